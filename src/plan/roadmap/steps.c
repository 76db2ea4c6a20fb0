/* SPDX-License-Identifier: MIT
 * The steps of a roadmap: its lines in their order, with what they cost, need and rest on. */
#include "plan/roadmap/because/because.h"
#include "plan/roadmap/companions.h"
#include "plan/roadmap/line.h"

/* ---- money and needs ------------------------------------------------------------------------- */

/* What being late costs is known even where the rest of the price is not. */
static void step_add_late_fee(struct roadmap_step *step)
{
    if (step->late_fee == 0)
        return;
    if (step->unpriced)
        step->cost = (struct money_range){0};
    step->partial = step->partial || step->unpriced;
    step->free = step->unpriced = false;
    step->cost.low += step->late_fee;
    step->cost.likely += step->late_fee;
    step->cost.high += step->late_fee;
    step->counted += step->late_fee;
}

static void step_add_further(struct roadmap_step *step)
{
    step->cost.low += step->further;
    step->cost.likely += step->further;
    step->cost.high += step->further;
}

/* What is done instead of what the catalogue prices costs nothing. */
static void step_set_free(struct roadmap_step *step)
{
    step->free = true;
    step->unpriced = step->partial = false;
    step->cost = (struct money_range){0};
    step->counted = 0;
}

static void step_set_cost(struct builder *builder, struct roadmap_step *step,
                          const struct bill *bill)
{
    if (bill->times > 1)
        step->title =
            arena_format(&builder->roadmap->arena, "%s, %d times", step->title, bill->times);
    step->free = bill->free && !bill->begun;
    step->unpriced = bill->unpriced;
    step->partial = bill->partial;
    step->maybe_held = bill->held == HELD_MAYBE;
    step->cost = bill->unpriced ? bill->amount : bill->total;
    step->counted = bill->compare_total + step->further;
    if (bill->unpriced)
        step->counted = bill->times * price_dearest_of_kind(builder->profile.catalog, step->kind);
    if (!bill->free && !bill->unpriced)
        step_add_further(step);
    step_add_late_fee(step);
    if (step->act)
        step_set_free(step);
}

static void step_set_payers(struct builder *builder, struct roadmap_step *step)
{
    const struct profile *profile = &builder->profile;
    int count = profile->catalog->aid_count;
    int *payers = arena_new(&builder->roadmap->arena, (size_t)count + 1, sizeof *payers);

    for (int aid = 0; !step->free && aid < count; aid++) {
        if (own_aid_pays(profile, aid, step->step))
            payers[step->payer_count++] = aid;
    }
    step->payers = payers;
}

static void step_set_needs(struct builder *builder, int n, struct roadmap_step *step)
{
    const struct node *node = &builder->network.nodes[n];
    int *needs = arena_new(&builder->roadmap->arena, (size_t)node->link_count + 1, sizeof *needs);

    for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
        int from = builder->network.links[i].from;
        int index = from < 0 ? -1 : builder->roadmap_step[from];
        bool seen = index < 0 || builder->network.capacity[i];
        for (int j = 0; j < step->need_count && !seen; j++)
            seen = needs[j] == index;
        if (!seen)
            needs[step->need_count++] = index;
    }
    step->needs = needs;
}

/* ---- what a line rests on -------------------------------------------------------------------- */

static void index_add_once(int *items, int *count, int room, int value)
{
    if (value < 0 || *count == room)
        return;
    for (int i = 0; i < *count; i++) {
        if (items[i] == value)
            return;
    }
    items[(*count)++] = value;
}

static void step_set_assumptions(struct builder *builder, struct roadmap_step *step)
{
    enum { ROOM = 8 };
    int *items = arena_new(&builder->roadmap->arena, ROOM, sizeof *items);
    const struct because_list *list = &step->because;

    for (int i = 0; i < list->count; i++)
        index_add_once(items, &step->assumption_count, ROOM, list->items[i].assumption);
    step->assumptions = items;
}

static void step_set_sources(struct builder *builder, struct roadmap_step *step)
{
    const struct because_list *list = &step->because;
    int room = list->count + 1;
    int *items = arena_new(&builder->roadmap->arena, (size_t)room, sizeof *items);

    for (int i = 0; i < list->count; i++)
        index_add_once(items, &step->source_count, room, list->items[i].source);
    step->sources = items;
}

/* ---- the steps ------------------------------------------------------------------------------- */

/* An explicit "I don't know yet" on a question that matters adds something to find out. */
static void find_out_set(struct builder *builder, int question, struct roadmap_step *step)
{
    const struct question *q = &builder->profile.catalog->questions[question];
    struct arena *arena = &builder->roadmap->arena;
    const char **doing = arena_new(arena, 1, sizeof *doing);

    doing[0] = q->find_out[0] ? q->find_out : q->ask;
    *step = (struct roadmap_step){.step = -1,
                                  .question = question,
                                  .id = arena_format(arena, "find-out.%s", q->id),
                                  .title = arena_format(arena, "Find out: %s", q->label),
                                  .phase = PHASE_PREPARE,
                                  .kind = STEP_ADVICE,
                                  .role = ROLE_COMPANION,
                                  .is_private = q->is_private,
                                  .rests = true,
                                  .start = builder->profile.today,
                                  .finish = builder->profile.today,
                                  .p80 = builder->profile.today,
                                  .began = DATE_NONE,
                                  .ended = DATE_NONE,
                                  .paid = MONEY_NONE,
                                  .note = "",
                                  .by = DATE_NONE,
                                  .by_step = -1,
                                  .ruled = DATE_NONE,
                                  .turn = DATE_NONE,
                                  .turn_from = DATE_NONE,
                                  .criticality = -1,
                                  .free = true,
                                  .doing = {doing, 1},
                                  .why = q->why};
}

/* The answer is found out by a step that is there, or was done, for several at once. */
static bool question_has_its_step(const struct builder *builder, int question)
{
    const struct catalog *catalog = builder->profile.catalog;
    int step = catalog->questions[question].found_by;

    for (int n = 0; step >= 0 && n < builder->network.count; n++) {
        if (builder->network.nodes[n].step == step)
            return true;
    }
    return step >= 0 && standing_is_over(&builder->profile, step);
}

static bool question_is_to_find_out(const struct builder *builder, int question)
{
    const struct profile *profile = &builder->profile;
    return profile->active[question] && builder->roadmap->relevant[question] &&
           profile->answers.items[question].state == ANSWER_UNKNOWN &&
           !question_has_its_step(builder, question);
}

static void lines_make(struct builder *builder, struct line_list *lines)
{
    const struct catalog *catalog = builder->profile.catalog;

    for (int n = 0; n < builder->network.count; n++)
        lines->items[lines->count++] = (struct line){
            .step = line_of(builder, n), .node = n, .as_if = builder->timing.start[n]};
    for (int q = 0; q < catalog->question_count; q++) {
        if (!question_is_to_find_out(builder, q))
            continue;
        struct line *line = &lines->items[lines->count++];
        line->node = -1;
        find_out_set(builder, q, &line->step);
    }
}

/* The lines are in their order: what speaks of other lines can be filled in. */
static void lines_complete(struct builder *builder, const struct line_list *lines)
{
    struct roadmap *roadmap = builder->roadmap;
    struct roadmap_step *steps =
        arena_new(&roadmap->arena, (size_t)lines->count + 1, sizeof *steps);
    struct bill bills[NETWORK_NODES];

    bills_make(&builder->network, &builder->timing, bills);
    for (int i = 0; i < lines->count; i++) {
        int n = lines->items[i].node;
        steps[i] = lines->items[i].step;
        builder->node_of[i] = n;
        if (n >= 0)
            builder->roadmap_step[n] = i;
    }
    roadmap->steps = steps;
    roadmap->step_count = lines->count;
    for (int i = 0; i < lines->count; i++) {
        int n = builder->node_of[i];
        if (n >= 0) {
            step_set_cost(builder, &steps[i], &bills[n]);
            fees_say(builder, n, &bills[n], &steps[i]);
            if (builder->profile.aids)
                step_set_payers(builder, &steps[i]);
            step_set_needs(builder, n, &steps[i]);
            wanted_tell_step(builder, n, &steps[i]);
            steps[i].in_cost = !steps[i].free && builder_pays_before_goal(builder, i);
        } else if (steps[i].step >= 0) {
            marked_set_cost(builder, &steps[i]);
        }
        steps[i].because = because_of_step(builder, n, &steps[i]);
        step_set_assumptions(builder, &steps[i]);
        step_set_sources(builder, &steps[i]);
    }
}

void steps_make(struct builder *builder)
{
    size_t room = (size_t)(builder->network.count + builder->profile.catalog->question_count +
                           builder->profile.standings.count) +
                  1;
    struct line_list lines = {.items =
                                  arena_new(builder->profile.arena, room, sizeof *lines.items)};

    builder->units_told =
        arena_new(builder->profile.arena, (size_t)builder->profile.catalog->body_count + 1,
                  sizeof *builder->units_told);
    builder->node_of = arena_new(builder->profile.arena, room, sizeof *builder->node_of);
    dates_find_bars(builder);
    cycles_make(builder);
    lines_make(builder, &lines);
    evidence_place(builder, &lines);
    narrow_make(builder, &lines);
    marked_place(builder, &lines);
    lines_sort(builder, &lines);
    lines_complete(builder, &lines);
}
