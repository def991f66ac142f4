-- At which versions somebody has seen the content. What was made of the content then, and has the note, is right as long as
-- the note is here: a backup from before lacks it, whatever was written into it since.
CREATE TABLE witness (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    note TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL
) STRICT;
