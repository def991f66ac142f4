package dateline.layer;

import static dateline.layer.PropertyType.BOOLEAN;
import static dateline.layer.PropertyType.DATE_TIME;
import static dateline.layer.PropertyType.INTEGER;
import static dateline.layer.PropertyType.NUMBER;
import static dateline.layer.PropertyType.OBJECT;
import static dateline.layer.PropertyType.STRING;

import dateline.gazetteer.PlaceType;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Quantity;
import dateline.incident.Status;
import dateline.incident.TimePrecision;
import dateline.incident.Verification;
import dateline.report.PublicationBasis;
import dateline.resolution.PlaceBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the features of a layer have.
 *
 * @param start the property with the first moment; absent where the layer has no time
 * @param end the property with the last moment; absent exactly when {@code start} is
 */
record LayerSchema(
        String title,
        String description,
        @Nullable String start,
        @Nullable String end,
        List<LayerProperty> properties) {

    static LayerSchema of(LayerName layer, Visibility visibility) {
        return switch (layer) {
            case INCIDENTS ->
                new LayerSchema(
                        "Incidents",
                        "What happened, each at a representative point of the area in which it lies; uncertainty_m says"
                                + " how far around that point it may be. Incidents that could not be placed have no"
                                + " geometry.",
                        "time_start",
                        "time_end",
                        incidents(visibility));
            case EXTENTS ->
                new LayerSchema(
                        "Extents",
                        "The same incidents, each as the area in which it lies.",
                        "time_start",
                        "time_end",
                        incidents(visibility));
            case MENTIONS ->
                new LayerSchema(
                        "Mentions",
                        "Every place a report names, at the point of the place it was taken to denote.",
                        null,
                        null,
                        mentions());
            case REPORTS ->
                new LayerSchema(
                        "Reports",
                        "The reports that were read, without their text.",
                        "published_at",
                        "published_at",
                        reports());
        };
    }

    Optional<LayerProperty> find(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static List<LayerProperty> incidents(Visibility visibility) {
        List<LayerProperty> all = new ArrayList<>(List.of(
                free("kind", STRING, "Kind of incident, by its id."),
                free("title", STRING, "What happened and where, in a few words."),
                oneOf("status", "Where it stands on its way to the public.", Status.values(), Status::word),
                oneOf("verification", "How far the sources bear it out.", Verification.values(), Verification::word),
                free("background", BOOLEAN, "Whether the report tells it as history and not as news."),
                free("time_start", DATE_TIME, "The earliest moment at which it can have begun."),
                free("time_end", DATE_TIME, "The end of the time in which it lies."),
                oneOf("time_precision", "How exactly the time is known.", TimePrecision.values(), TimePrecision::word),
                free("time_text", STRING, "The words that say when."),
                free("place_id", STRING, "The place of the gazetteer it is stated against."),
                free("place_name", STRING, "Its name."),
                oneOf("place_precision", "How exactly the place is known.", Precision.values(), Precision::word),
                oneOf("place_relation", "How the words place it.", Relation.values(), Relation::word),
                oneOf("place_basis", "Where the location comes from.", PlaceBasis.values(), PlaceBasis::word),
                free("place_note", STRING, "What a reader must know about the place."),
                free("uncertainty_m", NUMBER, "Metres around the point within which it lies."),
                free("country", STRING, "Country, ISO 3166-1 alpha-2."),
                free("admin1", STRING, "First-level administrative area.")));
        for (Quantity quantity : Quantity.values()) {
            String word = quantity.word();
            all.add(free(word + "_low", INTEGER, "Lowest number " + word + " that a source states."));
            all.add(free(word + "_high", INTEGER, "Highest number " + word + " that a source states."));
            all.add(free(word + "_open", BOOLEAN, "Whether that highest number is itself a lower bound."));
        }
        all.addAll(List.of(
                free("attacker", STRING, "Who did it, in the report's words."),
                free("target", STRING, "To whom, in the report's words."),
                free("claimed_by", STRING, "Who claims responsibility, in the report's words."),
                free("toll_joint", BOOLEAN, "Whether a number is stated for several incidents together."),
                free("report_count", INTEGER, "How many reports it is read from."),
                free(
                        "source_count",
                        INTEGER,
                        "How many different sources speak; who only repeats another's toll is none."),
                free("source_kinds", STRING, "The kinds of those who speak of it, with spaces between."),
                free("confidence", NUMBER, "0 to 1: how sure the reader is that the words say this."),
                free("language", STRING, "Language of the report it was read from."),
                free("amended", OBJECT, "Which of its parts an editor has set: kind, title, time, place and so on."),
                free("created", DATE_TIME, "When it was stored."),
                free("updated", DATE_TIME, "When it was last changed."),
                free("revision", INTEGER, "Number of its revision, from 1."),
                free("reports", OBJECT, "The ids of the reports."),
                free("claims", OBJECT, "What each source says, in its own words."),
                free("origins", OBJECT, "Where, by different accounts, something heard or seen came from."),
                free("sources", OBJECT, "Who says that it happened: kind, name, anonymous, relayed_by."),
                free("actors", OBJECT, "Attacker, target and who claims it, each with the words that say so."),
                free("evidence", OBJECT, "The words that carry it.")));
        if (visibility.showsHistory()) {
            all.add(free("review", OBJECT, "Who asks for it to be published, and since when."));
            all.add(free("amendments", OBJECT, "Which of its parts an editor has set, who, when and why."));
            all.add(free("dropped", BOOLEAN, "Whether it was taken out; never so in a layer."));
            all.add(free("merged_into", STRING, "The incident that it turned out to be; never so in a layer."));
            all.add(free("history", OBJECT, "Who changed it, when and why."));
        }
        return List.copyOf(all);
    }

    private static List<LayerProperty> mentions() {
        return List.of(
                free("report", STRING, "Id of the report."),
                free("start", INTEGER, "First position in the report's text, in UTF-16 units."),
                free("end", INTEGER, "Position after the last."),
                free("text", STRING, "The words."),
                oneOf("relation", "How the words place something against it.", Relation.values(), Relation::word),
                oneOf("precision", "How exactly it is located.", Precision.values(), Precision::word),
                free("confidence", NUMBER, "0 to 1."),
                free("place_id", STRING, "The place of the gazetteer."),
                free("place_name", STRING, "Its name."),
                oneOf("place_type", "Its type.", PlaceType.values(), PlaceType::word),
                free("country", STRING, "Country, ISO 3166-1 alpha-2."),
                free("admin1", STRING, "First-level administrative area."),
                free("facility", STRING, "The kind of facility the words describe."),
                free("note", STRING, "What a reader must know."));
    }

    private static List<LayerProperty> reports() {
        return List.of(
                free("language", STRING, "Language, ISO 639."),
                free("published_at", DATE_TIME, "When it was published; when it was received where that is not known."),
                oneOf(
                        "published_basis",
                        "How the date of publication is known.",
                        PublicationBasis.values(),
                        PublicationBasis::word),
                free("source", STRING, "Publisher or sender."),
                free("title", STRING, "Headline."),
                free("url", STRING, "Where it can be read."),
                free("characters", INTEGER, "Length of its text in UTF-16 units."),
                free("incident_count", INTEGER, "How many incidents were read from it."),
                free("created", DATE_TIME, "When it was stored."));
    }

    private static LayerProperty free(String name, PropertyType type, String description) {
        return new LayerProperty(name, type, description, List.of());
    }

    private static <E> LayerProperty oneOf(String name, String description, E[] values, Function<E, String> word) {
        return new LayerProperty(
                name, STRING, description, Arrays.stream(values).map(word).toList());
    }
}
