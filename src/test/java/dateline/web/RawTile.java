package dateline.web;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A vector tile read by the letter of the specification (Mapbox Vector Tile 2.1), without the library that wrote it.
 *
 * @param layers in their order
 */
record RawTile(List<Layer> layers) {
    /** A layer: how large its tile is, and its features. */
    record Layer(String name, int version, int extent, int keys, int values, List<Feature> features) {}

    /** A feature: 1 for points, 3 for polygons; pairs of key and value; commands and numbers as they stand. */
    record Feature(int type, List<Integer> tags, List<Integer> geometry) {
        private static final int CLOSE = 7;

        /** Twice the area of each ring, above nothing where it runs clockwise on the screen, as exterior rings do. */
        List<Long> rings() {
            List<Long> rings = new ArrayList<>();
            List<long[]> ring = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (int at = 0; at < geometry.size(); ) {
                int command = geometry.get(at) & 7;
                int times = geometry.get(at) >>> 3;
                at++;
                if (command == CLOSE) {
                    rings.add(area(ring));
                    ring.clear();
                    continue;
                }
                for (int i = 0; i < times; i++, at += 2) {
                    x += CodedInputStream.decodeZigZag32(geometry.get(at));
                    y += CodedInputStream.decodeZigZag32(geometry.get(at + 1));
                    ring.add(new long[] {x, y});
                }
            }
            return rings;
        }

        private static long area(List<long[]> ring) {
            long twice = 0;
            for (int i = 0; i < ring.size(); i++) {
                long[] a = ring.get(i);
                long[] b = ring.get((i + 1) % ring.size());
                twice += a[0] * b[1] - b[0] * a[1];
            }
            return twice;
        }
    }

    static RawTile read(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        List<Layer> layers = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 3) {
                layers.add(layer(in.readByteArray()));
            } else {
                in.skipField(tag);
            }
        }
        return new RawTile(layers);
    }

    private static Layer layer(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        String name = "";
        int version = 1;
        int extent = 4096;
        int keys = 0;
        int values = 0;
        List<Feature> features = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> name = in.readString();
                case 2 -> features.add(feature(in.readByteArray()));
                case 5 -> extent = in.readUInt32();
                case 15 -> version = in.readUInt32();
                default -> {
                    keys += WireFormat.getTagFieldNumber(tag) == 3 ? 1 : 0;
                    values += WireFormat.getTagFieldNumber(tag) == 4 ? 1 : 0;
                    in.skipField(tag);
                }
            }
        }
        return new Layer(name, version, extent, keys, values, features);
    }

    private static Feature feature(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        int type = 0;
        List<Integer> tags = List.of();
        List<Integer> geometry = List.of();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> tags = numbers(in.readByteArray());
                case 3 -> type = in.readEnum();
                case 4 -> geometry = numbers(in.readByteArray());
                default -> in.skipField(tag);
            }
        }
        return new Feature(type, tags, geometry);
    }

    private static List<Integer> numbers(byte[] packed) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(packed);
        List<Integer> numbers = new ArrayList<>();
        while (!in.isAtEnd()) {
            numbers.add(in.readUInt32());
        }
        return numbers;
    }
}
