import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_CHOICES } from '../js/model/address.js';
import { apart, neighbour, sizeOf } from '../js/model/cluster.js';
import { countQueries, countsFrom, queryOf } from '../js/model/many.js';

/** @typedef {import('../js/model/cluster.js').Cluster} Cluster */

/** @param {number} x
 * @param {number} y
 * @param {Record<string, number>} kinds
 * @returns {Cluster} */
const mark = (x, y, kinds) => ({ x, y, kinds, count: Object.values(kinds).reduce((a, b) => a + b, 0) });

/** @param {string} query */
const filterOf = (query) => new URLSearchParams(query).get('filter');

test('nothing chosen asks for all but background', () => {
  assert.equal(queryOf(NO_CHOICES), 'background=false');
  assert.equal(queryOf({ ...NO_CHOICES, background: true }), '');
});

test('what is in no place can be chosen beside what is, which no parameter says', () => {
  const query = queryOf({ ...NO_CHOICES, precisions: ['site', 'unplaced'] });
  assert.equal(filterOf(query), "(place_precision IN ('site') OR place_precision IS NULL)");
});

test('days leave out what has no time, as they do where all is on the page', () => {
  const query = new URLSearchParams(queryOf({ ...NO_CHOICES, from: '2024-09-17', to: null }));
  assert.equal(query.get('datetime'), '2024-09-17T00:00:00Z/..');
  assert.equal(query.get('filter'), 'time_start IS NOT NULL');
});

test('typed signs cannot leave the words they stand in', () => {
  const query = new URLSearchParams(queryOf({ ...NO_CHOICES, text: " l'école 100% & q=1 " }));
  assert.equal(query.get('q'), "l'école 100% & q=1");
  assert.equal(query.get('filter'), null);
});

test('each filter is counted without itself, and the days without the days', () => {
  const asked = countQueries({ ...NO_CHOICES, kinds: ['flood'], from: '2024-01-01' });
  assert.deepEqual(asked.map(({ facet }) => facet), ['matched', 'all', 'kinds', 'days']);
  assert.doesNotMatch(asked[2].query, /kind=flood/);
  assert.match(asked[2].query, /datetime/);
  assert.match(asked[3].query, /kind=flood/);
  assert.doesNotMatch(asked[3].query, /datetime/);
});

test('who speaks is chosen among all that speak of an incident, and counted under each', () => {
  const query = queryOf({ ...NO_CHOICES, sources: ['police', 'armed-group'] });
  assert.equal(filterOf(query), "(source_kinds LIKE '%police%' OR source_kinds LIKE '%armed-group%')");
  const none = { values: {}, none: 0, others: 0 };
  const source_kinds = { values: { 'media police': 3, police: 2 }, none: 1, others: 0 };
  const counts = { kind: none, source_kinds, verification: none, language: none, place_precision: none, time_start: none };
  const { values } = countsFrom(NO_CHOICES, [
    { facet: 'matched', answer: { numberMatched: 6, counts } },
    { facet: 'all', answer: { numberMatched: 6, counts: { background: none } } },
  ]);
  assert.deepEqual(values.get('sources'), new Map([['media', 3], ['police', 5]]));
});

test('what is shown, filtered, hidden and unplaced adds up', () => {
  const none = { values: {}, none: 0, others: 0 };
  const matched = {
    numberMatched: 7,
    counts: { kind: none, source_kinds: none, verification: none, language: none, place_precision: { values: { site: 5 }, none: 2, others: 0 }, time_start: none },
  };
  const all = { numberMatched: 12, counts: { background: { values: { false: 9, true: 3 }, none: 0, others: 0 } } };
  const counts = countsFrom(NO_CHOICES, [
    { facet: 'matched', answer: matched },
    { facet: 'all', answer: all },
  ]);
  assert.equal(counts.shown, 7);
  assert.equal(counts.total, 9);
  assert.equal(counts.filtered, 2);
  assert.equal(counts.hiddenBackground, 3);
  assert.equal(counts.unplaced, 2);
  assert.equal(counts.values.get('precisions')?.get('unplaced'), 2);
});

test('marks that would lie on one another are one, and nothing is lost or counted twice', () => {
  const marks = apart([mark(0.5, 0.5, { flood: 100 }), mark(0.502, 0.5, { flood: 1, fire: 2 }), mark(0.9, 0.5, { fire: 1 })], 1024);
  assert.equal(marks.length, 2);
  assert.deepEqual(marks[0].kinds, { flood: 101, fire: 2 });
  assert.equal(marks.reduce((sum, { count }) => sum + count, 0), 104);
  assert.ok(sizeOf(1000) > sizeOf(10));
});

test('an arrow key goes to the nearest mark on that side, or stays', () => {
  const [here, east, farEast, south] = [mark(0.5, 0.5, { a: 1 }), mark(0.6, 0.51, { a: 1 }), mark(0.9, 0.5, { a: 1 }), mark(0.5, 0.7, { a: 1 })];
  const all = [here, east, farEast, south];
  assert.equal(neighbour(all, here, [1, 0]), east);
  assert.equal(neighbour(all, here, [0, 1]), south);
  assert.equal(neighbour(all, here, [-1, 0]), here);
});
