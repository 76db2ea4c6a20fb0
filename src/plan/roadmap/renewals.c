/* SPDX-License-Identifier: MIT
 * Renewals on the roadmap: when they fall due, how many units a cycle asks for, and by when. What
 * the body's own tracker says comes before what is worked out. */
#include "milepost/renew.h"
#include "plan/roadmap/line.h"

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

/* The planned cycle, as its minimums are asked for. */
static struct renew_cycle renewal_cycle(const struct builder *builder,
                                        const struct ledger_cycle *cycle)
{
    int months = builder->profile.catalog->bodies[cycle->body].ceus.cycle_months;

    return (struct renew_cycle){
        .body = cycle->body,
        .held = cycle->credentials,
        .count = cycle->credential_count,
        .units = cycle->needed / LEDGER_UNIT,
        .begin = cycle->to == DATE_NONE ? DATE_NONE : date_add_months(cycle->to, -months)};
}

/* What may make the body's own tracker show another number or another day. */
static void units_add_unsure(const struct builder *builder, const struct ledger_cycle *cycle,
                             struct buffer *line)
{
    const struct ceu_rule *rule = &builder->profile.catalog->bodies[cycle->body].ceus;

    if (cycle->told)
        return;
    if (cycle->prorated)
        buffer_format(line, " %s", rule->unsure_first);
    if (rule->unsure[0])
        buffer_format(line, " %s", rule->unsure);
}

/* " Of these 4 in auditing, 8 from AHIMA." of parts in which something is left to earn. */
static void units_add_lacking(const struct ledger_cycle *cycle, struct buffer *line)
{
    bool begun = false;

    for (int i = 0; i < cycle->category_count; i++) {
        const struct ledger_category *category = &cycle->categories[i];
        if (category->unknown || category->earned >= category->needed)
            continue;
        buffer_add(line, begun ? ", " : " Of these ");
        units_write(category->needed - category->earned, line);
        buffer_format(line, " %s %s", category->origin ? "from" : "in", category->name);
        begun = true;
    }
    if (begun)
        buffer_add(line, ".");
}

/* " 12 earned so far, 32 left: 1.6 a month." of credits that are kept. */
static void units_add_earned(const struct builder *builder, const struct ledger_cycle *cycle,
                             struct buffer *line)
{
    if (!builder->input->credits || builder->input->credits->count == 0 || cycle->to == DATE_NONE)
        return;
    if (cycle->left == 0) {
        buffer_add(line, " All of them are earned.");
        return;
    }
    buffer_add(line, " ");
    units_write(cycle->earned, line);
    buffer_add(line, " earned so far, ");
    units_write(cycle->left, line);
    buffer_add(line, " left");
    if (cycle->pace > 0 && cycle->pace < cycle->left) {
        buffer_add(line, ": ");
        units_write_pace(cycle->pace, line);
        buffer_add(line, " a month");
    }
    buffer_add(line, ".");
    units_add_lacking(cycle, line);
}

/* "44 units by 31 Mar 2028 for CPC, COC, CRC." */
static const char *units_line(struct builder *builder, const struct ledger_cycle *cycle)
{
    const struct catalog *catalog = builder->profile.catalog;
    int units = cycle->needed / LEDGER_UNIT;
    struct buffer line = {0};
    char day[DATE_TEXT];

    if (cycle->to == DATE_NONE)
        buffer_format(&line, "%d units in each cycle for ", units);
    else
        buffer_format(&line, "%d units by %s for ", units, date_long(cycle->to, day));
    for (int i = 0; i < cycle->credential_count; i++)
        buffer_format(&line, "%s%s", i ? ", " : "",
                      catalog->credentials[cycle->credentials[i]].code);
    buffer_add(&line, ".");
    units_add_earned(builder, cycle, &line);
    units_add_replaced(catalog, cycle->credentials, cycle->credential_count, &line);
    units_add_unsure(builder, cycle, &line);
    const char *copy = arena_copy_text(&builder->roadmap->arena, line.text);
    buffer_clear(&line);
    return copy;
}

/* What is worth knowing while the cycle runs: when to submit, and what being late means first. */
static bool last_is_told(const struct ceu_rule *rule, int at)
{
    enum late_kind kind = rule->late[at].kind;

    for (int i = 0; i < at; i++)
        if (rule->late[i].kind == kind)
            return false;
    return !rule->late[at].unknown &&
           (kind == LATE_SUBMIT || kind == LATE_FEE || kind == LATE_INACTIVE ||
            kind == LATE_CANCELLED || kind == LATE_REVOKED);
}

static bool renewal_cycle_runs(const struct builder *builder, const struct ledger_cycle *cycle)
{
    date_day today = builder->profile.today;

    return cycle->to != DATE_NONE && cycle->from <= today && today <= cycle->to;
}

/* Of a cycle that runs: of one to come the days rest on when the exam is passed. */
static void units_say_lasts(struct builder *builder, const struct ledger_cycle *cycle,
                            struct roadmap_step *step)
{
    const struct ceu_rule *rule = &builder->profile.catalog->bodies[cycle->body].ceus;

    if (!renewal_cycle_runs(builder, cycle))
        return;
    for (int i = rule->late_count - 1; i >= 0; i--)
        if (last_is_told(rule, i))
            builder_put_first(builder, &step->doing,
                              counting_late_text(builder, &rule->late[i], cycle->to));
}

/* The first step of upkeep of a body tells its units, once. */
static void units_say(struct builder *builder, const struct ledger_cycle *cycle,
                      struct roadmap_step *step)
{
    struct renew_cycle asked = renewal_cycle(builder, cycle);

    if (builder->units_told[cycle->body])
        return;
    step->lacks_units = renewal_cycle_runs(builder, cycle) && cycle->left > 0;
    step->has_units = renewal_cycle_runs(builder, cycle) && cycle->left == 0 &&
                      step->step == turn_units_step(builder->profile.catalog, cycle->body);
    if (step->has_units)
        overdue_set_lasts(builder, cycle, step);
    units_say_lasts(builder, cycle, step);
    minimums_say(builder, &asked, step);
    builder_put_first(builder, &step->doing, units_line(builder, cycle));
    builder->units_told[cycle->body] = true;
}

/* A fee for the first credential grows with each further one that is kept up in the cycle. */
static money_cents renewal_further(const struct builder *builder, const struct step *s,
                                   const struct ledger_cycle *cycle)
{
    const struct catalog *catalog = builder->profile.catalog;
    date_day charged = cycle->to == DATE_NONE ? builder->profile.today : cycle->to;
    const struct price *price = catalog_price_on(&s->cost, charged);
    int count = renew_count(catalog, s->body, cycle->credentials, cycle->credential_count);

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

/* The day on which it falls due for the first time, which may be past: one period after what it
 * counts from, or with the next season; DATE_NONE where that has no day. Each payment of dues up to
 * the goal is the route's own. */
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
    return due;
}

/* True when it has to be done by its own rule: it was done before, or is asked of whoever is where
 * the person is by now. Nobody asks a beginner for what only those at work keep up. */
static bool renewal_binds(const struct builder *builder, const struct step *s,
                          const struct counting *counting)
{
    bool binds = counting->marked || (counting->question >= 0 && !builder->route);

    for (int i = 0; counting->question >= 0 && i < s->with_count; i++)
        binds |= s->with[i].kind == ANCHOR_FACT && builder->profile.facts[s->with[i].index].met;
    return binds;
}

/* The end of a cycle as the person told it, which may be past. */
static date_day renewal_told_end(const struct builder *builder, int body)
{
    const struct profile *profile = &builder->profile;
    const struct answer *end = told_answer(profile, profile->questions.cycles[body].end);

    return end ? end->value : DATE_NONE;
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
    date_day ruled = counted ? renewal_first_due(builder, s, &counting) : DATE_NONE, due = ruled;
    const char *period = renewal_period_text(arena, s->every_months);

    if (due != DATE_NONE && due < builder->profile.today)
        due = builder->profile.today;
    step->start = step->finish = step->p80 = DATE_NONE;
    step->when = NULL;
    if (!member && counting.node >= 0 && builder->undated[counting.node])
        step->when = arena_format(arena, "from %s on, %s", dates_after_bar(builder, due), period);
    else if ((member && !counting.marked && !counting.held) || due == DATE_NONE)
        step->when = period;
    else
        step->start = step->finish = step->p80 = due;
    if (!step->when && renewal_binds(builder, s, &counting))
        step->ruled = ruled;
    turn_set(builder, s, &counting, step);
}

void renewals_set(struct builder *builder, struct roadmap_step *step)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *s = &catalog->steps[step->step];
    const struct ledger_cycle *cycle;

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
    cycle = counting_is_cycle(builder, s) ? turn_cycle(builder, s) : NULL;
    if (!cycle)
        return;
    turn_set_cycle(builder, s, cycle, step);
    if (cycle->to == renewal_told_end(builder, s->body))
        step->ruled = cycle->to;
    step->further = renewal_further(builder, s, cycle);
    if (cycle->to != DATE_NONE) {
        step->start = step->finish = step->p80 = cycle->to;
        step->by = cycle->to;
        step->wanted_by_season = step->by_season;
        step->when = NULL;
        if (overdue_is(builder, s, cycle->to))
            overdue_set(builder, s, step, cycle);
    }
    units_say(builder, cycle, step);
}
