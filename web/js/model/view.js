// What of the state is on screen.

import { shownIncidents } from './filters.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */

/**
 * The incidents on screen: those of the draft while there is one.
 *
 * @param {State} state
 * @returns {Incident[]}
 */
export function onScreen({ draft, incidents, choices }) {
  return draft ? draft.incidents : shownIncidents(incidents, choices);
}

/** The open incident, also where a filter hides it. @param {State} state */
export function openIncident({ draft, incidents, choices }) {
  return (draft ? draft.incidents : incidents).find(({ id }) => id === choices.incident) ?? null;
}
