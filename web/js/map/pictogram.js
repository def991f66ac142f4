const SVG = 'http://www.w3.org/2000/svg';

/**
 * The pictogram of a kind: its symbol in white on its hue.
 *
 * @param {{colour: string, symbol: string} | undefined} kind
 * @param {string} [className]
 */
export function pictogram(kind, className = 'pictogram') {
  const holder = document.createElement('span');
  holder.className = className;
  holder.style.backgroundColor = kind?.colour ?? '#555';
  holder.setAttribute('aria-hidden', 'true');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', kind?.symbol || 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z');
  svg.append(path);
  holder.append(svg);
  return holder;
}

/**
 * A line from a label to what it labels.
 *
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 */
export function leader(from, to) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'leader');
  svg.setAttribute('width', '1');
  svg.setAttribute('height', '1');
  for (const className of ['leader-casing', 'leader-line']) {
    const line = document.createElementNS(SVG, 'line');
    line.setAttribute('class', className);
    line.setAttribute('x1', String(from.x));
    line.setAttribute('y1', String(from.y));
    line.setAttribute('x2', String(to.x));
    line.setAttribute('y2', String(to.y));
    svg.append(line);
  }
  return svg;
}
