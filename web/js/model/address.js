// The address of the page holds the reader's choices, so that a link shows what its sender saw.

import { FACETS } from './facets.js';

/** @typedef {import('../types.js').Choices} Choices */

/** @type {Choices} */
export const NO_CHOICES = {
  kinds: [],
  sources: [],
  verifications: [],
  languages: [],
  precisions: [],
  text: '',
  from: null,
  to: null,
  frame: null,
  background: false,
  incident: null,
  place: null,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string | null} value */
const list = (value) => (value ? value.split(',').filter(Boolean) : []);

/** @param {string | null} value */
const day = (value) => (value && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null);

/**
 * Reads choices from `kind=…&from=…`, as it stands after `#` on the map and after `?` on an embed.
 *
 * @param {string} text with or without its first sign
 * @returns {Choices}
 */
export function parseChoices(text) {
  const query = new URLSearchParams(text.replace(/^[#?]/, ''));
  const lists = Object.fromEntries(FACETS.map(({ name, key }) => [name, list(query.get(key))]));
  return {
    ...NO_CHOICES,
    ...lists,
    text: query.get('text') ?? '',
    frame: parseBox(query.get('frame')),
    from: day(query.get('from')),
    to: day(query.get('to')),
    background: ['1', 'true'].includes(query.get('background') ?? ''),
    incident: query.get('incident') || null,
    place: query.get('place') || null,
  };
}

/**
 * The opposite of parseChoices; empty where nothing is chosen.
 *
 * @param {Choices} choices
 * @returns {string}
 */
export function formatChoices(choices) {
  /** @type {[string, string][]} */
  const pairs = [];
  if (choices.incident) pairs.push(['incident', choices.incident]);
  if (choices.place) pairs.push(['place', choices.place]);
  for (const { name, key } of FACETS) if (choices[name].length) pairs.push([key, choices[name].join(',')]);
  if (choices.text) pairs.push(['text', choices.text]);
  if (choices.frame) pairs.push(['frame', choices.frame.map((n) => Number(n.toFixed(3))).join(',')]);
  if (choices.from) pairs.push(['from', choices.from]);
  if (choices.to) pairs.push(['to', choices.to]);
  if (choices.background) pairs.push(['background', '1']);
  return pairs.map(([k, v]) => `${k}=${encodeURIComponent(v).replaceAll('%2C', ',')}`).join('&');
}

/**
 * A token given as `#token=…`, and the rest of the hash without it.
 *
 * @param {string} hash
 * @returns {{token: string | null, rest: string}}
 */
export function takeToken(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const token = query.get('token');
  query.delete('token');
  return { token, rest: query.toString() };
}

/**
 * A box as `west,south,east,north`.
 *
 * @param {string | null} text
 * @returns {[number, number, number, number] | null}
 */
export function parseBox(text) {
  const numbers = (text ?? '').split(',').map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const [west, south, east, north] = numbers;
  return south <= north ? [west, south, east, north] : null;
}

/**
 * The query by which the server makes a download of what is chosen, as far as it can filter by it: the page makes the
 * file itself where it holds all there is.
 *
 * @param {Choices} choices
 * @returns {string}
 */
export function downloadQuery(choices) {
  const query = new URLSearchParams();
  if (choices.kinds.length) query.set('kind', choices.kinds.join(','));
  if (choices.verifications.length) query.set('verification', choices.verifications.join(','));
  const precisions = choices.precisions.filter((each) => each !== 'unplaced');
  if (precisions.length) query.set('place_precision', precisions.join(','));
  if (!choices.background) query.set('background', 'false');
  if (choices.frame) query.set('bbox', choices.frame.join(','));
  if (choices.from || choices.to) {
    const from = choices.from ? `${choices.from}T00:00:00Z` : '..';
    const to = choices.to ? `${choices.to}T23:59:59Z` : '..';
    query.set('datetime', `${from}/${to}`);
  }
  return query.toString();
}
