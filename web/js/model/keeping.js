// Keeps what is typed until it is saved, through a reload and a dropped connection.

const START = 'dateline.typed.';

/** @param {string} key
 * @param {Record<string, string>} values */
export function keep(key, values) {
  try {
    localStorage.setItem(START + key, JSON.stringify(values));
  } catch {
    // Storage is refused or full: it lasts as long as the page.
  }
}

/** @param {string} key
 * @returns {Record<string, string> | null} */
export function kept(key) {
  try {
    const found = JSON.parse(localStorage.getItem(START + key) ?? 'null');
    return found && typeof found === 'object' ? found : null;
  } catch {
    return null;
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(START + key);
  } catch {
    // It was never kept.
  }
}

/** The keys with this start under which something is kept. @param {string} start
 * @returns {string[]} */
export function keptKeys(start) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(START + start))
      .map((key) => key.slice(START.length));
  } catch {
    return [];
  }
}
