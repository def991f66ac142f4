package dateline.editing;

import dateline.incident.Handling;
import dateline.incident.Handling.Review;
import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.store.IncidentChange;
import dateline.store.Signature;

/**
 * Takes incidents on their way to the public: draft, in review, published, retracted.
 *
 * @param secondPerson whether nobody may publish what they themselves stand for
 */
public record Publishing(boolean secondPerson) {
    /** Says that the incident is right and asks for it to be published. */
    public IncidentChange review(Incident before, Signature by) {
        requireKept(before);
        if (before.status() == Status.PUBLISHED) {
            throw new IllegalStateException("it is published already");
        }
        Handling handling = before.handling().withReview(new Review(by.editor(), by.at()));
        return IncidentChange.of(before, before.with(before.status(), handling, by.at()));
    }

    /** Takes that back. */
    public IncidentChange withdraw(Incident before, Signature by) {
        return IncidentChange.of(
                before, before.with(before.status(), before.handling().withReview(null), by.at()));
    }

    /**
     * Gives the incident another status.
     *
     * @throws IllegalArgumentException where a reason is missing
     * @throws IllegalStateException where it may not be published so
     */
    public IncidentChange to(Status status, Incident before, Signature by) {
        requireKept(before);
        if (status == Status.PUBLISHED) {
            requireSecondPerson(before, by.editor());
        } else if (by.reason().isEmpty()) {
            throw new IllegalArgumentException("'reason' is missing: only publishing needs none");
        }
        return IncidentChange.of(before, before.withStatus(status, by.at()));
    }

    /**
     * Whether what the incident says may be changed as it stands. Where a second person is required, the public sees nothing
     * that only one has seen.
     */
    public void requireOpen(Incident incident) {
        if (secondPerson && incident.status() == Status.PUBLISHED) {
            throw new IllegalStateException("'" + incident.id().value()
                    + "' is published, and here a second person checks what is: make it a draft first");
        }
    }

    private void requireSecondPerson(Incident before, String publisher) {
        if (!secondPerson) {
            return;
        }
        Review review = before.handling().review();
        if (review == null) {
            throw new IllegalStateException("'" + before.id().value()
                    + "' was not sent for review, and here a second person publishes what somebody has sent");
        }
        if (review.by().equals(publisher)) {
            throw new IllegalStateException("'" + before.id().value()
                    + "' was sent for review or changed by you; a second person has to publish it");
        }
    }

    private static void requireKept(Incident incident) {
        if (incident.handling().dropped()) {
            throw new IllegalStateException(
                    "'" + incident.id().value() + "' was dropped; take that back before it is changed");
        }
    }
}
