// Which languages there are, which one to start with, and their strings.

import { Translator } from './translator.js';

/** @typedef {import('../types.js').Language} Language */
/** @typedef {import('../api/client.js').Client} Client */

const CHOICE = 'dateline.language';

/**
 * @param {Client} client
 * @returns {Promise<Language[]>}
 */
export async function listLanguages(client) {
  const answer = await client.get('/i18n');
  const items = Array.isArray(answer) ? answer : (answer.languages ?? []);
  return items.map((/** @type {any} */ item) => {
    const id = typeof item === 'string' ? item : String(item.id ?? item.code ?? item.language);
    return { id, name: item.name ?? ownName(id) };
  });
}

/** @param {string} id */
function ownName(id) {
  return new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id;
}

/**
 * @param {Client} client
 * @param {string} language
 * @param {string} [without] groups of words that the page has no use for
 */
export async function loadLanguage(client, language, without = 'page') {
  const [strings, facilities] = await Promise.all([
    client.get(`/i18n/${encodeURIComponent(language)}.json?without=${without}`),
    client.get('/api/facilities').catch(() => []), // Titles then keep the report's words.
  ]);
  return new Translator(language, strings, facilities);
}

/**
 * The address's language, else the one chosen before, else the browser's, else the first.
 *
 * @param {Language[]} languages
 * @param {string} search
 */
export function chooseLanguage(languages, search) {
  const wishes = [new URLSearchParams(search).get('lang'), remembered(), ...navigator.languages];
  for (const wish of wishes) {
    const found = wish && languages.find(({ id }) => id === wish.toLowerCase().split('-')[0]);
    if (found) return found.id;
  }
  return languages[0]?.id ?? 'en';
}

function remembered() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null; // an embed in a sandbox without storage
  }
}

/** @param {string} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // It is chosen again next time.
  }
}

/** Gives the page its language and direction. @param {Translator} words */
export function applyLanguage(words) {
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
}
