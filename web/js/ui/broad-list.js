import { isBroad } from '../model/incidents.js';
import { pictogram } from '../map/pictogram.js';
import { timeInWords } from '../model/time.js';
import { kindLabel } from '../model/wording.js';
import { el, isPhone, said } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */

/**
 * What is only known to lie somewhere in a whole country or region stands in the margin: no spot on the map is its.
 *
 * @param {State} state
 * @param {Incident[]} shown
 * @param {(id: string) => void} open
 */
export function broadList({ words, kinds, choices }, shown, open) {
  const broad = shown.filter((incident) => incident.area && isBroad(incident));
  if (!broad.length) return null;
  const list = el('ul');
  // A closed list of hundreds is not made until it is opened.
  const fill = () => list.childElementCount || list.append(...broad.map((incident) => item(incident)));
  const isOpen = broad.length < 6 && !isPhone();
  const details = el(
    'details',
    { class: 'margin-list', open: isOpen, ontoggle: () => details.open && fill() },
    el('summary', { text: words.text('margin.title'), onclick: fill }),
    list,
  );
  if (isOpen) fill();
  return details;

  /** @param {Incident} incident */
  function item({ id, point, properties: p }) {
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', 'data-key': `margin-${id}`, 'aria-current': id === choices.incident ? 'true' : null, onclick: () => open(id) },
        pictogram(kinds.find((kind) => kind.id === p.kind), 'pictogram is-small'),
        el('span', {}, said(p.place_name), ` · ${kindLabel(kinds, p.kind, words.language)} · ${timeInWords(p, words, point?.[0] ?? null)}`),
      ),
    );
  }
}
