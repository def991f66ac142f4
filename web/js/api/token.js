// The token of this visit. It lives in the tab, not on the disk, and never stays in the address bar.

import { takeToken } from '../model/address.js';

const KEY = 'dateline.token';
/** @type {string | null} */
let held = null;

/** @returns {string | null} */
export function token() {
  try {
    return sessionStorage.getItem(KEY) ?? held;
  } catch {
    return held;
  }
}

/** @param {string | null} value */
export function keepToken(value) {
  held = value;
  try {
    if (value) sessionStorage.setItem(KEY, value);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is refused: the token lasts until the page is left.
  }
}

/** Takes `#token=…` out of the address. */
export function adoptTokenFromAddress() {
  const { token: given, rest } = takeToken(location.hash);
  if (!given) return;
  keepToken(given);
  history.replaceState(null, '', location.pathname + location.search + (rest ? `#${rest}` : ''));
}
