INSERT INTO parts (id, name, weight) SELECT n, 'p' || n, n FROM generate_series(1, 50) AS n;
