/* SPDX-License-Identifier: MIT
 * The last days of a cycle, and where it stands by them. */
#include "milepost/text.h"
#include "renew/ledger_parts.h"

/* ---- where it stands ------------------------------------------------------------------------- */

/* What a stage that has begun makes of a cycle in which something is open; `state` if it makes
 * nothing else of it. */
static enum ledger_state stage_state(const struct ceu_rule *rule, const struct late_stage *stage,
                                     enum ledger_state state)
{
    switch (stage->kind) {
    case LATE_FEE:
        return LEDGER_LATE;
    case LATE_INACTIVE:
        return LEDGER_LAPSED;
    case LATE_CANCELLED:
        for (int i = 0; i < rule->late_count; i++)
            if (rule->late[i].kind == LATE_REINSTATE)
                return LEDGER_REINSTATE;
        return LEDGER_LAPSED;
    case LATE_REVOKED:
        return LEDGER_REVOKED;
    case LATE_EXAM:
        return LEDGER_EXAM;
    case LATE_SUBMIT:
    case LATE_EXTENSION:
    case LATE_REINSTATE:
    case LATE_APPEAL:
        return state;
    }
    return state;
}

/* By what has begun on a day. Before the first day of a fee there is none. */
static enum ledger_state state_over_on(const struct ledger_body *body,
                                       const struct ledger_cycle *cycle, date_day on)
{
    const struct ceu_rule *rule = body->rule;
    enum ledger_state state = LEDGER_ASK;

    for (int i = 0; i < rule->late_count; i++) {
        date_day day = renew_late_day(&rule->late[i], cycle->to);
        if (day == DATE_NONE)
            continue;
        if (day <= on)
            state = stage_state(rule, &rule->late[i], state);
        else if (state == LEDGER_ASK && rule->late[i].kind == LATE_FEE)
            state = LEDGER_GRACE;
    }
    return state;
}

/* Of a cycle that is over and that the tracker does not show. What it lacked may have been earned
 * later, on `late`: in days without a fee that closed it; else there is something to pay, and only
 * the tracker can say that it was paid. */
static enum ledger_state state_untold(const struct ledger_body *body,
                                      const struct ledger_cycle *cycle,
                                      const struct ledger_filled *filled)
{
    enum ledger_state state;

    if (cycle->left > 0)
        return filled->count == 0 ? LEDGER_UNTOLD
                                  : state_over_on(body, cycle, body->maker->input->today);
    if (filled->late == DATE_NONE)
        return LEDGER_CLOSED;
    state = state_over_on(body, cycle, filled->late);
    return state == LEDGER_GRACE || state == LEDGER_ASK ? LEDGER_CLOSED : state;
}

/* Of a cycle that is over and whose end is the last that was told. That was told before it came, or
 * after: whether a body took the units that were there in time only its tracker shows. */
static enum ledger_state state_told(const struct ledger_body *body,
                                    const struct ledger_cycle *cycle,
                                    const struct ledger_filled *filled)
{
    if (cycle->left == 0 && filled->late == DATE_NONE)
        return LEDGER_SUBMIT;
    return state_over_on(body, cycle, body->maker->input->today);
}

enum ledger_state ledger_state_of(const struct ledger_body *body, int at,
                                  const struct ledger_filled *filled)
{
    const struct ledger_cycle *cycle = &body->maker->cycles[at];

    if (cycle->to == DATE_NONE)
        return LEDGER_UNDATED;
    if (at > body->present)
        return LEDGER_AHEAD;
    if (at == body->present)
        return cycle->left > 0 ? LEDGER_RUNNING : LEDGER_MET;
    if (at != body->before)
        return LEDGER_CLOSED;
    return cycle->told ? state_told(body, cycle, filled) : state_untold(body, cycle, filled);
}

bool ledger_settles(const struct ledger_body *body, const struct ledger_cycle *cycle)
{
    switch (cycle->state) {
    case LEDGER_GRACE:
    case LEDGER_LATE:
    case LEDGER_LAPSED:
    case LEDGER_REINSTATE:
    case LEDGER_ASK:
        return body->rule->making_up.says == CEU_YES;
    case LEDGER_RUNNING:
    case LEDGER_MET:
    case LEDGER_AHEAD:
    case LEDGER_UNDATED:
    case LEDGER_SUBMIT:
    case LEDGER_REVOKED:
    case LEDGER_EXAM:
    case LEDGER_UNTOLD:
    case LEDGER_CLOSED:
        return false;
    }
    return false;
}

/* The last day on which units still make up for it. */
date_day ledger_mend_until(const struct ledger_body *body, const struct ledger_cycle *cycle)
{
    for (int i = 0; i < body->rule->late_count; i++) {
        date_day day = renew_late_day(&body->rule->late[i], cycle->to);
        if (body->rule->late[i].kind == LATE_REINSTATE && day != DATE_NONE)
            return day;
    }
    return body->maker->input->today;
}

/* ---- its last days --------------------------------------------------------------------------- */

static const char *ledger_day_text(const struct ledger_body *body, const struct late_stage *stage,
                                   int credentials)
{
    struct buffer text = {0};
    const char *copy;

    renew_late_add(stage, body->maker->input->today, credentials, &text);
    copy = arena_copy_text(body->maker->arena, buffer_text(&text));
    buffer_clear(&text);
    return copy;
}

static struct ledger_day ledger_day_of(const struct ledger_body *body,
                                       const struct ledger_cycle *cycle,
                                       const struct late_stage *stage)
{
    date_day today = body->maker->input->today;
    int credentials =
        renew_count(body->catalog, body->body, cycle->credentials, cycle->credential_count);
    const struct price *price = catalog_price_on(&stage->cost, today);

    return (struct ledger_day){
        .kind = stage->kind,
        .day = renew_late_day(stage, cycle->to),
        .last = renew_late_is_last(stage),
        .what = ledger_day_text(body, stage, credentials),
        .money = renew_late_cost(stage, today, credentials),
        .price_from = price ? price->from : DATE_NONE,
        .source = stage->source,
    };
}

void ledger_set_days(struct ledger_body *body, struct ledger_cycle *cycle)
{
    const struct ceu_rule *rule = body->rule;
    struct ledger_day *days =
        arena_new(body->maker->arena, (size_t)rule->late_count + 1, sizeof *days);

    for (int i = 0; i < rule->late_count; i++)
        days[i] = ledger_day_of(body, cycle, &rule->late[i]);
    cycle->days = days;
    cycle->day_count = rule->late_count;
}

/* ---- the pace -------------------------------------------------------------------------------- */

static int ledger_days_left(const struct ledger_cycle *cycle, date_day today)
{
    date_day from = today > cycle->from ? today : cycle->from;

    return cycle->to != DATE_NONE && from <= cycle->to ? cycle->to - from + 1 : 0;
}

/* A month is a twelfth of 365 days, so that 24 units in a year are 2 a month and not a hair more.
 * In the last of them all of it is left. */
void ledger_set_pace(struct ledger_cycle *cycle, date_day today)
{
    int64_t month = 304166, day = 10000;

    cycle->days_left = ledger_days_left(cycle, today);
    int64_t length = cycle->days_left * day;

    if (cycle->days_left == 0 || cycle->left <= 0)
        cycle->pace = 0;
    else if (length <= month)
        cycle->pace = cycle->left;
    else
        cycle->pace = (int)((cycle->left * month + length - 1) / length);
}
