/* SPDX-License-Identifier: MIT
 * Which turn of what comes again a line stands for, by the turns that were done
 * (docs/planning.md, "Progress"). */
#include "milepost/renew.h"
#include "plan/roadmap/line.h"

/* ---- what has a period of its own ------------------------------------------------------------ */

/* A day belongs to the turn that is nearest to it. */
static date_day turn_middle(date_day turn, int months)
{
    date_day middle = date_add_months(turn, months / 2);

    return middle > turn ? middle : turn + 1;
}

void turn_set(const struct builder *builder, const struct step *s, const struct counting *counting,
              struct roadmap_step *step)
{
    date_day turn = counting->done;

    if (!counting->marked)
        return;
    step->turn_from = turn_middle(turn, s->every_months);
    if (s->body < 0)
        return; /* a lesson counts from its own day */
    for (turn = date_add_months(turn, s->every_months);
         turn_middle(turn, s->every_months) <= builder->profile.today;)
        turn = date_add_months(turn, s->every_months);
    step->turn = turn;
}

/* ---- cycles ---------------------------------------------------------------------------------- */

/* The end of the last cycle for which it was marked as done, or DATE_NONE. */
static date_day turn_of_cycle(const struct builder *builder, const struct step *s)
{
    const struct profile *profile = &builder->profile;
    const struct standing *last =
        turn_last_done(&profile->standings, (int)(s - profile->catalog->steps));

    return last ? last->turn : DATE_NONE;
}

/* The cycle after that one: the ledger's, or one that it does not have yet. */
static const struct ledger_cycle *turn_cycle_after(const struct builder *builder, date_day done,
                                                   const struct ledger_cycle *planned)
{
    const struct ledger *ledger = builder->ledger;
    const struct catalog *catalog = builder->profile.catalog;
    int months = catalog->bodies[planned->body].ceus.cycle_months;

    for (int i = 0; i < ledger->cycle_count; i++)
        if (ledger->cycles[i].body == planned->body &&
            ledger->cycles[i].to >= turn_middle(done, months))
            return &ledger->cycles[i];

    struct ledger_cycle *next = arena_new(builder->profile.arena, 1, sizeof *next);
    int units =
        renew_units(catalog, planned->body, planned->credentials, planned->credential_count);
    *next = (struct ledger_cycle){.body = planned->body,
                                  .credentials = planned->credentials,
                                  .credential_count = planned->credential_count,
                                  .from = done + 1,
                                  .to = date_add_months(done, months),
                                  .needed = units * LEDGER_UNIT,
                                  .left = units * LEDGER_UNIT,
                                  .state = LEDGER_AHEAD};
    return next;
}

const struct ledger_cycle *turn_cycle(const struct builder *builder, const struct step *s)
{
    const struct ledger_cycle *planned = cycle_planned(builder, s->body);
    date_day done = turn_of_cycle(builder, s);

    if (!planned || planned->to == DATE_NONE || done == DATE_NONE ||
        planned->to >= turn_middle(done, s->every_months))
        return planned;
    return turn_cycle_after(builder, done, planned);
}

void turn_set_cycle(const struct builder *builder, const struct step *s,
                    const struct ledger_cycle *cycle, struct roadmap_step *step)
{
    date_day done = turn_of_cycle(builder, s);

    step->turn = cycle->to;
    if (done == DATE_NONE)
        step->turn_from = cycle->from; /* nothing is done for a cycle before it begins */
    else
        step->turn_from = cycle->to == DATE_NONE ? turn_middle(done, s->every_months) : done + 1;
}
