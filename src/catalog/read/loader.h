/* SPDX-License-Identifier: MIT
 * What is read so far, and what is left to resolve once all is read.
 *
 * A catalogue is read in two goes. The walk (read/walk.c) goes over each file's nodes by the tables
 * of schema/ and makes a record of each item, once for each thing a template stands for; references
 * and conditions are only remembered, with their place. Then the rest (load.c) makes the facts,
 * resolves what was remembered, fills the templates in and checks the whole. */
#ifndef MILEPOST_CATALOG_READ_LOADER_H
#define MILEPOST_CATALOG_READ_LOADER_H

#include "catalog/read/field.h"
#include "milepost/catalog/load.h"
#include "milepost/memory.h"
#include "milepost/text.h"
#include "milepost/vector.h"

/* The limits of docs/catalogue.md. */
enum {
    MAX_FILE_BYTES = 1 << 20,
    MAX_TEXT_BYTES = 2000,
    MAX_ITEMS = 500,
    MAX_RECORDS = 2000, /* in one list, templates expanded */
    MAX_NODES = 40000,  /* in one file */
    MAX_NEEDS = 4000,
    MAX_BYTES = 16 << 20, /* of records and texts, templates expanded */
    MAX_DEPTH = 16,
    MAX_FAULTS = 1000,
    MAX_CONDITION_NODES = 256,
};

struct raw_catalog {
    struct catalog catalog;
    int32_t format;
};

/* What an item can stand for, if it stands for many. */
struct each_form {
    const char *name;
    enum step_template step; /* TEMPLATE_NONE: not for steps */
    bool question;           /* for questions too */
    enum list list;
    bool (*fits)(const struct loader *loader, int index, bool question);
    void (*fill)(const struct loader *loader, int index, struct scope *scope);
};

struct record {
    void *data;
    struct spot spot;
};

/* An id of a list, for looking it up by halves. */
struct index_entry {
    const char *id;
    int index;
};

struct pending_reference {
    int16_t *slot;
    const char *id;
    struct position place;
    enum list list;
};

struct pending_condition {
    struct condition *slot;
    struct position place;
    bool exact; /* column and text go together, so a fault can point into the text */
};

struct pending_estimate {
    struct estimate *estimate;
    const char *unit;
    struct position place;
};

struct pending_rate {
    struct pass_rate *rate;
    struct position place;
};

struct short_need;

struct pending_need {
    struct need *need;
    struct short_need *raw; /* what a short one was read into, or NULL */
    struct position place;
};

#define FILE_COUNT 14

struct loader {
    struct arena *arena; /* owns everything that outlives the load */
    struct document documents[FILE_COUNT];
    struct raw_catalog head;
    VECTOR(struct record) lists[LIST_COUNT];
    const struct schema_field
        *forms[LIST_COUNT];                 /* the field of the catalogue that holds the list */
    struct index_entry *sorted[LIST_COUNT]; /* once the lists are complete; else NULL */
    bool incomplete[LIST_COUNT];            /* the list's file could not be read */
    size_t spent;                           /* bytes of records and texts */
    VECTOR(struct pending_reference) references;
    VECTOR(struct pending_condition) conditions;
    VECTOR(struct pending_estimate) estimates;
    VECTOR(struct pending_rate) rates;
    VECTOR(struct pending_need) needs;
    VECTOR(struct spot) cited; /* mappings that name rows of fact sheets */
    VECTOR(struct catalog_fault) faults;
    bool dangling; /* some reference or condition could not be resolved */
};

#endif
