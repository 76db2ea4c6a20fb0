/* SPDX-License-Identifier: MIT
 * The kinds of things in a catalogue, so that all can be listed and found alike. */
#ifndef MILEPOST_CLI_KINDS_H
#define MILEPOST_CLI_KINDS_H

#include "cli/commands/card.h"

struct kind {
    const char *name;            /* "question" */
    size_t records_at, count_at; /* in struct catalog */
    size_t size;                 /* of one record */
    size_t id_at, title_at;      /* in the record */
    void (*show)(struct card *card, const void *record);
};

extern const struct kind kinds[];
extern const size_t kind_count;

int kind_records(const struct kind *kind, const struct catalog *catalog);
const void *kind_record(const struct kind *kind, const struct catalog *catalog, int index);
const char *kind_id(const struct kind *kind, const void *record);
const char *kind_title(const struct kind *kind, const void *record);

#endif
