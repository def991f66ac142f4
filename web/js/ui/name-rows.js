import { NAME_LANGUAGES, probableLanguage } from '../model/place-form.js';
import { button, el } from './dom.js';

/** @typedef {import('../model/place-form.js').PlaceName} PlaceName */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * The names of a place, each with its language; rows come and go. The list is changed in place.
 *
 * @param {Translator} words
 * @param {PlaceName[]} names
 */
export function nameRows(words, names) {
  const rows = el('div', { class: 'name-rows' });
  const draw = (/** @type {number} */ focus) => {
    rows.replaceChildren(...names.map((name, index) => row(name, index)));
    if (focus >= 0) rows.querySelectorAll('input')[Math.min(focus, names.length - 1)]?.focus();
  };
  draw(-1);
  return el(
    'fieldset',
    { class: 'fields' },
    el('legend', { text: words.text('place.names') }),
    rows,
    button(words.text('place.name-add'), () => draw(names.push({ name: '', language: '' }) - 1), { class: 'button is-link' }),
  );

  /** @param {PlaceName} name
   * @param {number} index */
  function row(name, index) {
    const number = { number: index + 1 };
    const input = el('input', {
      type: 'text',
      dir: 'auto',
      maxlength: '200',
      autocomplete: 'off',
      'aria-label': words.text('place.name', number),
      'data-field': index === 0 ? 'names' : null,
    });
    input.value = name.name;
    const language = el('select', { 'aria-label': words.text('place.name-language', number) }, ...options(name.language));
    let isChosen = name.language !== '';
    input.oninput = () => {
      name.name = input.value;
      // Until somebody says which language it is, the script says it.
      if (!isChosen) name.language = language.value = probableLanguage(input.value, words.language);
    };
    language.onchange = () => {
      isChosen = true;
      name.language = language.value;
    };
    if (!isChosen) name.language = language.value = probableLanguage('', words.language);
    const remove = button('×', () => (names.splice(index, 1), draw(index)), {
      class: 'button is-quiet',
      'aria-label': words.text('place.name-remove', number),
      disabled: names.length === 1,
    });
    return el('div', { class: 'name-row' }, input, language, remove);
  }

  /** @param {string} chosen */
  function options(chosen) {
    const known = new Intl.DisplayNames([words.locale], { type: 'language' });
    const labelled = [...new Set([words.language, ...NAME_LANGUAGES, chosen])]
      .filter((id) => id && id !== 'alt')
      .map((id) => ({ id, label: known.of(id) ?? id }))
      .sort((a, b) => a.label.localeCompare(b.label, words.locale));
    return [...labelled, { id: 'alt', label: words.text('place.language-any') }].map(({ id, label }) =>
      el('option', { value: id, selected: id === chosen, text: label }),
    );
  }
}
