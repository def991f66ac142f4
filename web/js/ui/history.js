// The history of an incident: when it was changed, and what of it.

import { changesBetween } from '../model/changes.js';
import { momentInWords } from '../model/time.js';
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
function told({ words, kinds, history }, signed) {
  const { versions = null, failure = null } = history ?? {};
  if (failure !== null) return [el('p', { class: 'notice', role: 'alert' }, said(failure || words.text('error.unreachable')))];
  if (!versions) return [el('p', { class: 'hint', role: 'status', text: words.text('history.loading') })];
  const items = versions.map((version, i) => {
    const by = signed.find(({ revision }) => revision === version.properties.revision);
    const before = versions[i - 1];
    return el('li', {}, head(version, by, words), by?.reason && el('p', {}, said(by.reason)), ...(before ? changed(before, version) : [first()]));
  });
  return [el('ol', {}, ...items.reverse())];

  function first() {
    return el('p', { class: 'hint', text: words.text('history.first') });
  }

  /** @param {Incident} before
   * @param {Incident} after */
  function changed(before, after) {
    const changes = changesBetween(before, after, kinds, words);
    if (!changes.length) return [el('p', { class: 'hint', text: words.text('history.same') })];
    return [
      el(
        'dl',
        { class: 'changes' },
        ...changes.map(({ topic, before: old, after: now }) =>
          el(
            'div',
            {},
            el('dt', { text: topic }),
            el('dd', {}, el('del', {}, said(old || '–')), ' ', el('ins', {}, said(now || '–'))),
          ),
        ),
      ),
    ];
  }
}

/** @param {Incident} version
 * @param {Revision | undefined} by
 * @param {State['words']} words */
function head({ properties: p }, by, words) {
  const when = momentInWords(by?.at ?? p.updated, words) || '–';
  return el(
    'p',
    {},
    el('b', { text: words.text('panel.revision', { revision: p.revision, updated: when }) }),
    by && el('span', { class: 'hint' }, ` ${words.text(`status.${by.status}`)}`, by.editor && ' · ', by.editor && said(by.editor)),
  );
}
