/* SPDX-License-Identifier: MIT
 * The cycles of continuing education that a roadmap plans with: the ledger of what is held, of what
 * the route gives and of the credits that are kept. What the body's own tracker says comes before
 * what is worked out. */
#include "milepost/vector.h"
#include "plan/roadmap/line.h"

/* What the ledger is made from. */
struct cycle_input {
    VECTOR(struct ledger_held) held;
    VECTOR(struct ledger_tracker) trackers;
};

/* The node of the route that gives a credential, or -1. */
static int credential_giver(const struct builder *builder, int fact)
{
    for (int n = 0; n < builder->network.count; n++) {
        const struct node *node = &builder->network.nodes[n];
        if (node->route >= 0 && profile_gives(&builder->profile, node->step, fact))
            return n;
    }
    return -1;
}

/* The day on which the route gives it; DATE_NONE when it does not, or without a day. */
static date_day credential_gained_on(const struct builder *builder, int fact)
{
    int giver = credential_giver(builder, fact);

    return giver < 0 ? DATE_NONE : dates_finish(builder, giver);
}

static void cycles_read_held(const struct builder *builder, struct cycle_input *read)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;

    for (int i = 0; i < catalog->credential_count; i++) {
        int fact = catalog->credentials[i].fact;
        date_day gained = DATE_NONE;
        if (profile->facts[fact].met)
            VECTOR_PUSH(&read->held, (struct ledger_held){i, profile->facts[fact].since});
        else if ((gained = credential_gained_on(builder, fact)) != DATE_NONE)
            VECTOR_PUSH(&read->held, (struct ledger_held){i, gained});
    }
}

static void cycles_read_trackers(const struct builder *builder, struct cycle_input *read)
{
    const struct profile *profile = &builder->profile;

    for (int body = 0; body < profile->catalog->body_count; body++) {
        const struct cycle_questions *asked = &profile->questions.cycles[body];
        const struct answer *end = told_answer(profile, asked->end);
        const struct answer *needed = told_answer(profile, asked->needed);
        struct ledger_tracker tracker = {.body = body,
                                         .end = end ? end->value : DATE_NONE,
                                         .needed = needed ? needed->value : -1};

        turn_tracker(profile->catalog, &builder->input->progress, profile->today, &tracker);
        if (tracker.end != DATE_NONE || tracker.needed >= 0)
            VECTOR_PUSH(&read->trackers, tracker);
    }
}

/* A cycle that is over and not settled comes before the one that runs. */
const struct ledger_cycle *cycle_planned(const struct builder *builder, int body)
{
    int before = body < 0 ? -1 : ledger_before(builder->ledger, body);
    int present = body < 0 ? -1 : ledger_present(builder->ledger, body);

    if (before >= 0 && builder->ledger->cycles[before].state != LEDGER_UNTOLD)
        return &builder->ledger->cycles[before];
    return present >= 0 ? &builder->ledger->cycles[present] : NULL;
}

/* ---- what the roadmap says of them ----------------------------------------------------------- */

/* With all that is held and all that the route gives, on whatever day. */
static int cycle_full_units(const struct builder *builder, int body)
{
    const struct catalog *catalog = builder->profile.catalog;
    int *held =
        arena_new(builder->profile.arena, (size_t)catalog->credential_count + 1, sizeof *held);
    int count = 0;

    for (int i = 0; i < catalog->credential_count; i++) {
        int fact = catalog->credentials[i].fact;
        if (builder->profile.facts[fact].met || credential_giver(builder, fact) >= 0)
            held[count++] = i;
    }
    return renew_units(catalog, body, held, count);
}

static void cycles_tell(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    int bodies = builder->profile.catalog->body_count;
    struct roadmap_cycle *cycles = arena_new(&roadmap->arena, (size_t)bodies + 1, sizeof *cycles);

    for (int body = 0; body < bodies; body++) {
        if (!cycle_planned(builder, body))
            continue;
        cycles[roadmap->cycle_count++] = (struct roadmap_cycle){
            .body = body,
            .full = cycle_full_units(builder, body),
        };
    }
    roadmap->cycles = cycles;
}

void cycles_make(struct builder *builder)
{
    struct cycle_input read = {.held = {0}};
    struct ledger_input input = {.catalog = builder->profile.catalog,
                                 .today = builder->profile.today};

    cycles_read_held(builder, &read);
    cycles_read_trackers(builder, &read);
    input.held = read.held.items;
    input.held_count = (int)read.held.count;
    input.trackers = read.trackers.items;
    input.tracker_count = (int)read.trackers.count;
    if (builder->input->credits)
        input.credits = *builder->input->credits;
    builder->ledger = ledger_new(&input);
    cycles_tell(builder);
    VECTOR_CLEAR(&read.held);
    VECTOR_CLEAR(&read.trackers);
}
