/* SPDX-License-Identifier: MIT
 * What the lines add up to: totals, milestones, upkeep, sources. */
#include "plan/roadmap/totals.h"

/* ---- totals ---------------------------------------------------------------------------------- */

static void totals_add_money(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const char **unpriced =
        arena_new(&roadmap->arena, (size_t)roadmap->step_count + 1, sizeof *unpriced);
    money_cents companions = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        roadmap->paid += step->paid == MONEY_NONE ? 0 : step->paid;
        if (!step->in_cost)
            continue;
        if (step->unpriced || step->partial)
            unpriced[roadmap->unpriced_count++] = step->title;
        roadmap->counted += step->counted;
        if (step->unpriced)
            continue;
        price_add(&roadmap->cost, &step->cost);
        if (step->role == ROLE_COMPANION)
            companions += step->cost.likely;
        if (step->payer_count > 0)
            roadmap->aid_may_pay += step->cost.likely;
    }
    roadmap->unpriced = unpriced;
    roadmap->at_least = roadmap->unpriced_count > 0;
    roadmap->cost_p80 = builder->input->without_forecast || !builder->route
                            ? roadmap->cost.likely
                            : builder->forecast.cost_p80 + companions;
}

/* Both sums stand until the school has told what its price holds. */
static void totals_note_held(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;
    money_cents held = 0;
    char money[MONEY_TEXT];

    for (int i = 0; i < roadmap->step_count; i++)
        held += roadmap->steps[i].maybe_held ? roadmap->steps[i].cost.open : 0;
    if (held > 0)
        builder_note(
            builder,
            arena_format(&builder->roadmap->arena,
                         "First ask %s whether its price holds the books, the membership "
                         "and the exam. If so, you pay up to %s less.",
                         builder->profile.school ? builder->profile.school->name : "your school",
                         money_format(held, money)));
}

/* What is left of the hours of the route. */
static void totals_add_effort(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        if (builder->node_of[i] < 0 || roadmap->steps[i].role != ROLE_ROUTE)
            continue;
        const struct range *hours = &builder->profile.work[roadmap->steps[i].step].hours;
        roadmap->hours.low += hours->low;
        roadmap->hours.likely += hours->likely;
        roadmap->hours.high += hours->high;
    }
}

/* What goes on costing money once the goal stands. */
static void totals_add_upkeep(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    struct terms terms = payments_terms(&builder->network, &builder->timing);

    terms.joined = 0;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->step < 0 || builder->node_of[i] < 0)
            continue;
        const struct step *s = &builder->profile.catalog->steps[step->step];
        if (s->every_months <= 0 || step->phase != PHASE_MAINTAIN)
            continue;
        struct bill bill = price_on(&builder->profile, step->step,
                                    step->start == DATE_NONE ? roadmap->today : step->start, terms);
        roadmap->upkeep_at_least |= bill.unpriced || bill.partial;
        if (!bill.free && !bill.unpriced)
            roadmap->upkeep_per_year += (bill.amount.likely + step->further) * 12 / s->every_months;
    }
}

/* ---- milestones, sources --------------------------------------------------------------------- */

static bool fact_is_milestone(const struct builder *builder, int fact)
{
    const struct catalog *catalog = builder->profile.catalog;
    for (int i = 0; i < catalog->credential_count; i++) {
        if (catalog->credentials[i].fact == fact)
            return true;
    }
    return fact == builder->profile.goal_fact;
}

static int milestone_compare(const struct milestone *a, const struct milestone *b)
{
    int64_t left = a->p50 == DATE_NONE ? INT64_MAX : a->p50;
    int64_t right = b->p50 == DATE_NONE ? INT64_MAX : b->p50;
    return (left > right) - (left < right);
}

static void totals_add_milestones(struct builder *builder)
{
    enum { ROOM = 32 };
    struct roadmap *roadmap = builder->roadmap;
    struct milestone *items = arena_new(&roadmap->arena, ROOM, sizeof *items);
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->role != ROLE_ROUTE || builder->node_of[i] < 0)
            continue;
        const struct index_list *gives = &builder->profile.gives[step->step];
        for (int j = 0; j < gives->count && count < ROOM; j++) {
            if (!fact_is_milestone(builder, gives->items[j]))
                continue;
            struct milestone item = {.fact = gives->items[j],
                                     .title =
                                         builder->profile.catalog->facts[gives->items[j]].title,
                                     .p50 = step->finish,
                                     .p80 = step->p80,
                                     .by_season = step->by_season,
                                     .step = i};
            int at = count++;
            for (; at > 0 && milestone_compare(&item, &items[at - 1]) < 0; at--)
                items[at] = items[at - 1];
            items[at] = item;
        }
    }
    roadmap->milestones = items;
    roadmap->milestone_count = count;
}

static void totals_add_sources(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    int total = builder->profile.catalog->source_count, count = 0;
    bool *used = arena_new(builder->profile.arena, (size_t)total + 1, sizeof *used);
    int *items = arena_new(&roadmap->arena, (size_t)total + 1, sizeof *items);

    for (int i = 0; i < roadmap->step_count; i++) {
        for (int j = 0; j < roadmap->steps[i].source_count; j++)
            used[roadmap->steps[i].sources[j]] = true;
    }
    for (int i = 0; i < roadmap->notice_count; i++) {
        for (int j = 0; j < roadmap->notices[i]->sources.count; j++)
            used[roadmap->notices[i]->sources.items[j]] = true;
    }
    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct because_list *list = &roadmap->gates[i].because;
        for (int j = 0; j < list->count; j++) {
            if (list->items[j].source >= 0)
                used[list->items[j].source] = true;
        }
    }
    for (int i = 0; i < total; i++) {
        if (used[i])
            items[count++] = i;
    }
    roadmap->sources = items;
    roadmap->source_count = count;
}

void totals_make(struct builder *builder)
{
    totals_add_money(builder);
    totals_note_held(builder);
    budget_make(builder);
    totals_add_effort(builder);
    totals_add_upkeep(builder);
    months_make(builder);
    totals_add_milestones(builder);
    totals_add_sources(builder);
}
