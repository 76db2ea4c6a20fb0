/* SPDX-License-Identifier: MIT
 * What some answers would change: lines of 72 columns, or "milepost-what-if": 1. */
#include "milepost/layout.h"
#include "report/json_parts.h"
#include "report/pieces.h"

/* ---- JSON ------------------------------------------------------------------------------------ */

static void what_if_put_answers(struct json_writer *json, const struct report_trial *trial)
{
    const struct catalog *catalog = trial->before->catalog;

    json_open_object(json, "answers");
    for (int i = 0; i < trial->count; i++)
        report_answer_json(json, &catalog->questions[trial->changes[i].question],
                           &trial->changes[i].after);
    json_close(json);
}

static void what_if_put_side(struct json_writer *json, const char *key,
                             const struct roadmap *roadmap)
{
    json_open_object(json, key);
    json_put_finish(json, roadmap->p20, roadmap->p50, roadmap->p80, roadmap->by_season,
                    roadmap->not_reached);
    json_put_cost(json, &roadmap->cost, roadmap->cost_p80, roadmap->at_least);
    json_put_text(json, "goal_state", goal_state_id(roadmap->goal_state));
    json_put_text(json, "goal", roadmap->goal_id);
    json_put_text(json, "route", roadmap->route < 0 ? NULL : roadmap->routes[roadmap->route].title);
    json_close(json);
}

static void what_if_put_steps(struct json_writer *json, const char *key,
                              const struct roadmap *roadmap, const int *steps, int count)
{
    json_open_array(json, key);
    for (int i = 0; i < count; i++)
        json_put_text(json, NULL, roadmap->steps[steps[i]].id);
    json_close(json);
}

/* A step that has no fixed day has words for it. */
static void what_if_put_when(struct json_writer *json, const char *key,
                             const struct roadmap_step *step)
{
    struct buffer text = {0};

    if (step->when)
        piece_when(step, &text);
    json_put_text(json, key, step->when ? buffer_text(&text) : NULL);
    buffer_clear(&text);
}

static date_day what_if_fixed(const struct roadmap_step *step, date_day day)
{
    return step->by_month ? DATE_NONE : day;
}

static void what_if_put_date_change(struct json_writer *json, const struct roadmap_step *before,
                                    const struct roadmap_step *after)
{
    json_open_object(json, NULL);
    json_put_text(json, "step", after->id);
    json_put_date(json, "before", what_if_fixed(before, difference_day(before)));
    json_put_date(json, "after", what_if_fixed(after, difference_day(after)));
    json_put_date(json, "start_before", what_if_fixed(before, before->start));
    json_put_date(json, "start_after", what_if_fixed(after, after->start));
    what_if_put_when(json, "when_before", before);
    what_if_put_when(json, "when_after", after);
    json_close(json);
}

static void what_if_put_dates(struct json_writer *json, const struct difference *difference)
{
    json_open_array(json, "dates");
    for (int i = 0; i < difference->step_count; i++) {
        const struct step_change *change = &difference->steps[i];

        if (change->moved)
            what_if_put_date_change(json, &difference->before->steps[change->before],
                                    &difference->after->steps[change->after]);
    }
    json_close(json);
}

static void what_if_put_costs(struct json_writer *json, const struct difference *difference)
{
    json_open_array(json, "costs");
    for (int i = 0; i < difference->step_count; i++) {
        const struct step_change *change = &difference->steps[i];

        if (!change->repriced)
            continue;
        json_open_object(json, NULL);
        json_put_text(json, "step", difference->after->steps[change->after].id);
        json_put_cents(json, "before", difference->before->steps[change->before].cost.likely);
        json_put_cents(json, "after", difference->after->steps[change->after].cost.likely);
        json_close(json);
    }
    json_close(json);
}

static const char *what_if_outcome_id(const struct roadmap *roadmap, int gate)
{
    return gate < 0 ? NULL : gate_outcome_id(roadmap->gates[gate].outcome);
}

static void what_if_put_gates(struct json_writer *json, const struct difference *difference)
{
    json_open_array(json, "gates");
    for (int i = 0; i < difference->gate_count; i++) {
        const struct gate_change *change = &difference->gates[i];

        json_open_object(json, NULL);
        json_put_text(json, "id",
                      change->after >= 0 ? difference->after->gates[change->after].id
                                         : difference->before->gates[change->before].id);
        json_put_text(json, "before", what_if_outcome_id(difference->before, change->before));
        json_put_text(json, "after", what_if_outcome_id(difference->after, change->after));
        json_close(json);
    }
    json_close(json);
}

/* Units of whole cycles; 0 where none are asked for. */
static void what_if_put_upkeep(struct json_writer *json, const struct difference *difference)
{
    json_open_array(json, "units");
    for (int i = 0; i < difference->units_count; i++) {
        const struct units_change *change = &difference->units[i];

        json_open_object(json, NULL);
        json_put_text(json, "body", difference->after->catalog->bodies[change->body].id);
        json_put_number(json, "before", change->before);
        json_put_number(json, "after", change->after);
        json_close(json);
    }
    json_close(json);
    json_open_object(json, "upkeep_per_year");
    json_put_cents(json, "before", difference->before->upkeep_per_year);
    json_put_cents(json, "after", difference->after->upkeep_per_year);
    json_close(json);
}

void report_difference_json(const struct difference *difference, struct json_writer *json)
{
    what_if_put_side(json, "before", difference->before);
    what_if_put_side(json, "after", difference->after);
    what_if_put_steps(json, "steps_gone", difference->before, difference->gone,
                      difference->gone_count);
    what_if_put_steps(json, "steps_new", difference->after, difference->added,
                      difference->added_count);
    what_if_put_dates(json, difference);
    what_if_put_costs(json, difference);
    what_if_put_gates(json, difference);
    what_if_put_upkeep(json, difference);
}

static void what_if_json(const struct report_trial *trial, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-what-if");
    what_if_put_answers(&json, trial);
    report_difference_json(trial->difference, &json);
    json_close_document(&json);
}

/* ---- text ------------------------------------------------------------------------------------ */

static void what_if_add_answer(const struct report_trial *trial, int index, struct buffer *out)
{
    const struct answer_change *change = &trial->changes[index];
    const struct question *question = &trial->before->catalog->questions[change->question];
    struct buffer before = {0}, after = {0};

    if (question->is_private) {
        layout_sides(out, question->label, "private", "private");
        return;
    }
    answer_show(question, &trial->before->items[change->question], &before);
    answer_show(question, &change->after, &after);
    layout_sides(out, question->label, buffer_text(&before), buffer_text(&after));
    buffer_clear(&before);
    buffer_clear(&after);
}

struct text_walk {
    struct buffer *out;
    int part; /* of the line before */
};

static void what_if_add_line(void *context, const struct difference_line *line)
{
    struct text_walk *walk = context;

    if ((int)line->part != walk->part)
        layout_heading(walk->out, report_difference_part(line->part));
    walk->part = (int)line->part;
    layout_sides(walk->out, line->title, line->before, line->after);
}

void report_difference_text(const struct difference *difference, struct buffer *out)
{
    struct text_walk walk = {.out = out, .part = -1};

    report_difference_lines(difference, what_if_add_line, &walk);
}

static void what_if_text(const struct report_trial *trial, bool ascii, struct buffer *out)
{
    struct buffer draft = {0}, head = {0};

    report_difference(trial->difference, &head);
    layout_pair(&draft, buffer_text(&head), "What-if, nothing is saved");
    buffer_clear(&head);
    layout_rule(&draft);
    layout_sides(&draft, " ", "now", "what-if");
    layout_upper(&draft, "Answers");
    buffer_add_char(&draft, '\n');
    for (int i = 0; i < trial->count; i++)
        what_if_add_answer(trial, i, &draft);
    report_difference_text(trial->difference, &draft);
    layout_finish(&draft, ascii, out);
}

void report_what_if(const struct report_trial *trial, bool json, bool ascii, struct buffer *out)
{
    if (json)
        what_if_json(trial, out);
    else
        what_if_text(trial, ascii, out);
}
