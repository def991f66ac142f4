// What the reader and the editor can do with places of the gazetteer.

import { ApiProblem } from './api/client.js';
import { formatChoices } from './model/address.js';
import { boxOf, disc } from './model/geometry.js';
import { placeOf, typeInWords } from './model/place.js';
import { questionFor } from './model/search.js';
import { announce, ask, toast } from './ui/dialogs.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Place} Place */
/** @typedef {import('./ui/context.js').Actions} Actions */

const ADDRESS = '/api/places';
/** A place without an area is framed as a disc of this size. */
const ROOM_METRES = 2000;

/** @param {string} id */
const addressOf = (id) => `${ADDRESS}/${encodeURIComponent(id)}`;

/**
 * @param {{get: () => State, set: (change: Partial<State>) => void}} store
 * @param {import('./api/client.js').Client} client
 * @param {() => import('./map/incident-map.js').IncidentMap} map
 * @param {ReturnType<typeof import('./access.js').createAccess>} access
 */
export function createPlaceActions(store, client, map, { problem, withToken }) {
  let following = 0;

  /** @param {string} id
   * @returns {Promise<Place>} */
  async function load(id) {
    const { body, etag } = await client.getTagged(`${addressOf(id)}?lang=${store.get().words.language}`);
    return placeOf(body, etag);
  }

  /** @param {string | null} id */
  function choose(id) {
    store.set({ choices: { ...store.get().choices, place: id } });
  }

  /** Shows the place that the address names. @param {{still: boolean}} [how] still: without a flight */
  async function followAddress({ still } = { still: false }) {
    const id = store.get().choices.place;
    const turn = (following += 1);
    if (id === (store.get().place?.id ?? null)) return;
    if (id === null) return store.set({ place: null });
    const place = await load(id).catch((error) => gone(error, turn));
    if (!place || turn !== following) return;
    // Its id may have changed since the link was made.
    store.set({ place, choices: { ...store.get().choices, place: place.id } });
    map().camera.flyTo(boxOf(areaOf(place)), { still });
    const { words } = store.get();
    const type = typeInWords(place.type, words);
    announce(words.text('place.shown', { place: place.name, type, around: place.around.join(words.text('list.comma')) || '–' }));
  }

  /** @param {unknown} error
   * @param {number} turn */
  function gone(error, turn) {
    if (turn !== following) return null;
    const isUnknown = error instanceof ApiProblem && error.status === 404;
    toast(isUnknown ? store.get().words.text('place.unknown') : problem(error));
    const choices = { ...store.get().choices, place: null };
    // In place of the link: going back must not lead here again.
    const hash = formatChoices(choices);
    history.replaceState(null, '', location.pathname + location.search + (hash && `#${hash}`));
    store.set({ place: null, choices });
    return null;
  }

  /** The place that is shown, as it is now on the server. @param {string} id */
  async function showAgain(id) {
    store.set({ place: null });
    choose(id);
    await followAddress();
  }

  /** In the language now spoken. */
  async function rename() {
    const { place } = store.get();
    const again = place && (await load(place.id).catch(() => null));
    if (again && store.get().place === place) store.set({ place: again });
  }

  /**
   * @param {Place | null} corrected
   * @param {string} name
   */
  async function edit(corrected, name) {
    const { words } = store.get();
    // Readers do without the form.
    const editor = await import('./ui/place-editor.js').catch(() => null);
    if (!editor) return toast(words.text('error.unreachable'));
    editor.openPlaceEditor({
      words,
      map: map(),
      corrected,
      name,
      problem,
      reload: load,
      save: (body, basis) =>
        withToken(() =>
          basis ? client.put(addressOf(basis.id), body, basis.etag) : client.post(ADDRESS, body),
        ),
      saved(feature) {
        toast(store.get().words.text('place.saved'));
        void showAgain(String(feature.properties?.id ?? feature.id));
      },
    });
  }

  /** @type {Pick<Actions, 'findPlaces'|'showPlace'|'addPlace'|'correctPlace'|'takeBackPlace'|'showPlaceHistory'>} */
  const actions = {
    async findPlaces(name, signal) {
      const answer = await client.get(questionFor(name, store.get().words.language, map().camera.centre()), signal);
      return answer.features;
    },
    async showPlace(id) {
      // Chosen once more, it is flown to once more.
      if (id === store.get().place?.id) store.set({ place: null });
      choose(id);
      await followAddress();
    },
    addPlace: (name) => void edit(null, name),
    correctPlace: (place) => void edit(place, place.name),
    async takeBackPlace(place) {
      const { words } = store.get();
      const reason = await ask(words, {
        title: words.text('place.take-back'),
        text: words.text('place.take-back-text'),
        label: words.text('edit.reason'),
        action: words.text('place.take-back'),
      });
      if (reason === null) return;
      try {
        await withToken(() => client.delete(`${addressOf(place.id)}?reason=${encodeURIComponent(reason)}`));
        toast(words.text('place.taken-back'));
      } catch (error) {
        return toast(problem(error));
      }
      const left = await load(place.id).catch(() => null);
      if (left) return showAgain(place.id);
      return actions.showPlace(null);
    },
    async showPlaceHistory(place) {
      try {
        const { revisions } = await withToken(() => client.get(`${addressOf(place.id)}/history`));
        const history = await import('./ui/place-history.js').catch(() => null);
        if (!history) return toast(store.get().words.text('error.unreachable'));
        history.openPlaceHistory(store.get().words, place, revisions);
      } catch (error) {
        toast(problem(error));
      }
    },
  };
  return { actions, followAddress, rename };
}

/** @param {Place} place */
function areaOf({ area, lon, lat, uncertainty_m }) {
  if (area && area.type !== 'Point') return area;
  return disc([lon ?? 0, lat ?? 0], Math.max(uncertainty_m ?? 0, ROOM_METRES));
}
