/* SPDX-License-Identifier: MIT
 * What the time of a step of upkeep counts from. */
#include "milepost/renew.h"
#include "plan/roadmap/builder/builder.h"

/* The node of the route that joins the body for the same period as the step, or -1. */
static int counting_joining_node(const struct builder *builder, const struct step *s)
{
    const struct network *network = &builder->network;

    for (int n = 0; n < network->count && s->body >= 0; n++) {
        const struct step *other = &builder->profile.catalog->steps[network->nodes[n].step];
        if (network->nodes[n].route >= 0 && other->body == s->body &&
            other->every_months == s->every_months)
            return n;
    }
    return -1;
}

/* The node that gives or is what an anchor names, the first to be finished; -1: none. */
static int counting_first_of(const struct builder *builder, const struct anchor *anchor)
{
    int best = -1;

    for (int n = 0; n < builder->network.count; n++) {
        int step = builder->network.nodes[n].step;
        bool named = anchor->kind == ANCHOR_GOAL ? n == builder->network.goal
                     : anchor->kind == ANCHOR_STEP
                         ? step == anchor->index
                         : anchor->kind == ANCHOR_FACT &&
                               profile_gives(&builder->profile, step, anchor->index);
        if (named &&
            (best < 0 || dates_finish_as_if(builder, n) < dates_finish_as_if(builder, best)))
            best = n;
    }
    return best;
}

/* What is done all along begins with the first credential, held today or gained on the way; of a
 * body, or (-1) of any. */
static struct counting counting_from_credential(const struct builder *builder, int body)
{
    const struct catalog *catalog = builder->profile.catalog;
    struct counting counting = {.node = -1, .question = -1};

    for (int i = 0; i < catalog->credential_count; i++) {
        struct anchor anchor = {.kind = ANCHOR_FACT, .index = catalog->credentials[i].fact};
        if (body >= 0 && catalog->credentials[i].body != body)
            continue;
        if (builder->profile.facts[anchor.index].met) {
            counting.at_once = &catalog->facts[anchor.index];
            return counting;
        }
        int node = counting_first_of(builder, &anchor);
        if (node >= 0 && (counting.node < 0 || dates_finish_as_if(builder, node) <
                                                   dates_finish_as_if(builder, counting.node)))
            counting.node = node;
    }
    return counting;
}

/* The step is that of a body's cycle, not of its dues. */
bool counting_is_cycle(const struct builder *builder, const struct step *s)
{
    return s->body >= 0 &&
           builder->profile.catalog->bodies[s->body].ceus.cycle_months == s->every_months;
}

bool counting_late_is_over(const struct builder *builder, const struct late_stage *stage,
                           date_day end)
{
    return renew_late_is_last(stage) && renew_late_day(stage, end) < builder->profile.today;
}

static const char *counting_late_when(const struct builder *builder, const struct late_stage *stage,
                                      date_day day)
{
    if (renew_late_is_last(stage))
        return "Until";
    return day <= builder->profile.today ? "Since" : "From";
}

const char *counting_late_text(const struct builder *builder, const struct late_stage *stage,
                               date_day end)
{
    date_day from = renew_late_day(stage, end);
    struct buffer line = {0};
    char day[DATE_TEXT];

    if (from != DATE_NONE)
        buffer_format(&line, "%s %s: ", counting_late_when(builder, stage, from),
                      date_long(from, day));
    renew_late_add(stage, builder->profile.today, 1, &line);
    char *copy = arena_copy_text(&builder->roadmap->arena, buffer_text(&line));
    buffer_clear(&line);
    if (from == DATE_NONE && *copy >= 'a' && *copy <= 'z')
        *copy = (char)(*copy - 'a' + 'A');
    return copy;
}

/* What was marked done counts from that day, until it comes again; dues, which are paid for a year,
 * from the day by which they were due, whether they were paid early or late. A cycle has days of
 * its own. */
static bool counting_from_mark(const struct builder *builder, const struct step *s,
                               struct counting *counting)
{
    const struct profile *profile = &builder->profile;
    const struct standing *last =
        turn_last_done(&profile->standings, (int)(s - profile->catalog->steps));

    if (!last || s->every_months <= 0 || counting_is_cycle(builder, s))
        return false;
    *counting = (struct counting){.node = -1, .question = -1, .marked = true, .done = last->ended};
    counting->by_turn = s->body >= 0 && last->turn != DATE_NONE && last->turn != last->ended;
    if (counting->by_turn)
        counting->done = last->turn;
    return true;
}

static bool counting_take_held(const struct builder *builder, int fact, struct counting *counting)
{
    const struct fact_state *state = fact < 0 ? NULL : &builder->profile.facts[fact];

    if (!state || !state->met || state->since == DATE_NONE ||
        (counting->held && counting->done <= state->since))
        return false;
    counting->held = &builder->profile.catalog->facts[fact];
    counting->done = state->since;
    return true;
}

/* Dues of a body that was joined, or gave a credential, before today count from that day, wherever
 * it came from; of who is a member nobody knows the day unless it was told. */
static bool counting_from_joined(const struct builder *builder, const struct step *s,
                                 struct counting *counting)
{
    const struct profile *profile = &builder->profile;

    if (s->body < 0 || counting_is_cycle(builder, s))
        return false;
    if (profile->member[s->body])
        return counting_take_held(builder, facts_membership(profile, s->body), counting);
    for (int i = 0; i < profile->catalog->credential_count; i++) {
        if (profile->catalog->credentials[i].body == s->body)
            (void)counting_take_held(builder, profile->catalog->credentials[i].fact, counting);
    }
    return counting->held != NULL;
}

static bool goal_was_marked(const struct profile *profile)
{
    bool marked = false;

    for (int i = 0; profile->goal_fact >= 0 && i < profile->standings.count; i++) {
        const struct standing *standing = &profile->standings.items[i];
        marked |= standing->step >= 0 && standing->status == STEP_DONE &&
                  profile_gives(profile, standing->step, profile->goal_fact);
    }
    return marked;
}

/* What comes after a goal that was reached by a mark counts from that day. */
static void counting_from_goal(const struct builder *builder, const struct anchor *anchor,
                               struct counting *counting)
{
    int goal = builder->profile.goal_fact;

    if (anchor->kind == ANCHOR_GOAL && counting->node < 0 && goal_was_marked(&builder->profile))
        (void)counting_take_held(builder, goal, counting);
}

/* Dues count from joining, a cycle from the first credential of its body. All else counts from the
 * first of what it comes after that is there today or on the roadmap; all but a step that does the
 * same gives way to an answer. */
struct counting counting_of(const struct builder *builder, const struct step *s)
{
    const struct profile *profile = &builder->profile;
    struct counting counting = {.node = counting_joining_node(builder, s), .question = -1};

    if (counting_from_mark(builder, s, &counting))
        return counting;
    if (s->every_months <= 0)
        return counting_from_credential(builder, -1);
    if (counting_is_cycle(builder, s) && counting_from_credential(builder, s->body).node >= 0)
        return counting_from_credential(builder, s->body);
    if (counting.node < 0 && counting_from_joined(builder, s, &counting))
        return counting;

    for (int i = 0; i < s->with_count && counting.node < 0; i++) {
        const struct anchor *anchor = &s->with[i];
        if (anchor->kind != ANCHOR_STEP && told_answer(profile, s->since)) {
            counting.question = s->since;
            return counting;
        }
        if (anchor->kind == ANCHOR_FACT && profile->facts[anchor->index].met) {
            counting.at_once = &profile->catalog->facts[anchor->index];
            return counting;
        }
        counting.node = counting_first_of(builder, anchor);
        counting_from_goal(builder, anchor, &counting);
    }
    return counting;
}
