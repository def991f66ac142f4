package dateline.layer;

import dateline.layer.columns.Column;
import dateline.layer.columns.DictionaryColumn;
import dateline.layer.columns.MomentColumn;
import dateline.layer.columns.MortonOrder;
import dateline.layer.columns.RowList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that a selection means. Places and times narrow down the rows that are looked at; a condition on one
 * property with few different values is answered once for each value and not for each row.
 */
final class Search {
    /** Above this share of all rows it is faster to look at each of them in turn. */
    private static final int SHARE_BY_PLACE = 8;

    private static final int SHARE_BY_TIME = 4;

    private final Sight sight;
    private final @Nullable AreaTest area;
    private final @Nullable TimeInterval time;
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();
    private final List<Filter> filters = new ArrayList<>();
    /** Made where a filter needs it. */
    private @Nullable SimpleFeatureType type;

    /**
     * A search.
     *
     * @throws IllegalArgumentException if it names what the layer does not have
     */
    Search(Sight sight, Selection wanted) {
        this.sight = sight;
        SearchArea asked = wanted.area();
        area = asked == null || asked.isEverywhere() ? null : new AreaTest(asked);
        TimeInterval window = wanted.time();
        boolean isTimed =
                sight.schema().start() != null && window != null && (window.start() != null || window.end() != null);
        time = isTimed ? window : null;
        wanted.properties().forEach((name, texts) -> values.put(sight.stored(name), read(name, texts)));
        split(wanted.filter());
    }

    private Set<Object> read(String name, List<String> texts) {
        LayerProperty property = sight.schema()
                .find(name)
                .filter(LayerProperty::isQueryable)
                .orElseThrow(() -> new IllegalArgumentException("no property to choose by: " + name));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(name + " has no value");
        }
        Set<Object> read = new HashSet<>();
        texts.forEach(text -> read.add(property.read(text)));
        return read;
    }

    private void split(Filter filter) {
        if (filter instanceof And all) {
            all.getChildren().forEach(this::split);
        } else if (filter != Filter.INCLUDE) {
            filters.add(filter);
        }
    }

    /**
     * Rows that are meant.
     *
     * @param rows not to be changed
     * @param count how many they are
     */
    record Found(BitSet rows, int count) {}

    /** The rows of a part that are meant. */
    Found in(Part part) {
        BitSet live = part.live(sight.audience());
        if (area == null && time == null && values.isEmpty() && filters.isEmpty()) {
            return new Found(live, part.count(sight.audience()));
        }
        Optional<MortonOrder.Near> candidates = candidates(part.segment());
        List<IntPredicate> tests = tests(part.segment(), true);
        BitSet found = new BitSet(part.segment().size());
        if (candidates.isPresent()) {
            // To count them as they are found is quicker than to look for a few bits among those of all rows.
            int count = choose(candidates.get().near(), live, tests, found)
                    + choose(candidates.get().inside(), live, tests(part.segment(), false), found);
            return new Found(found, count);
        } else {
            for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
                if (holds(tests, row)) {
                    found.set(row);
                }
            }
        }
        return new Found(found, found.cardinality());
    }

    /** Sets the bits of those rows that are meant; the answer is how many were not set before. */
    private static int choose(RowList rows, BitSet live, List<IntPredicate> tests, BitSet found) {
        boolean isTested = !tests.isEmpty();
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            if (live.get(row) && (!isTested || holds(tests, row)) && !found.get(row)) {
                found.set(row);
                count++;
            }
        }
        return count;
    }

    private static boolean holds(List<IntPredicate> tests, int row) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).test(row)) {
                return false;
            }
        }
        return true;
    }

    /** Rows that may be meant; those inside surely lie in the area. */
    private Optional<MortonOrder.Near> candidates(Segment segment) {
        Optional<RowList> inTime = inTime(segment);
        Optional<MortonOrder.Near> byTime = inTime.map(rows -> new MortonOrder.Near(new RowList(), rows));
        if (area == null) {
            return byTime;
        }
        int most = inTime.map(RowList::size).orElse(segment.size() / SHARE_BY_PLACE);
        return segment.places(sight.asAreas())
                .order()
                .near(area.boxes(), area.areBoxes(), most)
                .or(() -> byTime);
    }

    private Optional<RowList> inTime(Segment segment) {
        TimeInterval wanted = time;
        return wanted == null
                ? Optional.empty()
                : segment.times()
                        .flatMap(order -> order.near(wanted.start(), wanted.end(), segment.size() / SHARE_BY_TIME));
    }

    /** What costs least comes first. */
    private List<IntPredicate> tests(Segment segment, boolean ofPlace) {
        List<IntPredicate> tests = new ArrayList<>();
        List<IntPredicate> costly = new ArrayList<>();
        values.forEach((name, wanted) -> tests.add(among(segment.column(name), wanted)));
        if (time != null) {
            tests.add(overlap(segment, time));
        }
        for (Filter filter : filters) {
            if (filter instanceof Said words) {
                tests.add(segment.saying(words)::get);
                continue;
            }
            Optional<DictionaryColumn> only = only(filter, segment);
            if (only.isPresent()) {
                tests.add(byValue(filter, only.get(), new ValueView(type())));
            } else {
                RowView view = new RowView(sight, type(), segment);
                costly.add(row -> filter.evaluate(view.at(row)));
            }
        }
        if (area != null && ofPlace) {
            Places places = segment.places(sight.asAreas());
            AreaTest wanted = area;
            tests.add(row -> wanted.touches(places, row));
        }
        tests.addAll(costly);
        return tests;
    }

    private SimpleFeatureType type() {
        SimpleFeatureType known = type;
        if (known == null) {
            known = sight.type();
            type = known;
        }
        return known;
    }

    private static IntPredicate among(Column column, Set<Object> wanted) {
        if (!(column instanceof DictionaryColumn words)) {
            return row -> wanted.contains(column.get(row));
        }
        boolean[] holds = new boolean[words.codes()];
        for (int code = 1; code < holds.length; code++) {
            holds[code] = wanted.contains(words.value(code));
        }
        return row -> holds[words.code(row)];
    }

    private IntPredicate overlap(Segment segment, TimeInterval window) {
        MomentColumn starts =
                segment.moments(Objects.requireNonNull(sight.schema().start()));
        MomentColumn ends =
                segment.moments(Objects.requireNonNull(sight.schema().end()));
        var first = window.start();
        var last = window.end();
        return row -> starts.seconds(row) == MomentColumn.NONE
                || ((first == null || ends.compare(row, first) >= 0)
                        && (last == null || starts.compare(row, last) <= 0));
    }

    /** The column of the only property that a filter asks for, where it has few different values. */
    private Optional<DictionaryColumn> only(Filter filter, Segment segment) {
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        Set<String> asked = names.getAttributeNameSet();
        if (asked.size() != 1 || asked.contains(LayerQueryables.GEOMETRY)) {
            return Optional.empty();
        }
        Column column = segment.column(sight.stored(asked.iterator().next()));
        return column instanceof DictionaryColumn words ? Optional.of(words) : Optional.empty();
    }

    private static IntPredicate byValue(Filter filter, DictionaryColumn words, ValueView view) {
        boolean[] holds = new boolean[words.codes()];
        for (int code = 0; code < holds.length; code++) {
            holds[code] = filter.evaluate(view.of(words.value(code)));
        }
        return row -> holds[words.code(row)];
    }
}
