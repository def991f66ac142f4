package dateline.gazetteer.index;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes a place as few bytes, and reads it back without loss but for the digits of a position after the seventh (1 cm)
 * and of a radius after the decimetre. The origin is that of the index and not written.
 */
final class PlaceCodec {
    /** Differs when the form differs: an index of another form must be imported again. */
    static final String FORM = "2";

    private static final double POSITION_SCALE = 1e7;
    private static final double RADIUS_SCALE = 10;
    private static final int SITE_UNKNOWN = 1;
    private static final int HAS_PARENT = 2;
    private static final int HAS_COUNTRY = 4;

    private PlaceCodec() {}

    static BytesRef write(Place place) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            PlaceId parent = place.parent();
            String country = place.country();
            out.writeByte((byte) ((place.siteUnknown() ? SITE_UNKNOWN : 0)
                    | (parent == null ? 0 : HAS_PARENT)
                    | (country == null ? 0 : HAS_COUNTRY)));
            out.writeString(place.type().word());
            out.writeString(place.id().value());
            if (parent != null) {
                out.writeString(parent.value());
            }
            if (country != null) {
                out.writeString(country);
            }
            out.writeInt((int) Math.round(place.point().lon() * POSITION_SCALE));
            out.writeInt((int) Math.round(place.point().lat() * POSITION_SCALE));
            out.writeVLong(Math.max(1, Math.round(place.radiusMetres() * RADIUS_SCALE)));
            out.writeVLong(Math.max(0, place.population()));
            out.writeVInt(place.names().size());
            for (Toponym name : place.names()) {
                out.writeString(name.language());
                out.writeString(name.name());
            }
            writeCodes(place, out);
            writeSource(place, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void writeCodes(Place place, DataOutput out) throws IOException {
        out.writeVInt(place.codes().size());
        for (PlaceCode code : place.codes()) {
            out.writeString(code.toString());
        }
    }

    /** Sources are addresses that end in the same number as the id: {@code geonames:2460596}. */
    private static void writeSource(Place place, DataOutput out) throws IOException {
        String number = localPart(place.id().value());
        boolean same = place.source().endsWith(number);
        out.writeByte((byte) (same ? 1 : 0));
        out.writeString(same ? place.source().substring(0, place.source().length() - number.length()) : place.source());
    }

    private static String localPart(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    static Place read(BytesRef bytes, String origin) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            int flags = in.readByte();
            PlaceType type = PlaceType.parse(in.readString());
            PlaceId id = new PlaceId(in.readString());
            @Nullable PlaceId parent = (flags & HAS_PARENT) == 0 ? null : new PlaceId(in.readString());
            @Nullable String country = (flags & HAS_COUNTRY) == 0 ? null : in.readString();
            LonLat point = new LonLat(in.readInt() / POSITION_SCALE, in.readInt() / POSITION_SCALE);
            double radius = in.readVLong() / RADIUS_SCALE;
            long population = in.readVLong();
            List<Toponym> names = names(in);
            List<PlaceCode> codes = codes(in);
            boolean same = in.readByte() == 1;
            String source = same ? in.readString() + localPart(id.value()) : in.readString();
            boolean siteUnknown = (flags & SITE_UNKNOWN) != 0;
            return new Place(
                    id, type, parent, country, point, radius, population, names, codes, source, origin, siteUnknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Toponym> names(DataInput in) throws IOException {
        int count = in.readVInt();
        List<Toponym> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String language = in.readString();
            names.add(new Toponym(in.readString(), language));
        }
        return names;
    }

    private static List<PlaceCode> codes(DataInput in) throws IOException {
        int count = in.readVInt();
        List<PlaceCode> codes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            codes.add(PlaceCode.parse(in.readString()));
        }
        return codes;
    }
}
