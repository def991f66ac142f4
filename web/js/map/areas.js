// Incidents as the areas they lie in. Hue says the kind; a solid edge says corroborated, a dashed one only reported.

import * as L from './leaflet.js';
import { boxOf } from '../model/geometry.js';
import { isBroad } from '../model/incidents.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').Kind} Kind */

/** @param {Incident} incident */
const isBorneOut = (incident) => ['corroborated', 'confirmed'].includes(incident.properties.verification);

/** @param {Incident} incident */
function groundOf(incident) {
  const [west, south, east, north] = boxOf(/** @type {Geometry} */ (incident.area));
  return (east - west) * (north - south);
}

/** The wider the area, the lighter: a whole city must not outweigh a site in it. @param {string} precision
 * @param {boolean} chosen */
function fillOf(precision, chosen) {
  const light = { broad: 0.04, locality: 0.045, area: 0.08 }[precision] ?? 0.13;
  return chosen ? light + 0.1 : light;
}

export class Areas {
  #group = L.layerGroup();
  #glow = L.layerGroup();

  /**
   * @param {L.Map} map
   * @param {{select: (id: string) => void, hover: (id: string | null) => void}} on
   */
  constructor(map, on) {
    this.on = on;
    this.renderer = L.svg({ pane: 'areas', padding: 0.5 });
    this.#group.addTo(map);
    this.#glow.addTo(map);
  }

  /**
   * @param {Incident[]} incidents
   * @param {Kind[]} kinds
   * @param {string | null} selected
   */
  show(incidents, kinds, selected) {
    this.#group.clearLayers();
    const placed = incidents.filter((incident) => incident.area);
    // The smallest on top, so that each can be reached.
    placed.sort((a, b) => groundOf(b) - groundOf(a));
    const filled = new Set();
    for (const incident of placed) {
      const chosen = incident.id === selected;
      const ground = JSON.stringify(incident.area);
      if (chosen) this.#group.addLayer(this.#casing(incident));
      // Five reports of one quarter must not paint it five times as dark.
      this.#group.addLayer(this.#area(incident, kinds, chosen, !filled.has(ground)));
      filled.add(ground);
    }
  }

  /** @param {Incident} incident
   * @param {Kind[]} kinds
   * @param {boolean} chosen
   * @param {boolean} first of those in the same area */
  #area(incident, kinds, chosen, first) {
    const broad = isBroad(incident);
    const colour = kinds.find(({ id }) => id === incident.properties.kind)?.colour ?? '#555';
    const style = {
      renderer: this.renderer,
      className: `area${chosen ? ' is-selected' : ''}`,
      color: colour,
      weight: chosen ? 3.5 : broad ? 1.2 : 2,
      opacity: broad && !chosen ? 0.6 : 1,
      dashArray: isBorneOut(incident) ? undefined : '7 6',
      fill: !broad || chosen,
      fillColor: colour,
      fillOpacity: first || chosen ? fillOf(broad ? 'broad' : (incident.properties.place_precision ?? ''), chosen) : 0,
    };
    const layer = L.geoJSON(/** @type {any} */ (incident.area), /** @type {any} */ ({ style: () => style, interactive: !broad, ...style }));
    if (broad) return layer;
    layer.on('click', (event) => {
      L.DomEvent.stopPropagation(event);
      this.on.select(incident.id);
    });
    layer.on('mouseover', () => this.on.hover(incident.id));
    layer.on('mouseout', () => this.on.hover(null));
    return layer;
  }

  /** @param {Incident} incident */
  #casing(incident) {
    const style = { renderer: this.renderer, color: '#fff', weight: 8, opacity: 0.95, fill: false };
    return L.geoJSON(/** @type {any} */ (incident.area), /** @type {any} */ ({ ...style, style: () => style, interactive: false }));
  }

  /** Lights an area up for a moment, such as a mention's. @param {Geometry | null} geometry */
  highlight(geometry) {
    this.#glow.clearLayers();
    if (!geometry) return;
    const style = { renderer: this.renderer, color: '#1d1d1b', weight: 3, fillColor: '#ffd84d', fillOpacity: 0.35 };
    const options = {
      ...style,
      style: () => style,
      interactive: false,
      pointToLayer: (/** @type {any} */ _, /** @type {L.LatLng} */ at) => L.circleMarker(at, { ...style, radius: 9 }),
    };
    this.#glow.addLayer(L.geoJSON(/** @type {any} */ (geometry), /** @type {any} */ (options)));
  }
}
