// The order of incidents in time, and stretches of time in which something happens.

/** @typedef {import('../types.js').Incident} Incident */

const DAY_MS = 86_400_000;

/** Two stories apart by more than this are two stories. */
const STORY_GAP_MS = 21 * DAY_MS;

/**
 * @typedef {object} Span
 * @property {number} start milliseconds
 * @property {number} end
 */

/** @typedef {{properties: Pick<Incident['properties'], 'time_start' | 'time_end'>}} Timed */

/**
 * When an incident may have happened; null where nobody says.
 *
 * @param {Timed} incident
 * @returns {Span | null}
 */
export function spanOf({ properties: { time_start, time_end } }) {
  if (!time_start) return null;
  const start = Date.parse(time_start);
  return { start, end: Math.max(start, Date.parse(time_end ?? time_start)) };
}

/**
 * Groups what lies close in time, earliest group first.
 *
 * @template T
 * @param {{item: T, span: Span}[]} dated
 * @param {number} [gap] milliseconds
 * @returns {{items: T[], span: Span}[]}
 */
export function groupInTime(dated, gap = STORY_GAP_MS) {
  const sorted = [...dated].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  /** @type {{items: T[], span: Span}[]} */
  const groups = [];
  for (const { item, span } of sorted) {
    const last = groups[groups.length - 1];
    if (last && span.start - last.span.end <= gap) {
      last.items.push(item);
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
    } else {
      groups.push({ items: [item], span: { ...span } });
    }
  }
  return groups;
}

/**
 * The latest story first, each told from its beginning; undated incidents and background follow.
 *
 * @param {Incident[]} incidents
 * @returns {Incident[]}
 */
export function sortByTime(incidents) {
  const news = incidents.filter((i) => !i.properties.background);
  const background = incidents.filter((i) => i.properties.background);
  return [...stories(news), ...stories(background)];
}

/** @param {Incident[]} incidents */
function stories(incidents) {
  /** @type {{item: Incident, span: Span}[]} */
  const dated = [];
  const undated = [];
  for (const item of incidents) {
    const span = spanOf(item);
    if (span) dated.push({ item, span });
    else undated.push(item);
  }
  const told = groupInTime(dated).reverse().flatMap((group) => [...group.items].sort(byDayThenHour));
  return [...told, ...undated];
}

const HAS_HOUR = ['minute', 'hour', 'part-of-day'];

/**
 * Day by day; on each day first what has an hour, then what has only the day, then what lasted longer.
 *
 * @param {Incident} a
 * @param {Incident} b
 */
function byDayThenHour(a, b) {
  const [x, y] = [sortKey(a), sortKey(b)];
  return x.day - y.day || x.coarse - y.coarse || x.start - y.start || x.length - y.length;
}

/** @param {Incident} incident */
function sortKey(incident) {
  const { start, end } = spanOf(incident) ?? { start: 0, end: 0 };
  const length = end - start;
  const coarse = HAS_HOUR.includes(incident.properties.time_precision) ? 0 : length <= DAY_MS ? 1 : 2;
  // A day of local time may start on the evening before in UTC: its middle says which day it is.
  const moment = coarse === 0 ? start : start + Math.min(length, DAY_MS) / 2;
  return { day: Math.floor(moment / DAY_MS), coarse, start, length };
}
