// An area drawn corner by corner.

/** @typedef {import('../types.js').LonLat} LonLat */

/** A corner with one more; the same spot twice is one corner, as a double click is.
 * @param {LonLat[]} corners
 * @param {LonLat} corner */
export function withCorner(corners, corner) {
  const last = corners.at(-1);
  return last && isSame(last, corner) ? corners : [...corners, corner];
}

/**
 * The corners as a closed ring, anticlockwise as RFC 7946 asks.
 *
 * @param {LonLat[]} corners
 * @returns {{ring: LonLat[]} | {problem: 'few' | 'crosses'}}
 */
export function closeRing(corners) {
  let open = corners.reduce(withCorner, /** @type {LonLat[]} */ ([]));
  if (open.length > 1 && isSame(open[0], /** @type {LonLat} */ (open.at(-1)))) open = open.slice(0, -1);
  if (open.length < 3) return { problem: 'few' };
  if (crosses(open)) return { problem: 'crosses' };
  if (turn(open) === 0) return { problem: 'few' };
  const anticlockwise = turn(open) > 0 ? open : [...open].reverse();
  return { ring: [...anticlockwise, anticlockwise[0]] };
}

/** @param {LonLat} a
 * @param {LonLat} b */
function isSame(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/** Twice the area, positive where the ring goes anticlockwise. @param {LonLat[]} open */
function turn(open) {
  return open.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = open[(i + 1) % open.length];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Whether two sides that are no neighbours meet. @param {LonLat[]} open */
function crosses(open) {
  const count = open.length;
  const side = (/** @type {number} */ i) => /** @type {const} */ ([open[i], open[(i + 1) % count]]);
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      if (meet(...side(i), ...side(j))) return true;
    }
  }
  return false;
}

/** @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} c
 * @param {LonLat} d */
function meet(a, b, c, d) {
  return sideOf(a, b, c) * sideOf(a, b, d) <= 0 && sideOf(c, d, a) * sideOf(c, d, b) <= 0;
}

/** Left (1) or right (-1) of the line from a to b. @param {LonLat} a
 * @param {LonLat} b
 * @param {LonLat} p */
function sideOf(a, b, p) {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}
