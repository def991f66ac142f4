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
import dateline.report.Span;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the incidents of one report, sentence by sentence: tellings are put together into incidents, tolls become claims
 * of the incidents their sentence tells of, and what the report says of the past is kept apart.
 */
final class IncidentReader {
    /** Below this share of its names a country is not what a report is about. */
    private static final double FOREIGN_WEIGHT = 0.2;

    /** "floods in Greece": so near behind what happened, a country is where it happened. */
    private static final int RIGHT_AFTER = 2;

    private static final int BACKGROUND_PLACE_REACH = 4;

    private final Report report;
    private final Marked text;
    private final ResolvedPlaces places;
    private final Gazetteer gazetteer;
    private final EventReader events;
    private final NamedTowns towns;
    private final Assembly assembly;
    private final IncidentWriter writer;
    private final Speakers speakers;
    /** The news told of in the paragraph so far. */
    private final Set<Draft> ofParagraph = new LinkedHashSet<>();

    private final ClaimAssembly claims;
    private final ActorAssembly parts;
    private final Set<Span> struck = new HashSet<>();

    IncidentReader(
            Report report,
            MarkedReport marked,
            ResolvedPlaces places,
            Map<String, KindRule> kinds,
            Gazetteer gazetteer,
            Chronology chronology,
            Instant receivedAt) {
        this.report = report;
        this.text = marked.text();
        this.places = places;
        this.gazetteer = gazetteer;
        this.events = new EventReader(marked, places, kinds, gazetteer, chronology);
        this.towns = new NamedTowns(text, places);
        this.assembly = new Assembly(text, towns, gazetteer);
        this.writer = new IncidentWriter(report, text, gazetteer, receivedAt);
        this.parts = new ActorAssembly(marked, writer);
        this.speakers = new Speakers(marked);
        this.claims = new ClaimAssembly(report, marked, kinds.values(), chronology, events, speakers, assembly, writer);
    }

    List<Incident> read() {
        LocalDate published = report.publication().day();
        LeadDay leadDay = new LeadDay(text, events, published);
        Forms forms = new Forms(text, events);
        LocalDate lead = leadDay.of(forms);
        NewsWindow window = new NewsWindow(text, lead != null ? lead : published);
        LocalDate day = lead;
        Headings headings = new Headings(text, events);
        LocalDate paragraphDay = null;
        Chronology.Moment itemMoment = null;
        int paragraph = -1;
        boolean inHistory = false;
        for (Sentence s : text.text().sentences()) {
            Optional<ResolvedMention> head = headings.next(s);
            LocalDate context = paragraphDay != null && s.paragraph() == paragraph ? paragraphDay : day;
            List<Event> told = news(s, context, window);
            boolean item = Headings.isBullet(text, s) || events.times().isHeadedByDay(s);
            boolean apart = s.paragraph() != paragraph && (head.isPresent() || item);
            boolean goesOn = inHistory && !apart;
            boolean history = isHistory(s, told, window, goesOn);
            paragraphDay = s.paragraph() == paragraph ? paragraphDay : null;
            if (s.paragraph() != paragraph) {
                ofParagraph.clear();
                itemMoment = told.isEmpty() && item ? only(events.times().days(s)) : null;
            }
            paragraph = s.paragraph();
            Set<Draft> here = new LinkedHashSet<>();
            LocalDate toldDay = null;
            for (Event e : told) {
                boolean background = e.moment() == null ? history : window.isHistory(e);
                boolean unplaced = isCountryInPassing(e) && !background && s.index() > 0;
                ResolvedMention place = unplaced ? under(head, null) : background ? e.place() : under(head, e.place());
                if (background && place != null && towns.isSomewhere(s, place)) {
                    text.decided(
                            "incident.past-elsewhere",
                            place.mention().from(),
                            place.mention().to(),
                            "no word of the town it was in");
                    place = null;
                }
                Event placed = forms.complete(inItem(e.as(place, background), itemMoment));
                if (background) {
                    text.decided(
                            "incident.background",
                            e.trigger().from(),
                            e.trigger().to(),
                            e.moment() == null ? "told of the past" : "well before the news");
                }
                if (background && e.moment() == null && !isPlacedNear(e)) {
                    text.decided(
                            "incident.undated",
                            e.trigger().from(),
                            e.trigger().to(),
                            "left out: the past, without a day or a place beside it");
                    continue;
                }
                List<Draft> drafts = assembly.add(placed);
                Optional.ofNullable(placed.place())
                        .filter(p -> !p.mention().isIndefinite()
                                || !text.vocabulary().hasIndefiniteArticle())
                        .ifPresent(p -> struck.add(p.mention().span()));
                drafts.forEach(d -> speak(d, placed));
                here.addAll(drafts);
                if (!background && e.moment() != null && e.moment().occurrence().precision() != TimePrecision.YEAR) {
                    toldDay = later(toldDay, e.moment().day());
                }
            }
            day = toldDay == null ? day : toldDay;
            here.stream().filter(d -> !d.background).forEach(ofParagraph::add);
            if (told.isEmpty() && !history) {
                Optional<Chronology.Moment> tells = events.times().days(s).stream()
                        .filter(m -> leadDay.isNear(m.day()))
                        .findFirst();
                paragraphDay = tells.map(Chronology.Moment::day).orElse(paragraphDay);
                tells.filter(m -> m.occurrence().precision().compareTo(TimePrecision.DAY) < 0)
                        .ifPresent(m -> date(s, m));
            }
            accountsOfOrigin(s, told);
            parts.add(s, here, assembly.drafts());
            claims.add(s, here, history, day);
            inHistory = history && s.index() > 0;
        }
        claims.complete();
        new WholeReport(text, places, assembly.drafts(), gazetteer).complete(events, published);
        return assembly.drafts().stream().map(writer::write).toList();
    }

    private static Chronology.@Nullable Moment only(List<Chronology.Moment> days) {
        return days.size() == 1 ? days.get(0) : null;
    }

    /** "- Mon. 19/08: inc. at the market. Three traders abducted": of the day at the head of the line. */
    private static Event inItem(Event e, Chronology.@Nullable Moment day) {
        return day == null
                        || e.moment() != null
                        || e.background()
                        || !e.timeWords().isEmpty()
                ? e
                : e.at(day);
    }

    /** "killed on Monday, four days after a bombing": the report goes on from Monday. */
    private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
        return a != null && a.isAfter(b) ? a : b;
    }

    /** "… in a maternity ward. Three men went from bed to bed on Tuesday morning": that day it happened. */
    private void date(Sentence s, Chronology.Moment moment) {
        ofParagraph.stream()
                .filter(d -> ofParagraph.size() == 1 && d.isUndated())
                .forEach(d -> {
                    d.at(moment.occurrence());
                    d.timeSentences.add(s);
                });
    }

    /** Under the head of a section: there, unless the sentence names a place that is known and tells more. */
    private static @Nullable ResolvedMention under(Optional<ResolvedMention> head, @Nullable ResolvedMention own) {
        boolean known = own != null
                && own.resolution().isResolved()
                && head.filter(h -> Headings.outweighs(h, own)).isEmpty();
        return known
                ? own
                : head.filter(h -> h.resolution().isResolved() || own == null).orElse(own);
    }

    /** Where the mentions stand that say where something happened, once the report is read. */
    Set<Span> struck() {
        return Set.copyOf(struck);
    }

    /** What a sentence tells of, apart from what it only recalls. */
    private List<Event> news(Sentence s, @Nullable LocalDate day, NewsWindow window) {
        return events.read(s, day).stream()
                .filter(e -> {
                    boolean recalled = e.telling().recalled() && !window.isHistory(e);
                    if (recalled) {
                        text.decided(
                                "incident.recalled",
                                e.trigger().from(),
                                e.trigger().to(),
                                "only recalled, no " + e.kind().id() + " of its own");
                    }
                    return !recalled;
                })
                .toList();
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
                .anyMatch(e -> e.moment() != null
                        && !window.isHistory(e)
                        && e.moment().occurrence().precision().compareTo(TimePrecision.WEEK) <= 0);
        if (news) {
            return false;
        }
        boolean dated = told.stream().anyMatch(e -> e.moment() != null);
        boolean datedBack = told.stream().anyMatch(window::isHistory);
        if (told.isEmpty()) {
            List<Chronology.Moment> days = events.times().moments(s);
            datedBack = !days.isEmpty() && days.stream().allMatch(m -> window.isHistory(s, m));
        }
        boolean looksBack = !dated && window.looksBack(s);
        boolean returns = returnsToTheNews(told) || (told.isEmpty() && !datedBack && namesPlaceOfTheNews(s));
        return datedBack || looksBack || (inHistory && !returns);
    }

    /** After a stretch of history: the sentence speaks of a place where the news happened. */
    private boolean returnsToTheNews(List<Event> told) {
        return told.stream().map(Event::place).anyMatch(this::isOfTheNews);
    }

    /** "the attacks of 2015. In Nice, where ten children are among the dead, 52 people": there the news is. */
    private boolean namesPlaceOfTheNews(Sentence s) {
        return events.places().mentions(s, true).stream()
                .anyMatch(r -> r.mention().relation() == Relation.IN && isOfTheNews(r));
    }

    private boolean isOfTheNews(@Nullable ResolvedMention place) {
        return place != null
                && assembly.drafts().stream()
                        .anyMatch(d -> !d.background
                                && d.place != null
                                && EventPlaces.target(d.place).equals(EventPlaces.target(place)));
    }

    /** What a report says of the past without a date counts only where the place stands right beside it. */
    private static boolean isPlacedNear(Event e) {
        return e.place() != null
                && Math.abs(e.place().mention().from() - e.trigger().to()) <= BACKGROUND_PLACE_REACH;
    }

    /** Who says that it happened, and where by their account it came from. */
    private void speak(Draft d, Event e) {
        Optional<Attribution> speaker = speakers.of(e.trigger().from());
        speaker.ifPresent(a -> d.sources.add(Speakers.source(speaker)));
        parts.take(d, e);
        comesFrom(d, e.sentence(), e.origins());
    }

    private void comesFrom(Draft d, Sentence s, List<ResolvedMention> origins) {
        for (ResolvedMention origin : origins) {
            Source source = Speakers.source(speakers.of(origin.mention().from()));
            d.origins.add(new Origin(writer.origin(origin), source, writer.evidence(s, "origin")));
        }
    }

    /** "Some said it came from the airport": a sentence of its own about what was heard last. */
    private void accountsOfOrigin(Sentence s, List<Event> told) {
        if (told.stream().anyMatch(e -> !e.origins().isEmpty())) {
            return;
        }
        List<ResolvedMention> origins = events.places().origins(s);
        assembly.drafts().stream()
                .filter(d -> d.kind.perceived() && !d.background)
                .reduce((a, b) -> b.sentences.size() >= a.sentences.size() ? b : a)
                .filter(d -> !origins.isEmpty())
                .ifPresent(d -> comesFrom(d, s, origins));
    }
}
