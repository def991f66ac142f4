package dateline.incident;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.FacilityRule;
import dateline.mention.Marked;
import dateline.report.Evidence;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.Sentence;
import dateline.resolution.PlaceBasis;
import dateline.resolution.ResolvedMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a finished draft down as an incident. */
final class IncidentWriter {
    private static final int ID_DIGITS = 12;

    private final Report report;
    private final Marked text;
    private final Gazetteer gazetteer;
    private final Instant receivedAt;

    IncidentWriter(Report report, Marked text, Gazetteer gazetteer, Instant receivedAt) {
        this.report = report;
        this.text = text;
        this.gazetteer = gazetteer;
        this.receivedAt = receivedAt;
    }

    Incident write(Draft d) {
        Location location = d.place == null ? Location.UNKNOWN : location(d.place);
        List<Claim> claims = Repeats.found(d.claims);
        return new Incident(
                id(d),
                d.kind.id(),
                title(d, location),
                Status.DRAFT,
                Verification.bySources(d.sources, claims, d.disputed),
                d.background,
                d.time,
                location,
                claims,
                d.origins,
                List.copyOf(d.sources),
                d.actors,
                evidence(d),
                confidence(d),
                new Incident.Revision(1, receivedAt, receivedAt));
    }

    /** The same report read again gives the same ids. */
    private IncidentId id(Draft d) {
        String words = report.id().sha256() + " " + d.first.kind().id() + " "
                + d.first.trigger().from() + " "
                + (d.first.place() == null ? "" : d.first.place().resolution().span())
                + (d.first.moment() == null ? "" : d.first.moment().day());
        return new IncidentId("inc-" + ReportId.of(words).sha256().substring(0, ID_DIGITS));
    }

    private String title(Draft d, Location location) {
        String language = report.language().code();
        FacilityRule facility = d.place == null ? null : d.place.mention().facility();
        Place place = d.place == null ? null : d.place.resolution().place();
        boolean namedFacility = place != null && place.type().isFacility();
        Stream<String> where = Stream.of(
                facility == null || namedFacility ? "" : facility.labels().getOrDefault(language, ""),
                d.place != null && isUnknown(d.place) ? d.place.resolution().surface() : "",
                place == null ? location.placeName() : place.name(language));
        String there = where.filter(w -> !w.isEmpty())
                .collect(Collectors.joining(text.vocabulary().rules().comma() + " "));
        String kind = d.kind.kind().label(language);
        return there.isEmpty() ? kind : kind + ": " + there;
    }

    private static boolean isUnknown(@Nullable ResolvedMention r) {
        return r != null && r.resolution().isSomewhereIn();
    }

    private static double confidence(Draft d) {
        double place = d.place == null ? 0 : d.place.resolution().confidence();
        double time = d.time.isKnown() ? 1 : 0;
        double told = Math.min(1, d.sentences.size() / 3.0);
        return Math.round((0.35 + 0.3 * place + 0.2 * time + 0.15 * told) * 100) / 100.0;
    }

    private List<Evidence> evidence(Draft d) {
        List<Evidence> out = new ArrayList<>();
        d.sentences.forEach(s -> out.add(evidence(s, "incident")));
        d.timeSentences.stream().filter(s -> !d.sentences.contains(s)).forEach(s -> out.add(evidence(s, "time")));
        d.placeSentences.stream().filter(s -> !d.sentences.contains(s)).forEach(s -> out.add(evidence(s, "place")));
        return out;
    }

    Evidence evidence(Sentence s, String supports) {
        return new Evidence(report.id(), s.span(), text.text().words(s.span()), text.language(s), supports);
    }

    /** Where something came from by an account: a direction has no area. */
    Location origin(ResolvedMention r) {
        Location at = location(r);
        return at.relation() != Relation.DIRECTION
                ? at
                : new Location(
                        at.placeId(),
                        at.placeName(),
                        null,
                        Relation.DIRECTION,
                        at.basis(),
                        null,
                        at.country(),
                        at.admin1(),
                        at.note());
    }

    private Location location(ResolvedMention r) {
        Place place = r.resolution().place();
        Extent own = r.located().extent();
        if (place == null || own == null) {
            return new Location(
                    null,
                    r.resolution().surface(),
                    null,
                    r.mention().relation(),
                    r.resolution().basis(),
                    null,
                    null,
                    null,
                    r.resolution().note());
        }
        Relation relation = r.mention().relation();
        Precision precision = r.located().precision();
        Relation said = relation == Relation.IN && precision == Precision.SITE ? Relation.AT : relation;
        return new Location(
                place.id(),
                place.name(),
                precision,
                said,
                r.located().basis(),
                own,
                place.country(),
                admin1(place),
                r.resolution().basis() == PlaceBasis.DERIVED && (r.resolution().facility() != null || isUnknown(r))
                        ? r.resolution().note()
                        : "");
    }

    private @Nullable String admin1(Place place) {
        return AdminArea.firstLevel(place, gazetteer).map(Place::name).orElse(null);
    }
}
