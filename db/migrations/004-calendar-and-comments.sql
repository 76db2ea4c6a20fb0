-- SPDX-License-Identifier: MIT
-- From version 4 to 5: comments of others on the steps of a plan, with their undo records, and what
-- was written last into its calendars.

CREATE TABLE comment (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    uuid TEXT NOT NULL CHECK (length(uuid) = 36),
    step TEXT NOT NULL CHECK (length(step) <= 120),
    author TEXT NOT NULL CHECK (length(author) <= 80),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    day INTEGER NOT NULL,
    taken INTEGER,
    PRIMARY KEY (plan, uuid)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    uid TEXT NOT NULL CHECK (length(uid) BETWEEN 1 AND 200),
    title TEXT NOT NULL,
    day INTEGER,
    finish INTEGER CHECK ((finish IS NULL) = (day IS NULL) AND finish >= day),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 2147483647),
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    PRIMARY KEY (plan, is_private, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE old_change AS SELECT * FROM change;

CREATE TABLE old_item AS SELECT * FROM change_item;

DROP TABLE change_item;

DROP TABLE change;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('answers', 'rename', 'delete', 'route', 'assumption',
        'program', 'mark', 'log', 'baseline', 'credit', 'held', 'comment', 'import', 'parts')),
    made INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_plan ON change (plan, undone);

CREATE TABLE change_item (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('answer', 'name', 'route', 'assumption', 'program', 'mark',
        'log', 'baseline', 'credit', 'held', 'comment')),
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
