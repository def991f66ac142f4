// The legend: built from what is visible, one meaning for each sign.

import { FEW } from '../model/crowd.js';
import { pictogram } from '../map/pictogram.js';
import { kindLabel } from '../model/wording.js';
import { el } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * @param {Incident[]} shown
 * @param {Kind[]} kinds
 * @param {Translator} words
 * @param {boolean} open
 * @param {boolean} [hasFound] whether a place that was looked up is outlined
 */
export function legend(shown, kinds, words, open, hasFound = false) {
  const present = new Set(shown.map((incident) => incident.properties.kind));
  const listed = kinds.filter(({ id }) => present.has(id));
  if (!listed.length) return null;
  const hasOrigins = shown.some((incident) => incident.properties.origins.length);
  return el(
    'details',
    { class: 'legend', open },
    el('summary', { text: words.text('legend.title') }),
    el(
      'ul',
      { class: 'legend-kinds' },
      ...listed.map((kind) =>
        el('li', {}, pictogram(kind, 'pictogram is-small'), kindLabel(kinds, kind.id, words.language)),
      ),
    ),
    el(
      'ul',
      { class: 'legend-signs' },
      sign('is-area', words.text('legend.area')),
      sign('is-solid', words.text('legend.solid')),
      sign('is-dashed', words.text('legend.dashed')),
      hasOrigins && sign('is-account', words.text('legend.account')),
      hasFound && sign('is-found', words.text('legend.found')),
      shown.length > FEW && el('li', {}, el('span', { class: 'sign is-crowd', 'aria-hidden': 'true', text: words.number(12) }), words.text('legend.crowd')),
      el('li', {}, el('span', { class: 'sign is-badge', text: words.ltr('3–7') }), words.text('legend.badge')),
    ),
  );
}

/** @param {string} className
 * @param {string} text */
function sign(className, text) {
  return el('li', {}, el('span', { class: `sign ${className}`, 'aria-hidden': 'true' }), text);
}
