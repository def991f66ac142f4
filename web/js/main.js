// The composition root of the page: makes each part once and ties them together.

import { createActions } from './actions.js';
import { listenToChanges } from './api/changes.js';
import { Client } from './api/client.js';
import { adoptTokenFromAddress, token } from './api/token.js';
import { chooseLanguage, listLanguages, loadLanguage } from './i18n/languages.js';
import { IncidentMap } from './map/incident-map.js';
import { formatChoices, parseChoices } from './model/address.js';
import { openingGroup } from './model/nearby.js';
import { createStore } from './model/store.js';
import { onScreen, openIncident } from './model/view.js';
import { byId } from './ui/dom.js';
import { pointAtPlaceSentences } from './ui/evidence.js';
import { frameGroup } from './ui/map-view.js';
import { createPage } from './ui/page.js';

/** @typedef {import('./types.js').State} State */

async function start() {
  adoptTokenFromAddress();
  const client = new Client(token);
  const languages = await listLanguages(client);
  const language = chooseLanguage(languages, location.search);
  const [words, kinds] = await Promise.all([loadLanguage(client, language, 'desk,page'), client.get('/api/kinds')]);

  const store = createStore(
    /** @type {State} */ ({
      incidents: [],
      beyond: 0,
      many: null,
      reports: new Map(),
      kinds,
      languages,
      words,
      session: { role: 'public', name: null },
      choices: parseChoices(location.hash),
      list: 'list',
      history: null,
      draft: null,
      place: null,
      loading: true,
      waiting: null,
      failure: null,
    }),
  );
  /** @type {IncidentMap} */
  let map;
  const actions = createActions(store, client, () => map);
  map = new IncidentMap(byId('map'), client, {
    wheel: true,
    cover: byId('sheet'),
    select: actions.open,
    list: () => actions.chooseFrame(true),
    hover: (id) => {
      markRow(id);
      pointAtPlaceSentences(id !== null && id === store.get().choices.incident);
    },
  });
  store.subscribe(createPage(map, actions));
  store.subscribe(({ choices, draft }) => {
    if (!draft) keepAddress(formatChoices(choices));
  });
  map.onMove(() => {
    if (store.get().choices.frame) actions.chooseFrame(true);
  });
  addEventListener('hashchange', () => {
    adoptTokenFromAddress();
    store.set({ choices: parseChoices(location.hash) });
    const named = openIncident(store.get());
    if (named?.area) map.camera.reveal(named.area);
    void actions.followAddress();
  });
  store.set({});

  client
    .get('/basemap/tiles.json')
    .then((tiles) => useTiles(map, tiles))
    .catch(() => {}); // No answer: the basemap is the server's own.
  /** @type {(value: undefined) => void} */
  let settle = () => {};
  const loaded = new Promise((resolve) => (settle = resolve));
  // Before the first load: what changes while it is under way would be missed.
  listenToChanges(() => void loaded.then(actions.followChanges));
  try {
    await actions.refresh();
  } catch (error) {
    store.set({ loading: false, failure: error instanceof Error ? error.message : '' });
    return;
  }
  const { frame } = store.get().choices;
  if (frame) map.camera.frame(frame, { edge: 0 });
  else if (!store.get().many) frameGroup(map, openingGroup(onScreen(store.get())).group);
  const open = openIncident(store.get());
  if (open?.area) map.camera.reveal(open.area);
  await actions.followAddress({ still: true });
  settle(undefined);
}

/** @param {string} hash */
function keepAddress(hash) {
  const wanted = hash ? `#${hash}` : '';
  if (wanted === location.hash) return;
  // The back button closes what was opened; filters leave no trail.
  const [after, before] = [parseChoices(wanted), parseChoices(location.hash)];
  const opened = after.incident !== before.incident || after.place !== before.place;
  history[opened ? 'pushState' : 'replaceState'](null, '', location.pathname + location.search + wanted);
}

/** @param {string | null} id */
function markRow(id) {
  for (const row of document.querySelectorAll('.row')) {
    row.classList.toggle('is-pointed', id !== null && row instanceof HTMLElement && row.dataset.incident === id);
  }
}

/** @param {IncidentMap} map
 * @param {{url: string | null, attribution: string | null}} tiles */
function useTiles(map, { url, attribution }) {
  if (!url) return;
  map.addTiles(url);
  byId('attribution').append(` · ${attribution ?? ''}`);
}

void start();
