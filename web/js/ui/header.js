import { NO_FILTERS, countIncidents, isFiltering } from '../model/filters.js';
import { downloadQuery } from '../model/address.js';
import { dateSpan, momentInWords } from '../model/time.js';
import { button, el, icon } from './dom.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./context.js').Actions} Actions */

const ICONS = {
  paste: 'M9 4h6v3H9zM9 5H6v15h12V5h-3M9 12h6M9 16h4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  embed: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
};

/** The latest change of any incident. @param {Incident[]} incidents */
export function dataAsOf(incidents) {
  return incidents.reduce((last, { properties: { updated } }) => (updated && updated > last ? updated : last), '');
}

/**
 * @param {State} state
 * @param {Incident[]} shown
 * @param {Actions} actions
 */
export function header(state, shown, actions) {
  const { words, incidents, many, beyond, reports, choices } = state;
  const counts = many ?? countIncidents(incidents, { ...choices, ...NO_FILTERS });
  const span = many ? '' : dateSpan(shown.filter((i) => !i.properties.background).map((i) => i.properties), words);
  const asOf = momentInWords(many ? many.updated : dataAsOf(incidents), words);
  const facts = [
    span && el('b', { text: span }),
    asOf && el('span', { text: words.text('header.as-of', { time: asOf }) }),
    counts.total > 0 && el('span', { text: words.count('count.incidents', counts.total) }),
    !many && reports.size > 0 && el('span', { text: words.count('count.reports', reports.size) }),
    counts.unplaced > 0 && el('span', { text: words.count('count.unplaced', counts.unplaced) }),
  ];
  return [
    el('h1', {}, el('a', { href: './', text: words.text('app.name') })),
    el('p', { class: 'facts' }, ...facts),
    languageSwitch(state, actions),
    el(
      'div',
      { class: 'header-actions' },
      iconButton(ICONS.link, words.text('share.link'), actions.copyLink, 'share'),
      iconButton(ICONS.embed, words.text('share.embed'), () => actions.copyEmbedCode(null), 'embed'),
      el(
        'a',
        {
          class: 'button is-icon',
          href: `download/incidents.geojson?${many ? many.query : downloadQuery(choices)}`,
          download: 'incidents.geojson',
          'aria-label': words.text('share.geojson'),
          title: words.text('share.geojson'),
          onclick: (/** @type {Event} */ event) => {
            // Without filters, or where there is more than the page holds, the server knows better what there is.
            if (many || beyond > 0 || !isFiltering(choices)) return;
            event.preventDefault();
            void actions.download();
          },
        },
        icon(ICONS.download),
      ),
      ['editor', 'admin'].includes(state.session.role) && el('a', { class: 'button', href: 'edit', text: words.text('app.desk') }),
      button(words.text('paste.open'), actions.paste, { class: 'button is-primary', 'data-key': 'paste' }),
    ),
  ];
}

/** @param {string} path
 * @param {string} label
 * @param {() => void} click
 * @param {string} key */
function iconButton(path, label, click, key) {
  return el(
    'button',
    { type: 'button', class: 'button is-icon', 'aria-label': label, title: label, 'data-key': key, onclick: click },
    icon(path),
  );
}

/** @param {State} state
 * @param {Actions} actions */
function languageSwitch({ words, languages }, actions) {
  return el(
    'div',
    { class: 'languages', role: 'group', 'aria-label': words.text('header.language') },
    ...languages.map(({ id, name }) =>
      el('button', {
        type: 'button',
        lang: id,
        'aria-pressed': String(id === words.language),
        'data-key': `language-${id}`,
        onclick: () => actions.speak(id),
        text: name,
      }),
    ),
  );
}
