package dateline.evaluation.gold;

import dateline.report.Span;

/**
 * Finds the words of entries in the text they were taken from. They need not be whole words: a script may glue a
 * preposition to a name.
 */
record WordsInText(String text) {
    /** Where the words of the entry stand: the {@code nth} time they occur, the first time where it does not say. */
    Span find(GoldNode entry) throws GoldFormatException {
        String words = entry.needed("words").strip();
        Integer nth = entry.whole("nth");
        if (words.isEmpty()) {
            throw entry.wrong("words", "is empty");
        }
        if (nth != null && nth < 1) {
            throw entry.wrong("nth", "counts from 1");
        }
        return find(words, nth == null ? 1 : nth, entry);
    }

    private Span find(String words, int nth, GoldNode entry) throws GoldFormatException {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                String found = i == 0 ? "is not in the text" : "is in the text only " + i + " times";
                throw entry.wrong("words", "'" + words + "' " + found);
            }
        }
        return new Span(at, at + words.length());
    }
}
