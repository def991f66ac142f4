// The place that was looked up: a thin dashed line in ink and a dark tag, so that nobody takes it for an incident.

import * as L from './leaflet.js';
import { boxOf } from '../model/geometry.js';
import { standAt } from './standing.js';

/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../model/label-layout.js').Rect} Rect */

const INK = '#1b1c1a';
const POINT_RADIUS_PX = 10;

export class FoundPlace {
  #group = L.layerGroup();
  /** @type {L.Marker | null} */
  #tag = null;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.renderer = L.svg({ pane: 'found', padding: 0.5 });
    this.#group.addTo(map);
  }

  /**
   * @param {Geometry | null} area
   * @param {HTMLElement | null} tag
   */
  show(area, tag) {
    this.#group.clearLayers();
    this.#tag = null;
    if (!area || !tag) return;
    this.#draw(area, { color: '#fff', weight: 5, opacity: 0.85 });
    this.#draw(area, { color: INK, weight: 1.5, dashArray: '9 4', className: 'found-outline' });
    const [west, , east, north] = boxOf(area);
    this.#tag = standAt(L.latLng(north, (west + east) / 2), tag, { className: 'label-anchor', pane: 'labels' });
    this.#group.addLayer(this.#tag);
  }

  /** @param {Geometry} area
   * @param {Record<string, any>} look */
  #draw(area, look) {
    const style = { renderer: this.renderer, fill: false, ...look };
    const options = {
      ...style,
      style: () => style,
      interactive: false,
      pointToLayer: (/** @type {any} */ _, /** @type {L.LatLng} */ at) => L.circleMarker(at, { ...style, radius: POINT_RADIUS_PX }),
    };
    this.#group.addLayer(L.geoJSON(/** @type {any} */ (area), /** @type {any} */ (options)));
  }

  /** Where the tag is, so that no label covers it. @returns {Rect[]} */
  rects() {
    const element = this.#tag?.getElement()?.firstElementChild;
    if (!element) return [];
    const origin = this.map.getContainer().getBoundingClientRect();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [{ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }];
  }
}
