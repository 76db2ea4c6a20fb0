/* SPDX-License-Identifier: MIT
 * Covers the words of steps and errands that a page shows: what is kept of them, and what the check
 * refuses. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

#define SEARCH "    act: Search your name in both lists.\n"
#define TEN    "Ask ten. " /* 9 columns */

static const struct {
    struct change change;
    const char *fault;
} acts[] = {
    {{"steps.yaml", SEARCH, "    act: @@Search both lists\n"},
     "`act` is a sentence and ends with a full stop"},
    {{"steps.yaml", SEARCH, "    act: @@The lists have to be searched.\n"},
     "`act` begins with what to do (\"Ask ...\"), not with \"The\""},
    {{"steps.yaml", SEARCH, "    act: @@Searching both lists for your name.\n"},
     "`act` begins with what to do (\"Ask ...\"), not with \"Searching\""},
    {{"steps.yaml", SEARCH, "    act: @@both lists.\n"},
     "`act` begins with what to do (\"Ask ...\"), not with \"both\""},
    {{"steps.yaml", SEARCH, "    act: @@" TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "Yes.\n"},
     "`act` has 103 columns, at most 100: \"" TEN TEN TEN TEN TEN TEN "Ask te...\""},
    {{"steps.yaml", "  - id: exclusion-search\n    title: Search the exclusion lists\n" SEARCH,
      "  - @@id: exclusion-search\n    title: Search the exclusion lists\n"},
     "the step `exclusion-search` has something to `do`, and no `act` that says what"},
    {{"steps.yaml", "    say: Is this me?\n", "    say: @@'\"Is this me?\"'\n"},
     "`say` stands without quotes around it"},
    {{"steps.yaml", "    done-when: both results are saved\n", "    done-when: @@You know.\n"},
     "`done-when` is a clause without a full stop"},
    {{"steps.yaml", "    takes: {assume: call}\n    phase: prepare\n",
      "    hours: {assume: prepare-one}\n    takes: @@{assume: call}\n    phase: prepare\n"},
     "`takes` goes without `hours`"},
    {{"steps.yaml", "    takes: {assume: call}\n    phase: prepare\n",
      "    takes: @@{assume: prepare-one}\n    phase: prepare\n"},
     "the assumption `prepare-one` is in hours, not in minutes"},
    {{"steps.yaml", "    errand: calls\n", "    errand: @@none\n"}, "there is no errand `none`"},
    {{"steps.yaml", "    act: Call the school once.\n", "    act: @@A call.\n"},
     "`act` begins with what to do (\"Ask ...\"), not with \"A\""},
    {{"steps.yaml", "errands:\n", "errands:\n  - @@{id: idle, act: Wait.}\n"},
     "no step or question is part of the errand `idle`"},
    {{"questions.yaml", "intro: A few questions.}", "good-for: @@a roadmap., intro: A few.}"},
     "`good-for` ends without a full stop"},
    {{"questions.yaml", "intro: A few questions.}",
      "good-for: @@" TEN TEN TEN TEN TEN TEN TEN "and more, intro: A few.}"},
     "`good-for` has 71 columns, at most 60"},
};

START_TEST(act__that_no_page_could_show__is_refused)
{
    expect_fault(&acts[_i].change, acts[_i].fault, true);
}
END_TEST

START_TEST(act__of_a_step__is_kept)
{
    struct changed changed;
    const struct catalog *catalog;
    const struct step *step;

    changed_start(&changed, NULL);
    catalog = changed_load_good(&changed);
    step = &catalog->steps[catalog_find_step(catalog, "exclusion-search")];
    ck_assert_str_eq(step->act, "Search your name in both lists.");
    ck_assert_str_eq(step->say, "Is this me?");
    ck_assert_str_eq(step->done_when, "both results are saved");
    ck_assert_int_eq(step->takes.range.likely, 20);
    ck_assert_int_eq(step->errand, -1);
    changed_end(&changed);
}
END_TEST

START_TEST(act__of_a_template__is_filled_in)
{
    struct changed changed;
    const struct catalog *catalog;

    changed_start(&changed, NULL);
    catalog = changed_load_good(&changed);
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];

        if (step->template == TEMPLATE_SKILL)
            ck_assert_ptr_nonnull(strstr(step->act, catalog->skills[step->skill].title));
    }
    changed_end(&changed);
}
END_TEST

START_TEST(errand__is_named__by_its_steps)
{
    struct changed changed;
    const struct catalog *catalog;
    const struct errand *errand;

    changed_start(&changed, NULL);
    catalog = changed_load_good(&changed);
    ck_assert_int_eq(catalog->errand_count, 1);
    ck_assert_int_eq(catalog->steps[catalog_find_step(catalog, "choose-school")].errand, 0);
    errand = &catalog->errands[0];
    ck_assert_str_eq(errand->act, "Call the school once.");
    ck_assert_str_eq(errand->say, "Do you take me?");
    ck_assert_str_eq(errand->done_when, "you have an answer");
    ck_assert_int_eq(errand->takes.range.likely, 20);
    changed_end(&changed);
}
END_TEST

Suite *act_suite(void)
{
    Suite *suite = suite_create("act");
    TCase *tcase = tcase_create("act");

    ADD_TABLE_TEST(tcase, act__that_no_page_could_show__is_refused, acts);
    tcase_add_test(tcase, act__of_a_step__is_kept);
    tcase_add_test(tcase, act__of_a_template__is_filled_in);
    tcase_add_test(tcase, errand__is_named__by_its_steps);
    suite_add_tcase(suite, tcase);
    return suite;
}
