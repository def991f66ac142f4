// The map under the incidents, from the server alone: land, borders, rivers, grid. At the scale of a city world
// outlines are wrong by more than a street, so they are left out and paper remains.

import * as L from './leaflet.js';
import { unwrapped } from '../model/geometry.js';

/** @typedef {import('../api/client.js').Client} Client */

const COARSE_BELOW = 5;
const LAST_OUTLINE_ZOOM = 10.5;
const LAST_RIVER_ZOOM = 8;
const GRID_STEPS = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01];

export class Basemap {
  /** @type {Map<string, Promise<L.GeoJSON | null>>} */
  #layers = new Map();
  #grid = L.layerGroup();
  /** @type {string[]} */
  #wanted = [];

  /**
   * @param {L.Map} map
   * @param {Client} client
   */
  constructor(map, client) {
    this.map = map;
    this.client = client;
    this.canvas = L.svg({ pane: 'land', padding: 0.3 });
    this.#grid.addTo(map);
    map.on('moveend', () => this.#draw());
    if (map.getZoom() !== undefined) this.#draw();
  }

  #draw() {
    const zoom = this.map.getZoom();
    const wanted = [];
    if (zoom <= LAST_OUTLINE_ZOOM) wanted.push(zoom < COARSE_BELOW ? 'countries-110m' : 'countries-50m');
    if (zoom >= 3.5 && zoom <= LAST_RIVER_ZOOM) wanted.push('rivers');
    this.map.getContainer().classList.toggle('is-paper', zoom > LAST_OUTLINE_ZOOM);
    this.#wanted = wanted;
    for (const name of ['countries-110m', 'countries-50m', 'rivers']) void this.#toggle(name);
    this.#drawGrid(zoom);
  }

  /** @param {string} name */
  async #toggle(name) {
    if (!this.#wanted.includes(name) && !this.#layers.has(name)) return;
    let loading = this.#layers.get(name);
    if (!loading) this.#layers.set(name, (loading = this.#load(name)));
    const layer = await loading;
    if (!layer) return;
    const wanted = this.#wanted.includes(name);
    if (wanted && !this.map.hasLayer(layer)) {
      layer.addTo(this.map);
      if (name !== 'rivers') layer.bringToBack();
    }
    if (!wanted && this.map.hasLayer(layer)) layer.remove();
  }

  /** A map without outlines is still a map. @param {string} name */
  async #load(name) {
    const [what, scale] = name.split('-');
    const path = scale ? `/basemap/${what}.geojson?scale=${scale}` : `/basemap/${what}.geojson`;
    const style =
      what === 'rivers'
        ? { color: '#a9c3d1', weight: 1.1, fill: false }
        : { color: '#b7aa94', weight: 0.9, fillColor: '#f5f1e8', fillOpacity: 1 };
    try {
      const options = { interactive: false, style: { ...style, renderer: this.canvas } };
      const collection = await this.client.get(path);
      return L.geoJSON(/** @type {any} */ (unwrapped(collection.features)), /** @type {any} */ (options));
    } catch {
      return null;
    }
  }

  /** @param {number} zoom */
  #drawGrid(zoom) {
    this.#grid.clearLayers();
    const degreesPerPixel = 360 / (256 * 2 ** zoom);
    const step = [...GRID_STEPS].reverse().find((s) => s / degreesPerPixel >= 130) ?? 30;
    const view = this.map.getBounds().pad(0.3);
    const line = { color: '#5d5a4f', weight: 0.5, opacity: 0.18, interactive: false, renderer: this.canvas };
    const [south, north] = [Math.max(-85, view.getSouth()), Math.min(85, view.getNorth())];
    for (let i = Math.ceil(view.getWest() / step); i * step <= view.getEast(); i++) {
      this.#grid.addLayer(L.polyline([[south, i * step], [north, i * step]], line));
    }
    for (let i = Math.ceil(south / step); i * step <= north; i++) {
      this.#grid.addLayer(L.polyline([[i * step, view.getWest()], [i * step, view.getEast()]], line));
    }
  }
}
