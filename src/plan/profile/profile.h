/* SPDX-License-Identifier: MIT
 * The profile: what the answers say, made once and read by all that plan. The data's way through
 * the planner: answers -> profile -> routes -> network (a route on the calendar) -> forecast ->
 * roadmap Nothing is kept from one roadmap to the next. */
#ifndef MILEPOST_PLAN_PROFILE_H
#define MILEPOST_PLAN_PROFILE_H

#include "milepost/interview.h"
#include "milepost/roadmap.h"
#include "plan/profile/questions.h"
#include "plan/profile/standing.h"
#include "plan/profile/work.h"

/* Whether a fact holds today, and since when (DATE_NONE: not told). */
struct fact_state {
    bool met;
    bool rests;  /* an answer that is missing could change it */
    bool marked; /* it holds by a mark */
    bool within; /* it holds by an answer that tells of another, which it is a part of */
    date_day since;
    date_day again; /* the last day on which a mark gave it */
};

/* Months of one kind of experience: `months` on `as_of`, growing from then if `growing`. */
struct experience_state {
    int months;
    date_day as_of;
    bool growing;
    date_day since; /* the first day of work that a mark began, or DATE_NONE */
};

#define EXPERIENCE_COUNT 3

/* Whether a step may stand: its `when` on the answers, with neutral values for missing ones. */
struct step_state {
    bool stands;
    bool rests;
    bool offered; /* stands, and gives something that is not already there */
};

/* What a step draws in a forecast: the same on whatever route it is. */
struct drawn {
    int *days; /* of each draw, or NULL */
    money_cents *prices;
    struct money_range amount; /* what the prices were drawn from */
};

struct profile {
    const struct catalog *catalog;
    struct arena *arena;
    struct questions questions;
    struct answers answers; /* without private ones when asked to */
    bool *active;
    date_day today;
    date_day start; /* goal.start, or today */
    bool start_chosen;
    int hours_per_week;
    date_day hours_since; /* the day on which they were told, or DATE_NONE */
    int hours_before;     /* what was planned with before that, or 0 */
    bool hours_assumed;
    bool student;
    date_day student_until; /* the end of the program that makes a student */
    bool recommended;       /* goal.preparation: recommended eligibility is planned */
    int priority;           /* value index of goal.priority */
    date_day goal_by;
    struct assumed *assumed; /* by assumption: the plan's own figures, or the catalogue's */
    struct fact_state *facts;
    struct step_state *steps;
    struct work *work;
    struct experience_state experience[EXPERIENCE_COUNT];
    bool experience_assumed;
    struct standings standings; /* what was marked */
    bool certified;             /* holds any credential */
    bool *member;               /* by body: its membership is held */
    uint64_t aids;              /* help with paying that was named, as bits of catalog->aids */
    money_cents budget;         /* or MONEY_NONE */
    const struct plan_school *school; /* the one that was chosen, or NULL */
    date_day past_end; /* what was told to be the end of study that goes on; or DATE_NONE */
    int past_end_question;
    bool *told_by_school;     /* by question: it answered in the person's place */
    struct index_list *gives; /* by step: facts that it hands over itself */

    int goal_value; /* of goal.target, after neutral */
    bool goal_assumed;
    bool keep_current;
    int goal_fact; /* -1 for keep-current */
    int goal_credential;

    bool *credential_fact;                /* by fact: it is a credential */
    int fact_job, fact_related;           /* facts whose finish begins experience */
    struct drawn *draws;                  /* by step; made when they are wanted */
    money_cents dearest[STEP_KIND_COUNT]; /* see price_dearest */
    struct index_list *givers;            /* by fact: steps that give it, implied facts included */
    const bool *hands_over;               /* the same by step and fact */
};

/* True when the step hands `fact` over, itself or by implication. Inline: the search asks nothing
 * more often. */
static inline bool profile_gives(const struct profile *profile, int step, int fact)
{
    return profile->hands_over[step * profile->catalog->fact_count + fact];
}

/* ---- profile.c ----------------------------------------------------------------------------- */

/* Reads the answers; everything it makes lives in `arena`. */
void profile_make(struct profile *profile, const struct plan_input *input, struct arena *arena);

void profile_clear(struct profile *profile);

/* ---- told.c -------------------------------------------------------------------------------- */

/* The answer to a question if it holds a value and the question is shown, else NULL. */
const struct answer *told_answer(const struct profile *profile, int question);

/* A program that was to be over and that the person is still in may end on any day: the day that
 * was told is no answer, and is to be found out. */
void told_doubt_past_end(struct profile *profile);

/* True when every question that the condition reads is answered so. */
bool told_condition(const struct profile *profile, const struct condition *condition);

/* The answer to a choice or number, or the neutral value of its question. */
int32_t told_value(const struct profile *profile, int question, bool *assumed);

/* True when that is the choice with this id. */
bool told_is(const struct profile *profile, int question, const char *value);

/* ---- series.c ------------------------------------------------------------------------------ */

/* The days of the doses that were given, in their order, DATE_NONE where they were not told: at
 * most `most`. Returns how many were given. */
int series_given_days(const struct profile *profile, int vaccine, date_day *days, int most);

/* ---- tally.c ------------------------------------------------------------------------------- */

/* The question with which the count of adverts begins, or -1. */
int tally_first_question(const struct profile *profile);

/* True when the person has counted adverts. */
bool tally_is_told(const struct profile *profile);

/* ---- experience.c -------------------------------------------------------------------------- */

void experience_read(struct profile *profile);

/* The day on which `months` of experience are complete without any new job; DATE_NONE: never. */
date_day experience_day(const struct profile *profile, enum experience kind, int months);

/* ---- facts.c ------------------------------------------------------------------------------- */

/* What holds today by the answers; then, with what was marked, which credentials and memberships.
 */
void facts_read(struct profile *profile);
void facts_sum_up(struct profile *profile);

/* True when the step gives the fact by the catalogue, itself or by implication, also when it is
 * done and stands on no way any more. */
bool facts_come_with(const struct catalog *catalog, int step, int fact);

/* The fact holds since `day`, and what it implies. */
void facts_hold(struct profile *profile, int fact, date_day day);

/* The fact of being a member of a body, or -1: it has no members. */
int facts_membership(const struct profile *profile, int body);

/* The code of a credential that is held and replaces the one that this fact stands for, or NULL. */
const char *facts_covering(const struct profile *profile, int fact);

/* The day on which a fact that is held was gained last: what it is as recent as. */
date_day facts_gained(const struct profile *profile, int fact);

/* The last day on which a fact that is held is recent enough for a REQUIREMENT_RECENT. A day that
 * was not told is taken for today. */
date_day facts_recent_until(const struct profile *profile, const struct requirement *requirement);

/* Sets the flags of a fact and of all that it implies; false when it was set already. */
bool fact_mark(const struct catalog *catalog, bool *facts, int fact);

/* ---- marked_facts.c ------------------------------------------------------------------------ */

/* What holds by what was marked; between the two above. */
void facts_take_marks(struct profile *profile);

/* ---- offers.c ------------------------------------------------------------------------------ */

/* Which steps may stand, and what they hand over; after the facts. */
void offers_read(struct profile *profile);

/* True when the step costs money, or might. */
bool step_is_paying(const struct step *step);

/* True when goal.start binds the step: it costs money or study hours. */
bool step_waits_for_start(const struct step *step);

/* ---- own.c --------------------------------------------------------------------------------- */

void own_read(struct profile *profile, const struct plan_input *input);

/* True when the step is the program of the school that was chosen. */
bool own_school_has(const struct profile *profile, int step);

/* True when the step is the rest of a program that the person is in. */
bool own_program_runs(const struct profile *profile, int step);

/* Whether the price of the program that the person is in, or chose, holds what the step costs, and
 * how many tries at it. */
enum truth own_is_in_price(const struct profile *profile, int step, int *tries);

/* Lays what the school told about its length over the catalogue's figures. */
void own_school_work(const struct profile *profile, int step, struct work *work);

/* True when this help is of a kind that may pay the step, whether the person has it or not. */
bool own_aid_covers(const struct profile *profile, int aid, int step);

/* True when the person named this help. */
bool own_aid_is_named(const struct profile *profile, int aid);

/* True when this help, which the person named, may pay the step once that is confirmed. */
bool own_aid_pays(const struct profile *profile, int aid, int step);

/* False when the step is the school's program and too short to give the fact. */
bool own_school_gives(const struct profile *profile, int step, int fact);

/* True when no source stands behind an assumption, and the person has put no figure of their own in
 * its place, nor the chosen school. */
bool own_assumption_is_open(const struct profile *profile, int assumption, int step);

/* True when the days of a step are such a guess, and half a year wide or more: what comes of it is
 * told by month, not by day. */
#define SEASON_FROM 180
bool own_days_are_a_season(const struct profile *profile, int step);

/* What an estimate comes to in this plan: a missing low or high is the likely figure, and a figure
 * that is not stated is zero. */
struct range own_estimate(const struct profile *profile, const struct estimate *estimate);

/* The days of a step; of one that counts only as much of them as is left of the count. */
struct range own_days(const struct profile *profile, int step);

/* What is left of the count of a step that has one. */
int own_count_left(const struct profile *profile, int step);

/* The wait after so many attempts at an exam have failed. */
struct range own_retake(const struct profile *profile, int step, int attempts);

/* The first-time pass rate that an entry stands for, in thousandths. */
int own_permille(const struct profile *profile, const struct pass_rate *rate);

#endif
