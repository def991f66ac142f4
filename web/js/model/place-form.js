// What an editor has typed about a place, and the request it makes.

import { formatPoint, parsePoint } from './coordinates.js';
import { isDisc } from './place.js';

/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').LonLat} LonLat */
/** @typedef {{name: string, language: string}} PlaceName */

/**
 * @typedef {object} PlaceForm
 * @property {PlaceName[]} names
 * @property {string} type
 * @property {'point'|'area'} shape
 * @property {string} point as typed
 * @property {string} radius in metres, as typed
 * @property {Geometry | null} area
 * @property {string} note
 * @property {string} reason
 */

/** Languages that names are offered in, beside the reader's own: ISO 639-1. */
export const NAME_LANGUAGES = ['fr', 'en', 'ar', 'bm', 'ff', 'ha', 'kr', 'sw', 'am', 'so', 'ti', 'ln', 'pt', 'es', 'he', 'fa', 'uk', 'ru'];

/** The language a name is probably in: the script says as much. @param {string} name
 * @param {string} interfaceLanguage */
export function probableLanguage(name, interfaceLanguage) {
  const isArabic = /\p{Script=Arabic}/u.test(name);
  if (isArabic) return 'ar';
  return interfaceLanguage === 'ar' ? 'fr' : interfaceLanguage;
}

/** A place that is not there yet. @param {string} name
 * @param {string} interfaceLanguage
 * @returns {PlaceForm} */
export function newForm(name, interfaceLanguage) {
  return {
    names: [{ name, language: probableLanguage(name, interfaceLanguage) }],
    type: '',
    shape: 'point',
    point: '',
    radius: '',
    area: null,
    note: '',
    reason: '',
  };
}

/** A place as it stands, to be corrected. @param {Place} place
 * @returns {PlaceForm} */
export function formOf(place) {
  const { lon, lat } = place;
  const isPoint = isDisc(place);
  return {
    names: place.names.length ? place.names.map((each) => ({ ...each })) : [{ name: place.name, language: 'alt' }],
    type: place.type,
    shape: isPoint ? 'point' : 'area',
    point: lon === null || lat === null ? '' : formatPoint([lon, lat]),
    radius: place.uncertainty_m === null ? '' : String(Math.round(place.uncertainty_m)),
    area: isPoint ? null : place.area,
    note: place.note,
    reason: '',
  };
}

/**
 * What is missing or wrong, as keys of strings; the field of each.
 *
 * @param {PlaceForm} form
 * @param {boolean} isCorrection
 * @returns {{field: 'names'|'type'|'point'|'radius'|'area'|'reason', key: string}[]}
 */
export function problemsOf(form, isCorrection) {
  /** @type {ReturnType<typeof problemsOf>} */
  const problems = [];
  if (!form.names.some(({ name }) => name.trim())) problems.push({ field: 'names', key: 'place.problem.names' });
  if (!form.type) problems.push({ field: 'type', key: 'place.problem.type' });
  if (form.shape === 'point') {
    const point = parsePoint(form.point);
    if (!form.point.trim()) problems.push({ field: 'point', key: 'place.problem.point' });
    else if ('problem' in point) problems.push({ field: 'point', key: `place.problem.${point.problem}` });
    if (form.radius.trim() && radiusOf(form) === null) problems.push({ field: 'radius', key: 'place.problem.radius' });
  } else if (!form.area) {
    problems.push({ field: 'area', key: 'place.problem.area' });
  }
  if (isCorrection && !form.reason.trim()) problems.push({ field: 'reason', key: 'place.problem.reason' });
  return problems;
}

/** Metres; null where none are stated. @param {PlaceForm} form */
export function radiusOf({ radius }) {
  const metres = Number(radius.trim().replace(',', '.') || NaN);
  return Number.isFinite(metres) && metres > 0 ? metres : null;
}

/** @param {PlaceForm} form
 * @returns {LonLat | null} */
export function pointOf({ point }) {
  const parsed = parsePoint(point);
  return 'point' in parsed ? parsed.point : null;
}

/**
 * The body of the request for a form without problems.
 *
 * @param {PlaceForm} form
 * @param {Place | null} corrected
 */
export function bodyOf(form, corrected) {
  const point = pointOf(form);
  const radius = radiusOf(form);
  // What is not stated stays: an outline that nobody touched is not sent back.
  const keepsOutline = corrected?.area && JSON.stringify(form.area) === JSON.stringify(corrected.area);
  const where =
    form.shape === 'area'
      ? keepsOutline ? {} : { geometry: form.area }
      : { lon: point?.[0], lat: point?.[1], ...(radius === null ? {} : { radius_m: radius }) };
  return {
    names: form.names.map(({ name, language }) => ({ name: name.trim(), language })).filter(({ name }) => name),
    type: form.type,
    ...(corrected?.parent ? { parent: corrected.parent } : {}),
    ...(corrected?.country ? { country: corrected.country } : {}),
    ...where,
    // An empty note takes away the one that was there.
    ...(form.note.trim() || corrected?.note ? { note: form.note.trim() } : {}),
    ...(form.reason.trim() ? { reason: form.reason.trim() } : {}),
  };
}
