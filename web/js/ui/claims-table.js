import { claimsByQuantity } from '../model/claims.js';
import { saidInWords } from '../model/time.js';
import { el, said } from './dom.js';

/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').Source} Source */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * Who says it: the kind of source, its name in its own words, and whether it asked not to be named.
 *
 * @param {Source} source
 * @param {Translator} words
 */
export function sourceLine({ kind, name, anonymous }, words) {
  const key = `source.${kind}`;
  return el(
    'span',
    { class: 'source' },
    el('span', { class: 'source-kind', text: words.has(key) ? words.text(key) : kind }),
    name && said(name, { class: 'source-name' }),
    anonymous && el('span', { class: 'source-mark', text: words.text('source.anonymous') }),
  );
}

/**
 * Claims side by side. No sum and no average: they are accounts of the same thing.
 *
 * @param {Claim[]} claims
 * @param {Translator} words
 */
export function claimsTable(claims, words) {
  if (!claims.length) return null;
  return el(
    'section',
    { class: 'panel-part' },
    el('h3', { text: words.text('panel.claims') }),
    ...claimsByQuantity(claims).map(({ quantity, claims: counted }) =>
      el(
        'table',
        { class: 'claims' },
        el('caption', { text: words.text(`quantity.${quantity}`) }),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            ...['who', 'number', 'when'].map((name) => el('th', { scope: 'col', text: words.text(`claims.${name}`) })),
          ),
        ),
        el('tbody', {}, ...counted.map((claim) => claimRow(claim, words))),
      ),
    ),
    el('p', { class: 'hint', text: words.text('claims.not-added') }),
  );
}

/** @param {Claim} claim
 * @param {Translator} words */
function claimRow(claim, words) {
  const numbers = claimNumbers(claim, words);
  return el(
    'tr',
    {},
    el('td', {}, sourceLine(claim.source, words)),
    el(
      'td',
      {},
      numbers && el('b', { class: 'claim-number', text: numbers }),
      el('q', {}, said(claim.text)),
      claim.joint && el('span', { class: 'claim-joint', text: words.text('claims.joint') }),
    ),
    el('td', { class: 'claim-when', text: saidInWords(claim.said_at, words) || words.text('claims.when-unknown') }),
  );
}

/** @param {Claim} claim
 * @param {Translator} words */
function claimNumbers({ low, high, qualifier }, words) {
  if (low === null && high === null) return '';
  const one = low ?? high ?? 0;
  const range = low !== null && high !== null && low !== high;
  const number = words.ltr(range ? `${words.number(low)}–${words.number(high)}` : words.number(one));
  const key = `qualifier.${qualifier}`;
  return words.has(key) ? words.text(key, { number }) : number;
}
