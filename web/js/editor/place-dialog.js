// Where it was: a candidate of the reading, a place of the gazetteer, coordinates, a drawn area, or nowhere yet.

import { drawingOn } from '../map/drawing.js';
import { formatPoint, parsePoint } from '../model/coordinates.js';
import { boxOf, disc, distance } from '../model/geometry.js';
import { optionOf, typeInWords } from '../model/place.js';
import { closeRing, withCorner } from '../model/ring.js';
import { mentionsOf } from '../model/spans.js';
import { distanceInWords } from '../model/wording.js';
import { field, toast } from '../ui/dialogs.js';
import { button, el, replace, said } from '../ui/dom.js';
import { input, openForm, reasonField, select, valuesOf } from './forms.js';

/** @typedef {import('../types.js').LonLat} LonLat */

const WAIT_MS = 200;
const MOST_CANDIDATES = 8;
const USUAL_RADIUS = '500';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {import('../map/incident-map.js').IncidentMap} map
 * @param {string} id
 */
export function openPlaceDialog(state, desk, map, id) {
  if (document.querySelector('.place-dialog')) return;
  new PlaceDialog(state, desk, map, id);
}

class PlaceDialog {
  /** @type {LonLat[]} */
  #corners = [];
  /** @type {any} */
  #area = null;
  #isDrawing = false;
  #timer = 0;
  /** @type {AbortController | null} */
  #asking = null;

  /** @param {import('./desk.js').DeskState} state
   * @param {import('./desk.js').Desk} desk
   * @param {import('../map/incident-map.js').IncidentMap} map
   * @param {string} id */
  constructor(state, desk, map, id) {
    const { words, doc } = state;
    this.words = words;
    this.doc = doc;
    this.desk = desk;
    this.map = map;
    this.key = `place.${id}`;
    this.feature = desk.find(id);
    this.here = /** @type {LonLat | null} */ (this.feature.geometry?.coordinates ?? null);
    this.chosen = input('place', '', { type: 'hidden' });
    this.point = input('point', '', { dir: 'ltr', placeholder: '12.58, -7.95' });
    this.radius = input('radius', USUAL_RADIUS, { dir: 'ltr', inputmode: 'numeric' });
    this.called = input('called', '', { maxlength: '300' });
    this.unresolved = el('input', { type: 'checkbox', name: 'unresolved' });
    this.trouble = el('p', { class: 'notice is-error', role: 'alert', hidden: true });
    this.drawn = el('span', { class: 'hint', role: 'status' });
    this.candidates = el('ul', { class: 'candidates' });
    this.found = el('ul', { class: 'candidates' });
    const search = el('input', { type: 'search', dir: 'auto', autocomplete: 'off', oninput: () => this.#search((this.typed = search.value)) });
    this.point.addEventListener('input', () => this.#sketch());
    this.radius.addEventListener('input', () => this.#sketch());
    this.typed = '';
    const { form, dialog } = openForm(words, {
      title: words.text('desk.place.title'),
      key: this.key,
      beside: true,
      closed: () => this.#closed(),
      children: [
        el('p', { class: 'hint' }, said(this.feature.properties.place_name || words.text('where.unstated'))),
        el('h3', { text: words.text('desk.place.candidates') }),
        this.candidates,
        field(words.text('desk.place.search'), search),
        this.found,
        field(words.text('desk.place.relation'), select('relation', ['in', 'at', 'near', 'outskirts'].map((r) => [r, words.text(`desk.relation.${r}`)]), 'in')),
        el(
          'details',
          { class: 'place-more' },
          el('summary', { text: `${words.text('desk.place.coordinates')} · ${words.text('desk.place.draw')}` }),
          el(
            'div',
            { class: 'desk-fields' },
            field(words.text('desk.place.coordinates'), this.point, words.text('desk.place.coordinates-hint')),
            field(words.text('desk.place.radius'), this.radius),
            field(words.text('desk.place.called'), this.called),
          ),
          el('div', { class: 'desk-fields' }, button(words.text('desk.place.draw'), () => this.#draw()), this.drawn),
        ),
        el('label', { class: 'field is-inline' }, this.unresolved, el('span', { text: words.text('desk.place.unresolved') })),
        button(words.text('desk.place.new'), () => void this.#addPlace(), { class: 'button is-link', 'data-act': 'new-place' }),
        reasonField(words, words.text('desk.reason.corrected')),
        this.chosen,
        this.trouble,
      ],
      save: (values) => this.#save(values),
    });
    this.form = form;
    this.dialog = dialog;
    dialog.classList.add('place-dialog');
    drawingOn(this.map).lend({ click: (at) => this.#clicked(at), finish: () => this.#finish(), undo: () => this.#takeBack() });
    this.#fillCandidates(doc);
    this.#sketch();
    const first = this.candidates.querySelector('[aria-pressed="true"], button') ?? search;
    if (first instanceof HTMLElement) first.focus();
  }

  /** @param {any} doc */
  #fillCandidates(doc) {
    const seen = new Set();
    const candidates = mentionsOf(doc, this.feature)
      .flatMap((m) => m.candidates.map((/** @type {any} */ c) => ({ ...c, surface: m.text })))
      .filter((c) => !seen.has(c.id) && seen.add(c.id))
      .slice(0, MOST_CANDIDATES);
    replace(this.candidates, candidates.map((c) => this.#candidate(c)));
    if (!candidates.length) this.candidates.replaceWith(el('p', { class: 'hint', text: this.words.text('desk.place.no-candidates') }));
  }

  /** @param {{id: string, name: string, type: string, lon: number | null, lat: number | null, why?: string[], around?: string[], surface?: string}} c */
  #candidate(c) {
    const at = c.lon === null || c.lat === null ? null : /** @type {LonLat} */ ([c.lon, c.lat]);
    const away = at && this.here ? distance(this.here, at) : null;
    const parents = el('span', { class: 'candidate-parents' }, said((c.around ?? []).join(this.words.text('list.comma'))));
    if (!c.around) void this.#parents(c.id, parents);
    const row = el(
      'button',
      {
        type: 'button',
        class: 'candidate',
        'aria-pressed': String(c.id === this.feature.properties.place_id),
        data: { place: c.id },
        onmouseenter: () => at && this.desk.highlight(disc(at, 1000)),
        onmouseleave: () => this.desk.highlight(null),
        onclick: () => this.#choose(c.id, at, row),
      },
      el('span', { class: 'candidate-name' }, said(c.name), ' ', el('small', { text: typeInWords(c.type, this.words) })),
      parents,
      away !== null && away > 50 && el('span', { class: 'candidate-away', text: this.words.text('desk.place.away', { distance: distanceInWords(away, this.words) }) }),
      c.why?.length ? el('small', { class: 'candidate-why' }, said(c.why.join(' · '))) : null,
    );
    return el('li', {}, row);
  }

  /** @param {string} id
   * @param {HTMLElement} into */
  async #parents(id, into) {
    try {
      const place = optionOf(await this.desk.place(id));
      into.replaceChildren(said(place.around.join(this.words.text('list.comma'))));
    } catch {
      // A candidate without its parents is still a candidate.
    }
  }

  /** @param {string} id
   * @param {LonLat | null} at
   * @param {HTMLElement} row */
  #choose(id, at, row) {
    this.chosen.value = id;
    this.point.value = '';
    this.unresolved.checked = false;
    this.#area = null;
    row.closest('form')?.querySelectorAll('.candidate').forEach((each) => each.setAttribute('aria-pressed', String(each === row)));
    row.closest('form')?.dispatchEvent(new Event('input'));
    if (at) this.map.camera.frame(boxOf(disc(at, 4000)), { animate: true });
    this.#sketch();
  }

  /** @param {string} text */
  #search(text) {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (text.trim().length < 2) return replace(this.found, []);
    this.#timer = window.setTimeout(async () => {
      this.#asking = new AbortController();
      try {
        const features = await this.desk.findPlaces(text.trim(), this.#asking.signal);
        const rows = features.map((f) => {
          const [lon, lat] = f.geometry?.type === 'Point' ? f.geometry.coordinates : [f.properties.lon ?? null, f.properties.lat ?? null];
          return this.#candidate({ ...optionOf(f), lon, lat });
        });
        replace(this.found, rows);
      } catch (error) {
        if (!this.#asking?.signal.aborted) this.desk.tell(error);
      }
    }, WAIT_MS);
  }

  /** A place that no source has: it goes into the gazetteer, and is where this was. */
  async #addPlace() {
    const { desk, words, map, feature } = this;
    const editor = await import('../ui/place-editor.js').catch(() => null);
    if (!editor) return desk.tell(new Error(words.text('error.unreachable')));
    const { called, relation, point, radius } = valuesOf(this.form);
    const named = mentionsOf(this.doc, feature).find((m) => !m.place)?.text ?? '';
    /** @type {import('../ui/place-editor.js').Editing} */
    const editing = {
      words,
      map,
      corrected: null,
      name: this.typed.trim() || called.trim() || named,
      point: point.trim() ? { point, radius } : undefined,
      problem: desk.problem,
      save: (body) => desk.addPlace(body),
      saved: (place) => {
        toast(words.text('place.saved'));
        const edits = [{ op: 'set-place', place: String(place.properties?.id ?? place.id), relation }];
        void desk.edit(feature.id, edits, words.text('desk.reason.new-place'), this.key);
      },
    };
    // Once this dialog has given the pencil back.
    this.dialog.addEventListener('close', () => editor.openPlaceEditor(editing));
    this.dialog.close();
  }

  /** @param {LonLat} at */
  #clicked(at) {
    if (this.#isDrawing) {
      const next = withCorner(this.#corners, at);
      if (next) this.#corners = next;
    } else {
      this.point.value = formatPoint(at);
      this.chosen.value = '';
      this.point.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.#sketch();
  }

  #draw() {
    this.#isDrawing = true;
    this.#corners = [];
    this.#area = null;
    this.chosen.value = '';
    this.point.value = '';
    this.#sketch();
  }

  #finish() {
    if (!this.#isDrawing) return;
    const ring = closeRing(this.#corners);
    if ('problem' in ring) return;
    this.#area = { type: 'Polygon', coordinates: [ring.ring] };
    this.#isDrawing = false;
    this.#corners = [];
    this.#sketch();
  }

  #takeBack() {
    this.#corners = this.#corners.slice(0, -1);
    this.#sketch();
  }

  #sketch() {
    const parsed = this.point.value.trim() ? parsePoint(this.point.value) : null;
    const point = parsed && 'point' in parsed ? parsed.point : null;
    this.drawn.textContent = this.words.text(this.#isDrawing ? 'desk.place.drawing' : this.#area ? 'desk.place.drawn' : 'list.comma').replace(/^[,،]\s*$/, '');
    drawingOn(this.map).show({ point, radius: point ? Number(this.radius.value) || null : null, area: this.#area, corners: this.#corners });
  }

  /** @param {Record<string, string>} values
   * @returns {Promise<boolean>} */
  #save(values) {
    const statement = this.#statement(values);
    this.trouble.hidden = !('problem' in statement);
    if ('problem' in statement) {
      this.trouble.textContent = this.words.text(/** @type {string} */ (statement.problem));
      return Promise.resolve(false);
    }
    return this.desk.edit(this.feature.id, [{ op: 'set-place', ...statement }], values.reason, this.key);
  }

  /** @param {Record<string, string>} values
   * @returns {Record<string, unknown>} */
  #statement({ place, point, radius, called, unresolved, relation }) {
    const name = called.trim();
    if (unresolved === 'on') return { unresolved: true, name: name || this.feature.properties.place_name };
    if (this.#area) return { geometry: this.#area, name };
    if (point.trim()) {
      const parsed = parsePoint(point);
      if ('problem' in parsed) return { problem: 'desk.place.unreadable' };
      return { lon: parsed.point[0], lat: parsed.point[1], uncertainty_m: Number(radius) || Number(USUAL_RADIUS), name };
    }
    if (place) return { place, relation };
    const now = this.feature.properties.place_id;
    return now ? { place: now, relation } : { problem: 'desk.place.nothing' };
  }

  #closed() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    drawingOn(this.map).lend(null);
    this.desk.highlight(null);
  }
}
