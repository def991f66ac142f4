import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_CHOICES, downloadQuery, formatChoices, parseBox, parseChoices, takeToken } from '../js/model/address.js';
import { embedAddress, embedCode } from '../js/model/embed-code.js';
import { reportLink } from '../js/model/links.js';

test('choices survive the address', () => {
  /** @type {import('../js/types.js').Choices} */
  const choices = {
    kinds: ['flood', 'armed-attack'],
    sources: ['military', 'witness'],
    verifications: ['reported'],
    languages: ['ar'],
    precisions: ['site', 'neighbourhood'],
    text: 'école & كلية',
    frame: [-8.125, 12.5, -7.75, 12.7],
    from: '2024-09-17',
    to: null,
    background: true,
    incident: 'inc-é&1',
    place: 'ml.bamako.faladié & co',
  };
  assert.deepEqual(parseChoices(`#${formatChoices(choices)}`), choices);
  assert.equal(formatChoices(NO_CHOICES), '');
  assert.deepEqual(parseChoices(''), NO_CHOICES);
});

test('what is not a day is no day', () => {
  assert.equal(parseChoices('#from=yesterday&to=2024-13-45').from, null);
  assert.equal(parseChoices('#from=yesterday&to=2024-13-45').to, null);
});

test('a token is taken out of the address', () => {
  assert.deepEqual(takeToken('#token=abc&incident=x'), { token: 'abc', rest: 'incident=x' });
  assert.deepEqual(takeToken('#incident=x'), { token: null, rest: 'incident=x' });
});

test('a box needs four numbers', () => {
  assert.deepEqual(parseBox('-8.1,12.5,-7.8,12.8'), [-8.1, 12.5, -7.8, 12.8]);
  assert.equal(parseBox('1,2,3'), null);
  assert.equal(parseBox('1,9,3,2'), null);
  assert.equal(parseBox(null), null);
});

test('a download holds what is chosen', () => {
  const query = new URLSearchParams(downloadQuery({ ...NO_CHOICES, kinds: ['flood'], from: '2024-09-17' }));
  assert.equal(query.get('kind'), 'flood');
  assert.equal(query.get('background'), 'false');
  assert.equal(query.get('datetime'), '2024-09-17T00:00:00Z/..');
});

test('embed code cannot be broken out of', () => {
  const code = embedCode(embedAddress('https://a.example', { ...NO_CHOICES, kinds: ['flood'] }, 'ar'), '"><script>');
  assert.match(code, /src="https:\/\/a\.example\/embed\?lang=ar&amp;kind=flood"/);
  assert.match(code, /title="&quot;&gt;&lt;script&gt;"/);
  assert.match(code, /sandbox="allow-scripts allow-same-origin allow-popups"/);
});

test('a place that was looked up stays out of what is embedded', () => {
  assert.doesNotMatch(embedAddress('https://a.example', { ...NO_CHOICES, place: 'ml.bamako' }, 'en'), /place/);
});

test('only web addresses of reports are followed', () => {
  const report = (/** @type {string} */ url) => /** @type {any} */ ({ id: 'x', url });
  assert.equal(reportLink('x', report('https://a.example/1')), 'https://a.example/1');
  assert.equal(reportLink('x', report('javascript:alert(1)')), 'api/reports/x');
  assert.equal(reportLink('x', undefined), 'api/reports/x');
});
