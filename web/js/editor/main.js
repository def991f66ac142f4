// The composition root of the desk: where editors check reports before the public sees anything.

import { createAccess } from '../access.js';
import { Client } from '../api/client.js';
import { adoptTokenFromAddress, token } from '../api/token.js';
import { chooseLanguage, listLanguages, loadLanguage } from '../i18n/languages.js';
import { IncidentMap } from '../map/incident-map.js';
import { createStore } from '../model/store.js';
import { byId } from '../ui/dom.js';
import { followColleagues } from './colleagues.js';
import { createDesk } from './desk.js';
import { listenToKeys } from './keys.js';
import { createScreen } from './screen.js';

async function start() {
  adoptTokenFromAddress();
  const client = new Client(token);
  const languages = await listLanguages(client);
  const language = chooseLanguage(languages, location.search);
  const [words, kinds, session] = await Promise.all([
    loadLanguage(client, language),
    client.get('/api/kinds'),
    client.get('/api/session').catch(() => ({ role: 'public', name: null })),
  ]);
  const store = createStore(
    /** @type {import('./desk.js').DeskState} */ ({
      words,
      languages,
      kinds,
      session,
      route: { view: 'work', report: null, incident: null },
      work: null,
      doc: null,
      users: null,
      selected: null,
      trouble: null,
      conflict: null,
    }),
  );
  const access = createAccess(/** @type {any} */ (store), client);
  /** @type {import('./desk.js').Desk} */
  let desk;
  const map = new IncidentMap(byId('map'), client, {
    wheel: true,
    cover: byId('toast'),
    select: (id) => desk.select(id),
    hover: (id) => desk.light(id),
  });
  desk = createDesk(store, client, map, access);
  store.subscribe(createScreen(map, desk));
  listenToKeys(store, desk);
  client
    .get('/basemap/tiles.json')
    .then(({ url, attribution }) => {
      if (!url) return;
      map.addTiles(url);
      byId('attribution').append(` · ${attribution ?? ''}`);
    })
    .catch(() => {}); // No answer: the basemap is the server's own.
  addEventListener('hashchange', () => {
    adoptTokenFromAddress();
    void desk.follow(location.hash);
  });
  await desk.follow(location.hash);
  followColleagues(store, desk, client);
}

void start();
