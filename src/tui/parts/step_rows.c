/* SPDX-License-Identifier: MIT
 * A step as a row of a list, and what is missing where there are none. */
#include "tui/parts/step_rows.h"

#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "tui/parts/standing.h"

/* From so many columns on a date needs no second line. */
enum { WIDE_FROM = 96, COST_FROM = 60, DATE_COLUMNS = 15 };

const struct list_column step_rows_columns[STEP_ROWS_COLUMNS] = {
    [STEP_ROWS_TITLE] = {.width = 0},
    [STEP_ROWS_DATE] = {.width = DATE_COLUMNS, .snug = true},
    [STEP_ROWS_COST] = {.width = 12, .from = COST_FROM, .right = true, .snug = true},
};

static const struct list_column wide_columns[STEP_ROWS_COLUMNS] = {
    [STEP_ROWS_TITLE] = {.width = 0},
    [STEP_ROWS_DATE] = {.width = 40, .snug = true},
    [STEP_ROWS_COST] = {.width = 20, .right = true, .snug = true},
};

/* The cost stands below the date, or behind it. */
static const struct list_column narrow_columns[STEP_ROWS_COLUMNS] = {
    [STEP_ROWS_TITLE] = {.width = 0},
    [STEP_ROWS_DATE] = {.width = DATE_COLUMNS, .snug = true},
    [STEP_ROWS_COST] = {.width = 1, .from = COST_FROM},
};

void step_rows_fit(struct list *list, int columns)
{
    list->columns = columns >= WIDE_FROM   ? wide_columns
                    : columns >= COST_FROM ? step_rows_columns
                                           : narrow_columns;
}

static void step_rows_set(struct list *list, struct list_row *row, const struct roadmap_step *step,
                          struct buffer *date)
{
    struct buffer cost = {0};

    report_step_cost(step, &cost);
    if (list->columns == narrow_columns && cost.length > 0)
        buffer_format(date, "%s%s", date->length > 0 ? ", " : "", buffer_text(&cost));
    else
        list_set(list, row, STEP_ROWS_COST, buffer_text(&cost));
    list_set(list, row, STEP_ROWS_DATE, buffer_text(date));
    buffer_clear(&cost);
}

struct list_row *step_rows_add(struct list *list, const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct list_row *row =
        list_add_item(list, PLACE_STEP, index, report_step_mark(step), step->title);
    struct buffer text = {0};

    row->tone = standing_step_tone(step);
    standing_say_date(roadmap, step, list->columns[STEP_ROWS_DATE].width, &text);
    step_rows_set(list, row, step, &text);
    buffer_clear(&text);
    return row;
}

void step_rows_set_overdue(struct list *list, struct list_row *row, const struct roadmap_step *step,
                           const struct due_item *item, date_day today)
{
    struct buffer text = {0};

    report_due_day(item, today, &text);
    row->mark = "!";
    row->tone = TONE_BAD;
    if (text_width(buffer_text(&text)) > list->columns[STEP_ROWS_DATE].width) {
        buffer_truncate(&text, 0);
        buffer_add(&text, "overdue");
    }
    step_rows_set(list, row, step, &text);
    buffer_clear(&text);
}

struct place step_figures(const struct roadmap *roadmap, int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];

    return step->assumption_count == 1 ? place_with(PLACE_ASSUMPTION, step->assumptions[0])
                                       : place_with(PLACE_FIGURES, index);
}

void step_rows_add_missing(struct list *list, const struct roadmap *roadmap)
{
    if (report_keeps_nothing(roadmap))
        list_add(list, ROW_TEXT, report_no_routes(roadmap));
    for (int i = 0; i < roadmap->missing_count; i++)
        list_format(list, ROW_TEXT, "Missing: %s", roadmap->missing[i])->tone = TONE_BAD;
}
