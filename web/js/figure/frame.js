// Where on a figure's map a position lies, and what of a geometry is in its frame.

import { boxOf } from '../model/geometry.js';
import { short } from './svg.js';

/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {readonly [number, number]} Point pixels, from the left and from the top */

/** The area takes this part of the frame: what lies around says where it is. */
const SHARE = 0.5;
/** No nearer than this, in degrees of longitude across: what lies around a doorstep says nothing. */
const LEAST_ACROSS = 0.03;
/** Lines are cut this far outside the frame, where nobody sees the cut. */
const MARGIN = 12;

/** @param {number} lat */
const northing = (lat) => (Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360)) * 180) / Math.PI;

/** @param {number} northing */
const latitude = (northing) => (Math.atan(Math.exp((northing * Math.PI) / 180)) * 360) / Math.PI - 90;

/** A part of the earth in a rectangle, in Mercator's projection. */
export class Frame {
  /**
   * @param {readonly [number, number, number, number]} box what lies in its middle: west, south, east, north
   * @param {number} width pixels
   * @param {number} height
   */
  constructor([west, south, east, north], width, height) {
    const [low, high] = [northing(south), northing(north)];
    this.width = width;
    this.height = height;
    this.lon = (west + east) / 2;
    this.middle = (low + high) / 2;
    /** Pixels in a degree of longitude. */
    this.scale = Math.min(
      (width * SHARE) / Math.max(east - west, 1e-9),
      (height * SHARE) / Math.max(high - low, 1e-9),
      width / LEAST_ACROSS,
    );
    // A country on both sides of the date line is not wider than the earth.
    this.scale = Math.max(this.scale, width / 360);
  }

  /** As tiles count it. */
  get zoom() {
    return Math.log2((this.scale * 360) / 256);
  }

  /** West, south, east, north. @returns {[number, number, number, number]} */
  get box() {
    const [across, along] = [this.width / this.scale / 2, this.height / this.scale / 2];
    return [this.lon - across, latitude(this.middle - along), this.lon + across, latitude(this.middle + along)];
  }

  /** @param {import('geojson').Position} position
   * @returns {Point} */
  at([lon, lat]) {
    return [this.width / 2 + (lon - this.lon) * this.scale, this.height / 2 - (northing(lat) - this.middle) * this.scale];
  }

  /** Metres that a pixel is wide in the middle of the frame. */
  get metresPerPixel() {
    return (111_320 * Math.cos((latitude(this.middle) * Math.PI) / 180)) / this.scale;
  }

  /**
   * The rings or lines of a geometry as far as they lie in the frame: what an attribute `d` says.
   *
   * @param {Geometry | null} geometry
   * @returns {string} empty where nothing does
   */
  path(geometry) {
    if (!geometry || !this.#touches(geometry)) return '';
    return ringsOf(geometry)
      .map((ring) => this.#cut(ring.map((position) => this.at(position))))
      .filter((ring) => ring.length > 2)
      .map((ring) => `M${ring.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`)
      .join('');
  }

  /** @param {Geometry} geometry */
  #touches(geometry) {
    const [west, south, east, north] = boxOf(geometry);
    const [w, s, e, n] = this.box;
    return west <= e && east >= w && south <= n && north >= s;
  }

  /** After Sutherland and Hodgman: side by side. @param {Point[]} ring
   * @returns {Point[]} */
  #cut(ring) {
    const right = this.width + MARGIN;
    const bottom = this.height + MARGIN;
    /** @type {[0 | 1, number, 1 | -1][]} */
    const sides = [[0, -MARGIN, 1], [0, right, -1], [1, -MARGIN, 1], [1, bottom, -1]];
    return sides.reduce((points, [axis, edge, sign]) => {
      const inside = (/** @type {Point} */ point) => (point[axis] - edge) * sign >= 0;
      return points.flatMap((point, i) => {
        const before = points[(i + points.length - 1) % points.length];
        const crossing = inside(point) === inside(before) ? [] : [between(before, point, axis, edge)];
        return inside(point) ? [...crossing, point] : crossing;
      });
    }, ring);
  }
}

/** @param {Point} a
 * @param {Point} b
 * @param {0 | 1} axis
 * @param {number} edge
 * @returns {Point} */
function between(a, b, axis, edge) {
  const part = (edge - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
}

/** @param {Geometry} geometry
 * @returns {import('geojson').Position[][]} */
function ringsOf(geometry) {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(ringsOf);
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}
