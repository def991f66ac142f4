/**
 * One object of state; every change is announced once.
 *
 * @template {object} S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = initial;
  /** @type {((state: S) => void)[]} */
  const listeners = [];
  return {
    get: () => state,
    /** @param {Partial<S>} change */
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    /** @param {(state: S) => void} listener */
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
