// What places are called in the reader's language.

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {{primary: string, name: string}} Name */
/** @typedef {Name & {id: string, names: string[], around: Name[]}} PlaceName */

/**
 * The places that incidents name.
 *
 * @param {Incident[]} incidents
 * @returns {string[]} ids, none twice
 */
export function placesIn(incidents) {
  const ids = incidents.flatMap(({ properties: p }) => [p.place_id, ...p.origins.map((origin) => origin.place_id)]);
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}

/**
 * The incidents with the names of places as the reader calls them. What an editor or a report calls otherwise than the
 * gazetteer stays so.
 *
 * @param {Incident[]} incidents as the server sends them, or as this leaves them
 * @param {Map<string, PlaceName>} names by id
 * @returns {Incident[]} the same objects where they have these names already
 */
export function inWordsOf(incidents, names) {
  return incidents.map((incident) => {
    const { properties: p } = incident;
    const known = p.place_id ? names.get(p.place_id) : undefined;
    const told = { place: p.told?.place ?? p.place_name, admin1: p.told?.admin1 ?? p.admin1, names: known?.names ?? [] };
    const place = nameOf(told.place, known ? [known] : []) ?? told.place;
    const admin1 = nameOf(told.admin1, known ? [known, ...known.around] : []) ?? told.admin1;
    const origins = p.origins.map((origin) => {
      const from = origin.place_id ? names.get(origin.place_id) : undefined;
      const primary = origin.told ?? origin.place_name;
      const name = nameOf(primary, from ? [from] : []) ?? primary;
      return name === origin.place_name ? origin : { ...origin, place_name: name, told: primary };
    });
    const same = p.told !== undefined && place === p.place_name && admin1 === p.admin1 && origins.every((origin, i) => origin === p.origins[i]);
    return same ? incident : { ...incident, properties: { ...p, place_name: place, admin1, origins, told } };
  });
}

/** @param {string | null} told
 * @param {Name[]} names */
function nameOf(told, names) {
  return names.find(({ primary }) => primary === told)?.name;
}
