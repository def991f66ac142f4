import * as L from './leaflet.js';

/** What lies over what, lowest first. */
const PANES = /** @type {const} */ ({ land: 210, cities: 220, names: 380, areas: 410, accounts: 430, found: 440, sketch: 450, clusters: 610, labels: 620 });

/** @typedef {keyof typeof PANES} Pane */

/** @param {L.Map} map */
export function createPanes(map) {
  for (const [name, level] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(level);
    if (['land', 'cities', 'names'].includes(name)) pane.style.pointerEvents = 'none';
  }
}
