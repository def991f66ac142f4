// Coordinates as people type and paste them. Written by hand they are latitude first, as maps and phones show them;
// GeoJSON is longitude first. WGS 84.

import { closeRing } from './ring.js';

/** @typedef {import('../types.js').LonLat} LonLat */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {'unreadable'|'latitude'|'longitude'} PointProblem */

const DIGITS = /[٠-٩]/g;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Quarters of the compass; O is west in French. */
const QUARTER = '[nsewo]';
const SIZE = String.raw`(?<sign>[-+])?\s*(?<degrees>${NUMBER})\s*(?:°|º|d)?\s*(?:(?<minutes>${NUMBER})\s*['′’]\s*)?(?:(?<seconds>${NUMBER})\s*(?:"|″|”|'')\s*)?`;
const END = String.raw`\s*[,;/]?`;
/** N 12.58 */
const QUARTER_FIRST = new RegExp(String.raw`^\s*(?<quarter>${QUARTER})\s*${SIZE}${END}`, 'iu');
/** 12.58 N, or no quarter at all */
const QUARTER_LAST = new RegExp(String.raw`^\s*${SIZE}(?<quarter>${QUARTER})?${END}`, 'iu');
/** French writes 12,58. */
const DECIMAL_COMMAS = /^\s*[-+]?\d+,\d+\s*[;,/\s]\s*[-+]?\d+,\d+\s*$/;

/**
 * @param {string} text
 * @returns {{point: LonLat} | {problem: PointProblem}}
 */
export function parsePoint(text) {
  const fromJson = jsonPoint(text);
  if (fromJson) return within(fromJson);
  const parts = partsOf(text);
  if (!parts) return { problem: 'unreadable' };
  const [first, second] = parts;
  if (first.axis && first.axis === second.axis) return { problem: 'unreadable' };
  const isLonFirst = first.axis === 'lon' || second.axis === 'lat';
  return within(isLonFirst ? [first.value, second.value] : [second.value, first.value]);
}

/** The two parts of a point, changed over; the text itself where it has no two parts. @param {string} text */
export function swapped(text) {
  const parts = partsOf(text);
  return parts ? `${parts[1].value}, ${parts[0].value}` : text;
}

/** As the field shows it: latitude first. @param {LonLat} point */
export function formatPoint([lon, lat]) {
  return `${round(lat)}, ${round(lon)}`;
}

/**
 * An area out of GeoJSON, or out of lines that each hold a corner.
 *
 * @param {string} text
 * @returns {{area: Geometry} | {problem: PointProblem | 'few' | 'crosses' | 'not-area', line?: number}}
 */
export function parseArea(text) {
  if (text.trim().startsWith('{')) return jsonArea(text);
  /** @type {LonLat[]} */
  const corners = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const corner = parsePoint(line);
    if ('problem' in corner) return { ...corner, line: index + 1 };
    corners.push(corner.point);
  }
  const ring = closeRing(corners);
  return 'problem' in ring ? ring : { area: { type: 'Polygon', coordinates: [ring.ring] } };
}

/** @param {string} text
 * @returns {{value: number, axis: 'lat'|'lon'|null}[] | null} two parts */
function partsOf(text) {
  let rest = text
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
    .replace(/[،؛]/g, ',')
    .replace(/[−–]/g, '-')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069()[\]]/g, '');
  if (DECIMAL_COMMAS.test(rest)) rest = rest.replace(/(\d),(\d)/g, '$1.$2');
  const parts = [];
  while (rest.trim() && parts.length < 3) {
    const found = QUARTER_FIRST.exec(rest) ?? QUARTER_LAST.exec(rest);
    if (!found) return null;
    parts.push(valueOf(found));
    rest = rest.slice(found[0].length);
  }
  return parts.length === 2 ? parts : null;
}

/** @param {RegExpExecArray} found
 * @returns {{value: number, axis: 'lat'|'lon'|null}} */
function valueOf(found) {
  const { sign, degrees, minutes, seconds, quarter: letter } = found.groups ?? {};
  const quarter = (letter ?? '').toLowerCase();
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const axis = !quarter ? null : 'ns'.includes(quarter) ? 'lat' : 'lon';
  const isNegative = sign === '-' || (quarter && 'swo'.includes(quarter));
  return { value: isNegative ? -size : size, axis };
}

/** @param {LonLat} point
 * @returns {{point: LonLat} | {problem: PointProblem}} */
function within([lon, lat]) {
  if (Math.abs(lat) > 90) return { problem: 'latitude' };
  return Math.abs(lon) > 180 ? { problem: 'longitude' } : { point: [round(lon), round(lat)] };
}

/** @param {string} text
 * @returns {LonLat | null} */
function jsonPoint(text) {
  const geometry = jsonGeometry(text);
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

/** @param {string} text
 * @returns {{area: Geometry} | {problem: PointProblem | 'not-area'}} */
function jsonArea(text) {
  const geometry = jsonGeometry(text);
  if (!geometry) return { problem: 'unreadable' };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return { problem: 'not-area' };
  const positions = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2);
  if (!positions.length) return { problem: 'not-area' };
  for (const position of positions) {
    if (!Array.isArray(position) || !position.every(Number.isFinite)) return { problem: 'unreadable' };
    const checked = within([position[0], position[1]]);
    if ('problem' in checked) return checked;
  }
  return { area: geometry };
}

/** The geometry in a GeoJSON text: itself, a feature's, or the only feature's.
 * @param {string} text
 * @returns {any} */
function jsonGeometry(text) {
  try {
    const value = JSON.parse(text);
    const feature = value?.type === 'FeatureCollection' && value.features?.length === 1 ? value.features[0] : value;
    const geometry = feature?.type === 'Feature' ? feature.geometry : feature;
    return Array.isArray(geometry?.coordinates) ? geometry : null;
  } catch {
    return null;
  }
}

/** To about ten centimetres. @param {number} degrees */
function round(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}
