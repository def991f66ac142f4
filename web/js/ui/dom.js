// Building blocks of the page. Text is always text: nothing here parses HTML.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element. `on…` are listeners, `class` is the class, `data` goes to the dataset, `text` is its text; a value of
 * null or false leaves an attribute out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'text') element.textContent = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * Words of a report or a source: their direction is their own.
 *
 * @param {string} text
 * @param {Record<string, any>} [attributes]
 */
export function said(text, attributes = {}) {
  return el('bdi', { dir: 'auto', ...attributes, text });
}

/**
 * Several names in a row, each in its own direction.
 *
 * @param {string[]} names
 * @param {string} comma
 * @returns {Child[]}
 */
export function saidInRow(names, comma) {
  return names.flatMap((name, i) => [i > 0 && comma, said(name)]);
}

/**
 * A button.
 *
 * @param {string} label
 * @param {() => void} click
 * @param {Record<string, any>} [attributes]
 */
export function button(label, click, attributes = {}) {
  return el('button', { type: 'button', class: 'button', onclick: click, ...attributes }, el('span', { text: label }));
}

/**
 * Puts new children in; the keyboard stays where it was, by `data-key`. A child that is there already is not touched: it
 * keeps what is typed into it, and a press on it that has begun.
 *
 * @param {Element} container
 * @param {Child[]} children
 */
export function replace(container, children) {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && container.contains(active) ? active.dataset.key : undefined;
  arrange(container, children.filter((child) => child !== null && child !== undefined && child !== false));
  if (key === undefined) return;
  const again = container.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/**
 * Makes these the children of an element; what is there already is not touched.
 *
 * @param {Element} container
 * @param {(Node | string)[]} wanted
 */
export function arrange(container, wanted) {
  const staying = new Set(wanted);
  for (const old of [...container.childNodes]) if (!staying.has(old)) old.remove();
  let at = container.firstChild;
  for (const child of wanted) {
    if (child === at) at = at.nextSibling;
    else container.insertBefore(typeof child === 'string' ? new Text(child) : child, at);
  }
}

/**
 * Draws only when something it depends on has changed.
 *
 * @template {unknown[]} A
 * @param {(...inputs: A) => void} draw
 * @returns {(...inputs: A) => void}
 */
export function whenChanged(draw) {
  /** @type {A | null} */
  let last = null;
  return (...inputs) => {
    if (last && inputs.every((input, i) => Object.is(input, /** @type {A} */ (last)[i]))) return;
    last = inputs;
    draw(...inputs);
  };
}

/** Gives the browser a file to save.
 * @param {string} name
 * @param {string} type
 * @param {string} content */
export function saveFile(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  el('a', { href, download: name }).click();
  // Not at once: a browser may read it only after it has asked where to put it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A line icon of the interface.
 *
 * @param {string} path in a 24 by 24 box
 */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** @param {string} id
 * @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

const PHONE = '(max-width: 760px)';

/** Whether the page has one column; the style sheet says the same. */
export const isPhone = () => matchMedia(PHONE).matches;

/** Calls back when the page goes from one layout to the other. @param {() => void} change */
export function onLayoutChange(change) {
  matchMedia(PHONE).addEventListener('change', change);
}
