// A list of incidents of any length, of which only the rows in sight and some around them are in the document.

import { RowLayout } from '../model/row-window.js';
import { arrange, el, replace } from './dom.js';
import { incidentRow } from './story.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./story.js').Group} Group */
/** @typedef {{group: Section, key: string, incident: Incident | null, number: number}} Entry a heading where it has no incident */
/** @typedef {{key: string, title: string | null, first: number, end: number}} Section its entries, heading included */

/** So few rows are always all there: the reader's own search in the page finds them. */
const WHOLE = 60;
/** As far above and below what is in sight rows are drawn, in pixels. */
const MARGIN_PX = 900;
/** More rows than this are not printed. */
const MOST_PRINTED = 1000;
/** Drawing rows shows how high they are, which may bring others into sight. */
const PASSES = 4;

export class StoryList {
  #layout = new RowLayout();
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Section[]} */
  #sections = [];
  /** @type {Map<string, number>} */
  #indexes = new Map();
  /** @type {Map<string, {item: HTMLElement, incident: Incident, selected: boolean}>} */
  #rows = new Map();
  /** @type {Map<string, {section: HTMLElement, heading: HTMLElement | null, list: HTMLElement}>} */
  #days = new Map();
  /** @type {{state: State, groups: Group[], wholeTime: boolean} | null} */
  #shown = null;
  #drawn = { first: 0, end: 0 };
  #width = 0;
  #printing = false;
  /** The row that had the keyboard when it went out of sight. @type {string | null} */
  #left = null;

  /** @param {HTMLElement} scroller what the list scrolls in */
  constructor(scroller) {
    this.scroller = scroller;
    this.element = el('div', { class: 'story-list', tabindex: '-1' });
    let waiting = 0;
    scroller.addEventListener(
      'scroll',
      () => {
        cancelAnimationFrame(waiting);
        waiting = requestAnimationFrame(() => this.#isSettled() || this.#draw());
      },
      { passive: true },
    );
    new ResizeObserver(() => this.#resize()).observe(scroller);
    addEventListener('beforeprint', () => this.#print(true));
    addEventListener('afterprint', () => this.#print(false));
  }

  /**
   * @param {State} state
   * @param {Group[]} groups the same array again where nothing of them has changed
   * @param {boolean} [wholeTime] as of `incidentRow`
   */
  show(state, groups, wholeTime = false) {
    const before = this.#shown;
    this.#shown = { state, groups, wholeTime };
    const told = before?.state.words !== state.words || before.state.kinds !== state.kinds || before.wholeTime !== wholeTime;
    if (told) this.#forget();
    if (before?.groups !== groups) this.#setGroups(groups);
    this.#draw();
  }

  /** The incident whose row has the keyboard, or had it when it went out of sight. */
  focused() {
    const active = document.activeElement;
    if (active === this.element) return this.#left;
    return active instanceof HTMLElement && this.element.contains(active) ? (active.dataset.incident ?? null) : null;
  }

  /** The incident so many rows farther; the last where there are not so many. @param {string} id
   * @param {number} by */
  neighbour(id, by) {
    const at = this.#entries[this.#indexes.get(id) ?? 0].number;
    const wanted = Math.min(Math.max(at + by, 1), this.#indexes.size);
    return this.#entries.find(({ incident, number }) => incident && number === wanted)?.incident?.id ?? id;
  }

  /** Brings a row into sight and the keyboard to it. @param {string} id */
  focus(id) {
    const index = this.#indexes.get(id);
    if (index === undefined) return;
    if (!this.#rows.has(id)) this.#draw(() => this.#layout.topOf(index) - this.#sight().from - this.scroller.clientHeight / 3);
    const row = this.#rows.get(id)?.item.firstElementChild;
    if (!(row instanceof HTMLElement)) return;
    row.scrollIntoView({ block: 'nearest' });
    row.focus({ preventScroll: true });
  }

  /** Rows anew, and as high as they will be. */
  #forget() {
    this.#layout.forget();
    this.#rows.clear();
    this.#days.clear();
  }

  /** @param {Group[]} groups */
  #setGroups(groups) {
    this.#entries = [];
    this.#sections = [];
    this.#indexes = new Map();
    /** @type {Map<string | null, number>} */
    const times = new Map();
    for (const { title, incidents } of groups) {
      const again = times.get(title) ?? 0;
      times.set(title, again + 1);
      const group = { key: `${again} ${title}`, title, first: this.#entries.length, end: 0 };
      if (title !== null) this.#entries.push({ group, key: `# ${group.key}`, incident: null, number: 0 });
      for (const incident of incidents) {
        this.#indexes.set(incident.id, this.#entries.length);
        this.#entries.push({ group, key: incident.id, incident, number: this.#indexes.size });
      }
      group.end = this.#entries.length;
      this.#sections.push(group);
    }
    this.#layout.setRows(this.#entries.map(({ key }) => key));
    this.#drawn = { first: 0, end: 0 };
  }

  /** The stretch of the list that is in sight. */
  #sight() {
    const from = this.scroller.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
    return { from, to: from + this.scroller.clientHeight };
  }

  /** Whether enough is drawn around what is in sight. */
  #isSettled() {
    const { from, to } = this.#sight();
    const { first, end } = this.#layout.between(from - MARGIN_PX / 2, to + MARGIN_PX / 2);
    return first >= this.#drawn.first && end <= this.#drawn.end;
  }

  /** @param {number} shift how far the list is about to scroll */
  #wanted(shift) {
    if (this.#printing) return { first: 0, end: this.#entries.findLastIndex(({ number }) => number <= MOST_PRINTED && number > 0) + 1 };
    if (this.#entries.length <= WHOLE) return { first: 0, end: this.#entries.length };
    const { from, to } = this.#sight();
    return this.#layout.between(from + shift - MARGIN_PX, to + shift + MARGIN_PX);
  }

  /** @param {() => number} shift how far the list must scroll for what is read to stand where it should */
  #draw(shift = this.#anchor()) {
    if (!this.#shown) return;
    const scroll = () => void (this.scroller.scrollTop += shift());
    for (let pass = 0; pass < PASSES; pass++) {
      this.#drawn = this.#wanted(shift());
      this.#place(this.#drawn);
      scroll();
      if (this.#printing || !this.#layout.measure(this.#heights())) return;
      this.#pad(this.#drawn);
      scroll();
      if (this.#isSettled()) return;
    }
  }

  /**
   * Remembers where the rows in sight stand, so that those put in above do not move what is being read.
   *
   * @returns {() => number} how far the first of them that is still there has gone from where it was
   */
  #anchor() {
    const edge = this.scroller.getBoundingClientRect().top;
    if (this.scroller.scrollTop <= 0) return () => 0;
    const inSight = [...this.#rows]
      .map(([id, { item }]) => ({ id, box: item.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.bottom > edge && box.top < edge + this.scroller.clientHeight)
      .sort((a, b) => a.box.top - b.box.top);
    const first = inSight.find(({ id }) => this.#indexes.has(id));
    const { from } = this.#sight();
    // After a leap nothing drawn is in sight: what would lie there keeps its place while heights become known.
    const index = first ? /** @type {number} */ (this.#indexes.get(first.id)) : this.#layout.between(from, from).first;
    const below = first ? first.box.top - edge : this.#layout.topOf(index) - from;
    return () => this.#layout.topOf(index) - this.#sight().from - below;
  }

  /** @param {{first: number, end: number}} drawn */
  #place({ first, end }) {
    const { words } = /** @type {State} */ (this.#shown?.state);
    const entries = this.#entries.slice(first, end);
    const wanted = new Set(entries.flatMap(({ incident }) => incident?.id ?? []));
    const active = this.focused();
    if (active !== null && !wanted.has(active)) this.#leave(active);
    for (const id of this.#rows.keys()) if (!wanted.has(id)) this.#rows.delete(id);
    const sections = this.#sections.filter((group) => group.first < end && group.end > first);
    const kept = new Set(sections.map(({ key }) => key));
    for (const key of this.#days.keys()) if (!kept.has(key)) this.#days.delete(key);
    for (const group of sections) {
      const rows = this.#entries.slice(Math.max(first, group.first), Math.min(end, group.end));
      arrange(this.#day(group).list, rows.flatMap((entry) => (entry.incident ? this.#row(entry) : [])));
    }
    const left = this.#indexes.size - wanted.size;
    const note = this.#printing && left > 0 && el('p', { class: 'list-more', text: words.count('list.more', left) });
    arrange(this.element, [...sections.map((group) => this.#day(group).section), ...(note ? [note] : [])]);
    this.#pad({ first, end });
    if (active !== null && wanted.has(active) && document.activeElement === this.element) this.#focusDrawn(active);
  }

  /** Room for what is not drawn. @param {{first: number, end: number}} drawn */
  #pad({ first, end }) {
    const top = (/** @type {number} */ index) => this.#layout.topOf(index);
    const pad = (/** @type {HTMLElement} */ element, /** @type {number} */ above, /** @type {number} */ below) => {
      element.style.paddingBlock = this.#printing ? '' : `${above}px ${below}px`;
    };
    const sections = this.#sections.filter((group) => group.first < end && group.end > first);
    if (!sections.length) return pad(this.element, 0, this.#layout.height);
    pad(this.element, top(sections[0].first), this.#layout.height - top(sections[sections.length - 1].end));
    for (const group of sections) {
      const row = group.first + (group.title === null ? 0 : 1);
      const [from, to] = [Math.max(row, first), Math.min(group.end, end)];
      pad(this.#day(group).list, top(from) - top(row), top(group.end) - top(Math.max(from, to)));
    }
  }

  /** @returns {Iterable<[string, number]>} */
  *#heights() {
    for (const [id, { item }] of this.#rows) yield [id, item.getBoundingClientRect().height];
    for (const [key, { heading }] of this.#days) if (heading) yield [`# ${key}`, heading.getBoundingClientRect().height];
  }

  /** @param {Section} group */
  #day({ key, title }) {
    const known = this.#days.get(key);
    if (known) return known;
    const heading = title === null ? null : el('h2', { class: 'day-title', text: title });
    const list = el('ul', { class: 'rows' });
    const day = { section: el('section', { class: 'day' }, heading, list), heading, list };
    this.#days.set(key, day);
    return day;
  }

  /** @param {Entry} entry */
  #row({ incident: given, number }) {
    const incident = /** @type {Incident} */ (given);
    const { state, wholeTime } = /** @type {{state: State, wholeTime: boolean}} */ (this.#shown);
    const selected = incident.id === state.choices.incident;
    const known = this.#rows.get(incident.id);
    const item = known?.item ?? el('li');
    if (!known || known.selected !== selected || !looksAlike(known.incident, incident)) {
      replace(item, [incidentRow(state, incident, { selected, wholeTime })]);
    }
    item.setAttribute('aria-setsize', String(this.#indexes.size));
    item.setAttribute('aria-posinset', String(number));
    this.#rows.set(incident.id, { item, incident, selected });
    return item;
  }

  /** The keyboard stays in the list when its row goes out of sight. @param {string} id */
  #leave(id) {
    this.#left = id;
    this.element.focus({ preventScroll: true });
  }

  /** @param {string} id */
  #focusDrawn(id) {
    const row = this.#rows.get(id)?.item.firstElementChild;
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }

  /** Rows of another width are as high as they are then. */
  #resize() {
    if (!this.#shown || !this.element.isConnected) return;
    if (this.#width && this.#width !== this.scroller.clientWidth) this.#layout.forget();
    this.#width = this.scroller.clientWidth;
    this.#draw();
  }

  /** @param {boolean} on */
  #print(on) {
    this.#printing = on;
    if (this.element.isConnected) this.#draw();
  }
}

/** Whether two states of an incident have the same row. @param {Incident} a
 * @param {Incident} b */
function looksAlike(a, b) {
  return a === b || ((a.area === null) === (b.area === null) && JSON.stringify(a.properties) === JSON.stringify(b.properties));
}
