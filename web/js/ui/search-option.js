import { typeInWords } from '../model/place.js';
import { el, said, saidInRow } from './dom.js';

/** @typedef {import('../model/search.js').Option} Option */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * One line of the list below the search box: a place with its type, what it lies in, and the name that matched; or the
 * offer to add what was typed.
 *
 * @param {Translator} words
 * @param {Option} option
 * @param {{id: string, isActive: boolean, choose: () => void}} how
 */
export function searchOption(words, option, { id, isActive, choose }) {
  const isAdd = option.kind === 'add';
  const about = {
    role: 'option',
    id,
    'aria-selected': String(isActive),
    class: `search-option${isAdd ? ' is-add' : ''}`,
    onclick: choose,
  };
  if (isAdd) return el('li', { ...about, text: words.text('search.add', { name: option.text }) });
  const matched = option.matched
    ? words.text('search.matched', { name: option.matched })
    : option.how && words.text(`search.by.${option.how}`);
  return el(
    'li',
    about,
    el('span', { class: 'search-name' }, said(option.name)),
    el('span', { class: 'search-type', text: typeInWords(option.type, words) }),
    option.around.length > 0 && el('span', { class: 'search-around' }, ...saidInRow(option.around, words.text('list.comma'))),
    matched && el('span', { class: 'search-matched', text: matched }),
  );
}
