// The text of a report cut where something was found in it: places, times, claims, sources and the words of incidents.

/** @typedef {'place'|'time'|'claim'|'source'} SpanKind */

/**
 * A stretch of the text in which something was found.
 *
 * @typedef {object} Span
 * @property {SpanKind} kind
 * @property {number} start UTF-16 units
 * @property {number} end
 * @property {string} key names what was found: `place-3` is the third mention
 * @property {boolean} open whether it still has to be settled, such as a place nobody knows
 */

/** @typedef {{start: number, end: number, text: string, spans: Span[]}} Piece */

/**
 * All that was found in a report, in the order of the text.
 *
 * @param {any} doc as GET /api/reports/{id}/editing answers
 * @returns {Span[]}
 */
export function spansOf(doc) {
  const id = doc.report.sha256;
  /** @type {Span[]} */
  const spans = [];
  const add = (/** @type {SpanKind} */ kind, /** @type {number} */ index, /** @type {any} */ at, open = false) => {
    if (at.start >= 0 && at.end > at.start) spans.push({ kind, start: at.start, end: at.end, key: `${kind}-${index}`, open });
  };
  doc.mentions.forEach((/** @type {any} */ m, /** @type {number} */ i) => add('place', i, m, !m.place));
  (doc.times ?? []).forEach((/** @type {any} */ t, /** @type {number} */ i) => add('time', i, t));
  (doc.speakers ?? []).forEach((/** @type {any} */ s, /** @type {number} */ i) => add('source', i, s));
  for (const { id: incident, properties } of doc.incidents.features) {
    properties.claims.forEach((/** @type {any} */ claim, /** @type {number} */ i) => {
      const at = wordsOf(claim, doc.report.text ?? '', id);
      if (at) spans.push({ kind: 'claim', ...at, key: `claim-${incident}-${i}`, open: false });
    });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Where a claim's own words stand: its evidence is the whole sentence.
 *
 * @param {any} claim
 * @param {string} text
 * @param {string} report
 */
export function wordsOf({ text: said, evidence }, text, report) {
  if (evidence.report !== report) return null;
  const at = said ? text.slice(evidence.start, evidence.end).indexOf(said) : -1;
  const start = at < 0 ? evidence.start : evidence.start + at;
  return { start, end: at < 0 ? evidence.end : start + said.length };
}

/**
 * The text in pieces that no span begins or ends within.
 *
 * @param {string} text
 * @param {Span[]} spans
 * @param {{start: number, end: number}[]} [more] stretches whose ends cut it too
 * @returns {Piece[]}
 */
export function cutAtSpans(text, spans, more = []) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...more]) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => ({
    start,
    end: at[i + 1],
    text: text.slice(start, at[i + 1]),
    spans: spans.filter((span) => span.start <= start && span.end >= at[i + 1]),
  }));
}

/** @param {{start: number, end: number}} a
 * @param {{start: number, end: number}} b */
export const overlap = (a, b) => a.start < b.end && b.start < a.end;

/**
 * The words of a report that carry an incident.
 *
 * @param {any} feature
 * @param {string} report
 * @returns {{start: number, end: number}[]}
 */
export function wordsOfIncident({ properties: p }, report) {
  const all = [...p.evidence, ...p.claims.map((/** @type {any} */ c) => c.evidence)];
  return all.filter((e) => e.report === report).map(({ start, end }) => ({ start, end }));
}

/**
 * The mentions that may say where an incident was: those in its words that have its place come first.
 *
 * @param {any} doc
 * @param {any} feature
 * @returns {any[]}
 */
export function mentionsOf(doc, feature) {
  const words = wordsOfIncident(feature, doc.report.sha256);
  const near = doc.mentions.filter((/** @type {any} */ m) => words.some((w) => overlap(w, m)));
  const isIts = (/** @type {any} */ m) => (m.place?.id ?? m.text) === (feature.properties.place_id ?? feature.properties.place_name);
  return [...near.filter(isIts), ...near.filter((/** @type {any} */ m) => !isIts(m))];
}
