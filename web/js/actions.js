// What the reader and the editor can do. Each changes the state or asks the server; drawing follows by itself.

import { createAccess } from './access.js';
import { ApiProblem, Client } from './api/client.js';
import { keepToken, token } from './api/token.js';
import { loadLanguage, rememberLanguage } from './i18n/languages.js';
import { draftOf } from './model/draft.js';
import { embedAddress, embedCode } from './model/embed-code.js';
import { MANY, countChanged, joinLayers, toIncident } from './model/incidents.js';
import { reportsById } from './model/links.js';
import { openingGroup } from './model/nearby.js';
import { onScreen, openIncident } from './model/view.js';
import { mapInWords } from './model/wording.js';
import { ask, copy, showForCopying, toast } from './ui/dialogs.js';
import { saveFile } from './ui/dom.js';
import { frameGroup } from './ui/map-view.js';
import { createPlaceActions } from './place-actions.js';
import { createPlaceNames } from './place-names.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').ReportInput} ReportInput */
/** @typedef {import('./types.js').Incident} Incident */
/** @typedef {import('./ui/context.js').Actions} Actions */

/**
 * @param {{get: () => State, set: (change: Partial<State>) => void, subscribe: (listener: (state: State) => void) => void}} store
 * @param {import('./api/client.js').Client} client
 * @param {() => import('./map/incident-map.js').IncidentMap} map
 * @returns {Actions & {refresh: () => Promise<void>, followChanges: () => Promise<void>, followAddress: (how?: {still: boolean}) => Promise<void>}}
 */
export function createActions(store, client, map) {
  const { problem, withToken } = createAccess(store, client);
  const named = createPlaceNames(client);
  /** @type {ReportInput | null} */
  let typed = null;
  /** @type {ReturnType<typeof import('./many.js').createMany> | null} */
  let many = null;

  async function refresh() {
    try {
      await load();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401 || !token()) throw error;
      keepToken(null); // It was revoked: what is public is still there.
      await load();
    }
  }

  /** Takes in what others have changed, and says so; what is being read stays where it is. */
  async function followChanges() {
    const before = store.get().incidents;
    try {
      await refresh();
    } catch {
      return; // The next piece of news comes with the connection.
    }
    const { words, incidents, history } = store.get();
    if (history) void actions.showHistory(history.incident);
    const count = countChanged(before, incidents);
    // Of many only some are here: which ones has more to do with the view than with what changed.
    if (count && !store.get().many) toast(words.count('list.updated', count));
  }

  async function retry() {
    store.set({ loading: true, failure: null });
    try {
      await refresh();
      if (!store.get().many) frameGroup(map(), openingGroup(onScreen(store.get())).group);
    } catch (error) {
      store.set({ loading: false, failure: problem(error) });
    }
  }

  async function load() {
    const [session, all] = await Promise.all([
      client.get('/api/session'),
      client.get('/api/collections/incidents/items?limit=1&properties=kind'),
    ]);
    if (all.numberMatched > MANY) {
      store.set({ session });
      many ??= (await import('./many.js')).createMany(store, client, map);
      return many.load();
    }
    const [incidents, extents, reports] = await Promise.all([
      client.listFeatures('incidents'),
      client.listFeatures('extents'),
      client.listFeatures('reports'),
    ]);
    const joined = joinLayers(incidents.features, extents.features);
    store.set({
      session,
      incidents: await named(joined, store.get().words.language),
      beyond: incidents.beyond,
      many: null,
      reports: reportsById(reports.features),
      loading: false,
      failure: null,
    });
  }

  /** Why an incident is retracted; null where the editor thinks better of it. */
  function askReason() {
    const { words } = store.get();
    return ask(words, {
      title: words.text('edit.retract'),
      text: words.text('edit.retract-text'),
      label: words.text('edit.reason'),
      action: words.text('edit.retract'),
    });
  }

  /** @param {ReportInput} input
   * @returns {Promise<string | null>} */
  async function read(input) {
    typed = input;
    try {
      const reading = await withToken(() => client.post(`/api/read?lang=${store.get().words.language}`, input));
      const read = draftOf(input, reading);
      const draft = { ...read, incidents: await named(read.incidents, store.get().words.language) };
      store.set({ draft, choices: { ...store.get().choices, incident: null } });
      frameGroup(map(), openingGroup(draft.incidents).group);
      return null;
    } catch (error) {
      return problem(error);
    }
  }

  const places = createPlaceActions(store, client, map, { problem, withToken });

  /** @type {Actions} */
  const actions = {
    ...places.actions,
    dismiss: () => (store.get().choices.place ? void places.actions.showPlace(null) : actions.open(null)),
    choose: (change) => store.set({ choices: { ...store.get().choices, ...change } }),
    retry,
    chooseFrame: (on) => actions.choose({ frame: on ? map().camera.view() : null }),
    open(id) {
      const { choices, list } = store.get();
      if (id === null && choices.incident === null) return list === 'list' ? undefined : store.set({ list: 'list' });
      map().highlight(null);
      store.set({ choices: { ...choices, incident: id } });
      const incident = openIncident(store.get());
      if (incident?.area) map().camera.reveal(incident.area);
    },
    step(by) {
      const shown = onScreen(store.get());
      if (!shown.length) return;
      const at = shown.findIndex(({ id }) => id === store.get().choices.incident);
      const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
      actions.open(shown[next].id);
    },
    showList: (list) => store.set({ list, choices: { ...store.get().choices, incident: null } }),
    async showHistory(id) {
      const { history } = store.get();
      store.set({ history: id === null ? null : history?.incident === id ? history : { incident: id, versions: null, items: null, failure: null } });
      if (id === null) return;
      const told = await Promise.all([client.listVersions(id), import('./ui/history-items.js')])
        .then(async ([features, { historyItems }]) => ({
          versions: await named(features.map((feature, i) => toIncident(feature, null, i)), store.get().words.language),
          items: historyItems,
          failure: null,
        }))
        .catch((error) => ({ versions: null, items: null, failure: problem(error) }));
      if (store.get().history?.incident === id) store.set({ history: { incident: id, ...told } });
    },
    async speak(language) {
      rememberLanguage(language);
      const query = new URLSearchParams(location.search);
      if (query.has('lang')) {
        query.set('lang', language);
        window.history.replaceState(null, '', `?${query}${location.hash}`);
      }
      const words = await loadLanguage(client, language, 'desk,page');
      const { draft, incidents, history } = store.get();
      store.set({
        words,
        incidents: await named(incidents, language),
        draft: draft && { ...draft, incidents: await named(draft.incidents, language) },
        history: history && { ...history, versions: history.versions && (await named(history.versions, language)) },
      });
      await places.rename();
    },
    async paste() {
      const { words } = store.get();
      const dialog = await import('./ui/paste-dialog.js').catch(() => null);
      if (!dialog) return toast(words.text('error.unreachable'));
      dialog.openPasteDialog(words, typed, read);
    },
    async storeDraft(publish) {
      const { draft, words } = store.get();
      if (!draft) return;
      try {
        await withToken(() => client.post(`/api/reports${publish ? '?publish=true' : ''}`, draft.input));
        typed = null;
        store.set({ draft: null, choices: { ...store.get().choices, incident: null } });
        await refresh();
        toast(words.text(publish ? 'draft.published' : 'draft.stored'));
      } catch (error) {
        toast(problem(error));
      }
    },
    discardDraft() {
      typed = null;
      store.set({ draft: null, choices: { ...store.get().choices, incident: null } });
      frameGroup(map(), openingGroup(onScreen(store.get())).group);
    },
    async changeStatus(id, status) {
      const { words } = store.get();
      const reason = status === 'retracted' ? await askReason() : '';
      if (reason === null) return;
      try {
        await client.patch(`/api/incidents/${encodeURIComponent(id)}`, reason ? { status, reason } : { status });
        await refresh();
        toast(words.text(`status.${status}`));
      } catch (error) {
        toast(problem(error));
      }
    },
    async copyLink() {
      const { words } = store.get();
      if (await copy(location.href)) return toast(words.text('share.copied'));
      await showForCopying(words, {
        title: words.text('share.link'),
        hint: words.text('share.link-hint'),
        label: words.text('share.address'),
        text: location.href,
      });
    },
    async download() {
      const { words } = store.get();
      const ids = new Set(onScreen(store.get()).map(({ id }) => id));
      try {
        // Asked for without a token: what only editors see must not go out in a file.
        const { features } = await new Client(() => null).listFeatures('incidents');
        const chosen = features.filter((feature) => ids.has(String(feature.id)));
        saveFile('dateline-incidents.geojson', 'application/geo+json', JSON.stringify({ type: 'FeatureCollection', features: chosen }));
      } catch (error) {
        toast(problem(error) || words.text('error.unreachable'));
      }
    },
    async copyEmbedCode(onlyIncident) {
      const state = store.get();
      const { words, kinds, choices } = state;
      const address = embedAddress(location.href, { ...choices, incident: onlyIncident }, words.language);
      const title = mapInWords(
        onScreen(state).filter(({ id }) => !onlyIncident || id === onlyIncident),
        kinds,
        words,
      );
      await showForCopying(words, {
        title: words.text('share.embed'),
        hint: words.text('share.embed-hint'),
        label: words.text('share.code'),
        text: embedCode(address, title),
      });
    },
    async saveFigure(id) {
      const { words } = store.get();
      try {
        const { figureFile } = await import('./figure/file.js');
        saveFile(`incident-${id}.svg`, 'image/svg+xml', await figureFile(store.get(), id, client));
      } catch (error) {
        toast(problem(error) || words.text('error.unreachable'));
      }
    },
    highlight: (geometry) => map().highlight(geometry),
  };
  return { ...actions, refresh, followChanges, followAddress: places.followAddress };
}
