-- SPDX-License-Identifier: MIT
-- The file of real schools, version 2. It is made anew by each import and only read otherwise, so
-- there are no migrations: an older one is imported again.
--
-- Written as db/schema.sql is, by the same rules. Days are counted from 1970-01-01.

-- A file that was imported. `year` is the year its figures are of, as its publisher counts them.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    file TEXT NOT NULL,
    year INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    imported INTEGER NOT NULL
) STRICT;

-- Positions are millionths of a degree.
CREATE TABLE school (
    unit INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    county TEXT NOT NULL,
    phone TEXT NOT NULL,
    web TEXT NOT NULL,
    closed TEXT NOT NULL,
    control INTEGER,
    level INTEGER,
    active INTEGER,
    latitude INTEGER,
    longitude INTEGER,
    source INTEGER NOT NULL
) STRICT;

-- What a school awards in a field: `award` is AWLEVEL of IPEDS.
CREATE TABLE program (
    unit INTEGER NOT NULL,
    cip TEXT NOT NULL,
    award INTEGER NOT NULL,
    PRIMARY KEY (unit, cip, award)
) STRICT, WITHOUT ROWID;

-- One figure of a year. Without a field ('' and 0) it is of the whole school, without an award of
-- all awards in the field. The newest of a kind is read first, so it lies first.
CREATE TABLE figure (
    unit INTEGER NOT NULL,
    cip TEXT NOT NULL,
    award INTEGER NOT NULL,
    what TEXT NOT NULL,
    year INTEGER NOT NULL,
    value INTEGER NOT NULL,
    source INTEGER NOT NULL,
    PRIMARY KEY (unit, cip, award, what, year DESC)
) STRICT, WITHOUT ROWID;

-- What a work pays in the nation ('US') or a state: dollars a year that so many of a hundred people
-- do not earn. A figure without a value is above the highest that is published.
CREATE TABLE wage (
    state TEXT NOT NULL,
    occupation TEXT NOT NULL,
    what TEXT NOT NULL,
    year INTEGER NOT NULL,
    area TEXT NOT NULL,
    value INTEGER,
    source INTEGER NOT NULL,
    PRIMARY KEY (state, occupation, what, year)
) STRICT, WITHOUT ROWID;

-- Where a ZIP code, or all that begin with the same three digits, lies.
CREATE TABLE place (
    zip TEXT PRIMARY KEY,
    latitude INTEGER NOT NULL,
    longitude INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
