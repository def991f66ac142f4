// Gathers what a figure shows, and writes it.

import { unwrapped } from '../model/geometry.js';
import { LAST_OUTLINE_ZOOM } from './figure-map.js';
import { FONTS, frameOf, incidentFigure } from './figure.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../api/client.js').Client} Client */
/** @typedef {import('./figure-map.js').Ground} Ground */

/** Who opens the figure may have other fonts: lines are left a little short. */
const SLACK = 1.05;

/**
 * @param {State} state
 * @param {string} id of an incident that is here
 * @param {Client} client
 */
export async function figureFile(state, id, client) {
  const { words, kinds, reports } = state;
  const incident = state.incidents.find((each) => each.id === id);
  if (!incident) throw new Error(id);
  const frame = frameOf(incident);
  const named = incident.properties.reports.map((report) => reports.get(report)).map((report) => report?.source || report?.title || '');
  return incidentFigure(incident, {
    kinds,
    words,
    ground: frame ? await groundOf(frame, client, words.language) : { countries: [], labels: [] },
    sources: [...new Set(named)].filter(Boolean),
    address: new URL(`#incident=${encodeURIComponent(id)}`, location.href).href,
    measure: measure(),
  });
}

/** A map without outlines or names is still a map. @param {import('./frame.js').Frame} frame
 * @param {Client} client
 * @param {string} language
 * @returns {Promise<Ground>} */
async function groundOf(frame, client, language) {
  const [west, south, east, north] = frame.box;
  const bbox = [Math.max(-180, west), south, Math.min(180, east), north].map((n) => n.toFixed(4)).join(',');
  const scale = frame.zoom < 5 || frame.zoom > LAST_OUTLINE_ZOOM ? '110m' : '50m';
  const [countries, labels] = await Promise.all([
    client.get(`/basemap/countries.geojson?scale=${scale}`).then(({ features }) => unwrapped(features)).catch(() => []),
    client.get(`/basemap/labels.json?bbox=${bbox}&zoom=${Math.round(frame.zoom)}&lang=${language}`).then((answer) => answer.labels).catch(() => []),
  ]);
  return { countries: /** @type {Ground['countries']} */ (countries), labels };
}

/** @returns {import('./figure-map.js').Measure} */
function measure() {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    if (!context) return text.length * size * 0.55;
    context.font = `${bold ? 600 : 400} ${size}px Plex, ${FONTS}`;
    return context.measureText(text).width * SLACK;
  };
}
