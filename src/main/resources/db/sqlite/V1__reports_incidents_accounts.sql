-- Moments are text in RFC 3339, UTC. Documents are JSON as dateline.store.DocumentJson writes it.

-- Grows with every change. It starts at the moment of creation, so that two stores behind one address
-- (one after the other) do not hand out the same ETag.
CREATE TABLE stamp (version INTEGER NOT NULL) STRICT;
INSERT INTO stamp VALUES (CAST(strftime('%s', 'now') AS INTEGER) * 1000);

CREATE TABLE report (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
    text TEXT NOT NULL,
    -- UTF-16 units of the text, which SQLite cannot count
    characters INTEGER NOT NULL,
    language TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_basis TEXT NOT NULL,
    source TEXT,
    title TEXT,
    url TEXT,
    created TEXT NOT NULL
) STRICT;

CREATE TRIGGER report_is_not_changed BEFORE UPDATE ON report
BEGIN
    SELECT RAISE(ABORT, 'a report is never changed');
END;

CREATE TRIGGER report_is_not_deleted BEFORE DELETE ON report
BEGIN
    SELECT RAISE(ABORT, 'a report is never deleted');
END;

-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER report_is_not_replaced BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'a report is never replaced');
END;

-- What was read from a report; a better reader may read it again.
CREATE TABLE reading (
    report TEXT PRIMARY KEY REFERENCES report (id),
    sentences INTEGER NOT NULL,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE incident (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE incident_revision (
    incident TEXT NOT NULL REFERENCES incident (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    status TEXT NOT NULL,
    editor TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (incident, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON incident_revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON incident_revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is never deleted');
END;

CREATE TRIGGER revision_is_not_replaced BEFORE INSERT ON incident_revision
WHEN EXISTS (SELECT 1 FROM incident_revision WHERE incident = NEW.incident AND revision = NEW.revision)
BEGIN
    SELECT RAISE(ABORT, 'a revision is never replaced');
END;

CREATE TABLE incident_report (
    report TEXT NOT NULL REFERENCES report (id),
    incident TEXT NOT NULL REFERENCES incident (id),
    PRIMARY KEY (report, incident)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    token_sha256 TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
