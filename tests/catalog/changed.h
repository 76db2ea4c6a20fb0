/* SPDX-License-Identifier: MIT
 * The small catalogue with something changed, and what the loader says of it. */
#ifndef MILEPOST_TESTS_CATALOG_CHANGED_H
#define MILEPOST_TESTS_CATALOG_CHANGED_H

#include "catalog/load_texts.h"
#include "catalog/schema/files.h"

/* One change. `@@` in the new text marks the place of the expected fault and is taken out. */
struct change {
    const char *file;
    const char *old; /* its first occurrence is replaced; NULL: the whole file */
    const char *new;
};

/* The small catalogue's files as texts that can be changed. */
struct changed {
    struct arena arena;
    struct catalog_text texts[FILE_COUNT + 2];
    int count;
    struct sheet_text sheet; /* to compare with, if it has bytes */
    struct position mark;    /* of the last `@@` */
    struct catalog_file *file;
    struct error err;
};

/* Reads the small catalogue and makes one change (unless `file` is NULL). */
void changed_start(struct changed *changed, const struct change *change);
void changed_make(struct changed *changed, const struct change *change);
/* Loads it; changed_end frees everything. */
enum status changed_load(struct changed *changed);
/* Loads it and fails the test if it has a fault. */
const struct catalog *changed_load_good(struct changed *changed);
void changed_end(struct changed *changed);

/* What is wrong in one place. */
struct mistake {
    struct change change;
    const char *fault;
    bool others; /* other faults follow from it */
};

/* Starts, loads and demands one fault at the mark with that text. With `others` there may be
 * more faults, and the one is among them. */
void expect_fault(const struct change *change, const char *text, bool others);

/* The same for what was started and changed already: loads it, demands, and ends it. */
void expect_only_fault(struct changed *changed, const char *text);

#endif
