/* SPDX-License-Identifier: MIT
 * The roadmap as JSON: "milepost-roadmap": 1. The order of keys is part of the format. */
#include <stdio.h>
#include <string.h>

#include "report/json_parts.h"

static void json_list(struct json_writer *json, const char *key, const struct text_list *list)
{
    json_put_texts(json, key, list->items, list->count);
}

static void json_route(struct json_writer *json, const struct roadmap *roadmap)
{
    const struct route_summary none = {0};
    const struct route_summary *route =
        roadmap->route >= 0 ? &roadmap->routes[roadmap->route] : &none;

    json_open_object(json, "route");
    json_put_number_if(json, roadmap->route >= 0, "number", route->number);
    json_put_labels(json, route->labels);
    json_put_choices(json, route->choices, route->choice_count);
    json_put_numbers(json, "as_good_as", route->as_good);
    json_put_text(json, "alone", route->alone);
    json_close(json);
}

static void json_totals(struct json_writer *json, const struct roadmap *roadmap)
{
    json_put_finish(json, roadmap->p20, roadmap->p50, roadmap->p80, roadmap->by_season,
                    roadmap->not_reached);
    json_put_cost(json, &roadmap->cost, roadmap->cost_p80, roadmap->at_least);
    json_open_object(json, "upkeep");
    json_put_cents(json, "per_year", roadmap->upkeep_per_year);
    json_close(json);
    report_range_json(json, "effort_hours", &roadmap->hours);
    json_put_number_if(json, roadmap->route >= 0, "odds", roadmap->odds);
}

static void json_months(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_array(json, "months");
    for (int i = 0; i < roadmap->month_count; i++) {
        struct date_civil first = date_to_civil(roadmap->months[i].first);
        char month[16];

        snprintf(month, sizeof month, "%04d-%02d", first.year, first.month);
        json_open_object(json, NULL);
        json_put_text(json, "month", month);
        json_put_cents(json, "cost", roadmap->months[i].cost);
        if (roadmap->months[i].open > 0)
            json_put_cents(json, "cost_from", roadmap->months[i].cost - roadmap->months[i].open);
        json_put_number(json, "hours", roadmap->months[i].hours);
        json_close(json);
    }
    json_close(json);
}

static void json_milestones(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_array(json, "milestones");
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];

        json_open_object(json, NULL);
        json_put_text(json, "fact", roadmap->catalog->facts[milestone->fact].id);
        json_put_date(json, "p50", milestone->p50);
        json_put_date(json, "p80", milestone->p80);
        json_put_boolean(json, "by_season", milestone->by_season);
        json_close(json);
    }
    json_close(json);
}

static void json_gates(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_array(json, "gates");
    for (int i = 0; i < roadmap->gate_count; i++) {
        const struct roadmap_gate *gate = &roadmap->gates[i];

        json_open_object(json, NULL);
        json_put_text(json, "id", gate->id);
        json_put_text(json, "outcome", gate_outcome_id(gate->outcome));
        json_put_date(json, "until", gate->until);
        json_put_date(json, "by", gate->by);
        json_put_text(json, "before", gate->before);
        json_put_text(json, "who", gate->who);
        json_put_text(json, "question", gate->question);
        json_put_boolean(json, "wanted_by_season", gate->wanted_by_season);
        json_close(json);
    }
    json_close(json);
}

/* ---- one step -------------------------------------------------------------------------------- */

/* A neutral value that stands in for an answer is not given out as one. */
static bool json_is_answered(const struct because *because)
{
    return because->value && (!because->assumed || strcmp(because->value, "unknown") == 0 ||
                              strcmp(because->value, "declined") == 0);
}

static const char *json_binds(const struct roadmap *roadmap, const struct because *because)
{
    if (because->binding == BINDS_NOTHING)
        return NULL;
    if (because->binding == BINDS_STEP && because->step >= 0)
        return roadmap->steps[because->step].id;
    return binding_id(because->binding);
}

static void json_because(struct json_writer *json, const struct roadmap *roadmap,
                         const struct because_list *list)
{
    json_open_array(json, "because");
    for (int i = 0; i < list->count; i++) {
        const struct because *because = &list->items[i];
        const struct catalog *catalog = roadmap->catalog;

        json_open_object(json, NULL);
        json_put_text(json, "about", because_about_id(because->about));
        json_put_text(json, "answer",
                      because->question >= 0 ? catalog->questions[because->question].id : NULL);
        json_put_text(json, "value", json_is_answered(because) ? because->value : NULL);
        json_put_text(json, "rule", because->rule);
        json_put_text(json, "binds", json_binds(roadmap, because));
        json_put_text(json, "source",
                      because->source >= 0 ? catalog->sources[because->source].id : NULL);
        json_put_date(json, "checked", because->checked);
        json_close(json);
    }
    json_close(json);
}

static void json_links(struct json_writer *json, const struct roadmap *roadmap,
                       const struct roadmap_step *step)
{
    json_open_array(json, "needs");
    for (int i = 0; i < step->need_count; i++)
        json_put_text(json, NULL, roadmap->steps[step->needs[i]].id);
    json_close(json);
    json_open_array(json, "doses");
    for (int i = 0; i < step->dose_count; i++)
        json_put_date(json, NULL, step->doses[i]);
    json_close(json);
}

static void json_references(struct json_writer *json, const struct roadmap *roadmap,
                            const struct roadmap_step *step)
{
    json_open_array(json, "assumptions");
    for (int i = 0; i < step->assumption_count; i++)
        json_put_text(json, NULL, roadmap->catalog->assumptions[step->assumptions[i]].id);
    json_close(json);
    json_open_array(json, "sources");
    for (int i = 0; i < step->source_count; i++)
        json_put_text(json, NULL, roadmap->catalog->sources[step->sources[i]].id);
    json_close(json);
}

static void json_payers(struct json_writer *json, const struct roadmap *roadmap,
                        const struct roadmap_step *step)
{
    json_open_array(json, "may_pay");
    for (int i = 0; i < step->payer_count; i++)
        json_put_text(json, NULL, roadmap->catalog->aids[step->payers[i]].id);
    json_close(json);
}

static void json_step_time(struct json_writer *json, const struct roadmap_step *step)
{
    json_put_date(json, "start", step->by_month ? DATE_NONE : step->start);
    json_put_date(json, "finish", step->by_month ? DATE_NONE : step->finish);
    json_put_date(json, "p80", step->by_month ? DATE_NONE : step->p80);
    json_put_text(json, "when", step->when);
    json_put_boolean(json, "critical", step->critical);
    json_put_number_if(json, step->criticality >= 0, "criticality", step->criticality);
    json_put_number(json, "slack_days", step->slack_days);
}

/* What was marked and logged; hours in whole ones. */
static void json_progress(struct json_writer *json, const struct roadmap_step *step)
{
    json_put_date(json, "began", step->began);
    json_put_date(json, "ended", step->ended);
    json_put_cents(json, "paid", step->paid);
    json_put_number(json, "attempts", step->attempts);
    json_put_number(json, "logged_hours", (step->minutes + 30) / 60);
}

static void json_step(struct json_writer *json, const struct roadmap *roadmap,
                      const struct roadmap_step *step)
{
    json_open_object(json, NULL);
    json_put_text(json, "id", step->id);
    json_put_text(json, "phase", phase_id(step->phase));
    json_put_text(json, "title", step->title);
    json_put_text(json, "role", step_role_id(step->role));
    json_put_text(json, "status", step_status_id(step->status));
    json_put_boolean(json, "private", step->is_private);
    json_step_time(json, step);
    json_put_step_cost(json, step);
    report_range_json(json, "effort_hours", &step->hours);
    json_links(json, roadmap, step);
    json_because(json, roadmap, &step->because);
    json_list(json, "do", &step->doing);
    json_list(json, "ask", &step->asking);
    json_list(json, "keep", &step->keeping);
    json_references(json, roadmap, step);
    json_payers(json, roadmap, step);
    json_put_date(json, "by", step->by);
    json_put_text(json, "late", step->late);
    json_put_boolean(json, "by_season", step->by_season);
    json_put_boolean(json, "wanted_by_season", step->wanted_by_season);
    json_progress(json, step);
    json_close(json);
}

static void json_steps(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_array(json, "steps");
    for (int i = 0; i < roadmap->step_count; i++)
        json_step(json, roadmap, &roadmap->steps[i]);
    json_close(json);
}

static void json_sources(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_array(json, "sources");
    for (int i = 0; i < roadmap->source_count; i++) {
        const struct source *source = &roadmap->catalog->sources[roadmap->sources[i]];

        json_open_object(json, NULL);
        json_put_text(json, "id", source->id);
        json_put_text(json, "title", source->title);
        json_put_text(json, "url", source->url);
        json_put_date(json, "checked", source->checked);
        json_close(json);
    }
    json_close(json);
}

static void json_budget(struct json_writer *json, const struct roadmap *roadmap)
{
    json_open_object(json, "budget");
    json_put_cents(json, "amount", roadmap->budget);
    json_put_cents(json, "over", roadmap->over);
    json_put_cents(json, "aid_may_pay", roadmap->aid_may_pay);
    json_open_array(json, "cheaper");
    for (int i = 0; i < roadmap->substitute_count; i++) {
        const struct substitute *way = &roadmap->substitutes[i];

        json_open_object(json, NULL);
        json_put_text(json, "title", way->title);
        json_put_number_if(json, way->route > 0, "route", way->route);
        json_put_cents(json, "saves", way->saves);
        json_put_number(json, "days_later", way->days_later);
        json_put_boolean(json, "fits", way->fits);
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

void json_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                  const struct report_print *print, struct buffer *out)
{
    struct json_writer json = {.out = out, .one_line = print->one_line};

    json_open_document(&json, "milepost-roadmap");
    json_put_head(&json, roadmap, plan);
    json_route(&json, roadmap);
    json_totals(&json, roadmap);
    json_months(&json, roadmap);
    json_milestones(&json, roadmap);
    json_gates(&json, roadmap);
    json_steps(&json, roadmap);
    json_put_texts(&json, "missing", roadmap->missing, roadmap->missing_count);
    json_sources(&json, roadmap);
    json_put_privacy(&json, roadmap);
    json_budget(&json, roadmap);
    json_put_number_if(&json, roadmap->meets_by >= 0, "meets_by", roadmap->meets_by);
    json_put_cents(&json, "paid", roadmap->paid);
    json_put_pay(&json, roadmap, plan->pay);
    if (plan->slip)
        json_put_slips(&json, plan->slip, plan->offers);
    json_close_document(&json);
}
