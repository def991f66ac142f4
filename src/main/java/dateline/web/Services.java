package dateline.web;

import dateline.gazetteer.PlaceWords;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.incident.FacilityKind;
import dateline.incident.Kind;
import dateline.incident.ReportReader;
import dateline.layer.CurrentLayers;
import dateline.store.AuditLog;
import dateline.store.IncidentStore;
import dateline.store.PlaceStore;
import dateline.store.TokenStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything the server asks.
 *
 * @param kinds in display order; may have to be waited for
 * @param gazetteer is to be reloaded after every change of {@code places}
 * @param placeWords what is said around names of places
 * @param facilities that reports describe; may have to be waited for
 * @param secondPerson whether nobody may publish what they themselves stand for
 * @param web the files of the map
 * @param words the files of the interface's words, {@code en.json} and so on
 */
public record Services(
        ReportReader reader,
        LiveGazetteer gazetteer,
        PlaceWords placeWords,
        Supplier<List<Kind>> kinds,
        Supplier<List<FacilityKind>> facilities,
        IncidentStore incidents,
        PlaceStore places,
        TokenStore tokens,
        AuditLog audit,
        boolean secondPerson,
        CurrentLayers layers,
        Folder web,
        Folder words,
        Clock clock) {}
