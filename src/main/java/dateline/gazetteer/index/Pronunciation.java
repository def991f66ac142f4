package dateline.gazetteer.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names sound like, whatever script they are written in: the sounds of a name, a rough skeleton of them to find
 * candidates by, and how alike two names sound. Everything it knows is read from {@code data/sounds}. Immutable.
 */
public final class Pronunciation {
    private static final String MUTE = "-";
    /** What the likelihood of a writing counts where it is known; the likeness of the sounds counts the rest. */
    private static final double WEIGHT_OF_WRITING = 0.7;
    /** Only this part of a likeness hangs on the writing: some names are written as nobody would expect. */
    private static final double LOST_WHERE_UNLIKELY = 0.75;
    /** How much each natural logarithm that a letter is less likely than certain counts. */
    private static final double STRICTNESS = 0.3;
    /** More than the arithmetic of doubles loses on the way from a likeness to the logarithm it needs. */
    private static final double ROUNDING = 1e-6;

    private final SpellingRules spellings;
    private final Map<Character, Character> rough = new HashMap<>();
    private final SoundCosts costs;
    private final List<Transcription> transcriptions;
    private final String version;

    private Pronunciation(
            SpellingRules spellings,
            List<List<String>> classes,
            SoundCosts costs,
            List<WritingCounts> writings,
            String version) {
        this.spellings = spellings;
        this.costs = costs;
        this.version = version;
        for (List<String> cells : classes) {
            if (cells.size() < 2 || cells.get(0).length() != 1) {
                throw new IllegalArgumentException("a class needs a letter and its sounds, found " + cells);
            }
            char letter = cells.get(0).equals(MUTE) ? 0 : cells.get(0).charAt(0);
            for (String sound : cells.get(1).strip().split("\\s+", -1)) {
                rough.put(sound.charAt(0), letter);
            }
        }
        this.transcriptions =
                writings.stream().map(w -> new Transcription(w, this::isMute)).toList();
    }

    /**
     * Reads the tables.
     *
     * @param spellings one table a script: letters, after, before, room, sounds
     * @param classes letter of the skeleton, sounds
     * @param costs sound, sound, cost
     * @param writings one table for each script that names of another are written in: before, letter, behind, written,
     *     seen
     * @throws IllegalArgumentException saying which row cannot be read
     */
    public static Pronunciation read(
            List<? extends Reader> spellings, Reader classes, Reader costs, List<? extends Reader> writings)
            throws IOException {
        List<List<String>> rules = new ArrayList<>();
        for (Reader script : spellings) {
            rules.addAll(rows(script));
        }
        List<List<String>> rough = rows(classes);
        List<WritingCounts> counts = new ArrayList<>();
        for (Reader script : writings) {
            counts.add(new WritingCounts(rows(script)));
        }
        return new Pronunciation(
                new SpellingRules(rules), rough, new SoundCosts(rows(costs)), counts, hash(rules + "\n" + rough));
    }

    /** The cells of all lines but the first, comments and blank lines. */
    private static List<List<String>> rows(Reader table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(table);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                rows.add(Arrays.asList(line.split("\t", -1)));
            }
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The sounds a key of {@link NameKey} suggests, one character each. */
    public String sounds(String key) {
        return spellings.sounds(key);
    }

    /**
     * The rough consonants of sounds: vowels and glides left out, consonants that spellings confuse made one. Two
     * spellings of one name nearly always have skeletons at most one edit apart.
     */
    public String skeleton(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            Character letter = rough.get(sound);
            if (letter == null) {
                out.append(sound);
            } else if (letter != 0) {
                out.append(letter.charValue());
            }
        }
        return out.toString();
    }

    /** How alike two names sound: 1 for the same sounds, 0 for nothing in common. */
    public double similarity(String soundsA, String soundsB) {
        return similarity(soundsA, soundsB, 0);
    }

    /** The same, but 0 as soon as it is certain to be below the floor. */
    public double similarity(String soundsA, String soundsB, double floor) {
        return costs.similarity(prepared(soundsA), prepared(soundsB), floor);
    }

    /** Sounds, prepared to be compared with many others. */
    SoundCosts.Sounds prepared(String sounds) {
        return costs.sounds(sounds);
    }

    /**
     * Sounds that many others are to be compared with.
     *
     * @param floor how alike, 0 to 1, others have to be at least
     */
    SoundsWanted wanted(String sounds, double floor) {
        return new SoundsWanted(costs, prepared(sounds), floor);
    }

    /** Whether skeletons leave a letter or sound out. */
    public boolean isMute(char letter) {
        return rough.getOrDefault(letter, letter) == 0;
    }

    /** A name asked for, by its key, to be compared with many. */
    public Asked asked(String key) {
        return new Asked(transcriptions.stream()
                .flatMap(t -> t.written(key).stream())
                .findFirst()
                .orElse(null));
    }

    /** A name that is asked for. */
    public static final class Asked {
        private final Transcription.@Nullable Written written;

        private Asked(Transcription.@Nullable Written written) {
            this.written = written;
        }

        /** Whether it is in a script that names of another are known to be written in: else likeness is similarity. */
        boolean isWritten() {
            return written != null;
        }

        /**
         * How alike the sounds of a name have to be at least, if its likeness shall be so much and what is below the usual
         * floor is never looked at: what is written in another script may be likelier than it sounds.
         */
        double floor(double likeness, double usual) {
            return isWritten() ? usual : Math.max(likeness, usual);
        }

        /**
         * How alike a name is to the one asked for, 0 to 1: as its sounds are, and where it is of another script, as
         * likely as it would be written so.
         *
         * @param key of the name
         * @param similarity of their sounds
         */
        public double likeness(String key, double similarity) {
            return likeness(key, similarity, Double.NEGATIVE_INFINITY);
        }

        private double likeness(String key, double similarity, double leastNats) {
            return written == null
                    ? similarity
                    : written.likelihood(key, leastNats)
                            .map(nats -> (1 - WEIGHT_OF_WRITING) * similarity
                                    + WEIGHT_OF_WRITING * (1 - LOST_WHERE_UNLIKELY * (1 - Math.exp(STRICTNESS * nats))))
                            .orElse(similarity);
        }

        /** Whether a name is so much like the one asked for; sooner told than how much it is. */
        boolean isLike(String key, double similarity, double least) {
            double ofWriting = (least - (1 - WEIGHT_OF_WRITING) * similarity) / WEIGHT_OF_WRITING;
            double leastNats = Math.log(Math.max(0, 1 - (1 - ofWriting) / LOST_WHERE_UNLIKELY)) / STRICTNESS;
            return likeness(key, similarity, leastNats - ROUNDING) >= least;
        }
    }

    /** A short hash of what decides sounds and skeletons; what is stored of them is stale when it changes. */
    public String version() {
        return version;
    }
}
