import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateSpan, intervalInWords, timeInWords, timeParts } from '../js/model/time.js';
import { translator } from './made.js';

const en = translator('en');
const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u2009\u202f\u00a0]/g, ' ');
/** @returns {any} */
const when = (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ precision) => ({
  time_start: start,
  time_end: end,
  time_precision: precision,
});

test('an hour is said with about, a minute without', () => {
  const hour = when('2024-09-17T05:30:00Z', '2024-09-17T06:30:00Z', 'hour');
  // Whether a comma follows the weekday depends on the version of CLDR.
  assert.match(timeInWords(hour, en), /^Tuesday,? 17 September 2024, about 05:30 UTC$/);
  assert.match(timeInWords({ ...hour, time_precision: 'minute' }, en), /2024, 05:30 UTC$/);
});

test('a day says no hour, also where local midnight is the evening before in UTC', () => {
  const day = when('2024-09-16T22:00:00Z', '2024-09-17T22:00:00Z', 'day');
  assert.match(timeParts(day, en).day, /^Tuesday,? 17 September 2024$/);
  assert.equal(timeParts(day, en).time, '');
});

test('a part of the day takes its word from the place', () => {
  const dawn = when('2024-09-17T04:00:00Z', '2024-09-17T06:00:00Z', 'part-of-day');
  assert.equal(timeParts(dawn, en, -8).time, 'early morning');
  assert.equal(timeParts(dawn, en, 75).time, 'in the morning');
  assert.match(timeParts(dawn, en, null).time, /between 04:00 and 06:00 UTC/);
});

test('a night belongs to both its days', () => {
  const night = when('2023-09-10T20:00:00Z', '2023-09-11T03:00:00Z', 'part-of-day');
  const { day, time } = timeParts(night, en, 22.6);
  assert.match(day, /10.*11 September 2023/);
  assert.equal(time, 'at night');
});

test('nothing is more exact than it is known', () => {
  const texts = ['week', 'month', 'season', 'year', 'unknown'].map((precision) =>
    timeInWords(when('2024-07-01T00:00:00Z', '2024-08-01T00:00:00Z', precision), en, 0),
  );
  for (const text of texts) assert.doesNotMatch(text, /\d\d:\d\d/);
  assert.equal(texts[1], 'July 2024');
  assert.equal(texts[3], '2024');
  assert.equal(timeInWords(when('2012-01-01T00:00:00Z', '2013-01-01T00:00:00Z', 'year'), en), '2012');
  assert.equal(timeInWords(/** @type {any} */ ({ time_start: null, time_precision: 'unknown' }), en), 'Time not stated');
});

test('the bounds of a part of the day are told in UTC', () => {
  const dawn = when('2024-09-17T04:00:00Z', '2024-09-17T06:00:00Z', 'part-of-day');
  assert.match(plain(intervalInWords(dawn, en)), /04:00\s?–\s?06:00 UTC/);
  assert.equal(intervalInWords({ ...dawn, time_precision: 'day' }, en), '');
});

test('a span of days leaves out what has no time', () => {
  const days = [
    when('2024-09-17T05:30:00Z', '2024-09-17T06:30:00Z', 'hour'),
    when('2024-09-17T00:00:00Z', '2024-09-19T00:00:00Z', 'day'),
    /** @type {any} */ ({ time_start: null }),
  ];
  assert.match(plain(dateSpan(days, en)), /^17 ?– ?18 Sept 2024$/);
  assert.equal(dateSpan([], en), '');
});

test('Arabic dates have Arabic months and the digits of the claims', () => {
  const text = timeInWords(when('2024-09-17T05:30:00Z', '2024-09-17T06:30:00Z', 'hour'), translator('ar'));
  assert.match(text, /سبتمبر/);
  assert.match(text, /17/);
  assert.match(text, /05:30/);
});
