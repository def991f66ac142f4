// The search box on the map: a combobox with a list of places (WAI-ARIA APG).

import { EMPTY, answered, closed, failed, nameIn, pressed, typed } from '../model/search.js';
import { announce } from './dialogs.js';
import { button, el, icon, isPhone } from './dom.js';
import { searchOption } from './search-option.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../model/search.js').Search} Search */
/** @typedef {import('../model/search.js').Option} Option */
/** @typedef {import('./context.js').Actions} Actions */

const WAIT_MS = 150;
const GLASS = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20';
const LIST = 'search-list';

/** @param {State} state */
const mayEdit = ({ session, draft }) => !draft && ['editor', 'admin'].includes(session.role);

export class PlaceSearch {
  /** @type {Search} */
  #search = EMPTY;
  /** @type {AbortController | null} */
  #asking = null;
  #timer = 0;
  /** @type {State | null} */
  #state = null;

  /**
   * @param {HTMLElement} holder
   * @param {Actions} actions
   */
  constructor(holder, actions) {
    this.actions = actions;
    this.input = el('input', {
      type: 'text',
      role: 'combobox',
      class: 'search-input',
      id: 'search-input',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': LIST,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: '200',
      oninput: () => this.#typed(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      onfocus: () => this.#change(nameIn(this.#search.text) ? { ...this.#search, open: this.#search.options.length > 0 } : this.#search),
    });
    this.clear = button('×', () => this.#clear(), { class: 'search-clear' });
    this.list = el('ul', { role: 'listbox', id: LIST });
    this.note = el('p', { class: 'search-note' });
    this.popup = el('div', { class: 'search-popup' }, this.note, this.list);
    this.open = el('button', { type: 'button', class: 'button is-map search-open', onclick: () => this.#unfold() }, icon(GLASS));
    this.form = el(
      'form',
      { role: 'search', class: 'search', onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      icon(GLASS),
      this.input,
      this.clear,
      this.popup,
    );
    // A press on the list must not take the keyboard out of the box.
    this.popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.form.addEventListener('focusout', (event) => this.#left(/** @type {Node | null} */ (event.relatedTarget)));
    holder.append(this.open, this.form);
    document.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  /** @param {State} state */
  draw(state) {
    const spoken = this.#state?.words;
    this.#state = state;
    const { words } = state;
    if (words === spoken) return;
    for (const [element, key] of /** @type {const} */ ([
      [this.input, 'search.label'],
      [this.list, 'search.results'],
      [this.clear, 'search.clear'],
      [this.open, 'search.label'],
    ])) {
      element.setAttribute('aria-label', words.text(key));
    }
    this.open.title = words.text('search.label');
    this.input.placeholder = words.text('search.placeholder');
    if (spoken && nameIn(this.#search.text)) void this.#ask(nameIn(this.#search.text), false);
    this.#change(this.#search);
  }

  #typed() {
    const before = this.#search;
    this.#change(typed(before, this.input.value));
    if (this.#search.status === 'loading' && this.#search !== before) this.#askSoon(nameIn(this.#search.text));
    if (this.#search.status === 'idle') this.#stopAsking();
  }

  /** @param {string} name */
  #askSoon(name) {
    this.#stopAsking();
    this.#timer = window.setTimeout(() => void this.#ask(name, true), WAIT_MS);
  }

  #stopAsking() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  /** @param {string} name
   * @param {boolean} aloud */
  async #ask(name, aloud) {
    this.#stopAsking();
    const asking = (this.#asking = new AbortController());
    const state = /** @type {State} */ (this.#state);
    try {
      const features = await this.actions.findPlaces(name, asking.signal);
      if (asking.signal.aborted) return;
      this.#change(answered(this.#search, name, features, mayEdit(state)));
      if (aloud) this.#announce(features.length);
    } catch {
      if (asking.signal.aborted) return;
      this.#change(failed(this.#search, name));
      if (aloud) announce(state.words.text('search.failed'));
    }
    if (this.#search.eager) this.#press('Enter');
  }

  /** @param {number} count */
  #announce(count) {
    const { words } = /** @type {State} */ (this.#state);
    announce(count ? words.count('search.count', count) : words.text('search.none'));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!this.#press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} key */
  #press(key) {
    const before = this.#search;
    const { search, handled, chosen } = pressed(before, key);
    const wasEmptied = before.text !== '' && search.text === '';
    if (wasEmptied) this.#stopAsking();
    this.#change(search);
    if (wasEmptied) this.input.value = '';
    if (search.status === 'loading' && before.status === 'idle') this.#askSoon(nameIn(search.text));
    if (chosen) this.#choose(chosen);
    if (key === 'Escape' && !handled) this.#fold();
    return handled;
  }

  /** @param {Option} option */
  #choose(option) {
    this.#stopAsking();
    if (option.kind === 'add') {
      this.#clear();
      this.#fold();
      return this.actions.addPlace(option.text);
    }
    this.input.value = option.name;
    this.#change({ ...EMPTY, text: option.name });
    if (isPhone()) this.input.blur(); // The keyboard would hide the place.
    this.#fold();
    void this.actions.showPlace(option.id);
  }

  #clear() {
    this.#stopAsking();
    this.input.value = '';
    this.#change(EMPTY);
    if (this.form.offsetParent) this.input.focus();
  }

  #unfold() {
    document.body.classList.add('search-open');
    this.input.focus();
    this.input.select();
  }

  #fold() {
    document.body.classList.remove('search-open');
  }

  /** @param {Node | null} to */
  #left(to) {
    if (this.form.contains(to)) return;
    this.#change(closed(this.#search));
    if (!this.#search.text) this.#fold();
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest('input, select, textarea') || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    this.#unfold();
  }

  /** @param {Search} search */
  #change(search) {
    this.#search = search;
    if (!this.#state) return;
    const { words } = this.#state;
    const { text, status, options, active, open } = search;
    // An empty box follows the page, a filled one its words.
    if (text) this.input.dir = 'auto';
    else this.input.removeAttribute('dir');
    this.clear.hidden = !text;
    const note = status === 'loading' && options.length ? '' : noteOf(status);
    this.note.hidden = !note;
    this.note.textContent = note && words.text(note);
    this.list.replaceChildren(
      ...options.map((option, index) =>
        searchOption(words, option, { id: `search-option-${index}`, isActive: index === active, choose: () => this.#choose(option) }),
      ),
    );
    this.list.hidden = !options.length;
    this.popup.hidden = !open || status === 'idle';
    this.popup.classList.toggle('is-stale', status === 'loading');
    this.input.setAttribute('aria-expanded', String(!this.popup.hidden && options.length > 0));
    if (active >= 0) {
      this.input.setAttribute('aria-activedescendant', `search-option-${active}`);
      this.list.children[active]?.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }
}

/** @param {Search['status']} status
 * @returns {string} the key of its string */
function noteOf(status) {
  const notes = { idle: '', loading: 'search.loading', found: '', none: 'search.none', failed: 'search.failed' };
  return notes[status];
}
