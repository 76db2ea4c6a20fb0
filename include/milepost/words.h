/* SPDX-License-Identifier: MIT
 * Dates, money and figures with the words around them, for screens, prints and commands alike:
 * what is "at least", "by", "likely", sooner or dearer. All add to `out`. */
#ifndef MILEPOST_WORDS_H
#define MILEPOST_WORDS_H

#include "milepost/roadmap.h"

/* "$425–465", "at least $425", "ask"; "$0–127 and more", where "at least" would say nothing. An end
 * that is not known is taken to be the likely amount. */
void words_cost(const struct money_range *cost, bool at_least, struct buffer *out);

/* What is likely, as a range of its own: one amount, or both ends where nobody has told which. */
struct money_range words_likely(const struct money_range *cost);

/* The same with what is likely, unless the ends are one: "$425–465, likely $440". */
void words_cost_likely(const struct money_range *cost, bool at_least, struct buffer *out);

/* "$275 dearer", "$40 cheaper"; nothing for 0. */
void words_dollars(int64_t dollars, struct buffer *out);

/* "42 days sooner", "3 years 2 months later"; nothing for 0. */
void words_days(int days, struct buffer *out);

/* "2 months sooner", "9 days later"; nothing for 0. */
void words_about(int days, struct buffer *out);

/* "overdue by 7 days"; nothing before the day is past. */
void words_overdue(date_day day, date_day today, struct buffer *out);

/* "80 % by 14 Jun": behind a day of the same year (`beside`) without its own; with `by_season` "80
 * % by Jun". Nothing without it. */
void words_p80(date_day p80, date_day beside, bool by_season, struct buffer *out);

/* "even odds 14 Jun 2027 · 80 % by 2 Sep", with `by_season` "even odds Jun 2027 · 80 % by Sep"
 */
void words_odds(date_day p50, date_day p80, bool by_season, struct buffer *out);

/* "checked Feb 2026", of a page without a date "read in Feb 2026, undated", with ", check again"
 * once that is long ago. Nothing without a day. */
void words_checked(date_day checked, bool undated, bool stale, struct buffer *out);

/* Who says it and when that was last seen: "AAPC, checked Feb 2026". */
void words_source(const struct source *source, date_day today, struct buffer *out);
/* With the title of the page: "AAPC, CEU policies, checked Feb 2026". */
void words_source_page(const struct source *source, date_day today, struct buffer *out);

/* "40 to 120 hours, likely 60"; "5 days" */
void words_figures(const struct range *range, const char *unit, struct buffer *out);

#endif
