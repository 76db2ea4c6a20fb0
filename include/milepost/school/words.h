/* SPDX-License-Identifier: MIT
 * What figures, programs, orders and questions are called: for lists, cards, comparisons, prints
 * and commands alike. All that say something add it to `out`. */
#ifndef MILEPOST_SCHOOL_WORDS_H
#define MILEPOST_SCHOOL_WORDS_H

#include "milepost/school/find.h"
#include "milepost/school/known.h"
#include "milepost/text.h"

/* ---- codes.c */

/* All of them, parted by spaces: "AL AK AZ". */
const char *school_states(void);
/* Two letters, capital or not, of a state or of what else schools are in, such as DC and PR. */
bool school_is_state(const char *letters);
/* By its directory it is closed, or merged into another. */
bool school_is_closed(const struct schools_school *school);
/* "closed or merged, says IPEDS directory (HD), 2024". `source` NULL: its directory, of which no
 * more is known there; year 0: the source's words have it. */
void school_say_closed(const char *source, int year, struct buffer *out);
/* The same of a school whose directory was looked at, or that it is not there; false, and nothing
 * is added, of one of which nothing is to be said. */
bool school_say_standing(const struct school_standing *standing, struct buffer *out);
/* The same as a sentence of its own, by words of the source that have its year. */
void school_say_closed_alone(const char *source, struct buffer *out);

/* ---- figure_words.c */

/* What a figure is, by its name in schools_figure: "graduates"; NULL: no such figure is known. */
struct school_figure_words {
    const char *words;
    enum { FIGURE_COUNT, FIGURE_DOLLARS, FIGURE_PERCENT, FIGURE_LENGTH, FIGURE_LENGTH_UNIT } kind;
    const char *label;  /* short, with whose it is; NULL: it stands in no comparison */
    const char *silent; /* what the figure does not say */
};
const struct school_figure_words *school_figure_words(const char *what);

/* Its name in schools_figure; NULL: it is another figure of an earlier year. */
const char *school_what_name(enum school_what what);
/* The same as school_figure_words; every one has its words. */
const struct school_figure_words *school_what_words(enum school_what what);

/* A public one, which asks less of who lives in its state; all others ask the same of everybody. */
bool school_offer_is_public(const struct school_offer *offer);
/* What a figure of an offer does not say. */
const char *school_number_silent(const struct school_offer *offer, enum school_what what);

/* Stands behind the year of a figure that is old; the line says what it means. */
#define SCHOOL_OLD_MARK "*"
#define SCHOOL_OLD_WORDS                                                                           \
    "More than two years old: `milepost school sources` says where to get newer figures."
/* "2021", of an old one "2021*"; true when it is. */
bool school_say_year(int64_t year, date_day today, struct buffer *out);
/* "$13,365", "12 %", "38" */
void school_say_value(const struct school_figure_words *words, int64_t value, struct buffer *out);
/* "900 clock hours", "28 credits"; where no file says of which (SCHOOLS_UNKNOWN), that is to be
 * asked. */
void school_say_length(int64_t length, int64_t unit, struct buffer *out);
/* "12 miles", "1 mile" */
void school_say_miles(double miles, struct buffer *out);
/* A figure that is known, with its year: "$13,365 (2023*)"; true when it is old. */
bool school_say_number(const struct school_offer *offer, enum school_what what, date_day today,
                       struct buffer *out);

/* What a card of a program tells, in this order; and what to ask, as no file has it. */
extern const enum school_what school_card_figures[];
extern const int school_card_figure_count;
const char *school_card_silent(void);

/* "Medical insurance coding, certificate, under 12 weeks" */
void school_say_program(const struct school_offer *offer, struct buffer *out);

/* ---- query_words.c */

/* "distance", and back; false for a word that is no order. */
const char *school_sort_word(enum school_sort sort);
bool school_sort_find(const char *word, enum school_sort *out);
/* What the order is around `where`: from a state there is no distance, so names stand in theirs. */
enum school_sort school_sort_from(const char *where, enum school_sort sort);
/* The one before (`step` -1) or after it (1) of those that differ there, and round. */
enum school_sort school_sort_turn(const char *where, enum school_sort sort, int step);

/* What a program can end with, as it is asked for; the first is whatever it is, without an id. */
struct school_award_kind {
    const char *id, *words; /* "associate", "associate degrees" */
};
extern const struct school_award_kind school_award_kinds[];
extern const int school_award_kind_count;

/* "30303, within 50 miles, by distance, certificates, at most $5,000" */
void school_query_say(const struct school_query *query, struct buffer *out);
/* That the ZIP code is not known, and from where miles are counted. */
void school_say_around(const char *where, struct buffer *out);
/* "12 programs; 2 more with no known price; 1 more whose place is not known" */
void school_finding_say(const struct school_finding *finding, struct buffer *out);

#endif
