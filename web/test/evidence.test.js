import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortClaims } from '../js/model/claims.js';
import { markedParts, numberOf, sentencesOf } from '../js/model/evidence.js';
import { claim, incident } from './made.js';

/** @param {string} report
 * @param {number} start
 * @param {string} quote
 * @param {string} [supports] */
const said = (report, start, quote, supports = 'incident') => ({ report, start, end: start + quote.length, quote, language: 'en', supports });

const opening = said('r1', 0, 'Gunmen struck a school in Faladié, killing 20.');
const { properties } = incident({
  reports: ['r1', 'r2'],
  place_name: 'Faladié',
  evidence: [said('r2', 5, 'It was before dawn.', 'time'), opening],
  claims: [claim({ text: 'killing 20', evidence: { ...opening, supports: 'claim' } })],
  actors: { attacker: { text: 'Gunmen', evidence: { ...opening, supports: 'attacker' } } },
  origins: [/** @type {any} */ ({ place_name: 'the airport', evidence: said('r2', 60, 'Shots came from the airport.', 'origin') })],
});

test('a sentence that bears out several things stands once, with all of them', () => {
  const sentences = sentencesOf(properties);
  assert.deepEqual(sentences.map(({ number, topics }) => [number, topics]), [
    [1, ['what', 'who', 'toll']],
    [2, ['when']],
    [3, ['origin']],
  ]);
  assert.deepEqual(sentences[0].words, ['Gunmen', 'killing 20']);
  assert.equal(sentences[2].origin, 0);
  assert.equal(sentences[0].origin, null);
});

test('a claim knows the number of its sentence', () => {
  const sentences = sentencesOf(properties);
  assert.equal(numberOf(sentences, properties.claims[0].evidence), 1);
  assert.equal(numberOf(sentences, said('r9', 0, 'Something else.')), null);
  assert.equal(numberOf(sentences, undefined), null);
});

test('marking words leaves the quote as it was said', () => {
  const quote = 'More than 70 dead, 70 hurt';
  const parts = markedParts(quote, ['70', 'More than 70 dead', 'not there', '']);
  assert.equal(parts.map(({ text }) => text).join(''), quote);
  assert.deepEqual(parts.filter(({ marked }) => marked).map(({ text }) => text), ['More than 70 dead']);
  assert.deepEqual(markedParts('', ['a']), []);
});

test('what states no number stays last whichever way claims are sorted', () => {
  const claims = [claim({ text: 'many' }), claim({ low: 20, high: null, text: '20' }), claim({ low: 3, high: 70, text: '70' })];
  const texts = (/** @type {import('../js/model/claims.js').ClaimOrder} */ order) => sortClaims(claims, order).map(({ text }) => text);
  assert.deepEqual(texts('highest'), ['70', '20', 'many']);
  assert.deepEqual(texts('lowest'), ['20', '70', 'many']);
});
