// The map of a figure: ground, names, the area of the incident, a scale, and where in the world that is.

import { distanceInWords } from '../model/wording.js';
import { Frame } from './frame.js';
import { escaped, short, tag } from './svg.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../types.js').PlaceLabel} PlaceLabel */
/** @typedef {import('../i18n/translator.js').Translator} Translator */
/** @typedef {{countries: Feature[], labels: PlaceLabel[]}} Ground */
/** @typedef {(text: string, size: number, bold: boolean) => number} Measure pixels across */

/** Farther in, outlines of the world are wrong by more than a street. */
export const LAST_OUTLINE_ZOOM = 10.5;
const LOCATOR_FROM_ZOOM = 6;
const LOCATOR = { width: 104, height: 76, degrees: 34 };
const MOST_NAMES = 14;
const NAME_SIZE = 10.5;
const SCALE_STEPS = [50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6];

/**
 * @param {Frame} frame
 * @param {Incident} incident
 * @param {{colour: string, borneOut: boolean, words: Translator, ground: Ground, measure: Measure}} how
 */
export function figureMap(frame, incident, { colour, borneOut, words, ground, measure }) {
  const { width, height } = frame;
  const area = frame.path(incident.area);
  const edge = { d: area, fill: 'none', 'stroke-linejoin': 'round' };
  return tag(
    'g',
    { 'clip-path': 'url(#frame)' },
    tag('rect', { width, height, fill: frame.zoom > LAST_OUTLINE_ZOOM ? '#f5f1e8' : '#dfe8ee' }),
    frame.zoom > LAST_OUTLINE_ZOOM ? '' : land(frame, ground.countries, 0.8),
    tag('path', { d: area, fill: colour, 'fill-opacity': 0.16, 'fill-rule': 'evenodd' }),
    tag('path', { ...edge, stroke: '#fff', 'stroke-width': 5, 'stroke-opacity': 0.9 }),
    names(frame, incident, ground.labels, measure),
    tag('path', { ...edge, stroke: colour, 'stroke-width': 2.2, 'stroke-dasharray': borneOut ? null : '7 5' }),
    scaleBar(frame, words),
    frame.zoom >= LOCATOR_FROM_ZOOM ? locator(frame, ground.countries) : '',
    tag('rect', { width, height, fill: 'none', stroke: '#8f8672' }),
  );
}

/** @param {Frame} frame
 * @param {Feature[]} countries
 * @param {number} weight */
function land(frame, countries, weight) {
  const d = countries.map(({ geometry }) => frame.path(geometry)).join('');
  return d ? tag('path', { d, fill: '#f5f1e8', stroke: '#b7aa94', 'stroke-width': weight, 'fill-rule': 'evenodd' }) : '';
}

/** The place's own name first, then the most important ones that have room.
 * @param {Frame} frame
 * @param {Incident} incident
 * @param {PlaceLabel[]} labels
 * @param {Measure} measure */
function names(frame, { point, properties }, labels, measure) {
  const own = properties.place_name && point ? [{ name: properties.place_name, lon: point[0], lat: point[1], own: true }] : [];
  const others = labels.filter(({ id }) => id !== properties.place_id).map((label) => ({ ...label, own: false }));
  /** @type {{left: number, right: number, top: number, bottom: number}[]} */
  const taken = [];
  const written = [...own, ...others].flatMap((label) => {
    const size = label.own ? NAME_SIZE + 2 : NAME_SIZE;
    const [x, y] = frame.at([label.lon, label.lat]);
    const half = measure(label.name, size, label.own) / 2 + 4;
    const rect = { left: x - half, right: x + half, top: y - size, bottom: y + size };
    const outside = rect.left < 0 || rect.right > frame.width || rect.top < 0 || rect.bottom > frame.height;
    const onScale = rect.left < 150 && rect.bottom > frame.height - 110;
    const hidden = taken.some((t) => t.left < rect.right && t.right > rect.left && t.top < rect.bottom && t.bottom > rect.top);
    if (outside || hidden || (onScale && !label.own) || taken.length >= MOST_NAMES) return [];
    taken.push(rect);
    const style = label.own ? { fill: '#1d1d1b', 'font-weight': 600 } : { fill: '#5d5a4f' };
    const halo = { stroke: '#f5f1e8', 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
    return [tag('text', { x, y: y + size / 3, 'font-size': size, 'text-anchor': 'middle', ...style, ...halo }, escaped(label.name))];
  });
  return written.join('');
}

/** @param {Frame} frame
 * @param {Translator} words */
function scaleBar(frame, words) {
  const metres = [...SCALE_STEPS].reverse().find((step) => step / frame.metresPerPixel <= 110) ?? SCALE_STEPS[0];
  const length = metres / frame.metresPerPixel;
  const y = frame.height - 12;
  return (
    tag('path', { d: `M12 ${short(y - 5)}V${short(y)}H${short(12 + length)}V${short(y - 5)}`, fill: 'none', stroke: '#1d1d1b', 'stroke-width': 1.4 }) +
    tag('text', { x: 16, y: y - 4, 'font-size': 10.5, fill: '#1d1d1b' }, escaped(`\u2068${distanceInWords(metres, words)}\u2069`))
  );
}

/** @param {Frame} frame
 * @param {Feature[]} countries */
function locator(frame, countries) {
  const { width, height, degrees } = LOCATOR;
  const [west, south, east, north] = frame.box;
  const around = new Frame([frame.lon - degrees / 4, (south + north) / 2, frame.lon + degrees / 4, (south + north) / 2], width, height);
  const [left, top] = around.at([west, north]);
  const [right, bottom] = around.at([east, south]);
  const [w, h] = [Math.max(6, right - left), Math.max(5, bottom - top)];
  return tag(
    'g',
    { transform: `translate(12 ${short(frame.height - height - 32)})` },
    tag('rect', { width, height, fill: '#dfe8ee' }),
    tag('g', { 'clip-path': 'url(#locator)' }, land(around, countries, 0.5)),
    tag('rect', { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h, fill: 'none', stroke: '#1d1d1b', 'stroke-width': 1.6 }),
    tag('rect', { width, height, fill: 'none', stroke: '#8f8672' }),
  );
}

/** What cuts the map and the small one off at their edges. @param {Frame} frame */
export function cuts({ width, height }) {
  return (
    tag('clipPath', { id: 'frame' }, tag('rect', { width, height })) +
    tag('clipPath', { id: 'locator' }, tag('rect', { width: LOCATOR.width, height: LOCATOR.height }))
  );
}
