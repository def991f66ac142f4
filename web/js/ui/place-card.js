// What is known of the place that was looked up, beside its outline on the map.

import { distanceInWords } from '../model/wording.js';
import { otherNames, typeInWords } from '../model/place.js';
import { button, el, said, saidInRow } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('./context.js').Actions} Actions */

const MOST_NAMES = 6;

/**
 * @param {State} state
 * @param {Place} place
 * @param {Actions} actions
 */
export function placeCard({ words, session }, place, actions) {
  const names = otherNames(place);
  const within = place.uncertainty_m ? words.text('place.within', { distance: distanceInWords(place.uncertainty_m, words) }) : '';
  return el(
    'section',
    { class: 'place-card', 'aria-labelledby': 'place-title' },
    el(
      'header',
      {},
      el('h2', { id: 'place-title' }, said(place.name)),
      button('×', () => actions.showPlace(null), {
        class: 'button is-quiet',
        'aria-label': words.text('place.close'),
        title: words.text('place.close'),
        'data-key': 'place-close',
      }),
    ),
    el(
      'p',
      {},
      el('b', { text: typeInWords(place.type, words) }),
      place.around.length > 0 && ' · ',
      ...saidInRow(place.around, words.text('list.comma')),
    ),
    names.length > 0 &&
      el('p', { class: 'place-names' }, ...saidInRow(names.slice(0, MOST_NAMES), ' · ')),
    place.note && el('p', { class: 'place-note' }, said(place.note)),
    el(
      'p',
      { class: 'hint' },
      el('span', { class: 'sign is-found', 'aria-hidden': 'true' }),
      [words.text('place.no-incident'), within].filter(Boolean).join(' · '),
    ),
    place.corrected && el('p', { class: 'hint', text: words.text('place.corrected') }),
    ['editor', 'admin'].includes(session.role) && editing(words, place, actions),
  );
}

/** @param {State['words']} words
 * @param {Place} place
 * @param {Actions} actions */
function editing(words, place, actions) {
  const small = { class: 'button is-small' };
  return el(
    'div',
    { class: 'place-actions' },
    button(words.text('place.correct'), () => actions.correctPlace(place), { ...small, 'data-key': 'place-correct' }),
    button(words.text('place.history'), () => actions.showPlaceHistory(place), { ...small, 'data-key': 'place-history' }),
    place.corrected &&
      button(words.text('place.take-back'), () => actions.takeBackPlace(place), { ...small, 'data-key': 'place-take-back' }),
  );
}

/** Its name on the map. @param {Place} place */
export function placeTag(place) {
  return el('span', { class: 'found-tag' }, said(place.name));
}
