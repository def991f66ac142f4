// Who may do what, and who did what: for admins.

import { momentInWords } from '../model/time.js';
import { field } from '../ui/dialogs.js';
import { button, el, said } from '../ui/dom.js';
import { input, select, valuesOf } from './forms.js';

const ROLES = ['viewer', 'editor', 'admin'];

/**
 * The form to add somebody, by the language it is in. It outlives each drawing of the page: what is typed into it while
 * something else arrives is not lost.
 *
 * @type {WeakMap<object, HTMLElement>}
 */
const addForms = new WeakMap();

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 */
export function userList({ words, users, session }, desk) {
  if (session.role !== 'admin') return [];
  if (!users) return [el('p', { class: 'notice', text: words.text('desk.loading') })];
  return [el('section', { class: 'users' }, el('h2', { text: words.text('desk.users') }), table()), addForm(), log()];

  function table() {
    return el(
      'table',
      { class: 'desk-table' },
      el('thead', {}, row('th', ['name', 'role', 'since'].map((name) => words.text(`desk.user.${name}`)), '')),
      el(
        'tbody',
        {},
        ...users.users.map((/** @type {any} */ u) =>
          row(
            'td',
            [u.name, words.text(`desk.role.${u.role}`), momentInWords(u.created, words)],
            u.name !== session.name && button(words.text('desk.user.revoke'), () => desk.revokeUser(u.name), { class: 'button is-link', 'aria-label': `${words.text('desk.user.revoke')}: ${u.name}` }),
          ),
        ),
      ),
    );
  }

  function addForm() {
    const typed = addForms.get(words);
    if (typed) return typed;
    const form = /** @type {HTMLFormElement} */ (el(
      'form',
      {
        class: 'desk-fields',
        onsubmit: async (/** @type {Event} */ event) => {
          event.preventDefault();
          const { name, role } = valuesOf(form);
          if (await desk.addUser(name.trim(), role)) form.reset();
        },
      },
      field(words.text('desk.user.name'), input('name', '', { required: true, maxlength: '100' })),
      field(words.text('desk.user.role'), select('role', ROLES.map((r) => [r, words.text(`desk.role.${r}`)]), 'editor')),
      el('button', { class: 'button is-primary', text: words.text('desk.user.add') }),
    ));
    const section = el('section', { class: 'users' }, form);
    addForms.set(words, section);
    return section;
  }

  function log() {
    return el(
      'section',
      { class: 'users is-log' },
      el('h2', { text: words.text('desk.audit') }),
      el(
        'table',
        { class: 'desk-table' },
        el('thead', {}, row('th', ['when', 'who', 'what'].map((name) => words.text(`desk.audit.${name}`)), '')),
        el('tbody', {}, ...users.entries.map((/** @type {any} */ e) => row('td', [momentInWords(e.at, words), e.who, whatOf(e)], e.reason))),
      ),
      users.next && button(words.text('desk.audit.more'), desk.moreAudit),
    );
  }

  /** @param {any} e */
  function whatOf(e) {
    const state = ['draft', 'published', 'retracted'].includes(e.state) ? ` · ${words.text(`status.${e.state}`)}` : '';
    return `${words.text(`desk.action.${e.action}`)} ${e.subject}${e.revision ? ` (${words.number(e.revision)})` : ''}${state}`;
  }
}

/** @param {'td' | 'th'} cell
 * @param {string[]} texts
 * @param {Node | string | false} last */
function row(cell, texts, last) {
  return el('tr', {}, ...texts.map((text) => el(cell, {}, said(text))), el(cell, {}, typeof last === 'string' ? said(last) : last));
}
