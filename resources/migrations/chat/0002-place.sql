-- Up to where in the gateway's numbered events a run's chat was read, written with the lines themselves: a studio that was started again asks for what
-- came meanwhile. `boot` is the start of the gateway that the number belongs to.
CREATE TABLE place (
  run_id TEXT    NOT NULL PRIMARY KEY,
  boot   TEXT    NOT NULL,
  seq    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
