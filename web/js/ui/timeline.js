// The strip under the map: one bar for each incident, as long as its time is uncertain; a histogram where they are
// many. Drag to choose days.

import { formatChoices } from '../model/address.js';
import { spanOf } from '../model/chronology.js';
import { isShown } from '../model/filters.js';
import { binsOf, lanesOf, positionOf, stretchesOf, ticksOf } from '../model/timescale.js';
import { timeInWords } from '../model/time.js';
import { kindLabel } from '../model/wording.js';
import { brush } from './brush.js';
import { byId, el, replace, whenChanged } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../model/timescale.js').Stretch} Stretch */
/** @typedef {import('../model/chronology.js').Timed & {count?: number}} Dated an incident, or so many that begin on one day */
/** @typedef {import('./context.js').Actions} Actions */

const TICK_PX = 78;
const DAY_MS = 86_400_000;
const LEAST_BAR = 0.008;
const MOST_LANES = 5;
/** More incidents than this are a histogram. */
const MOST_BARS = 80;
const BIN_PX = 9;
/** Height of the ground. */
const STRIP_PX = 46;

/** @param {HTMLElement} element
 * @param {number} from
 * @param {number} to */
function lay(element, from, to) {
  element.style.left = `${from * 100}%`;
  element.style.width = `${(to - from) * 100}%`;
  return element;
}

/**
 * The strip; time runs left to right in every language, as on the map.
 *
 * @param {State} state
 * @param {Dated[]} dated incidents, whatever the chosen time
 * @param {number} width in pixels
 * @param {Actions} actions
 */
function timelineStrip(state, dated, width, actions) {
  const { words, choices } = state;
  const stretches = stretchesOf(dated);
  if (!stretches.length) return null;
  const strip = el('div', { class: 'strip', dir: 'ltr', 'aria-hidden': 'true' });
  stretches.forEach((stretch, i) => strip.append(...stretchMarks(state, stretch, width, i > 0)));
  strip.append(...(dated.length > MOST_BARS || state.many ? histogram(state, dated, stretches, width) : bars(state, /** @type {Incident[]} */ (dated), stretches, actions)));
  brush(strip, stretches, choices, actions.choose);
  strip.title = words.text('timeline.hint');
  return strip;
}

/**
 * @param {State} state
 * @param {Stretch} stretch
 * @param {number} width
 * @param {boolean} afterGap
 */
function stretchMarks({ words }, stretch, width, afterGap) {
  const { span, left, width: share } = stretch;
  const ground = lay(el('div', { class: 'strip-ground' }), left, left + share);
  const marks = [ground];
  if (afterGap) {
    const gap = el('div', { class: 'strip-gap', text: '⋯' });
    gap.style.left = `${left * 100}%`;
    marks.push(gap);
  }
  const room = (TICK_PX * 0.7 * (span.end - span.start)) / (share * width);
  const ticks = ticksOf(span, (share * width) / TICK_PX).filter(({ at }) => at <= span.end - room);
  ticks.forEach(({ at, unit }, i) => {
    /** @type {Record<string, Intl.DateTimeFormatOptions>} */
    const styles = {
      hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      day: { day: 'numeric', month: 'short', ...(i === 0 ? { year: 'numeric' } : {}) },
      month: { month: 'short', year: 'numeric' },
      year: { year: 'numeric' },
    };
    const text = words.dateFormat({ ...styles[unit], timeZone: 'UTC' }).format(at);
    const tick = el('span', { class: `strip-tick is-${unit}` }, el('bdi', { text }));
    tick.style.left = `${positionOf([stretch], at) * 100}%`;
    marks.push(tick);
  });
  if (!ticks.length || ticks[0].unit === 'hour') {
    const middle = (span.start + span.end) / 2;
    const text = words.dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(middle);
    ground.append(el('bdi', { class: 'strip-caption', text }));
  }
  return marks;
}

/**
 * @param {State} state
 * @param {Incident[]} dated
 * @param {Stretch[]} stretches
 * @param {Actions} actions
 */
function bars({ words, kinds, choices }, dated, stretches, actions) {
  const spans = dated.flatMap((incident) => {
    const span = spanOf(incident);
    if (!span) return [];
    const from = positionOf(stretches, span.start);
    return [{ incident, from, to: Math.max(from + LEAST_BAR, positionOf(stretches, span.end)) }];
  });
  spans.sort((a, b) => a.from - b.from);
  const lanes = lanesOf(spans);
  return spans.map(({ incident: { id, point, properties: p }, from, to }, i) => {
    const bar = lay(
      el('div', {
        class: `strip-bar${id === choices.incident ? ' is-selected' : ''}`,
        'data-incident': id,
        title: `${kindLabel(kinds, p.kind, words.language)}, ${p.place_name}: ${timeInWords(p, words, point?.[0] ?? null)}`,
      }),
      from,
      to,
    );
    bar.style.backgroundColor = kinds.find((kind) => kind.id === p.kind)?.colour ?? '#555';
    bar.style.top = `${4 + (lanes[i] % MOST_LANES) * 8}px`;
    bar.addEventListener('click', () => actions.open(id));
    return bar;
  });
}

/** Days with what the server counted on them. @param {Map<string, number>} days
 * @returns {Dated[]} */
function daysOf(days) {
  return [...days].map(([day, count]) => {
    const end = new Date(Date.parse(day) + DAY_MS - 1).toISOString();
    return { properties: { time_start: `${day}T00:00:00Z`, time_end: end }, count };
  });
}

/**
 * How many may have happened when; an uncertain one counts in parts.
 *
 * @param {State} state
 * @param {Dated[]} dated
 * @param {Stretch[]} stretches
 * @param {number} width in pixels
 */
function histogram({ words }, dated, stretches, width) {
  const spans = dated.flatMap((item) => {
    const span = spanOf(item);
    return span ? [{ ...span, weight: item.count ?? 1 }] : [];
  });
  const bins = binsOf(spans, stretches, Math.max(12, Math.round(width / BIN_PX)));
  const most = Math.max(...bins.map(({ weight }) => weight), 1);
  return bins
    .filter(({ weight }) => weight > 0)
    .map(({ from, to, weight }) => {
      const bar = lay(el('div', { class: 'strip-bin', title: words.count('count.incidents', Math.max(1, Math.round(weight))) }), from, to);
      bar.style.height = `${Math.max(2, (weight / most) * STRIP_PX)}px`;
      return bar;
    });
}

/**
 * The same choice by keyboard.
 *
 * @param {State} state
 * @param {Actions} actions
 */
function timelineDates({ words, choices }, actions) {
  return ['from', 'to'].map((end) =>
    el(
      'label',
      { class: 'field is-inline' },
      el('span', { text: words.text(`timeline.${end}`) }),
      el('input', {
        type: 'date',
        value: /** @type {any} */ (choices)[end] ?? '',
        'data-key': `date-${end}`,
        onchange: (/** @type {Event} */ event) => {
          const input = /** @type {HTMLInputElement} */ (event.target);
          actions.choose({ [end]: input.value || null });
        },
      }),
    ),
  );
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
export function drawTimeline(actions) {
  const holder = byId('timeline-strip');
  /** @type {State | null} */
  let last = null;
  const draw = (/** @type {State} */ state) => {
    byId('timeline').hidden = !state.draft && !state.incidents.length && !state.many;
    const choices = { ...state.choices, from: null, to: null };
    const dated = state.draft ? state.draft.incidents : state.incidents.filter((i) => isShown(i, choices));
    const counted = state.many && !state.draft ? daysOf(state.many.days) : null;
    const strip = holder.clientWidth ? timelineStrip(state, counted ?? dated, holder.clientWidth, actions) : null;
    replace(holder, [strip]);
    replace(byId('timeline-dates'), state.draft ? [] : timelineDates(state, actions));
  };
  new ResizeObserver(() => last && draw(last)).observe(holder);
  const drawChanged = whenChanged((/** @type {any[]} */ ..._) => last && draw(last));
  return (state) => {
    last = state;
    drawChanged(state.many ? state.many.days : state.incidents, state.draft, state.kinds, state.words, formatChoices({ ...state.choices, place: null }));
  };
}
