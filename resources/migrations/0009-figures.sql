-- Figures of runs (数据): what platforms told of audience, orders and stock. A source is a connector; times are on the studio's clock.
-- `heard_to`: until when it was listened to; `holes`: JSON of the stretches before in which it was not.
CREATE TABLE figure_source (
  run_id    TEXT    NOT NULL,
  source    TEXT    NOT NULL,
  first_at  INTEGER NOT NULL,
  newest_at INTEGER NOT NULL,
  heard_to  INTEGER NOT NULL,
  holes     TEXT    NOT NULL,
  PRIMARY KEY (run_id, source)
) STRICT, WITHOUT ROWID;

-- One point of a series; `series` is a figure's name, or of a stock the JSON of [sku, link]. All points of a series have one width, `step` ms.
CREATE TABLE figure_point (
  run_id TEXT    NOT NULL,
  source TEXT    NOT NULL,
  series TEXT    NOT NULL,
  bucket INTEGER NOT NULL,
  step   INTEGER NOT NULL CHECK (step >= 1000),
  at     INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  low    INTEGER NOT NULL,
  high   INTEGER NOT NULL,
  PRIMARY KEY (run_id, source, series, bucket)
) STRICT, WITHOUT ROWID;

-- Orders by their platform's number: the same number counts once. `content` is the order as JSON by its schema.
CREATE TABLE figure_order (
  source   TEXT NOT NULL,
  order_id TEXT NOT NULL,
  run_id   TEXT NOT NULL,
  content  TEXT NOT NULL,
  PRIMARY KEY (source, order_id, run_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_order_run ON figure_order (run_id);
