/* SPDX-License-Identifier: MIT
 * The routes side by side: a table of 72 columns, or "milepost-routes": 1. */
#include <stdio.h>

#include "milepost/json.h"
#include "private.h"

static void put_route(struct json_writer *json, const struct route_summary *route)
{
    json_open_object(json, NULL);
    json_put_number(json, "number", route->number);
    json_put_labels(json, route->labels);
    json_put_finish(json, route->p50, route->p80, route->not_reached);
    json_put_cost(json, &route->cost, route->cost_p80, route->at_least);
    json_put_hours(json, "effort_hours", &route->hours);
    json_put_number(json, "odds", route->odds);
    json_put_number(json, "gates", route->gates);
    json_put_choices(json, route->choices, route->choice_count);
    json_open_array(json, "steps");
    for (int i = 0; i < route->step_count; i++)
        json_put_text(json, NULL, route->steps[i]);
    json_close(json);
    json_close(json);
}

static void routes_json(const struct roadmap *roadmap, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_object(&json, NULL);
    json_put_number(&json, "milepost-routes", 1);
    json_put_boolean(&json, "capped", roadmap->capped);
    json_open_array(&json, "routes");
    for (int i = 0; i < roadmap->route_count; i++)
        put_route(&json, &roadmap->routes[i]);
    json_close(&json);
    json_close(&json);
}

/* The figures of one route; its title stands below them. */
static void add_figures(const struct route_summary *route, bool followed, struct buffer *out)
{
    enum { NUMBER_COLUMNS = 20 };
    struct buffer cost = {0};
    char p50[DATE_TEXT], p80[DATE_TEXT], money[MONEY_TEXT];
    char number[16];

    snprintf(number, sizeof number, "%s %d", followed ? ">" : " ", route->number);
    buffer_format(&cost, "%s%s", route->at_least ? ">=" : "",
                  money_format(route->cost.likely, money));
    buffer_add(out, number);
    buffer_repeat(out, " ", NUMBER_COLUMNS - text_width(number));
    buffer_format(out, "%10s", route->p50 == DATE_NONE ? "-" : date_tight(route->p50, p50));
    buffer_format(out, "%11s", route->p80 == DATE_NONE ? "-" : date_tight(route->p80, p80));
    buffer_format(out, "%11s%7d%5d %%%6d\n", buffer_text(&cost), route->hours.likely, route->odds,
                  route->gates);
    buffer_clear(&cost);
}

/* "210 days later, $90 dearer than route 1" */
static void add_difference(const struct route_summary *first, const struct route_summary *route,
                           struct buffer *out)
{
    struct buffer cost = {0};

    if (first->p50 != DATE_NONE && route->p50 != DATE_NONE)
        piece_days(route->p50 - first->p50, out);
    if (first->cost.likely != MONEY_NONE && route->cost.likely != MONEY_NONE)
        piece_dollars(money_dollars(route->cost.likely) - money_dollars(first->cost.likely), &cost);
    if (out->length > 0 && cost.length > 0)
        buffer_add(out, ", ");
    buffer_add(out, buffer_text(&cost));
    buffer_clear(&cost);
    if (out->length > 0)
        buffer_format(out, " than route %d", first->number);
}

static void add_route(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct route_summary *route = &roadmap->routes[index];
    struct buffer labels = {0}, difference = {0};

    add_figures(route, index == roadmap->route, out);
    layout_paragraph(out, "    ", route->title);
    piece_labels(route->labels, &labels);
    layout_paragraph(out, "    ", buffer_text(&labels));
    if (index > 0)
        add_difference(&roadmap->routes[0], route, &difference);
    layout_paragraph(out, "    ", buffer_text(&difference));
    buffer_clear(&labels);
    buffer_clear(&difference);
}

static void routes_text(const struct roadmap *roadmap, bool ascii, struct buffer *out)
{
    struct buffer draft = {0}, head = {0};

    report_headline(roadmap, &head);
    layout_pair(&draft, roadmap->goal_title, buffer_text(&head));
    buffer_clear(&head);
    if (roadmap->route_count == 0) {
        layout_paragraph(&draft, "", "There are no routes to compare.");
        for (int i = 0; i < roadmap->missing_count; i++)
            layout_paragraph(&draft, "Missing: ", roadmap->missing[i]);
    } else {
        buffer_format(&draft, "%30s%11s%11s%7s%7s%6s\n", "even odds", "80 % by", "likely", "hours",
                      "odds", "gates");
    }
    for (int i = 0; i < roadmap->route_count; i++)
        add_route(roadmap, i, &draft);
    for (int i = 0; i < roadmap->notes.count; i++)
        layout_paragraph(&draft, "", roadmap->notes.items[i]);
    if (roadmap->capped)
        layout_paragraph(&draft, "", "There are more routes than were looked at.");
    layout_finish(&draft, ascii, out);
}

void report_routes(const struct roadmap *roadmap, bool json, bool ascii, struct buffer *out)
{
    if (json)
        routes_json(roadmap, out);
    else
        routes_text(roadmap, ascii, out);
}
