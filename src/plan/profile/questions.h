/* SPDX-License-Identifier: MIT
 * The questions that the planner itself reads. */
#ifndef MILEPOST_PLAN_QUESTIONS_H
#define MILEPOST_PLAN_QUESTIONS_H

#include "milepost/catalog.h"
#include "milepost/memory.h"

/* Of a vaccine series. */
struct series_questions {
    int doses, first, last, product;
};

/* Of a body's cycle of continuing education. */
struct cycle_questions {
    int end, needed;
};

/* Each by its index into the catalogue's questions; -1: the catalogue does not ask it. */
struct questions {
    int goal_target, goal_setting, goal_specialty;
    int goal_start, goal_by, goal_preparation, goal_priority;
    int hours_per_week;
    int work_now, work_months, extern_months, related_months;
    int student, aid, needs_aid, budget;
    int program, program_end, program_approval, practicum;
    int adverts_other, adverts_remote;     /* adverts for other credentials, and for work at home */
    const int *adverts;                    /* by credential: adverts that ask for it */
    const struct series_questions *series; /* by vaccine */
    const struct cycle_questions *cycles;  /* by body */
};

/* ---- questions.c */

/* Finds them all by their ids; what it makes lives in `arena`. */
void questions_find(struct questions *questions, const struct catalog *catalog,
                    struct arena *arena);

#endif
