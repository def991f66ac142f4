import { pictogram } from '../map/pictogram.js';
import { countByKind, countIncidents, isFiltering } from '../model/filters.js';
import { kindLabel } from '../model/wording.js';
import { button, el } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('./context.js').Actions} Actions */

const VERIFICATIONS = ['reported', 'corroborated', 'confirmed', 'disputed'];

/** @param {string[]} list
 * @param {string} item */
const toggled = (list, item) => (list.includes(item) ? list.filter((i) => i !== item) : [...list, item]);

/**
 * Chips of kinds, the verification, the background switch.
 *
 * @param {State} state
 * @param {Actions} actions
 */
export function filterControls({ incidents, kinds, choices, words }, actions) {
  const counts = countByKind(incidents, choices);
  const listed = kinds.filter(({ id }) => counts.has(id) || choices.kinds.includes(id));
  const present = new Set(incidents.map((i) => i.properties.verification));
  return [
    el(
      'div',
      { class: 'kind-chips', role: 'group', 'aria-label': words.text('filter.kind') },
      ...listed.map((kind) =>
        el(
          'button',
          {
            type: 'button',
            class: 'kind-chip',
            'aria-pressed': String(choices.kinds.includes(kind.id)),
            'data-key': `kind-${kind.id}`,
            onclick: () => actions.choose({ kinds: toggled(choices.kinds, kind.id) }),
          },
          pictogram(kind, 'pictogram is-small'),
          el('span', { text: kindLabel(kinds, kind.id, words.language) }),
          el('span', { class: 'chip-count', text: words.number(counts.get(kind.id) ?? 0) }),
        ),
      ),
    ),
    el(
      'label',
      { class: 'field is-inline' },
      el('span', { text: words.text('filter.verification') }),
      el(
        'select',
        {
          'data-key': 'verification',
          onchange: (/** @type {Event} */ event) => {
            const { value } = /** @type {HTMLSelectElement} */ (event.target);
            actions.choose({ verifications: value ? [value] : [] });
          },
        },
        el('option', { value: '', text: words.text('filter.any') }),
        ...VERIFICATIONS.filter((v) => present.has(/** @type {any} */ (v)) || choices.verifications.includes(v)).map((v) =>
          el('option', { value: v, selected: choices.verifications[0] === v, text: words.text(`verification.${v}`) }),
        ),
      ),
    ),
    el(
      'label',
      { class: 'switch' },
      el('input', {
        type: 'checkbox',
        role: 'switch',
        checked: choices.background,
        'data-key': 'background',
        onchange: (/** @type {Event} */ event) =>
          actions.choose({ background: /** @type {HTMLInputElement} */ (event.target).checked }),
      }),
      el('span', { text: words.text('filter.background') }),
    ),
    isFiltering(choices) &&
      button(
        words.text('filter.clear'),
        () => actions.choose({ kinds: [], verifications: [], from: null, to: null }),
        { class: 'button is-quiet', 'data-key': 'clear' },
      ),
  ];
}

/**
 * "Showing 5 of 7 · 1 not on the map"
 *
 * @param {State} state
 * @param {Actions} actions
 */
export function counter({ incidents, choices, words }, actions) {
  const counts = countIncidents(incidents, choices);
  return [
    el('span', { role: 'status', text: words.text('counter.showing', { shown: counts.shown, total: counts.total }) }),
    counts.hiddenBackground > 0 &&
      el('span', { text: words.count('counter.background', counts.hiddenBackground) }),
    counts.unplaced > 0 &&
      button(words.count('count.unplaced', counts.unplaced), () => actions.showList('unplaced'), {
        class: 'button is-link',
        'data-key': 'unplaced',
      }),
  ];
}
