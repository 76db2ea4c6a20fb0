/* SPDX-License-Identifier: MIT
 * What the lines add up to: totals, months, milestones, upkeep. */
#include <string.h>

#include "builder.h"
#include "milepost/vector.h"

/* ---- totals ---------------------------------------------------------------------------------- */

/* Paid before the goal: the route, and what must be paid before one of its steps. */
static bool counts(const struct builder *builder, int index)
{
    if (builder->roadmap->steps[index].role == ROLE_ROUTE)
        return true;
    int n = builder->node_of[index];
    return n >= 0 && builder->companions[n].before_goal;
}

static void add_money(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const char **unpriced =
        arena_new(&roadmap->arena, (size_t)roadmap->step_count + 1, sizeof *unpriced);
    money_cents companions = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->free || !counts(builder, i))
            continue;
        if (step->unpriced || step->partial)
            unpriced[roadmap->unpriced_count++] = step->title;
        if (step->unpriced)
            continue;
        roadmap->cost.low += step->cost.low;
        roadmap->cost.likely += step->cost.likely;
        roadmap->cost.high += step->cost.high;
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

static void add_effort(struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->role != ROLE_ROUTE)
            continue;
        roadmap->hours.low += step->hours.low;
        roadmap->hours.likely += step->hours.likely;
        roadmap->hours.high += step->hours.high;
    }
}

/* What goes on costing money once the goal stands. */
static void add_upkeep(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    struct terms terms = bill_terms(&builder->network, &builder->timing);

    terms.joined = 0;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->step < 0)
            continue;
        const struct step *s = &builder->profile.catalog->steps[step->step];
        if (s->every_months <= 0 || step->phase != PHASE_MAINTAIN)
            continue;
        struct bill bill = bill_for(&builder->profile, step->step,
                                    step->start == DATE_NONE ? roadmap->today : step->start, terms);
        roadmap->upkeep_at_least |= bill.unpriced || bill.partial;
        if (!bill.free && !bill.unpriced)
            roadmap->upkeep_per_year += bill.amount.likely * 12 / s->every_months;
    }
}

/* ---- months ---------------------------------------------------------------------------------- */

struct month_table {
    VECTOR(struct roadmap_month) months;
};

static date_day month_of(date_day day)
{
    struct date_civil civil = date_to_civil(day);
    return date_from_civil(civil.year, civil.month, 1);
}

/* How many months of the table begin no later than this day. */
static size_t months_until(const struct month_table *table, date_day first)
{
    size_t low = 0, high = table->months.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table->months.items[middle].first <= first)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct roadmap_month *month_at(struct month_table *table, date_day day)
{
    date_day first = month_of(day);
    size_t at = months_until(table, first);

    if (at > 0 && table->months.items[at - 1].first == first)
        return &table->months.items[at - 1];
    VECTOR_PUSH(&table->months, (struct roadmap_month){.first = first});
    for (size_t i = table->months.count - 1; i > at; i--)
        table->months.items[i] = table->months.items[i - 1];
    table->months.items[at] = (struct roadmap_month){.first = first};
    return &table->months.items[at];
}

/* Study hours are spread evenly over the days of the step, without losing one to rounding. */
static void spread_hours(struct month_table *table, const struct roadmap_step *step)
{
    if (step->hours.likely <= 0 || step->finish == DATE_NONE)
        return;
    int days = step->finish - step->start, given = 0;
    for (date_day day = step->start; day < step->finish;) {
        date_day next = date_add_months(month_of(day), 1);
        date_day end = next < step->finish ? next : step->finish;
        int until = (int)((int64_t)step->hours.likely * (end - step->start) / days);
        month_at(table, day)->hours += until - given;
        given = until;
        day = end;
    }
    if (days <= 0)
        month_at(table, step->start)->hours += step->hours.likely;
}

/* A price for several years is paid by the year, at whatever pace they pass. */
static money_cents spread_years(struct month_table *table, const struct roadmap_step *step,
                                int years)
{
    money_cents each = step->cost.likely / years;

    for (int i = 1; i < years; i++)
        month_at(table, step->start + (step->finish - step->start) * i / years)->cost += each;
    return step->cost.likely - each * (years - 1);
}

/* A line that is paid again falls on each day on which it is due. */
static void spread_cost(const struct builder *builder, struct month_table *table, int index)
{
    const struct roadmap_step *step = &builder->roadmap->steps[index];
    struct terms terms = bill_terms(&builder->network, &builder->timing);
    date_day likely = builder->timing.start[builder->node_of[index]];
    struct bill bill = bill_for(&builder->profile, step->step, likely, terms);
    money_cents first = bill.years > 1 ? spread_years(table, step, bill.years) : step->cost.likely;

    for (int i = 1; i < builder->times[index]; i++) {
        int months = i * step->every_months;
        bill = bill_for(&builder->profile, step->step, date_add_months(likely, months), terms);
        if (bill.free || bill.unpriced)
            continue;
        month_at(table, date_add_months(step->start, months))->cost += bill.amount.likely;
        first -= bill.amount.likely;
    }
    month_at(table, step->start)->cost += first;
}

static void add_months(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    struct month_table table = {.months = {0}};

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool paid = !step->free && !step->unpriced;
        if (!counts(builder, i))
            continue;
        if (step->start == DATE_NONE) {
            roadmap->undated_cost += paid ? step->cost.likely : 0;
            continue;
        }
        if (paid)
            spread_cost(builder, &table, i);
        spread_hours(&table, step);
    }
    struct roadmap_month *months =
        arena_new(&roadmap->arena, table.months.count + 1, sizeof *months);
    if (table.months.count)
        memcpy(months, table.months.items, table.months.count * sizeof *months);
    roadmap->hours_per_week = builder->profile.hours_per_week;
    roadmap->hours_assumed = builder->profile.hours_assumed;
    roadmap->months = months;
    roadmap->month_count = (int)table.months.count;
    VECTOR_CLEAR(&table.months);
}

/* ---- milestones, sources --------------------------------------------------------------------- */

static bool is_milestone(const struct builder *builder, int fact)
{
    const struct catalog *catalog = builder->profile.catalog;
    for (int i = 0; i < catalog->credential_count; i++) {
        if (catalog->credentials[i].fact == fact)
            return true;
    }
    return fact == builder->profile.goal_fact;
}

static int compare_milestones(const struct milestone *a, const struct milestone *b)
{
    int64_t left = a->p50 == DATE_NONE ? INT64_MAX : a->p50;
    int64_t right = b->p50 == DATE_NONE ? INT64_MAX : b->p50;
    return (left > right) - (left < right);
}

static void add_milestones(struct builder *builder)
{
    enum { ROOM = 32 };
    struct roadmap *roadmap = builder->roadmap;
    struct milestone *items = arena_new(&roadmap->arena, ROOM, sizeof *items);
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->role != ROLE_ROUTE)
            continue;
        const struct index_list *gives = &builder->profile.gives[step->step];
        for (int j = 0; j < gives->count && count < ROOM; j++) {
            if (!is_milestone(builder, gives->items[j]))
                continue;
            struct milestone item = {.fact = gives->items[j],
                                     .title =
                                         builder->profile.catalog->facts[gives->items[j]].title,
                                     .p50 = step->finish,
                                     .p80 = step->p80,
                                     .step = i};
            int at = count++;
            for (; at > 0 && compare_milestones(&item, &items[at - 1]) < 0; at--)
                items[at] = items[at - 1];
            items[at] = item;
        }
    }
    roadmap->milestones = items;
    roadmap->milestone_count = count;
}

static void add_sources(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    int total = builder->profile.catalog->source_count, count = 0;
    bool *used = arena_new(builder->profile.arena, (size_t)total + 1, sizeof *used);
    int *items = arena_new(&roadmap->arena, (size_t)total + 1, sizeof *items);

    for (int i = 0; i < roadmap->step_count; i++) {
        for (int j = 0; j < roadmap->steps[i].source_count; j++)
            used[roadmap->steps[i].sources[j]] = true;
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
    add_money(builder);
    budget_make(builder);
    add_effort(builder->roadmap);
    add_upkeep(builder);
    add_months(builder);
    add_milestones(builder);
    add_sources(builder);
}
