// The bar over the desk: which report, how far, and what can be done with all of it.

import { saidInWords } from '../model/time.js';
import { button, el, said } from '../ui/dom.js';
import { showKeys } from './keys.js';
import { openPublishDialog } from './publish-dialog.js';

/**
 * @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {import('../map/incident-map.js').IncidentMap} map
 */
export function deskBar(state, desk, map) {
  const { words, session, route } = state;
  const link = (/** @type {string} */ href, /** @type {string} */ text, /** @type {boolean} */ here) =>
    el('a', { class: 'desk-link', href, 'aria-current': here ? 'page' : null, text });
  return [
    el(
      'nav',
      { class: 'desk-nav' },
      el('h1', { class: 'desk-name' }, el('a', { href: './', title: words.text('desk.map'), text: words.text('app.name') })),
      link('#work', words.text('desk.work'), route.view === 'work'),
      session.role === 'admin' && link('#users', words.text('desk.users'), route.view === 'users'),
    ),
    state.doc && route.view === 'report' ? reportFacts(state) : el('span', { class: 'desk-space' }),
    state.doc && route.view === 'report' ? reportActions(state, desk, map) : null,
    el(
      'div',
      { class: 'languages', role: 'group', 'aria-label': words.text('header.language') },
      ...state.languages.map(({ id, name }) =>
        el('button', {
          type: 'button',
          lang: id,
          'aria-pressed': String(id === words.language),
          'data-key': `language-${id}`,
          onclick: () => desk.speak(id),
          text: name,
        }),
      ),
    ),
  ];
}

/** @param {import('./desk.js').DeskState} state */
function reportFacts({ doc, words }) {
  const { report } = doc;
  const features = doc.incidents.features;
  const done = features.filter((/** @type {any} */ f) => f.properties.status !== 'draft' || f.properties.review).length;
  const facts = [report.source, saidInWords(report.published_at, words)].filter(Boolean);
  return el(
    'div',
    { class: 'desk-report' },
    said(report.title ?? firstLine(report.text), { class: 'desk-title' }),
    el(
      'span',
      { class: 'desk-facts' },
      ...facts.map((fact) => said(fact)),
      el('span', { class: 'desk-progress', text: words.text('desk.progress', { done, total: features.length }) }),
      el('progress', { max: String(Math.max(1, features.length)), value: String(done), 'aria-hidden': 'true' }),
    ),
  );
}

/** @param {import('./desk.js').DeskState} state
 * @param {import('./desk.js').Desk} desk
 * @param {import('../map/incident-map.js').IncidentMap} map */
function reportActions(state, desk, map) {
  const { words } = state;
  return el(
    'div',
    { class: 'desk-actions' },
    button(words.text('desk.undo'), desk.undo, { 'data-key': 'undo', title: 'Z' }),
    button('?', () => showKeys(words), { class: 'button is-icon', 'aria-label': words.text('desk.help'), 'data-key': 'help' }),
    button(words.text('desk.publish'), () => openPublishDialog(state, desk, map), {
      class: 'button is-primary',
      'data-key': 'publish',
      title: 'P',
    }),
  );
}

/** @param {string} text */
export function firstLine(text) {
  const line = text.trim().split('\n')[0];
  return line.length > 90 ? `${line.slice(0, 88)}…` : line;
}
