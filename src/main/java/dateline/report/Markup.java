package dateline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Takes the markup out of pasted HTML without moving a character: the readable text is as long as what was pasted, and
 * each of its letters stands where it stood. What is no text becomes {@link #FILLER}, the edge of a paragraph a line end.
 * Navigation, scripts, forms and their like are no text; where a page marks its article, only that and its headline are.
 */
public final class Markup {
    /** Word joiner: no width, no meaning, and {@link Folding} drops it. */
    static final char FILLER = '\u2060';

    private static final Pattern TAG = Pattern.compile(
            "(?i)<!doctype html|</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|td|article|section|body|html"
                    + "|font|blockquote)>|<br ?/?>|<p>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?");
    private static final String NO_TEXT =
            "script, style, noscript, template, iframe, object, svg, canvas, head, nav, aside,"
                    + " footer, form, button, select, textarea, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=search], [role=complementary], [role=banner], [role=contentinfo],"
                    + " [class~=(?i)(^|[ _-])(cookie|newsletter|share|sharing|social|related|breadcrumbs?|advert|ads?|promo|comments?|menu|sidebar|paywall|tags)([ _-]|$)]";

    /** An article with less of a page's text than this is a teaser. */
    private static final double ARTICLE_SHARE = 0.4;

    private Markup() {}

    /** Whether a text is HTML rather than words. */
    static boolean isIn(String text) {
        return TAG.matcher(text).find();
    }

    /** The text itself where it has no markup, else its letters in their places and {@link #FILLER} between. */
    public static String readable(String text) {
        if (!isIn(text)) {
            return text;
        }
        Document page = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        page.select(NO_TEXT).remove();
        char[] out = new char[text.length()];
        Arrays.fill(out, FILLER);
        for (Element part : parts(page)) {
            part.traverse(new Copy(text, out));
        }
        return new String(out);
    }

    /** Words without what stands for markup, each run of white space one space. */
    static String words(String readable) {
        return readable.indexOf(FILLER) < 0
                ? readable
                : readable.replace(String.valueOf(FILLER), "")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static List<Element> parts(Document page) {
        Element article = page.selectFirst("article, main, [role=main], [itemprop=articleBody]");
        boolean whole = article == null
                || article.text().length() < ARTICLE_SHARE * page.body().text().length();
        if (whole) {
            return List.of(page.body());
        }
        Element headline = page.selectFirst("h1");
        boolean apart = headline != null && !headline.parents().contains(article);
        return apart ? List.of(headline, article) : List.of(article);
    }

    /** Copies text to its place, and ends a line where a block begins or ends. */
    private static final class Copy implements NodeVisitor {
        private final String from;
        private final char[] to;

        Copy(String from, char[] to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && text.sourceRange().isTracked()) {
                copy(
                        text.sourceRange().startPos(),
                        Math.min(from.length(), text.sourceRange().endPos()));
            } else if (node instanceof Element element && endsLine(element)) {
                endLine(element.sourceRange());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && endsLine(element)) {
                endLine(element.endSourceRange());
            }
        }

        private static boolean endsLine(Element element) {
            return element.isBlock()
                    || List.of("br", "td", "th", "li")
                            .contains(element.normalName().toLowerCase(Locale.ROOT));
        }

        private void endLine(Range tag) {
            if (tag.isTracked() && tag.startPos() < tag.endPos() && tag.endPos() <= to.length) {
                to[tag.startPos()] = '\n';
            }
        }

        private void copy(int start, int end) {
            Matcher entity = ENTITY.matcher(from).region(start, end);
            int at = start;
            while (entity.find()) {
                copyWords(at, entity.start());
                String decoded = Parser.unescapeEntities(entity.group(), false);
                if (decoded.length() <= entity.end() - entity.start()) {
                    for (int i = 0; i < decoded.length(); i++) {
                        to[entity.start() + i] = decoded.charAt(i) == '\u00a0' ? ' ' : decoded.charAt(i);
                    }
                }
                at = entity.end();
            }
            copyWords(at, end);
        }

        /** White space of any length and kind is one space. */
        private void copyWords(int start, int end) {
            for (int i = start; i < end; i++) {
                char c = from.charAt(i);
                boolean space = Character.isWhitespace(c);
                boolean again = space && i > 0 && Character.isWhitespace(from.charAt(i - 1));
                if (!again) {
                    to[i] = space ? ' ' : c;
                }
            }
        }
    }
}
