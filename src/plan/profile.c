/* SPDX-License-Identifier: MIT
 * The profile: which facts, months and figures follow from the answers (planning.md, "Facts and
 * requirements"). What is not answered takes its neutral value and is marked. */
#include <string.h>

#include "private.h"

static int question_of(const struct profile *profile, const char *id)
{
    return catalog_find_question(profile->catalog, id);
}

const struct answer *profile_answer(const struct profile *profile, int question)
{
    if (question < 0 || !profile->active[question])
        return NULL;
    const struct answer *answer = &profile->answers.items[question];
    return answer->state == ANSWER_VALUE ? answer : NULL;
}

static const struct answer *answer_of(const struct profile *profile, const char *id)
{
    return profile_answer(profile, question_of(profile, id));
}

/* The answer to a choice or number, or the neutral value of its question. */
static int32_t value_or_neutral(const struct profile *profile, const char *id, bool *assumed)
{
    int question = question_of(profile, id);
    const struct answer *answer = profile_answer(profile, question);
    if (assumed)
        *assumed = !answer;
    if (answer)
        return answer->value;
    return question >= 0 && profile->catalog->questions[question].has_neutral
               ? profile->catalog->questions[question].neutral
               : 0;
}

static bool is_value(const struct profile *profile, const char *id, const char *value)
{
    int question = question_of(profile, id);
    if (question < 0)
        return false;
    int32_t index = value_or_neutral(profile, id, NULL);
    const struct question *q = &profile->catalog->questions[question];
    return index >= 0 && index < q->value_count && strcmp(q->values[index].id, value) == 0;
}

/* A print to share is planned as if no private question had been answered. */
static void drop_private(struct profile *profile)
{
    for (int i = 0; i < profile->catalog->question_count; i++) {
        if (profile->catalog->questions[i].is_private)
            profile->answers.items[i] = (struct answer){.state = ANSWER_NONE, .as_of = DATE_NONE};
    }
}

/* ---- experience ------------------------------------------------------------------------------ */

static struct experience_state read_months(const struct profile *profile, const char *id,
                                           bool growing)
{
    const struct answer *answer = answer_of(profile, id);
    const struct answer *now = answer_of(profile, "work.coding_now");
    struct experience_state state = {.growing = growing, .as_of = profile->today};

    if (answer) {
        state.months = answer->value;
        state.as_of = answer->as_of;
    } else if (growing && now) {
        state.as_of = now->as_of;
    }
    if (state.as_of == DATE_NONE || state.as_of > profile->today)
        state.as_of = profile->today;
    return state;
}

static void read_experience(struct profile *profile)
{
    bool coding_now = is_value(profile, "work.coding_now", "yes");
    struct experience_state coding = read_months(profile, "work.coding_months", coding_now);
    struct experience_state extern_months = read_months(profile, "work.extern_months", false);

    profile->experience_assumed = !answer_of(profile, "work.coding_months");
    profile->experience[EXPERIENCE_CODING] = coding;
    coding.months += extern_months.months;
    profile->experience[EXPERIENCE_CODING_EXTERN] = coding;
    profile->experience[EXPERIENCE_RELATED] = read_months(profile, "work.related_months", false);
}

date_day profile_months_day(const struct profile *profile, enum experience kind, int months)
{
    const struct experience_state *state = &profile->experience[kind];
    if (months <= state->months)
        return state->as_of;
    return state->growing ? date_add_months(state->as_of, months - state->months) : DATE_NONE;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static date_day fact_since(const struct profile *profile, const struct fact *fact)
{
    const struct answer *since = profile_answer(profile, fact->since);
    return since ? since->value : DATE_NONE;
}

static void imply(struct profile *profile, int fact, date_day since)
{
    struct fact_state *state = &profile->facts[fact];
    if (state->met)
        return;
    state->met = true;
    state->since = since;
    const struct index_list *implied = &profile->catalog->facts[fact].implies;
    for (int i = 0; i < implied->count; i++)
        imply(profile, implied->items[i], since);
}

static void read_facts(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->facts =
        arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof *profile->facts);
    for (int i = 0; i < catalog->fact_count; i++)
        profile->facts[i].since = DATE_NONE;
    for (int i = 0; i < catalog->fact_count; i++) {
        const struct fact *fact = &catalog->facts[i];
        if (fact->met.count == 0)
            continue;
        bool rests = false;
        enum truth truth =
            condition_truth_planned(&fact->met, &profile->answers, profile->active, &rests);
        profile->facts[i].rests |= rests;
        if (truth == TRUTH_TRUE)
            imply(profile, i, fact_since(profile, fact));
    }
}

static void read_standing(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    profile->credential_fact = arena_new(profile->arena, (size_t)catalog->fact_count + 1,
                                         sizeof *profile->credential_fact);
    for (int i = 0; i < catalog->credential_count; i++)
        profile->credential_fact[catalog->credentials[i].fact] = true;
    profile->member =
        arena_new(profile->arena, (size_t)catalog->body_count + 1, sizeof *profile->member);
    for (int i = 0; i < catalog->body_count; i++) {
        const char *id = arena_format(profile->arena, "membership/%s", catalog->bodies[i].id);
        int fact = catalog_find_fact(catalog, id);
        profile->member[i] = fact >= 0 && profile->facts[fact].met;
    }
    for (int i = 0; i < catalog->credential_count; i++)
        profile->certified |= profile->facts[catalog->credentials[i].fact].met;
}

/* ---- steps ----------------------------------------------------------------------------------- */

bool step_is_paying(const struct step *step)
{
    return step->cost.pricing != PRICING_FREE;
}

bool step_waits_for_start(const struct step *step)
{
    return step_is_paying(step) || step->enrolment || step->kind == STEP_STUDY ||
           step->kind == STEP_EXAM;
}

const char *profile_covering(const struct profile *profile, int fact)
{
    const struct catalog *catalog = profile->catalog;
    for (int i = 0; i < catalog->credential_count; i++) {
        const struct credential *credential = &catalog->credentials[i];
        if (!profile->facts[credential->fact].met)
            continue;
        for (int j = 0; j < credential->replaces.count; j++) {
            if (catalog->credentials[credential->replaces.items[j]].fact == fact)
                return credential->code;
        }
    }
    return NULL;
}

date_day profile_recent_until(const struct profile *profile, const struct requirement *requirement)
{
    const struct fact_state *state = &profile->facts[requirement->fact];
    return date_add_months(state->since == DATE_NONE ? profile->today : state->since,
                           requirement->months);
}

static void note_aging_facts(const struct need_list *needs, bool *aging)
{
    for (int i = 0; i < needs->count; i++) {
        for (int p = 0; p < needs->items[i].count; p++) {
            const struct path *path = &needs->items[i].paths[p];
            for (int r = 0; r < path->count; r++) {
                if (path->items[r].kind == REQUIREMENT_RECENT)
                    aging[path->items[r].fact] = true;
            }
        }
    }
}

/* The facts that may be held and yet be too old for some step: they may be gained anew. */
static const bool *aging_facts(const struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    bool *aging = arena_new(profile->arena, (size_t)catalog->fact_count + 1, sizeof *aging);

    for (int s = 0; s < catalog->step_count; s++)
        note_aging_facts(&catalog->steps[s].needs, aging);
    return aging;
}

/* A step that gives only what is there already is not offered (the exam of a lesser credential
 * to the holder of the higher, CPC's exam to a CPC-A). */
static bool gives_something_new(const struct profile *profile, const bool *aging, int step)
{
    for (int i = 0; i < profile->gives[step].count; i++) {
        int fact = profile->gives[step].items[i];
        if (aging[fact] || (!profile->facts[fact].met && !profile_covering(profile, fact)))
            return true;
    }
    return false;
}

/* What each step hands over itself: what the catalogue says, but for what the chosen school is too
 * short to give. */
static void read_gives(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->gives =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->gives);
    for (int s = 0; s < catalog->step_count; s++) {
        const struct index_list *all = &catalog->steps[s].gives;

        profile->gives[s] = *all;
        if (!own_school_has(profile, s))
            continue;
        int16_t *items = arena_new(profile->arena, (size_t)all->count + 1, sizeof *items);
        profile->gives[s] = (struct index_list){.items = items};
        for (int i = 0; i < all->count; i++) {
            if (own_school_gives(profile, s, all->items[i]))
                items[profile->gives[s].count++] = all->items[i];
        }
    }
}

static void read_steps(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    const bool *aging = aging_facts(profile);
    profile->steps =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->steps);
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        struct step_state *state = &profile->steps[i];
        enum truth truth =
            condition_truth_planned(&step->when, &profile->answers, profile->active, &state->rests);
        state->stands = truth != TRUTH_FALSE;
        state->rests |= truth == TRUTH_UNKNOWN;
        state->offered = state->stands && gives_something_new(profile, aging, i);
    }
}

bool profile_gives(const struct profile *profile, int step, int fact)
{
    return profile->hands_over[step * profile->catalog->fact_count + fact];
}

static void mark_given(const struct catalog *catalog, int fact, bool *given)
{
    if (given[fact])
        return;
    given[fact] = true;
    for (int i = 0; i < catalog->facts[fact].implies.count; i++)
        mark_given(catalog, catalog->facts[fact].implies.items[i], given);
}

/* For each fact the offered steps that give it. The first pass counts, the second fills. */
static void find_givers(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    size_t facts = (size_t)catalog->fact_count;
    size_t steps = (size_t)catalog->step_count;
    bool *hands_over = arena_new(profile->arena, steps * facts + 1, sizeof *hands_over);
    int16_t **items = arena_new(profile->arena, facts + 1, sizeof *items);

    profile->hands_over = hands_over;
    profile->givers = arena_new(profile->arena, facts + 1, sizeof *profile->givers);
    for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < catalog->step_count; s++) {
            if (!profile->steps[s].offered)
                continue;
            bool *given = hands_over + (size_t)s * facts;
            for (int i = 0; pass == 0 && i < profile->gives[s].count; i++)
                mark_given(catalog, profile->gives[s].items[i], given);
            for (size_t f = 0; f < facts; f++) {
                if (given[f] && pass == 0)
                    profile->givers[f].count++;
                else if (given[f])
                    *items[f]++ = (int16_t)s;
            }
        }
        for (size_t f = 0; pass == 0 && f < facts; f++) {
            items[f] =
                arena_new(profile->arena, (size_t)profile->givers[f].count + 1, sizeof **items);
            profile->givers[f].items = items[f];
        }
    }
}

/* ---- how long steps take --------------------------------------------------------------------- */

/* What is left of a program that ends on a known day can't hold more hours than there are. */
static void bound_hours(const struct profile *profile, struct work *work)
{
    int32_t left = (int32_t)((int64_t)(work->until - profile->today) * profile->hours_per_week / 7);
    if (work->hours.low > left)
        work->hours.low = left;
    if (work->hours.likely > left)
        work->hours.likely = left;
    if (work->hours.high > left)
        work->hours.high = left;
}

static void read_work(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->work =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->work);
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        struct work *work = &profile->work[i];
        const struct answer *until = profile_answer(profile, step->until);
        work->days = profile_estimate(profile, &step->days);
        work->hours = profile_estimate(profile, &step->hours);
        own_school_work(profile, i, work);
        work->until = until ? until->value : DATE_NONE;
        if (work->until != DATE_NONE && work->until < profile->today)
            work->until = profile->today;
        if (work->until != DATE_NONE)
            bound_hours(profile, work);
        work->undated = step->kind == STEP_WAIT && !step->days.stated && work->until == DATE_NONE;
        if (step->kind == STEP_SERIES && step->vaccine >= 0)
            series_read(profile, &catalog->vaccines[step->vaccine], work);
    }
}

int work_days_of_hours(const struct profile *profile, double hours)
{
    double days = hours * 7 / profile->hours_per_week;
    int rounded = (int)days;
    return rounded < days ? rounded + 1 : rounded;
}

int work_likely_days(const struct profile *profile, int step)
{
    const struct work *work = &profile->work[step];
    int days = work->days.likely;
    int study = profile->catalog->steps[step].kind == STEP_STUDY
                    ? work_days_of_hours(profile, work->hours.likely)
                    : 0;
    return study > days ? study : days;
}

/* ---- goal ------------------------------------------------------------------------------------ */

static int credential_fact(const struct profile *profile, int credential)
{
    return credential < 0 ? -1 : profile->catalog->credentials[credential].fact;
}

static void read_goal(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;
    profile->goal_question = question_of(profile, "goal.target");
    profile->goal_value = value_or_neutral(profile, "goal.target", &profile->goal_assumed);
    const char *goal = catalog->questions[profile->goal_question].values[profile->goal_value].id;

    profile->goal_credential = -1;
    profile->goal_fact = -1;
    if (strcmp(goal, "keep-current") == 0) {
        profile->keep_current = true;
    } else if (strcmp(goal, "first-job") == 0) {
        bool billing = is_value(profile, "goal.setting", "billing");
        profile->goal_fact = catalog_find_fact(catalog, billing ? "job/billing" : "job/coding");
    } else if (strcmp(goal, "specialty") == 0) {
        int question = question_of(profile, "goal.specialty");
        int32_t value = value_or_neutral(profile, "goal.specialty", NULL);
        if (question >= 0 && value < catalog->questions[question].value_count)
            profile->goal_credential =
                catalog_find_credential(catalog, catalog->questions[question].values[value].id);
    } else {
        profile->goal_credential = catalog_find_credential(catalog, goal);
    }
    if (profile->goal_credential >= 0)
        profile->goal_fact = credential_fact(profile, profile->goal_credential);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void read_figures(struct profile *profile)
{
    const struct answer *start = answer_of(profile, "goal.start");
    const struct answer *by = answer_of(profile, "goal.by");
    const struct answer *end = answer_of(profile, "school.program_end");
    bool assumed = false;

    profile->start_chosen = start && start->value > profile->today;
    profile->start = profile->start_chosen ? start->value : profile->today;
    profile->goal_by = by ? by->value : DATE_NONE;
    profile->hours_per_week = value_or_neutral(profile, "time.hours_per_week", &assumed);
    profile->hours_assumed = assumed;
    if (profile->hours_per_week < 1)
        profile->hours_per_week = 10;
    profile->student = is_value(profile, "money.student", "yes");
    profile->student_until =
        end && is_value(profile, "school.program", "enrolled") ? end->value : INT32_MAX;
    profile->recommended = !is_value(profile, "goal.preparation", "minimum");
    profile->priority = value_or_neutral(profile, "goal.priority", NULL);
}

void profile_make(struct profile *profile, const struct plan_input *input, struct arena *arena)
{
    *profile = (struct profile){.catalog = input->catalog, .arena = arena, .today = input->today};
    answers_init(&profile->answers, input->catalog);
    answers_copy(&profile->answers, input->answers);
    if (input->without_private)
        drop_private(profile);
    profile->active =
        arena_new(arena, (size_t)input->catalog->question_count + 1, sizeof *profile->active);
    interview_active(&profile->answers, profile->active);
    profile->fact_coding = catalog_find_fact(input->catalog, "job/coding");
    profile->fact_related = catalog_find_fact(input->catalog, "job/related");
    own_read(profile, input);
    read_figures(profile);
    read_experience(profile);
    read_facts(profile);
    read_standing(profile);
    profile->draws =
        arena_new(arena, (size_t)input->catalog->step_count + 1, sizeof *profile->draws);
    for (int kind = 0; kind < STEP_KIND_COUNT; kind++)
        profile->dearest[kind] = bill_dearest(input->catalog, (enum step_kind)kind);
    read_gives(profile);
    read_steps(profile);
    find_givers(profile);
    read_work(profile);
    read_goal(profile);
}

void profile_clear(struct profile *profile)
{
    answers_clear(&profile->answers);
}
