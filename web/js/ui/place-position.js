// Where a place is: a point with a radius, or an area; on the map or in text.

import { drawingOn } from '../map/drawing.js';
import { formatPoint, parseArea, parsePoint, swapped } from '../model/coordinates.js';
import { disc } from '../model/geometry.js';
import { pointOf, radiusOf } from '../model/place-form.js';
import { closeRing, withCorner } from '../model/ring.js';
import { pointInWords } from '../model/wording.js';
import { field } from './dialogs.js';
import { button, el } from './dom.js';

/** @typedef {import('../types.js').LonLat} LonLat */
/** @typedef {import('../model/place-form.js').PlaceForm} PlaceForm */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/** A point without a radius is brought into view with its surroundings. */
const SURROUNDINGS_METRES = 1500;

export class PlacePosition {
  /** @type {LonLat[]} of an area that is not closed yet */
  #corners = [];

  /**
   * @param {Translator} words
   * @param {PlaceForm} form
   * @param {import('../map/incident-map.js').IncidentMap} map
   */
  constructor(words, form, map) {
    this.words = words;
    this.form = form;
    this.map = map;
    this.reading = el('small', { role: 'status' });
    this.progress = el('p', { class: 'hint', role: 'status' });
    this.point = el('input', { type: 'text', dir: 'ltr', autocomplete: 'off', placeholder: '12.58, -7.95', 'data-field': 'point' });
    this.radius = el('input', { type: 'number', dir: 'ltr', min: '1', step: 'any', 'data-field': 'radius' });
    this.text = el('textarea', { rows: '4', dir: 'ltr', class: 'code', spellcheck: 'false' });
    this.byPoint = el('div', { class: 'place-point' }, ...this.#pointFields());
    this.byArea = el('div', { class: 'place-area' }, ...this.#areaFields());
    this.element = el(
      'fieldset',
      { class: 'fields' },
      el('legend', { text: words.text('place.position') }),
      el('div', { class: 'segments' }, this.#choice('point'), this.#choice('area')),
      this.byPoint,
      this.byArea,
    );
  }

  #pointFields() {
    const { words, form, point, radius } = this;
    point.value = form.point;
    point.oninput = () => this.#typedPoint();
    point.onchange = () => this.#reveal();
    radius.value = form.radius;
    radius.oninput = () => {
      form.radius = radius.value;
      this.#draw();
    };
    return [
      el('p', { class: 'hint', text: words.text('place.point-hint') }),
      field(words.text('place.point'), point),
      el(
        'p',
        { class: 'place-reading' },
        this.reading,
        button(words.text('place.point-swap'), () => this.#swap(), { class: 'button is-link' }),
      ),
      field(words.text('place.radius'), radius, words.text('place.radius-hint')),
    ];
  }

  #areaFields() {
    const { words, text } = this;
    text.oninput = () => this.#typedArea();
    text.onchange = () => this.#takeText();
    return [
      el('p', { class: 'hint', text: words.text('place.area-hint') }),
      this.progress,
      el(
        'div',
        { class: 'place-actions', 'data-field': 'area', tabindex: '-1' },
        button(words.text('place.area-close'), () => this.#finish(), { class: 'button is-small' }),
        button(words.text('place.area-undo'), () => this.#undo(), { class: 'button is-small' }),
        button(words.text('place.area-clear'), () => this.#clear(), { class: 'button is-small' }),
      ),
      el(
        'details',
        {},
        el('summary', { text: words.text('place.area-type') }),
        field(words.text('place.area-text'), text, words.text('place.area-text-hint')),
      ),
    ];
  }

  /** @param {'point'|'area'} shape */
  #choice(shape) {
    const input = el('input', { type: 'radio', name: 'place-shape', value: shape, checked: this.form.shape === shape });
    input.onchange = () => {
      this.form.shape = shape;
      this.#draw();
    };
    return el('label', {}, input, el('span', { text: this.words.text(`place.by-${shape}`) }));
  }

  /** Takes the map's clicks. */
  begin() {
    drawingOn(this.map).lend({ click: (at) => this.#clicked(at), finish: () => this.#finish(), undo: () => this.#undo() });
    this.#draw();
  }

  end() {
    drawingOn(this.map).lend(null);
  }

  isDrawing() {
    return this.#corners.length > 0;
  }

  /** Forgets an area that is not closed; false where there is none. */
  dropCorners() {
    if (!this.isDrawing()) return false;
    this.#corners = [];
    this.#draw();
    return true;
  }

  /** @param {LonLat} at */
  #clicked(at) {
    if (this.form.shape === 'area') this.#corners = withCorner(this.#corners, at);
    else this.form.point = this.point.value = formatPoint(at);
    this.#draw();
  }

  #finish() {
    if (this.form.shape !== 'area' || !this.isDrawing()) return;
    const closed = closeRing(this.#corners);
    if ('problem' in closed) return this.#draw(`place.problem.${closed.problem}`);
    this.form.area = { type: 'Polygon', coordinates: [closed.ring] };
    this.#corners = [];
    this.#draw();
  }

  #undo() {
    this.#corners = this.#corners.slice(0, -1);
    this.#draw();
  }

  #clear() {
    this.#corners = [];
    this.form.area = null;
    this.text.value = '';
    this.#draw();
  }

  #typedPoint() {
    this.form.point = this.point.value;
    this.#draw();
  }

  #swap() {
    this.form.point = this.point.value = swapped(this.point.value);
    this.#draw();
    this.#reveal();
  }

  #reveal() {
    const point = pointOf(this.form);
    if (point) this.map.camera.reveal(disc(point, radiusOf(this.form) ?? SURROUNDINGS_METRES));
  }

  #typedArea() {
    const read = parseArea(this.text.value);
    if ('problem' in read) return;
    this.form.area = read.area;
    this.#corners = [];
    this.#draw();
    this.map.camera.reveal(read.area);
  }

  /** Closes what is drawn and reads what is typed, before it is saved. */
  settle() {
    this.#finish();
    this.#takeText();
  }

  /** Says what is wrong with an area that is typed. */
  #takeText() {
    if (this.form.shape !== 'area' || !this.text.value.trim()) return;
    const read = parseArea(this.text.value);
    if ('area' in read) return;
    const line = read.line ? { line: read.line } : null;
    const key = line ? 'place.problem.line' : `place.problem.${read.problem}`;
    this.form.area = null;
    this.#draw(key, line ?? {});
  }

  /**
   * @param {string} [problem] key of what is wrong with the area
   * @param {Record<string, number>} [values]
   */
  #draw(problem, values) {
    const { form, words } = this;
    const isPoint = form.shape === 'point';
    this.byPoint.hidden = !isPoint;
    this.byArea.hidden = isPoint;
    this.reading.textContent = this.#reads();
    this.progress.textContent = problem ? words.text(problem, values) : this.#drawn();
    this.progress.classList.toggle('is-wrong', problem !== undefined);
    drawingOn(this.map).show({
      point: isPoint ? pointOf(form) : null,
      radius: isPoint ? radiusOf(form) : null,
      area: isPoint ? null : form.area,
      corners: isPoint ? [] : this.#corners,
    });
  }

  /** What the typed point says, in words. */
  #reads() {
    const { words, form } = this;
    if (!form.point.trim()) return '';
    const read = parsePoint(form.point);
    if ('problem' in read) return words.text(`place.problem.${read.problem}`);
    return words.text('place.point-reads', { point: pointInWords(read.point, words) });
  }

  #drawn() {
    const { words, form } = this;
    if (this.isDrawing()) return words.count('place.corners', this.#corners.length);
    return words.text(form.area ? 'place.area-drawn' : 'place.area-none');
  }
}
