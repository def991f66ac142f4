// Which incidents the map opens on: one story in one place, not the whole world.

import { spanOf } from './chronology.js';
import { boxOf, distance, middle, unite } from './geometry.js';
import { isBroad } from './incidents.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./geometry.js').Box} Box */

/** Areas whose middles are closer than this belong together on one map. */
const TOGETHER_M = 300_000;
/** Degrees of a cell, so small that whatever lies in one belongs together. */
const CELL = 0.5;
/** No two points of one cell are farther apart. */
const CELL_M = 80_000;
/** Farther apart to the north than any TOGETHER_M: no degree of latitude is shorter than 110 km. */
const APART_DEGREES = (TOGETHER_M + 2 * CELL_M) / 110_000;
const STORY_MS = 30 * 86_400_000;

/** Finer areas frame the view; a whole city behind them need not fit.
 * @param {Incident} incident */
const isFine = ({ properties }) => ['exact', 'site', 'neighbourhood', 'area'].includes(properties.place_precision ?? '');

/** @typedef {{points: import('../types.js').LonLat[], members: Incident[]}} Cell incidents that lie side by side */

/**
 * Incidents by where they are; each group hangs together by steps of TOGETHER_M.
 *
 * @param {Incident[]} incidents
 * @returns {Incident[][]}
 */
export function groupNearby(incidents) {
  const cells = cellsOf(incidents);
  const left = new Set(cells);
  /** @type {Incident[][]} */
  const groups = [];
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const reached = [first];
    for (const cell of reached) {
      for (const other of left) {
        if (!isNear(cell, other)) continue;
        left.delete(other);
        reached.push(other);
      }
    }
    groups.push(reached.flatMap(({ members }) => members));
  }
  return groups;
}

/** @param {Incident[]} incidents */
function cellsOf(incidents) {
  /** @type {Map<string, Cell>} */
  const cells = new Map();
  for (const incident of incidents) {
    if (!incident.area || isBroad(incident)) continue;
    const point = middle(boxOf(incident.area));
    const key = `${Math.floor(point[0] / CELL)} ${Math.floor(point[1] / CELL)}`;
    const cell = cells.get(key) ?? { points: [], members: [] };
    cell.points.push(point);
    cell.members.push(incident);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** Whether something of one cell lies near something of the other. @param {Cell} a
 * @param {Cell} b */
function isNear(a, b) {
  if (Math.abs(a.points[0][1] - b.points[0][1]) > APART_DEGREES) return false;
  const apart = distance(a.points[0], b.points[0]);
  if (apart <= TOGETHER_M) return true;
  return apart <= TOGETHER_M + 2 * CELL_M && a.points.some((from) => b.points.some((to) => distance(from, to) <= TOGETHER_M));
}

/**
 * The group to open on: of those with the latest news, the largest.
 *
 * @param {Incident[]} incidents
 * @returns {{group: Incident[], elsewhere: number}}
 */
export function openingGroup(incidents) {
  const known = opened.get(incidents);
  if (known) return known;
  const found = findOpeningGroup(incidents);
  opened.set(incidents, found);
  return found;
}

/** @type {WeakMap<Incident[], {group: Incident[], elsewhere: number}>} */
const opened = new WeakMap();

/** @param {Incident[]} incidents */
function findOpeningGroup(incidents) {
  const news = incidents.filter((i) => !i.properties.background);
  const groups = groupNearby(news.length ? news : incidents);
  if (!groups.length) return { group: [], elsewhere: 0 };
  const latest = Math.max(...groups.map(latestOf));
  const recent = groups.filter((group) => latestOf(group) >= latest - STORY_MS);
  const group = recent.reduce((best, next) => (next.length > best.length ? next : best));
  return { group, elsewhere: groups.reduce((n, g) => n + g.length, 0) - group.length };
}

/** @param {Incident[]} group */
function latestOf(group) {
  return Math.max(...group.map((incident) => spanOf(incident)?.start ?? 0));
}

/**
 * The box that shows a group: its finer areas, where it has any.
 *
 * @param {Incident[]} group
 * @param {{whole?: boolean}} [how] whole: every area fits
 * @returns {Box | null}
 */
export function frameOf(group, { whole = false } = {}) {
  const fine = whole ? [] : group.filter(isFine);
  const areas = (fine.length ? fine : group).flatMap((incident) => (incident.area ? [incident.area] : []));
  return areas.length ? areas.map(boxOf).reduce(unite) : null;
}
