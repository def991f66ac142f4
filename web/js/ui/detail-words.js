import { el, said } from './dom.js';

/**
 * What a title says beside kind and place: our words in the reader's language, others marked as what they are.
 *
 * @param {{ours: string, told: string, language: string | null}} parts
 * @param {import('../i18n/translator.js').Translator} words
 */
export function detailWords({ ours, told, language }, words) {
  return [ours && el('span', { text: ours }), ours && told && words.text('list.comma'), told && said(told, { lang: language })];
}
