// The pencil of the place editor: shows what is being drawn and says where the map was clicked.

import * as L from './leaflet.js';
import { disc } from '../model/geometry.js';

/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').LonLat} LonLat */

/**
 * @typedef {object} Sketch
 * @property {LonLat | null} point
 * @property {number | null} radius metres
 * @property {Geometry | null} area
 * @property {LonLat[]} corners of an area that is not closed yet
 */

/**
 * @typedef {object} Hand
 * @property {(at: LonLat) => void} click
 * @property {() => void} finish double click or Enter
 * @property {() => void} undo Backspace
 */

const INK = '#8a2be2';
/** Clicks nearer than this, in pixels, are one: the second half of a double click. */
const SAME_SPOT = 5;
/** About a decimetre. */
const DECIMALS = 6;

/** @type {WeakMap<L.Map, Drawing>} */
const pencils = new WeakMap();

/** The pencil of a map: made when somebody draws first. @param {{map: L.Map}} of */
export function drawingOn({ map }) {
  const pencil = pencils.get(map) ?? new Drawing(map);
  pencils.set(map, pencil);
  return pencil;
}

class Drawing {
  #group = L.layerGroup();
  #rubber = L.polyline([], { color: INK, weight: 1.5, dashArray: '3 5', interactive: false });
  /** @type {Hand | null} */
  #hand = null;
  /** @type {L.Point | null} */
  #lastClick = null;
  /** @type {LonLat | null} */
  #lastCorner = null;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.renderer = L.svg({ pane: 'sketch', padding: 0.5 });
    map.on('click', (event) => this.#clicked(event));
    map.on('dblclick', () => this.#hand?.finish());
    map.on('mousemove', ({ latlng }) => this.#stretch(latlng));
    map.getContainer().addEventListener('keydown', (event) => this.#key(event));
  }

  /** Gives the pencil to a hand, or takes it away. @param {Hand | null} hand */
  lend(hand) {
    this.#hand = hand;
    this.#lastClick = null;
    this.map.getContainer().classList.toggle('is-drawing', hand !== null);
    if (hand) {
      this.map.doubleClickZoom.disable();
      this.#group.addTo(this.map);
    } else {
      this.map.doubleClickZoom.enable();
      this.show({ point: null, radius: null, area: null, corners: [] });
      this.#group.remove();
    }
  }

  /** @param {Sketch} sketch */
  show({ point, radius, area, corners }) {
    const style = { renderer: this.renderer, color: INK, weight: 2, fillColor: INK, fillOpacity: 0.1, interactive: false };
    const add = (/** @type {Geometry} */ geometry) =>
      this.#group.addLayer(L.geoJSON(/** @type {any} */ (geometry), /** @type {any} */ ({ ...style, style: () => style })));
    this.#group.clearLayers();
    this.#lastCorner = corners.at(-1) ?? null;
    if (area) add(area);
    if (point && radius) add(disc(point, radius));
    if (point) this.#mark(point, 'sketch-point');
    if (corners.length > 1) this.#group.addLayer(L.polyline(corners.map(latLng), { ...style, fill: false }));
    this.#rubber.setLatLngs([]);
    if (corners.length) this.#group.addLayer(this.#rubber);
    for (const corner of corners) this.#mark(corner, 'sketch-corner');
  }

  /** @param {LonLat} at
   * @param {string} className */
  #mark(at, className) {
    const style = { renderer: this.renderer, radius: 5, color: '#fff', weight: 2, fillColor: INK, fillOpacity: 1 };
    this.#group.addLayer(L.circleMarker(latLng(at), { ...style, interactive: false, className }));
  }

  /** @param {L.LeafletMouseEvent} event */
  #clicked({ latlng, containerPoint }) {
    if (!this.#hand) return;
    const again = this.#lastClick && this.#lastClick.distanceTo(containerPoint) < SAME_SPOT && this.#lastCorner;
    this.#lastClick = containerPoint;
    if (again) return;
    const { lng, lat } = latlng.wrap();
    this.#hand.click([Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]);
  }

  /** @param {L.LatLng} to */
  #stretch(to) {
    if (this.#hand && this.#lastCorner) this.#rubber.setLatLngs([latLng(this.#lastCorner), to]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#hand) return;
    if (event.key === 'Enter') this.#hand.finish();
    else if (event.key === 'Backspace') this.#hand.undo();
    else return;
    event.preventDefault();
  }
}

/** @param {LonLat} point
 * @returns {L.LatLngTuple} */
function latLng([lon, lat]) {
  return [lat, lon];
}
