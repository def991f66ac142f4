package dateline.gazetteer.index;

import dateline.report.Folding;

/**
 * The key under which a name is found: folded, with nothing but letters and digits left, so that Bobo-Dioulasso, BOBO
 * DIOULASSO and bobodioulasso are one, and so are بوركينا فاسو and بوركينافاسو.
 */
final class NameKey {
    private NameKey() {}

    static String of(String name) {
        String folded = Folding.fold(name);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }
}
