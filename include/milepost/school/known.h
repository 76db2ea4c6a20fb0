/* SPDX-License-Identifier: MIT
 * One school of the file of schools: all that is known of one of its programs, and what others of
 * its state charge for the like. */
#ifndef MILEPOST_SCHOOL_KNOWN_H
#define MILEPOST_SCHOOL_KNOWN_H

#include "milepost/school/find.h"

/* The middle of what others charge. */
struct school_middle {
    int count; /* how many say it */
    int64_t dollars;
    int year; /* the newest of them */
};

/* What the directory says of a school as a whole. */
struct school_standing {
    bool known;  /* there is a directory */
    bool there;  /* the school is among those of it that have a program in this field */
    bool closed; /* or merged */
    char state[4];
    int64_t source; /* the directory, with what it is called and its year */
    const char *title;
    int year;
};

struct school_known {
    bool found; /* it is in the file, with the program that is asked for */
    struct school_standing standing;
    struct school_offer offer;
    const char *titles[SCHOOL_WHAT_COUNT]; /* of the files that the figures are from, or "" */
    /* Of others in the state, the same field and award; certificates below two years are one. */
    struct school_middle price, tuition;
};

/* Where the file of schools of this user is, to be freed; NULL: there is no home. */
char *school_file_path(void);

/* The directory that has a school with a program of the career, or of one that is in none the
 * newest there is. */
enum status school_stand(struct store *store, int64_t unit, const struct career_codes *career,
                         struct school_standing *out, struct error *err) MP_MUST_CHECK;

/* Which program is meant: of several the one of this field and award ("" and 0: whichever has most
 * graduates), and of this career. */
struct school_program {
    int64_t unit;
    const char *cip;
    int64_t award;
    struct career_codes career;
};

/* Cleared with school_known_clear; the career outlives it. */
enum status school_know(struct store *store, const struct school_program *program,
                        struct school_known *out, struct error *err) MP_MUST_CHECK;
void school_known_clear(struct school_known *known);

#endif
