// The report's text, with what was found in it.

import { cutAtSpans, overlap, spansOf, wordsOfIncident } from '../model/spans.js';
import { el, said } from '../ui/dom.js';

/** @typedef {import('../model/spans.js').Piece} Piece */

const KINDS = ['place', 'time', 'claim', 'source'];
/** Of what lies over one another, the narrower is meant. */
const MEANT = ['claim', 'place', 'time', 'source'];

/**
 * @param {any} doc
 * @param {string | null} selected
 * @param {import('../i18n/translator.js').Translator} words
 * @param {import('./desk.js').Desk} desk
 */
export function textPane(doc, selected, words, desk) {
  const report = doc.report.sha256;
  const features = doc.incidents.features;
  const its = features.map((/** @type {any} */ f) => ({ id: f.id, words: wordsOfIncident(f, report) }));
  const pieces = cutAtSpans(doc.report.text, spansOf(doc), its.flatMap((/** @type {any} */ i) => i.words));
  return [
    el(
      'header',
      { class: 'pane-head' },
      el('h2', { text: words.text('desk.text') }),
      el('ul', { class: 'span-legend' }, ...KINDS.map((kind) => el('li', { class: `span is-${kind}`, text: words.text(`desk.span.${kind}`) }))),
    ),
    doc.report.url && el('p', { class: 'hint' }, reportLink(doc.report.url)),
    warnings(doc),
    el(
      'div',
      { class: 'desk-text', dir: 'auto', lang: doc.report.language, id: 'desk-text' },
      ...pieces.map((piece) => draw(piece, its.filter((/** @type {any} */ i) => i.words.some((/** @type {any} */ w) => overlap(w, piece))).map((/** @type {any} */ i) => i.id))),
    ),
  ];

  /** @param {Piece} piece
   * @param {string[]} of the incidents whose words these are */
  function draw(piece, of) {
    const isIts = selected !== null && of.includes(selected);
    const meant = MEANT.map((kind) => piece.spans.find((s) => s.kind === kind)).find(Boolean);
    const classes = [...new Set(piece.spans.map((s) => `is-${s.kind}`)), meant && 'span', meant?.open && 'is-open', isIts && 'is-its'].filter(Boolean).join(' ');
    const data = { start: String(piece.start), end: String(piece.end), of: of.join(' ') };
    if (!meant) return el('span', { class: classes || null, data, onmouseenter: () => light(of), onmouseleave: () => desk.light(null), onclick: () => choose(of), text: piece.text });
    const mention = meant.kind === 'place' ? doc.mentions[Number(meant.key.split('-')[1])] : null;
    return el('span', {
      class: classes,
      data,
      tabindex: '0',
      role: 'button',
      title: titleOf(mention, meant),
      onmouseenter: () => light(of, mention),
      onmouseleave: () => light([], null),
      onfocus: () => light(of, mention),
      onblur: () => light([], null),
      onclick: () => choose(of),
      onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === 'Enter' && choose(of),
      text: piece.text,
    });
  }

  /** @param {string[]} of
   * @param {any} [mention] */
  function light(of, mention) {
    desk.light(of[0] ?? null);
    desk.highlight(mention?.geometry ?? null);
  }

  /** @param {string[]} of */
  function choose(of) {
    // Somebody who selects words wants them, not what they belong to.
    if (!getSelection()?.isCollapsed || !of.length) return;
    desk.select(of.includes(selected ?? '') ? of[(of.indexOf(selected ?? '') + 1) % of.length] : of[0]);
  }

  /** @param {any} mention
   * @param {import('../model/spans.js').Span} span */
  function titleOf(mention, span) {
    if (span.kind === 'place') return mention?.place?.name ?? words.text('draft.unresolved');
    return words.text(`desk.span.${span.kind}`);
  }
}

/** @param {any} doc */
function warnings(doc) {
  if (!doc.warnings?.length) return null;
  return el('ul', { class: 'desk-warnings' }, ...doc.warnings.map((/** @type {any} */ w) => el('li', {}, said(w.message))));
}

/** Only what a browser may follow. @param {string} url */
function reportLink(url) {
  return /^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank', dir: 'ltr', text: url }) : said(url);
}

