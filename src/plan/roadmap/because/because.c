/* SPDX-License-Identifier: MIT
 * Because: the chain of answers, rules, sources and bindings behind every line. What sets a
 * line's day is in because_date.c. */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/roadmap/because/because.h"
#include "plan/roadmap/because/chain.h"

static void because_add_goal(struct chain *chain)
{
    const struct builder *builder = chain->builder;
    chain_add_answer(chain, ABOUT_STEP, builder->profile.questions.goal_target, NULL);
}

static const char *because_in_sentence(const struct builder *builder, const char *title)
{
    struct arena *arena = &builder->roadmap->arena;
    char *copy = arena_copy_bytes(arena, title, strlen(title));

    copy[0] = catalog_small_first(builder->profile.catalog, title);
    return copy;
}

/* "“Send the proof, the A comes off” needs two years of coding ...: an 80-hour course and
 * Practicode." */
static const char *because_asked_rule(const struct chain *chain, const struct asked *asked)
{
    const struct builder *builder = chain->builder;
    struct arena *arena = &builder->roadmap->arena;
    const char *need = asked->need->title, *path = asked->path->title;
    const char *parent =
        builder->profile.catalog->steps[builder->route->steps[asked->parent]].title;

    need = because_in_sentence(builder, need);
    path = because_in_sentence(builder, path);
    if (path[0] == '\0' || strcmp(need, path) == 0)
        return arena_format(arena, "“%s” needs %s.", parent, need);
    return arena_format(arena, "“%s” needs %s: %s.", parent, need, path);
}

static void because_add_asked(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct asked *asked = &builder->route->asked[node->route];
    const struct step *step = &builder->profile.catalog->steps[node->step];

    if (asked->path && asked->parent >= 0) {
        struct because *link = chain_add(chain, ABOUT_STEP, because_asked_rule(chain, asked));
        chain_set_source(chain, link, asked->path->source);
    } else if (step->if_cheaper) {
        chain_add(chain, ABOUT_STEP,
                  "A member saves more on the exams of this route than it costs.");
    } else if (step->guard == GUARD_PAYING) {
        chain_add(chain, ABOUT_STEP, "Nothing is paid before this is done.");
    } else if (step->guard == GUARD_ENROLMENT) {
        chain_add(chain, ABOUT_STEP, "Nobody enrolls before this is done.");
    }
}

static void because_add_step_rule(struct chain *chain, const struct step *step)
{
    for (int i = 0; i < step->sources.count; i++)
        chain_set_source(chain, chain_add(chain, ABOUT_STEP, i == 0 ? step->why : NULL),
                         step->sources.items[i]);
    if (step->sources.count == 0 && step->why[0])
        chain_add(chain, ABOUT_STEP, step->why);
}

static const char *path_words(const struct need *need, const struct path *path)
{
    return path->title[0] ? path->title : need->title;
}

/* A note may be a clause, or whole sentences. */
static const char *path_note_end(const struct path *path)
{
    size_t length = strlen(path->note);

    return length > 0 && strchr(".!?", path->note[length - 1]) ? "" : ".";
}

/* What the paths that the route follows leave open: "supervised, within the last three years". */
static void because_add_path_notes(struct chain *chain, const struct node *node)
{
    const struct builder *builder = chain->builder;
    const struct step *step = &builder->profile.catalog->steps[node->step];

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];
        const struct path *path =
            need_counts(&builder->profile, need) ? path_followed(builder, node->route, need) : NULL;
        if (!path || path->note[0] == '\0')
            continue;
        const char *text = path_words(need, path);
        chain_set_source(chain,
                         chain_add(chain, ABOUT_STEP,
                                   arena_format(&builder->roadmap->arena, "About “%s”: %s%s", text,
                                                path->note, path_note_end(path))),
                         path->source);
    }
}

/* What the bodies recommend or tell beside what they require. It is shown, never planned. */
static void because_add_advice(struct chain *chain, const struct step *step)
{
    struct arena *arena = &chain->builder->roadmap->arena;

    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];
        for (int p = 0; need->strength == STRENGTH_ADVICE && p < need->count; p++) {
            const struct path *path = &need->paths[p];
            const char *text = path_words(need, path);
            chain_set_source(chain,
                             chain_add(chain, ABOUT_STEP, arena_format(arena, "Advice: %s.", text)),
                             path->source);
        }
    }
    if (step->template != TEMPLATE_EXAM || step->credential < 0)
        return;
    const struct credential *credential =
        &chain->builder->profile.catalog->credentials[step->credential];
    for (int i = 0; i < credential->notes.count; i++)
        chain_add(chain, ABOUT_STEP, credential->notes.items[i]);
}

static void because_add_price(struct chain *chain, const struct bill *bill, const char *label)
{
    char money[MONEY_TEXT];
    const char *note = bill->published ? "tuition and fees of the school you chose"
                       : bill->told    ? "what the school you chose told you"
                                       : bill->price->note;
    struct because *link =
        chain_add(chain, ABOUT_COST,
                  arena_format(&chain->builder->roadmap->arena, "%s: %s%s%s", label,
                               money_format_range(bill->amount.low, bill->amount.high, money),
                               note[0] ? "; " : "", note));
    if (!bill->told)
        chain_set_source(chain, link, bill->price->source);
}

/* What each further credential adds to the fee for the first. */
static void because_add_further(struct chain *chain, const struct bill *bill,
                                const struct roadmap_step *step)
{
    struct arena *arena = &chain->builder->roadmap->arena;
    char each[MONEY_TEXT], all[MONEY_TEXT];

    if (step->further == 0 || !bill->price)
        return;
    int count = (int)(step->further / bill->price->further.likely);
    struct because *link = chain_add(
        chain, ABOUT_COST,
        arena_format(arena, "%d further credential%s in this cycle at %s: %s more", count,
                     count == 1 ? "" : "s", money_format(bill->price->further.likely, each),
                     money_format(step->further, all)));
    chain_set_source(chain, link, bill->price->source);
}

/* What being late with a cycle that is over costs today, and who says so. */
static void because_add_late_fee(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct ledger *ledger = builder->ledger;
    int at = step->late_fee == 0
                 ? -1
                 : ledger_before(ledger, builder->profile.catalog->steps[step->step].body);
    char money[MONEY_TEXT];

    for (int i = 0; at >= 0 && i < ledger->cycles[at].day_count; i++) {
        const struct ledger_day *day = &ledger->cycles[at].days[i];
        if (day->money != step->late_fee || day->day == DATE_NONE)
            continue;
        struct because *link = chain_add(chain, ABOUT_COST,
                                         arena_format(&builder->roadmap->arena,
                                                      "%s: %s today, and what else is missing",
                                                      day->last ? "To come back" : "For being late",
                                                      money_format(day->money, money)));
        chain_set_source(chain, link, day->source);
        return;
    }
}

static bool cost_has(const struct cost *cost, const struct price *price)
{
    for (int i = 0; i < cost->count; i++) {
        if (&cost->items[i] == price)
            return true;
    }
    return false;
}

/* Why a student pays no student's price on `day`. */
static const char *because_no_student_price(const struct builder *builder, date_day day)
{
    char text[DATE_TEXT];

    if (builder->profile.student_until >= day)
        return "Students pay less until they hold their first credential.";
    return arena_format(&builder->roadmap->arena,
                        "Students pay less, and your program ends on %s. If you buy it before, ask "
                        "for their price.",
                        date_long(builder->profile.student_until, text));
}

/* Whose price it is: a student's, or a member's. */
static void because_add_terms(struct chain *chain, int step, const struct bill *bill, date_day day)
{
    const struct profile *profile = &chain->builder->profile;
    const struct step *s = &profile->catalog->steps[step];

    if (cost_has(&s->student_cost, bill->price))
        chain_add_answer(chain, ABOUT_COST, profile->questions.student,
                         "This is the price for students.");
    else if (profile->student && s->student_cost.count > 0)
        chain_add_answer(chain, ABOUT_COST, profile->questions.student,
                         because_no_student_price(chain->builder, day));
    if (s->template != TEMPLATE_EXAM || s->credential < 0)
        return;
    const struct credential *credential = &profile->catalog->credentials[s->credential];
    if (!cost_has(&credential->member_fee, bill->price))
        return;
    chain_add(chain, ABOUT_COST, "This is the price for members.");
    if (profile->member[credential->body])
        chain_add_condition(
            chain, ABOUT_COST,
            &profile->catalog->facts[facts_membership(profile, credential->body)].met);
}

/* "In the price of the program, as it was seen at one school; ask yours before you pay twice." */
static void because_add_held(struct chain *chain, int node)
{
    const struct builder *builder = chain->builder;
    struct held held = holds_of(&builder->network, &builder->timing,
                                payments_terms(&builder->network, &builder->timing), node);
    const struct step *s = &builder->profile.catalog->steps[builder->network.nodes[node].step];

    switch (held.how) {
    case HELD_NOT:
        break;
    case HELD_MAYBE:
        chain_add(chain, ABOUT_COST,
                  "Nobody told whether the price of your school holds this already, so both sums "
                  "stand. Ask the school before you pay");
        chain_add_condition(chain, ABOUT_COST, &s->in_price);
        break;
    case HELD_USUALLY:
        chain_set_source(chain,
                         chain_add(chain, ABOUT_COST,
                                   "The likely price of the program holds this already, as at one "
                                   "school, so it is not added again. Ask yours before you sign"),
                         held.by->source);
        break;
    case HELD_TOLD:
        chain_add(chain, ABOUT_COST, "The price of your program holds this, so it is not added");
        chain_add_condition(chain, ABOUT_COST, &s->in_price);
        break;
    }
}

/* The price is that of the likely day, as it is charged. What is paid again may cost something else
 * by then. */
static void because_add_cost(struct chain *chain, int node, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    struct payments payments = builder_payments(builder, node);
    bool first = step->start == DATE_NONE || payments.early;
    date_day shown = first ? payments.first : step->start;
    struct bill bill = payments_bill(&payments, 0), before = bill;

    because_add_late_fee(chain, step);
    if (bill.free || step->act)
        return;
    if (bill.unpriced) {
        chain_add(chain, ABOUT_COST, "No price was found; ask before you count on one");
        return;
    }
    because_add_price(chain, &bill, "Price");
    if (bill.published)
        because_add_published(chain);
    else if (!bill.told)
        because_add_usual_price(chain, builder->network.nodes[node].step);
    if (payments.early)
        chain_add(chain, ABOUT_COST,
                  "It is paid while you are a student, before your program ends; over the whole "
                  "plan that is cheaper");
    because_add_further(chain, &bill, step);
    because_add_terms(chain, builder->network.nodes[node].step, &bill, payments.first);
    because_add_held(chain, node);
    for (int i = 1; i < payments.count; i++) {
        char text[DATE_TEXT];
        date_day day = payments_day(shown, payments.every_months, i);
        bill = payments_bill(&payments, i);
        if (bill.price && bill.price != before.price)
            because_add_price(
                chain, &bill,
                arena_format(&builder->roadmap->arena, "From %s", date_long(day, text)));
        before = bill;
    }
}

/* "A WIOA voucher may pay this: the workforce board has to approve you ..." */
static void because_add_payers(struct chain *chain, const struct roadmap_step *step)
{
    const struct builder *builder = chain->builder;
    const struct catalog *catalog = builder->profile.catalog;

    for (int i = 0; i < step->payer_count; i++) {
        const struct aid *aid = &catalog->aids[step->payers[i]];
        struct because *link =
            chain_add(chain, ABOUT_COST,
                      arena_format(&builder->roadmap->arena, "%s may pay this: %s", aid->title,
                                   aid->confirm));
        if (aid->sources.count > 0)
            chain_set_source(chain, link, aid->sources.items[0]);
    }
}

/* What sources say on a matter where they disagree, each with its own. */
static void because_add_conflicts(struct chain *chain, const struct step *step)
{
    for (int i = 0; i < step->conflicts.count; i++) {
        const struct conflict *conflict = &step->conflicts.items[i];
        struct because *link =
            chain_add(chain, ABOUT_STEP,
                      arena_format(&chain->builder->roadmap->arena, "Sources disagree on %s: %s",
                                   conflict->about, conflict->says));
        link->conflicting = true;
        chain_set_source(chain, link, conflict->source);
    }
}

struct because_list because_of_step(const struct builder *builder, int node,
                                    const struct roadmap_step *step)
{
    struct chain chain = {.builder = builder};

    because_add_marks(&chain, step);
    if (node < 0) {
        if (step->question >= 0)
            chain_add_answer(&chain, ABOUT_STEP, step->question, "The roadmap rests on it.");
        else
            because_add_step_rule(&chain, &builder->profile.catalog->steps[step->step]);
        return chain_finish(&chain);
    }
    const struct node *n = &builder->network.nodes[node];
    const struct step *s = &builder->profile.catalog->steps[n->step];
    if (n->route >= 0) {
        because_add_goal(&chain);
        because_add_asked(&chain, n);
    }
    chain_add_condition(&chain, ABOUT_STEP, &s->when);
    because_add_step_rule(&chain, s);
    if (n->route >= 0)
        because_add_path_notes(&chain, n);
    because_add_advice(&chain, s);
    because_add_date(&chain, node, step);
    because_add_cost(&chain, node, step);
    because_add_payers(&chain, step);
    because_add_conflicts(&chain, s);
    return chain_finish(&chain);
}

struct because_list because_of_gate(const struct builder *builder, const struct gate *gate,
                                    const struct gate_rule *rule)
{
    struct chain chain = {.builder = builder};

    chain_add_condition(&chain, ABOUT_GATE, &gate->when);
    for (int i = 0; i < gate->rule_count; i++) {
        chain_add_condition(&chain, ABOUT_GATE, &gate->rules[i].when);
        if (told_answer(&builder->profile, gate->rules[i].since))
            chain_add_answer(&chain, ABOUT_GATE, gate->rules[i].since, NULL);
        if (&gate->rules[i] == rule)
            break;
    }
    chain_set_source(&chain, chain_add(&chain, ABOUT_GATE, gate->about), rule->source);
    return chain_finish(&chain);
}

struct because_list because_of_goal(const struct builder *builder)
{
    struct chain chain = {.builder = builder};
    because_add_goal(&chain);
    because_add_pace(&chain);
    chain_add_answer(&chain, ABOUT_STEP, builder->profile.questions.goal_preparation,
                     "Whether recommended preparation is planned");
    return chain_finish(&chain);
}
