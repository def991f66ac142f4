package dateline.resolution;

import dateline.mention.PlaceMention;

/** A mention with what it was taken to denote. */
public record ResolvedMention(PlaceMention mention, Resolution resolution) {}
