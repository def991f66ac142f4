package dateline.evaluation;

import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldIncident;
import dateline.incident.Incident;
import dateline.report.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges what was read to have happened. */
final class IncidentScorer {
    private final ScoreSheet sheet;
    private final ZoneId zone;
    private final Function<Incident, Map<String, Object>> properties;

    /**
     * A judge of one report.
     *
     * @param zone that of the report, for incidents without a place
     * @param properties those of an incident's feature, null where they state nothing
     */
    IncidentScorer(ScoreSheet sheet, ZoneId zone, Function<Incident, Map<String, Object>> properties) {
        this.sheet = sheet;
        this.zone = zone;
        this.properties = properties;
    }

    /** Judges news and background apart, and returns what of all that was read is no incident of the gold report. */
    List<Incident> score(List<GoldIncident> gold, List<Incident> read) {
        Pairs news = pair(gold, read, false);
        count(Measure.INCIDENT_KIND, news, IncidentPair::kind);
        count(Measure.INCIDENT_PLACE, news, IncidentPair::place);
        count(Measure.INCIDENT_DAY, news, IncidentPair::day);
        count(Measure.INCIDENT, news, IncidentPair::isRight);
        eventDays(news);
        news.pairs.stream().filter(IncidentPair::isSameThing).forEach(this::details);
        Pairs background = pair(gold, read, true);
        background.pairs.forEach(p -> sheet.count(Measure.BACKGROUND, p.isRight()));
        background.missed().forEach(g -> sheet.count(Measure.BACKGROUND, false));
        faults(news, "incident", p -> !p.isRight());
        faults(background, "background", p -> !p.isRight());
        List<Incident> unpaired = new ArrayList<>(news.unread());
        unpaired.addAll(background.unread());
        return unpaired;
    }

    /** Judges nothing but the days of the news. */
    void scoreDays(List<GoldIncident> gold, List<Incident> read) {
        Pairs news = pair(gold, read, false);
        eventDays(news);
        faults(news, "event-day", p -> !p.day());
    }

    private void eventDays(Pairs news) {
        news.pairs.stream()
                .filter(p -> p.isSameThing() && p.gold().days() != null)
                .forEach(p -> sheet.count(Measure.EVENT_DAY, p.day()));
    }

    /** The incidents of one sort, news or background, with their pairs. */
    private record Pairs(
            List<GoldIncident> gold,
            List<Incident> read,
            List<IncidentPair> pairs,
            Pairing<GoldIncident, Incident> pairing) {
        List<Incident> unread() {
            return read.stream().filter(r -> pairing.goldFor(r).isEmpty()).toList();
        }

        List<GoldIncident> missed() {
            return gold.stream().filter(g -> pairing.readFor(g).isEmpty()).toList();
        }
    }

    private Pairs pair(List<GoldIncident> allGold, List<Incident> allRead, boolean background) {
        List<GoldIncident> gold =
                allGold.stream().filter(g -> g.background() == background).toList();
        List<Incident> read =
                allRead.stream().filter(r -> r.background() == background).toList();
        List<Pairing.Pair<GoldIncident, Incident>> possible = new ArrayList<>();
        for (GoldIncident g : gold) {
            for (Incident r : read) {
                double worth = IncidentPair.of(g, r, zone).worth();
                if (worth > 0) {
                    possible.add(new Pairing.Pair<>(g, r, worth));
                }
            }
        }
        Pairing<GoldIncident, Incident> pairing = Pairing.best(possible);
        List<IncidentPair> pairs = new ArrayList<>();
        for (GoldIncident g : gold) {
            pairing.readFor(g).ifPresent(r -> pairs.add(IncidentPair.of(g, r, zone)));
        }
        return new Pairs(gold, read, pairs, pairing);
    }

    private void count(Measure measure, Pairs of, Predicate<IncidentPair> right) {
        int rights = (int) of.pairs.stream().filter(right).count();
        sheet.count(measure, rights, of.read.size(), of.gold.size());
    }

    /** What is asked of an incident that is surely the one meant. */
    private void details(IncidentPair pair) {
        if (pair.gold().verification() != null) {
            boolean right = pair.read().verification() == pair.gold().verification();
            sheet.count(Measure.VERIFICATION, right);
            if (!right) {
                sheet.fault(
                        "verification",
                        pair.gold().span(),
                        pair.gold().verification().word(),
                        pair.read().verification().word());
            }
        }
        new ActorScorer(sheet, pair.gold()).score(properties.apply(pair.read()));
    }

    private void faults(Pairs of, String stage, Predicate<IncidentPair> wrong) {
        for (GoldIncident g : of.missed()) {
            sheet.fault(stage, g.span(), expected(g), "");
        }
        of.pairs.stream()
                .filter(wrong)
                .forEach(p -> sheet.fault(stage, p.gold().span(), expected(p.gold()), read(p.read()) + wrong(p)));
        of.unread().forEach(r -> sheet.tooMuch(stage, sentence(r), read(r)));
    }

    private static Span sentence(Incident read) {
        return read.evidence().get(0).span();
    }

    private String expected(GoldIncident g) {
        Days days = g.days();
        return String.join("/", g.kinds()) + ", " + g.where() + ", " + (days == null ? "no day" : days) + ": "
                + sheet.words(g.span());
    }

    private String read(Incident r) {
        Days days = LocalDays.of(r.time(), LocalDays.zone(r.location(), zone));
        String place = r.location().placeName().isEmpty()
                ? "no place"
                : r.location().placeName()
                        + (r.location().extent() == null
                                ? " (unplaced)"
                                : " at " + r.location().extent().point());
        return r.kind() + ", " + place + ", " + (days == null ? "no day" : days);
    }

    private static String wrong(IncidentPair p) {
        List<String> wrong = new ArrayList<>();
        if (!p.kind()) {
            wrong.add("kind");
        }
        if (!p.place()) {
            wrong.add("place");
        }
        if (!p.day()) {
            wrong.add("day");
        }
        return " [wrong: " + String.join(", ", wrong) + "]";
    }
}
