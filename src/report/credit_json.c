/* SPDX-License-Identifier: MIT
 * Continuing education as JSON ("milepost-credits": 1). Units are numbers with two decimals at
 * most. */
#include "milepost/json.h"
#include "milepost/report/credit.h"
#include "report/json_parts.h"

static const char *json_source_id(const struct report_ledger *report, int source)
{
    return source >= 0 ? report->input->catalog->sources[source].id : NULL;
}

/* ---- cycles ---------------------------------------------------------------------------------- */

static void json_put_categories(struct json_writer *json, const struct report_ledger *report,
                                const struct ledger_cycle *cycle)
{
    json_open_array(json, "categories");
    for (int i = 0; i < cycle->category_count; i++) {
        const struct ledger_category *category = &cycle->categories[i];

        json_open_object(json, NULL);
        json_put_text(json, "name", category->unknown ? NULL : category->name);
        json_put_hundredths(json, "needed", category->needed);
        json_put_hundredths(json, "earned", category->earned);
        json_put_text(json, "id", category->unknown ? NULL : category->id);
        json_put_text(json, "credential",
                      category->credential >= 0
                          ? report->input->catalog->credentials[category->credential].code
                          : NULL);
        json_put_boolean(json, "ask", category->unknown || category->younger != DATE_NONE);
        json_put_text(json, "source", json_source_id(report, category->source));
        json_close(json);
    }
    json_close(json);
}

static void json_put_last_days(struct json_writer *json, const struct report_ledger *report,
                               const struct ledger_cycle *cycle)
{
    json_open_array(json, "days");
    for (int i = 0; i < cycle->day_count; i++) {
        const struct ledger_day *day = &cycle->days[i];

        json_open_object(json, NULL);
        json_put_text(json, "kind", late_kind_id(day->kind));
        json_put_date(json, "date", day->day);
        json_put_boolean(json, "last", day->last);
        json_put_text(json, "what", day->what);
        json_put_cents(json, "cost", day->money);
        json_put_text(json, "source", json_source_id(report, day->source));
        json_close(json);
    }
    json_close(json);
}

static void json_put_cycle(struct json_writer *json, const struct report_ledger *report,
                           const struct ledger_cycle *cycle)
{
    const struct catalog *catalog = report->input->catalog;

    json_open_object(json, NULL);
    json_put_text(json, "body", catalog->bodies[cycle->body].id);
    json_open_array(json, "credentials");
    for (int i = 0; i < cycle->credential_count; i++)
        json_put_text(json, NULL, catalog->credentials[cycle->credentials[i]].code);
    json_close(json);
    json_put_date(json, "from", cycle->from);
    json_put_date(json, "to", cycle->to);
    json_put_hundredths(json, "needed", cycle->needed);
    json_put_hundredths(json, "earned", cycle->earned);
    json_put_hundredths(json, "left", cycle->left);
    json_put_categories(json, report, cycle);
    json_put_hundredths(json, "pace", cycle->pace);
    json_put_text(json, "state", ledger_state_id(cycle->state));
    json_put_boolean(json, "told", cycle->told);
    json_put_boolean(json, "ask", cycle->prorated || cycle->gained);
    json_put_last_days(json, report, cycle);
    json_close(json);
}

/* ---- credits --------------------------------------------------------------------------------- */

static void json_put_verdict(struct json_writer *json, const struct report_ledger *report,
                             const struct ledger_verdict *verdict)
{
    json_open_object(json, NULL);
    json_put_text(json, "body", verdict->body_id);
    json_put_hundredths(json, "counted", verdict->counted);
    json_put_text(json, "why", credit_why_id(verdict->why));
    json_put_text(json, "would_count", verdict->mending[0] ? verdict->mending : NULL);
    json_put_boolean(json, "ask", verdict->ask);
    json_put_date(json, "cycle",
                  verdict->cycle >= 0 ? report->ledger->cycles[verdict->cycle].to : DATE_NONE);
    json_close(json);
}

/* True when it counts for one body at least; *why says of each other why not. */
static bool credit_counts(const struct report_ledger *report, int index, struct buffer *why)
{
    const struct ledger *ledger = report->ledger;
    bool counts = false;

    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++) {
        const struct ledger_verdict *verdict = &ledger->verdicts[i];

        counts = counts || verdict->counted > 0;
        if (verdict->why == CREDIT_COUNTS)
            continue;
        buffer_format(why, "%s%s: ", why->length > 0 ? "; " : "", verdict->body_id);
        report_why_not(report, verdict, why);
    }
    return counts;
}

static void json_put_credit(struct json_writer *json, const struct report_ledger *report, int index)
{
    const struct credit *credit = &report->input->credits.items[index];
    const struct ledger *ledger = report->ledger;
    struct buffer why = {0};
    bool counts = credit_counts(report, index, &why);

    json_open_object(json, NULL);
    json_put_number(json, "id", credit->number);
    json_put_texts(json, "bodies", credit->bodies, credit->body_count);
    json_put_date(json, "date", credit->day);
    json_put_hundredths(json, "units", credit->units);
    json_put_texts(json, "categories", credit->categories, credit->category_count);
    json_put_text(json, "title", credit->title);
    json_put_text(json, "provider", credit->provider[0] ? credit->provider : NULL);
    json_put_boolean(json, "counts", counts);
    json_put_text(json, "why_not", why.length > 0 ? why.text : NULL);
    json_put_text(json, "evidence", credit->evidence[0] ? credit->evidence : NULL);
    json_put_text(json, "note", credit->note[0] ? credit->note : NULL);
    json_open_array(json, "verdicts");
    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++)
        json_put_verdict(json, report, &ledger->verdicts[i]);
    json_close(json);
    json_close(json);
    buffer_clear(&why);
}

void report_credits_json(const struct report_ledger *report, int only, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-credits");
    json_open_array(&json, "cycles");
    for (int i = 0; i < report->ledger->cycle_count; i++)
        json_put_cycle(&json, report, &report->ledger->cycles[i]);
    json_close(&json);
    json_open_array(&json, "credits");
    for (int i = 0; i < report->input->credits.count; i++)
        if (only < 0 || i == only)
            json_put_credit(&json, report, i);
    json_close(&json);
    json_close_document(&json);
}
