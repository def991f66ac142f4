import { button, el, said } from './dom.js';
import { field, openDialog } from './dialogs.js';

/** @typedef {import('../types.js').ReportInput} ReportInput */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * The box a report is pasted into. It stays open, with what was typed, until the report is read.
 *
 * @param {Translator} words
 * @param {ReportInput | null} before what was typed last
 * @param {(input: ReportInput) => Promise<string | null>} read answers what went wrong, null where nothing did
 */
export function openPasteDialog(words, before, read) {
  const text = el('textarea', { rows: '11', dir: 'auto', required: true, 'data-field': 'text' });
  const published = el('input', { type: 'date' });
  const source = el('input', { type: 'text', dir: 'auto', maxlength: '300' });
  const title = el('input', { type: 'text', dir: 'auto', maxlength: '500' });
  text.value = before?.text ?? '';
  published.value = before?.published_at?.slice(0, 10) ?? '';
  source.value = before?.source ?? '';
  title.value = before?.title ?? '';
  const trouble = el('p', { class: 'notice is-error', role: 'alert', hidden: true });
  const submit = el('button', { class: 'button is-primary', text: words.text('paste.read') });

  const form = el(
    'form',
    {
      class: 'paste-form',
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        submit.disabled = true;
        trouble.hidden = true;
        const problem = await read(inputOf(text.value, published.value, source.value, title.value));
        submit.disabled = false;
        if (problem === null) return dialog.close();
        trouble.replaceChildren(said(problem));
        trouble.hidden = false;
      },
    },
    field(words.text('paste.text'), text, words.text('paste.text-hint')),
    el(
      'div',
      { class: 'paste-fields' },
      field(words.text('paste.published'), published, words.text('paste.published-hint')),
      field(words.text('paste.source'), source),
      field(words.text('paste.title'), title),
    ),
    trouble,
    el(
      'div',
      { class: 'dialog-actions' },
      button(words.text('paste.cancel'), () => dialog.close()),
      submit,
    ),
  );
  const dialog = openDialog(words.text('paste.open'), words, [form]);
  dialog.classList.add('is-wide');
  text.focus();
}

/**
 * @param {string} text
 * @param {string} day
 * @param {string} source
 * @param {string} title
 * @returns {ReportInput}
 */
function inputOf(text, day, source, title) {
  return {
    text,
    ...(day ? { published_at: `${day}T00:00:00Z` } : {}),
    ...(source.trim() ? { source: source.trim() } : {}),
    ...(title.trim() ? { title: title.trim() } : {}),
  };
}
