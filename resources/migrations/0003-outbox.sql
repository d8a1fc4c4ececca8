-- Commerce actions on their way. `key` is the action's id and the idempotency key: a second ask of the same key is the same row.
-- What was asked stands in the journal's entry at `entry`, as number `place` of its actions, and is not written twice.
CREATE TABLE outbox (
  key      TEXT    PRIMARY KEY,
  run_id   TEXT    NOT NULL,
  entry    INTEGER NOT NULL REFERENCES journal (position),
  place    INTEGER NOT NULL,
  status   TEXT    NOT NULL CHECK (status IN ('queued', 'sent', 'settled')),
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_open ON outbox (run_id, entry, place) WHERE status <> 'settled';
