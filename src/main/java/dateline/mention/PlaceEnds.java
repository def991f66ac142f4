package dateline.mention;

import dateline.geo.Relation;
import java.util.List;
import java.util.Optional;

/** Joins the two ends of "between Gao and Kidal", "on the road from Gao to Kidal" and "the Gao–Kidal road". */
final class PlaceEnds {
    /** Between the two names stand at most so many words. */
    private static final int REACH = 3;

    private final PlaceReading reading;
    private final Marked report;

    PlaceEnds(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    void join() {
        List<PlaceMention> all = reading.found.inOrder();
        for (int i = 0; i + 1 < all.size(); i++) {
            PlaceMention a = all.get(i);
            PlaceMention b = all.get(i + 1);
            relation(a, b).ifPresent(r -> join(a, b, r));
        }
    }

    private void join(PlaceMention a, PlaceMention b, Relation relation) {
        report.decided("place.ends", a.from(), b.to(), "the two ends of a stretch");
        reading.found.put(a.worded(a.wording().to(relation, b.from())));
        reading.found.put(b.worded(b.wording().to(relation, a.from())));
    }

    private Optional<Relation> relation(PlaceMention a, PlaceMention b) {
        boolean near = b.from() - a.to() <= REACH
                && a.facility() == null
                && b.facility() == null
                && reading.sentence(a.from()).index()
                        == reading.sentence(b.from()).index();
        if (!near) {
            return Optional.empty();
        }
        boolean drawn = a.relation() == Relation.BETWEEN || a.relation() == Relation.ALONG;
        if (drawn && areLinked(a, b)) {
            return Optional.of(a.relation());
        }
        boolean road = a.to() == b.from()
                && report.gap(b.from()).matches("\\s*[-–—/]\\s*")
                && b.to() < report.tokens().size()
                && report.at("road", b.to()).isPresent();
        return road ? Optional.of(Relation.ALONG) : Optional.empty();
    }

    private boolean areLinked(PlaceMention a, PlaceMention b) {
        if (a.to() == b.from()) {
            return report.gap(b.from()).matches("\\s*[-–—/]\\s*|\\s+")
                    && (reading.letters.isAbsent() || !report.gap(b.from()).isBlank());
        }
        for (int i = a.to(); i < b.from(); i++) {
            boolean link = report.at("conjunction", i).isPresent()
                    || report.at("range.middle", i).isPresent()
                    || report.at("other-end", i).isPresent()
                    || report.at("relation.between", i).isPresent()
                    || report.before("cue", i + 1).isPresent()
                    || report.token(i).folded().length() <= 2;
            if (!link || report.gap(i).matches(".*[,،;].*")) {
                return false;
            }
        }
        return true;
    }
}
