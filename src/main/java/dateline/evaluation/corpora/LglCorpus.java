package dateline.evaluation.corpora;

import dateline.evaluation.gold.Coverage;
import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Level;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.LonLat;
import dateline.report.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The Local-Global Lexicon: articles of local newspapers, in English, with the places of GeoNames that their names mean.
 *
 * <p>A country is right as that country, whatever point stands for it. Names without a place of GeoNames count as words,
 * and their place is not judged.
 */
public final class LglCorpus {
    private static final Language ENGLISH = new Language("en");
    private static final String COUNTRY_CODES = "PCL";
    private static final int DATE_LENGTH = "2009-03-20".length();

    private LglCorpus() {}

    /** The articles of a file, or of the {@code .xml} and {@code .xml.gz} files of a folder. */
    public static List<GoldReport> read(Path path) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        for (Path file : CorpusFiles.of(path, ".xml")) {
            try (InputStream in = CorpusFiles.open(file)) {
                reports.addAll(articles(in));
            } catch (XMLStreamException | IllegalArgumentException e) {
                throw new GoldFormatException(file.toString(), String.valueOf(e.getMessage()), e);
            }
        }
        return reports;
    }

    private static List<GoldReport> articles(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        Articles articles = new Articles();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                articles.begin(xml.getLocalName(), xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                articles.end(xml.getLocalName());
            }
        }
        return articles.reports;
    }

    /** Takes down articles as their elements come. */
    private static final class Articles {
        private static final Set<String> OF_ARTICLE = Set.of("text", "dltime");
        private static final Set<String> OF_TOPONYM =
                Set.of("start", "end", "phrase", "name", "fclass", "fcode", "lat", "lon", "country");

        private final List<GoldReport> reports = new ArrayList<>();
        private final Map<String, String> article = new HashMap<>();
        private final List<Map<String, String>> toponyms = new ArrayList<>();
        private Map<String, String> toponym = new HashMap<>();

        private void begin(String element, XMLStreamReader xml) throws XMLStreamException {
            if (element.equals("article")) {
                article.clear();
                toponyms.clear();
                article.put("id", String.valueOf(xml.getAttributeValue(null, "docid")));
            } else if (element.equals("toponym")) {
                toponym = new HashMap<>();
            } else if (OF_ARTICLE.contains(element)) {
                article.put(element, xml.getElementText());
            } else if (OF_TOPONYM.contains(element)) {
                toponym.put(element, xml.getElementText().strip());
            }
        }

        private void end(String element) {
            if (element.equals("toponym")) {
                toponyms.add(toponym);
            } else if (element.equals("article")) {
                reports.add(report(article.getOrDefault("id", ""), article, toponyms));
            }
        }
    }

    private static GoldReport report(String id, Map<String, String> fields, List<Map<String, String>> toponyms) {
        String text = fields.getOrDefault("text", "");
        List<GoldMention> mentions = new ArrayList<>();
        for (Map<String, String> t : toponyms) {
            CodePoints.span(text, number(t, "start"), number(t, "end")).ifPresent(span -> {
                boolean judged = t.containsKey("lat");
                Whereabouts where = judged ? where(t) : Whereabouts.UNKNOWN;
                Level level = where.country() == null ? Level.TOWN : Level.COUNTRY;
                mentions.add(new GoldMention(span, span.of(text), where, level, judged, false));
            });
        }
        String fetched = fields.getOrDefault("dltime", "");
        LocalDate published =
                fetched.length() < DATE_LENGTH ? null : LocalDate.parse(fetched.substring(0, DATE_LENGTH));
        return new GoldReport(
                "lgl-" + id,
                ENGLISH,
                false,
                published,
                null,
                text,
                mentions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Coverage.only(Part.MENTIONS));
    }

    private static int number(Map<String, String> toponym, String key) {
        return Integer.parseInt(toponym.getOrDefault(key, ""));
    }

    private static Whereabouts where(Map<String, String> toponym) {
        String country = Countries.CODES.get(toponym.getOrDefault("name", "").toLowerCase(Locale.ROOT));
        if (country != null && toponym.getOrDefault("fcode", "").startsWith(COUNTRY_CODES)) {
            return Whereabouts.country(country);
        }
        LonLat at = new LonLat(
                Double.parseDouble(toponym.getOrDefault("lon", "")),
                Double.parseDouble(toponym.getOrDefault("lat", "")));
        return Whereabouts.at(at, 0);
    }

    /** ISO 3166-1 alpha-2 by the English name in lower case. */
    private static final class Countries {
        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
                CODES.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
    }
}
