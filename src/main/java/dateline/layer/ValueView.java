package dateline.layer;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;

/** A feature whose properties all have one value: for filters that ask for one property only. */
final class ValueView extends SimpleFeatureImpl {
    private @Nullable Object value;

    ValueView(SimpleFeatureType type) {
        super(new Object[0], type, new FeatureIdImpl("value"), false);
    }

    ValueView of(@Nullable Object value) {
        this.value = value;
        return this;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return value;
    }
}
