// A report that was read but not stored: its text cut at the mentions.

import { sortByTime } from './chronology.js';
import { toIncident } from './incidents.js';

/** @typedef {import('../types.js').Mention} Mention */
/** @typedef {import('../types.js').Reading} Reading */
/** @typedef {import('../types.js').ReportInput} ReportInput */
/** @typedef {import('../types.js').Draft} Draft */

/** How far a mention may have moved between the text as pasted and as the server counts it. */
const DRIFT = 400;

/**
 * @param {ReportInput} input
 * @param {Reading} reading
 * @returns {Draft}
 */
export function draftOf(input, reading) {
  return {
    input,
    reading,
    incidents: sortByTime(reading.incidents.features.map((feature, index) => toIncident(feature, null, index))),
    mentions: findMentions(input.text, reading.mentions),
  };
}

/**
 * Mentions at the places where the text has them, in order, without overlap. Offsets count UTF-16 units of the
 * server's text; where that was tidied (line ends, accents), the words are looked for close by.
 *
 * @param {string} text
 * @param {Mention[]} mentions
 * @returns {Mention[]}
 */
export function findMentions(text, mentions) {
  /** @type {Mention[]} */
  const found = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = found.length ? found[found.length - 1].end : 0;
    const start = locate(text, mention, from);
    if (start < from) continue;
    found.push({ ...mention, start, end: start + mention.text.length });
  }
  return found;
}

/** @param {string} text
 * @param {Mention} mention
 * @param {number} from */
function locate(text, mention, from) {
  if (!mention.text) return -1;
  if (text.startsWith(mention.text, mention.start)) return mention.start;
  const near = text.indexOf(mention.text, Math.max(from, mention.start - DRIFT));
  return near >= 0 && near <= mention.start + DRIFT ? near : -1;
}

/**
 * The text in pieces: plain, or a mention.
 *
 * @param {string} text
 * @param {Mention[]} mentions as findMentions gives them
 * @returns {{text: string, mention: Mention | null}[]}
 */
export function cutAtMentions(text, mentions) {
  /** @type {{text: string, mention: Mention | null}[]} */
  const pieces = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.start > at) pieces.push({ text: text.slice(at, mention.start), mention: null });
    pieces.push({ text: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mention: null });
  return pieces;
}
