// Which incidents the map opens on: one story in one place, not the whole world.

import { spanOf } from './chronology.js';
import { boxOf, distance, middle, unite } from './geometry.js';
import { isBroad } from './incidents.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./geometry.js').Box} Box */

/** Areas whose middles are closer than this belong together on one map. */
const TOGETHER_M = 300_000;
/** Farther apart to the north than any TOGETHER_M: no degree of latitude is shorter than 110 km. */
const APART_DEGREES = TOGETHER_M / 110_000;
const STORY_MS = 30 * 86_400_000;

/** Finer areas frame the view; a whole city behind them need not fit.
 * @param {Incident} incident */
const isFine = ({ properties }) => ['exact', 'site', 'neighbourhood', 'area'].includes(properties.place_precision ?? '');

/**
 * Incidents by where they are; each group hangs together by steps of TOGETHER_M.
 *
 * @param {Incident[]} incidents
 * @returns {Incident[][]}
 */
export function groupNearby(incidents) {
  const placed = incidents.filter((i) => i.area && !isBroad(i));
  const middles = new Map(placed.map((i) => [i, middle(boxOf(/** @type {any} */ (i.area)))]));
  const left = new Set(placed);
  /** @type {Incident[][]} */
  const groups = [];
  for (const first of placed) {
    if (!left.delete(first)) continue;
    const group = [first];
    const reached = new Set();
    for (const member of group) {
      const from = /** @type {[number, number]} */ (middles.get(member));
      // What lies where another of the group lies is near nothing else.
      if (reached.has(String(from))) continue;
      reached.add(String(from));
      for (const other of left) {
        const to = /** @type {[number, number]} */ (middles.get(other));
        if (Math.abs(from[1] - to[1]) > APART_DEGREES || distance(from, to) > TOGETHER_M) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
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
