/* SPDX-License-Identifier: MIT
 * Money and time month by month: what falls due, what it comes to, how many hours of study. */
#include <stdio.h>

#include "milepost/report.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/roadmap/months_pay.h"
#include "tui/screens/roadmap/places.h"

enum { NARROW = 76, BAR_COLUMNS = 12, SHORT_BAR_COLUMNS = 6 };
enum months_cell {
    CELL_MONTH,
    CELL_COST,
    CELL_COST_BAR,
    CELL_SO_FAR,
    CELL_HOURS,
    CELL_HOURS_BAR,
    CELL_WEEK,
    CELL_COUNT
};

static const struct list_column months_columns[CELL_COUNT] = {
    [CELL_MONTH] = {.width = 8},
    [CELL_COST] = {.width = 7, .right = true},
    [CELL_COST_BAR] = {.width = BAR_COLUMNS, .bars = true},
    [CELL_SO_FAR] = {.width = 8, .right = true},
    [CELL_HOURS] = {.width = 5, .right = true},
    [CELL_HOURS_BAR] = {.width = 0, .bars = true},
    [CELL_WEEK] = {.width = 8, .right = true},
};

/* With room for both ends of what is likely. */
static const struct list_column ranges_columns[CELL_COUNT] = {
    [CELL_MONTH] = {.width = 8},
    [CELL_COST] = {.width = 14, .right = true},
    [CELL_COST_BAR] = {.width = SHORT_BAR_COLUMNS, .bars = true},
    [CELL_SO_FAR] = {.width = 14, .right = true},
    [CELL_HOURS] = {.width = 5, .right = true},
    [CELL_HOURS_BAR] = {.width = 0, .bars = true},
    [CELL_WEEK] = {.width = 8, .right = true},
};

/* Without bars. */
static const struct list_column narrow_columns[CELL_COUNT] = {
    [CELL_MONTH] = {.width = 0},
    [CELL_COST] = {.width = 7, .right = true},
    [CELL_COST_BAR] = {.width = 1, .from = NARROW},
    [CELL_SO_FAR] = {.width = 8, .right = true},
    [CELL_HOURS] = {.width = 5, .right = true},
    [CELL_HOURS_BAR] = {.width = 1, .from = NARROW},
    [CELL_WEEK] = {.width = 8, .from = 48, .right = true},
};

/* What the rows are made from. */
struct table {
    struct list *list;
    const struct roadmap *roadmap;
    int hours_a_week;
    bool hours_assumed;
    date_day study_from, study_until;
    money_cents most, so_far, so_far_open;
    int bar_columns;
    bool narrow; /* one figure a cell: the dearer of two ends */
    int most_hours, hours;
};

/* ---- hours a week ---------------------------------------------------------------------------- */

/* What the person said, or what is taken in its place. */
static int months_hours_a_week(const struct answers *answers, bool *assumed)
{
    int index = catalog_find_question(answers->catalog, "time.hours_per_week");
    const struct answer *answer = &answers->items[index];

    *assumed = answer->state != ANSWER_VALUE;
    return *assumed ? answers->catalog->questions[index].neutral : answer->value;
}

static void months_find_study(struct table *table)
{
    table->study_from = table->study_until = DATE_NONE;
    for (int i = 0; i < table->roadmap->step_count; i++) {
        const struct roadmap_step *step = &table->roadmap->steps[i];

        if (step->hours.likely <= 0 || step->start == DATE_NONE)
            continue;
        if (table->study_from == DATE_NONE || step->start < table->study_from)
            table->study_from = step->start;
        if (step->finish > table->study_until)
            table->study_until = step->finish;
    }
}

/* In the first and the last month of study only the days that it takes count. */
static int months_in_a_week(const struct table *table, const struct roadmap_month *month)
{
    date_day from = month->first, until = date_add_months(month->first, 1);
    int days;

    if (table->study_from > from && table->study_from < until)
        from = table->study_from;
    if (table->study_until > from && table->study_until < until)
        until = table->study_until;
    days = until - from;
    return (month->hours * 7 + days / 2) / days;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void months_set_bar(struct table *table, struct list_row *row, int cell, int64_t part,
                           int64_t most)
{
    struct buffer bar = {0};

    if (part > 0 && most > 0)
        buffer_repeat(&bar, "█", (int)((part * table->bar_columns + most - 1) / most));
    list_set(table->list, row, cell, buffer_text(&bar));
    buffer_clear(&bar);
}

/* Both ends of what is likely, where there is room. */
static void months_set_money(struct table *table, struct list_row *row, int cell,
                             money_cents likely, money_cents open)
{
    char text[MONEY_TEXT];

    list_set(table->list, row, cell,
             money_format_range(table->narrow ? likely : likely - open, likely, text));
}

static void months_add_month(struct table *table, const struct roadmap_month *month)
{
    char text[DATE_TEXT];
    struct list_row *row = list_add_item(table->list, PLACE_COUNT, month->first, "",
                                         date_month_year(month->first, text));

    table->so_far += month->cost;
    table->so_far_open += month->open;
    table->hours += month->hours;
    if (month->cost > 0 && table->roadmap->budget != MONEY_NONE &&
        table->so_far > table->roadmap->budget) {
        row->mark = "!";
        row->tone = TONE_ACTION;
    }
    months_set_money(table, row, CELL_COST, month->cost, month->open);
    months_set_bar(table, row, CELL_COST_BAR, month->cost, table->most);
    months_set_money(table, row, CELL_SO_FAR, table->so_far, table->so_far_open);
    list_set_format(table->list, row, CELL_HOURS, "%d", month->hours);
    months_set_bar(table, row, CELL_HOURS_BAR, month->hours, table->most_hours);
    list_set_format(table->list, row, CELL_WEEK, month->hours > 0 ? "%d of %d" : "–",
                    months_in_a_week(table, month), table->hours_a_week);
}

/* Every month from today's to the last, also those in which nothing falls due. */
static void months_add_all(struct table *table)
{
    const struct roadmap *roadmap = table->roadmap;
    struct date_civil today = date_to_civil(roadmap->today);
    date_day first = date_from_civil(today.year, today.month, 1);
    int next = 0;

    if (roadmap->months[0].first < first)
        first = roadmap->months[0].first;
    while (next < roadmap->month_count) {
        struct roadmap_month month = {.first = first};

        if (roadmap->months[next].first == first)
            month = roadmap->months[next++];
        months_add_month(table, &month);
        first = date_add_months(first, 1);
    }
}

static void months_add_labels(struct list *list)
{
    struct list_row *row = list_add(list, ROW_LABELS, "");

    row->dim = true;
    list_set(list, row, CELL_COST, "cost");
    list_set(list, row, CELL_SO_FAR, "so far");
    list_set(list, row, CELL_HOURS, "hours");
    list_set(list, row, CELL_WEEK, "a week");
}

static void months_add_total(struct table *table)
{
    struct list_row *row = list_add(table->list, ROW_LABELS, "In all");

    months_set_money(table, row, CELL_SO_FAR, table->so_far, table->so_far_open);
    list_set_format(table->list, row, CELL_HOURS, "%d", table->hours);
}

static void months_say_budget(const struct table *table, struct buffer *out)
{
    money_cents budget = table->roadmap->budget, left;
    char text[MONEY_TEXT];

    if (budget == MONEY_NONE)
        return;
    left = budget - table->roadmap->counted;
    buffer_format(out, left < 0 ? "! Above your budget of %s" : "Of your budget of %s",
                  money_format(budget, text));
    buffer_format(out, left < 0 ? ", at the end by %s." : " %s is left.",
                  money_format(left < 0 ? -left : left, text));
    if (table->roadmap->counted > table->roadmap->cost.likely)
        buffer_add(out, " What has no price counts as the dearest of its kind.");
}

static void months_say_hours(const struct table *table, struct buffer *out)
{
    if (report_keeps_nothing(table->roadmap))
        buffer_add(out, report_no_routes(table->roadmap));
    else if (table->roadmap->goal_state == GOAL_REACHED)
        buffer_add(out, "These are the payments of two years that keep it up.");
    else if (table->roadmap->month_count > 0)
        buffer_format(out,
                      table->hours_assumed ? "%d hours of study a week are assumed."
                                           : "You have %d hours a week for study.",
                      table->hours_a_week);
    else if (table->roadmap->when)
        buffer_format(out, "Dates come later. Your goal: %s.", table->roadmap->when);
}

static void months_say_two_ends(const struct table *table, struct buffer *out)
{
    if (table->narrow && report_two_ends(table->roadmap))
        buffer_add(out, report_two_ends(table->roadmap));
}

static void months_say_undated(const struct table *table, struct buffer *out)
{
    char money[MONEY_TEXT];

    if (table->roadmap->undated_cost > 0)
        buffer_format(
            out, "%s has no day yet, and stands in no month.",
            money_format_range(table->roadmap->undated_cost - table->roadmap->undated_open,
                               table->roadmap->undated_cost, money));
}

static void months_say_unpriced(const struct table *table, struct buffer *out)
{
    const struct roadmap *roadmap = table->roadmap;

    for (int i = 0; i < roadmap->unpriced_count; i++)
        buffer_format(out, "%s%s", i > 0 ? "; " : "Without a full price yet, so it may be more: ",
                      roadmap->unpriced[i]);
    if (roadmap->unpriced_count > 0)
        buffer_add_char(out, '.');
}

static void months_say_aid(const struct table *table, struct buffer *out)
{
    char money[MONEY_TEXT];

    if (table->roadmap->aid_may_pay > 0)
        buffer_format(out, "Help with paying may cover lines of %s, once it is confirmed for each.",
                      money_format(table->roadmap->aid_may_pay, money));
}

static void months_say_upkeep(const struct table *table, struct buffer *out)
{
    char money[MONEY_TEXT];

    if (table->roadmap->upkeep_per_year > 0)
        buffer_format(out, "%s%s%s a year to keep it up.",
                      table->roadmap->goal_state == GOAL_REACHED ? "On average " : "Afterwards ",
                      table->roadmap->upkeep_at_least ? "at least " : "",
                      money_format(table->roadmap->upkeep_per_year, money));
}

static void months_add_notes(struct table *table)
{
    static void (*const notes[])(const struct table *, struct buffer *) = {
        months_say_budget,  months_say_hours,    months_say_aid,   months_say_two_ends,
        months_say_undated, months_say_unpriced, months_say_upkeep};

    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct buffer text = {0};

        notes[i](table, &text);
        if (text.length > 0)
            list_add(table->list, ROW_TEXT, buffer_text(&text))->dim = true;
        buffer_clear(&text);
    }
}

static void months_find_most(struct table *table)
{
    for (int i = 0; i < table->roadmap->month_count; i++) {
        const struct roadmap_month *month = &table->roadmap->months[i];

        table->most = month->cost > table->most ? month->cost : table->most;
        table->most_hours = month->hours > table->most_hours ? month->hours : table->most_hours;
    }
}

static int months_pane_columns(const struct tui *tui)
{
    int columns_there = tui->canvas.columns - 4;

    return columns_there < TEXT_COLUMNS + 4 ? columns_there : TEXT_COLUMNS + 4;
}

static const struct list_column *months_columns_for(const struct table *table)
{
    if (table->narrow)
        return narrow_columns;
    return table->roadmap->cost.open > 0 ? ranges_columns : months_columns;
}

static void months_fill(struct list_screen *view)
{
    struct session *session = view->screen.tui->session;
    struct table table = {.list = &view->list, .roadmap = session_roadmap(session)};

    table.hours_a_week = months_hours_a_week(session_answers(session), &table.hours_assumed);
    table.narrow = months_pane_columns(view->screen.tui) < NARROW;
    view->list.columns = months_columns_for(&table);
    table.bar_columns = view->list.columns == ranges_columns ? SHORT_BAR_COLUMNS : BAR_COLUMNS;
    months_find_most(&table);
    months_find_study(&table);
    if (table.roadmap->month_count == 0) {
        list_add(table.list, ROW_TEXT, "No step with a date costs money or hours of study.");
    } else {
        months_add_labels(table.list);
        months_add_all(&table);
        months_add_total(&table);
        list_add(table.list, ROW_TEXT, "");
    }
    months_add_notes(&table);
    months_add_pay(view->screen.tui, table.list, table.roadmap);
}

static struct pane months_frame(struct list_screen *view, const struct pane *body)
{
    struct pane pane = body_pane(body);

    pane.columns = months_pane_columns(view->screen.tui);
    return pane;
}

/* It was opened from the timeline. */
static struct action months_key(struct screen *screen, enum command command, uint32_t character)
{
    return command == COMMAND_TIMELINE ? action_back()
                                       : list_screen_key(screen, command, character);
}

static const enum command months_footer[] = {COMMAND_BACK, COMMAND_TIMELINE, COMMAND_PAGE_DOWN,
                                             COMMAND_HELP, COMMAND_NONE};

static const struct list_screen_ops months_ops = {
    .screen = {.name = "Months",
               .context = CONTEXT_MONTHS,
               .footer = months_footer,
               .update = list_screen_update,
               .crumb = "Money and time by months",
               .draw = list_screen_draw,
               .key = months_key,
               .leave = list_screen_leave},
    .columns = months_columns,
    .column_count = CELL_COUNT,
    .fill = months_fill,
    .frame = months_frame,
};

struct screen *months_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &months_ops, sizeof(struct list_screen));
}
