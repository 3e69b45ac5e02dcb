INSERT INTO branches (code, name) VALUES ('N', 'North'), ('S', 'South');
INSERT INTO members (branch_id, email, joined_on) SELECT 1 + n % 2, 'm' || n || '@example.org', '2024-01-01' FROM generate_series(1, 200) AS n;
INSERT INTO loans (member_id, handled_by, due_on, fee) SELECT n, 1 + n % 2, '2024-02-01', n FROM generate_series(1, 200) AS n;
