/* SPDX-License-Identifier: MIT
 * Schools that a person wants to see side by side, of the worksheet and of the file of schools
 * alike: marked while the plan is open, and never kept. */
#ifndef MILEPOST_SESSION_SCHOOL_COMPARE_H
#define MILEPOST_SESSION_SCHOOL_COMPARE_H

#include "milepost/session/school_offer.h"
#include "milepost/session/school_roadmap.h"

/* ---- school_compared.c */

/* Marks it, or takes its mark off. STATUS_CONFLICT: SCHOOLS_COMPARED are marked already. */
enum status session_compare_school(struct session *session, const struct school *school,
                                   struct error *err) MP_MUST_CHECK;
enum status session_compare_offer(struct session *session, const struct school_offer *offer,
                                  struct error *err) MP_MUST_CHECK;
bool session_compares_school(const struct session *session, const struct school *school);
bool session_compares_offer(const struct session *session, const struct school_offer *offer);
/* Those that are still there. */
int session_compared_count(const struct session *session);
/* Another number whenever a mark was set or taken off. */
unsigned session_compared_turn(const struct session *session);

/* ---- school_compare.c */

/* One of those compared. */
struct school_column {
    const char *name;            /* as the worksheet has it, else as it was found */
    const struct school *school; /* of the comparison's copy; NULL: the worksheet takes none such */
    const struct school_offer *offer; /* what the file of schools has of it, or NULL */
    double miles;                     /* below 0: not known */
    const char *closed;               /* "closed or merged, says ...", or not there, or "" */
    struct buffer why;                /* there is no school */
};

/* All that are marked. What each roadmap would be is asked of the copy, where those that are not on
 * the worksheet were added: nothing of it can reach the plan. */
struct school_comparison {
    struct session *copy;
    struct session_record records[SCHOOLS_COMPARED];
    struct buffer closed[SCHOOLS_COMPARED];
    struct school_column columns[SCHOOLS_COMPARED];
    int count;
    struct error lacks; /* why nothing of the file of schools is there; "": it was read */
};

/* By the file of schools at `path` (NULL: the installed one). One that can't be read takes away
 * what it has, and no more. */
enum status school_comparison_make(const struct session *session, const char *path,
                                   struct school_comparison *out, struct error *err) MP_MUST_CHECK;
void school_comparison_clear(struct school_comparison *comparison);

#endif
