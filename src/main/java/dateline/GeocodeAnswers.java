package dateline;

import dateline.gazetteer.RankedPlace;
import java.util.List;

/** A form in which {@code dateline geocode} answers. */
interface GeocodeAnswers {
    /** The lines that answer one name. */
    List<String> lines(String name, List<RankedPlace> found);
}
