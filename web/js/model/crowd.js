// Incidents that lie too close together on the screen to be told apart are shown as one mark with their number.

/** @typedef {import('../types.js').Incident} Incident */

/**
 * Where an incident is drawn.
 *
 * @typedef {object} Spot
 * @property {Incident} incident
 * @property {number} x pixels of the world at this zoom
 * @property {number} y
 * @property {number} size of its area, pixels across
 */

/**
 * @typedef {object} Crowd
 * @property {Incident[]} members at least two
 * @property {number} x
 * @property {number} y
 * @property {boolean} wide whether they share an area that can be seen
 */

/** So many are drawn each by itself, however close they lie. */
export const FEW = 24;

/** Side of the grid's cells, pixels; the grid is that of the world, so that panning moves nothing from cell to cell. */
const CELL = 64;
/** An area this many pixels across is seen as an area. */
const SMALL = 26;
/** This many in one and the same area are one mark; fewer are labelled each. */
const MOST_IN_ONE_AREA = 3;
/** Two marks are not closer than this. */
const APART = 58;

/**
 * @param {Spot[]} spots
 * @returns {{singles: Incident[], crowds: Crowd[]}} every incident once, in one of the two
 */
export function crowdsOf(spots) {
  /** @type {Map<string, Spot[]>} */
  const cells = new Map();
  for (const spot of spots) {
    const wide = spot.size >= SMALL;
    const key = wide
      ? `${Math.round(spot.x)} ${Math.round(spot.y)} ${Math.round(spot.size)}`
      : `${Math.floor(spot.x / CELL)}/${Math.floor(spot.y / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(spot);
    else cells.set(key, [spot]);
  }
  /** @type {Incident[]} */
  const singles = [];
  /** @type {Crowd[]} */
  const found = [];
  for (const cell of cells.values()) {
    const wide = cell[0].size >= SMALL;
    if (cell.length > (wide ? MOST_IN_ONE_AREA : 1)) found.push(crowd(cell, wide));
    else singles.push(...cell.map(({ incident }) => incident));
  }
  return { singles, crowds: merged(found) };
}

/** @param {Spot[]} cell
 * @param {boolean} wide
 * @returns {Crowd} */
function crowd(cell, wide) {
  const mean = (/** @type {'x' | 'y'} */ axis) => cell.reduce((sum, spot) => sum + spot[axis], 0) / cell.length;
  return { members: cell.map(({ incident }) => incident), x: mean('x'), y: mean('y'), wide };
}

/** The larger takes in what would lie on it. @param {Crowd[]} crowds */
function merged(crowds) {
  /** @type {Crowd[]} */
  const kept = [];
  for (const each of [...crowds].sort((a, b) => b.members.length - a.members.length)) {
    const near = kept.find((other) => Math.hypot(other.x - each.x, other.y - each.y) < APART);
    if (!near) {
      kept.push(each);
      continue;
    }
    near.members = [...near.members, ...each.members];
    near.wide = near.wide && each.wide;
  }
  return kept;
}

/**
 * How many of each kind, the most frequent first.
 *
 * @param {Incident[]} members
 * @returns {{kind: string, count: number}[]}
 */
export function kindsIn(members) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { properties } of members) counts.set(properties.kind, (counts.get(properties.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
