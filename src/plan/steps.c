/* SPDX-License-Identifier: MIT
 * The lines of a roadmap: each node of the network as a person sees it. */
#include <string.h>

#include "builder.h"
#include "milepost/vector.h"

/* ---- bars ------------------------------------------------------------------------------------ */

/* What waits for a step without a duration has no date of its own; what waits for any
 * reinstatement is blocked. Links point forward, so one pass is enough. */
static void find_bars(struct builder *builder)
{
    const struct network *network = &builder->network;
    builder->bar = -1;
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
            int from = network->links[i].from;
            if (from < 0)
                continue;
            int step = network->nodes[from].step;
            bool undated_wait = builder->profile.work[step].undated;
            builder->undated[n] |= builder->undated[from] || undated_wait;
            builder->blocked[n] |=
                builder->blocked[from] || builder->profile.catalog->steps[step].kind == STEP_WAIT;
        }
        if (builder->profile.work[node->step].undated)
            builder->bar = (int16_t)n;
    }
}

const char *after_bar(struct builder *builder, date_day day)
{
    const struct step *bar =
        &builder->profile.catalog->steps[builder->network.nodes[builder->bar].step];
    int weeks = (day - builder->profile.today + 6) / 7;
    return weeks > 0 ? arena_format(&builder->roadmap->arena, "%s + %d week%s", bar->id, weeks,
                                    weeks == 1 ? "" : "s")
                     : arena_format(&builder->roadmap->arena, "after %s", bar->id);
}

/* ---- dates ----------------------------------------------------------------------------------- */

date_day finish_as_if(const struct builder *builder, int n)
{
    return builder->input->without_forecast || builder->network.goal < 0
               ? builder->timing.finish[n]
               : builder->forecast.nodes[n].finish_p50;
}

date_day finish_of(const struct builder *builder, int n)
{
    return builder->undated[n] ? DATE_NONE : finish_as_if(builder, n);
}

static void set_dates(struct builder *builder, int n, struct roadmap_step *step)
{
    const struct step *s = &builder->profile.catalog->steps[step->step];
    struct node_forecast forecast = builder->forecast.nodes[n];
    bool wait = builder->profile.work[step->step].undated;

    if (builder->input->without_forecast || builder->network.goal < 0) {
        forecast.start_p50 = builder->timing.start[n];
        forecast.finish_p50 = forecast.finish_p80 = builder->timing.finish[n];
    }
    step->start = forecast.start_p50;
    step->finish = forecast.finish_p50;
    step->p80 = forecast.finish_p80;
    step->by = wanted_by(builder, n);
    bool any_time = s->kind == STEP_ADVICE && s->phase >= PHASE_ADVANCE && !builder->route;
    if (any_time)
        step->when = "any time";
    if (s->timing[0] || builder->undated[n] || wait || any_time) {
        if (builder->undated[n])
            step->when = after_bar(builder, step->start);
        if (s->timing[0])
            step->when = s->timing;
        step->start = step->finish = step->p80 = DATE_NONE;
    }
}

static void set_doses(struct builder *builder, int n, struct roadmap_step *step)
{
    const struct work *work = &builder->profile.work[step->step];
    const int *days = builder->network.nodes[n].shortest ? work->shortest_days : work->dose_days;
    if (work->doses == 0 || step->start == DATE_NONE)
        return;
    date_day *doses = arena_new(&builder->roadmap->arena, (size_t)work->doses, sizeof *doses);
    for (int i = 0; i < work->doses; i++)
        doses[i] = step->start + days[i];
    step->doses = doses;
    step->dose_count = work->doses;
    step->start = doses[0];
}

/* ---- money and needs ------------------------------------------------------------------------- */

static void set_cost(struct builder *builder, struct roadmap_step *step, const struct bill *bill,
                     int times)
{
    if (times > 1)
        step->title = arena_format(&builder->roadmap->arena, "%s, %d times", step->title, times);
    step->free = bill->free;
    step->unpriced = bill->unpriced;
    step->partial = bill->partial;
    step->cost = bill->unpriced ? bill->amount : bill->total;
}

static void set_payers(struct builder *builder, struct roadmap_step *step)
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

static void set_needs(struct builder *builder, int n, struct roadmap_step *step)
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

static void add_once(int *items, int *count, int room, int value)
{
    if (value < 0 || *count == room)
        return;
    for (int i = 0; i < *count; i++) {
        if (items[i] == value)
            return;
    }
    items[(*count)++] = value;
}

static void set_assumptions(struct builder *builder, struct roadmap_step *step)
{
    enum { ROOM = 8 };
    int *items = arena_new(&builder->roadmap->arena, ROOM, sizeof *items);
    const struct because_list *list = &step->because;

    for (int i = 0; i < list->count; i++)
        add_once(items, &step->assumption_count, ROOM, list->items[i].assumption);
    step->assumptions = items;
}

static void set_sources(struct builder *builder, struct roadmap_step *step)
{
    const struct because_list *list = &step->because;
    int room = list->count + 1;
    int *items = arena_new(&builder->roadmap->arena, (size_t)room, sizeof *items);

    for (int i = 0; i < list->count; i++)
        add_once(items, &step->source_count, room, list->items[i].source);
    step->sources = items;
}

/* True when an answer that is missing might tell that the person has it already. */
static bool gives_what_may_be_there(const struct profile *profile, const struct step *step)
{
    for (int i = 0; i < step->gives.count; i++) {
        if (profile->facts[step->gives.items[i]].rests)
            return true;
    }
    return false;
}

/* A line rests on an unknown when an answer behind it is missing: its own, what it is taken for,
 * or the pace or months that set its length. */
static bool rests(const struct builder *builder, int n)
{
    const struct profile *profile = &builder->profile;
    const struct node *node = &builder->network.nodes[n];
    const struct step *step = &profile->catalog->steps[node->step];
    if (profile->steps[node->step].rests ||
        (node->route >= 0 && gives_what_may_be_there(profile, step)))
        return true;
    if (step->kind == STEP_STUDY && step->hours.stated && profile->hours_assumed)
        return true;
    int bound = builder->timing.bound_by[n];
    return bound >= 0 && builder->network.links[bound].months > 0 && profile->experience_assumed;
}

/* ---- the steps ------------------------------------------------------------------------------- */

/* "Coding course at Evergreen College" for the program of the school that was chosen. */
static const char *title_of(const struct builder *builder, int step)
{
    const char *title = builder->profile.catalog->steps[step].title;

    if (!own_school_has(&builder->profile, step))
        return title;
    return arena_format(&builder->roadmap->arena, "%.*s at %s", (int)strcspn(title, ","), title,
                        builder->profile.school->name);
}

struct roadmap_step line_of(struct builder *builder, int n)
{
    const struct node *node = &builder->network.nodes[n];
    const struct step *s = &builder->profile.catalog->steps[node->step];
    struct roadmap_step step = {.step = node->step,
                                .question = -1,
                                .id = network_id(&builder->network, n, builder->companions[n].use,
                                                 &builder->roadmap->arena),
                                .title = title_of(builder, node->step),
                                .phase = s->phase,
                                .kind = s->kind,
                                .role = node->route >= 0 ? ROLE_ROUTE : ROLE_COMPANION,
                                .status = builder->blocked[n] ? STEP_BLOCKED : STEP_TODO,
                                .is_private = s->is_private,
                                .by = DATE_NONE,
                                .criticality = -1,
                                .every_months = s->every_months,
                                .hours = builder->profile.work[node->step].hours,
                                .doing = s->doing,
                                .asking = s->asking,
                                .keeping = s->keeping,
                                .if_fail = s->if_fail,
                                .jobs = s->jobs,
                                .why = s->why};

    step.rests = rests(builder, n);
    set_dates(builder, n, &step);
    set_doses(builder, n, &step);
    step.late = wanted_late(builder, n, &step);
    renewals_set(builder, &step);
    if (node->route >= 0) {
        step.critical = builder->critical[n];
        step.slack_days = builder->slack[n];
        step.criticality = builder->forecast.nodes[n].criticality;
    } else if (step.by != DATE_NONE && step.finish != DATE_NONE) {
        /* medians may cross by chance: only what is told to be late has less than none */
        step.slack_days = step.late || step.finish < step.by ? step.by - step.finish : 0;
    }
    return step;
}

/* An explicit "I don't know yet" on a question that matters adds something to find out. */
static void add_find_out(struct builder *builder, int question, struct roadmap_step *step)
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
                                  .by = DATE_NONE,
                                  .criticality = -1,
                                  .free = true,
                                  .doing = {doing, 1},
                                  .why = q->why};
}

static bool is_to_find_out(const struct builder *builder, int question)
{
    const struct profile *profile = &builder->profile;
    return profile->active[question] && builder->roadmap->relevant[question] &&
           profile->answers.items[question].state == ANSWER_UNKNOWN;
}

static void make_lines(struct builder *builder, struct line_list *lines)
{
    const struct catalog *catalog = builder->profile.catalog;

    for (int n = 0; n < builder->network.count; n++)
        lines->items[lines->count++] = (struct line){
            .step = line_of(builder, n), .node = n, .as_if = builder->timing.start[n]};
    for (int q = 0; q < catalog->question_count; q++) {
        if (!is_to_find_out(builder, q))
            continue;
        struct line *line = &lines->items[lines->count++];
        line->node = -1;
        add_find_out(builder, q, &line->step);
    }
}

/* The lines are in their order: what speaks of other lines can be filled in. */
static void complete_lines(struct builder *builder, const struct line_list *lines)
{
    struct roadmap *roadmap = builder->roadmap;
    struct roadmap_step *steps =
        arena_new(&roadmap->arena, (size_t)lines->count + 1, sizeof *steps);
    struct bill bills[NETWORK_NODES];
    int times[NETWORK_NODES];

    bills_make(&builder->network, &builder->timing, bills, times);
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
            set_cost(builder, &steps[i], &bills[n], times[n]);
            builder->times[i] = times[n];
            if (builder->profile.aids)
                set_payers(builder, &steps[i]);
            set_needs(builder, n, &steps[i]);
        }
        steps[i].because = because_of_step(builder, n, &steps[i]);
        set_assumptions(builder, &steps[i]);
        set_sources(builder, &steps[i]);
    }
}

void steps_make(struct builder *builder)
{
    size_t room = (size_t)(builder->network.count + builder->profile.catalog->question_count) + 1;
    struct line_list lines = {.items =
                                  arena_new(builder->profile.arena, room, sizeof *lines.items)};

    builder->units_told =
        arena_new(builder->profile.arena, (size_t)builder->profile.catalog->body_count + 1,
                  sizeof *builder->units_told);
    builder->times = arena_new(builder->profile.arena, room, sizeof *builder->times);
    builder->node_of = arena_new(builder->profile.arena, room, sizeof *builder->node_of);
    find_bars(builder);
    make_lines(builder, &lines);
    evidence_place(builder, &lines);
    narrow_make(builder, &lines);
    lines_sort(builder, &lines);
    complete_lines(builder, &lines);
}
