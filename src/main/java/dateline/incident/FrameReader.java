package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds acts that tell of a kind by who does them to whom; of several frames the one that asks for most decides. */
final class FrameReader {
    private static final int OBJECT_REACH = 6;
    private static final String ACTOR = "actor.";
    private static final String ATTACK = "attack";

    private final Marked text;
    private final List<Framed> frames = new ArrayList<>();

    private record Framed(KindRule kind, Frame frame) {}

    /** An act with the kind its frame tells of. */
    record Act(Term trigger, Frame frame) {}

    FrameReader(Marked text, Collection<KindRule> kinds) {
        this.text = text;
        kinds.forEach(k -> k.frames().forEach(f -> frames.add(new Framed(k, f))));
        frames.sort(Comparator.comparingInt((Framed f) -> -f.frame().conditions()));
    }

    /** The acts of a sentence that tell of something, each as a trigger of its kind. */
    List<Act> read(Sentence s, Cast cast) {
        List<Act> found = new ArrayList<>();
        for (Term act : text.terms("act", s).toList()) {
            Cast.Roles roles = cast.of(act);
            frames.stream()
                    .filter(f -> f.frame().act().contains(act.leaf()) && fits(f.frame(), act, roles, s))
                    .findFirst()
                    .ifPresent(f -> found.add(new Act(
                            new Term("kind." + f.kind().id(), act.from(), act.to(), act.proclitic(), act.value()),
                            f.frame())));
        }
        return found;
    }

    /** The kind that an attack is of by who attacks: "a crowd laid siege to the police post". */
    Optional<KindRule> attack(Term attack, Cast cast) {
        Cast.Roles roles = cast.of(attack);
        return frames.stream()
                .filter(f -> f.frame().act().contains(ATTACK)
                        && !f.frame().by().isEmpty()
                        && isOne(roles.by(), f.frame().by()))
                .findFirst()
                .map(Framed::kind);
    }

    private boolean fits(Frame f, Term act, Cast.Roles roles, Sentence s) {
        return (f.by().isEmpty() || isOne(roles.by(), f.by()))
                && (f.to().isEmpty() || isOne(roles.to(), f.to()) || hasObject(f.to(), act, s))
                && (f.with().isEmpty() || hasObject(f.with(), act, s));
    }

    private static boolean isOne(@Nullable Term actor, List<String> classes) {
        return Optional.ofNullable(actor)
                .filter(a -> a.category().startsWith(ACTOR) && classes.contains(a.leaf()))
                .isPresent();
    }

    private boolean hasObject(List<String> classes, Term act, Sentence s) {
        int from = Math.max(text.first(s), act.from() - OBJECT_REACH);
        int to = Math.min(text.end(s), act.to() + OBJECT_REACH);
        return text.terms("object", from, to)
                .anyMatch(o -> classes.contains(o.leaf()) && (o.to() <= act.from() || o.from() >= act.to()));
    }
}
