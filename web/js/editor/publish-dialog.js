// Exactly what the public will see, before it does.

import { sentencesOf } from '../model/evidence.js';
import { timeInWords } from '../model/time.js';
import { kindLabel, placeInWords, titleInWords } from '../model/wording.js';
import { claimsTable } from '../ui/claims-table.js';
import { openDialog } from '../ui/dialogs.js';
import { button, el, said } from '../ui/dom.js';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {import('../map/incident-map.js').IncidentMap} _map
 */
export async function openPublishDialog(state, desk, _map) {
  const { words, kinds, doc, session } = state;
  const waiting = doc.incidents.features.filter((/** @type {any} */ f) => f.properties.status !== 'published');
  // Where a second person is asked for, one's own checks are not one's own to publish.
  const mine = (/** @type {any} */ f) => session.second_person && (!f.properties.review || f.properties.review.by === session.name);
  const open = waiting.filter((/** @type {any} */ f) => !mine(f));
  /** @type {import('../types.js').Incident[]} */
  let previews;
  try {
    previews = await Promise.all(open.map((/** @type {any} */ f) => desk.preview(f.id)));
  } catch (error) {
    return desk.tell(error);
  }
  const noneChecked = !open.some((/** @type {any} */ f) => f.properties.review);
  const boxes = open.map((/** @type {any} */ f) =>
    el('input', { type: 'checkbox', checked: Boolean(f.properties.review) || (noneChecked && !f.properties.background), 'aria-label': titleInWords(f, kinds, words) }),
  );
  const submit = button(
    words.text('desk.publish.do'),
    async () => {
      submit.disabled = true;
      const chosen = open.filter((/** @type {any} */ _f, /** @type {number} */ i) => boxes[i].checked);
      if (!chosen.length || (await desk.publish(chosen))) dialog.close();
      submit.disabled = false;
    },
    { class: 'button is-primary', disabled: !open.length },
  );
  const dialog = openDialog(words.text('desk.publish.title'), words, [
    el('p', { class: 'hint', text: words.text('desk.publish.hint') }),
    !open.length && el('p', { class: 'notice', text: words.text('desk.publish.none') }),
    waiting.some(mine) && el('p', { class: 'notice', text: words.text('desk.publish.second') }),
    el('ul', { class: 'previews' }, ...open.map((/** @type {any} */ f, /** @type {number} */ i) => el('li', {}, boxes[i], preview(state, f, previews[i])))),
    el('div', { class: 'dialog-actions' }, button(words.text('desk.cancel'), () => dialog.close()), submit),
  ]);
  dialog.classList.add('is-wide', 'publish-dialog');
  submit.focus();
}

/** @param {import('./desk.js').DeskState} state
 * @param {any} feature
 * @param {import('../types.js').Incident} incident as the public will see it */
function preview({ words, kinds }, feature, incident) {
  const p = incident.properties;
  return el(
    'article',
    { class: 'preview' },
    el('h3', {}, kindLabel(kinds, p.kind, words.language), p.place_name ? ': ' : '', p.place_name ? said(p.place_name) : null),
    el('p', {}, timeInWords(p, words, incident.point?.[0] ?? null), ' · ', said(placeInWords(incident, words))),
    el(
      'p',
      { class: 'chips' },
      el('span', { class: `chip is-${p.verification}`, text: words.text(`verification.${p.verification}`) }),
      p.background && el('span', { class: 'chip', text: words.text('chip.background') }),
      !feature.properties.review && el('span', { class: 'chip is-draft', text: words.text('desk.publish.unchecked') }),
    ),
    claimsTable(p.claims, sentencesOf(p), words),
    ...p.evidence.slice(0, 4).map((e) => el('blockquote', { lang: e.language }, said(e.quote))),
  );
}
