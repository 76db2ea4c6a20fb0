/* SPDX-License-Identifier: MIT
 * What the price of a program holds beside the teaching: books, a membership, tries at an exam. The
 * catalogue tells it of the usual price (`holds`); of the program that the person is in or chose
 * nobody knows whether its price holds them, until the person tells (`in-price`). */
#include "plan/calendar/bills.h"

/* The first exam that begins once the program is over: the one it prepares for; or -1. */
static int program_exam(const struct network *network, const struct timing *timing, int program)
{
    const struct step *steps = network->profile->catalog->steps;
    int exam = -1;

    for (int n = 0; n < network->count; n++) {
        if (network->nodes[n].route < 0 || steps[network->nodes[n].step].kind != STEP_EXAM ||
            timing->start[n] < timing->finish[program])
            continue;
        if (exam < 0 || timing->start[n] < timing->start[exam])
            exam = n;
    }
    return exam;
}

/* The price of a school may hold the exam that the program prepares for, its books and what its
 * body asks of members. */
static bool school_may_hold(const struct network *network, const struct timing *timing, int program,
                            int n)
{
    const struct catalog *catalog = network->profile->catalog;
    const struct step *step = &catalog->steps[network->nodes[n].step];
    int exam = program_exam(network, timing, program);

    if (exam < 0 || n == exam)
        return n == exam;
    const struct step *sat = &catalog->steps[network->nodes[exam].step];
    if (step->kind != STEP_PURCHASE || sat->credential < 0)
        return false;
    return step->credential == sat->credential ||
           (step->body >= 0 && step->body == catalog->credentials[sat->credential].body);
}

static bool price_holds(const struct profile *profile, const struct price *price, int step)
{
    for (int i = 0; price && i < price->holds.count; i++) {
        if (profile_gives(profile, step, price->holds.items[i]))
            return true;
    }
    return false;
}

static bool node_can_be_held(const struct network *network, int n)
{
    const struct step *step = &network->profile->catalog->steps[network->nodes[n].step];

    return network->nodes[n].route >= 0 && !step->perishable &&
           (step->kind == STEP_PURCHASE || step->kind == STEP_EXAM);
}

/* What the price of program p, which the person is in or chose, holds of line n. False: nobody
 * told, and the usual price counts. */
static bool holds_of_own(const struct network *network, const struct timing *timing, int p, int n,
                         bool told_price, struct held *held)
{
    const struct profile *profile = network->profile;
    int program = network->nodes[p].step;
    bool runs = own_program_runs(profile, program);

    if ((!runs && !own_school_has(profile, program)) || !school_may_hold(network, timing, p, n))
        return false;
    enum truth told = own_is_in_price(profile, network->nodes[n].step, &held->tries);
    if (told == TRUTH_TRUE)
        held->how = HELD_TOLD;
    else if (told == TRUTH_UNKNOWN && (runs || told_price))
        held->how = HELD_MAYBE;
    return told != TRUTH_UNKNOWN || runs || told_price;
}

/* The price of program p, as the catalogue tells it, or as the person's school did. */
static void holds_of_program(const struct network *network, const struct timing *timing,
                             struct terms terms, int p, int n, struct held *held)
{
    struct bill bill = price_on(network->profile, network->nodes[p].step, timing->start[p], terms);

    if (holds_of_own(network, timing, p, n, bill.told, held) || bill.told ||
        !price_holds(network->profile, bill.price, network->nodes[n].step))
        return;
    held->how = HELD_USUALLY;
    held->by = bill.price;
    held->tries = bill.price->attempts;
}

/* What a program that was begun or is over held, if that is on no route any more. */
static struct held holds_of_marked(const struct network *network, int n)
{
    const struct profile *profile = network->profile;
    int step = network->nodes[n].step;
    struct held held = {.how = HELD_NOT};
    enum truth told = TRUTH_FALSE;

    if (node_can_be_held(network, n))
        held.by = price_held_by_marked(profile, step, profile->today, &told, &held.tries);
    if (held.by)
        held.how = told == TRUTH_TRUE ? HELD_TOLD : HELD_USUALLY;
    return held;
}

/* Tries that were failed are used. */
static void held_use_tries(const struct profile *profile, int step, struct held *held)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    int tries = held->tries > 1 ? held->tries : 1;

    if (!standing || standing->attempts == 0 || held->how == HELD_NOT)
        return;
    if (standing->attempts >= tries)
        *held = (struct held){.how = HELD_NOT};
    else
        held->tries = tries - standing->attempts;
}

struct held holds_of(const struct network *network, const struct timing *timing, struct terms terms,
                     int n)
{
    struct held held = holds_of_marked(network, n);

    for (int p = 0; node_can_be_held(network, n) && p < network->count; p++) {
        if (held.how >= HELD_USUALLY)
            break;
        if (network->nodes[p].route >= 0 && p != n && timing->start[n] >= timing->start[p])
            holds_of_program(network, timing, terms, p, n, &held);
    }
    held_use_tries(network->profile, network->nodes[n].step, &held);
    return held;
}

/* What is in the price is not paid again, though where it is only usual it may be at a school whose
 * price holds less. Of a price that may hold it both sums stand. */
void holds_apply(const struct held *held, struct bill *bill)
{
    money_cents usual = held->how >= HELD_USUALLY ? bill->amount.likely : 0;
    money_cents surely = held->how == HELD_TOLD ? bill->amount.high : 0;

    if (held->how == HELD_NOT || bill->free || bill->unpriced)
        return;
    bill->held = held->how;
    bill->partial &= held->how != HELD_TOLD || bill->times > 1;
    if (held->how >= HELD_USUALLY && held->tries)
        bill->tries = held->tries;
    bill->total.low -= bill->amount.low;
    bill->total.likely -= usual;
    bill->total.high -= surely;
    bill->total.open -= bill->amount.open;
    bill->compare -= usual;
    bill->compare_total -= usual;
    bill->amount.low = 0;
    bill->amount.likely -= usual;
    bill->amount.high -= surely;
    bill->amount.open = bill->amount.likely;
    bill->total.open += bill->amount.open;
}

static void cost_note_held(const struct cost *cost, bool *held)
{
    for (int i = 0; i < cost->count; i++) {
        for (int h = 0; h < cost->items[i].holds.count; h++)
            held[cost->items[i].holds.items[h]] = true;
    }
}

/* What the price of the person's own program holds. */
static void holds_note_told(const struct profile *profile, bool *steps)
{
    int tries;

    for (int s = 0; s < profile->catalog->step_count; s++)
        steps[s] |= own_is_in_price(profile, s, &tries) == TRUTH_TRUE;
}

const bool *holds_steps(const struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    bool *facts = arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof *facts);
    bool *steps = arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *steps);

    for (int s = 0; s < catalog->step_count; s++) {
        cost_note_held(&catalog->steps[s].cost, facts);
        cost_note_held(&catalog->steps[s].student_cost, facts);
    }
    for (int fact = 0; fact < catalog->fact_count; fact++) {
        for (int s = 0; facts[fact] && s < catalog->step_count; s++)
            steps[s] |= profile_gives(profile, s, fact);
    }
    holds_note_told(profile, steps);
    return steps;
}
