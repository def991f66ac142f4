// The sentences an incident rests on: each once, numbered, with what it bears out.

/** @typedef {import('../types.js').Evidence} Evidence */
/** @typedef {import('../types.js').IncidentProperties} IncidentProperties */
/** @typedef {import('../types.js').ActorRole} ActorRole */

/** What a sentence may bear out, in the order it is told. */
export const TOPICS = ['what', 'where', 'when', 'who', 'toll', 'origin'];

/** @type {ActorRole[]} */
export const ACTOR_ROLES = ['attacker', 'target', 'claimed_by'];

/** @type {Record<string, string>} */
const TOPIC_OF = { incident: 'what', place: 'where', time: 'when', claim: 'toll', origin: 'origin' };

/**
 * @typedef {object} Sentence
 * @property {number} number from 1
 * @property {Evidence} evidence
 * @property {string[]} topics in the order of TOPICS
 * @property {string[]} words that are taken from it
 * @property {number | null} origin of which it tells, where it tells of nothing else
 */

/** @param {Pick<Evidence, 'report' | 'quote'>} evidence */
const keyOf = ({ report, quote }) => `${report}\n${quote}`;

/**
 * @param {IncidentProperties} p
 * @returns {Sentence[]} report by report, each in the order of its text
 */
export function sentencesOf(p) {
  /** @type {Map<string, {evidence: Evidence, topics: Set<string>, words: Set<string>, origin: number | null}>} */
  const found = new Map();
  const add = (/** @type {Evidence | undefined} */ evidence, /** @type {string} */ topic, words = '', /** @type {number | null} */ origin = null) => {
    if (!evidence?.quote) return;
    const known = found.get(keyOf(evidence)) ?? { evidence, topics: new Set(), words: new Set(), origin };
    known.topics.add(topic);
    if (words) known.words.add(words);
    found.set(keyOf(evidence), known);
  };
  for (const each of p.evidence) add(each, TOPIC_OF[each.supports] ?? 'what', each.supports === 'place' ? p.place_name : p.time_text);
  for (const role of ACTOR_ROLES) add(p.actors[role]?.evidence, 'who', p.actors[role]?.text);
  for (const claim of p.claims) add(claim.evidence, 'toll', claim.text);
  p.origins.forEach((origin, index) => add(origin.evidence, 'origin', origin.place_name, index));
  const order = new Map(p.reports.map((report, index) => [report, index]));
  const rank = (/** @type {Evidence} */ { report }) => order.get(report) ?? order.size;
  return [...found.values()]
    .sort((a, b) => rank(a.evidence) - rank(b.evidence) || a.evidence.start - b.evidence.start)
    .map(({ evidence, topics, words, origin }, index) => ({
      number: index + 1,
      evidence,
      topics: TOPICS.filter((topic) => topics.has(topic)),
      words: [...words],
      origin: topics.size === 1 ? origin : null,
    }));
}

/**
 * The number of the sentence that something rests on.
 *
 * @param {Sentence[]} sentences
 * @param {Evidence | undefined} evidence
 * @returns {number | null}
 */
export function numberOf(sentences, evidence) {
  if (!evidence?.quote) return null;
  const key = keyOf(evidence);
  return sentences.find((sentence) => keyOf(sentence.evidence) === key)?.number ?? null;
}

/**
 * A quote cut where words are taken from it.
 *
 * @param {string} quote
 * @param {string[]} words each marked where it first stands; longer ones go first
 * @returns {{text: string, marked: boolean}[]} put together they are the quote
 */
export function markedParts(quote, words) {
  /** @type {{from: number, to: number}[]} */
  const marks = [];
  for (const each of [...words].sort((a, b) => b.length - a.length)) {
    const from = each ? quote.indexOf(each) : -1;
    const to = from + each.length;
    if (from >= 0 && marks.every((mark) => to <= mark.from || from >= mark.to)) marks.push({ from, to });
  }
  marks.sort((a, b) => a.from - b.from);
  const parts = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push({ text: quote.slice(at, from), marked: false }, { text: quote.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: quote.slice(at), marked: false });
  return parts.filter(({ text }) => text);
}
