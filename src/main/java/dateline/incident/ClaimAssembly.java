package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.report.Report;
import dateline.report.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tolls of a report claims of its incidents: of those the toll's sentence tells of, else of those told last, else
 * of one that only the toll tells of. A claim of several incidents is joint. The same number from the same source is one
 * claim; different numbers never are.
 */
final class ClaimAssembly {
    private final Report report;
    private final Marked text;
    private final Collection<KindRule> kinds;
    private final Chronology chronology;
    private final EventReader events;
    private final TollReader tolls;
    private final Speakers speakers;
    private final Assembly assembly;
    private final IncidentWriter writer;
    private final List<Draft> lastCasualties = new ArrayList<>();

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
        return kinds.stream()
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

    /** The same number again, from the same source or from nobody in particular. */
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
}
