/* SPDX-License-Identifier: MIT
 * Dates, money and figures in the words that stand around them. What has one value is worded in
 * base (date_words.c, money.c); here are what bounds it, what it is measured by and where a year or
 * a figure may be left out. */
#include "milepost/words.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/days.h"

/* ---- money ----------------------------------------------------------------------------------- */

static money_cents words_or_else(money_cents cents, money_cents other)
{
    return cents != MONEY_NONE ? cents : other;
}

void words_cost(const struct money_range *cost, bool at_least, struct buffer *out)
{
    char text[MONEY_TEXT];
    money_cents low = words_or_else(cost->low, cost->likely),
                high = words_or_else(cost->high, cost->likely);
    bool from_nothing = low == 0 && high > 0;

    if (at_least && low != MONEY_NONE && !from_nothing)
        buffer_add(out, "at least ");
    buffer_add(out, money_format_range(low, high, text));
    if (at_least && from_nothing)
        buffer_add(out, " and more");
}

struct money_range words_likely(const struct money_range *cost)
{
    money_cents low = cost->open > 0 ? cost->likely - cost->open : cost->likely;

    return (struct money_range){low, cost->likely, cost->likely, cost->open};
}

/* Where only the two ends are known there is nothing more to tell. */
void words_cost_likely(const struct money_range *cost, bool at_least, struct buffer *out)
{
    struct money_range likely = words_likely(cost);

    words_cost(cost, at_least, out);
    if (cost->likely == MONEY_NONE || cost->low == cost->high ||
        (likely.low == cost->low && likely.high == cost->high))
        return;
    buffer_add(out, ", likely ");
    words_cost(&likely, false, out);
}

void words_dollars(int64_t dollars, struct buffer *out)
{
    char text[MONEY_TEXT];

    if (dollars != 0)
        buffer_format(out, "%s %s", money_format((dollars < 0 ? -dollars : dollars) * 100, text),
                      dollars < 0 ? "cheaper" : "dearer");
}

/* ---- days ------------------------------------------------------------------------------------ */

void words_days(int days, struct buffer *out)
{
    if (days == 0)
        return;
    days_say(abs(days), out);
    buffer_add(out, days < 0 ? " sooner" : " later");
}

void words_about(int days, struct buffer *out)
{
    enum { DAYS_A_MONTH = 30 };
    int amount = abs(days);
    bool months = amount >= 2 * DAYS_A_MONTH;

    if (days == 0)
        return;
    if (months)
        amount = (amount + DAYS_A_MONTH / 2) / DAYS_A_MONTH;
    buffer_format(out, "%d %s%s %s", amount, months ? "month" : "day", amount == 1 ? "" : "s",
                  days < 0 ? "sooner" : "later");
}

void words_overdue(date_day day, date_day today, struct buffer *out)
{
    if (day >= today)
        return;
    buffer_add(out, "overdue by ");
    days_say(today - day, out);
}

void words_p80(date_day p80, date_day beside, bool by_season, struct buffer *out)
{
    bool same_year = date_to_civil(p80).year == date_to_civil(beside).year;
    char text[DATE_TEXT];

    if (p80 == DATE_NONE)
        return;
    if (by_season)
        date_month_year(p80, text);
    else
        date_beside(p80, beside, text);
    if (by_season && same_year)
        text[strcspn(text, " ")] = '\0';
    buffer_format(out, "80 %% by %s", text);
}

void words_odds(date_day p50, date_day p80, bool by_season, struct buffer *out)
{
    char text[DATE_TEXT];

    buffer_format(out, "even odds %s%s", date_or_month(p50, by_season, text),
                  p80 == DATE_NONE ? "" : " · ");
    words_p80(p80, p50, by_season, out);
}

void words_checked(date_day checked, bool undated, bool stale, struct buffer *out)
{
    char text[DATE_TEXT];

    if (checked == DATE_NONE)
        return;
    buffer_format(out, "%s %s%s%s", undated ? "read in" : "checked", date_month_year(checked, text),
                  undated ? ", undated" : "", stale ? ", check again" : "");
}

static void source_add_checked(const struct source *source, date_day today, struct buffer *out)
{
    if (source->checked == DATE_NONE)
        return;
    buffer_add(out, ", ");
    words_checked(source->checked, source_is_undated(source),
                  catalog_is_stale(source->checked, today), out);
}

void words_source(const struct source *source, date_day today, struct buffer *out)
{
    buffer_add(out, source->publisher[0] ? source->publisher : source->title);
    source_add_checked(source, today, out);
}

void words_source_page(const struct source *source, date_day today, struct buffer *out)
{
    if (source->publisher[0])
        buffer_format(out, "%s, ", source->publisher);
    buffer_add(out, source->title);
    source_add_checked(source, today, out);
}

/* ---- figures --------------------------------------------------------------------------------- */

void words_figures(const struct range *range, const char *unit, struct buffer *out)
{
    bool plain = range->low == range->high;

    buffer_format(out, "%d", range->low);
    if (!plain)
        buffer_format(out, " to %d", range->high);
    buffer_format(out, " %s", unit);
    if (!plain && range->likely != CATALOG_BLANK)
        buffer_format(out, ", likely %d", range->likely);
}
