import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimEdits, claimForm, repeatable } from '../js/model/edits.js';
import { claim } from './made.js';

const source = { kind: 'media', name: 'Radio', anonymous: false, relayed_by: 'AFP' };
const claims = [
  claim({ low: 12, high: 12, text: 'twelve' }),
  claim({ low: 12, high: 12, text: '12', source, victims: 'civilians', joint: true, repeats: 0 }),
  claim({ quantity: 'wounded', low: 3, high: 3, text: 'three' }),
  claim({ low: 12, high: 12, text: 'a dozen' }),
];

test('who is marked as a repeat signs for nothing else', () => {
  const form = { ...claimForm(claims[3]), repeats: '0' };
  assert.deepEqual(claimEdits(claims, 3, form), [{ op: 'set-repeat', claim: 3, of: 0 }]);
  assert.deepEqual(claimEdits(claims, 1, { ...claimForm(claims[1]), repeats: '' }), [{ op: 'set-repeat', claim: 1, of: null }]);
});

test('what a form does not ask for stays with the claim', () => {
  const [edit] = claimEdits(claims, 1, { ...claimForm(claims[1]), low: '13' });
  assert.equal(edit.op, 'set-claim');
  assert.equal(edit.low, 13);
  assert.equal(edit.victims, 'civilians');
  assert.equal(edit.joint, true);
  assert.deepEqual(edit.source, source);
});

test('a claim may repeat one of its quantity that does not repeat it', () => {
  assert.deepEqual(repeatable(claims, 3), [0, 1]);
  assert.deepEqual(repeatable(claims, 0), [3]);
  assert.deepEqual(repeatable(claims, 2), []);
});
