// The story column: incidents under the days they happened on.

import { pictogram } from '../map/pictogram.js';
import { NO_FILTERS } from '../model/filters.js';
import { timeInWords, timeParts } from '../model/time.js';
import { kindLabel, placeInWords, titleParts } from '../model/wording.js';
import { chips } from './chips.js';
import { claimStrip } from './claim-strip.js';
import { detailWords } from './detail-words.js';
import { button, el, said } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('./context.js').Actions} Actions */
/** @typedef {{title: string | null, incidents: Incident[]}} Group rows under a heading, where it has one */

/**
 * What stands in the place of the list while there is none to show; null where there is.
 *
 * @param {State} state
 * @param {Incident[]} shown
 * @param {Actions} actions
 */
export function insteadOfList(state, shown, actions) {
  const { words } = state;
  if (state.loading) return loading(words);
  if (state.failure !== null) return [failure(state.failure || words.text('error.unreachable'), words, actions)];
  if (state.many?.shown && !shown.length) return [el('div', { class: 'empty' }, el('p', { text: words.text('list.none-here') }))];
  if (!state.incidents.length && !state.many) return [emptyState(state, actions)];
  return shown.length ? null : [nothingMatches(words, actions)];
}

/** Rows as they will stand, without words. @param {State['words']} words */
function loading(words) {
  const row = () => el('div', { class: 'row is-ghost' }, el('span', { class: 'pictogram' }), el('span', { class: 'row-body' }, el('i'), el('i'), el('i')));
  return [
    el('p', { class: 'visually-hidden', role: 'status', text: words.text('list.loading') }),
    el('div', { class: 'ghosts', 'aria-hidden': 'true' }, row(), row(), row(), row(), row()),
  ];
}

/** @param {string} detail
 * @param {State['words']} words
 * @param {Actions} actions */
function failure(detail, words, actions) {
  return el(
    'div',
    { class: 'empty', role: 'alert' },
    el('h2', { text: words.text('error.title') }),
    el('p', {}, said(detail)),
    button(words.text('error.retry'), () => void actions.retry(), { class: 'button is-primary', 'data-key': 'retry' }),
  );
}

/** @param {State['words']} words
 * @param {Actions} actions */
function nothingMatches(words, actions) {
  return el(
    'div',
    { class: 'empty' },
    el('p', { text: words.text('list.none-match') }),
    button(words.text('filter.clear-all'), () => actions.choose({ ...NO_FILTERS }), { 'data-key': 'clear-all' }),
  );
}

/** What is said above the list of what could not be placed. @param {State['words']} words
 * @param {Actions} actions */
export function unplacedHead(words, actions) {
  return el(
    'div',
    { class: 'list-head' },
    button(words.text('panel.back'), () => actions.showList('list'), { class: 'button is-quiet', 'data-key': 'back' }),
    el('h2', { text: words.text('unplaced.title') }),
    el('p', { class: 'hint', text: words.text('unplaced.why') }),
  );
}

/** @param {State} state
 * @param {Actions} actions */
function emptyState({ words }, actions) {
  return el(
    'div',
    { class: 'empty' },
    el('h2', { text: words.text('empty.title') }),
    el('p', { text: words.text('empty.text') }),
    button(words.text('paste.open'), actions.paste, { class: 'button is-primary' }),
  );
}

/**
 * The incidents of each day under its name.
 *
 * @param {Incident[]} shown
 * @param {State['words']} words
 * @returns {Group[]}
 */
export function dayGroups(shown, words) {
  /** @type {Group[]} */
  const groups = [];
  for (const incident of shown) {
    const title = timeParts(incident.properties, words, incident.point?.[0] ?? null).day;
    const last = groups[groups.length - 1];
    if (last?.title === title) last.incidents.push(incident);
    else groups.push({ title, incidents: [incident] });
  }
  return groups;
}

/**
 * What is pressed to open an incident; the column it stands in listens.
 *
 * @param {Pick<State, 'words' | 'kinds'>} state
 * @param {Incident} incident
 * @param {{selected?: boolean, wholeTime?: boolean}} [how] wholeTime: with the day, where no heading says it
 */
export function incidentRow({ words, kinds }, incident, { selected = false, wholeTime = false } = {}) {
  const { properties: p, point } = incident;
  const kind = kinds.find(({ id }) => id === p.kind);
  const detail = titleParts(incident, kinds, words);
  const label = kindLabel(kinds, p.kind, words.language);
  const repeats = !detail.ours && detail.told.toLowerCase().startsWith(label.toLowerCase());
  const lon = point?.[0] ?? null;
  const time = wholeTime ? timeInWords(p, words, lon) : timeParts(p, words, lon).time;
  return el(
    'button',
    {
      type: 'button',
      class: 'row',
      'aria-current': selected ? 'true' : null,
      'data-key': `row-${incident.id}`,
      'data-incident': incident.id,
    },
    pictogram(kind),
    el(
      'span',
      { class: 'row-body' },
      el(
        'span',
        { class: `row-head${wholeTime ? ' is-whole' : ''}` },
        p.place_name
          ? el('span', { class: 'row-place' }, said(p.place_name))
          : el('span', { class: 'row-place is-unstated', text: placeInWords(incident, words) }),
        time && el('span', { class: 'row-time', text: time }),
      ),
      el(
        'span',
        { class: 'row-what' },
        !repeats && el('span', { text: label }),
        (detail.ours || detail.told) && el('span', { class: repeats ? null : 'row-detail' }, ...detailWords(detail, words)),
      ),
      claimStrip(p.claims, words),
      el('span', { class: 'chips' }, ...chips(incident, words)),
    ),
  );
}
