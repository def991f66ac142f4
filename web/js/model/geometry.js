// Geometry on the sphere, as far as a page needs it: longitude first, degrees, metres.

/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').LonLat} LonLat */
/** @typedef {readonly [number, number, number, number]} Box west, south, east, north */

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * A disc as a polygon, anticlockwise as RFC 7946 asks.
 *
 * @param {LonLat} centre
 * @param {number} radiusMetres
 * @param {number} [corners]
 * @returns {import('geojson').Polygon}
 */
export function disc([lon, lat], radiusMetres, corners = 64) {
  const dLat = radiusMetres / EARTH_RADIUS_M / RADIANS;
  const dLon = dLat / Math.max(Math.cos(lat * RADIANS), 0.01);
  /** @type {LonLat[]} */
  const ring = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    ring.push([lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)]);
  }
  ring.push(ring[0]);
  return { type: 'Polygon', coordinates: [ring] };
}

/**
 * @param {LonLat} a
 * @param {LonLat} b
 * @returns {number} metres
 */
export function distance([lon1, lat1], [lon2, lat2]) {
  const h =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Of each geometry once: a map asks for it at every step. @type {WeakMap<Geometry, Box>} */
const boxes = new WeakMap();

/**
 * @param {Geometry} geometry never changed once its box was asked for
 * @returns {Readonly<Box>}
 */
export function boxOf(geometry) {
  const known = boxes.get(geometry);
  if (known) return known;
  const box = measured(geometry);
  boxes.set(geometry, box);
  return box;
}

/** @param {Geometry} geometry
 * @returns {Box} */
function measured(geometry) {
  /** @type {[number, number, number, number]} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, ([lon, lat]) => {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  });
  return box;
}

/**
 * @param {Readonly<Box>} a
 * @param {Readonly<Box>} b
 * @returns {Box}
 */
export function unite(a, b) {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** @param {Readonly<Box>} box
 * @returns {LonLat} */
export function middle([west, south, east, north]) {
  return [(west + east) / 2, (south + north) / 2];
}

/**
 * Rings that cross the antimeridian go on beyond 180° instead of leaping back across the whole map.
 *
 * @template {{geometry: Geometry | null}} F
 * @param {F[]} features
 * @returns {F[]}
 */
export function unwrapped(features) {
  return features.map((feature) => {
    const { geometry } = feature;
    if (geometry?.type === 'Polygon') {
      return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrapRing) } };
    }
    if (geometry?.type === 'MultiPolygon') {
      const coordinates = geometry.coordinates.map((polygon) => polygon.map(unwrapRing));
      return { ...feature, geometry: { ...geometry, coordinates } };
    }
    return feature;
  });
}

/** @param {import('geojson').Position[]} ring */
function unwrapRing(ring) {
  let turn = 0;
  const whole = ring.map(([lon, lat], i) => {
    const leap = i > 0 ? lon - ring[i - 1][0] : 0;
    if (leap > 180) turn -= 360;
    else if (leap < -180) turn += 360;
    return [lon + turn, lat];
  });
  const lons = whole.map(([lon]) => lon);
  const centre = (Math.min(...lons) + Math.max(...lons)) / 2;
  const home = centre > 180 ? -360 : centre < -180 ? 360 : 0;
  return home ? whole.map(([lon, lat]) => [lon + home, lat]) : whole;
}

/**
 * @param {Geometry} geometry
 * @param {(position: LonLat) => void} visit
 */
function eachPosition(geometry, visit) {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) eachPosition(part, visit);
    return;
  }
  /** @param {any} value */
  const walk = (value) => (typeof value[0] === 'number' ? visit([value[0], value[1]]) : value.forEach(walk));
  walk(geometry.coordinates);
}
