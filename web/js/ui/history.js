// The history of an incident, shut; what it tells is loaded when it is opened.

import { el, said } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Revision} Revision */
/** @typedef {import('./context.js').Actions} Actions */

/**
 * Shut until somebody asks; there is none where nothing was changed yet.
 *
 * @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions
 */
export function historyOf(state, { id, properties: p }, actions) {
  const { words, draft } = state;
  if (draft || (p.revision ?? 1) < 2) return null;
  const open = state.history?.incident === id;
  return el(
    'details',
    { class: 'history', open },
    el('summary', {
      text: words.text('panel.history'),
      'data-key': 'history',
      onclick: (/** @type {Event} */ event) => {
        event.preventDefault(); // It opens by what the state says, or it would shut when anything else is drawn.
        void actions.showHistory(open ? null : id);
      },
    }),
    ...(open ? told(state, p.history ?? []) : []),
  );
}

/** @param {State} state
 * @param {Revision[]} signed by whom and why, for editors */
function told(state, signed) {
  const { words, history } = state;
  const { failure = null, items = null } = history ?? {};
  if (failure !== null) return [el('p', { class: 'notice', role: 'alert' }, said(failure || words.text('error.unreachable')))];
  if (!items) return [el('p', { class: 'hint', role: 'status', text: words.text('history.loading') })];
  return items(state, signed);
}
