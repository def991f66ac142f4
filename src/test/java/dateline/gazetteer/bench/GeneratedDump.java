package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dump in the form of GeoNames with as many invented places as asked for, the same for the same seed: to measure
 * imports and searches at sizes that no test should download. Countries are the shipped ones, each with administrative
 * areas of two levels; settlements gather around towns; populations fall as Zipf says; names are made of syllables that
 * are written in Latin, Arabic and Cyrillic letters.
 *
 * <p>{@code GeneratedDump COUNT PLACES.txt [NAMES.txt [SEED]]}; the second file is in the form of alternateNamesV2.
 */
public final class GeneratedDump {
    private static final String[][] SYLLABLES = {
        {"ba", "با", "ба"},
        {"ma", "ما", "ма"},
        {"ko", "كو", "ко"},
        {"dou", "دو", "ду"},
        {"gou", "غو", "гу"},
        {"sa", "سا", "са"},
        {"ti", "تي", "ти"},
        {"ra", "را", "ра"},
        {"la", "لا", "ла"},
        {"ni", "ني", "ни"},
        {"fa", "فا", "фа"},
        {"ka", "كا", "ка"},
        {"bo", "بو", "бо"},
        {"mou", "مو", "му"},
        {"do", "دو", "до"},
        {"ga", "غا", "га"},
        {"ré", "ري", "ре"},
        {"zan", "زان", "зан"},
        {"kal", "كال", "кал"},
        {"ben", "بن", "бен"},
        {"nour", "نور", "нур"},
        {"tam", "تام", "там"},
        {"ward", "ورد", "вард"},
        {"sel", "سل", "сел"},
        {"han", "هان", "хан"},
        {"oum", "أم", "ум"},
        {"dar", "دار", "дар"},
        {"el", "ال", "эл"},
        {"ton", "تون", "тон"},
        {"ville", "فيل", "виль"},
        {"ous", "وس", "ус"},
        {"in", "إن", "ин"},
        {"tar", "تار", "тар"},
        {"mé", "مي", "ме"},
        {"chi", "شي", "ши"},
        {"jo", "جو", "джо"},
        {"wa", "وا", "ва"},
        {"ya", "يا", "я"},
        {"lé", "لي", "ле"},
        {"kou", "كو", "ку"},
        {"sou", "سو", "су"},
        {"ber", "بر", "бер"},
        {"gad", "غاد", "гад"},
        {"hil", "هيل", "хил"}
    };
    private static final String[] FEATURES = {
        "P.PPL", "P.PPL", "P.PPL", "P.PPL", "P.PPL", "P.PPL", "P.PPLX", "P.PPLL", "H.STM", "H.LK", "H.WLL", "T.MT",
        "T.HLL", "S.SCH", "S.MSQE", "S.CH", "S.HSP", "L.LCTY", "P.PPL", "P.PPL"
    };
    private static final int REGIONS = 12;
    private static final int DISTRICTS = 8;
    private static final int TOWNS = 40;
    private static final double LARGEST = 9_000_000;

    private final Random random;
    private final Writer places;
    private final @Nullable Writer names;
    private int id;
    private long nameId;

    /** A name in three scripts. */
    private record Name(String latin, String arabic, String cyrillic) {}

    private GeneratedDump(long seed, Writer places, @Nullable Writer names) {
        this.random = new Random(seed);
        this.places = places;
        this.names = names;
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path names = arguments.length > 2 ? Path.of(arguments[2]) : null;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 20240917;
        write(count, Path.of(arguments[1]), names, seed);
    }

    /**
     * Writes a dump.
     *
     * @param names where alternate names are written to; none are where it is absent
     */
    public static void write(int count, Path places, @Nullable Path names, long seed) throws IOException {
        try (Writer out = Files.newBufferedWriter(places, StandardCharsets.UTF_8);
                Writer beside = names == null ? null : Files.newBufferedWriter(names, StandardCharsets.UTF_8)) {
            new GeneratedDump(seed, out, beside).write(count);
        }
    }

    private void write(int count) throws IOException {
        List<Place> countries = Shipped.KNOWLEDGE.places().stream()
                .filter(p -> p.type() == PlaceType.COUNTRY && p.population() > 0)
                .toList();
        double people =
                countries.stream().mapToDouble(p -> Math.sqrt(p.population())).sum();
        for (Place country : countries) {
            int share = (int) Math.round(count * Math.sqrt(country.population()) / people);
            country(country, Math.min(share, count - id));
        }
        // What rounding left over goes to the last country.
        country(countries.get(countries.size() - 1), count - id);
    }

    private void country(Place country, int count) throws IOException {
        String code = String.valueOf(country.country());
        int areas = Math.min(count, REGIONS + REGIONS * DISTRICTS);
        for (int i = 0; i < areas; i++) {
            boolean isRegion = i < REGIONS;
            String region = String.format(Locale.ROOT, "%02d", 1 + (isRegion ? i : (i - REGIONS) % REGIONS));
            String district = isRegion ? "" : region + (1 + (i - REGIONS) / REGIONS);
            row(
                    around(country.point(), country.radiusMetres()),
                    isRegion ? "A.ADM1" : "A.ADM2",
                    code,
                    region,
                    district,
                    0);
        }
        List<LonLat> towns = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            towns.add(around(country.point(), country.radiusMetres()));
        }
        for (int i = areas; i < count; i++) {
            int town = (int) (TOWNS * random.nextDouble() * random.nextDouble());
            String region = String.format(Locale.ROOT, "%02d", 1 + town % REGIONS);
            String feature = i == areas ? "P.PPLC" : FEATURES[random.nextInt(FEATURES.length)];
            long population = feature.startsWith("P.PPL") && random.nextInt(3) == 0
                    ? (long) (LARGEST / Math.pow(1 + random.nextInt(200_000), 1.05))
                    : 0;
            row(around(towns.get(town), 60_000), feature, code, region, region + (1 + town % DISTRICTS), population);
        }
    }

    private LonLat around(LonLat centre, double reach) {
        double metres = Math.min(reach, 1_500_000) * Math.abs(random.nextGaussian()) * 0.5;
        LonLat at = Geodesy.destination(centre, random.nextDouble() * 360, metres);
        return new LonLat(at.lon(), Math.max(-85, Math.min(85, at.lat())));
    }

    private void row(LonLat at, String feature, String country, String region, String district, long population)
            throws IOException {
        id++;
        Name name = name();
        String ascii = name.latin().replace('é', 'e');
        boolean many = random.nextInt(3) == 0;
        String alternates = many ? ascii.replace("ou", "u") + "," + name.arabic() + "," + name.cyrillic() : "";
        places.write(id + "\t" + name.latin() + "\t" + ascii + "\t" + alternates + "\t"
                + String.format(Locale.ROOT, "%.5f\t%.5f", at.lat(), at.lon()) + "\t" + feature.charAt(0) + "\t"
                + feature.substring(2) + "\t" + country + "\t\t" + region + "\t" + district + "\t\t\t" + population
                + "\t\t" + random.nextInt(2_000) + "\tEtc/UTC\t2024-0" + (1 + random.nextInt(9)) + "-15\n");
        if (names != null && many) {
            alternate(names, "fr", name.latin());
            alternate(names, "ar", name.arabic());
            alternate(names, "ru", name.cyrillic());
        }
    }

    private void alternate(Writer out, String language, String name) throws IOException {
        out.write(++nameId + "\t" + id + "\t" + language + "\t" + name + "\t\t\t\t\t\t\n");
    }

    private Name name() {
        StringBuilder latin = new StringBuilder();
        StringBuilder arabic = new StringBuilder();
        StringBuilder cyrillic = new StringBuilder();
        int words = random.nextInt(6) == 0 ? 2 : 1;
        for (int word = 0; word < words; word++) {
            StringBuilder[] all = {latin, arabic, cyrillic};
            int start = latin.length() + (word == 0 ? 0 : 1);
            int startCyrillic = cyrillic.length() + (word == 0 ? 0 : 1);
            for (StringBuilder script : all) {
                script.append(word == 0 ? "" : " ");
            }
            int syllables = 2 + random.nextInt(3);
            for (int i = 0; i < syllables; i++) {
                String[] syllable = SYLLABLES[random.nextInt(SYLLABLES.length)];
                for (int script = 0; script < all.length; script++) {
                    all[script].append(syllable[script]);
                }
            }
            latin.setCharAt(start, Character.toUpperCase(latin.charAt(start)));
            cyrillic.setCharAt(startCyrillic, Character.toUpperCase(cyrillic.charAt(startCyrillic)));
        }
        return new Name(latin.toString(), arabic.toString(), cyrillic.toString());
    }
}
