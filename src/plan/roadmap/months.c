/* SPDX-License-Identifier: MIT
 * The month table: what is paid and studied in each month, on likely figures. */
#include <string.h>

#include "milepost/vector.h"
#include "plan/roadmap/totals.h"

struct month_table {
    VECTOR(struct roadmap_month) months;
};

static date_day month_first_day(date_day day)
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

static struct roadmap_month *months_at(struct month_table *table, date_day day)
{
    date_day first = month_first_day(day);
    size_t at = months_until(table, first);

    if (at > 0 && table->months.items[at - 1].first == first)
        return &table->months.items[at - 1];
    VECTOR_PUSH(&table->months, (struct roadmap_month){.first = first});
    for (size_t i = table->months.count - 1; i > at; i--)
        table->months.items[i] = table->months.items[i - 1];
    table->months.items[at] = (struct roadmap_month){.first = first};
    return &table->months.items[at];
}

/* What is under way takes its hours and its money from today on. */
static date_day months_begin(const struct builder *builder, const struct roadmap_step *step)
{
    date_day today = builder->profile.today;
    return step->start > today ? step->start : today;
}

/* Study hours that are left are spread evenly over the days of the step from today on, without
 * losing one to rounding. */
static void months_spread_hours(const struct builder *builder, struct month_table *table,
                                const struct roadmap_step *step)
{
    date_day start = months_begin(builder, step);
    int hours = builder->profile.work[step->step].hours.likely;

    if (hours <= 0 || step->finish == DATE_NONE)
        return;
    int days = step->finish - start, given = 0;
    for (date_day day = start; day < step->finish;) {
        date_day next = date_add_months(month_first_day(day), 1);
        date_day end = next < step->finish ? next : step->finish;
        int until = (int)((int64_t)hours * (end - start) / days);
        months_at(table, day)->hours += until - given;
        given = until;
        day = end;
    }
    if (days <= 0)
        months_at(table, start)->hours += hours;
}

/* Puts a part of what is left of a line's price on its day. */
static void months_pay(struct month_table *table, date_day day, struct money_range part,
                       struct money_range *left)
{
    struct roadmap_month *month = months_at(table, day);

    month->cost += part.likely;
    month->open += part.open;
    left->likely -= part.likely;
    left->open -= part.open;
}

/* A price for several years is paid by the year, at whatever pace they pass. */
static void months_spread_years(const struct builder *builder, struct month_table *table,
                                const struct roadmap_step *step, int years,
                                struct money_range *left)
{
    date_day start = months_begin(builder, step);
    int parts = years > 1 ? years : 1;
    struct money_range each = {0, step->cost.likely / parts, 0, step->cost.open / parts};

    for (int i = 1; i < years; i++)
        months_pay(table, start + (step->finish - start) * i / years, each, left);
}

/* A line that is paid again falls on each day on which it is due, counted from the one shown. */
static void months_spread_cost(const struct builder *builder, struct month_table *table, int index)
{
    const struct roadmap_step *step = &builder->roadmap->steps[index];
    struct payments payments = builder_payments(builder, builder->node_of[index]);
    struct money_range left = step->cost;
    date_day first = payments.early ? payments.first : months_begin(builder, step);

    months_spread_years(builder, table, step, payments_bill(&payments, 0).years, &left);
    for (int i = 1; i < payments.count; i++) {
        struct bill bill = payments_bill(&payments, i);
        if (bill.free || bill.unpriced)
            continue;
        months_pay(table, payments_day(first, payments.every_months, i), bill.amount, &left);
    }
    months_pay(table, first, left, &left);
}

/* The payments of one line of upkeep until a day; what further credentials add comes each time. */
static void months_add_payments(struct builder *builder, struct month_table *table, int index,
                                date_day until)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct roadmap_step *step = &roadmap->steps[index];
    struct payments payments = builder_payments(builder, builder->node_of[index]);

    payments.first = step->start == DATE_NONE ? roadmap->today : step->start;
    for (int p = 0;; p++) {
        date_day day = payments_day(payments.first, payments.every_months, p);
        struct bill bill = payments_bill(&payments, p);
        if (day >= until)
            break;
        if (bill.free || bill.unpriced)
            continue;
        if (step->start == DATE_NONE)
            roadmap->undated_cost += bill.amount.likely + step->further;
        else
            months_at(table, day)->cost += bill.amount.likely + step->further;
    }
}

/* What keeps up what is reached: the payments of two years, as long as a cycle lasts; and what a
 * cycle that is over costs today. */
static void months_add_upkeep(struct builder *builder, struct month_table *table)
{
    enum { MONTHS = 24 };
    struct roadmap *roadmap = builder->roadmap;
    date_day until = date_add_months(roadmap->today, MONTHS);

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        if (step->phase != PHASE_MAINTAIN || step->every_months <= 0 || step->free ||
            step->unpriced || builder->node_of[i] < 0)
            continue;
        if (step->late_fee > 0)
            months_at(table, roadmap->today)->cost += step->late_fee;
        months_add_payments(builder, table, i, until);
    }
}

void months_make(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    struct month_table table = {.months = {0}};

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        bool paid = !step->free && !step->unpriced;
        if (!builder_pays_before_goal(builder, i))
            continue;
        if (step->start == DATE_NONE) {
            roadmap->undated_cost += paid ? step->cost.likely : 0;
            roadmap->undated_open += paid ? step->cost.open : 0;
            continue;
        }
        if (paid)
            months_spread_cost(builder, &table, i);
        months_spread_hours(builder, &table, step);
    }
    if (roadmap->goal_state == GOAL_REACHED)
        months_add_upkeep(builder, &table);
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
