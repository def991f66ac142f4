import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAtMentions, findMentions } from '../js/model/draft.js';
import { collide, layOutLabels, rectOf } from '../js/model/label-layout.js';
import { lanesOf, momentAt, positionOf, stretchesOf, ticksOf } from '../js/model/timescale.js';
import { incident } from './made.js';

const box = (/** @type {string} */ id, /** @type {number} */ x, /** @type {number} */ y, reach = 30) => ({
  id,
  x,
  y,
  reach,
  area: { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach },
  width: 120,
  height: 34,
});

test('labels of the same place do not lie on each other', () => {
  const boxes = Array.from({ length: 12 }, (_, i) => box(`i${i}`, 400 + i, 300));
  const offsets = layOutLabels(boxes, [], { left: 0, top: 0, right: 900, bottom: 700 });
  const rects = boxes.map((b) => rectOf(b, /** @type {any} */ (offsets.get(b.id))));
  for (let i = 0; i < rects.length; i++) {
    for (let j = 0; j < i; j++) assert.equal(collide(rects[i], rects[j]), false, `${i} on ${j}`);
  }
});

test('a label stays in view and off what is taken', () => {
  const corner = box('corner', 10, 10);
  const offsets = layOutLabels([corner], [{ left: 0, top: 0, right: 200, bottom: 60 }], { left: 0, top: 0, right: 600, bottom: 400 });
  const rect = rectOf(corner, /** @type {any} */ (offsets.get('corner')));
  assert.ok(rect.left >= 0 && rect.top >= 60);
});

test('a wide area is labelled inside, off its middle', () => {
  const city = box('city', 500, 400, 300);
  const rect = rectOf(city, /** @type {any} */ (layOutLabels([city]).get('city')));
  assert.ok(rect.left > 200 && rect.right < 800 && rect.top > 100 && rect.bottom < 700);
  assert.equal(collide(rect, { left: 480, top: 380, right: 520, bottom: 420 }), false);
});

const at = (/** @type {string} */ start, /** @type {string} */ end) => incident({ time_start: start, time_end: end });
const news = [at('2024-09-17T05:30:00Z', '2024-09-17T06:30:00Z'), at('2024-09-17T00:00:00Z', '2024-09-18T00:00:00Z')];
const old = at('2012-01-01T00:00:00Z', '2013-01-01T00:00:00Z');

test('the time axis leaves out the years in between', () => {
  const stretches = stretchesOf([...news, old, incident()]);
  assert.equal(stretches.length, 2);
  assert.ok(stretches[1].left + stretches[1].width <= 1.0001);
  const moment = Date.parse('2024-09-17T05:30:00Z');
  const position = positionOf(stretches, moment);
  assert.ok(position > stretches[1].left);
  assert.ok(Math.abs(momentAt(stretches, position) - moment) < 1000);
});

test('there are never more stretches than can be read', () => {
  const years = Array.from({ length: 30 }, (_, i) => at(`${1990 + i}-03-01T00:00:00Z`, `${1990 + i}-03-02T00:00:00Z`));
  assert.ok(stretchesOf(years).length <= 4);
});

test('ticks are round and not too many', () => {
  const span = { start: Date.parse('2024-09-16T23:00:00Z'), end: Date.parse('2024-09-19T02:00:00Z') };
  const ticks = ticksOf(span, 6);
  assert.ok(ticks.length >= 2 && ticks.length <= 6);
  for (const tick of ticks) assert.equal(tick.at % 43_200_000, 0);
});

test('bars that overlap take different lanes', () => {
  assert.deepEqual(lanesOf([{ from: 0, to: 0.5 }, { from: 0.2, to: 0.4 }, { from: 0.5, to: 0.9 }]), [0, 1, 0]);
});

/** @returns {any} */
const mention = (/** @type {number} */ start, /** @type {string} */ text) => ({ start, end: start + text.length, text });

test('a text is cut at its mentions and nothing is lost', () => {
  const text = 'في فالادي قرب باماكو <script>';
  const mentions = findMentions(text, [mention(text.indexOf('باماكو'), 'باماكو'), mention(3, 'فالادي')]);
  const pieces = cutAtMentions(text, mentions);
  assert.equal(pieces.map((piece) => piece.text).join(''), text);
  assert.deepEqual(pieces.filter((piece) => piece.mention).map((piece) => piece.text), ['فالادي', 'باماكو']);
});

test('a mention that has moved is found close by; one that is not there is left out', () => {
  const found = findMentions('one\n\ntwo Bamako', [mention(8, 'Bamako'), mention(0, 'Atlantis')]);
  assert.deepEqual(found.map(({ start }) => start), [9]);
});
