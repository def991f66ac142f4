// What went wrong, and what to do about it.

import { differences } from '../model/edits.js';
import { kindLabel } from '../model/wording.js';
import { momentInWords } from '../model/time.js';
import { button, el, said } from '../ui/dom.js';

/** @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk */
export function troubleNotice({ trouble, words }, desk) {
  if (!trouble) return null;
  return el(
    'div',
    { class: 'notice is-error' },
    said(trouble),
    button(words.text('desk.again'), desk.reload, { class: 'button is-link', 'data-key': 'again' }),
    button('×', desk.dismiss, { class: 'button is-quiet', 'aria-label': words.text('dialog.close') }),
  );
}

/** Two editors changed one incident: who did what, and what now. @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk */
export function conflictNotice({ conflict, words, kinds }, desk) {
  if (!conflict) return null;
  const now = desk.find(conflict.id)?.properties ?? null;
  const last = now?.history?.at(-1) ?? null;
  const shown = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    if (name === 'kind') return kindLabel(kinds, String(value), words.language);
    if (name === 'time_start') return momentInWords(/** @type {string | null} */ (value), words) || words.text('time.unknown');
    return typeof value === 'boolean' ? (value ? '✓' : '–') : String(value ?? '–');
  };
  const part = (/** @type {string} */ name) =>
    words.text(`desk.part.${name === 'time_start' ? 'time' : name === 'place_name' ? 'place' : name}`);
  return el(
    'div',
    { class: 'notice is-conflict' },
    el('strong', { text: words.text('desk.conflict.title') }),
    last && el('p', { text: words.text('desk.conflict.text', { name: last.editor, reason: last.reason || '–' }) }),
    now &&
      el(
        'ul',
        {},
        ...differences(conflict.before, now).map(({ name, before, after }) =>
          el('li', {}, `${part(name)}: `, el('s', {}, said(shown(name, before))), ' → ', said(shown(name, after))),
        ),
      ),
    el(
      'div',
      { class: 'dialog-actions' },
      button(words.text('desk.conflict.theirs'), desk.dismiss),
      conflict.again && button(words.text('desk.conflict.mine'), () => void conflict.again?.(), { class: 'button is-primary' }),
    ),
  );
}
