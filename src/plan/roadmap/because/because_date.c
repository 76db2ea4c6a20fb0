/* SPDX-License-Identifier: MIT
 * Because, of a day: what a step waits for, what its time counts from, how long it takes, and how
 * likely it is to be passed at once. */
#include "plan/roadmap/because/chain.h"

static enum binding binding_of_node(const struct builder *builder, int node)
{
    const struct node *n = &builder->network.nodes[node];
    int bound = builder->timing.bound_by[node];

    if (n->late && builder->timing.start[node] > n->floor &&
        (bound < 0 || builder->slack[node] > 0))
        return BINDS_USE;
    if (bound < 0)
        return n->floor_binding;
    const struct link *link = &builder->network.links[bound];
    if (link->months > 0 || link->from < 0)
        return BINDS_MONTHS;
    return builder->network.capacity[bound] ? BINDS_CAPACITY : BINDS_STEP;
}

static const char *binding_rule(enum binding binding)
{
    switch (binding) {
    case BINDS_STEP:
        return "It waits for";
    case BINDS_CAPACITY:
        return "One study step at a time: it waits for";
    case BINDS_START:
        return "You asked not to start sooner";
    case BINDS_MONTHS:
        return "It waits until enough months of experience have passed";
    case BINDS_USE:
        return "It comes as late as may be, just before it is used";
    case BINDS_INTAKE:
        return "The next class of the school you chose starts then";
    case BINDS_RETAKE:
        return "It was not passed, and one waits before the next try";
    case BINDS_NOTHING:
        break;
    }
    return "Nothing holds it back";
}

/* The node that what comes late is for, the first of several; -1 when none is known. */
static int because_use_of_node(const struct builder *builder, int node)
{
    const struct network *network = &builder->network;

    if (network->nodes[node].route < 0)
        return network->nodes[node].use;
    for (int i = 0; i < network->link_count; i++) {
        if (network->links[i].from == node && network->nodes[network->links[i].to].route >= 0)
            return network->links[i].to;
    }
    return -1;
}

static const char *because_wanted_rule(const struct builder *builder, int node)
{
    int by = builder->network.nodes[builder->companions[node].by_node].step;

    if (!builder->companions[node].by_end)
        return "It is wanted before";
    return builder->profile.catalog->steps[by].kind == STEP_JOB
               ? "It is wanted on the first day at work, the end of"
               : "It is wanted before the end of";
}

static void because_add_binding(struct chain *chain, int node)
{
    const struct builder *builder = chain->builder;
    enum binding binding = binding_of_node(builder, node);
    struct because *link = chain_add(chain, ABOUT_DATE, binding_rule(binding));
    int bound = builder->timing.bound_by[node];

    link->binding = binding;
    int use = because_use_of_node(builder, node);
    int step = builder->network.nodes[node].step;
    bool evidence = builder->profile.catalog->steps[step].perishable;

    if (evidence && builder->companions[node].untimed && use < 0) {
        link->binding = BINDS_USE;
        link->rule = "It comes just before it is used, and nobody has told that day yet";
    } else if ((binding == BINDS_USE || binding == BINDS_NOTHING) &&
               network_preparation(&builder->network, node) >= 0) {
        link->rule = builder->profile.catalog->steps[step].of_the_year
                         ? "It is bought in the year of the exam, not before the start of"
                         : "It is bought as this begins:";
        link->step = builder->roadmap_step[network_preparation(&builder->network, node)];
    } else if (binding == BINDS_USE && use >= 0) {
        link->rule =
            builder_payments(builder, node).early
                ? "You pay less as a student, so it is bought before your program ends, for"
                : "It comes as late as may be, just before";
        link->step = builder->roadmap_step[use];
    } else if (binding == BINDS_NOTHING && builder->companions[node].by_node >= 0) {
        link->rule = because_wanted_rule(builder, node);
        link->step = builder->roadmap_step[builder->companions[node].by_node];
    } else if (bound >= 0 && builder->network.links[bound].from >= 0) {
        link->step = builder->roadmap_step[builder->network.links[bound].from];
    }
}

/* "“Coding program” counts for this until 30 Nov 2028." */
static void because_add_until(struct chain *chain, int node)
{
    const struct builder *builder = chain->builder;
    const struct node *n = &builder->network.nodes[node];
    char day[DATE_TEXT];

    for (int i = n->first_link; i < n->first_link + n->link_count; i++) {
        const struct link *link = &builder->network.links[i];
        if (link->expires)
            chain_add(chain, ABOUT_DATE,
                      arena_format(&builder->roadmap->arena,
                                   "“%s” that you have counts for this until %s",
                                   builder->profile.catalog->facts[link->fact].title,
                                   date_long(link->until, day)));
    }
}

/* A cycle whose end is past: the answer, and what follows by which source. */
static void because_add_overdue(struct chain *chain, int body, date_day end)
{
    const struct builder *builder = chain->builder;
    const struct ceu_rule *rule = &builder->profile.catalog->bodies[body].ceus;

    int asked = builder->profile.questions.cycles[body].end;

    if (told_answer(&builder->profile, asked))
        chain_add_answer(chain, ABOUT_DATE, asked, "The cycle ended then, by what you told");
    else
        chain_add(chain, ABOUT_DATE,
                  "The cycle ended then, counted from your first credential, and the credits that "
                  "you kept come to less than it asks for");
    for (int i = 0; i < rule->late_count; i++) {
        if (counting_late_is_over(builder, &rule->late[i], end))
            continue;
        struct because *link =
            chain_add(chain, ABOUT_DATE, counting_late_text(builder, &rule->late[i], end));
        chain_set_source(chain, link, rule->late[i].source);
    }
}

/* What comes again is counted from a step or an answer, or ends with a cycle of its body. */
static void because_add_period(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct step *s = &builder->profile.catalog->steps[step->step];
    struct counting counting = counting_of(builder, s);
    char day[DATE_TEXT];

    if (step->by != DATE_NONE && step->by < builder->profile.today) {
        because_add_overdue(chain, s->body, step->by);
    } else if (step->by != DATE_NONE) {
        chain_add(chain, ABOUT_DATE, "The cycle of the body ends then");
    } else if (counting.at_once) {
        chain_add(chain, ABOUT_DATE,
                  arena_format(&builder->roadmap->arena,
                               "It counts from today, as this holds already: %s",
                               counting.at_once->title));
    } else if (counting.by_turn) {
        chain_add(chain, ABOUT_DATE,
                  arena_format(&builder->roadmap->arena,
                               "It counts from %s, for which you marked it done",
                               date_long(counting.done, day)));
    } else if (counting.marked) {
        chain_add(chain, ABOUT_DATE, "Its time counts from the day on which you marked it done");
    } else if (counting.held) {
        chain_add(chain, ABOUT_DATE,
                  arena_format(&builder->roadmap->arena,
                               "It counts from %s: since then you have “%s”",
                               date_long(counting.done, day), counting.held->title));
    } else if (counting.question >= 0) {
        chain_add_answer(chain, ABOUT_DATE, counting.question,
                         "Its time counts from what you told");
    } else if (counting.node >= 0 &&
               (step->start != DATE_NONE || builder->undated[counting.node])) {
        struct because *link = chain_add(chain, ABOUT_DATE, "Its time counts from");
        link->binding = BINDS_STEP;
        link->step = builder->roadmap_step[counting.node];
    } else if (step->start != DATE_NONE || step->when) {
        chain_add(chain, ABOUT_DATE, "Your own papers say from which day on");
    }
}

/* "late in the program" is told by the program. */
static void because_add_during(struct chain *chain, int during)
{
    struct because *link = chain_add(chain, ABOUT_DATE, "Its day is set in the course of");

    link->binding = BINDS_STEP;
    link->step = chain->builder->roadmap_step[during];
}

/* "How long it takes: 2 to 28 days", of figures that have a source; an assumption says its own. */
static const char *estimate_with_figures(const struct chain *chain, const struct estimate *estimate,
                                         const char *what, const char *unit)
{
    struct range range = own_estimate(&chain->builder->profile, estimate);
    struct arena *arena = &chain->builder->roadmap->arena;

    if (estimate->assumption >= 0)
        return what;
    if (range.low == range.high)
        return arena_format(arena, "%s: %d %s", what, range.likely, unit);
    return arena_format(arena, "%s: %d to %d %s, likely %d", what, range.low, range.high, unit,
                        range.likely);
}

static void because_add_estimate(struct chain *chain, const struct estimate *estimate, bool told,
                                 const char *what, const char *unit)
{
    if (told)
        chain_add(chain, ABOUT_DATE,
                  arena_format(&chain->builder->roadmap->arena,
                               "%s: what the school you chose told you", what));
    if (told || !estimate->stated || (estimate->source < 0 && estimate->assumption < 0))
        return;
    struct because *link =
        chain_add(chain, ABOUT_DATE, estimate_with_figures(chain, estimate, what, unit));
    link->assumption = estimate->assumption;
    chain_set_source(chain, link, estimate->source);
}

void because_add_pace(struct chain *chain)
{
    int question = chain->builder->profile.questions.hours_per_week;

    if (question >= 0)
        chain_add_answer(chain, ABOUT_DATE, question, "Study hours a week set the pace");
}

/* What is left of a count, of which the days are then the same part. */
static void because_add_count(struct chain *chain, const struct step *step, int index)
{
    const struct profile *profile = &chain->builder->profile;

    chain_add_answer(chain, ABOUT_DATE, step->counts,
                     arena_format(&chain->builder->roadmap->arena,
                                  "What is left of it: %d of %d %s, and that part of the days",
                                  own_count_left(profile, index), step->counts_to,
                                  profile->catalog->questions[step->counts].unit));
}

static void because_add_durations(struct chain *chain, const struct step *step, int index)
{
    const struct profile *profile = &chain->builder->profile;
    const struct plan_school *school = own_school_has(profile, index) ? profile->school : NULL;

    const struct work *work = &profile->work[index];
    bool ends = work->until != DATE_NONE; /* on a day that was told: no more hours fit before it */

    if (!ends)
        because_add_estimate(chain, &step->days, school && school->weeks >= 0,
                             step->counts >= 0 ? "How long all of it takes" : "How long it takes",
                             "days");
    if (!ends && step->counts >= 0)
        because_add_count(chain, step, index);
    if (!ends || work->hours.likely == own_estimate(profile, &step->hours).likely)
        because_add_estimate(chain, &step->hours, school && school->hours >= 0,
                             "Study hours it takes", "hours");
    if (step->kind == STEP_STUDY && step->hours.stated)
        because_add_pace(chain);
}

static void because_add_odds(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct pass_rate *rate = NULL;
    const struct step *step = &builder->profile.catalog->steps[node->step];

    if (step->kind != STEP_EXAM || node->route < 0)
        return;
    int permille = odds_permille(&builder->profile, builder->route, node->step, &rate);
    if (!rate)
        return;
    const char *rule =
        arena_format(&builder->roadmap->arena, "First-time pass rate %d %%", (permille + 5) / 10);
    struct because *link = chain_add(chain, ABOUT_DATE, rule);
    link->assumption = rate->assumption;
    chain_set_source(chain, link, rate->source);
    because_add_estimate(chain, &step->retake_days, false, "After a failed attempt one waits",
                         "days");
    because_add_estimate(chain, &step->third_retake_days, false, "After a third one", "days");
}

/* The step has a day, or it can be said why nobody knows it. */
static bool because_has_day(const struct builder *builder, int node,
                            const struct roadmap_step *step)
{
    const struct step *s = &builder->profile.catalog->steps[step->step];

    return step->start != DATE_NONE || step->finish != DATE_NONE || s->timing[0] ||
           builder->undated[node] || builder->companions[node].untimed;
}

void because_add_date(struct chain *chain, int node, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct node *n = &builder->network.nodes[node];
    const struct step *s = &builder->profile.catalog->steps[n->step];
    int during = builder->companions[node].during_node;

    if (s->phase == PHASE_MAINTAIN && s->kind == STEP_RENEWAL) {
        because_add_period(chain, step);
    } else if (step->start == DATE_NONE && s->timing[0] && during >= 0) {
        because_add_during(chain, during);
    } else if (because_has_day(builder, node, step)) {
        because_add_binding(chain, node);
        because_add_until(chain, node);
        if (n->shortest)
            chain_add(chain, ABOUT_DATE,
                      "Its doses come at the shortest intervals that count; at the usual ones it "
                      "would be too late");
        because_add_durations(chain, s, n->step);
    }
    because_add_odds(chain, n);
}
