// Forms that keep what is typed until it is saved, and that are signed with a reason.

import { forget, keep, kept } from '../model/keeping.js';
import { field, openDialog, toast } from '../ui/dialogs.js';
import { button, el } from '../ui/dom.js';

/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * A choice of one.
 *
 * @param {string} name
 * @param {[string, string][]} options value and label
 * @param {string} chosen
 */
export function select(name, options, chosen) {
  return el('select', { name }, ...options.map(([value, label]) => el('option', { value, selected: value === chosen, text: label })));
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Record<string, any>} [attributes]
 */
export function input(name, value, attributes = {}) {
  const element = el('input', { type: 'text', name, dir: 'auto', autocomplete: 'off', maxlength: '2000', ...attributes });
  element.value = value;
  return element;
}

/** @param {string} label
 * @param {string} name
 * @param {boolean} checked */
export function check(label, name, checked) {
  return el('label', { class: 'field is-inline' }, el('input', { type: 'checkbox', name, checked }), el('span', { text: label }));
}

/** Why: a reason stands there already, and can be another. @param {Translator} words
 * @param {string} usual */
export function reasonField(words, usual) {
  return field(words.text('desk.reason'), input('reason', usual, { required: true }));
}

/** @param {HTMLFormElement} form
 * @returns {Record<string, string>} */
export function valuesOf(form) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement)) continue;
    if (!element.name || element.type === 'file') continue;
    const isBox = element instanceof HTMLInputElement && element.type === 'checkbox';
    values[element.name] = isBox ? (element.checked ? 'on' : '') : element.value;
  }
  return values;
}

/** @param {HTMLFormElement} form
 * @param {Record<string, string>} values */
export function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const element = form.elements.namedItem(name);
    if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = value === 'on';
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) element.value = value;
  }
}

/**
 * Keeps what is typed into a form under a key, and puts back what was kept.
 *
 * @param {HTMLFormElement} form
 * @param {string} key
 * @returns {boolean} whether something was put back
 */
export function keepTyped(form, key) {
  const before = kept(key);
  if (before) fill(form, before);
  form.addEventListener('input', () => keep(key, valuesOf(form)));
  return before !== null;
}

/**
 * A form in a dialog. It stays open until it is saved; closed with its cross or Cancel, what was typed is forgotten.
 *
 * @param {Translator} words
 * @param {{title: string, key: string, children: (Node | null | false)[], beside?: boolean, closed?: () => void,
 *     save: (values: Record<string, string>, form: HTMLFormElement) => Promise<boolean>}} what
 */
export function openForm(words, { title, key, children, save, beside = false, closed }) {
  const submit = el('button', { class: 'button is-primary', text: words.text('desk.save') });
  const form = el(
    'form',
    {
      class: 'desk-form',
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        submit.disabled = true;
        const done = await save(valuesOf(form), form).finally(() => (submit.disabled = false));
        if (done) dialog.close();
      },
    },
    ...children,
    el('div', { class: 'dialog-actions' }, button(words.text('desk.cancel'), () => leave()), submit),
  );
  const leave = () => {
    forget(key);
    dialog.close();
  };
  const dialog = openDialog(title, words, [form], { beside, leave });
  dialog.classList.add('desk-dialog');
  dialog.addEventListener('cancel', () => forget(key));
  // A dialog beside the map is not modal, and browsers close only those.
  dialog.addEventListener('keydown', (event) => {
    if (beside && event.key === 'Escape') leave();
  });
  if (closed) dialog.addEventListener('close', closed);
  const first = form.querySelector('select, input:not([type="hidden"]), textarea');
  if (first instanceof HTMLElement) first.focus();
  if (keepTyped(form, key)) toast(words.text('desk.kept'));
  return { dialog, form };
}
