import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binsOf, stretchesOf } from '../js/model/timescale.js';
import { spanOf } from '../js/model/chronology.js';
import { incident } from './made.js';

const on = (/** @type {string} */ from, /** @type {string} */ to) => incident({ time_start: `${from}T00:00:00Z`, time_end: `${to}T00:00:00Z`, time_precision: 'day' });

test('every incident counts one in the histogram, however uncertain its day is', () => {
  const incidents = [on('2024-01-01', '2024-01-02'), on('2024-01-01', '2024-01-31'), on('2024-01-20', '2024-01-21')];
  const bins = binsOf(incidents.flatMap((each) => spanOf(each) ?? []), stretchesOf(incidents), 40);
  const sum = bins.reduce((total, { weight }) => total + weight, 0);
  assert.ok(Math.abs(sum - 3) < 1e-9, String(sum));
  assert.ok(Math.max(...bins.map(({ weight }) => weight)) < 2, 'the month long one is spread');
  assert.equal(bins.at(-1)?.to, 1);
});
