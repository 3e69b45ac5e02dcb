INSERT INTO branches (id, code) VALUES (1, 'N'), (2, 'S');
INSERT INTO members (id, branch_id, email) VALUES (1, 1, 'a@example.org'), (2, 2, 'b@example.org');
