/* SPDX-License-Identifier: MIT
 * A solver that is slow and obvious, written apart from the planner: every set of steps, every
 * choice of paths, every giver of a fact, every order of study. It says what the planner must
 * find. Where several orders are as soon but differ in what is paid when, any will do. */
#ifndef MILEPOST_TESTS_PLAN_REFERENCE_H
#define MILEPOST_TESTS_PLAN_REFERENCE_H

#include "milepost/vector.h"
#include "mini.h"

#define REFERENCE_STEPS 12
#define REFERENCE_NEEDS (REFERENCE_STEPS * 3)

/* What a route is made with, so that tests can see that all of it occurs. */
enum reference_feature {
    WITH_SEVERAL_PATHS,      /* a need that leaves a choice */
    WITH_SEVERAL_GIVERS,     /* a fact that another step would give too */
    WITH_SHARED_STEP,        /* a step that two needs ask for */
    WITH_SHARED_NEED,        /* a need that two steps have */
    WITH_TWO_GIVES,          /* a step that serves by two facts */
    WITH_IMPLIED_FACT,       /* a fact that only another implies */
    WITH_MET_FACT,           /* a requirement that is met today */
    WITH_STUDY_ORDER,        /* study that can be done in several orders */
    WITH_HOURS,              /* study that lasts as long as its hours take */
    WITH_PRICE_CHANGE,       /* a price that is not the only one */
    WITH_HELD,               /* a price that another holds already */
    WITH_TWO_ENDS,           /* a price of which only the two ends are known */
    WITH_UNPRICED_STEP,      /* a step without a price */
    WITH_LAG,                /* days that must pass */
    WITH_MONTHS_OF_JOB,      /* experience that a job on the route brings */
    WITH_MONTHS_FROM_START,  /* experience that an apprenticeship brings while it lasts */
    WITH_MONTHS_GROWING,     /* experience that grows by itself */
    WITH_RECENT_FACT,        /* a fact that may not be old, gained by a step */
    WITH_OLD_FACT,           /* the same, held already, and too old */
    WITH_RECOMMENDED_NEED,   /* planned because the person wants it */
    WITH_MINIMUM,            /* a recommended need left out */
    WITH_ADVICE,             /* a need that is only advice */
    WITH_CONDITION,          /* a need, step or path that stands by an answer */
    WITH_GUARD,              /* a guard before what costs money */
    WITH_FIXED_END,          /* a program that ends on a day of its own */
    WITH_CHOSEN_START,       /* goal.start moves a step */
    WITH_EXAM,               /* an exam that may be failed */
    WITH_RATE_BY_FACT,       /* a pass rate that a fact on the route sets */
    WITH_RECOMMENDED_SERIES, /* a series whose intervals make no difference */
    WITH_SHORTENED_SERIES,   /* a series that holds the goal up */
    WITH_EVIDENCE,           /* evidence for one use */
    WITH_EVIDENCE_TWICE,     /* the same for two */
    WITH_GATE,               /* something that a step brings up for others to decide */
    WITH_GOAL_BY_STEPS,      /* another step gives the goal too */
    WITH_PAID_AGAIN,         /* dues that fall due more than once */
    WITH_PAID_ONCE,          /* what is paid already in this calendar year */
    WITH_PAID_EACH_YEAR,     /* the same group paid in two calendar years */
    WITH_MEMBER_PRICE,       /* an exam for somebody who is a member today */
    WITH_MEMBERSHIP,         /* a membership that is not needed */
    WITH_TWO_MEMBERSHIPS,    /* of two bodies */
    WITH_STUDENT_PRICE,      /* what a student pays */
    WITH_STUDENT_EARLY,      /* what is paid while a student and used later */
    WITH_STUDENT_NO_MORE,    /* a program that ended before something is paid */
    WITH_STUDENT_CERTIFIED,  /* a credential on the way that ends it */
    WITH_ONE_COST,           /* all that is as soon costs the same */
    WITH_SEVERAL_COSTS,      /* it does not */
    REFERENCE_FEATURES,
};

struct reference_choice {
    const char *need, *path; /* ids */
};

/* What a route costs on its days. */
struct reference_cost {
    struct range cents; /* unpriced lines left out */
    int32_t open;       /* by so much the likely may lie lower */
    int64_t compare;    /* likely, with the dearest of its kind for an unpriced line */
    bool unpriced;
};
#define REFERENCE_COSTS 64

/* One minimal way to the goal, or the same with memberships that it can do without. */
struct reference_route {
    unsigned set; /* bit n: step n is on it */
    struct reference_choice choices[REFERENCE_NEEDS];
    int choice_count;
    date_day finish;             /* the soonest that any order gives */
    date_day recommended_finish; /* the same with every series at its recommended intervals */
    struct reference_cost costs[REFERENCE_COSTS]; /* each that can be had as soon as that */
    int cost_count;
    struct range hours;
    int gates;
    double odds;
    uint64_t features; /* bit n: enum reference_feature */
};

struct reference {
    enum goal_state state;
    VECTOR(struct reference_route) routes;
};

/* Reads the answers, tries everything. Free with reference_clear. */
void reference_solve(const struct mini *mini, struct reference *out);
void reference_clear(struct reference *reference);

/* The route of these steps and choices: choices that it does not have are passed by. NULL when
 * none is so. */
const struct reference_route *reference_find(const struct reference *reference, unsigned set,
                                             const struct route_choice *choices, int count);

/* What a route may cost, of which the planner tells so much; NULL when it never costs that. */
const struct reference_cost *reference_cost_of(const struct reference_route *route,
                                               const struct route_summary *told);

/* The most that it may compare for, and whether that may be without a price. */
struct reference_cost reference_cost_at_most(const struct reference_route *route);

#endif
