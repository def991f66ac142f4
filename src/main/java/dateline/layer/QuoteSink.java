package dateline.layer;

import dateline.layer.columns.ValueSink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** Takes the quoted sentences and the names out of nested values, however deep; all else it lets pass. */
final class QuoteSink implements ValueSink {
    private final StringBuilder lines = new StringBuilder();
    private boolean isWanted;

    void add(String line) {
        lines.append(line).append('\n');
    }

    String all() {
        return lines.toString();
    }

    @Override
    public void name(String name) {
        isWanted = name.equals("quote") || name.equals("name");
    }

    @Override
    public void text(byte[] bytes, int start, int length) {
        if (isWanted) {
            add(new String(bytes, start, length, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void nothing() {}

    @Override
    public void integer(int number) {}

    @Override
    public void number(double number) {}

    @Override
    public void truth(boolean truth) {}

    @Override
    public void moment(Instant moment) {}

    @Override
    public void geometry(Geometry geometry) {}

    @Override
    public void beginList() {}

    @Override
    public void endList() {}

    @Override
    public void beginMap() {}

    @Override
    public void endMap() {}
}
