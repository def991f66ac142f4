// Where labels go so that they can be read: in pixels, without a map or a page.

/**
 * @typedef {object} LabelBox
 * @property {string} id
 * @property {number} x anchor: the middle of what is seen of the area
 * @property {number} y
 * @property {number} reach half the size of what is seen
 * @property {Rect} area all of the area
 * @property {number} width
 * @property {number} height
 */

/** @typedef {{left: number, top: number}} Offset of a label's corner from its anchor */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Rect */
/** @typedef {{offset: Offset, cost: number}} Spot */

const MARGIN = 5;
/** From this reach an area has room for its label inside. */
const ROOMY = 130;
const DIRECTIONS = 16;
const RINGS = 6;
/** What it costs to lie wholly over somebody else's area. */
const OVER_AREA = 40;

/**
 * Places labels one after another, each at the best spot that is free.
 *
 * @param {LabelBox[]} labels the most important first
 * @param {Rect[]} [taken] spots that are not free
 * @param {Rect | null} [view] labels stay inside it where they can
 * @returns {Map<string, Offset>}
 */
export function layOutLabels(labels, taken = [], view = null) {
  const used = [...taken];
  const areas = labels.filter(({ reach }) => reach > 6 && reach < ROOMY);
  /** @type {Map<string, Offset>} */
  const offsets = new Map();
  for (const label of labels) {
    const others = areas.filter(({ id }) => id !== label.id).map(({ area }) => area);
    let best = { offset: { left: -label.width / 2, top: -label.height / 2 }, cost: Infinity };
    for (const { offset, cost } of spots(label)) {
      if (cost >= best.cost) continue;
      const spot = rectOf(label, offset);
      let total = cost + (view ? outside(spot, view) : 0);
      for (const rect of used) total += collide(spot, rect) ? 1000 + shared(spot, rect) : 0;
      for (const area of others) total += (OVER_AREA * shared(spot, area)) / (label.width * label.height);
      if (total < best.cost) best = { offset, cost: total };
    }
    offsets.set(label.id, best.offset);
    used.push(grown(rectOf(label, best.offset)));
  }
  return offsets;
}

/**
 * @param {{x: number, y: number, width: number, height: number}} label
 * @param {Offset} offset
 * @returns {Rect}
 */
export function rectOf({ x, y, width, height }, { left, top }) {
  return { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
}

/** Whether two rectangles share any ground.
 * @param {Rect} a
 * @param {Rect} b */
export function collide(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The ground two rectangles share, in square pixels.
 * @param {Rect} a
 * @param {Rect} b */
function shared(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What it costs to hang out of the view.
 * @param {Rect} rect
 * @param {Rect} view */
function outside(rect, view) {
  const out =
    Math.max(0, view.left - rect.left) +
    Math.max(0, rect.right - view.right) +
    Math.max(0, view.top - rect.top) +
    Math.max(0, rect.bottom - view.bottom);
  return out > 0 ? 900 + out * 10 : 0;
}

/** @param {Rect} rect */
function grown({ left, top, right, bottom }) {
  return { left: left - MARGIN, top: top - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN };
}

/** @param {LabelBox} label
 * @returns {Spot[]} */
function spots(label) {
  return label.reach >= ROOMY ? [...spotsInside(label), ...spotsAround(label)] : spotsAround(label);
}

/**
 * Round the anchor, cheaper the nearer; above is best, for there a label hides least of its area.
 *
 * @param {LabelBox} label
 * @returns {Spot[]}
 */
function spotsAround({ reach, width, height }) {
  /** @type {Spot[]} */
  const found = [];
  const edge = Math.min(reach, 70) + 8;
  for (let ring = 0; ring < RINGS; ring++) {
    const out = edge + ring * 26;
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      const [x, y] = [Math.sin(angle), -Math.cos(angle)];
      // The label's nearest side, not its middle, lies at this distance.
      const offset = { left: x * (out + width / 2) - width / 2, top: y * (out + height / 2) - height / 2 };
      found.push({ offset, cost: 10 + ring * 24 + Math.min(i, DIRECTIONS - i) * 0.7 });
    }
  }
  return found;
}

/**
 * On a grid inside a wide area, off its middle, where smaller things tend to be.
 *
 * @param {LabelBox} label
 * @returns {Spot[]}
 */
function spotsInside({ x, y, area, reach, width, height }) {
  const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
  const [rx, ry] = [(area.right - area.left) / 2, (area.bottom - area.top) / 2];
  const isInside = (/** @type {number} */ px, /** @type {number} */ py) =>
    ((px - middle.x) / rx) ** 2 + ((py - middle.y) / ry) ** 2 < 0.92;
  /** @type {Spot[]} */
  const found = [];
  for (let i = -4; i <= 4; i++) {
    for (let j = -4; j <= 4; j++) {
      const offset = { left: (i * reach * 0.9) / 4 - width / 2, top: (j * reach * 0.9) / 4 - height / 2 };
      const { left, top, right, bottom } = rectOf({ x, y, width, height }, offset);
      const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
      if (!corners.every(([px, py]) => isInside(px, py))) continue;
      found.push({ offset, cost: 6 - Math.hypot(i, j) });
    }
  }
  return found;
}
