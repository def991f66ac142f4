// The grip of the bottom sheet: a press or an upward stroke makes the sheet tall, a downward one low.

import { el } from './dom.js';

/** A shorter stroke is a press. */
const STROKE_PX = 18;

/** @param {import('../i18n/translator.js').Translator} words */
export function sheetGrip(words) {
  const sheet = () => document.getElementById('sheet');
  const tall = () => sheet()?.classList.contains('is-tall') ?? false;
  const grip = el('button', { type: 'button', class: 'sheet-grip', 'data-key': 'sheet-grip' });
  const set = (/** @type {boolean} */ on) => {
    sheet()?.classList.toggle('is-tall', on);
    grip.setAttribute('aria-expanded', String(on));
    grip.setAttribute('aria-label', words.text(on ? 'panel.sheet-low' : 'panel.sheet-tall'));
  };
  set(tall());
  let from = 0;
  let stroke = 0;
  grip.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    stroke = 0;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', (event) => (stroke = event.clientY - from));
  grip.addEventListener('click', () => {
    set(Math.abs(stroke) > STROKE_PX ? stroke < 0 : !tall());
    stroke = 0;
  });
  return grip;
}
