package dateline.editing;

import dateline.incident.Amendment;
import dateline.incident.Claim;
import dateline.incident.IncidentPart;
import dateline.incident.Occurrence;
import dateline.incident.Repeats;
import dateline.incident.Verification;
import dateline.report.Evidence;
import dateline.store.Signature;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing that an editor changes in an incident. */
public sealed interface Edit {
    /** An incident rests on this many stretches of words at most. */
    int MAX_EVIDENCE = 500;

    /** It has this many claims at most. */
    int MAX_CLAIMS = 500;

    /**
     * Changes the incident.
     *
     * @throws IllegalArgumentException where that cannot be
     */
    void apply(Sheet sheet, Signature by, Desk desk);

    /** It is of another kind. */
    record SetKind(String kind) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.kind = desk.kind(kind).id();
            sheet.amend(IncidentPart.KIND, by);
        }
    }

    /** It is called otherwise. */
    record SetTitle(String title) implements Edit {
        public SetTitle {
            if (title.isBlank() || title.length() > 300) {
                throw new IllegalArgumentException("a title has 1 to 300 characters");
            }
        }

        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.title = title.strip();
            sheet.amend(IncidentPart.TITLE, by);
        }
    }

    /** It happened at another time. */
    record SetTime(Occurrence time) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.time = time;
            sheet.amend(IncidentPart.TIME, by);
        }
    }

    /** It happened elsewhere. */
    record SetPlace(PlaceStatement place) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.location = place.at(desk.gazetteer());
            sheet.amend(IncidentPart.PLACE, by);
        }
    }

    /** It is told as history, or it is news. */
    record SetBackground(boolean background) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.background = background;
            sheet.amend(IncidentPart.BACKGROUND, by);
        }
    }

    /** It is borne out further than its sources say, or less far. */
    record SetVerification(Verification verification) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            sheet.verification = verification;
            sheet.amend(IncidentPart.VERIFICATION, by);
        }
    }

    /** A source says more, on these words. */
    record AddClaim(ClaimStatement claim, Evidence evidence) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            if (sheet.claims.size() >= MAX_CLAIMS) {
                throw new IllegalArgumentException("an incident has at most " + MAX_CLAIMS + " claims");
            }
            sheet.claims.add(claim.on(evidence, null, by));
            sheet.amend(IncidentPart.CLAIMS, by);
        }
    }

    /**
     * A source says something else on the same words.
     *
     * @param index of the claim, from 0
     */
    record SetClaim(int index, ClaimStatement claim) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            Claim before = at(sheet.claims, index, "claim");
            sheet.claims(Repeats.replaced(sheet.claims, index, claim.on(before.evidence(), before.saidAt(), by)));
            sheet.amend(IncidentPart.CLAIMS, by);
        }
    }

    /** Nobody says that, or not of this incident. */
    record RemoveClaim(int index) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            at(sheet.claims, index, "claim");
            Set<Integer> others = IntStream.range(0, sheet.claims.size())
                    .filter(n -> n != index)
                    .boxed()
                    .collect(Collectors.toSet());
            sheet.claims(Repeats.kept(sheet.claims, others));
            sheet.amend(IncidentPart.CLAIMS, by);
        }
    }

    /**
     * A claim only passes on the toll of another one, or is a source of its own.
     *
     * @param index of the claim, from 0
     * @param of the one that it repeats; absent where it repeats none
     */
    record SetRepeat(int index, @Nullable Integer of) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            Claim before = at(sheet.claims, index, "claim");
            if (of != null) {
                at(sheet.claims, of, "claim");
            }
            Amendment amendment = new Amendment(IncidentPart.CLAIMS, by.editor(), by.reason(), by.at());
            sheet.claims.set(index, before.repeating(of, amendment));
            sheet.amend(IncidentPart.CLAIMS, by);
        }
    }

    /** These words carry it too. */
    record AddEvidence(Evidence evidence) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            if (sheet.evidence.size() >= MAX_EVIDENCE) {
                throw new IllegalArgumentException(
                        "an incident rests on at most " + MAX_EVIDENCE + " stretches of words");
            }
            if (!sheet.evidence.contains(evidence)) {
                sheet.evidence.add(evidence);
            }
            sheet.amend(IncidentPart.EVIDENCE, by);
        }
    }

    /** These words are not about it. */
    record RemoveEvidence(int index) implements Edit {
        @Override
        public void apply(Sheet sheet, Signature by, Desk desk) {
            Evidence gone = at(sheet.evidence, index, "evidence");
            if (sheet.evidence.size() == 1) {
                throw new IllegalArgumentException("an incident rests on some words; drop it, or add others first");
            }
            sheet.evidence.remove(gone);
            sheet.amend(IncidentPart.EVIDENCE, by);
        }
    }

    private static <T> T at(List<T> items, int index, String what) {
        if (index < 0 || index >= items.size()) {
            throw new IllegalArgumentException(
                    "there is no " + what + " " + index + "; there are " + items.size() + ", counted from 0");
        }
        return items.get(index);
    }
}
