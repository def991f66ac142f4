// What a page asks of the server where there are more incidents than it can hold: the filters as the server takes them.

import { FACETS } from './facets.js';

/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {import('./facets.js').FacetName} FacetName */
/** @typedef {{values: Record<string, number>, none: number, others: number}} ValueCounts */

/** So many are listed, and drawn each as its area; more are marks with numbers. */
export const LISTED = 150;

/** What the server filters and counts by. @type {Record<FacetName, string>} */
const PROPERTIES = {
  kinds: 'kind',
  sources: 'source_kinds',
  verifications: 'verification',
  languages: 'language',
  precisions: 'place_precision',
};
const COUNTED = FACETS.map(({ name }) => PROPERTIES[name]);
const UNPLACED = 'unplaced';

/** @param {string} word */
const quoted = (word) => `'${word.replaceAll("'", "''")}'`;

/**
 * The query for what is chosen, wherever it lies.
 *
 * @param {Choices} choices
 * @param {{without?: FacetName | 'days', placed?: boolean}} [how] without one of the filters; placed: only what lies
 *     somewhere, or only what does not
 */
export function queryOf(choices, { without, placed } = {}) {
  const query = new URLSearchParams();
  const clauses = [];
  const list = (/** @type {FacetName} */ name) => (name === without ? [] : choices[name]);
  if (list('kinds').length) query.set('kind', list('kinds').join(','));
  if (list('verifications').length) query.set('verification', list('verifications').join(','));
  if (list('languages').length) query.set('language', list('languages').join(','));
  const sources = list('sources').map((kind) => `source_kinds LIKE ${quoted(`%${kind}%`)}`);
  if (sources.length) clauses.push(`(${sources.join(' OR ')})`);
  const precisions = list('precisions').filter((each) => each !== UNPLACED);
  const known = precisions.length ? [`place_precision IN (${precisions.map(quoted).join(', ')})`] : [];
  const unknown = list('precisions').includes(UNPLACED) ? ['place_precision IS NULL'] : [];
  if (known.length || unknown.length) clauses.push(`(${[...known, ...unknown].join(' OR ')})`);
  if (placed !== undefined) clauses.push(`place_precision IS ${placed ? 'NOT ' : ''}NULL`);
  if (!choices.background) query.set('background', 'false');
  if ((choices.from || choices.to) && without !== 'days') {
    query.set('datetime', `${choices.from ? `${choices.from}T00:00:00Z` : '..'}/${choices.to ? `${choices.to}T23:59:59Z` : '..'}`);
    clauses.push('time_start IS NOT NULL');
  }
  if (choices.text.trim()) query.set('q', choices.text.trim());
  if (clauses.length) query.set('filter', clauses.join(' AND '));
  return query.toString();
}

/**
 * The counts to ask for: what matches, and for each filter what it would bring back.
 *
 * @param {Choices} choices
 * @returns {{facet: FacetName | 'days' | 'matched' | 'all', query: string}[]}
 */
export function countQueries(choices) {
  const by = (/** @type {string} */ properties, /** @type {string} */ query) => `by=${properties}${query && `&${query}`}`;
  const filtered = FACETS.filter(({ name }) => choices[name].length);
  return [
    { facet: 'matched', query: by([...COUNTED, 'time_start'].join(','), queryOf(choices)) },
    { facet: 'all', query: by('background', '') },
    ...filtered.map(({ name }) => ({ facet: name, query: by(PROPERTIES[name], queryOf(choices, { without: name })) })),
    ...(choices.from || choices.to
      ? [{ facet: /** @type {const} */ ('days'), query: by('time_start', queryOf(choices, { without: 'days' })) }]
      : []),
  ];
}

/**
 * What the server's counts come to.
 *
 * @param {Choices} choices
 * @param {{facet: string, answer: {numberMatched: number, counts: Record<string, ValueCounts>}}[]} answers
 */
export function countsFrom(choices, answers) {
  const answer = (/** @type {string} */ facet) => answers.find((each) => each.facet === facet)?.answer;
  const matched = /** @type {NonNullable<ReturnType<answer>>} */ (answer('matched'));
  const all = /** @type {NonNullable<ReturnType<answer>>} */ (answer('all'));
  const hiddenBackground = choices.background ? 0 : (all.counts.background.values.true ?? 0);
  const values = (/** @type {FacetName} */ name) => {
    const { values, none } = (answer(name) ?? matched).counts[PROPERTIES[name]];
    const counts = name === 'sources' ? ofEach(values) : new Map(Object.entries(values));
    if (name === 'precisions' && none) counts.set(UNPLACED, none);
    return counts;
  };
  const total = all.numberMatched - hiddenBackground;
  return {
    shown: matched.numberMatched,
    total,
    hiddenBackground,
    filtered: total - matched.numberMatched,
    unplaced: matched.counts.place_precision.none,
    values: new Map(FACETS.map(({ name }) => [name, values(name)])),
    days: new Map(Object.entries((answer('days') ?? matched).counts.time_start.values)),
  };
}

/** Several kinds of source speak of one incident: it counts under each of them. @param {Record<string, number>} values */
function ofEach(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [kinds, count] of Object.entries(values)) {
    for (const kind of kinds.split(' ')) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}
