// Draws the state onto the page, each part only when what it shows has changed.

import { applyLanguage } from '../i18n/languages.js';
import { isShown, shownIncidents } from '../model/filters.js';
import { isBroad } from '../model/incidents.js';
import { frameOf, openingGroup } from '../model/nearby.js';
import { mapInWords } from '../model/wording.js';
import { broadList } from './broad-list.js';
import { button, byId, replace, whenChanged } from './dom.js';
import { draftPanel } from './draft-panel.js';
import { counter, filterControls } from './filters.js';
import { header } from './header.js';
import { accountLabel, incidentLabel } from './incident-label.js';
import { legend } from './legend.js';
import { incidentPanel } from './panel.js';
import { storyList, unplacedList } from './story.js';
import { timelineDates, timelineStrip } from './timeline.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./context.js').Actions} Actions */
/** @typedef {import('../map/incident-map.js').IncidentMap} IncidentMap */

/** The story column as it is when nothing is open. */
const LIST = '|list|';
const phone = matchMedia('(max-width: 760px)');

/**
 * The incidents on screen: those of the draft while there is one.
 *
 * @param {State} state
 * @returns {Incident[]}
 */
export function onScreen({ draft, incidents, choices }) {
  return draft ? draft.incidents : shownIncidents(incidents, choices);
}

/** The open incident, also where a filter hides it. @param {State} state */
export function openIncident({ draft, incidents, choices }) {
  return (draft ? draft.incidents : incidents).find(({ id }) => id === choices.incident) ?? null;
}

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
    drawMap(map),
    drawMapMargin(map, actions),
    drawTimeline(actions),
  ];
  return (state) => parts.forEach((draw) => draw(state));
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
  if (event.key === 'Escape') return actions.open(null);
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
    draw(words, incidents, reports, languages, choices.kinds, choices.verifications, choices.from, choices.to, choices.background);
  };
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawFilters(actions) {
  return (state) => {
    const idle = state.draft !== null || !state.incidents.length;
    for (const id of ['filters', 'filters-toggle', 'counter']) byId(id).hidden = idle;
    replace(byId('filters'), filterControls(state, actions));
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
    const inSheet = phone.matches && detail !== null;
    const list = listOf(state, actions);
    const view = `${incident?.id ?? ''}|${state.list}|${state.draft ? 'draft' : ''}`;
    if (shownBefore === LIST) scroll = story.scrollTop;
    replace(story, detail && !inSheet ? [detail] : list);
    replace(sheet, inSheet ? [detail] : []);
    sheet.hidden = !inSheet;
    document.body.classList.toggle('has-sheet', inSheet);
    if (view === shownBefore) return;
    shownBefore = view;
    const host = inSheet ? sheet : story;
    host.scrollTop = incident || state.draft ? 0 : scroll;
    if (incident || state.draft) byId('panel-title').focus({ preventScroll: true });
  };
}

/** @param {State} state
 * @param {Actions} actions */
function listOf(state, actions) {
  if (state.draft) return [draftPanel(state, state.draft, actions)];
  const shown = onScreen(state);
  return state.list === 'unplaced' ? unplacedList(state, shown, actions) : storyList(state, shown, actions);
}

/** @param {IncidentMap} map
 * @returns {(state: State) => void} */
function drawMap(map) {
  const draw = whenChanged(
    (
      /** @type {Incident[]} */ incidents,
      /** @type {State['draft']} */ draft,
      /** @type {State['kinds']} */ kinds,
      /** @type {State['words']} */ words,
      /** @type {string} */ choices,
    ) => {
      const state = /** @type {State} */ ({ incidents, draft, choices: JSON.parse(choices) });
      const open = openIncident(state);
      const shown = onScreen(state);
      const incidentsShown = open && !shown.includes(open) ? [...shown, open] : shown;
      byId('map').setAttribute('aria-label', mapInWords(incidentsShown, kinds, words));
      map.show({
        incidents: incidentsShown,
        kinds,
        selected: open?.id ?? null,
        language: words.language,
        label: (incident) => incidentLabel(incident, kinds, words, incident === open),
        account: (origin, letter) => accountLabel(origin, letter, words),
      });
    },
  );
  return ({ incidents, draft, kinds, words, choices }) => draw(incidents, draft, kinds, words, JSON.stringify(choices));
}

/** @param {IncidentMap} map
 * @param {Actions} actions
 * @returns {(state: State) => void} */
function drawMapMargin(map, actions) {
  let legendOpen = !phone.matches;
  return (state) => {
    const { words, kinds } = state;
    const shown = onScreen(state);
    const old = byId('legend').querySelector('details');
    if (old) legendOpen = old.open;
    replace(byId('legend'), [legend(shown, kinds, words, legendOpen)]);
    replace(byId('map-margin'), [broadList(state, shown, actions.open)]);
    const { group, elsewhere } = openingGroup(shown);
    const all = shown.filter((i) => i.area && !isBroad(i));
    const small = { class: 'button is-map' };
    replace(byId('map-controls'), [
      button('+', () => map.zoom(1), { ...small, 'aria-label': words.text('map.zoom-in'), 'data-key': 'zoom-in' }),
      button('−', () => map.zoom(-1), { ...small, 'aria-label': words.text('map.zoom-out'), 'data-key': 'zoom-out' }),
      group.length > 0 &&
        button(words.text('map.fit'), () => frameGroup(map, group), { ...small, class: 'button is-map is-text', 'data-key': 'fit' }),
      elsewhere > 0 &&
        button(words.count('map.elsewhere', elsewhere), () => frameGroup(map, all, { whole: true }), {
          class: 'button is-map is-text',
          'data-key': 'elsewhere',
        }),
    ]);
  };
}

/**
 * @param {IncidentMap} map
 * @param {Incident[]} group
 * @param {{whole?: boolean}} [how]
 */
export function frameGroup(map, group, how) {
  const box = frameOf(group, how);
  if (box) map.frame(box);
}

/** @param {Actions} actions
 * @returns {(state: State) => void} */
function drawTimeline(actions) {
  const holder = byId('timeline-strip');
  /** @type {State | null} */
  let last = null;
  const draw = (/** @type {State} */ state) => {
    byId('timeline').hidden = !state.draft && !state.incidents.length;
    const choices = { ...state.choices, from: null, to: null };
    const dated = state.draft ? state.draft.incidents : state.incidents.filter((i) => isShown(i, choices));
    const strip = holder.clientWidth ? timelineStrip(state, dated, holder.clientWidth, actions) : null;
    replace(holder, [strip]);
    replace(byId('timeline-dates'), state.draft ? [] : timelineDates(state, actions));
  };
  new ResizeObserver(() => last && draw(last)).observe(holder);
  return (state) => draw((last = state));
}
