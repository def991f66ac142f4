// What and where, in the words of the interface's language.

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {import('../i18n/translator.js').Translator} Translator */

/**
 * As much of an incident as its title takes.
 *
 * @typedef {{properties: Pick<Incident['properties'], 'kind' | 'title' | 'place_name' | 'language' | 'amended' | 'told'>}} Titled
 */

/**
 * The name of a kind; its id where the server names it in no language.
 *
 * @param {Kind[]} kinds
 * @param {string} id
 * @param {string} language
 */
export function kindLabel(kinds, id, language) {
  const labels = kinds.find((kind) => kind.id === id)?.labels ?? {};
  return labels[language] ?? labels.en ?? id;
}

/**
 * The part of a title that is neither the kind nor the place: "Armed attack: gendarmerie school, Faladié" in Faladié
 * says "gendarmerie school". Empty where nothing is left.
 *
 * @param {Titled} incident
 * @param {Kind[]} kinds
 */
export function titleDetail({ properties: { kind, title, place_name, told } }, kinds) {
  const places = [place_name, ...(told ? [told.place, ...told.names] : [])].map((name) => name.trim()).filter(Boolean);
  let rest = title.trim();
  for (const end of places.flatMap((place) => [': ', ' : ', ', ', '، '].map((join) => join + place))) {
    if (rest.endsWith(end)) rest = rest.slice(0, -end.length).trimEnd();
  }
  const names = Object.values(kinds.find((k) => k.id === kind)?.labels ?? {}).map((name) => name.toLowerCase());
  const [head, ...tail] = rest.split(/\s*:\s+/u);
  if (names.includes(head.toLowerCase())) rest = tail.join(': ');
  return places.includes(rest) ? '' : rest;
}

/**
 * What {@link titleDetail} leaves, in the reader's language as far as it is ours: the kind of facility is, the report's
 * words and an editor's are not.
 *
 * @param {Titled} incident
 * @param {Kind[]} kinds
 * @param {Translator} words
 * @returns {{ours: string, told: string, language: string | null}} language: of what is told
 */
export function titleParts(incident, kinds, words) {
  const { language, amended } = incident.properties;
  const detail = titleDetail(incident, kinds);
  if (amended?.includes('title')) return { ours: '', told: detail, language: null };
  const [label] = detail.split(/[,،]\s+/u);
  const ours = words.facility(label, language);
  return { ours, told: ours ? detail.slice(label.length).replace(/^[,،]\s+/u, '') : detail, language };
}

/**
 * The title as it is said in the reader's language; an editor's as it stands.
 *
 * @param {Titled} incident
 * @param {Kind[]} kinds
 * @param {Translator} words
 */
export function titleInWords(incident, kinds, words) {
  const { kind, title, place_name, amended } = incident.properties;
  if (amended?.includes('title')) return title;
  const { ours, told } = titleParts(incident, kinds, words);
  const where = [ours, told, place_name].filter(Boolean).join(words.text('list.comma'));
  const what = kindLabel(kinds, kind, words.language);
  return where ? words.text('map.item', { kind: what, place: where }) : what;
}

/**
 * A length a person would say: 250 m, 1.2 km, 11 km.
 *
 * @param {number} metres
 * @param {Translator} words
 */
export function distanceInWords(metres, words) {
  if (metres < 1000) {
    const step = metres < 100 ? 5 : 50;
    return words.unit(Math.max(step, Math.round(metres / step) * step), 'meter', 0);
  }
  return words.unit(metres / 1000, 'kilometer', metres < 10_000 ? 1 : 0);
}

/**
 * "12.58° north, 7.95° west": nobody can mistake which is which.
 *
 * @param {import('../types.js').LonLat} point
 * @param {Translator} words
 */
export function pointInWords([lon, lat], words) {
  const parts = [
    words.text(lat < 0 ? 'place.south' : 'place.north', { degrees: String(Math.abs(lat)) }),
    words.text(lon < 0 ? 'place.west' : 'place.east', { degrees: String(Math.abs(lon)) }),
  ];
  return parts.join(words.text('list.comma'));
}

/**
 * "Somewhere in Faladié, within about 1.2 km".
 *
 * @param {Incident} incident
 * @param {Translator} words
 */
export function placeInWords({ area, properties }, words) {
  const { place_name, place_precision, place_relation, uncertainty_m } = properties;
  if (!area || !place_precision) {
    return place_name ? words.text('where.unplaced', { place: place_name }) : words.text('where.unstated');
  }
  const place = place_name || words.text('where.unnamed');
  const within = uncertainty_m ? distanceInWords(uncertainty_m, words) : '';
  const relations = ['near', 'between', 'outskirts', 'along', 'direction'];
  if (relations.includes(place_relation)) {
    const head = words.text(`where.${place_relation}`, { place });
    return within ? words.text('where.and-within', { where: head, distance: within }) : head;
  }
  const head = words.text(`where.${place_precision}`, { place });
  const broad = ['district', 'region', 'country', 'exact'].includes(place_precision);
  return within && !broad ? words.text('where.and-within', { where: head, distance: within }) : head;
}

/**
 * What a reader must know of a place that was worked out and not stated, in the reader's language; an editor's note as it
 * stands.
 *
 * @param {Incident} incident
 * @param {Translator} words
 */
export function placeNote({ properties: { place_note, place_basis } }, words) {
  return place_note && place_basis === 'derived' ? words.text('where.site-unknown') : place_note;
}

/**
 * Where the place is: "Bamako, Mali", without what the place already says.
 *
 * @param {Incident} incident
 * @param {Translator} words
 */
export function surroundings({ properties: { place_name, place_precision, admin1, country } }, words) {
  const parts = [];
  if (admin1 && admin1 !== place_name) parts.push(admin1);
  if (country && place_precision !== 'country') parts.push(words.region(country));
  return parts.join(words.text('list.comma'));
}

/**
 * The number of a claim and how it is bounded: "more than 70". Empty where it states none.
 *
 * @param {Pick<import('../types.js').Claim, 'low' | 'high' | 'qualifier'>} claim
 * @param {Translator} words
 */
export function numberInWords({ low, high, qualifier }, words) {
  if (low === null && high === null) return '';
  const one = low ?? high ?? 0;
  const range = low !== null && high !== null && low !== high;
  const number = words.ltr(range ? `${words.number(low)}–${words.number(high)}` : words.number(one));
  const key = `qualifier.${qualifier}`;
  return words.has(key) ? words.text(key, { number }) : number;
}

/**
 * The map in a sentence, for those who do not see it.
 *
 * @param {Incident[]} incidents
 * @param {Kind[]} kinds
 * @param {Translator} words
 */
export function mapInWords(incidents, kinds, words) {
  const names = incidents
    .slice(0, 12)
    .map(({ properties: p }) =>
      p.place_name
        ? words.text('map.item', { kind: kindLabel(kinds, p.kind, words.language), place: p.place_name })
        : kindLabel(kinds, p.kind, words.language),
    );
  return words.text('map.alternative', { count: words.count('count.incidents', incidents.length), list: words.list(names) });
}
