/* SPDX-License-Identifier: MIT
 * The reference solver's reading of the answers, after planning.md, "Facts and requirements". */
#include <string.h>

#include "reference_parts.h"

static const struct answer *given(const struct told *told, const char *id)
{
    int question = catalog_find_question(told->catalog, id);
    const struct answer *answer = question < 0 ? NULL : &told->answers->items[question];

    return answer && answer->state == ANSWER_VALUE ? answer : NULL;
}

static int number(const struct told *told, const char *id, int otherwise)
{
    const struct answer *answer = given(told, id);

    return answer ? answer->value : otherwise;
}

static enum truth truth_of(const struct told *told, const struct condition *condition)
{
    return condition_truth(condition, told->answers, NULL);
}

static void tell(struct told *told, int fact, date_day since)
{
    bool ahead = told->met[fact] && told->since[fact] > told->today;
    if (told->met[fact] && !(ahead && since < told->since[fact]))
        return;
    told->met[fact] = true;
    told->since[fact] = since;
    for (int i = 0; i < told->catalog->facts[fact].implies.count; i++)
        tell(told, told->catalog->facts[fact].implies.items[i], since);
}

/* A since-date that is not told is today (planning.md, "Planning values for unknown"). */
static void tell_facts(struct told *told)
{
    for (int f = 0; f < told->catalog->fact_count; f++) {
        const struct fact *fact = &told->catalog->facts[f];
        const struct answer *since =
            fact->since < 0 ? NULL : given(told, told->catalog->questions[fact->since].id);

        if (strcmp(fact->id, "job/coding") == 0)
            told->job = f;
        if (fact->met.count > 0 && truth_of(told, &fact->met) == TRUTH_TRUE)
            tell(told, f, since ? since->value : told->today);
    }
}

/* Whoever is enrolled is a student until the program ends, if that day is told. */
static void tell_student(struct told *told)
{
    const struct answer *end = given(told, "school.program_end");
    bool enrolled = number(told, "school.program", 0) == 1;

    told->student = number(told, "money.student", 1) == 0;
    told->student_until = enrolled && end ? end->value : INT32_MAX;
    for (int c = 0; c < told->catalog->credential_count; c++)
        told->certified |= told->met[told->catalog->credentials[c].fact];
}

/* ---- requirements ---------------------------------------------------------------------------- */

/* Coding months grow from the day they were told while the person codes for pay; externship
 * months stand beside them. */
static struct demand months_demand(const struct told *told, const struct requirement *requirement)
{
    int coding = catalog_find_question(told->catalog, "work.coding_months");
    const struct answer *answer = &told->answers->items[coding];
    date_day from = answer->state == ANSWER_VALUE ? answer->as_of : told->today;
    int missing = requirement->months - number(told, "work.coding_months", 0);

    if (requirement->experience == EXPERIENCE_CODING_EXTERN)
        missing -= number(told, "work.extern_months", 0);
    if (missing <= 0)
        return (struct demand){.state = STANDS_TODAY, .day = told->today};
    if (told->growing) {
        date_day day = date_add_months(from, missing);
        return (struct demand){.state = day <= told->today ? STANDS_TODAY : STANDS_LATER,
                               .day = day};
    }
    return (struct demand){.state = TAKES_A_STEP, .fact = told->job, .months = missing};
}

struct demand told_demand(const struct told *told, const struct requirement *requirement)
{
    int fact = requirement->fact;

    if (requirement->kind == REQUIREMENT_MONTHS)
        return months_demand(told, requirement);
    if (requirement->kind == REQUIREMENT_CONDITION) {
        bool stands = truth_of(told, &requirement->when) == TRUTH_TRUE;
        return (struct demand){.state = stands ? STANDS_TODAY : NEVER, .day = told->today};
    }
    if (requirement->kind == REQUIREMENT_RECENT && told->met[fact]) {
        date_day until = date_add_months(told->since[fact], requirement->months);
        return (struct demand){.state = until < told->today ? TAKES_A_STEP : STANDS_WHILE,
                               .day = told->since[fact] + requirement->lag_days,
                               .until = until,
                               .fact = fact,
                               .lag = requirement->lag_days};
    }
    if (told->met[fact]) {
        date_day day = told->since[fact] + requirement->lag_days;
        return (struct demand){.state = day <= told->today ? STANDS_TODAY : STANDS_LATER,
                               .day = day};
    }
    return (struct demand){.state = TAKES_A_STEP, .fact = fact, .lag = requirement->lag_days};
}

bool told_need_stands(const struct told *told, const struct need *need)
{
    if (need->strength == STRENGTH_ADVICE)
        return false;
    if (need->strength == STRENGTH_RECOMMENDED && !told->recommended)
        return false;
    return truth_of(told, &need->when) != TRUTH_FALSE;
}

bool told_step_stands(const struct told *told, int step)
{
    return truth_of(told, &told->catalog->steps[step].when) != TRUTH_FALSE;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static bool holds(const struct catalog *catalog, int given_fact, int fact)
{
    const struct index_list *implies = &catalog->facts[given_fact].implies;

    if (given_fact == fact)
        return true;
    for (int i = 0; i < implies->count; i++) {
        if (holds(catalog, implies->items[i], fact))
            return true;
    }
    return false;
}

bool step_hands_over(const struct catalog *catalog, int step, int fact)
{
    const struct index_list *gives = &catalog->steps[step].gives;

    for (int i = 0; i < gives->count; i++) {
        if (holds(catalog, gives->items[i], fact))
            return true;
    }
    return false;
}

/* An unknown price is one, too. */
bool step_takes_money(const struct step *step)
{
    return step->cost.pricing != PRICING_FREE;
}

unsigned exams_for_members(const struct catalog *catalog, int step)
{
    unsigned exams = 0;

    for (int s = 0; catalog->steps[step].if_cheaper && s < catalog->step_count; s++) {
        const struct step *exam = &catalog->steps[s];
        if (exam->credential >= 0 &&
            catalog->credentials[exam->credential].body == catalog->steps[step].body)
            exams |= 1u << s;
    }
    return exams;
}

/* An expected end that is past is not known (planning.md, "Profile"). */
date_day told_end(const struct told *told, int s)
{
    int until = told->catalog->steps[s].until;
    const struct answer *answer = until < 0 ? NULL : &told->answers->items[until];

    if (!answer || answer->state != ANSWER_VALUE)
        return DATE_NONE;
    return answer->value >= told->today ? answer->value : DATE_NONE;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static unsigned guards_of(const struct told *told, int step)
{
    const struct step *steps = told->catalog->steps;
    unsigned guards = 0;

    for (int g = 0; g < told->catalog->step_count; g++) {
        if (g == step || !told_step_stands(told, g))
            continue;
        if ((steps[g].guard == GUARD_PAYING && step_takes_money(&steps[step])) ||
            (steps[g].guard == GUARD_ENROLMENT && steps[step].enrolment))
            guards |= 1u << g;
    }
    return guards;
}

void told_read(struct told *told, const struct mini *mini)
{
    const struct answer *start;

    *told = (struct told){
        .catalog = &mini->catalog, .answers = &mini->answers, .today = mini->today, .job = -1};
    start = given(told, "goal.start");
    told->start = start && start->value > told->today ? start->value : told->today;
    told->hours_per_week = number(told, "time.hours_per_week", 10);
    told->recommended = number(told, "goal.preparation", 0) == 0;
    told->growing = number(told, "work.coding_now", 1) == 0;
    tell_facts(told);
    tell_student(told);
    for (int s = 0; s < mini->catalog.step_count; s++)
        told->guards[s] = guards_of(told, s);
}
