// Adds a place or corrects one, beside the map, which stays in use for pointing and drawing.

import { ApiProblem } from '../api/client.js';
import { formatPoint } from '../model/coordinates.js';
import { bodyOf, formOf, newForm, problemsOf } from '../model/place-form.js';
import { listTypes, typeInWords } from '../model/place.js';
import { distanceInWords } from '../model/wording.js';
import { field, openDialog } from './dialogs.js';
import { button, el, said } from './dom.js';
import { nameRows } from './name-rows.js';
import { PlacePosition } from './place-position.js';

/** @typedef {import('../types.js').Place} Place */
/** @typedef {import('../types.js').Feature} Feature */

/**
 * @typedef {object} Editing
 * @property {import('../i18n/translator.js').Translator} words
 * @property {import('../map/incident-map.js').IncidentMap} map
 * @property {Place | null} corrected null for a new place
 * @property {string} name of a new place
 * @property {{point: string, radius: string}} [point] of a new place, as typed
 * @property {(error: unknown) => string} problem
 * @property {(id: string) => Promise<Place>} [reload] what is corrected, as it is now
 * @property {(body: object, basis: Place | null) => Promise<Feature>} save
 * @property {(feature: Feature) => void} saved
 */

/** Refused because somebody else was faster. @param {unknown} error */
const isConflict = (error) => error instanceof ApiProblem && [409, 412].includes(error.status);

/** @type {PlaceEditor | null} */
let open = null;

/** Opens the editor; one at a time. @param {Editing} editing */
export function openPlaceEditor(editing) {
  if (open) return open.leave();
  open = new PlaceEditor(editing);
}

class PlaceEditor {
  /** @param {Editing} editing */
  constructor(editing) {
    const { words, corrected, name } = editing;
    const form = corrected ? formOf(corrected) : { ...newForm(name, words.language), ...editing.point };
    this.editing = editing;
    this.words = words;
    this.corrected = corrected;
    this.form = form;
    this.asTyped = JSON.stringify(form);
    this.trouble = el('div', { class: 'notice is-error', role: 'alert', hidden: true });
    this.body = el('form', { class: 'place-form', novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) });
    this.submit = el('button', { class: 'button is-primary', text: words.text('place.save') });
    this.position = new PlacePosition(words, form, editing.map);
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.#key(event);
    this.#fill();
    const title = words.text(corrected ? 'place.correct' : 'place.add');
    this.dialog = openDialog(title, words, [this.body], { beside: true, leave: () => this.leave() });
    this.dialog.classList.add('place-editor');
    this.dialog.addEventListener('close', () => this.#closed());
    document.addEventListener('keydown', this.onKey);
    this.#leaveAside(true);
    this.body.querySelector('input')?.focus();
    this.position.begin();
  }

  /** Puts the form on the page. */
  #fill() {
    const { words, form, corrected } = this;
    const type = el(
      'select',
      { 'data-field': 'type', onchange: () => (form.type = type.value) },
      el('option', { value: '', text: words.text('place.choose') }),
      ...listTypes(words).map(({ id, label }) => el('option', { value: id, selected: id === form.type, text: label })),
    );
    const note = el('textarea', { rows: '2', dir: 'auto', maxlength: '1000', oninput: () => (form.note = note.value) });
    note.value = form.note;
    const reason = el('input', { type: 'text', dir: 'auto', maxlength: '500', 'data-field': 'reason' });
    reason.value = form.reason;
    reason.oninput = () => (form.reason = reason.value);
    this.body.replaceChildren(
      ...(corrected ? [this.#present(corrected)] : []),
      nameRows(words, form.names),
      field(words.text('place.type'), type),
      this.position.element,
      field(words.text('place.note'), note, words.text('place.note-hint')),
      field(words.text(corrected ? 'place.reason' : 'place.reason-optional'), reason, words.text('place.reason-hint')),
      el(
        'div',
        { class: 'place-foot' },
        this.trouble,
        el('div', { class: 'dialog-actions' }, button(words.text('paste.cancel'), () => this.leave()), this.submit),
      ),
    );
  }

  /** What is corrected, as it stands. @param {Place} place */
  #present(place) {
    const { words } = this;
    const where = place.lon === null || place.lat === null ? '' : words.ltr(formatPoint([place.lon, place.lat]));
    const within = place.uncertainty_m ? words.text('place.within', { distance: distanceInWords(place.uncertainty_m, words) }) : '';
    return el(
      'p',
      { class: 'place-present' },
      `${words.text('place.present')} `,
      el('b', {}, said(place.name)),
      ` · ${[typeInWords(place.type, words), where, within].filter(Boolean).join(' · ')}`,
    );
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    this.position.settle();
    const problems = problemsOf(this.form, this.corrected !== null);
    this.#mark(problems);
    if (problems.length) return;
    this.submit.disabled = true;
    try {
      const saved = await this.editing.save(bodyOf(this.form, this.corrected), this.corrected);
      this.dialog.close();
      this.editing.saved(saved);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.submit.disabled = false;
    }
  }

  /** @param {ReturnType<typeof problemsOf>} problems */
  #mark(problems) {
    for (const input of this.body.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
    this.#tell(...problems.map(({ key }) => el('p', { text: this.words.text(key) })));
    for (const { field: name } of [...problems].reverse()) {
      const input = this.body.querySelector(`[data-field="${name}"]`);
      if (!(input instanceof HTMLElement)) continue;
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  }

  /** @param {...Node} told */
  #tell(...told) {
    this.trouble.replaceChildren(...told);
    this.trouble.hidden = !told.length;
  }

  /** What was typed stays. @param {unknown} error */
  #refused(error) {
    const told = el('p', {}, said(this.editing.problem(error)));
    const { corrected, words } = this;
    if (!corrected || !this.editing.reload || !isConflict(error)) return this.#tell(told);
    this.#tell(
      el('p', { text: words.text('place.conflict') }),
      told,
      el(
        'div',
        { class: 'dialog-actions' },
        button(words.text('place.conflict-keep'), () => this.#meet(corrected, false)),
        button(words.text('place.conflict-load'), () => this.#meet(corrected, true)),
      ),
    );
  }

  /** Goes on from the place as it is now. @param {Place} corrected
   * @param {boolean} asTheirs */
  async #meet(corrected, asTheirs) {
    try {
      this.corrected = (await this.editing.reload?.(corrected.id)) ?? corrected;
    } catch (error) {
      return this.#tell(el('p', {}, said(this.editing.problem(error))));
    }
    if (asTheirs) this.form = { ...formOf(this.corrected), reason: this.form.reason };
    this.position.end();
    this.position = new PlacePosition(this.words, this.form, this.editing.map);
    this.#tell();
    this.#fill();
    this.position.begin();
    this.submit.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const isElsewhere = /** @type {Element} */ (event.target).closest('#search') || document.querySelector('dialog:modal');
    if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return;
    event.preventDefault();
    if (!this.position.dropCorners()) this.leave();
  }

  /** Closes; asks first where something was typed. */
  leave() {
    if (JSON.stringify(this.form) === this.asTyped && !this.position.isDrawing()) return this.dialog.close();
    const { words } = this;
    const question = openDialog(words.text('place.discard-title'), words, [
      el('p', { text: words.text('place.discard-text') }),
      el(
        'div',
        { class: 'dialog-actions' },
        button(words.text('place.discard-stay'), () => question.close()),
        button(
          words.text('draft.discard'),
          () => {
            question.close();
            this.dialog.close();
          },
          { class: 'button is-primary' },
        ),
      ),
    ]);
  }

  #closed() {
    open = null;
    this.position.end();
    document.removeEventListener('keydown', this.onKey);
    this.#leaveAside(false);
  }

  /** What lies under it. @param {boolean} is */
  #leaveAside(is) {
    for (const element of document.querySelectorAll('#story, #counter, #incident-pane')) element.toggleAttribute('inert', is);
  }
}
