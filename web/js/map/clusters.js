// Thousands of incidents as marks with numbers, on one canvas, from the server's tiles. The mark under the pointer, or the
// one that the keyboard is on, is a button: pressed, the map goes nearer.

import * as L from './leaflet.js';
import { apart, neighbour, sizeOf } from '../model/cluster.js';

/** @typedef {import('../model/cluster.js').Cluster} Cluster */
/** @typedef {{z: number, y: number, x: number}} TileAt */
/** @typedef {{text: string, title: string, shares: {colour: string, share: number}[]}} Description */

/**
 * @typedef {object} Source
 * @property {string} key another one shows other incidents
 * @property {(at: TileAt, signal: AbortSignal) => Promise<Cluster[]>} load
 * @property {(cluster: Cluster) => Description} describe
 */

const TILE = 256;
const MOST_KEPT = 400;
const DEEPEST = 22;
const NEARER = 2;
const RING = 5;
const SHADE = 'rgb(0 0 0 / 22%)';
const EDGE = 0.2;
/** Pixels that a hand may shake. */
const SAME_SPOT = 5;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export class Clusters {
  /** @type {Source | null} */
  #source = null;
  /** Tiles that are here, by what they show and their address. @type {Map<string, Cluster[]>} */
  #kept = new Map();
  /** @type {AbortController | null} */
  #asking = null;
  /** @type {Cluster[]} */
  #marks = [];
  /** @type {Cluster | null} */
  #pointed = null;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    const pane = /** @type {HTMLElement} */ (map.getPane('clusters'));
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'clusters leaflet-zoom-hide';
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'cluster-button leaflet-zoom-hide';
    this.button.hidden = true;
    let pressed = [0, 0];
    this.button.addEventListener('pointerdown', ({ clientX, clientY }) => (pressed = [clientX, clientY]));
    this.button.addEventListener('click', ({ detail, clientX, clientY }) => {
      // The end of a drag that began on it is no press; one by keyboard has no place.
      if (!detail || Math.hypot(clientX - pressed[0], clientY - pressed[1]) < SAME_SPOT) this.#open();
    });
    this.button.addEventListener('keydown', (event) => this.#key(event));
    pane.append(this.canvas, this.button);
    map.on('moveend', () => void this.#look());
    map.on('mousemove', ({ latlng }) => this.#hover(latlng));
  }

  /** @param {Source | null} source null: nothing is shown */
  show(source) {
    const same = source?.key === this.#source?.key;
    this.#source = source;
    if (!source) {
      this.#asking?.abort();
      this.#marks = [];
      this.#draw();
    } else if (!same || !this.#marks.length) void this.#look();
    else this.#draw();
  }

  /** Asks for the tiles in view that are not here yet; what is here is drawn at once. */
  async #look() {
    const source = this.#source;
    if (!source) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const tiles = this.#tiles();
    const missing = tiles.filter((at) => !this.#kept.has(keyOf(source, at)));
    if (missing.length < tiles.length) this.#arrange(source, tiles);
    else this.#draw();
    const loading = missing.map(async (at) => {
      this.#kept.set(keyOf(source, at), await source.load(at, signal));
    });
    const done = await Promise.allSettled(loading);
    if (signal.aborted || !done.length) return;
    while (this.#kept.size > MOST_KEPT) this.#kept.delete(/** @type {string} */ (this.#kept.keys().next().value));
    this.#arrange(source, tiles);
  }

  /** @returns {TileAt[]} */
  #tiles() {
    const z = Math.max(0, Math.min(DEEPEST, Math.floor(this.map.getZoom())));
    const bounds = this.map.getBounds().pad(EDGE / 2);
    const [a, b] = [this.map.project(bounds.getNorthWest(), z), this.map.project(bounds.getSouthEast(), z)];
    const last = 2 ** z - 1;
    /** @type {TileAt[]} */
    const tiles = [];
    for (let y = Math.max(0, Math.floor(a.y / TILE)); y <= Math.min(last, Math.floor(b.y / TILE)); y++) {
      for (let x = Math.max(0, Math.floor(a.x / TILE)); x <= Math.min(last, Math.floor(b.x / TILE)); x++) tiles.push({ z, y, x });
    }
    return tiles;
  }

  /** @param {Source} source
   * @param {TileAt[]} tiles */
  #arrange(source, tiles) {
    const there = tiles.flatMap((at) => this.#kept.get(keyOf(source, at)) ?? []);
    this.#marks = apart(there, this.#scale());
    this.#draw();
  }

  /** Pixels of the world across. */
  #scale() {
    return TILE * 2 ** this.map.getZoom();
  }

  #draw() {
    const size = this.map.getSize();
    const edge = size.multiplyBy(EDGE).round();
    const corner = this.map.containerPointToLayerPoint([0, 0]).subtract(edge);
    const [width, height] = [size.x + 2 * edge.x, size.y + 2 * edge.y];
    const dense = window.devicePixelRatio || 1;
    this.canvas.hidden = !this.#marks.length;
    this.canvas.width = this.#marks.length ? width * dense : 0;
    this.canvas.height = this.#marks.length ? height * dense : 0;
    Object.assign(this.canvas.style, { left: `${corner.x}px`, top: `${corner.y}px`, width: `${width}px`, height: `${height}px` });
    this.canvas.dataset.marks = String(this.#marks.length);
    this.canvas.dataset.incidents = String(this.#marks.reduce((sum, { count }) => sum + count, 0));
    this.#point(this.#marks.length ? this.#nearest(this.#pointed ?? this.#middle()) : null);
    const context = this.canvas.getContext('2d');
    const source = this.#source;
    if (!context || !source || !this.#marks.length) return;
    const style = getComputedStyle(this.canvas);
    context.scale(dense, dense);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    // The smallest on top, so that none is hidden.
    for (const mark of this.#marks) {
      const at = this.#at(mark).subtract(corner);
      paint(context, at, sizeOf(mark.count), source.describe(mark), style);
    }
  }

  /** Where a mark stands on the layer. @param {{x: number, y: number}} mark */
  #at({ x, y }) {
    const scale = this.#scale();
    return L.point(x * scale, y * scale).subtract(this.map.getPixelOrigin());
  }

  /** The middle of the view, as a place of a mark. */
  #middle() {
    const { x, y } = this.map.project(this.map.getCenter());
    return { x: x / this.#scale(), y: y / this.#scale() };
  }

  /** @param {{x: number, y: number}} place */
  #nearest(place) {
    const far = (/** @type {Cluster} */ mark) => Math.hypot(mark.x - place.x, mark.y - place.y);
    return this.#marks.reduce((best, next) => (far(next) < far(best) ? next : best));
  }

  /** @param {L.LatLng} latlng */
  #hover(latlng) {
    if (!this.#marks.length) return;
    const at = this.map.latLngToLayerPoint(latlng);
    const mark = this.#marks.findLast((each) => this.#at(each).distanceTo(at) <= sizeOf(each.count) / 2);
    if (mark && mark !== this.#pointed) this.#point(mark);
  }

  /** Puts the button where a mark is. @param {Cluster | null} mark */
  #point(mark) {
    this.#pointed = mark;
    this.button.hidden = mark === null;
    const source = this.#source;
    if (!mark || !source) return;
    const { title } = source.describe(mark);
    const [{ x, y }, size] = [this.#at(mark), sizeOf(mark.count)];
    this.button.title = title;
    this.button.setAttribute('aria-label', title);
    Object.assign(this.button.style, { left: `${x - size / 2}px`, top: `${y - size / 2}px`, width: `${size}px`, height: `${size}px` });
  }

  #open() {
    const mark = this.#pointed;
    if (!mark) return;
    const scale = this.#scale();
    const at = this.map.unproject(L.point(mark.x * scale, mark.y * scale));
    this.map.setView(at, Math.min(this.map.getMaxZoom(), this.map.getZoom() + NEARER));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const arrow = ARROWS[event.key];
    if (!arrow || !this.#pointed) return;
    event.preventDefault();
    event.stopPropagation();
    this.#point(neighbour(this.#marks, this.#pointed, arrow));
  }

  /** Where the marks are now, in pixels of the container. @returns {import('../model/label-layout.js').Rect[]} */
  rects() {
    return this.#marks.map((mark) => {
      const { x, y } = this.map.layerPointToContainerPoint(this.#at(mark));
      const reach = sizeOf(mark.count) / 2;
      return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    });
  }
}

/** @param {Source} source
 * @param {TileAt} at */
const keyOf = ({ key }, { z, y, x }) => `${key} ${z}/${y}/${x}`;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number}} at
 * @param {number} size
 * @param {Description} description
 * @param {CSSStyleDeclaration} style of the canvas: the letters of the page
 */
function paint(context, { x, y }, size, { text, shares }, style) {
  context.beginPath();
  context.arc(x, y, size / 2, 0, 2 * Math.PI);
  context.fillStyle = style.getPropertyValue('--cluster-ground');
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = SHADE;
  context.stroke();
  context.lineWidth = RING;
  let turned = -Math.PI / 2;
  for (const { colour, share } of shares) {
    context.beginPath();
    context.arc(x, y, size / 2 - RING / 2 - 1.5, turned, (turned += share * 2 * Math.PI));
    context.strokeStyle = colour;
    context.stroke();
  }
  context.font = `600 ${text.length > 5 ? 11 : 13}px ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.fillText(text, x, y + 0.5);
}
