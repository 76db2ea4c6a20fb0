/* SPDX-License-Identifier: MIT
 * Whether a dose counts on its day, by the shortest intervals of the catalogue: the planner lays
 * doses to come on days on which they count, what was given has its day. */
#include "milepost/doses.h"

#include <string.h>

#include "plan/profile/series.h"

/* ---- is one wanted --------------------------------------------------------------------------- */

/* What the person told of a vaccine: what nobody told proves nothing, whatever is planned with. */
static bool doses_are_told(const struct profile *profile, const struct vaccine *vaccine,
                           const char *value)
{
    return told_answer(profile, vaccine->question) && told_is(profile, vaccine->question, value);
}

/* True when what was complete counts no more on that day; of what wears out and has no day nobody
 * knows. */
static bool doses_wore_out(const struct profile *profile, const struct vaccine *vaccine,
                           date_day last, date_day day)
{
    if (vaccine->season_month == 0 && vaccine->valid_days == 0)
        return false;
    if (last == DATE_NONE)
        return true;
    if (vaccine->season_month > 0)
        return series_season_end(profile->catalog, vaccine->question, last) <= day;
    return last + vaccine->valid_days < day;
}

/* The answers say that there is proof, or that all doses were had. */
static bool doses_are_proved(const struct profile *profile, int index, date_day day)
{
    const struct vaccine *vaccine = &profile->catalog->vaccines[index];
    const struct series_questions *asked = &profile->questions.series[index];
    const struct answer *last = told_answer(profile, asked->last);

    if (doses_are_told(profile, vaccine, "partial"))
        return told_value(profile, asked->doses, NULL) >= vaccine->dose_count;
    return doses_are_told(profile, vaccine, "complete")
               ? !doses_wore_out(profile, vaccine, last ? last->value : DATE_NONE, day)
               : doses_are_told(profile, vaccine, "immune") && vaccine->blood_test;
}

/* The product with which the doses that were given go on, if it is not this one: where products are
 * mixed, as many are wanted as of the one with more. */
static int doses_other_product(const struct profile *profile, int index)
{
    const struct catalog *catalog = profile->catalog;
    const struct vaccine *vaccine = &catalog->vaccines[index];
    int product = profile->questions.series[index].product;

    for (int i = 0; told_answer(profile, product) && i < catalog->vaccine_count; i++) {
        const struct vaccine *other = &catalog->vaccines[i];
        if (other->question == vaccine->question && other->dose_count > vaccine->dose_count &&
            told_is(profile, product, other->product))
            return i;
    }
    return -1;
}

/* ---- the day --------------------------------------------------------------------------------- */

static void ruling_set(struct dose_ruling *ruling, enum dose_fault fault, date_day before)
{
    if (ruling->fault != DOSE_COUNTS)
        return;
    ruling->fault = fault;
    ruling->before = before;
}

/* By the doses before it; the first one waits for none. */
static void rule_after(const struct vaccine *vaccine, const struct given_doses *given, date_day day,
                       struct dose_ruling *ruling)
{
    date_day first = given->count > 1 ? given->first : given->last;
    const struct dose *dose = &vaccine->doses[ruling->number - 1];

    if (ruling->number < 2 || given->last == DATE_NONE)
        return;
    if (day < given->last)
        ruling_set(ruling, DOSE_BEFORE_LAST, given->last);
    if (first == DATE_NONE || first > given->last)
        first = given->last - dose->min_from_first; /* not told: it rules nothing out */
    ruling->from = series_dose_after(dose, true, given->last, first) - vaccine->grace_days;
    if (day < ruling->from)
        ruling_set(ruling, DOSE_TOO_SOON, given->last);
}

/* By the last live dose of each other vaccine, whichever came first. */
static void rule_live(const struct profile *profile, int vaccine, date_day day,
                      struct dose_ruling *ruling)
{
    const struct catalog *catalog = profile->catalog;

    for (int i = 0; i < catalog->vaccine_count; i++) {
        int gap = series_live_gap(&catalog->vaccines[vaccine], &catalog->vaccines[i]);
        date_day last = gap > 0 ? series_given(profile, i).last : DATE_NONE;
        if (last == DATE_NONE || last == day || last + gap <= day || day + gap <= last)
            continue;
        if (ruling->fault == DOSE_COUNTS)
            *ruling = (struct dose_ruling){.fault = DOSE_LIVE_NEAR,
                                           .number = ruling->number,
                                           .left = ruling->left,
                                           .from = DATE_NONE,
                                           .before = last,
                                           .other = i,
                                           .days = gap};
        return;
    }
}

static struct dose_ruling doses_next(const struct profile *profile, int index, date_day day)
{
    const struct vaccine *vaccine = &profile->catalog->vaccines[index];
    struct given_doses given = series_given(profile, index);
    int length = series_length(vaccine, given.answered);
    bool begun = doses_are_told(profile, vaccine, "partial") || given.count > given.answered;
    struct dose_ruling ruling = {.number = begun ? given.count + 1 : 1};

    ruling.other = begun ? doses_other_product(profile, index) : -1;
    if (ruling.other >= 0)
        ruling_set(&ruling, DOSE_OTHER_PRODUCT, given.last);
    if (doses_are_proved(profile, index, day) || ruling.number > length)
        ruling_set(&ruling, DOSE_NOT_WANTED, given.last);
    if (ruling.fault != DOSE_COUNTS)
        return ruling;
    /* What wore out is renewed by one dose. */
    ruling.left = doses_are_told(profile, vaccine, "complete") ? 0 : length - ruling.number;
    rule_after(vaccine, &given, day, &ruling);
    rule_live(profile, index, day, &ruling);
    return ruling;
}

struct dose_ruling plan_dose_next(const struct plan_input *input, int vaccine, date_day day)
{
    struct arena arena = {0};
    struct profile profile;
    struct dose_ruling ruling;

    profile_make(&profile, input, &arena);
    ruling = doses_next(&profile, vaccine, day);
    profile_clear(&profile);
    arena_clear(&arena);
    return ruling;
}

static struct dose_ruling doses_told(const struct profile *profile, int index)
{
    const struct vaccine *vaccine = &profile->catalog->vaccines[index];
    const struct series_questions *asked = &profile->questions.series[index];
    const struct answer *doses = told_answer(profile, asked->doses);
    const struct answer *first = told_answer(profile, asked->first);
    const struct answer *last = told_answer(profile, asked->last);
    struct dose_ruling ruling = {.number = doses ? doses->value : 1, .from = DATE_NONE};

    if (!last)
        return ruling;
    if (first && ruling.number > 1 && ruling.number <= vaccine->dose_count) {
        int span = series_span_given(vaccine, ruling.number) - vaccine->grace_days;
        if (last->value < first->value + span)
            ruling_set(&ruling, DOSE_TOO_SOON, first->value);
    }
    rule_live(profile, index, last->value, &ruling);
    return ruling;
}

struct dose_ruling plan_dose_told(const struct plan_input *input, int vaccine)
{
    struct arena arena = {0};
    struct profile profile;
    struct dose_ruling ruling;

    profile_make(&profile, input, &arena);
    ruling = doses_told(&profile, vaccine);
    profile_clear(&profile);
    arena_clear(&arena);
    return ruling;
}
