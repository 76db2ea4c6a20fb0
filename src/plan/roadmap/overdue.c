/* SPDX-License-Identifier: MIT
 * Days that were told to lie ahead and are past. A cycle that is over: what is overdue, what that
 * costs, and until when; a plan never goes on to the next cycle by itself, for nobody told that
 * this one was closed. A program that should be over: its end is asked again. */
#include "milepost/renew.h"
#include "plan/roadmap/line.h"

bool overdue_is(const struct builder *builder, const struct step *s, date_day end)
{
    return end != DATE_NONE && counting_is_cycle(builder, s) && end < builder->profile.today;
}

/* True when it was marked as begun: then what was spent on it is known. */
static bool overdue_is_marked(const struct builder *builder)
{
    const struct profile *profile = &builder->profile;

    for (int s = 0; s < profile->catalog->step_count; s++)
        if (profile->catalog->steps[s].until == profile->past_end_question &&
            standing_is_begun(&profile->standings, s))
            return true;
    return false;
}

void overdue_note_end(struct builder *builder)
{
    const struct profile *profile = &builder->profile;
    char day[DATE_TEXT];

    if (profile->past_end == DATE_NONE || !builder->roadmap->relevant[profile->past_end_question])
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "You are in a program that was to end on %s, by what you told. If it "
                              "is over, say that you finished it; if not, give the day that the "
                              "school says now. Until then %s from today.",
                              date_long(profile->past_end, day),
                              overdue_is_marked(builder) ? "what is left of it is planned"
                                                         : "its usual length is planned"));
}

/* The ends that follow are counted from this one. */
static date_day overdue_next_end(const struct builder *builder, const struct ledger_cycle *cycle)
{
    return renew_cycle_end(builder->profile.catalog, cycle->body, cycle->to,
                           builder->profile.today);
}

/* All its units are there, and its end was told: its body has them, or waits for them. */
static bool overdue_is_whole(const struct ledger_cycle *cycle)
{
    return cycle->state == LEDGER_SUBMIT;
}

static const char *overdue_whole_text(struct builder *builder, const struct ledger_cycle *cycle)
{
    const char *name = builder->profile.catalog->bodies[cycle->body].name;

    return arena_format(&builder->roadmap->arena,
                        "Look at %s's tracker. If it shows the next cycle, give the end of that "
                        "one: all is well. If not, submit what you earned.",
                        name);
}

static const char *overdue_units_text(struct builder *builder, const struct ledger_cycle *cycle)
{
    char day[DATE_TEXT];

    if (overdue_is_whole(cycle))
        return overdue_whole_text(builder, cycle);
    return arena_format(&builder->roadmap->arena,
                        "That day is past. If you have renewed since, give the end of the cycle "
                        "that runs now. If not, this is overdue, and the next cycle ends on %s.",
                        date_long(overdue_next_end(builder, cycle), day));
}

/* What is left to do of it is no class. */
static void overdue_set_whole(struct builder *builder, const struct ledger_cycle *cycle,
                              struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    const char *name = builder->profile.catalog->bodies[cycle->body].name;

    step->title = arena_format(arena, "See whether %s closed your cycle", name);
    step->act = overdue_whole_text(builder, cycle);
    step->done_when = "the end of the cycle that runs is in your plan";
}

/* What is to be paid today: a late fee that has begun, or what it takes to come back. */
static money_cents overdue_fee(const struct ledger_cycle *cycle)
{
    bool back = cycle->state == LEDGER_REINSTATE;

    for (int i = 0; (back || cycle->state == LEDGER_LATE) && i < cycle->day_count; i++)
        if (cycle->days[i].kind == (back ? LATE_REINSTATE : LATE_FEE))
            return cycle->days[i].money == MONEY_NONE ? 0 : cycle->days[i].money;
    return 0;
}

/* NULL for what is no day to keep in mind. */
static const char *overdue_last_text(struct arena *arena, const char *body,
                                     const struct ledger_day *day)
{
    char money[MONEY_TEXT];

    switch (day->kind) {
    case LATE_FEE:
        return arena_format(arena, "%s: from this day on a late fee of %s", body,
                            money_format(day->money, money));
    case LATE_CANCELLED:
        return arena_format(arena, "%s: from this day on the credential is cancelled", body);
    case LATE_REINSTATE:
        return arena_format(arena, "%s: the last day to come back without an exam", body);
    case LATE_REVOKED:
        return arena_format(arena, "%s: from this day on the credential is taken away", body);
    case LATE_APPEAL:
        return arena_format(arena, "%s: the last day to appeal", body);
    case LATE_SUBMIT:
        return arena_format(arena, "%s: the last day to submit the units", body);
    case LATE_EXTENSION:
    case LATE_INACTIVE:
    case LATE_EXAM:
        return NULL;
    }
    return NULL;
}

/* Of a cycle that is whole these days come only if its body has not got it. */
static const char *overdue_last_name(struct builder *builder, const struct ledger_cycle *cycle)
{
    const char *name = builder->profile.catalog->bodies[cycle->body].name;

    return overdue_is_whole(cycle)
               ? arena_format(&builder->roadmap->arena, "%s, unless your cycle is closed", name)
               : name;
}

/* Where sources disagree the first day counts. */
static bool overdue_last_is_repeat(const struct ledger_cycle *cycle, int at)
{
    for (int i = 0; i < at; i++)
        if (cycle->days[i].kind == cycle->days[at].kind)
            return true;
    return false;
}

/* Of a cycle that runs only by when it is submitted. */
static bool overdue_last_is_told(const struct builder *builder, const struct ledger_cycle *cycle,
                                 int at)
{
    const struct ledger_day *day = &cycle->days[at];
    date_day today = builder->profile.today;

    return day->day >= today && (cycle->to < today || day->kind == LATE_SUBMIT) &&
           !overdue_last_is_repeat(cycle, at);
}

void overdue_set_lasts(struct builder *builder, const struct ledger_cycle *cycle,
                       struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    struct step_last *lasts = arena_new(arena, (size_t)cycle->day_count + 1, sizeof *lasts);

    for (int i = 0; i < cycle->day_count; i++) {
        const struct ledger_day *day = &cycle->days[i];
        const char *what = overdue_last_text(arena, overdue_last_name(builder, cycle), day);
        if (what && overdue_last_is_told(builder, cycle, i))
            lasts[step->last_count++] = (struct step_last){day->day, what};
    }
    step->lasts = lasts;
}

static void overdue_note(struct builder *builder, const struct ledger_cycle *cycle,
                         const struct roadmap_step *step)
{
    char day[DATE_TEXT];

    builder_note(
        builder,
        arena_format(&builder->roadmap->arena, "Your %s cycle ended on %s, %s: see “%s”.",
                     builder->profile.catalog->bodies[cycle->body].name, date_long(cycle->to, day),
                     overdue_is_whole(cycle) ? "with all that it asks for"
                     : cycle->told           ? "by what you told. What it asks for is overdue"
                                   : "short by the credits that you entered. What it asks for is "
                                     "overdue",
                     step->title));
}

void overdue_set(struct builder *builder, const struct step *s, struct roadmap_step *step,
                 const struct ledger_cycle *cycle)
{
    const struct body *body = &builder->profile.catalog->bodies[s->body];
    char day[DATE_TEXT];

    step->start = step->finish = step->p80 = builder->profile.today;
    step->late = arena_format(&builder->roadmap->arena,
                              overdue_is_whole(cycle)
                                  ? "The cycle ended on %s, and nobody told that it is closed."
                                  : "The cycle ended on %s, and what it asks for is overdue.",
                              date_long(cycle->to, day));
    if (builder->units_told[s->body])
        return;
    if (overdue_is_whole(cycle))
        overdue_set_whole(builder, cycle, step);
    step->late_fee = overdue_fee(cycle);
    overdue_set_lasts(builder, cycle, step);
    for (int i = body->ceus.late_count - 1; i >= 0; i--)
        if (!counting_late_is_over(builder, &body->ceus.late[i], cycle->to))
            builder_put_first(builder, &step->doing,
                              counting_late_text(builder, &body->ceus.late[i], cycle->to));
    builder_put_first(builder, &step->doing, overdue_units_text(builder, cycle));
    overdue_note(builder, cycle, step);
}
