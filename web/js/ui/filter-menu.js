// A chip that opens a list to choose from, with what each choice would show.

import { pictogram } from '../map/pictogram.js';
import { kindLabel } from '../model/wording.js';
import { el, replace } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {import('../model/facets.js').Facet} Facet */

/** @param {string[]} list
 * @param {string} item */
const toggled = (list, item) => (list.includes(item) ? list.filter((i) => i !== item) : [...list, item]);

export class FilterMenu {
  /**
   * @param {Facet} facet
   * @param {(change: Partial<Choices>) => void} choose
   */
  constructor(facet, choose) {
    this.facet = facet;
    this.choose = choose;
    this.summary = el('summary', { class: 'filter-chip', 'data-key': `filter-${facet.key}` });
    this.list = el('div', { class: 'filter-list', role: 'group' });
    this.element = el('details', { class: 'filter-menu', name: 'filter' }, this.summary, this.list);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('toggle', () => this.#place());
  }

  /**
   * @param {State} state
   * @param {string[]} values in the order of the list
   * @param {Map<string, number>} counts
   */
  draw(state, values, counts) {
    const { words, choices } = state;
    const chosen = choices[this.facet.name];
    const name = words.text(`filter.${this.facet.key}`);
    const labels = chosen.map((value) => facetLabel(this.facet, value, state));
    this.element.hidden = values.length < 2 && !chosen.length;
    this.summary.classList.toggle('is-chosen', chosen.length > 0);
    replace(this.summary, [
      el('span', { text: chosen.length ? `${name}${words.text('list.colon')}` : name }),
      chosen.length > 0 && el('b', { text: labels.length > 2 ? words.number(labels.length) : labels.join(words.text('list.comma')) }),
    ]);
    this.list.setAttribute('aria-label', name);
    replace(this.list, values.map((value) => this.#option(state, value, counts.get(value) ?? 0)));
  }

  /** @param {State} state
   * @param {string} value
   * @param {number} count */
  #option(state, value, count) {
    const chosen = state.choices[this.facet.name];
    const kind = this.facet.name === 'kinds' && pictogram(state.kinds.find(({ id }) => id === value), 'pictogram is-small');
    return el(
      'label',
      { class: 'filter-option' },
      el('input', {
        type: 'checkbox',
        checked: chosen.includes(value),
        'data-key': `${this.facet.key}-${value}`,
        onchange: () => this.choose({ [this.facet.name]: toggled(chosen, value) }),
      }),
      kind,
      el('span', { class: 'filter-name', text: facetLabel(this.facet, value, state) }),
      el('span', { class: 'chip-count', text: state.words.number(count) }),
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && this.element.open) {
      this.element.open = false;
      this.summary.focus();
      event.stopPropagation();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.summary, ...this.list.querySelectorAll('input')];
    const next = stops[stops.indexOf(/** @type {any} */ (document.activeElement)) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next || !this.element.open) return;
    next.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keeps the list inside the window. */
  #place() {
    if (!this.element.open) return;
    this.list.style.translate = '';
    const { left, right } = this.list.getBoundingClientRect();
    const over = right > innerWidth - 8 ? innerWidth - 8 - right : left < 8 ? 8 - left : 0;
    if (over) this.list.style.translate = `${over}px 0`;
  }
}

/**
 * What a value of a filter is called.
 *
 * @param {Facet} facet
 * @param {string} value
 * @param {State} state
 */
export function facetLabel({ name }, value, { kinds, words }) {
  if (name === 'kinds') return kindLabel(kinds, value, words.language);
  if (name === 'languages') return words.languageName(value);
  const key = { sources: 'source', verifications: 'verification', precisions: 'precision' }[name] + '.' + value;
  return words.has(key) ? words.text(key) : value;
}

/** Closes what is open when one clicks elsewhere.
 * @param {HTMLElement} holder
 * @param {Element} target */
export function closeMenus(holder, target) {
  for (const menu of holder.querySelectorAll('details[open]')) {
    if (!menu.contains(target) && menu instanceof HTMLDetailsElement && getComputedStyle(menu.lastElementChild ?? menu).position === 'absolute') {
      menu.open = false;
    }
  }
}
