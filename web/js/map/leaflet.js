// The one door to Leaflet. Its ES module has no default export.
export * from '/vendor/leaflet/leaflet-src.esm.js';
