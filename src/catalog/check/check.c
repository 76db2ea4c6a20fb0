/* SPDX-License-Identifier: MIT
 * What must hold of the whole catalogue whatever its links: the questions that the planner
 * itself asks, and figures without which it cannot reckon. */
#include "catalog/check/check.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

/* ---- questions that the engine needs --------------------------------------------------------- */

struct engine_question {
    const char *id;
    enum answer_type type;
    const char *values[5]; /* that it must have, in any order; up to a NULL */
};

static const struct engine_question engine_questions[] = {
    {"goal.target", ANSWER_CHOICE, {NULL}},
    {"goal.start", ANSWER_DATE, {NULL}},
    {"goal.preparation", ANSWER_CHOICE, {"recommended", "minimum", NULL}},
    {"goal.priority", ANSWER_CHOICE, {"soonest", "cheapest", "least-effort", "best-odds", NULL}},
    {"time.hours_per_week", ANSWER_NUMBER, {NULL}},
    {"work.credentials", ANSWER_MULTI, {NULL}},
};

static const struct position no_question = {.file = "questions.yaml", .line = 1, .column = 1};

static void check_engine_question(struct loader *loader, const struct catalog *catalog,
                                  const struct engine_question *wanted)
{
    int index = catalog_find_question(catalog, wanted->id);
    const struct question *question;

    if (index < 0) {
        fault_at(loader, no_question, "the planner needs the question `%s`", wanted->id);
        return;
    }
    question = &catalog->questions[index];
    if (question->type != wanted->type)
        fault_on(loader, records_spot(loader, LIST_QUESTION, index),
                 "the planner needs `%s` to be of type %s", wanted->id,
                 answer_type_id(wanted->type));
    for (int i = 0; wanted->values[i]; i++)
        if (catalog_find_value(question, wanted->values[i]) < 0)
            fault_on(loader, records_spot(loader, LIST_QUESTION, index),
                     "the planner needs `%s` to have the value `%s`", wanted->id,
                     wanted->values[i]);
}

static void check_held(struct loader *loader, const struct catalog *catalog, const char *code)
{
    const char *id = arena_format(loader->arena, "held.%s.since", code);
    int index = catalog_find_question(catalog, id);

    if (index < 0)
        fault_at(loader, no_question, "the planner needs the question `%s`", id);
    else if (catalog->questions[index].type != ANSWER_DATE)
        fault_on(loader, records_spot(loader, LIST_QUESTION, index),
                 "the planner needs `%s` to be of type date", id);
}

/* ---- months of work -------------------------------------------------------------------------- */

static const struct position catalogue_work = {.file = "catalogue.yaml", .line = 1, .column = 1};

static void check_work_question(struct loader *loader, const struct catalog *catalog,
                                const char *key, const char *id, enum answer_type type)
{
    int index = catalog_find_question(catalog, id);

    if (*id == '\0')
        return;
    if (index < 0)
        fault_at(loader, catalogue_work, "`%s` of `work`: there is no question `%s`", key, id);
    else if (catalog->questions[index].type != type)
        fault_on(loader, records_spot(loader, LIST_QUESTION, index),
                 "the planner needs `%s` to be of type %s", id, answer_type_id(type));
}

static void check_work_fact(struct loader *loader, const struct catalog *catalog, const char *key,
                            const char *id)
{
    if (*id != '\0' && catalog_find_fact(catalog, id) < 0)
        fault_at(loader, catalogue_work, "`%s` of `work`: there is no fact `%s`", key, id);
}

static void check_work(struct loader *loader, const struct catalog *catalog)
{
    const struct catalog_work *work = &catalog->work;

    check_work_question(loader, catalog, "now", work->now, ANSWER_YESNO);
    check_work_question(loader, catalog, "months", work->months, ANSWER_NUMBER);
    check_work_question(loader, catalog, "extern-months", work->extern_months, ANSWER_NUMBER);
    check_work_question(loader, catalog, "related-months", work->related_months, ANSWER_NUMBER);
    if (loader->incomplete[LIST_FACT])
        return;
    check_work_fact(loader, catalog, "job", work->job);
    check_work_fact(loader, catalog, "related-job", work->related_job);
}

/* What tells the months that a need counts. */
static const char *months_told_by(const struct catalog_work *work, enum experience kind)
{
    return kind == EXPERIENCE_RELATED        ? work->related_months
           : kind == EXPERIENCE_FIELD_EXTERN ? work->extern_months
                                             : work->months;
}

static void check_months(struct loader *loader, struct spot spot, const struct catalog *catalog,
                         const struct path *path)
{
    for (int i = 0; i < path->count; i++) {
        enum experience kind = path->items[i].experience;

        if (path->items[i].kind == REQUIREMENT_MONTHS &&
            *months_told_by(&catalog->work, kind) == '\0')
            fault_on(loader, spot,
                     "a need counts months (`experience: %s`) that no question of `work` in "
                     "catalogue.yaml tells",
                     experience_names.items[kind]);
    }
}

static void check_needs(struct loader *loader, struct spot spot, const struct catalog *catalog,
                        const struct need_list *needs)
{
    for (int i = 0; i < needs->count; i++)
        for (int j = 0; j < needs->items[i].count; j++)
            check_months(loader, spot, catalog, &needs->items[i].paths[j]);
}

/* A goal that leads to a first job leads to one for everybody. */
static void check_first_jobs(struct loader *loader, const struct catalog *catalog)
{
    int goal = catalog_find_question(catalog, "goal.target");
    const int count = catalog->first_job_count;

    if (goal < 0 || catalog_find_value(&catalog->questions[goal], "first-job") < 0)
        return;
    if (count == 0 || catalog->first_jobs[count - 1].when.count > 0)
        fault_on(loader, records_spot(loader, LIST_QUESTION, goal),
                 "`first-job` needs `first-jobs` in catalogue.yaml, the last one without `when`");
}

/* ---- all that the engine needs --------------------------------------------------------------- */

static void check_engine(struct loader *loader, const struct catalog *catalog)
{
    int held = catalog_find_question(catalog, "work.credentials");

    for (size_t i = 0; i < sizeof engine_questions / sizeof *engine_questions; i++)
        check_engine_question(loader, catalog, &engine_questions[i]);
    for (int i = 0; held >= 0 && i < catalog->questions[held].value_count; i++) {
        const char *code = catalog->questions[held].values[i].id;

        if (catalog_find_credential(catalog, code) >= 0)
            check_held(loader, catalog, code);
    }
    check_work(loader, catalog);
    check_first_jobs(loader, catalog);
}

/* ---- figures that may not be blank ----------------------------------------------------------- */

static void check_pass_rates(struct loader *loader, struct spot spot, const struct step *step)
{
    int last = step->pass_rate_count - 1;

    if (last < 0) {
        fault_on(loader, spot,
                 "the exam `%s` has no pass rate: give one, with a source or as a "
                 "named assumption",
                 step->id);
        return;
    }
    for (int i = 0; i <= last; i++)
        if ((step->pass_rates[i].fact < 0) != (i == last))
            fault_on(loader, spot,
                     i == last ? "the last pass rate of `%s` goes without `fact`"
                               : "only the last pass rate of `%s` goes without `fact`",
                     step->id);
}

/* True when the cost was written down, here or with the record of the template. */
static bool states_cost(struct spot spot, const struct step *step)
{
    const char *membership = scalar_peek(spot_child(spot, "membership"));

    return spot_has(spot, "cost") || step->template == TEMPLATE_EXAM ||
           step->template == TEMPLATE_PROGRAM || (membership && strcmp(membership, "true") == 0);
}

static void check_step(struct loader *loader, struct spot spot, const struct step *step)
{
    bool lasts = step->days.stated || step->hours.stated;
    bool priced =
        step->kind == STEP_EXAM || step->kind == STEP_PURCHASE || step->kind == STEP_RENEWAL;

    if (step->kind == STEP_STUDY && !lasts)
        fault_on(loader, spot, "the study step `%s` has neither `days` nor `hours`", step->id);
    if (step->kind == STEP_EXAM && !step->days.stated)
        fault_on(loader, spot, "the exam `%s` has no `days` (0 when it is over in a day)",
                 step->id);
    if (step->kind == STEP_EXAM && !step->retake_days.stated)
        fault_on(loader, spot, "the exam `%s` has no `retake-days`", step->id);
    if (step->kind == STEP_EXAM)
        check_pass_rates(loader, spot, step);
    if (step->kind == STEP_SERIES && step->vaccine < 0)
        fault_on(loader, spot, "the series `%s` has no doses: it goes with `each: vaccine`",
                 step->id);
    if (priced && !states_cost(spot, step))
        fault_on(loader, spot, "the %s `%s` has no `cost` (`ask` when nobody has told it)",
                 step_kind_id(step->kind), step->id);
}

/* What is told of a count is taken off the days of all of it. */
static void check_count(struct loader *loader, struct spot spot, const struct catalog *catalog,
                        const struct step *step)
{
    bool counts = step->counts >= 0;

    if (counts != (step->counts_to > 0))
        fault_on(loader, spot, "`counts` and `counts-to` of a step go together");
    else if (counts && (!step->days.stated || step->hours.stated))
        fault_on(loader, spot, "`counts` goes with `days`, and without `hours`");
    else if (counts && catalog->questions[step->counts].type != ANSWER_NUMBER)
        fault_on(loader, spot_child(spot, "counts"), "`%s` is no question of type number",
                 catalog->questions[step->counts].id);
}

/* An approval is one that schools are asked about. */
static void check_approval(struct loader *loader, struct spot spot, const struct catalog *catalog,
                           const struct step *step)
{
    int question = catalog_find_question(catalog, "school.program_approval");

    if (step->approval[0] &&
        (question < 0 || catalog_find_value(&catalog->questions[question], step->approval) < 0))
        fault_on(loader, spot_child(spot, "approval"),
                 "`%s` is no value of the question school.program_approval", step->approval);
}

static void check_flags(struct loader *loader, struct spot spot, const struct step *step)
{
    if (step->perishable && step->kind == STEP_STUDY)
        fault_on(loader, spot_child(spot, "perishable"), "what is learned does not go stale here");
    if (step->valid_days && !step->perishable)
        fault_on(loader, spot_child(spot, "valid-days"),
                 "`valid-days` goes with `perishable: true`");
    if (step->of_the_year && (step->kind != STEP_PURCHASE || step->credential < 0))
        fault_on(loader, spot_child(spot, "of-the-year"),
                 "`of-the-year` goes with a purchase made for `each: preparation`");
    if (step->if_cheaper && (step->kind != STEP_PURCHASE || step->body < 0))
        fault_on(loader, spot_child(spot, "if-cheaper"),
                 "`if-cheaper` goes with a purchase made for `each: body`");
    if (step->instead >= 0 && !step->live_wait_days)
        fault_on(loader, spot_child(spot, "instead"), "`instead` goes with `live-wait-days`");
}

static void check_vaccine(struct loader *loader, struct spot spot, const struct vaccine *vaccine)
{
    if (vaccine->live != (vaccine->live_gap_days > 0))
        fault_on(loader, spot,
                 "the vaccine `%s` has one of `live` and `live-gap-days` without the other",
                 vaccine->id);
}

void check_whole(struct loader *loader, const struct catalog *catalog)
{
    if (!loader->incomplete[LIST_QUESTION] && !loader->incomplete[LIST_CREDENTIAL])
        check_engine(loader, catalog);
    for (int i = 0; i < catalog->vaccine_count; i++)
        check_vaccine(loader, records_spot(loader, LIST_VACCINE, i), &catalog->vaccines[i]);
    if (loader->incomplete[LIST_BODY] || loader->incomplete[LIST_CREDENTIAL])
        return;
    for (int i = 0; i < catalog->step_count; i++) {
        struct spot spot = records_spot(loader, LIST_STEP, i);

        check_step(loader, spot, &catalog->steps[i]);
        check_flags(loader, spot, &catalog->steps[i]);
        check_needs(loader, spot, catalog, &catalog->steps[i].needs);
        if (loader->incomplete[LIST_QUESTION])
            continue;
        check_approval(loader, spot, catalog, &catalog->steps[i]);
        check_count(loader, spot, catalog, &catalog->steps[i]);
    }
}
