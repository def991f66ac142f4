package dateline.gazetteer.geonames;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * Judges names that came without a language. In GeoNames' column of alternates about 4 % of those with Arabic letters are
 * half romanised, and most Latin ones that begin small are romanised by a machine from other scripts.
 */
final class NameScript {
    private NameScript() {}

    /**
     * The language such a name can be taken for: {@code ar} where it is written with the letters of Arabic alone,
     * {@code alt} where it can be of many; null where it is not fit for a name.
     */
    static @Nullable String languageOf(String name) {
        UnicodeScript script = scriptOf(name);
        if (script == null) {
            return null;
        }
        if (script == UnicodeScript.ARABIC) {
            return name.codePoints().allMatch(NameScript::isOfArabic) ? "ar" : "alt";
        }
        if (script == UnicodeScript.LATIN) {
            int first =
                    name.codePoints().filter(Character::isLetter).findFirst().orElse('a');
            boolean isCode = name.length() <= 4 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            return Character.isLowerCase(first) || isCode ? null : "alt";
        }
        return "alt";
    }

    /** The one script of its letters; null where there are several, or none. */
    private static @Nullable UnicodeScript scriptOf(String name) {
        UnicodeScript found = null;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int letter = name.codePointAt(at);
            if (!Character.isLetter(letter)) {
                continue;
            }
            UnicodeScript script = family(UnicodeScript.of(letter));
            if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
                continue;
            }
            if (found != null && found != script) {
                return null;
            }
            found = script;
        }
        return found;
    }

    /** Japanese writes three scripts in one name. */
    private static UnicodeScript family(UnicodeScript script) {
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    /** Letters and signs of the Arabic language; Persian, Urdu and others have more. */
    private static boolean isOfArabic(int c) {
        return (c >= 0x0621 && c <= 0x0652)
                || c == 0x0670
                || c == ' '
                || c == '-'
                || c == '\''
                || c == '('
                || c == ')'
                || Character.isDigit(c);
    }
}
