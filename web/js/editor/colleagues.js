// What colleagues change is shown as it happens, but not under the hands of who is at work.

import { listenWithToken } from '../api/changes.js';
import { toast } from '../ui/dialogs.js';

const LATER_MS = 1000;

/**
 * @param {{get: () => import('./desk.js').DeskState}} store
 * @param {import('./desk.js').Desk} desk
 * @param {import('../api/client.js').Client} client
 */
export function followColleagues(store, desk, client) {
  let waiting = 0;
  void listenWithToken(client, () => void takeIn());

  async function takeIn() {
    clearTimeout(waiting);
    // A form saves on top of what it was opened on: were that exchanged, a colleague's change would be overwritten.
    if (isAtWork()) return void (waiting = window.setTimeout(takeIn, LATER_MS));
    if (await desk.catchUp(isAtWork)) toast(store.get().words.text('desk.colleague'));
    else if (isAtWork()) waiting = window.setTimeout(takeIn, LATER_MS);
  }
}

/** Whether something is being typed, chosen or marked. */
function isAtWork() {
  const active = document.activeElement;
  const isTyping = active instanceof HTMLElement && active.matches('input, textarea, select');
  return isTyping || document.querySelector('dialog[open]') !== null || getSelection()?.isCollapsed === false;
}
