/* SPDX-License-Identifier: MIT
 * Reading JSON from outside: limits, and faults that name file, line and column. */
#ifndef MILEPOST_SESSION_EXCHANGE_JSON_READ_H
#define MILEPOST_SESSION_EXCHANGE_JSON_READ_H

#include <jansson.h>

#include "milepost/session/exchange.h"
#include "session/exchange/json_place.h"

/* ---- json_read.c */

/* One file that is being read. Faults go to `fault` one by one, the first also to `err`. */
struct json_reader {
    const char *name;
    const char *bytes;
    size_t length;
    size_t most_values; /* that it may hold; 0: as many as answers may */
    int lines_before;   /* in the file */
    date_day today;     /* what is told as past is not after it */
    fault_fn *fault;    /* may be NULL */
    void *context;
    struct error *err;
    int faults;
};

/* Reads the whole file as one object; NULL after a fault. Free with json_decref. */
json_t *json_reader_load(struct json_reader *reader);

/* True while a fault would be told, and not only counted. */
bool json_reader_tells(const struct json_reader *reader);

/* Reports a fault at the key of a place. The text is made inert. */
void json_reader_fault(struct json_reader *reader, struct json_place place, const char *format, ...)
    MP_PRINTF(3, 4);

/* STATUS_INVALID after any fault, with the number of faults in `err`. */
enum status json_reader_finish(struct json_reader *reader) MP_MUST_CHECK;

/* Reports every member of `object` that is not among `keys`; `where` is the object's place. */
void json_reader_only(struct json_reader *reader, struct json_place where, json_t *object,
                      const char *const *keys);

/* True when the document carries `key` with this version number; else it is reported. */
bool json_reader_version(struct json_reader *reader, json_t *document, const char *key,
                         const char *what);

/* ---- read_answers.c: answers in a document */

/* What to do with an answer that the catalogue has no place for. */
typedef void orphan_fn(void *context, const char *question, char state, const char *value,
                       date_day as_of);

struct answers_reading {
    const struct catalog *catalog;
    date_day today;    /* the day of an answer that names none */
    orphan_fn *orphan; /* NULL: such an answer is a fault */
    void *context;
    struct answers *out;
};

/* Reads the members "answers" and "as_of" of a document; what does not fit is reported. */
void json_read_answers(struct json_reader *reader, json_t *document,
                       const struct answers_reading *reading);

/* ---- answers_file.c */

/* The same of a document that holds nothing else ("milepost-answers": 1). */
void json_read_answers_document(struct json_reader *reader, json_t *document,
                                const struct answers_reading *reading);

/* ---- read_worksheet.c: own figures and schools in a document */

/* Reads the members "assumptions" and "programs"; what does not fit is reported. The rows own
 * their texts. */
void json_read_worksheet(struct json_reader *reader, json_t *document,
                         const struct catalog *catalog, struct plan_record *record);

/* ---- read_progress.c: what was marked and logged, and baselines, in a document */

/* Reads the members "progress", "logs" and "baseline"; what does not fit is reported, and so is
 * what was marked or logged on a day after today. The rows own their texts. */
void json_read_progress(struct json_reader *reader, json_t *document, struct plan_record *record);

/* ---- read_credits.c: continuing education in a document */

/* Reads the members "credits" and "held"; what does not fit is reported. The rows own their texts.
 */
void json_read_credits(struct json_reader *reader, json_t *document, struct plan_record *record);

/* ---- read_comments.c: what others wrote, in a document */

/* Reads the member "comments"; what does not fit is reported. The rows own their texts. */
void json_read_comments(struct json_reader *reader, json_t *document, struct plan_record *record);

#endif
