package dateline.web;

import com.ibm.icu.text.Transliterator;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Toponym;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ids that a new place may get: {@code overlay.} and its first name in plain letters, then with a number. */
final class PlaceSlug {
    private static final int MAX_SLUG = 60;
    private static final int MAX_OF_ONE_NAME = 1000;
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private PlaceSlug() {}

    static Stream<PlaceId> ids(List<Toponym> names) {
        String slug = slug(names.get(0).name());
        return IntStream.rangeClosed(1, MAX_OF_ONE_NAME)
                .mapToObj(n -> new PlaceId("overlay." + slug + (n == 1 ? "" : "-" + n)));
    }

    private static String slug(String name) {
        String words = PLAIN.transliterate(name).replaceAll("['’ʿʾ`]", "").replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(words.length(), MAX_SLUG)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "place" : cut;
    }
}
