package dateline.incident;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place that the head of a section names for what follows: "DIBOLI. The police post …", "2) Gao, north quarter". In a
 * line of its own it holds until the next short line that ends without a stop, else to the end of its paragraph.
 */
final class Headings {
    private static final int SHORT = 12;
    private static final double SAME_TOWN_METRES = 50_000;
    private static final String BULLETS = "-•*–—>·";

    private final Marked text;
    private final EventReader events;
    private @Nullable ResolvedMention place;
    private int paragraph = -1;
    private boolean alone;

    Headings(Marked text, EventReader events) {
        this.text = text;
        this.events = events;
    }

    /** Goes on to a sentence; answers the place under whose head it stands. */
    Optional<ResolvedMention> next(Sentence s) {
        boolean begins = s.paragraph() != paragraph;
        if (begins && (!alone || endsSection(s))) {
            place = null;
        }
        if (begins && s.index() > 0) {
            events.places().heading(s).ifPresent(r -> {
                place = r;
                alone = isAlone(s);
                text.decided("incident.heading", r.mention().from(), r.mention().to(), "what follows is here");
            });
        }
        paragraph = s.paragraph();
        return Optional.ofNullable(place);
    }

    /** Whether a sentence is a first line that is no sentence. */
    static boolean isHeadline(Marked text, Sentence s) {
        List<Sentence> all = text.text().sentences();
        return s.index() == 0
                && all.size() > 1
                && all.get(1).paragraph() != s.paragraph()
                && !text.text().words(s.span()).matches("(?s).*[.!?؟…][\"'»”)]*");
    }

    /**
     * Whether the head of a section says better where things happened than a sentence under it: that measures from a
     * country or names one around the head, or names a quarter as another town has one too.
     */
    static boolean outweighs(ResolvedMention head, ResolvedMention own) {
        Place there = head.resolution().place();
        Place here = own.resolution().place();
        if (there == null
                || here == null
                || !there.type().isSettlement()
                || own.mention().facility() != null) {
            return false;
        }
        if (here.type() == PlaceType.NEIGHBOURHOOD) {
            return !there.id().equals(here.parent())
                    && Geodesy.distanceMetres(there.point(), here.point()) > SAME_TOWN_METRES;
        }
        boolean wider = here.type() == PlaceType.COUNTRY || here.type() == PlaceType.REGION;
        return wider && (own.mention().relation() != Relation.IN || Objects.equals(here.country(), there.country()));
    }

    private boolean isAlone(Sentence s) {
        int next = s.index() + 1;
        return next == text.text().sentences().size()
                || text.text().sentences().get(next).paragraph() != s.paragraph();
    }

    private boolean endsSection(Sentence s) {
        String words = text.text().words(s.span()).strip();
        return !isBullet(text, s) && text.end(s) - text.first(s) <= SHORT && isAlone(s) && !words.endsWith(".");
    }

    /** Whether a sentence opens an item of a list. */
    static boolean isBullet(Marked text, Sentence s) {
        String words = text.text().words(s.span()).strip();
        String before = text.text()
                .original()
                .substring(Math.max(0, s.span().start() - 3), s.span().start());
        return (!words.isEmpty() && BULLETS.indexOf(words.charAt(0)) >= 0)
                || before.chars().anyMatch(c -> BULLETS.indexOf(c) >= 0);
    }
}
