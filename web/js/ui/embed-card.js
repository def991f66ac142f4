import { pictogram } from '../map/pictogram.js';
import { reportLink } from '../model/links.js';
import { timeInWords } from '../model/time.js';
import { kindLabel, placeInWords, placeNote, titleParts } from '../model/wording.js';
import { claimStrip } from './claim-strip.js';
import { detailWords } from './detail-words.js';
import { button, el, said } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */

/**
 * What an embedded map says of one incident: place, time, claims, one quote.
 *
 * @param {Pick<State, 'words' | 'kinds' | 'reports'>} state
 * @param {Incident} incident
 * @param {() => void} close
 */
export function embedCard({ words, kinds, reports }, incident, close) {
  const { properties: p, point } = incident;
  const kind = kindLabel(kinds, p.kind, words.language);
  const detail = titleParts(incident, kinds, words);
  const [quote] = p.evidence;
  const report = quote && reports.get(quote.report);
  const note = placeNote(incident, words);
  return [
    el(
      'header',
      {},
      pictogram(kinds.find(({ id }) => id === p.kind)),
      el('h2', { tabindex: '-1' }, `${kind} · `, ...(p.place_name ? [said(p.place_name)] : detailWords(detail, words))),
      button('×', close, { class: 'button is-quiet', 'aria-label': words.text('panel.close') }),
    ),
    el('p', { class: 'card-facts', text: placeInWords(incident, words) }),
    note && el('p', { class: 'card-facts' }, said(note)),
    el('p', { class: 'card-facts', text: timeInWords(p, words, point?.[0] ?? null) }),
    claimStrip(p.claims, words),
    quote && el('blockquote', { lang: quote.language || null, dir: 'auto', text: quote.quote }),
    quote &&
      el(
        'p',
        { class: 'card-facts' },
        el(
          'a',
          { href: reportLink(quote.report, report), target: '_blank', rel: 'noopener' },
          said(report?.title || report?.source || words.text('evidence.report')),
        ),
      ),
  ];
}
