/* SPDX-License-Identifier: MIT
 * A roadmap in its few figures as JSON: "milepost-summary": 1, on one line. */
#include "milepost/report/summary.h"

#include "report/json_parts.h"

static void summary_put_next(struct json_writer *json, const struct roadmap *roadmap,
                             const struct next_list *next)
{
    const struct next_item *first = &next->items[0];

    if (next->count == 0) {
        json_put_null(json, "next");
        return;
    }
    json_open_object(json, "next");
    json_put_text(json, "step", roadmap->steps[first->line].id);
    json_put_text(json, "title", roadmap->steps[first->line].title);
    json_put_text(json, "why", next_reason_id(first->reason));
    json_put_date(json, "date", first->day);
    json_close(json);
}

static void summary_put_due(struct json_writer *json, const struct due_list *due, date_day today)
{
    int overdue = 0;

    while (overdue < due->count && due_item_is_overdue(&due->items[overdue], today))
        overdue++;
    json_put_date(json, "next_due", due->count > 0 ? due->items[0].day : DATE_NONE);
    json_put_number(json, "overdue", overdue);
}

void report_summary_json(const struct roadmap *roadmap, const struct report_plan *plan,
                         const char *at_risk, struct buffer *out)
{
    struct json_writer json = {.out = out, .one_line = true};
    bool dated = plan->slip && plan->slip->dated;

    json_open_document(&json, "milepost-summary");
    json_put_head(&json, roadmap, plan);
    json_put_finish(&json, roadmap->p20, roadmap->p50, roadmap->p80, roadmap->by_season,
                    roadmap->not_reached);
    json_put_cost(&json, &roadmap->cost, roadmap->cost_p80, roadmap->at_least);
    summary_put_next(&json, roadmap, plan->next);
    summary_put_due(&json, plan->due, roadmap->today);
    json_put_number_if(&json, dated, "late_days", dated ? plan->slip->days : 0);
    json_put_text(&json, "at_risk", at_risk[0] != '\0' ? at_risk : NULL);
    json_put_privacy(&json, roadmap);
    json_close_document(&json);
}
