// The desk by keyboard alone.

import { openDialog } from '../ui/dialogs.js';
import { el } from '../ui/dom.js';

/** What a key does, by the letter on it wherever that lies; in the order of the help. */
const KEYS = [
  ['A', 'accept'],
  ['⇧A', 'accept-all'],
  ['R', 'reject'],
  ['E', 'edit'],
  ['L', 'place'],
  ['J', 'next'],
  ['K', 'previous'],
  ['Z', 'undo'],
  ['P', 'publish'],
  ['?', 'help'],
];

/**
 * @param {{get: () => import('./desk.js').DeskState}} store
 * @param {import('./desk.js').Desk} desk
 */
export function listenToKeys(store, desk) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (document.querySelector('dialog[open]') || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target.closest('input, select, textarea, .leaflet-container')) return;
    const { selected, route, words } = store.get();
    if (event.key === '?') return showKeys(words);
    if (route.view !== 'report') return;
    // An Arabic keyboard has other letters on the same keys.
    const key = event.code.startsWith('Key') ? event.code.slice(3) : event.key.toUpperCase();
    const press = (/** @type {string} */ name) => document.querySelector(`.card.is-selected [data-act="${name}"]`);
    if (key === 'J') desk.step(1);
    else if (key === 'K') desk.step(-1);
    else if (key === 'Z') void desk.undo();
    else if (key === 'P') click(document.querySelector('[data-key="publish"]'));
    else if (key === 'A' && event.shiftKey) void desk.acceptAll();
    else if (selected && key === 'A') void desk.accept(selected);
    else if (selected && key === 'R') void desk.reject(selected);
    else if (selected && key === 'E') click(press('edit'));
    else if (selected && key === 'L') click(press('place'));
    else return;
    event.preventDefault();
  });
}

/** @param {Element | null} element */
function click(element) {
  if (element instanceof HTMLElement) element.click();
}

/** @param {import('../i18n/translator.js').Translator} words */
export function showKeys(words) {
  openDialog(words.text('desk.help'), words, [
    el('dl', { class: 'keys' }, ...KEYS.flatMap(([key, name]) => [el('dt', {}, el('kbd', { text: key })), el('dd', { text: words.text(`desk.key.${name}`) })])),
  ]);
}
