package dateline.mention;

import dateline.gazetteer.Match;
import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds facilities by what they are, with the name that stands in the description ("Zobe junction"). */
final class DescribedFacilities {
    private static final Set<String> AREAS = Set.of("region", "district", "city", "town", "village", "neighbourhood");

    private final PlaceReading reading;
    private final Marked report;
    private final FacilityNames names;
    private final FacilityPatterns.Text patterns;

    DescribedFacilities(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.names = new FacilityNames(reading);
        this.patterns =
                report.vocabulary().facilities().new Text(report.text().folded().folded());
    }

    void read(Sentence s) {
        int start = report.text().folded().toFolded(s.span().start());
        int end = report.text().folded().toFolded(s.span().end());
        List<PlaceMention> all = new ArrayList<>();
        patterns.find(start, end, (rule, m) -> {
            Span words = report.text().folded().toOriginal(m.start("whole"), m.end("whole"));
            described(words, rule, s).ifPresent(all::add);
        });
        all.sort(Comparator.comparingInt((PlaceMention m) -> -m.span().length()));
        all.stream().filter(m -> reading.found.isFree(m.from(), m.to())).forEach(reading.found::put);
    }

    private Optional<PlaceMention> described(Span words, FacilityRule rule, Sentence s) {
        int begin = report.tokenAt(words.start());
        int to = Math.max(begin + 1, report.tokenAt(words.end()));
        int from = withoutPreposition(begin, to);
        if (isAreaWord(begin, to) || isCompound(begin)) {
            return Optional.empty();
        }
        Optional<PlaceMention> known = known(from, to, rule, s);
        if (known.isPresent()) {
            return known;
        }
        int first = names.before(from, to, rule.named(), s);
        int last = first == from ? names.after(to, rule.named(), s) : to;
        // "RN1": a number is a name too.
        boolean named = first < from
                || last > to
                || IntStream.range(from, to).anyMatch(i -> report.token(i).isNumber());
        if (rule.named()) {
            return named && (last > to || isProper(to - 1, rule)) ? feature(first, last, rule) : Optional.empty();
        }
        if (named) {
            report.decided("place.named-facility", first, last, rule.id() + " with a name of its own");
        } else if (isInstitution(from, to)) {
            return Optional.empty();
        }
        int start = first < from || from > begin ? report.token(first).span().start() : words.start();
        Span span = new Span(start, last > to ? report.token(last - 1).span().end() : words.end());
        return Optional.of(mention(
                span,
                first,
                last,
                rule,
                named ? PlaceMention.OWN_NAME : isDefinite(begin, to) ? null : PlaceMention.INDEFINITE,
                List.of()));
    }

    /** "le musée du Bardo", "the Westgate shopping mall": the gazetteer knows the one of this name. */
    private Optional<PlaceMention> known(int from, int to, FacilityRule rule, Sentence s) {
        int name = report.at("definite", from).map(Term::to).filter(t -> t < to).orElse(from);
        int last = names.whole(to, s);
        List<Match> whole = last > to ? facilities(name, last, rule) : List.of();
        if (!whole.isEmpty()) {
            return Optional.of(mention(report.span(name, last), name, last, rule, null, whole));
        }
        int first = names.before(from, to, true, s);
        List<Match> before = first < from ? facilities(first, to, rule) : List.of();
        if (before.isEmpty() && first < from) {
            before = facilities(first, from, rule);
        }
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(mention(report.span(first, to), first, to, rule, null, before));
    }

    private List<Match> facilities(int from, int to, FacilityRule rule) {
        return reading.known(report.words(from, to)).stream()
                .filter(k -> rule.types().contains(k.place().type()))
                .toList();
    }

    /** A lake, a mountain, a street: the one of this name where one is known. */
    private Optional<PlaceMention> feature(int first, int last, FacilityRule rule) {
        int name =
                report.at("definite", first).map(Term::to).filter(t -> t < last).orElse(first);
        List<Match> known = reading.known(report.words(name, last)).stream()
                .filter(k -> k.place().type() != PlaceType.COUNTRY)
                .toList();
        report.decided("place.named-facility", first, last, rule.id() + " with a name of its own");
        return Optional.of(mention(report.span(name, last), name, last, rule, PlaceMention.OWN_NAME, known));
    }

    private PlaceMention mention(
            Span span, int from, int to, FacilityRule rule, @Nullable String cue, List<Match> known) {
        return new PlaceMention(
                span,
                from,
                to,
                report.text().words(span),
                reading.around.wording(from),
                known.isEmpty() ? cue : null,
                known.isEmpty() ? rule : null,
                known,
                Certainty.NAMED,
                false);
    }

    /** "Main Street", but not "the Komanda road"; of a lake or a mine the word for it may be written small. */
    private boolean isProper(int token, FacilityRule rule) {
        return report.token(token).capitalised() || !rule.types().contains(PlaceType.ROAD);
    }

    /** "au marché", "à l'aéroport": the preposition is no part of the description. */
    private int withoutPreposition(int from, int to) {
        int first = from;
        while (first < to - 1
                && (report.at("place.possessor", first)
                                .filter(t -> t.length() == 1)
                                .isPresent()
                        || report.at("relation.in", first)
                                .filter(t -> t.length() == 1)
                                .isPresent())) {
            first++;
        }
        return first;
    }

    /** "le gouvernorat de Kasserine" is no building: the words announce an area. */
    private boolean isAreaWord(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> report.at("cue", i))
                .flatMap(Optional::stream)
                .filter(t -> AREAS.contains(t.leaf())
                        && t.to() > to
                        && t.to() < report.tokens().size())
                .anyMatch(t -> report.token(t.to()).capitalised());
    }

    /** "Haut-Commissariat" */
    private boolean isCompound(int from) {
        return from > 0
                && report.gap(from).equals("-")
                && report.token(from - 1).folded().length() > 1
                && !reading.letters.isAbsent();
    }

    /** "la gendarmerie a reconnu": those who speak, and not the building. */
    private boolean isInstitution(int from, int to) {
        boolean bare = report.at("source", to - 1).filter(t -> t.to() == to).isPresent()
                && to - from == 2
                && report.at("definite", from).isPresent();
        return bare && report.before("relation.in", from).isEmpty() && !reading.letters.isAbsent();
    }

    /** "the market" and not "a market": one that can be asked for. Where the language has no such words, each is. */
    private boolean isDefinite(int from, int to) {
        Vocabulary words = report.vocabulary();
        if (words.words("definite").isEmpty()) {
            return IntStream.range(from, to)
                            .anyMatch(i -> words.hasGluedArticle(report.token(i).folded()))
                    || words.words("glued.article").isEmpty();
        }
        return (IntStream.range(from, to).anyMatch(i -> report.at("definite", i).isPresent())
                        && IntStream.range(from, to)
                                .noneMatch(i -> report.at("indefinite", i).isPresent()))
                || report.before("definite", from).isPresent()
                || (report.token(from).capitalised() && !reading.isFirst(from));
    }
}
