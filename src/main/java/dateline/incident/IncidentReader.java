package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.report.Report;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the incidents of one report, sentence by sentence: tellings are put together into incidents, tolls become claims
 * of the incidents their sentence tells of, and what the report says of the past is kept apart.
 */
final class IncidentReader {
    /** An undated report sentence belongs to news at most this long before publication. */
    private static final int LEAD_DAYS = 10;

    /** Below this share of its names a country is not what a report is about. */
    private static final double FOREIGN_WEIGHT = 0.2;

    /** "floods in Greece": so near behind what happened, a country is where it happened. */
    private static final int RIGHT_AFTER = 2;

    private static final int BACKGROUND_PLACE_REACH = 4;

    private final Report report;
    private final MarkedReport marked;
    private final Marked text;
    private final ResolvedPlaces places;
    private final Map<String, KindRule> kinds;
    private final Chronology chronology;
    private final EventReader events;
    private final TollReader tolls;
    private final Assembly assembly;
    private final IncidentWriter writer;
    private final List<Draft> lastCasualties = new ArrayList<>();

    IncidentReader(
            Report report,
            MarkedReport marked,
            ResolvedPlaces places,
            Map<String, KindRule> kinds,
            Gazetteer gazetteer,
            Chronology chronology,
            Instant receivedAt) {
        this.report = report;
        this.marked = marked;
        this.text = marked.text();
        this.places = places;
        this.kinds = kinds;
        this.chronology = chronology;
        this.events = new EventReader(marked, places, kinds, chronology);
        this.tolls = new TollReader(marked);
        this.assembly = new Assembly(gazetteer);
        this.writer = new IncidentWriter(report, text, gazetteer, receivedAt);
    }

    List<Incident> read() {
        LocalDate lead = lead();
        LocalDate published = report.publication().isKnown()
                ? LocalDate.ofInstant(report.publication().at(), ZoneOffset.UTC)
                : null;
        NewsWindow window = new NewsWindow(text, lead != null ? lead : published);
        LocalDate day = lead;
        boolean inHistory = false;
        for (Sentence s : text.text().sentences()) {
            List<Event> told = events.read(s, day);
            boolean history = isHistory(s, told, window, inHistory);
            Set<Draft> here = new LinkedHashSet<>();
            for (Event e : told) {
                boolean background = e.moment() == null ? history : window.isHistory(e.moment());
                boolean unplaced = isCountryInPassing(e) && !background && s.index() > 0;
                ResolvedMention place = unplaced ? null : e.place();
                Event placed = new Event(
                        e.kind(), e.sentence(), e.trigger(), place, e.moment(), e.timeWords(), e.origins(), background);
                if (background && e.moment() == null && !isPlacedNear(e)) {
                    continue;
                }
                List<Draft> drafts = assembly.add(placed);
                drafts.forEach(d -> speak(d, placed));
                here.addAll(drafts);
                if (!background && e.moment() != null && e.moment().occurrence().precision() != TimePrecision.YEAR) {
                    day = e.moment().day();
                }
            }
            accountsOfOrigin(s, told);
            claims(s, here, history, day);
            inHistory = history && s.index() > 0;
        }
        refineByOnset();
        fromTheWhole();
        return assembly.drafts().stream().map(writer::write).toList();
    }

    /**
     * "the embassy of Kenya", "local time in Mali": a country named in passing says little on where the news happened,
     * unless it is all the report names.
     */
    private boolean isCountryInPassing(Event e) {
        ResolvedMention place = e.place();
        Place p = place == null ? null : place.resolution().place();
        if (place == null || p == null || p.type() != PlaceType.COUNTRY) {
            return false;
        }
        int behind = place.mention().from() - e.trigger().to();
        boolean rightAfter = behind >= 0 && behind <= RIGHT_AFTER;
        boolean whole = places.focus().city() == null && places.focus().weightOf(p.country()) >= FOREIGN_WEIGHT;
        return !rightAfter && !whole;
    }

    /** Whether a sentence tells of the past: it says so, or goes on from one that does. */
    private boolean isHistory(Sentence s, List<Event> told, NewsWindow window, boolean inHistory) {
        boolean news = told.stream()
                .map(Event::moment)
                .anyMatch(m -> m != null
                        && window.isNews(m)
                        && m.occurrence().precision().compareTo(TimePrecision.WEEK) <= 0);
        if (news) {
            return false;
        }
        boolean dated = told.stream().anyMatch(e -> e.moment() != null);
        boolean datedBack = told.stream().anyMatch(e -> window.isHistory(e.moment()));
        boolean looksBack = !dated && window.looksBack(s);
        return datedBack || looksBack || (inHistory && !returnsToTheNews(told));
    }

    /** The day the report is about: the first it gives for something that happened, near its publication. */
    private @Nullable LocalDate lead() {
        LocalDate published = report.publication().isKnown()
                ? LocalDate.ofInstant(report.publication().at(), ZoneOffset.UTC)
                : null;
        LocalDate fallback = null;
        for (Sentence s : text.text().sentences()) {
            for (Event e : events.read(s, null)) {
                Chronology.Moment m = e.moment();
                if (m == null || m.occurrence().precision().compareTo(TimePrecision.DAY) > 0) {
                    continue;
                }
                boolean near = published == null || !m.day().isBefore(published.minusDays(LEAD_DAYS));
                if (near) {
                    return m.day();
                }
                if (fallback == null && s.index() < 3) {
                    fallback = m.day();
                }
            }
        }
        return fallback;
    }

    /** After a stretch of history: the sentence speaks of a place where the news happened. */
    private boolean returnsToTheNews(List<Event> told) {
        return told.stream()
                .map(Event::place)
                .anyMatch(p -> p != null
                        && assembly.drafts().stream()
                                .anyMatch(d -> !d.background
                                        && d.place != null
                                        && EventPlaces.target(d.place).equals(EventPlaces.target(p))));
    }

    /** What a report says of the past without a date counts only where the place stands right beside it. */
    private static boolean isPlacedNear(Event e) {
        return e.place() != null
                && Math.abs(e.place().mention().from() - e.trigger().to()) <= BACKGROUND_PLACE_REACH;
    }

    /** Who says that it happened, and where by their account it came from. */
    private void speak(Draft d, Event e) {
        Optional<Attribution> speaker = TollReader.speaker(marked, e.trigger().from());
        speaker.ifPresent(a -> d.sources.add(TollReader.source(speaker)));
        comesFrom(d, e.sentence(), e.origins());
    }

    private void comesFrom(Draft d, Sentence s, List<ResolvedMention> origins) {
        for (ResolvedMention origin : origins) {
            Source source = TollReader.source(
                    TollReader.speaker(marked, origin.mention().from()));
            d.origins.add(new Origin(writer.origin(origin), source, writer.evidence(s, "origin")));
        }
    }

    /** "Some said it came from the airport": a sentence of its own about what was heard last. */
    private void accountsOfOrigin(Sentence s, List<Event> told) {
        if (told.stream().anyMatch(e -> !e.origins().isEmpty())) {
            return;
        }
        List<ResolvedMention> origins = events.origins(s);
        assembly.drafts().stream()
                .filter(d -> d.kind.perceived() && !d.background)
                .reduce((a, b) -> b.sentences.size() >= a.sentences.size() ? b : a)
                .filter(d -> !origins.isEmpty())
                .ifPresent(d -> comesFrom(d, s, origins));
    }

    private void claims(Sentence s, Set<Draft> here, boolean history, @Nullable LocalDate day) {
        List<Toll> found = tolls.read(s);
        if (found.isEmpty()) {
            keep(here);
            return;
        }
        for (Toll toll : found) {
            List<Draft> about = about(toll, s, here, history, day);
            Claim claim = claim(toll, s, about.size() > 1);
            for (Draft d : about) {
                if (d.claims.stream().noneMatch(c -> repeats(c, claim))) {
                    d.claims.removeIf(c -> repeats(claim, c));
                    d.claims.add(claim);
                }
                d.sentences.add(s);
            }
        }
        keep(here);
    }

    private void keep(Set<Draft> here) {
        List<Draft> casualties = here.stream().filter(d -> d.kind.casualties()).toList();
        if (!casualties.isEmpty()) {
            lastCasualties.clear();
            lastCasualties.addAll(casualties);
        }
    }

    /** Which incidents a toll belongs to: those its sentence tells of, else those told last, else one of its own. */
    private List<Draft> about(Toll toll, Sentence s, Set<Draft> here, boolean history, @Nullable LocalDate day) {
        List<Draft> own =
                fitting(toll, here.stream().filter(d -> d.kind.casualties()).toList());
        if (!own.isEmpty()) {
            return own;
        }
        List<Draft> last =
                lastCasualties.stream().filter(d -> d.background == history).toList();
        List<Draft> told = fitting(toll, last.isEmpty() && !history ? firstOfTheNews() : last);
        if (!told.isEmpty()) {
            return told;
        }
        return kinds.values().stream()
                .filter(k -> k.isCountedBy(toll.quantity()))
                .limit(1)
                .flatMap(kind -> ofItsOwn(kind, toll, s, history, day).stream())
                .toList();
    }

    private List<Draft> ofItsOwn(KindRule kind, Toll toll, Sentence s, boolean history, @Nullable LocalDate day) {
        return events.read(s, kind, toll, day).stream()
                .limit(1)
                .filter(e -> !history || e.place() != null)
                .map(e -> new Event(kind, s, e.trigger(), e.place(), e.moment(), e.timeWords(), List.of(), history))
                .flatMap(e -> assembly.add(e).stream())
                .toList();
    }

    private List<Draft> firstOfTheNews() {
        return assembly.drafts().stream()
                .filter(d -> !d.background && d.kind.casualties())
                .limit(1)
                .toList();
    }

    /** Arrests are of the arrest where there is one, the displaced of the displacement, the dead of the violence. */
    private List<Draft> fitting(Toll toll, List<Draft> drafts) {
        List<Draft> exact = drafts.stream()
                .filter(d -> !d.kind.generic() && d.kind.isCountedBy(toll.quantity()))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        boolean ofAnotherSort = kinds.values().stream().anyMatch(k -> !k.generic() && k.isCountedBy(toll.quantity()));
        if (ofAnotherSort) {
            return drafts;
        }
        List<Draft> deadly = drafts.stream()
                .filter(d -> d.kind.violent() || d.kind.disaster())
                .toList();
        return deadly.isEmpty() ? drafts : deadly;
    }

    private Claim claim(Toll t, Sentence s, boolean joint) {
        Optional<Attribution> speaker = tolls.speaker(t);
        Instant saidAt = speaker.map(Attribution::saidAt)
                .flatMap(m -> chronology.resolve(m, null))
                .map(m -> m.occurrence().start())
                .orElse(report.publication().isKnown() ? report.publication().at() : null);
        Qualifier qualifier = t.low() == null && t.high() == null ? Qualifier.VAGUE : t.qualifier();
        return new Claim(
                t.quantity(),
                t.low(),
                t.high(),
                text.words(t.from(), t.to()),
                qualifier,
                TollReader.source(speaker),
                saidAt,
                writer.evidence(s, "claim"),
                joint);
    }

    /** The same number again, from the same source or from nobody in particular. */
    private static boolean repeats(Claim a, Claim b) {
        boolean sameLow = Objects.equals(a.low(), b.low());
        boolean sameNumber = sameLow && Objects.equals(a.high(), b.high());
        boolean oneSource = isOneSource(a.source(), b.source());
        // "11,300 dead" in the headline, "at least 11,300" in the text
        boolean asCareful = a.high() == null || b.high() != null;
        boolean sameBound = sameLow && a.low() != null && oneSource && asCareful;
        boolean nobodys = sameNumber && b.source().kind() == SourceKind.UNKNOWN;
        return a.quantity() == b.quantity() && (sameBound || nobodys || (sameNumber && oneSource));
    }

    /** "Red Crescent" of the headline is the "Libyan Red Crescent" of the text. */
    private static boolean isOneSource(Source a, Source b) {
        return a.equals(b)
                || (a.kind() == b.kind()
                        && !a.name().isEmpty()
                        && !b.name().isEmpty()
                        && (a.name().contains(b.name()) || b.name().contains(a.name())));
    }

    /** "The gunfire began at 05:30": so did the attack of that morning, where nothing says otherwise. */
    private void refineByOnset() {
        for (Draft heard : assembly.drafts()) {
            boolean clock =
                    heard.time.precision() == TimePrecision.HOUR || heard.time.precision() == TimePrecision.MINUTE;
            Optional<Sentence> onset = heard.sentences.stream()
                    .filter(s -> text.terms("onset", s).findAny().isPresent())
                    .findFirst();
            if (!heard.kind.perceived() || heard.background || !clock || onset.isEmpty()) {
                continue;
            }
            assembly.drafts().stream()
                    .filter(d -> !d.background && d.kind.targets() && d.time.isKnown())
                    .filter(d -> d.time.precision().compareTo(TimePrecision.HOUR) > 0 && d.agreesWith(heard.time))
                    .forEach(d -> {
                        d.time = heard.time;
                        d.timeSentences.add(onset.get());
                    });
        }
    }

    /** What a sentence does not say is taken from the report as a whole: the day it is about, and where. */
    private void fromTheWhole() {
        Draft located = null;
        Draft dated = assembly.drafts().stream()
                .filter(d -> !d.background && d.time.isKnown())
                .findFirst()
                .orElse(null);
        for (Draft d : assembly.drafts()) {
            if (d.place == null && d.kind.national()) {
                country().ifPresent(m -> {
                    d.place = m;
                    d.placeSentences.add(text.sentenceOf(m.mention().from()));
                });
            }
            if (d.background) {
                continue;
            }
            if (!d.time.isKnown() && d.time.text().isEmpty() && dated != null) {
                timeFrom(d, toldBefore(d).orElse(dated));
            }
            if (d.place == null) {
                placeFrom(d, located);
            }
            if (d.place != null
                    && d.place.resolution().isResolved()
                    && d.place.mention().relation() != Relation.DIRECTION) {
                located = d;
            }
        }
    }

    /**
     * A place without words of its own: the settlement told of just before in the same paragraph; else the city the
     * report is about; else where the news before it was.
     */
    private void placeFrom(Draft d, @Nullable Draft located) {
        boolean near = located != null
                && located.place != null
                && located.place.mention().facility() == null
                && located.first.sentence().paragraph() == d.first.sentence().paragraph();
        Optional<ResolvedMention> city = near ? Optional.empty() : city();
        if (city.isPresent()) {
            d.place = city.get();
            d.placeSentences.add(text.sentenceOf(city.get().mention().from()));
        } else if (located != null) {
            d.place = located.place;
            d.placeSentences.add(located.first.sentence());
        }
    }

    /** A day without words of its own: that of what was told just before in the same paragraph, else of the lead. */
    private static void timeFrom(Draft d, Draft other) {
        Instant start = other.time.start();
        // A year or a month lends nobody a day.
        if (start == null || other.time.precision().compareTo(TimePrecision.DAY) > 0) {
            return;
        }
        Instant day = start.truncatedTo(ChronoUnit.DAYS);
        d.time = new Occurrence(day, day.plus(1, ChronoUnit.DAYS), TimePrecision.DAY, "");
        d.timeSentences.add(other.first.sentence());
    }

    private Optional<Draft> toldBefore(Draft d) {
        return assembly.drafts().stream()
                .takeWhile(o -> !o.equals(d))
                .filter(o -> !o.background
                        && o.time.isKnown()
                        && o.time.precision().compareTo(TimePrecision.DAY) <= 0
                        && o.first.sentence().paragraph() == d.first.sentence().paragraph())
                .reduce((a, b) -> b);
    }

    private Optional<ResolvedMention> city() {
        return firstMentionOf(places.focus().city());
    }

    private Optional<ResolvedMention> country() {
        return firstMentionOf(places.focus().country());
    }

    private Optional<ResolvedMention> firstMentionOf(@Nullable Place place) {
        return places.mentions().stream()
                .filter(m -> place != null
                        && place.equals(m.resolution().place())
                        && m.mention().facility() == null)
                .findFirst();
    }
}
