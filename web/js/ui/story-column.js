// The column beside the map: the list of incidents, or the one that is open, or a draft.

import { isPlaced } from '../model/filters.js';
import { onScreen, openIncident } from '../model/view.js';
import { byId, isPhone, replace } from './dom.js';
import { draftPanel } from './draft-panel.js';
import { stepOf } from './keyboard.js';
import { incidentPanel } from './panel.js';
import { sheetGrip } from './sheet.js';
import { StoryList } from './story-list.js';
import { dayGroups, insteadOfList, unplacedHead } from './story.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./context.js').Actions} Actions */

/** The column as it is when nothing is open. */
const LIST = '|list|';

/** @param {Actions} actions
 * @returns {(state: State) => void} */
export function drawStoryColumn(actions) {
  const story = byId('story');
  const sheet = byId('sheet');
  const list = new StoryList(story);
  const groups = createGroups();
  let shownBefore = '';
  /** @type {string | null} */
  let openBefore = null;
  let scroll = 0;
  /** @type {State | null} */
  let last = null;
  listen(story, list, actions, (id) => last && (onScreen(last).find((incident) => incident.id === id) ?? null));
  return (state) => {
    last = state;
    story.setAttribute('aria-busy', String(state.loading || state.waiting !== null));
    const incident = openIncident(state);
    const detail = incident ? incidentPanel(state, incident, actions) : null;
    const inSheet = isPhone() && detail !== null;
    const view = `${incident?.id ?? ''}|${state.list}|${state.draft ? 'draft' : ''}`;
    if (shownBefore === LIST) scroll = story.scrollTop;
    const { scrollTop } = story;
    const read = sheet.scrollTop;
    const drawn = detail && !inSheet ? [detail] : beside(state, actions, list);
    put(story, drawn);
    if (view === shownBefore) story.scrollTop = scrollTop;
    else if (!inSheet) story.scrollTop = incident || state.draft ? 0 : scroll;
    if (drawn.includes(list.element)) list.show(state, groups(state), state.list === 'unplaced');
    replace(sheet, inSheet ? [sheetGrip(state.words), detail] : []);
    if (view === shownBefore) sheet.scrollTop = read;
    sheet.hidden = !inSheet;
    document.body.classList.toggle('has-sheet', inSheet);
    if (view === shownBefore) return;
    shownBefore = view;
    if (inSheet) sheet.scrollTop = 0;
    if (incident || state.draft) byId('panel-title').focus({ preventScroll: true });
    if (openBefore && !incident) focusRow(list, openBefore);
    openBefore = incident?.id ?? null;
  };
}

/** What stands in the column while nothing is open. @param {State} state
 * @param {Actions} actions
 * @param {StoryList} list
 * @returns {HTMLElement[]} */
function beside(state, actions, list) {
  if (state.draft) return [draftPanel(state, state.draft, actions)];
  if (state.list === 'unplaced') return [unplacedHead(state.words, actions), list.element];
  return insteadOfList(state, onScreen(state), actions) ?? [list.element];
}

/** Groups of rows, worked out again only where incidents or words are others. */
function createGroups() {
  /** @type {{shown: Incident[], words: State['words'], list: State['list'], groups: import('./story.js').Group[]} | null} */
  let last = null;
  return (/** @type {State} */ state) => {
    const shown = onScreen(state);
    const { words, list } = state;
    if (last?.shown === shown && last.words === words && last.list === list) return last.groups;
    const unplaced = () => [{ title: null, incidents: shown.filter((incident) => !isPlaced(incident)) }];
    last = { shown, words, list, groups: list === 'unplaced' ? unplaced() : dayGroups(shown, words) };
    return last.groups;
  };
}

/** The list stays in the document where it is there already: taken out, it would lose the keyboard. @param {HTMLElement} story
 * @param {HTMLElement[]} children */
function put(story, children) {
  const last = children[children.length - 1];
  const stays = story.lastElementChild === last && story.children.length === children.length && children.length === 1;
  if (!stays) replace(story, children);
}

/** The row of what was open is where the reader goes on. @param {StoryList} list
 * @param {string} id */
function focusRow(list, id) {
  if (list.element.isConnected) return list.focus(id);
  const row = document.querySelector(`#story .row[data-incident="${CSS.escape(id)}"]`);
  if (row instanceof HTMLElement) row.focus();
}

/**
 * @param {HTMLElement} story
 * @param {StoryList} list
 * @param {Actions} actions
 * @param {(id: string) => Incident | null} find
 */
function listen(story, list, actions, find) {
  const idOf = (/** @type {Event} */ event) => {
    const row = event.target instanceof Element ? event.target.closest('.row[data-incident]') : null;
    return row instanceof HTMLElement ? (row.dataset.incident ?? null) : null;
  };
  /** @type {string | null} */
  let pointed = null;
  const point = (/** @type {string | null} */ id) => {
    if (id === pointed) return;
    pointed = id;
    actions.highlight(id === null ? null : (find(id)?.area ?? null));
  };
  story.addEventListener('click', (event) => {
    const id = idOf(event);
    pointed = null;
    if (id !== null) actions.open(id);
  });
  story.addEventListener('mouseover', (event) => (idOf(event) || pointed) && point(idOf(event)));
  story.addEventListener('mouseleave', () => point(null));
  story.addEventListener('keydown', (event) => onKey(event, story, list));
}

/** @param {KeyboardEvent} event
 * @param {HTMLElement} story
 * @param {StoryList} list */
function onKey(event, story, list) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const ends = { Home: -Infinity, End: Infinity };
  const by = stepOf(event) || /** @type {Record<string, number>} */ (ends)[event.key];
  const target = event.target instanceof Element ? event.target : null;
  if (!by || !target?.closest('.row, .story-list')) return;
  event.preventDefault();
  const from = list.focused();
  if (from !== null) return list.focus(list.neighbour(from, by));
  const rows = [...story.querySelectorAll('.row')];
  const row = rows[Math.min(Math.max(rows.indexOf(/** @type {Element} */ (target.closest('.row'))) + by, 0), rows.length - 1)];
  if (row instanceof HTMLElement) row.focus();
}
