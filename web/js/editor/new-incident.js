// An incident that the machine missed, made of selected words.

import { kindLabel } from '../model/wording.js';
import { field } from '../ui/dialogs.js';
import { el, said } from '../ui/dom.js';
import { openForm, reasonField, select } from './forms.js';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {{start: number, end: number}} at
 */
export function openNewIncident({ words, kinds, doc }, desk, at) {
  const key = `new.${doc.report.sha256}.${at.start}-${at.end}`;
  openForm(words, {
    title: words.text('desk.new-incident'),
    key,
    children: [
      el('blockquote', { class: 'desk-quote' }, said(doc.report.text.slice(at.start, at.end))),
      field(words.text('desk.part.kind'), select('kind', kinds.map(({ id }) => [id, kindLabel(kinds, id, words.language)]), kinds[0]?.id ?? '')),
      reasonField(words, words.text('desk.reason.missed')),
    ],
    save: ({ kind, reason }) => {
      // The place that the words name is the first guess, which the editor then sees on the map.
      const mention = doc.mentions.find((/** @type {any} */ m) => m.place && m.start < at.end && at.start < m.end);
      const edits = mention ? [{ op: 'set-place', place: mention.place.id }] : [];
      return desk.make({ kind, ...at, reason, edits }, key);
    },
  });
}

