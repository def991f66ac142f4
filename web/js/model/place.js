// A place of the gazetteer, as the search lists it and as the card and the editor show it.

import { distance } from './geometry.js';

/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').LonLat} LonLat */
/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * One answer of the search box.
 *
 * @typedef {object} PlaceOption
 * @property {'place'} kind
 * @property {string} id
 * @property {string} name
 * @property {string} type
 * @property {string[]} around the places it lies in, nearest first
 * @property {string} matched the name that matched, where it is another one; else empty
 * @property {'typo'|'sound'|null} how where it matched only nearly
 */

/** How far a corner of a disc may lie off its radius; the server rounds. */
const ROUNDING = 0.02;

/**
 * @param {Feature} feature of /api/geocode
 * @returns {PlaceOption}
 */
export function optionOf({ id, properties: p }) {
  const method = p.match?.method;
  return {
    kind: 'place',
    id: String(p.id ?? id),
    name: p.name,
    type: p.type,
    around: aroundOf(p.label, p.name),
    matched: isOtherName(p.match?.name, p.name) ? p.match.name : '',
    how: method === 'typo' || method === 'sound' ? method : null,
  };
}

/**
 * @param {Feature} feature of /api/places/{id}
 * @param {string | null} etag
 * @returns {Place}
 */
export function placeOf({ id, geometry, properties: p }, etag) {
  return {
    id: String(p.id ?? id),
    name: p.name,
    type: p.type,
    around: aroundOf(p.label, p.name),
    country: p.country ?? null,
    parent: p.parent ?? null,
    names: p.names ?? [],
    lon: p.lon ?? null,
    lat: p.lat ?? null,
    uncertainty_m: p.uncertainty_m ?? null,
    note: p.note ?? '',
    corrected: p.origin === 'overlay',
    area: geometry,
    etag,
  };
}

/** Bamako and Mali of the label "Faladié, Bamako, Mali".
 * @param {string} label
 * @param {string} name */
export function aroundOf(label, name) {
  if (!label || label === name) return [];
  const start = `${name}, `;
  const parts = (label.startsWith(start) ? label.slice(start.length) : label).split(', ');
  return parts.filter((part, i) => part !== parts[i - 1]);
}

/** @param {string | undefined} matched
 * @param {string} shown */
function isOtherName(matched, shown) {
  return Boolean(matched) && plain(/** @type {string} */ (matched)) !== plain(shown);
}

/** Without case, accents and what is no letter or digit. @param {string} name */
function plain(name) {
  return name.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** @param {string} type
 * @param {Translator} words */
export function typeInWords(type, words) {
  const key = `place.type-${type}`;
  return words.has(key) ? words.text(key) : type;
}

/** The types of place that the interface has words for. @param {Translator} words
 * @returns {{id: string, label: string}[]} in the order of the alphabet */
export function listTypes(words) {
  const start = 'place.type-';
  const types = Object.keys(words.strings).filter((key) => key.startsWith(start));
  return types
    .map((key) => ({ id: key.slice(start.length), label: words.text(key) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale));
}

/** The other names of a place, each once. @param {Place} place */
export function otherNames({ name, names }) {
  return [...new Set(names.map((each) => each.name))].filter((each) => each !== name);
}

/**
 * Whether an area is no more than a disc round the point: nobody drew it.
 *
 * @param {Place} place
 */
export function isDisc({ area, lon, lat, uncertainty_m }) {
  if (area?.type !== 'Polygon' || lon === null || lat === null || !uncertainty_m) return area?.type === 'Point' || area === null;
  const radius = uncertainty_m;
  return area.coordinates.length === 1 && area.coordinates[0].every((corner) => {
    const away = distance([lon, lat], /** @type {LonLat} */ (corner));
    return Math.abs(away - radius) < radius * ROUNDING + 2;
  });
}
