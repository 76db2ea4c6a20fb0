/* SPDX-License-Identifier: MIT
 * One line of a roadmap: a node of the network as a person sees it, without what speaks of other
 * lines. */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/roadmap/companions.h"
#include "plan/roadmap/line.h"

static void line_set_dates(struct builder *builder, int n, struct roadmap_step *step)
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
    step->by_season = builder->season.start[n] || builder->season.finish[n];
    step->by = wanted_by(builder, n, &step->wanted_by_season);
    bool any_time = s->kind == STEP_ADVICE && s->phase >= PHASE_ADVANCE && !builder->route;
    if (any_time)
        step->when = "any time";
    if (s->timing[0] || builder->undated[n] || wait || any_time) {
        if (builder->undated[n])
            step->when = dates_after_bar(builder, step->start);
        if (s->timing[0])
            step->when = s->timing;
        step->start = step->finish = step->p80 = DATE_NONE;
    }
}

/* What is bought while the person is a student is bought on the last day of the program. */
static void line_set_early(const struct builder *builder, int n, struct roadmap_step *step)
{
    struct payments payments = builder_payments(builder, n);

    if (!payments.early || step->kind != STEP_PURCHASE || step->start == DATE_NONE)
        return;
    step->finish = step->p80 = payments.first + step->finish - step->start;
    step->start = payments.first;
}

void line_set_doses(const struct builder *builder, bool shortest, struct roadmap_step *step)
{
    const struct work *work = &builder->profile.work[step->step];
    if (work->doses == 0 || step->start == DATE_NONE)
        return;
    date_day *doses = arena_new(&builder->roadmap->arena, (size_t)work->doses, sizeof *doses);
    for (int i = 0; i < work->doses; i++)
        doses[i] = series_dose(work, shortest, i, step->start);
    step->doses = doses;
    step->dose_count = work->doses;
    step->start = doses[0];
    if (work->given > 0 && work->last_told)
        step->ruled = work->pace[shortest].from[0];
}

/* True when an answer that is missing might tell that the person has it already. */
static bool step_gives_what_may_be_there(const struct profile *profile, const struct step *step)
{
    for (int i = 0; i < step->gives.count; i++) {
        if (profile->facts[step->gives.items[i]].rests)
            return true;
    }
    return false;
}

/* A line rests on an unknown when an answer behind it is missing: its own, what it is taken for,
 * or the pace or months that set its length. */
static bool line_rests(const struct builder *builder, int n)
{
    const struct profile *profile = &builder->profile;
    const struct node *node = &builder->network.nodes[n];
    const struct step *step = &profile->catalog->steps[node->step];
    if (profile->steps[node->step].rests ||
        (node->route >= 0 && step_gives_what_may_be_there(profile, step)))
        return true;
    if (step->kind == STEP_STUDY && step->hours.stated && profile->hours_assumed)
        return true;
    int bound = builder->timing.bound_by[n];
    return bound >= 0 && builder->network.links[bound].months > 0 && profile->experience_assumed;
}

const char *line_title(const struct builder *builder, int step)
{
    const char *title = builder->profile.catalog->steps[step].title;

    if (!own_school_has(&builder->profile, step))
        return title;
    return arena_format(&builder->roadmap->arena, "%.*s at %s", (int)strcspn(title, ","), title,
                        builder->profile.school->name);
}

/* The day on which a program ends by what was told, also once it is past. */
static date_day line_told_end(const struct builder *builder, int step)
{
    const struct profile *profile = &builder->profile;
    const struct step *s = &profile->catalog->steps[step];

    if (s->kind != STEP_STUDY || s->until < 0)
        return DATE_NONE;
    if (profile->past_end != DATE_NONE && profile->past_end_question == s->until)
        return profile->past_end;
    return profile->work[step].until;
}

/* Hours of work are answered; the log, where people look for them, is for hours of study. */
static void line_tell_count(struct builder *builder, struct roadmap_step *step)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *s = &catalog->steps[step->step];

    if (s->counts < 0)
        return;
    const struct question *question = &catalog->questions[s->counts];
    builder_put_first(
        builder, &step->doing,
        arena_format(&builder->roadmap->arena,
                     "What counts is your answer to %s, %d of %d %s so far: give it anew as it "
                     "grows. The log is for hours of study.",
                     question->label, s->counts_to - own_count_left(&builder->profile, step->step),
                     s->counts_to, question->unit));
}

struct roadmap_step line_of(struct builder *builder, int n)
{
    const struct node *node = &builder->network.nodes[n];
    const struct step *s = &builder->profile.catalog->steps[node->step];
    struct roadmap_step step = {
        .step = node->step,
        .question = -1,
        .id =
            network_id(&builder->network, n, builder->companions[n].use, &builder->roadmap->arena),
        .title = line_title(builder, node->step),
        .phase = s->phase,
        .kind = s->kind,
        .role = node->route >= 0 ? ROLE_ROUTE : ROLE_COMPANION,
        .status = builder->blocked[n] ? STEP_BLOCKED : STEP_TODO,
        .is_private = s->is_private,
        .began = DATE_NONE,
        .ended = DATE_NONE,
        .paid = MONEY_NONE,
        .note = "",
        .by = DATE_NONE,
        .by_step = -1,
        .ruled = line_told_end(builder, node->step),
        .turn = DATE_NONE,
        .turn_from = DATE_NONE,
        .criticality = -1,
        .every_months = s->every_months,
        .hours = builder->profile.work[node->step].planned,
        .doing = s->doing,
        .asking = s->asking,
        .keeping = s->keeping,
        .if_fail = s->if_fail,
        .jobs = s->jobs,
        .signer_near = s->while_working && builder->profile.experience[EXPERIENCE_FIELD].growing,
        .why = s->why};

    step.claim = step_is_claimable(&builder->profile, node->step);
    if (step.claim)
        step.phase = PHASE_PREPARE; /* what comes first stands first */
    step.rests = line_rests(builder, n);
    line_set_dates(builder, n, &step);
    line_set_early(builder, n, &step);
    line_set_doses(builder, builder->network.nodes[n].shortest, &step);
    step.late = wanted_late(builder, n, &step);
    renewals_set(builder, &step);
    line_tell_count(builder, &step);
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
