// Choosing days by dragging over the strip, or by its two handles. The date fields beside it do the same by keyboard.

import { momentAt, positionOf } from '../model/timescale.js';
import { el } from './dom.js';

/** @typedef {import('../model/timescale.js').Stretch} Stretch */
/** @typedef {{from: string | null, to: string | null}} Days */

const DAY_MS = 86_400_000;
/** A shorter drag is a click: it shows all days again. */
const LEAST_DRAG = 0.004;

/** @param {number} moment */
const dayOf = (moment) => new Date(moment).toISOString().slice(0, 10);

/**
 * @param {HTMLElement} strip
 * @param {Stretch[]} stretches
 * @param {Days} days chosen
 * @param {(days: Days) => void} choose
 */
export function brush(strip, stretches, { from, to }, choose) {
  const chosen = from !== null || to !== null;
  const ends = [from ? positionOf(stretches, Date.parse(from)) : 0, to ? positionOf(stretches, Date.parse(to) + DAY_MS) : 1];
  const shade = el('div', { class: 'strip-chosen', hidden: !chosen }, handle('start'), handle('end'));
  lay(shade, ends);
  strip.append(shade);
  /** Where the other end of the drag is. @type {number | null} */
  let anchor = null;
  let moved = ends;
  const at = (/** @type {PointerEvent} */ event) => {
    const box = strip.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  strip.addEventListener('pointerdown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest('.strip-bar')) return;
    const end = target.closest('.strip-handle');
    anchor = end ? ends[end.classList.contains('is-start') ? 1 : 0] : at(event);
    moved = [at(event), at(event)];
    strip.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  strip.addEventListener('pointermove', (event) => {
    if (anchor === null) return;
    moved = [Math.min(anchor, at(event)), Math.max(anchor, at(event))];
    shade.hidden = false;
    lay(shade, moved);
  });
  strip.addEventListener('pointerup', () => {
    if (anchor === null) return;
    anchor = null;
    if (moved[1] - moved[0] < LEAST_DRAG) return choose({ from: null, to: null });
    choose({ from: dayOf(momentAt(stretches, moved[0])), to: dayOf(momentAt(stretches, moved[1]) - 1) });
  });
}

/** @param {'start' | 'end'} side */
const handle = (side) => el('span', { class: `strip-handle is-${side}` });

/** @param {HTMLElement} element
 * @param {number[]} ends */
function lay(element, [from, to]) {
  element.style.left = `${from * 100}%`;
  element.style.width = `${(to - from) * 100}%`;
}
