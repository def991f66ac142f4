package dateline.gazetteer.bench;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** The places of a GeoNames dump, as the measurements need them: read at once, alternates without their language. */
final class Cities {
    private Cities() {}

    static List<Place> read(Path zip) throws IOException {
        List<Place> places = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            in.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                places.add(place(line.split("\t", -1)));
            }
        }
        return places;
    }

    private static Place place(String[] cells) {
        Set<String> names = new LinkedHashSet<>(List.of(cells[1], cells[2]));
        for (String name : cells[3].split(",", -1)) {
            if (isName(name)) {
                names.add(name);
            }
        }
        names.remove("");
        long population = Long.parseLong(cells[14]);
        return new Place(
                new PlaceId("geonames:" + cells[0]),
                population >= 100_000 ? PlaceType.CITY : PlaceType.TOWN,
                null,
                cells[8],
                new LonLat(Double.parseDouble(cells[5]), Double.parseDouble(cells[4])),
                3000,
                population,
                names.stream().map(n -> new Toponym(n, "alt")).toList(),
                List.of(),
                "GeoNames",
                "cities15000",
                false);
    }

    /** Names in Arabic letters, or in Latin ones with a capital: the others were made by machines. */
    private static boolean isName(String name) {
        return isArabic(name)
                || (name.codePoints()
                                .allMatch(c -> !Character.isLetter(c)
                                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                        && name.codePoints().anyMatch(Character::isUpperCase)
                        && name.codePoints().anyMatch(Character::isLowerCase));
    }

    static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** Whether it is written with the 28 letters of Arabic and their variants, and nothing else. */
    static boolean isPureArabic(String name) {
        return name.length() > 2
                && name.codePoints().allMatch(c -> c == ' ' || c == '-' || (c >= 0x621 && c <= 0x64A && c != 0x640));
    }
}
