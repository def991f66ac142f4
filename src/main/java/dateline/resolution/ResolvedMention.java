package dateline.resolution;

import dateline.mention.PlaceMention;

/**
 * A mention with what it was taken to denote.
 *
 * @param resolution the place of the mention
 * @param located the same with the area in which something so worded lies: "near" the place and not in it
 */
public record ResolvedMention(PlaceMention mention, Resolution resolution, Resolution located) {
    ResolvedMention(PlaceMention mention, Resolution resolution) {
        this(mention, resolution, resolution);
    }
}
