package dateline;

import dateline.gazetteer.index.LiveGazetteer;
import dateline.incident.FacilityKind;
import dateline.incident.Kind;
import dateline.incident.KindRule;
import dateline.incident.ReportReader;
import dateline.incident.RuleReader;
import java.util.List;
import java.util.function.Supplier;

/**
 * What reads reports, made of what is known when the first report comes.
 *
 * @param kinds in display order
 * @param facilities that reports describe
 */
record Loaded(ReportReader reader, Supplier<List<Kind>> kinds, Supplier<List<FacilityKind>> facilities) {
    static Loaded from(GazetteerHome home) {
        LiveGazetteer gazetteer = home.gazetteer();
        // Each report is read with one state of the gazetteer from beginning to end.
        ReportReader reader = (input, at) -> new RuleReader(
                        home.knowledge().languages(),
                        gazetteer.now(),
                        home.knowledge().kinds())
                .read(input, at);
        return new Loaded(
                reader,
                () -> home.knowledge().kinds().stream().map(KindRule::kind).toList(),
                () -> home.knowledge().facilities());
    }
}
