package dateline.evaluation;

import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldIncident;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.Extent;
import dateline.incident.Incident;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An incident that was read, held against one that is right.
 *
 * @param sentence whether some sentence that tells the one that was read holds the words of the other
 */
record IncidentPair(GoldIncident gold, Incident read, boolean kind, boolean place, boolean day, boolean sentence) {
    /** The time may say a day more than is right: a night has two. */
    private static final int DAYS_MORE = 1;

    private static final String TELLS = "incident";

    static IncidentPair of(GoldIncident gold, Incident read, ZoneId zoneOfReport) {
        Days days = LocalDays.of(read.time(), LocalDays.zone(read.location(), zoneOfReport));
        boolean sentence = read.evidence().stream()
                .anyMatch(e -> e.supports().equals(TELLS) && e.span().overlaps(gold.span()));
        return new IncidentPair(
                gold,
                read,
                gold.isOfKind(read.kind()),
                isRightPlace(gold.where(), read),
                isRightDay(gold.days(), days),
                sentence);
    }

    private static boolean isRightPlace(Whereabouts where, Incident read) {
        Extent extent = read.location().extent();
        if (where.at() != null) {
            return extent != null && where.isNear(extent.point(), 0);
        }
        return where.country() == null
                ? extent == null
                : where.country().equals(read.location().country());
    }

    private static boolean isRightDay(@Nullable Days expected, @Nullable Days read) {
        if (expected == null || read == null) {
            return expected == null && read == null;
        }
        return read.overlaps(expected) && read.length() <= expected.length() + DAYS_MORE;
    }

    /** Whether kind, place and day are right. */
    boolean isRight() {
        return kind && place && day;
    }

    /** Whether it is the same incident, whatever its day: two of kind, place and sentence agree. */
    boolean isSameThing() {
        return count(kind) + count(place) + count(sentence) >= 2;
    }

    /** What agrees of kind, place and day; the sentence decides between equals. */
    double worth() {
        return count(kind) + count(place) + count(day) + (sentence ? 0.5 : 0);
    }

    private static int count(boolean right) {
        return right ? 1 : 0;
    }
}
