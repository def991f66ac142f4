// The search box as a value: what is typed, what was answered, which option is pointed at. No page, no network.

import { optionOf } from './place.js';

/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('./place.js').PlaceOption} PlaceOption */
/** @typedef {PlaceOption | {kind: 'add', text: string}} Option */

/**
 * @typedef {object} Search
 * @property {string} text as typed
 * @property {'idle'|'loading'|'found'|'none'|'failed'} status
 * @property {Option[]} options
 * @property {number} active index of the option pointed at, -1 for none
 * @property {boolean} open whether the list is shown
 * @property {boolean} eager whether Enter was pressed before the answer came
 */

/** @type {Search} */
export const EMPTY = { text: '', status: 'idle', options: [], active: -1, open: false, eager: false };

/** Names shorter than this begin too many others. */
const SHORTEST = 2;
const MOST = 8;

/** The name to ask for; empty where there is too little to ask. @param {string} text */
export function nameIn(text) {
  const name = text.trim().replace(/\s+/g, ' ');
  return [...name].length < SHORTEST ? '' : name;
}

/**
 * @param {string} name
 * @param {string} language
 * @param {import('../types.js').LonLat} focus where the reader looks
 */
export function questionFor(name, language, [lon, lat]) {
  const query = new URLSearchParams({ q: name, autocomplete: 'true', lang: language, limit: String(MOST) });
  return `/api/geocode?${query}&focus=${lon.toFixed(4)},${lat.toFixed(4)}`;
}

/** @param {Search} search
 * @param {string} text
 * @returns {Search} */
export function typed(search, text) {
  if (!nameIn(text)) return { ...EMPTY, text };
  if (nameIn(text) === nameIn(search.text) && search.status !== 'failed') return { ...search, text, open: true };
  return { ...search, text, status: 'loading', active: -1, open: true, eager: false };
}

/**
 * @param {Search} search
 * @param {string} name what was asked; an answer to anything but the present text is dropped
 * @param {Feature[]} features
 * @param {boolean} mayAdd whether a name that is not known as written can be added
 * @returns {Search}
 */
export function answered(search, name, features, mayAdd) {
  if (name !== nameIn(search.text)) return search;
  /** @type {Option[]} */
  const options = features.map(optionOf);
  const known = features.some(({ properties: { match } }) => ['exact', 'folded'].includes(match?.method));
  if (mayAdd && !known) options.push({ kind: 'add', text: name });
  return { ...search, status: features.length ? 'found' : 'none', options, active: -1 };
}

/** @param {Search} search
 * @param {string} name
 * @returns {Search} */
export function failed(search, name) {
  return name === nameIn(search.text) ? { ...search, status: 'failed', options: [], active: -1, eager: false } : search;
}

/** @param {Search} search
 * @returns {Search} */
export function closed(search) {
  return { ...search, open: false, active: -1, eager: false };
}

/**
 * A key of the combobox pattern.
 *
 * @param {Search} search
 * @param {string} key
 * @returns {{search: Search, handled: boolean, chosen?: Option}}
 */
export function pressed(search, key) {
  // After a choice the name stands in the box without a list: it is asked for once more.
  if (search.status === 'idle' && nameIn(search.text) && ['ArrowDown', 'Enter'].includes(key)) {
    return { search: { ...search, status: 'loading', open: true, eager: key === 'Enter' }, handled: true };
  }
  if (key === 'Enter') return entered(search);
  if (key === 'Escape') return escaped(search);
  if (key === 'Tab') return { search: closed(search), handled: false };
  const active = pointedAt(search, key);
  if (active === null) return { search: search.active < 0 ? search : { ...search, active: -1 }, handled: false };
  return { search: { ...search, active, open: true }, handled: true };
}

/** Where a key leads; null where it is no key of the list.
 * @param {Search} search
 * @param {string} key */
function pointedAt({ options, active, open }, key) {
  const last = options.length - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return !open || active >= last ? 0 : active + 1;
  if (key === 'ArrowUp') return !open || active <= 0 ? last : active - 1;
  if (active < 0) return null; // In the text, Home and End belong to the text.
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** @param {Search} search
 * @returns {{search: Search, handled: boolean, chosen?: Option}} */
function entered(search) {
  if (search.status === 'loading' && search.active < 0) return { search: { ...search, eager: true }, handled: true };
  const chosen = search.options[Math.max(0, search.active)];
  const isMeant = search.active >= 0 || chosen?.kind === 'place';
  return { search: isMeant ? closed(search) : search, handled: true, chosen: isMeant ? chosen : undefined };
}

/** @param {Search} search
 * @returns {{search: Search, handled: boolean}} */
function escaped(search) {
  if (search.open) return { search: closed(search), handled: true };
  return { search: EMPTY, handled: search.text !== '' };
}
