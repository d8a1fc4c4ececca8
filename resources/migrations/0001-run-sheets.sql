-- Run sheets (直播脚本) with their revisions. A revision is written once and never changed: a run names it by number and hash.
-- `content` stands last, so that the list of sheets never reads it from its overflow pages.
PRAGMA application_id = 1095652180; -- 'ANST'

CREATE TABLE sheet_revision (
  sheet_id   TEXT    NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  title      TEXT    NOT NULL,
  segments   INTEGER NOT NULL,
  products   INTEGER NOT NULL,
  source     TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  schema     INTEGER NOT NULL,
  sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
  crc32      INTEGER NOT NULL,
  content    TEXT    NOT NULL,
  PRIMARY KEY (sheet_id, revision)
) STRICT;

CREATE TRIGGER sheet_revision_keeps_content BEFORE UPDATE ON sheet_revision
BEGIN
  SELECT RAISE(ABORT, 'a sheet revision is never changed');
END;

CREATE TRIGGER sheet_revision_keeps_rows BEFORE DELETE ON sheet_revision
BEGIN
  SELECT RAISE(ABORT, 'a sheet revision is never deleted');
END;
