/* SPDX-License-Identifier: MIT
 * Small catalogues made in C. */
#include "mini.h"

#include <check.h>
#include <string.h>

static const struct question_value goals[] = {{"GOAL", "The goal", ""}};
static const struct question_value preparations[] = {{"recommended", "Recommended", ""},
                                                     {"minimum", "Minimum", ""}};
static const struct question_value yesno[] = {{"yes", "Yes", ""}, {"no", "No", ""}};
static const struct question_value programs[] = {{"none", "None", ""},
                                                 {"enrolled", "Enrolled", ""}};
static const struct question_value priorities[] = {{"soonest", "Soonest", ""},
                                                   {"cheapest", "Cheapest", ""},
                                                   {"least-effort", "Least effort", ""},
                                                   {"best-odds", "Best odds", ""}};

#define QUESTION(question_id, question_type)                                                       \
    .id = question_id, .type = question_type, .label = question_id, .ask = "", .why = "",          \
    .help = "", .find_out = "", .when = {.text = ""}, .unit = "", .credential = -1, .body = -1,    \
    .vaccine = -1, .engine = true

static const struct question questions[] = {
    {QUESTION("goal.target", ANSWER_CHOICE), .values = goals, .value_count = 1,
     .has_neutral = true},
    {QUESTION("time.hours_per_week", ANSWER_NUMBER), .min = 1, .max = 60, .has_neutral = true,
     .neutral = 10},
    {QUESTION("goal.start", ANSWER_DATE)},
    {QUESTION("goal.by", ANSWER_DATE)},
    {QUESTION("goal.preparation", ANSWER_CHOICE), .values = preparations, .value_count = 2,
     .has_neutral = true},
    {QUESTION("work.coding_months", ANSWER_NUMBER), .max = 600, .has_neutral = true},
    {QUESTION("work.coding_now", ANSWER_YESNO), .values = yesno, .value_count = 2,
     .has_neutral = true, .neutral = 1},
    {QUESTION("work.extern_months", ANSWER_NUMBER), .max = 600, .has_neutral = true},
    {QUESTION("goal.priority", ANSWER_CHOICE), .values = priorities, .value_count = 4,
     .has_neutral = true},
    {QUESTION("own.flag", ANSWER_YESNO), .values = yesno, .value_count = 2},
    {QUESTION("own.held", ANSWER_YESNO), .values = yesno, .value_count = 2, .has_neutral = true,
     .neutral = 1},
    {QUESTION("own.since", ANSWER_DATE)},
    {QUESTION("own.end", ANSWER_DATE)},
    {QUESTION("own.member", ANSWER_YESNO), .values = yesno, .value_count = 2, .has_neutral = true,
     .neutral = 1},
    {QUESTION("money.student", ANSWER_YESNO), .values = yesno, .value_count = 2,
     .has_neutral = true, .neutral = 1},
    {QUESTION("school.program", ANSWER_CHOICE), .values = programs, .value_count = 2,
     .has_neutral = true},
    {QUESTION("school.program_end", ANSWER_DATE)},
};

static const struct section sections[] = {{"start", "Start", "", "", false}};

static const struct credential credentials[] = {
    {.code = "GOAL", .name = "The goal", .goal = true, .fact = 0, .apprentice_of = -1}};

static const struct source sources[] = {
    {.id = "test", .title = "A test", .publisher = "", .url = "", .page_date = "", .note = ""}};

void mini_init(struct mini *mini)
{
    memset(mini, 0, sizeof *mini);
    mini->today = date_from_civil(2027, 1, 4);
    mini->catalog = (struct catalog){.id = "mini",
                                     .title = "Mini",
                                     .version = "1",
                                     .work = {.name = "work",
                                              .now = "work.coding_now",
                                              .months = "work.coding_months",
                                              .extern_months = "work.extern_months",
                                              .job = "job/coding"},
                                     .sections = sections,
                                     .section_count = 1,
                                     .questions = questions,
                                     .question_count = sizeof questions / sizeof questions[0],
                                     .credentials = credentials,
                                     .credential_count = 1,
                                     .sources = sources,
                                     .source_count = 1,
                                     .steps = mini->steps,
                                     .facts = mini->facts};
    mini_fact(mini, "credential/GOAL");
    answers_init(&mini->answers, &mini->catalog);
}

void mini_clear(struct mini *mini)
{
    answers_clear(&mini->answers);
    arena_clear(&mini->arena);
}

int mini_fact(struct mini *mini, const char *id)
{
    int index = mini->catalog.fact_count++;
    ck_assert_int_lt(index, MINI_FACTS);
    mini->facts[index] = (struct fact){.id = id, .title = id, .met = {.text = ""}, .since = -1};
    return index;
}

int mini_step(struct mini *mini, const char *id, enum step_kind kind, int fact, struct range days)
{
    int index = mini->catalog.step_count++;
    int16_t *gives = arena_new(&mini->arena, 1, sizeof *gives);
    ck_assert_int_lt(index, MINI_STEPS);
    gives[0] = (int16_t)fact;
    mini->steps[index] =
        (struct step){.id = id,
                      .title = id,
                      .phase = PHASE_STUDY,
                      .kind = kind,
                      .when = {.text = ""},
                      .gives = {gives, fact >= 0},
                      .days = {.stated = true, .range = days, .assumption = -1, .source = 0},
                      .hours = {.assumption = -1, .source = -1},
                      .until = -1,
                      .counts = -1,
                      .since = -1,
                      .once_a_year = "",
                      .timing = "",
                      .approval = "",
                      .instead = -1,
                      .why = "",
                      .retake_days = {.assumption = -1, .source = -1},
                      .third_retake_days = {.assumption = -1, .source = -1},
                      .credential = -1,
                      .body = -1,
                      .program = -1,
                      .vaccine = -1,
                      .skill = -1,
                      .aid = -1};
    return index;
}

void mini_needs_any(struct mini *mini, int step, const int *facts)
{
    struct step *s = &mini->steps[step];
    int count = 0;
    while (facts[count] >= 0)
        count++;
    struct need *needs = arena_new(&mini->arena, (size_t)s->needs.count + 1, sizeof *needs);
    struct path *paths = arena_new(&mini->arena, (size_t)count, sizeof *paths);
    for (int i = 0; i < count; i++) {
        struct requirement *requirement = arena_new(&mini->arena, 1, sizeof *requirement);
        *requirement = (struct requirement){
            .kind = REQUIREMENT_FACT, .fact = (int16_t)facts[i], .when = {.text = ""}};
        paths[i] = (struct path){.id = mini->facts[facts[i]].id,
                                 .title = mini->facts[facts[i]].id,
                                 .items = requirement,
                                 .count = 1,
                                 .source = -1,
                                 .note = ""};
    }
    for (int i = 0; i < s->needs.count; i++)
        needs[i] = s->needs.items[i];
    needs[s->needs.count] =
        (struct need){.id = arena_format(&mini->arena, "%s.need%d", s->id, s->needs.count),
                      .title = "",
                      .when = {.text = ""},
                      .paths = paths,
                      .count = count};
    s->needs = (struct need_list){needs, s->needs.count + 1};
}

void mini_needs(struct mini *mini, int step, int fact)
{
    mini_needs_any(mini, step, (const int[]){fact, -1});
}

void mini_price(struct mini *mini, int step, int low, int likely, int high)
{
    struct price *price = arena_new(&mini->arena, 1, sizeof *price);
    *price = (struct price){.from = date_from_civil(2026, 1, 1),
                            .cents = {low * 100, likely * 100, high * 100},
                            .source = 0,
                            .note = ""};
    mini->steps[step].cost = (struct cost){.pricing = PRICING_LISTED, .items = price, .count = 1};
}

void mini_answer(struct mini *mini, const char *id, const char *value)
{
    mini_answer_on(mini, id, value, mini->today);
}

void mini_answer_on(struct mini *mini, const char *id, const char *value, date_day day)
{
    int question = catalog_find_question(&mini->catalog, id);
    struct error err;
    ck_assert_int_ge(question, 0);
    ck_assert_int_eq(answer_parse(&mini->catalog.questions[question], value, day,
                                  &mini->answers.items[question], &err),
                     STATUS_OK);
}

struct roadmap *mini_roadmap(struct mini *mini)
{
    struct plan_input input = {.catalog = &mini->catalog,
                               .answers = &mini->answers,
                               .today = mini->today,
                               .progress = mini->progress};
    return roadmap_make(&input);
}
