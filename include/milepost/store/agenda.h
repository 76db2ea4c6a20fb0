/* SPDX-License-Identifier: MIT
 * What is known of a plan without planning it: what is due, and what lists say of it. It follows
 * from the plan, and is kept so that ten thousand plans are listed as fast as they are read. */
#ifndef MILEPOST_STORE_AGENDA_H
#define MILEPOST_STORE_AGENDA_H

#include "milepost/memory.h"
#include "milepost/store/plan.h"

/* Something that is due. */
struct agenda_row {
    date_day day;
    char *what, *step, *kind; /* ids but for the first */
    bool is_private;
};

struct agenda_rows {
    struct agenda_row *items;
    size_t count, capacity;
};

/* What a list says of a plan. No text is NULL in one that is not zeroed. */
struct outline {
    date_day planned;      /* the day it was worked out for; DATE_NONE: it never was */
    char *goal, *title;    /* its id and its name; "" while it is not answered */
    char *standing;        /* where the person is: "Interview: Schooling", or a step */
    char *bar, *bar_short; /* what keeps from paying, or "" */
    char *gate;            /* the id of the worst outcome of a gate, or "" */
    int late;              /* days later than when the route was chosen; negative: sooner */
    date_day lapse; /* the last day of the cycle that lacks units and ends first, or DATE_NONE */
    char *lapse_of; /* the id of its body, or "" */
};

/* What the plan says by the catalogue that it is planned with, for the day when that one is gone.
 */
struct shown {
    char *digest;            /* of that catalogue */
    struct baseline_row row; /* its number is none; no `catalogue`: nothing is to be kept */
};

/* All of it. */
struct agenda {
    struct outline outline;
    struct shown shown;
    struct agenda_rows due; /* soonest first */
};

/* Adds a copy. */
void agenda_rows_add(struct agenda_rows *rows, const struct agenda_row *row);
void agenda_clear(struct agenda *agenda);

/* ---- writing --------------------------------------------------------------------------------- */

/* Works the agenda of a plan out. Asked within each transaction that changes what a plan holds, so
 * that both are on disk together; `after` is the plan as it will be. */
struct store_follower {
    void (*agenda)(void *context, const struct plan_record *after, struct agenda *out);
    void *context;
};

/* Its user owns the follower, for longer than the store; NULL: none. Without one a plan that
 * changes has no agenda any more, as one that was never planned. */
void store_follow(struct store *store, const struct store_follower *follower);
const struct store_follower *store_follower(const struct store *store);

/* Notes what was worked out for a plan as this handle has loaded it. What is not changed is not
 * written. STATUS_CONFLICT: another program changed the plan since. */
enum status store_note_agenda(struct store *store, int64_t plan, const struct agenda *agenda,
                              struct error *err) MP_MUST_CHECK;

/* ---- reading --------------------------------------------------------------------------------- */

/* A plan as a list shows it; the texts are the list's, none is NULL. */
struct plan_card {
    int64_t id;
    char uuid[STORE_UUID];
    const char *name, *place;
    int64_t changed;
    bool deleted;
    date_day planned; /* as in its outline */
    const char *goal, *title, *standing, *bar, *bar_short, *gate;
    int late;
    date_day lapse;
    const char *lapse_of;
    const char *career; /* as in its row */
    date_day due;       /* of what is due first; DATE_NONE: nothing is, as in a deleted plan */
    const char *what;
    bool is_private;
    bool moves; /* nobody follows the plan: while it is not done that day moves on with today */
};

struct plan_cards {
    struct plan_card *items;
    size_t count, capacity;
    size_t live; /* plans in the file that are not deleted */
    struct arena arena;
};

/* The plans, last used first; at most so many, or 0: all. */
enum status store_list_cards(struct store *store, bool deleted_too, size_t most,
                             struct plan_cards *out, struct error *err) MP_MUST_CHECK;
void plan_cards_clear(struct plan_cards *cards);

/* The plans' agendas as they stand today, by day, then by plan: one plan's, or with 0 all plans'
 * that are not deleted, up to a day (DATE_NONE: all). Of a plan that nobody follows nothing was
 * missed: what moves is due today. The row and its texts are valid within the call. */
struct due_row {
    int64_t plan;
    const char *name;
    date_day planned;
    struct agenda_row row;
};
typedef void due_row_fn(void *context, const struct due_row *row);
enum status store_read_due(struct store *store, int64_t plan, date_day today, date_day until,
                           due_row_fn *row, void *context, struct error *err) MP_MUST_CHECK;

/* The day for which a plan's agenda was worked out; DATE_NONE: it never was. */
enum status store_agenda_day(struct store *store, int64_t plan, date_day *day,
                             struct error *err) MP_MUST_CHECK;

/* What a plan said last by a catalogue, of which there may be nothing: a row, or none. One whose
 * digest is "" is any of its version. Free with baseline_rows_clear. */
enum status store_load_shown(struct store *store, int64_t plan, const struct catalogue_stamp *stamp,
                             struct baseline_rows *out, struct error *err) MP_MUST_CHECK;

/* How many plans that are not deleted were never planned. */
enum status store_count_unplanned(struct store *store, size_t *count,
                                  struct error *err) MP_MUST_CHECK;

#endif
