package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that only asks whether there is an answer is answered as the one that asks for it. */
class QuickAnswersTest {
    private static final int MOST = 60;
    private static final List<String> WORDS = List.of(
            "الهجوم",
            "باماكو",
            "سيغوو",
            "تمبوكتو",
            "موبتي",
            "قتلى",
            "Segu",
            "Gaoo",
            "Tombouctu",
            "Bamacko",
            "attack",
            "Kidall",
            "village",
            "mairie",
            "Yelimané",
            "نيامي",
            "كيدالل",
            "منطقة",
            "Djibbo",
            "Zembrogo",
            "Ouahigouia");

    private final List<Place> towns = renamed(Shipped.GAZETTEER.within(BoundingBox.WORLD, 3_000));

    @TempDir
    Path home;

    /** Other places than those that are shipped: the names are spelt a little otherwise, and they lie elsewhere. */
    private static List<Place> renamed(List<Place> places) {
        List<Place> out = new ArrayList<>();
        for (Place p : places) {
            String name = p.name();
            List<Toponym> names = List.of(new Toponym("Zu" + name + "ko", "alt"), new Toponym(name + "o", "alt"));
            out.add(new Place(
                    new PlaceId("x:" + out.size()),
                    p.type(),
                    null,
                    p.country(),
                    p.point(),
                    p.radiusMetres(),
                    0,
                    names,
                    List.of(),
                    "test",
                    "towns",
                    false));
        }
        return out;
    }

    private Gazetteer imported() throws IOException {
        GazetteerFolder folder = new GazetteerFolder(
                home.resolve("gazetteer"), Shipped.KNOWLEDGE.pronunciation(), () -> Shipped.GAZETTEER);
        try (PlaceSink sink = folder.open("towns", "f")) {
            for (Place p : towns) {
                sink.add(p, null);
            }
            sink.finish(new GazetteerSource(
                    "towns", "Towns", "CC0-1.0", "", null, null, Shipped.RECEIVED, List.of("towns"), 0, 0, 0));
        }
        return folder.over(Shipped.GAZETTEER);
    }

    @Test
    void whether_a_name_sounds_like_one_is_told_as_it_is_heard() throws IOException {
        Gazetteer gazetteer = imported();
        int heard = 0;
        int asked = 0;
        for (String word : WORDS) {
            for (double least : new double[] {0.6, 0.72, 0.84, 0.95}) {
                for (Scope scope : List.of(
                        Scope.ANYWHERE,
                        Scope.country("ML"),
                        Scope.country("BF"),
                        Scope.country("NE").inside(new PlaceId("ne")))) {
                    boolean isHeard = gazetteer.soundingLike(word, least, scope, MOST).stream()
                            .anyMatch(m -> m.score() >= least);
                    assertThat(gazetteer.hasSoundingLike(word, least, scope, MOST))
                            .as("%s, at least %s, in %s", word, least, scope)
                            .isEqualTo(isHeard);
                    boolean isShipped = Shipped.GAZETTEER.soundingLike(word, least, scope, MOST).stream()
                            .anyMatch(m -> m.score() >= least);
                    assertThat(Shipped.GAZETTEER.hasSoundingLike(word, least, scope, MOST))
                            .as("%s, at least %s, in %s, shipped", word, least, scope)
                            .isEqualTo(isShipped);
                    heard += isHeard ? 1 : 0;
                    asked++;
                }
            }
        }
        assertThat(heard).isBetween(asked / 20, asked * 19 / 20);
    }

    /** Skeletons that are one edit away are found though a sieve tells of most that there are none. */
    @Test
    void a_name_of_an_import_is_heard_though_a_consonant_is_wrong() throws IOException {
        Gazetteer gazetteer = imported();
        Place town = towns.get(0);
        for (int i = 0; i < 200; i++) {
            Place p = towns.get(i);
            String name = p.name();
            // "Zubamakoko" for Zubamako: a consonant more; "ubamako": one less.
            for (String said : List.of(name + "k", name.substring(1), "T" + name.substring(1))) {
                String key = NameKey.of(said);
                List<String> near =
                        gazetteer.soundingLike(said, 0, Scope.country(String.valueOf(p.country())), 400).stream()
                                .map(m -> m.place().id().value())
                                .toList();
                boolean isAlike = Shipped.KNOWLEDGE
                                .pronunciation()
                                .similarity(
                                        Shipped.KNOWLEDGE.pronunciation().sounds(key),
                                        Shipped.KNOWLEDGE.pronunciation().sounds(NameKey.of(name)))
                        > 0.9;
                if (p.country() != null && isAlike && near.size() < 300) {
                    assertThat(near).as("%s for %s", said, name).contains(p.id().value());
                }
            }
        }
        assertThat(town.name()).startsWith("Zu");
    }

    @Test
    void no_name_begins_otherwise_than_it_may() throws IOException {
        Gazetteer gazetteer = imported();
        List<Place> all = new ArrayList<>(towns);
        all.addAll(Shipped.GAZETTEER.within(BoundingBox.WORLD, 3_000));
        for (Place p : all) {
            for (Toponym name : p.names()) {
                for (int length = 1; length <= name.name().length(); length++) {
                    String beginning = name.name().substring(0, length);
                    assertThat(gazetteer.mayBeginWith(beginning)).as(beginning).isTrue();
                }
            }
        }
    }

    @Test
    void of_most_beginnings_it_is_told_that_no_name_has_them() throws IOException {
        Gazetteer gazetteer = imported();
        Random random = new Random(5);
        int passed = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < 10; k++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            passed += gazetteer.mayBeginWith(word.toString()) ? 1 : 0;
        }
        assertThat(passed).isLessThan(400);
    }
}
