// More incidents than a page can hold: the server counts and filters them, its tiles are the marks on the map, and of
// what is in view the newest are listed, each with its area where they are few.

import { ApiProblem } from './api/client.js';
import { readClusters } from './model/cluster.js';
import { joinLayers } from './model/incidents.js';
import { reportsById } from './model/links.js';
import { LISTED, countQueries, countsFrom, queryOf } from './model/many.js';
import { formatChoices } from './model/address.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Feature} Feature */
/** @typedef {import('./types.js').Incident} Incident */

const LAYER = '/api/collections/incidents';
/** Reads vector tiles; few pages need it. */
const TILE_READER = '../vendor/pbf/index.js';
const MOST_REPORTS = 30;
const MOST_AREAS = 1000;

/** A moment after the map came to rest, or a choice was made. */
const PAUSE_MS = 80;

/** A search that takes longer says so; a sign for every short one would only flicker. */
const WAIT_MS = 250;

/**
 * @param {{get: () => State, set: (change: Partial<State>) => void, subscribe: (listener: (state: State) => void) => void}} store
 * @param {import('./api/client.js').Client} client
 * @param {() => import('./map/incident-map.js').IncidentMap} map
 */
export function createMany(store, client, map) {
  /** @type {AbortController | null} */
  let asking = null;
  let timer = 0;
  /** What was counted last. @type {{query: string, counts: ReturnType<typeof countsFrom>, updated: string | null} | null} */
  let counted = null;
  let seen = '';

  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look().catch(tell), PAUSE_MS);
  };
  map().onRest(() => store.get().many && soon());
  store.subscribe((state) => {
    const now = choicesOf(state);
    if (!state.many || now === seen) return;
    seen = now;
    soon();
  });

  /** What stands there is of another search than the one that failed. @param {unknown} error */
  function tell(error) {
    store.set({ failure: error instanceof ApiProblem ? error.message : '' });
  }

  /** @param {string} query
   * @param {AbortSignal} signal */
  async function count(query, signal) {
    const { choices } = store.get();
    const [newest, ...answers] = await Promise.all([
      client.get(`${LAYER}/items?sortby=-updated&limit=1&properties=updated`, signal),
      ...countQueries(choices).map(async ({ facet, query: asked }) => ({ facet, answer: await client.get(`${LAYER}/counts?${asked}`, signal) })),
    ]);
    return { query, counts: countsFrom(choices, answers), updated: newest.features[0]?.properties.updated ?? null };
  }

  /** What is in view. @param {AbortSignal} signal */
  async function near(signal) {
    const { choices } = store.get();
    const asked = `items?${queryOf(choices, { placed: true })}&bbox=${map().camera.view().join(',')}&sortby=-time_start&limit=${LISTED}`;
    const points = await client.get(`${LAYER}/${asked}`, signal);
    const isFew = points.numberMatched <= LISTED;
    const areas = isFew && points.features.length ? await client.get(areasPath(queryOf(choices, { placed: true })), signal) : { features: [] };
    return { matched: points.numberMatched, incidents: joinLayers(points.features, areas.features) };
  }

  /** The areas in view: their points may lie outside. @param {string} query */
  const areasPath = (query) => `/api/collections/extents/items?${query}&bbox=${map().camera.view().join(',')}&properties=kind&limit=${MOST_AREAS}`;

  /** What lies nowhere, where it is listed. @param {AbortSignal} signal */
  async function unplaced(signal) {
    const { choices, list } = store.get();
    if (list !== 'unplaced') return [];
    const asked = `items?${queryOf(choices, { placed: false })}&sortby=-time_start&limit=${LISTED}`;
    return joinLayers((await client.get(`${LAYER}/${asked}`, signal)).features, []);
  }

  /** The open one, with its reports, wherever it is. @param {AbortSignal} signal */
  async function opened(signal) {
    const id = store.get().choices.incident;
    if (!id) return null;
    try {
      const item = `items/${encodeURIComponent(id)}`;
      const [point, area] = await Promise.all([client.get(`${LAYER}/${item}`, signal), client.get(`/api/collections/extents/${item}`, signal)]);
      const incident = joinLayers([point], [area])[0];
      const ids = incident.properties.reports.filter((each) => !store.get().reports.has(each)).slice(0, MOST_REPORTS);
      const reports = await Promise.all(ids.map((each) => client.get(`/api/collections/reports/items/${each}`, signal).catch(() => null)));
      store.set({ reports: new Map([...store.get().reports, ...reportsById(reports.filter(Boolean))]) });
      return incident;
    } catch (error) {
      if (signal.aborted) throw error;
      return null; // It is not there, or was retracted.
    }
  }

  /** Asks for what is in view under the choices of now; what was asked before is no longer waited for. */
  async function look() {
    asking?.abort();
    if (store.get().draft) return;
    const mine = (asking = new AbortController());
    const sign = window.setTimeout(() => asking === mine && store.set({ waiting: counted?.query === queryOf(store.get().choices) ? 'view' : 'all' }), WAIT_MS);
    try {
      await ask(mine.signal);
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    } finally {
      clearTimeout(sign);
      if (asking === mine && store.get().waiting) store.set({ waiting: null });
    }
  }

  /** @param {AbortSignal} signal */
  async function ask(signal) {
    const query = queryOf(store.get().choices);
    const [counts, inView, nowhere, open] = await Promise.all([
      counted?.query === query ? counted : count(query, signal),
      near(signal),
      unplaced(signal),
      opened(signal),
    ]);
    if (signal.aborted) return;
    counted = counts;
    const others = [...inView.incidents, ...nowhere].filter(({ id }) => id !== open?.id);
    const many = { ...counts.counts, query, updated: counts.updated, near: inView.matched, listed: inView.incidents.length, tile };
    seen = choicesOf(store.get());
    store.set({ many, incidents: open ? [...others, open] : others, beyond: 0, loading: false, waiting: null, failure: null });
  }

  /** @param {{z: number, y: number, x: number}} at
   * @param {string} query
   * @param {AbortSignal} signal */
  async function tile({ z, y, x }, query, signal) {
    const [{ default: Pbf }, bytes] = await Promise.all([
      /** @type {Promise<typeof import('pbf')>} */ (import(TILE_READER)),
      client.getBytes(`${LAYER}/tiles/WebMercatorQuad/${z}/${y}/${x}?${query && `${query}&`}properties=kind`, signal),
    ]);
    return readClusters(new Pbf(new Uint8Array(bytes)), { z, y, x });
  }

  return {
    /** Counts anew, and asks for what is in view. */
    load() {
      counted = null;
      return look();
    },
  };
}

/** What a change of asks the server anew. @param {State} state */
function choicesOf({ choices, list, draft }) {
  return `${formatChoices({ ...choices, place: null, frame: null })} ${list} ${draft !== null}`;
}
