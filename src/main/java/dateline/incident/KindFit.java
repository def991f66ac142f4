package dateline.incident;

/** Whether a telling can be of an incident by what both say happened. */
final class KindFit {
    private KindFit() {}

    static boolean isOne(Draft d, Event e) {
        if (d.bare || e.telling().bare()) {
            // A toll alone fits whatever may have caused it.
            KindRule other = d.bare ? e.kind() : d.kind;
            if (other.casualties() && (other.violent() || other.disaster() || other.perceived())) {
                return true;
            }
        }
        if (e.kind().disaster() || d.kind.disaster()) {
            return d.kind.id().equals(e.kind().id());
        }
        if (d.kind.family().equals(e.kind().family())) {
            return true;
        }
        boolean wordForIt = e.kind().generic() && (d.kind.violent() || isShooting(d));
        boolean tellsMore = d.kind.generic()
                && e.kind().violent()
                && !(e.kind().perceived() && e.telling().heard());
        return wordForIt || tellsMore;
    }

    /** Shots say less than an attack: they are no kind to exchange it for. */
    static boolean isOnlyHeard(Event e) {
        return e.kind().perceived() && !e.kind().violent();
    }

    /** Shots that somebody fired at somebody, not such as were only heard: "the attack" may speak of them. */
    static boolean isShooting(Draft d) {
        return d.kind.perceived() && !d.kind.violent() && !d.first.telling().heard();
    }
}
