/* SPDX-License-Identifier: MIT
 * The file for a random check. What it lacks is said where it is missing and again at the end, for
 * that is what there is to do. */
#include "milepost/report/audit.h"

#include <inttypes.h>

#include "milepost/layout.h"
#include "milepost/words.h"

struct audit_making {
    const struct report_held *held;
    const struct ledger *ledger;
    const struct ledger_input *input;
    const struct body *body;
    int index; /* of the body */
    struct buffer draft;
    struct buffer gaps; /* a line each */
};

static void audit_add_gap(struct audit_making *making, const char *text)
{
    layout_paragraph(&making->gaps, "[ ] ", text);
}

/* ---- credentials ----------------------------------------------------------------------------- */

static void audit_put_credential(struct audit_making *making, const struct held_line *line)
{
    const struct credential *credential = &making->held->catalog->credentials[line->credential];
    struct buffer since = {0}, gap = {0};

    report_held_since(line->since, &since);
    layout_row(&making->draft, "", credential->code, buffer_text(&since),
               line->number[0] != '\0' ? line->number : "________");
    if (line->number[0] == '\0') {
        buffer_format(&gap, "The number of the %s is not noted: `milepost held %s --number N`.",
                      credential->code, credential->code);
        audit_add_gap(making, buffer_text(&gap));
    }
    buffer_clear(&since);
    buffer_clear(&gap);
}

/* False: none of the body is held. */
static bool audit_put_credentials(struct audit_making *making)
{
    int count = 0;

    for (int i = 0; i < making->held->count; i++) {
        const struct held_line *line = &making->held->lines[i];

        if (making->held->catalog->credentials[line->credential].body != making->index)
            continue;
        if (count++ == 0)
            layout_heading(&making->draft, "Credentials, with their numbers");
        audit_put_credential(making, line);
    }
    return count > 0;
}

/* ---- entries --------------------------------------------------------------------------------- */

static void audit_put_evidence(struct audit_making *making, const struct credit *credit)
{
    struct buffer gap = {0};

    if (credit->evidence && credit->evidence[0] != '\0') {
        layout_paragraph(&making->draft, "    Kept: ", credit->evidence);
        return;
    }
    layout_paragraph(&making->draft, "    Kept: ", "nothing is noted");
    buffer_format(&gap, "Credit %" PRId64 ", %s: note what you keep to prove it.", credit->number,
                  credit->title);
    audit_add_gap(making, buffer_text(&gap));
    buffer_clear(&gap);
}

static void audit_put_entry(struct audit_making *making, const struct ledger_verdict *verdict)
{
    const struct credit *credit = &making->input->credits.items[verdict->credit];
    const struct report_ledger report = making->held->ledger;
    struct buffer units = {0}, why = {0};
    char day[DATE_TEXT];

    units_show(verdict->counted, &units);
    layout_row(&making->draft, credit->evidence && credit->evidence[0] != '\0' ? "[x] " : "[ ] ",
               credit->title, date_long(credit->day, day), buffer_text(&units));
    if (credit->provider && credit->provider[0] != '\0')
        layout_paragraph(&making->draft, "    By: ", credit->provider);
    audit_put_evidence(making, credit);
    report_why_not(&report, verdict, &why);
    if (why.length > 0)
        layout_paragraph(&making->draft, "    Part of it does not count: ", buffer_text(&why));
    buffer_clear(&units);
    buffer_clear(&why);
}

static void audit_put_refused(struct audit_making *making, const struct ledger_verdict *verdict)
{
    const struct credit *credit = &making->input->credits.items[verdict->credit];
    const struct report_ledger report = making->held->ledger;
    struct buffer says = {0};
    char day[DATE_TEXT];

    layout_row(&making->draft, " -  ", credit->title, date_long(credit->day, day), "");
    report_why_not(&report, verdict, &says);
    layout_paragraph(&making->draft, "    Leave it out: ", buffer_text(&says));
    buffer_clear(&says);
}

static int audit_put_entries(struct audit_making *making, int cycle, bool counting)
{
    const struct ledger *ledger = making->ledger;
    int count = 0;

    for (int i = 0; i < ledger->verdict_count; i++) {
        const struct ledger_verdict *verdict = &ledger->verdicts[i];

        if (verdict->body != making->index || verdict->cycle != cycle ||
            (verdict->counted > 0) != counting)
            continue;
        count++;
        if (counting)
            audit_put_entry(making, verdict);
        else
            audit_put_refused(making, verdict);
    }
    return count;
}

/* ---- cycles ---------------------------------------------------------------------------------- */

static void audit_add_left(struct audit_making *making, const struct ledger_cycle *cycle)
{
    const struct report_ledger report = making->held->ledger;
    struct buffer gap = {0}, name = {0};

    report_cycle_name(&report, cycle, &name);
    if (cycle->left > 0) {
        buffer_format(&gap, "%s: ", buffer_text(&name));
        units_show(cycle->left, &gap);
        buffer_add(&gap, " more by what is entered.");
        audit_add_gap(making, buffer_text(&gap));
    }
    for (int i = 0; i < cycle->category_count; i++) {
        const struct ledger_category *category = &cycle->categories[i];

        if (!category->unknown && category->earned >= category->needed)
            continue;
        buffer_truncate(&gap, 0);
        buffer_format(&gap, "%s: ", buffer_text(&name));
        report_category(&report, cycle, category, &gap);
        buffer_add(&gap, ".");
        audit_add_gap(making, buffer_text(&gap));
    }
    buffer_clear(&gap);
    buffer_clear(&name);
}

static void audit_put_cycle(struct audit_making *making, int index)
{
    const struct ledger_cycle *cycle = &making->ledger->cycles[index];
    const struct report_ledger report = making->held->ledger;
    struct buffer name = {0}, earned = {0};

    report_cycle_name(&report, cycle, &name);
    report_cycle_earned(cycle, &earned);
    buffer_add_char(&making->draft, '\n');
    layout_pair(&making->draft, buffer_text(&name), buffer_text(&earned));
    if (audit_put_entries(making, index, true) == 0)
        layout_paragraph(&making->draft, "", "Nothing that counts is entered.");
    audit_put_entries(making, index, false);
    audit_add_left(making, cycle);
    buffer_clear(&name);
    buffer_clear(&earned);
}

/* The last one before the present and that one: what is asked for is of either. */
static void audit_put_cycles(struct audit_making *making)
{
    int present = ledger_present(making->ledger, making->index), before = -1;

    for (int i = 0; i < making->ledger->cycle_count; i++) {
        const struct ledger_cycle *cycle = &making->ledger->cycles[i];

        if (cycle->body == making->index && i != present && cycle->to != DATE_NONE &&
            cycle->to < making->input->today)
            before = i;
    }
    if (before >= 0)
        audit_put_cycle(making, before);
    if (present >= 0)
        audit_put_cycle(making, present);
}

/* ---- what is asked for ----------------------------------------------------------------------- */

static void audit_put_source(struct audit_making *making, int index)
{
    struct buffer text = {0};

    buffer_add(&text, "(");
    words_source_page(&making->held->catalog->sources[index], making->held->today, &text);
    buffer_add(&text, ")");
    layout_paragraph(&making->draft, "", buffer_text(&text));
    buffer_clear(&text);
}

static void audit_put_keep(struct audit_making *making, const struct ceu_audit *rule)
{
    const char *name = making->body->name;
    struct buffer text = {0};

    if (rule->permille > 0)
        buffer_format(&text, "%s draws %d %% of the submissions at random.", name,
                      rule->permille / 10);
    if (text.length > 0)
        layout_paragraph(&making->draft, "", buffer_text(&text));
    buffer_truncate(&text, 0);
    for (int i = 0; i < rule->keep.count; i++)
        layout_paragraph(&making->draft, "Keep: ", rule->keep.items[i]);
    if (rule->keep.count == 0)
        buffer_format(&text, "No source says what to keep, nor for how long. Ask %s.", name);
    else if (rule->keep_months == 0)
        buffer_format(&text, "No source says for how long. Ask %s.", name);
    else
        buffer_format(&text, "For %d months after the cycle.", rule->keep_months);
    layout_paragraph(&making->draft, "", buffer_text(&text));
    buffer_clear(&text);
}

static void audit_put_rules(struct audit_making *making)
{
    const struct ceu_audit *rule = &making->body->ceus.audit;

    layout_heading(&making->draft, "What to keep of each entry");
    audit_put_keep(making, rule);
    if (rule->check.count > 0)
        layout_heading(&making->draft, "Before you hand it in");
    for (int i = 0; i < rule->check.count; i++)
        layout_paragraph(&making->draft, "[ ] ", rule->check.items[i]);
    if (rule->source >= 0)
        audit_put_source(making, rule->source);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void audit_put_head(struct audit_making *making)
{
    struct buffer title = {0}, right = {0};
    char day[DATE_TEXT];

    buffer_format(&title, "PROOF FOR %s", making->body->name);
    buffer_format(&right, "%s, %s", making->held->plan, date_long(making->held->today, day));
    layout_pair(&making->draft, buffer_text(&title), buffer_text(&right));
    layout_rule(&making->draft);
    layout_paragraph(&making->draft, "", "Name: ________________________________________");
    buffer_clear(&title);
    buffer_clear(&right);
}

static bool audit_put(const struct report_held *held, int body, bool ascii, struct buffer *out)
{
    struct audit_making making = {.held = held,
                                  .ledger = held->ledger.ledger,
                                  .input = held->ledger.input,
                                  .body = &held->catalog->bodies[body],
                                  .index = body};
    bool any;

    audit_put_head(&making);
    any = audit_put_credentials(&making);
    if (any) {
        audit_put_cycles(&making);
        layout_heading(&making.draft, "Gaps");
        if (making.gaps.length > 0)
            buffer_add(&making.draft, buffer_text(&making.gaps));
        else
            layout_paragraph(&making.draft, "", "None that the plan knows of.");
        audit_put_rules(&making);
        layout_finish(&making.draft, ascii, out);
    }
    buffer_clear(&making.draft);
    buffer_clear(&making.gaps);
    return any;
}

/* The same for everybody, as a print is. */
bool report_audit(const struct report_held *held, int body, bool ascii, struct buffer *out)
{
    enum date_style shown = date_style_use(DATE_DAY_MONTH);
    bool any = audit_put(held, body, ascii, out);

    date_style_use(shown);
    return any;
}
