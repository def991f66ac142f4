// Small questions and answers over the page.

import { button, el, said } from './dom.js';

/** @typedef {import('../i18n/translator.js').Translator} Translator */

let opened = 0;

/**
 * Opens a dialog; it leaves the page when it is closed.
 *
 * @param {string} title
 * @param {Translator} words
 * @param {(Node | string | null | false)[]} children
 * @param {{beside?: boolean, leave?: () => void}} [how] beside: the map stays in use; leave: instead of closing at once
 */
export function openDialog(title, words, children, { beside = false, leave } = {}) {
  // One dialog may lie over another: each is named by its own title.
  const titleId = `dialog-title-${(opened += 1)}`;
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': titleId },
    el(
      'header',
      // Of a dialog, not of the page.
      { role: 'none' },
      el('h2', { id: titleId, text: title }),
      button('×', () => (leave ? leave() : dialog.close()), { class: 'button is-quiet', 'aria-label': words.text('dialog.close') }),
    ),
    ...children,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  if (beside) dialog.show();
  else dialog.showModal();
  return dialog;
}

/**
 * A labelled field.
 *
 * @template {HTMLElement} E
 * @param {string} label
 * @param {E} input
 * @param {string} [hint]
 */
export function field(label, input, hint) {
  return el('label', { class: 'field' }, el('span', { text: label }), input, hint ? el('small', { text: hint }) : null);
}

/**
 * Asks for one line. Null where it is dismissed.
 *
 * @param {Translator} words
 * @param {{title: string, text: string, label: string, action: string, secret?: boolean, error?: string}} question
 * @returns {Promise<string | null>}
 */
export function ask(words, { title, text, label, action, secret = false, error = '' }) {
  return new Promise((resolve) => {
    const input = el('input', { type: secret ? 'password' : 'text', autocomplete: 'off', required: true, dir: 'auto' });
    /** @type {string | null} */
    let answer = null;
    const form = el(
      'form',
      {
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          answer = input.value.trim();
          dialog.close();
        },
      },
      el('p', { text }),
      error ? el('p', { class: 'notice is-error', role: 'alert' }, said(error)) : null,
      field(label, input),
      el('div', { class: 'dialog-actions' }, el('button', { class: 'button is-primary', text: action })),
    );
    const dialog = openDialog(title, words, [form]);
    dialog.addEventListener('close', () => resolve(answer || null));
    input.focus();
  });
}

/**
 * Shows text to be copied, and says whether it was.
 *
 * @param {Translator} words
 * @param {{title: string, hint: string, label: string, text: string}} what
 */
export async function showForCopying(words, { title, hint, label, text }) {
  const copied = await copy(text);
  const area = el('textarea', { readonly: true, rows: '5', dir: 'ltr', class: 'code', spellcheck: 'false' });
  area.value = text;
  const status = el('p', { role: 'status', class: 'hint', text: words.text(copied ? 'share.copied' : 'share.copy-by-hand') });
  openDialog(title, words, [
    el('p', { text: hint }),
    field(label, area),
    el(
      'div',
      { class: 'dialog-actions' },
      status,
      button(words.text('share.copy'), async () => {
        area.select();
        status.textContent = words.text((await copy(text)) ? 'share.copied' : 'share.copy-by-hand');
      }),
    ),
  ]);
  area.select();
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Tells those who do not see the page. @param {string} text */
export function announce(text) {
  const region = document.getElementById('announcement');
  if (!region) return;
  // The same words twice are two announcements.
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = text));
}

/** Says something for a few seconds. @param {string} text */
export function toast(text) {
  const box = document.getElementById('toast');
  if (!box) return;
  box.textContent = text;
  box.classList.add('is-shown');
  window.setTimeout(() => box.classList.remove('is-shown'), 4000);
}
