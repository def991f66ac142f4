// What waits for an editor, and the box a new report goes into.

import { textOfFile } from '../model/document-text.js';
import { saidInWords } from '../model/time.js';
import { titleInWords } from '../model/wording.js';
import { field } from '../ui/dialogs.js';
import { button, el, said } from '../ui/dom.js';
import { input, keepTyped, valuesOf } from './forms.js';

const KEY = 'report';

/**
 * The form for a new report, by the language it is in. It outlives each drawing of the page: what waits may arrive while
 * it is being filled in or sent.
 *
 * @type {WeakMap<object, HTMLFormElement>}
 */
const reportForms = new WeakMap();

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 */
export function workList({ words, kinds, work, session }, desk) {
  if (!['editor', 'admin'].includes(session.role)) return [];
  return [
    reportForm(words, desk),
    el(
      'section',
      { class: 'work', 'aria-label': words.text('desk.work') },
      !work && el('p', { class: 'notice', text: words.text('desk.loading') }),
      work && el('h2', { text: words.text('desk.waiting') }),
      work && !work.reports.length && el('p', { class: 'notice', text: words.text('desk.nothing-waits') }),
      work && el('ul', { class: 'work-reports' }, ...work.reports.map((/** @type {any} */ r) => el('li', {}, reportRow(r, words)))),
      work?.duplicates.length > 0 && duplicates(work.duplicates, kinds, words, desk),
      work?.unplaced.length > 0 && unplaced(work.unplaced, words),
    ),
  ];
}

/** @param {import('../i18n/translator.js').Translator} words
 * @param {import('./desk.js').Desk} desk */
function reportForm(words, desk) {
  const begun = reportForms.get(words);
  if (begun) return begun;
  const text = el('textarea', { name: 'text', rows: '12', dir: 'auto', required: true });
  const trouble = el('p', { class: 'notice is-error', role: 'alert', hidden: true });
  const submit = el('button', { class: 'button is-primary', text: words.text('desk.read') });
  const file = el('input', { type: 'file', accept: '.txt,.html,.htm,.docx,text/plain,text/html', class: 'visually-hidden', tabindex: '-1', 'aria-label': words.text('desk.choose-file'), onchange: () => take(file.files?.[0]) });
  const form = el(
    'form',
    { class: 'report-form', onsubmit: read, ondragover: (/** @type {Event} */ e) => e.preventDefault(), ondrop: drop },
    el('h2', { text: words.text('desk.new-report') }),
    field(words.text('paste.text'), text, words.text('desk.drop-file')),
    el(
      'div',
      { class: 'desk-fields' },
      field(words.text('paste.published'), input('published', '', { type: 'date', dir: 'ltr' })),
      field(words.text('paste.source'), input('source', '', { maxlength: '300' })),
      field(words.text('paste.title'), input('title', '', { maxlength: '500' })),
      field(words.text('desk.link'), input('url', '', { type: 'url', dir: 'ltr' })),
    ),
    trouble,
    el('div', { class: 'dialog-actions' }, file, button(words.text('desk.choose-file'), () => file.click()), submit),
  );
  keepTyped(form, KEY);
  reportForms.set(words, form);
  return form;

  /** @param {string} problem */
  function tell(problem) {
    trouble.replaceChildren(said(problem));
    trouble.hidden = false;
  }

  /** @param {Event} event */
  async function read(event) {
    event.preventDefault();
    trouble.hidden = true;
    submit.disabled = true;
    const { published, source, title, url } = valuesOf(form);
    const about = { source: source.trim(), title: title.trim(), url: url.trim() };
    const said_ = Object.fromEntries(Object.entries(about).filter(([, value]) => value));
    const problem = await desk.read({ text: text.value, ...(published ? { published_at: `${published}T00:00:00Z` } : {}), ...said_ }, KEY);
    submit.disabled = false;
    if (problem === null) form.reset();
    else tell(problem);
  }

  /** @param {DragEvent} event */
  function drop(event) {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return; // Text that is dropped goes into the field by itself.
    event.preventDefault();
    void take(dropped);
  }

  /** @param {File | undefined} taken */
  async function take(taken) {
    if (!taken) return;
    try {
      text.value = await textOfFile(taken, htmlToText);
      text.dispatchEvent(new Event('input', { bubbles: true }));
      trouble.hidden = true;
    } catch {
      tell(words.text('desk.bad-file'));
    }
  }
}

const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, br, tr, blockquote, section, article, header, footer, pre';

/** The words of a page; its scripts neither run nor are read. @param {string} html */
function htmlToText(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('script, style, noscript, template, head').forEach((element) => element.remove());
  page.querySelectorAll(BLOCKS).forEach((element) => element.append('\n'));
  page.querySelectorAll('br').forEach((element) => element.after('\n'));
  return (page.body.textContent ?? '').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** @param {any} r
 * @param {import('../i18n/translator.js').Translator} words */
function reportRow(r, words) {
  const about = [r.source, saidInWords(r.published_at, words)].filter(Boolean);
  return el(
    'a',
    { class: 'work-row', href: `#report=${r.report}` },
    said(r.title || words.text('desk.untitled'), { class: 'work-title', lang: r.title ? r.language : null }),
    el('span', { class: 'hint' }, ...about.map((part) => said(part, { class: 'work-fact' }))),
    el(
      'span',
      { class: 'chips' },
      el('span', { class: 'chip is-draft', text: words.count('desk.drafts', r.drafts - r.in_review) }),
      r.in_review > 0 && el('span', { class: 'chip is-checked', text: words.count('desk.reviewed', r.in_review) }),
      r.unplaced > 0 && el('span', { class: 'chip is-unplaced', text: words.count('count.unplaced', r.unplaced) }),
    ),
  );
}

/** @param {any[]} pairs
 * @param {import('../types.js').Kind[]} kinds
 * @param {import('../i18n/translator.js').Translator} words
 * @param {import('./desk.js').Desk} desk */
function duplicates(pairs, kinds, words, desk) {
  return el(
    'section',
    {},
    el('h2', { text: words.text('desk.duplicates') }),
    el(
      'ul',
      { class: 'work-reports' },
      ...pairs.map(({ incidents, reasons }) =>
        el(
          'li',
          { class: 'work-row' },
          ...incidents.map((/** @type {any} */ i) => el('a', { href: `#report=${i.reports[0]}&incident=${i.id}` }, said(titleInWords({ properties: i }, kinds, words)), ' ', el('small', { text: words.text(`status.${i.status}`) }))),
          el('span', { class: 'chips' }, ...reasons.map((/** @type {string} */ r) => el('span', { class: 'chip', text: words.text(`desk.why.${r}`) }))),
          button(words.text('desk.merge'), () => desk.mergePair(incidents), { class: 'button is-link' }),
        ),
      ),
    ),
  );
}

/** @param {any[]} names
 * @param {import('../i18n/translator.js').Translator} words */
function unplaced(names, words) {
  return el(
    'section',
    {},
    el('h2', { text: words.text('desk.unplaced') }),
    el(
      'ul',
      { class: 'work-reports' },
      ...names.map((n) =>
        el(
          'li',
          {},
          el('a', { class: 'work-row', href: `#report=${n.reports[0]}` }, said(n.name || words.text('where.unstated')), el('small', { text: words.count('desk.unplaced', n.incidents.length) })),
        ),
      ),
    ),
  );
}
