// The one door to Leaflet. Its small build is a script that leaves one object behind; its ES module is twice as heavy.
import '../../vendor/leaflet/leaflet.js';

/** @typedef {import('leaflet').GeoJSON} GeoJSON */
/** @typedef {import('leaflet').LatLng} LatLng */
/** @typedef {import('leaflet').LatLngBounds} LatLngBounds */
/** @typedef {import('leaflet').LatLngTuple} LatLngTuple */
/** @typedef {import('leaflet').LeafletMouseEvent} LeafletMouseEvent */
/** @typedef {import('leaflet').Map} Map */
/** @typedef {import('leaflet').Marker} Marker */
/** @typedef {import('leaflet').Path} Path */
/** @typedef {import('leaflet').Point} Point */

/** @type {typeof import('leaflet')} */
const leaflet = /** @type {any} */ (globalThis).L;

export const {
  DomEvent,
  canvas,
  circle,
  circleMarker,
  control,
  divIcon,
  Marker: MarkerClass,
  geoJSON,
  latLng,
  latLngBounds,
  layerGroup,
  map,
  point,
  polyline,
  svg,
  tileLayer,
} = leaflet;
