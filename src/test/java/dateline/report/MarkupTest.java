package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that pasted HTML is read as its reader sees it, and that every offset still points into what was pasted. */
class MarkupTest {
    private static final long SEED = Long.getLong("tests.seed", System.nanoTime());

    @Test
    void tags_are_no_words_and_words_keep_their_places() {
        String html = "<p>Gunmen attacked <b>Faladié</b> on <i>Tuesday</i>.</p><p>Four died.</p>";
        ReportText text = ReportText.of(html, Set.of());
        assertThat(sentences(html)).containsExactly("Gunmen attacked Faladié on Tuesday.", "Four died.");
        Token name = text.tokens().get(2);
        assertThat(name.span().of(html)).isEqualTo("Faladié");
        assertThat(text.tokens())
                .allSatisfy(t -> assertThat(html).containsSubsequence(t.span().of(html)));
    }

    @Test
    void a_name_across_tags_is_one_name() {
        String html = "<p>In <em>Burkina</em> <em>Faso</em> and Ban<wbr>anka.</p>";
        ReportText text = ReportText.of(html, Set.of());
        Span name = new Span(html.indexOf("Burkina"), html.indexOf("Faso") + "Faso".length());
        assertThat(text.words(name)).isEqualTo("Burkina Faso");
        assertThat(text.tokens()).extracting(Token::folded).contains("bananka");
    }

    @Test
    void character_references_are_the_characters_they_stand_for() {
        assertThat(sentences("<p>Faladi&eacute; &amp; Kati&nbsp;: &#8220;feu&#x201d;</p>"))
                .containsExactly("Faladié & Kati : “feu”");
        assertThat(sentences("<p>قال &laquo;الجيش&raquo;</p>")).containsExactly("قال «الجيش»");
    }

    @Test
    void what_is_around_an_article_is_not_read() {
        String page = "<!doctype html><html><head><title>Site</title><style>p{}</style></head><body>"
                + "<nav><a href=/>Home</a> Gao Kidal</nav><div class='cookie-banner'>We use cookies</div>"
                + "<h1>Attack in Bamako</h1><article><p>Gunmen attacked a school in Bamako before dawn.</p>"
                + "<script>var a = 'Ségou';</script><div class=\"related\">Read also: Mopti</div>"
                + "<p>Seventy were killed.</p></article><footer>© Timbuktu Media</footer></body></html>";
        assertThat(sentences(page))
                .containsExactly(
                        "Attack in Bamako", "Gunmen attacked a school in Bamako before dawn.", "Seventy were killed.");
    }

    @Test
    void cells_items_and_line_breaks_part_what_stands_in_them() {
        assertThat(
                        sentences(
                                "<ul><li>Gao: 3 killed<li>Kidal: none</ul>Bamako<br>Kati<table><tr><td>a</td><td>b</td></table>"))
                .containsExactly("Gao: 3 killed", "Kidal: none", "Bamako", "Kati", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three were killed (3 < 5) & two wounded > none.",
                "The <unknown> attack, x <y>.",
                "a <- b -> c",
                "He said: 5 <6 km from Gao."
            })
    void a_text_with_angles_and_ampersands_is_no_html(String text) {
        assertThat(Markup.readable(text)).isSameAs(text);
    }

    @Test
    void whatever_is_pasted_the_text_keeps_its_length_and_its_letters_their_places() {
        Random random = new Random(SEED);
        List<String> bits = List.of(
                "<p>",
                "</p>",
                "<b>",
                "</div>",
                "<div class='x'>",
                "<br/>",
                "<",
                ">",
                "&eacute;",
                "&#x1F600;",
                "&bogus;",
                "&",
                "<!-- x -->",
                "<script>",
                "</script>",
                "Gao ",
                "غاو ",
                "\ud83d\ude00",
                "\n",
                "<article>",
                "\u0000",
                "</article>",
                "<![CDATA[x]]>",
                "<table><tr>",
                "\"",
                "'",
                "<a href=\"",
                "Bamako. ",
                "<svg><p>");
        for (int run = 0; run < 400; run++) {
            StringBuilder html = new StringBuilder("<p>");
            for (int i = random.nextInt(30); i > 0; i--) {
                html.append(bits.get(random.nextInt(bits.size())));
            }
            String pasted = html.toString();
            String readable = Markup.readable(pasted);
            assertThat(readable).as("seed %d: %s", SEED, pasted).hasSameSizeAs(pasted);
            for (int i = 0; i < readable.length(); i++) {
                char c = readable.charAt(i);
                boolean kept = c == pasted.charAt(i);
                boolean blank = c == Markup.FILLER || c == '\n' || c == ' ';
                boolean reference = pasted.lastIndexOf('&', i) >= i - 1;
                assertThat(kept || blank || reference)
                        .as("seed %d, at %d: %s", SEED, i, pasted)
                        .isTrue();
            }
            ReportText.of(pasted, Set.of());
        }
    }

    private static List<String> sentences(String html) {
        ReportText text = ReportText.of(html, Set.of());
        return text.sentences().stream().map(s -> text.words(s.span())).toList();
    }
}
