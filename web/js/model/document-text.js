// The text of a file that somebody drops: plain text, HTML, or a Word document (.docx). Everything happens in the
// browser with what it has: nothing is sent anywhere before the report is read.

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
const STORED = 0;
/** A report is a text; what is larger unpacked is none. */
const MOST_BYTES = 20_000_000;
const ENTITIES = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/**
 * @param {{name: string, arrayBuffer: () => Promise<ArrayBuffer>}} file
 * @param {(html: string) => string} htmlToText
 * @returns {Promise<string>}
 * @throws {Error} where it is no such file
 */
export async function textOfFile(file, htmlToText) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.docx$/i.test(file.name) || isZip(bytes)) return textOfWord(await unpack(bytes, 'word/document.xml'));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  return /\.x?html?$/i.test(file.name) ? htmlToText(text) : text;
}

/** @param {Uint8Array} bytes */
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/**
 * One file of a zip archive (APPNOTE.TXT 4.3): the directory at its end says where it lies.
 *
 * @param {Uint8Array} bytes
 * @param {string} wanted
 * @returns {Promise<string>}
 */
export async function unpack(bytes, wanted) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('no archive');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)) === wanted) {
      const header = view.getUint32(at + 42, true);
      const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      if (size > MOST_BYTES) throw new Error('too large');
      return inflate(bytes.subarray(start, start + packed), method);
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`no ${wanted}`);
}

/** @param {Uint8Array} packed
 * @param {number} method */
async function inflate(packed, method) {
  if (method === STORED) return new TextDecoder().decode(packed);
  if (method !== DEFLATED) throw new Error('unknown compression');
  const stream = new Blob([/** @type {any} */ (packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

/** The paragraphs of a document in WordprocessingML. @param {string} xml */
export function textOfWord(xml) {
  const paragraphs = xml.split(/<\/w:p>/).map((paragraph) => {
    const runs = paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b[^>]*\/>/g);
    return [...runs].map(([, words, mark]) => (mark ? (mark === 'tab' ? '\t' : '\n') : plain(words))).join('');
  });
  return paragraphs.join('\n').trim();
}

/** @param {string} xml */
function plain(xml) {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES.get(name) ?? all;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
