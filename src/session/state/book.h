/* SPDX-License-Identifier: MIT
 * Credentials that are held and the ledger of continuing education, as they are shown and taken by
 * the planner. All of it follows from the answers and the record, whose texts it borrows. */
#ifndef MILEPOST_SESSION_STATE_BOOK_H
#define MILEPOST_SESSION_STATE_BOOK_H

#include "milepost/interview.h"
#include "milepost/memory.h"
#include "milepost/progress.h"
#include "milepost/session/credits.h"

struct book {
    struct arena arena;
    struct held_credential *held;
    int held_count;
    struct ledger_tracker *told; /* by body: what its tracker shows, as it was answered */
    struct ledger_input input;   /* of the day on which it was asked for last */
    struct ledger *ledger;       /* for `ledger_day`; NULL: it was not made yet */
    date_day ledger_day;
};

/* ---- book.c ---------------------------------------------------------------------------------- */

/* Makes it anew of what a plan holds. */
void book_make(struct book *book, const struct answers *answers, const struct plan_record *record);
void book_clear(struct book *book);

/* Brings what the ledger takes to a day: a cycle that was marked as done is over after its end. */
void book_turn_to(struct book *book, const struct progress *progress, date_day today);

/* ---- credit_field.c -------------------------------------------------------------------------- */

/* Checks a field as a person wrote it and puts it into the row, which owns its texts. Ids that the
 * row has already may stay whatever the catalogue has. */
enum status credit_field_read(const struct session *session, enum credit_field field,
                              const char *text, struct credit_row *row,
                              struct error *err) MP_MUST_CHECK;

/* ---- credit_list.c --------------------------------------------------------------------------- */

/* Reads ids parted by commas into the form in which they are kept: each once, as the catalogue
 * writes it. Those of `old` stay whether it has them or not. */
enum status credit_bodies_read(const struct session *session, const char *text, const char *old,
                               struct buffer *out, struct error *err) MP_MUST_CHECK;
/* Categories of these bodies, by id or by name. */
enum status credit_categories_read(const struct session *session, const char *text, const char *old,
                                   const char *bodies, struct buffer *out,
                                   struct error *err) MP_MUST_CHECK;

/* The index of a body, in any case, or -1. */
int body_find_loosely(const struct catalog *catalog, const char *id);

/* The next of the ids parted by commas, without blanks around it, in `id`; false at the end. An id
 * that is too long is cut, and no catalogue has one of that length. */
#define LIST_ID 128
bool list_next(const char **list, char id[LIST_ID]);

#endif
