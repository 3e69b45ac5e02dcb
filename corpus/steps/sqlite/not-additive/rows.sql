INSERT INTO parts (id, name, weight) VALUES (1, 'bolt', 5), (2, 'nut', 3);
