-- The version of the store (see stamp) that an incident, or what was read from a report, is as it is now since. By this a
-- server brings its layers up to date without reading everything again.
ALTER TABLE incident ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE incident SET changed = (SELECT version FROM stamp);
CREATE INDEX incident_changed ON incident (changed);

ALTER TABLE reading ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE reading SET changed = (SELECT version FROM stamp);
CREATE INDEX reading_changed ON reading (changed);
