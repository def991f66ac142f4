// Text one line under the other, from the side that the language begins on.

import { escaped, inLines, tag } from './svg.js';

/** @typedef {import('./figure-map.js').Measure} Measure */

export class Column {
  /** @type {string[]} */
  #parts = [];

  /**
   * @param {{left: number, width: number, top: number, direction: 'ltr' | 'rtl', measure: Measure}} where pixels
   */
  constructor({ left, width, top, direction, measure }) {
    this.left = left;
    this.width = width;
    this.y = top;
    this.direction = direction;
    this.measure = measure;
  }

  /**
   * @param {string} text nothing is written where it is empty
   * @param {{size?: number, bold?: boolean, colour?: string, indent?: number}} [how]
   */
  write(text, { size = 13, bold = false, colour = '#1d1d1b', indent = 0 } = {}) {
    const rtl = this.direction === 'rtl';
    const x = rtl ? this.left + this.width - indent : this.left + indent;
    for (const line of inLines(text, this.width - indent, (part) => this.measure(part, size, bold))) {
      this.y += size * 1.42;
      const style = { 'font-size': size, 'font-weight': bold ? 600 : null, fill: colour };
      this.#parts.push(tag('text', { x, y: this.y, direction: rtl ? 'rtl' : null, ...style }, escaped(line)));
    }
    return this;
  }

  /** @param {number} pixels */
  space(pixels) {
    this.y += pixels;
    return this;
  }

  /** @param {number} height
   * @param {(x: number, y: number) => string} draw */
  put(height, draw) {
    this.#parts.push(draw(this.left, this.y));
    this.y += height;
    return this;
  }

  toString() {
    return this.#parts.join('');
  }
}
