import { formatPoint } from '../model/coordinates.js';
import { typeInWords } from '../model/place.js';
import { momentInWords } from '../model/time.js';
import { distanceInWords } from '../model/wording.js';
import { openDialog } from './dialogs.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * Who changed a place, when, why, and what it was then; the last change first.
 *
 * @param {Translator} words
 * @param {Place} place
 * @param {Feature[]} revisions each with the place as it was
 */
export function openPlaceHistory(words, place, revisions) {
  const latest = [...revisions].sort((a, b) => b.properties.revision - a.properties.revision);
  openDialog(words.text('place.history-of', { place: place.name }), words, [
    latest.length
      ? el('ol', { class: 'revisions', reversed: true }, ...latest.map((revision) => el('li', {}, ...change(words, revision))))
      : el('p', { text: words.text('place.history-none') }),
  ]);
}

/** @param {Translator} words
 * @param {Feature} revision */
function change(words, { properties: p }) {
  return [
    el('p', {}, el('b', { text: momentInWords(p.at, words) }), ' · ', said(p.editor)),
    p.reason && el('p', {}, said(p.reason)),
    el('p', { class: 'hint' }, ...(p.removed ? [words.text('place.history-removed')] : described(words, p))),
  ];
}

/** @param {Translator} words
 * @param {Feature['properties']} p */
function described(words, p) {
  const names = (p.names ?? []).map((/** @type {{name: string}} */ each) => each.name);
  const where = typeof p.lon === 'number' && typeof p.lat === 'number' ? formatPoint([p.lon, p.lat]) : '';
  const within = p.uncertainty_m ? words.text('place.within', { distance: distanceInWords(p.uncertainty_m, words) }) : '';
  const facts = [typeInWords(p.type, words), words.ltr(where), within].filter(Boolean).join(' · ');
  return [...(names.length ? names : [p.name]).flatMap((/** @type {string} */ name) => [said(name), ' · ']), facts];
}
