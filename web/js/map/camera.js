// What part of the world is in view.

import * as L from './leaflet.js';
import { boxOf } from '../model/geometry.js';

/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../model/geometry.js').Box} Box */

const CLOSEST = 14;
const FLIGHT_SECONDS = 1.2;

export class Camera {
  /**
   * @param {L.Map} map
   * @param {HTMLElement} cover what may lie over the foot of the map, such as a sheet
   * @param {boolean} still whether the reader wants nothing to move
   */
  constructor(map, cover, still) {
    this.map = map;
    this.cover = cover;
    this.still = still;
  }

  /**
   * @param {Readonly<Box>} box
   * @param {{animate?: boolean, edge?: number}} [how] edge: pixels left free round it
   */
  frame(box, { animate = false, edge = this.#edge() } = {}) {
    const options = {
      paddingTopLeft: L.point(edge, edge),
      paddingBottomRight: L.point(edge, edge + this.#covered()),
      maxZoom: CLOSEST,
      animate: animate && !this.still,
    };
    this.map.fitBounds(boundsOf(box), options);
  }

  #edge() {
    const { x, y } = this.map.getSize();
    return Math.max(16, Math.min(80, Math.min(x, y) * 0.12));
  }

  /** Moves only as far as needed to see an area. @param {Geometry} area */
  reveal(area) {
    const box = boxOf(area);
    const bounds = boundsOf(box);
    const [a, b] = [this.map.latLngToContainerPoint(bounds.getNorthWest()), this.map.latLngToContainerPoint(bounds.getSouthEast())];
    const size = this.map.getSize();
    const inside = a.x >= 0 && a.y >= 0 && b.x <= size.x && b.y <= size.y - this.#covered();
    if (!inside || b.x - a.x < 14) this.frame(box, { animate: true });
  }

  /**
   * Goes to a box in an arc, so that the reader sees where it lies.
   *
   * @param {Readonly<Box>} box
   * @param {{still?: boolean}} [how] still: at once
   */
  flyTo(box, { still = false } = {}) {
    const size = this.map.getSize();
    const edge = Math.max(24, Math.min(size.x, size.y) * 0.16);
    this.map.flyToBounds(boundsOf(box), {
      paddingTopLeft: L.point(edge, edge + this.#coveredAbove()),
      paddingBottomRight: L.point(edge, edge + this.#covered()),
      maxZoom: CLOSEST,
      animate: !still && !this.still,
      duration: FLIGHT_SECONDS,
    });
  }

  /** The middle of what is seen. @returns {import('../types.js').LonLat} */
  centre() {
    const { lng, lat } = this.map.getCenter().wrap();
    return [lng, lat];
  }

  /** What is seen, to about a hundred metres. @returns {Box} */
  view() {
    const view = this.map.getBounds();
    const [a, b] = [view.getSouthWest(), view.getNorthEast()];
    const round = (/** @type {number} */ degrees) => Number(degrees.toFixed(3));
    return [round(Math.max(-180, a.lng)), round(Math.max(-90, a.lat)), round(Math.min(180, b.lng)), round(Math.min(90, b.lat))];
  }

  /** How many pixels at the head of the map are hidden, where a card goes across it. */
  #coveredAbove() {
    const map = this.map.getContainer().getBoundingClientRect();
    const cards = [...(this.map.getContainer().parentElement?.querySelectorAll('[data-overlay="across"] > *') ?? [])];
    const feet = cards.map((card) => card.getBoundingClientRect()).filter(({ width }) => width > map.width * 0.6);
    return Math.max(0, ...feet.map(({ bottom }) => Math.min(bottom - map.top, map.height * 0.45)));
  }

  /** How many pixels at the foot of the map are hidden. */
  #covered() {
    const [map, cover] = [this.map.getContainer().getBoundingClientRect(), this.cover.getBoundingClientRect()];
    return cover.height > 0 ? Math.max(0, Math.min(map.bottom - cover.top, map.height * 0.7)) : 0;
  }

  /** @param {number} by */
  zoom(by) {
    this.map.setZoom(this.map.getZoom() + by, { animate: !this.still });
  }
}

/** @param {Readonly<Box>} box */
export function boundsOf([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}
