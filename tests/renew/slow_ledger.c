/* SPDX-License-Identifier: MIT
 * The rules of a ledger as one would tell them, and no faster. */
#include "slow_ledger.h"

#include <check.h>
#include <string.h>

#include "milepost/text.h"
#include "slow_asks.h"

enum { HALF = LEDGER_UNIT / 2 };

struct slow_work {
    const struct ledger_input *input;
    const struct ceu_rule *rule;
    const struct ledger_tracker *tracker;
    struct slow_ledger *out;
    int body;
    date_day begin; /* the first credential's day, or DATE_NONE */
    bool holds;
    int present, before;
    int held[64], held_count; /* of the cycle that is filled */
    struct slow_part minimums[SLOW_CATEGORIES];
    int minimum_count;
};

static const struct credit *slow_credit(const struct slow_work *work, int i)
{
    return &work->input->credits.items[i];
}

static bool slow_among(const char *const *words, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool slow_names(const struct credit *credit, const char *category)
{
    return slow_among(credit->categories, credit->category_count, category);
}

/* ---- the cycles ------------------------------------------------------------------------------ */

static bool slow_told(const struct slow_work *work)
{
    return work->tracker && work->tracker->end != DATE_NONE;
}

/* Every end that a tracker or the first day gives, from far behind to far ahead; the last day of
 * the cycle that holds `day`. */
static date_day slow_end_of(const struct slow_work *work, date_day day)
{
    int months = work->rule->cycle_months;
    date_day base = slow_told(work) ? work->tracker->end : work->begin;

    for (int k = slow_told(work) ? -400 : 1; k < 400; k++) {
        date_day end = date_add_months(base, months * k);
        if (slow_told(work) && k < 0 && end >= work->input->today)
            continue;
        if (end >= day)
            return end;
    }
    ck_abort_msg("no end");
}

static date_day slow_first_day(const struct slow_work *work)
{
    date_day first = work->begin != DATE_NONE ? work->begin : work->input->today;

    for (int i = 0; work->begin == DATE_NONE && i < work->input->credits.count; i++)
        if (work->out->verdicts[i].judged && work->out->verdicts[i].why == CREDIT_COUNTS &&
            slow_credit(work, i)->day < first)
            first = slow_credit(work, i)->day;
    if (slow_told(work) && work->tracker->end < first)
        first = work->tracker->end;
    return first;
}

/* The day behind the last end before `day`, of those that the tracker gives. */
static date_day slow_begin_of(const struct slow_work *work, date_day day)
{
    date_day from = DATE_NONE;

    for (int k = -400; k < 400; k++) {
        date_day end = date_add_months(work->tracker->end, work->rule->cycle_months * k);
        if (end < day)
            from = end + 1;
    }
    return from;
}

/* The last cycle that is over on whose days something was earned that may count, else the last that
 * is over. */
static int slow_last_written(const struct slow_work *work)
{
    int last = -1;

    for (int at = 0; at < work->present; at++)
        for (int i = 0; i < work->input->credits.count; i++)
            if (work->out->verdicts[i].judged && work->out->verdicts[i].why == CREDIT_COUNTS &&
                slow_credit(work, i)->day <= work->out->cycles[at].to &&
                (at == 0 || slow_credit(work, i)->day > work->out->cycles[at - 1].to))
                last = at;
    return last >= 0 ? last : work->present - 1;
}

static void slow_lay(struct slow_work *work)
{
    struct slow_ledger *out = work->out;
    date_day first = slow_first_day(work), today = work->input->today;
    date_day until = work->begin != DATE_NONE && work->begin > today ? work->begin : today;
    /* the day of the first credential ends no cycle, unless the tracker says so */
    bool later = work->begin == first && !(slow_told(work) && work->tracker->end == first);
    date_day end = slow_end_of(work, later ? first + 1 : first);
    bool begins = work->begin != DATE_NONE && work->begin <= end;
    date_day from = begins ? work->begin : slow_begin_of(work, first);

    work->present = -1;
    while (work->present < 0 || out->cycle_count < work->present + 2) {
        ck_assert_int_lt(out->cycle_count, SLOW_CYCLES);
        out->cycles[out->cycle_count] = (struct slow_cycle){.from = from, .to = end};
        if (work->present < 0 && end >= until)
            work->present = out->cycle_count;
        out->cycle_count++;
        from = end + 1;
        end = slow_end_of(work, from);
    }
    work->before = slow_told(work) ? work->present - 1 : slow_last_written(work);
    for (int i = 0; slow_told(work) && i <= work->present; i++)
        if (out->cycles[i].to == work->tracker->end)
            work->before = i < work->present ? i : -1;
}

/* ---- what may count -------------------------------------------------------------------------- */

static enum ceu_answer slow_says(const struct ceu_point *point, date_day day)
{
    return day >= point->from || point->from == 0 ? point->says : CEU_ASK;
}

static bool slow_refused(const struct slow_work *work, const struct credit *credit)
{
    for (int i = 0; i < work->rule->refusal_count; i++)
        if (slow_names(credit, work->rule->refusals[i].id) &&
            credit->day >= work->rule->refusals[i].from)
            return true;
    return false;
}

static enum credit_why slow_why(const struct slow_work *work, const struct credit *credit)
{
    if (!work->holds)
        return CREDIT_NOTHING_HELD;
    if (credit->day > work->input->today)
        return CREDIT_AHEAD;
    if (work->begin == DATE_NONE && !slow_told(work))
        return CREDIT_UNDATED;
    if (work->begin != DATE_NONE && credit->day < work->begin &&
        slow_says(&work->rule->before, credit->day) != CEU_YES)
        return CREDIT_BEFORE_CERTIFIED;
    return slow_refused(work, credit) ? CREDIT_REFUSED : CREDIT_COUNTS;
}

static bool slow_earlier(const struct credit *left, const struct credit *right)
{
    return left->day < right->day || (left->day == right->day && left->number < right->number);
}

/* Titles in tests differ in capitals and blanks alone. */
static bool slow_alike(const char *left, const char *right)
{
    for (;;) {
        while (*left == ' ')
            left++;
        while (*right == ' ')
            right++;
        if (text_lower(*left) != text_lower(*right))
            return false;
        if (!*left)
            return true;
        left++;
        right++;
    }
}

static void slow_judge(struct slow_work *work)
{
    struct slow_verdict *verdicts = work->out->verdicts;
    int count = work->input->credits.count;
    bool repeat[SLOW_CREDITS] = {false};

    for (int i = 0; i < count; i++) {
        const struct credit *credit = slow_credit(work, i);
        verdicts[i] = (struct slow_verdict){.cycle = -1};
        verdicts[i].judged = slow_among(credit->bodies, credit->body_count,
                                        work->input->catalog->bodies[work->body].id);
        verdicts[i].why = slow_why(work, credit);
    }
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++)
            if (verdicts[i].judged && verdicts[j].judged && verdicts[i].why == CREDIT_COUNTS &&
                verdicts[j].why == CREDIT_COUNTS && slow_credit(work, i)->title[0] &&
                slow_alike(slow_credit(work, i)->title, slow_credit(work, j)->title) &&
                slow_earlier(slow_credit(work, j), slow_credit(work, i)) &&
                slow_says(&work->rule->repeats, slow_credit(work, i)->day) != CEU_YES)
                repeat[i] = true;
    for (int i = 0; i < count; i++)
        if (repeat[i])
            verdicts[i].why = CREDIT_REPEAT;
}

/* ---- what a cycle asks for ------------------------------------------------------------------- */

static bool slow_has_by(const struct slow_work *work, int credential, date_day day)
{
    for (int i = 0; i < work->input->held_count; i++)
        if (work->input->held[i].credential == credential &&
            (work->input->held[i].since == DATE_NONE || work->input->held[i].since <= day))
            return true;
    return false;
}

static bool slow_inside(const struct slow_work *work, int credential, date_day day)
{
    const struct catalog *catalog = work->input->catalog;

    for (int i = 0; i < catalog->credential_count; i++)
        for (int j = 0; j < catalog->credentials[i].implies.count; j++)
            if (catalog->credentials[i].implies.items[j] == credential && slow_has_by(work, i, day))
                return true;
    return false;
}

static void slow_ask(struct slow_work *work, int at)
{
    const struct catalog *catalog = work->input->catalog;
    struct slow_cycle *cycle = &work->out->cycles[at];
    bool told = work->tracker && work->tracker->needed >= 0 &&
                (slow_told(work) ? cycle->to == work->tracker->end : at == work->present);
    struct slow_holding holding = {
        .catalog = catalog, .body = work->body, .held = work->held, .to = cycle->to};
    int units;

    work->held_count = 0;
    for (int i = 0; i < catalog->credential_count; i++)
        if (catalog->credentials[i].body == work->body && slow_has_by(work, i, cycle->to) &&
            !slow_inside(work, i, cycle->to))
            work->held[work->held_count++] = i;
    holding.count = work->held_count;
    units = told ? work->tracker->needed : slow_units(&holding);
    cycle->needed = units * LEDGER_UNIT;
    work->minimum_count = slow_parts(&holding, units, work->minimums, SLOW_CATEGORIES);
    cycle->category_count = work->minimum_count;
    for (int i = 0; i < work->minimum_count; i++)
        cycle->category_needed[i] = work->minimums[i].units * LEDGER_UNIT;
}

/* ---- how it fills up ------------------------------------------------------------------------- */

static int slow_group(const struct slow_work *work, int minimum, date_day to)
{
    const struct catalog *catalog = work->input->catalog;
    const struct ceu_twice *twice = &work->rule->twice;
    enum credential_kind kind;

    if (work->minimums[minimum].credential < 0)
        return -1;
    kind = catalog->credentials[work->minimums[minimum].credential].kind;
    if (!twice->says[0] || twice->from > to || (kind != twice->one && kind != twice->other))
        return 0;
    return kind == twice->one ? 1 : 2;
}

static bool slow_is_of(const struct slow_work *work, const struct credit *credit, int minimum)
{
    return !work->minimums[minimum].unknown && slow_names(credit, work->minimums[minimum].id);
}

/* What stands in the cycle from outside of a share. */
static int slow_outside(const struct slow_cycle *cycle, int minimum)
{
    return cycle->earned - cycle->category_earned[minimum];
}

static bool slow_has_room(const struct slow_work *work, const struct slow_cycle *cycle,
                          const struct credit *credit)
{
    for (int i = 0; i < work->minimum_count; i++)
        if (work->minimums[i].credential < 0 && !slow_is_of(work, credit, i) &&
            slow_outside(cycle, i) + HALF > cycle->needed - work->minimums[i].units * LEDGER_UNIT)
            return false;
    return true;
}

/* The first field of the group, in the order in which the credit names them, that lacks units; -1.
 * With `any` the first of them when none lacks any. */
static int slow_field(const struct slow_work *work, const struct slow_cycle *cycle,
                      const struct credit *credit, int group, bool any)
{
    int first = -1;

    for (int n = 0; n < credit->category_count; n++)
        for (int i = 0; i < work->minimum_count; i++) {
            if (slow_group(work, i, cycle->to) != group || work->minimums[i].unknown ||
                strcmp(work->minimums[i].id, credit->categories[n]) != 0)
                continue;
            if (cycle->category_earned[i] < work->minimums[i].units * LEDGER_UNIT)
                return i;
            if (first < 0)
                first = i;
        }
    return any ? first : -1;
}

static void slow_give(struct slow_work *work, struct slow_cycle *cycle, const struct credit *credit)
{
    int alone = slow_field(work, cycle, credit, 0, false);
    int one = slow_field(work, cycle, credit, 1, true);
    int other = slow_field(work, cycle, credit, 2, true);

    for (int i = 0; i < work->minimum_count; i++)
        if (work->minimums[i].credential < 0 && slow_is_of(work, credit, i))
            cycle->category_earned[i] += HALF;
    cycle->earned += HALF;
    if (alone < 0 && one < 0 && other < 0)
        alone = slow_field(work, cycle, credit, 0, true);
    if (alone >= 0) {
        cycle->category_earned[alone] += HALF;
        return;
    }
    if (one >= 0)
        cycle->category_earned[one] += HALF;
    if (other >= 0)
        cycle->category_earned[other] += HALF;
}

static void slow_take(struct slow_work *work, int at, int credit)
{
    struct slow_verdict *verdict = &work->out->verdicts[credit];
    struct slow_cycle *cycle = &work->out->cycles[at];
    int halves = slow_credit(work, credit)->units / HALF;

    verdict->cycle = at;
    for (int i = 0; i < halves; i++) {
        if (!slow_has_room(work, cycle, slow_credit(work, credit))) {
            verdict->why = CREDIT_CATEGORY_FULL;
            return;
        }
        slow_give(work, cycle, slow_credit(work, credit));
        verdict->counted += HALF;
    }
}

static int slow_left(const struct slow_work *work, const struct slow_cycle *cycle)
{
    int lacks[3] = {0}, fields, whole = cycle->needed - cycle->earned;

    for (int i = 0; i < work->minimum_count; i++) {
        int lack = work->minimums[i].units * LEDGER_UNIT - cycle->category_earned[i];
        if (work->minimums[i].credential >= 0 && lack > 0)
            lacks[slow_group(work, i, cycle->to)] += lack;
    }
    fields = lacks[0] + (lacks[1] > lacks[2] ? lacks[1] : lacks[2]);
    return whole > fields ? whole : fields > 0 ? fields : 0;
}

static bool slow_wanted(const struct slow_work *work, const struct slow_cycle *cycle,
                        const struct credit *credit)
{
    if (credit->units == 0 || !slow_has_room(work, cycle, credit))
        return false;
    if (cycle->earned < cycle->needed)
        return true;
    for (int group = 0; group < 3; group++)
        if (slow_field(work, cycle, credit, group, false) >= 0)
            return true;
    return false;
}

/* ---- which entries, in which turn ------------------------------------------------------------ */

static bool slow_open(const struct slow_work *work, int credit)
{
    const struct slow_verdict *verdict = &work->out->verdicts[credit];

    return verdict->judged && verdict->why == CREDIT_COUNTS && verdict->cycle < 0;
}

static bool slow_either(const struct slow_work *work, int at, const struct credit *credit)
{
    struct date_civil end = date_to_civil(work->out->cycles[at].to);
    struct date_civil day = date_to_civil(credit->day);

    return slow_says(&work->rule->renewal_month, credit->day) == CEU_YES && end.year == day.year &&
           end.month == day.month;
}

/* How many shares it is not of, then among how many fields of a kind it may choose. */
static int slow_weight(const struct slow_work *work, date_day to, const struct credit *credit)
{
    int lacks = 0, choices[3] = {0}, most = 0;

    for (int i = 0; i < work->minimum_count; i++) {
        int group = slow_group(work, i, to);
        if (group < 0)
            lacks += !slow_is_of(work, credit, i);
        else if (slow_is_of(work, credit, i) && ++choices[group] > most)
            most = choices[group];
    }
    return lacks * 100 + most;
}

static void slow_fill_own(struct slow_work *work, int at, int *written)
{
    date_day to = work->out->cycles[at].to;

    for (;;) {
        int next = -1;
        for (int i = 0; i < work->input->credits.count; i++) {
            const struct credit *credit = slow_credit(work, i);
            if (!slow_open(work, i) || credit->day > to || slow_either(work, at, credit))
                continue;
            int weight = slow_weight(work, to, credit);
            int best = next < 0 ? 0 : slow_weight(work, to, slow_credit(work, next));
            if (next < 0 || weight < best ||
                (weight == best && slow_earlier(credit, slow_credit(work, next))))
                next = i;
        }
        if (next < 0)
            return;
        slow_take(work, at, next);
        ++*written;
    }
}

/* The first of those behind `last` by day and number, or -1. */
static int slow_next(const struct slow_work *work, int last)
{
    int next = -1;

    for (int i = 0; i < work->input->credits.count; i++) {
        const struct credit *credit = slow_credit(work, i);
        if (last >= 0 && !slow_earlier(slow_credit(work, last), credit))
            continue;
        if (next < 0 || slow_earlier(credit, slow_credit(work, next)))
            next = i;
    }
    return next;
}

static void slow_fill_either(struct slow_work *work, int at, int *written)
{
    struct slow_cycle *cycle = &work->out->cycles[at];

    for (int i = slow_next(work, -1); i >= 0; i = slow_next(work, i)) {
        const struct credit *credit = slow_credit(work, i);
        if (!slow_open(work, i) || !slow_either(work, at, credit) ||
            (credit->day > cycle->to && *written == 0) || !slow_wanted(work, cycle, credit))
            continue;
        slow_take(work, at, i);
        ++*written;
    }
}

static date_day slow_stage(const struct slow_work *work, date_day to, enum late_kind kind)
{
    for (int i = 0; i < work->rule->late_count; i++)
        if (work->rule->late[i].kind == kind && !work->rule->late[i].unknown)
            return date_add_months(to, work->rule->late[i].months) + work->rule->late[i].days;
    return DATE_NONE;
}

static bool slow_begun(const struct slow_work *work, date_day to, enum late_kind kind, date_day on)
{
    date_day day = slow_stage(work, to, kind);

    return day != DATE_NONE && day <= on;
}

/* The last day of what counts in the cycle and was earned after it; DATE_NONE. */
static date_day slow_late_day(const struct slow_work *work, int at)
{
    date_day late = DATE_NONE;

    for (int i = 0; i < work->input->credits.count; i++) {
        date_day day = slow_credit(work, i)->day;
        if (work->out->verdicts[i].judged && work->out->verdicts[i].cycle == at &&
            day > work->out->cycles[at].to && day > late)
            late = day;
    }
    return late;
}

static enum ledger_state slow_state(const struct slow_work *work, int at, int written)
{
    const struct slow_cycle *cycle = &work->out->cycles[at];
    bool told = slow_told(work) && cycle->to == work->tracker->end;
    date_day to = cycle->to, on = work->input->today, late = slow_late_day(work, at);

    if (at > work->present)
        return LEDGER_AHEAD;
    if (at == work->present)
        return cycle->left > 0 ? LEDGER_RUNNING : LEDGER_MET;
    if (at != work->before || (cycle->left == 0 && !told && late == DATE_NONE))
        return LEDGER_CLOSED;
    if (written == 0 && !told)
        return LEDGER_UNTOLD;
    if (cycle->left == 0 && !told)
        on = late;
    if (cycle->left == 0 && told && late == DATE_NONE)
        return LEDGER_SUBMIT;
    if (slow_begun(work, to, LATE_EXAM, on))
        return LEDGER_EXAM;
    if (slow_begun(work, to, LATE_REVOKED, on))
        return LEDGER_REVOKED;
    if (slow_begun(work, to, LATE_CANCELLED, on))
        return LEDGER_REINSTATE;
    if (slow_begun(work, to, LATE_INACTIVE, on))
        return LEDGER_LAPSED;
    if (slow_begun(work, to, LATE_FEE, on))
        return LEDGER_LATE;
    if (cycle->left == 0 && !told)
        return LEDGER_CLOSED;
    return slow_stage(work, to, LATE_FEE) != DATE_NONE ? LEDGER_GRACE : LEDGER_ASK;
}

static void slow_fill_late(struct slow_work *work, int at)
{
    struct slow_cycle *cycle = &work->out->cycles[at];
    date_day until = slow_stage(work, cycle->to, LATE_REINSTATE);

    for (int i = slow_next(work, -1); i >= 0 && slow_left(work, cycle) > 0; i = slow_next(work, i))
        if (slow_open(work, i) && slow_credit(work, i)->day > cycle->to &&
            (until == DATE_NONE || slow_credit(work, i)->day <= until) &&
            slow_wanted(work, cycle, slow_credit(work, i)))
            slow_take(work, at, i);
}

static void slow_fill(struct slow_work *work, int at)
{
    struct slow_cycle *cycle = &work->out->cycles[at];
    int written = 0;

    slow_ask(work, at);
    slow_fill_own(work, at, &written);
    if (at + 1 < work->out->cycle_count)
        slow_fill_either(work, at, &written);
    cycle->left = slow_left(work, cycle);
    cycle->state = slow_state(work, at, written);
    if (work->rule->making_up.says == CEU_YES && cycle->left > 0 &&
        (cycle->state == LEDGER_GRACE || cycle->state == LEDGER_LATE ||
         cycle->state == LEDGER_LAPSED || cycle->state == LEDGER_REINSTATE ||
         cycle->state == LEDGER_ASK)) {
        slow_fill_late(work, at);
        cycle->left = slow_left(work, cycle);
        cycle->state = slow_state(work, at, written);
    }
    if (at == work->before && cycle->state == LEDGER_CLOSED)
        work->before = work->present - 1;
}

void slow_ledger_work(const struct ledger_input *input, int body, struct slow_ledger *out)
{
    struct slow_work work = {.input = input,
                             .rule = &input->catalog->bodies[body].ceus,
                             .out = out,
                             .body = body,
                             .begin = DATE_NONE};

    *out = (struct slow_ledger){.cycle_count = 0};
    for (int i = 0; i < input->tracker_count; i++)
        if (input->trackers[i].body == body)
            work.tracker = &input->trackers[i];
    for (int i = 0; i < input->held_count; i++) {
        date_day since = input->held[i].since;
        if (input->catalog->credentials[input->held[i].credential].body != body)
            continue;
        work.holds = true;
        if (since != DATE_NONE && (work.begin == DATE_NONE || since < work.begin))
            work.begin = since;
    }
    slow_judge(&work);
    if (!work.holds || (work.begin == DATE_NONE && !slow_told(&work)))
        return;
    slow_lay(&work);
    for (int i = 0; i < out->cycle_count; i++)
        slow_fill(&work, i);
}
