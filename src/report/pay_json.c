/* SPDX-License-Identifier: MIT
 * What the work pays, as JSON: the same figures and months as prints have. */
#include <stdio.h>

#include "milepost/report/pay.h"
#include "report/json_parts.h"

/* A source of the catalogue: its id, and when it was looked at. */
static void pay_json_source(struct json_writer *json, const struct catalog *catalog, int source)
{
    json_put_text(json, "source", source >= 0 ? catalog->sources[source].id : NULL);
    json_put_date(json, "checked", source >= 0 ? catalog->sources[source].checked : DATE_NONE);
}

/* A month has no day. */
static void pay_json_month(struct json_writer *json, const char *key, date_day day)
{
    char month[16];
    struct date_civil first;

    if (day == DATE_NONE) {
        json_put_null(json, key);
        return;
    }
    first = date_to_civil(day);
    snprintf(month, sizeof month, "%04d-%02d", first.year, first.month);
    json_put_text(json, key, month);
}

static void pay_json_line(struct json_writer *json, const struct catalog *catalog,
                          const struct pay_line *line)
{
    json_open_object(json, NULL);
    json_put_number_if(json, line->percent > 0, "percentile", line->percent);
    json_put_text(json, "what", line->label);
    json_put_cents(json, "pay", line->year == PAY_ABOVE ? MONEY_NONE : line->year);
    json_put_boolean(json, "above_published", line->year == PAY_ABOVE);
    json_put_number_if(json, line->months > 0, "months", line->months);
    pay_json_month(json, "back", line->back);
    pay_json_source(json, catalog, line->source);
    json_close(json);
}

static void pay_json_block(struct json_writer *json, const struct catalog *catalog,
                           const struct pay_block *block)
{
    const struct pay_area *area = block->area;

    json_open_object(json, NULL);
    json_put_text(json, "area", area ? area->name : block->title);
    json_put_text(json, "state", area ? area->state : "US");
    json_put_number_if(json, area != NULL, "year", area ? area->year : 0);
    json_open_array(json, "levels");
    for (int i = 0; i < block->line_count; i++)
        pay_json_line(json, catalog, &block->lines[i]);
    json_close(json);
    json_close(json);
}

static void pay_json_state(struct json_writer *json, const struct report_pay *pay)
{
    bool asked = pay && pay->state;

    json_put_text(json, "state", asked ? pay->state : NULL);
    json_put_text(json, "state_of", !asked ? NULL : pay->of_school ? "school" : "option");
    json_put_boolean(json, "state_known", asked && !pay->lacks);
}

/* Of the imported wages; those of the catalogue name theirs with each figure. */
static void pay_json_file(struct json_writer *json, const struct report_pay *pay)
{
    if (!pay || pay->area_count == 0) {
        json_put_null(json, "imported");
        return;
    }
    json_open_object(json, "imported");
    json_put_text(json, "file", pay->file);
    json_put_text(json, "url", pay->address);
    json_put_date(json, "on", pay->imported);
    json_close(json);
}

static void pay_json_outlook(struct json_writer *json, const struct catalog *catalog,
                             const struct job *job)
{
    json_open_array(json, "outlook");
    for (int i = 0; i < job->outlook_count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "text", job->outlook[i].text);
        pay_json_source(json, catalog, job->outlook[i].source);
        json_close(json);
    }
    json_close(json);
}

void json_put_pay(struct json_writer *json, const struct roadmap *roadmap,
                  const struct report_pay *pay)
{
    struct pay_page page;

    pay_page_make(&page, roadmap, pay);
    if (!page.job) {
        json_put_null(json, "pay");
        pay_page_clear(&page);
        return;
    }
    json_open_object(json, "pay");
    json_put_text(json, "work", page.job->title);
    json_put_text(json, "occupation", page.job->occupation);
    pay_json_state(json, pay);
    json_open_array(json, "areas");
    for (int i = 0; i < page.block_count; i++)
        pay_json_block(json, roadmap->catalog, &page.blocks[i]);
    json_close(json);
    pay_json_file(json, pay);
    pay_json_outlook(json, roadmap->catalog, page.job);
    json_close(json);
    pay_page_clear(&page);
}
