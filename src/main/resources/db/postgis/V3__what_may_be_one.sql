-- By this an incident is found that another may be one with, and no other is read. Kept by the trigger below; what it holds
-- stands in the newest revision of each incident. A document that is no JSON is kept all the same, and never found by this.
CREATE TABLE incident_key (
    incident text COLLATE "C" PRIMARY KEY REFERENCES incident (id),
    revision integer NOT NULL,
    status text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    place text COLLATE "C",
    -- seconds since 1970
    started bigint
);

CREATE FUNCTION json_of(document text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN document::jsonb;
EXCEPTION WHEN OTHERS THEN
    RETURN '{}'::jsonb;
END $$;

CREATE FUNCTION put_key() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    doc jsonb := json_of(NEW.document);
BEGIN
    INSERT INTO incident_key AS k VALUES (NEW.incident, NEW.revision, NEW.status, doc ->> 'kind',
        doc #>> '{location,placeId}', floor(extract(epoch FROM moment_of(doc #>> '{time,start}')))::bigint)
    ON CONFLICT (incident) DO UPDATE SET revision = EXCLUDED.revision, status = EXCLUDED.status, kind = EXCLUDED.kind,
        place = EXCLUDED.place, started = EXCLUDED.started
    WHERE k.revision < EXCLUDED.revision;
    RETURN NULL;
END $$;
CREATE TRIGGER revision_is_keyed AFTER INSERT ON incident_revision
    FOR EACH ROW EXECUTE FUNCTION put_key();

INSERT INTO incident_key
SELECT incident, revision, status, doc ->> 'kind', doc #>> '{location,placeId}',
    floor(extract(epoch FROM moment_of(doc #>> '{time,start}')))::bigint
FROM (SELECT v.incident, v.revision, v.status, json_of(v.document) AS doc
    FROM incident i JOIN incident_revision v ON v.incident = i.id AND v.revision = i.revision) AS newest;

CREATE INDEX incident_key_sought ON incident_key (place, kind, started);
