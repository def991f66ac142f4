// The composition root of the small map on the pages of the API: what the page lists, as the server sends it.

import { Client } from './api/client.js';
import { FeatureMap } from './map/feature-map.js';
import { boxOf, unite } from './model/geometry.js';
import { byId, el, said } from './ui/dom.js';

/** @typedef {import('./types.js').Feature} Feature */

async function start() {
  const client = new Client(() => null);
  const at = location.pathname.lastIndexOf('/api/');
  const query = new URLSearchParams(location.search);
  query.set('f', 'json');
  query.delete('crs');
  const answer = await client.get(`${location.pathname.slice(at)}?${query}`);
  /** @type {Feature[]} */
  const features = (answer.features ?? [answer]).filter((/** @type {Feature} */ f) => f.geometry);
  if (features.length === 0) return byId('map').remove();
  const box = features.map((f) => boxOf(/** @type {import('./types.js').Geometry} */ (f.geometry))).reduce(unite);
  const open = answer.features ? (/** @type {Feature} */ f) => location.assign(addressOf(f)) : null;
  new FeatureMap(byId('map'), client).show(features, box, { label, open });
}

/** @param {Feature} feature */
function addressOf(feature) {
  const items = location.pathname.replace(/\/$/, '');
  const language = new URLSearchParams(location.search).get('lang');
  return `${items}/${encodeURIComponent(String(feature.id))}${language ? `?lang=${encodeURIComponent(language)}` : ''}`;
}

/** @param {Feature} feature */
function label(feature) {
  const { title, text } = /** @type {any} */ (feature.properties);
  return el('span', {}, said(String(title ?? text ?? feature.id)));
}

void start();
