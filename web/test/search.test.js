import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, answered, failed, nameIn, pressed, questionFor, typed } from '../js/model/search.js';
import { feature } from './made.js';

const FALADIE = feature({ id: 'ml.bamako.faladie', name: 'Faladié', label: 'Faladié, Bamako, Mali', type: 'neighbourhood' });
const GAO = feature({ id: 'ml.gao', name: 'Gao', label: 'Gao, Mali', type: 'city' });
const near = (/** @type {string} */ method) => feature({ id: 'x', name: 'X', label: 'X', match: { method, name: 'X' } });

/** @param {import('../js/types.js').Feature[]} features
 * @param {boolean} [mayAdd] */
const found = (features, mayAdd = false) => answered(typed(EMPTY, 'falad'), 'falad', features, mayAdd);

/** @param {...string} keys */
function after(...keys) {
  let search = found([FALADIE, GAO]);
  for (const key of keys) search = pressed(search, key).search;
  return search;
}

test('a name is asked for once it has two letters', () => {
  assert.equal(nameIn(' g '), '');
  assert.equal(nameIn('  Gao   ville '), 'Gao ville');
  assert.equal(typed(EMPTY, 'g').status, 'idle');
  assert.equal(typed(EMPTY, 'ga').status, 'loading');
});

test('the question names the language and where the reader looks, longitude first', () => {
  const address = questionFor('فالادي', 'ar', [-7.951234, 12.58]);
  const query = new URL(address, 'http://x').searchParams;
  assert.deepEqual(Object.fromEntries(query), {
    q: 'فالادي', autocomplete: 'true', lang: 'ar', limit: '8', focus: '-7.9512,12.5800',
  });
});

test('an answer to what is no longer typed is dropped', () => {
  const search = typed(typed(EMPTY, 'falad'), 'faladi');
  assert.equal(answered(search, 'falad', [GAO], false), search);
  assert.equal(failed(search, 'falad'), search);
  assert.equal(answered(search, 'faladi', [FALADIE], false).options.length, 1);
});

test('a space at the end asks nothing new', () => {
  assert.equal(typed(found([FALADIE]), 'falad ').status, 'found');
});

test('arrows go round the list, Home and End to its ends, and letters back to the text', () => {
  assert.equal(after('ArrowDown').active, 0);
  assert.equal(after('ArrowDown', 'ArrowDown', 'ArrowDown').active, 0);
  assert.equal(after('ArrowUp').active, 1);
  assert.equal(after('ArrowDown', 'End').active, 1);
  assert.equal(after('ArrowUp', 'Home').active, 0);
  assert.equal(after('ArrowDown', 'ArrowLeft').active, -1);
  assert.equal(pressed(after(), 'Home').handled, false);
});

test('Enter takes the option pointed at, else the first, else waits for the answer', () => {
  const chosen = pressed(after('ArrowDown', 'ArrowDown'), 'Enter').chosen;
  assert.equal(chosen?.kind === 'place' && chosen.id, 'ml.gao');
  const first = pressed(after(), 'Enter');
  assert.equal(first.chosen?.kind === 'place' && first.chosen.id, 'ml.bamako.faladie');
  assert.equal(first.search.open, false);
  const waiting = pressed(typed(EMPTY, 'gao'), 'Enter');
  assert.deepEqual([waiting.chosen, waiting.search.eager], [undefined, true]);
});

test('the name of a chosen place is asked for once more by Enter or the arrow', () => {
  const chosen = { ...EMPTY, text: 'Gao' };
  assert.deepEqual([pressed(chosen, 'Enter').search.status, pressed(chosen, 'Enter').search.eager], ['loading', true]);
  assert.deepEqual([pressed(chosen, 'ArrowDown').search.open, pressed(chosen, 'ArrowDown').search.eager], [true, false]);
  assert.equal(pressed(EMPTY, 'Enter').search.status, 'idle');
});

test('Escape closes the list, then empties the box, then is for others', () => {
  const closed = pressed(found([FALADIE]), 'Escape');
  assert.deepEqual([closed.search.open, closed.search.text, closed.handled], [false, 'falad', true]);
  const emptied = pressed(closed.search, 'Escape');
  assert.deepEqual([emptied.search.text, emptied.handled], ['', true]);
  assert.equal(pressed(emptied.search, 'Escape').handled, false);
});

test('an editor may add a name that is not known as written, and Enter does not do so unasked', () => {
  assert.deepEqual(found([], true).options, [{ kind: 'add', text: 'falad' }]);
  assert.deepEqual([found([], true).status, found([], false).options], ['none', []]);
  assert.equal(pressed(found([], true), 'Enter').chosen, undefined);
  assert.equal(pressed(pressed(found([], true), 'ArrowDown').search, 'Enter').chosen?.kind, 'add');
  assert.equal(found([near('sound')], true).options.length, 2);
  assert.equal(found([near('folded')], true).options.length, 1);
});
