package dateline.gazetteer.index;

/** Lends the keys of names to the measurements. */
public final class NameKeys {
    private NameKeys() {}

    /** The key of a name. */
    public static String key(String name) {
        return NameKey.of(name);
    }
}
