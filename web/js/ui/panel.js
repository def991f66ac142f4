// The detail panel of one incident: what, where, when, who says so, in which words.

import { letterOf } from '../map/accounts.js';
import { pictogram } from '../map/pictogram.js';
import { intervalInWords, momentInWords, timeInWords } from '../model/time.js';
import { ACTOR_ROLES, numberOf, sentencesOf } from '../model/evidence.js';
import { kindLabel, placeInWords, placeNote, surroundings, titleParts } from '../model/wording.js';
import { chips } from './chips.js';
import { claimsTable, sourceLine } from './claims-table.js';
import { detailWords } from './detail-words.js';
import { button, el, said } from './dom.js';
import { footnote, quotes, tie } from './evidence.js';
import { historyOf } from './history.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../model/evidence.js').Sentence} Sentence */
/** @typedef {import('./context.js').Actions} Actions */

/**
 * @param {State} state
 * @param {Incident} incident
 * @param {Actions} actions
 */
export function incidentPanel(state, incident, actions) {
  const { words, kinds } = state;
  const { properties: p } = incident;
  const detail = titleParts(incident, kinds, words);
  const sentences = sentencesOf(p);
  const panel = el(
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
        (detail.ours || detail.told) && el('p', { class: 'panel-detail' }, ...detailWords(detail, words)),
        el('span', { class: 'chips' }, ...chips(incident, words)),
      ),
    ),
    editing(state, incident, actions),
    where(state, incident, actions),
    when(state, incident),
    who(state, incident, sentences),
    claimsTable(p.claims, sentences, words),
    origins(state, incident, sentences, actions),
    sentences.length > 0 && part(words.text('panel.evidence'), ...quotes(state, incident, sentences, actions)),
    support(state, incident, actions),
    state.draft ? null : sharing(state, incident, actions),
  );
  return tie(panel);
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
 * @param {Incident} incident
 * @param {Actions} actions */
function where({ words }, incident, actions) {
  const { place_basis, place_id } = incident.properties;
  const note = placeNote(incident, words);
  const around = surroundings(incident, words);
  const basis = `basis.${place_basis}`;
  return part(
    words.text('panel.where'),
    el('p', { class: 'lead', text: placeInWords(incident, words) }),
    note && el('p', { class: 'note' }, said(note)),
    el('p', { class: 'hint' }, around && said(around), around && ' · ', words.has(basis) ? words.text(basis) : null),
    place_id &&
      button(words.text('panel.show-place'), () => void actions.showPlace(place_id), {
        class: 'button is-link',
        'data-key': 'show-place',
      }),
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

/** Who did it, to whom, and who says they did. @param {State} state
 * @param {Incident} incident
 * @param {Sentence[]} sentences */
function who({ words }, { properties: { actors } }, sentences) {
  const stated = ACTOR_ROLES.flatMap((role) => {
    const actor = actors[role];
    return actor ? [{ role, actor, number: numberOf(sentences, actor.evidence) }] : [];
  });
  if (!stated.length) return null;
  return part(
    words.text('panel.who'),
    el(
      'dl',
      { class: 'actors' },
      ...stated.map(({ role, actor, number }) =>
        el(
          'div',
          { data: number === null ? {} : { sentence: number } },
          el('dt', { text: words.text(`actor.${role}`) }),
          el('dd', {}, said(actor.text), footnote(number, words)),
        ),
      ),
    ),
    el('p', { class: 'hint', text: words.text('actor.as-reported') }),
  );
}

/** @param {State} state
 * @param {Incident} incident
 * @param {Sentence[]} sentences
 * @param {Actions} actions */
function origins({ words }, incident, sentences, actions) {
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
            data: { sentence: numberOf(sentences, origin.evidence) ?? '' },
            onmouseenter: () => actions.highlight(origin.geometry ?? null),
            onmouseleave: () => actions.highlight(null),
          },
          el('span', { class: 'account-letter', 'aria-hidden': 'true', text: letterOf(index) }),
          el(
            'span',
            {},
            el('b', { text: words.text(`origin.${origin.relation}`, { place: origin.place_name }) }),
            sourceLine(origin.source, words),
            footnote(numberOf(sentences, origin.evidence), words),
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
function support(state, incident, actions) {
  const { words } = state;
  const { properties: p } = incident;
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
    historyOf(state, incident, actions),
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
    button(words.text('share.figure'), () => actions.saveFigure(incident.id), { 'data-key': 'figure' }),
    el('a', {
      class: 'button',
      href: `api/collections/incidents/items/${encodeURIComponent(incident.id)}`,
      download: `incident-${incident.id}.geojson`,
      text: words.text('share.geojson'),
    }),
  );
}
