// Which incidents are shown, in which order, and how many are not.

import { sortByTime } from './chronology.js';

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
 * @param {Incident} incident
 * @param {Choices} choices
 * @param {{kinds?: boolean}} [without] leave a filter out, to count what it would bring back
 */
export function isShown(incident, choices, without = {}) {
  const { kind, verification, background } = incident.properties;
  if (background && !choices.background) return false;
  if (!without.kinds && choices.kinds.length && !choices.kinds.includes(kind)) return false;
  if (choices.verifications.length && !choices.verifications.includes(verification)) return false;
  return isInTime(incident, choices);
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
 * How many incidents each kind would show, were it chosen.
 *
 * @param {Incident[]} incidents
 * @param {Choices} choices
 * @returns {Map<string, number>}
 */
export function countByKind(incidents, choices) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const incident of incidents) {
    if (!isShown(incident, choices, { kinds: true })) continue;
    counts.set(incident.properties.kind, (counts.get(incident.properties.kind) ?? 0) + 1);
  }
  return counts;
}

/** Whether any filter hides something, the background switch aside.
 * @param {Choices} choices */
export function isFiltering(choices) {
  return Boolean(choices.kinds.length || choices.verifications.length || choices.from || choices.to);
}
