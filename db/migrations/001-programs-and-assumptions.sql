-- SPDX-License-Identifier: MIT
-- From version 1 to 2: figures of the person's own for assumptions, the worksheet of schools, and
-- undo records whose items say which part of a plan they changed.

CREATE TABLE assumption (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    assumption TEXT NOT NULL CHECK (assumption <> ''),
    low INTEGER NOT NULL CHECK (low >= 0),
    likely INTEGER NOT NULL CHECK (likely >= low),
    high INTEGER NOT NULL CHECK (high >= likely),
    PRIMARY KEY (plan, assumption)
) STRICT, WITHOUT ROWID;

CREATE TABLE program (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    kind TEXT NOT NULL CHECK (kind <> ''),
    hours INTEGER CHECK (hours BETWEEN 0 AND 6000),
    weeks INTEGER CHECK (weeks BETWEEN 0 AND 400),
    price INTEGER CHECK (price BETWEEN 0 AND 100000000),
    practicum TEXT CHECK (practicum IN ('yes', 'no')),
    refund TEXT CHECK (length(refund) BETWEEN 1 AND 500),
    intake INTEGER,
    chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX program_name ON program (plan, name);

CREATE UNIQUE INDEX program_chosen ON program (plan) WHERE chosen = 1;

CREATE TABLE program_value (
    plan INTEGER NOT NULL,
    program INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('approval', 'aid')),
    position INTEGER NOT NULL CHECK (position >= 0),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (plan, program, field, position),
    FOREIGN KEY (plan, program) REFERENCES program (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE program_answer (
    plan INTEGER NOT NULL,
    program INTEGER NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, program, question),
    FOREIGN KEY (plan, program) REFERENCES program (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE program_number (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

CREATE TABLE old_change AS SELECT * FROM change;

CREATE TABLE old_item AS SELECT * FROM change_item;

DROP TABLE change_item;

DROP TABLE change;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('answers', 'rename', 'delete', 'route', 'assumption',
        'program', 'import', 'parts')),
    made INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_plan ON change (plan, undone);

CREATE TABLE change_item (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('answer', 'name', 'route', 'assumption', 'program')),
    subject TEXT NOT NULL,
    before_state TEXT CHECK (before_state IN ('v', 'u', 'd')),
    before_value TEXT NOT NULL,
    before_day INTEGER,
    after_state TEXT CHECK (after_state IN ('v', 'u', 'd')),
    after_value TEXT NOT NULL,
    after_day INTEGER,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

INSERT INTO change SELECT * FROM old_change;

INSERT INTO change_item
SELECT change, position, CASE kind WHEN 'answers' THEN 'answer' WHEN 'rename' THEN 'name' ELSE kind END,
    subject, before_state, before_value, before_day, after_state, after_value, after_day
FROM old_item JOIN old_change ON old_change.id = old_item.change;

DROP TABLE old_item;

DROP TABLE old_change;
