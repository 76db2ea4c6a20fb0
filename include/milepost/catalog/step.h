/* SPDX-License-Identifier: MIT
 * Steps: something to do. */
#ifndef MILEPOST_CATALOG_STEP_H
#define MILEPOST_CATALOG_STEP_H

#include "milepost/catalog/need.h"
#include "milepost/catalog/pieces.h"

enum phase {
    PHASE_PREPARE,
    PHASE_ENROL,
    PHASE_STUDY,
    PHASE_CLEAR,
    PHASE_CERTIFY,
    PHASE_WORK,
    PHASE_ADVANCE,
    PHASE_MAINTAIN,
};
#define PHASE_COUNT 8

enum step_kind {
    STEP_STUDY,     /* takes study hours; one at a time */
    STEP_EXAM,      /* may be failed */
    STEP_PAPERWORK, /* letters, applications, searches */
    STEP_PURCHASE,  /* bought as late as may be */
    STEP_SERIES,    /* dated doses */
    STEP_SCREENING,
    STEP_JOB,  /* looking for work; from its finish the person is at work */
    STEP_WAIT, /* nothing to do but wait, e.g. for reinstatement */
    STEP_RENEWAL,
    STEP_ADVICE,
};
#define STEP_KIND_COUNT 10

/* What a step of a template was made for. */
enum step_template {
    TEMPLATE_NONE,
    TEMPLATE_EXAM,        /* each credential with an exam: the exam itself */
    TEMPLATE_PREPARATION, /* the same: preparing for it */
    TEMPLATE_APPRENTICE,  /* each credential with an apprentice rule: taking the A off */
    TEMPLATE_BODY,        /* each body */
    TEMPLATE_PROGRAM,     /* each kind of program */
    TEMPLATE_VACCINE,     /* each vaccine */
    TEMPLATE_SKILL,       /* each skill */
    TEMPLATE_AID,         /* each kind of aid */
};

/* Where a companion stands by what it accompanies. */
enum anchor_place { PLACE_BEFORE, PLACE_DURING, PLACE_AFTER };

enum anchor_kind { ANCHOR_STEP, ANCHOR_FACT, ANCHOR_PHASE, ANCHOR_GOAL };

/* A step, a fact that the route gains, a phase that the route has, or the goal itself. */
struct anchor {
    enum anchor_kind kind;
    int16_t index; /* step, fact or phase; unused for the goal */
    enum anchor_place place;
    const char *use; /* "" or what evidence is for there: "practicum", "first job" */
};

/* Which steps may not start before this one is done, whatever their needs say. */
enum guard { GUARD_NOTHING, GUARD_PAYING, GUARD_ENROLMENT };

/* First-time pass rate, in thousandths, while `fact` is met or on the route (-1: else). */
struct pass_rate {
    int16_t fact;
    int16_t permille;
    int16_t assumption;
    int16_t source;
};

/* What one person does in one call or one sitting: steps that are one errand, and fall into one
 * window, are one line where a page is short. */
struct errand {
    const char *id;
    const char *act;       /* as of a step */
    const char *say;       /* "" or as of a step */
    const char *done_when; /* "" or as of a step */
    struct estimate takes; /* minutes, of all of it */
};

struct step {
    const char *id, *title;
    const char *act;       /* what to do, in one sentence; "": it has nothing to do */
    const char *say;       /* "" or the words to say or write, without quotes around them */
    const char *done_when; /* "" or how one knows that it is done */
    int16_t errand;        /* that it is part of, or -1 */
    struct estimate takes; /* minutes, where no hours are told */
    enum phase phase;
    enum step_kind kind;
    struct condition when;
    const struct anchor *with; /* empty: the step is only ever taken for a need */
    int with_count;
    struct need_list needs;
    struct index_list gives; /* facts */
    struct estimate days;    /* elapsed days */
    struct estimate hours;   /* effort */
    int16_t until;           /* question that holds the day it ends, or -1: then days are unused
                                once it is answered */
    int16_t counts;    /* question that holds how many are done, or -1; `days` are then of ... */
    int16_t counts_to; /* ... so many, and what is told is taken off */
    int16_t since;     /* of upkeep: question that tells when it was done last, or -1 */
    struct cost cost;
    struct cost student_cost;      /* what a student pays; count 0: the same */
    struct condition in_price;     /* the price of a program holds it; count 0: nobody can tell */
    struct condition two_in_price; /* and two tries at it */
    int16_t every_months;          /* paid again every so many months while it stands; 0: once */
    const char *once_a_year;       /* "" or a group: in one calendar year only the first is paid */
    const struct pass_rate *pass_rates;
    int pass_rate_count;
    struct estimate retake_days;       /* wait after a failed attempt */
    struct estimate third_retake_days; /* after the third, where it is another */
    bool perishable;                   /* evidence that goes stale: one instance before each use */
    int16_t valid_days;                /* for so many days; 0: not told */
    int16_t live_wait_days; /* after a live vaccine its result may be wrong for so long */
    int16_t instead;        /* step that takes its place when it would fall into that wait,
                               or -1 */
    const char *timing;     /* "" or "after the offer": shown in place of a date */
    const char *approval;   /* "" or the value of school.program_approval that the school must
                               have */
    enum guard guard;
    bool is_private;
    bool enrolment;     /* paying for this step is enrolling */
    bool of_the_year;   /* books: the exam wants the edition of its own calendar year */
    bool if_cheaper;    /* a membership that is bought only where it saves more than it costs */
    bool while_working; /* whoever signs it is there while the person works: to be asked then */
    bool employment;    /* while it lasts and after it, coding months grow (an apprenticeship) */
    const char *why;    /* why it is there, one or two sentences */
    struct text_list doing, asking, keeping;
    struct text_list if_fail; /* for an exam */
    struct conflict_list conflicts;
    struct index_list jobs; /* titles that it leads to */
    int16_t letter;         /* that somebody signs for it, or -1 */
    struct index_list sources;
    enum step_template template;
    int16_t credential, body, program, vaccine, skill, aid; /* what it was made for, or -1 */
};

#endif
