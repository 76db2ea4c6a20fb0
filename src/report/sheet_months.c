/* SPDX-License-Identifier: MIT
 * What falls into each month: all of them with their hours of study, or those alone in which
 * something is paid. */
#include "milepost/words.h"
#include "report/sheet_parts.h"

/* The hours that a person has in what is left of a month. */
static int month_hours(const struct roadmap *roadmap, date_day first)
{
    date_day end = date_add_months(first, 1);
    int days = end - (first < roadmap->today ? roadmap->today : first);

    return (days * roadmap->hours_per_week + 3) / 7;
}

static void months_put_line(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->goal_state == GOAL_REACHED)
        sheet_say(sheet, "These are the payments of two years that keep it up.");
    else
        sheet_say(sheet, "Likely costs on middle dates, with %d hours of study a week%s.",
                  roadmap->hours_per_week,
                  roadmap->hours_assumed ? ", which is assumed" : " as you said");
}

static void months_add(struct sheet_cells *cells, const struct roadmap *roadmap,
                       const struct roadmap_month *month, const struct money_range *sum, bool study)
{
    char text[MONEY_TEXT], first[DATE_TEXT];

    sheet_add_cell(cells, "%s", date_month_year(month->first, first));
    if (study)
        sheet_add_cell(cells, "%d of %d hours", month->hours, month_hours(roadmap, month->first));
    sheet_add_cell(cells, "%s", money_format_range(month->cost - month->open, month->cost, text));
    sheet_add_cell(cells, "%s", money_format_range(sum->likely - sum->open, sum->likely, text));
}

/* `study`: every month, with its hours; else those with a payment. */
static void months_put_table(struct sheet *sheet, const struct roadmap *roadmap, bool study)
{
    static const char *const heads[] = {"Month", "Study", "Cost", "In all"};
    static const char *const payment_heads[] = {"Month", "Cost", "In all"};
    struct sheet_cells cells = {0};
    struct money_range sum = {0};

    for (int i = 0; i < roadmap->month_count; i++) {
        const struct roadmap_month *month = &roadmap->months[i];

        sum.likely += month->cost;
        sum.open += month->open;
        if (study || month->cost > 0 || roadmap->goal_state == GOAL_REACHED)
            months_add(&cells, roadmap, month, &sum, study);
    }
    sheet_put_table(sheet,
                    (struct sheet_table){.caption = "",
                                         .heads = study ? heads : payment_heads,
                                         .columns = study ? 4 : 3,
                                         .right = study ? 14 : 6},
                    &cells);
}

static void months_put_undated(struct sheet *sheet, const struct roadmap *roadmap)
{
    char money[MONEY_TEXT];

    if (roadmap->undated_cost > 0)
        sheet_say(sheet, "Without a day yet, and in no month: %s.",
                  money_format_range(roadmap->undated_cost - roadmap->undated_open,
                                     roadmap->undated_cost, money));
}

/* What keeps a credential up takes no hours of study. */
void sheet_months(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->month_count == 0)
        return;
    sheet->form->heading(sheet, "Month by month");
    months_put_line(sheet, roadmap);
    months_put_table(sheet, roadmap, roadmap->goal_state != GOAL_REACHED);
    months_put_undated(sheet, roadmap);
}

static bool months_any_payment(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->month_count; i++)
        if (roadmap->months[i].cost > 0)
            return true;
    return roadmap->undated_cost > 0;
}

void sheet_payments(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (!months_any_payment(roadmap))
        return;
    sheet->form->heading(sheet, "Months with a payment");
    if (roadmap->goal_state == GOAL_REACHED)
        months_put_line(sheet, roadmap);
    months_put_table(sheet, roadmap, false);
    months_put_undated(sheet, roadmap);
}
