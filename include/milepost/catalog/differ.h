/* SPDX-License-Identifier: MIT
 * Two catalogues held against each other, and what stands on each source of one. */
#ifndef MILEPOST_CATALOG_DIFFER_H
#define MILEPOST_CATALOG_DIFFER_H

#include "milepost/catalog.h"

/* ---- differ.c -------------------------------------------------------------------------------- */

enum catalog_change_kind { CATALOG_REMOVED, CATALOG_ADDED, CATALOG_CHANGED };

/* One record that only one of the two has, or one field that both have with another value. */
struct catalog_change {
    enum catalog_change_kind kind;
    bool wording;       /* a text: no figure, rule or date follows from it */
    const char *of;     /* the kind of record: "step" */
    const char *id;     /* "" of the whole list */
    const char *title;  /* of the newer one where both have it, or "" */
    const char *field;  /* as in the file: "cost[2026-02-01].amount"; "" of a whole record */
    const char *before; /* as in the file, money in dollars; "" where there was none */
    const char *after;
};

typedef void catalog_change_fn(void *context, const struct catalog_change *change);

/* Hands each on, in the order of the kinds, those of wording behind all others. Records are the
 * same when their ids are: one of another id was removed and added. Templates are compared as what
 * they make. Texts are valid during the call. */
void catalog_differ(const struct catalog *before, const struct catalog *after,
                    catalog_change_fn *change, void *context);

/* "steps", "bodies" */
const char *catalog_kind_many(const char *of);

/* ---- support.c ------------------------------------------------------------------------------- */

/* A value that rests on a source. */
struct catalog_use {
    int source;        /* index */
    const char *of;    /* the kind of record: "step" */
    const char *id;    /* of the record */
    const char *field; /* as in the file: "cost"; "" of the record as a whole */
};

typedef void catalog_use_fn(void *context, const struct catalog_use *use);

/* Hands on what rests on each source, record by record; a field of a record once for a source. */
void catalog_uses(const struct catalog *catalog, catalog_use_fn *use, void *context);

#endif
