package dateline.evaluation.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.data.SharedFolder;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.LonLat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what becomes of the annotations of others. */
class CorporaTest {
    private static final String ARTICLE = """
            <articles><article docid="7"><dltime>2009-03-20 12:24:52.002364-05</dltime>
            <text><![CDATA[Fire in Paris, Texas. France & Mr. Smithville.]]></text>
            <toponyms>
            <toponym><start>8</start><end>13</end><phrase>Paris</phrase><gaztag geonameid="1"><name>Paris</name>
            <fclass>P</fclass><fcode>PPL</fcode><lat>33.66</lat><lon>-95.55</lon><country>United States</country></gaztag></toponym>
            <toponym><start>22</start><end>28</end><phrase>France</phrase><gaztag geonameid="2"><name>France</name>
            <fclass>A</fclass><fcode>PCLI</fcode><lat>46</lat><lon>2</lon></gaztag></toponym>
            <toponym><start>35</start><end>45</end><phrase>Smithville</phrase></toponym>
            </toponyms></article></articles>
            """;

    @TempDir
    Path folder;

    @Test
    void an_article_of_lgl_has_its_places_and_leaves_unplaced_names_unjudged() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("lgl.xml.gz")))) {
            out.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
        }
        List<GoldReport> reports = LglCorpus.read(folder);
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).published()).isEqualTo(LocalDate.of(2009, 3, 20));
        List<GoldMention> mentions = reports.get(0).mentions();
        assertThat(mentions).extracting(GoldMention::words).containsExactly("Paris", "France", "Smithville");
        assertThat(mentions.get(0).where()).isEqualTo(Whereabouts.at(new LonLat(-95.55, 33.66), 0));
        assertThat(mentions.get(1).where()).isEqualTo(Whereabouts.country("FR"));
        assertThat(mentions).extracting(GoldMention::judged).containsExactly(true, true, false);
    }

    @Test
    void a_corpus_that_is_cut_short_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("lgl.xml"), ARTICLE.substring(0, 300));
        assertThatExceptionOfType(GoldFormatException.class)
                .isThrownBy(() -> LglCorpus.read(file))
                .withMessageStartingWith(file + ": ")
                .withMessageNotContaining("\n");
    }

    @Test
    void positions_of_idrisi_count_characters_and_not_halves_of_them() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"tweet_id": "1", "text": "🌧️ سيول في مادبا الأردن", "created_at": "Fri Nov 09 20:44:14 +0000 2018", "location_mentions": [\
                {"text": "مادبا", "type": "City/town", "start_offset": 11, "end_offset": 16, "osm_json": {"lat": "31.7", "lon": "35.8", "address": {"country_code": "jo"}}},\
                {"text": "الأردن", "type": "Country", "start_offset": 17, "end_offset": 23, "osm_json": {"lat": "31.1", "lon": "36.9", "address": {"country_code": "jo"}}}]}
                """);
        GoldReport message = IdrisiCorpus.read(file).get(0);
        assertThat(message.published()).isEqualTo(LocalDate.of(2018, 11, 9));
        assertThat(message.mentions()).extracting(GoldMention::words).containsExactly("مادبا", "الأردن");
        assertThat(message.mentions().get(1).where()).isEqualTo(Whereabouts.country("JO"));
    }

    @Test
    void real_reports_have_the_places_of_their_keys_and_claims_that_state_a_number() throws IOException {
        SharedFolder.read("reports/real-reports.json");
        List<GoldReport> reports = RealReports.read(Path.of("..", "shared", "reference", "reports"));
        assertThat(reports).hasSize(6).allSatisfy(r -> {
            assertThat(r.coverage().complete()).isFalse();
            assertThat(r.mentions()).isNotEmpty().allMatch(m -> m.where().isKnown());
        });
        assertThat(reports.get(1).incidents().get(0).claims())
                .singleElement()
                .satisfies(c -> assertThat(c.low()).isEqualTo(70));
    }
}
