// Times in words, never more exactly than they are known.

/** @typedef {import('../types.js').IncidentProperties} IncidentProperties */
/** @typedef {import('../i18n/translator.js').Translator} Translator */
/** @typedef {Pick<IncidentProperties, 'time_start' | 'time_end' | 'time_precision'>} Occurrence */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** @type {Intl.DateTimeFormatOptions} */
const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
/** @type {Intl.DateTimeFormatOptions} */
const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
/** @type {Intl.DateTimeFormatOptions} */
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' };
/** @type {Intl.DateTimeFormatOptions} */
const YEAR = { year: 'numeric', timeZone: 'UTC' };
/** @type {Intl.DateTimeFormatOptions} */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' };

/**
 * The first and the last day of an interval, each as its noon. A day of local time that starts at 22:00 UTC is still
 * that day, because the ends are taken half a day inside.
 *
 * @param {number} start
 * @param {number} end
 */
function daysOf(start, end) {
  if (end - start <= DAY_MS) {
    const middle = start + (end - start) / 2;
    return { first: middle, last: middle };
  }
  return { first: start + DAY_MS / 2, last: end - DAY_MS / 2 };
}

/** The manners in which a stretch of days is said. */
const STYLES = [DAY, LONG_DAY, MONTH, YEAR];
/** Days that were said already: of a thousand incidents many share them. @type {WeakMap<Translator, Map<string, string>>} */
const saidBefore = new WeakMap();
const MOST_SAID = 5000;

/**
 * @param {Translator} words
 * @param {Intl.DateTimeFormatOptions} style
 * @param {number} first
 * @param {number} last
 */
function range(words, style, first, last) {
  const before = saidBefore.get(words) ?? new Map();
  if (before.size > MOST_SAID) before.clear();
  saidBefore.set(words, before);
  const key = `${STYLES.indexOf(style)} ${first} ${last}`;
  const known = before.get(key) ?? rangeAnew(words, style, first, last);
  before.set(key, known);
  return known;
}

/**
 * @param {Translator} words
 * @param {Intl.DateTimeFormatOptions} style
 * @param {number} first
 * @param {number} last
 */
function rangeAnew(words, style, first, last) {
  const format = words.dateFormat(style);
  const [a, b] = [format.format(first), format.format(last)];
  return a === b ? a : format.formatRange(first, last);
}

/**
 * The part of the day at a place, by its mean solar time: which word is right at 05:00 UTC depends on where one is.
 *
 * @param {number} start
 * @param {number} end
 * @param {number} lon degrees
 * @returns {{key: string, first: number, last: number}} first and last day as that place counts them
 */
function partOfDay(start, end, lon) {
  const shift = (lon / 15) * HOUR_MS;
  const hour = (start + (end - start) / 2 + shift) % DAY_MS / HOUR_MS;
  const night = hour < 4 || hour >= 21;
  const key = night ? 'night' : hour < 7 ? 'dawn' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return { key: end - start > 13 * HOUR_MS ? 'day' : key, first: start + shift, last: Math.max(start, end - 1) + shift };
}

/**
 * @param {Occurrence} when
 * @param {Translator} words
 * @param {number | null} [lon] of the place, to name a part of the day
 * @returns {{day: string, time: string}} time is empty where no time of day is known
 */
export function timeParts({ time_start, time_end, time_precision }, words, lon = null) {
  if (!time_start) return { day: words.text('time.unknown'), time: '' };
  const start = Date.parse(time_start);
  const end = Math.max(start, Date.parse(time_end ?? time_start));
  const { first, last } = daysOf(start, end);
  const clock = words.dateFormat(CLOCK);
  /** @param {number} at */
  const utc = (at) => words.ltr(clock.format(at));
  switch (time_precision) {
    case 'minute':
      return { day: range(words, LONG_DAY, start, start), time: words.text('time.at', { time: utc(start) }) };
    case 'hour':
      return { day: range(words, LONG_DAY, start, start), time: words.text('time.about', { time: utc(start) }) };
    case 'part-of-day': {
      if (lon === null) {
        return {
          day: range(words, LONG_DAY, first, last),
          time: words.text('time.between', { from: utc(start), to: utc(end) }),
        };
      }
      const part = partOfDay(start, end, lon);
      const day =
        part.key === 'night' ? range(words, LONG_DAY, part.first, part.last) : range(words, LONG_DAY, first, last);
      return { day, time: words.text(`time.part.${part.key}`) };
    }
    case 'day':
      return { day: range(words, LONG_DAY, first, last), time: '' };
    case 'week':
      return { day: words.text('time.within', { period: range(words, DAY, first, last) }), time: '' };
    case 'month':
      return { day: range(words, MONTH, first, last), time: '' };
    case 'season':
      return { day: words.text('time.within', { period: range(words, MONTH, first, last) }), time: '' };
    case 'year':
      return { day: range(words, YEAR, first, last), time: '' };
    default:
      return { day: words.text('time.within', { period: range(words, DAY, first, last) }), time: '' };
  }
}

/**
 * Day and time in one line.
 *
 * @param {Occurrence} when
 * @param {Translator} words
 * @param {number | null} [lon]
 */
export function timeInWords(when, words, lon = null) {
  const { day, time } = timeParts(when, words, lon);
  return time ? words.text('time.joined', { day, time }) : day;
}

/**
 * The interval itself in UTC, for a reader who wants the bounds of "before dawn"; empty where the words say it all.
 *
 * @param {Occurrence} when
 * @param {Translator} words
 */
export function intervalInWords({ time_start, time_end, time_precision }, words) {
  if (!time_start || !time_end || !['part-of-day', 'hour'].includes(time_precision)) return '';
  const format = words.dateFormat({ ...DAY, ...CLOCK });
  return words.text('time.interval', { period: format.formatRange(Date.parse(time_start), Date.parse(time_end)) });
}

/**
 * The days a set of incidents covers, for a title.
 *
 * @param {Occurrence[]} occurrences
 * @param {Translator} words
 */
export function dateSpan(occurrences, words) {
  const dated = occurrences.filter((o) => o.time_start);
  if (!dated.length) return '';
  const days = dated.map((o) => {
    const start = Date.parse(/** @type {string} */ (o.time_start));
    return daysOf(start, Math.max(start, Date.parse(o.time_end ?? /** @type {string} */ (o.time_start))));
  });
  const first = Math.min(...days.map((d) => d.first));
  const last = Math.max(...days.map((d) => d.last));
  return range(words, DAY, first, last);
}

/**
 * A moment, such as when data were last changed.
 *
 * @param {string | null | undefined} moment
 * @param {Translator} words
 */
export function momentInWords(moment, words) {
  if (!moment) return '';
  return words.text('time.utc', { time: words.dateFormat({ ...DAY, ...CLOCK }).format(Date.parse(moment)) });
}

/**
 * The day something was said or published. A moment at midnight stands for a day.
 *
 * @param {string | null | undefined} moment
 * @param {Translator} words
 */
export function saidInWords(moment, words) {
  if (!moment) return '';
  return words.dateFormat(DAY).format(Date.parse(moment));
}

/**
 * Chosen days: "17 – 19 Sept 2024", "from 17 Sept 2024".
 *
 * @param {string | null} from
 * @param {string | null} to
 * @param {Translator} words
 */
export function dayRange(from, to, words) {
  const format = words.dateFormat(DAY);
  if (from && to) return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to));
  if (from) return words.text('timeline.since', { day: format.format(Date.parse(from)) });
  return to ? words.text('timeline.until', { day: format.format(Date.parse(to)) }) : '';
}
