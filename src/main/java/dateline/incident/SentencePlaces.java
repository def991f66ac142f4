package dateline.incident;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention.Certainty;
import dateline.mention.Term;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places that a sentence names, by the part they have in it: where something happened, came from, was brought. */
final class SentencePlaces {
    private static final Pattern LABEL = Pattern.compile(":|\\s[-–—]\\s");
    private static final int DESTINATION_REACH = 7;
    private static final int DATELINE_PARAGRAPH = 2;
    private static final int NAME_REACH = 4;
    private static final int HEADING_WORDS = 12;
    private static final int HEADING_START = 2;

    /** Wider than any place where something happens. */
    private static final Set<PlaceType> AREAS =
            EnumSet.of(PlaceType.COUNTRY, PlaceType.REGION, PlaceType.AREA, PlaceType.DISTRICT);

    private static final Set<PlaceType> SMALL = EnumSet.of(PlaceType.TOWN, PlaceType.VILLAGE);

    private final Marked text;
    private final Map<Integer, List<ResolvedMention>> places = new HashMap<>();
    private final TreeMap<Integer, ResolvedMention> byToken = new TreeMap<>();
    private final Map<Integer, List<Attribution>> speakers = new HashMap<>();
    private final Set<Integer> dated;

    SentencePlaces(MarkedReport report, ResolvedPlaces places) {
        this.text = report.text();
        places.mentions().forEach(r -> put(this.places, r.mention().from(), r));
        places.mentions().forEach(r -> byToken.put(r.mention().from(), r));
        report.attributions().forEach(a -> put(speakers, a.from(), a));
        this.dated = report.times().stream()
                .filter(t -> t.date() != null && t.date().isAbsolute())
                .map(t -> text.sentenceOf(t.from()).index())
                .collect(Collectors.toSet());
    }

    private <T> void put(Map<Integer, List<T>> bySentence, int token, T value) {
        bySentence
                .computeIfAbsent(text.sentenceOf(token).index(), i -> new ArrayList<>())
                .add(value);
    }

    private static <T> List<T> in(Map<Integer, List<T>> bySentence, Sentence s) {
        return bySentence.getOrDefault(s.index(), List.of());
    }

    /** All that a sentence names. */
    List<ResolvedMention> all(Sentence s) {
        return in(places, s);
    }

    /** Who speaks in a sentence. */
    List<Attribution> speakers(Sentence s) {
        return in(speakers, s);
    }

    /**
     * The sentence's mentions that may say where something happened.
     *
     * @param definite of a thing told before: where only the speaker is, it was not
     */
    List<ResolvedMention> mentions(Sentence s, boolean definite) {
        List<ResolvedMention> all = in(places, s).stream()
                .filter(r -> r.mention().to() <= text.end(s))
                .filter(r -> !r.mention().dateline())
                .filter(r -> !isDestination(r, s) && !isOnTheWay(r) && !isHome(r, s))
                .toList();
        List<ResolvedMention> unsaid = all.stream().filter(r -> !speaks(r, s)).toList();
        if (unsaid.stream().noneMatch(SentencePlaces::isLocal)) {
            List<ResolvedMention> written = writtenOnTheSpot(s);
            if (!written.isEmpty()) {
                return written;
            }
        }
        return unsaid.isEmpty() && !definite
                ? all.stream().filter(r -> !isSpeaker(r)).toList()
                : unsaid;
    }

    private static boolean isLocal(ResolvedMention r) {
        Place place = r.resolution().place();
        return place == null || !AREAS.contains(place.type());
    }

    /**
     * "BRUMADINHO, Brazil (Agency) - … when a dam gave way last Friday": who writes from a small place writes of it.
     * Reports from cities tell of the whole country.
     */
    private List<ResolvedMention> writtenOnTheSpot(Sentence s) {
        return in(places, s).stream()
                .filter(r -> r.mention().dateline())
                .filter(r -> Optional.ofNullable(r.resolution().place())
                        .map(p -> SMALL.contains(p.type()))
                        .orElse(false))
                .limit(1)
                .toList();
    }

    /** "the foreign ministry in Paris said": where the speaker is, not where it happened. */
    private boolean speaks(ResolvedMention r, Sentence s) {
        int at = r.mention().from();
        return isSpeaker(r) || in(speakers, s).stream().anyMatch(a -> a.from() <= at && at < a.to());
    }

    /** "Athens said": the place itself speaks. */
    private boolean isSpeaker(ResolvedMention r) {
        boolean bare = text.before("relation", r.mention().from()).isEmpty()
                && text.before("place", r.mention().from()).isEmpty()
                && text.before("cue", r.mention().from()).isEmpty();
        int to = r.mention().to();
        boolean says = to < text.tokens().size()
                && text.gap(to).isBlank()
                && text.at("say.verb", to).isPresent();
        return bare && (says || text.before("say.verb", r.mention().from()).isPresent());
    }

    /** "the wounded were taken to Kaya hospital": where people were brought, not where it happened. */
    private boolean isDestination(ResolvedMention r, Sentence s) {
        int at = r.mention().from();
        int from = Math.max(text.first(s), at - DESTINATION_REACH);
        return text.terms("destination", from, at)
                .anyMatch(w -> byToken.subMap(w.to(), Math.max(w.to(), at)).values().stream()
                        .allMatch(o -> isListedWith(o, at)));
    }

    /** "from Kidal and Gao" */
    private boolean isListedWith(ResolvedMention before, int at) {
        int to = before.mention().to();
        return to >= at || text.terms("conjunction", to, at).findAny().isPresent();
    }

    /** "flew to Kaya", "men from Gao": where to or where from, not where. */
    private boolean isOnTheWay(ResolvedMention r) {
        if (r.mention().relation() != Relation.IN || r.mention().wording().offset() != null) {
            return false;
        }
        int at = r.mention().from();
        int cue = text.before("cue", at).map(Term::from).orElse(at);
        int article = text.before("definite", cue).map(Term::from).orElse(cue);
        return text.before("toward", article).isPresent();
    }

    /** "Sergeant Nasir of Peshawar": where somebody is from. */
    private boolean isHome(ResolvedMention r, Sentence s) {
        int of = text.before("place.possessor", r.mention().from())
                .map(Term::from)
                .orElse(-1);
        int name = of;
        while (name > text.first(s)
                && of - name < NAME_REACH
                && text.token(name - 1).capitalised()
                && text.gap(name).isBlank()) {
            name--;
        }
        int first = name;
        return of > name
                && (text.before("rank", name).isPresent()
                        || text.terms("rank", first, of).findAny().isPresent());
    }

    /** The places that, by the words of a sentence, something heard or seen came from. */
    List<ResolvedMention> origins(Sentence s) {
        return text.terms("origin", s).findAny().isPresent() ? origins(s, mentions(s, false)) : List.of();
    }

    List<ResolvedMention> origins(Sentence s, List<ResolvedMention> here) {
        int cameFrom = text.terms("origin", s).mapToInt(Term::to).min().orElse(Integer.MAX_VALUE);
        // "heard in the nearby quarter, where none knew where it came from": the quarter is no origin.
        return here.stream()
                .filter(r -> r.mention().relation() == Relation.DIRECTION
                        || (r.mention().from() >= cameFrom && r.mention().relation() == Relation.NEAR))
                .toList();
    }

    /**
     * A sentence that only names a place, as the head of what follows: "DIBOLI.", "1) Gao, north quarter:".
     *
     * @return the place, where it is one
     */
    Optional<ResolvedMention> heading(Sentence s) {
        int first = text.first(s);
        boolean tells = List.of("kind", "act", "say.verb", "killed", "wounded").stream()
                .anyMatch(c -> text.terms(c, s).findAny().isPresent());
        if (isDateline(s)) {
            return Optional.empty();
        }
        if (tells || text.end(s) - first > HEADING_WORDS) {
            return labelled(s);
        }
        return namedFirst(s).findFirst();
    }

    /** The names at the head of a sentence. */
    private Stream<ResolvedMention> namedFirst(Sentence s) {
        int first = text.first(s);
        return in(places, s).stream()
                .filter(r -> r.mention().from() - first <= HEADING_START
                        && !r.mention().dateline())
                .filter(r -> r.mention().certainty() == Certainty.NAMED)
                .filter(r -> r.mention().facility() == null)
                .filter(r -> isBare(first, r.mention().from()));
    }

    /** "SOMALIA: At dawn …", "Balkh - Villagers …": the name before the colon or the dash heads the paragraph. */
    private Optional<ResolvedMention> labelled(Sentence s) {
        return namedFirst(s)
                .filter(r -> LABEL.matcher(text.gap(endWithCue(r))).lookingAt())
                .findFirst();
    }

    /** "Barkin Ladi LGA" */
    private int endWithCue(ResolvedMention r) {
        int to = r.mention().to();
        return to < text.tokens().size() && text.gap(to).isBlank()
                ? text.at("cue", to)
                        .or(() -> text.at("cue-after", to))
                        .map(Term::to)
                        .orElse(to)
                : to;
    }

    /** "Niamey, Monday 13 January 2020." above the text: where it was written. */
    private boolean isDateline(Sentence s) {
        return s.paragraph() <= DATELINE_PARAGRAPH && dated.contains(s.index());
    }

    /** Whether nothing stands before a name but a number, a letter, or words for the sort of place or where. */
    private boolean isBare(int first, int from) {
        for (int i = first; i < from; ) {
            int token = i;
            Optional<Term> term = Stream.of("relation", "cue")
                    .flatMap(c -> text.at(c, token).stream())
                    .filter(t -> t.to() <= from)
                    .findFirst();
            String word = text.words(i, i + 1);
            if (term.isEmpty() && word.length() > 1 && !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
            i = term.map(Term::to).orElse(i + 1);
        }
        return true;
    }
}
