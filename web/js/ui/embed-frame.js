// What stands round the embedded map: how to zoom, and the line beneath.

import { formatChoices } from '../model/address.js';
import { momentInWords } from '../model/time.js';
import { button, el, said } from './dom.js';

/** @typedef {import('../i18n/translator.js').Translator} Translator */

/** @param {import('../map/incident-map.js').IncidentMap} map
 * @param {Translator} words */
export function zoomButtons(map, words) {
  return [
    button('+', () => map.camera.zoom(1), { class: 'button is-map', 'aria-label': words.text('map.zoom-in'), 'data-key': 'zoom-in' }),
    button('−', () => map.camera.zoom(-1), { class: 'button is-map', 'aria-label': words.text('map.zoom-out'), 'data-key': 'zoom-out' }),
  ];
}

/**
 * Who says so, as of when, and the way to the whole map.
 *
 * @param {Translator} words
 * @param {{sources: string[], updated: string | null, choices: import('../types.js').Choices}} told
 */
export function embedLine(words, { sources, updated, choices }) {
  const asOf = momentInWords(updated, words);
  const hash = formatChoices(choices);
  const full = `./?lang=${encodeURIComponent(words.language)}${hash ? `#${hash}` : ''}`;
  return [
    words.text('embed.line'),
    ' ',
    words.text('embed.names'),
    ' ',
    sources.length > 0 && said(words.text('embed.sources', { sources: words.list(sources) })),
    ' ',
    asOf && words.text('embed.as-of', { time: asOf }),
    ' ',
    el('a', { href: full, target: '_blank', rel: 'noopener', text: words.text('embed.open') }),
  ];
}
