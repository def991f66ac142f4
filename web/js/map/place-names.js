// Names on the ground, and the outline of the cities in view. They give way to the incidents' labels.

import * as L from './leaflet.js';
import { collide } from '../model/label-layout.js';
import { standAt } from './standing.js';

/** @typedef {import('../api/client.js').Client} Client */
/** @typedef {import('../types.js').PlaceLabel} PlaceLabel */
/** @typedef {import('../model/label-layout.js').Rect} Rect */
/** @typedef {{place: PlaceLabel, element: HTMLElement, marker: L.Marker, width: number, height: number}} Name */

const WAIT_MS = 120;
const CITY_OUTLINES_FROM = 9;
const MOST_CITIES = 4;

export class PlaceNames {
  /** The most important first. @type {Name[]} */
  #names = [];
  #group = L.layerGroup();
  #cities = L.layerGroup();
  /** @type {Map<string, Promise<L.GeoJSON | null>>} */
  #outlines = new Map();
  /** @type {AbortController | null} */
  #asking = null;
  #timer = 0;
  #language = 'en';

  /**
   * @param {L.Map} map
   * @param {Client} client
   * @param {() => Rect[]} taken where other labels are, in pixels of the container
   */
  constructor(map, client, taken) {
    this.map = map;
    this.client = client;
    this.taken = taken;
    this.canvas = L.canvas({ pane: 'cities', padding: 0.3 });
    this.#cities.addTo(map);
    this.#group.addTo(map);
    map.on('moveend', () => this.#askSoon());
  }

  /** @param {string} language */
  speak(language) {
    if (language === this.#language && this.#names.length) return;
    this.#language = language;
    this.#askSoon();
  }

  #askSoon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), WAIT_MS);
  }

  async #ask() {
    if (this.map.getZoom() === undefined) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const view = this.map.getBounds();
    const box = [
      Math.max(-180, view.getWest()),
      Math.max(-90, view.getSouth()),
      Math.min(180, view.getEast()),
      Math.min(90, view.getNorth()),
    ];
    const bbox = box.map((n) => n.toFixed(4)).join(',');
    const zoom = Math.round(this.map.getZoom());
    try {
      const path = `/basemap/labels.json?bbox=${bbox}&zoom=${zoom}&lang=${this.#language}`;
      const { labels } = await this.client.get(path, asking.signal);
      this.#show(labels);
    } catch {
      // The names that are there stay.
    }
  }

  /** @param {PlaceLabel[]} labels the most important first */
  #show(labels) {
    const before = new Map(this.#names.map((name) => [keyOf(name.place), name]));
    this.#names = labels.map((place) => before.get(keyOf(place)) ?? this.#stand(place));
    const stays = new Set(this.#names);
    for (const name of before.values()) if (!stays.has(name)) this.#group.removeLayer(name.marker);
    // Read at once, when all stand: one layout and not one for each name.
    for (const name of this.#names) {
      if (name.width) continue;
      name.width = name.element.offsetWidth;
      name.height = name.element.offsetHeight;
    }
    this.giveWay();
    void this.#drawCities(labels);
  }

  /** @param {PlaceLabel} place
   * @returns {Name} */
  #stand(place) {
    const element = document.createElement('span');
    element.className = `place-name is-${place.type}`;
    element.textContent = place.name;
    element.dir = 'auto';
    const marker = standAt(L.latLng(place.lat, place.lon), element, { className: 'place-name-box', pane: 'names' });
    this.#group.addLayer(marker);
    return { place, element, marker, width: 0, height: 0 };
  }

  /** Hides names that would lie under another label or name. */
  giveWay() {
    const taken = this.taken();
    for (const { element, marker, width, height } of this.#names) {
      const { x, y } = this.map.latLngToContainerPoint(marker.getLatLng());
      const rect = { left: x - width / 2 - 3, top: y - height / 2 - 1, right: x + width / 2 + 3, bottom: y + height / 2 + 1 };
      const hidden = taken.some((other) => collide(rect, other));
      element.classList.toggle('is-hidden', hidden);
      if (!hidden) taken.push(rect);
    }
  }

  /** @param {PlaceLabel[]} labels */
  async #drawCities(labels) {
    const near = this.map.getZoom() >= CITY_OUTLINES_FROM;
    const cities = near ? labels.filter(({ type }) => type === 'city').slice(0, MOST_CITIES) : [];
    const layers = await Promise.all(cities.map(({ id }) => this.#outline(id)));
    this.#cities.clearLayers();
    for (const layer of layers) if (layer) this.#cities.addLayer(layer);
  }

  /** @param {string} id */
  #outline(id) {
    const known = this.#outlines.get(id);
    if (known) return known;
    const style = { color: '#8f8672', weight: 1, dashArray: '1 5', fillColor: '#ebe4d4', fillOpacity: 0.55 };
    const options = { interactive: false, style: { ...style, renderer: this.canvas } };
    const loading = this.client
      .get(`/api/places/${encodeURIComponent(id)}?lang=${this.#language}`)
      .then((place) => (place.geometry ? L.geoJSON(place, /** @type {any} */ (options)) : null))
      .catch(() => null);
    this.#outlines.set(id, loading);
    return loading;
  }
}

/** The same name at the same place is not made anew. @param {PlaceLabel} place */
const keyOf = ({ id, name, type, lon, lat }) => `${id} ${name} ${type} ${lon} ${lat}`;
