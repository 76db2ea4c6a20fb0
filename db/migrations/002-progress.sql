-- SPDX-License-Identifier: MIT
-- From version 2 to 3: what was marked and logged, baselines, undo records of both, the plans in the
-- order of their use, and what lists say of them, which is worked out when a plan is next opened or
-- changed.

CREATE INDEX plan_touched ON plan (touched);

CREATE TABLE mark (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 120),
    kind TEXT NOT NULL CHECK (kind IN ('started', 'done', 'dose', 'failed', 'waived')),
    day INTEGER NOT NULL,
    cost INTEGER CHECK (cost BETWEEN 0 AND 100000000),
    note TEXT CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE study_log (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 120),
    day INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    note TEXT CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    made INTEGER NOT NULL,
    catalogue TEXT NOT NULL,
    route TEXT NOT NULL,
    p50 INTEGER,
    p80 INTEGER,
    cost INTEGER CHECK (cost >= 0),
    hours_per_week INTEGER NOT NULL CHECK (hours_per_week > 0),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_step (
    plan INTEGER NOT NULL,
    baseline INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 120),
    start INTEGER,
    finish INTEGER,
    cost INTEGER CHECK (cost >= 0),
    PRIMARY KEY (plan, baseline, step),
    FOREIGN KEY (plan, baseline) REFERENCES baseline (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline_current (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    FOREIGN KEY (plan, number) REFERENCES baseline (plan, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE progress_number (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('mark', 'log', 'baseline')),
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (plan, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE old_change AS SELECT * FROM change;

CREATE TABLE old_item AS SELECT * FROM change_item;

DROP TABLE change_item;

DROP TABLE change;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('answers', 'rename', 'delete', 'route', 'assumption',
        'program', 'mark', 'log', 'baseline', 'import', 'parts')),
    made INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_plan ON change (plan, undone);

CREATE TABLE change_item (
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part TEXT NOT NULL CHECK (part IN ('answer', 'name', 'route', 'assumption', 'program', 'mark',
        'log', 'baseline')),
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

CREATE TABLE outline (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    planned INTEGER NOT NULL,
    goal TEXT NOT NULL,
    title TEXT NOT NULL,
    standing TEXT NOT NULL,
    bar TEXT NOT NULL,
    bar_short TEXT NOT NULL,
    gate TEXT NOT NULL
) STRICT;

CREATE TABLE agenda (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    day INTEGER NOT NULL,
    what TEXT NOT NULL,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
