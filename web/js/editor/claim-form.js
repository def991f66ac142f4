// One claim: what is counted, how much, and who says so.

import { claimEdits, claimForm, claimOf, repeatable, QUALIFIERS, QUANTITIES, SOURCE_KINDS } from '../model/edits.js';
import { forget } from '../model/keeping.js';
import { field } from '../ui/dialogs.js';
import { button, el, said } from '../ui/dom.js';
import { check, input, openForm, reasonField, select } from './forms.js';

const NEW = { quantity: 'killed', qualifier: 'exact', low: '', high: '', text: '', sourceKind: 'unknown', sourceName: '', relayedBy: '', anonymous: '' };

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {string} id of the incident
 * @param {number | null} index of the claim; null for a new one
 * @param {{start: number, end: number} | null} at the words of a new one
 */
export function openClaimForm(state, desk, id, index, at) {
  const { words, doc } = state;
  const feature = desk.find(id);
  const claim = index === null ? null : feature.properties.claims[index];
  const quote = claim ? claim.evidence.quote : doc.report.text.slice(at?.start, at?.end);
  const key = index === null ? `claim.${id}.new.${at?.start}-${at?.end}` : `claim.${id}.${index}`;
  const start = claim ? claimForm(claim) : { ...NEW, low: firstNumber(quote), text: quote.trim().slice(0, 300) };
  const others = claim === null ? [] : repeatable(feature.properties.claims, Number(index)).map((i) => option(feature.properties.claims[i], i, words));
  const usual = words.text(claim ? 'desk.reason.corrected' : 'desk.reason.missed');
  const children = [
    el('blockquote', { class: 'desk-quote' }, said(quote)),
    el(
      'div',
      { class: 'desk-fields' },
      field(words.text('desk.claim.quantity'), select('quantity', QUANTITIES.map((q) => [q, words.text(`quantity.${q}`)]), start.quantity)),
      field(words.text('desk.claim.qualifier'), select('qualifier', QUALIFIERS.map((q) => [q, words.text(`desk.qualifier.${q}`)]), start.qualifier)),
      field(words.text('desk.claim.low'), input('low', start.low, { inputmode: 'numeric', maxlength: '9' })),
      field(words.text('desk.claim.high'), input('high', start.high, { inputmode: 'numeric', maxlength: '9' })),
    ),
    field(words.text('desk.claim.text'), input('text', start.text)),
    el(
      'div',
      { class: 'desk-fields' },
      field(words.text('desk.claim.source'), select('sourceKind', SOURCE_KINDS.map((k) => [k, words.text(`source.${k}`)]), start.sourceKind)),
      field(words.text('desk.claim.source-name'), input('sourceName', start.sourceName, { maxlength: '300' })),
    ),
    el(
      'div',
      { class: 'desk-fields' },
      field(words.text('desk.claim.relayed-by'), input('relayedBy', start.relayedBy, { maxlength: '300' })),
      others.length > 0 && field(words.text('desk.claim.repeats'), select('repeats', [['', words.text('desk.claim.repeats-none')], ...others], claimForm(claim).repeats)),
    ),
    check(words.text('desk.claim.anonymous'), 'anonymous', start.anonymous === 'on'),
    reasonField(words, usual),
    index !== null &&
      button(
        words.text('desk.claim.remove'),
        async () => {
          if (!(await desk.edit(id, [{ op: 'remove-claim', claim: index }], usual, key))) return;
          forget(key);
          form.dialog.close();
        },
        { class: 'button is-quiet' },
      ),
  ];
  const form = openForm(words, {
    title: words.text(claim ? 'desk.claim' : 'desk.new-claim'),
    key,
    children,
    save: (values) => {
      const edits =
        index === null
          ? [{ op: 'add-claim', report: doc.report.sha256, ...at, ...claimOf(values) }]
          : claimEdits(feature.properties.claims, index, values);
      return desk.edit(id, edits, values.reason, key);
    },
  });
}

/** A claim that another may repeat. @param {any} claim
 * @param {number} i
 * @param {import('../i18n/translator.js').Translator} words
 * @returns {[string, string]} */
function option({ text, source }, i, words) {
  return [String(i), `${source.name || words.text(`source.${source.kind}`)}: ${text.length > 60 ? `${text.slice(0, 58)}…` : text}`];
}

/** @param {string} text */
function firstNumber(text) {
  return /[\d٠-٩]+/.exec(text)?.[0] ?? '';
}
