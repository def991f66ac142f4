import { el } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * Short marks of an incident: how far it is borne out, draft, background, not on the map.
 *
 * @param {Incident} incident
 * @param {Translator} words
 */
export function chips({ area, properties: { verification, status, background } }, words) {
  return [
    status !== 'published' && el('span', { class: `chip is-${status}`, text: words.text(`status.${status}`) }),
    el('span', { class: `chip is-${verification}`, text: words.text(`verification.${verification}`) }),
    background && el('span', { class: 'chip', text: words.text('chip.background') }),
    !area && el('span', { class: 'chip is-unplaced', text: words.text('chip.unplaced') }),
  ];
}
