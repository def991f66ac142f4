import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowLayout } from '../js/model/row-window.js';

const KEYS = Array.from({ length: 10_000 }, (_, i) => `row ${i}`);

function laid(height = 50) {
  const layout = new RowLayout();
  layout.setRows(KEYS);
  layout.measure(KEYS.map((key) => /** @type {[string, number]} */ ([key, height])));
  return layout;
}

test('rows that touch a stretch are found among ten thousand', () => {
  const layout = laid();
  assert.equal(layout.height, 500_000);
  assert.deepEqual(layout.between(0, 500), { first: 0, end: 11 });
  assert.deepEqual(layout.between(1025, 1100), { first: 20, end: 23 });
  assert.deepEqual(layout.between(-400, -1), { first: 0, end: 0 });
  assert.deepEqual(layout.between(499_990, 600_000), { first: 9_999, end: 10_000 });
});

test('a row that was not seen yet is taken to be as high as the others are on average', () => {
  const layout = new RowLayout();
  layout.setRows(['a', 'b', 'c', 'd']);
  assert.ok(layout.measure([['a', 60], ['b', 100]]));
  assert.equal(layout.topOf(3), 240);
  assert.equal(layout.height, 320);
});

test('what was measured stays with its row when others are put in above', () => {
  const layout = new RowLayout();
  layout.setRows(['a', 'b']);
  layout.measure([['a', 40], ['b', 80]]);
  layout.setRows(['new', 'a', 'b']);
  assert.equal(layout.topOf(1), 60);
  assert.equal(layout.height - layout.topOf(2), 80);
});

test('a height that is the same again moves nothing, and a forgotten one is measured anew', () => {
  const layout = new RowLayout();
  layout.setRows(['a']);
  assert.ok(layout.measure([['a', 40]]));
  assert.ok(!layout.measure([['a', 40.2]]));
  layout.forget();
  assert.ok(layout.measure([['a', 40.2]]));
});

test('an empty list has no rows anywhere', () => {
  const layout = new RowLayout();
  layout.setRows([]);
  assert.deepEqual(layout.between(0, 1000), { first: 0, end: 0 });
  assert.equal(layout.height, 0);
});
