package dateline.layer.columns;

import org.jspecify.annotations.Nullable;

/** The values of one property of many rows. Never changes. */
public interface Column {
    /** The value of a row; null where it has none. */
    @Nullable
    Object get(int row);
}
