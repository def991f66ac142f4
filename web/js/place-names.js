// Gives incidents the names of their places in the reader's language.

import { inWordsOf, placesIn } from './model/place-labels.js';

/** @typedef {import('./types.js').Incident} Incident */
/** @typedef {import('./model/place-labels.js').PlaceName} PlaceName */

/**
 * @param {import('./api/client.js').Client} client
 * @returns {(incidents: Incident[], language: string) => Promise<Incident[]>} asks for each name once
 */
export function createPlaceNames(client) {
  /** @type {Map<string, Map<string, PlaceName>>} */
  const known = new Map();
  return async (incidents, language) => {
    const names = known.get(language) ?? new Map();
    known.set(language, names);
    const missing = placesIn(incidents).filter((id) => !names.has(id));
    // Without an answer the names stay as the server has them.
    const found = missing.length ? await client.listNames(missing, language).catch(() => []) : [];
    for (const name of found) names.set(name.id, name);
    return inWordsOf(incidents, names);
  };
}
