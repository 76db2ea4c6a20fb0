/* SPDX-License-Identifier: MIT
 * The routes on a print, in one table; nothing where there is but one. */
#include "report/sheet_parts.h"

static void routes_put_title(struct sheet_cells *cells, const struct route_summary *route)
{
    struct buffer labels = {0};

    report_route_labels(route->labels, &labels);
    sheet_add_cell(cells, "%d", route->number);
    if (labels.length > 0)
        sheet_add_cell(cells, "%s (%s)", route->title, buffer_text(&labels));
    else
        sheet_add_cell(cells, "%s", route->title);
    buffer_clear(&labels);
}

static void routes_put_day(struct sheet_cells *cells, const struct route_summary *route,
                           date_day day, const char *none)
{
    char text[DATE_TEXT];

    sheet_add_cell(cells, "%s", day == DATE_NONE ? none : report_route_day(route, day, text));
}

static void routes_put_row(struct sheet_cells *cells, const struct route_summary *route)
{
    struct buffer cost = {0};

    report_route_cost(route, &cost);
    routes_put_title(cells, route);
    routes_put_day(cells, route, route->p50, "no date");
    routes_put_day(cells, route, route->p80, route->p50 == DATE_NONE ? "" : "none");
    sheet_add_cell(cells, "%s", buffer_text(&cost));
    sheet_add_cell(cells, "%d %%", route->odds);
    buffer_clear(&cost);
}

/* The routes are compared by their own steps; what else is to be paid on the way is in the sum of
 * the print, so the two are told apart. */
static void routes_put_rest(struct sheet *sheet, const struct roadmap *roadmap)
{
    char in_all[MONEY_TEXT];

    if (roadmap->route < 0 || roadmap->paid > 0 ||
        roadmap->cost.likely <= roadmap->routes[roadmap->route].cost.likely)
        return;
    sheet_say(sheet, "With what else must be paid on the way, number %d costs %s%s.",
              roadmap->routes[roadmap->route].number, money_format(roadmap->cost.likely, in_all),
              roadmap->at_least ? "+" : "");
}

static void routes_put_notes(struct sheet *sheet, const struct roadmap *roadmap)
{
    bool at_least = false;

    for (int i = 0; i < roadmap->route_count; i++)
        at_least |= roadmap->routes[i].at_least;
    sheet_say(sheet, "Odds: to pass every exam at the first try.%s",
              at_least ? " + A price is still to be asked: it costs at least that." : "");
    if (report_two_ends(roadmap))
        sheet->form->line(sheet, report_two_ends(roadmap));
    routes_put_rest(sheet, roadmap);
}

void sheet_routes(struct sheet *sheet, const struct roadmap *roadmap)
{
    static const char *const heads[] = {"No.", "Route", "Even odds", "80 % by", "Likely", "Odds"};
    struct sheet_cells cells = {0};

    if (roadmap->route_count < 2)
        return;
    sheet->form->heading(sheet, "The routes side by side");
    for (int i = 0; i < roadmap->route_count; i++)
        routes_put_row(&cells, &roadmap->routes[i]);
    sheet_put_table(sheet,
                    (struct sheet_table){.caption = "", .heads = heads, .columns = 6, .right = 60},
                    &cells);
    routes_put_notes(sheet, roadmap);
}
