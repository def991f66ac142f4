package dateline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.export.mvt.VectorTileFile;
import dateline.layer.tile.Detail;
import org.jspecify.annotations.Nullable;

/**
 * Tiles made and kept, compressed. They are known by their tags, which change with the content and differ for each
 * audience and each filter: nothing old is answered, and nothing that is not for the asker.
 */
final class KeptTiles {
    /** The most that a tile may weigh, compressed. */
    static final int MAX_TILE_BYTES = 500_000;

    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final int ENTRY_BYTES = 200;
    private static final int LEVEL = 1;

    private final VectorTileFile file = new VectorTileFile();
    private final Cache<String, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String tag, byte[] tile) -> ENTRY_BYTES + tile.length)
            .executor(Runnable::run)
            .build();

    /** The tile of this tag, gzipped; made where nobody asked for it before. */
    byte[] get(String tag, TileRequest request, TileAddress at) {
        return tiles.get(tag, unused -> made(detail -> file.write(request.tile(at, detail))));
    }

    /** The tile of this tag, gzipped, as long as it is kept. */
    @Nullable
    Body kept(String tag) {
        byte[] tile = tiles.getIfPresent(tag);
        return tile == null ? null : Body.of(tile);
    }

    private interface Making {
        byte[] with(Detail detail);
    }

    /** With as much detail as the bound lets through. */
    private static byte[] made(Making making) {
        byte[] tile = {};
        for (Detail detail : Detail.values()) {
            tile = Answers.gzip(making.with(detail), LEVEL);
            if (tile.length <= MAX_TILE_BYTES) {
                break;
            }
        }
        return tile;
    }
}
