// What incidents can be filtered by, one list of values each.

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {'kinds' | 'sources' | 'verifications' | 'languages' | 'precisions'} FacetName a list of the choices */

/**
 * @typedef {object} Facet
 * @property {FacetName} name
 * @property {string} key what the address calls it
 * @property {(incident: Incident) => string[]} valuesOf an incident is shown where one of them is chosen
 */

/** @param {Incident} incident */
function sourceKinds({ properties: { sources, claims, origins } }) {
  return distinct([...sources, ...claims.map((c) => c.source), ...origins.map((o) => o.source)].map(({ kind }) => kind));
}

/** Languages of the sentences that speak of it. @param {Incident} incident */
function languages({ properties: { language, evidence, claims } }) {
  const quoted = [...evidence, ...claims.map((c) => c.evidence)].map((each) => each?.language).filter(Boolean);
  return distinct(quoted.length ? quoted : [language]);
}

/** Precisions, exact first; what is in no place comes last. */
export const PRECISIONS = ['exact', 'site', 'neighbourhood', 'locality', 'area', 'district', 'region', 'country'];

export const VERIFICATIONS = ['confirmed', 'corroborated', 'reported', 'disputed'];

/** @type {Facet[]} */
export const FACETS = [
  { name: 'kinds', key: 'kind', valuesOf: ({ properties: { kind } }) => [kind] },
  { name: 'sources', key: 'source', valuesOf: sourceKinds },
  { name: 'verifications', key: 'verification', valuesOf: ({ properties: { verification } }) => [verification] },
  { name: 'languages', key: 'language', valuesOf: languages },
  {
    name: 'precisions',
    key: 'precision',
    valuesOf: ({ area, properties: { place_precision } }) => [area ? (place_precision ?? 'area') : 'unplaced'],
  },
];

/** @param {string[]} values */
const distinct = (values) => [...new Set(values.filter(Boolean))];

const ARABIC_SIGNS = /[\u064b-\u0652\u0670\u0640]/g;

/** Letters as a reader who types them would not tell them apart: no case, accents, vowel signs or letter variants. @param {string} text */
export function folded(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(ARABIC_SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** @type {WeakMap<import('../types.js').IncidentProperties, string>} */
const texts = new WeakMap();

/** All words that a reader sees of an incident, folded. @param {Incident} incident */
function textOf({ properties: p }) {
  const known = texts.get(p);
  if (known !== undefined) return known;
  const said = [...p.evidence, ...p.claims.map((c) => c.evidence), ...p.origins.map((o) => o.evidence)];
  const named = [...p.sources, ...p.claims.map((c) => c.source), ...p.origins.map((o) => o.source)];
  const words = [p.title, p.place_name, p.told?.place, p.admin1, p.told?.admin1, p.time_text, p.attacker, p.target, p.claimed_by];
  const text = folded([...words, ...said.map((e) => e?.quote), ...named.map((s) => s.name)].filter(Boolean).join('\n'));
  texts.set(p, text);
  return text;
}

/**
 * Whether an incident has every word of what was typed, in any order.
 *
 * @param {Incident} incident
 * @param {string} typed
 */
export function matchesText(incident, typed) {
  if (!typed) return true;
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const text = textOf(incident);
  return words.every((word) => text.includes(word));
}

