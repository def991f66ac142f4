// What of the state is on screen.

import { NO_CHOICES, formatChoices } from './address.js';
import { sortByTime } from './chronology.js';
import { countIncidents, shownIncidents } from './filters.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */

/**
 * The incidents on screen: those of the draft while there is one.
 *
 * @param {State} state
 * @returns {Incident[]}
 */
export function onScreen({ draft, incidents, many, choices }) {
  if (draft) return draft.incidents;
  // Of many the server has filtered what is here.
  const filters = many ? 'many' : formatChoices({ ...choices, incident: null, place: null });
  if (last.incidents !== incidents || last.filters !== filters) {
    last = { incidents, filters, shown: many ? sortByTime(incidents) : shownIncidents(incidents, choices) };
  }
  return last.shown;
}

/** What was filtered last: each part of the page asks for it. @type {{incidents: Incident[] | null, filters: string, shown: Incident[]}} */
let last = { incidents: null, filters: '', shown: [] };

/**
 * How many incidents are on screen and how many are not.
 *
 * @param {State} state
 */
export function countsOf(state) {
  if (state.many) return state.many;
  const shown = onScreen({ ...state, draft: null });
  if (counted.shown !== shown) counted = { shown, counts: countIncidents(state.incidents, state.choices) };
  return counted.counts;
}

/** @type {{shown: Incident[] | null, counts: ReturnType<typeof countIncidents>}} */
let counted = { shown: null, counts: countIncidents([], NO_CHOICES) };

/** The open incident, also where a filter hides it. @param {State} state */
export function openIncident({ draft, incidents, choices }) {
  return (draft ? draft.incidents : incidents).find(({ id }) => id === choices.incident) ?? null;
}
