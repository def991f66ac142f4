// Puts together what the layers say about one incident.

import { disc } from './geometry.js';

/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Geometry} Geometry */

/** More incidents than this are not loaded all: the server counts and filters them. */
export const MANY = 3_000;

/** Nothing is drawn smaller than this, or it would look like a dot. */
const LEAST_RADIUS_M = 60;

/** @param {Geometry | null | undefined} geometry */
const isArea = (geometry) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/**
 * @param {Feature[]} incidents points
 * @param {Feature[]} extents areas under the same ids
 * @returns {Incident[]}
 */
export function joinLayers(incidents, extents) {
  const areas = new Map(extents.map((feature) => [String(feature.id), feature.geometry]));
  return incidents.map((feature, index) => toIncident(feature, areas.get(String(feature.id)), index));
}

/**
 * @param {Feature} feature
 * @param {Geometry | null | undefined} extent
 * @param {number} index names an incident that has no id yet
 * @returns {Incident}
 */
export function toIncident(feature, extent, index) {
  const properties = {
    ...feature.properties,
    claims: feature.properties.claims ?? [],
    origins: feature.properties.origins ?? [],
    evidence: feature.properties.evidence ?? [],
    sources: feature.properties.sources ?? [],
    actors: feature.properties.actors ?? {},
    reports: feature.properties.reports ?? [],
  };
  const geometry = feature.geometry;
  const point = geometry?.type === 'Point' ? /** @type {[number, number]} */ (geometry.coordinates.slice(0, 2)) : null;
  const area = isArea(extent)
    ? /** @type {Geometry} */ (extent)
    : isArea(geometry)
      ? geometry
      : point && disc(point, Math.max(properties.uncertainty_m ?? 0, LEAST_RADIUS_M));
  return { id: String(feature.id ?? `draft-${index}`), point, area, properties };
}

/** Precisions that cover too much ground to be drawn as the place of something. */
const BROAD = ['district', 'region', 'country'];

/** Whether it is only known to lie somewhere in a whole region or country.
 * @param {Incident} incident */
export function isBroad({ properties: { place_precision } }) {
  return BROAD.includes(place_precision ?? '');
}

/**
 * How many incidents are new, gone or revised.
 *
 * @param {Incident[]} before
 * @param {Incident[]} after
 */
export function countChanged(before, after) {
  const revisions = new Map(before.map(({ id, properties: { revision } }) => [id, revision]));
  const changed = after.filter(({ id, properties: { revision } }) => revisions.get(id) !== revision).length;
  const now = new Set(after.map(({ id }) => id));
  return changed + before.filter(({ id }) => !now.has(id)).length;
}
