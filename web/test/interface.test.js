import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { strings, translator } from './made.js';

const folder = new URL('../../data/interface/', import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace('.json', ''));
const english = strings('en');
const stem = (/** @type {string} */ key) => key.replace(/\.(zero|one|two|few|many|other)$/, '');
const isCounted = (/** @type {string} */ key) => `${stem(key)}.other` in english;

test('every language says everything', () => {
  const wanted = new Set(Object.keys(english).map(stem));
  for (const language of languages) {
    assert.deepEqual(new Set(Object.keys(strings(language)).map(stem)), wanted, language);
  }
});

test('every language has the plural forms it needs', () => {
  for (const language of languages) {
    const said = strings(language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many' || language === 'ar');
    for (const key of Object.keys(english).filter(isCounted).map(stem)) {
      for (const form of forms) assert.ok(`${key}.${form}` in said, `${language}: ${key}.${form}`);
    }
  }
});

test('every language fills in the same values', () => {
  const values = (/** @type {string} */ text) => new Set(text.match(/\{\w+\}/g) ?? []);
  for (const language of languages) {
    const said = strings(language);
    for (const key of Object.keys(english).filter((k) => !isCounted(k))) {
      assert.deepEqual(values(said[key]), values(english[key]), `${language}: ${key}`);
    }
  }
});

test('every string the page asks for is there', () => {
  const root = new URL('../js/', import.meta.url);
  const files = readdirSync(root, { recursive: true }).map(String).filter((name) => name.endsWith('.js'));
  for (const name of files) {
    const source = readFileSync(new URL(name, root), 'utf8');
    for (const [, how, key] of source.matchAll(/words\.(text|count)\(\s*'([a-z.-]+)'/g)) {
      assert.ok((how === 'count' ? `${key}.other` : key) in english, `${name}: ${key}`);
    }
  }
});

test('Arabic counts in six forms with the digits of the claims', () => {
  const ar = translator('ar');
  assert.equal(ar.direction, 'rtl');
  assert.equal(ar.count('count.incidents', 2), 'حادثان');
  assert.equal(ar.count('count.incidents', 7), '7 حوادث');
  assert.equal(ar.count('count.incidents', 11), '11 حادثا');
});

test('words of the other direction cannot turn a line round', () => {
  assert.equal(translator('en').text('where.unplaced', { place: 'سوق' }), '\u2068سوق\u2069: could not be placed on the map');
  assert.equal(translator('en').text('where.unplaced', { place: 'Kati' }), 'Kati: could not be placed on the map');
  assert.equal(translator('ar').ltr('70–100'), '\u206670–100\u2069');
});
