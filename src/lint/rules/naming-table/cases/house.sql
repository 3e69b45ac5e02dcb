CREATE TABLE "OrderLine" (id INTEGER PRIMARY KEY);
CREATE TABLE "OrderItem" (id INTEGER PRIMARY KEY);
CREATE TABLE "UserGroup" (id INTEGER PRIMARY KEY);
CREATE TABLE user_role (id INTEGER PRIMARY KEY);
-- expect naming/table table:user_role
