import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { disc } from '../js/model/geometry.js';
import { bodyOf, formOf, newForm, probableLanguage, problemsOf } from '../js/model/place-form.js';
import { aroundOf, isDisc, listTypes, optionOf, otherNames, placeOf, typeInWords } from '../js/model/place.js';
import { feature, translator } from './made.js';

/** @param {Partial<import('../js/types.js').Place>} [values] */
function place(values = {}) {
  const found = feature({
    id: 'ml.bamako.faladie', name: 'Faladié', label: 'Faladié, Bamako, Mali', type: 'neighbourhood', country: 'ML',
    parent: 'ml.bamako', uncertainty_m: 1500, lon: -7.951, lat: 12.588, names: [{ name: 'Faladié', language: 'fr' }],
  });
  return { ...placeOf({ ...found, geometry: disc([-7.951, 12.588], 1500) }, '"1"'), ...values };
}

test('an option says what matched only where it is another name or a near one', () => {
  const option = (/** @type {string} */ method, /** @type {string} */ name) =>
    optionOf(feature({ id: 'x', name: 'Faladié', label: 'Faladié, Bamako', match: { method, name } }));
  assert.deepEqual([option('prefix', 'Faladié').matched, option('prefix', 'Faladié').how], ['', null]);
  assert.equal(option('folded', 'FALADIE').matched, '');
  assert.equal(option('exact', 'فالادي').matched, 'فالادي');
  assert.equal(option('sound', 'Faladié').how, 'sound');
  assert.equal(option('typo', 'Faladié').how, 'typo');
});

test('what is around a place is its label without its name, nothing said twice in a row', () => {
  assert.deepEqual(aroundOf('Gao, Gao Region, Mali', 'Gao'), ['Gao Region', 'Mali']);
  assert.deepEqual(aroundOf('Bamako, Bamako, Bamako, Mali', 'Bamako'), ['Bamako', 'Mali']);
  assert.deepEqual(aroundOf('Mali', 'Mali'), []);
});

test('every type of place has a word in every language', () => {
  const source = readFileSync(new URL('../../src/main/java/dateline/gazetteer/PlaceType.java', import.meta.url), 'utf8');
  const types = [...source.matchAll(/^ {4}([A-Z_]+)\(Precision\./gm)].map(([, name]) => name.toLowerCase().replaceAll('_', '-'));
  assert.ok(types.length > 30);
  for (const language of ['en', 'fr', 'ar']) {
    const words = translator(language);
    assert.deepEqual(listTypes(words).map(({ id }) => id).sort(), [...types].sort(), language);
    for (const type of types) assert.doesNotMatch(typeInWords(type, words), /place\./);
  }
  assert.equal(typeInWords('crater', translator('en')), 'crater');
});

test('a place is a disc unless somebody drew it', () => {
  assert.equal(isDisc(place()), true);
  assert.equal(isDisc(place({ area: null })), true);
  const square = [[-8, 12], [-7, 12], [-7, 13], [-8, 13], [-8, 12]];
  assert.equal(isDisc(place({ area: { type: 'Polygon', coordinates: [square] } })), false);
  assert.equal(isDisc(place({ uncertainty_m: 900 })), false);
});

test('a correction starts from the place and keeps its outline', () => {
  const form = formOf(place());
  assert.deepEqual([form.shape, form.point, form.radius], ['point', '12.588, -7.951', '1500']);
  /** @type {import('geojson').Polygon} */
  const drawn = { type: 'Polygon', coordinates: [[[-8, 12], [-7, 12], [-7, 13], [-8, 12]]] };
  const outlined = formOf(place({ area: drawn }));
  assert.deepEqual([outlined.shape, outlined.area], ['area', drawn]);
  const body = bodyOf({ ...outlined, reason: 'Seen' }, place({ area: structuredClone(drawn) }));
  assert.deepEqual(['geometry' in body, 'lon' in body], [false, false]);
  assert.deepEqual(bodyOf({ ...outlined, reason: 'Seen' }, place()).geometry, drawn);
});

test('the request holds what was typed, longitude and latitude apart', () => {
  const form = { ...newForm('حي جديد', 'en'), type: 'neighbourhood', point: '12.58, -7.95', radius: '800', note: ' by the road ' };
  form.names.push({ name: ' ', language: 'fr' });
  assert.deepEqual(bodyOf(form, null), {
    names: [{ name: 'حي جديد', language: 'ar' }],
    type: 'neighbourhood',
    lon: -7.95,
    lat: 12.58,
    radius_m: 800,
    note: 'by the road',
  });
  const corrected = bodyOf({ ...form, reason: 'Seen' }, place());
  assert.deepEqual([corrected.parent, corrected.country, corrected.reason], ['ml.bamako', 'ML', 'Seen']);
});

test('a note that is emptied is taken away, one that never was is not sent', () => {
  const form = { ...formOf(place({ note: 'old' })), note: ' ' };
  assert.equal(bodyOf(form, place({ note: 'old' })).note, '');
  assert.equal('note' in bodyOf(form, place()), false);
});

test('what is missing is said, field by field', () => {
  const fields = (/** @type {any} */ change, isCorrection = false) =>
    problemsOf({ ...newForm('Gao', 'en'), ...change }, isCorrection).map(({ field, key }) => `${field} ${key}`);
  assert.deepEqual(fields({}), ['type place.problem.type', 'point place.problem.point']);
  assert.deepEqual(fields({ type: 'city', point: '99, 200' }), ['point place.problem.latitude']);
  assert.deepEqual(fields({ type: 'city', point: '1, 2', radius: '-5' }), ['radius place.problem.radius']);
  assert.deepEqual(fields({ type: 'city', shape: 'area' }), ['area place.problem.area']);
  assert.deepEqual(fields({ type: 'city', point: '1, 2' }, true), ['reason place.problem.reason']);
  assert.deepEqual(fields({ type: 'city', point: '1, 2', names: [{ name: ' ', language: 'fr' }] }), ['names place.problem.names']);
});

test('the script of a name says which language it probably is', () => {
  assert.equal(probableLanguage('غاو', 'fr'), 'ar');
  assert.equal(probableLanguage('Gao', 'fr'), 'fr');
  assert.equal(probableLanguage('Gao', 'ar'), 'fr');
});

test('other names are listed once each', () => {
  const names = [{ name: 'Gao', language: 'fr' }, { name: 'Gao', language: 'en' }, { name: 'غاو', language: 'ar' }];
  assert.deepEqual(otherNames(place({ name: 'Gao', names })), ['غاو']);
});
