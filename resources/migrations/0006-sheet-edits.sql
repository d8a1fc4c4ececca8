-- Edits (改动) of run sheets: one row leads from the revision before to its own. Append-only. A whole text in `sheet_revision` of the same
-- number is the sheet with all edits up to there in it; what is newer is worked out from the newest text by the edits behind it.
CREATE TABLE sheet_edit (
  sheet_id TEXT    NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 2),
  edit_id  TEXT    NOT NULL,
  kind     TEXT    NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target   INTEGER CHECK ((target IS NULL) = (kind = 'edit')),
  person   TEXT    NOT NULL,
  by       TEXT    NOT NULL,
  writer   TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  schema   INTEGER NOT NULL,
  crc32    INTEGER NOT NULL,
  words    TEXT    NOT NULL,
  op       TEXT    NOT NULL,
  inverse  TEXT    NOT NULL,
  PRIMARY KEY (sheet_id, revision)
) STRICT;

CREATE UNIQUE INDEX sheet_edit_id ON sheet_edit (sheet_id, edit_id);

CREATE TRIGGER sheet_edit_refuses_update BEFORE UPDATE ON sheet_edit
BEGIN
  SELECT RAISE(ABORT, 'an edit is never changed');
END;

CREATE TRIGGER sheet_edit_refuses_delete BEFORE DELETE ON sheet_edit
BEGIN
  SELECT RAISE(ABORT, 'an edit is never deleted');
END;

-- How each sheet stands now, for the list of sheets. Follows the two tables above in the same transactions. An archived sheet is kept whole.
CREATE TABLE sheet_head (
  sheet_id    TEXT    PRIMARY KEY,
  revision    INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  segments    INTEGER NOT NULL,
  products    INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  archived_at INTEGER
) STRICT, WITHOUT ROWID;

INSERT INTO sheet_head (sheet_id, revision, title, segments, products, changed_at)
SELECT sheet_id, max(revision), title, segments, products, created_at FROM sheet_revision GROUP BY sheet_id;
