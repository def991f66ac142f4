// The embedded map of more incidents than a page can hold: the server's clusters, and near by single incidents.

import { createMany } from './many.js';
import { IncidentMap } from './map/incident-map.js';
import { parseBox } from './model/address.js';
import { createStore } from './model/store.js';
import { onScreen, openIncident } from './model/view.js';
import { byId, el, replace } from './ui/dom.js';
import { embedCard } from './ui/embed-card.js';
import { embedLine, zoomButtons } from './ui/embed-frame.js';
import { legend } from './ui/legend.js';
import { drawMap } from './ui/map-view.js';

/** @typedef {import('./types.js').State} State */

/**
 * @param {import('./api/client.js').Client} client
 * @param {Pick<State, 'words' | 'kinds' | 'choices'>} page
 */
export async function showMany(client, { words, kinds, choices }) {
  const store = createStore(
    /** @type {State} */ ({
      incidents: [],
      beyond: 0,
      many: null,
      reports: new Map(),
      kinds,
      languages: [],
      words,
      session: { role: 'public', name: null },
      choices,
      list: 'list',
      history: null,
      draft: null,
      place: null,
      waiting: null,
      loading: true,
      failure: null,
    }),
  );
  const open = (/** @type {string | null} */ id) => store.set({ choices: { ...store.get().choices, incident: id } });
  const map = new IncidentMap(byId('map'), client, { wheel: false, cover: byId('card'), select: open, hover: () => {} });
  const box = parseBox(new URLSearchParams(location.search).get('bbox'));
  if (box) map.camera.frame(box);
  const draw = drawMap(map);
  store.subscribe((state) => {
    if (!state.many) return;
    draw(state);
    const incident = openIncident(state);
    byId('card').hidden = incident === null;
    replace(byId('card'), incident ? embedCard(state, incident, () => open(null)) : []);
    document.title = words.count('count.incidents', state.many.shown);
    replace(byId('embed-title'), [el('span', { text: document.title })]);
    replace(byId('legend'), [legend(onScreen(state), kinds, words, false)]);
    replace(byId('line'), embedLine(words, { sources: [], updated: state.many.updated, choices }));
  });
  addEventListener('keydown', ({ key }) => key === 'Escape' && open(null));
  byId('map').title = words.text('embed.wheel');
  replace(byId('map-controls'), zoomButtons(map, words));
  const many = createMany(store, client, () => map);
  await many.load();
  const named = openIncident(store.get());
  if (named?.area && !box) map.camera.reveal(named.area);
}
