-- SPDX-License-Identifier: MIT
-- From version 5 to 6: how late a plan is and which credential may lapse. It is known once the plan
-- is planned again.

CREATE TABLE old_outline AS SELECT * FROM outline;

DROP TABLE outline;

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

INSERT INTO outline SELECT *, 0, NULL, '' FROM old_outline;

DROP TABLE old_outline;
