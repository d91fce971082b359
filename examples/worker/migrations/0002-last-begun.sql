-- When an order was last begun: what may still be under way counts from there. Rows from before know only their beginning.
ALTER TABLE journal ADD COLUMN last_begun_at INTEGER;
