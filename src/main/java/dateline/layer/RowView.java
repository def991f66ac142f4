package dateline.layer;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;

/** A row of a segment as a feature that GeoTools can put a filter to: one for all rows, moved from each to the next. */
final class RowView extends SimpleFeatureImpl {
    private final Sight sight;
    private final Segment segment;
    private int row;

    RowView(Sight sight, SimpleFeatureType type, Segment segment) {
        super(new Object[0], type, new FeatureIdImpl("row"), false);
        this.sight = sight;
        this.segment = segment;
    }

    RowView at(int row) {
        this.row = row;
        return this;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return name.equals(LayerQueryables.GEOMETRY)
                ? segment.places(sight.asAreas()).geometry(row)
                : segment.column(sight.stored(name)).get(row);
    }

    /** What is said of it, folded. */
    String said() {
        return segment.said(row);
    }

    @Override
    public @Nullable Object getDefaultGeometry() {
        return getAttribute(LayerQueryables.GEOMETRY);
    }
}
