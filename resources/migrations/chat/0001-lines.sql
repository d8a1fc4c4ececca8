-- What was said and done in the room (评论), a line each, kept with its run. A file of its own, so that ten thousand lines a second never stand in
-- the way of the journal. `content` is the line as JSON by its schema; the other columns are there to find it by.
PRAGMA application_id = 1095652163; -- 'ANSC'

CREATE TABLE line (
  position INTEGER PRIMARY KEY,
  run_id   TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  source   TEXT    NOT NULL,
  event_id TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  person   TEXT,
  asks     INTEGER NOT NULL CHECK (asks IN (0, 1)),
  count    INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  content  TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX line_seq ON line (run_id, seq);
CREATE UNIQUE INDEX line_event ON line (run_id, event_id, source);
CREATE INDEX line_kind ON line (run_id, kind, seq);
CREATE INDEX line_person ON line (run_id, person, seq) WHERE person IS NOT NULL;

-- Tokens of the words and their writer (core/chat/search.words.ts makes them); by the line's `position`.
CREATE VIRTUAL TABLE word USING fts5 (tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

-- What was done about a line. The as-run log has who asked for it and why.
CREATE TABLE moderation (
  run_id   TEXT    NOT NULL,
  event_id TEXT    NOT NULL,
  content  TEXT    NOT NULL,
  PRIMARY KEY (run_id, event_id)
) STRICT, WITHOUT ROWID;
