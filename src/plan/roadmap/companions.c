/* SPDX-License-Identifier: MIT
 * Companions: what a roadmap holds beyond its route (docs/planning.md, "Companions"). They are laid
 * beside the route and never move it. */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/roadmap/companions.h"

/* Evidence that was there for this use, and still counts. */
static bool companion_was_there(const struct builder *builder, int step, const char *use)
{
    const struct profile *profile = &builder->profile;
    const struct step *s = &profile->catalog->steps[step];

    if (!s->perishable || profile->standings.count == 0)
        return false;
    const struct standing *standing =
        standing_find(profile, use[0] ? network_evidence_id(s, use, profile->arena) : s->id);
    return standing_is_closed(standing) && !standing_is_stale(profile, standing);
}

/* Evidence stands on a roadmap once for each use, any other step once in all. */
static bool companion_is_there(const struct builder *builder, int step, const char *use)
{
    bool each_use = builder->profile.catalog->steps[step].perishable;

    for (int n = 0; n < builder->network.count; n++) {
        const char *other = builder->companions[n].use;
        if (builder->network.nodes[n].step == step &&
            (!each_use || !other || strcmp(other, use) == 0))
            return true;
    }
    return false;
}

/* A step that every body has is shown for the bodies of the goal and of what is held. */
static bool companion_body_concerns(const struct builder *builder, const struct step *step)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;

    if (step->template != TEMPLATE_BODY)
        return true;
    if (profile->goal_credential >= 0 &&
        catalog->credentials[profile->goal_credential].body == step->body)
        return true;
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        if (credential->body != step->body)
            continue;
        if (profile->facts[credential->fact].met)
            return true;
        for (int n = 0; n < builder->network.count; n++) {
            if (builder->network.nodes[n].route >= 0 &&
                profile_gives(profile, builder->network.nodes[n].step, credential->fact))
                return true;
        }
    }
    return false;
}

/* Once the goal stands, what is left is to advance and to keep it up, and the job that was to come
 * with what it asks for. */
static bool companion_phase_stands(const struct builder *builder, const struct step *step)
{
    bool stands = builder->roadmap->goal_state != GOAL_REACHED || step->phase >= PHASE_ADVANCE;

    for (int i = 0; i < step->with_count && !stands; i++) {
        const struct anchor *anchor = &step->with[i];
        stands = anchor_opened_door(builder, step, anchor) ||
                 (anchor->kind == ANCHOR_STEP && anchor_has_node(builder, anchor));
    }
    return stands;
}

/* A step whose every fact the route gives already adds nothing beside it. */
static bool companion_given_by_route(const struct builder *builder, const struct step *step)
{
    for (int i = 0; i < step->gives.count; i++) {
        bool given = false;
        for (int n = 0; n < builder->network.count && !given; n++)
            given = builder->network.nodes[n].route >= 0 &&
                    profile_gives(&builder->profile, builder->network.nodes[n].step,
                                  step->gives.items[i]);
        if (!given)
            return false;
    }
    return step->gives.count > 0;
}

/* Help with paying is of use where something costs money. */
static bool companion_has_use(const struct builder *builder, const struct step *step)
{
    return step->template != TEMPLATE_AID || companions_without_route(builder) ||
           uses_of_money(builder, -1) >= 0;
}

/* The anchor by which a step comes on the roadmap, or NULL. */
static const struct anchor *companion_anchor(const struct builder *builder, int s)
{
    const struct step *step = &builder->profile.catalog->steps[s];
    if (step->with_count == 0 || !builder->profile.steps[s].stands ||
        !companion_body_concerns(builder, step) || !companion_phase_stands(builder, step) ||
        companion_given_by_route(builder, step) || !companion_has_use(builder, step))
        return NULL;
    for (int i = 0; i < step->with_count; i++) {
        if (anchor_present(builder, step, &step->with[i]) &&
            !anchor_is_over(builder, &step->with[i]) &&
            !companion_is_there(builder, s, step->with[i].use) &&
            !companion_was_there(builder, s, step->with[i].use))
            return &step->with[i];
    }
    return NULL;
}

/* ---- laying one beside the route ------------------------------------------------------------- */

struct link_list {
    struct link items[NETWORK_NODES];
    int count;
};

static void companion_link_after(struct link_list *links, int node, bool from_start)
{
    if (links->count < NETWORK_NODES)
        links->items[links->count++] =
            (struct link){.from = (int16_t)node, .from_start = from_start, .fact = -1};
}

bool companion_can_wait(const struct builder *builder, int node)
{
    int step = builder->network.nodes[node].step;

    return builder->network.nodes[node].route < 0 && builder->companions[node].by_node >= 0 &&
           !standing_is_begun(&builder->profile.standings, step) &&
           builder->profile.work[step].given == 0;
}

/* The last day on which a node can start; `depth` ends what waits for each other. */
static date_day anchor_last_start(const struct builder *builder, int node, int depth)
{
    const struct companion *companion = &builder->companions[node];
    date_day start = builder->timing.start[node], wanted;
    int by = companion->by_node, room;

    if (builder->network.nodes[node].route >= 0)
        return builder->late_start[node];
    if (depth == 0 || !companion_can_wait(builder, node))
        return start;
    wanted = anchor_last_start(builder, by, depth - 1) +
             (companion->by_end ? builder->durations[by] : 0);
    if (companion->within_sure && builder->timing.finish[companion->within_node] < wanted)
        wanted = builder->timing.finish[companion->within_node];
    room = wanted - builder->timing.finish[node];
    return room > 0 ? start + room : start;
}

/* What is moved to just before its use starts there, not where it could; what stands beside the
 * route can wait until it is wanted itself. */
static date_day anchor_node_start(const struct builder *builder, int node)
{
    return anchor_last_start(builder, node, builder->network.count);
}

/* What comes before a fact has until the step is over that gives it. */
static date_day anchor_node_day(const struct builder *builder, int node, bool at_end)
{
    return anchor_node_start(builder, node) + (at_end ? builder->durations[node] : 0);
}

/* The node an anchor stands for that starts first; route nodes count before companions. */
static int anchor_first_node(const struct builder *builder, const struct anchor *anchor)
{
    int best = -1;
    for (int n = 0; n < builder->network.count; n++) {
        const struct node *node = &builder->network.nodes[n];
        if (!anchor_is_node(builder, anchor, n))
            continue;
        bool better = best < 0 || (node->route >= 0) > (builder->network.nodes[best].route >= 0);
        bool same = best >= 0 && (node->route >= 0) == (builder->network.nodes[best].route >= 0) &&
                    anchor_node_start(builder, n) < anchor_node_start(builder, best);
        if (better || same)
            best = n;
    }
    return best;
}

/* A node that is told in words alone ("late in the program") is nothing to count days from. */
static bool anchor_node_is_untimed(const struct builder *builder, int node)
{
    const struct step *steps = builder->profile.catalog->steps;
    return steps[builder->network.nodes[node].step].timing[0] != '\0';
}

/* A practicum of the route's program, once the answers it depends on say that there is one: what it
 * asks for is paid before the goal. */
bool companion_is_sure(const struct builder *builder, int node)
{
    const struct profile *profile = &builder->profile;
    const struct condition *when = &profile->catalog->steps[builder->network.nodes[node].step].when;
    int during = builder->companions[node].during_node;

    if (during < 0 || builder->network.nodes[during].route < 0)
        return false;
    return told_condition(profile, when);
}

/* What comes before a node is wanted by then, and help with paying before the first payment; before
 * one without a day, within what that is in. */
static void companion_come_before(const struct builder *builder, int s, const struct anchor *anchor,
                                  int node, struct companion *companion)
{
    bool at_end = anchor->kind == ANCHOR_FACT || network_wanted_at_end(&builder->network, s, node);
    const struct step *step = &builder->profile.catalog->steps[s];

    if (step->template == TEMPLATE_AID && own_aid_is_named(&builder->profile, step->aid)) {
        at_end = false;
        node = uses_of_money(builder, step->aid);
        if (node < 0)
            return; /* it pays nothing of this: no day is missed */
    }
    if (anchor_node_is_untimed(builder, node)) {
        companion->untimed = true;
        companion->within_node = builder->companions[node].during_node;
        companion->within_sure = companion_is_sure(builder, node);
        companion->before_goal |= companion->within_sure;
    } else if (companion->by_node < 0 ||
               anchor_node_day(builder, node, at_end) <
                   anchor_node_day(builder, companion->by_node, companion->by_end)) {
        companion->by_node = (int16_t)node;
        companion->by_end = at_end;
        companion->before_goal |= builder->network.nodes[node].route >= 0;
    }
}

static void companion_link_to_anchors(const struct builder *builder, int s, struct link_list *links,
                                      struct companion *companion)
{
    const struct step *step = &builder->profile.catalog->steps[s];

    for (int i = 0; i < step->with_count; i++) {
        const struct anchor *anchor = &step->with[i];
        int first = anchor_first_node(builder, anchor);
        if (first < 0 || anchor_is_over(builder, anchor) ||
            (step->perishable && strcmp(anchor->use, companion->use) != 0))
            continue;
        if (companion->during_node < 0 && anchor->place == PLACE_DURING)
            companion->during_node = (int16_t)first;
        if (anchor->place == PLACE_DURING)
            companion_link_after(links, first, true);
        if (anchor->place == PLACE_BEFORE)
            companion_come_before(builder, s, anchor, first, companion);
        for (int n = 0; anchor->place == PLACE_AFTER && n < builder->network.count; n++) {
            bool route = builder->network.nodes[n].route >= 0;
            if (anchor_is_node(builder, anchor, n) &&
                route == (builder->network.nodes[first].route >= 0))
                companion_link_after(links, n, false);
        }
    }
}

/* A companion waits for what it needs where the roadmap has it, and for the free checks. */
static void companion_link_to_needs(const struct builder *builder, const struct step *step,
                                    struct link_list *links)
{
    for (int i = 0; i < step->needs.count; i++) {
        const struct need *need = &step->needs.items[i];
        if (need->count != 1 || need->strength != STRENGTH_REQUIRED)
            continue;
        for (int r = 0; r < need->paths[0].count; r++) {
            const struct requirement *requirement = &need->paths[0].items[r];
            for (int n = 0; requirement->kind == REQUIREMENT_FACT && n < builder->network.count;
                 n++) {
                if (profile_gives(&builder->profile, builder->network.nodes[n].step,
                                  requirement->fact))
                    companion_link_after(links, n, false);
            }
        }
    }
    for (int n = 0; n < builder->network.count && step_is_paying(step); n++) {
        if (builder->profile.catalog->steps[builder->network.nodes[n].step].guard == GUARD_PAYING)
            companion_link_after(links, n, false);
    }
}

static void companions_rerun(struct builder *builder, int from)
{
    for (int n = from; n < builder->network.count; n++)
        builder->durations[n] = network_likely_days(&builder->network, n);
    network_run(&builder->network, builder->durations, &builder->timing);
}

static void companions_note_late_starts(struct builder *builder)
{
    struct delays delays;
    struct timing timing = builder->timing;

    network_find_delays(&builder->network, &delays);
    network_delay(&builder->network, &delays, builder->durations, &timing);
    memcpy(builder->late_start, timing.start, sizeof builder->late_start);
}

static bool companion_add(struct builder *builder, int s, const char *use)
{
    const struct step *step = &builder->profile.catalog->steps[s];
    struct link_list links = {.count = 0};
    struct companion companion = {.by_node = -1, .during_node = -1, .within_node = -1, .use = use};

    companion_link_to_anchors(builder, s, &links, &companion);
    companion_link_to_needs(builder, step, &links);
    int n =
        network_add_companion(&builder->network, s, links.items, links.count, companion.by_node);
    if (n < 0) {
        builder->roadmap->capped = true;
        return false;
    }
    builder->companions[n] = companion;
    companions_rerun(builder, n);
    return true;
}

/* What a companion comes before may have come on the roadmap after it. True when a deadline became
 * another. */
static bool companions_find_deadlines(struct builder *builder)
{
    bool moved = false;

    for (int n = 0; n < builder->network.count; n++) {
        const struct node *node = &builder->network.nodes[n];
        const struct step *step = &builder->profile.catalog->steps[node->step];
        struct link_list ignored = {.count = 0};
        int before = builder->companions[n].by_node;

        if (node->route < 0 && !step->perishable)
            companion_link_to_anchors(builder, node->step, &ignored, &builder->companions[n]);
        moved |= builder->companions[n].by_node != before;
    }
    return moved;
}

/* What is found to be able to wait may leave something else as the first that a companion comes
 * before. */
static void companions_complete_deadlines(struct builder *builder)
{
    for (int round = 0; round < builder->network.count; round++)
        if (!companions_find_deadlines(builder))
            return;
}

/* What is there for the asking stands on every roadmap, from today, and its head says so. */
static void companions_add_claims(struct builder *builder)
{
    const struct catalog *catalog = builder->profile.catalog;

    for (int s = 0; s < catalog->step_count; s++) {
        if (!step_is_claimable(&builder->profile, s))
            continue;
        const struct credential *credential = &catalog->credentials[catalog->steps[s].credential];
        builder_note(builder,
                     arena_format(&builder->roadmap->arena,
                                  "What you have done already turns your %s into the %s, at no "
                                  "cost: send the proof first.",
                                  catalog->credentials[credential->apprentice_of].code,
                                  credential->code));
        if (!companion_is_there(builder, s, ""))
            (void)companion_add(builder, s, "");
    }
}

/* Free checks that guard paying steps stand on every roadmap but keep-current's; those with an
 * anchor come like any other companion. Repeats until no step finds a new anchor. */
void companions_add(struct builder *builder)
{
    const struct catalog *catalog = builder->profile.catalog;
    bool more = true;

    companions_rerun(builder, 0);
    companions_note_late_starts(builder);
    companions_add_claims(builder);
    while (more) {
        more = false;
        for (int s = 0; s < catalog->step_count; s++) {
            const struct anchor *anchor = companion_anchor(builder, s);
            if (anchor)
                more |= companion_add(builder, s, anchor->use);
        }
    }
    companions_complete_deadlines(builder);
}
