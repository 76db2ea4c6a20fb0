/* SPDX-License-Identifier: MIT
 * Continuing education in lines: cycles, and the credits of the ledger. */
#include <inttypes.h>
#include <stdio.h>

#include "milepost/layout.h"
#include "milepost/report/credit.h"

/* ---- cycles ---------------------------------------------------------------------------------- */

static void credits_put_note(void *context, const char *note)
{
    layout_paragraph(context, "  ", note);
}

static void credits_put_cycle_facts(const struct report_ledger *report,
                                    const struct ledger_cycle *cycle, struct buffer *draft)
{
    struct buffer line = {0};

    for (int i = 0; i < cycle->category_count; i++) {
        buffer_truncate(&line, 0);
        report_category_rule(report, cycle, &cycle->categories[i], &line);
        layout_paragraph(draft, "  - ", buffer_text(&line));
    }
    /* Without the day of certification there is none that a source could give. */
    for (int i = 0; i < cycle->day_count && cycle->to != DATE_NONE; i++) {
        buffer_truncate(&line, 0);
        report_last_day(report, &cycle->days[i], &line);
        layout_paragraph(draft, "  ", buffer_text(&line));
    }
    report_cycle_notes(report, cycle, credits_put_note, draft);
    buffer_clear(&line);
}

static void credits_put_cycle(const struct report_ledger *report, const struct ledger_cycle *cycle,
                              struct buffer *draft)
{
    struct buffer name = {0}, earned = {0}, more = {0};

    report_cycle_name(report, cycle, &name);
    report_cycle_earned(cycle, &earned);
    layout_pair(draft, buffer_text(&name), buffer_text(&earned));
    buffer_add(&more, "for ");
    report_cycle_codes(report, cycle, &more);
    if (cycle->pace > 0 && cycle->state == LEDGER_RUNNING) {
        buffer_add(&more, "; ");
        report_cycle_pace(cycle, &more);
    }
    if (cycle->state != LEDGER_RUNNING) {
        buffer_add(&more, "; ");
        report_cycle_state(report, cycle, &more);
    }
    layout_paragraph(draft, "  ", buffer_text(&more));
    if (cycle->state != LEDGER_CLOSED)
        credits_put_cycle_facts(report, cycle, draft);
    buffer_add(draft, "\n");
    buffer_clear(&name);
    buffer_clear(&earned);
    buffer_clear(&more);
}

/* ---- credits --------------------------------------------------------------------------------- */

static void credits_put_credit(const struct report_ledger *report, int index, struct buffer *draft)
{
    const struct credit *credit = &report->input->credits.items[index];
    struct buffer units = {0}, says = {0};
    char mark[24], day[DATE_TEXT];

    snprintf(mark, sizeof mark, "%3" PRId64 " ", credit->number);
    units_show(credit->units, &units);
    layout_row(draft, mark, credit->title, date_long(credit->day, day), buffer_text(&units));
    report_verdicts(report, index, &says);
    layout_paragraph(draft, "    ", buffer_text(&says));
    buffer_clear(&units);
    buffer_clear(&says);
}

void report_credits(const struct report_ledger *report, const char *plan, bool ascii,
                    struct buffer *out)
{
    const struct ledger *ledger = report->ledger;
    struct buffer draft = {0};
    char day[DATE_TEXT];

    layout_pair(&draft, plan, date_long(report->input->today, day));
    layout_rule(&draft);
    for (int i = 0; i < ledger->cycle_count; i++)
        credits_put_cycle(report, &ledger->cycles[i], &draft);
    for (int i = 0; i < report->input->credits.count; i++)
        credits_put_credit(report, i, &draft);
    layout_finish(&draft, ascii, out);
}

/* ---- one of them ----------------------------------------------------------------------------- */

static void credit_put_field(struct buffer *draft, const char *name, const char *text)
{
    struct buffer lead = {0};

    if (!text || text[0] == '\0')
        return;
    buffer_format(&lead, "%-12s", name);
    layout_paragraph(draft, lead.text, text);
    buffer_clear(&lead);
}

static void credit_join(const char *const *items, int count, struct buffer *out)
{
    buffer_truncate(out, 0);
    for (int i = 0; i < count; i++)
        buffer_format(out, "%s%s", i > 0 ? ", " : "", items[i]);
}

void report_credit(const struct report_ledger *report, int index, bool ascii, struct buffer *out)
{
    const struct credit *credit = &report->input->credits.items[index];
    struct buffer draft = {0}, line = {0}, right = {0};
    char day[DATE_TEXT];

    buffer_format(&line, "%" PRId64 " %s", credit->number, credit->title);
    units_show(credit->units, &right);
    layout_pair(&draft, buffer_text(&line), buffer_text(&right));
    layout_rule(&draft);
    credit_put_field(&draft, "Date", date_long(credit->day, day));
    credit_put_field(&draft, "Provider", credit->provider);
    credit_join(credit->bodies, credit->body_count, &line);
    credit_put_field(&draft, "Bodies", buffer_text(&line));
    credit_join(credit->categories, credit->category_count, &line);
    credit_put_field(&draft, "Categories", buffer_text(&line));
    credit_put_field(&draft, "Evidence", credit->evidence);
    credit_put_field(&draft, "Note", credit->note);
    buffer_truncate(&line, 0);
    report_verdicts(report, index, &line);
    layout_paragraph(&draft, "", buffer_text(&line));
    buffer_truncate(&line, 0);
    report_mending(report, index, &line);
    if (line.length > 0)
        layout_paragraph(&draft, "", buffer_text(&line));
    buffer_clear(&line);
    buffer_clear(&right);
    layout_finish(&draft, ascii, out);
}
