-- A lending library, as small applications keep it.
CREATE TABLE authors (
  id INTEGER PRIMARY KEY,
  full_name VARCHAR(120) NOT NULL,
  born INTEGER
);

CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES authors (id),
  isbn VARCHAR(13) NOT NULL UNIQUE,
  title VARCHAR(200) NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX books_author_id ON books (author_id);

CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  card_number VARCHAR(20) NOT NULL UNIQUE,
  full_name VARCHAR(120) NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  book_id INTEGER NOT NULL REFERENCES books (id),
  member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
  due_on DATE NOT NULL,
  returned_on DATE,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX loans_book_id ON loans (book_id);
CREATE INDEX loans_member_id ON loans (member_id);
