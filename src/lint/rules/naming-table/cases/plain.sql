CREATE TABLE "OrderLines" (id INTEGER PRIMARY KEY);
-- expect naming/table table:OrderLines
