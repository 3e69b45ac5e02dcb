INSERT INTO branches (id, code) VALUES (1, 'N'), (2, 'S');
INSERT INTO members (id, branch_id, email, sponsor_id) VALUES (1, 1, 'a@example.org', NULL), (2, 2, 'b@example.org', 1);
