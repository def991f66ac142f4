// What the history of an incident tells: when it was changed, and what of it.

import { changesBetween } from '../model/changes.js';
import { momentInWords } from '../model/time.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Revision} Revision */

/**
 * The versions of the incident whose history is open, the last first.
 *
 * @param {State} state
 * @param {Revision[]} signed by whom and why, for editors
 * @returns {Node[]}
 */
export function historyItems({ words, kinds, history }, signed) {
  const versions = history?.versions ?? [];
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
