/* SPDX-License-Identifier: MIT
 * What would move a plan most. They are named at once and worked out one by one, so that a screen
 * shows them before the planner has been through them all. */
#include "milepost/levers.h"

#include "plan/profile/profile.h"
#include "plan/slip/offer.h"

static struct lever *levers_add(struct lever_list *list, enum lever_kind kind)
{
    struct lever *lever = &list->items[list->count++];

    *lever = (struct lever){.kind = kind, .step = -1, .question = -1, .route = -1};
    return lever;
}

/* ---- which there are ------------------------------------------------------------------------- */

/* Nobody is told to study longer than a full week of work. */
static void levers_name_hours(struct lever_list *list, const struct profile *profile,
                              const struct roadmap *roadmap)
{
    enum { MORE = 10, FULL_WEEK = 40 };
    int question = profile->questions.hours_per_week;
    int room = FULL_WEEK - roadmap->hours_per_week;
    struct lever *lever;

    if (question < 0 || !profile->active[question] || roadmap->hours.likely <= 0 || room <= 0)
        return;
    lever = levers_add(list, LEVER_HOURS);
    lever->question = question;
    lever->more = room < MORE ? room : MORE;
    lever->offer.kind = OFFER_HOURS;
    lever->offer.hours = roadmap->hours_per_week + lever->more;
}

/* A program whose price is only known as a range. */
static bool levers_is_range(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    return step->role == ROLE_ROUTE && step->status == STEP_TODO && step->step >= 0 &&
           roadmap->catalog->steps[step->step].program >= 0 && !step->unpriced &&
           step->cost.low < step->cost.high;
}

static void levers_name_school(struct lever_list *list, const struct profile *profile,
                               const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count && !profile->school; i++)
        if (levers_is_range(roadmap, &roadmap->steps[i])) {
            struct lever *lever = levers_add(list, LEVER_SCHOOL);

            lever->step = i;
            lever->made = lever->leads = true;
            return;
        }
}

/* Who has answered has told which help there is. */
static void levers_name_aid(struct lever_list *list, const struct profile *profile)
{
    int question = profile->questions.aid;

    if (question >= 0 && profile->active[question] &&
        profile->answers.items[question].state != ANSWER_VALUE)
        levers_add(list, LEVER_AID)->question = question;
}

static void levers_name_route(struct lever_list *list, int route)
{
    struct lever *lever = levers_add(list, LEVER_ROUTE);

    lever->route = route;
    lever->made = lever->leads = true;
}

static bool route_tempts(const struct roadmap *roadmap, int index, enum route_label label)
{
    const struct route_summary *route = &roadmap->routes[index];

    return index != roadmap->route && (route->labels & label) &&
           (!route->alone || roadmap->routes[roadmap->route].alone);
}

/* The soonest and the cheapest that are not followed, each once. */
static void levers_name_routes(struct lever_list *list, const struct roadmap *roadmap)
{
    int soonest = -1, cheapest = -1;

    for (int i = roadmap->route_count - 1; i >= 0; i--) {
        soonest = route_tempts(roadmap, i, LABEL_SOONEST) ? i : soonest;
        cheapest = route_tempts(roadmap, i, LABEL_CHEAPEST) ? i : cheapest;
    }
    if (soonest >= 0 &&
        !route_is_as_soon(&roadmap->routes[soonest], &roadmap->routes[roadmap->route]))
        levers_name_route(list, soonest);
    if (cheapest >= 0 && cheapest != soonest)
        levers_name_route(list, cheapest);
}

void levers_name(struct lever_list *list, const struct plan_input *input,
                 const struct roadmap *roadmap)
{
    struct profile profile;
    struct arena arena = {0};

    list->count = 0;
    if (roadmap->goal_state != GOAL_OPEN || roadmap->route < 0 || roadmap->p50 == DATE_NONE)
        return;
    profile_make(&profile, input, &arena);
    levers_name_hours(list, &profile, roadmap);
    levers_name_school(list, &profile, roadmap);
    levers_name_aid(list, &profile);
    levers_name_routes(list, roadmap);
    profile_clear(&profile);
    arena_clear(&arena);
}

/* ---- what comes of one ----------------------------------------------------------------------- */

/* All help that there is, at once: what it may pay at most. */
static void lever_make_aid(struct lever *lever, const struct plan_input *input,
                           const struct roadmap *roadmap)
{
    const struct question *question = &roadmap->catalog->questions[lever->question];
    int none = catalog_find_value(question, "none");
    struct plan_input with = *input;
    struct answers answers = {0};
    struct roadmap *after;

    answers_copy(&answers, input->answers);
    answers.items[lever->question] = (struct answer){
        .state = ANSWER_VALUE,
        .set = ((UINT64_C(1) << question->value_count) - 1) & ~(none < 0 ? 0 : UINT64_C(1) << none),
        .as_of = roadmap->today};
    with.answers = &answers;
    after = roadmap_make(&with);
    lever->pays = after->aid_may_pay;
    lever->leads = lever->pays > 0;
    roadmap_free(&after);
    answers_clear(&answers);
}

void lever_make(struct lever *lever, const struct plan_input *input, const struct roadmap *roadmap)
{
    struct offer_ground ground = {input, roadmap, DATE_NONE};

    if (lever->made)
        return;
    lever->made = true;
    if (lever->kind == LEVER_HOURS)
        lever->leads =
            offer_plan_value(&ground, lever->question, lever->offer.hours, &lever->offer) &&
            lever->offer.days < 0;
    else if (lever->kind == LEVER_AID)
        lever_make_aid(lever, input, roadmap);
}
