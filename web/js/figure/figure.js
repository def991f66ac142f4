// A still picture of one incident for a document: what, where, when and who says so, with a map and what it means.

import { claimRanges, claimsByQuantity, formatRange, isRepeat } from '../model/claims.js';
import { boxOf } from '../model/geometry.js';
import { momentInWords, saidInWords, timeInWords } from '../model/time.js';
import { kindLabel, mapInWords, numberInWords, placeInWords, placeNote, surroundings, titleParts } from '../model/wording.js';
import { Column } from './column.js';
import { cuts, figureMap } from './figure-map.js';
import { Frame } from './frame.js';
import { escaped, short, tag } from './svg.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/** Drawn as wide as the text of an A4 page. */
const PAPER = '160mm';
const WIDTH = 640;
const MARGIN = 18;
const INNER = WIDTH - 2 * MARGIN;
const MAP_HEIGHT = 340;
const SMALL = { size: 11.5, colour: '#5d5a4f' };
export const FONTS = "'IBM Plex Sans', 'IBM Plex Sans Arabic', Arial, sans-serif";

/** The part of the earth that its figure shows; null where it lies nowhere. @param {Incident} incident */
export function frameOf({ area }) {
  return area ? new Frame(boxOf(area), INNER, MAP_HEIGHT) : null;
}

/**
 * @param {Incident} incident
 * @param {object} about
 * @param {Kind[]} about.kinds
 * @param {Translator} about.words
 * @param {import('./figure-map.js').Ground} about.ground
 * @param {string[]} about.sources where its reports appeared
 * @param {string} about.address where the incident can be looked up
 * @param {import('./figure-map.js').Measure} about.measure
 * @returns {string} an SVG file
 */
export function incidentFigure(incident, { kinds, words, ground, sources, address, measure }) {
  const { properties: p } = incident;
  const kind = kinds.find(({ id }) => id === p.kind);
  const colour = kind?.colour ?? '#555';
  const borneOut = ['corroborated', 'confirmed'].includes(p.verification);
  const frame = frameOf(incident);
  const column = new Column({ left: MARGIN, width: INNER, top: MARGIN - 4, direction: words.direction, measure });
  head(column, incident, kinds, words, colour);
  if (frame) {
    const map = figureMap(frame, incident, { colour, borneOut, words, ground, measure });
    column.space(10).put(MAP_HEIGHT, (x, y) => tag('g', { transform: `translate(${x} ${short(y)})` }, map));
    column.write(`${words.text('legend.area')} · ${words.text(borneOut ? 'legend.solid' : 'legend.dashed')}`, SMALL);
  }
  claims(column, p.claims, words);
  foot(column, incident, sources, address, words);
  const height = Math.ceil(column.y + MARGIN);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: PAPER,
      height: `${short((160 * height) / WIDTH)}mm`,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': FONTS,
      role: 'img',
      'xml:lang': words.language,
    },
    tag('title', {}, escaped(mapInWords([incident], kinds, words))),
    frame ? tag('defs', {}, cuts(frame)) : '',
    tag('rect', { width: WIDTH, height, fill: '#fff' }),
    String(column),
  );
}

/** @param {Column} column
 * @param {Incident} incident
 * @param {Kind[]} kinds
 * @param {Translator} words
 * @param {string} colour */
function head(column, incident, kinds, words, colour) {
  const { properties: p, point } = incident;
  const symbol = kinds.find(({ id }) => id === p.kind)?.symbol ?? '';
  const x = words.direction === 'rtl' ? INNER - 28 : 0;
  column.put(0, (left, top) =>
    tag(
      'g',
      { transform: `translate(${left + x} ${short(top + 6)})` },
      tag('circle', { cx: 14, cy: 14, r: 14, fill: colour }),
      tag('path', { d: symbol, fill: '#fff', transform: 'translate(5 5) scale(.75)' }),
    ),
  );
  const { ours, told } = titleParts(incident, kinds, words);
  const aside = { indent: 40 };
  const status = p.status === 'published' ? [] : [words.text(`status.${p.status}`)];
  const where = [placeInWords(incident, words), surroundings(incident, words), placeNote(incident, words)];
  column
    .write([kindLabel(kinds, p.kind, words.language), p.place_name].filter(Boolean).join(' · '), { size: 19, bold: true, ...aside })
    .write([ours, told].filter(Boolean).join(words.text('list.comma')), aside)
    .write(where.filter(Boolean).join(' · '), aside)
    .write(timeInWords(p, words, point?.[0] ?? null), aside)
    .write([...status, `${words.text(`verification.${p.verification}`)} – ${words.text(`verification.${p.verification}.meaning`)}`].join(' · '), {
      ...aside,
      ...SMALL,
    });
}

/** Side by side and never added up. @param {Column} column
 * @param {Claim[]} all
 * @param {Translator} words */
function claims(column, all, words) {
  const ranges = claimRanges(all);
  for (const { quantity, claims: counted } of claimsByQuantity(all)) {
    const range = ranges.find((each) => each.quantity === quantity);
    const span = range ? words.ltr(formatRange(range, (n) => words.number(n))) : '';
    const name = words.text(`quantity.${quantity}`);
    column.space(8).write(span ? words.text('claims.range', { quantity: name, range: span }) : name, { bold: true });
    for (const claim of counted) column.write(claimLine(claim, all, words), { size: 12, indent: 12 });
  }
  if (all.length) column.space(2).write(words.text('claims.not-added'), SMALL);
}

/** @param {Claim} claim
 * @param {Claim[]} all
 * @param {Translator} words */
function claimLine(claim, all, words) {
  const { kind, name, relayed_by } = claim.source;
  const key = `source.${kind}`;
  const who = [words.has(key) ? words.text(key) : kind, name && apart(name)].filter(Boolean).join(words.text('list.comma'));
  const via = relayed_by ? ` ${words.text('source.via')} ${apart(relayed_by)}` : '';
  const repeated = isRepeat(claim) ? all[Number(claim.repeats)] : null;
  const notes = [
    claim.victims && apart(claim.victims),
    claim.joint && words.text('claims.joint-short'),
    saidInWords(claim.said_at, words),
    repeated && `${words.text('claims.repeat-of')} ${apart(repeated.source.name || words.text(`source.${repeated.source.kind}`))}`,
  ].filter(Boolean);
  const number = numberInWords(claim, words);
  return `${who}${via} – ${[number, claim.text && `“${apart(claim.text)}”`, ...notes].filter(Boolean).join(' · ')}`;
}

/** Words of others keep their own direction in the line. @param {string} text */
const apart = (text) => `\u2068${text}\u2069`;

/** @param {Column} column
 * @param {Incident} incident
 * @param {string[]} sources
 * @param {string} address
 * @param {Translator} words */
function foot(column, { properties: p }, sources, address, words) {
  const updated = momentInWords(p.updated, words) || '–';
  column
    .space(10)
    .write(sources.length ? words.text('embed.sources', { sources: words.list(sources) }) : '', SMALL)
    .write(`${words.text('panel.revision', { revision: p.revision ?? 1, updated })} · ${words.text('map.attribution')}`, SMALL)
    .write(address, { ...SMALL, size: 10 });
}
