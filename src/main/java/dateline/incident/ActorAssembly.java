package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives incidents their actors, and marks as disputed what somebody denies. */
final class ActorAssembly {
    private static final int NEGATION_REACH = 5;

    private final MarkedReport report;
    private final Marked text;
    private final IncidentWriter writer;
    private final List<Draft> last = new ArrayList<>();

    ActorAssembly(MarkedReport report, IncidentWriter writer) {
        this.report = report;
        this.text = report.text();
        this.writer = writer;
    }

    /** Takes over whom a telling names, where the incident has nobody yet. */
    void take(Draft d, Event e) {
        if (!e.kind().violent() && !e.kind().family().equals(d.kind.family())) {
            // "Troops sealed off the road" where the bomb had gone off: the bomb was not theirs.
            return;
        }
        Sentence s = e.sentence();
        Manner.Parts parts = e.telling().parts();
        Actors told = new Actors(
                parts.attacker().isEmpty() ? null : new Actor(parts.attacker(), writer.evidence(s, "attacker")),
                parts.target().isEmpty() ? null : new Actor(parts.target(), writer.evidence(s, "target")),
                null);
        d.actors = d.actors.or(told);
    }

    /**
     * What a sentence says of those who claim or deny.
     *
     * @param here the incidents it tells of; else it speaks of those told last
     */
    void add(Sentence s, Collection<Draft> here, List<Draft> all) {
        List<Draft> violent = here.stream().filter(d -> d.kind.violent()).toList();
        if (!violent.isEmpty()) {
            last.clear();
            last.addAll(violent);
        }
        claim(s);
        Optional<Term> contradiction = text.terms("contradiction", s).findFirst();
        if (contradiction.isPresent() && !all.isEmpty()) {
            Term t = contradiction.get();
            List<Draft> about = last.isEmpty() ? all.subList(0, 1) : last;
            about.forEach(d -> d.disputed = true);
            text.decided("incident.disputed", t.from(), t.to(), "somebody denies it, or accounts contradict");
        }
    }

    private void claim(Sentence s) {
        Optional<Term> claim = text.terms("responsibility", s).findFirst();
        if (claim.isEmpty() || last.isEmpty()) {
            return;
        }
        Term t = claim.get();
        int from = Math.max(text.first(s), t.from() - NEGATION_REACH);
        boolean negated = text.terms("negation", from, t.from()).findAny().isPresent();
        Cast cast = new Cast(report, s, List.of());
        Optional<Term> by = negated ? Optional.empty() : cast.claimant(t);
        text.decided(
                "incident.claimed-by",
                t.from(),
                t.to(),
                negated
                        ? "nobody claims it"
                        : by.map(b -> "claimed by " + cast.words(b)).orElse("nobody is named"));
        by.map(cast::words)
                .map(words -> new Actors(null, null, new Actor(words, writer.evidence(s, "claimed_by"))))
                .ifPresent(a -> last.forEach(d -> d.actors = d.actors.or(a)));
    }
}
