package dateline.gazetteer.index;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Prominence;
import dateline.gazetteer.Toponym;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LatLonShape;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.WKBWriter;

/** What is kept of a place in an index, and under which terms it is found. */
final class PlaceFields {
    /** The id. */
    static final String ID = "id";
    /** The number of the id. */
    static final String NUMBER = "number";
    /** The folded key of each name. */
    static final String KEY = "key";
    /** The first letters of each name and of each later word of one: 1 to {@link #START_LENGTH}. */
    static final String START = "start";
    /** Each name from its second, third … word on, folded to a key. */
    static final String TAIL = "tail";
    /** The consonant skeleton of each name, behind the country: {@code ML/FLT}, and behind none: {@code /FLT}. */
    static final String SKELETON = "skeleton";
    /** ISO 3166-1 alpha-2. */
    static final String COUNTRY = "country";
    /** The word of the type. */
    static final String TYPE = "type";
    /** The id of the parent. */
    static final String PARENT = "parent";
    /** {@code scheme:value}. */
    static final String CODE = "code";
    /** The representative point. */
    static final String POINT = "point";
    /** The triangles of the outline. */
    static final String SHAPE = "shape";
    /** The outline as WKB. */
    static final String OUTLINE = "outline";
    /** The place itself. */
    static final String PLACE = "place";
    /** The sounds of its names. */
    static final String SOUNDS = "sounds";
    /** By which the index is sorted: the best known place comes first. */
    static final String RANK = "rank";

    static final int START_LENGTH = 4;
    private static final int LONGEST_KEY = 120;
    private static final int RANKS = 1_000_000;

    private PlaceFields() {}

    /** A name of a place by its sounds. */
    record SoundOfName(int name, String sounds) {}

    /** The document of a place. */
    static Document document(Place place, @Nullable Geometry outline, Pronunciation pronunciation) {
        Document doc = new Document();
        addTerm(doc, ID, place.id().value());
        addTerm(doc, NUMBER, Long.toString(place.id().number()));
        addNames(doc, place, pronunciation);
        String country = place.country();
        if (country != null) {
            addTerm(doc, COUNTRY, country);
        }
        addTerm(doc, TYPE, place.type().word());
        PlaceId parent = place.parent();
        if (parent != null) {
            addTerm(doc, PARENT, parent.value());
        }
        for (PlaceCode code : place.codes()) {
            addTerm(doc, CODE, code.scheme() + ":" + code.value());
        }
        doc.add(new LatLonPoint(POINT, place.point().lat(), place.point().lon()));
        if (outline != null) {
            addOutline(doc, outline);
        }
        doc.add(new BinaryDocValuesField(PLACE, PlaceCodec.write(place)));
        doc.add(new NumericDocValuesField(RANK, Math.round(Prominence.of(place) * RANKS)));
        return doc;
    }

    private static void addTerm(Document doc, String field, String value) {
        doc.add(new StringField(field, value, Field.Store.NO));
    }

    private static void addNames(Document doc, Place place, Pronunciation pronunciation) {
        Map<String, SoundOfName> byKey = new LinkedHashMap<>();
        Set<String> starts = new LinkedHashSet<>();
        Set<String> tails = new LinkedHashSet<>();
        Set<String> skeletons = new LinkedHashSet<>();
        for (int i = 0; i < place.names().size(); i++) {
            Toponym name = place.names().get(i);
            String key = NameKey.of(name.name());
            if (key.isEmpty() || key.length() > LONGEST_KEY || byKey.containsKey(key)) {
                continue;
            }
            String sounds = pronunciation.sounds(key);
            byKey.put(key, new SoundOfName(i, sounds));
            skeletons.add(pronunciation.skeleton(sounds));
            addStarts(starts, key);
            for (String tail : NameKey.tails(name.name())) {
                tails.add(tail);
                addStarts(starts, tail);
            }
        }
        byKey.keySet().forEach(k -> addTerm(doc, KEY, k));
        starts.forEach(s -> addTerm(doc, START, s));
        tails.forEach(t -> addTerm(doc, TAIL, t));
        String country = place.country();
        for (String skeleton : skeletons) {
            addTerm(doc, SKELETON, "/" + skeleton);
            if (country != null) {
                addTerm(doc, SKELETON, country + "/" + skeleton);
            }
        }
        doc.add(new BinaryDocValuesField(SOUNDS, written(byKey.values())));
    }

    private static void addStarts(Set<String> starts, String key) {
        for (int length = 1; length <= Math.min(START_LENGTH, key.length()); length++) {
            starts.add(key.substring(0, length));
        }
    }

    private static BytesRef written(Iterable<SoundOfName> sounds) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            for (SoundOfName s : sounds) {
                out.writeVInt(s.name());
                out.writeString(s.sounds());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Is shown the names of a place by their sounds. */
    interface SoundVisitor {
        /**
         * A name.
         *
         * @param name its number among those of the place
         * @param utf8 holds the sounds, from {@code from} to {@code to}
         */
        void visit(int name, byte[] utf8, int from, int to);
    }

    /** Shows what {@link #SOUNDS} holds. */
    static void forEachSound(BytesRef bytes, SoundVisitor visitor) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        while (!in.eof()) {
            int name = in.readVInt();
            int length = in.readVInt();
            int from = in.getPosition();
            visitor.visit(name, bytes.bytes, from, from + length);
            in.setPosition(from + length);
        }
    }

    private static void addOutline(Document doc, Geometry outline) {
        doc.add(new BinaryDocValuesField(OUTLINE, new BytesRef(new WKBWriter(2).write(outline))));
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            Geometry part = outline.getGeometryN(i);
            if (part instanceof org.locationtech.jts.geom.Polygon polygon && !polygon.isEmpty()) {
                for (Field f : LatLonShape.createIndexableFields(SHAPE, lucene(polygon))) {
                    doc.add(f);
                }
            }
        }
    }

    private static Polygon lucene(org.locationtech.jts.geom.Polygon polygon) {
        Polygon[] holes = new Polygon[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(polygon.getInteriorRingN(i));
        }
        Polygon shell = ring(polygon.getExteriorRing());
        return new Polygon(shell.getPolyLats(), shell.getPolyLons(), holes);
    }

    private static Polygon ring(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] lats = new double[corners.length];
        double[] lons = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            lats[i] = corners[i].y;
            lons[i] = corners[i].x;
        }
        return new Polygon(lats, lons);
    }
}
