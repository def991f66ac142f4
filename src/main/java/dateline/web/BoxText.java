package dateline.web;

import dateline.geo.BoundingBox;

/** Reads a bounding box as OGC API and RFC 7946 write it. */
final class BoxText {
    static final String EXPECTED = "4 numbers west,south,east,north, or 6 with heights, south not above north";

    private BoxText() {}

    /** Four numbers, or six of which the heights are not looked at. */
    static BoundingBox parse(String text) {
        double[] n = numbers(text);
        return n.length == 4 ? new BoundingBox(n[0], n[1], n[2], n[3]) : new BoundingBox(n[0], n[1], n[3], n[4]);
    }

    /** The numbers as given, in whatever reference system. */
    static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new IllegalArgumentException(parts.length + " numbers");
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return numbers;
    }

    /** One decimal number. */
    static double number(String text) {
        // parseDouble alone would take NaN, Infinity, hexadecimal and a trailing "d".
        if (!text.strip().matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            throw new IllegalArgumentException(text);
        }
        return Double.parseDouble(text.strip());
    }
}
