-- SPDX-License-Identifier: MIT
-- From version 7 to 8: by which rules a plan was planned last, not by their version alone, what it said
-- then, and taking others as a change that can be undone.

ALTER TABLE plan ADD COLUMN digest TEXT NOT NULL DEFAULT '';

CREATE TABLE shown (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    catalogue TEXT NOT NULL,
    digest TEXT NOT NULL,
    made INTEGER NOT NULL,
    route TEXT NOT NULL,
    p50 INTEGER,
    p80 INTEGER,
    cost INTEGER CHECK (cost >= 0),
    hours_per_week INTEGER NOT NULL CHECK (hours_per_week > 0),
    steps TEXT NOT NULL,
    PRIMARY KEY (plan, catalogue, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE old_change AS SELECT * FROM change;

CREATE TABLE old_item AS SELECT * FROM change_item;

DROP TABLE change_item;

DROP TABLE change;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('answers', 'rename', 'delete', 'route', 'assumption',
        'program', 'mark', 'log', 'baseline', 'credit', 'held', 'comment', 'catalogue', 'import',
        'parts')),
    made INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_plan ON change (plan, undone);

CREATE TABLE change_item (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('answer', 'name', 'route', 'assumption', 'program', 'mark',
        'log', 'baseline', 'credit', 'held', 'comment', 'catalogue')),
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
