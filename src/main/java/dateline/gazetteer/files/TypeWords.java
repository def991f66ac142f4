package dateline.gazetteer.files;

import dateline.gazetteer.PlaceType;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words for types of places in other people's tables; {@code data/imports/types.tsv} holds them. */
public final class TypeWords {
    private final Map<String, PlaceType> typeByWord;

    private TypeWords(Map<String, PlaceType> typeByWord) {
        this.typeByWord = Map.copyOf(typeByWord);
    }

    /** Reads the table. */
    public static TypeWords read(Reader reader) throws IOException {
        Map<String, PlaceType> types = new HashMap<>();
        ColumnNames.table(reader).forEach((word, type) -> types.put(word, PlaceType.parse(type)));
        for (PlaceType type : PlaceType.values()) {
            types.put(ColumnNames.key(type.word()), type);
        }
        return new TypeWords(types);
    }

    /** The type that a word stands for. */
    Optional<PlaceType> of(String word) {
        return Optional.ofNullable(typeByWord.get(ColumnNames.key(word)));
    }
}
