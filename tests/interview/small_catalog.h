/* SPDX-License-Identifier: MIT
 * A catalogue of a few questions, one at least of every kind, and helpers to answer them. */
#ifndef MILEPOST_TESTS_INTERVIEW_SMALL_CATALOG_H
#define MILEPOST_TESTS_INTERVIEW_SMALL_CATALOG_H

#include "milepost/interview.h"

enum { IN_START, IN_SCHOOL, IN_WORK, IN_BACKGROUND, IN_NOTHING, SECTION_COUNT };

/* The questions, in order; behind each what shows it. */
enum {
    GOAL,
    SPECIALTY, /* GOAL = specialty */
    LEVEL,
    PROGRAM,
    MONTHS,
    KIND,        /* PROGRAM in enrolled, completed */
    PROGRAM_END, /* PROGRAM = enrolled and KIND = certificate */
    COURSES,
    CODING_NOW,
    BUDGET,  /* optional */
    GOAL_BY, /* optional */
    RECORD,
    RECORD_CLASS, /* RECORD = conviction */
    SEALED,       /* RECORD_CLASS has felony */
    DOSES,
    QUESTION_COUNT
};

enum { PROGRAM_NONE, PROGRAM_ENROLLED, PROGRAM_COMPLETED };
enum { KIND_COURSE, KIND_CERTIFICATE };
enum { COURSES_ANATOMY, COURSES_TERMINOLOGY, COURSES_CODING, COURSES_NONE };
enum { RECORD_NONE, RECORD_PENDING, RECORD_CONVICTION };
enum { CLASS_FELONY, CLASS_MISDEMEANOR };
enum { YES, NO };

extern const struct catalog small_catalog;

/* The day on which the helpers answer. */
date_day answer_day(void);

/* Answers a question in written form; the text must be right. */
void give(struct answers *answers, int question, const char *text);

/* No answer yet; free with answers_clear. */
struct answers fresh_answers(void);

#endif
