package dateline.evaluation;

import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.Level;
import dateline.evaluation.gold.Whereabouts;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.resolution.Resolution;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges which words were taken for places, and which places they were taken for. */
final class MentionScorer {
    private static final double FINE_METRES = 2_000;
    private static final double NEAR_METRES = 25_000;
    /** 100 miles, as papers on the subject have it. */
    private static final double FAR_METRES = 161_000;

    private static final Map<Measure, Double> PLACED =
            Map.of(Measure.PLACED_2KM, FINE_METRES, Measure.PLACED_25KM, NEAR_METRES, Measure.PLACED_161KM, FAR_METRES);

    private final ScoreSheet sheet;

    MentionScorer(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    void score(MentionPairs pairs) {
        words(pairs);
        PLACED.forEach((measure, metres) -> placed(pairs, measure, metres));
        for (GoldMention gold : pairs.needed()) {
            Optional<Resolution> read = pairs.readFor(gold);
            if (read.isEmpty()) {
                sheet.fault("mention", gold.span(), gold.words(), "");
            } else {
                boundaries(gold, read.get());
            }
            if (gold.judged()) {
                place(gold, read);
            }
        }
        pairs.counted().stream()
                .filter(r -> pairs.goldFor(r).isEmpty())
                .forEach(r -> sheet.tooMuch("mention", r.span(), r.surface() + placeName(r.place())));
    }

    private void words(MentionPairs pairs) {
        int expected = pairs.needed().size();
        int read = pairs.counted().size();
        int found = 0;
        int exact = 0;
        for (GoldMention gold : pairs.needed()) {
            Optional<Resolution> of = pairs.readFor(gold);
            found += of.isPresent() ? 1 : 0;
            exact += of.filter(r -> r.span().equals(gold.span())).isPresent() ? 1 : 0;
        }
        sheet.count(Measure.MENTION_OVERLAP, found, read, expected);
        sheet.count(Measure.MENTION_EXACT, exact, read, expected);
    }

    private void placed(MentionPairs pairs, Measure measure, double metres) {
        int expected = 0;
        int right = 0;
        for (GoldMention gold : pairs.needed()) {
            if (gold.judged() && gold.where().isKnown()) {
                expected++;
                right += isPlaced(gold, pairs.readFor(gold), metres) ? 1 : 0;
            }
        }
        long read = pairs.counted().stream()
                .filter(Resolution::isResolved)
                .filter(r -> pairs.goldFor(r).map(GoldMention::judged).orElse(true))
                .count();
        sheet.count(measure, right, (int) read, expected);
    }

    private void boundaries(GoldMention gold, Resolution read) {
        if (!read.span().equals(gold.span())) {
            sheet.fault("mention-words", gold.span(), gold.words(), read.surface());
        }
    }

    private void place(GoldMention gold, Optional<Resolution> read) {
        Place place = read.map(Resolution::place).orElse(null);
        if (!gold.where().isKnown()) {
            sheet.count(Measure.UNPLACEABLE_OPEN, place == null);
            if (place != null) {
                sheet.fault("place", gold.span(), gold.words() + ": left open", placeName(place));
            }
            return;
        }
        boolean fine = gold.level().isFine();
        boolean right = isPlaced(gold, read, fine ? FINE_METRES : NEAR_METRES);
        if (fine) {
            sheet.count(gold.level() == Level.SITE ? Measure.SITES_PLACED : Measure.QUARTERS_PLACED, right);
        }
        if (!right && read.isPresent()) {
            sheet.fault(
                    "place",
                    gold.span(),
                    gold.words() + ": " + gold.where(),
                    place == null ? "left open" : placeName(place) + " at " + place.point());
        }
    }

    private static boolean isPlaced(GoldMention gold, Optional<Resolution> read, double metres) {
        Place place = read.map(Resolution::place).orElse(null);
        if (place == null) {
            return false;
        }
        Whereabouts where = gold.where();
        if (where.at() != null) {
            return where.isNear(place.point(), metres);
        }
        boolean sameSort = gold.level() != Level.COUNTRY || place.type() == PlaceType.COUNTRY;
        return sameSort && String.valueOf(where.country()).equals(place.country());
    }

    private static String placeName(@Nullable Place place) {
        return place == null ? "" : " → " + place.name() + " (" + place.type().word() + ", " + place.country() + ")";
    }
}
