/* SPDX-License-Identifier: MIT
 * A cycle of continuing education in words. */
#include "milepost/report/credit.h"
#include "milepost/report/cycle.h"
#include "milepost/words.h"

static const struct body *cycle_body(const struct report_ledger *report,
                                     const struct ledger_cycle *cycle)
{
    return &report->input->catalog->bodies[cycle->body];
}

static bool cycle_is_over(const struct ledger_cycle *cycle)
{
    return cycle->state > LEDGER_UNDATED;
}

/* What follows it is told by the day, not by what it was. */
static bool cycle_is_open(const struct ledger_cycle *cycle)
{
    return cycle->state == LEDGER_GRACE || cycle->state == LEDGER_LATE ||
           cycle->state == LEDGER_LAPSED || cycle->state == LEDGER_ASK;
}

/* Nobody knows what was earned in it. */
static bool cycle_is_untold(const struct ledger_cycle *cycle)
{
    return cycle->state == LEDGER_UNTOLD || (cycle->state == LEDGER_CLOSED && cycle->earned == 0);
}

void report_cycle_name(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       struct buffer *out)
{
    char span[DATE_SPAN_TEXT];

    buffer_add(out, cycle_body(report, cycle)->id);
    if (cycle->to != DATE_NONE)
        buffer_format(out, ", %s", date_span(cycle->from, cycle->to, true, span));
}

void report_cycle_left(const struct ledger_cycle *cycle, struct buffer *out)
{
    if (cycle->left > 0)
        units_write(cycle->left, out);
    else
        buffer_add(out, "none");
    buffer_add(out, cycle_is_over(cycle) && cycle->left > 0 ? " missing" : " left");
}

void report_cycle_earned(const struct ledger_cycle *cycle, struct buffer *out)
{
    units_write(cycle->earned, out);
    buffer_add(out, " of ");
    units_show(cycle->needed, out);
    if (cycle_is_untold(cycle))
        return;
    buffer_add(out, ", ");
    report_cycle_left(cycle, out);
}

/* "28 in 17 days" where less than a month is left: a pace by the month would hide how little. */
static bool cycle_ends_within_a_month(const struct ledger_cycle *cycle)
{
    return cycle->days_left > 0 && cycle->pace >= cycle->left;
}

static void cycle_add_pace(const struct ledger_cycle *cycle, struct buffer *out)
{
    if (cycle_ends_within_a_month(cycle)) {
        units_write(cycle->left, out);
        buffer_format(out, " in %d day%s", cycle->days_left, cycle->days_left == 1 ? "" : "s");
        return;
    }
    units_write_pace(cycle->pace, out);
    buffer_add(out, " a month");
}

void report_cycle_pace(const struct ledger_cycle *cycle, struct buffer *out)
{
    char day[DATE_TEXT];

    if (cycle->pace == 0 || cycle_is_over(cycle))
        return;
    cycle_add_pace(cycle, out);
    buffer_format(out, "%s %s", cycle_ends_within_a_month(cycle) ? ", by" : " until",
                  date_long(cycle->to, day));
}

/* Whoever told its end may have done so before it came. */
static void cycle_add_told(const struct body *body, const struct ledger_cycle *cycle,
                           struct buffer *out)
{
    if (!cycle->told || cycle->state <= LEDGER_UNDATED || cycle->state > LEDGER_ASK)
        return;
    buffer_format(out, "; %s %s's tracker shows the next cycle, give its end",
                  cycle->earned > 0 ? "once" : "nothing is written down for it: if", body->name);
}

void report_cycle_state(const struct report_ledger *report, const struct ledger_cycle *cycle,
                        struct buffer *out)
{
    static const char *const words[] = {
        [LEDGER_RUNNING] = "",
        [LEDGER_MET] = "met, by what is written down",
        [LEDGER_AHEAD] = "begins later",
        [LEDGER_UNDATED] = "without days: say since when the credential is held",
        [LEDGER_SUBMIT] = "over, with all its units",
        [LEDGER_GRACE] = ", without a fee so far",
        [LEDGER_LATE] = ", and a fee is due",
        [LEDGER_LAPSED] = ": the credential is inactive",
        [LEDGER_REINSTATE] = "cancelled; it can be had back without an exam",
        [LEDGER_REVOKED] = "taken away",
        [LEDGER_EXAM] = "too late: the exam again",
        [LEDGER_ASK] = "; what follows no source says",
        [LEDGER_UNTOLD] = "over, and nothing is written down for it",
        [LEDGER_CLOSED] = "over",
    };

    _Static_assert(sizeof words / sizeof *words == LEDGER_STATE_COUNT, "every state is worded");
    if (cycle_is_open(cycle))
        buffer_add(out, cycle->left > 0 ? "over and short" : "over, and made up for late");
    buffer_add(out, words[cycle_is_untold(cycle) ? LEDGER_UNTOLD : cycle->state]);
    if (cycle->state == LEDGER_ASK)
        buffer_format(out, ": ask %s", cycle_body(report, cycle)->name);
    cycle_add_told(cycle_body(report, cycle), cycle, out);
}

void report_cycle_line(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       struct buffer *out)
{
    struct buffer part = {0};

    report_cycle_name(report, cycle, out);
    buffer_add(out, ": ");
    report_cycle_earned(cycle, out);
    report_cycle_pace(cycle, &part);
    if (part.length > 0) {
        buffer_add(out, ", ");
        cycle_add_pace(cycle, out);
    }
    buffer_truncate(&part, 0);
    report_cycle_state(report, cycle, &part);
    if (part.length > 0)
        buffer_format(out, "; %s", part.text);
    buffer_clear(&part);
}

void report_cycle_codes(const struct report_ledger *report, const struct ledger_cycle *cycle,
                        struct buffer *out)
{
    for (int i = 0; i < cycle->credential_count; i++)
        buffer_format(out, "%s%s", i > 0 ? ", " : "",
                      report->input->catalog->credentials[cycle->credentials[i]].code);
}

/* ---- sources --------------------------------------------------------------------------------- */

static void cycle_add_source(const struct report_ledger *report, int index, struct buffer *out)
{
    if (index < 0)
        return;
    buffer_add(out, " (");
    words_source(&report->input->catalog->sources[index], report->input->today, out);
    buffer_add(out, ")");
}

/* ---- categories ------------------------------------------------------------------------------ */

void report_category(const struct report_ledger *report, const struct ledger_cycle *cycle,
                     const struct ledger_category *category, struct buffer *out)
{
    const struct catalog *catalog = report->input->catalog;
    const char *code =
        category->credential >= 0 ? catalog->credentials[category->credential].code : NULL;
    char day[DATE_TEXT];

    if (category->unknown) {
        buffer_format(out, "the field of the %s: no source says, ask %s",
                      code ? code : "credential", cycle_body(report, cycle)->name);
        return;
    }
    buffer_format(out, "%s%s", category->origin ? "from " : "", category->name);
    if (code)
        buffer_format(out, " (%s)", code);
    buffer_add(out, ": ");
    report_earned(category->earned, category->needed, out);
    if (category->younger != DATE_NONE)
        buffer_format(out, "; the rule is of %s, ask whether it binds this cycle",
                      date_long(category->younger, day));
}

void report_category_rule(const struct report_ledger *report, const struct ledger_cycle *cycle,
                          const struct ledger_category *category, struct buffer *out)
{
    report_category(report, cycle, category, out);
    buffer_format(out, ".%s%s", category->note[0] ? " " : "", category->note);
    if (!category->unknown)
        cycle_add_source(report, category->source, out);
}

/* ---- the last days --------------------------------------------------------------------------- */

void report_last_day(const struct report_ledger *report, const struct ledger_day *day,
                     struct buffer *out)
{
    char date[DATE_TEXT];

    if (day->day == DATE_NONE)
        buffer_add(out, "No source gives the day: ");
    else
        buffer_format(out, "%s %s: ", day->last ? "Until" : "From", date_long(day->day, date));
    buffer_add(out, day->what);
    cycle_add_source(report, day->source, out);
}

/* ---- notes ----------------------------------------------------------------------------------- */

static bool cycle_units_are_told(const struct report_ledger *report,
                                 const struct ledger_cycle *cycle)
{
    const struct ledger_input *input = report->input;

    for (int i = 0; i < input->tracker_count; i++)
        if (input->trackers[i].body == cycle->body &&
            input->trackers[i].needed * LEDGER_UNIT == cycle->needed)
            return true;
    return false;
}

/* The number of the catalogue has a source; the tracker's is the person's own. */
static int cycle_note_units(const struct report_ledger *report, const struct ledger_cycle *cycle,
                            report_note_fn *line, void *context)
{
    const struct body *body = cycle_body(report, cycle);
    struct buffer text = {0};

    if (cycle_units_are_told(report, cycle))
        return 0;
    buffer_format(&text, "%s asks for ", body->name);
    units_show(cycle->needed, &text);
    buffer_add(&text, " in a cycle for what you hold.");
    cycle_add_source(report, body->ceus.source, &text);
    line(context, text.text);
    buffer_clear(&text);
    return 1;
}

/* No source says how that is meant. */
static int cycle_note_fields(const struct report_ledger *report, const struct ledger_cycle *cycle,
                             report_note_fn *line, void *context)
{
    struct buffer text = {0};
    int fields = 0;

    for (int i = 0; i < cycle->category_count; i++)
        if (cycle->categories[i].credential >= 0)
            fields += cycle->categories[i].needed;
    if (fields <= cycle->needed)
        return 0;
    buffer_add(&text, "The units in fields come to ");
    units_write(fields, &text);
    buffer_format(&text, ", more than the cycle asks for: ask %s how they are counted.",
                  cycle_body(report, cycle)->name);
    line(context, text.text);
    buffer_clear(&text);
    return 1;
}

int report_cycle_notes(const struct report_ledger *report, const struct ledger_cycle *cycle,
                       report_note_fn *line, void *context)
{
    const struct ceu_rule *rule = &cycle_body(report, cycle)->ceus;
    struct buffer text = {0};
    int count = cycle_note_units(report, cycle, line, context) +
                cycle_note_fields(report, cycle, line, context);

    if (cycle->prorated && rule->unsure_first[0]) {
        line(context, rule->unsure_first);
        count++;
    }
    if (!cycle->told && cycle->to != DATE_NONE && rule->unsure[0]) {
        line(context, rule->unsure);
        count++;
    }
    if (cycle->gained) {
        buffer_format(&text,
                      "A credential was gained within this cycle: ask %s what that asks for.",
                      cycle_body(report, cycle)->name);
        line(context, text.text);
        count++;
    }
    if (cycle->settles) {
        line(context, "Units that are earned now make up for it first.");
        count++;
    }
    buffer_clear(&text);
    return count;
}
