import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_CHOICES } from '../js/model/address.js';
import { FACETS } from '../js/model/facets.js';
import { countByValue, countIncidents, isInTime, shownIncidents } from '../js/model/filters.js';
import { disc } from '../js/model/geometry.js';
import { incident } from './made.js';

const area = disc([-7.95, 12.58], 1000);
const attack = incident(
  { time_start: '2024-09-17T05:30:00Z', time_end: '2024-09-17T06:30:00Z', time_precision: 'hour' },
  { id: 'attack', area },
);
const closure = incident(
  { kind: 'closure', verification: 'corroborated', time_start: '2024-09-17T00:00:00Z', time_end: '2024-09-18T00:00:00Z', time_precision: 'day' },
  { id: 'closure', area },
);
const flood = incident(
  { kind: 'flood', time_start: '2023-09-10T20:00:00Z', time_end: '2023-09-11T04:00:00Z', time_precision: 'part-of-day' },
  { id: 'flood', area },
);
const lost = incident({ kind: 'looting' }, { id: 'lost' });
const coup = incident(
  { kind: 'coup', background: true, time_start: '2020-01-01T00:00:00Z', time_end: '2021-01-01T00:00:00Z', time_precision: 'year' },
  { id: 'coup', area },
);
const all = [coup, lost, flood, closure, attack];
const ids = (/** @type {import('../js/types.js').Incident[]} */ incidents) => incidents.map(({ id }) => id);

test('the latest story comes first, told in time order, hours before whole days', () => {
  assert.deepEqual(ids(shownIncidents(all, NO_CHOICES)), ['attack', 'closure', 'flood', 'lost']);
});

test('background is shown only when asked for, and last', () => {
  assert.deepEqual(ids(shownIncidents(all, { ...NO_CHOICES, background: true })).at(-1), 'coup');
});

test('kinds and verification narrow what is shown', () => {
  assert.deepEqual(ids(shownIncidents(all, { ...NO_CHOICES, kinds: ['flood', 'closure'] })), ['closure', 'flood']);
  assert.deepEqual(ids(shownIncidents(all, { ...NO_CHOICES, verifications: ['corroborated'] })), ['closure']);
});

test('a time filter keeps what may have happened then, and nothing undated', () => {
  const days = { from: '2024-09-17', to: '2024-09-17' };
  assert.deepEqual(ids(shownIncidents(all, { ...NO_CHOICES, ...days })), ['attack', 'closure']);
  assert.equal(isInTime(closure, { from: '2024-09-18', to: null }), false);
  assert.equal(isInTime(lost, { from: '2024-09-18', to: null }), false);
  assert.equal(isInTime(lost, { from: null, to: null }), true);
});

test('nothing is dropped from the count', () => {
  assert.deepEqual(countIncidents(all, { ...NO_CHOICES, kinds: ['looting'] }), {
    shown: 1,
    total: 4,
    hiddenBackground: 1,
    filtered: 3,
    unplaced: 1,
  });
});

test('a chip counts what choosing it would show', () => {
  const counts = countByValue(all, { ...NO_CHOICES, kinds: ['flood'] }, FACETS[0]);
  assert.equal(counts.get('armed-attack'), 1);
  assert.equal(counts.has('coup'), false);
});

const sources = [{ kind: 'military', name: 'l’état-major', anonymous: false, relayed_by: null }];
const quote = { report: 'r', start: 0, end: 1, quote: 'أعلن الجيش أنّ المدرسة هوجمت', language: 'ar', supports: 'incident' };
const quoted = incident({ title: 'Attaque : école', place_name: 'Faladié', place_precision: 'neighbourhood', sources, evidence: [quote], language: 'fr' }, { id: 'quoted', area });

test('who says it, in which language and how exactly it is placed narrow what is shown', () => {
  const only = (/** @type {object} */ choice) => ids(shownIncidents([attack, quoted, lost], { ...NO_CHOICES, ...choice }));
  assert.deepEqual(only({ sources: ['military', 'police'] }), ['quoted']);
  assert.deepEqual(only({ languages: ['ar'] }), ['quoted']);
  assert.deepEqual(only({ languages: ['fr'] }), []);
  assert.deepEqual(only({ precisions: ['site', 'neighbourhood'] }), ['quoted']);
  assert.deepEqual(only({ precisions: ['unplaced'] }), ['lost']);
});

test('words are found whatever their accents, their letter variants and their order', () => {
  const finds = (/** @type {string} */ text) => ids(shownIncidents([attack, quoted], { ...NO_CHOICES, text }));
  assert.deepEqual(finds('FALADIE ecole'), ['quoted']);
  assert.deepEqual(finds('اعلن المدرسه'), ['quoted']);
  assert.deepEqual(finds('etat-major'), ['quoted']);
  assert.deepEqual(finds('école marché'), []);
  assert.equal(finds('  ').length, 2);
});

test('only what may lie in the frame is shown, also across the date line', () => {
  /** @param {[number, number, number, number]} frame */
  const within = (frame) => ids(shownIncidents([quoted, lost], { ...NO_CHOICES, frame }));
  assert.deepEqual(within([-8, 12.5, -7.9, 12.6]), ['quoted']);
  assert.deepEqual(within([-7, 12.5, -6, 12.6]), []);
  assert.deepEqual(within([352, 12.5, 352.1, 12.6]), ['quoted']);
});
