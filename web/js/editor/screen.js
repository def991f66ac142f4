// Draws the desk from its state, each part only when what it shows has changed.

import { applyLanguage } from '../i18n/languages.js';
import { boxOf, unite } from '../model/geometry.js';
import { isBroad, joinLayers } from '../model/incidents.js';
import { mapInWords } from '../model/wording.js';
import { byId, replace, whenChanged } from '../ui/dom.js';
import { accountLabel, incidentLabel } from '../ui/incident-label.js';
import { deskBar } from './bar.js';
import { conflictNotice, troubleNotice } from './conflict.js';
import { incidentPane } from './incident-pane.js';
import { SelectionBar } from './selection-bar.js';
import { textPane } from './text-pane.js';
import { userList } from './users.js';
import { workList } from './work-list.js';

/** @typedef {import('./desk.js').DeskState} DeskState */

/**
 * @param {import('../map/incident-map.js').IncidentMap} map
 * @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void}
 */
export function createScreen(map, desk) {
  const parts = [drawFrame(), drawBar(map, desk), drawNotice(desk), drawText(desk), drawIncidents(map, desk), drawMap(map), drawLists(desk)];
  return (state) => parts.forEach((draw) => draw(state));
}

/** @returns {(state: DeskState) => void} */
function drawFrame() {
  const speak = whenChanged((/** @type {DeskState['words']} */ words) => {
    applyLanguage(words);
    document.title = words.text('desk.title');
    byId('text-pane').setAttribute('aria-label', words.text('desk.text'));
    byId('incident-pane').setAttribute('aria-label', words.text('desk.incidents'));
    byId('attribution').textContent = words.text('map.attribution');
  });
  return ({ words, route, doc }) => {
    speak(words);
    const isReport = route.view === 'report' && doc !== null;
    for (const id of ['text-pane', 'map-area', 'incident-pane']) byId(id).hidden = !isReport;
    byId('list-pane').hidden = isReport;
    document.body.classList.toggle('is-report', isReport);
  };
}

/** @param {import('../map/incident-map.js').IncidentMap} map
 * @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void} */
function drawBar(map, desk) {
  return (state) => replace(byId('desk-bar'), deskBar(state, desk, map));
}

/** @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void} */
function drawNotice(desk) {
  return (state) => replace(byId('desk-notice'), [troubleNotice(state, desk), conflictNotice(state, desk)]);
}

/** @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void} */
function drawText(desk) {
  const bar = new SelectionBar(byId('text-pane'), desk);
  const draw = whenChanged((/** @type {any} */ doc, /** @type {string | null} */ selected, /** @type {DeskState['words']} */ words) => {
    const pane = byId('text-pane');
    const scroll = pane.scrollTop;
    replace(pane, doc ? textPane(doc, selected, words, desk) : []);
    pane.scrollTop = scroll;
    pane.querySelector('.is-its')?.scrollIntoView({ block: 'nearest' });
  });
  return (state) => {
    bar.state = state;
    draw(state.doc, state.selected, state.words);
  };
}

/** @param {import('../map/incident-map.js').IncidentMap} map
 * @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void} */
function drawIncidents(map, desk) {
  const draw = whenChanged((/** @type {any[]} */ ..._) => {
    const pane = byId('incident-pane');
    const scroll = pane.scrollTop;
    replace(pane, current.doc ? incidentPane(current, desk, map) : []);
    pane.scrollTop = scroll;
    pane.querySelector('.card.is-selected')?.scrollIntoView({ block: 'nearest' });
  });
  /** @type {DeskState} */
  let current;
  return (state) => {
    current = state;
    draw(state.doc, state.selected, state.words, state.kinds, state.session);
  };
}

/** @param {import('../map/incident-map.js').IncidentMap} map
 * @returns {(state: DeskState) => void} */
function drawMap(map) {
  let framed = '';
  const draw = whenChanged((/** @type {any} */ doc, /** @type {string | null} */ selected, /** @type {DeskState['words']} */ words, /** @type {DeskState['kinds']} */ kinds) => {
    if (!doc) return;
    const incidents = joinLayers(doc.incidents.features, doc.extents.features);
    byId('map').setAttribute('aria-label', mapInWords(incidents, kinds, words));
    map.map.invalidateSize({ animate: false });
    map.show({
      incidents,
      kinds,
      selected,
      language: words.language,
      label: (incident) => incidentLabel(incident, kinds, words, incident.id === selected),
      account: (origin, letter) => accountLabel(origin, letter, words),
    });
    if (framed !== doc.report.sha256) {
      framed = doc.report.sha256;
      const areas = incidents.filter((i) => i.area && !isBroad(i)).map((i) => boxOf(/** @type {any} */ (i.area)));
      const all = areas.length ? areas : incidents.filter((i) => i.area).map((i) => boxOf(/** @type {any} */ (i.area)));
      if (all.length) map.camera.frame(all.reduce(unite));
    } else {
      const open = incidents.find(({ id }) => id === selected);
      if (open?.area) map.camera.reveal(open.area);
    }
  });
  return ({ doc, selected, words, kinds }) => draw(doc, selected, words, kinds);
}

/** @param {import('./desk.js').Desk} desk
 * @returns {(state: DeskState) => void} */
function drawLists(desk) {
  /** @type {DeskState} */
  let current;
  const draw = whenChanged((/** @type {any[]} */ ..._) => {
    replace(byId('list-pane'), current.route.view === 'users' ? userList(current, desk) : workList(current, desk));
  });
  return (state) => {
    current = state;
    if (state.route.view !== 'report') draw(state.route.view, state.work, state.users, state.words, state.session);
    else if (!state.doc) replace(byId('list-pane'), []);
  };
}
