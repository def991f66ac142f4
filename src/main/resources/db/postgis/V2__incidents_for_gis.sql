-- The incidents as they are now, for those who open the database with a GIS. Dateline writes this table and never reads it.
-- Drafts are in it too: give others rights to a view of what they may see.
CREATE TABLE incident_map (
    id text COLLATE "C" PRIMARY KEY REFERENCES incident (id),
    revision integer NOT NULL,
    status text NOT NULL,
    kind text,
    title text,
    background boolean,
    time_start timestamptz,
    time_end timestamptz,
    time_precision text,
    place_name text,
    place_precision text,
    country text,
    admin1 text,
    uncertainty_m double precision,
    -- a representative point, never to be drawn without its uncertainty
    point geometry(Point, 4326),
    -- the area in which it lies
    area geometry(Geometry, 4326)
);
CREATE INDEX incident_map_point ON incident_map USING gist (point);
CREATE INDEX incident_map_area ON incident_map USING gist (area);
CREATE INDEX incident_map_time ON incident_map (time_start);

-- A document that PostGIS does not understand is kept all the same, without a geometry here.
CREATE FUNCTION area_of(location jsonb) RETURNS geometry LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN ST_SetSRID(ST_GeomFromGeoJSON(location #>> '{extent,area}'), 4326);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;

CREATE FUNCTION moment_of(at text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN at::timestamptz;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;

CREATE FUNCTION put_on_map() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    doc jsonb;
    place jsonb;
BEGIN
    BEGIN
        doc := NEW.document::jsonb;
    EXCEPTION WHEN OTHERS THEN
        doc := '{}'::jsonb;
    END;
    place := doc -> 'location';
    INSERT INTO incident_map AS m VALUES (
        NEW.incident, NEW.revision, NEW.status, doc ->> 'kind', doc ->> 'title', (doc ->> 'background')::boolean,
        moment_of(doc #>> '{time,start}'), moment_of(doc #>> '{time,end}'), lower(doc #>> '{time,precision}'),
        place ->> 'placeName', lower(place ->> 'precision'), place ->> 'country', place ->> 'admin1',
        (place #>> '{extent,uncertaintyMetres}')::double precision,
        ST_SetSRID(ST_MakePoint((place #>> '{extent,point,lon}')::double precision,
            (place #>> '{extent,point,lat}')::double precision), 4326),
        area_of(place))
    ON CONFLICT (id) DO UPDATE SET revision = EXCLUDED.revision, status = EXCLUDED.status, kind = EXCLUDED.kind,
        title = EXCLUDED.title, background = EXCLUDED.background, time_start = EXCLUDED.time_start,
        time_end = EXCLUDED.time_end, time_precision = EXCLUDED.time_precision, place_name = EXCLUDED.place_name,
        place_precision = EXCLUDED.place_precision, country = EXCLUDED.country, admin1 = EXCLUDED.admin1,
        uncertainty_m = EXCLUDED.uncertainty_m, point = EXCLUDED.point, area = EXCLUDED.area
    WHERE m.revision < EXCLUDED.revision;
    RETURN NULL;
END $$;
CREATE TRIGGER revision_is_mapped AFTER INSERT ON incident_revision
    FOR EACH ROW EXECUTE FUNCTION put_on_map();
