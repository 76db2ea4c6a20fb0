/* SPDX-License-Identifier: MIT
 * What was paid: as it was told with a mark, else the price of the day of that mark. What is told
 * when a step is begun is paid so far; what is told when it is done, or an exam was sat, is all of
 * it, with what was paid when it began. */
#include "plan/profile/price.h"
#include "plan/roadmap/line.h"

/* What is paid for the steps of a standing, added up mark by mark. */
struct paid_sum {
    const struct profile *profile;
    const struct standing *standing;
    money_cents sum;   /* MONEY_NONE: nothing yet */
    money_cents begun; /* of it, what was paid when the step began, or an exam was booked */
    int tried;         /* tries at an exam so far */
    bool ahead;        /* the next try at an exam was paid for when it was booked */
    int tries;         /* that were bought and are left */
};

static void paid_add(struct paid_sum *paid, money_cents cents)
{
    if (cents != MONEY_NONE)
        paid->sum = (paid->sum == MONEY_NONE ? 0 : paid->sum) + cents;
}

/* What is told of the whole takes the place of what was paid when it began. */
static void paid_add_whole(struct paid_sum *paid, money_cents cents)
{
    paid_add(paid, cents - paid->begun);
    paid->begun = 0;
}

static void paid_add_begun(struct paid_sum *paid, money_cents cents)
{
    paid_add(paid, cents);
    paid->begun = cents == MONEY_NONE ? 0 : cents;
}

/* The price of a day: of one by the year, the years that have begun of what is under way. */
static money_cents paid_price(const struct paid_sum *paid, int mark)
{
    const struct profile *profile = paid->profile;
    int step = profile->standings.mark_step[mark];
    date_day day = profile->standings.progress->marks[mark].day;
    struct bill bill = price_then(profile, step, day);
    enum truth told;
    int tries;
    bool held = price_held_by_marked(profile, step, day, &told, &tries) && paid->tried < tries;

    if (bill.free || bill.unpriced || held)
        return bill.unpriced ? MONEY_NONE : 0;
    if (bill.years > 1 && paid->standing->status == STEP_STARTED)
        return bill.amount.likely * price_years_begun(profile, step, bill.years) / bill.years;
    return bill.amount.likely;
}

/* Each try is paid for: when it was booked, with others, or on its day. */
static void paid_add_try(struct paid_sum *paid, int at)
{
    const struct mark *mark = &paid->profile->standings.progress->marks[at];
    struct bill bill = price_then(paid->profile, paid->standing->step, mark->day);
    bool bought = mark->cost != MONEY_NONE || (!paid->ahead && paid->tries == 0);

    if (mark->cost != MONEY_NONE)
        paid_add_whole(paid, mark->cost);
    else if (bought)
        paid_add(paid, paid_price(paid, at));
    paid->begun = 0;
    if (bought || paid->ahead)
        paid->tries = bill.price && bill.price->attempts > 1 ? bill.price->attempts : 1;
    paid->tries--;
    paid->tried++;
    paid->ahead = false;
}

static void paid_add_exam_mark(struct paid_sum *paid, int at)
{
    const struct mark *mark = &paid->profile->standings.progress->marks[at];
    if (mark->kind == MARK_FAILED || mark->kind == MARK_DONE) {
        paid_add_try(paid, at);
    } else if (mark->cost != MONEY_NONE) {
        paid_add_begun(paid, mark->cost);
        paid->ahead = mark->kind == MARK_STARTED;
    } else if (mark->kind == MARK_STARTED && paid->tries == 0) {
        paid_add_begun(paid, paid_price(paid, at));
        paid->ahead = true;
    }
}

static bool mark_is_of(const struct profile *profile, int mark, const struct standing *standing)
{
    int at = profile->standings.of_mark[mark];
    return at >= 0 && &profile->standings.items[at] == standing;
}

/* Once for all, but for what comes again. */
static void paid_add_once(struct paid_sum *paid, int at, bool again)
{
    const struct mark *mark = &paid->profile->standings.progress->marks[at];
    bool first = paid->sum == MONEY_NONE && paid->standing->told == MONEY_NONE;
    bool pays = mark->kind == MARK_DONE || (mark->kind == MARK_STARTED && !again);

    if (mark->cost != MONEY_NONE && mark->kind == MARK_STARTED)
        paid_add_begun(paid, mark->cost);
    else if (mark->cost != MONEY_NONE)
        paid_add_whole(paid, mark->cost);
    else if (pays && (first || again))
        paid_add(paid, paid_price(paid, at));
    if (mark->kind == MARK_DONE)
        paid->begun = 0;
}

money_cents paid_of(const struct profile *profile, const struct standing *standing)
{
    struct paid_sum paid = {.profile = profile, .standing = standing, .sum = MONEY_NONE};
    const struct progress *progress = profile->standings.progress;
    const struct step *step = standing->step < 0 ? NULL : &profile->catalog->steps[standing->step];

    for (int i = 0; step && i < progress->mark_count; i++) {
        if (!mark_is_of(profile, i, standing))
            continue;
        if (step->kind == STEP_EXAM)
            paid_add_exam_mark(&paid, i);
        else
            paid_add_once(&paid, i, step->kind == STEP_RENEWAL);
    }
    return paid.sum;
}
