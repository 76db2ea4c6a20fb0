/* SPDX-License-Identifier: MIT
 * What stands in the narrow columns of the ledger, in few words, and what the screens of it look up
 * alike. */
#include "milepost/report/credit.h"
#include "milepost/report/cycle.h"
#include "tui/screens/credits/credits.h"

/* ---- a credit -------------------------------------------------------------------------------- */

static void credits_add_body(int units, const struct ledger_verdict *verdict, struct buffer *out)
{
    buffer_format(out, "%s%s", out->length > 0 ? ", " : "", verdict->body_id);
    if (verdict->counted < units) {
        buffer_add_char(out, ' ');
        report_earned(verdict->counted, units, out);
    }
}

void credits_say_counts(const struct ledger *ledger, int units, int index, struct buffer *out)
{
    bool refused = false;

    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++)
        if (ledger->verdicts[i].counted > 0)
            credits_add_body(units, &ledger->verdicts[i], out);
    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++) {
        if (ledger->verdicts[i].counted > 0)
            continue;
        buffer_format(out, "%s%s",
                      refused           ? ", "
                      : out->length > 0 ? "; not "
                                        : "not ",
                      ledger->verdicts[i].body_id);
        refused = true;
    }
}

void credits_say_verdict(const struct report_ledger *report, const struct ledger_verdict *verdict,
                         struct buffer *out)
{
    report_verdict(report, verdict, out);
    if (out->length > 0 && out->text[0] >= 'a' && out->text[0] <= 'z')
        out->text[0] = (char)(out->text[0] - 'a' + 'A');
    buffer_add_char(out, '.');
}

void credits_say_keep(const struct body *body, struct buffer *out)
{
    const struct ceu_audit *audit = &body->ceus.audit;

    if (audit->keep.count == 0) {
        buffer_format(out, "%s: no source says what to keep, nor for how long. Ask %s.", body->name,
                      body->name);
        return;
    }
    buffer_format(out, "%s: ", body->name);
    for (int i = 0; i < audit->keep.count; i++)
        buffer_format(out, "%s%s", i > 0 ? "; " : "", audit->keep.items[i]);
    if (audit->keep_months > 0)
        buffer_format(out, ", for %d months after the cycle.", audit->keep_months);
    else
        buffer_format(out, ". For how long, ask %s.", body->name);
}

const char *credits_verdict_mark(const struct ledger_verdict *verdict, enum tone *tone)
{
    bool whole = verdict->why == CREDIT_COUNTS, mends = verdict->mend != CREDIT_MEND_NONE;

    *tone = mends ? TONE_ACTION : whole ? TONE_DONE : TONE_PLAIN;
    return mends ? "!" : whole ? "✓" : "–";
}

/* A credit that names no body counts for none. */
const char *credits_mark(const struct ledger *ledger, int index, enum tone *tone)
{
    bool whole = ledger->first[index] < ledger->first[index + 1], mends = !whole;

    for (int i = ledger->first[index]; i < ledger->first[index + 1]; i++) {
        whole = whole && ledger->verdicts[i].why == CREDIT_COUNTS;
        mends = mends || ledger->verdicts[i].mend != CREDIT_MEND_NONE;
    }
    *tone = mends ? TONE_ACTION : whole ? TONE_DONE : TONE_PLAIN;
    return mends ? "!" : whole ? "✓" : "–";
}

/* ---- a cycle --------------------------------------------------------------------------------- */

static const struct {
    const char *mark;
    enum tone tone;
} credits_states[] = {
    [LEDGER_RUNNING] = {"▸", TONE_PLAIN}, [LEDGER_MET] = {"✓", TONE_DONE},
    [LEDGER_AHEAD] = {"·", TONE_PLAIN},   [LEDGER_UNDATED] = {"?", TONE_ACTION},
    [LEDGER_SUBMIT] = {"?", TONE_ACTION}, [LEDGER_GRACE] = {"!", TONE_ACTION},
    [LEDGER_LATE] = {"!", TONE_BAD},      [LEDGER_LAPSED] = {"✗", TONE_BAD},
    [LEDGER_REINSTATE] = {"✗", TONE_BAD}, [LEDGER_REVOKED] = {"✗", TONE_BAD},
    [LEDGER_EXAM] = {"✗", TONE_BAD},      [LEDGER_ASK] = {"?", TONE_ACTION},
    [LEDGER_UNTOLD] = {"?", TONE_ACTION}, [LEDGER_CLOSED] = {"✓", TONE_DONE},
};

_Static_assert(sizeof credits_states / sizeof *credits_states == LEDGER_STATE_COUNT,
               "every state has its mark");

enum tone credits_state_tone(enum ledger_state state)
{
    return credits_states[state].tone;
}

const char *credits_state_mark(enum ledger_state state)
{
    return credits_states[state].mark;
}

static const char *const late_words[] = {
    [LATE_SUBMIT] = "submit",       [LATE_EXTENSION] = "more time",
    [LATE_FEE] = "late fee",        [LATE_INACTIVE] = "inactive",
    [LATE_CANCELLED] = "cancelled", [LATE_REINSTATE] = "back without an exam",
    [LATE_REVOKED] = "taken away",  [LATE_APPEAL] = "appeal",
    [LATE_EXAM] = "the exam again",
};

_Static_assert(sizeof late_words / sizeof *late_words == LATE_KIND_COUNT,
               "every kind of day has its words");

static const char *credits_day_link(const struct ledger_day *day)
{
    if (!day->last)
        return " from ";
    return day->kind == LATE_SUBMIT ? " by " : " until ";
}

/* "late fee $50 from 10 Mar 2028"; the year only where it is another than that before. */
static void credits_add_day(const struct ledger_day *day, date_day beside, struct buffer *out)
{
    bool for_it = day->kind == LATE_REINSTATE || day->kind == LATE_EXTENSION;
    char text[MONEY_TEXT], date[DATE_TEXT];

    buffer_format(out, "%s%s", out->length > 0 ? " · " : "", late_words[day->kind]);
    if (day->money != 0)
        buffer_format(out, " %s%s", for_it ? "for " : "", money_format(day->money, text));
    if (day->day != DATE_NONE)
        buffer_format(out, "%s%s", credits_day_link(day), date_beside(day->day, beside, date));
}

/* What follows a cancelled credential matters to who has one; where sources give two days of one
 * kind, the first is to be planned on. */
static bool credits_shows_day(const struct ledger_cycle *cycle, int index, date_day today)
{
    const struct ledger_day *day = &cycle->days[index];
    bool deep = day->kind == LATE_REINSTATE || day->kind == LATE_APPEAL || day->kind == LATE_EXAM;

    if (day->day == DATE_NONE || (day->last && day->day < today))
        return false;
    if (deep && (cycle->state < LEDGER_LAPSED || cycle->state > LEDGER_EXAM))
        return false;
    for (int i = 0; i < index; i++)
        if (cycle->days[i].kind == day->kind)
            return false;
    return true;
}

void credits_say_days(const struct ledger_cycle *cycle, date_day today, struct buffer *out)
{
    date_day beside = DATE_NONE;

    for (int i = 0; i < cycle->day_count; i++) {
        if (!credits_shows_day(cycle, i, today))
            continue;
        credits_add_day(&cycle->days[i], beside, out);
        beside = cycle->days[i].day;
    }
}
