// What, when and how sure: the details of an incident.

import { detailEdits, detailForm, TIME_PRECISIONS, VERIFICATIONS } from '../model/edits.js';
import { kindLabel } from '../model/wording.js';
import { field } from '../ui/dialogs.js';
import { el } from '../ui/dom.js';
import { check, input, openForm, reasonField, select } from './forms.js';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {string} id
 */
export function openDetailForm({ words, kinds }, desk, id) {
  const p = desk.find(id).properties;
  const start = detailForm(p);
  const key = `detail.${id}`;
  openForm(words, {
    title: words.text('desk.edit'),
    key,
    children: [
      field(words.text('desk.part.kind'), select('kind', kinds.map((k) => [k.id, kindLabel(kinds, k.id, words.language)]), start.kind)),
      field(words.text('desk.part.title'), input('title', start.title, { maxlength: '300', required: true })),
      el(
        'div',
        { class: 'desk-fields' },
        field(words.text('desk.time.start'), input('start', start.start, { type: 'datetime-local', dir: 'ltr' })),
        field(words.text('desk.time.end'), input('end', start.end, { type: 'datetime-local', dir: 'ltr' })),
        field(words.text('desk.time.precision'), select('precision', TIME_PRECISIONS.map((t) => [t, words.text(`desk.precision.${t}`)]), start.precision)),
      ),
      field(words.text('desk.time.text'), input('timeText', start.timeText)),
      field(words.text('desk.part.verification'), select('verification', VERIFICATIONS.map((v) => [v, words.text(`verification.${v}`)]), start.verification)),
      check(words.text('desk.part.background'), 'background', start.background === 'on'),
      reasonField(words, words.text('desk.reason.corrected')),
    ],
    save: (values) => desk.edit(id, detailEdits(p, values), values.reason, key),
  });
}
