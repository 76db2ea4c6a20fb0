/* SPDX-License-Identifier: MIT
 * Covers what counts as a use of a question. Most questions of the small catalogue are marked
 * `engine: true`, which hides their uses, so each case adds a question of its own or takes the
 * mark from one. */
#include <stdio.h>
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

/* A question `idle` at the head of the list: its index is the 0 of every node without one. */
#define IDLE(type) "{id: idle, section: start, label: Idle, ask: Idle?, why: ., type: " type "}\n"
#define YESNO      IDLE("yesno")
#define DATE       IDLE("date")
#define MULTI      IDLE("multi, values: [{id: one, label: One}]")

/* The one use of `idle`. */
static const struct {
    const char *question;
    struct change use;
} uses[] = {
    {YESNO, {"steps.yaml", "    guard: paying\n", "    guard: paying\n    when: idle = yes\n"}},
    {YESNO, {"steps.yaml", "    guard: paying\n", "    guard: paying\n    when: answered idle\n"}},
    {MULTI, {"steps.yaml", "    guard: paying\n", "    guard: paying\n    when: idle has one\n"}},
    {DATE,
     {"steps.yaml", "why: A credential lapses.\n",
      "why: A credential lapses.\n  - {id: last, title: Last, phase: work, kind: wait,"
      " with: [{after: goal}], why: ., until: idle}\n"}},
    {YESNO,
     {"steps.yaml", "- fact: prepared/{code}\n",
      "- fact: prepared/{code}\n        when: idle = yes\n"}},
    {YESNO, {"steps.yaml", "when: time.hours_per_week > 20", "when: idle = yes"}},
    /* The first path of several, and the last requirement of a path. */
    {YESNO,
     {"credentials.yaml", "all: [{fact: program/coding, within-months: 60}]",
      "all: [{when: idle = yes}]"}},
    {YESNO,
     {"credentials.yaml", "- {months: 12, experience: field-extern}", "- {when: idle = yes}"}},
    {YESNO, {"gates.yaml", "when: goal.target != first-job", "when: idle = yes"}},
    {YESNO, {"steps.yaml", "        when: work.coding_now = yes", "        when: idle = yes"}},
    {YESNO, {"gates.yaml", "when: background.record = pending", "when: idle = yes"}},
    {DATE, {"gates.yaml", "until: background.clear_from", "until: idle"}},
    {YESNO,
     {"gates.yaml", "{id: goal, title: The end,", "{id: goal, title: The end, when: idle = yes,"}},
    {YESNO, {"facts.yaml", "met: school.program = completed", "met: idle = yes"}},
    {DATE, {"facts.yaml", "since: school.program_end", "since: idle"}},
    {YESNO, {"questions.yaml", "label: Typing,", "label: Typing, when: idle = yes,"}},
    /* Found late: the question between stands before the one that uses it. */
    {YESNO "  - {id: between, section: start, label: ., ask: ., why: ., type: yesno,"
           " when: idle = yes}\n",
     {"questions.yaml", "label: Typing,", "label: Typing, when: between = yes,"}},
};

static void start_with(struct changed *changed, const char *question)
{
    struct change change = {"questions.yaml", "  - id: goal.target\n", NULL};

    changed_start(changed, NULL);
    change.new = arena_format(&changed->arena, "  - %s  - id: goal.target\n", question);
    changed_make(changed, &change);
}

START_TEST(question__that_one_thing_asks_for__is_used)
{
    struct changed changed;

    start_with(&changed, uses[_i].question);
    changed_make(&changed, &uses[_i].use);
    (void)changed_load_good(&changed);
    changed_end(&changed);
}
END_TEST

/* `not`, `and` and `or` ask for no question, though their nodes hold the index 0. */
START_TEST(question__that_stands_first__is_not_used_by_operators)
{
    struct changed changed;

    start_with(&changed, "@@" YESNO);
    expect_only_fault(
        &changed, "nothing uses the question `idle` (write `engine: true` if the planner does)");
}
END_TEST

/* What the planner reads whatever the conditions say: the question loses its mark and its other
 * uses. */
static const struct {
    const char *marked; /* how the question begins; NULL: it has no mark */
    const char *idle;   /* the question that is unused then; NULL: none */
    struct change changes[4];
} readings[] = {
    {"{id: work.extern_months,", NULL, {{0}}},
    {"{id: work.extern_months,",
     "work.extern_months",
     {{"credentials.yaml", "experience: field-extern", "experience: field"}}},
    {"{id: work.related_months,",
     NULL,
     {{"facts.yaml", "met: work.related_months >= 1", "met: work.coding_months >= 1"}}},
    {"{id: work.related_months,",
     "work.related_months",
     {{"facts.yaml", "met: work.related_months >= 1", "met: work.coding_months >= 1"},
      {"credentials.yaml", "experience: related", "experience: field"}}},
    {"{id: work.coding_months,", NULL, {{0}}},
    {"{id: work.coding_months,",
     "work.coding_months",
     {{"credentials.yaml", "experience: field-extern", "experience: related"},
      {"credentials.yaml", "experience: field}", "experience: related}"},
      {"steps.yaml", "experience: field,", "experience: related,"}}},
    {"{id: work.coding_now,",
     NULL,
     {{"facts.yaml", "met: work.coding_now = yes", "met: work.coding_months >= 1"},
      {"steps.yaml", "{when: work.coding_now = no}", "{when: work.coding_months < 1}"}}},
    /* The doses of a series, and the day of the last. */
    {"id: vaccine.{id}.doses\n",
     NULL,
     {{"vaccines.yaml", "vaccines:\n",
       "vaccines:\n  - {id: mmr, title: Measles, doses: [{day: 0}], evidence: a card,"
       " sources: [survey]}\n"}}},
    {NULL,
     NULL,
     {{"questions.yaml", "  - id: vaccine.{id}.doses\n",
       "  - {id: \"vaccine.{id}.last\", each: vaccine, section: private, private: true, type: date,"
       " label: Last, ask: When?, why: .}\n  - id: vaccine.{id}.doses\n"}}},
    {NULL,
     NULL,
     {{"steps.yaml", "when: money.aid has any [{aid}] and money.budget", "when: money.budget"}}},
    {NULL,
     "money.aid",
     {{"programs.yaml",
       "aids:\n  - id: grant\n    title: A grant\n    rule: For families with a low income.\n"
       "    confirm: the school has to say that it takes the grant\n    programs: [course]\n"
       "    least-hours: 20\n    do: [Fill in the form.]\n"
       "    ask: [Does it cover this program?]\n    sources: [survey]\n",
       "aids: []\n"},
      {"questions.yaml", "label: Typing,", "label: Typing, when: money.budget > 1,"}}},
};

/* Takes `engine: true` from the question that begins with `begin`. */
static void unmark(struct changed *changed, const char *begin)
{
    struct change change = {.file = "questions.yaml"};
    const char *at = NULL, *mark;

    for (int i = 0; i < changed->count; i++)
        if (strcmp(changed->texts[i].name, change.file) == 0)
            at = strstr(changed->texts[i].bytes, begin);
    ck_assert_ptr_nonnull(at);
    mark = strstr(at, "engine: true");
    ck_assert_ptr_nonnull(mark);
    change.old = arena_format(&changed->arena, "%.*sengine: true", (int)(mark - at), at);
    change.new = arena_format(&changed->arena, "%.*sengine: false", (int)(mark - at), at);
    changed_make(changed, &change);
}

static void expect_idle(struct changed *changed, const char *question)
{
    const struct catalog_fault *faults;
    char expected[160];

    ck_assert_int_eq(changed_load(changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed->file, &faults), 1);
    snprintf(expected, sizeof expected,
             "nothing uses the question `%s` (write `engine: true` if the planner does)", question);
    ck_assert_str_eq(faults[0].text, expected);
}

START_TEST(question__that_the_planner_reads__is_used)
{
    struct changed changed;

    changed_start(&changed, NULL);
    if (readings[_i].marked)
        unmark(&changed, readings[_i].marked);
    for (const struct change *change = readings[_i].changes; change->file; change++)
        changed_make(&changed, change);
    if (readings[_i].idle)
        expect_idle(&changed, readings[_i].idle);
    else
        (void)changed_load_good(&changed);
    changed_end(&changed);
}
END_TEST

Suite *use_suite(void)
{
    Suite *suite = suite_create("use");
    TCase *tcase = tcase_create("use");

    ADD_TABLE_TEST(tcase, question__that_one_thing_asks_for__is_used, uses);
    tcase_add_test(tcase, question__that_stands_first__is_not_used_by_operators);
    ADD_TABLE_TEST(tcase, question__that_the_planner_reads__is_used, readings);
    suite_add_tcase(suite, tcase);
    return suite;
}
