import { claimRanges, formatRange } from '../model/claims.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../model/claims.js').ClaimRange} ClaimRange */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * "Killed 70–100"
 *
 * @param {ClaimRange} range
 * @param {Translator} words
 */
export function rangeLabel(range, words) {
  const numbers = formatRange(range, (n) => words.number(n));
  return words.text('claims.range', { quantity: words.text(`quantity.${range.quantity}`), range: words.ltr(numbers) });
}

/**
 * One line for each quantity: its range, and whether the sources differ.
 *
 * @param {Claim[]} claims
 * @param {Translator} words
 */
export function claimStrip(claims, words) {
  const ranges = claimRanges(claims);
  if (!ranges.length) return null;
  return el('span', { class: 'claim-strip' }, ...ranges.map((range) => rangeLine(range, words)));
}

/** @param {ClaimRange} range
 * @param {Translator} words */
function rangeLine(range, words) {
  const counted = words.count(range.differ ? 'claims.differ' : 'claims.sources', range.sources);
  const repeated = range.repeats > 0 && words.count('claims.repeats', range.repeats);
  const sources = [counted, repeated, range.joint && words.text('claims.joint-short')].filter(Boolean).join(' · ');
  const value =
    range.low === null
      ? [el('b', { text: words.text(`quantity.${range.quantity}`) }), ' ', said(range.words, { class: 'own-words' })]
      : [el('b', { text: rangeLabel(range, words) })];
  return el('span', { class: 'claim-line' }, ...value, el('span', { class: 'claim-sources', text: sources }));
}
