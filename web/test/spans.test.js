import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { test } from 'node:test';
import { textOfFile, textOfWord } from '../js/model/document-text.js';
import { claimForm, claimOf, detailEdits, detailForm, differences, nextUnsettled } from '../js/model/edits.js';
import { cutAtSpans, spansOf, wordsOf } from '../js/model/spans.js';

const span = (/** @type {any} */ kind, /** @type {number} */ start, /** @type {number} */ end) => ({ kind, start, end, key: `${kind}-0`, open: false });

test('pieces are the text again, and each has all that was found in it', () => {
  const text = 'Seven were killed in Gao.';
  const pieces = cutAtSpans(text, [span('claim', 0, 17), span('place', 21, 24), span('source', 0, 5)]);
  assert.equal(pieces.map((p) => p.text).join(''), text);
  assert.deepEqual(pieces[0].spans.map((s) => s.kind), ['claim', 'source']);
  assert.equal(pieces.find((p) => p.text === 'Gao')?.spans[0].kind, 'place');
});

test('a claim is marked by its own words, not by its whole sentence', () => {
  const text = 'First. Police said seven people were killed.';
  const evidence = { report: 'r', start: 7, end: text.length };
  assert.deepEqual(wordsOf({ text: 'seven people', evidence }, text, 'r'), { start: 19, end: 31 });
  assert.equal(wordsOf({ text: 'seven', evidence }, text, 'another'), null);
});

test('an unknown place is open', () => {
  const doc = {
    report: { sha256: 'r', text: 'In Nowhere.' },
    mentions: [{ start: 3, end: 10, place: null }],
    incidents: { features: [] },
  };
  assert.deepEqual(spansOf(doc).map(({ open }) => open), [true]);
});

test('a claim goes through its form unchanged', () => {
  for (const claim of [
    { quantity: 'killed', low: 77, high: null, qualifier: 'more-than' },
    { quantity: 'wounded', low: 3, high: 3, qualifier: 'exact' },
    { quantity: 'killed', low: null, high: 9, qualifier: 'at-most' },
  ]) {
    const { source, text, ...rest } = claimOf(claimForm({ ...claim, text: 'x', source: { kind: 'police', name: '', anonymous: false } }));
    assert.deepEqual(rest, claim);
  }
  assert.equal(claimOf({ qualifier: 'exact', low: '٧٧', quantity: 'killed', sourceKind: 'unknown' }).low, 77);
});

const PROPERTIES = {
  kind: 'clash', title: 'Clash: Gao', background: false, verification: 'reported', time_precision: 'day',
  time_start: '2024-09-17T00:00:00Z', time_end: '2024-09-18T00:00:00Z', time_text: 'Tuesday', claims: [],
};

test('a form that nobody touched changes nothing; one that was, only that', () => {
  assert.deepEqual(detailEdits(PROPERTIES, detailForm(PROPERTIES)), []);
  assert.deepEqual(detailEdits(PROPERTIES, { ...detailForm(PROPERTIES), kind: 'flood' }), [{ op: 'set-kind', kind: 'flood' }]);
  assert.deepEqual(detailEdits(PROPERTIES, { ...detailForm(PROPERTIES), start: '2024-09-16T00:00' }), [
    { op: 'set-time', start: '2024-09-16', end: '2024-09-17', precision: 'day', text: 'Tuesday' },
  ]);
});

test('differences name what changed', () => {
  assert.deepEqual(differences(PROPERTIES, { ...PROPERTIES, kind: 'flood' }), [{ name: 'kind', before: 'clash', after: 'flood' }]);
});

test('the next to be settled is the next one down, and round', () => {
  const features = [
    { id: 'a', properties: { status: 'draft', review: null } },
    { id: 'b', properties: { status: 'draft', review: { by: 'x' } } },
    { id: 'c', properties: { status: 'published', review: null } },
  ];
  assert.equal(nextUnsettled(features, 'a'), 'a');
  assert.equal(nextUnsettled(features, 'b'), 'a');
  assert.equal(nextUnsettled(features.slice(1), 'b'), null);
});

test('a Word document is its paragraphs', async () => {
  const xml = '<w:p><w:r><w:t>One &amp; two</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">غاو </w:t><w:tab/><w:t>x</w:t></w:r></w:p>';
  assert.equal(textOfWord(xml), 'One & two\nغاو \tx');
  const file = { name: 'report.docx', arrayBuffer: async () => zip('word/document.xml', xml) };
  assert.equal(await textOfFile(file, (html) => html), 'One & two\nغاو \tx');
  await assert.rejects(textOfFile({ name: 'broken.docx', arrayBuffer: async () => new ArrayBuffer(40) }, (html) => html));
});

/** @param {string} name
 * @param {string} text
 * @returns {ArrayBuffer} */
function zip(name, text) {
  const packed = deflateRawSync(Buffer.from(text));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(Buffer.byteLength(text), 24);
  entry.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(start, 16);
  const all = Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
  return /** @type {ArrayBuffer} */ (all.buffer.slice(all.byteOffset, all.byteOffset + all.length));
}
