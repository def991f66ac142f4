package dateline.mention;

import dateline.report.Sentence;

/** Finds the name that a facility bears, before or after the words that say what it is ("Zobe junction", "lac Tchad"). */
final class FacilityNames {
    /** A facility's own name has at most so many words. */
    private static final int NAME_WORDS = 4;

    private final PlaceReading reading;
    private final Marked report;

    FacilityNames(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    /** The first token of a description that lies from one token to another, its name before it included. */
    int before(int from, int to, boolean feature, Sentence s) {
        boolean proper = report.token(to - 1).capitalised();
        if (!reading.letters.marksNames(s)) {
            return from;
        }
        int first = from;
        while (first > report.first(s) + (proper ? 0 : 1)
                && from - first < NAME_WORDS
                && isNameWord(first - 1)
                && report.gap(first).matches("[ \\u00a0]|['’-]")) {
            first--;
        }
        // In "Virunga National Park" the known name is part of the proper name, in "Bamako airport" it is not.
        return first < from && !proper && !feature && isPlaceIn(first, from) ? from : first;
    }

    /** The token after a description, with the name behind it: "Hôpital Saint-Nicolas", "restaurant La Chaumière". */
    int after(int to, boolean feature, Sentence s) {
        if (reading.letters.isAbsent()) {
            return isNamedBy(to, feature, s) ? to + 1 : to;
        }
        if (!reading.letters.marksNames(s)) {
            return to;
        }
        // "l'hôpital de Kuriga" is the hospital of a place, "la forêt de Wagadou" and "Hôpital de la Paix" are names.
        if ((!feature && isOfPlace(to, s)) || to >= report.end(s) || !reading.isJoined(to)) {
            return to;
        }
        int start = nameStart(to, s);
        int last = afterName(start, s);
        int first = isArticle(start, s) ? start + 1 : start;
        boolean place = last > first && isPlaceIn(first, last) && !(feature && start == to);
        return last == start || place ? to : last;
    }

    /** The end of all capitalised words behind a description, over a word like "of". */
    int whole(int to, Sentence s) {
        boolean joined = to < report.end(s) && !isOfPlace(to, s) && !reading.letters.isAbsent() && reading.isJoined(to);
        return joined ? Math.max(to, afterName(nameStart(to, s), s)) : to;
    }

    private int nameStart(int to, Sentence s) {
        return report.at("facility-of", to)
                .filter(t -> t.to() < report.end(s) && report.at("cue", t.to()).isEmpty())
                .map(Term::to)
                .orElse(to);
    }

    private boolean isOfPlace(int to, Sentence s) {
        return to < report.end(s)
                && report.at("facility-at", to)
                        .filter(t -> t.length()
                                >= report.at("facility-of", to)
                                        .map(Term::length)
                                        .orElse(0))
                        .isPresent();
    }

    /** The end of the capitalised words that begin with a token, an article or a particle among them. */
    private int afterName(int start, Sentence s) {
        int last = isArticle(start, s) ? start + 1 : start;
        int words = 0;
        while (last < report.end(s) && words < NAME_WORDS && (last == start || reading.isJoined(last))) {
            boolean particle = last + 1 < report.end(s)
                    && report.at("name-particle", last).isPresent()
                    && report.token(last + 1).capitalised()
                    && !reading.isKnown(last + 1, last + 2)
                    && reading.isJoined(last + 1);
            if (!isInName(last) && !particle) {
                break;
            }
            last++;
            words += particle ? 0 : 1;
        }
        return last;
    }

    private boolean isArticle(int start, Sentence s) {
        return start + 1 < report.end(s)
                && report.token(start).capitalised()
                && report.vocabulary().isStopword(report.token(start).folded())
                && isNameWord(start + 1)
                && reading.isJoined(start + 1);
    }

    /** In a script without capitals: the word right after a description without an article is its name. */
    private boolean isNamedBy(int to, boolean feature, Sentence s) {
        return to < report.end(s)
                && report.gap(to).equals(" ")
                && !report.vocabulary().hasGluedArticle(report.token(to - 1).folded())
                && !reading.isVocabulary(to)
                && (feature
                        || (report.vocabulary().hasGluedArticle(report.token(to).folded())
                                && !reading.isKnown(to, to + 1)));
    }

    /** Within a name behind the description titles and common words in capitals are part of it ("Our Lady"). */
    private boolean isInName(int token) {
        return report.token(token).capitalised()
                && (report.token(token).folded().length() > 1
                        || report.gap(token + 1).startsWith("."))
                && !reading.isDated(token)
                && report.at("cue", token).isEmpty()
                && report.at("source", token).isEmpty();
    }

    private boolean isNameWord(int token) {
        return report.token(token).capitalised()
                && report.token(token).folded().length() > 1
                && !reading.isDated(token)
                && report.at("cue", token).isEmpty()
                && report.at("source", token).isEmpty()
                && report.at("not-place.before", token).isEmpty()
                && !report.vocabulary().isStopword(report.token(token).folded());
    }

    private boolean isPlaceIn(int from, int to) {
        return reading.isKnown(from, to) || (to - from > 1 && reading.isKnown(from, from + 1));
    }
}
