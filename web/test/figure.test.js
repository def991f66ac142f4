import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf, incidentFigure } from '../js/figure/figure.js';
import { Frame } from '../js/figure/frame.js';
import { inLines } from '../js/figure/svg.js';
import { disc } from '../js/model/geometry.js';
import { claim, incident, translator } from './made.js';

const kinds = [{ id: 'armed-attack', labels: { en: 'Armed attack', ar: 'هجوم مسلح' }, colour: '#c1361c', symbol: 'M0 0z' }];
const measure = (/** @type {string} */ text, /** @type {number} */ size) => text.length * size * 0.5;
const AREA = { area: disc([-7.95, 12.58], 1500), point: /** @type {[number, number]} */ ([-7.95, 12.58]) };
const PLACED = { place_name: 'Faladié', place_precision: /** @type {const} */ ('neighbourhood'), uncertainty_m: 1500 };

/**
 * @param {any} properties
 * @param {any} [rest]
 * @param {string} [language]
 */
function figure(properties, rest = AREA, language = 'en') {
  return incidentFigure(incident({ ...PLACED, ...properties }, rest), {
    kinds,
    words: translator(language),
    ground: { countries: [], labels: [{ id: 'x', name: 'Sogoniko & Co', lon: -7.96, lat: 12.6, type: 'town', rank: 5 }] },
    sources: ['AFP'],
    address: 'https://maps.example/#incident=a',
    measure,
  });
}

/** What is read in it, line by line. @param {string} svg */
const linesOf = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test('a figure says what, where, who says how many, whose reports they are and where to look it up', () => {
  const claims = [claim({ low: 70, high: null, text: 'more than 70', qualifier: 'more-than' }), claim({ low: 3, high: 3, text: 'three' })];
  const text = linesOf(figure({ claims })).join(' ').replace(/[\u2066-\u2069]/g, '');
  for (const part of ['Armed attack · Faladié', 'within about 1.5 km', 'more than 70', '“three”', 'not added up', 'Sources: AFP', 'imply no endorsement', '#incident=a', 'Killed 3–70+']) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
});

test('the edge is dashed while an incident is only reported, and no dot stands on the middle of its area', () => {
  const [reported, confirmed] = ['reported', 'confirmed'].map((verification) => figure({ verification }));
  assert.match(reported, /stroke-dasharray/);
  assert.doesNotMatch(confirmed, /stroke-dasharray/);
  // The one circle is the sign of the kind beside the title.
  assert.equal(reported.split('<circle').length, 2);
});

test('hostile words stay words, and what XML cannot hold is left out', () => {
  const svg = figure({ place_name: '</text><script>alert(1)</script>\u0000\ud800"&', claims: [claim({ text: '<img src=x onerror=alert(1)>' })] });
  assert.doesNotMatch(svg, /<(?!\/?(svg|title|defs|clipPath|rect|g|path|circle|text)[ />])/);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(svg, /[\u0000-\u0008\ud800]|&(?!amp;|lt;|gt;|quot;)/);
  assert.match(svg, /&lt;script&gt;/);
});

test('an Arabic figure is written from the right', () => {
  assert.match(figure({}, AREA, 'ar'), /<text x="622"[^>]* direction="rtl"/);
  assert.doesNotMatch(figure({}), /rtl/);
});

test('what lies nowhere has a figure without a map, and a draft says that it is one', () => {
  const text = figure({ status: 'draft' }, {});
  assert.doesNotMatch(text, /clip-path/);
  assert.match(text, /Draft/);
});

test('the area takes the middle half of the map, however large it is, and a doorstep is seen from afar', () => {
  for (const radius of [2000, 20_000, 400_000]) {
    const frame = frameOf(incident({}, { area: disc([10, 10], radius) }));
    assert.ok(frame);
    const [, top] = frame.at([10, 10 + radius / 111_195]);
    assert.ok(Math.abs(top - frame.height / 4) < 4, `${radius}: ${top}`);
    const [west, south, east, north] = frame.box;
    assert.deepEqual([frame.at([west, north]), frame.at([east, south])].flat().map((n) => Math.round(n) + 0), [0, 0, frame.width, frame.height]);
  }
  const [west, , east] = new Frame([10, 10, 10, 10], 600, 340).box;
  assert.ok(Math.abs(east - west - 0.03) < 1e-9);
});

test('a country that reaches far beyond the frame is cut at it', () => {
  const frame = new Frame([-8, 12, -7, 13], 600, 340);
  const path = frame.path({ type: 'Polygon', coordinates: [[[-60, -60], [60, -60], [60, 60], [-60, 60], [-60, -60]]] });
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  assert.deepEqual([Math.min(...numbers), Math.max(...numbers)], [-12, 612]);
  assert.equal(frame.path({ type: 'Polygon', coordinates: [[[40, 40], [41, 40], [41, 41], [40, 40]]] }), '');
});

test('a line is broken between words and never within one', () => {
  assert.deepEqual(inLines('aa bb  cc unbreakable', 5, (text) => text.length), ['aa bb', 'cc', 'unbreakable']);
  assert.deepEqual(inLines(' ', 5, (text) => text.length), []);
});
