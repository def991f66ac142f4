// One row of chips. Each opens a list of what may be chosen; what is chosen stands on the chip.

import { FACETS, PRECISIONS, VERIFICATIONS } from '../model/facets.js';
import { NO_FILTERS, countByValue, isFiltering } from '../model/filters.js';
import { dayRange } from '../model/time.js';
import { countsOf } from '../model/view.js';
import { button, el, replace, whenChanged } from './dom.js';
import { FilterMenu, closeMenus } from './filter-menu.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {import('./context.js').Actions} Actions */

/** After the last letter, in milliseconds. */
const TYPING_PAUSE = 200;

/** @type {Record<string, string[]>} */
const ORDERS = { verifications: VERIFICATIONS, precisions: [...PRECISIONS, 'unplaced'] };

export class Filters {
  #typing = 0;

  /**
   * @param {HTMLElement} holder
   * @param {Actions} actions
   */
  constructor(holder, actions) {
    this.actions = actions;
    this.menus = FACETS.map((facet) => new FilterMenu(facet, (change) => actions.choose(change)));
    this.search = el('input', { type: 'search', class: 'filter-text', autocomplete: 'off', spellcheck: 'false' });
    this.search.addEventListener('input', () => this.#type());
    this.frame = button('', () => this.#toggleFrame(), { class: 'filter-chip', 'data-key': 'frame' });
    this.background = el('input', { type: 'checkbox', role: 'switch', 'data-key': 'background' });
    this.background.addEventListener('change', () => actions.choose({ background: this.background.checked }));
    this.backgroundLabel = el('span');
    this.rest = el('span', { class: 'filter-rest' });
    holder.append(
      ...this.menus.map(({ element }) => element),
      this.search,
      this.frame,
      el('label', { class: 'switch' }, this.background, this.backgroundLabel),
      this.rest,
    );
    document.addEventListener('pointerdown', (event) => closeMenus(holder, /** @type {Element} */ (event.target)));
    this.speak = whenChanged((/** @type {State['words']} */ words) => {
      this.search.placeholder = words.text('filter.text');
      this.search.setAttribute('aria-label', words.text('filter.text'));
      replace(this.frame, [words.text('filter.frame')]);
      this.backgroundLabel.textContent = words.text('filter.background');
    });
  }

  /** @param {State} state */
  draw(state) {
    const { incidents, kinds, choices, words } = state;
    this.choices = choices;
    this.speak(words);
    // Of many the list follows the view by itself.
    this.frame.hidden = state.many !== null;
    for (const menu of this.menus) {
      const counts = state.many ? (state.many.values.get(menu.facet.name) ?? new Map()) : countByValue(incidents, choices, menu.facet);
      const order = menu.facet.name === 'kinds' ? kinds.map(({ id }) => id) : (ORDERS[menu.facet.name] ?? [...counts.keys()].sort());
      const chosen = choices[menu.facet.name];
      menu.draw(state, order.filter((value) => counts.has(value) || chosen.includes(value)), counts);
    }
    if (document.activeElement !== this.search) this.search.value = choices.text;
    this.frame.setAttribute('aria-pressed', String(choices.frame !== null));
    this.background.checked = choices.background;
    replace(this.rest, [
      (choices.from || choices.to) &&
        button(`${dayRange(choices.from, choices.to, words)} ×`, () => this.actions.choose({ from: null, to: null }), {
          class: 'filter-chip is-chosen',
          'aria-label': words.text('filter.time-clear', { days: dayRange(choices.from, choices.to, words) }),
          'data-key': 'time',
        }),
      isFiltering(choices) &&
        button(words.text('filter.clear'), () => this.#clear(), { class: 'button is-quiet', 'data-key': 'clear' }),
    ]);
  }

  #type() {
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => this.actions.choose({ text: this.search.value.trim() }), TYPING_PAUSE);
  }

  #toggleFrame() {
    this.actions.chooseFrame(this.choices?.frame === null);
  }

  #clear() {
    clearTimeout(this.#typing);
    this.search.value = '';
    this.actions.choose({ ...NO_FILTERS });
  }
}

/**
 * "Showing 5 of 7 · 1 filtered · 1 not on the map"
 *
 * @param {State} state
 * @param {Actions} actions
 */
export function counter(state, actions) {
  const { beyond, many, words } = state;
  const waiting = state.waiting && el('span', { class: 'waiting', text: words.text('list.searching') });
  // The numbers that stand there are of what was chosen before.
  if (waiting && state.waiting === 'all') return [waiting];
  const counts = countsOf(state);
  return [
    el('span', { text: words.text('counter.showing', { shown: counts.shown, total: counts.total }) }),
    counts.filtered > 0 && el('span', { text: words.count('counter.filtered', counts.filtered) }),
    counts.unplaced > 0 &&
      button(words.count('count.unplaced', counts.unplaced), () => actions.showList('unplaced'), {
        class: 'button is-link',
        'data-key': 'unplaced',
      }),
    counts.hiddenBackground > 0 && el('span', { text: words.count('counter.background', counts.hiddenBackground) }),
    beyond > 0 && el('span', { text: words.count('counter.beyond', beyond) }),
    waiting || (many && el('span', { text: words.text(many.near > many.listed ? 'counter.newest' : 'counter.in-view', { listed: many.listed, near: many.near }) })),
  ];
}

