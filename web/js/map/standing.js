// What stands at a place of the map whatever the zoom: labels, names, marks with a number.

import * as L from './leaflet.js';

/**
 * Leaflet moves each marker by a transform, and the browser keeps a picture of its own for every one of them, in every
 * frame of a drag. Laid at a spot they share one; only while the map zooms each is moved.
 */
const Standing = /** @type {typeof import('leaflet').Marker} */ (
  L.MarkerClass.extend({
    /** @this {any} @param {import('leaflet').Point} at */
    _setPos(at) {
      this._at = at;
      Object.assign(this._icon.style, { left: `${at.x}px`, top: `${at.y}px`, transform: '' });
      this._zIndex = at.y + this.options.zIndexOffset;
      this._resetZIndex();
    },
    /** @this {any} @param {import('leaflet').ZoomAnimEvent} to */
    _animateZoom({ zoom, center }) {
      const { x, y } = this._map._latLngToNewLayerPoint(this._latlng, zoom, center).round().subtract(this._at);
      this._icon.style.transform = `translate(${x}px, ${y}px)`;
    },
  })
);

/**
 * @param {L.LatLng} at
 * @param {HTMLElement} element
 * @param {{className: string, pane: string, zIndexOffset?: number}} how
 * @returns {L.Marker}
 */
export function standAt(at, element, { className, ...options }) {
  const icon = L.divIcon({ className, html: element, iconSize: [0, 0] });
  return new Standing(at, { icon, keyboard: false, interactive: false, ...options });
}
