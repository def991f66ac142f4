// Which incidents are shown, in which order, and how many are not.

import { sortByTime } from './chronology.js';
import { FACETS, matchesText } from './facets.js';
import { boxOf } from './geometry.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Choices} Choices */

const DAY_MS = 86_400_000;

/** @param {Incident} incident */
export const isPlaced = (incident) => incident.area !== null;

/**
 * Whether an incident may have happened in the chosen days. One without a time is in none of them.
 *
 * @param {Incident} incident
 * @param {Pick<Choices, 'from' | 'to'>} choices
 */
export function isInTime({ properties: { time_start, time_end } }, { from, to }) {
  if (!from && !to) return true;
  if (!time_start) return false;
  const start = Date.parse(time_start);
  const end = Math.max(Date.parse(time_end ?? time_start), start + 1);
  if (from && end <= Date.parse(from)) return false;
  return !(to && start >= Date.parse(to) + DAY_MS);
}

/**
 * Whether an incident may lie in a box. What is in no place lies in none.
 *
 * @param {Incident} incident
 * @param {import('./geometry.js').Box | null} frame null: anywhere
 */
export function isInFrame({ area }, frame) {
  if (!frame) return true;
  if (!area) return false;
  const [west, south, east, north] = boxOf(area);
  const overlaps = (/** @type {number} */ turn) => west + turn <= frame[2] && east + turn >= frame[0];
  return south <= frame[3] && north >= frame[1] && [0, -360, 360].some(overlaps);
}

/**
 * @param {Incident} incident
 * @param {Choices} choices
 * @param {import('./facets.js').FacetName} [without] leave a filter out, to count what it would bring back
 */
export function isShown(incident, choices, without) {
  if (incident.properties.background && !choices.background) return false;
  for (const { name, valuesOf } of FACETS) {
    if (name !== without && choices[name].length && !valuesOf(incident).some((value) => choices[name].includes(value))) return false;
  }
  return isInTime(incident, choices) && isInFrame(incident, choices.frame) && matchesText(incident, choices.text);
}

/**
 * The incidents shown, in the order of the story column.
 *
 * @param {Incident[]} incidents
 * @param {Choices} choices
 */
export function shownIncidents(incidents, choices) {
  return sortByTime(incidents.filter((incident) => isShown(incident, choices)));
}

/**
 * @param {Incident[]} incidents
 * @param {Choices} choices
 * @returns {{shown: number, total: number, hiddenBackground: number, filtered: number, unplaced: number}}
 *     total and filtered leave hidden background out; unplaced counts among the shown
 */
export function countIncidents(incidents, choices) {
  const hiddenBackground = choices.background ? 0 : incidents.filter((i) => i.properties.background).length;
  const shown = incidents.filter((i) => isShown(i, choices));
  const total = incidents.length - hiddenBackground;
  return {
    shown: shown.length,
    total,
    hiddenBackground,
    filtered: total - shown.length,
    unplaced: shown.filter((i) => !isPlaced(i)).length,
  };
}

/**
 * How many incidents each value of a filter would show, were it chosen.
 *
 * @param {Incident[]} incidents
 * @param {Choices} choices
 * @param {import('./facets.js').Facet} facet
 * @returns {Map<string, number>}
 */
export function countByValue(incidents, choices, { name, valuesOf }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const incident of incidents) {
    if (!isShown(incident, choices, name)) continue;
    for (const value of valuesOf(incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The choices with every filter taken off, the background switch aside. */
export const NO_FILTERS = {
  kinds: [],
  sources: [],
  verifications: [],
  languages: [],
  precisions: [],
  text: '',
  from: null,
  to: null,
  frame: null,
};

/** Whether any filter hides something, the background switch aside.
 * @param {Choices} choices */
export function isFiltering(choices) {
  return FACETS.some(({ name }) => choices[name].length) || Boolean(choices.text || choices.from || choices.to || choices.frame);
}
