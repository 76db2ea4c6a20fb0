/* SPDX-License-Identifier: MIT
 * Covers what is wrong with a catalogue as a whole: steps nobody reaches, circles, questions
 * nothing uses, figures that are blank, questions that the planner misses. */
#include <stdio.h>
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

#define UNREACHED                                                                                  \
    "nothing can reach the step `spare`: no goal or step needs what it gives, and what it "        \
    "accompanies (`with`) is never on a roadmap"

/* Steps put before `books` in steps.yaml, and the one fault of them (NULL: none). */
static const struct {
    const char *steps, *fault;
} reaches[] = {
    {"@@{id: spare, title: Spare, phase: work, kind: wait, why: No.}", UNREACHED},
    {"@@{id: spare, title: Spare, phase: work, kind: wait, with: [{after: step spare}], why: No.}",
     UNREACHED},
    {"@@{id: spare, title: Spare, phase: work, kind: wait, gives: [exclusion/spare], why: No.}",
     UNREACHED},
    {"{id: spare, title: Spare, phase: work, kind: wait, gives: [job/any], why: A goal.}", NULL},
    {"{id: spare, title: Spare, phase: work, kind: wait, gives: [job/lead], why: Implies it.}",
     NULL},
    {"{id: spare, title: Spare, phase: work, kind: wait, gives: [prepared/ONE], why: Needed.}",
     NULL},
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{during: phase study}], why: .}",
     NULL},
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{after: fact prepared/ONE}],"
     " why: .}",
     NULL},
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{before: step exam/TWO}], why: .}",
     NULL},
    /* A need that nothing can meet. */
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{after: goal}], why: .,"
     " needs: [@@{fact: exclusion/spare}]}",
     "nothing makes the fact `exclusion/spare` true: no step gives it and it has no `met`"},
    /* A step that waits for itself. */
    {"@@{id: spare, title: Spare, phase: work, kind: wait, with: [{after: goal}], why: .,"
     " gives: [exclusion/spare], needs: [{fact: exclusion/spare}]}",
     "the step `spare` can never begin: what its need `exclusion/spare` asks for waits for it"},
    /* The same, with a way out: credentials may be held already. */
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{after: goal}], why: .,"
     " gives: [credential/TWO], needs: [{fact: credential/TWO}]}",
     NULL},
    /* Advice is never planned, so it holds nothing up. */
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{after: goal}], why: .,"
     " gives: [exclusion/spare], needs: [{fact: exclusion/spare, strength: advice}]}",
     NULL},
    /* One path is in a circle, the other is open. */
    {"{id: spare, title: Spare, phase: work, kind: wait, with: [{after: goal}], why: .,"
     " gives: [exclusion/spare], needs: [{id: way, title: a way, paths: ["
     "{id: a, title: a, all: [{fact: exclusion/spare}]},"
     "{id: b, title: b, all: [{months: 3, experience: field}]}]}]}",
     NULL},
    /* Blank figures. */
    {"@@{id: spare, title: Spare, phase: study, kind: study, with: [{after: goal}], why: .}",
     "the study step `spare` has neither `days` nor `hours`"},
    {"@@{id: spare, title: Spare, phase: work, kind: purchase, with: [{after: goal}], why: .}",
     "the purchase `spare` has no `cost` (`ask` when nobody has told it)"},
    {"@@{id: spare, title: Spare, phase: work, kind: renewal, with: [{after: goal}], why: .}",
     "the renewal `spare` has no `cost` (`ask` when nobody has told it)"},
    {"@@{id: spare, title: Spare, phase: work, kind: series, with: [{after: goal}], why: .}",
     "the series `spare` has no doses: it goes with `each: vaccine`"},
    {"@@{id: spare, title: Spare, phase: work, kind: exam, with: [{after: goal}], why: ., cost: "
     "ask, days: 0, retake-days: 0}",
     "the exam `spare` has no pass rate: give one, with a source or as a named assumption"},
    {"@@{id: spare, title: Spare, phase: work, kind: exam, with: [{after: goal}], why: ., cost: "
     "ask, retake-days: 0, pass-rates: [{assume: self-study-pass}]}",
     "the exam `spare` has no `days` (0 when it is over in a day)"},
    {"@@{id: spare, title: Spare, phase: work, kind: exam, with: [{after: goal}], why: ., cost: "
     "ask, days: 0, pass-rates: [{assume: self-study-pass}]}",
     "the exam `spare` has no `retake-days`"},
    {"@@{id: spare, title: Spare, phase: work, kind: exam, with: [{after: goal}], why: ., cost: "
     "ask, days: 0, retake-days: 0, pass-rates: [{fact: job/any, assume: self-study-pass}]}",
     "the last pass rate of `spare` goes without `fact`"},
    {"@@{id: spare, title: Spare, phase: work, kind: exam, with: [{after: goal}], why: ., cost: "
     "ask, days: 0, retake-days: 0, pass-rates: [{assume: self-study-pass}, {assume: "
     "self-study-pass}]}",
     "only the last pass rate of `spare` goes without `fact`"},
};

static void load_good(struct changed *changed)
{
    (void)changed_load_good(changed);
    changed_end(changed);
}

START_TEST(whole__finds__steps_that_cannot_be)
{
    struct change fact = {"facts.yaml", "facts:\n",
                          "facts:\n  - {id: exclusion/spare, title: spare}\n"};
    char written[600];
    struct change change = {"steps.yaml", "  - id: books\n", written};
    struct changed changed;

    snprintf(written, sizeof written, "  - %s\n  - id: books\n", reaches[_i].steps);
    changed_start(&changed, &fact);
    changed_make(&changed, &change);
    if (reaches[_i].fault)
        expect_only_fault(&changed, reaches[_i].fault);
    else
        load_good(&changed);
}
END_TEST

/* Two steps that need each other are both named. */
START_TEST(whole__finds__a_circle_of_steps)
{
    struct change facts = {"facts.yaml", "facts:\n",
                           "facts:\n  - {id: a/a, title: a}\n  - {id: b/b, title: b}\n"};
    struct change steps = {
        "steps.yaml", "  - id: books\n",
        "  - {id: a, title: A, phase: work, kind: wait, with: [{after: goal}], why: .,"
        " gives: [a/a], needs: [{fact: b/b}]}\n"
        "  - {id: b, title: B, phase: work, kind: wait, why: ., gives: [b/b],"
        " needs: [{fact: a/a}]}\n  - id: books\n"};
    const struct catalog_fault *faults;
    struct changed changed;

    changed_start(&changed, &facts);
    changed_make(&changed, &steps);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed.file, &faults), 2);
    ck_assert_ptr_nonnull(strstr(faults[0].text, "the step `a` can never begin"));
    ck_assert_ptr_nonnull(strstr(faults[1].text, "the step `b` can never begin"));
    changed_end(&changed);
}
END_TEST

static const struct {
    struct change change;
    const char *fault;
} wholes[] = {
    {{"credentials.yaml", "  - {code: THREE,", "  - @@{code: THREE, goal: true,"},
     "`THREE` may be a goal, but no step gives it"},
    {{"questions.yaml", "  - {id: money.aid,",
      "  - @@{id: idle, section: start, type: yesno, label: Idle, ask: Idle?, why: .}\n"
      "  - {id: money.aid,"},
     "nothing uses the question `idle` (write `engine: true` if the planner does)"},
    {{"questions.yaml", "  - {id: money.aid,",
      "  - @@{id: idle, section: start, type: yesno, label: Idle, ask: Idle?, why: .,"
      " when: idle = yes}\n  - {id: money.aid,"},
     "nothing uses the question `idle` (write `engine: true` if the planner does)"},
    {{"questions.yaml", "- {id: work.coding_months, section: start, type: number,",
      "- @@{id: work.coding_months, section: start, type: money,"},
     "the planner needs `work.coding_months` to be of type number"},
    {{"questions.yaml",
      "  - id: goal.preparation\n    section: start\n    type: choice\n"
      "    label: Preparation\n    ask: How well prepared?\n"
      "    why: It decides what is planned.\n"
      "    values: [{id: recommended, label: As recommended}, {id: minimum,",
      "  - @@id: goal.preparation\n    section: start\n    type: choice\n    label: Preparation\n"
      "    ask: How well prepared?\n    why: It decides what is planned.\n"
      "    values: [{id: recommended, label: As recommended}, {id: least,"},
     "the planner needs `goal.preparation` to have the value `minimum`"},
    {{"questions.yaml", "    each: credential\n",
      "    each: credential\n    for: [ONE, ONE-A, TWO]\n"},
     "the planner needs the question `held.THREE.since`"},
};

START_TEST(whole__finds__what_is_missing_or_idle)
{
    struct changed changed;

    changed_start(&changed, &wholes[_i].change);
    if (!changed.mark.file)
        changed.mark = (struct position){"questions.yaml", 1, 1};
    expect_only_fault(&changed, wholes[_i].fault);
}
END_TEST

/* Of the words by which a catalogue tells its own work. */
static const struct {
    struct change change;
    const char *fault;
} works[] = {
    {{"catalogue.yaml", "extern-months: work.extern_months", "extern-months: work.extern"},
     "`extern-months` of `work`: there is no question `work.extern`"},
    {{"catalogue.yaml", "  job: job/coding", "  job: job/nobody"},
     "`job` of `work`: there is no fact `job/nobody`"},
};

START_TEST(work__that_names_what_is_not_there__is_refused)
{
    struct changed changed;

    changed_start(&changed, &works[_i].change);
    changed.mark = (struct position){"catalogue.yaml", 1, 1};
    expect_only_fault(&changed, works[_i].fault);
}
END_TEST

START_TEST(goal__of_a_first_job__needs_to_know_which)
{
    struct change change = {"catalogue.yaml", "first-jobs: [{job: job/coding}]", "first-jobs: []"};
    const struct catalog_fault *faults;
    struct changed changed;

    changed_start(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_int_eq(catalog_faults(changed.file, &faults), 1);
    ck_assert_str_eq(faults[0].text, "`first-job` needs `first-jobs` in catalogue.yaml, the last "
                                     "one without `when`");
    changed_end(&changed);
}
END_TEST

/* Without goal.target there would be a fault for each condition that names it too. */
START_TEST(whole__with_a_dangling_condition__judges_no_use)
{
    struct change change = {"questions.yaml", "when: vaccine.{id} = partial",
                            "when: @@vaccines.{id} = partial"};
    const struct catalog_fault *faults;
    struct changed changed;
    int count;

    changed_start(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    count = catalog_faults(changed.file, &faults);
    ck_assert_int_eq(count, 2);
    ck_assert_str_eq(faults[0].text, "`vaccines.flu` is no question; did you mean `vaccine.flu`?");
    ck_assert_str_eq(faults[1].text,
                     "`vaccines.hepb` is no question; did you mean `vaccine.hepb`?");
    ck_assert_int_eq(faults[0].line, changed.mark.line);
    changed_end(&changed);
}
END_TEST

/* Several exams may ask for the same with their own sources. */
START_TEST(need__that_differs_in_its_source_only__is_the_same_need)
{
    struct change change = {"steps.yaml", "needs:\n      - fact: exclusion/clear\n",
                            "needs:\n      - {fact: exclusion/clear, source: survey}\n"
                            "      - {fact: exclusion/clear, source: alpha-fees, note: Ask.}\n"};
    struct changed changed;

    changed_start(&changed, &change);
    load_good(&changed);
}
END_TEST

START_TEST(need__that_differs_in_its_strength__is_refused)
{
    struct change change = {"steps.yaml", "needs:\n      - fact: exclusion/clear\n",
                            "needs:\n      - fact: exclusion/clear\n"
                            "      - @@{fact: exclusion/clear, strength: advice}\n"};

    expect_fault(&change,
                 "another need is called `exclusion/clear` and differs from this one (steps.yaml, "
                 "line 78)",
                 true);
}
END_TEST

Suite *whole_suite(void)
{
    Suite *suite = suite_create("whole");
    TCase *tcase = tcase_create("check");

    ADD_TABLE_TEST(tcase, whole__finds__steps_that_cannot_be, reaches);
    ADD_TABLE_TEST(tcase, whole__finds__what_is_missing_or_idle, wholes);
    tcase_add_test(tcase, whole__finds__a_circle_of_steps);
    tcase_add_test(tcase, whole__with_a_dangling_condition__judges_no_use);
    tcase_add_test(tcase, need__that_differs_in_its_source_only__is_the_same_need);
    tcase_add_test(tcase, need__that_differs_in_its_strength__is_refused);
    ADD_TABLE_TEST(tcase, work__that_names_what_is_not_there__is_refused, works);
    tcase_add_test(tcase, goal__of_a_first_job__needs_to_know_which);
    suite_add_tcase(suite, tcase);
    return suite;
}
