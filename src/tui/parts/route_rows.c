/* SPDX-License-Identifier: MIT
 * A route as rows of a list: what it is called, what it is first in, its figures and its bar. */
#include "tui/parts/route_rows.h"

#include <stdio.h>

#include "milepost/report.h"
#include "tui/canvas/bars.h"

/* With so many columns a route's figures stand in columns, else below each other. */
enum { TABLE_FROM = 70 };
enum { TAG_BAR = PLACE_COUNT };
enum route_rows_cell {
    CELL_TITLE,
    CELL_P50,
    CELL_P80,
    CELL_COST,
    CELL_HOURS,
    CELL_ODDS,
    CELL_GATES
};

const struct list_column route_rows_columns[ROUTE_ROWS_COLUMNS] = {
    [CELL_TITLE] = {.width = 0},
    [CELL_P50] = {.width = 9, .from = TABLE_FROM, .right = true, .days = true},
    [CELL_P80] = {.width = 9, .from = TABLE_FROM, .right = true, .days = true},
    [CELL_COST] = {.width = 9, .from = TABLE_FROM, .right = true},
    [CELL_HOURS] = {.width = 5, .from = TABLE_FROM, .right = true},
    [CELL_ODDS] = {.width = 5, .from = TABLE_FROM, .right = true},
    [CELL_GATES] = {.width = 5, .from = TABLE_FROM, .right = true},
};

static struct list_row *route_rows_add_more(struct list *list, int route, const char *text)
{
    struct list_row *row = list_add(list, ROW_MORE, text);

    row->tag = PLACE_ROUTE;
    row->value = route;
    return row;
}

/* "soonest, best odds", or what it costs against the first. */
static void route_rows_say_labels(const struct roadmap *roadmap, const struct route_summary *route,
                                  struct buffer *out)
{
    report_route_labels(route->labels, out);
    if (route->labels == 0)
        report_route_difference(route, &roadmap->routes[0], false, out);
}

static void route_rows_add_title(struct list *list, const struct roadmap *roadmap, int index,
                                 bool compared)
{
    bool followed = index == roadmap->route;
    struct list_row *row = list_format(list, ROW_ITEM, "%d %s%s%s", roadmap->routes[index].number,
                                       roadmap->routes[index].title, followed ? " (followed)" : "",
                                       compared ? " (compared)" : "");

    row->tag = PLACE_ROUTE;
    row->value = index;
    row->mark = followed ? "▸" : "";
}

/* Figures in columns, the bar below them. */
static void route_rows_add_table_row(struct list *list, const struct roadmap *roadmap, int index)
{
    const struct route_summary *route = &roadmap->routes[index];
    struct buffer text = {0};
    char day[DATE_TEXT];
    struct list_row *row;

    route_rows_say_labels(roadmap, route, &text);
    row = route_rows_add_more(list, index, buffer_text(&text));
    row->tag = TAG_BAR;
    row->least = route->p50 == DATE_NONE ? 1 : 2;
    list_set(list, row, CELL_P50,
             route->p50 == DATE_NONE ? "no date" : report_route_day(route, route->p50, day));
    list_set(list, row, CELL_P80,
             route->p80 == DATE_NONE ? "–" : report_route_day(route, route->p80, day));
    buffer_truncate(&text, 0);
    report_route_cost(route, &text);
    list_set(list, row, CELL_COST, buffer_text(&text));
    list_set_format(list, row, CELL_HOURS, "%d", route->hours.likely);
    list_set_format(list, row, CELL_ODDS, "%d %%", route->odds);
    list_set_format(list, row, CELL_GATES, "%d", route->gates);
    buffer_clear(&text);
}

/* "$4,944+ · 255 h · 70 % · 1 gate" */
static void route_rows_say_figures(const struct route_summary *route, struct buffer *out)
{
    report_route_cost(route, out);
    buffer_format(out, " · %d h · %d %% · %d gate%s", route->hours.likely, route->odds,
                  route->gates, route->gates == 1 ? "" : "s");
}

static void route_rows_say_dates(const struct route_summary *route, struct buffer *out)
{
    char day[DATE_TEXT];

    if (route->p50 == DATE_NONE) {
        buffer_add(out, "no date");
        return;
    }
    buffer_add(out, report_route_day(route, route->p50, day));
    if (route->p80 != DATE_NONE)
        buffer_format(out, ", 80 %% by %s", report_route_day(route, route->p80, day));
}

static void route_rows_add_stacked(struct list *list, const struct roadmap *roadmap, int index)
{
    static void (*const lines[])(const struct route_summary *,
                                 struct buffer *) = {route_rows_say_dates, route_rows_say_figures};
    const struct route_summary *route = &roadmap->routes[index];
    struct buffer text = {0};

    route_rows_say_labels(roadmap, route, &text);
    route_rows_add_more(list, index, buffer_text(&text));
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        buffer_truncate(&text, 0);
        lines[i](route, &text);
        route_rows_add_more(list, index, buffer_text(&text));
    }
    if (route->p50 != DATE_NONE)
        route_rows_add_more(list, index, "")->tag = TAG_BAR;
    buffer_clear(&text);
}

void route_rows_add_labels(struct list *list)
{
    static const char *const names[] = {
        [CELL_TITLE] = "",     [CELL_P50] = "even odds", [CELL_P80] = "80 % by",
        [CELL_COST] = "cost",  [CELL_HOURS] = "hours",   [CELL_ODDS] = "odds",
        [CELL_GATES] = "gates"};
    struct list_row *row = list_add(list, ROW_LABELS, "");

    row->dim = true;
    for (int i = CELL_P50; i <= CELL_GATES; i++)
        list_set(list, row, i, names[i]);
}

void route_rows_add(struct list *list, const struct route_rows *rows, int index, bool compared)
{
    route_rows_add_title(list, rows->roadmap, index, compared);
    if (rows->table)
        route_rows_add_table_row(list, rows->roadmap, index);
    else
        route_rows_add_stacked(list, rows->roadmap, index);
}

struct route_rows route_rows_of(const struct roadmap *roadmap, int columns)
{
    struct route_rows rows = {
        .roadmap = roadmap,
        .table = columns >= TABLE_FROM,
        .from = roadmap->today,
        .until = roadmap->today,
    };

    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *route = &roadmap->routes[i];

        rows.until = route->p50 > rows.until ? route->p50 : rows.until;
        rows.until = route->p80 > rows.until ? route->p80 : rows.until;
    }
    return rows;
}

/* Even odds in full blocks, on to the 80 % date in shaded ones. */
void route_rows_paint(const void *context, const struct list *list, const struct list_row *row,
                      const struct pane *pane)
{
    const struct route_rows *rows = context;
    const struct route_summary *route = &rows->roadmap->routes[row->value];
    int column = rows->table ? list_cell_column(list, CELL_P50) : LIST_MARK_COLUMNS;
    int room = pane->columns - column;
    int full, shaded;

    if (row->tag != TAG_BAR || route->p50 == DATE_NONE)
        return;
    full = bar_columns(rows->from, route->p50, rows->until, room);
    shaded = bar_columns(rows->from, route->p80, rows->until, room);
    draw_glyphs(pane, row->height - 1, rows->table ? column : 0, pane->columns, GLYPH_NONE,
                STYLE_PLAIN);
    draw_glyphs(pane, row->height - 1, column, column + full, GLYPH_FULL, STYLE_PLAIN);
    draw_glyphs(pane, row->height - 1, column + full, column + shaded, GLYPH_SHADED, STYLE_PLAIN);
}
