/* SPDX-License-Identifier: MIT
 * Entries of a list in a JSON document: what was marked, logged and earned. */
#ifndef MILEPOST_SESSION_EXCHANGE_READ_ENTRY_H
#define MILEPOST_SESSION_EXCHANGE_READ_ENTRY_H

#include "session/exchange/json_read.h"

/* One entry of a list on its way; `item` is its place, from 1. */
struct json_entry {
    struct json_reader *reader;
    const char *outer;
    json_t *value;
    size_t item;
    bool good;
};

/* ---- read_entry.c ---------------------------------------------------------------------------- */

/* Tells that a member is not what it has to be; the entry is not good from then on. */
void json_entry_fault(struct json_entry *reading, const char *key, const char *takes);

/* Members. What is not as it has to be is told, and stands for the least, no day or "". */
int64_t json_entry_number(struct json_entry *reading, const char *key, int64_t least, int64_t most,
                          const char *takes);
int64_t json_entry_id(struct json_entry *reading);
money_cents json_entry_cents(struct json_entry *reading, const char *key, int64_t most);
date_day json_entry_date(struct json_entry *reading, const char *key, bool wanted);
/* The day of something that has happened: none after the reader's today. */
date_day json_entry_past(struct json_entry *reading, const char *key);
/* A text of one line; "" where there may be none. It is the document's. */
const char *json_entry_text(struct json_entry *reading, const char *key, int least, int most);

/* Reads each entry of a list that the document may have. */
typedef void json_entry_fn(struct json_entry *reading, struct plan_record *record);
void json_entries_read(struct json_reader *reader, json_t *document, const char *outer, size_t most,
                       const char *const *keys, json_entry_fn *read_one,
                       struct plan_record *record);

#endif
