/* SPDX-License-Identifier: MIT
 * What the files of the report module share: the pieces of a line, and the sheet that a print is
 * put on. */
#ifndef MILEPOST_REPORT_PRIVATE_H
#define MILEPOST_REPORT_PRIVATE_H

#include "milepost/layout.h"
#include "milepost/report.h"

#define REPORT_LEFT_OUT "Private answers are left out; your own dates and costs may differ."
#define REPORT_INCLUDED "Private answers are included: keep this print to yourself."

/* ---- pieces.c */

enum years { YEARS_WHEN_FAR, YEARS_ALWAYS };

void piece_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     enum years years, struct buffer *out);
void piece_when(const struct roadmap_step *step,
                struct buffer *out); /* "about Mar 2027, after the offer" */
void piece_cost(const struct money_range *cost, bool at_least, struct buffer *out);
void piece_odds(date_day p50, date_day p80, struct buffer *out); /* "even odds ... · 80 % by ..." */

/* "42 days sooner", "3 years 2 months later", "$275 dearer"; nothing for 0. */
void piece_days(int days, struct buffer *out);
void piece_dollars(int64_t dollars, struct buffer *out);

/* "checked Feb 2026", with ", check again" once that is long ago. Nothing without a date. */
void piece_checked(date_day checked, bool stale, struct buffer *out);

/* ---- sheet: one walk over the roadmap, put down in the form of text or Markdown */

struct sheet_entry {
    char mark; /* 'x' done, '>' started, ' ' to do, '-' not needed, '!' '?' 'X' for gates */
    const char *title, *middle, *right;
};

struct sheet {
    const struct sheet_form *form;
    struct buffer *out;
};

struct sheet_form {
    void (*notice)(struct sheet *sheet, const char *text);
    void (*title)(struct sheet *sheet, const char *left, const char *right);
    void (*summary)(struct sheet *sheet, const char *left, const char *right);
    void (*opened)(struct sheet *sheet); /* after the head */
    void (*heading)(struct sheet *sheet, const char *text);
    void (*entry)(struct sheet *sheet, const struct sheet_entry *entry);
    void (*detail)(struct sheet *sheet, const char *label, const struct text_list *items);
    void (*line)(struct sheet *sheet, const char *text);
    void (*row)(struct sheet *sheet, const char *label, const char *const *cells, int count);
    void (*source)(struct sheet *sheet, const struct source *source, const char *about);
    const char *marks; /* what the marks of its entries mean, or "" when they are words */
};

extern const struct sheet_form sheet_text, sheet_markdown;

void sheet_roadmap(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan);

/* Its parts put down a line, which is cleared, and a detail of one text: nothing for nothing. */
void sheet_line(struct sheet *sheet, struct buffer *line);
void sheet_text_detail(struct sheet *sheet, const char *label, const char *text);

/* ---- sheet_gates.c */

void sheet_gates_first(struct sheet *sheet, const struct roadmap *roadmap); /* one line each */
void sheet_gates(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_money.c */

void sheet_money(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_months(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- roadmap_json.c */

void json_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                  struct buffer *out);

/* ---- parts of JSON that documents share */

struct json_writer;
void json_put_cents(struct json_writer *json, const char *key, money_cents cents);
void json_put_hours(struct json_writer *json, const char *key, const struct range *hours);
void json_put_labels(struct json_writer *json, unsigned labels);

/* The "finish" and "cost" of a route, as every document has them. */
void json_put_finish(struct json_writer *json, date_day p50, date_day p80, int not_reached);
void json_put_cost(struct json_writer *json, const struct money_range *cost, money_cents p80,
                   bool at_least);

void json_put_choices(struct json_writer *json, const struct route_choice *choices, int count);

#endif
