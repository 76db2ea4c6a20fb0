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

struct aid {
    const char *id, *title, *rule;
    const char *plain;          /* "" or what it is called within a sentence, without a code */
    const char *only_for;       /* "" or who alone may get it */
    const char *act, *say;      /* "" or of its steps: what to do, and the words to say */
    const char *confirm;        /* what must be confirmed, and by whom, before it pays a line */
    struct index_list programs; /* kinds of program that it may pay for */
    bool exams;                 /* ... and the fees of exams */
    int16_t least_hours;        /* of a program; 0: any */
    struct text_list doing, asking;
    struct index_list sources;
};

#endif
