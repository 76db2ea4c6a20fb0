/* SPDX-License-Identifier: MIT
 * Renewals on the roadmap: when they fall due, how many units a cycle asks for, and by when. What
 * the body's own tracker says comes before what is worked out. */
#include "milepost/renew.h"
#include "plan/roadmap/line.h"

enum { HELD_ROOM = 64 };

/* One body's credentials: those that are held, and those that the route gives. */
struct renewal_holding {
    int credentials[HELD_ROOM];
    date_day since[HELD_ROOM]; /* DATE_NONE: held, but nobody told since when */
    int count;
};

static void holding_add(struct renewal_holding *holding, int credential, date_day since)
{
    if (holding->count == HELD_ROOM)
        return;
    holding->credentials[holding->count] = credential;
    holding->since[holding->count++] = since;
}

/* The day on which the route gives a credential; DATE_NONE when it does not, or without a day. */
static date_day credential_gained_on(const struct builder *builder, int fact)
{
    for (int n = 0; n < builder->network.count; n++) {
        const struct node *node = &builder->network.nodes[n];
        if (node->route >= 0 && profile_gives(&builder->profile, node->step, fact))
            return dates_finish(builder, n);
    }
    return DATE_NONE;
}

static void holding_read(const struct builder *builder, int body, struct renewal_holding *holding)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;

    *holding = (struct renewal_holding){.count = 0};
    for (int i = 0; i < catalog->credential_count; i++) {
        int fact = catalog->credentials[i].fact;
        date_day gained = DATE_NONE;
        if (catalog->credentials[i].body != body)
            continue;
        if (profile->facts[fact].met)
            holding_add(holding, i, profile->facts[fact].since);
        else if ((gained = credential_gained_on(builder, fact)) != DATE_NONE)
            holding_add(holding, i, gained);
    }
}

/* A cycle begins with the first credential of the body: with the CPC-A, not with the CPC. */
static date_day holding_begin(const struct renewal_holding *holding)
{
    date_day begin = DATE_NONE;

    for (int i = 0; i < holding->count; i++) {
        if (holding->since[i] != DATE_NONE && (begin == DATE_NONE || holding->since[i] < begin))
            begin = holding->since[i];
    }
    return begin;
}

static bool holding_has(const struct renewal_holding *holding, int credential, date_day day)
{
    for (int i = 0; i < holding->count; i++) {
        if (holding->credentials[i] == credential)
            return holding->since[i] == DATE_NONE || holding->since[i] <= day;
    }
    return false;
}

/* CPC-A goes on inside CPC; it is not a credential of its own. */
static bool holding_is_inside_another(const struct catalog *catalog,
                                      const struct renewal_holding *holding, int credential,
                                      date_day day)
{
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct index_list *implies = &catalog->credentials[i].implies;
        for (int j = 0; j < implies->count; j++) {
            if (implies->items[j] == credential && holding_has(holding, i, day))
                return true;
        }
    }
    return false;
}

/* The credentials that a cycle which ends on `end` counts; returns how many. */
static int holding_counted(const struct catalog *catalog, const struct renewal_holding *holding,
                           date_day end, int *credentials)
{
    int count = 0;

    for (int i = 0; i < holding->count; i++) {
        int credential = holding->credentials[i];
        if (holding_has(holding, credential, end) &&
            !holding_is_inside_another(catalog, holding, credential, end))
            credentials[count++] = credential;
    }
    return count;
}

/* A day that the person told stays when it is past: nobody told that the cycle was closed. */
static date_day cycle_end(const struct builder *builder, int body,
                          const struct renewal_holding *holding)
{
    const struct profile *profile = &builder->profile;
    const struct answer *end = told_answer(profile, profile->questions.cycles[body].end);

    if (end)
        return end->value;
    return renew_cycle_end(profile->catalog, body, holding_begin(holding), profile->today);
}

/* True when the cycle that ends on `end` is the one that began with the first credential: a body
 * may cut that one alone. */
static bool cycle_is_first(const struct builder *builder, int body,
                           const struct renewal_holding *holding, date_day end)
{
    int months = builder->profile.catalog->bodies[body].ceus.cycle_months;
    return end <= date_add_months(holding_begin(holding), months);
}

/* " The CCS stands for the CCA." */
static void units_add_replaced(const struct catalog *catalog, const int *credentials, int count,
                               struct buffer *line)
{
    for (int i = 0; i < count; i++) {
        const struct credential *higher = &catalog->credentials[credentials[i]];
        for (int j = 0; j < higher->replaces.count; j++) {
            for (int k = 0; k < count; k++) {
                if (credentials[k] == higher->replaces.items[j])
                    buffer_format(line, " The %s stands for the %s.", higher->code,
                                  catalog->credentials[credentials[k]].code);
            }
        }
    }
}

/* The cycle that ends on `end`; its units are those of the body's tracker where they were told.
 * Without an end it holds what is held today. `credentials` has room for all of the holding. */
static struct renew_cycle renewal_cycle(const struct builder *builder, int body,
                                        const struct renewal_holding *holding, date_day end,
                                        int *credentials)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;
    const struct answer *needed = told_answer(profile, profile->questions.cycles[body].needed);
    struct renew_cycle cycle = {.body = body, .held = credentials, .begin = DATE_NONE};

    cycle.count =
        holding_counted(catalog, holding, end == DATE_NONE ? profile->today : end, credentials);
    cycle.units = needed ? needed->value : renew_units(catalog, body, credentials, cycle.count);
    if (end != DATE_NONE)
        cycle.begin = date_add_months(end, -catalog->bodies[body].ceus.cycle_months);
    return cycle;
}

/* What may make the body's own tracker show another number or another day. */
static void units_add_unsure(const struct builder *builder, int body,
                             const struct renewal_holding *holding, date_day end,
                             struct buffer *line)
{
    const struct profile *profile = &builder->profile;
    const struct cycle_questions *asked = &profile->questions.cycles[body];
    const struct ceu_rule *rule = &profile->catalog->bodies[body].ceus;

    if (told_answer(profile, asked->end))
        return;
    if (rule->unsure_first[0] && !told_answer(profile, asked->needed) &&
        (end == DATE_NONE || cycle_is_first(builder, body, holding, end)))
        buffer_format(line, " %s", rule->unsure_first);
    if (rule->unsure[0])
        buffer_format(line, " %s", rule->unsure);
}

/* "44 units by 31 Mar 2028 for CPC, COC, CRC." */
static const char *units_line(struct builder *builder, const struct renew_cycle *cycle,
                              const struct renewal_holding *holding, date_day end)
{
    const struct catalog *catalog = builder->profile.catalog;
    struct buffer line = {0};
    char day[DATE_TEXT];

    if (end == DATE_NONE)
        buffer_format(&line, "%d units in each cycle for ", cycle->units);
    else
        buffer_format(&line, "%d units by %s for ", cycle->units, date_long(end, day));
    for (int i = 0; i < cycle->count; i++)
        buffer_format(&line, "%s%s", i ? ", " : "", catalog->credentials[cycle->held[i]].code);
    buffer_add(&line, ".");
    units_add_replaced(catalog, cycle->held, cycle->count, &line);
    units_add_unsure(builder, cycle->body, holding, end, &line);
    const char *copy = arena_copy_text(&builder->roadmap->arena, line.text);
    buffer_clear(&line);
    return copy;
}

/* The first step of upkeep of a body tells its units, once. */
static void units_say(struct builder *builder, const struct renewal_holding *holding, date_day end,
                      int body, struct roadmap_step *step)
{
    int credentials[HELD_ROOM];
    struct renew_cycle cycle = renewal_cycle(builder, body, holding, end, credentials);

    if (builder->units_told[body])
        return;
    minimums_say(builder, &cycle, step);
    builder_put_first(builder, &step->doing, units_line(builder, &cycle, holding, end));
    builder->units_told[body] = true;
}

/* A fee for the first credential grows with each further one that is kept up in the cycle. */
static money_cents renewal_further(const struct builder *builder, const struct step *s,
                                   const struct renewal_holding *holding, date_day end)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct price *price = catalog_price_on(&s->cost, end);
    int credentials[HELD_ROOM];
    int counted = holding_counted(catalog, holding, end, credentials);
    int count = renew_count(catalog, s->body, credentials, counted);

    if (!price || price->further.likely <= 0 || count < 2)
        return 0;
    return (money_cents)price->further.likely * (count - 1);
}

static const char *renewal_period_text(struct arena *arena, int months)
{
    if (months == 12)
        return "every year";
    if (months % 12 == 0)
        return arena_format(arena, "every %d years", months / 12);
    return arena_format(arena, "every %d months", months);
}

/* The day on which it falls due for the first time: one period after what it counts from, or with
 * the next season; DATE_NONE where that has no day. Each payment of dues up to the goal is the
 * route's own. */
static date_day renewal_first_due(const struct builder *builder, const struct step *s,
                                  const struct counting *counting)
{
    const struct profile *profile = &builder->profile;
    date_day from = profile->today;
    int times = 1;

    if (counting->at_once)
        return profile->today;
    if (counting->marked || counting->held)
        from = counting->done;
    if (counting->question >= 0)
        from = told_answer(profile, counting->question)->value;
    if (counting->node >= 0)
        from = dates_finish_as_if(builder, counting->node);
    if (from == DATE_NONE)
        return DATE_NONE;
    if (counting->node >= 0 && s->body >= 0 && !counting_is_cycle(builder, s) &&
        counting->node != builder->network.goal)
        times = payments_until(s->every_months, from,
                               dates_finish_as_if(builder, builder->network.goal));
    date_day due = series_season_end(profile->catalog, s->since, from);
    if (due == DATE_NONE)
        due = payments_day(from, s->every_months, times);
    while (counting->held && due < profile->today) /* those before were paid, for it is held */
        due = payments_day(from, s->every_months, ++times);
    return due > profile->today ? due : profile->today;
}

/* What is done all along. */
static void renewal_set_begin(struct builder *builder, const struct step *s,
                              struct roadmap_step *step)
{
    struct counting counting = counting_of(builder, s);

    if (counting.at_once)
        step->start = step->finish = step->p80 = builder->profile.today;
    else if (counting.node >= 0 && builder->undated[counting.node])
        step->when = dates_after_bar(builder, dates_finish_as_if(builder, counting.node));
    else if (counting.node >= 0)
        step->start = step->finish = step->p80 = dates_finish(builder, counting.node);
}

/* A payment that comes again; for dues that are paid already only their own papers know the day. */
static void renewal_set_period(struct builder *builder, const struct step *s,
                               struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    struct counting counting = counting_of(builder, s);
    bool member = s->body >= 0 && builder->profile.member[s->body];
    bool counted = counting.node >= 0 || counting.question >= 0 || counting.at_once ||
                   counting.marked || counting.held;
    date_day due = counted ? renewal_first_due(builder, s, &counting) : DATE_NONE;
    const char *period = renewal_period_text(arena, s->every_months);

    step->start = step->finish = step->p80 = DATE_NONE;
    step->when = NULL;
    if (!member && counting.node >= 0 && builder->undated[counting.node])
        step->when = arena_format(arena, "from %s on, %s", dates_after_bar(builder, due), period);
    else if ((member && !counting.marked && !counting.held) || due == DATE_NONE)
        step->when = period;
    else
        step->start = step->finish = step->p80 = due;
}

void renewals_set(struct builder *builder, struct roadmap_step *step)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *s = &catalog->steps[step->step];
    struct renewal_holding holding;

    if (s->phase != PHASE_MAINTAIN || s->kind != STEP_RENEWAL)
        return;
    struct counting counting = counting_of(builder, s);
    step->by_season =
        !counting.at_once && counting.node >= 0 && builder->season.finish[counting.node];
    if (s->every_months <= 0) {
        renewal_set_begin(builder, s, step);
        return;
    }
    renewal_set_period(builder, s, step);
    if (!counting_is_cycle(builder, s))
        return;
    holding_read(builder, s->body, &holding);
    date_day end = cycle_end(builder, s->body, &holding);
    date_day charged = end == DATE_NONE ? builder->profile.today : end;
    step->further = renewal_further(builder, s, &holding, charged);
    if (holding.count == 0)
        return;
    if (end == DATE_NONE) {
        units_say(builder, &holding, end, s->body, step);
        return;
    }
    step->start = step->finish = step->p80 = end;
    step->by = end;
    step->wanted_by_season = step->by_season;
    step->when = NULL;
    if (overdue_is(builder, s, end))
        overdue_set(builder, s, step, end);
    units_say(builder, &holding, end, s->body, step);
}
