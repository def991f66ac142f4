// Where, by competing accounts, something came from: a direction is an arrow, "near" a dashed area. Neither is the
// place of the incident, so both are drawn in ink, not in its hue.

import * as L from './leaflet.js';
import { boxOf } from '../model/geometry.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Origin} Origin */
/** @typedef {import('./labels.js').Label} Label */

const INK = '#3a3a36';
const ARROW_SHARE = 0.62;
const SHORTEST_ARROW = 46;
const HEAD = 12;

export class Accounts {
  #group = L.layerGroup();
  /** @type {Incident | null} */
  #incident = null;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.renderer = L.svg({ pane: 'accounts', padding: 0.5 });
    this.#group.addTo(map);
    map.on('zoomend', () => this.#draw());
  }

  /** @param {Incident | null} incident the selected one */
  show(incident) {
    this.#incident = incident;
    this.#draw();
  }

  #draw() {
    this.#group.clearLayers();
    if (!this.#incident || this.map.getZoom() === undefined) return;
    for (const origin of this.#incident.properties.origins) {
      if (origin.geometry && origin.relation !== 'direction') this.#drawArea(origin.geometry);
      else if (hasPoint(origin)) this.#drawArrow(this.#incident, origin);
    }
  }

  /** @param {import('../types.js').Geometry} geometry */
  #drawArea(geometry) {
    const style = { renderer: this.renderer, color: INK, weight: 1.6, dashArray: '2 6', fill: false };
    this.#group.addLayer(L.geoJSON(/** @type {any} */ (geometry), /** @type {any} */ ({ ...style, style: () => style, interactive: false })));
  }

  /** @param {Incident} incident
   * @param {Origin & {lon: number, lat: number}} origin */
  #drawArrow(incident, origin) {
    const ends = this.#arrow(incident, origin);
    if (!ends) return;
    const { from, tip } = ends;
    const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    const wing = (/** @type {number} */ turn) =>
      L.point(tip.x - HEAD * Math.cos(angle + turn), tip.y - HEAD * Math.sin(angle + turn));
    const style = { renderer: this.renderer, color: INK, weight: 2, interactive: false };
    const at = (/** @type {L.Point} */ p) => this.map.unproject(p);
    this.#group.addLayer(L.polyline([at(from), at(tip)], { ...style, color: '#fff', weight: 5, opacity: 0.8 }));
    this.#group.addLayer(L.polyline([at(from), at(tip)], { ...style, dashArray: '2 6' }));
    this.#group.addLayer(L.polyline([at(wing(0.45)), at(tip), at(wing(-0.45))], style));
  }

  /**
   * From the edge of the incident's area part of the way to the place: a direction does not arrive.
   *
   * @param {Incident} incident
   * @param {{lon: number, lat: number}} place
   */
  #arrow(incident, { lon, lat }) {
    if (!incident.area) return null;
    const [west, south, east, north] = boxOf(incident.area);
    const middle = this.map.project([(south + north) / 2, (west + east) / 2]);
    const reach = (this.map.project([north, east]).x - this.map.project([north, west]).x) / 2;
    const target = this.map.project([lat, lon]);
    const length = middle.distanceTo(target);
    if (length < 1) return null;
    const unit = target.subtract(middle).divideBy(length);
    const start = Math.min(reach * 0.55, length * 0.4);
    const stop = Math.max(length * ARROW_SHARE, start + SHORTEST_ARROW);
    return { from: middle.add(unit.multiplyBy(start)), tip: middle.add(unit.multiplyBy(stop)) };
  }

  /**
   * Labels of the accounts drawn, lettered as the panel letters them.
   *
   * @param {(origin: Origin, letter: string) => HTMLElement} write
   * @returns {Label[]}
   */
  labels(write) {
    const incident = this.#incident;
    if (!incident || this.map.getZoom() === undefined) return [];
    return incident.properties.origins.flatMap((origin, index) => {
      const bounds = this.#boundsOf(incident, origin);
      if (!bounds) return [];
      const element = write(origin, letterOf(index));
      return [{ id: `account-${index}`, element, bounds, click: null, hover: null }];
    });
  }

  /** Ground under the arrows, so that no label covers them. @returns {import('../model/label-layout.js').Rect[]} */
  rects() {
    const incident = this.#incident;
    if (!incident || this.map.getZoom() === undefined) return [];
    const corner = this.map.containerPointToLayerPoint([0, 0]).add(this.map.getPixelOrigin());
    return incident.properties.origins.flatMap((origin) => {
      const ends = origin.relation === 'direction' && hasPoint(origin) ? this.#arrow(incident, origin) : null;
      if (!ends) return [];
      return [0, 0.25, 0.5, 0.75, 1].map((share) => {
        const { x, y } = ends.from.add(ends.tip.subtract(ends.from).multiplyBy(share)).subtract(corner);
        return { left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 };
      });
    });
  }

  /** @param {Incident} incident
   * @param {Origin} origin */
  #boundsOf(incident, origin) {
    if (origin.geometry && origin.relation !== 'direction') {
      const [west, south, east, north] = boxOf(origin.geometry);
      return L.latLngBounds([south, west], [north, east]);
    }
    const ends = hasPoint(origin) && this.#arrow(incident, origin);
    if (!ends) return null;
    const tip = this.map.unproject(ends.tip);
    return L.latLngBounds(tip, tip);
  }
}

/** @param {number} index */
export const letterOf = (index) => String.fromCharCode(65 + (index % 26));

/** @param {Origin} origin
 * @returns {origin is Origin & {lon: number, lat: number}} */
function hasPoint(origin) {
  return typeof origin.lon === 'number' && typeof origin.lat === 'number';
}
