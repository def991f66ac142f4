// Incidents as the areas they lie in. Hue says the kind; a solid edge says corroborated, a dashed one only reported.

import * as L from './leaflet.js';
import { boxOf } from '../model/geometry.js';
import { isBroad } from '../model/incidents.js';

/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').Kind} Kind */
/** @typedef {{paths: L.Path[], area: Geometry, broad: boolean, look: string}} Drawn an area on the map, and how it looks */

/** @param {Incident} incident */
const isBorneOut = (incident) => ['corroborated', 'confirmed'].includes(incident.properties.verification);

/** @param {Incident} incident */
function groundOf(incident) {
  const [west, south, east, north] = boxOf(/** @type {Geometry} */ (incident.area));
  return (east - west) * (north - south);
}

/** @type {WeakMap<Geometry, string>} */
const outlines = new WeakMap();

/** The same text for the same area. @param {Geometry} area */
function outlineOf(area) {
  const known = outlines.get(area) ?? JSON.stringify(area);
  outlines.set(area, known);
  return known;
}

/** The wider the area, the lighter: a whole city must not outweigh a site in it. @param {string} precision
 * @param {boolean} chosen */
function fillOf(precision, chosen) {
  const light = { broad: 0.04, locality: 0.045, area: 0.08 }[precision] ?? 0.13;
  return chosen ? light + 0.1 : light;
}

export class Areas {
  /** What is drawn, by the ids of its incidents: what stays is not drawn anew. @type {Map<string, Drawn>} */
  #drawn = new Map();
  #group = L.layerGroup();
  #casing = L.layerGroup();
  #glow = L.layerGroup();

  /**
   * @param {L.Map} map
   * @param {{select: (id: string) => void, hover: (id: string | null) => void}} on
   */
  constructor(map, on) {
    this.on = on;
    this.renderer = L.svg({ pane: 'areas', padding: 0.5 });
    this.#group.addTo(map);
    this.#casing.addTo(map);
    this.#glow.addTo(map);
  }

  /**
   * @param {Incident[]} incidents
   * @param {Kind[]} kinds
   * @param {string | null} selected
   */
  show(incidents, kinds, selected) {
    const placed = incidents.filter((incident) => incident.area);
    // The smallest on top, so that each can be reached.
    placed.sort((a, b) => groundOf(b) - groundOf(a));
    const filled = new Set();
    this.#drop(placed);
    this.#casing.clearLayers();
    /** @type {L.Path[]} */
    const order = [];
    for (const incident of placed) {
      const chosen = incident.id === selected;
      const ground = outlineOf(/** @type {Geometry} */ (incident.area));
      if (chosen) order.push(...this.#encase(incident));
      // Five reports of one quarter must not paint it five times as dark.
      order.push(...this.#area(incident, kinds, chosen, !filled.has(ground)));
      filled.add(ground);
    }
    arrange(order);
  }

  /** Takes off what is to be drawn no longer, or otherwise. @param {Incident[]} placed */
  #drop(placed) {
    const wanted = new Map(placed.map((incident) => [incident.id, incident]));
    for (const [id, { paths, area, broad }] of this.#drawn) {
      const incident = wanted.get(id);
      const stays = incident && (incident.area === area || outlineOf(/** @type {Geometry} */ (incident.area)) === outlineOf(area));
      if (stays && isBroad(incident) === broad) continue;
      for (const path of paths) this.#group.removeLayer(path);
      this.#drawn.delete(id);
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
      color: colour,
      weight: chosen ? 3.5 : broad ? 1.2 : 2,
      opacity: broad && !chosen ? 0.6 : 1,
      dashArray: isBorneOut(incident) ? undefined : '7 6',
      fill: !broad || chosen,
      fillColor: colour,
      fillOpacity: first || chosen ? fillOf(broad ? 'broad' : (incident.properties.place_precision ?? ''), chosen) : 0,
    };
    const look = JSON.stringify([style, chosen]);
    const drawn = this.#drawn.get(incident.id) ?? this.#draw(incident, broad, { ...style, renderer: this.renderer });
    if (drawn.look !== look) {
      drawn.look = look;
      for (const path of drawn.paths) {
        path.setStyle(style);
        path.getElement()?.classList.toggle('is-selected', chosen);
      }
    }
    return drawn.paths;
  }

  /** @param {Incident} incident
   * @param {boolean} broad
   * @param {object} style
   * @returns {Drawn} */
  #draw({ id, area }, broad, style) {
    const paths = pathsOf(/** @type {Geometry} */ (area), { ...style, className: 'area', interactive: !broad });
    for (const path of paths) {
      this.#group.addLayer(path);
      if (broad) continue;
      path.on('click', (event) => {
        L.DomEvent.stopPropagation(event);
        this.on.select(id);
      });
      path.on('mouseover', () => this.on.hover(id));
      path.on('mouseout', () => this.on.hover(null));
    }
    const drawn = { paths, area: /** @type {Geometry} */ (area), broad, look: '' };
    this.#drawn.set(id, drawn);
    return drawn;
  }

  /** A white edge under the selected one. @param {Incident} incident */
  #encase({ area }) {
    const style = { renderer: this.renderer, color: '#fff', weight: 8, opacity: 0.95, fill: false, interactive: false };
    const paths = pathsOf(/** @type {Geometry} */ (area), style);
    for (const path of paths) this.#casing.addLayer(path);
    return paths;
  }

  /** Lights an area up for a moment, such as a mention's. @param {Geometry | null} geometry */
  highlight(geometry) {
    this.#glow.clearLayers();
    if (!geometry) return;
    const style = { renderer: this.renderer, color: '#1d1d1b', weight: 3, fillColor: '#ffd84d', fillOpacity: 0.35 };
    for (const path of pathsOf(geometry, { ...style, interactive: false })) this.#glow.addLayer(path);
  }
}

/**
 * @param {Geometry} geometry
 * @param {object} style
 * @returns {L.Path[]}
 */
function pathsOf(geometry, style) {
  const pointToLayer = (/** @type {any} */ _, /** @type {L.LatLng} */ at) => L.circleMarker(at, { ...style, radius: 9 });
  const layers = L.geoJSON(/** @type {any} */ (geometry), /** @type {any} */ ({ ...style, pointToLayer })).getLayers();
  return /** @type {L.Path[]} */ (layers.flatMap((layer) => /** @type {any} */ (layer).getLayers?.() ?? [layer]));
}

/** Puts paths one over the other, the first lowest; those that lie so already are not touched. @param {L.Path[]} paths */
function arrange(paths) {
  /** @type {Element | null} */
  let above = null;
  for (const path of paths.reverse()) {
    const element = path.getElement();
    if (!element) continue;
    if (element.nextElementSibling !== above) element.parentNode?.insertBefore(element, above);
    above = element;
  }
}
