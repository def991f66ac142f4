// What an admin can do with accounts.

import { ask, showForCopying } from '../ui/dialogs.js';

/**
 * @param {{get: () => import('./desk.js').DeskState, set: (change: Partial<import('./desk.js').DeskState>) => void}} store
 * @param {import('../api/client.js').Client} client
 * @param {{tell: (error: unknown) => void, load: () => Promise<unknown>}} desk
 */
export function createUserActs(store, client, { tell, load }) {
  async function loadUsers() {
    const [{ users }, audit] = await Promise.all([client.get('/api/users'), client.get('/api/audit?limit=50')]);
    return { users, entries: audit.entries, next: audit.next };
  }

  const acts = {
    /** @param {string} name
     * @param {string} role */
    async addUser(name, role) {
      const { words } = store.get();
      try {
        const made = await client.post('/api/users', { name, role });
        await load();
        await showForCopying(words, {
          title: words.text('desk.user.token', { name: made.name }),
          hint: words.text('desk.user.token-hint'),
          label: words.text('token.label'),
          text: made.token,
        });
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    /** @param {string} name */
    async revokeUser(name) {
      const { words } = store.get();
      const sure = await ask(words, {
        title: words.text('desk.user.revoke'),
        text: words.text('desk.user.revoke-sure', { name }),
        label: words.text('desk.user.name'),
        action: words.text('desk.user.revoke'),
      });
      if (sure !== name) return;
      try {
        await client.delete(`/api/users/${encodeURIComponent(name)}`);
        await load();
      } catch (error) {
        tell(error);
      }
    },
    async moreAudit() {
      const { users } = store.get();
      try {
        const more = await client.get(`/api/audit?limit=50&before=${encodeURIComponent(users.next)}`);
        store.set({ users: { ...users, entries: [...users.entries, ...more.entries], next: more.next } });
      } catch (error) {
        tell(error);
      }
    },
  };
  return { acts, load: loadUsers };
}
