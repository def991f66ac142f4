// The little of SVG that a figure needs, as text: it is written to a file and never becomes part of the page.

/** What XML cannot hold, even escaped. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @param {string} text as it may stand in an element or an attribute */
export function escaped(text) {
  return text
    .replace(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} attributes those that are null are left out
 * @param {...string} children written already
 */
export function tag(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : String(value))}"`)
    .join('');
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** A tenth of a pixel is finer than any printer. @param {number} value */
export const short = (value) => String(Math.round(value * 10) / 10);

/**
 * Text in lines no wider than asked for; a word that is wider has a line of its own.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function inLines(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}
