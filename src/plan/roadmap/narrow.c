/* SPDX-License-Identifier: MIT
 * How much an answer that is to be found out would narrow the date or the cost: the plan is made
 * with each of the answers that could come, and what lies farthest apart counts (docs/planning.md,
 * "Answers to find out"). Schedules alone are compared; a forecast would say the same. */
#include "plan/roadmap/line.h"

#include "milepost/days.h"

/* At most so many answers are tried for one question, and for all of them. */
enum { TRIES_A_QUESTION = 8, TRIES = 64 };

/* ---- which answers could come ---------------------------------------------------------------- */

struct candidates {
    struct answer items[TRIES_A_QUESTION];
    int count;
};

static void candidates_add_value(struct candidates *candidates, int32_t value)
{
    for (int i = 0; i < candidates->count; i++) {
        if (candidates->items[i].value == value)
            return;
    }
    if (candidates->count < TRIES_A_QUESTION)
        candidates->items[candidates->count++] =
            (struct answer){.state = ANSWER_VALUE, .value = value, .as_of = DATE_NONE};
}

static void candidates_add_values(struct candidates *candidates, const struct question *question)
{
    for (int i = 0; i < question->value_count; i++) {
        candidates_add_value(candidates, i);
        if (question->type == ANSWER_MULTI && candidates->count > i)
            candidates->items[i].set = UINT64_C(1) << i;
    }
}

/* A number matters where a condition or a requirement draws a line: there, and just below it. */
static void candidates_add_line(struct candidates *candidates, const struct question *question,
                                int32_t line)
{
    if (line > question->min)
        candidates_add_value(candidates, line - 1);
    if (line <= question->max)
        candidates_add_value(candidates, line);
}

static void candidates_add_condition(struct candidates *candidates, const struct profile *profile,
                                     int question, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];
        if (node->op < CONDITION_ANSWERED && node->question == question)
            candidates_add_line(candidates, &profile->catalog->questions[question], node->value);
    }
}

static bool question_is_of_months(const struct profile *profile, int question)
{
    const struct questions *questions = &profile->questions;
    return question == questions->work_months || question == questions->extern_months ||
           question == questions->related_months;
}

static void candidates_add_needs(struct candidates *candidates, const struct profile *profile,
                                 int question, const struct need_list *needs)
{
    for (int i = 0; i < needs->count; i++) {
        for (int p = 0; p < needs->items[i].count; p++) {
            const struct path *path = &needs->items[i].paths[p];
            for (int r = 0; r < path->count; r++) {
                if (path->items[r].kind == REQUIREMENT_MONTHS)
                    candidates_add_line(candidates, &profile->catalog->questions[question],
                                        path->items[r].months);
                else if (path->items[r].kind == REQUIREMENT_CONDITION)
                    candidates_add_condition(candidates, profile, question, &path->items[r].when);
            }
        }
    }
}

/* Where nothing draws a line every number counts: a few of them, from few to many. */
static void candidates_add_spread(struct candidates *candidates, const struct question *question)
{
    static const int parts[] = {12, 6, 3};

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        candidates_add_value(candidates,
                             question->min + (question->max - question->min) / parts[i]);
}

static void candidates_add_numbers(struct candidates *candidates, const struct profile *profile,
                                   int question)
{
    const struct catalog *catalog = profile->catalog;
    const struct question *q = &catalog->questions[question];
    bool months = question_is_of_months(profile, question);

    for (int s = 0; s < catalog->step_count; s++) {
        if (!profile->steps[s].stands)
            continue;
        candidates_add_condition(candidates, profile, question, &catalog->steps[s].when);
        if (months)
            candidates_add_needs(candidates, profile, question, &catalog->steps[s].needs);
    }
    for (int f = 0; f < catalog->fact_count; f++)
        candidates_add_condition(candidates, profile, question, &catalog->facts[f].met);
    if (candidates->count == 0)
        candidates_add_spread(candidates, q);
    else
        candidates_add_value(candidates, q->min);
}

/* The day on which something ends: soon, in half a year, in a year. */
static void candidates_add_days(struct candidates *candidates, const struct profile *profile)
{
    candidates_add_value(candidates, date_add_months(profile->today, 1));
    candidates_add_value(candidates, date_add_months(profile->today, 6));
    candidates_add_value(candidates, date_add_months(profile->today, 12));
}

static void candidates_find(const struct profile *profile, int question,
                            struct candidates *candidates)
{
    const struct question *q = &profile->catalog->questions[question];

    candidates->count = 0;
    switch (q->type) {
    case ANSWER_CHOICE:
    case ANSWER_MULTI:
    case ANSWER_YESNO:
        candidates_add_values(candidates, q);
        break;
    case ANSWER_NUMBER:
        candidates_add_numbers(candidates, profile, question);
        break;
    case ANSWER_DATE:
        candidates_add_days(candidates, profile);
        break;
    case ANSWER_MONEY: /* what can be spent moves nothing */
        break;
    }
    for (int i = 0; i < candidates->count; i++)
        candidates->items[i].as_of = profile->today;
}

/* ---- what would come of them ----------------------------------------------------------------- */

struct spread {
    date_day soonest, latest;
    money_cents cheapest, dearest;
};

/* Widens the spread by what the plan would be with these answers. */
static void spread_widen(const struct plan_input *input, struct spread *spread)
{
    struct outlook outlook = outlook_of(input, -1);
    date_day finish = outlook.reachable ? outlook.finish : spread->latest;
    money_cents cost = outlook.reachable ? outlook.cost : spread->dearest;

    spread->soonest = finish < spread->soonest ? finish : spread->soonest;
    spread->latest = finish > spread->latest ? finish : spread->latest;
    spread->cheapest = cost < spread->cheapest ? cost : spread->cheapest;
    spread->dearest = cost > spread->dearest ? cost : spread->dearest;
}

static void narrow_set(const struct builder *builder, const struct spread *spread,
                       struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    char money[MONEY_TEXT];
    struct buffer span = {0};

    step->narrows_days = spread->latest - spread->soonest;
    step->narrows_cost = spread->dearest - spread->cheapest;
    days_say(step->narrows_days, &span);
    const char *days =
        step->narrows_days ? arena_format(arena, "the date by up to %s", buffer_text(&span)) : "";
    const char *cost = step->narrows_cost ? arena_format(arena, "the cost by up to %s",
                                                         money_format(step->narrows_cost, money))
                                          : "";
    if (days[0] || cost[0])
        step->why = arena_format(arena, "The answer could move %s%s%s. %s", days,
                                 days[0] && cost[0] ? " and " : "", cost, step->why);
    buffer_clear(&span);
}

static int narrow_line(struct builder *builder, struct answers *answers, struct line *line)
{
    const struct route *base = builder->routes.items[0];
    struct plan_input input = *builder->input;
    struct spread spread = {base->finish, base->finish, base->cost, base->cost};
    struct candidates candidates;
    int question = line->step.question;
    struct answer kept = answers->items[question];

    input.answers = answers;
    candidates_find(&builder->profile, question, &candidates);
    for (int i = 0; i < candidates.count; i++) {
        answers->items[question] = candidates.items[i];
        spread_widen(&input, &spread);
    }
    answers->items[question] = kept;
    narrow_set(builder, &spread, &line->step);
    return candidates.count;
}

void narrow_make(struct builder *builder, struct line_list *lines)
{
    const struct profile *profile = &builder->profile;
    struct answers answers = {0};
    bool *concerns =
        arena_new(profile->arena, (size_t)profile->catalog->question_count + 1, sizeof *concerns);
    int tries = 0;

    if (builder->routes.count == 0)
        return;
    routes_concerned(profile, concerns);
    answers_copy(&answers, &profile->answers);
    for (int i = 0; i < lines->count && tries < TRIES; i++) {
        int question = lines->items[i].step.question;
        if (question >= 0 && question != profile->questions.goal_target && concerns[question])
            tries += narrow_line(builder, &answers, &lines->items[i]);
    }
    answers_clear(&answers);
}
