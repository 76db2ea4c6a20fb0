/* SPDX-License-Identifier: MIT
 * The ledger of continuing education of an open plan, and what is printed on its credentials. */
#ifndef MILEPOST_SESSION_CREDITS_H
#define MILEPOST_SESSION_CREDITS_H

#include "milepost/ledger.h"
#include "milepost/report/held.h"
#include "milepost/session/open.h"

#define CREDITS_MAX 20000

/* ---- one credit ------------------------------------------------------------------------------ */

/* What is written down of a credit; each as a text. */
enum credit_field {
    CREDIT_DATE,
    CREDIT_TITLE,
    CREDIT_UNITS,
    CREDIT_PROVIDER,
    CREDIT_BODIES, /* these two: ids parted by commas, capitals or not */
    CREDIT_CATEGORIES,
    CREDIT_EVIDENCE,
    CREDIT_NOTE,
};
#define CREDIT_FIELD_COUNT (CREDIT_NOTE + 1)

const char *credit_field_id(enum credit_field field);   /* "date", "title" ... */
const char *credit_field_name(enum credit_field field); /* "Date", "Evidence kept" */

/* What becomes of a credit, as a person writes it. NULL: it stays, and of a new one is today, what
 * is held of one body alone, or nothing. "" takes away what may be missing. */
struct credit_request {
    int64_t number; /* 0: a new one */
    const char *fields[CREDIT_FIELD_COUNT];
};

/* Checks one by itself, and puts the row that would be saved into *out, which is cleared with
 * credit_row_clear. STATUS_USAGE says in one line what is wrong, and *where which field it is (of
 * units that are too fine for a body: CREDIT_UNITS). STATUS_NOT_FOUND: no credit has the number. */
enum status credit_check(const struct session *session, const struct credit_request *request,
                         struct credit_row *out, enum credit_field *where,
                         struct error *err) MP_MUST_CHECK;

/* True when the id is among those of a list: the bodies of a row, or its categories. */
bool credit_list_has(const char *list, const char *id);

/* A field of a row in the form in which credit_check reads it. */
void credit_field_write(const struct credit_row *row, enum credit_field field, struct buffer *out);

/* Reads units: "2", "1.5", "0.25". STATUS_USAGE says what it takes. */
enum status units_read(const char *text, int *units, struct error *err) MP_MUST_CHECK;

/* The order by day, title, units and bodies: 0 when both are one credit, whatever else is written
 * of it. */
int credit_order(const struct credit_row *left, const struct credit_row *right);

/* The credit of the plan that is the same by these, so that what is imported twice is there once;
 * NULL: none is. */
struct credit_index;
struct credit_index *credit_index_new(const struct session *session);
const struct credit_row *credit_index_find(const struct credit_index *index,
                                           const struct credit_row *row);
void credit_index_free(struct credit_index **index); /* accepts NULL */

/* ---- changing them --------------------------------------------------------------------------- */

/* Which request of several was wrong, and in what. */
struct credit_fault {
    size_t at;
    enum credit_field where;
};

/* Adds and changes as many as are asked for, all in one change or none; `said` receives a line.
 * What request `i` became has the number numbers[i] (NULL: nobody wants to know). On failure *fault
 * (may be NULL) says which. STATUS_CONFLICT: another program changed the same credit meanwhile. */
enum status session_write_credits(struct session *session, const struct credit_request *requests,
                                  size_t count, int64_t *numbers, struct credit_fault *fault,
                                  struct buffer *said, struct error *err) MP_MUST_CHECK;

/* The same of rows that credit_check made: all of them new. */
enum status session_add_credits(struct session *session, const struct credit_rows *rows,
                                struct buffer *said, struct error *err) MP_MUST_CHECK;

/* STATUS_NOT_FOUND when no credit has one of the numbers. */
enum status session_remove_credits(struct session *session, const int64_t *numbers, size_t count,
                                   struct buffer *said, struct error *err) MP_MUST_CHECK;

/* For which cycles all credits count, as it is now; freed with credit_places_free. */
struct credit_places;
struct credit_places *session_credit_places(struct session *session);
void credit_places_free(struct credit_places **places); /* accepts NULL */
/* Says in one line which credits but `except` (a number, or 0) count for another cycle than
 * `before`, as those do that now make up for one that was short. False: none does. */
bool session_say_moved(struct session *session, const struct credit_places *before, int64_t except,
                       struct buffer *out);

/* ---- what the plan holds --------------------------------------------------------------------- */

/* As they are on disk, by number; valid until the next change. */
const struct credit_rows *session_credits(const struct session *session);

/* What became of each of them: `credit` of a verdict is its place among the rows. Made on first use
 * and kept until the plan or the day is another one. */
const struct ledger *session_ledger(struct session *session);

/* The same as the planner takes it. */
const struct ledger_input *session_ledger_input(struct session *session);

/* Both of them, as reports take them. */
struct report_ledger session_report_ledger(struct session *session);

/* ---- credentials that are held --------------------------------------------------------------- */

/* A credential that is held by the answers; valid until the next change. */
struct held_credential {
    int credential;     /* index into the catalogue */
    const char *code;   /* "CPC" */
    int body;           /* index into the catalogue */
    date_day since;     /* DATE_NONE: not told */
    const char *number; /* as printed, or "" */
    date_day expires;   /* as printed, or DATE_NONE */
};

/* In the catalogue's order. */
int session_held(struct session *session, const struct held_credential **held);
/* Credential `index` of the catalogue as it is held; NULL: it is not. */
const struct held_credential *session_find_held(struct session *session, int index);

/* The body that gave all that is held, for which a credit is where nobody says otherwise; -1: none
 * is held, or there are several. */
int session_only_body(const struct session *session);

/* All that is shown of them: with membership, what takes an A off, letters and cycles. What it
 * points to is the plan's or the arena's. */
void session_held_report(struct session *session, struct arena *arena, struct report_held *out);

/* Number and end of a credential that is held; NULL: it stays; "": it is not known. */
struct held_request {
    const char *code;    /* capitals or not */
    const char *number;  /* at most STORE_ID_MAX characters */
    const char *expires; /* a date */
};
enum status session_write_held(struct session *session, const struct held_request *request,
                               struct buffer *said, struct error *err) MP_MUST_CHECK;

#endif
