// A report that was read but not stored: what was found in it, beside its text.

import { cutAtMentions } from '../model/draft.js';
import { saidInWords } from '../model/time.js';
import { button, el, said } from './dom.js';
import { incidentRow } from './story.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Draft} Draft */
/** @typedef {import('../types.js').Mention} Mention */
/** @typedef {import('./context.js').Actions} Actions */

/**
 * @param {State} state
 * @param {Draft} draft
 * @param {Actions} actions
 */
export function draftPanel(state, draft, actions) {
  const { words, session } = state;
  const { report, warnings } = draft.reading;
  const mayStore = ['editor', 'admin'].includes(session.role);
  const basis = `published.${report.published_basis}`;
  return el(
    'article',
    { class: 'panel draft', 'aria-labelledby': 'panel-title' },
    el('h2', { id: 'panel-title', tabindex: '-1', 'data-key': 'panel-title', text: words.text('draft.title') }),
    el('p', {
      class: 'hint',
      text: [
        words.count('count.incidents', draft.incidents.length),
        words.count('count.mentions', draft.reading.mentions.length),
      ].join(' · '),
    }),
    el('p', { class: 'hint' }, words.has(basis) ? words.text(basis, { day: saidInWords(report.published_at, words) }) : null),
    el(
      'div',
      { class: 'draft-actions' },
      mayStore && button(words.text('draft.publish'), () => actions.storeDraft(true), { class: 'button is-primary' }),
      mayStore && button(words.text('draft.store'), () => actions.storeDraft(false)),
      button(words.text('draft.edit'), actions.paste),
      button(words.text('draft.discard'), actions.discardDraft),
    ),
    !mayStore && el('p', { class: 'hint', text: words.text('draft.viewer') }),
    warningList(state, warnings),
    el('h3', { text: words.text('draft.incidents') }),
    draft.incidents.length
      ? el('ul', { class: 'rows' }, ...draft.incidents.map((i) => el('li', {}, draftRow(state, i))))
      : el('p', { class: 'notice', text: words.text('draft.no-incidents') }),
    el('h3', { text: words.text('draft.text') }),
    el('p', { class: 'hint', text: words.text('draft.text-hint') }),
    markedText(state, draft, actions),
  );
}

/** @param {State} state
 * @param {import('../types.js').Incident} incident */
function draftRow(state, incident) {
  return incidentRow(state, incident, { selected: incident.id === state.choices.incident, wholeTime: true });
}

/** @param {State} state
 * @param {import('../types.js').ReadingWarning[]} warnings */
function warningList({ words }, warnings) {
  if (!warnings?.length) return null;
  return el(
    'section',
    { class: 'warnings' },
    el('h3', { text: words.text('draft.warnings') }),
    el('ul', {}, ...warnings.map(({ message }) => el('li', {}, said(message)))),
  );
}

/** @param {State} state
 * @param {Draft} draft
 * @param {Actions} actions */
function markedText({ words }, { input, mentions, reading }, actions) {
  const pieces = cutAtMentions(input.text, mentions).map(({ text, mention }) =>
    mention ? mark(text, mention) : document.createTextNode(text),
  );
  return el('div', { class: 'report-text', dir: 'auto', lang: reading.report.language || null }, ...pieces);

  /** @param {string} text
   * @param {Mention} mention */
  function mark(text, mention) {
    const show = () => actions.highlight(mention.geometry);
    const hide = () => actions.highlight(null);
    const title = mention.place ? mention.place.name : words.text('draft.unresolved');
    return el('mark', {
      class: mention.place ? null : 'is-unresolved',
      tabindex: '0',
      title,
      onmouseenter: show,
      onmouseleave: hide,
      onfocus: show,
      onblur: hide,
      text,
    });
  }
}
