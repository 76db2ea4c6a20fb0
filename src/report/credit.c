/* SPDX-License-Identifier: MIT
 * A credit in words: whether it counts for each body, why not, and what would make it. */
#include "milepost/report/credit.h"

#include <inttypes.h>

#include "milepost/report/cycle.h"

/* ---- units ----------------------------------------------------------------------------------- */

void units_show(int units, struct buffer *out)
{
    units_write(units, out);
    buffer_add(out, units == LEDGER_UNIT ? " unit" : " units");
}

/* ---- names ----------------------------------------------------------------------------------- */

static const char *const whys[] = {
    [CREDIT_COUNTS] = "counts",
    [CREDIT_BEFORE_CERTIFIED] = "before-certified",
    [CREDIT_AHEAD] = "ahead",
    [CREDIT_UNDATED] = "undated",
    [CREDIT_NOTHING_HELD] = "nothing-held",
    [CREDIT_BODY_UNKNOWN] = "body-unknown",
    [CREDIT_NAMED_TWICE] = "named-twice",
    [CREDIT_REPEAT] = "repeat",
    [CREDIT_REFUSED] = "refused",
    [CREDIT_CATEGORY_FULL] = "category-full",
    [CREDIT_TOO_FINE] = "too-fine",
};

_Static_assert(sizeof whys / sizeof *whys == CREDIT_WHY_COUNT, "every reason has its name");

static const char *const states[] = {
    [LEDGER_RUNNING] = "running", [LEDGER_MET] = "met",       [LEDGER_AHEAD] = "ahead",
    [LEDGER_UNDATED] = "undated", [LEDGER_SUBMIT] = "submit", [LEDGER_GRACE] = "grace",
    [LEDGER_LATE] = "late",       [LEDGER_LAPSED] = "lapsed", [LEDGER_REINSTATE] = "reinstate",
    [LEDGER_REVOKED] = "revoked", [LEDGER_EXAM] = "exam",     [LEDGER_ASK] = "ask",
    [LEDGER_UNTOLD] = "untold",   [LEDGER_CLOSED] = "closed",
};

_Static_assert(sizeof states / sizeof *states == LEDGER_STATE_COUNT, "every state has its name");

const char *credit_why_id(enum credit_why why)
{
    return whys[why];
}

const char *ledger_state_id(enum ledger_state state)
{
    return states[state];
}

/* ---- one body -------------------------------------------------------------------------------- */

static void why_not_repeat(const struct report_ledger *report, const struct ledger_verdict *verdict,
                           struct buffer *out)
{
    buffer_add(out, "the same title is there already");
    if (verdict->same >= 0)
        buffer_format(out, ", as credit %" PRId64,
                      report->input->credits.items[verdict->same].number);
}

void report_why_not(const struct report_ledger *report, const struct ledger_verdict *verdict,
                    struct buffer *out)
{
    switch (verdict->why) {
    case CREDIT_COUNTS:
        break;
    case CREDIT_BEFORE_CERTIFIED:
        buffer_add(out, "earned before certification");
        break;
    case CREDIT_AHEAD:
        buffer_add(out, "its day is still to come");
        break;
    case CREDIT_UNDATED:
        buffer_add(out, "nobody told since when the credential is held");
        break;
    case CREDIT_NOTHING_HELD:
        buffer_add(out, "no credential of it is held");
        break;
    case CREDIT_BODY_UNKNOWN:
        buffer_add(out, "no rules of it are known");
        break;
    case CREDIT_NAMED_TWICE:
        buffer_add(out, "it is named twice");
        break;
    case CREDIT_REPEAT:
        why_not_repeat(report, verdict, out);
        break;
    case CREDIT_REFUSED:
        buffer_format(out, "it does not take %s", verdict->category);
        break;
    case CREDIT_CATEGORY_FULL:
        buffer_format(out, "what is not %s is full", verdict->category);
        break;
    case CREDIT_TOO_FINE:
        buffer_add(out, "the rest is less than it counts");
        break;
    }
}

/* "4", "1 of 4" */
static void verdict_add_units(const struct report_ledger *report,
                              const struct ledger_verdict *verdict, struct buffer *out)
{
    int units = report->input->credits.items[verdict->credit].units;

    if (verdict->counted == units)
        units_write(units, out);
    else
        report_earned(verdict->counted, units, out);
}

void report_verdict(const struct report_ledger *report, const struct ledger_verdict *verdict,
                    struct buffer *out)
{
    struct buffer why = {0};

    report_why_not(report, verdict, &why);
    buffer_add(out, verdict->counted > 0 ? "counts for " : "not for ");
    text_add_inert(out, verdict->body_id, false);
    if (verdict->counted > 0) {
        buffer_add(out, ": ");
        verdict_add_units(report, verdict, out);
        if (verdict->made_up)
            buffer_add(out, ", for the cycle before");
    }
    if (why.length > 0)
        buffer_format(out, "%s %s", verdict->counted > 0 ? "," : ":", why.text);
    buffer_clear(&why);
}

/* ---- all its bodies -------------------------------------------------------------------------- */

void report_verdicts(const struct report_ledger *report, int credit, struct buffer *out)
{
    const struct ledger *ledger = report->ledger;

    for (int i = ledger->first[credit]; i < ledger->first[credit + 1]; i++) {
        buffer_add(out, i > ledger->first[credit] ? "; " : "");
        report_verdict(report, &ledger->verdicts[i], out);
    }
}

void report_mending(const struct report_ledger *report, int credit, struct buffer *out)
{
    const struct ledger *ledger = report->ledger;
    bool several = ledger->first[credit + 1] - ledger->first[credit] > 1, any = false;

    for (int i = ledger->first[credit]; i < ledger->first[credit + 1]; i++) {
        const struct ledger_verdict *verdict = &ledger->verdicts[i];

        if (verdict->mending[0] == '\0')
            continue;
        buffer_add(out, any ? " " : "");
        if (several) {
            text_add_inert(out, verdict->body_id, false);
            buffer_add(out, ": ");
        }
        buffer_add(out, verdict->mending);
        any = true;
    }
}
