import { formatChoices } from './address.js';

/** @typedef {import('../types.js').Choices} Choices */

const HEIGHT = 480;

/**
 * The address of the embedded map that shows what is chosen.
 *
 * @param {string} page the address of the map
 * @param {Choices} choices
 * @param {string} language
 */
export function embedAddress(page, choices, language) {
  const query = formatChoices({ ...choices, place: null });
  return new URL(`embed?lang=${encodeURIComponent(language)}${query ? `&${query}` : ''}`, page).href;
}

/**
 * What a newsroom pastes into its page.
 *
 * @param {string} address
 * @param {string} title what the frame holds, for those who do not see it
 */
export function embedCode(address, title) {
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" ` +
    `sandbox="allow-scripts allow-same-origin allow-popups" ` +
    `style="width:0;min-width:100%;border:0" height="${HEIGHT}"></iframe>`
  );
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
