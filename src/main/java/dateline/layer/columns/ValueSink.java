package dateline.layer.columns;

import java.io.IOException;
import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** Is told a value piece by piece: what stands in a list or map between its beginning and its end. */
public interface ValueSink {
    void nothing() throws IOException;

    /** A text, as UTF-8 in a stretch of bytes that are not to be changed or kept. */
    void text(byte[] bytes, int start, int length) throws IOException;

    void integer(int number) throws IOException;

    void number(double number) throws IOException;

    void truth(boolean truth) throws IOException;

    void moment(Instant moment) throws IOException;

    /** A geometry in WGS 84, longitude first. */
    void geometry(Geometry geometry) throws IOException;

    void beginList() throws IOException;

    void endList() throws IOException;

    void beginMap() throws IOException;

    /** The name of the member whose value is told next. */
    void name(String name) throws IOException;

    void endMap() throws IOException;
}
