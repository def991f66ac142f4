// A time axis that leaves out the years in which nothing is reported, and says so by a gap.

import { groupInTime, spanOf } from './chronology.js';

/** @typedef {import('./chronology.js').Span} Span */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_STRETCHES = 4;
/** Share of the width between two stretches. */
const GAP = 0.03;

/**
 * @typedef {object} Stretch
 * @property {Span} span
 * @property {number} left share of the width, 0 to 1
 * @property {number} width
 */

/**
 * The stretches of time that hold incidents, earliest first, each with its share of the width.
 *
 * @param {import('./chronology.js').Timed[]} incidents
 * @returns {Stretch[]}
 */
export function stretchesOf(incidents) {
  const dated = incidents.flatMap((item) => {
    const span = spanOf(item);
    return span ? [{ item, span }] : [];
  });
  if (!dated.length) return [];
  let gap = 21 * DAY_MS;
  let groups = groupInTime(dated, gap);
  while (groups.length > MOST_STRETCHES) groups = groupInTime(dated, (gap *= 2));
  const weights = groups.map((group) => 1 + Math.sqrt(group.items.length));
  const free = 1 - GAP * (groups.length - 1);
  const sum = weights.reduce((a, b) => a + b, 0);
  let left = 0;
  return groups.map((group, i) => {
    const width = (free * weights[i]) / sum;
    const stretch = { span: padded(group.span), left, width };
    left += width + GAP;
    return stretch;
  });
}

/** @param {Span} span */
function padded({ start, end }) {
  const edge = Math.max((end - start) * 0.06, HOUR_MS);
  return { start: start - edge, end: end + edge };
}

/**
 * @param {Stretch[]} stretches
 * @param {number} moment
 * @returns {number} 0 to 1; a moment in a gap lies at the gap's start
 */
export function positionOf(stretches, moment) {
  let at = 0;
  for (const { span, left, width } of stretches) {
    if (moment < span.start) break;
    const share = Math.min(1, (moment - span.start) / (span.end - span.start));
    at = left + share * width;
  }
  return at;
}

/**
 * @param {Stretch[]} stretches at least one
 * @param {number} position 0 to 1
 * @returns {number} a moment
 */
export function momentAt(stretches, position) {
  for (const { span, left, width } of stretches) {
    if (position < left) return span.start;
    if (position <= left + width) return span.start + ((position - left) / width) * (span.end - span.start);
  }
  return stretches[stretches.length - 1].span.end;
}

/** @type {{ms: number, unit: 'hour' | 'day' | 'month' | 'year', every: number}[]} */
const STEPS = [
  { ms: HOUR_MS, unit: 'hour', every: 1 },
  { ms: 3 * HOUR_MS, unit: 'hour', every: 3 },
  { ms: 6 * HOUR_MS, unit: 'hour', every: 6 },
  { ms: 12 * HOUR_MS, unit: 'hour', every: 12 },
  { ms: DAY_MS, unit: 'day', every: 1 },
  { ms: 2 * DAY_MS, unit: 'day', every: 2 },
  { ms: 7 * DAY_MS, unit: 'day', every: 7 },
  { ms: 30 * DAY_MS, unit: 'month', every: 1 },
  { ms: 91 * DAY_MS, unit: 'month', every: 3 },
  { ms: 365 * DAY_MS, unit: 'year', every: 1 },
  { ms: 730 * DAY_MS, unit: 'year', every: 2 },
  { ms: 1825 * DAY_MS, unit: 'year', every: 5 },
  { ms: 3650 * DAY_MS, unit: 'year', every: 10 },
];

/**
 * Round moments of one stretch, as many as fit.
 *
 * @param {Span} span
 * @param {number} most
 * @returns {{at: number, unit: 'hour' | 'day' | 'month' | 'year'}[]} a midnight among hours is a day
 */
export function ticksOf({ start, end }, most) {
  const step = STEPS.find(({ ms }) => (end - start) / ms <= Math.max(1, most)) ?? STEPS[STEPS.length - 1];
  const ticks = [];
  for (let at = firstTick(start, step); at <= end; at = nextTick(at, step)) {
    if (at < start) continue;
    ticks.push({ at, unit: step.unit === 'hour' && at % DAY_MS === 0 ? /** @type {const} */ ('day') : step.unit });
  }
  return ticks;
}

/** @param {number} start
 * @param {{ms: number, unit: string, every: number}} step */
function firstTick(start, { ms, unit, every }) {
  if (unit === 'hour' || unit === 'day') return Math.floor(start / ms) * ms;
  const date = new Date(start);
  const year = date.getUTCFullYear();
  if (unit === 'month') return Date.UTC(year, Math.floor(date.getUTCMonth() / every) * every, 1);
  return Date.UTC(Math.floor(year / every) * every, 0, 1);
}

/** @param {number} at
 * @param {{ms: number, unit: string, every: number}} step */
function nextTick(at, { ms, unit, every }) {
  if (unit === 'hour' || unit === 'day') return at + ms;
  const date = new Date(at);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + every, 1);
  return Date.UTC(date.getUTCFullYear() + every, 0, 1);
}

/**
 * Puts bars on as few lanes as hold them without overlap.
 *
 * @param {{from: number, to: number}[]} bars positions
 * @returns {number[]} the lane of each
 */
export function lanesOf(bars) {
  /** @type {number[]} */
  const ends = [];
  return bars.map(({ from, to }) => {
    let lane = ends.findIndex((end) => end <= from);
    if (lane < 0) lane = ends.length;
    ends[lane] = to;
    return lane;
  });
}

/**
 * A histogram: every span counts one in all, or its weight, in equal parts over the bins it may have happened in.
 *
 * @param {(Span & {weight?: number})[]} spans
 * @param {Stretch[]} stretches
 * @param {number} count of bins over the whole width
 * @returns {{from: number, to: number, weight: number}[]} positions, 0 to 1
 */
export function binsOf(spans, stretches, count) {
  const bins = Array.from({ length: count }, (_, i) => ({ from: i / count, to: (i + 1) / count, weight: 0 }));
  for (const { start, end, weight = 1 } of spans) {
    const first = Math.min(count - 1, Math.floor(positionOf(stretches, start) * count));
    const last = Math.max(first, Math.min(count - 1, Math.ceil(positionOf(stretches, end) * count) - 1));
    for (let i = first; i <= last; i++) bins[i].weight += weight / (last - first + 1);
  }
  return bins;
}
