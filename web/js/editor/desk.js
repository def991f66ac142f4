// What an editor can do. Each act asks the server, and shows what it answers.

import { ApiProblem } from '../api/client.js';
import { keepToken, token } from '../api/token.js';
import { loadLanguage, rememberLanguage } from '../i18n/languages.js';
import { nextUnsettled } from '../model/edits.js';
import { toIncident } from '../model/incidents.js';
import { forget } from '../model/keeping.js';
import { ask, toast } from '../ui/dialogs.js';
import { createPlaceNames } from '../place-names.js';
import { createUserActs } from './user-acts.js';

/**
 * @typedef {object} DeskState
 * @property {import('../i18n/translator.js').Translator} words
 * @property {import('../types.js').Language[]} languages
 * @property {import('../types.js').Kind[]} kinds
 * @property {any} session
 * @property {{view: 'work'|'report'|'users', report: string | null, incident: string | null}} route
 * @property {any} work what waits
 * @property {any} doc the report that is being checked
 * @property {any} users
 * @property {string | null} selected the incident that is being checked
 * @property {string | null} trouble
 * @property {{id: string, before: any, again: (() => Promise<any>) | null} | null} conflict
 */

/** @typedef {ReturnType<typeof createDesk>} Desk */

/** @param {any} feature */
export const tagOf = (feature) => `"r${feature.properties.revision}-0"`;

/** @param {string} hash
 * @returns {DeskState['route']} */
export function routeOf(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const report = query.get('report');
  if (report && /^[0-9a-f]{64}$/.test(report)) return { view: 'report', report, incident: query.get('incident') };
  return { view: query.has('users') ? 'users' : 'work', report: null, incident: null };
}

/**
 * @param {{get: () => DeskState, set: (change: Partial<DeskState>) => void}} store
 * @param {import('../api/client.js').Client} client
 * @param {import('../map/incident-map.js').IncidentMap} map
 * @param {ReturnType<typeof import('../access.js').createAccess>} access
 */
export function createDesk(store, client, map, { problem, withToken }) {
  /** @param {string} id */
  const find = (id) => store.get().doc?.incidents.features.find((/** @type {any} */ f) => f.id === id) ?? null;
  const path = (/** @type {string} */ id) => `/api/incidents/${encodeURIComponent(id)}`;

  /** @param {unknown} error */
  function tell(error) {
    const offline = error instanceof ApiProblem && error.status === 0;
    store.set({ trouble: offline ? store.get().words.text('desk.offline') : problem(error) });
  }

  /** @param {string} hash */
  async function follow(hash) {
    const route = routeOf(hash);
    const same = route.report && route.report === store.get().route.report;
    store.set({ route, trouble: null, conflict: null, ...(same ? {} : { doc: null, selected: null }), ...(route.incident ? { selected: route.incident } : {}) });
    try {
      await withToken(() => load());
    } catch (error) {
      tell(error);
    }
  }

  const named = createPlaceNames(client);

  /** Places as this editor calls them. @param {any} collection
   * @returns {Promise<any>} */
  async function inOwnWords(collection) {
    return { ...collection, features: await named(collection.features, store.get().words.language) };
  }

  /** Acts of this editor that are under way, and loads that were begun. */
  let acting = 0;
  let loads = 0;

  /** @param {(come: any) => boolean} [isLate] whether what has come is not to be shown
   * @returns {Promise<boolean>} whether it was shown */
  async function load(isLate = () => false) {
    const { route, words } = store.get();
    loads++;
    if (!token()) throw new ApiProblem(401, words.text('token.missing'));
    const session = await client.get('/api/session');
    if (route.view === 'users') {
      store.set({ session, users: await users.load() });
      return true;
    }
    if (route.view === 'work') {
      const work = await client.get('/api/worklist');
      if (isLate(work)) return false;
      store.set({ session, work });
      return true;
    }
    const sent = await client.get(`/api/reports/${route.report}/editing?lang=${words.language}`);
    const doc = { ...sent, incidents: await inOwnWords(sent.incidents), dropped: await inOwnWords(sent.dropped), read: await inOwnWords(sent.read) };
    if (store.get().route.report !== route.report || isLate(doc)) return false;
    const { selected } = store.get();
    const ids = doc.incidents.features.map((/** @type {any} */ f) => f.id);
    store.set({ session, doc, selected: ids.includes(selected) ? selected : (nextUnsettled(doc.incidents.features, null) ?? ids[0] ?? null) });
    return true;
  }

  /**
   * Changes an incident; where somebody else was faster, shows what they did and offers to do it again on top.
   *
   * @param {string} id
   * @param {(tag: string) => Promise<any>} send
   * @param {{said?: string, isSafe?: boolean}} [how] isSafe: whether it means the same on top of another change
   * @returns {Promise<boolean>} whether it was done
   */
  async function change(id, send, { said, isSafe = true } = {}) {
    const before = find(id);
    acting++;
    try {
      await withToken(() => send(tagOf(before)));
      await load();
      store.set({ trouble: null, conflict: null });
      if (said) toast(said);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) {
        tell(error);
        return false;
      }
      await load().catch(tell);
      const again = isSafe && find(id) ? () => change(id, send, { said, isSafe }) : null;
      store.set({ conflict: { id, before: before.properties, again }, selected: find(id) ? id : store.get().selected });
      return false;
    } finally {
      acting--;
    }
  }

  /** @param {string} kept the key under which the form keeps what is typed
   * @param {Promise<boolean>} done */
  async function thenForget(kept, done) {
    const isDone = await done;
    if (isDone) forget(kept);
    return isDone;
  }

  const users = createUserActs(store, client, { tell, load });

  const desk = {
    ...users.acts,
    follow,
    find,
    tell,
    dismiss: () => store.set({ trouble: null, conflict: null }),
    reload: () => withToken(() => load()).catch(tell),
    /**
     * Shows what others have done meanwhile.
     *
     * @param {() => boolean} isAtWork whether the editor must not be disturbed
     * @returns {Promise<boolean>} whether there was anything to show
     */
    async catchUp(isAtWork) {
      const shown = () => {
        const { route, doc, work } = store.get();
        return route.view === 'work' ? work : doc;
      };
      if (store.get().route.view === 'users') return false;
      const turn = loads + 1;
      // What was asked for before an act of one's own may be older than what that act has shown.
      const isOld = () => acting > 0 || loads !== turn;
      // Where nothing is shown yet, a load of one's own is under way and shows what it brings.
      const isNews = (/** @type {any} */ come) => shown() !== null && JSON.stringify(come) !== JSON.stringify(shown());
      return load((come) => isOld() || isAtWork() || !isNews(come)).catch(() => false); // The next act tells what is wrong.
    },
    /** @param {string | null} id */
    select(id) {
      store.set({ selected: id });
    },
    /** Lights up a card and its words. @param {string | null} id */
    light(id) {
      for (const element of document.querySelectorAll('[data-incident], [data-of]')) {
        const of = element instanceof HTMLElement ? `${element.dataset.incident ?? ''} ${element.dataset.of ?? ''}` : '';
        element.classList.toggle('is-lit', id !== null && of.split(' ').includes(id));
      }
    },
    highlight: (/** @type {any} */ geometry) => map.highlight(geometry),
    /** @param {1 | -1} by */
    step(by) {
      const { doc, selected } = store.get();
      const ids = (doc?.incidents.features ?? []).map((/** @type {any} */ f) => f.id);
      if (!ids.length) return;
      const at = ids.indexOf(selected);
      desk.select(ids[at < 0 ? 0 : (at + by + ids.length) % ids.length]);
    },
    /** @param {string} id */
    async accept(id) {
      const { words } = store.get();
      if (find(id)?.properties.status !== 'draft' || find(id)?.properties.review) return desk.step(1);
      if (!(await change(id, (tag) => client.patch(path(id), { review: true }, tag), { said: words.text('desk.accepted') }))) return;
      const next = nextUnsettled(store.get().doc.incidents.features, id);
      if (next) desk.select(next);
    },
    /** Accepts all that nobody has settled yet. */
    async acceptAll() {
      const { doc, words } = store.get();
      const open = doc.incidents.features.filter((/** @type {any} */ f) => f.properties.status === 'draft' && !f.properties.review);
      try {
        for (const feature of open) await withToken(() => client.patch(path(feature.id), { review: true }, tagOf(feature)));
        toast(words.text('desk.accepted'));
      } catch (error) {
        tell(error);
      }
      await load().catch(tell);
    },
    withdraw: (/** @type {string} */ id) => change(id, (tag) => client.patch(path(id), { review: false }, tag)),
    /** @param {string} id */
    async reject(id) {
      const { words, doc } = store.get();
      const next = nextUnsettled(doc.incidents.features, id);
      const reason = encodeURIComponent(words.text('desk.reason.rejected'));
      const isDone = await change(id, (tag) => client.delete(`${path(id)}?reason=${reason}`, tag), { said: words.text('desk.dropped') });
      if (isDone && next && next !== id) desk.select(next);
    },
    /**
     * @param {string} id
     * @param {import('../model/edits.js').Edit[]} edits
     * @param {string} reason
     * @param {string} kept
     */
    edit(id, edits, reason, kept) {
      if (!edits.length) return Promise.resolve(true);
      const isSafe = !edits.some(({ op }) => ['set-claim', 'remove-claim', 'remove-evidence'].includes(op));
      return thenForget(kept, change(id, (tag) => client.patch(path(id), { edits, reason }, tag), { isSafe }));
    },
    restore: (/** @type {string} */ id) =>
      change(id, (tag) => client.patch(path(id), { restore: 1, reason: store.get().words.text('desk.reason.restored') }, tag)),
    async undo() {
      const { selected, words } = store.get();
      if (selected) await change(selected, (tag) => client.post(`${path(selected)}/undo`, {}, tag), { said: words.text('desk.undo'), isSafe: false });
    },
    /** @param {any} feature one that was dropped */
    async bringBack(feature) {
      try {
        await withToken(() => client.post(`${path(feature.id)}/undo`, {}, tagOf(feature)));
        await load();
        desk.select(feature.id);
      } catch (error) {
        tell(error);
      }
    },
    /**
     * @param {string} id
     * @param {object} body
     */
    split: (id, body) => change(id, (tag) => client.post(`${path(id)}/split`, body, tag), { isSafe: false }),
    /**
     * @param {any} into
     * @param {any} from
     */
    merge(into, from) {
      const at = (/** @type {any} */ f) => ({ id: f.id, revision: f.properties.revision });
      const reason = store.get().words.text('desk.reason.same');
      return change(into.id, () => client.post('/api/incidents/merge', { into: at(into), from: [at(from)], reason }), { isSafe: false });
    },
    /** Two of different reports, from the work list. @param {any[]} pair */
    async mergePair([into, from]) {
      const at = (/** @type {any} */ i) => ({ id: i.id, revision: i.revision });
      const reason = store.get().words.text('desk.reason.same');
      try {
        await withToken(() => client.post('/api/incidents/merge', { into: at(into), from: [at(from)], reason }));
        await load();
      } catch (error) {
        await load().catch(() => {});
        tell(error);
      }
    },
    /**
     * @param {object} body
     * @param {string} kept
     * @returns {Promise<boolean>}
     */
    async make(body, kept) {
      try {
        const made = await withToken(() => client.post(`/api/reports/${store.get().route.report}/incidents`, body));
        forget(kept);
        await load();
        desk.select(made.id);
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    /** What the public will see, under the names this editor knows. @param {string} id */
    async preview(id) {
      const { incidents: feature, extents } = await client.get(`${path(id)}/preview`);
      const [seen] = await named([toIncident(feature, extents.geometry, 0)], store.get().words.language);
      return seen;
    },
    /** @param {any[]} features */
    async publish(features) {
      const incidents = features.map(({ id, properties: { revision } }) => ({ id, revision }));
      try {
        await withToken(() => client.post('/api/incidents/publish', { incidents }));
        await load();
        toast(store.get().words.text('desk.published'));
        return true;
      } catch (error) {
        await load().catch(() => {});
        tell(error);
        return false;
      }
    },
    /** @param {string} id */
    async retract(id) {
      const { words } = store.get();
      const reason = await ask(words, {
        title: words.text('edit.retract'),
        text: words.text('edit.retract-text'),
        label: words.text('edit.reason'),
        action: words.text('edit.retract'),
      });
      if (reason) await change(id, (tag) => client.patch(path(id), { status: 'retracted', reason }, tag));
    },
    /** Stores a report and goes to it. @param {object} input
     * @param {string} kept
     * @returns {Promise<string | null>} what went wrong */
    async read(input, kept) {
      try {
        const reading = await withToken(() => client.post('/api/reports', input));
        forget(kept);
        location.hash = `report=${reading.report.sha256}`;
        return null;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 0) return store.get().words.text('desk.offline');
        return problem(error);
      }
    },
    /** @param {string} name
     * @param {AbortSignal} signal
     * @returns {Promise<any[]>} */
    async findPlaces(name, signal) {
      const query = new URLSearchParams({ q: name, autocomplete: 'true', lang: store.get().words.language, limit: '8' });
      return (await client.get(`/api/geocode?${query}`, signal)).features;
    },
    /** Puts a place into the gazetteer. @param {object} body
     * @returns {Promise<import('../types.js').Feature>} */
    addPlace: (body) => withToken(() => client.post('/api/places', body)),
    problem,
    place: (/** @type {string} */ id) => client.get(`/api/places/${encodeURIComponent(id)}?lang=${store.get().words.language}`),
    /** @param {string} language */
    async speak(language) {
      rememberLanguage(language);
      store.set({ words: await loadLanguage(client, language) });
      await desk.reload();
    },
    signOut() {
      keepToken(null);
      location.assign('./');
    },
  };
  return desk;
}
