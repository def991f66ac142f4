// The detail panel of one incident: what, where, when, who says so, in which words.

import { letterOf } from '../map/accounts.js';
import { pictogram } from '../map/pictogram.js';
import { intervalInWords, momentInWords, saidInWords, timeInWords } from '../model/time.js';
import { reportLink } from '../model/links.js';
import { kindLabel, placeInWords, placeNote, surroundings, titleDetail } from '../model/wording.js';
import { chips } from './chips.js';
import { claimsTable, sourceLine } from './claims-table.js';
import { button, el, said } from './dom.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Evidence} Evidence */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('./context.js').Actions} Actions */

/**
 * @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions
 */
export function incidentPanel(state, incident, actions) {
  const { words, kinds } = state;
  const { properties: p } = incident;
  const detail = titleDetail(incident, kinds);
  return el(
    'article',
    { class: 'panel', 'aria-labelledby': 'panel-title' },
    navigation(state, actions),
    el(
      'header',
      { class: 'panel-head' },
      pictogram(kinds.find(({ id }) => id === p.kind)),
      el(
        'div',
        {},
        el(
          'h2',
          { id: 'panel-title', tabindex: '-1', 'data-key': 'panel-title' },
          kindLabel(kinds, p.kind, words.language),
          p.place_name && ' · ',
          p.place_name && said(p.place_name),
        ),
        detail && el('p', { class: 'panel-detail' }, said(detail)),
        el('span', { class: 'chips' }, ...chips(incident, words)),
      ),
    ),
    editing(state, incident, actions),
    where(state, incident),
    when(state, incident),
    claimsTable(p.claims, words),
    origins(state, incident, actions),
    evidence(state, incident, actions),
    support(state, incident),
    state.draft ? null : sharing(state, incident, actions),
  );
}

/** @param {State} state
 * @param {Actions} actions */
function navigation({ words, draft }, actions) {
  const quiet = 'button is-quiet';
  return el(
    'nav',
    { class: 'panel-nav', 'aria-label': words.text('panel.navigation') },
    button(words.text(draft ? 'panel.back-draft' : 'panel.back'), () => actions.open(null), {
      class: `${quiet} is-back`,
      'data-key': 'back',
    }),
    el('span', { class: 'spacer' }),
    button('↑', () => actions.step(-1), { class: quiet, 'aria-label': words.text('panel.previous'), 'data-key': 'previous' }),
    button('↓', () => actions.step(1), { class: quiet, 'aria-label': words.text('panel.next'), 'data-key': 'next' }),
    button('×', () => actions.open(null), { class: quiet, 'aria-label': words.text('panel.close'), 'data-key': 'close' }),
  );
}

/** @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions */
function editing({ words, session, draft }, { id, properties: { status } }, actions) {
  if (draft || !['editor', 'admin'].includes(session.role)) return null;
  return el(
    'div',
    { class: 'panel-editing' },
    status !== 'published' &&
      button(words.text('edit.publish'), () => actions.changeStatus(id, 'published'), { class: 'button is-primary' }),
    status !== 'retracted' && button(words.text('edit.retract'), () => actions.changeStatus(id, 'retracted')),
  );
}

/** @param {string} title
 * @param {...(Node | string | null | false)} children */
function part(title, ...children) {
  return el('section', { class: 'panel-part' }, el('h3', { text: title }), ...children);
}

/** @param {State} state
 * @param {Incident} incident */
function where({ words }, incident) {
  const { place_basis } = incident.properties;
  const note = placeNote(incident, words);
  const around = surroundings(incident, words);
  const basis = `basis.${place_basis}`;
  return part(
    words.text('panel.where'),
    el('p', { class: 'lead', text: placeInWords(incident, words) }),
    note && el('p', { class: 'note' }, said(note)),
    el('p', { class: 'hint' }, around && said(around), around && ' · ', words.has(basis) ? words.text(basis) : null),
  );
}

/** @param {State} state
 * @param {Incident} incident */
function when({ words }, { point, properties: p }) {
  const interval = intervalInWords(p, words);
  return part(
    words.text('panel.when'),
    el('p', { class: 'lead', text: timeInWords(p, words, point?.[0] ?? null) }),
    p.time_text &&
      el('p', { class: 'note' }, `${words.text('time.own-words')} `, el('q', {}, said(p.time_text))),
    interval && el('p', { class: 'hint', text: interval }),
  );
}

/** @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions */
function origins({ words }, incident, actions) {
  const accounts = incident.properties.origins;
  if (!accounts.length) return null;
  return part(
    words.text(accounts.length > 1 ? 'origins.differ' : 'origins.title'),
    el(
      'ol',
      { class: 'origins' },
      ...accounts.map((origin, index) =>
        el(
          'li',
          {
            onmouseenter: () => actions.highlight(origin.geometry ?? null),
            onmouseleave: () => actions.highlight(null),
          },
          el('span', { class: 'account-letter', 'aria-hidden': 'true', text: letterOf(index) }),
          el(
            'span',
            {},
            el('b', { text: words.text(`origin.${origin.relation}`, { place: origin.place_name }) }),
            sourceLine(origin.source, words),
          ),
        ),
      ),
    ),
    el('p', { class: 'hint', text: words.text('origins.not-the-place') }),
  );
}

/** @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions */
function evidence(state, incident, actions) {
  const { words, reports, draft } = state;
  const { properties: p } = incident;
  /** @type {Map<string, Evidence>} */
  const sentences = new Map();
  for (const each of [...p.evidence, ...p.claims.map((c) => c.evidence), ...p.origins.map((o) => o.evidence)]) {
    if (each?.quote) sentences.set(`${each.report}\n${each.quote}`, sentences.get(`${each.report}\n${each.quote}`) ?? each);
  }
  return part(
    words.text('panel.evidence'),
    ...[...sentences.values()].map((each) => {
      const report = reports.get(each.report);
      const title = report?.title || report?.source || words.text('evidence.report');
      return el(
        'figure',
        {
          class: 'quote',
          onmouseenter: () => actions.highlight(incident.area),
          onmouseleave: () => actions.highlight(null),
        },
        el('blockquote', { lang: each.language || null, dir: 'auto', text: each.quote }),
        !draft &&
          el(
            'figcaption',
            {},
            el('a', { href: reportLink(each.report, report), target: '_blank', rel: 'noopener noreferrer' }, said(title)),
            ...(report?.source && report.source !== title ? [' · ', said(report.source)] : []),
            ...(report?.published_at ? [' · ', el('bdi', { text: saidInWords(report.published_at, words) })] : []),
          ),
      );
    }),
  );
}

/** @param {State} state
 * @param {Incident} incident */
function support({ words }, { properties: p }) {
  const counts = [
    words.count('count.reports', p.report_count),
    p.source_count > 0 && words.count('count.sources', p.source_count),
  ].filter((text) => text !== false);
  return part(
    words.text('panel.support'),
    el(
      'p',
      {},
      el('b', { text: words.text(`verification.${p.verification}`) }),
      ` – ${words.text(`verification.${p.verification}.meaning`)}`,
    ),
    el('p', { class: 'hint', text: counts.join(' · ') }),
    el('p', {
      class: 'hint',
      text: words.text('panel.revision', { revision: p.revision ?? 1, updated: momentInWords(p.updated, words) || '–' }),
    }),
  );
}

/** @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions */
function sharing({ words }, incident, actions) {
  return el(
    'div',
    { class: 'panel-share' },
    button(words.text('share.link'), actions.copyLink),
    button(words.text('share.embed'), () => actions.copyEmbedCode(incident.id)),
    el('a', {
      class: 'button',
      href: `/api/collections/incidents/items/${encodeURIComponent(incident.id)}`,
      download: `incident-${incident.id}.geojson`,
      text: words.text('share.geojson'),
    }),
  );
}
