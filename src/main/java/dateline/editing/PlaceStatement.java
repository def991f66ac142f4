package dateline.editing;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceSite;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Location;
import dateline.resolution.AreaInWords;
import dateline.resolution.PlaceBasis;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** Where, by an editor, something happened. */
public sealed interface PlaceStatement {
    /**
     * The location of the incident.
     *
     * @throws IllegalArgumentException where the gazetteer does not know the place
     */
    Location at(Gazetteer gazetteer);

    /**
     * At, in, near or on the outskirts of a place of the gazetteer.
     *
     * @param note what a reader must know; empty where nothing
     */
    record InGazetteer(PlaceId place, Relation relation, String note) implements PlaceStatement {
        private static final Set<Relation> TAKEN = Set.of(Relation.AT, Relation.IN, Relation.NEAR, Relation.OUTSKIRTS);

        public InGazetteer {
            if (!TAKEN.contains(relation)) {
                throw new IllegalArgumentException(
                        "relation '" + relation.word() + "', expected at, in, near or outskirts; else draw the area");
            }
        }

        @Override
        public Location at(Gazetteer gazetteer) {
            Place found = gazetteer
                    .find(place)
                    .orElseThrow(() -> new IllegalArgumentException("no place has the id '" + place.value() + "'"));
            boolean beside = relation == Relation.NEAR || relation == Relation.OUTSKIRTS;
            Precision own = found.type().precision();
            return new Location(
                    place,
                    found.name(),
                    beside && own.isFinerThan(Precision.AREA) ? Precision.AREA : own,
                    relation,
                    PlaceBasis.EDITOR,
                    AreaInWords.of(found, gazetteer.extent(found), relation),
                    found.country(),
                    AdminArea.firstLevel(found, gazetteer).map(Place::name).orElse(null),
                    note);
        }
    }

    /**
     * In a disc.
     *
     * @param uncertaintyMetres its radius, 1 to 2,000,000
     * @param name what it is called; empty where it has no name
     */
    record Disc(LonLat centre, double uncertaintyMetres, String name, String note) implements PlaceStatement {
        public Disc {
            if (!(uncertaintyMetres >= 1 && uncertaintyMetres <= 2_000_000)) {
                throw new IllegalArgumentException("uncertainty_m " + uncertaintyMetres + ", expected 1 to 2000000");
            }
        }

        @Override
        public Location at(Gazetteer gazetteer) {
            return around(Extent.disc(centre, uncertaintyMetres), name, note, gazetteer);
        }
    }

    /** In an area that was drawn: a polygon or multipolygon in WGS 84, longitude first. */
    record Drawn(Geometry area, String name, String note) implements PlaceStatement {
        @Override
        public Location at(Gazetteer gazetteer) {
            PlaceSite site = PlaceSite.of(area);
            return around(new Extent(area, site.point(), site.radiusMetres()), name, note, gazetteer);
        }
    }

    /**
     * Nobody can say where.
     *
     * @param name the words that say where, which nobody can place
     */
    record Unresolved(String name, String note) implements PlaceStatement {
        @Override
        public Location at(Gazetteer gazetteer) {
            return new Location(null, name, null, Relation.IN, PlaceBasis.EDITOR, null, null, null, note);
        }
    }

    private static Location around(Extent extent, String name, String note, Gazetteer gazetteer) {
        Optional<Place> within = gazetteer.holding(extent.point()).stream().findFirst();
        return new Location(
                null,
                name.isBlank() ? within.map(Place::name).orElse("") : name,
                precision(extent.uncertaintyMetres()),
                Relation.IN,
                PlaceBasis.EDITOR,
                extent,
                within.map(Place::country).orElse(null),
                within.flatMap(w -> AdminArea.firstLevel(w, gazetteer))
                        .map(Place::name)
                        .orElse(null),
                note);
    }

    /** The class of an area by how far it reaches: as the usual radii of places of that class. */
    private static Precision precision(double metres) {
        if (metres <= 100) {
            return Precision.EXACT;
        }
        if (metres <= 500) {
            return Precision.SITE;
        }
        if (metres <= 2_000) {
            return Precision.NEIGHBOURHOOD;
        }
        return metres <= 12_000 ? Precision.LOCALITY : Precision.AREA;
    }
}
