// Two incidents of one, and one of two.

import { kindLabel, titleInWords } from '../model/wording.js';
import { field, openDialog } from '../ui/dialogs.js';
import { button, el, said } from '../ui/dom.js';
import { check, openForm, reasonField, select } from './forms.js';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {string} id
 */
export function openSplitForm({ words, kinds }, desk, id) {
  const p = desk.find(id).properties;
  const line = (/** @type {string} */ text) => (text.length > 110 ? `${text.slice(0, 108)}…` : text);
  openForm(words, {
    title: words.text('desk.split.title'),
    key: `split.${id}`,
    children: [
      field(words.text('desk.part.kind'), select('kind', kinds.map((k) => [k.id, kindLabel(kinds, k.id, words.language)]), p.kind)),
      el(
        'fieldset',
        { class: 'desk-choices' },
        el('legend', { text: words.text('desk.split.what') }),
        ...p.claims.map((/** @type {any} */ c, /** @type {number} */ i) => check(`${words.text(`quantity.${c.quantity}`)}: ${line(c.text)}`, `claim-${i}`, false)),
        ...p.evidence.map((/** @type {any} */ e, /** @type {number} */ i) => check(line(e.quote), `evidence-${i}`, false)),
      ),
      reasonField(words, words.text('desk.reason.two')),
    ],
    save: (values) => {
      const numbers = (/** @type {string} */ start) =>
        Object.keys(values)
          .filter((name) => name.startsWith(start) && values[name] === 'on')
          .map((name) => Number(name.slice(start.length)));
      const edits = values.kind === p.kind ? [] : [{ op: 'set-kind', kind: values.kind }];
      return desk.split(id, { claims: numbers('claim-'), evidence: numbers('evidence-'), edits, reason: values.reason });
    },
  });
}

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {string} id
 */
export function openMergeDialog({ words, doc, kinds }, desk, id) {
  const others = doc.incidents.features.filter((/** @type {any} */ f) => f.id !== id);
  const dialog = openDialog(words.text('desk.merge.title'), words, [
    el('p', { text: words.text('desk.merge.with') }),
    others.length
      ? el(
          'ul',
          { class: 'candidates' },
          ...others.map((/** @type {any} */ other) =>
            el(
              'li',
              {},
              el(
                'button',
                {
                  type: 'button',
                  class: 'candidate',
                  onclick: async () => {
                    dialog.close();
                    await desk.merge(desk.find(id), other);
                  },
                },
                el('span', { class: 'candidate-name' }, said(titleInWords(other, kinds, words))),
                el('small', {}, said(other.properties.time_text ?? '')),
              ),
            ),
          ),
        )
      : el('p', { class: 'hint', text: words.text('desk.merge.none') }),
    el('div', { class: 'dialog-actions' }, button(words.text('desk.cancel'), () => dialog.close())),
  ]);
}
