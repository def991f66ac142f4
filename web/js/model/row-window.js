// Where the rows of a long list lie, so that only those in sight need to be drawn.

/** What a row is taken to measure before one was seen, in pixels. */
const USUAL_PX = 96;

/**
 * Rows one below the other, each as high as it was last measured, else as high as rows are on average. Rows are named by
 * keys; distances are pixels from the top of the first.
 */
export class RowLayout {
  /** @type {Map<string, number>} */
  #heights = new Map();
  #measured = 0;
  /** @type {string[]} */
  #keys = [];
  #tops = new Float64Array(1);

  /** @param {string[]} keys from top to bottom, none twice */
  setRows(keys) {
    this.#keys = keys;
    this.#lay();
  }

  /**
   * @param {Iterable<[string, number]>} heights of rows that were drawn
   * @returns {boolean} whether anything lies elsewhere now
   */
  measure(heights) {
    let changed = false;
    for (const [key, height] of heights) {
      const before = this.#heights.get(key);
      if (before !== undefined && Math.abs(before - height) < 0.5) continue;
      this.#heights.set(key, height);
      this.#measured += height - (before ?? 0);
      changed = true;
    }
    if (changed) this.#lay();
    return changed;
  }

  /** Forgets what was measured: the rows have another width or other words. */
  forget() {
    this.#heights.clear();
    this.#measured = 0;
    this.#lay();
  }

  get length() {
    return this.#keys.length;
  }

  get height() {
    return this.#tops[this.#keys.length];
  }

  /** @param {number} index from 0 to length, whose top is the end of the list */
  topOf(index) {
    return this.#tops[index];
  }

  /**
   * The rows that touch a stretch of the list.
   *
   * @param {number} from
   * @param {number} to
   * @returns {{first: number, end: number}} end is behind the last
   */
  between(from, to) {
    return { first: Math.max(0, this.#countUpTo(from) - 1), end: this.#countUpTo(to) };
  }

  /** How many rows begin at or above a distance. @param {number} at */
  #countUpTo(at) {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tops[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lay() {
    const usual = this.#heights.size ? this.#measured / this.#heights.size : USUAL_PX;
    this.#tops = new Float64Array(this.#keys.length + 1);
    this.#keys.forEach((key, i) => (this.#tops[i + 1] = this.#tops[i] + (this.#heights.get(key) ?? usual)));
  }
}
