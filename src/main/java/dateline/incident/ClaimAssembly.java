package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.report.Report;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tolls of a report claims of its incidents: of those the toll's sentence tells of, else of those told last, else
 * of one that only the toll tells of. A claim of several incidents is joint. The same number from the same source is one
 * claim; different numbers never are.
 */
final class ClaimAssembly {
    private static final int FEW = 3;

    private final Report report;
    private final Marked text;
    private final Collection<KindRule> kinds;
    private final Chronology chronology;
    private final EventReader events;
    private final TollReader tolls;
    private final Speakers speakers;
    private final Assembly assembly;
    private final IncidentWriter writer;
    private final CumulativeTolls cumulative;
    private final List<Draft> lastCasualties = new ArrayList<>();
    private final Set<Claim> headlined = new HashSet<>();

    ClaimAssembly(
            Report report,
            MarkedReport marked,
            Collection<KindRule> kinds,
            Chronology chronology,
            EventReader events,
            Speakers speakers,
            Assembly assembly,
            IncidentWriter writer) {
        this.report = report;
        this.text = marked.text();
        this.kinds = kinds;
        this.chronology = chronology;
        this.events = events;
        this.tolls = new TollReader(marked);
        this.cumulative = new CumulativeTolls(report, marked, chronology);
        this.speakers = speakers;
        this.assembly = assembly;
        this.writer = writer;
    }

    /**
     * Gives the tolls of a sentence to the incidents they are of.
     *
     * @param here the incidents the sentence tells of
     * @param history whether it tells of the past
     * @param day the day the news is on
     */
    void add(Sentence s, Set<Draft> here, boolean history, @Nullable LocalDate day) {
        List<Toll> found = tolls.read(s);
        if (found.isEmpty()) {
            keep(here);
            return;
        }
        boolean headline = Headings.isHeadline(text, s);
        for (Toll toll : found) {
            if (cumulative.counts(toll, s)) {
                continue;
            }
            int from = found.stream()
                    .mapToInt(Toll::to)
                    .filter(t -> t <= toll.from())
                    .max()
                    .orElse(text.first(s));
            int to = found.stream()
                    .mapToInt(Toll::from)
                    .filter(f -> f >= toll.to())
                    .min()
                    .orElse(text.end(s));
            List<Draft> about = there(toll, from, to, s, about(toll, s, here, history, day));
            Claim claim = claim(toll, s, about.size() > 1);
            for (Draft d : about) {
                if (headline) {
                    headlined.add(claim);
                } else {
                    d.claims.removeIf(c -> headlined.contains(c) && (repeats(c, claim) || repeats(claim, c)));
                }
                if (d.claims.stream().noneMatch(c -> repeats(c, claim))) {
                    d.claims.removeIf(c -> repeats(claim, c));
                    d.claims.add(claim);
                }
                d.sentences.add(s);
            }
        }
        keep(here);
    }

    /**
     * Takes away a number that nobody in particular states where somebody does of another incident of the news.
     */
    void complete() {
        Map<List<Object>, Draft> stated = new HashMap<>();
        for (Draft d : assembly.drafts()) {
            for (Claim c : d.claims) {
                if (c.source().kind() != SourceKind.UNKNOWN && !d.background) {
                    stated.putIfAbsent(number(c), d);
                }
            }
        }
        for (Draft d : assembly.drafts()) {
            d.claims.removeIf(c -> c.source().kind() == SourceKind.UNKNOWN
                    && !d.background
                    && !c.joint()
                    && isDistinct(c)
                    && stated.containsKey(number(c))
                    && stated.get(number(c)) != d);
        }
    }

    private static List<Object> number(Claim c) {
        return List.of(c.quantity(), Optional.ofNullable(c.low()), Optional.ofNullable(c.high()));
    }

    /** Small numbers are often those of another incident. */
    private static boolean isDistinct(Claim c) {
        return c.low() != null && c.low() > FEW && c.qualifier() != Qualifier.VAGUE;
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
            List<Draft> apart = rightThere(toll, s, own, history, day);
            return apart.isEmpty() ? nearest(toll, own, s) : apart;
        }
        List<Draft> last =
                lastCasualties.stream().filter(d -> d.background == history).toList();
        List<Draft> elsewhere = here.isEmpty() ? elsewhere(toll, s, last, history, day) : List.of();
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        List<Draft> told = fitting(toll, last.isEmpty() && !history ? firstOfTheNews() : last);
        if (!told.isEmpty()) {
            boolean lead = here.isEmpty() && !history && told.size() == 1 && isOnlyHeadlined(told.get(0), s);
            List<Draft> retold = lead ? ofItsOwn(told.get(0).kind, toll, s, history, day) : List.of();
            return retold.isEmpty() ? told : retold;
        }
        List<Draft> fresh = kinds.stream()
                .filter(k -> k.isCountedBy(toll.quantity()))
                .limit(1)
                .flatMap(kind -> ofItsOwn(kind, toll, s, history, day).stream())
                .toList();
        return fresh.isEmpty() ? fitting(toll, List.copyOf(lastCasualties)) : fresh;
    }

    /** "ten were killed in Baghdad and four in Mosul": of several incidents, those whose place stands with the toll. */
    private List<Draft> there(Toll toll, int from, int to, Sentence s, List<Draft> about) {
        if (about.size() < 2) {
            return about;
        }
        List<ResolvedMention> places = events.places().mentions(s, false);
        List<Draft> behind = assembly.happenedAt(
                places.stream()
                        .filter(r ->
                                r.mention().from() >= toll.at() && r.mention().to() <= to)
                        .filter(r ->
                                Clauses.hold(text, toll.to() - 1, r.mention().from()))
                        .toList(),
                about);
        // "shelling killed eight in Omdurman, and a strike on Nyala four"
        int clause = IntStream.iterate(toll.from(), k -> k > from, k -> k - 1)
                .filter(k -> Clauses.endsBefore(text, k))
                .findFirst()
                .orElse(from);
        int start = places.stream()
                        .anyMatch(
                                r -> r.mention().from() >= clause && r.mention().to() <= toll.from())
                ? clause
                : from;
        List<Draft> before = assembly.happenedAt(
                places.stream()
                        .filter(r -> r.mention().from() >= start && r.mention().to() <= toll.from())
                        .toList(),
                about);
        return !behind.isEmpty() ? behind : !before.isEmpty() ? before : about;
    }

    /** "police arrested 12 people in Tunis and four in Sfax": the same in the town right behind the number, too. */
    private List<Draft> rightThere(Toll toll, Sentence s, List<Draft> own, boolean history, @Nullable LocalDate day) {
        Optional<ResolvedMention> place = text.at("relation", toll.to())
                .flatMap(in -> events.places().mentions(s, false).stream()
                        .filter(r ->
                                r.mention().from() == in.to() && r.resolution().isResolved())
                        .findFirst());
        boolean apart = own.size() == 1
                && place.filter(p -> assembly.isElsewhere(p, own)).isPresent();
        return apart ? ofItsOwn(own.get(0).kind, toll, s, history, day) : List.of();
    }

    /** "an attack on A killed 22, another on B 38": each has the numbers of its own clauses. */
    private static List<Draft> nearest(Toll toll, List<Draft> own, Sentence s) {
        Optional<Draft> such = own.stream()
                .filter(d -> d.first.sentence().equals(s) && Ellipses.isOne(d.first.trigger()))
                .filter(d -> d.first.trigger().from() <= toll.from())
                .reduce((a, b) -> b);
        if (such.isPresent()) {
            return List.of(such.get());
        }
        List<Draft> before = own.stream()
                .filter(d -> !d.first.sentence().equals(s) || !Ellipses.isOne(d.first.trigger()))
                .toList();
        return before.isEmpty() ? own : before;
    }

    /** "Two people were killed in a bar in Katlehong", after an attack in another town was told: one of its own. */
    private List<Draft> elsewhere(Toll toll, Sentence s, List<Draft> last, boolean history, @Nullable LocalDate day) {
        Optional<KindRule> disaster = last.stream()
                .map(d -> d.kind)
                .filter(k -> k.disaster() && toll.quantity() == Quantity.KILLED)
                .findFirst();
        KindRule violence = kinds.stream()
                .filter(k -> k.violent() && k.isCountedBy(toll.quantity()))
                .findFirst()
                .orElse(null);
        Optional<KindRule> kind = disaster.or(() -> oneViolence(last)).or(() -> Optional.ofNullable(violence));
        if (kind.isEmpty() || isOfCare(s)) {
            return List.of();
        }
        Optional<Event> own = events.read(s, kind.get(), toll, day).stream().findFirst();
        Optional<ResolvedMention> place = own.map(Event::place);
        if (place.filter(p -> assembly.isPart(p, toll, last)).isPresent()) {
            return events.read(s, last.get(0).kind, toll, day).stream()
                    .limit(1)
                    .map(e -> e.as(e.place(), history))
                    .flatMap(e -> assembly.addPart(e).stream())
                    .toList();
        }
        Optional<Chronology.Moment> when =
                own.map(Event::moment).filter(m -> !events.times().days(s).isEmpty());
        if (place.filter(p -> assembly.isElsewhere(p, last)).isPresent()) {
            return ofItsOwn(kind.get(), toll, s, history, day);
        }
        boolean another = place.filter(
                        p -> when.filter(m -> assembly.isElsewhere(p, m, last)).isPresent())
                .isPresent();
        return another
                ? ofItsOwn(disaster.or(() -> Optional.ofNullable(violence)).orElse(kind.get()), toll, s, history, day)
                : List.of();
    }

    /** "Missiles hit Kharkiv. Two more died in Odesa": of missiles too. */
    private static Optional<KindRule> oneViolence(List<Draft> last) {
        List<KindRule> told = last.stream().map(d -> d.kind).distinct().toList();
        return told.stream()
                .filter(k -> told.size() == 1 && k.violent() && k.casualties() && !k.perceived())
                .findFirst();
    }

    /** "were brought to the hospital of Kaya", but not "hospital staff said" */
    private boolean isOfCare(Sentence s) {
        List<Attribution> said = events.places().speakers(s);
        return text.terms("care", s)
                .anyMatch(c -> said.stream().noneMatch(a -> a.from() <= c.from() && c.to() <= a.to()));
    }

    private List<Draft> ofItsOwn(KindRule kind, Toll toll, Sentence s, boolean history, @Nullable LocalDate day) {
        return events.read(s, kind, toll, day).stream()
                .limit(1)
                .filter(e -> !history || e.place() != null || e.moment() != null)
                .map(e -> e.as(e.place(), history))
                .flatMap(e -> assembly.add(e).stream())
                .toList();
    }

    /** "15 killed near Bandiagara" is the headline; "left 15 dead on Tuesday at Songho" tells it, though only the toll does. */
    private boolean isOnlyHeadlined(Draft d, Sentence s) {
        return d.bare && d.sentences.stream().allMatch(o -> Headings.isHeadline(text, o)) && !d.sentences.contains(s);
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
        boolean ofAnotherSort = kinds.stream().anyMatch(k -> !k.generic() && k.isCountedBy(toll.quantity()));
        if (ofAnotherSort) {
            return drafts;
        }
        List<Draft> deadly = drafts.stream()
                .filter(d -> d.kind.violent() || d.kind.disaster())
                .toList();
        return deadly.isEmpty() ? drafts : deadly;
    }

    private Claim claim(Toll t, Sentence s, boolean joint) {
        Optional<Attribution> speaker = speakers.of(t.at());
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
                Speakers.source(speaker),
                saidAt,
                writer.evidence(s, "claim"),
                joint,
                t.victims());
    }

    /** The same number again, from the same source. */
    private static boolean repeats(Claim a, Claim b) {
        boolean sameLow = Objects.equals(a.low(), b.low());
        boolean sameNumber = sameLow && Objects.equals(a.high(), b.high());
        boolean single = a.high() != null && a.high() == 1;
        if (single && !Objects.equals(a.victims(), b.victims())) {
            return false;
        }
        boolean oneSource = isOneSource(a.source(), b.source());
        // "11,300 dead" in the headline, "at least 11,300" in the text
        boolean asCareful = a.high() == null || b.high() != null;
        boolean sameBound = sameLow && a.low() != null && oneSource && asCareful;
        return a.quantity() == b.quantity() && (sameBound || (sameNumber && oneSource));
    }

    /** "Red Crescent" of the headline is the "Libyan Red Crescent" of the text. */
    private static boolean isOneSource(Source a, Source b) {
        return a.equals(b)
                || (a.kind() == b.kind()
                        && !a.name().isEmpty()
                        && !b.name().isEmpty()
                        && (a.name().contains(b.name()) || b.name().contains(a.name())));
    }
}
