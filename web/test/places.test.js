import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, disc, distance, unwrapped } from '../js/model/geometry.js';
import { joinLayers, toIncident } from '../js/model/incidents.js';
import { frameOf, groupNearby, openingGroup } from '../js/model/nearby.js';
import { kindLabel, placeInWords, titleDetail } from '../js/model/wording.js';
import { incident, translator } from './made.js';

const en = translator('en');
/** @type {import('../js/types.js').Kind[]} */
const kinds = [{ id: 'armed-attack', labels: { en: 'Armed attack', fr: 'Attaque armée' }, colour: '#000', symbol: '' }];
/** @type {any} */
const feature = { type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [-7.95, 12.58] }, properties: { uncertainty_m: 1500 } };

test('a disc has the radius it was asked for and runs anticlockwise', () => {
  const { coordinates } = disc([-7.95, 12.58], 1500);
  for (const corner of coordinates[0]) assert.ok(Math.abs(distance([-7.95, 12.58], /** @type {any} */ (corner)) - 1500) < 15);
  const ring = coordinates[0];
  const turn = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0);
  assert.ok(turn > 0);
});

test('an incident is drawn as its extent, else as its uncertainty, never as a point', () => {
  const extent = { ...feature, geometry: disc([-7.95, 12.58], 900) };
  assert.equal(joinLayers([feature], [extent])[0].area, extent.geometry);
  assert.equal(joinLayers([feature], [])[0].area?.type, 'Polygon');
  assert.equal(toIncident({ ...feature, geometry: null }, null, 0).area, null);
});

test('the map opens on the latest story, not on the world', () => {
  const made = (/** @type {string} */ id, /** @type {number} */ lon, /** @type {number} */ lat, /** @type {string} */ time, precision = 'neighbourhood') =>
    incident(
      { time_start: time, time_end: time, place_precision: /** @type {any} */ (precision) },
      { id, area: disc([lon, lat], precision === 'locality' ? 11000 : 1500) },
    );
  const bamako = [
    made('school', -7.95, 12.588, '2024-09-17T05:30:00Z'),
    made('airport', -7.95, 12.534, '2024-09-17T05:30:00Z'),
    made('city', -7.99, 12.63, '2024-09-17T00:00:00Z', 'locality'),
  ];
  const derna = [1, 2, 3, 4].map((n) => made(`derna-${n}`, 22.6, 32.7, '2023-09-10T20:00:00Z'));
  const { group, elsewhere } = openingGroup([...derna, ...bamako]);
  assert.deepEqual(group.map(({ id }) => id), ['school', 'airport', 'city']);
  assert.equal(elsewhere, 4);
  const [west, south, east, north] = /** @type {readonly number[]} */ (frameOf(group));
  assert.ok(east - west < 0.05 && north - south < 0.1, 'framed by the fine areas');
  assert.deepEqual(openingGroup([]), { group: [], elsewhere: 0 });
});

test('a group hangs together by steps, many in one place among them, and the next one is farther than a step', () => {
  /** @param {string} id @param {number} lon @param {number} lat */
  const at = (id, lon, lat) => incident({ place_precision: 'locality' }, { id, area: disc([lon, lat], 1500) });
  const chain = [at('a', 0, 10), at('b', 0, 14), at('c', 0, 12), at('d', 0, 12), at('e', 0, 10)];
  const far = [at('f', 4, 10), at('g', 0, 20)];
  const ids = groupNearby([...chain, ...far]).map((group) => group.map((i) => i.id).sort());
  assert.deepEqual(ids, [['a', 'b', 'c', 'd', 'e'], ['f'], ['g']]);
});

test('a title gives up what is said elsewhere', () => {
  const detail = (/** @type {string} */ title) => titleDetail(incident({ title, place_name: 'Faladié' }), kinds);
  assert.equal(detail('Armed attack: gendarmerie school, Faladié'), 'gendarmerie school');
  assert.equal(detail('Armed attack: Faladié'), '');
  assert.equal(detail('Armed attacks reported: Faladié'), 'Armed attacks reported');
  assert.equal(kindLabel(kinds, 'armed-attack', 'fr'), 'Attaque armée');
  assert.equal(kindLabel(kinds, 'armed-attack', 'ar'), 'Armed attack');
  assert.equal(kindLabel(kinds, 'unheard-of', 'fr'), 'unheard-of');
});

test('a place is said as precisely as it is known', () => {
  const at = (/** @type {any} */ properties) =>
    placeInWords(incident({ place_name: 'Faladié', uncertainty_m: 1234, ...properties }, { area: disc([0, 0], 1) }), en);
  assert.equal(at({ place_precision: 'neighbourhood' }), 'Somewhere in Faladié, within about 1.2 km');
  assert.equal(at({ place_precision: 'area', place_relation: 'near' }), 'Near Faladié, within about 1.2 km');
  assert.equal(at({ place_precision: 'site', uncertainty_m: 320 }), 'At Faladié, a known site, within about 300 m');
  assert.equal(at({ place_precision: 'country' }), 'Somewhere in Faladié; no closer place is stated');
  assert.equal(placeInWords(incident({ place_name: 'Xyz' }), en), 'Xyz: could not be placed on the map');
  assert.equal(placeInWords(incident(), en), 'No place is stated');
});

test('a box holds all of a geometry', () => {
  assert.deepEqual(boxOf({ type: 'MultiPolygon', coordinates: [[[[0, 0], [2, 0], [2, 1], [0, 0]]], [[[-3, 4], [0, 4], [0, 5], [-3, 4]]]] }), [-3, 0, 2, 5]);
});

test('an outline that crosses the antimeridian does not cross the map', () => {
  /** @type {import('geojson').Polygon} */
  const geometry = { type: 'Polygon', coordinates: [[[178, -18], [-179, -18], [-179, -16], [178, -16], [178, -18]]] };
  const [{ geometry: whole }] = unwrapped([{ geometry }]);
  assert.deepEqual(boxOf(/** @type {any} */ (whole)), [178, -18, 181, -16]);
  const from = (/** @type {number} */ start) => geometry.coordinates[0].slice(start, 4).concat(geometry.coordinates[0].slice(0, start + 1));
  const [{ geometry: other }] = unwrapped([{ geometry: { ...geometry, coordinates: [from(1)] } }]);
  assert.deepEqual(boxOf(/** @type {any} */ (other)), [178, -18, 181, -16], 'wherever its ring starts');
});
