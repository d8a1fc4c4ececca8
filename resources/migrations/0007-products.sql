-- The product library (商品库): what a shop sells, imported from its catalogues. `content` is the product as JSON by its schema; the other columns
-- are there to find it by. A picture is a file in the image store, named by the hash of its bytes.
CREATE TABLE product (
  id         TEXT    PRIMARY KEY,
  sku        TEXT    NOT NULL,
  words      TEXT    NOT NULL,
  sold_out   INTEGER NOT NULL CHECK (sold_out IN (0, 1)),
  position   INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  content    TEXT    NOT NULL
) STRICT;
CREATE INDEX product_position ON product (position);
