import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWordsOf, placesIn } from '../js/model/place-labels.js';
import { titleDetail } from '../js/model/wording.js';
import { matchesText } from '../js/model/facets.js';
import { incident } from './made.js';

const kinds = [{ id: 'armed-attack', labels: { en: 'Armed attack' }, colour: '#000', symbol: '' }];

const NAMES = new Map([
  [
    'ml.bamako.faladie',
    { id: 'ml.bamako.faladie', primary: 'Faladié', name: 'فالادي', names: ['Faladié', 'Faladiè', 'فالادي'], around: [{ primary: 'Bamako', name: 'باماكو' }] },
  ],
]);
const inFaladie = (/** @type {any} */ more = {}) =>
  incident({ place_id: 'ml.bamako.faladie', place_name: 'Faladié', admin1: 'Bamako', title: 'Armed attack: gendarmerie school, Faladié', ...more });

test('a place and what lies around it are called as the reader calls them', () => {
  const [{ properties: p }] = inWordsOf([inFaladie()], NAMES);
  assert.equal(p.place_name, 'فالادي');
  assert.equal(p.admin1, 'باماكو');
});

test('a place that an editor or a report calls otherwise keeps that name', () => {
  const [{ properties: p }] = inWordsOf([inFaladie({ place_name: 'the market' })], NAMES);
  assert.equal(p.place_name, 'the market');
});

test('another language begins from the name the server has', () => {
  const arabic = inWordsOf([inFaladie()], NAMES);
  const [{ properties: p }] = inWordsOf(arabic, new Map());
  assert.equal(p.place_name, 'Faladié');
  assert.equal(inWordsOf(arabic, NAMES)[0], arabic[0]);
});

test('a title gives up the name in either language, and words find both', () => {
  const [arabic] = inWordsOf([inFaladie()], NAMES);
  assert.equal(titleDetail(arabic, kinds), 'gendarmerie school');
  assert.equal(titleDetail(inWordsOf([inFaladie({ title: 'Attaque armée : Faladiè' })], NAMES)[0], kinds), 'Attaque armée');
  assert.ok(matchesText(arabic, 'faladie'));
  assert.ok(matchesText(arabic, 'فالادي'));
});

test('each place is asked for once', () => {
  assert.deepEqual(placesIn([inFaladie(), inFaladie(), incident({ place_id: null })]), ['ml.bamako.faladie']);
});
