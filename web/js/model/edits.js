// What an editor changes, as the server takes it, and how two states of an incident differ.

/** @typedef {{op: string, [member: string]: unknown}} Edit */

/** What bounds a number, and which bounds it then has. */
const BOUNDS = {
  exact: (/** @type {number | null} */ low) => [low, low],
  about: (/** @type {number | null} */ low, /** @type {number | null} */ high) => [low, high ?? low],
  'at-least': (/** @type {number | null} */ low) => [low, null],
  'more-than': (/** @type {number | null} */ low) => [low, null],
  'at-most': (/** @type {number | null} */ low, /** @type {number | null} */ high) => [null, high ?? low],
  'less-than': (/** @type {number | null} */ low, /** @type {number | null} */ high) => [null, high ?? low],
  vague: (/** @type {number | null} */ low, /** @type {number | null} */ high) => [low, high],
};

export const QUALIFIERS = Object.keys(BOUNDS);
export const QUANTITIES = ['killed', 'wounded', 'missing', 'abducted', 'arrested', 'displaced'];
export const SOURCE_KINDS = [
  'military', 'police', 'security', 'government', 'official', 'medical', 'aid', 'armed-group', 'witness', 'media', 'document', 'unknown',
];
export const TIME_PRECISIONS = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year', 'unknown'];
export const VERIFICATIONS = ['reported', 'corroborated', 'confirmed', 'disputed'];

/** @param {string} text
 * @returns {number | null} */
export function wholeNumber(text) {
  const latin = text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{1,9}$/.test(latin) ? Number(latin) : null;
}

/**
 * A claim out of its form.
 *
 * @param {Record<string, string>} form
 * @param {any} [before] the claim as it was, with what the form does not ask for
 * @returns {Record<string, unknown>}
 */
export function claimOf(form, before) {
  const bound = BOUNDS[/** @type {keyof typeof BOUNDS} */ (form.qualifier)] ?? BOUNDS.vague;
  const [low, high] = bound(wholeNumber(form.low ?? ''), wholeNumber(form.high ?? ''));
  return {
    quantity: form.quantity,
    low,
    high,
    qualifier: form.qualifier,
    text: form.text ?? '',
    source: { kind: form.sourceKind, name: form.sourceName ?? '', anonymous: form.anonymous === 'on', relayed_by: form.relayedBy || null },
    ...(before?.victims ? { victims: before.victims } : {}),
    ...(before?.joint ? { joint: true } : {}),
  };
}

/**
 * The edits that turn a claim into what its form says: what it repeats is set by itself, so that nobody signs for a number
 * they have not touched.
 *
 * @param {any[]} claims of the incident
 * @param {number} index
 * @param {Record<string, string>} form
 * @returns {Edit[]}
 */
export function claimEdits(claims, index, form) {
  const before = claims[index];
  const start = claimForm(before);
  const isOther = Object.keys(start).some((name) => name !== 'repeats' && (form[name] ?? '') !== start[name]);
  const isRepeated = (form.repeats ?? '') !== start.repeats;
  /** @type {Edit[]} */
  const edits = [];
  if (isOther || !isRepeated) edits.push({ op: 'set-claim', claim: index, ...claimOf(form, before) });
  if (isRepeated) edits.push({ op: 'set-repeat', claim: index, of: form.repeats ? Number(form.repeats) : null });
  return edits;
}

/**
 * The claims that one may repeat: the others of its quantity that do not repeat it themselves.
 *
 * @param {any[]} claims
 * @param {number} index
 * @returns {number[]} their numbers
 */
export function repeatable(claims, index) {
  const leadsHere = (/** @type {number} */ from) => {
    for (let at = from, steps = 0; at !== undefined && at !== null && steps <= claims.length; at = claims[at].repeats, steps++) {
      if (at === index) return true;
    }
    return false;
  };
  return [...claims.keys()].filter((i) => claims[i].quantity === claims[index].quantity && !leadsHere(i));
}

/**
 * The form of a claim.
 *
 * @param {any} claim
 * @returns {Record<string, string>}
 */
export function claimForm(claim) {
  return {
    quantity: claim.quantity,
    qualifier: claim.qualifier,
    low: String(claim.low ?? claim.high ?? ''),
    high: String(claim.high ?? ''),
    text: claim.text,
    sourceKind: claim.source.kind,
    sourceName: claim.source.name,
    anonymous: claim.source.anonymous ? 'on' : '',
    relayedBy: claim.source.relayed_by ?? '',
    repeats: String(claim.repeats ?? ''),
  };
}

/**
 * The edits that turn an incident into what its form says.
 *
 * @param {any} p its properties
 * @param {Record<string, string>} form
 * @returns {Edit[]}
 */
export function detailEdits(p, form) {
  /** @type {Edit[]} */
  const edits = [];
  if (form.kind !== p.kind) edits.push({ op: 'set-kind', kind: form.kind });
  if ((form.background === 'on') !== p.background) edits.push({ op: 'set-background', background: form.background === 'on' });
  if (form.verification !== p.verification) edits.push({ op: 'set-verification', verification: form.verification });
  const before = detailForm(p);
  if (['start', 'end', 'precision', 'timeText'].some((name) => form[name] !== before[name])) edits.push(timeEdit(form));
  // Last: a title that was not touched follows kind and place by itself.
  if (form.title.trim() && form.title !== p.title) edits.push({ op: 'set-title', title: form.title.trim() });
  return edits;
}

/** @param {Record<string, string>} form
 * @returns {Edit} */
function timeEdit({ start, end, precision, timeText }) {
  if (!start || precision === 'unknown') return { op: 'set-time', text: timeText };
  const exact = ['minute', 'hour', 'part-of-day'].includes(precision);
  const moment = (/** @type {string} */ at) => (exact ? `${at.length === 10 ? `${at}T00:00` : at}:00Z` : at.slice(0, 10));
  return { op: 'set-time', start: moment(start), ...(end ? { end: moment(end) } : {}), precision, text: timeText };
}

/**
 * The form of an incident's details; times as the browser's fields take them, in UTC, the last day included.
 *
 * @param {any} p
 * @returns {Record<string, string>}
 */
export function detailForm(p) {
  const exact = ['minute', 'hour', 'part-of-day'].includes(p.time_precision);
  const last = p.time_end && !exact ? new Date(Date.parse(p.time_end) - 1).toISOString() : p.time_end;
  return {
    kind: p.kind,
    title: p.title,
    background: p.background ? 'on' : '',
    verification: p.verification,
    precision: p.time_precision,
    start: (p.time_start ?? '').slice(0, 16),
    end: (last ?? '').slice(0, 16),
    timeText: p.time_text,
  };
}

/** What a person compares when two have changed the same incident. */
const COMPARED = ['kind', 'title', 'time_start', 'place_name', 'background', 'verification', 'status'];

/**
 * The properties in which two states of an incident differ.
 *
 * @param {any} before
 * @param {any} after
 * @returns {{name: string, before: unknown, after: unknown}[]}
 */
export function differences(before, after) {
  const found = COMPARED.filter((name) => before[name] !== after[name]);
  const list = found.map((name) => ({ name, before: before[name], after: after[name] }));
  const [c, d] = [before.claims, after.claims].map((claims) => JSON.stringify(claims.map((/** @type {any} */ each) => ({ ...each, evidence: null }))));
  return c === d ? list : [...list, { name: 'claims', before: before.claims.length, after: after.claims.length }];
}

/**
 * The next incident that nobody has settled yet.
 *
 * @param {any[]} features
 * @param {string | null} from
 */
export function nextUnsettled(features, from) {
  const at = features.findIndex(({ id }) => id === from);
  const round = [...features.slice(at + 1), ...features.slice(0, at + 1)];
  return round.find(({ properties: p }) => p.status === 'draft' && !p.review)?.id ?? null;
}
