-- Settings: one JSON value a key.
CREATE TABLE setting (
  key        TEXT    PRIMARY KEY,
  value      TEXT    NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
