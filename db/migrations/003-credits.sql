-- SPDX-License-Identifier: MIT
-- From version 3 to 4: the ledger of continuing education, what is printed on credentials that are
-- held, and undo records of both.

CREATE TABLE credit (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    day INTEGER NOT NULL,
    units INTEGER NOT NULL CHECK (units BETWEEN 1 AND 100000),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    provider TEXT CHECK (length(provider) BETWEEN 1 AND 200),
    evidence TEXT CHECK (length(evidence) BETWEEN 1 AND 500),
    note TEXT CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_body (
    plan INTEGER NOT NULL,
    credit INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 80),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (plan, credit, body),
    FOREIGN KEY (plan, credit) REFERENCES credit (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE credit_category (
    plan INTEGER NOT NULL,
    credit INTEGER NOT NULL,
    category TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 80),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (plan, credit, category),
    FOREIGN KEY (plan, credit) REFERENCES credit (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE credential_held (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 80),
    number TEXT CHECK (length(number) BETWEEN 1 AND 80),
    expires INTEGER,
    PRIMARY KEY (plan, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE old_number AS SELECT * FROM progress_number;

DROP TABLE progress_number;

CREATE TABLE progress_number (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('mark', 'log', 'baseline', 'credit')),
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (plan, part)
) STRICT, WITHOUT ROWID;

INSERT INTO progress_number SELECT * FROM old_number;

DROP TABLE old_number;

CREATE TABLE old_change AS SELECT * FROM change;

CREATE TABLE old_item AS SELECT * FROM change_item;

DROP TABLE change_item;

DROP TABLE change;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('answers', 'rename', 'delete', 'route', 'assumption',
        'program', 'mark', 'log', 'baseline', 'credit', 'held', 'import', 'parts')),
    made INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_plan ON change (plan, undone);

CREATE TABLE change_item (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('answer', 'name', 'route', 'assumption', 'program', 'mark',
        'log', 'baseline', 'credit', 'held')),
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

INSERT INTO change_item SELECT * FROM old_item;

DROP TABLE old_item;

DROP TABLE old_change;
