/* SPDX-License-Identifier: MIT
 * Parts that the JSON documents share. */
#include "report/json_parts.h"

void json_put_head(struct json_writer *json, const struct roadmap *roadmap,
                   const struct report_plan *plan)
{
    json_open_object(json, "plan");
    json_put_text(json, "id", plan->uuid);
    json_put_text(json, "name", plan->name);
    json_close(json);
    json_put_date(json, "as_of", roadmap->today);
    json_open_object(json, "catalogue");
    json_put_text(json, "id", roadmap->catalog->id);
    json_put_text(json, "version", roadmap->catalog->version);
    json_close(json);
    json_put_text(json, "goal", roadmap->goal_id);
    json_put_text(json, "goal_state", goal_state_id(roadmap->goal_state));
}

void json_put_privacy(struct json_writer *json, const struct roadmap *roadmap)
{
    json_put_text(json, "private", roadmap->with_private ? "included" : "left out");
}

void json_put_cents(struct json_writer *json, const char *key, money_cents cents)
{
    json_put_number_if(json, cents != MONEY_NONE, key, money_dollars(cents));
}

static void json_put_figure(struct json_writer *json, const char *key, int32_t figure)
{
    json_put_number_if(json, figure != CATALOG_BLANK, key, figure);
}

void report_range_json(struct json_writer *json, const char *key, const struct range *range)
{
    if (!range) {
        json_put_null(json, key);
        return;
    }
    json_open_object(json, key);
    json_put_figure(json, "low", range->low);
    json_put_figure(json, "likely", range->likely);
    json_put_figure(json, "high", range->high);
    json_close(json);
}

void json_put_texts(struct json_writer *json, const char *key, const char *const *texts, int count)
{
    json_open_array(json, key);
    for (int i = 0; i < count; i++)
        json_put_text(json, NULL, texts[i]);
    json_close(json);
}

void json_put_labels(struct json_writer *json, unsigned labels)
{
    json_open_array(json, "labels");
    for (int bit = 0; bit < ROUTE_LABEL_COUNT; bit++)
        if (labels >> bit & 1U)
            json_put_text(json, NULL, route_label_id(bit));
    json_close(json);
}

void json_put_numbers(struct json_writer *json, const char *key, uint64_t bits)
{
    json_open_array(json, key);
    for (int number = 0; number < 64; number++)
        if (bits >> number & 1)
            json_put_number(json, NULL, number);
    json_close(json);
}

void json_put_choices(struct json_writer *json, const struct route_choice *choices, int count)
{
    json_open_array(json, "choices");
    for (int i = 0; i < count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "need", choices[i].need);
        json_put_text(json, "path", choices[i].path);
        json_close(json);
    }
    json_close(json);
}

void json_put_finish(struct json_writer *json, date_day p20, date_day p50, date_day p80,
                     bool by_season, int not_reached)
{
    json_open_object(json, "finish");
    json_put_date(json, "p50", p50);
    json_put_date(json, "p80", p80);
    json_put_number(json, "not_reached", not_reached);
    json_put_date(json, "p20", p20);
    json_put_boolean(json, "by_season", by_season);
    json_close(json);
}

void json_put_likely(struct json_writer *json, const struct money_range *cost)
{
    json_put_cents(json, "likely", cost->likely);
    if (cost->open > 0)
        json_put_cents(json, "likely_from", cost->likely - cost->open);
}

void json_put_step_cost(struct json_writer *json, const struct roadmap_step *step)
{
    json_open_object(json, "cost");
    json_put_cents(json, "low", step->cost.low);
    json_put_likely(json, &step->cost);
    json_put_cents(json, "high", step->cost.high);
    json_close(json);
}

void json_put_cost(struct json_writer *json, const struct money_range *cost, money_cents p80,
                   bool at_least)
{
    json_open_object(json, "cost");
    json_put_cents(json, "low", cost->low);
    json_put_likely(json, cost);
    json_put_cents(json, "high", cost->high);
    json_put_cents(json, "p80", p80);
    json_put_boolean(json, "at_least", at_least);
    json_close(json);
}

static void json_put_chosen(struct json_writer *json, const struct question *question, uint64_t set)
{
    json_open_array(json, question->id);
    for (int i = 0; i < question->value_count; i++)
        if ((set >> i) & 1U)
            json_put_text(json, NULL, question->values[i].id);
    json_close(json);
}

void report_answer_json(struct json_writer *json, const struct question *question,
                        const struct answer *answer)
{
    bool value = answer->state == ANSWER_VALUE;
    struct buffer text = {0};

    if (answer->state == ANSWER_NONE) {
        json_put_null(json, question->id);
    } else if (value && question->type == ANSWER_MULTI) {
        json_put_chosen(json, question, answer->set);
    } else if (value && (question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY)) {
        json_put_number(json, question->id, answer->value);
    } else {
        answer_write(question, answer, &text);
        json_put_text(json, question->id, buffer_text(&text));
        buffer_clear(&text);
    }
}
