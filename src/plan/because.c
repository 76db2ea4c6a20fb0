/* SPDX-License-Identifier: MIT
 * Because: the chain of answers, rules, sources and bindings behind every line. */
#include <string.h>

#include "builder.h"
#include "milepost/vector.h"

/* A chain under construction; it moves into the roadmap's arena when it is done. */
struct chain {
    const struct builder *builder;
    VECTOR(struct because) links;
};

static struct because *add(struct chain *chain, enum because_about about, const char *rule)
{
    struct because link = {.about = about,
                           .question = -1,
                           .rule = rule,
                           .step = -1,
                           .source = -1,
                           .checked = DATE_NONE,
                           .assumption = -1};
    VECTOR_PUSH(&chain->links, link);
    return &chain->links.items[chain->links.count - 1];
}

static struct because_list finish(struct chain *chain)
{
    struct because *items =
        arena_new(&chain->builder->roadmap->arena, chain->links.count + 1, sizeof *items);
    struct because_list list = {items, (int)chain->links.count};
    if (chain->links.count)
        memcpy(items, chain->links.items, chain->links.count * sizeof *items);
    VECTOR_CLEAR(&chain->links);
    return list;
}

static void set_source(const struct chain *chain, struct because *link, int source)
{
    const struct profile *profile = &chain->builder->profile;
    if (source < 0)
        return;
    link->source = source;
    link->checked = profile->catalog->sources[source].checked;
    link->stale = catalog_is_stale(link->checked, profile->today);
}

/* ---- answers --------------------------------------------------------------------------------- */

static const char *written(const struct chain *chain, const struct question *question,
                           const struct answer *answer)
{
    struct buffer text = {0};
    answer_write(question, answer, &text);
    const char *copy = arena_copy_text(&chain->builder->roadmap->arena, buffer_text(&text));
    buffer_clear(&text);
    return copy;
}

static void add_answer(struct chain *chain, enum because_about about, int question,
                       const char *rule)
{
    const struct profile *profile = &chain->builder->profile;
    const struct question *q = &profile->catalog->questions[question];
    const struct answer *answer = &profile->answers.items[question];
    struct because *link = add(chain, about, rule);

    if (question == profile->told_by_school)
        link->rule = "The school you chose told it.";
    link->question = question;
    link->is_private = q->is_private;
    link->assumed = !profile_answer(profile, question);
    if (answer->state != ANSWER_NONE && profile->active[question])
        link->value = written(chain, q, answer);
    else if (about != ABOUT_GATE && q->has_neutral && q->type != ANSWER_MULTI)
        /* A gate takes nothing for granted. */
        link->value =
            written(chain, q, &(struct answer){.state = ANSWER_VALUE, .value = q->neutral});
}

static void add_condition(struct chain *chain, enum because_about about,
                          const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        const struct condition_node *node = &condition->nodes[i];
        bool seen = node->op > CONDITION_ANSWERED;
        for (size_t j = 0; j < chain->links.count && !seen; j++)
            seen = chain->links.items[j].question == node->question;
        if (!seen)
            add_answer(chain, about, node->question, NULL);
    }
}

/* ---- the parts of a step's chain ------------------------------------------------------------- */

static void add_goal(struct chain *chain)
{
    const struct builder *builder = chain->builder;
    add_answer(chain, ABOUT_STEP, builder->profile.goal_question, NULL);
}

static const char *in_sentence(const struct builder *builder, const char *title)
{
    struct arena *arena = &builder->roadmap->arena;
    char *copy = arena_copy_bytes(arena, title, strlen(title));

    copy[0] = catalog_small_first(builder->profile.catalog, title);
    return copy;
}

/* "“Send the proof, the A comes off” needs two years of coding ...: an 80-hour course and
 * Practicode." */
static const char *asked_rule(const struct chain *chain, const struct asked *asked)
{
    const struct builder *builder = chain->builder;
    struct arena *arena = &builder->roadmap->arena;
    const char *need = asked->need->title, *path = asked->path->title;
    const char *parent =
        builder->profile.catalog->steps[builder->route->steps[asked->parent]].title;

    need = in_sentence(builder, need);
    path = in_sentence(builder, path);
    if (path[0] == '\0' || strcmp(need, path) == 0)
        return arena_format(arena, "“%s” needs %s.", parent, need);
    return arena_format(arena, "“%s” needs %s: %s.", parent, need, path);
}

/* What the paths that the route follows leave open: "supervised, within the last three years". */
static void add_path_notes(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct step *step = &builder->profile.catalog->steps[node->step];

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];
        const struct path *path =
            need_counts(&builder->profile, need) ? path_followed(builder, node->route, need) : NULL;
        if (!path || path->note[0] == '\0')
            continue;
        const char *text = path->title[0] ? path->title : need->title;
        set_source(chain,
                   add(chain, ABOUT_STEP,
                       arena_format(&builder->roadmap->arena, "About “%s”: %s.", text, path->note)),
                   path->source);
    }
}

static void add_asked(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct asked *asked = &builder->route->asked[node->route];
    const struct step *step = &builder->profile.catalog->steps[node->step];

    if (asked->path && asked->parent >= 0) {
        struct because *link = add(chain, ABOUT_STEP, asked_rule(chain, asked));
        set_source(chain, link, asked->path->source);
    } else if (step->if_cheaper) {
        add(chain, ABOUT_STEP, "A member saves more on the exams of this route than it costs.");
    } else if (step->guard == GUARD_PAYING) {
        add(chain, ABOUT_STEP, "Nothing is paid before this is done.");
    } else if (step->guard == GUARD_ENROLMENT) {
        add(chain, ABOUT_STEP, "Nobody enrolls before this is done.");
    }
}

static void add_rule(struct chain *chain, const struct step *step)
{
    for (int i = 0; i < step->sources.count; i++)
        set_source(chain, add(chain, ABOUT_STEP, i == 0 ? step->why : NULL),
                   step->sources.items[i]);
    if (step->sources.count == 0 && step->why[0])
        add(chain, ABOUT_STEP, step->why);
}

static enum binding binding_of(const struct builder *builder, int node)
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
    case BINDS_NOTHING:
        break;
    }
    return "Nothing holds it back";
}

/* The node that what comes late is for, the first of several; -1 when none is known. */
static int use_of_node(const struct builder *builder, int node)
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

/* What comes again is counted from a step or an answer, or ends with a cycle of its body. */
static void add_period(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    struct counting counting =
        renewals_counted_from(builder, &builder->profile.catalog->steps[step->step]);

    if (step->by != DATE_NONE) {
        add(chain, ABOUT_DATE, "The cycle of the body ends then");
    } else if (counting.at_once) {
        add(chain, ABOUT_DATE,
            arena_format(&builder->roadmap->arena,
                         "It counts from today, as this holds already: %s",
                         counting.at_once->title));
    } else if (counting.question >= 0) {
        add_answer(chain, ABOUT_DATE, counting.question, "Its time counts from what you told");
    } else if (counting.node >= 0 &&
               (step->start != DATE_NONE || builder->undated[counting.node])) {
        struct because *link = add(chain, ABOUT_DATE, "Its time counts from");
        link->binding = BINDS_STEP;
        link->step = builder->roadmap_step[counting.node];
    } else if (step->start != DATE_NONE || step->when) {
        add(chain, ABOUT_DATE, "Your own papers say from which day on");
    }
}

/* "late in the program" is told by the program. */
static void add_during(struct chain *chain, int during)
{
    struct because *link = add(chain, ABOUT_DATE, "Its day is set in the course of");

    link->binding = BINDS_STEP;
    link->step = chain->builder->roadmap_step[during];
}

/* "“Coding program” counts for this until 30 Nov 2028." */
static void add_until(struct chain *chain, int node)
{
    const struct builder *builder = chain->builder;
    const struct node *n = &builder->network.nodes[node];
    char day[DATE_TEXT];

    for (int i = n->first_link; i < n->first_link + n->link_count; i++) {
        const struct link *link = &builder->network.links[i];
        if (link->expires)
            add(chain, ABOUT_DATE,
                arena_format(&builder->roadmap->arena,
                             "“%s” that you have counts for this until %s",
                             builder->profile.catalog->facts[link->fact].title,
                             date_long(link->until, day)));
    }
}

static void add_date(struct chain *chain, int node)
{
    const struct builder *builder = chain->builder;
    enum binding binding = binding_of(builder, node);
    struct because *link = add(chain, ABOUT_DATE, binding_rule(binding));
    int bound = builder->timing.bound_by[node];

    link->binding = binding;
    int use = use_of_node(builder, node);
    if (builder->companions[node].untimed && use < 0) {
        link->binding = BINDS_USE;
        link->rule = "It comes just before it is used, and nobody has told that day yet";
    } else if (binding == BINDS_USE && use >= 0) {
        link->rule = "It comes as late as may be, just before";
        link->step = builder->roadmap_step[use];
    } else if (binding == BINDS_NOTHING && builder->companions[node].by_node >= 0) {
        link->rule = "It is wanted before";
        link->step = builder->roadmap_step[builder->companions[node].by_node];
    } else if (bound >= 0 && builder->network.links[bound].from >= 0) {
        link->step = builder->roadmap_step[builder->network.links[bound].from];
    }
}

/* "How long it takes: 2 to 28 days", of figures that have a source; an assumption says its own. */
static const char *with_figures(const struct chain *chain, const struct estimate *estimate,
                                const char *what, const char *unit)
{
    struct range range = profile_estimate(&chain->builder->profile, estimate);
    struct arena *arena = &chain->builder->roadmap->arena;

    if (estimate->assumption >= 0)
        return what;
    if (range.low == range.high)
        return arena_format(arena, "%s: %d %s", what, range.likely, unit);
    return arena_format(arena, "%s: %d to %d %s, likely %d", what, range.low, range.high, unit,
                        range.likely);
}

static void add_estimate(struct chain *chain, const struct estimate *estimate, bool told,
                         const char *what, const char *unit)
{
    if (told)
        add(chain, ABOUT_DATE,
            arena_format(&chain->builder->roadmap->arena, "%s: what the school you chose told you",
                         what));
    if (told || !estimate->stated || (estimate->source < 0 && estimate->assumption < 0))
        return;
    struct because *link = add(chain, ABOUT_DATE, with_figures(chain, estimate, what, unit));
    link->assumption = estimate->assumption;
    set_source(chain, link, estimate->source);
}

static void add_pace(struct chain *chain, const struct step *step)
{
    const struct catalog *catalog = chain->builder->profile.catalog;
    int question = catalog_find_question(catalog, "time.hours_per_week");
    if (step->kind == STEP_STUDY && step->hours.stated && question >= 0)
        add_answer(chain, ABOUT_DATE, question, "Study hours a week set the pace");
}

/* "A WIOA voucher may pay this: the workforce board has to approve you ..." */
static void add_payers(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct catalog *catalog = builder->profile.catalog;

    for (int i = 0; i < step->payer_count; i++) {
        const struct aid *aid = &catalog->aids[step->payers[i]];
        struct because *link = add(chain, ABOUT_COST,
                                   arena_format(&builder->roadmap->arena, "%s may pay this: %s",
                                                aid->title, aid->confirm));
        if (aid->sources.count > 0)
            set_source(chain, link, aid->sources.items[0]);
    }
}

static void add_cost(struct chain *chain, const struct builder *builder, int step, date_day day)
{
    struct bill bill =
        bill_for(&builder->profile, step, day == DATE_NONE ? builder->profile.today : day,
                 builder->network.joined);
    if (bill.free)
        return;
    if (bill.unpriced) {
        add(chain, ABOUT_COST, "No price was found; ask before you count on one");
        return;
    }
    char money[MONEY_TEXT];
    const char *note = bill.told ? "what the school you chose told you" : bill.price->note;
    struct because *link =
        add(chain, ABOUT_COST,
            arena_format(&builder->roadmap->arena, "Price: %s%s%s",
                         money_format_range(bill.amount.low, bill.amount.high, money),
                         note[0] ? "; " : "", note));
    if (!bill.told)
        set_source(chain, link, bill.price->source);
}

/* What the bodies recommend or tell beside what they require. It is shown, never planned. */
static void add_advice(struct chain *chain, const struct step *step)
{
    struct arena *arena = &chain->builder->roadmap->arena;

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];
        for (int p = 0; need->strength == STRENGTH_ADVICE && p < need->count; p++) {
            const struct path *path = &need->paths[p];
            const char *text = path->title[0] ? path->title : need->title;
            set_source(chain, add(chain, ABOUT_STEP, arena_format(arena, "Advice: %s.", text)),
                       path->source);
        }
    }
    if (step->template != TEMPLATE_EXAM || step->credential < 0)
        return;
    const struct credential *credential =
        &chain->builder->profile.catalog->credentials[step->credential];
    for (int i = 0; i < credential->notes.count; i++)
        add(chain, ABOUT_STEP, credential->notes.items[i]);
}

static void add_odds(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct pass_rate *rate = NULL;
    const struct step *step = &builder->profile.catalog->steps[node->step];

    if (step->kind != STEP_EXAM || node->route < 0)
        return;
    int permille = exam_permille(&builder->profile, builder->route, node->step, &rate);
    if (!rate)
        return;
    const char *rule =
        arena_format(&builder->roadmap->arena, "First-time pass rate %d %%", (permille + 5) / 10);
    struct because *link = add(chain, ABOUT_DATE, rule);
    link->assumption = rate->assumption;
    set_source(chain, link, rate->source);
}

struct because_list because_of_step(const struct builder *builder, int node,
                                    const struct roadmap_step *step)
{
    struct chain chain = {.builder = builder};

    if (node < 0) {
        add_answer(&chain, ABOUT_STEP, step->question, "The roadmap rests on it.");
        return finish(&chain);
    }
    const struct node *n = &builder->network.nodes[node];
    const struct step *s = &builder->profile.catalog->steps[n->step];
    if (n->route >= 0) {
        add_goal(&chain);
        add_asked(&chain, n);
    }
    add_condition(&chain, ABOUT_STEP, &s->when);
    add_rule(&chain, s);
    if (n->route >= 0)
        add_path_notes(&chain, n);
    add_advice(&chain, s);
    int during = builder->companions[node].during_node;
    if (s->phase == PHASE_MAINTAIN && s->kind == STEP_RENEWAL) {
        add_period(&chain, step);
    } else if (step->start == DATE_NONE && s->timing[0] && during >= 0) {
        add_during(&chain, during);
    } else if (step->start != DATE_NONE || step->finish != DATE_NONE || s->timing[0] ||
               builder->undated[node] || builder->companions[node].untimed) {
        add_date(&chain, node);
        add_until(&chain, node);
        if (n->shortest)
            add(&chain, ABOUT_DATE,
                "Its doses come at the shortest intervals that count; at the usual ones it would "
                "be too late");
        bool school = own_school_has(&builder->profile, n->step);
        add_estimate(&chain, &s->days, school && builder->profile.school->weeks >= 0,
                     "How long it takes", "days");
        add_estimate(&chain, &s->hours, school && builder->profile.school->hours >= 0,
                     "Study hours it takes", "hours");
        add_pace(&chain, s);
    }
    add_odds(&chain, n);
    add_cost(&chain, builder, n->step, step->start);
    add_payers(&chain, step);
    return finish(&chain);
}

struct because_list because_of_gate(const struct builder *builder, const struct gate *gate,
                                    const struct gate_rule *rule)
{
    struct chain chain = {.builder = builder};

    add_condition(&chain, ABOUT_GATE, &gate->when);
    for (int i = 0; i < gate->rule_count; i++) {
        add_condition(&chain, ABOUT_GATE, &gate->rules[i].when);
        if (&gate->rules[i] == rule)
            break;
    }
    set_source(&chain, add(&chain, ABOUT_GATE, gate->about), rule->source);
    return finish(&chain);
}

struct because_list because_of_goal(const struct builder *builder)
{
    struct chain chain = {.builder = builder};
    add_goal(&chain);
    add_answer(&chain, ABOUT_DATE,
               catalog_find_question(builder->profile.catalog, "time.hours_per_week"),
               "Study hours a week set the pace");
    add_answer(&chain, ABOUT_STEP,
               catalog_find_question(builder->profile.catalog, "goal.preparation"),
               "Whether recommended preparation is planned");
    return finish(&chain);
}
