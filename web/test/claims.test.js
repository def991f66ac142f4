import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeOf, claimRanges, claimsByQuantity, formatRange } from '../js/model/claims.js';
import { claim } from './made.js';

const several = [
  claim({ low: 70, text: 'more than 70', qualifier: 'more-than', source: { kind: 'security', name: 'sources', anonymous: true, relayed_by: null } }),
  claim({ low: 77, high: 77, text: '77', source: { kind: 'security', name: 'a source', anonymous: true, relayed_by: null } }),
  claim({ low: 100, high: 100, text: 'about 100', source: { kind: 'document', name: 'a document', anonymous: true, relayed_by: null } }),
  claim({ quantity: 'wounded', low: 200, high: 200, text: '200' }),
];

test('a range spans the lowest and the highest claim and adds nothing up', () => {
  const [killed, wounded] = claimRanges(several);
  assert.equal(formatRange(killed), '70–100');
  assert.equal(killed.sources, 3);
  assert.equal(killed.differ, true);
  assert.equal(formatRange(wounded), '200');
  assert.equal(wounded.differ, false);
});

test('a highest number that is a lower bound stays open', () => {
  assert.equal(formatRange(claimRanges([claim({ low: 40, text: 'at least 40' })])[0]), '40+');
  const mixed = [claim({ low: 12, high: 12, text: '12' }), claim({ low: 40, text: 'at least 40' })];
  assert.equal(formatRange(claimRanges(mixed)[0]), '12–40+');
});

test('a claim without a number keeps its own words', () => {
  const [range] = claimRanges([claim({ text: 'plusieurs dizaines', qualifier: 'vague' })]);
  assert.equal(range.low, null);
  assert.equal(range.words, 'plusieurs dizaines');
  assert.equal(formatRange(range), '');
});

test('a zero is a number', () => {
  assert.equal(formatRange(claimRanges([claim({ low: 0, high: 0, text: 'nobody' })])[0]), '0');
});

test('the badge shows the gravest quantity that has a number', () => {
  assert.equal(badgeOf(several)?.quantity, 'killed');
  assert.equal(badgeOf([claim({ text: 'dozens' }), several[3]])?.quantity, 'wounded');
  assert.equal(badgeOf([]), null);
});

test('the table lists claims by quantity in the order they were said', () => {
  const groups = claimsByQuantity([
    claim({ text: 'later', said_at: '2024-09-19T00:00:00Z' }),
    claim({ text: 'undated' }),
    claim({ text: 'earlier', said_at: '2024-09-18T00:00:00Z' }),
  ]);
  assert.deepEqual(groups[0].claims.map((c) => c.text), ['earlier', 'later', 'undated']);
});

test('who only repeats another toll is no source and no other figure, and is counted apart', () => {
  const relayed = claim({ low: 12, high: 12, text: '12', source: { kind: 'media', name: 'Radio', anonymous: false, relayed_by: null }, repeats: 0 });
  const [killed] = claimRanges([claim({ low: 12, high: 12, text: 'twelve' }), relayed]);
  assert.equal(killed.sources, 1);
  assert.equal(killed.repeats, 1);
  assert.equal(killed.differ, false);
  const [apart] = claimRanges([claim({ low: 12, high: 12, text: 'twelve' }), { ...relayed, repeats: undefined }]);
  assert.equal(apart.sources, 2);
  assert.equal(apart.repeats, 0);
});
