/* SPDX-License-Identifier: MIT
 * What was marked and logged of a plan, and its baselines, as rows. Texts are written forms: "" for
 * none. Numbers are within the plan, and none is given twice. */
#ifndef MILEPOST_STORE_PROGRESS_H
#define MILEPOST_STORE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/money.h"

#define STORE_STEP_MAX      120 /* characters of the id of a step */
#define STORE_NOTE_MAX      500 /* characters of a note */
#define STORE_BASELINES_MAX 200

/* Something marked on a step. */
struct mark_row {
    int64_t number; /* 0: it receives one */
    char *step;
    char *kind; /* "started", "done", "dose", "failed" or "waived" */
    date_day day;
    money_cents cost; /* what was really paid, or MONEY_NONE */
    char *note;
};

/* In the order in which they were made. */
struct mark_rows {
    struct mark_row *items;
    size_t count;
};

/* Hours of study on a day. */
struct log_row {
    int64_t number; /* 0: it receives one */
    char *step;
    date_day day;
    int minutes;
    char *note;
};

struct log_rows {
    struct log_row *items;
    size_t count;
};

struct baseline_step_row {
    char *step;
    date_day start, finish; /* or DATE_NONE */
    money_cents cost;       /* or MONEY_NONE */
};

/* What the plan looked like on the day on which its route was chosen. It is never changed. */
struct baseline_row {
    int64_t number; /* 0: it receives one */
    date_day made;
    char *catalogue, *route; /* the catalogue's version, the route's title */
    date_day p50, p80;
    money_cents cost;
    int hours_per_week;
    struct baseline_step_row *steps; /* by id */
    size_t step_count;
};

/* By number. */
struct baseline_rows {
    struct baseline_row *items;
    size_t count;
    int64_t current; /* the number of the one that counts; 0: none */
};

void mark_rows_clear(struct mark_rows *rows);
void log_rows_clear(struct log_rows *rows);
void baseline_rows_clear(struct baseline_rows *rows);

/* Each adds a copy at the end. */
void mark_rows_add(struct mark_rows *rows, const struct mark_row *row);
void log_rows_add(struct log_rows *rows, const struct log_row *row);
void baseline_rows_add(struct baseline_rows *rows, const struct baseline_row *row);

/* The one with this number, or NULL. */
struct mark_row *mark_find(const struct mark_rows *rows, int64_t number);
struct log_row *log_find(const struct log_rows *rows, int64_t number);
struct baseline_row *baseline_find(const struct baseline_rows *rows, int64_t number);

/* True when both say the same, whatever their numbers. */
bool marks_same(const struct mark_row *left, const struct mark_row *right);
bool logs_same(const struct log_row *left, const struct log_row *right);
bool baselines_same(const struct baseline_row *left, const struct baseline_row *right);

/* The number of the one that says the same, its own before others; 0: none does. */
int64_t baseline_known(const struct baseline_rows *rows, const struct baseline_row *row);

#endif
