import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPoint, parseArea, parsePoint, swapped } from '../js/model/coordinates.js';
import { closeRing, withCorner } from '../js/model/ring.js';
import { pointInWords } from '../js/model/wording.js';
import { translator } from './made.js';

/** @typedef {import('../js/types.js').LonLat} LonLat */

test('coordinates are read as people write them, latitude first', () => {
  const written = [
    '12.58, -7.95',
    '12.58 -7.95',
    '12.58;-7.95',
    '(12.58, −7.95)',
    '12,58 -7,95',
    '12,58; -7,95',
    '١٢٫٥٨، -٧٫٩٥',
    '12.58 N, 7.95 W',
    'N12.58 W7.95',
    '7.95 W, 12.58 N',
    '12.58° N 7.95° O',
    '12°34′48″N 7°57′0″W',
    "12°34.8' N, 7°57' W",
    '{"type": "Point", "coordinates": [-7.95, 12.58]}',
  ];
  for (const text of written) assert.deepEqual(parsePoint(text), { point: [-7.95, 12.58] }, text);
});

test('what is no coordinate is refused, and what is out of range says which', () => {
  for (const text of ['', 'Bamako', '12.58', '1, 2, 3', '12 N, 13 S', 'x=1 y=2']) {
    assert.deepEqual(parsePoint(text), { problem: 'unreadable' }, text);
  }
  assert.deepEqual(parsePoint('105.2, 21.0'), { problem: 'latitude' });
  assert.deepEqual(parsePoint('21.0, 205.2'), { problem: 'longitude' });
});

test('a point is shown as it can be typed, and swapped where it was the other way round', () => {
  assert.equal(formatPoint([-7.95, 12.58]), '12.58, -7.95');
  assert.equal(swapped('-7.95, 12.58'), '12.58, -7.95');
  assert.equal(swapped('Bamako'), 'Bamako');
});

test('a point is read back so that latitude and longitude cannot be mistaken', () => {
  assert.equal(pointInWords([-7.95, 12.58], translator('en')), '12.58° north, 7.95° west');
  assert.equal(pointInWords([7.95, -12.58], translator('fr')), '12.58° sud, 7.95° est');
});

test('an area is read from lines of corners, and closed anticlockwise', () => {
  const read = parseArea('12.5, -8\n12.6, -8\n\n12.6, -7.9');
  assert.deepEqual(read, { area: { type: 'Polygon', coordinates: [[[-7.9, 12.6], [-8, 12.6], [-8, 12.5], [-7.9, 12.6]]] } });
  assert.deepEqual(parseArea('12.5, -8\nhere\n12.6, -7.9'), { problem: 'unreadable', line: 2 });
  assert.deepEqual(parseArea('12.5, -8\n12.6, -8'), { problem: 'few' });
});

test('an area is read from GeoJSON, as geometry, feature or collection of one', () => {
  const geometry = { type: 'Polygon', coordinates: [[[-8, 12], [-7, 12], [-7, 13], [-8, 12]]] };
  const feature = { type: 'Feature', properties: {}, geometry };
  for (const value of [geometry, feature, { type: 'FeatureCollection', features: [feature] }]) {
    assert.deepEqual(parseArea(JSON.stringify(value)), { area: geometry });
  }
  assert.deepEqual(parseArea('{"type": "Point", "coordinates": [1, 2]}'), { problem: 'not-area' });
  assert.deepEqual(parseArea('{"type": "Polygon", "coordinates": [[[1, 200]]]}'), { problem: 'latitude' });
  assert.deepEqual(parseArea('{"type": "Polygon", "coordinates": []}'), { problem: 'not-area' });
  assert.deepEqual(parseArea('{"type": "Polygon", "coordinates": [["a"]]}'), { problem: 'unreadable' });
  assert.deepEqual(parseArea('{broken'), { problem: 'unreadable' });
});

test('a double click is one corner', () => {
  const once = withCorner([], [1, 2]);
  assert.equal(withCorner(once, [1, 2]), once);
});

test('a ring is closed once, anticlockwise, and may not cross itself', () => {
  /** @type {LonLat[]} */
  const clockwise = [[0, 0], [0, 1], [1, 1], [1, 0]];
  assert.deepEqual(closeRing(clockwise), { ring: [[1, 0], [1, 1], [0, 1], [0, 0], [1, 0]] });
  assert.deepEqual(closeRing([...clockwise, [0, 0]]), closeRing(clockwise));
  assert.deepEqual(closeRing([[0, 0], [1, 1], [1, 0], [0, 1]]), { problem: 'crosses' });
  assert.deepEqual(closeRing([[0, 0], [1, 1]]), { problem: 'few' });
  assert.deepEqual(closeRing([[0, 0], [1, 1], [2, 2]]), { problem: 'few' });
});
