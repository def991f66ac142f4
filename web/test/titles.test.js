import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleInWords, titleParts } from '../js/model/wording.js';
import { incident, translator } from './made.js';

const kinds = [{ id: 'armed-attack', labels: { en: 'Armed attack', fr: 'Attaque armée', ar: 'هجوم مسلح' }, colour: '#000', symbol: '' }];
const inFaladie = (/** @type {string} */ detail, /** @type {any} */ more = {}) =>
  incident({ kind: 'armed-attack', language: 'en', place_name: 'Faladié', title: `Armed attack: ${detail}, Faladié`, ...more });

test('a facility of an English report is told to a French and an Arabic reader in their own words', () => {
  const at = inFaladie('gendarmerie school');
  assert.deepEqual(titleParts(at, kinds, translator('fr')), { ours: 'école de gendarmerie', told: '', language: 'en' });
  assert.equal(titleParts(at, kinds, translator('ar')).ours, 'مدرسة الدرك');
  assert.equal(titleParts(at, kinds, translator('en')).ours, 'gendarmerie school');
});

test('the report’s own words beside a facility stay what they are, in the language they are in', () => {
  const parts = titleParts(inFaladie('gendarmerie school, the old mill'), kinds, translator('fr'));
  assert.deepEqual(parts, { ours: 'école de gendarmerie', told: 'the old mill', language: 'en' });
  assert.deepEqual(titleParts(inFaladie('the old mill'), kinds, translator('fr')), { ours: '', told: 'the old mill', language: 'en' });
});

test('an Arabic report’s facility is told in English', () => {
  const arabic = incident({ kind: 'armed-attack', language: 'ar', place_name: 'فالادي', title: 'هجوم مسلح: مدرسة الدرك، فالادي' });
  assert.equal(titleParts(arabic, kinds, translator('en')).ours, 'gendarmerie school');
});

test('a whole title is said in the reader’s language, and an editor’s as it stands', () => {
  const french = translator('fr');
  assert.equal(titleInWords(inFaladie('gendarmerie school'), kinds, french).replace(/[\u2066-\u2069]/g, ''), 'Attaque armée (école de gendarmerie, Faladié)');
  const own = inFaladie('gendarmerie school', { amended: ['title'] });
  assert.equal(titleInWords(own, kinds, french), 'Armed attack: gendarmerie school, Faladié');
  assert.deepEqual(titleParts(own, kinds, french), { ours: '', told: 'gendarmerie school', language: null });
});
