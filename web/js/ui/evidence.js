// The sentences: quoted in their own language and direction, numbered, tied to claims and to the map.

import { markedParts } from '../model/evidence.js';
import { reportLink } from '../model/links.js';
import { saidInWords } from '../model/time.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../model/evidence.js').Sentence} Sentence */
/** @typedef {import('../i18n/translator.js').Translator} Translator */
/** @typedef {import('./context.js').Actions} Actions */

/**
 * @param {State} state
 * @param {Incident} incident
 * @param {Sentence[]} sentences
 * @param {Actions} actions
 */
export function quotes(state, incident, sentences, actions) {
  return sentences.map((sentence) => quote(state, incident, sentence, actions));
}

/**
 * @param {State} state
 * @param {Incident} incident
 * @param {Sentence} sentence
 * @param {Actions} actions
 */
function quote({ words, reports, draft }, incident, { number, evidence, topics, words: taken, origin }, actions) {
  const report = reports.get(evidence.report);
  const title = report?.title || report?.source || words.text('evidence.report');
  const ground = origin === null ? incident.area : (incident.properties.origins[origin].geometry ?? null);
  return el(
    'figure',
    {
      class: 'quote',
      data: { sentence: number, topics: topics.join(' ') },
      onmouseenter: () => actions.highlight(ground),
      onmouseleave: () => actions.highlight(null),
    },
    el('span', { class: 'quote-number', 'aria-hidden': 'true', text: words.number(number) }),
    el(
      'blockquote',
      { lang: evidence.language || null, dir: 'auto' },
      ...markedParts(evidence.quote, taken).map(({ text, marked }) => (marked ? el('mark', { text }) : text)),
    ),
    el(
      'figcaption',
      {},
      el('span', { class: 'quote-topics', text: topics.map((topic) => words.text(`evidence.${topic}`)).join(' · ') }),
      !draft &&
        el(
          'span',
          {},
          el('a', { href: reportLink(evidence.report, report), target: '_blank', rel: 'noopener noreferrer' }, said(title)),
          ...(report?.source && report.source !== title ? [' · ', said(report.source)] : []),
          ...(report?.published_at ? [' · ', el('bdi', { text: saidInWords(report.published_at, words) })] : []),
        ),
    ),
  );
}

/**
 * The number of a sentence, which leads to it.
 *
 * @param {number | null} number
 * @param {Translator} words
 */
export function footnote(number, words) {
  if (number === null) return null;
  return el('button', {
    type: 'button',
    class: 'footnote',
    'aria-label': words.text('evidence.show', { number: words.number(number) }),
    title: words.text('evidence.show', { number: words.number(number) }),
    text: words.number(number),
    onclick: (/** @type {Event} */ event) => showSentence(/** @type {Element} */ (event.target), number),
  });
}

/** @param {Element} from
 * @param {number} number */
function showSentence(from, number) {
  const sentence = from.closest('.panel')?.querySelector(`.quote[data-sentence="${number}"]`);
  sentence?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  point(from.closest('.panel'), String(number));
}

/** Marks whatever rests on a sentence, and the sentence. @param {Element | null} panel
 * @param {string | null} number */
function point(panel, number) {
  for (const each of panel?.querySelectorAll('[data-sentence]') ?? []) {
    each.classList.toggle('is-pointed', number !== null && each instanceof HTMLElement && each.dataset.sentence === number);
  }
}

/** Ties sentences and what rests on them together under the pointer and the keyboard. @param {HTMLElement} panel */
export function tie(panel) {
  const numberUnder = (/** @type {Event} */ event) => {
    const element = event.target instanceof Element ? event.target.closest('[data-sentence]') : null;
    return element instanceof HTMLElement ? (element.dataset.sentence ?? null) : null;
  };
  for (const type of ['pointerover', 'focusin']) panel.addEventListener(type, (event) => point(panel, numberUnder(event)));
  panel.addEventListener('pointerleave', () => point(panel, null));
  return panel;
}

/** Lights up the sentences that say where, while the area is pointed at. @param {boolean} on */
export function pointAtPlaceSentences(on) {
  for (const each of document.querySelectorAll('.panel .quote')) {
    const topics = each instanceof HTMLElement ? (each.dataset.topics ?? '').split(' ') : [];
    each.classList.toggle('is-pointed', on && (topics.includes('where') || topics.includes('what')));
  }
}
