// Draws the state onto the page, each part only when what it shows has changed.

import { applyLanguage } from '../i18n/languages.js';
import { formatChoices } from '../model/address.js';
import { onScreen } from '../model/view.js';
import { byId, onLayoutChange, replace, whenChanged } from './dom.js';
import { Filters, counter } from './filters.js';
import { header } from './header.js';
import { drawFoundPlace, drawMap, drawMapMargin } from './map-view.js';
import { placeCard } from './place-card.js';
import { stepOf } from './keyboard.js';
import { PlaceSearch } from './place-search.js';
import { drawStoryColumn } from './story-column.js';
import { drawTimeline } from './timeline.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('./context.js').Actions} Actions */
/** @typedef {import('../map/incident-map.js').IncidentMap} IncidentMap */

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
    drawStoryColumn(actions),
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
  if (event.defaultPrevented || !target.closest('.panel:not(.draft)')) return;
  const by = stepOf(event);
  if (!by) return;
  actions.step(by);
  event.preventDefault();
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
    const idle = state.draft !== null || !(state.incidents.length || state.many);
    for (const id of ['filters', 'filters-toggle', 'counter']) byId(id).hidden = idle;
    draw(state.many ?? state.incidents, state.kinds, state.words, formatChoices({ ...state.choices, incident: null, place: null }));
    replace(byId('counter'), counter(state, actions));
  };
}
