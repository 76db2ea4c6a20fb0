/* SPDX-License-Identifier: MIT
 * The routes side by side: a table of 72 columns, or "milepost-routes": 1. */
#include <stdio.h>

#include "milepost/layout.h"
#include "report/json_parts.h"

static void routes_json_route(struct json_writer *json, const struct route_summary *route)
{
    json_open_object(json, NULL);
    json_put_number(json, "number", route->number);
    json_put_labels(json, route->labels);
    json_put_finish(json, route->p20, route->p50, route->p80, route->by_season, route->not_reached);
    json_put_cost(json, &route->cost, route->cost_p80, route->at_least);
    report_range_json(json, "effort_hours", &route->hours);
    json_put_number(json, "odds", route->odds);
    json_put_number(json, "gates", route->gates);
    json_put_choices(json, route->choices, route->choice_count);
    json_put_texts(json, "steps", route->steps, route->step_count);
    json_put_numbers(json, "as_good_as", route->as_good);
    json_put_text(json, "alone", route->alone);
    json_close(json);
}

static void routes_json(const struct roadmap *roadmap, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-routes");
    json_put_boolean(&json, "capped", roadmap->capped);
    json_open_array(&json, "routes");
    for (int i = 0; i < roadmap->route_count; i++)
        routes_json_route(&json, &roadmap->routes[i]);
    json_close(&json);
    json_put_text(&json, "ordered_by", route_label_id(roadmap->by_label));
    json_put_text(&json, "first_because", roadmap->first_because);
    json_close_document(&json);
}

static void routes_add_head(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer head = {0};

    if (roadmap->route_count > 0)
        report_headline(roadmap, &head);
    layout_pair(out, roadmap->goal_title, buffer_text(&head));
    layout_rule(out);
    buffer_clear(&head);
}

const char *report_no_routes(const struct roadmap *roadmap)
{
    if (report_keeps_nothing(roadmap))
        return "There is nothing to keep current yet: answer which credentials you hold, and since "
               "when, or choose another goal.";
    return roadmap->goal_state == GOAL_REACHED
               ? "There are no routes to compare: you hold what you aim at. The roadmap shows how "
                 "it is kept up."
               : "No route leads to it as things stand.";
}

static void routes_add_none(const struct roadmap *roadmap, struct buffer *out)
{
    layout_paragraph(out, "", report_no_routes(roadmap));
    for (int i = 0; i < roadmap->missing_count; i++)
        layout_paragraph(out, "Missing: ", roadmap->missing[i]);
}

/* The figures of one route, under their headings. */
static void routes_add_figures(const struct route_summary *route, struct buffer *out)
{
    struct buffer cost = {0};
    const char *no_p80 = route->p50 == DATE_NONE ? "-" : "none"; /* too many never pass */
    char p50[DATE_TEXT], p80[DATE_TEXT];

    report_route_cost(route, &cost);
    buffer_format(out, "%30s",
                  route->p50 == DATE_NONE ? "no date" : report_route_day(route, route->p50, p50));
    buffer_format(out, "%11s",
                  route->p80 == DATE_NONE ? no_p80 : report_route_day(route, route->p80, p80));
    buffer_format(out, "%12s%7d%5d %%%6d\n", buffer_text(&cost), route->hours.likely, route->odds,
                  route->gates);
    buffer_clear(&cost);
}

/* Labels, and what it costs and saves against the first. */
static void routes_add_words(const struct roadmap *roadmap, const struct route_summary *route,
                             struct buffer *out)
{
    struct buffer labels = {0}, difference = {0};

    report_route_labels(route->labels, &labels);
    layout_paragraph(out, "    ", buffer_text(&labels));
    if (route != &roadmap->routes[0]) {
        buffer_format(&difference, "against %d: ", roadmap->routes[0].number);
        report_route_difference(route, &roadmap->routes[0], true, &difference);
        layout_paragraph(out, "    ", buffer_text(&difference));
    }
    if (route->alone && route != &roadmap->routes[roadmap->route]) /* else it is a note */
        layout_paragraph(out, "    ", route->alone);
    buffer_clear(&labels);
    buffer_clear(&difference);
}

static void routes_add_route(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct route_summary *route = &roadmap->routes[index];
    char lead[16];

    snprintf(lead, sizeof lead, "%s %d ", index == roadmap->route ? ">" : " ", route->number);
    layout_paragraph(out, lead, route->title);
    routes_add_figures(route, out);
    routes_add_words(roadmap, route, out);
}

/* The first step that some routes have and others have not, if it needs a word of its own. */
static void routes_add_note(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer note = {0};

    for (int i = 1; i < roadmap->route_count && note.length == 0; i++)
        if (report_route_note(roadmap, &roadmap->routes[0], &roadmap->routes[i], &note))
            layout_paragraph(out, "", buffer_text(&note));
    buffer_clear(&note);
}

static bool routes_any_at_least(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->route_count; i++)
        if (roadmap->routes[i].at_least)
            return true;
    return false;
}

const char *report_two_ends(const struct roadmap *roadmap)
{
    bool open = roadmap->cost.open > 0;

    for (int i = 0; i < roadmap->route_count; i++)
        open |= roadmap->routes[i].cost.open > 0;
    return open ? "Where only the two ends of a price are known, the dearer one counts." : NULL;
}

const char *report_only_route(void)
{
    return "No other route is better in date, cost, effort, gates or odds.";
}

const char *report_capped(void)
{
    return "There were more routes, or steps beside them, than were looked at.";
}

static bool routes_fail_alike(const struct roadmap *roadmap)
{
    for (int i = 1; i < roadmap->route_count; i++)
        if (roadmap->routes[i].not_reached != roadmap->routes[0].not_reached)
            return false;
    return true;
}

/* "Of 100 cases, every try at an exam fails in 1 on route 1, 2 on route 2." */
static void routes_add_not_reached(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer line = {0};

    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *route = &roadmap->routes[i];

        if (route->not_reached > 0)
            buffer_format(&line, "%s %d on route %d", line.length > 0 ? "," : "",
                          route->not_reached, route->number);
    }
    if (line.length > 0) {
        struct buffer text = {0};

        if (routes_fail_alike(roadmap))
            buffer_format(&text, "In %d of 100 cases every try at an exam fails.",
                          roadmap->routes[0].not_reached);
        else
            buffer_format(&text, "Of 100 cases, every try at an exam fails in%s.", line.text);
        layout_paragraph(out, "", buffer_text(&text));
        buffer_clear(&text);
    }
    buffer_clear(&line);
}

/* What is missing of the budget, and which routes save how much. */
static void routes_add_money(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer over = {0}, cheaper = {0};

    report_over(roadmap, &over);
    report_cheaper(roadmap, &cheaper);
    layout_paragraph(out, "", buffer_text(&over));
    layout_paragraph(out, "", buffer_text(&cheaper));
    buffer_clear(&over);
    buffer_clear(&cheaper);
}

static void routes_add_foot(const struct roadmap *roadmap, struct buffer *out)
{
    struct buffer when = {0}, more = {0};

    layout_rule(out);
    layout_paragraph(out, "",
                     "> is the roadmap's route. Odds: to pass every exam at the first try. Gates: "
                     "what somebody else checks on the way.");
    if (report_soonest_turned(roadmap))
        layout_paragraph(out, "", report_label_sentence(0));
    if (roadmap->route_count == 1)
        layout_paragraph(out, "", report_only_route());
    if (routes_any_at_least(roadmap))
        layout_paragraph(out, "", "+ A price is still to be asked: it costs at least that.");
    if (report_two_ends(roadmap))
        layout_paragraph(out, "", report_two_ends(roadmap));
    report_no_date(roadmap, &when);
    layout_paragraph(out, "", buffer_text(&when));
    buffer_clear(&when);
    report_more_than_route(roadmap, &more);
    layout_paragraph(out, "", buffer_text(&more));
    buffer_clear(&more);
    routes_add_not_reached(roadmap, out);
    routes_add_note(roadmap, out);
    for (int i = 0; i < roadmap->notes.count; i++)
        layout_paragraph(out, "", roadmap->notes.items[i]);
    routes_add_money(roadmap, out);
    if (roadmap->capped)
        layout_paragraph(out, "", report_capped());
}

static void routes_text(const struct roadmap *roadmap, bool ascii, struct buffer *out)
{
    struct buffer draft = {0};

    routes_add_head(roadmap, &draft);
    if (roadmap->route_count == 0)
        routes_add_none(roadmap, &draft);
    else
        buffer_format(&draft, "%30s%11s%12s%7s%7s%6s\n", "even odds", "80 % by", "cost", "hours",
                      "odds", "gates");
    for (int i = 0; i < roadmap->route_count; i++)
        routes_add_route(roadmap, i, &draft);
    if (roadmap->route_count > 0)
        routes_add_foot(roadmap, &draft);
    layout_finish(&draft, ascii, out);
}

void report_routes(const struct roadmap *roadmap, bool json, bool ascii, struct buffer *out)
{
    if (json)
        routes_json(roadmap, out);
    else
        routes_text(roadmap, ascii, out);
}
