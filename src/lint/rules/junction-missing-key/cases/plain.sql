CREATE TABLE courses (id INTEGER PRIMARY KEY);
CREATE TABLE tags (id INTEGER PRIMARY KEY);
CREATE TABLE course_tags (id INTEGER PRIMARY KEY, course_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, CONSTRAINT fk_course_tags_course_id_courses FOREIGN KEY (course_id) REFERENCES courses (id) ON DELETE CASCADE, CONSTRAINT fk_course_tags_tag_id_tags FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE);
-- expect junction/missing-key table:course_tags
