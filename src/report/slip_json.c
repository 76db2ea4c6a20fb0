/* SPDX-License-Identifier: MIT
 * Baseline, slip and offers as members of a document. */
#include "milepost/report/slip.h"
#include "report/json_parts.h"

static void json_put_days(struct json_writer *json, date_day p50, date_day p80)
{
    json_open_object(json, "finish");
    json_put_date(json, "p50", p50);
    json_put_date(json, "p80", p80);
    json_close(json);
}

static void json_put_baseline_steps(struct json_writer *json, const struct plan_baseline *baseline)
{
    json_open_array(json, "steps");
    for (int i = 0; i < baseline->step_count; i++) {
        const struct baseline_step *step = &baseline->steps[i];

        json_open_object(json, NULL);
        json_put_text(json, "id", step->id);
        json_put_date(json, "start", step->start);
        json_put_date(json, "finish", step->finish);
        json_put_cents(json, "cost", step->cost);
        json_close(json);
    }
    json_close(json);
}

static void json_put_baseline(struct json_writer *json, const struct plan_baseline *baseline)
{
    json_open_object(json, "baseline");
    json_put_date(json, "made", baseline->made);
    json_put_text(json, "catalogue", baseline->catalogue);
    json_put_text(json, "route", baseline->route);
    json_put_days(json, baseline->p50, baseline->p80);
    json_put_cents(json, "cost", baseline->cost);
    json_put_number(json, "hours_per_week", baseline->hours_per_week);
    json_put_baseline_steps(json, baseline);
    json_close(json);
}

static void json_put_slip_part(struct json_writer *json, const char *key, const struct slip *slip,
                               const struct slip_part *part)
{
    if (part->step < 0) {
        json_put_null(json, key);
        return;
    }
    json_open_object(json, key);
    json_put_text(json, "step", slip->roadmap->steps[part->step].id);
    json_put_number(json, "days", part->days);
    json_put_text(json, "cause", slip_cause_id(part->cause));
    json_close(json);
}

static void json_put_slip(struct json_writer *json, const struct slip *slip)
{
    json_open_object(json, "slip");
    json_put_number_if(json, slip->dated, "days", slip->days);
    json_put_date(json, "planned", slip->planned);
    json_put_date(json, "now", slip->now);
    json_put_slip_part(json, "first", slip, &slip->first);
    json_put_slip_part(json, "most", slip, &slip->most);
    json_put_cents(json, "cost", slip->cost);
    json_put_cents(json, "prices", slip->prices);
    json_put_boolean(json, "catalogue_changed", slip->catalogue);
    json_put_boolean(json, "hours_changed", slip->hours);
    json_close(json);
}

static void json_put_offer(struct json_writer *json, const char *key, const struct offer *offer)
{
    json_open_object(json, key);
    json_put_text(json, "kind", offer_kind_id(offer->kind));
    json_put_number_if(json, offer->hours > 0, "hours_per_week", offer->hours);
    json_put_number_if(json, offer->route > 0, "route", offer->route);
    json_put_days(json, offer->p50, offer->p80);
    json_put_number(json, "days", offer->days);
    json_put_cents(json, "cost", offer->cost);
    json_put_boolean(json, "meets", offer->meets);
    json_close(json);
}

void json_put_slips(struct json_writer *json, const struct slip *slip,
                    const struct offer_list *offers)
{
    json_put_baseline(json, slip->baseline);
    json_put_slip(json, slip);
    json_open_array(json, "offers");
    for (int i = 0; i < offers->count; i++)
        json_put_offer(json, NULL, &offers->items[i]);
    json_close(json);
    if (offers->pace.hours > 0)
        json_put_offer(json, "pace", &offers->pace);
    else
        json_put_null(json, "pace");
}
