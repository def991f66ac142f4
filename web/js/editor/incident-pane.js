// The incidents of a report, one card each; the selected one with all that can be set.

import { pictogram } from '../map/pictogram.js';
import { isRepeat } from '../model/claims.js';
import { nextUnsettled } from '../model/edits.js';
import { joinLayers } from '../model/incidents.js';
import { momentInWords, timeInWords } from '../model/time.js';
import { kindLabel, placeInWords, titleInWords, titleParts } from '../model/wording.js';
import { claimStrip } from '../ui/claim-strip.js';
import { sourceName } from '../ui/claims-table.js';
import { detailWords } from '../ui/detail-words.js';
import { button, el, said } from '../ui/dom.js';
import { openClaimForm } from './claim-form.js';
import { openDetailForm } from './detail-form.js';
import { openMergeDialog, openSplitForm } from './part-and-join.js';
import { openPlaceDialog } from './place-dialog.js';
import { selectedWords } from './selection-bar.js';

/** @typedef {import('./desk.js').DeskState} DeskState */
/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('../map/incident-map.js').IncidentMap} IncidentMap */

/**
 * @param {DeskState} state
 * @param {Desk} desk
 * @param {IncidentMap} map
 */
export function incidentPane(state, desk, map) {
  const { doc, words, selected } = state;
  const incidents = joinLayers(doc.incidents.features, doc.extents.features);
  return [
    el(
      'header',
      { class: 'pane-head' },
      el('h2', { text: words.text('desk.incidents') }),
      nextUnsettled(doc.incidents.features, null) !== null &&
        button(words.text('desk.accept-all'), desk.acceptAll, { class: 'button is-link', 'data-key': 'accept-all' }),
    ),
    !incidents.length && el('p', { class: 'notice', text: words.text('desk.none') }),
    el('ul', { class: 'cards' }, ...incidents.map((incident) => el('li', {}, card(incident)))),
    doc.dropped.features.length > 0 && dropped(state, desk),
  ];

  /** @param {import('../types.js').Incident} incident */
  function card(incident) {
    const isOpen = incident.id === selected;
    const p = /** @type {any} */ (incident.properties);
    const state_ = p.status === 'draft' && p.review ? 'review' : p.status;
    return el(
      'article',
      {
        class: `card is-${state_}${isOpen ? ' is-selected' : ''}${p.background ? ' is-background' : ''}`,
        data: { incident: incident.id },
        onmouseenter: () => desk.light(incident.id),
        onmouseleave: () => desk.light(null),
      },
      head(incident, p),
      isOpen ? body(incident, p) : el('div', { class: 'card-brief' }, claimStrip(p.claims, words)),
      isOpen && acts(incident.id, p),
    );
  }

  /** @param {import('../types.js').Incident} incident
   * @param {any} p */
  function head(incident, p) {
    const kind = kindLabel(state.kinds, p.kind, words.language);
    const detail = titleParts(incident, state.kinds, words);
    return el(
      'button',
      {
        type: 'button',
        class: 'card-head',
        'aria-expanded': String(incident.id === selected),
        'data-key': `card-${incident.id}`,
        onclick: () => desk.select(incident.id),
      },
      pictogram(state.kinds.find(({ id }) => id === p.kind)),
      el(
        'span',
        { class: 'card-words' },
        el('b', {}, kind, p.place_name ? words.text('list.colon') : '', p.place_name ? said(p.place_name) : null),
        detail.ours || detail.told ? el('span', { class: 'card-detail' }, ...detailWords(detail, words)) : null,
        el('span', { class: 'card-when', text: timeInWords(p, words, incident.point?.[0] ?? null) }),
      ),
      el('span', { class: 'chips' }, ...stateChips(p, words)),
    );
  }

  /** @param {import('../types.js').Incident} incident
   * @param {any} p */
  function body(incident, p) {
    const { id } = incident;
    const chip = (/** @type {string} */ part, /** @type {string} */ value, /** @type {() => void} */ open, /** @type {string} */ act, quote = '') =>
      el(
        'button',
        { type: 'button', class: `fact is-${part}${p.amended?.includes(part) ? ' is-amended' : ''}`, data: { act }, 'data-key': `${part}-${id}`, onclick: open },
        el('span', { class: 'fact-name', text: words.text(`desk.part.${part}`) }),
        el('span', { class: 'fact-value' }, said(value), quote && ' ', quote && el('q', {}, said(quote))),
      );
    return el(
      'div',
      { class: 'card-body' },
      chip('place', placeInWords(incident, words), () => openPlaceDialog(state, desk, map, id), 'place'),
      chip('time', timeInWords(p, words, incident.point?.[0] ?? null), () => openDetailForm(state, desk, id), 'edit', p.time_text),
      el('ul', { class: 'claim-chips' }, ...p.claims.map((/** @type {any} */ claim, /** @type {number} */ i) => el('li', {}, claimChip(id, p, claim, i)))),
      button(words.text('desk.add-claim'), () => addClaim(id), { class: 'button is-link', 'data-key': `add-claim-${id}` }),
      amendments(id, p),
      el('details', { class: 'card-more' }, el('summary', { text: words.text('desk.history') }), history(p)),
    );
  }

  /** @param {string} id
   * @param {any} p
   * @param {any} claim
   * @param {number} i */
  function claimChip(id, p, claim, i) {
    const source = [words.text(`source.${claim.source.kind}`), claim.source.name, claim.source.relayed_by && `← ${claim.source.relayed_by}`].filter(Boolean).join(' · ');
    return el(
      'button',
      { type: 'button', class: `fact is-claim${claim.amended ? ' is-amended' : ''}`, 'data-key': `claim-${id}-${i}`, onclick: () => openClaimForm(state, desk, id, i, null) },
      el('b', { text: `${words.text(`quantity.${claim.quantity}`)} ${numberOf(claim, words)}` }),
      el('span', { class: 'fact-value' }, said(source)),
      isRepeat(claim) ? el('span', { class: 'claim-repeat' }, `${words.text('claims.repeat-of')} `, ...sourceName(p.claims[claim.repeats].source, words)) : null,
      claim.text ? el('q', {}, said(claim.text)) : null,
    );
  }

  /** @param {string} id */
  function addClaim(id) {
    const at = selectedWords();
    if (at) return openClaimForm(state, desk, id, null, at);
    const first = desk.find(id).properties.evidence.find((/** @type {any} */ e) => e.report === doc.report.sha256);
    if (first) openClaimForm(state, desk, id, null, { start: first.start, end: first.end });
  }

  /** What an editor has set, beside what the machine had read. @param {string} id
   * @param {any} p */
  function amendments(id, p) {
    if (!p.amendments?.length) return null;
    const read = doc.read.features.find((/** @type {any} */ f) => f.id === id)?.properties;
    const wasRead = (/** @type {string} */ part) => {
      if (!read) return '';
      const value = { kind: kindLabel(state.kinds, read.kind, words.language), title: read.title, time: timeInWords(read, words), place: read.place_name }[part];
      return value ? ` ${words.text('desk.was-read', { value })}` : '';
    };
    return el(
      'ul',
      { class: 'amendments' },
      ...p.amendments.map((/** @type {any} */ a) =>
        el('li', {
          text: words.text('desk.set-by', { part: words.text(`desk.part.${a.part}`), name: a.editor, reason: a.reason }) + wasRead(a.part),
        }),
      ),
      read && el('li', {}, button(words.text('desk.restore'), () => desk.restore(id), { class: 'button is-link', 'data-key': `restore-${id}` })),
    );
  }

  /** @param {any} p */
  function history(p) {
    return el(
      'ol',
      { class: 'history' },
      ...p.history.map((/** @type {any} */ h) =>
        el('li', {}, el('b', { text: h.editor }), ` ${momentInWords(h.at, words)} · ${words.text(`status.${h.status}`)} `, said(h.reason)),
      ),
    );
  }

  /** @param {string} id
   * @param {any} p */
  function acts(id, p) {
    const isDraft = p.status === 'draft';
    return el(
      'div',
      { class: 'card-acts' },
      isDraft && !p.review && button(words.text('desk.accept'), () => desk.accept(id), { class: 'button is-primary', title: 'A', 'data-key': `accept-${id}` }),
      isDraft && p.review && button(words.text('desk.withdraw'), () => desk.withdraw(id), { 'data-key': `withdraw-${id}` }),
      p.status === 'published' && button(words.text('desk.retract'), () => desk.retract(id), { 'data-key': `retract-${id}` }),
      button(words.text('desk.reject'), () => desk.reject(id), { title: 'R', 'data-key': `reject-${id}` }),
      button(words.text('desk.edit'), () => openDetailForm(state, desk, id), { title: 'E', 'data-key': `edit-${id}` }),
      button(words.text(p.background ? 'desk.set-news' : 'desk.set-background'), () => setBackground(id, !p.background), { class: 'button is-quiet', 'data-key': `background-${id}` }),
      (p.claims.length > 0 || p.evidence.length > 1) && button(words.text('desk.split'), () => openSplitForm(state, desk, id), { class: 'button is-quiet', 'data-key': `split-${id}` }),
      incidents.length > 1 && button(words.text('desk.merge'), () => openMergeDialog(state, desk, id), { class: 'button is-quiet', 'data-key': `merge-${id}` }),
    );
  }

  /** @param {string} id
   * @param {boolean} background */
  function setBackground(id, background) {
    void desk.edit(id, [{ op: 'set-background', background }], words.text(background ? 'desk.reason.background' : 'desk.reason.news'), '');
  }
}

/** @param {any} p
 * @param {import('../i18n/translator.js').Translator} words */
function stateChips(p, words) {
  return [
    p.background && el('span', { class: 'chip', text: words.text('chip.background') }),
    !p.place_precision && el('span', { class: 'chip is-unplaced', text: words.text('desk.no-place') }),
    p.status === 'draft' && p.review
      ? el('span', { class: 'chip is-checked', title: words.text('desk.accepted-by', { name: p.review.by }), text: words.text('desk.accepted') })
      : el('span', { class: `chip is-${p.status}`, text: words.text(`status.${p.status}`) }),
  ];
}

/** @param {any} claim
 * @param {import('../i18n/translator.js').Translator} words */
export function numberOf({ low, high, qualifier }, words) {
  if (low === null && high === null) return '';
  const isRange = low !== null && high !== null && low !== high;
  const number = words.ltr(isRange ? `${words.number(low)}–${words.number(high)}` : words.number(low ?? high));
  return words.text(`qualifier.${qualifier}`, { number });
}

/** @param {DeskState} state
 * @param {Desk} desk */
function dropped({ doc, words, kinds }, desk) {
  return el(
    'details',
    { class: 'dropped' },
    el('summary', { text: `${words.text('desk.dropped')} (${words.number(doc.dropped.features.length)})` }),
    el(
      'ul',
      {},
      ...doc.dropped.features.map((/** @type {any} */ f) =>
        el('li', {}, said(titleInWords(f, kinds, words)), ' ', button(words.text('desk.bring-back'), () => desk.bringBack(f), { class: 'button is-link', 'data-key': `back-${f.id}` })),
      ),
    ),
  );
}
