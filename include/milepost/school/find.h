/* SPDX-License-Identifier: MIT
 * Programs of real schools: near a ZIP code, in a state, in the order that was chosen. */
#ifndef MILEPOST_SCHOOL_FIND_H
#define MILEPOST_SCHOOL_FIND_H

#include <stdbool.h>
#include <stdint.h>

#include "milepost/date.h"
#include "milepost/error.h"
#include "milepost/program_code.h"
#include "milepost/store/schools.h"

enum school_sort {
    SCHOOLS_BY_DISTANCE,
    SCHOOLS_BY_PRICE,
    SCHOOLS_BY_GRADUATES,
    SCHOOLS_BY_NAME,
};
enum { SCHOOL_SORTS = SCHOOLS_BY_NAME + 1 };

/* More is not asked for. */
enum { SCHOOL_MILES_MOST = 13000, SCHOOL_DOLLARS_MOST = 1000000 };

/* What is known of a program in figures. */
enum school_what {
    SCHOOL_PRICE,   /* dollars, the whole program */
    SCHOOL_TUITION, /* dollars, a year, for those who live in the state */
    SCHOOL_BOOKS,   /* dollars, a year */
    SCHOOL_GRADUATES,
    SCHOOL_GRADUATES_BEFORE, /* a year earlier */
    SCHOOL_PROGRAMS_ONLINE,  /* how many of the field can be finished from afar, see of_award */
    SCHOOL_ONLINE_SHARE,     /* per cent of all students with any course from afar */
    SCHOOL_DEBT,             /* dollars, of the whole school */
    SCHOOL_EARNINGS,         /* dollars a year, of the whole school, 10 years after entry */
    SCHOOL_LENGTH,           /* of the program, in what SCHOOL_LENGTH_UNIT says */
    SCHOOL_LENGTH_UNIT,
    SCHOOL_WHAT_COUNT,
};
/* A length of any other known unit is of credits. */
enum { SCHOOL_CLOCK_HOURS = 1 };

struct school_number {
    int64_t value; /* SCHOOLS_UNKNOWN: nobody says */
    int year;
    int64_t source;
    bool of_award; /* of the award of the program alone; else of all in its field, or at the school
                    */
};

struct school_offer {
    int64_t unit;
    char *name, *place, *web;
    char cip[8];
    const char *field; /* what the career that it was looked for calls it, or NULL */
    int64_t award;
    int64_t control; /* 1 public, 2 private, 3 for profit, as IPEDS has it */
    double miles;    /* below 0: not known, or nothing is near anything */
    bool closed;
    int64_t directory; /* the source of what is said of the school itself */
    struct school_number numbers[SCHOOL_WHAT_COUNT];
};

/* Whether a program may be among those that are looked for. */
typedef bool school_fits_fn(const void *context, const struct school_offer *offer);

struct school_query {
    const char *where; /* a ZIP code of five digits, or a state of two letters */
    int within;        /* miles; 0: however far */
    bool online;
    const char *award;          /* certificate, associate, bachelor or master; NULL: any */
    int64_t most_price;         /* SCHOOLS_UNKNOWN: any */
    const char *name;           /* a part of the school's name, capital or not; NULL or "": any */
    struct career_codes career; /* programs of it alone; without codes any */
    school_fits_fn *fits;       /* what only its caller can judge; NULL: all fit */
    const void *fits_context;
    const char *fits_words; /* "Pell Grant not ruled out" */
    enum school_sort sort;
    int most; /* programs that are given; 0: all */
};

struct school_finding {
    struct school_offer *offers;
    int count;
    int more;      /* were found, and are beyond the most that were asked for */
    bool around;   /* the ZIP code is not known; its neighbours' middle was taken */
    int unpriced;  /* left out by the price alone, as nobody says theirs */
    int placeless; /* left out by the distance alone, as nobody says where they are */
    int unfit;     /* left out by `fits` alone */
};

/* STATUS_NOT_FOUND: wages alone were imported, or no program of the career. STATUS_USAGE: `where`
 * is neither, or the file does not know it, or nothing in the file says what is asked. Closed
 * schools come last. The career outlives the finding. */
enum status school_find(struct store *store, const struct school_query *query,
                        struct school_finding *out, struct error *err) MP_MUST_CHECK;

/* STATUS_NOT_FOUND: wages alone were imported, or schools of other careers alone (`others`). */
enum status school_find_any(struct store *store, const struct career_codes *career, bool *others,
                            struct error *err) MP_MUST_CHECK;

/* All programs of one school that are of a career, by what they are; none: the file does not know
 * it, or has no such program of it. */
enum status school_offers_of(struct store *store, int64_t unit, const struct career_codes *career,
                             struct school_finding *out, struct error *err) MP_MUST_CHECK;
void school_finding_clear(struct school_finding *finding);

/* Miles between two points on the globe, in degrees, the shortest way. */
double school_miles(double latitude, double longitude, double to_latitude, double to_longitude);

/* A figure of this year is older than two years, and is shown as such. */
bool school_year_is_old(int64_t year, date_day today);

/* Whether a program is of a career: one of its codes is that of the program, or its beginning. */
bool school_cip_is_of(const struct career_codes *career, const char *cip);

/* "Medical coding", as the first of the careers that has it calls it; "certificate, under 12
 * weeks": what codes of IPEDS mean, or NULL. */
const char *school_cip_words(const struct career_codes *careers, int count, const char *cip);
const char *school_award_words(int64_t award);

/* What the school charges as far as it is known: the program, else a year. */
const struct school_number *school_known_price(const struct school_offer *offer);

#endif
