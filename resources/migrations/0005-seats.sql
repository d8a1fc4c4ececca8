-- One-time tickets and sessions of seats (席位). Only SHA-256 hashes of the secrets are kept: this file opens no door.
CREATE TABLE seat_secret (
  sha256     TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
  kind       TEXT    NOT NULL CHECK (kind IN ('ticket', 'session')),
  role       TEXT    NOT NULL,
  seat       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
