// A small map of the surroundings with a frame round what the large map shows, for scales without outlines.

import { unwrapped } from '../model/geometry.js';

/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../api/client.js').Client} Client */

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 138;
const HEIGHT = 100;
/** Degrees of longitude across. */
const SPAN = 34;
const SHOWN_FROM_ZOOM = 7.5;
const LEAST_FRAME = 7;

export class Locator {
  /** @type {Promise<Feature[]> | null} */
  #countries = null;
  #drawing = 0;

  /**
   * @param {import('./leaflet.js').Map} map
   * @param {Client} client
   * @param {HTMLElement} holder
   */
  constructor(map, client, holder) {
    this.map = map;
    this.client = client;
    this.holder = holder;
    holder.setAttribute('aria-hidden', 'true');
    map.on('moveend', () => void this.#draw());
  }

  async #draw() {
    const drawing = ++this.#drawing;
    if (this.map.getZoom() < SHOWN_FROM_ZOOM) return this.holder.replaceChildren();
    this.#countries ??= this.client
      .get('/basemap/countries.geojson?scale=110m')
      .then((collection) => unwrapped(/** @type {Feature[]} */ (collection.features)))
      .catch(() => []);
    const countries = await this.#countries;
    if (drawing !== this.#drawing || !countries.length) return;
    this.holder.replaceChildren(this.#picture(countries));
  }

  /** @param {Feature[]} countries */
  #picture(countries) {
    const centre = this.map.getCenter();
    const scale = WIDTH / SPAN;
    const squeeze = Math.max(0.3, Math.cos((centre.lat * Math.PI) / 180));
    const x = (/** @type {number} */ lon) => WIDTH / 2 + (lon - centre.lng) * scale;
    const y = (/** @type {number} */ lat) => HEIGHT / 2 - ((lat - centre.lat) * scale) / squeeze;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('width', String(WIDTH));
    svg.setAttribute('height', String(HEIGHT));
    const land = document.createElementNS(SVG, 'path');
    land.setAttribute('d', countries.map(({ geometry }) => outline(geometry, x, y)).join(''));
    const view = this.map.getBounds();
    const frame = document.createElementNS(SVG, 'rect');
    const width = Math.max(LEAST_FRAME, x(view.getEast()) - x(view.getWest()));
    const height = Math.max(LEAST_FRAME * 0.72, y(view.getSouth()) - y(view.getNorth()));
    frame.setAttribute('x', String((WIDTH - width) / 2));
    frame.setAttribute('y', String((HEIGHT - height) / 2));
    frame.setAttribute('width', String(width));
    frame.setAttribute('height', String(height));
    svg.append(land, frame);
    return svg;
  }
}

/**
 * The rings of a country that come near the picture.
 *
 * @param {import('../types.js').Geometry | null} geometry
 * @param {(lon: number) => number} x
 * @param {(lat: number) => number} y
 */
function outline(geometry, x, y) {
  const polygons =
    geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  let path = '';
  for (const ring of polygons.flat()) {
    const points = ring.map(([lon, lat]) => [x(lon), y(lat)]);
    const near = points.some(([px, py]) => px > -60 && px < WIDTH + 60 && py > -60 && py < HEIGHT + 60);
    if (near) path += `M${points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}Z`;
  }
  return path;
}
