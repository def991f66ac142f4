import { formatPoint } from '../model/coordinates.js';
import { typeInWords } from '../model/place.js';
import { momentInWords } from '../model/time.js';
import { distanceInWords } from '../model/wording.js';
import { openDialog } from './dialogs.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('../types.js').PlaceRevision} PlaceRevision */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * Who changed a place, when, why, and what it was then; the last change first.
 *
 * @param {Translator} words
 * @param {Place} place
 * @param {PlaceRevision[]} revisions
 */
export function openPlaceHistory(words, place, revisions) {
  const latest = [...revisions].sort((a, b) => b.revision - a.revision);
  openDialog(words.text('place.history-of', { place: place.name }), words, [
    latest.length
      ? el('ol', { class: 'revisions', reversed: true }, ...latest.map((revision) => el('li', {}, ...change(words, revision))))
      : el('p', { text: words.text('place.history-none') }),
  ]);
}

/** @param {Translator} words
 * @param {PlaceRevision} revision */
function change(words, { at, editor, reason, place }) {
  return [
    el('p', {}, el('b', { text: momentInWords(at, words) }), ' · ', said(editor)),
    reason && el('p', {}, said(reason)),
    el('p', { class: 'hint' }, ...(place ? described(words, place) : [words.text('place.history-removed')])),
  ];
}

/** @param {Translator} words
 * @param {import('../types.js').Feature} place */
function described(words, { properties: p }) {
  const names = (p.names ?? []).map((/** @type {{name: string}} */ each) => each.name);
  const where = typeof p.lon === 'number' && typeof p.lat === 'number' ? formatPoint([p.lon, p.lat]) : '';
  const within = p.uncertainty_m ? words.text('place.within', { distance: distanceInWords(p.uncertainty_m, words) }) : '';
  const facts = [typeInWords(p.type, words), words.ltr(where), within].filter(Boolean).join(' · ');
  return [...(names.length ? names : [p.name]).flatMap((/** @type {string} */ name) => [said(name), ' · ']), facts];
}
