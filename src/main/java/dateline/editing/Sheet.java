package dateline.editing;

import dateline.incident.Amendment;
import dateline.incident.Claim;
import dateline.incident.Handling;
import dateline.incident.Handling.Review;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.IncidentPart;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Origin;
import dateline.incident.Source;
import dateline.incident.Verification;
import dateline.report.Evidence;
import dateline.store.Signature;
import java.util.ArrayList;
import java.util.List;

/** An incident while it is being changed. */
final class Sheet {
    final Incident before;
    String kind;
    String title;
    boolean background;
    Verification verification;
    Occurrence time;
    Location location;
    final List<Claim> claims;
    final List<Origin> origins;
    final List<Source> sources;
    final List<Evidence> evidence;
    Handling handling;

    Sheet(Incident before) {
        this.before = before;
        kind = before.kind();
        title = before.title();
        background = before.background();
        verification = before.verification();
        time = before.time();
        location = before.location();
        claims = new ArrayList<>(before.claims());
        origins = new ArrayList<>(before.origins());
        sources = new ArrayList<>(before.sources());
        evidence = new ArrayList<>(before.evidence());
        handling = before.handling();
    }

    /** Notes that an editor set this part. */
    void amend(IncidentPart part, Signature by) {
        handling = handling.amended(new Amendment(part, by.editor(), by.reason(), by.at()));
    }

    /** Has these claims and no others. */
    void claims(List<Claim> next) {
        claims.clear();
        claims.addAll(next);
    }

    /** The next revision. Whoever changes what waits for review stands for it from then on. */
    Incident next(Signature by) {
        if (handling.review() != null) {
            handling = handling.withReview(new Review(by.editor(), by.at()));
        }
        Incident.Revision revision = new Incident.Revision(
                before.revision().number() + 1, before.revision().created(), by.at());
        return written(before.id(), revision);
    }

    /** The first revision of another incident that says this. */
    Incident first(IncidentId id, Signature by) {
        return written(id, new Incident.Revision(1, by.at(), by.at()));
    }

    private Incident written(IncidentId id, Incident.Revision revision) {
        return new Incident(
                id,
                kind,
                title,
                before.status(),
                verified(),
                background,
                time,
                location,
                claims,
                origins,
                sources,
                before.actors(),
                evidence,
                before.confidence(),
                revision,
                handling);
    }

    /** What the sources bear out, unless an editor has said otherwise. */
    private Verification verified() {
        if (handling.isAmended(IncidentPart.VERIFICATION)) {
            return verification;
        }
        return claims.equals(before.claims()) && sources.equals(before.sources())
                ? verification
                : Verification.bySources(sources, claims, verification == Verification.DISPUTED);
    }
}
