package dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's words, cut into paragraphs, sentences and tokens. Every offset points into the text as received. */
public final class ReportText {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|[0-9]+");
    private static final Pattern STOP = Pattern.compile("(?<![.!?؟…])[.!?؟…]++[\"'»”)\\]]*+(?=\\u2060*(?:\\s|$))");

    /** "3. Bukavu.": the number of an item opens its first sentence. */
    private static final Pattern ITEM = Pattern.compile("[\\s\u2060]*+[0-9]{1,2}");

    /** A text without full stops is cut here: no sentence is so long, and the work in one grows with its square. */
    private static final int LONGEST_SENTENCE = 250;

    /** So far behind a full stop the next word is looked for. */
    private static final int NEXT_WORD_REACH = 20;

    private final FoldedText folded;
    private final boolean hasMarkup;
    private final List<Sentence> sentences;
    private final List<Token> tokens;

    private ReportText(FoldedText folded, boolean hasMarkup, List<Sentence> sentences) {
        this.folded = folded;
        this.hasMarkup = hasMarkup;
        this.sentences = List.copyOf(sentences);
        this.tokens = sentences.stream().flatMap(s -> s.tokens().stream()).toList();
    }

    /**
     * Cuts a text.
     *
     * @param abbreviations folded words that a full stop follows without ending the sentence
     */
    public static ReportText of(String text, Set<String> abbreviations) {
        String readable = Markup.readable(text);
        FoldedText folded = FoldedText.of(readable);
        List<Sentence> sentences = new ArrayList<>();
        List<Span> paragraphs = Paragraphs.of(readable);
        for (int p = 0; p < paragraphs.size(); p++) {
            Span paragraph = paragraphs.get(p);
            int from = paragraph.start();
            Matcher stop = STOP.matcher(readable).region(paragraph.start(), paragraph.end());
            while (stop.find()) {
                boolean numbersItem =
                        ITEM.matcher(readable).region(from, stop.start()).matches();
                if (!numbersItem && endsSentence(readable, stop.start(), stop.end(), paragraph.end(), abbreviations)) {
                    add(sentences, folded, from, stop.end(), p);
                    from = stop.end();
                }
            }
            add(sentences, folded, from, paragraph.end(), p);
        }
        return new ReportText(folded, !readable.equals(text), sentences);
    }

    private static boolean endsSentence(String text, int stop, int after, int limit, Set<String> abbreviations) {
        if (text.charAt(stop) != '.' || stop == 0) {
            return true;
        }
        int wordStart = stop;
        while (wordStart > 0 && Character.isLetter(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String word = text.substring(wordStart, stop);
        // "p.m. (1750 GMT)", "U.S. forces"
        boolean inInitials = word.length() == 1 && wordStart > 1 && text.charAt(wordStart - 1) == '.';
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        if (initial || abbreviations.contains(Folding.fold(word))) {
            return false;
        }
        int next = after;
        int reach = Math.min(limit, after + NEXT_WORD_REACH);
        while (next < reach && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        // "5.30 p.m. local time": a lower-case letter goes on with the same sentence.
        return next >= reach
                || (inInitials ? Character.isUpperCase(text.charAt(next)) : !Character.isLowerCase(text.charAt(next)));
    }

    private static void add(List<Sentence> sentences, FoldedText folded, int from, int to, int paragraph) {
        String text = folded.original();
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        List<Token> tokens = new ArrayList<>();
        int foldedStart = folded.toFolded(start);
        int foldedEnd = folded.toFolded(end);
        Matcher word = WORD.matcher(folded.folded()).region(foldedStart, foldedEnd);
        while (word.find()) {
            Span span = folded.toOriginal(word.start(), word.end());
            tokens.add(new Token(span, word.group(), Character.isUpperCase(text.codePointAt(span.start()))));
        }
        for (int cut = 0; cut < tokens.size(); cut += LONGEST_SENTENCE) {
            int next = Math.min(tokens.size(), cut + LONGEST_SENTENCE);
            int first = cut == 0 ? start : tokens.get(cut).span().start();
            int last = next == tokens.size() ? end : tokens.get(next - 1).span().end();
            sentences.add(new Sentence(sentences.size(), paragraph, new Span(first, last), tokens.subList(cut, next)));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == Markup.FILLER;
    }

    /** The readable text: as received, but for its markup; every offset is one of the text as received. */
    public String original() {
        return folded.original();
    }

    /** What stands between two offsets, without markup. */
    public String between(int from, int to) {
        String words = original().substring(from, to);
        return words.indexOf(Markup.FILLER) < 0 ? words : words.replace(String.valueOf(Markup.FILLER), "");
    }

    /** The folded text with its way back to the original. */
    public FoldedText folded() {
        return folded;
    }

    /** In the order of the text. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The tokens of all sentences, in the order of the text. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The words of a span: as received, but for markup. */
    public String words(Span span) {
        return hasMarkup ? Markup.words(span.of(original())) : span.of(original());
    }
}
