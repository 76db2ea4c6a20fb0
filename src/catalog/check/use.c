/* SPDX-License-Identifier: MIT
 * Questions that nothing uses: asking costs the person time, so each answer must be able to
 * change something.
 *
 * Runs once every reference is good; what is used only ever grows. */
#include "catalog/check/check.h"

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

struct use {
    const struct catalog *catalog;
    bool *used; /* of each question */
};

static void use_question(struct use *use, int question)
{
    if (question >= 0)
        use->used[question] = true;
}

static void use_id(struct use *use, const char *id)
{
    use_question(use, catalog_find_question(use->catalog, id));
}

static bool has_question(uint8_t op)
{
    return op != CONDITION_NOT && op != CONDITION_AND && op != CONDITION_OR;
}

static void use_condition(struct use *use, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++)
        if (has_question(condition->nodes[i].op))
            use_question(use, condition->nodes[i].question);
}

/* Months of experience are read from these answers, whatever the condition. */
static void use_months(struct use *use, const struct requirement *requirement)
{
    const struct catalog_work *work = &use->catalog->work;

    if (requirement->kind != REQUIREMENT_MONTHS)
        return;
    use_id(use, work->now);
    use_id(use,
           requirement->experience == EXPERIENCE_RELATED ? work->related_months : work->months);
    if (requirement->experience == EXPERIENCE_FIELD_EXTERN)
        use_id(use, work->extern_months);
}

/* A series is planned from the doses that were had; its fact asks for the vaccine's own question.
 */
static void use_vaccine(struct use *use, struct arena *arena, const struct vaccine *vaccine)
{
    const char *base = use->catalog->questions[vaccine->question].id;

    use_id(use, arena_format(arena, "%s.doses", base));
    use_id(use, arena_format(arena, "%s.first", base));
    use_id(use, arena_format(arena, "%s.last", base));
}

static void use_needs(struct use *use, const struct need_list *needs)
{
    for (int i = 0; i < needs->count; i++) {
        const struct need *need = &needs->items[i];

        use_condition(use, &need->when);
        for (int j = 0; j < need->count; j++)
            for (int k = 0; k < need->paths[j].count; k++) {
                use_condition(use, &need->paths[j].items[k].when);
                use_months(use, &need->paths[j].items[k]);
            }
    }
}

static void use_steps(struct use *use)
{
    for (int i = 0; i < use->catalog->step_count; i++) {
        const struct step *step = &use->catalog->steps[i];

        use_condition(use, &step->when);
        use_condition(use, &step->in_price);
        use_condition(use, &step->two_in_price);
        use_question(use, step->until);
        use_question(use, step->counts);
        use_needs(use, &step->needs);
    }
}

/* Which job a first one is goes by answers. */
static void use_first_jobs(struct use *use)
{
    for (int i = 0; i < use->catalog->first_job_count; i++)
        use_condition(use, &use->catalog->first_jobs[i].when);
}

static void use_gates(struct use *use)
{
    for (int i = 0; i < use->catalog->gate_count; i++) {
        const struct gate *gate = &use->catalog->gates[i];

        use_condition(use, &gate->when);
        for (int j = 0; j < gate->rule_count; j++) {
            use_condition(use, &gate->rules[j].when);
            use_question(use, gate->rules[j].until);
        }
    }
}

static void use_notices(struct use *use)
{
    for (int i = 0; i < use->catalog->question_count; i++) {
        const struct question *question = &use->catalog->questions[i];

        for (int j = 0; j < question->notice_count; j++)
            use_condition(use, &question->notices[j].when);
    }
}

static void use_letters(struct use *use)
{
    for (int i = 0; i < use->catalog->letter_count; i++) {
        const struct letter *letter = &use->catalog->letters[i];

        use_condition(use, &letter->when);
        for (int j = 0; j < letter->sheet_count; j++)
            use_condition(use, &letter->sheets[j].when);
    }
}

static void use_facts(struct use *use)
{
    for (int i = 0; i < use->catalog->fact_count; i++) {
        use_condition(use, &use->catalog->facts[i].met);
        use_question(use, use->catalog->facts[i].since);
    }
}

static int used_count(const struct use *use)
{
    int count = 0;

    for (int i = 0; i < use->catalog->question_count; i++)
        count += use->used[i];
    return count;
}

/* The condition of a question that is used itself; questions refer backwards as a rule, but
 * nothing promises it, so until nothing more is found. */
static void use_questions(struct use *use)
{
    int before;

    do {
        before = used_count(use);
        for (int i = 0; i < use->catalog->question_count; i++)
            if (use->used[i])
                use_condition(use, &use->catalog->questions[i].when);
    } while (used_count(use) > before);
}

void check_use(struct loader *loader, const struct catalog *catalog)
{
    struct use use = {catalog, arena_new(loader->arena, (size_t)catalog->question_count, 1)};

    for (int i = 0; i < catalog->question_count; i++)
        use.used[i] = catalog->questions[i].engine;
    use_steps(&use);
    use_gates(&use);
    use_first_jobs(&use);
    use_letters(&use);
    use_notices(&use);
    use_facts(&use);
    for (int i = 0; i < catalog->skill_count; i++)
        use_condition(&use, &catalog->skills[i].when);
    for (int i = 0; i < catalog->vaccine_count; i++)
        use_vaccine(&use, loader->arena, &catalog->vaccines[i]);
    if (catalog->aid_count > 0)
        use_id(&use, "money.aid");
    use_questions(&use);
    for (int i = 0; i < catalog->question_count; i++)
        if (!use.used[i])
            fault_on(loader, records_spot(loader, LIST_QUESTION, i),
                     "nothing uses the question `%s` (write `engine: true` if the planner does)",
                     catalog->questions[i].id);
}
