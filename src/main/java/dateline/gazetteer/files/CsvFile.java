package dateline.gazetteer.files;

import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of comma, semicolon or tab separated values in UTF-8, with a line of column names and perhaps one of HXL tags. */
final class CsvFile implements FeatureFile {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final InputFile file;

    CsvFile(InputFile file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter())
                .setIgnoreEmptyLines(true)
                .get();
        CountedStream in = new CountedStream(file.open());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CSVParser parser = CSVParser.parse(withoutMark(reader), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new ImportException(file.name() + " is empty");
            }
            List<String> columns = records.next().toList();
            for (long line = parser.getCurrentLineNumber() + 1; records.hasNext(); ) {
                CSVRecord cells = records.next();
                if (!isHxl(cells)) {
                    visitor.begins(in.bytes());
                    record(columns, cells, line, visitor);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw broken(e);
        } catch (CharacterCodingException e) {
            throw new ImportException(file.name() + " is not UTF-8: save it as UTF-8; nothing was changed", e);
        }
    }

    private ImportException broken(UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new ImportException(file.name() + " is not UTF-8: save it as UTF-8; nothing was changed", e);
        }
        String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return new ImportException(file.name() + " cannot be read: " + why + "; nothing was changed", e);
    }

    private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The one that the first line has most of. */
    private char delimiter() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            char best = ',';
            long most = 0;
            for (char delimiter : DELIMITERS) {
                long count = first == null
                        ? 0
                        : first.chars().filter(c -> c == delimiter).count();
                if (count > most) {
                    most = count;
                    best = delimiter;
                }
            }
            return best;
        }
    }

    /** Tags of the Humanitarian Exchange Language stand in a line of their own below the column names. */
    private static boolean isHxl(CSVRecord cells) {
        return cells.getRecordNumber() == 2
                && cells.stream().allMatch(c -> c.isBlank() || c.strip().startsWith("#"))
                && cells.stream().anyMatch(c -> c.strip().matches("#[a-z]+.*"));
    }

    private void record(List<String> columns, CSVRecord cells, long line, Visitor visitor) throws IOException {
        if (cells.size() > columns.size()) {
            visitor.rejected(
                    file.name(),
                    line,
                    "expected " + columns.size() + " cells, found " + cells.size(),
                    String.join(",", cells.toList()));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip();
            if (!text.isEmpty()) {
                values.put(columns.get(i).strip(), text);
            }
        }
        visitor.row(new FeatureRow(file.name(), line, values, null));
    }
}
