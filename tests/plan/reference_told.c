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
    told->since[fact] = told->last[fact] = since;
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

/* A mark of that day on a step for whose facts the question stands: the answer is its work. */
static bool written_by_mark(const struct told *told, int question, date_day day)
{
    for (int i = 0; i < told->progress->mark_count; i++) {
        const struct mark *mark = &told->progress->marks[i];
        int step = catalog_find_step(told->catalog, mark->step);
        if (step < 0 || mark->day != day || day > told->today ||
            (mark->kind != MARK_STARTED && mark->kind != MARK_DONE))
            continue;
        const struct index_list *gives = &told->catalog->steps[step].gives;
        for (int f = 0; f < gives->count; f++) {
            const struct condition *met = &told->catalog->facts[gives->items[f]].met;
            for (int n = 0; n < met->count; n++)
                if (met->nodes[n].op <= CONDITION_ANSWERED && met->nodes[n].question == question)
                    return true;
        }
    }
    return false;
}

/* The last day on which the person gave an answer that the condition reads. */
static date_day told_on(const struct told *told, const struct condition *condition)
{
    date_day last = DATE_NONE;

    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];
        const struct answer *answer =
            node->op > CONDITION_ANSWERED ? NULL : &told->answers->items[node->question];
        if (answer && answer->state == ANSWER_VALUE && answer->as_of > last &&
            !written_by_mark(told, node->question, answer->as_of))
            last = answer->as_of;
    }
    return last;
}

/* The person said later that the fact does not hold. */
static bool denied(const struct told *told, int fact, date_day day)
{
    const struct condition *met = &told->catalog->facts[fact].met;

    return met->count > 0 && truth_of(told, met) == TRUTH_FALSE && told_on(told, met) > day;
}

/* The first day on which marks give a fact counts, and for how recent it is the last. */
static void tell_marked(struct told *told, int fact, date_day day)
{
    const struct index_list *implies = &told->catalog->facts[fact].implies;

    if (!told->marked[fact] || day < told->since[fact])
        told->since[fact] = day;
    if (!told->marked[fact] || day > told->last[fact])
        told->last[fact] = day;
    told->met[fact] = told->marked[fact] = true;
    for (int i = 0; i < implies->count; i++) {
        int implied = implies->items[i];
        if (!told->met[implied] || told->marked[implied]) /* an answer stands */
            tell_marked(told, implied, day);
    }
}

/* Of two days that were told for one thing the later counts; an answer that was given later than
 * the mark's day does anyway. A day that was not told is before any. */
static void tell_done(struct told *told, int fact, date_day day)
{
    int asked = told->catalog->facts[fact].since;
    const struct answer *since = asked < 0 ? NULL : &told->answers->items[asked];
    bool dated = since && since->state == ANSWER_VALUE;

    if (told->met[fact] && !told->marked[fact] && dated &&
        (since->as_of > day || since->value >= day))
        return;
    tell_marked(told, fact, day);
}

/* What is done gives what it gives, unless the person denied all of it later. */
static void tell_marks(struct told *told)
{
    for (int s = 0; s < told->catalog->step_count; s++) {
        const struct index_list *gives = &told->catalog->steps[s].gives;
        struct doing *doing = &told->doing[s];
        bool stands = gives->count == 0;
        for (int i = 0; doing->over && i < gives->count; i++) {
            if (denied(told, gives->items[i], doing->ended))
                continue;
            stands = true;
            tell_done(told, gives->items[i], doing->ended);
        }
        doing->over &= stands;
    }
}

/* Work begins with a job that was found, or with the first day of paid study. */
static void tell_work(struct told *told)
{
    const struct answer *now = given(told, "work.coding_now");

    told->work = DATE_NONE;
    for (int s = 0; s < told->catalog->step_count; s++) {
        const struct doing *doing = &told->doing[s];
        bool paid = told->catalog->steps[s].employment && doing->since != DATE_NONE;
        date_day day = paid ? doing->since : doing->over ? doing->ended : DATE_NONE;
        if (day == DATE_NONE || told->job < 0 ||
            (!paid && !step_hands_over(told->catalog, s, told->job)) ||
            (now && now->value != 0 && now->as_of > day))
            continue;
        if (told->work == DATE_NONE || day < told->work)
            told->work = day;
    }
    if (told->work != DATE_NONE && told->growing && now && now->as_of < told->work)
        told->work = DATE_NONE; /* they grew before */
    told->growing |= told->work != DATE_NONE;
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

    if (told->work != DATE_NONE && (answer->state != ANSWER_VALUE || told->work > from))
        from = told->work;
    if (requirement->experience == EXPERIENCE_FIELD_EXTERN)
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
        date_day until = date_add_months(told->last[fact], requirement->months);
        return (struct demand){.state = until < told->today ? TAKES_A_STEP : STANDS_WHILE,
                               .day = told->last[fact] + requirement->lag_days,
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
    return !told->doing[step].over &&
           truth_of(told, &told->catalog->steps[step].when) != TRUTH_FALSE;
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
    const struct answer *start, *hours;

    *told = (struct told){.catalog = &mini->catalog,
                          .answers = &mini->answers,
                          .progress = &mini->progress,
                          .today = mini->today,
                          .job = -1};
    start = given(told, "goal.start");
    told->start = start && start->value > told->today ? start->value : told->today;
    told->hours_per_week = number(told, "time.hours_per_week", 10);
    hours = given(told, "time.hours_per_week");
    told->hours_told = hours ? hours->as_of : DATE_NONE;
    told->recommended = number(told, "goal.preparation", 0) == 0;
    told->growing = number(told, "work.coding_now", 1) == 0;
    doing_read(told, mini);
    tell_facts(told);
    tell_work(told);
    tell_marks(told);
    tell_student(told);
    for (int s = 0; s < mini->catalog.step_count; s++)
        told->guards[s] = guards_of(told, s);
}
