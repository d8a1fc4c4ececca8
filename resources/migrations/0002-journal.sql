-- The journal: the as-run log (播出日志) and the only truth of a show. Append-only and hash-chained over all runs.
-- `journal_head` holds count and hash of the last row in the same transaction, so that a cut tail is seen too.
CREATE TABLE journal (
  position   INTEGER PRIMARY KEY CHECK (position >= 1),
  run_id     TEXT    NOT NULL,
  seq        INTEGER NOT NULL CHECK (seq >= 1),
  at         INTEGER NOT NULL,
  command_id TEXT,
  by         TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  schema     INTEGER NOT NULL,
  body       TEXT    NOT NULL,
  prev_hash  TEXT    NOT NULL,
  hash       TEXT    NOT NULL,
  UNIQUE (run_id, seq)
) STRICT;

CREATE INDEX journal_command ON journal (run_id, command_id) WHERE command_id IS NOT NULL;
CREATE INDEX journal_opened ON journal (position) WHERE kind = 'run-opened';
CREATE INDEX journal_ended ON journal (run_id) WHERE kind = 'show-ended';

CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE journal_head (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL,
  hash  TEXT    NOT NULL
) STRICT;

INSERT INTO journal_head (id, count, hash) VALUES (1, 0, '');

CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head
BEGIN
  SELECT RAISE(ABORT, 'the head of the journal stays');
END;
