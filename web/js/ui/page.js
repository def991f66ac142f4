// Draws the state onto the page, each part only when what it shows has changed.

import { applyLanguage } from '../i18n/languages.js';
import { formatChoices } from '../model/address.js';
import { onScreen, openIncident } from '../model/view.js';
import { byId, isPhone, onLayoutChange, replace, whenChanged } from './dom.js';
import { draftPanel } from './draft-panel.js';
import { Filters, counter } from './filters.js';
import { header } from './header.js';
import { drawFoundPlace, drawMap, drawMapMargin } from './map-view.js';
import { incidentPanel } from './panel.js';
import { placeCard } from './place-card.js';
import { sheetGrip } from './sheet.js';
import { PlaceSearch } from './place-search.js';
import { storyList, unplacedList } from './story.js';
import { drawTimeline } from './timeline.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('./context.js').Actions} Actions */
/** @typedef {import('../map/incident-map.js').IncidentMap} IncidentMap */

/** The story column as it is when nothing is open. */
const LIST = '|list|';

/**
 * @param {IncidentMap} map
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function createPage(map, actions) {
  const parts = [
    drawFrame(actions),
    drawHeader(actions),
    drawFilters(actions),
    drawStory(actions),
    drawPlaces(actions),
    drawFoundPlace(map),
    drawMap(map),
    drawMapMargin(map, actions),
    drawTimeline(actions),
  ];
  /** @type {State | null} */
  let last = null;
  const drawAll = (/** @type {State} */ state) => parts.forEach((draw) => draw((last = state)));
  onLayoutChange(() => last && drawAll(last));
  return drawAll;
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawFrame(actions) {
  const toggle = byId('filters-toggle');
  toggle.onclick = () => {
    const open = document.body.classList.toggle('filters-open');
    toggle.setAttribute('aria-expanded', String(open));
  };
  document.addEventListener('keydown', (event) => onKey(event, actions));
  const draw = whenChanged((/** @type {State['words']} */ words) => {
    applyLanguage(words);
    document.title = words.text('app.title');
    byId('skip').textContent = words.text('app.skip');
    toggle.textContent = words.text('filter.open');
    byId('filters').setAttribute('aria-label', words.text('filter.open'));
    byId('story').setAttribute('aria-label', words.text('list.label'));
    byId('map-area').setAttribute('aria-label', words.text('map.label'));
    byId('timeline').setAttribute('aria-label', words.text('timeline.label'));
    byId('attribution').textContent = words.text('map.attribution');
  });
  return ({ words }) => draw(words);
}

/** @param {KeyboardEvent} event
 * @param {Actions} actions */
function onKey(event, actions) {
  const target = /** @type {Element} */ (event.target);
  if (document.querySelector('dialog[open]') || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') return actions.dismiss();
  if (target.closest('input, select, textarea, .leaflet-container')) return;
  const towardsEnd = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const isNext = event.key === 'ArrowDown' || event.key === towardsEnd;
  if (!isNext && !event.key.startsWith('Arrow')) return;
  if (target.closest('.panel:not(.draft)')) actions.step(isNext ? 1 : -1);
  else if (target.closest('.row')) moveFocus(target, isNext ? 1 : -1);
  else return;
  event.preventDefault();
}

/** @param {Element} from
 * @param {1 | -1} by */
function moveFocus(from, by) {
  const rows = [...document.querySelectorAll('#story .row')];
  const next = rows[rows.indexOf(/** @type {Element} */ (from.closest('.row'))) + by];
  if (next instanceof HTMLElement) next.focus();
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawHeader(actions) {
  const draw = whenChanged((/** @type {any[]} */ ..._) => {
    replace(byId('header'), header(current, onScreen({ ...current, draft: null }), actions));
  });
  /** @type {State} */
  let current;
  return (state) => {
    current = state;
    const { words, incidents, reports, languages, choices } = state;
    draw(words, incidents, reports, languages, formatChoices({ ...choices, incident: null, place: null }));
  };
}

/** The search box, and what it found. @param {Actions} actions
 * @returns {(state: State) => void} */
function drawPlaces(actions) {
  const search = new PlaceSearch(byId('search'), actions);
  return (state) => {
    search.draw(state);
    replace(byId('place'), [state.place && placeCard(state, state.place, actions)]);
  };
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawFilters(actions) {
  const filters = new Filters(byId('filters'), actions);
  const draw = whenChanged((/** @type {any[]} */ ..._) => filters.draw(current));
  /** @type {State} */
  let current;
  return (state) => {
    current = state;
    const idle = state.draft !== null || !state.incidents.length;
    for (const id of ['filters', 'filters-toggle', 'counter']) byId(id).hidden = idle;
    draw(state.incidents, state.kinds, state.words, formatChoices({ ...state.choices, incident: null, place: null }));
    replace(byId('counter'), counter(state, actions));
  };
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawStory(actions) {
  let shownBefore = '';
  let scroll = 0;
  return (state) => {
    const incident = openIncident(state);
    const sheet = byId('sheet');
    const story = byId('story');
    const detail = incident ? incidentPanel(state, incident, actions) : null;
    const inSheet = isPhone() && detail !== null;
    const list = listOf(state, actions);
    const view = `${incident?.id ?? ''}|${state.list}|${state.draft ? 'draft' : ''}`;
    if (shownBefore === LIST) scroll = story.scrollTop;
    const keep = view === shownBefore ? anchor(story) : () => {};
    const read = sheet.scrollTop;
    replace(story, detail && !inSheet ? [detail] : list);
    replace(sheet, inSheet ? [sheetGrip(state.words), detail] : []);
    keep();
    if (view === shownBefore) sheet.scrollTop = read;
    sheet.hidden = !inSheet;
    document.body.classList.toggle('has-sheet', inSheet);
    if (view === shownBefore) return;
    shownBefore = view;
    const host = inSheet ? sheet : story;
    host.scrollTop = incident || state.draft ? 0 : scroll;
    if (incident || state.draft) byId('panel-title').focus({ preventScroll: true });
  };
}

/**
 * Remembers which row is being read, so that rows put in above it do not move it.
 *
 * @param {HTMLElement} story
 * @returns {() => void} puts it back where it was
 */
function anchor(story) {
  const edge = story.getBoundingClientRect().top;
  const { scrollTop } = story;
  const row = scrollTop > 0 && [...story.querySelectorAll('.row')].find((each) => each.getBoundingClientRect().bottom > edge);
  if (!(row instanceof HTMLElement)) return () => void (story.scrollTop = scrollTop);
  const offset = row.getBoundingClientRect().top - edge;
  const id = CSS.escape(row.dataset.incident ?? '');
  return () => {
    story.scrollTop = scrollTop;
    const again = story.querySelector(`.row[data-incident="${id}"]`);
    if (again) story.scrollTop += again.getBoundingClientRect().top - edge - offset;
  };
}

/** @param {State} state
 * @param {Actions} actions */
function listOf(state, actions) {
  if (state.draft) return [draftPanel(state, state.draft, actions)];
  const shown = onScreen(state);
  return state.list === 'unplaced' ? unplacedList(state, shown, actions) : storyList(state, shown, actions);
}
