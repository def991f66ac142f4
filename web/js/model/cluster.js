// Marks with numbers, as vector tiles tell of them: read, and put together where they would lie on one another.

/**
 * @typedef {object} Cluster
 * @property {number} x share of the world from west to east, 0 to 1
 * @property {number} y share of the world from north to south
 * @property {number} count
 * @property {Record<string, number>} kinds how many of each
 */

/** @typedef {{name: string, features: {tags: number[], geometry: number[]}[], keys: string[], values: any[], extent: number}} TileLayer */

/**
 * What a tile of the Mapbox vector tile specification, version 2.1, tells of points.
 *
 * @param {import('pbf').default} tile
 * @param {{z: number, y: number, x: number}} at
 * @returns {Cluster[]}
 */
export function readClusters(tile, { z, y, x }) {
  /** @type {TileLayer[]} */
  const layers = tile.readFields((tag, all, pbf) => {
    if (tag === 3) all.push(pbf.readMessage(readLayer, { name: '', features: [], keys: [], values: [], extent: 4096 }));
  }, /** @type {TileLayer[]} */ ([]));
  return layers.flatMap(({ features, keys, values, extent }) =>
    features.map(({ tags, geometry }) => {
      /** @type {Record<string, any>} */
      const said = {};
      for (let i = 0; i < tags.length; i += 2) said[keys[tags[i]]] = values[tags[i + 1]];
      const count = Number(said.count ?? 1);
      return {
        x: (x + unsigned(geometry[1]) / extent) / 2 ** z,
        y: (y + unsigned(geometry[2]) / extent) / 2 ** z,
        count,
        kinds: said.kinds ? JSON.parse(said.kinds) : said.kind ? { [said.kind]: count } : {},
      };
    }),
  );
}

/** The zigzag of the format undone. @param {number} value */
const unsigned = (value) => (value >> 1) ^ -(value & 1);

/** @param {number} tag
 * @param {TileLayer} layer
 * @param {import('pbf').default} pbf */
function readLayer(tag, layer, pbf) {
  if (tag === 1) layer.name = pbf.readString();
  else if (tag === 2) layer.features.push(pbf.readMessage(readFeature, { tags: [], geometry: [] }));
  else if (tag === 3) layer.keys.push(pbf.readString());
  else if (tag === 4) layer.values.push(pbf.readMessage(readValue, { value: null }).value);
  else if (tag === 5) layer.extent = pbf.readVarint();
}

/** @param {number} tag
 * @param {{tags: number[], geometry: number[]}} feature
 * @param {import('pbf').default} pbf */
function readFeature(tag, feature, pbf) {
  if (tag === 2) pbf.readPackedVarint(feature.tags);
  else if (tag === 4) pbf.readPackedVarint(feature.geometry);
}

/** @param {number} tag
 * @param {{value: any}} holder
 * @param {import('pbf').default} pbf */
function readValue(tag, holder, pbf) {
  if (tag === 1) holder.value = pbf.readString();
  else if (tag === 2) holder.value = pbf.readFloat();
  else if (tag === 3) holder.value = pbf.readDouble();
  else if (tag === 4 || tag === 5) holder.value = pbf.readVarint(true);
  else if (tag === 6) holder.value = pbf.readSVarint();
  else if (tag === 7) holder.value = pbf.readBoolean();
}

/** Pixels across a mark. @param {number} count */
export const sizeOf = (count) => 26 + 9 * Math.log10(count);

/** Marks may lie on one another by a little. */
const NEAREST = 0.85;

/**
 * The larger takes in what would lie on it; nothing is counted twice or lost.
 *
 * @param {Cluster[]} clusters
 * @param {number} scale pixels of the world across
 * @returns {Cluster[]} the greatest first
 */
export function apart(clusters, scale) {
  /** @type {Cluster[]} */
  const kept = [];
  for (const each of [...clusters].sort((a, b) => b.count - a.count)) {
    const reach = sizeOf(each.count) / 2;
    const near = kept.find((o) => Math.hypot(o.x - each.x, o.y - each.y) * scale < (sizeOf(o.count) / 2 + reach) * NEAREST);
    if (!near) {
      kept.push({ ...each, kinds: { ...each.kinds } });
      continue;
    }
    near.count += each.count;
    for (const [kind, count] of Object.entries(each.kinds)) near.kinds[kind] = (near.kinds[kind] ?? 0) + count;
  }
  return kept;
}

/**
 * The mark next to one in a direction, for the arrow keys.
 *
 * @param {Cluster[]} clusters
 * @param {Cluster} from
 * @param {[number, number]} direction east, south: -1, 0 or 1
 */
export function neighbour(clusters, from, [east, south]) {
  let best = from;
  let least = Infinity;
  for (const each of clusters) {
    const [dx, dy] = [each.x - from.x, each.y - from.y];
    const along = dx * east + dy * south;
    const aside = Math.abs(dx * south) + Math.abs(dy * east);
    const cost = along + 2 * aside;
    if (along > 0 && cost < least) [best, least] = [each, cost];
  }
  return best;
}
