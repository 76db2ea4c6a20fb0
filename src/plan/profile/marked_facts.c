/* SPDX-License-Identifier: MIT
 * Facts from marks: what is done, or not needed, gives what its step gives, since its day. Where an
 * answer speaks of the same, the later of the two holds: an answer counts from the day on which it
 * was given. */
#include "plan/profile/profile.h"

static bool step_answers(const struct catalog *catalog, int step, int question)
{
    const struct index_list *gives = &catalog->steps[step].gives;

    for (int i = 0; i < gives->count; i++) {
        const struct condition *met = &catalog->facts[gives->items[i]].met;
        for (int at = 0; at < met->count; at++)
            if (met->nodes[at].op <= CONDITION_ANSWERED && met->nodes[at].question == question)
                return true;
    }
    return false;
}

/* True of an answer that followed from a mark of its day: the A came off, a course ended. It goes
 * on from what was marked before, and does not say that this was not so. */
static bool answer_is_of_a_mark(const struct profile *profile, int question, date_day day)
{
    const struct standings *all = &profile->standings;

    for (int i = 0; i < all->progress->mark_count; i++) {
        const struct mark *mark = &all->progress->marks[i];
        if (mark->day == day && (mark->kind == MARK_STARTED || mark->kind == MARK_DONE) &&
            all->of_mark[i] >= 0 && all->mark_step[i] >= 0 &&
            step_answers(profile->catalog, all->mark_step[i], question))
            return true;
    }
    return false;
}

/* The last day on which the person gave one of the answers that a condition reads; DATE_NONE:
 * never. */
static date_day condition_told_on(const struct profile *profile, const struct condition *condition)
{
    date_day last = DATE_NONE;

    for (int i = 0; i < condition->count; i++) {
        int question =
            condition->nodes[i].op > CONDITION_ANSWERED ? -1 : condition->nodes[i].question;
        const struct answer *answer = question < 0 ? NULL : told_answer(profile, question);
        if (answer && answer->as_of > last &&
            !answer_is_of_a_mark(profile, question, answer->as_of))
            last = answer->as_of;
    }
    return last;
}

/* The answers say that it does not hold, and were given after the day. */
static bool fact_is_overruled(const struct profile *profile, const struct fact *fact, date_day day)
{
    return fact->met.count > 0 &&
           condition_truth(&fact->met, &profile->answers, profile->active) == TRUTH_FALSE &&
           condition_told_on(profile, &fact->met) > day;
}

/* The answers tell since when it holds, and did so after the day. */
static bool fact_is_told_later(const struct profile *profile, const struct fact *fact, date_day day)
{
    const struct answer *since = told_answer(profile, fact->since);

    return since && since->as_of > day;
}

static void fact_take_mark(struct profile *profile, int fact, date_day day)
{
    if (!profile->facts[fact].met ||
        !fact_is_told_later(profile, &profile->catalog->facts[fact], day))
        facts_hold(profile, fact, day);
}

/* False when answers that were given later say of all it gives that it is not so. */
static bool standing_take_facts(struct profile *profile, const struct standing *standing)
{
    const struct index_list *gives = &profile->catalog->steps[standing->step].gives;
    bool stands = gives->count == 0;

    for (int i = 0; i < gives->count; i++) {
        const struct fact *fact = &profile->catalog->facts[gives->items[i]];
        if (fact_is_overruled(profile, fact, standing->ended))
            continue;
        stands = true;
        if (own_school_gives(profile, standing->step, gives->items[i]))
            fact_take_mark(profile, gives->items[i], standing->ended);
    }
    return stands;
}

/* A series is done with its last dose. */
static void standing_close_series(const struct profile *profile, struct standing *standing)
{
    const struct step *step = &profile->catalog->steps[standing->step];

    if (standing->status != STEP_STARTED || standing->dose == DATE_NONE ||
        step->kind != STEP_SERIES || step->vaccine < 0 ||
        (!step->perishable && !series_is_complete(profile, standing->step)))
        return;
    standing->status = STEP_DONE;
    standing->ended = standing->dose;
}

/* Who sat an exam may have prepared for it without a word, if there was time for it by the last
 * try: another one then waits by the rule of its body alone. What is under way, or can't have been
 * done by then, is still to do: nobody is sooner there for having failed. */
static void standing_take_preparation(struct profile *profile, const struct standing *standing)
{
    const struct catalog *catalog = profile->catalog;
    const struct step *exam = &catalog->steps[standing->step];

    for (int s = 0; standing->attempts > 0 && s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        if (step->template != TEMPLATE_PREPARATION || step->kind != STEP_STUDY ||
            exam->template != TEMPLATE_EXAM || step->credential != exam->credential ||
            standing_is_begun(&profile->standings, s) ||
            !remaining_had_time(profile, s, standing->failed))
            continue;
        for (int i = 0; i < step->gives.count; i++)
            fact_take_mark(profile, step->gives.items[i], standing->failed);
    }
}

void facts_take_marks(struct profile *profile)
{
    for (int i = 0; i < profile->standings.count; i++) {
        struct standing *standing = &profile->standings.items[i];
        if (standing->step < 0)
            continue;
        standing_close_series(profile, standing);
        if (!standing_is_closed(standing) || standing_is_stale(profile, standing) ||
            standing_take_facts(profile, standing))
            continue;
        standing->status = STEP_TODO;
        standing->ended = DATE_NONE;
        standing->overruled = true;
    }
    for (int i = 0; i < profile->standings.count; i++)
        if (profile->standings.items[i].step >= 0)
            standing_take_preparation(profile, &profile->standings.items[i]);
}
