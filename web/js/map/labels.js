// Labels of areas: pictogram, kind, place, range of claims; moved apart so that each can be read.

import * as L from './leaflet.js';
import { collide, layOutLabels, rectOf } from '../model/label-layout.js';
import { leader } from './pictogram.js';
import { standAt } from './standing.js';

/** @typedef {import('../model/label-layout.js').LabelBox} LabelBox */
/** @typedef {import('../model/label-layout.js').Rect} Rect */

/**
 * @typedef {object} Label
 * @property {string} id
 * @property {HTMLElement} element
 * @property {L.LatLngBounds} bounds of what is labelled
 * @property {(() => void) | null} click
 * @property {((on: boolean) => void) | null} hover
 */

/** More than Leaflet's own order of markers, which is pixels from the top. */
const LABELS_ABOVE = 100_000;

export class Labels {
  #group = L.layerGroup();
  /** @type {Label[]} */
  #labels = [];
  /** @type {{box: LabelBox, offset: {left: number, top: number}, at: L.LatLng}[]} */
  #placed = [];
  /** What stands, by its label and spot: what stays is not made anew. @type {Map<string, {element: HTMLElement, markers: L.Marker[]}>} */
  #standing = new Map();
  /** Of each label once. @type {WeakMap<HTMLElement, {width: number, height: number, manner: string}>} */
  #sizes = new WeakMap();

  /**
   * @param {L.Map} map
   * @param {() => Rect[]} taken spots no label may use, in pixels of the container
   */
  constructor(map, taken) {
    this.map = map;
    this.taken = taken;
    this.#group.addTo(map);
    this.ruler = document.createElement('div');
    this.ruler.className = 'label-ruler';
    map.getContainer().append(this.ruler);
  }

  /** @param {Label[]} labels the most important first */
  show(labels) {
    this.#labels = labels;
    this.layOut();
  }

  layOut() {
    if (this.map.getZoom() === undefined) return;
    const size = this.map.getSize();
    const view = { left: 4, top: 4, right: size.x - 4, bottom: size.y - 4 };
    const seen = this.map.getBounds();
    // An area that reaches into the view is labelled where it is seen.
    const anchors = this.#labels.map(({ bounds }) => visiblePart(bounds, seen));
    const sizes = this.#measureAll();
    const boxes = this.#labels.map((label, i) => this.#boxOf(label, anchors[i], sizes[i]));
    const offsets = layOutLabels(boxes, this.taken(), view);
    this.#placed = this.#labels.map(({ id }, i) => {
      const offset = offsets.get(id) ?? { left: 0, top: 0 };
      return { box: boxes[i], offset, at: anchors[i].getCenter() };
    });
    this.#stand();
  }

  #stand() {
    const before = this.#standing;
    this.#standing = new Map();
    this.#placed.forEach(({ box, offset, at }, i) => {
      const label = this.#labels[i];
      const line = lineTo(box, offset);
      const spot = [label.id, offset.left, offset.top, at.lat, at.lng, line?.to.x ?? '', line?.to.y ?? ''].join(' ');
      const there = before.get(spot);
      if (there?.element === label.element) {
        before.delete(spot);
        this.#standing.set(spot, there);
        return;
      }
      // Every line lies under every label.
      const markers = line ? [standing(leader(line.from, line.to), at, -LABELS_ABOVE)] : [];
      markers.push(this.#marker(label, offset, at));
      this.#standing.set(spot, { element: label.element, markers });
    });
    for (const { markers } of before.values()) for (const marker of markers) this.#group.removeLayer(marker);
    for (const { markers } of this.#standing.values()) for (const marker of markers) this.#group.addLayer(marker);
  }

  /** The sizes of all labels; those not known yet are read at once: one layout and not one for each. */
  #measureAll() {
    const manner = `${this.map.getContainer().className.includes('is-crowded')} ${document.fonts.status}`;
    const isNew = (/** @type {Label} */ { element }) => this.#sizes.get(element)?.manner !== manner;
    // A copy is measured: the label itself may stand on the map.
    const fresh = this.#labels.filter(isNew).map(({ element }) => ({ element, copy: /** @type {HTMLElement} */ (element.cloneNode(true)) }));
    if (fresh.length) {
      this.ruler.replaceChildren(...fresh.map(({ copy }) => copy));
      const sizes = fresh.map(({ copy }) => copy.getBoundingClientRect());
      this.ruler.replaceChildren();
      fresh.forEach(({ element }, i) => this.#sizes.set(element, { width: sizes[i].width, height: sizes[i].height, manner }));
    }
    return this.#labels.map(({ element }) => /** @type {{width: number, height: number}} */ (this.#sizes.get(element)));
  }

  /** @param {Label} label
   * @param {L.LatLngBounds} bounds what is seen of its area
   * @param {{width: number, height: number}} size
   * @returns {LabelBox} */
  #boxOf({ id, bounds: whole }, bounds, { width, height }) {
    const a = this.map.latLngToContainerPoint(bounds.getNorthWest());
    const b = this.map.latLngToContainerPoint(bounds.getSouthEast());
    const { x, y } = this.map.latLngToContainerPoint(bounds.getCenter());
    const [c, d] = [whole.getNorthWest(), whole.getSouthEast()].map((at) => this.map.latLngToContainerPoint(at));
    const area = { left: c.x, top: c.y, right: d.x, bottom: d.y };
    return { id, x, y, reach: Math.min(b.x - a.x, b.y - a.y) / 2, area, width, height };
  }

  /**
   * @param {Label} label
   * @param {{left: number, top: number}} offset
   * @param {L.LatLng} at
   */
  #marker(label, offset, at) {
    label.element.style.left = `${offset.left}px`;
    label.element.style.top = `${offset.top}px`;
    const marker = standing(label.element, at, 0);
    if (label.click) {
      label.element.onclick = (event) => {
        event.stopPropagation();
        label.click?.();
      };
      label.element.onmouseenter = () => label.hover?.(true);
      label.element.onmouseleave = () => label.hover?.(false);
    }
    return marker;
  }

  /** Where the labels are now, in pixels of the container. @returns {Rect[]} */
  rects() {
    return this.#placed.map(({ box, offset, at }) => {
      const { x, y } = this.map.latLngToContainerPoint(at);
      return rectOf({ ...box, x, y }, offset);
    });
  }
}

/**
 * Something that stands at a place whatever the zoom.
 *
 * @param {Element} element
 * @param {L.LatLng} at
 * @param {number} zIndexOffset
 */
function standing(element, at, zIndexOffset) {
  const holder = document.createElement('div');
  holder.className = 'label-holder';
  holder.append(element);
  return standAt(at, holder, { className: 'label-anchor', pane: 'labels', zIndexOffset });
}

/**
 * The part of an area that is in view, or all of it where none is.
 *
 * @param {L.LatLngBounds} bounds
 * @param {L.LatLngBounds} view
 */
function visiblePart(bounds, view) {
  if (view.contains(bounds) || !view.intersects(bounds)) return bounds;
  return L.latLngBounds(
    [Math.max(bounds.getSouth(), view.getSouth()), Math.max(bounds.getWest(), view.getWest())],
    [Math.min(bounds.getNorth(), view.getNorth()), Math.min(bounds.getEast(), view.getEast())],
  );
}

/**
 * From the label's nearest edge to the edge of the area; none where the label lies on it.
 *
 * @param {LabelBox} box
 * @param {{left: number, top: number}} offset
 */
function lineTo({ x, y, reach, area, width, height }, { left, top }) {
  const rect = { left, top, right: left + width, bottom: top + height };
  const inside = x + rect.left > area.left && x + rect.right < area.right && y + rect.top > area.top && y + rect.bottom < area.bottom;
  if (inside && reach > width / 2) return null;
  if (collide(rect, { left: -1, top: -1, right: 1, bottom: 1 })) return null;
  const from = {
    x: Math.min(Math.max(0, rect.left), rect.right),
    y: Math.min(Math.max(0, rect.top), rect.bottom),
  };
  const length = Math.hypot(from.x, from.y);
  if (length < 1) return null;
  // It ends inside the edge, not on the middle: the middle is not where it happened.
  const stop = Math.min(reach * 0.8, length * 0.9) / length;
  return { from, to: { x: from.x * stop, y: from.y * stop } };
}
