import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowdsOf, kindsIn } from '../js/model/crowd.js';
import { incident } from './made.js';

/** @param {string} id
 * @param {number} x
 * @param {number} y
 * @param {number} [size]
 * @param {string} [kind] */
const spot = (id, x, y, size = 4, kind = 'flood') => ({ incident: incident({ kind }, { id }), x, y, size });

test('every incident is drawn or counted, none twice', () => {
  const spots = Array.from({ length: 500 }, (_, i) => spot(String(i), (i * 37) % 900, (i * 91) % 700, i % 7 ? 5 : 60));
  const { singles, crowds } = crowdsOf(spots);
  const ids = [...singles, ...crowds.flatMap(({ members }) => members)].map(({ id }) => id);
  assert.equal(ids.length, 500);
  assert.equal(new Set(ids).size, 500);
});

test('what is close becomes one mark, what stands alone stays', () => {
  const { singles, crowds } = crowdsOf([spot('a', 10, 10), spot('b', 20, 15), spot('c', 400, 400)]);
  assert.deepEqual(singles.map(({ id }) => id), ['c']);
  assert.deepEqual(crowds.map(({ members, x, y }) => [members.length, x, y]), [[2, 15, 12.5]]);
});

test('areas that can be seen are counted together only where many share one', () => {
  const shared = ['a', 'b', 'c', 'd'].map((id) => spot(id, 100, 100, 80));
  assert.equal(crowdsOf(shared).crowds[0].wide, true);
  assert.equal(crowdsOf(shared.slice(1)).singles.length, 3);
  assert.equal(crowdsOf([...shared.slice(1), spot('e', 120, 100, 80)]).crowds.length, 0);
});

test('no two marks lie on each other', () => {
  const { crowds } = crowdsOf([spot('a', 60, 60), spot('b', 61, 60), spot('c', 66, 66), spot('d', 67, 66), spot('e', 68, 66)]);
  assert.equal(crowds.length, 1);
  assert.equal(crowds[0].members.length, 5);
});

test('kinds are counted, the most frequent first', () => {
  const members = [spot('a', 0, 0), spot('b', 0, 0, 4, 'arrest'), spot('c', 0, 0)].map((each) => each.incident);
  assert.deepEqual(kindsIn(members), [{ kind: 'flood', count: 2 }, { kind: 'arrest', count: 1 }]);
});
