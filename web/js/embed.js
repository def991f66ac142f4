// The composition root of the embedded map: the public layers, no login, nothing kept.

import { Client } from './api/client.js';
import { applyLanguage, chooseLanguage, listLanguages, loadLanguage } from './i18n/languages.js';
import { IncidentMap } from './map/incident-map.js';
import { parseBox, parseChoices } from './model/address.js';
import { shownIncidents } from './model/filters.js';
import { MANY, joinLayers } from './model/incidents.js';
import { reportsById } from './model/links.js';
import { openingGroup } from './model/nearby.js';
import { dateSpan } from './model/time.js';
import { mapInWords } from './model/wording.js';
import { createPlaceNames } from './place-names.js';
import { byId, el, replace } from './ui/dom.js';
import { embedCard } from './ui/embed-card.js';
import { embedLine, zoomButtons } from './ui/embed-frame.js';
import { dataAsOf } from './ui/header.js';
import { accountLabel, incidentLabel } from './ui/incident-label.js';
import { legend } from './ui/legend.js';
import { crowdInWords, frameGroup } from './ui/map-view.js';

/** @typedef {import('./types.js').Incident} Incident */
/** @typedef {import('./types.js').ReportInfo} ReportInfo */
/** @typedef {import('./i18n/translator.js').Translator} Translator */

async function start() {
  const client = new Client(() => null);
  const languages = await listLanguages(client);
  const language = chooseLanguage(languages, location.search);
  const [words, kinds, all] = await Promise.all([
    loadLanguage(client, language, 'desk,page'),
    client.get('/api/kinds'),
    client.get('/api/collections/incidents/items?limit=1&properties=kind'),
  ]);
  applyLanguage(words);
  const choices = parseChoices(location.search);
  if (all.numberMatched > MANY) {
    const { showMany } = await import('./embed-many.js');
    return showMany(client, { words, kinds, choices });
  }
  const [points, areas, reportLayer] = await Promise.all([
    client.listFeatures('incidents'),
    client.listFeatures('extents'),
    client.listFeatures('reports'),
  ]);
  const incidents = await createPlaceNames(client)(joinLayers(points.features, areas.features), words.language);
  const shown = shownIncidents(incidents, choices);
  const named = incidents.find(({ id }) => id === choices.incident);
  if (named && !shown.includes(named)) shown.push(named);
  const reports = reportsById(reportLayer.features);

  /** @type {string | null} */
  let open = named?.id ?? null;
  const map = new IncidentMap(byId('map'), client, { wheel: false, cover: byId('card'), select: show, hover: () => {} });

  /** @param {string | null} id */
  function show(id) {
    open = id;
    draw();
    if (id === null) return;
    byId('card').querySelector('h2')?.focus({ preventScroll: true });
    const area = shown.find((incident) => incident.id === id)?.area;
    if (area) map.camera.reveal(area);
  }

  function draw() {
    const incident = shown.find(({ id }) => id === open) ?? null;
    map.show({
      incidents: shown,
      kinds,
      selected: open,
      language: words.language,
      label: (each) => incidentLabel(each, kinds, words, each === incident),
      account: (origin, letter) => accountLabel(origin, letter, words),
      crowd: ({ members }) => crowdInWords(members, kinds, words),
    });
    byId('card').hidden = incident === null;
    replace(byId('card'), incident ? embedCard({ words, kinds, reports }, incident, () => show(null)) : []);
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(null);
  });
  byId('map').setAttribute('aria-label', mapInWords(shown, kinds, words));
  byId('map').title = words.text('embed.wheel');
  replace(byId('embed-title'), titleOf(shown, words));
  replace(byId('line'), lineOf(shown, incidents, reports, words));
  replace(byId('legend'), [legend(shown, kinds, words, false)]);
  replace(byId('map-controls'), zoomButtons(map, words));
  draw();
  const box = parseBox(new URLSearchParams(location.search).get('bbox'));
  if (box) map.camera.frame(box);
  else frameGroup(map, openingGroup(named?.area ? [named] : shown).group);
}

/** @param {Incident[]} shown
 * @param {Translator} words */
function titleOf(shown, words) {
  const count = words.count('count.incidents', shown.length);
  const span = dateSpan(shown.filter((i) => !i.properties.background).map((i) => i.properties), words);
  document.title = span ? `${count} · ${span}` : count;
  return [count, span && el('span', { text: ` · ${span}` })];
}

/**
 * @param {Incident[]} shown
 * @param {Incident[]} incidents
 * @param {Map<string, ReportInfo>} reports
 * @param {Translator} words
 */
function lineOf(shown, incidents, reports, words) {
  const used = new Set(shown.flatMap((incident) => incident.properties.reports));
  const sources = new Set([...reports.values()].filter(({ id }) => used.has(id)).map((r) => r.source || r.title || ''));
  sources.delete('');
  return embedLine(words, { sources: [...sources], updated: dataAsOf(incidents), choices: parseChoices(location.search) });
}

start().catch((error) => {
  byId('line').textContent = error instanceof Error ? error.message : '';
});
