-- What became of accounts. With the revisions of incidents and places this is the audit log.
CREATE TABLE account_event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    editor TEXT NOT NULL,
    action TEXT NOT NULL,
    account TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

CREATE TRIGGER account_event_is_not_changed BEFORE UPDATE ON account_event
BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never changed');
END;

CREATE TRIGGER account_event_is_not_deleted BEFORE DELETE ON account_event
BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never deleted');
END;

-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER account_event_is_not_replaced BEFORE INSERT ON account_event
WHEN EXISTS (SELECT 1 FROM account_event WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'what became of an account is never replaced');
END;
