// News from the server that incidents were created, changed or retracted.

/** Several changes in a row are one piece of news. */
const WAIT_MS = 500;
/** After a lost connection, before the next. */
const AGAIN_MS = 5000;
const NEWS = ['created', 'changed', 'retracted', 'reload'];

/**
 * Calls back after changes, until the page is left. Where the stream cannot be had the page stays as it was loaded.
 *
 * @param {() => void} changed
 */
export function listenToChanges(changed) {
  if (!('EventSource' in window)) return;
  const soon = once(changed);
  const source = new EventSource('api/changes');
  for (const name of NEWS) source.addEventListener(name, soon);
  addEventListener('pagehide', () => source.close());
}

/**
 * The same for who has a token, which an EventSource cannot show: also of what the public does not see.
 *
 * @param {import('./client.js').Client} client
 * @param {() => void} changed
 */
export async function listenWithToken(client, changed) {
  const soon = once(changed);
  const leaving = new AbortController();
  addEventListener('pagehide', () => leaving.abort());
  for (let isFirst = true; !leaving.signal.aborted; isFirst = false) {
    if (!isFirst) await connected();
    if (client.token()) {
      try {
        const lines = await client.lines('/api/changes', leaving.signal);
        if (!isFirst) soon(); // Nobody knows what was missed.
        for await (const line of lines) if (NEWS.includes(line.replace(/^event: ?/, ''))) soon();
      } catch {
        // The next connection tells.
      }
    }
  }
}

/** When it may be tried again. */
async function connected() {
  await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
}

/** @param {() => void} changed */
function once(changed) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(changed, WAIT_MS);
  };
}
