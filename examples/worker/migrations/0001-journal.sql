-- What became of each order. An order's id is also its label's external_shipment_id.
CREATE TABLE journal (
  order_id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'shipped', 'refused', 'unknown')),
  label_id TEXT,
  tracking_number TEXT,
  reason TEXT,
  at TEXT NOT NULL
);
