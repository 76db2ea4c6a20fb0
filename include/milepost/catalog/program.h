/* SPDX-License-Identifier: MIT
 * Programs that teach, what to ask of a school, and help with paying. */
#ifndef MILEPOST_CATALOG_PROGRAM_H
#define MILEPOST_CATALOG_PROGRAM_H

#include "milepost/catalog/need.h"
#include "milepost/catalog/pieces.h"

struct program {
    const char *id, *title, *about;
    struct need_list needs;
    struct index_list gives;
    struct estimate days, hours;
    struct cost cost;
    struct condition when;
    bool employment;
    struct text_list courses; /* what it usually teaches */
    struct text_list notes;   /* practicum, aid, online ... */
    struct index_list sources;
};

struct school_question {
    const char *id, *text;
    int16_t source;
};

/* What a school promises before anybody has paid. */
struct school_promise {
    const char *id, *label, *about; /* `about`: what to type */
    const char *known;              /* what the public record has of it, or has not */
    const char *ask;                /* the words to ask for it in writing */
    struct index_list jobs;         /* whose pay it is held against */
    struct index_list sources;      /* of `known` */
};

/* What an advert can say of an approval and what nobody gives: words that all stand in it, in
 * either case, of certain kinds of program or (none named) of all. */
struct school_claim {
    const char *id;
    struct text_list words;
    struct index_list programs;
    const char *text;
    int16_t source;
};

/* How long a program has to be for one form of an aid; 0: no bound. */
struct aid_length {
    const char *title;
    int16_t least_hours, most_hours, least_weeks, most_weeks;
    date_day from;    /* of programs that begin then or later; 0: of all */
    const char *also; /* "" or what has to hold besides, as a clause */
    struct index_list sources;
};

struct aid {
    const char *id, *title, *rule;
    const char *plain;          /* "" or what it is called within a sentence, without a code */
    const char *only_for;       /* "" or who alone may get it */
    const char *act, *say;      /* "" or of its steps: what to do, and the words to say */
    const char *confirm;        /* what must be confirmed, and by whom, before it pays a line */
    struct index_list programs; /* kinds of program that it may pay for */
    bool exams;                 /* ... and the fees of exams */
    int16_t least_hours;        /* of a program; 0: any */
    const struct aid_length *lengths; /* its forms, of which one has to fit; none: any length */
    int length_count;
    struct text_list doing, asking;
    struct index_list sources;
};

#endif
