// Doing what needs a token, and saying what went wrong.

import { ApiProblem } from './api/client.js';
import { keepToken, token } from './api/token.js';
import { ask } from './ui/dialogs.js';

/** @typedef {import('./types.js').State} State */

/**
 * @param {{get: () => State, set: (change: Partial<State>) => void}} store
 * @param {import('./api/client.js').Client} client
 */
export function createAccess(store, client) {
  /** What to tell the reader about an error. @param {unknown} error */
  function problem(error) {
    if (!(error instanceof ApiProblem)) throw error;
    return error.message || store.get().words.text('error.unreachable');
  }

  /** @param {string} refusal */
  async function askForToken(refusal) {
    const { words } = store.get();
    const given = await ask(words, {
      title: words.text('token.title'),
      text: words.text('token.text'),
      label: words.text('token.label'),
      action: words.text('token.use'),
      secret: true,
      error: refusal,
    });
    if (!given) throw new ApiProblem(401, words.text('token.missing'));
    keepToken(given);
    store.set({ session: await client.get('/api/session').catch(() => store.get().session) });
  }

  /**
   * Does something that needs a token; asks for one where there is none or the server refuses it.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function withToken(work) {
    for (let refusal = ''; ; ) {
      if (!token() || refusal) await askForToken(refusal);
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
        refusal = error.message || store.get().words.text('token.missing');
        keepToken(null);
      }
    }
  }

  return { problem, withToken };
}
