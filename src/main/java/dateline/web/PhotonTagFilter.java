package dateline.web;

import dateline.export.osm.OsmTags;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code osm_tag} of Photon: {@code key}, {@code key:value}, {@code :value}, or with an exclamation mark before any
 * of these, or before the value, for all that is not so.
 *
 * @param key empty for any
 * @param value empty for any
 * @param isExcluded whether what has the tag is left out
 * @param isKeyFirm whether the key must be there even where the value is excluded
 */
record PhotonTagFilter(String key, String value, boolean isExcluded, boolean isKeyFirm) {
    private static final Pattern SYNTAX = Pattern.compile("(!?)([^:!]*)(?::(!?)([^:!]+))?");

    static PhotonTagFilter parse(String text) {
        Matcher m = SYNTAX.matcher(text);
        boolean isEmpty = text.isEmpty() || text.equals("!");
        if (isEmpty || !m.matches()) {
            throw Problem.badRequest("Invalid parameter 'osm_tag=" + text + "': bad syntax for tag filter.");
        }
        String value = m.group(4) == null ? "" : m.group(4);
        boolean isValueExcluded = "!".equals(m.group(3));
        return new PhotonTagFilter(
                m.group(2),
                value,
                isValueExcluded || !m.group(1).isEmpty(),
                isValueExcluded && m.group(1).isEmpty() && !m.group(2).isEmpty());
    }

    boolean admits(OsmTags tags) {
        OsmTags shown = tags.asPlace();
        boolean hasKey = key.isEmpty() || key.equals(shown.key());
        boolean hasValue = value.isEmpty() || value.equals(shown.value());
        return isExcluded ? !(hasKey && hasValue) && (hasKey || !isKeyFirm) : hasKey && hasValue;
    }
}
