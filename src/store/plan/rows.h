/* SPDX-License-Identifier: MIT
 * The parts of a plan as rows: what is read or written here is within a transaction of the caller.
 */
#ifndef MILEPOST_STORE_PLAN_ROWS_H
#define MILEPOST_STORE_PLAN_ROWS_H

#include "milepost/store/plan.h"

/* ---- plan.c ---------------------------------------------------------------------------------- */

/* All of a plan, into a zeroed record. */
enum status plan_record_load(struct store *store, int64_t id, struct plan_record *out,
                             struct error *err) MP_MUST_CHECK;

/* ---- answer.c -------------------------------------------------------------------------------- */

/* A stored answer, or the lack of one (state 0). */
struct value {
    char state;
    const char *text;
    date_day day;
};

/* Reads one answer; the text is the caller's to free. */
enum status answer_get(struct store *store, int64_t plan, const char *question,
                       struct answer_row *out, struct error *err) MP_MUST_CHECK;
enum status answer_put(struct store *store, int64_t plan, const char *question,
                       const struct value *value, struct error *err) MP_MUST_CHECK;
enum status answer_check(const struct store *store, const char *question, const struct value *value,
                         struct error *err) MP_MUST_CHECK;
bool value_same(const struct value *left, const struct value *right);

enum status answers_load(struct store *store, int64_t plan, struct answer_rows *out,
                         struct error *err) MP_MUST_CHECK;
void answer_rows_clear(struct answer_rows *rows);

/* ---- route.c --------------------------------------------------------------------------------- */

enum status route_load(struct store *store, int64_t plan, struct choice_rows *out,
                       struct error *err) MP_MUST_CHECK;
enum status route_put(struct store *store, int64_t plan, const struct choice_row *choices,
                      size_t count, struct error *err) MP_MUST_CHECK;

/* ---- assumption.c ---------------------------------------------------------------------------- */

enum status assumptions_load(struct store *store, int64_t plan, struct assumption_rows *out,
                             struct error *err) MP_MUST_CHECK;
enum status assumption_put(struct store *store, int64_t plan, const struct assumption_row *row,
                           struct error *err) MP_MUST_CHECK;
enum status assumption_drop(struct store *store, int64_t plan, const char *assumption,
                            struct error *err) MP_MUST_CHECK;

/* ---- program.c ------------------------------------------------------------------------------- */

enum status programs_load(struct store *store, int64_t plan, struct program_rows *out,
                          struct error *err) MP_MUST_CHECK;
enum status program_drop(struct store *store, int64_t plan, int64_t number,
                         struct error *err) MP_MUST_CHECK;
enum status program_put(struct store *store, int64_t plan, const struct program_row *row,
                        struct error *err) MP_MUST_CHECK;

/* Gives the new ones their numbers and keeps the last one. */
enum status programs_number(struct store *store, int64_t plan, struct program_rows *programs,
                            struct error *err) MP_MUST_CHECK;

/* ---- progress.c ------------------------------------------------------------------------------ */

enum status marks_load(struct store *store, int64_t plan, struct mark_rows *out,
                       struct error *err) MP_MUST_CHECK;
enum status mark_put(struct store *store, int64_t plan, const struct mark_row *row,
                     struct error *err) MP_MUST_CHECK;
enum status mark_drop(struct store *store, int64_t plan, int64_t number,
                      struct error *err) MP_MUST_CHECK;

enum status logs_load(struct store *store, int64_t plan, struct log_rows *out,
                      struct error *err) MP_MUST_CHECK;
enum status log_put(struct store *store, int64_t plan, const struct log_row *row,
                    struct error *err) MP_MUST_CHECK;
enum status log_drop(struct store *store, int64_t plan, int64_t number,
                     struct error *err) MP_MUST_CHECK;

/* The last number that was given in a part ("mark", "log", "baseline", "credit"), even to what is
 * gone. */
enum status progress_last(struct store *store, int64_t plan, const char *part, int64_t *last,
                          struct error *err) MP_MUST_CHECK;
enum status progress_keep_last(struct store *store, int64_t plan, const char *part, int64_t last,
                               struct error *err) MP_MUST_CHECK;

/* ---- credit.c -------------------------------------------------------------------------------- */

enum status credits_load(struct store *store, int64_t plan, struct credit_rows *out,
                         struct error *err) MP_MUST_CHECK;
enum status credit_put(struct store *store, int64_t plan, const struct credit_row *row,
                       struct error *err) MP_MUST_CHECK;
enum status credit_drop(struct store *store, int64_t plan, int64_t number,
                        struct error *err) MP_MUST_CHECK;

/* ---- held.c ---------------------------------------------------------------------------------- */

enum status held_load(struct store *store, int64_t plan, struct held_rows *out,
                      struct error *err) MP_MUST_CHECK;
enum status held_put(struct store *store, int64_t plan, const struct held_row *row,
                     struct error *err) MP_MUST_CHECK;
enum status held_drop(struct store *store, int64_t plan, const char *code,
                      struct error *err) MP_MUST_CHECK;

/* ---- comment.c ------------------------------------------------------------------------------- */

enum status comments_load(struct store *store, int64_t plan, struct comment_rows *out,
                          struct error *err) MP_MUST_CHECK;
enum status comment_put(struct store *store, int64_t plan, const struct comment_row *row,
                        struct error *err) MP_MUST_CHECK;
enum status comment_drop(struct store *store, int64_t plan, const char *uuid,
                         struct error *err) MP_MUST_CHECK;

/* ---- baseline.c ------------------------------------------------------------------------------ */

enum status baselines_load(struct store *store, int64_t plan, struct baseline_rows *out,
                           struct error *err) MP_MUST_CHECK;
enum status baseline_put(struct store *store, int64_t plan, const struct baseline_row *row,
                         struct error *err) MP_MUST_CHECK;
/* Number 0: none counts. */
enum status baseline_make_current(struct store *store, int64_t plan, int64_t number,
                                  struct error *err) MP_MUST_CHECK;
void baseline_row_clear(struct baseline_row *row);

#endif
