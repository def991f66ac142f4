import { claimsByQuantity, isRepeat, sortClaims } from '../model/claims.js';
import { numberOf } from '../model/evidence.js';
import { saidInWords } from '../model/time.js';
import { numberInWords } from '../model/wording.js';
import { el, said } from './dom.js';
import { footnote } from './evidence.js';

/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').Source} Source */
/** @typedef {import('../model/claims.js').ClaimOrder} ClaimOrder */
/** @typedef {import('../model/evidence.js').Sentence} Sentence */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/** What a column is sorted by, the first press first. @type {Record<string, ClaimOrder[]>} */
const ORDERS = { number: ['highest', 'lowest'], when: ['latest', 'earliest'] };

/** The order stays while the reader goes from incident to incident. @type {ClaimOrder} */
let order = 'earliest';

/**
 * Who says it: the kind of source, its name in its own words, and whether it asked not to be named.
 *
 * @param {Source} source
 * @param {Translator} words
 */
export function sourceLine({ kind, name, anonymous, relayed_by }, words) {
  const key = `source.${kind}`;
  return el(
    'span',
    { class: 'source' },
    el('span', { class: 'source-kind', text: words.has(key) ? words.text(key) : kind }),
    name && said(name, { class: 'source-name' }),
    relayed_by && el('span', { class: 'source-via' }, ` ${words.text('source.via')} `, said(relayed_by)),
    anonymous && el('span', { class: 'source-mark', text: words.text('source.anonymous') }),
  );
}

/**
 * Claims side by side. No sum and no average: they are accounts of the same thing.
 *
 * @param {Claim[]} claims
 * @param {Sentence[]} sentences
 * @param {Translator} words
 */
export function claimsTable(claims, sentences, words) {
  if (!claims.length) return null;
  return el(
    'section',
    { class: 'panel-part' },
    el('h3', { text: words.text('panel.claims') }),
    ...claimsByQuantity(claims).map(({ quantity, claims: counted }) =>
      table(words.text(`quantity.${quantity}`), counted, claims, sentences, words),
    ),
    el('p', { class: 'hint', text: words.text('claims.not-added') }),
    claims.some(isRepeat) && el('p', { class: 'hint', text: words.text('claims.repeats-hint') }),
  );
}

/**
 * @param {string} caption
 * @param {Claim[]} claims those of one quantity
 * @param {Claim[]} all as they are numbered
 * @param {Sentence[]} sentences
 * @param {Translator} words
 */
function table(caption, claims, all, sentences, words) {
  const body = el('tbody');
  const heads = ['who', 'number', 'when'].map((name) => el('th', { scope: 'col' }));
  const draw = () => {
    body.replaceChildren(...sortClaims(claims, order).map((claim) => claimRow(claim, all, sentences, words)));
    ['who', 'number', 'when'].forEach((name, i) => drawHead(heads[i], name, claims.length > 1, words, draw));
  };
  draw();
  return el('table', { class: 'claims' }, el('caption', { text: caption }), el('thead', {}, el('tr', {}, ...heads)), body);
}

/**
 * @param {HTMLElement} head
 * @param {string} name
 * @param {boolean} sortable
 * @param {Translator} words
 * @param {() => void} draw
 */
function drawHead(head, name, sortable, words, draw) {
  const [first, second] = ORDERS[name] ?? [];
  const text = words.text(`claims.${name}`);
  if (!first || !sortable) return head.replaceChildren(text);
  const falls = order === 'highest' || order === 'latest';
  if (order === first || order === second) head.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
  else head.removeAttribute('aria-sort');
  const had = head.contains(document.activeElement);
  const sort = el('button', {
    type: 'button',
    class: 'sort',
    text,
    onclick: () => {
      order = order === first ? second : first;
      draw();
    },
  });
  head.replaceChildren(sort);
  if (had) sort.focus();
}

/** @param {Claim} claim
 * @param {Claim[]} all
 * @param {Sentence[]} sentences
 * @param {Translator} words */
function claimRow(claim, all, sentences, words) {
  const numbers = numberInWords(claim, words);
  const number = numberOf(sentences, claim.evidence);
  return el(
    'tr',
    { class: isRepeat(claim) ? 'is-repeat' : null, data: number === null ? {} : { sentence: number } },
    el('td', {}, sourceLine(claim.source, words), isRepeat(claim) && repeatLine(all[Number(claim.repeats)], sentences, words)),
    el(
      'td',
      {},
      numbers && el('b', { class: 'claim-number', text: numbers }),
      el('q', {}, said(claim.text)),
      footnote(number, words),
      claim.victims && el('span', { class: 'claim-victims' }, said(claim.victims)),
      claim.joint && el('span', { class: 'claim-joint', text: words.text('claims.joint') }),
    ),
    el('td', { class: 'claim-when', text: saidInWords(claim.said_at, words) || words.text('claims.when-unknown') }),
  );
}

/** Whom a claim only passes on. @param {Claim} of
 * @param {Sentence[]} sentences
 * @param {Translator} words */
function repeatLine(of, sentences, words) {
  return el('span', { class: 'claim-repeat' }, `${words.text('claims.repeat-of')} `, ...sourceName(of.source, words), footnote(numberOf(sentences, of.evidence), words));
}

/**
 * A source in one word or two: its name in its own words, or else its kind.
 *
 * @param {Source} source
 * @param {Translator} words
 */
export function sourceName({ kind, name }, words) {
  return [name ? said(name) : words.text(`source.${kind}`)];
}
