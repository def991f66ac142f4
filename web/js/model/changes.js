// What is different between two versions of an incident, in the reader's words.

import { QUANTITIES, claimRanges, formatRange } from './claims.js';
import { ACTOR_ROLES } from './evidence.js';
import { timeInWords } from './time.js';
import { kindLabel, placeInWords, titleParts } from './wording.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../i18n/translator.js').Translator} Translator */
/** @typedef {{topic: string, before: string, after: string}} Change a text is empty where nothing was stated */

/**
 * @param {Incident} before
 * @param {Incident} after
 * @param {Kind[]} kinds
 * @param {Translator} words
 * @returns {Change[]} only what differs; none where it is nothing that a reader sees
 */
export function changesBetween(before, after, kinds, words) {
  const [old, now] = [said(before, kinds, words), said(after, kinds, words)];
  return [...old.keys()].flatMap((topic) => {
    const change = { topic, before: old.get(topic) ?? '', after: now.get(topic) ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** All that the panel says of an incident, by its topic. @param {Incident} incident
 * @param {Kind[]} kinds
 * @param {Translator} words */
function said(incident, kinds, words) {
  const { properties: p, point } = incident;
  const { ours, told } = titleParts(incident, kinds, words);
  /** @type {[string, string][]} */
  const topics = [
    [words.text('filter.kind'), kindLabel(kinds, p.kind, words.language)],
    [words.text('change.what'), [ours, told].filter(Boolean).join(words.text('list.comma'))],
    [words.text('panel.where'), placeInWords(incident, words)],
    [words.text('panel.when'), timeInWords(p, words, point?.[0] ?? null)],
    ...ACTOR_ROLES.map((role) => /** @type {[string, string]} */ ([words.text(`actor.${role}`), p.actors[role]?.text ?? ''])),
    ...QUANTITIES.map((quantity) => /** @type {[string, string]} */ ([words.text(`quantity.${quantity}`), toll(incident, quantity, words)])),
    [words.text('panel.support'), words.text(`verification.${p.verification}`)],
    [words.text('chip.background'), words.text(p.background ? 'change.yes' : 'change.no')],
    [words.text('change.reports'), words.number(p.report_count)],
  ];
  return new Map(topics);
}

/** @param {Incident} incident
 * @param {import('../types.js').Quantity} quantity
 * @param {Translator} words */
function toll({ properties: { claims } }, quantity, words) {
  const range = claimRanges(claims).find((each) => each.quantity === quantity);
  if (!range) return '';
  const number = range.low === null ? range.words : words.ltr(formatRange(range, (n) => words.number(n)));
  return `${number} (${words.count('count.sources', range.sources)})`;
}
