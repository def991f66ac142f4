// What stands on the map beside an area.

import { pictogram } from '../map/pictogram.js';
import { badgeOf } from '../model/claims.js';
import { kindLabel } from '../model/wording.js';
import { rangeLabel } from './claim-strip.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../types.js').Origin} Origin */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * @param {Incident} incident
 * @param {Kind[]} kinds
 * @param {Translator} words
 * @param {boolean} selected
 */
export function incidentLabel({ properties: p }, kinds, words, selected) {
  const badge = badgeOf(p.claims);
  const kind = kindLabel(kinds, p.kind, words.language);
  const name = [kind, p.place_name, badge && rangeLabel(badge, words)].filter(Boolean).join(', ');
  return el(
    'div',
    {
      class: `incident-label${selected ? ' is-selected' : ''}${p.status === 'published' ? '' : ' is-draft'}`,
      dir: words.direction,
      role: 'button',
      tabindex: '-1',
      'aria-label': name,
      title: name,
    },
    pictogram(kinds.find(({ id }) => id === p.kind)),
    el(
      'span',
      { class: 'label-text' },
      el('span', { class: 'label-kind', text: kind }),
      p.status !== 'published' && el('span', { class: 'label-draft', text: words.text(`status.${p.status}`) }),
      badge &&
        el(
          'span',
          { class: 'label-badge', text: rangeLabel(badge, words) },
          badge.joint && el('small', { text: ` ${words.text('claims.joint-short')}` }),
        ),
    ),
  );
}

/**
 * @param {Origin} origin
 * @param {string} letter
 * @param {Translator} words
 */
export function accountLabel(origin, letter, words) {
  return el(
    'div',
    { class: 'account-label', dir: words.direction },
    el('span', { class: 'account-letter', text: letter }),
    el(
      'span',
      {},
      el('span', { class: 'account-head', text: words.text('origins.account') }),
      said(words.text(`origin.${origin.relation}`, { place: origin.place_name })),
    ),
  );
}
