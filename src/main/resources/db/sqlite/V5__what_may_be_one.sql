-- By this an incident is found that another may be one with, and no other is read. Kept by the trigger below; what it holds
-- stands in the newest revision of each incident. A document that is no JSON is kept all the same, and never found by this.
CREATE TABLE incident_key (
    incident TEXT PRIMARY KEY REFERENCES incident (id),
    revision INTEGER NOT NULL,
    status TEXT NOT NULL,
    kind TEXT,
    place TEXT,
    -- seconds since 1970
    started INTEGER
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_is_keyed AFTER INSERT ON incident_revision
BEGIN
    INSERT INTO incident_key
    SELECT NEW.incident, NEW.revision, NEW.status, d ->> '$.kind', d ->> '$.location.placeId',
        CAST(strftime('%s', d ->> '$.time.start') AS INTEGER)
    FROM (SELECT CASE WHEN json_valid(NEW.document) THEN NEW.document ELSE '{}' END AS d) WHERE true
    ON CONFLICT (incident) DO UPDATE SET revision = excluded.revision, status = excluded.status, kind = excluded.kind,
        place = excluded.place, started = excluded.started
    WHERE revision < excluded.revision;
END;

INSERT INTO incident_key
SELECT incident, revision, status, d ->> '$.kind', d ->> '$.location.placeId',
    CAST(strftime('%s', d ->> '$.time.start') AS INTEGER)
FROM (SELECT v.incident, v.revision, v.status,
        CASE WHEN json_valid(v.document) THEN v.document ELSE '{}' END AS d
    FROM incident i JOIN incident_revision v ON v.incident = i.id AND v.revision = i.revision);

CREATE INDEX incident_key_sought ON incident_key (place, kind, started);
