package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Completes incidents from the report as a whole, once all is read: what no sentence of an incident says of its time or
 * place is taken from what was told beside it, and the sentence it is taken from becomes evidence.
 */
final class WholeReport {
    /** The story of what a report begins with is told in so many sentences behind it. */
    private static final int STORY = 4;

    private final Marked text;
    private final ResolvedPlaces places;
    private final List<Draft> drafts;
    private final Gazetteer gazetteer;

    WholeReport(Marked text, ResolvedPlaces places, List<Draft> drafts, Gazetteer gazetteer) {
        this.text = text;
        this.places = places;
        this.drafts = drafts;
        this.gazetteer = gazetteer;
    }

    /**
     * Completes them.
     *
     * @param published the day the report appeared, where that is known
     */
    void complete(EventReader events, @Nullable LocalDate published) {
        refineByOnset();
        datedBeside(events, published);
        fromTheWhole(events);
        drafts.forEach(this::finerThanTheHeadline);
    }

    /** "Three shot in northern India": where the text places what it tells first, so was what the headline tells. */
    private void finerThanTheHeadline(Draft d) {
        ResolvedMention said = d.place;
        Place wide = said == null ? null : said.resolution().place();
        if (d.background
                || said == null
                || wide == null
                || !(wide.type() == PlaceType.COUNTRY || wide.type().isPartOfCountry())
                || !Headings.isHeadline(text, d.first.sentence())
                || d.sentences.size() < 2) {
            return;
        }
        drafts.stream()
                .filter(o -> !o.background && isLocal(o) && o.place != null && o.kind.casualties())
                .findFirst()
                .filter(o -> d.agreesWith(o.time) && isFiner(said, o.place))
                .ifPresent(o -> {
                    d.place = o.place;
                    d.placeSentences.add(o.first.sentence());
                });
    }

    private boolean isFiner(ResolvedMention wide, @Nullable ResolvedMention place) {
        return place != null && PlaceFit.of(wide, place, gazetteer) == PlaceFit.FINER;
    }

    /** "The assailants came at 23:30 on Friday": dates the first of the news, where no word for it is dated. */
    private void datedBeside(EventReader events, @Nullable LocalDate published) {
        boolean dated = drafts.stream().anyMatch(d -> !d.background && d.time.isKnown());
        Optional<Draft> first = drafts.stream().filter(d -> !d.background).findFirst();
        if (dated || first.isEmpty() || !first.get().time.text().isEmpty()) {
            return;
        }
        Draft d = first.get();
        for (Sentence s : text.text().sentences()) {
            boolean past = drafts.stream().anyMatch(b -> b.background && b.sentences.contains(s));
            Optional<Chronology.Moment> moment = events.times().day(s).stream().findFirst();
            if (moment.isPresent() && !past) {
                d.time = moment.get().occurrence();
                d.timeSentences.add(s);
                return;
            }
        }
        datedByTheLead(d, events, published);
    }

    /** "The capital lived through its worst violence for years today": the day of what the report begins with. */
    private void datedByTheLead(Draft d, EventReader events, @Nullable LocalDate published) {
        for (Sentence s : text.text().sentences().stream().limit(STORY).toList()) {
            Optional<Chronology.Moment> near = events.times().days(s).stream()
                    .filter(m -> published != null
                            && !m.day().isAfter(published)
                            && !m.day().isBefore(published.minusDays(LeadDay.REACH_DAYS)))
                    .findFirst();
            if (near.isPresent()) {
                d.time = near.get().occurrence();
                d.timeSentences.add(s);
                return;
            }
        }
    }

    /** "The gunfire began at 05:30": so did the attack of that morning, where nothing says otherwise. */
    private void refineByOnset() {
        for (Draft heard : drafts) {
            boolean clock =
                    heard.time.precision() == TimePrecision.HOUR || heard.time.precision() == TimePrecision.MINUTE;
            Optional<Sentence> onset = heard.sentences.stream()
                    .filter(s -> text.terms("onset", s).findAny().isPresent())
                    .findFirst();
            if (!heard.kind.perceived() || heard.background || !clock || onset.isEmpty()) {
                continue;
            }
            drafts.stream()
                    .filter(d -> !d.background && d.kind.targets() && d.time.isKnown())
                    .filter(d -> d.time.precision().compareTo(TimePrecision.HOUR) > 0 && d.agreesWith(heard.time))
                    .forEach(d -> {
                        d.time = heard.time;
                        d.timeSentences.add(onset.get());
                    });
        }
    }

    /** What a sentence does not say is taken from the report as a whole: the day it is about, and where. */
    private void fromTheWhole(EventReader events) {
        Draft located = null;
        Draft dated = drafts.stream()
                .filter(d -> !d.background && d.time.isKnown())
                .findFirst()
                .orElse(null);
        for (Draft d : drafts) {
            if (d.place == null && d.kind.national()) {
                country().ifPresent(m -> {
                    d.place = m;
                    d.placeSentences.add(text.sentenceOf(m.mention().from()));
                });
            }
            if (d.background) {
                continue;
            }
            if (!d.time.isKnown() && d.time.text().isEmpty() && dated != null) {
                Optional<Sentence> beside =
                        toldBefore(d).isPresent() ? Optional.empty() : datedBehind(d, dated, events);
                if (beside.isPresent()) {
                    events.times().day(beside.get()).stream().findFirst().ifPresent(m -> d.time = m.occurrence());
                    d.timeSentences.add(beside.get());
                } else {
                    timeFrom(d, toldBefore(d).orElse(dated));
                }
            }
            if (d.place == null) {
                placeFrom(d, located);
            }
            if (d.place != null
                    && d.place.resolution().isResolved()
                    && d.place.mention().relation() != Relation.DIRECTION) {
                located = d;
            }
        }
    }

    /** "The bus had pulled up on Thursday", behind what is told without a day and before anything else that has one. */
    private Optional<Sentence> datedBehind(Draft d, Draft dated, EventReader events) {
        int last = Math.min(
                d.first.sentence().index() + STORY, dated.first.sentence().index() - 1);
        return text.text().sentences().stream()
                .skip(d.first.sentence().index() + 1L)
                .limit(Math.max(0, last - d.first.sentence().index()))
                .filter(s -> events.times().day(s).stream()
                        .anyMatch(m -> m.occurrence().precision().compareTo(TimePrecision.DAY) <= 0))
                .findFirst();
    }

    /**
     * A place without words of its own: the settlement told of just before in the same paragraph; else the city the
     * report is about; else where the news before it was.
     */
    private void placeFrom(Draft d, @Nullable Draft located) {
        boolean near = located != null
                && located.place != null
                && located.place.mention().facility() == null
                && located.first.sentence().paragraph() == d.first.sentence().paragraph();
        Optional<ResolvedMention> city = near || isLocal(located) ? Optional.empty() : city();
        if (city.isPresent()) {
            d.place = city.get();
            d.placeSentences.add(text.sentenceOf(city.get().mention().from()));
        } else if (located != null) {
            d.place = located.place;
            d.placeSentences.add(located.first.sentence());
        }
    }

    private static boolean isLocal(@Nullable Draft located) {
        return located != null
                && located.place != null
                && Optional.ofNullable(located.place.resolution().place())
                        .map(p -> p.type().isSettlement())
                        .orElse(false);
    }

    /** A day without words of its own: that of what was told just before in the same paragraph, else of the lead. */
    private static void timeFrom(Draft d, Draft other) {
        Instant start = other.time.start();
        // A year or a month lends nobody a day.
        if (start == null || other.time.precision().compareTo(TimePrecision.DAY) > 0) {
            return;
        }
        // "before dawn on Tuesday" begins on Monday by universal time.
        Instant day = other.dayTold()
                .map(told -> told.atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(start.truncatedTo(ChronoUnit.DAYS));
        d.time = new Occurrence(day, day.plus(1, ChronoUnit.DAYS), TimePrecision.DAY, "");
        d.timeSentences.add(other.first.sentence());
    }

    private Optional<Draft> toldBefore(Draft d) {
        return drafts.stream()
                .takeWhile(o -> !o.equals(d))
                .filter(o -> !o.background
                        && o.time.isKnown()
                        && o.time.precision().compareTo(TimePrecision.DAY) <= 0
                        && o.first.sentence().paragraph() == d.first.sentence().paragraph())
                .reduce((a, b) -> b);
    }

    private Optional<ResolvedMention> city() {
        return firstMentionOf(places.focus().city());
    }

    private Optional<ResolvedMention> country() {
        return firstMentionOf(places.focus().country());
    }

    private Optional<ResolvedMention> firstMentionOf(@Nullable Place place) {
        return places.mentions().stream()
                .filter(m -> place != null
                        && place.equals(m.resolution().place())
                        && m.mention().facility() == null)
                .findFirst();
    }
}
