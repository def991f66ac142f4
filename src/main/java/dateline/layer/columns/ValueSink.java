package dateline.layer.columns;

import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** Is told a value piece by piece: what stands in a list or map between its beginning and its end. */
public interface ValueSink {
    void nothing();

    /** A text, as UTF-8 in a stretch of bytes that are not to be changed or kept. */
    void text(byte[] bytes, int start, int length);

    void integer(int number);

    void number(double number);

    void truth(boolean truth);

    void moment(Instant moment);

    /** A geometry in WGS 84, longitude first. */
    void geometry(Geometry geometry);

    void beginList();

    void endList();

    void beginMap();

    /** The name of the member whose value is told next. */
    void name(String name);

    void endMap();
}
