-- What became of each order. Its id is also its label's external_shipment_id, and is one merchant's own:
-- two merchants may have an order of the same number.
CREATE TABLE journal (
  account TEXT NOT NULL,
  order_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'shipped', 'refused', 'unknown')),
  label_id TEXT,
  tracking_number TEXT,
  reason TEXT,
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (account, order_id)
);
