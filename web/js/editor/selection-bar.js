// What can be made of words that were selected in the report.

import { button, el } from '../ui/dom.js';
import { openClaimForm } from './claim-form.js';
import { openNewIncident } from './new-incident.js';

export class SelectionBar {
  /** @type {import('./desk.js').DeskState | null} */
  state = null;
  /** @type {HTMLElement | null} */
  #bar = null;

  /**
   * @param {HTMLElement} pane
   * @param {import('./desk.js').Desk} desk
   */
  constructor(pane, desk) {
    this.pane = pane;
    this.desk = desk;
    document.addEventListener('selectionchange', () => this.#changed());
  }

  #changed() {
    const words = selectedWords();
    if (!words) {
      // A press on the bar itself takes the selection away before it is done.
      setTimeout(() => !selectedWords() && this.#bar?.matches(':hover, :focus-within') !== true && this.#close(), 150);
      return;
    }
    if (!this.state?.doc) return;
    this.#close();
    this.#bar = this.#draw(this.state, words);
    document.body.append(this.#bar);
  }

  /** @param {import('./desk.js').DeskState} state
   * @param {{start: number, end: number}} words */
  #draw(state, words) {
    const { words: w, selected, doc } = state;
    const then = (/** @type {() => void} */ act) => () => {
      this.#close();
      act();
    };
    return el(
      'div',
      { class: 'selection-bar', role: 'toolbar', 'aria-label': w.text('desk.selected-words') },
      button(w.text('desk.new-incident'), then(() => openNewIncident(state, this.desk, words)), { class: 'button is-primary' }),
      selected && button(w.text('desk.new-claim'), then(() => openClaimForm(state, this.desk, selected, null, words))),
      selected &&
        button(
          w.text('desk.as-evidence'),
          then(() => {
            const edit = { op: 'add-evidence', report: doc.report.sha256, ...words, supports: 'incident' };
            void this.desk.edit(selected, [edit], w.text('desk.reason.missed'), '');
          }),
        ),
    );
  }

  #close() {
    this.#bar?.remove();
    this.#bar = null;
  }
}

/** The words selected in the report's text, in its own units; null where there are none. */
export function selectedWords() {
  const selection = getSelection();
  const text = document.getElementById('desk-text');
  if (!selection || selection.isCollapsed || !selection.rangeCount || !text) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

/** @param {Node} node
 * @param {number} offset */
function offsetOf(node, offset) {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest('[data-start]');
    return piece instanceof HTMLElement ? Number(piece.dataset.start) + offset : null;
  }
  const child = node.childNodes[offset] ?? node.childNodes[offset - 1];
  const piece = child instanceof HTMLElement ? child : node instanceof HTMLElement ? node.closest('[data-start]') : null;
  if (!(piece instanceof HTMLElement) || piece.dataset.start === undefined) return null;
  return Number(child === node.childNodes[offset] || !child ? piece.dataset.start : piece.dataset.end);
}
