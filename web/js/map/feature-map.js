// A small map of a few features, each as the area in which it may lie: nothing but what the server says of them.

import * as L from './leaflet.js';
import { Basemap } from './basemap.js';
import { createPanes } from './panes.js';

/** @typedef {import('../types.js').Feature} Feature */

const SHAPE = { color: '#14516e', weight: 1.5, fillColor: '#14516e', fillOpacity: 0.1 };
const DEEPEST = 12;

export class FeatureMap {
  /**
   * @param {HTMLElement} container
   * @param {import('../api/client.js').Client} client
   */
  constructor(container, client) {
    container.dir = 'ltr';
    this.map = L.map(container, { attributionControl: false, scrollWheelZoom: false, zoomAnimation: false, minZoom: 1 });
    createPanes(this.map);
    this.map.setView([0, 0], 1);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.basemap = new Basemap(this.map, client);
  }

  /**
   * @param {Feature[]} features with geometry
   * @param {import('../model/geometry.js').Box} box around them
   * @param {{label: (feature: Feature) => HTMLElement, open: ((feature: Feature) => void) | null}} on
   */
  show(features, [west, south, east, north], on) {
    const shapes = L.geoJSON(/** @type {any} */ (features), {
      style: () => SHAPE,
      pointToLayer: (/** @type {any} */ feature, at) => {
        // Where something may lie is an area, even where the layer gives its middle only.
        const metres = feature.properties.uncertainty_m;
        return metres > 0 ? L.circle(at, { radius: metres, ...SHAPE }) : L.circleMarker(at, { radius: 6, ...SHAPE });
      },
      onEachFeature: (/** @type {any} */ feature, layer) => {
        layer.bindTooltip(on.label(feature), { sticky: true });
        const { open } = on;
        if (open) layer.on('click', () => open(feature));
      },
    }).addTo(this.map);
    const around = shapes.getBounds();
    this.map.fitBounds(around.isValid() ? around : [[south, west], [north, east]], { maxZoom: DEEPEST, padding: [20, 20], animate: false });
  }
}
