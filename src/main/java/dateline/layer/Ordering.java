package dateline.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of features that a query asks for: by some of their properties, and among equals as they were stored. */
final class Ordering implements Comparator<Ordering.Position> {
    /**
     * Where a feature stands in the order.
     *
     * @param values of the properties it is put in order by; null where it has none
     */
    record Position(List<@Nullable Object> values, SortKey key) {}

    private final List<LayerProperty> properties = new ArrayList<>();
    private final List<SortTerm> terms;
    private final Comparator<Position> order;

    /**
     * An order.
     *
     * @throws IllegalArgumentException if a term names what features cannot be put in order by
     */
    Ordering(LayerSchema schema, List<SortTerm> terms) {
        this.terms = List.copyOf(terms);
        Comparator<Position> last = Comparator.comparing(Position::key);
        for (int i = terms.size() - 1; i >= 0; i--) {
            last = by(i, terms.get(i).ascending()).thenComparing(last);
        }
        order = last;
        terms.forEach(t -> properties.add(schema.find(t.property())
                .filter(LayerProperty::isQueryable)
                .orElseThrow(() ->
                        new IllegalArgumentException("no property to put features in order by: " + t.property()))));
    }

    private static Comparator<Position> by(int index, boolean ascending) {
        Comparator<Object> values = Ordering::naturally;
        return Comparator.comparing(
                p -> p.values().get(index), Comparator.nullsLast(ascending ? values : values.reversed()));
    }

    /** Whether features stay as they were stored. */
    boolean isAsStored() {
        return terms.isEmpty();
    }

    Position position(SortKey key, Function<String, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        properties.forEach(p -> values.add(value.apply(p.name())));
        return new Position(values, key);
    }

    @Override
    public int compare(Position a, Position b) {
        return order.compare(a, b);
    }

    /** Two values of one property: they are of one type, which is in its natural order. */
    @SuppressWarnings("unchecked")
    private static int naturally(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** A word for the order, part of a cursor: a cursor of one order means nothing in another. */
    String word() {
        StringBuilder word = new StringBuilder("o");
        terms.forEach(t -> word.append(t.ascending() ? '+' : '-').append(t.property()));
        return word.toString();
    }

    /** The value of the property at an index of a position, from its text as {@link Object#toString} writes it. */
    Object value(int index, String text) {
        return properties.get(index).read(text);
    }

    int size() {
        return terms.size();
    }
}
