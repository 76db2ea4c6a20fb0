/* SPDX-License-Identifier: MIT
 * Each promise held against what is known of it. Where nothing public can agree or differ, that is
 * what is said. */
#include <inttypes.h>

#include "milepost/money.h"
#include "milepost/report.h"
#include "milepost/report/promise.h"
#include "report/promise_parts.h"

static void hold_cite(struct promise_sources *sources, int source)
{
    for (int i = 0; i < sources->count; i++)
        if (sources->items[i] == source)
            return;
    if (source >= 0 && sources->count < PROMISE_SOURCES)
        sources->items[sources->count++] = source;
}

static bool figure_is_known(const struct promise_figure *figure)
{
    return figure->value != PROMISE_UNKNOWN;
}

/* ---- finding work ---------------------------------------------------------------------------- */

static void hold_say_graduates(const struct promise_record *found,
                               const struct promise_figure *figure, struct buffer *out)
{
    buffer_format(out, "%" PRId64 " in ", figure->value);
    promise_say_year(found, figure, out);
}

static enum promise_verdict hold_placement(const struct promise_input *input,
                                           struct promise_sources *sources, struct buffer *beside)
{
    const struct promise_record *found = input->found;

    (void)sources;
    if (found && figure_is_known(&found->graduates)) {
        buffer_add(beside, " Graduates of this program: ");
        hold_say_graduates(found, &found->graduates, beside);
        if (figure_is_known(&found->graduates_before)) {
            buffer_add(beside, ", ");
            hold_say_graduates(found, &found->graduates_before, beside);
        }
        buffer_format(beside, " (%s); where they work is not in it.", found->graduates.source);
    }
    return PROMISE_UNPUBLISHED;
}

/* ---- pay ------------------------------------------------------------------------------------- */

static void hold_say_pay(const struct job *job, struct buffer *out)
{
    const struct money_range pay = {job->pay.low, job->pay.likely, job->pay.high, 0};
    char text[MONEY_TEXT];

    buffer_format(out, " %s: %s a year. %s", job->title,
                  money_format_range(pay.low, pay.high, text), job->pay_note);
}

/* The catalogue's own figures, and the most that a beginner has by them: the first of the jobs is a
 * beginner's. */
static int64_t hold_say_jobs(const struct promise_input *input, struct promise_sources *sources,
                             struct buffer *beside)
{
    const struct catalog *catalog = input->roadmap->catalog;
    int index = catalog_find_promise(catalog, promise_id(PROMISE_SALARY));
    const struct index_list *jobs = &catalog->promises[index].jobs;

    for (int i = 0; i < jobs->count; i++) {
        hold_say_pay(&catalog->jobs[jobs->items[i]], beside);
        hold_cite(sources, catalog->jobs[jobs->items[i]].source);
    }
    if (jobs->count == 0 || catalog->jobs[jobs->items[0]].pay.high == CATALOG_BLANK)
        return PROMISE_UNKNOWN;
    return catalog->jobs[jobs->items[0]].pay.high / CENTS;
}

/* The same by the wages of the file of schools, where it has them: most beginners earn less than a
 * quarter of all do. */
static int64_t hold_say_wages(const struct promise_record *found, struct buffer *beside)
{
    char low[MONEY_TEXT], quarter[MONEY_TEXT], middle[MONEY_TEXT];

    buffer_format(beside,
                  " %s: of 100 in this work 10 earn less than %s, 25 less than %s, 50 less than %s "
                  "(%s, ",
                  found->pay_area, money_format(found->pay_10.value * CENTS, low),
                  money_format(found->pay_25.value * CENTS, quarter),
                  money_format(found->pay_median.value * CENTS, middle), found->pay_25.source);
    promise_say_year(found, &found->pay_25, beside);
    buffer_add(beside, ").");
    return found->pay_25.value;
}

static bool hold_knows_wages(const struct promise_record *found)
{
    return found && figure_is_known(&found->pay_10) && figure_is_known(&found->pay_25) &&
           figure_is_known(&found->pay_median);
}

static enum promise_verdict hold_salary(const struct promise_input *input,
                                        struct promise_sources *sources, struct buffer *beside)
{
    const struct promise_record *found = input->found;
    int64_t most = hold_knows_wages(found) ? hold_say_wages(found, beside)
                                           : hold_say_jobs(input, sources, beside);
    char text[MONEY_TEXT];

    if (found && figure_is_known(&found->earnings)) {
        buffer_format(beside, " Of the whole school, 10 years after entry: %s a year (%s, ",
                      money_format(found->earnings.value * CENTS, text), found->earnings.source);
        promise_say_year(found, &found->earnings, beside);
        buffer_add(beside, ").");
    }
    if (most == PROMISE_UNKNOWN || input->salary == PROMISE_UNKNOWN)
        return PROMISE_UNPUBLISHED;
    return input->salary > most ? PROMISE_DIFFERS : PROMISE_AGREES;
}

/* ---- hours ----------------------------------------------------------------------------------- */

static const struct range *hold_kind_hours(const struct promise_input *input,
                                           struct promise_sources *sources)
{
    const struct catalog *catalog = input->roadmap->catalog;
    const struct estimate *hours;

    if (input->school->program < 0)
        return NULL;
    hours = &catalog->programs[input->school->program].hours;
    if (!hours->stated)
        return NULL;
    if (hours->assumption < 0)
        hold_cite(sources, hours->source);
    return hours->assumption >= 0 ? &catalog->assumptions[hours->assumption].range : &hours->range;
}

static enum promise_verdict hold_hours(const struct promise_input *input,
                                       struct promise_sources *sources, struct buffer *beside)
{
    const struct range *usual = hold_kind_hours(input, sources);
    int noted = input->school->hours;

    if (usual) {
        buffer_add(beside, " A program of this kind is planned with ");
        report_range(usual, "hours", beside);
        buffer_add(beside, " (assumed).");
    }
    if (noted >= 0 && input->hours != PROMISE_UNKNOWN && noted != input->hours) {
        buffer_format(beside, " Your worksheet has %d hours.", noted);
        return PROMISE_DIFFERS;
    }
    if (!usual || input->hours == PROMISE_UNKNOWN)
        return PROMISE_UNPUBLISHED;
    return input->hours >= usual->low && input->hours <= usual->high ? PROMISE_AGREES
                                                                     : PROMISE_DIFFERS;
}

/* ---- approval, exam fee, help ---------------------------------------------------------------- */

static enum promise_verdict hold_approval(const struct promise_input *input,
                                          struct promise_sources *sources, struct buffer *beside)
{
    int from = 0;
    const struct school_claim *claim = promise_claim(input, &from);

    (void)beside;
    if (claim)
        hold_cite(sources, claim->source);
    return claim ? PROMISE_DIFFERS : PROMISE_UNPUBLISHED;
}

static enum promise_verdict hold_exam(const struct promise_input *input,
                                      struct promise_sources *sources, struct buffer *beside)
{
    const struct roadmap *roadmap = input->roadmap;
    char price[MONEY_TEXT];

    (void)sources;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->kind != STEP_EXAM || step->cost.high <= 0)
            continue;
        buffer_format(beside, " %s: %s when you pay it yourself.", step->title,
                      money_format(step->cost.high, price));
        break;
    }
    return PROMISE_UNPUBLISHED;
}

/* It differs as soon as one that was promised does not fit, and agrees only when all of them do. */
static enum promise_verdict hold_aid(const struct promise_input *input,
                                     struct promise_sources *sources, struct buffer *beside)
{
    const struct catalog *catalog = input->roadmap->catalog;
    struct plan_school school = *input->school;
    bool all = true, none_against = true;

    school.aid_told = false; /* it is what is held against the rules */
    for (int i = 0; i < catalog->aid_count; i++) {
        struct aid_fit fit;

        if (!(input->promised_aid >> i & 1U))
            continue;
        fit = aid_fit(catalog, i, &school, input->roadmap->today);
        all &= fit.answer == AID_FITS;
        if (fit.answer != AID_DOES_NOT)
            continue;
        none_against = false;
        buffer_format(beside, " %s does not fit its length.", catalog->aids[i].title);
        if (catalog->aids[i].sources.count > 0)
            hold_cite(sources, catalog->aids[i].sources.items[0]);
    }
    if (!none_against)
        return PROMISE_DIFFERS;
    return all && input->promised_aid ? PROMISE_AGREES : PROMISE_UNPUBLISHED;
}

enum promise_verdict promise_hold(const struct promise_input *input, enum promise promise,
                                  struct promise_sources *sources, struct buffer *beside)
{
    static enum promise_verdict (*const holds[PROMISE_COUNT])(
        const struct promise_input *, struct promise_sources *, struct buffer *) = {
        [PROMISE_PLACEMENT] = hold_placement, [PROMISE_SALARY] = hold_salary,
        [PROMISE_HOURS] = hold_hours,         [PROMISE_APPROVAL] = hold_approval,
        [PROMISE_EXAM] = hold_exam,           [PROMISE_AID] = hold_aid,
    };

    return holds[promise](input, sources, beside);
}
