package dateline.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The places of one document: each is written in full once and by its id from then on. A report weighs the same few
 * places for many mentions, and a place has dozens of names.
 */
final class PlacesOnce {
    private final Map<String, Place> seen = new HashMap<>();

    static final class Writer extends JsonSerializer<Place> {
        private final JsonMapper plain;

        Writer(JsonMapper plain) {
            this.plain = plain;
        }

        @Override
        public void serialize(Place place, JsonGenerator out, SerializerProvider provider) throws IOException {
            PlacesOnce places = (PlacesOnce) provider.getAttribute(PlacesOnce.class);
            // A place may have changed between two readings: only the very same one is referred to.
            if (place.equals(places.seen.put(place.id().value(), place))) {
                out.writeString(place.id().value());
            } else {
                plain.writeValue(out, place);
            }
        }
    }

    static final class Reader extends JsonDeserializer<Place> {
        private final JsonMapper plain;

        Reader(JsonMapper plain) {
            this.plain = plain;
        }

        @Override
        public Place deserialize(JsonParser in, DeserializationContext context) throws IOException {
            PlacesOnce places = (PlacesOnce) context.getAttribute(PlacesOnce.class);
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                Place known = places.seen.get(in.getText());
                if (known == null) {
                    throw context.weirdStringException(in.getText(), Place.class, "not a place of this document");
                }
                return known;
            }
            ObjectNode document = plain.readTree(in);
            Place place = plain.treeToValue(asWrittenToday(document), Place.class);
            places.seen.put(place.id().value(), place);
            return place;
        }

        /** Version 0.1.0 wrote codes as an object by scheme, and knew of no other origin than the shipped table. */
        private static ObjectNode asWrittenToday(ObjectNode place) {
            if (place.get("codes") instanceof ObjectNode byScheme) {
                ArrayNode codes = place.putArray("codes");
                byScheme.properties()
                        .forEach(e -> codes.add(
                                PlaceCode.of(e.getKey(), e.getValue().asText()).toString()));
            }
            if (!place.has("origin")) {
                place.put("origin", GazetteerSource.SHIPPED);
            }
            return place;
        }
    }
}
