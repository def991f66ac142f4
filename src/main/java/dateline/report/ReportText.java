package dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's words, cut into paragraphs, sentences and tokens. Every offset points into the text as received. */
public final class ReportText {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r]+");
    private static final Pattern STOP = Pattern.compile("[.!?؟…]+[\"'»”)\\]]*(?=\\s|$)");

    /** A text without full stops is cut here: no sentence is so long, and the work in one grows with its square. */
    private static final int LONGEST_SENTENCE = 250;

    private final FoldedText folded;
    private final List<Sentence> sentences;
    private final List<Token> tokens = new ArrayList<>();

    private ReportText(FoldedText folded, List<Sentence> sentences) {
        this.folded = folded;
        this.sentences = List.copyOf(sentences);
        sentences.forEach(s -> tokens.addAll(s.tokens()));
    }

    /**
     * Cuts a text.
     *
     * @param abbreviations folded words that a full stop follows without ending the sentence
     */
    public static ReportText of(String text, Set<String> abbreviations) {
        FoldedText folded = FoldedText.of(text);
        List<Sentence> sentences = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        for (int p = 0; paragraph.find(); p++) {
            int from = paragraph.start();
            Matcher stop = STOP.matcher(text).region(paragraph.start(), paragraph.end());
            while (stop.find()) {
                if (endsSentence(text, stop.start(), stop.end(), paragraph.end(), abbreviations)) {
                    add(sentences, folded, from, stop.end(), p);
                    from = stop.end();
                }
            }
            add(sentences, folded, from, paragraph.end(), p);
        }
        return new ReportText(folded, sentences);
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
        while (next < limit && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        // "5.30 p.m. local time": a lower-case letter goes on with the same sentence.
        return next >= limit
                || (inInitials ? Character.isUpperCase(text.charAt(next)) : !Character.isLowerCase(text.charAt(next)));
    }

    private static void add(List<Sentence> sentences, FoldedText folded, int from, int to, int paragraph) {
        String text = folded.original();
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
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

    /** The text as received. */
    public String original() {
        return folded.original();
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
        return List.copyOf(tokens);
    }

    /** The words of a span. */
    public String words(Span span) {
        return span.of(original());
    }
}
