/* SPDX-License-Identifier: MIT
 * What a record looks like: the tables by which it is read and written. */
#ifndef MILEPOST_CATALOG_READ_FIELD_H
#define MILEPOST_CATALOG_READ_FIELD_H

#include "catalog/read/node.h"
#include "catalog/words/names.h"
#include "milepost/catalog.h"

/* The lists that ids refer to, each an array of `struct catalog`. */
enum list {
    LIST_SOURCE,
    LIST_ASSUMPTION,
    LIST_SECTION,
    LIST_QUESTION,
    LIST_FACT,
    LIST_BODY,
    LIST_CREDENTIAL,
    LIST_PROGRAM,
    LIST_SCHOOL_QUESTION,
    LIST_AID,
    LIST_VACCINE,
    LIST_GATE,
    LIST_SKILL,
    LIST_JOB,
    LIST_TERM,
    LIST_STEP,
    LIST_ERRAND,
    LIST_LETTER,
    LIST_PROMISE,
    LIST_CLAIM,
    LIST_COUNT,
};

enum kind {
    KIND_ID,          /* const char * */
    KIND_TEXT,        /* const char * */
    KIND_JOINED,      /* const char *, from a text or a list of texts */
    KIND_TEXTS,       /* struct text_list */
    KIND_BOOL,        /* bool */
    KIND_INT16,       /* int16_t within min and max */
    KIND_INT32,       /* int32_t within min and max */
    KIND_NUMBERS,     /* int16_t array and count */
    KIND_DATE,        /* date_day */
    KIND_ENUM,        /* an enum, by `names` */
    KIND_RANGE,       /* struct range of whole units */
    KIND_MONEY_RANGE, /* struct range of cents */
    KIND_ESTIMATE,    /* struct estimate in `unit` */
    KIND_CONDITION,   /* struct condition, compiled later */
    KIND_REFERENCE,   /* int16_t into `list` */
    KIND_REFERENCES,  /* struct index_list into `list` */
    KIND_STRUCT,      /* a struct by `schema`, in place */
    KIND_GROUP,       /* keys of the same record, one level deeper in the file */
    KIND_RECORDS,     /* array and count, items by `schema` */
    KIND_ROWS,        /* rows of fact sheets: remembered, not kept */
    KIND_REMARK,      /* a text for the reader of the file: not kept */
    KIND_LIST,        /* the same for a list of the catalogue itself */
    KIND_COUNT,
};

enum field_flag {
    REQUIRED = 1,
    MONTH_LAST = 2, /* a date given by its month stands for the month's last day */
    IS_VERSION = 4, /* a text that tells by year and month which of several catalogues is meant */
};

struct schema_field {
    const char *key; /* in the file; NULL: not read, the loader works it out */
    enum kind kind;
    unsigned flags;
    const char *member; /* in C; NULL: of use to the loader alone, not emitted */
    size_t offset;
    const char *count_member;
    size_t count_offset;
    const struct schema *schema;
    const struct names *names;
    enum list list;
    const char *unit;
    int32_t min, max;
};

struct loader;

struct schema {
    const char *noun; /* "step", for faults */
    const char *type; /* "struct step" */
    size_t size;      /* of what the loader works on; begins with the final struct */
    size_t final_size;
    const struct schema_field *fields;
    int count;
    bool templates; /* items may stand for many: `each` */
    /* Reads the whole item in place of the walk over `fields`; NULL: the walk. */
    void (*read)(struct loader *loader, struct spot spot, void *record);
    /* What is left to do once the fields are read. NULL: nothing. */
    void (*finish)(struct loader *loader, struct spot spot, void *record);
};

#endif
