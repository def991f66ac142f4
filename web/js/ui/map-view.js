// The map and what stands round it, drawn from the state.

import { isBroad } from '../model/incidents.js';
import { frameOf, openingGroup } from '../model/nearby.js';
import { onScreen, openIncident } from '../model/view.js';
import { kindLabel, mapInWords } from '../model/wording.js';
import { kindsIn } from '../model/crowd.js';
import { broadList } from './broad-list.js';
import { button, byId, isPhone, replace, whenChanged } from './dom.js';
import { accountLabel, incidentLabel } from './incident-label.js';
import { legend } from './legend.js';
import { placeTag } from './place-card.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./context.js').Actions} Actions */
/** @typedef {import('../map/incident-map.js').IncidentMap} IncidentMap */

/** @param {IncidentMap} map
 * @returns {(state: State) => void} */
export function drawMap(map) {
  const draw = whenChanged(
    (
      /** @type {Incident[]} */ incidents,
      /** @type {State['draft']} */ draft,
      /** @type {State['kinds']} */ kinds,
      /** @type {State['words']} */ words,
      /** @type {State['many']} */ many,
      /** @type {string} */ choices,
    ) => {
      const state = /** @type {State} */ ({ incidents, draft, many, choices: JSON.parse(choices) });
      const open = openIncident(state);
      const shown = onScreen(state);
      const incidentsShown = open && !shown.includes(open) ? [...shown, open] : shown;
      const seen = many && !draft ? words.count('count.incidents', many.near) : mapInWords(incidentsShown, kinds, words);
      byId('map').setAttribute('aria-label', seen);
      map.show({
        incidents: incidentsShown,
        kinds,
        selected: open?.id ?? null,
        language: words.language,
        label: (incident) => incidentLabel(incident, kinds, words, incident === open),
        account: (origin, letter) => accountLabel(origin, letter, words),
        crowd: ({ members }) => crowdInWords(members, kinds, words),
        clusters: many && !draft && many.near > many.listed ? clustersOf(many, kinds, words) : null,
      });
    },
  );
  return ({ incidents, draft, kinds, words, many, choices }) => draw(incidents, draft, kinds, words, many, JSON.stringify(choices));
}

/** The marks of what is not here. @param {NonNullable<State['many']>} many
 * @param {State['kinds']} kinds
 * @param {State['words']} words
 * @returns {import('../map/clusters.js').Source} */
function clustersOf({ query, tile, updated, total }, kinds, words) {
  return {
    // Others once anything has changed.
    key: `${query} ${updated} ${total}`,
    load: (at, signal) => tile(at, query, signal),
    describe: ({ count, kinds: counts }) => {
      const parts = Object.entries(counts).map(([kind, n]) => ({ kind, count: n }));
      return partsInWords(parts.sort((a, b) => b.count - a.count), count, kinds, words);
    },
  };
}

/** The outline of the place that was looked up. @param {IncidentMap} map
 * @returns {(state: State) => void} */
export function drawFoundPlace(map) {
  const draw = whenChanged((/** @type {State['place']} */ place) => {
    const point = place && place.lon !== null && place.lat !== null ? [place.lon, place.lat] : null;
    const area = place?.area ?? (point && /** @type {import('../types.js').Geometry} */ ({ type: 'Point', coordinates: point }));
    map.showPlace(area, place && placeTag(place));
  });
  return ({ place }) => draw(place);
}

/** @param {IncidentMap} map
 * @param {Actions} actions
 * @returns {(state: State) => void} */
export function drawMapMargin(map, actions) {
  let legendOpen = !isPhone();
  addEventListener('beforeprint', () => byId('legend').querySelector('details')?.setAttribute('open', ''));
  /** @type {State} */
  let current;
  const draw = whenChanged((/** @type {Incident[]} */ shown, /** @type {any[]} */ ..._) => {
    const { words, kinds, place } = current;
    const old = byId('legend').querySelector('details');
    if (old) legendOpen = old.open;
    replace(byId('legend'), [legend(shown, kinds, words, legendOpen, place !== null)]);
    replace(byId('map-margin'), [broadList(current, shown, actions.open)]);
    replace(byId('map-controls'), controls(map, current, shown));
  });
  return (state) => {
    current = state;
    draw(onScreen(state), state.kinds, state.words, state.place, state.choices.incident, isPhone());
  };
}

/** More incidents than this are no one story, and looking for one at each choice takes long. */
const ONE_STORY = 1000;

/** @param {IncidentMap} map
 * @param {State} state
 * @param {Incident[]} shown */
function controls(map, { words, many }, shown) {
  // Of many only what is in view is here: there is nothing to go to.
  const { group, elsewhere } = many ? { group: [], elsewhere: 0 } : shown.length > ONE_STORY ? { group: shown, elsewhere: 0 } : openingGroup(shown);
  const all = shown.filter((i) => i.area && !isBroad(i));
  const small = { class: 'button is-map' };
  return [
    button('+', () => map.camera.zoom(1), { ...small, 'aria-label': words.text('map.zoom-in'), 'data-key': 'zoom-in' }),
    button('−', () => map.camera.zoom(-1), { ...small, 'aria-label': words.text('map.zoom-out'), 'data-key': 'zoom-out' }),
    group.length > 0 &&
      button(words.text('map.fit'), () => frameGroup(map, group), { ...small, class: 'button is-map is-text', 'data-key': 'fit' }),
    elsewhere > 0 &&
      button(words.count('map.elsewhere', elsewhere), () => frameGroup(map, all, { whole: true }), {
        class: 'button is-map is-text',
        'data-key': 'elsewhere',
      }),
  ];
}

/**
 * What a mark with a number says: "12 incidents: Flood 7, Arrest 5".
 *
 * @param {Incident[]} members
 * @param {State['kinds']} kinds
 * @param {State['words']} words
 */
export function crowdInWords(members, kinds, words) {
  return partsInWords(kindsIn(members), members.length, kinds, words);
}

/**
 * @param {{kind: string, count: number}[]} parts the most frequent first
 * @param {number} all
 * @param {State['kinds']} kinds
 * @param {State['words']} words
 */
function partsInWords(parts, all, kinds, words) {
  const list = parts.map(({ kind, count }) => `${kindLabel(kinds, kind, words.language)} ${words.number(count)}`);
  return {
    text: words.number(all),
    title: words.count('count.incidents', all) + words.text('list.colon') + list.join(words.text('list.comma')),
    shares: sharesOf(parts, kinds),
  };
}

/** Kinds of one hue are one stretch of the ring.
 * @param {{kind: string, count: number}[]} parts
 * @param {State['kinds']} kinds */
function sharesOf(parts, kinds) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { kind, count } of parts) {
    const colour = kinds.find(({ id }) => id === kind)?.colour ?? '#555';
    counts.set(colour, (counts.get(colour) ?? 0) + count);
  }
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return [...counts].map(([colour, count]) => ({ colour, share: count / all }));
}

/**
 * @param {IncidentMap} map
 * @param {Incident[]} group
 * @param {{whole?: boolean}} [how]
 */
export function frameGroup(map, group, how) {
  const box = frameOf(group, how);
  if (box) map.camera.frame(box);
}
