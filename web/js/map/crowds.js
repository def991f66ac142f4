// Marks with a number, for incidents that lie too close together: a ring of their kinds, and how many they are.

import * as L from './leaflet.js';
import { standAt } from './standing.js';

/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../model/crowd.js').Crowd} Crowd */
/** @typedef {{text: string, title: string, shares: {colour: string, share: number}[]}} Description */

const SVG = 'http://www.w3.org/2000/svg';
const LEAST = 34;
const MOST = 68;

/** Pixels across. @param {number} count */
const sizeOf = (count) => Math.min(MOST, LEAST + 5.5 * Math.log2(count));

export class Crowds {
  #group = L.layerGroup();
  /** What stands, by what it stands for and where: what stays is not made anew. @type {Map<string, {marker: L.Marker, crowd: Crowd}>} */
  #standing = new Map();
  /** @type {{x: number, y: number, size: number}[]} */
  #marks = [];
  /** @type {unknown} */
  #scene = null;

  /**
   * @param {L.Map} map
   * @param {(crowd: Crowd) => void} open
   */
  constructor(map, open) {
    this.map = map;
    this.open = open;
    this.#group.addTo(map);
  }

  /**
   * @param {Crowd[]} crowds
   * @param {(crowd: Crowd) => Description} describe
   * @param {unknown} scene while it is the same, a crowd of the same members is described the same
   */
  show(crowds, describe, scene) {
    if (scene !== this.#scene) this.clear();
    this.#scene = scene;
    const zoom = this.map.getZoom();
    const keys = crowds.map(({ members, x, y }) => `${zoom} ${x} ${y} ${members.length} ${members[0].id}`);
    const wanted = new Set(keys);
    for (const [key, { marker }] of this.#standing) {
      if (wanted.has(key)) continue;
      this.#group.removeLayer(marker);
      this.#standing.delete(key);
    }
    this.#marks = crowds.map((crowd, i) => {
      const { x, y, members } = crowd;
      const known = this.#standing.get(keys[i]);
      if (known) known.crowd = crowd;
      else this.#standing.set(keys[i], this.#stand(crowd, describe(crowd)));
      return { x, y, size: sizeOf(members.length) };
    });
  }

  /** @param {Crowd} crowd
   * @param {Description} description */
  #stand(crowd, { text, title, shares }) {
    const mark = element(sizeOf(crowd.members.length), text, title, shares);
    const marker = standAt(this.map.unproject([crowd.x, crowd.y]), mark, { className: 'label-anchor', pane: 'labels' });
    const standing = { marker, crowd };
    mark.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open(standing.crowd);
    });
    this.#group.addLayer(marker);
    return standing;
  }

  clear() {
    this.#group.clearLayers();
    this.#standing.clear();
    this.#marks = [];
  }

  /** Where they are now, in pixels of the container. @returns {import('../model/label-layout.js').Rect[]} */
  rects() {
    if (!this.#marks.length) return [];
    const corner = this.map.containerPointToLayerPoint([0, 0]).add(this.map.getPixelOrigin());
    return this.#marks.map(({ x, y, size }) => {
      const [left, top] = [x - corner.x - size / 2, y - corner.y - size / 2];
      return { left, top, right: left + size, bottom: top + size };
    });
  }
}

/**
 * @param {number} size
 * @param {string} text
 * @param {string} title
 * @param {{colour: string, share: number}[]} shares
 */
function element(size, text, title, shares) {
  const mark = document.createElement('div');
  mark.className = 'crowd';
  mark.setAttribute('role', 'button');
  mark.tabIndex = -1;
  mark.title = title;
  mark.setAttribute('aria-label', title);
  mark.style.width = mark.style.height = `${size}px`;
  const number = document.createElement('span');
  number.textContent = text;
  mark.append(ring(shares), number);
  return mark;
}

/** @param {{colour: string, share: number}[]} shares */
function ring(shares) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 40 40');
  let turned = 0;
  for (const { colour, share } of shares) {
    const arc = document.createElementNS(SVG, 'circle');
    for (const [name, value] of Object.entries({ cx: 20, cy: 20, r: 17, 'stroke-width': 5, fill: 'none', pathLength: 100 })) {
      arc.setAttribute(name, String(value));
    }
    arc.setAttribute('stroke', colour);
    arc.setAttribute('stroke-dasharray', `${share * 100} ${100 - share * 100}`);
    arc.setAttribute('stroke-dashoffset', String(-turned * 100));
    turned += share;
    svg.append(arc);
  }
  return svg;
}
