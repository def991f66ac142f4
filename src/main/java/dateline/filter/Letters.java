package dateline.filter;

import com.ibm.icu.lang.UCharacter;
import dateline.report.Folding;

/** What CASEI and ACCENTI leave of a text. */
final class Letters {
    private Letters() {}

    /** Without case: Unicode's full case folding, as CQL2 asks. */
    static String withoutCase(String text) {
        return UCharacter.foldCase(text, true);
    }

    /**
     * Without accents, and Arabic as the gazetteer folds it: no vowel signs, one form of alef, ya, ta marbuta and hamza.
     * Capitals stay capitals.
     */
    static String withoutAccents(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String folded = Folding.fold(Character.toString(c));
            boolean isCapital = Character.isUpperCase(c) || Character.isTitleCase(c);
            out.append(isCapital ? UCharacter.toUpperCase(folded) : folded);
        });
        return out.toString();
    }
}
