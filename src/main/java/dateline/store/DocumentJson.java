package dateline.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Warning;
import dateline.report.Language;
import dateline.report.ReportId;
import dateline.resolution.Resolution;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes incidents, what was read from a report and places of the overlay as JSON documents, and reads them back without loss: the member
 * names are those of the records' components. Safe for use by several threads.
 */
public final class DocumentJson {
    /** Made when the first document comes: a store without any is open sooner. */
    private static final class Mapper {
        static final JsonMapper JSON = mapper();
    }

    /** What was read from a report, apart from its incidents. */
    public record ReadingDocument(List<Resolution> mentions, List<Warning> warnings, Explanation explanation) {
        public ReadingDocument {
            // Documents of the first versions have none.
            explanation = Objects.requireNonNullElse(explanation, Explanation.NONE);
        }

        /** Of a reading. */
        public static ReadingDocument of(Reading reading) {
            return new ReadingDocument(reading.mentions(), reading.warnings(), reading.explanation());
        }
    }

    public String write(Incident incident) {
        return written(incident);
    }

    public String write(ReadingDocument reading) {
        return written(reading);
    }

    public String write(OverlayPlace place) {
        return written(place);
    }

    public OverlayPlace readOverlayPlace(String document) {
        return read(document, OverlayPlace.class);
    }

    public Incident readIncident(String document) {
        return read(document, Incident.class);
    }

    public ReadingDocument readReading(String document) {
        return read(document, ReadingDocument.class);
    }

    private String written(Object value) {
        try {
            return Mapper.JSON
                    .writer()
                    .withAttribute(PlacesOnce.class, new PlacesOnce())
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StoreException("a document cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return Mapper.JSON
                    .readerFor(type)
                    .withAttribute(PlacesOnce.class, new PlacesOnce())
                    .readValue(document);
        } catch (JsonProcessingException e) {
            throw new StoreException("a stored document cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper plain = records().addModule(values()).build();
        SimpleModule places = new SimpleModule("places");
        places.addSerializer(Place.class, new PlacesOnce.Writer(plain));
        places.addDeserializer(Place.class, new PlacesOnce.Reader(plain));
        return records().addModule(values()).addModule(places).build();
    }

    /** Only components count: records also have derived accessors such as {@code isResolved}. */
    private static JsonMapper.Builder records() {
        return JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL));
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("values");
        asText(module, Instant.class, Instant::toString, Instant::parse);
        asText(module, ReportId.class, ReportId::sha256, ReportId::new);
        asText(module, IncidentId.class, IncidentId::value, IncidentId::new);
        asText(module, PlaceId.class, PlaceId::value, PlaceId::new);
        asText(module, PlaceCode.class, PlaceCode::toString, PlaceCode::parse);
        asText(module, Language.class, Language::code, Language::new);
        module.addSerializer(Geometry.class, new GeometryDocument.Writer());
        module.addDeserializer(Geometry.class, new GeometryDocument.Reader());
        return module;
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> parse) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return parse.apply(in.getText());
            }
        });
    }
}
