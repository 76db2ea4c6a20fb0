/* SPDX-License-Identifier: MIT
 * What a roadmap is made from: the answers, and what the person has put beside them. */
#ifndef MILEPOST_PLAN_H
#define MILEPOST_PLAN_H

#include "milepost/catalog.h"
#include "milepost/interview.h"
#include "milepost/ledger.h"
#include "milepost/memory.h"
#include "milepost/money.h"
#include "milepost/progress.h"

/* A choice on a route: which path of a need, or which step gives a fact. Kept with the plan. */
struct route_choice {
    const char *need; /* id of a need, or of a fact */
    const char *path; /* id of a path, or of a step */
};

/* The plan's own figures for an assumption of the catalogue. */
struct plan_assumption {
    int assumption; /* index into the catalogue */
    struct range range;
};

/* The school of the worksheet that was chosen. What it says stands in place of the catalogue's
 * figures for its kind of program; what is not known leaves them as they are. */
struct plan_school {
    const char *name;
    int program;       /* its kind: index into catalog->programs */
    int hours;         /* contact hours, or -1 */
    int weeks;         /* from the first class to the last, or -1 */
    money_cents price; /* the whole price, or MONEY_NONE */
    /* Tuition and fees of a year, as published; 0: not known. It counts where no price is told. */
    money_cents tuition;
    int tuition_year;     /* of which it is */
    int tuition_years;    /* that the award takes at the least; 0: it takes less than one */
    bool tuition_at_home; /* it is that of who lives in the state */
    date_day intake;      /* when the next class starts, or DATE_NONE */
    bool approval_told;   /* `approval` is known: bit n for value n of school.program_approval */
    uint64_t approval;
    enum truth practicum; /* whether it has one */
    bool aid_told;        /* `aid` is known: bit n for catalog->aids[n], which the school takes */
    uint64_t aid;
};

/* What a roadmap is made from. */
struct plan_input {
    const struct catalog *catalog;
    const struct answers *answers;
    date_day today;
    bool without_private;               /* as if no private question had been answered */
    bool without_forecast;              /* order and likely dates only: for tests and benchmarks */
    const struct route_choice *choices; /* the route that was chosen, or NULL: the first */
    int choice_count;
    const struct plan_assumption *assumptions; /* adjusted ones; the others as in the catalogue */
    int assumption_count;
    const struct plan_school *school; /* the chosen one, or NULL */
    struct progress progress;         /* what was marked; zeroed: nothing */
    int hours_before; /* of study a week that were planned with, when the route was chosen: they
                         count for the time before the hours were answered anew; 0: not known */
    const struct credit_list *credits; /* of the ledger; NULL: none are kept */
};

/* Work of one kind as it stands on the plan's day. */
struct plan_work {
    int months;     /* whole ones */
    bool told;      /* false: nobody said how many, and no mark says since when */
    bool going_on;  /* months are still being added */
    date_day since; /* the first day of work that a mark began; DATE_NONE: none did */
};
struct plan_work plan_work(const struct plan_input *input, enum experience kind);

/* A requirement of a way to the full form of an apprentice credential. */
struct apprentice_part {
    const struct requirement *requirement;
    bool met;
    date_day day; /* from which it is, or of months that grow will be, met; DATE_NONE: never so */
};

struct apprentice_way {
    const struct path *path;
    bool met;
    const struct apprentice_part *parts;
    int count;
};

/* Every way to take the A off, as it stands on the plan's day; returns how many, 0 of a credential
 * that is no apprentice's. They are the arena's. */
int plan_apprentice(const struct plan_input *input, int credential, struct arena *arena,
                    const struct apprentice_way **ways);

/* Whether the person is a member of a body, by the answers and what was marked. */
enum truth plan_membership(const struct plan_input *input, int body);

/* The days of the doses of a vaccine that were given, as far as they are known, else DATE_NONE: at
 * most `most` of them into `days`. Returns how many were given. */
int plan_doses(const struct plan_input *input, int vaccine, date_day *days, int most);

/* True of a program and of the same once the person is in it: what is begun goes on as the other.
 */
bool program_goes_on_as(const struct catalog *catalog, int left, int right);

/* ---- turns.c --------------------------------------------------------------------------------- */

/* True of what is done again and again: dues, a lesson every year, the units of a cycle. */
bool step_comes_again(const struct step *step);

/* Adds the id under which a turn of such a step is marked: "dues.AAPC@2026-11-30" of "dues.AAPC"
 * (or of another of its turns) and the day by which the turn is called. */
void turn_id_add(const char *step, date_day turn, struct buffer *out);
/* The day of such an id, or DATE_NONE: it is of no turn. */
date_day turn_of_id(const char *id);
/* True when the id is of a turn of the step with the other id. */
bool turn_is_of(const char *id, const char *step);

/* The step of a body that is about the units of its cycle, the first of that cycle, or -1. */
int turn_units_step(const struct catalog *catalog, int body);

/* Takes into what a body's tracker shows (`tracker->body`) that a cycle was marked as done, its
 * units and its renewal: once that is over by `today` the next one runs. */
void turn_tracker(const struct catalog *catalog, const struct progress *progress, date_day today,
                  struct ledger_tracker *tracker);

#endif
