// The map: basemap, areas, labels, accounts. It is told what to show and says what was pointed at.

import * as L from './leaflet.js';
import { FEW, crowdsOf } from '../model/crowd.js';
import { boxOf, unite } from '../model/geometry.js';
import { isBroad } from '../model/incidents.js';
import { Accounts } from './accounts.js';
import { Areas } from './areas.js';
import { Basemap } from './basemap.js';
import { Camera, boundsOf } from './camera.js';
import { FoundPlace } from './found-place.js';
import { Labels } from './labels.js';
import { Locator } from './locator.js';
import { createPanes } from './panes.js';
import { PlaceNames } from './place-names.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').Origin} Origin */
/** @typedef {import('../model/geometry.js').Box} Box */

/**
 * @typedef {object} Scene
 * @property {Incident[]} incidents
 * @property {Kind[]} kinds
 * @property {string | null} selected
 * @property {string} language
 * @property {(incident: Incident) => HTMLElement} label
 * @property {(origin: Origin, letter: string) => HTMLElement} account
 * @property {(crowd: import('../model/crowd.js').Crowd) => import('./crowds.js').Description} [crowd] without it every
 *     incident is drawn by itself, however many they are
 * @property {import('./clusters.js').Source | null} [clusters] where there are more incidents in view than are in the
 *     scene: marks with their numbers, and of the scene the selected one only
 */

const MOST_LABELS = 60;
/** More labels than this on a small map are pictograms and numbers; the list has the words. */
const CROWD = 8;
/** @type {Box} */
const WORLD = [-120, -40, 150, 65];

export class IncidentMap {
  /** @type {Scene | null} */
  #scene = null;
  /** Of the scene: its labels, as far as they were made. @type {Map<string, HTMLElement>} */
  #elements = new Map();
  /** Made where they are needed first, as the clusters are. @type {import('./crowds.js').Crowds | null} */
  #crowds = null;
  /** @type {import('./clusters.js').Clusters | null} */
  #clusters = null;
  /** What stood on the map when drawing began. @type {import('../model/label-layout.js').Rect[]} */
  #overlays = [];
  /** The frame in which to draw; 0 where nothing is to be drawn. */
  #frame = 0;

  /**
   * @param {HTMLElement} container
   * @param {import('../api/client.js').Client} client
   * @param {{wheel: boolean, cover: HTMLElement, select: (id: string) => void, hover: (id: string | null) => void, list?: () => void}} on
   *     list: what is in view is to be listed; cover: what may lie over the foot of the map, such as a sheet
   */
  constructor(container, client, on) {
    container.dir = 'ltr';
    this.on = on;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(container, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.5,
      minZoom: 1.5,
      maxZoom: 18,
      scrollWheelZoom: on.wheel,
      worldCopyJump: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      inertia: !still,
    });
    createPanes(this.map);
    this.camera = new Camera(this.map, on.cover, still);
    this.camera.frame(WORLD);
    L.control.scale({ imperial: false, position: 'bottomleft', maxWidth: 140, updateWhenIdle: true }).addTo(this.map);
    this.basemap = new Basemap(this.map, client);
    const locator = container.parentElement?.querySelector('.locator');
    if (locator instanceof HTMLElement) this.locator = new Locator(this.map, client, locator);
    this.areas = new Areas(this.map, on);
    this.accounts = new Accounts(this.map);
    this.found = new FoundPlace(this.map);
    this.labels = new Labels(this.map, () => [
      ...this.#overlays,
      ...this.accounts.rects(),
      ...this.found.rects(),
      ...(this.#crowds?.rects() ?? []),
    ]);
    this.names = new PlaceNames(this.map, client, () => [
      ...this.labels.rects(),
      ...this.found.rects(),
      ...(this.#crowds?.rects() ?? []),
      ...(this.#clusters?.rects() ?? []),
    ]);
    this.map.on('moveend', () => this.#drawSoon());
    new ResizeObserver(() => this.map.invalidateSize({ animate: false })).observe(container);
    if (!on.wheel) this.map.once('click', () => this.map.scrollWheelZoom.enable());
  }

  /** @param {Scene} scene */
  show(scene) {
    this.#scene = scene;
    this.#elements.clear();
    this.accounts.show(scene.incidents.find(({ id }) => id === scene.selected) ?? null);
    this.#drawSoon();
    this.names.speak(scene.language);
  }

  /** Once in the next frame, whatever changed and moved until then. */
  #drawSoon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Areas and labels; marks with a number for what lies too close together. */
  #draw() {
    const scene = this.#scene;
    if (!scene) return;
    // Read before anything is drawn, and areas are drawn after labels are measured: no layout is made twice.
    this.#overlays = overlays(this.map.getContainer());
    void this.#cluster(scene.clusters ?? null);
    const drawn = scene.clusters ? scene.incidents.filter(({ id }) => id === scene.selected) : scene.incidents;
    const placed = drawn.filter((i) => i.area && !isBroad(i));
    if (placed.length <= FEW || !scene.crowd) {
      this.#crowds?.clear();
      this.#label(placed);
      return this.areas.show(drawn, scene.kinds, scene.selected);
    }
    if (!this.#crowds) return void this.#fetchCrowds();
    const chosen = placed.filter(({ id }) => id === scene.selected);
    const { singles, crowds } = crowdsOf(this.#spots(placed.filter(({ id }) => id !== scene.selected)));
    const wide = crowds.filter((crowd) => crowd.wide).map(({ members }) => members[0]);
    const broad = drawn.filter((i) => i.area && isBroad(i));
    this.#crowds.show(crowds, scene.crowd, scene);
    this.#label([...chosen, ...singles]);
    this.areas.show([...broad, ...singles, ...wide, ...chosen], scene.kinds, scene.selected);
  }

  /** Few incidents need none. */
  async #fetchCrowds() {
    const { Crowds } = await import('./crowds.js');
    this.#crowds ??= new Crowds(this.map, (crowd) => this.#open(crowd));
    this.#drawSoon();
  }

  /** Most pages never have so many. @param {import('./clusters.js').Source | null} source */
  async #cluster(source) {
    if (!source && !this.#clusters) return;
    if (!this.#clusters) {
      const { Clusters } = await import('./clusters.js');
      this.#clusters ??= new Clusters(this.map);
    }
    this.#clusters.show(this.#scene?.clusters ?? null);
  }

  /** Where incidents in and near the view stand on the screen. @param {Incident[]} placed */
  #spots(placed) {
    const seen = this.map.getBounds().pad(0.5);
    return placed.flatMap((incident) => {
      const [west, south, east, north] = boxOf(/** @type {Geometry} */ (incident.area));
      if (east < seen.getWest() || west > seen.getEast() || north < seen.getSouth() || south > seen.getNorth()) return [];
      const [a, b] = [this.map.project([north, west]), this.map.project([south, east])];
      return [{ incident, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: Math.max(b.x - a.x, b.y - a.y) }];
    });
  }

  /** Zooms in on a crowd; one that no zoom takes apart is listed. @param {import('../model/crowd.js').Crowd} crowd */
  #open({ members, wide }) {
    const box = members.map((i) => boxOf(/** @type {Geometry} */ (i.area))).reduce(unite);
    const together = wide || this.map.getBoundsZoom(boundsOf(box)) >= this.map.getMaxZoom() || members.every((i) => String(boxOf(/** @type {Geometry} */ (i.area))) === String(box));
    this.camera.frame(box, { animate: !together });
    if (together) this.on.list?.();
  }

  /** @param {Incident[]} placed */
  #label(placed) {
    const scene = this.#scene;
    if (!scene) return;
    this.map.getContainer().classList.toggle('is-crowded', placed.length > CROWD && this.map.getSize().x < 520);
    // The selected one keeps the best spot; then those with a toll.
    const weight = (/** @type {Incident} */ i) =>
      (i.id === scene.selected ? 4 : 0) + (i.properties.claims.length ? 2 : 0) - (i.properties.background ? 1 : 0);
    placed.sort((a, b) => weight(b) - weight(a));
    const labels = placed.slice(0, MOST_LABELS).map((incident) => ({
      id: incident.id,
      element: this.#element(scene, incident),
      bounds: boundsOf(boxOf(/** @type {Geometry} */ (incident.area))),
      click: () => this.on.select(incident.id),
      hover: (/** @type {boolean} */ on) => this.on.hover(on ? incident.id : null),
    }));
    this.labels.show([...labels, ...this.accounts.labels(scene.account)]);
    this.names.giveWay();
  }

  /** @param {Scene} scene
   * @param {Incident} incident */
  #element(scene, incident) {
    const element = this.#elements.get(incident.id) ?? scene.label(incident);
    this.#elements.set(incident.id, element);
    return element;
  }

  /**
   * The place that was looked up.
   *
   * @param {Geometry | null} area
   * @param {HTMLElement | null} tag its name on the map
   */
  showPlace(area, tag) {
    this.found.show(area, tag);
    this.#drawSoon();
  }

  /** Calls back when what is seen has changed by the reader's hand. @param {() => void} moved */
  onMove(moved) {
    this.map.on('dragend zoomend', moved);
  }

  /** Calls back whenever another part of the world is in view. @param {() => void} seen */
  onRest(seen) {
    this.map.on('moveend', seen);
  }

  /** @param {Geometry | null} geometry */
  highlight(geometry) {
    this.areas.highlight(geometry);
  }

  /** A raster basemap, where the desk has set one. @param {string} template */
  addTiles(template) {
    L.tileLayer(template, { maxZoom: 19 }).addTo(this.map);
  }
}

/** What stands on the map without being part of it. @param {HTMLElement} container
 * @returns {import('../model/label-layout.js').Rect[]} */
function overlays(container) {
  const origin = container.getBoundingClientRect();
  return [...(container.parentElement?.querySelectorAll('[data-overlay] > *, .leaflet-control') ?? [])].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
  });
}
