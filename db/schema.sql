-- SPDX-License-Identifier: MIT
-- Milepost's data file, version 8. The newest schema; db/migrations/ leads here from older ones.
--
-- cmake/embed.cmake strips the comments and embeds the statements; the text that is left is
-- compared with the file's own at every opening. So a statement begins with CREATE TABLE, CREATE
-- INDEX or CREATE UNIQUE INDEX, written just so, and no text in it holds "--" or a semicolon.
--
-- Times are Unix seconds, days are counted from 1970-01-01.

-- `touched` orders the plans by last use: it is the time of it, moved on where that is needed to be
-- later than every other plan's. `revision` grows with every change, undo and redo, so that a
-- program notices that another one changed the plan. `deleted` is the time of it; a deleted plan
-- keeps all it has until it is purged, and its number is never given away again. `catalogue` is the
-- version it was last planned with, `digest` that of its rules ('': not known), and `career` the id of
-- the catalogue that it is of; the last two stand as ALTER TABLE put them.
CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    deleted INTEGER,
    catalogue TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0
, career TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT '') STRICT;

CREATE UNIQUE INDEX plan_name ON plan (name) WHERE deleted IS NULL;

-- The last one used first: of ten thousand plans, too, the first page is read alone.
CREATE INDEX plan_touched ON plan (touched);

-- One row for each answered question: 'v' a value, 'u' unknown, 'd' declined.
CREATE TABLE answer (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (question <> ''),
    state TEXT NOT NULL CHECK (state IN ('v', 'u', 'd')),
    as_of INTEGER,
    PRIMARY KEY (plan, question)
) STRICT, WITHOUT ROWID;

-- The values of an answer in their order: one row, or one for each value of a multi answer.
CREATE TABLE answer_value (
    plan INTEGER NOT NULL,
    question TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (plan, question, position),
    FOREIGN KEY (plan, question) REFERENCES answer (plan, question) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The chosen route: the path taken for each need.
CREATE TABLE route_choice (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    need TEXT NOT NULL CHECK (need <> ''),
    path TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (plan, need)
) STRICT, WITHOUT ROWID;

-- Figures of the person's own in place of the catalogue's, by the assumption's id and in its unit.
CREATE TABLE assumption (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    assumption TEXT NOT NULL CHECK (assumption <> ''),
    low INTEGER NOT NULL CHECK (low >= 0),
    likely INTEGER NOT NULL CHECK (likely >= low),
    high INTEGER NOT NULL CHECK (high >= likely),
    PRIMARY KEY (plan, assumption)
) STRICT, WITHOUT ROWID;

-- The worksheet of schools that the person considers. What is not known is NULL. `hours` are
-- contact hours, `price` is in cents, `intake` is the day on which the next class starts.
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

-- Its approvals and the aids it takes; without a row that is not known.
CREATE TABLE program_value (
    plan INTEGER NOT NULL,
    program INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('approval', 'aid')),
    position INTEGER NOT NULL CHECK (position >= 0),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (plan, program, field, position),
    FOREIGN KEY (plan, program) REFERENCES program (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What the school said to the questions that every school should be asked.
CREATE TABLE program_answer (
    plan INTEGER NOT NULL,
    program INTEGER NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, program, question),
    FOREIGN KEY (plan, program) REFERENCES program (plan, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The number that a plan's last school was given: none is given twice.
CREATE TABLE program_number (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

-- What a person marked on the steps of the plan, in the order of it; a cost is what was really paid,
-- in cents.
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

-- Hours of study on a day.
CREATE TABLE study_log (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 120),
    day INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    note TEXT CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (plan, number)
) STRICT, WITHOUT ROWID;

-- Continuing education: what was earned on a day, in hundredths of a unit, and what is kept to prove
-- it.
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

-- The bodies for which it was earned, each once, and the categories it is of, in their order. A key's
-- columns stand first: SQLite's check of a table without row ids mixes them up else.
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

-- What is printed on a credential that is held, one of the two at least; that it is held is an
-- answer.
CREATE TABLE credential_held (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 80),
    number TEXT CHECK (length(number) BETWEEN 1 AND 80),
    expires INTEGER,
    PRIMARY KEY (plan, code)
) STRICT, WITHOUT ROWID;

-- What somebody else wrote to a step of the plan, each once by its uuid. The day is that of writing;
-- `taken` is the day on which the person took note of it, NULL while that is still to come.
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

-- What a plan looked like on the day on which its route was chosen: slips are differences from it.
-- None is ever changed. Days are NULL where there was none, costs are in cents.
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

-- The one that counts.
CREATE TABLE baseline_current (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    FOREIGN KEY (plan, number) REFERENCES baseline (plan, number) ON DELETE CASCADE
) STRICT;

-- The last numbers that a plan's marks, logs, baselines and credits were given: none is given twice.
CREATE TABLE progress_number (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('mark', 'log', 'baseline', 'credit')),
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (plan, part)
) STRICT, WITHOUT ROWID;

-- The undo log. The changes of a plan that are undone are always its newest ones; a new change
-- drops them.
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

-- What a change did to the parts of the plan, in order. The subject is a question, a need, an
-- assumption, '3/hours' or '3/answer/exam' of the school 3, the number of a mark, a log or a credit,
-- the code of a credential, the uuid of a comment, or '' for the plan's name, its baseline and the
-- catalogue that was taken (its version and its digest, a line each); beside that catalogue 'career',
-- 'place' and 'created' of a plan that was put in place of another. A state that is NULL means that
-- nothing stood there. Values are in their written form; the day of a mark, a log, a credit or a
-- comment is its own, that of a credential is when it expires.
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

-- Half-typed text of a question: not an answer.
CREATE TABLE draft (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (question <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (plan, question)
) STRICT, WITHOUT ROWID;

-- What lists say of a plan, so that they plan nothing: written in the same transaction as the change
-- that made it. `planned` is the day for which it was worked out; a plan without a row never was.
-- `late` are the days by which the goal is later than when the route was chosen (less than 0:
-- sooner); `lapse` is the last day of the cycle that lacks units and ends first, `lapse_of` its body.
-- All of it follows from the tables above.
CREATE TABLE outline (
    plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    planned INTEGER NOT NULL,
    goal TEXT NOT NULL,
    title TEXT NOT NULL,
    standing TEXT NOT NULL,
    bar TEXT NOT NULL,
    bar_short TEXT NOT NULL,
    gate TEXT NOT NULL,
    late INTEGER NOT NULL,
    lapse INTEGER,
    lapse_of TEXT NOT NULL
) STRICT;

-- What a plan said last by each catalogue that it was planned with, taken as such: what a newer one
-- changes is held against it once the old one is gone. It is a baseline that no route was needed for;
-- `steps` has a line for each of its steps: id, start, finish and cents, parted by spaces, "-" for none.
-- It follows from the plan and that catalogue, and is no part of a change.
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

-- What is due, soonest first: the day, what it is, the id of its step, its kind.
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

-- What was written last into a calendar of the plan, the default one and the private one, so that the
-- next one says what moved and what fell away. `uid` is the part before the plan's uuid; both days are
-- in it, and both are NULL of a to-do. Not a part of a change: an undo of the plan does not unsend it.
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
