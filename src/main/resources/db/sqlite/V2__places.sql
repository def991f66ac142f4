-- What editors add to the gazetteer and correct in it. A revision without a document takes the place back.
CREATE TABLE place_revision (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    editor TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    document TEXT,
    UNIQUE (place, revision)
) STRICT;

CREATE TRIGGER place_revision_is_not_changed BEFORE UPDATE ON place_revision
BEGIN
    SELECT RAISE(ABORT, 'a revision of a place is never changed');
END;

CREATE TRIGGER place_revision_is_not_deleted BEFORE DELETE ON place_revision
BEGIN
    SELECT RAISE(ABORT, 'a revision of a place is never deleted');
END;

-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER place_revision_is_not_replaced BEFORE INSERT ON place_revision
WHEN EXISTS (SELECT 1 FROM place_revision WHERE seq = NEW.seq OR (place = NEW.place AND revision = NEW.revision))
BEGIN
    SELECT RAISE(ABORT, 'a revision of a place is never replaced');
END;
