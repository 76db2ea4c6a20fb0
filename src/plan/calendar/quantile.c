/* SPDX-License-Identifier: MIT
 * Quantiles of a forecast's draws: the value that so many percent of the sorted draws do not pass.
 * What never comes is later than any day, so a quantile that falls there is no day. Counting by day
 * and sorting give the same; which is used is a matter of speed alone. */
#include <stdlib.h>
#include <string.h>

#include "plan/calendar/forecast.h"

/* The place of the value that `percent` % of the sorted draws do not pass. */
static int quantile_place(int percent)
{
    return (percent * FORECAST_DRAWS + 99) / 100 - 1;
}

static date_day quantile_day(date_day day)
{
    return day == NOT_REACHED ? DATE_NONE : day;
}

static void money_swap(money_cents *left, money_cents *right)
{
    money_cents kept = *left;
    *left = *right;
    *right = kept;
}

/* Moves what sorting would put at `place` there (Hoare's selection): one figure is wanted of a
 * thousand. */
static money_cents money_select(money_cents *items, int count, int place)
{
    int low = 0, high = count - 1;

    while (low < high) {
        money_cents pivot = items[low + (high - low) / 2];
        int i = low, j = high;
        while (i <= j) {
            while (items[i] < pivot)
                i++;
            while (items[j] > pivot)
                j--;
            if (i <= j)
                money_swap(&items[i++], &items[j--]);
        }
        if (place <= j)
            high = j;
        else if (place >= i)
            low = i;
        else
            break;
    }
    return items[place];
}

static int day_compare(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

/* Days are counted in a table by day, so that no sorting is needed: unless they lie so far apart
 * that the table would be the dearer way. */
#define WIDEST_TABLE 65536

struct day_counts {
    date_day base;
    uint16_t *counts; /* NULL: too wide */
    int days;
};

static struct day_counts day_counts_table(const date_day *draws)
{
    date_day first = INT32_MAX, last = DATE_NONE;

    for (int i = 0; i < FORECAST_DRAWS; i++) {
        first = draws[i] < first ? draws[i] : first;
        if (draws[i] != NOT_REACHED && draws[i] > last)
            last = draws[i];
    }
    struct day_counts table = {.base = first};
    int64_t days = (int64_t)last - first + 1;
    if (days > 0 && days <= WIDEST_TABLE) {
        table.days = (int)days;
        table.counts = memory_new((size_t)days, sizeof *table.counts);
    }
    return table;
}

static void quantile_by_sorting(const date_day *draws, const int *percents, date_day *out,
                                int count)
{
    date_day copy[FORECAST_DRAWS];

    memcpy(copy, draws, sizeof copy);
    qsort(copy, FORECAST_DRAWS, sizeof *copy, day_compare);
    for (int at = 0; at < count; at++)
        out[at] = quantile_day(copy[quantile_place(percents[at])]);
}

static void quantile_by_counting(const struct day_counts *table, const date_day *draws,
                                 const int *percents, date_day *out, int count)
{
    int seen = 0, at = 0;

    for (int i = 0; i < FORECAST_DRAWS; i++) {
        if (draws[i] != NOT_REACHED)
            table->counts[draws[i] - table->base]++;
    }
    for (int day = 0; day < table->days && at < count; day++) {
        seen += table->counts[day];
        while (at < count && seen > quantile_place(percents[at]))
            out[at++] = table->base + day;
    }
    for (; at < count; at++)
        out[at] = DATE_NONE;
}

void quantile_days(const date_day *draws, const int *percents, date_day *out, int count)
{
    struct day_counts table = day_counts_table(draws);

    if (table.counts)
        quantile_by_counting(&table, draws, percents, out, count);
    else
        quantile_by_sorting(draws, percents, out, count);
    free(table.counts);
}

money_cents quantile_money(money_cents *draws, int percent)
{
    return money_select(draws, FORECAST_DRAWS, quantile_place(percent));
}
