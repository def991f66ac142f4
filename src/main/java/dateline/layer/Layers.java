package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.layer.columns.ByteSpace;
import dateline.store.Snapshot;
import dateline.store.SnapshotReader;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layers over one state of the store's content. Never changes; safe for use by several threads. */
public final class Layers {
    private final long version;
    private final Tables tables;
    private final Map<Audience, Map<LayerName, Sight>> sights;
    private final RecentChanges recent;

    private Layers(long version, Tables tables, Map<Audience, Map<LayerName, Sight>> sights, RecentChanges recent) {
        this.version = version;
        this.tables = tables;
        this.sights = sights;
        this.recent = recent;
    }

    /**
     * The layers of this content.
     *
     * @param gazetteer where the places lie that the content names
     */
    public static Layers of(Snapshot content, Gazetteer gazetteer) {
        return of(
                reader -> {
                    content.incidents()
                            .forEach(i -> reader.incident(i, content.history().getOrDefault(i.id(), List.of())));
                    content.reports().forEach(reader::report);
                    return content.version();
                },
                gazetteer,
                new ByteSpace(ByteBuffer::allocate));
    }

    /**
     * The layers of content that is told piece by piece.
     *
     * @param content tells a reader everything, and answers with the version of it
     * @param gazetteer where the places lie that the content names
     * @param space where what is seldom looked at is kept
     */
    static Layers of(ToLongFunction<SnapshotReader> content, Gazetteer gazetteer, ByteSpace space) {
        Tables.Builder builder = new Tables.Builder(new Rows(gazetteer), space);
        long version = content.applyAsLong(builder);
        return new Layers(version, builder.build(), sights(), RecentChanges.none(version));
    }

    /**
     * The layers that were written as bytes.
     *
     * @param version the version that they were of
     * @param gazetteer where the places lie that the content names
     * @param columns what {@link #write} answered
     * @param allocate gives room for what comes later
     */
    public static Layers read(
            long version, Gazetteer gazetteer, KeptLayers.Bytes bytes, long columns, IntFunction<ByteBuffer> allocate) {
        Tables tables = TablesInBytes.read(new Rows(gazetteer), bytes, columns, allocate);
        return new Layers(version, tables, sights(), RecentChanges.none(version));
    }

    /**
     * Writes the layers as bytes, from which {@link #read} makes them again.
     *
     * @param to takes the bytes in pieces
     * @return after how many bytes the columns begin
     */
    public long write(Consumer<ByteBuffer> to) {
        return TablesInBytes.write(tables, to);
    }

    /** How many incidents, mentions and reports there are together. */
    public int size() {
        return Stream.of(tables.incidents(), tables.mentions(), tables.reports())
                .flatMap(table -> table.parts().stream())
                .mapToInt(Part::size)
                .sum();
    }

    private static Map<Audience, Map<LayerName, Sight>> sights() {
        Map<Audience, Map<LayerName, Sight>> sights = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Map<LayerName, Sight> layers = new EnumMap<>(LayerName.class);
            for (LayerName layer : LayerName.values()) {
                layers.put(layer, Sight.of(layer, audience));
            }
            sights.put(audience, layers);
        }
        return sights;
    }

    /**
     * The layers with what is new or other than in these, at the version of the changes.
     *
     * @param merging tables that are being put together meanwhile; absent where none are
     */
    Layers with(Snapshot changes, @Nullable Tables merging) {
        return new Layers(changes.version(), tables.with(changes).tidied(merging), sights, recent.then(changes));
    }

    /** The tables, to be put together where they have become scattered. */
    Tables tables() {
        return tables;
    }

    /** The same layers with their tables put together. */
    Layers with(Tables.Merge merge) {
        return new Layers(version, tables.with(merge), sights, recent);
    }

    /**
     * The features the query asks for, as far as the audience may see them.
     *
     * @throws IllegalArgumentException if the query names a property the layer does not have or a value it cannot have,
     *     or if the cursor is not one of this layer's
     */
    public LayerPage query(LayerName layer, LayerQuery query, Audience audience) {
        return tables.of(layer).page(sight(layer, audience), query);
    }

    /**
     * The same features as {@link #query} finds, made one by one as they are taken, for answers of any length.
     *
     * @throws IllegalArgumentException as {@link #query} does, at once
     */
    public Iterable<LayerFeature> features(LayerName layer, LayerQuery query, Audience audience) {
        return tables.of(layer).features(sight(layer, audience), query);
    }

    /**
     * The features that lie in a tile, counted together by its cells; an area counts where the middle of its envelope is,
     * and what lies nowhere is not counted.
     *
     * @throws IllegalArgumentException as {@link #query} does
     */
    public List<Cluster> clusters(LayerName layer, Selection selection, TileGrid grid, Audience audience) {
        return tables.of(layer).clusters(sight(layer, audience), selection, grid);
    }

    /**
     * How many features a selection has, and how many of them have each value of some properties.
     *
     * @param properties properties whose values {@linkplain ValueCounts#areCountable can be counted}
     * @throws IllegalArgumentException as {@link #query} does
     */
    public ValueCounts.OfLayer counts(
            LayerName layer, Selection selection, List<String> properties, Audience audience) {
        return tables.of(layer).counts(sight(layer, audience), selection, properties);
    }

    /** The feature of this id, if the audience may see it. */
    public Optional<LayerFeature> find(LayerName layer, String id, Audience audience) {
        return tables.of(layer).find(sight(layer, audience), id);
    }

    /** What the layer holds for the audience. */
    public LayerDescription describe(LayerName layer, Audience audience) {
        return tables.of(layer).describe(sight(layer, audience));
    }

    /** The version of the content: it grows with every change. */
    public long version() {
        return version;
    }

    /** The incidents that are new or other since a version; empty where that is too long ago to say. */
    Optional<Set<String>> changedSince(long earlier) {
        return recent.since(earlier);
    }

    /** A word that is the same exactly as long as every answer to the audience is: the stem of an ETag. */
    public String stamp(Audience audience) {
        return Long.toString(version, Character.MAX_RADIX) + "-"
                + audience.name().toLowerCase(Locale.ROOT);
    }

    private Sight sight(LayerName layer, Audience audience) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sights.get(audience)).get(layer));
    }
}
