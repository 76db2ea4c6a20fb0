/* SPDX-License-Identifier: MIT
 * Quantiles of a forecast's draws: the value that so many percent of the sorted draws do not pass.
 */
#include <stdlib.h>
#include <string.h>

#include "plan/calendar/forecast.h"

/* The place of the value that `percent` % of the sorted draws do not pass. */
static int at_percent(int percent)
{
    return (percent * FORECAST_DRAWS + 99) / 100 - 1;
}

static date_day day_or_none(date_day day)
{
    return day == NOT_REACHED ? DATE_NONE : day;
}

static void swap(money_cents *left, money_cents *right)
{
    money_cents kept = *left;
    *left = *right;
    *right = kept;
}

/* Moves what sorting would put at `place` there (Hoare's selection): one figure is wanted of a
 * thousand. */
static money_cents select_money(money_cents *items, int count, int place)
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
                swap(&items[i++], &items[j--]);
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

static int compare_days(const void *left, const void *right)
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

static struct day_counts table_for(const date_day *draws)
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

static void by_sorting(const date_day *draws, const int *percents, date_day *out, int count)
{
    date_day copy[FORECAST_DRAWS];

    memcpy(copy, draws, sizeof copy);
    qsort(copy, FORECAST_DRAWS, sizeof *copy, compare_days);
    for (int at = 0; at < count; at++)
        out[at] = day_or_none(copy[at_percent(percents[at])]);
}

static void by_counting(const struct day_counts *table, const date_day *draws, const int *percents,
                        date_day *out, int count)
{
    int seen = 0, at = 0;

    for (int i = 0; i < FORECAST_DRAWS; i++) {
        if (draws[i] != NOT_REACHED)
            table->counts[draws[i] - table->base]++;
    }
    for (int day = 0; day < table->days && at < count; day++) {
        seen += table->counts[day];
        while (at < count && seen > at_percent(percents[at]))
            out[at++] = table->base + day;
    }
    for (; at < count; at++)
        out[at] = DATE_NONE;
}

void quantile_days(const date_day *draws, const int *percents, date_day *out, int count)
{
    struct day_counts table = table_for(draws);

    if (table.counts)
        by_counting(&table, draws, percents, out, count);
    else
        by_sorting(draws, percents, out, count);
    free(table.counts);
}

money_cents quantile_money(money_cents *draws, int percent)
{
    return select_money(draws, FORECAST_DRAWS, at_percent(percent));
}
