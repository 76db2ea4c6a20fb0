/* SPDX-License-Identifier: MIT
 * Because, of what was marked: the person's own marks and hours behind a line. */
#include "plan/roadmap/because/chain.h"

static void because_add_marked(struct chain *chain, enum because_about about, const char *what,
                               date_day day)
{
    char text[DATE_TEXT];

    if (day != DATE_NONE)
        chain_add(
            chain, about,
            arena_format(&chain->builder->roadmap->arena, "%s %s", what, date_long(day, text)));
}

static void because_add_attempts(struct chain *chain, const struct standing *standing)
{
    struct arena *arena = &chain->builder->roadmap->arena;

    if (standing->attempts == 1)
        because_add_marked(chain, ABOUT_STEP, "You marked that you did not pass it on",
                           standing->failed);
    else if (standing->attempts > 1)
        because_add_marked(chain, ABOUT_STEP,
                           arena_format(arena,
                                        "You marked %d tries that you did not pass, the last on",
                                        standing->attempts),
                           standing->failed);
}

/* "You logged 20 hours of it; over the last four weeks that is 5 hours a week." */
static void because_add_hours(struct chain *chain, const struct standing *standing)
{
    const struct profile *profile = &chain->builder->profile;
    struct arena *arena = &chain->builder->roadmap->arena;
    int weekly = standing->step < 0 ? 0 : profile->work[standing->step].weekly;

    if (standing->minutes == 0)
        return;
    const char *hours = arena_format(arena, "You logged %d h %d min of study for it",
                                     standing->minutes / 60, standing->minutes % 60);
    if (standing->status == STEP_STARTED && weekly > 0)
        chain_add(
            chain, ABOUT_DATE,
            arena_format(arena,
                         "%s. What is left goes by your pace of the last weeks, %d h %d min a week",
                         hours, weekly / 60, weekly % 60));
    else
        chain_add(chain, ABOUT_DATE, hours);
}

/* What is late says so on its line: its end moves on until it is done. */
static void because_add_lateness(struct chain *chain, const struct standing *standing)
{
    const struct profile *profile = &chain->builder->profile;

    if (standing_is_begun(&profile->standings, standing->step) &&
        remaining_is_late(profile, standing->step))
        chain_add(chain, ABOUT_DATE,
                  "It has taken longer than it should at most, so nobody knows its end: the day "
                  "shown moves on until you mark it done");
}

static void because_add_state(struct chain *chain, const struct standing *standing)
{
    because_add_attempts(chain, standing);
    because_add_marked(chain, ABOUT_DATE, "You marked that you began it on", standing->began);
    if (standing->dose != DATE_NONE)
        because_add_marked(chain, ABOUT_DATE, "You marked the last dose on", standing->dose);
    if (standing->status == STEP_DONE && standing->dose == DATE_NONE)
        because_add_marked(chain, ABOUT_STEP, "You marked it done on", standing->ended);
    if (standing->status == STEP_WAIVED)
        because_add_marked(chain, ABOUT_STEP, "You marked it as not needed on", standing->ended);
    if (standing->overruled)
        chain_add(chain, ABOUT_STEP,
                  "You marked it done, and answered later that it is not so: the later holds");
    if (standing_is_stale(&chain->builder->profile, standing))
        chain_add(chain, ABOUT_STEP, "What you have is too old by now, so it is to be done again");
}

/* "Paid so far: $500, as you told; the rest of its price is still to be paid." */
static void because_add_paid(struct chain *chain, const struct standing *standing,
                             const struct roadmap_step *step)
{
    bool rest = standing->status == STEP_STARTED && standing->deposit != MONEY_NONE &&
                !step->unpriced && step->cost.high > 0;
    char money[MONEY_TEXT];

    if (step->paid == MONEY_NONE || (step->paid == 0 && !rest))
        return;
    chain_add(chain, ABOUT_COST,
              arena_format(&chain->builder->roadmap->arena, "Paid so far: %s, %s%s",
                           money_format(step->paid, money),
                           standing->told == MONEY_NONE ? "by the price of its day" : "as you told",
                           rest ? "; the rest of its price is still to be paid" : ""));
}

void because_add_marks(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct standing *standing =
        standing_of_line(&builder->profile.standings, step->id, step->step);

    if (!standing)
        return;
    because_add_state(chain, standing);
    because_add_hours(chain, standing);
    if (standing->step >= 0)
        because_add_lateness(chain, standing);
    because_add_paid(chain, standing, step);
}
