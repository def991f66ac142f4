// News from the server that incidents were created, changed or retracted.

/** Several changes in a row are one piece of news. */
const WAIT_MS = 500;

/**
 * Calls back after changes, until the page is left. Where the stream cannot be had the page stays as it was loaded.
 *
 * @param {() => void} changed
 */
export function listenToChanges(changed) {
  if (!('EventSource' in window)) return;
  let timer = 0;
  const source = new EventSource('api/changes');
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(changed, WAIT_MS);
  };
  for (const name of ['created', 'changed', 'retracted', 'reload']) source.addEventListener(name, soon);
  addEventListener('pagehide', () => source.close());
}
