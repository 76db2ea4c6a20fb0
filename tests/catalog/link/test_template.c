/* SPDX-License-Identifier: MIT
 * Covers templates: which steps and questions they make, what placeholders become, and what is
 * taken from the record unless the template says it itself. */
#include <string.h>

#include "catalog/catalog_suites.h"
#include "catalog/changed.h"

static struct changed changed;

static void start_nothing(void)
{
    changed = (struct changed){0};
}

static void end_changed(void)
{
    changed_end(&changed);
}

static const struct catalog *load(const struct change *change)
{
    changed_start(&changed, change);
    return changed_load_good(&changed);
}

static const struct step *step_of(const struct catalog *catalog, const char *id)
{
    int index = catalog_find_step(catalog, id);

    ck_assert_msg(index >= 0, "no step %s", id);
    return &catalog->steps[index];
}

static bool gives(const struct catalog *catalog, const struct step *step, const char *fact)
{
    for (int i = 0; i < step->gives.count; i++)
        if (step->gives.items[i] == catalog_find_fact(catalog, fact))
            return true;
    return false;
}

START_TEST(exam__takes__what_the_credential_says)
{
    const struct catalog *catalog = load(NULL);
    const struct step *one = step_of(catalog, "exam/ONE"), *two = step_of(catalog, "exam/TWO");

    ck_assert_int_eq(one->template, TEMPLATE_EXAM);
    ck_assert_int_eq(one->credential, catalog_find_credential(catalog, "ONE"));
    ck_assert_int_eq(one->body, -1);
    ck_assert_str_eq(one->title, "Pass the ONE exam");
    ck_assert_str_eq(one->why, "It gives credential/ONE-A of The Alpha Society.");
    ck_assert_str_eq(one->when.text, "not (work.credentials has ONE)");
    ck_assert(gives(catalog, one, "credential/ONE-A"));
    ck_assert_int_eq(one->cost.count, 2);
    ck_assert_int_eq(one->student_cost.count, 1);
    ck_assert_int_eq(one->pass_rate_count, 2);
    ck_assert_int_eq(one->retake_days.range.high, 30);
    ck_assert_int_eq(one->if_fail.count, 2);
    ck_assert_str_eq(one->if_fail.items[1], "Wait two weeks.");
    ck_assert_int_eq(two->cost.pricing, PRICING_ASK);
    ck_assert_int_eq(two->pass_rates[0].permille, 500);
    ck_assert_int_eq(two->retake_days.range.likely, 90);
    ck_assert_int_eq(two->if_fail.count, 1);
}
END_TEST

START_TEST(exam_step__takes__what_sources_disagree_on)
{
    struct change change = {"credentials.yaml", "      preparation: {assume: prepare-one}\n",
                            "      preparation: {assume: prepare-one}\n"
                            "      conflicts:\n"
                            "        - {about: the fee, says: $425, source: alpha-fees}\n"
                            "        - {about: the fee, says: $399, source: survey}\n"};
    struct changed loaded;
    const struct catalog *catalog;
    const struct step *step;

    changed_start(&loaded, &change);
    catalog = changed_load_good(&loaded);
    step = &catalog->steps[catalog_find_step(catalog, "exam/ONE")];
    ck_assert_int_eq(step->conflicts.count, 2);
    ck_assert_str_eq(step->conflicts.items[1].says, "$399");
    ck_assert_int_eq(step->conflicts.items[1].source, catalog_find_source(catalog, "survey"));
    changed_end(&loaded);
}
END_TEST

START_TEST(exam__needs__its_own_then_the_bodys_then_the_credentials)
{
    const struct catalog *catalog = load(NULL);
    const struct step *one = step_of(catalog, "exam/ONE"), *two = step_of(catalog, "exam/TWO");

    ck_assert_int_eq(one->needs.count, 3);
    ck_assert_str_eq(one->needs.items[0].id, "prepared/ONE");
    ck_assert_str_eq(one->needs.items[1].id, "rest/ONE");
    ck_assert_str_eq(one->needs.items[2].id, "membership/ALPHA");
    ck_assert_int_eq(two->needs.count, 3);
    ck_assert_str_eq(two->needs.items[2].id, "eligible/TWO");
}
END_TEST

/* Each of the two waits is taken by itself: the exam's own third one, the body's first. */
START_TEST(exam__with_a_third_wait_of_its_own__keeps_the_first_of_its_body)
{
    struct change change = {"steps.yaml", "    if-fail: [Find out what went wrong.]",
                            "    third-retake-days: {low: 365, likely: 365, high: 365, source: "
                            "survey}"};
    const struct step *one = step_of(load(&change), "exam/ONE");

    ck_assert_int_eq(one->retake_days.range.high, 30);
    ck_assert_int_eq(one->third_retake_days.range.likely, 365);
}
END_TEST

START_TEST(exam__with_a_body_that_has_a_third_wait__takes_it_beside_its_own_first)
{
    struct change change = {
        "bodies.yaml", "    retake-days: {low: 30, likely: 30, high: 30, source: beta-handbook}",
        "    retake-days: {low: 30, likely: 30, high: 30, source: beta-handbook}\n"
        "    third-retake-days: {low: 365, likely: 365, high: 365, source: "
        "beta-handbook}"};
    const struct step *two = step_of(load(&change), "exam/TWO");

    ck_assert_int_eq(two->retake_days.range.likely, 90);
    ck_assert_int_eq(two->third_retake_days.range.likely, 365);
}
END_TEST

START_TEST(exam__with_its_own_figures__keeps_them)
{
    struct change change = {"steps.yaml", "    if-fail: [Find out what went wrong.]",
                            "    cost: [{from: 2026-01, amount: 1, source: survey}]\n"
                            "    gives: [job/any, \"{gives}\"]\n"
                            "    retake-days: 0\n"
                            "    pass-rates: [{per-mille: 5, source: survey}]"};
    const struct catalog *catalog = load(&change);
    const struct step *one = step_of(catalog, "exam/ONE");

    ck_assert_int_eq(one->cost.items[0].cents.likely, 100);
    ck_assert_int_eq(one->student_cost.count, 0);
    ck_assert_int_eq(one->gives.count, 2);
    ck_assert(gives(catalog, one, "job/any"));
    ck_assert_int_eq(one->retake_days.range.likely, 0);
    ck_assert_int_eq(one->pass_rates[0].permille, 5);
}
END_TEST

START_TEST(preparation__takes__hours_and_gives_prepared)
{
    const struct catalog *catalog = load(NULL);
    const struct step *one = step_of(catalog, "prepare/ONE");

    ck_assert_int_eq(one->hours.range.likely, 100);
    ck_assert(gives(catalog, one, "prepared/ONE"));
    ck_assert_int_eq(one->cost.pricing, PRICING_FREE);
}
END_TEST

START_TEST(line__with_an_empty_placeholder__is_left_out)
{
    const struct catalog *catalog = load(NULL);
    const struct step *one = step_of(catalog, "prepare/ONE"),
                      *two = step_of(catalog, "prepare/TWO");

    ck_assert_int_eq(one->doing.count, 2);
    ck_assert_str_eq(one->doing.items[0], "The exam has 100 questions in 4 hours.");
    ck_assert_str_eq(one->doing.items[1], "Bring a CPT book, an ICD book and a third book.");
    ck_assert_int_eq(two->doing.count, 1);
    ck_assert_str_eq(two->doing.items[0], "Bring the books of the year.");
}
END_TEST

START_TEST(optional_text__with_an_empty_placeholder__is_empty)
{
    struct change change = {"steps.yaml", "title: Prepare for {code}",
                            "title: Prepare for {code}\n    timing: within {length}"};
    const struct catalog *catalog = load(&change);

    ck_assert_str_eq(step_of(catalog, "prepare/ONE")->timing, "within 4 hours");
    ck_assert_str_eq(step_of(catalog, "prepare/TWO")->timing, "");
}
END_TEST

START_TEST(apprentice__needs__the_apprentice_form_first)
{
    struct change change = {"steps.yaml", "    for: [ONE]\n",
                            "    for: [ONE]\n    needs:\n      - fact: program/coding\n"};
    const struct catalog *catalog = load(&change);
    const struct step *removal = step_of(catalog, "removal/ONE");

    ck_assert_str_eq(removal->title, "From ONE-A to ONE");
    ck_assert_int_eq(removal->needs.count, 3);
    ck_assert_str_eq(removal->needs.items[0].id, "credential/ONE-A");
    ck_assert_int_eq(removal->needs.items[0].paths[0].items[0].fact,
                     catalog_find_fact(catalog, "credential/ONE-A"));
    ck_assert_str_eq(removal->needs.items[1].id, "program/coding");
    ck_assert_str_eq(removal->needs.items[2].id, "removal/ONE");
    ck_assert(gives(catalog, removal, "credential/ONE"));
    ck_assert_int_eq(removal->gives.count, 1);
}
END_TEST

START_TEST(body__with_membership__sells_it_yearly)
{
    const struct catalog *catalog = load(NULL);
    const struct step *member = step_of(catalog, "member/ALPHA");

    ck_assert_int_eq(catalog_find_step(catalog, "member/BETA"), -1);
    ck_assert_int_eq(member->cost.count, 2);
    ck_assert_int_eq(member->student_cost.items[0].cents.likely, 14500);
    ck_assert(gives(catalog, member, "membership/ALPHA"));
    ck_assert_int_eq(member->every_months, 12);
    ck_assert_int_eq(member->body, 0);
}
END_TEST

START_TEST(body__with_renewal_fee__takes_the_bodys)
{
    const struct catalog *catalog = load(NULL);

    ck_assert_int_eq(step_of(catalog, "upkeep/ALPHA")->cost.pricing, PRICING_FREE);
    ck_assert_int_eq(step_of(catalog, "upkeep/BETA")->cost.pricing, PRICING_LISTED);
    ck_assert_int_eq(step_of(catalog, "upkeep/BETA")->cost.items[0].cents.high, 25000);
    ck_assert_int_eq(step_of(catalog, "upkeep/BETA")->every_months, 24);
}
END_TEST

START_TEST(body__without_a_renewal_fee__is_asked)
{
    struct change change = {"bodies.yaml", "    renewal-fee: free\n", ""};
    const struct catalog *catalog = load(&change);

    ck_assert_int_eq(step_of(catalog, "upkeep/ALPHA")->cost.pricing, PRICING_ASK);
}
END_TEST

START_TEST(program__takes__what_the_program_says)
{
    const struct catalog *catalog = load(NULL);
    const struct step *course = step_of(catalog, "study/course");
    const struct step *paid = step_of(catalog, "study/apprenticeship");

    ck_assert_str_eq(course->when.text,
                     "(school.program != completed) and (school.want_kind in [any, course])");
    ck_assert_int_eq(course->when.count, 2 + 3 + 1);
    ck_assert(gives(catalog, course, "program/course"));
    ck_assert(gives(catalog, course, "program/coding"));
    ck_assert_int_eq(course->days.range.high, 126);
    ck_assert_int_eq(course->hours.source, catalog_find_source(catalog, "survey"));
    ck_assert_int_eq(course->cost.items[0].cents.likely, 389500);
    ck_assert(!course->employment);
    ck_assert(course->enrolment && paid->enrolment);
    ck_assert(paid->employment);
    ck_assert_int_eq(paid->needs.count, 2);
    ck_assert_str_eq(paid->needs.items[0].id, "exclusion/clear");
    ck_assert_str_eq(paid->needs.items[1].id, "skill/typing");
    ck_assert_int_eq(paid->sources.count, 0);
}
END_TEST

START_TEST(vaccine__with_products__makes_a_series_for_each)
{
    const struct catalog *catalog = load(NULL);
    const struct step *three = step_of(catalog, "vaccine/hepb.three-dose");
    const struct step *two = step_of(catalog, "vaccine/hepb.two-dose");
    const struct step *flu = step_of(catalog, "vaccine/flu");

    ck_assert_str_eq(three->when.text, "(vaccine.hepb in [partial, none]) and "
                                       "(vaccine.hepb.product = three-dose)");
    ck_assert_int_eq(three->when.count, 5);
    ck_assert_int_eq(three->vaccine, 0);
    ck_assert_int_eq(two->vaccine, 1);
    ck_assert(gives(catalog, two, "immune/hepb"));
    ck_assert_str_eq(flu->when.text, "vaccine.flu in [partial, none]");
    ck_assert_int_eq(flu->keeping.count, 1);
    ck_assert_str_eq(flu->keeping.items[0], "Proof: a card of this season.");
    ck_assert_str_eq(two->keeping.items[1], "The box says two-dose.");
}
END_TEST

START_TEST(skill_and_aid__add__what_to_do)
{
    const struct catalog *catalog = load(NULL);
    const struct step *typing = step_of(catalog, "improve/typing");
    const struct step *grant = step_of(catalog, "aid/grant");

    ck_assert_str_eq(typing->when.text, "skill.typing_wpm < 40");
    ck_assert_str_eq(typing->why, "Employers look for 40 words a minute.");
    ck_assert_int_eq(typing->doing.count, 2);
    ck_assert_str_eq(typing->doing.items[1], "Practise ten minutes a day.");
    ck_assert(gives(catalog, typing, "skill/typing"));
    ck_assert_str_eq(grant->why, "For families with a low income.");
    ck_assert_str_eq(grant->doing.items[0], "Fill in the form.");
    ck_assert_str_eq(grant->asking.items[0], "Does it cover this program?");
    ck_assert_int_eq(grant->days.source, catalog_find_source(catalog, "survey"));
}
END_TEST

START_TEST(ask_school__adds__the_school_questions)
{
    const struct catalog *catalog = load(NULL);
    const struct step *choose = step_of(catalog, "choose-school");

    ck_assert_int_eq(choose->asking.count, 3);
    ck_assert_str_eq(choose->asking.items[0], "When is the next intake?");
    ck_assert_str_eq(choose->asking.items[2], "Do you find the practicum?");
}
END_TEST

START_TEST(step__without_each__belongs_to_no_record)
{
    const struct catalog *catalog = load(NULL);
    const struct step *books = step_of(catalog, "books");

    ck_assert_int_eq(books->template, TEMPLATE_NONE);
    ck_assert_int_eq(books->credential, -1);
    ck_assert_int_eq(books->aid, -1);
    ck_assert_int_eq(books->until, -1);
    ck_assert_str_eq(books->once_a_year, "books");
    ck_assert_int_eq(books->cost.items[0].cents.likely, 15398);
    ck_assert_int_eq(books->with[0].kind, ANCHOR_STEP);
    ck_assert_int_eq(books->with[0].index, catalog_find_step(catalog, "exam/ONE"));
}
END_TEST

START_TEST(questions__of_one_each__come_record_by_record)
{
    const struct catalog *catalog = load(NULL);
    int first = catalog_find_question(catalog, "vaccine.hepb");

    ck_assert_str_eq(catalog->questions[first + 1].id, "vaccine.hepb.doses");
    ck_assert_str_eq(catalog->questions[first + 2].id, "vaccine.flu");
    ck_assert_str_eq(catalog->questions[first + 3].id, "vaccine.flu.doses");
    ck_assert_int_eq(catalog->questions[first].vaccine, 0);
    ck_assert_int_eq(catalog->questions[first + 3].vaccine, 2);
    ck_assert_str_eq(catalog->questions[first + 2].label, "Influenza");
}
END_TEST

START_TEST(questions__for_credentials_and_bodies__are_bound_to_them)
{
    const struct catalog *catalog = load(NULL);
    const struct question *held =
        &catalog->questions[catalog_find_question(catalog, "held.THREE.since")];
    int cycle = catalog_find_question(catalog, "cycle.BETA.end");

    ck_assert_int_eq(held->credential, 3);
    ck_assert_int_eq(held->body, -1);
    ck_assert_str_eq(held->ask, "Since when do you hold Certified Person Three?");
    ck_assert_str_eq(held->when.text, "work.credentials has THREE");
    ck_assert_int_eq(catalog->questions[cycle].body, 1);
    ck_assert_str_eq(catalog->questions[cycle + 1].id, "cycle.BETA.needed");
    ck_assert_int_eq(catalog_find_question(catalog, "cycle.ALPHA.needed"), -1);
}
END_TEST

START_TEST(vaccine_product__that_is_no_value__is_a_fault)
{
    struct change change = {"vaccines.yaml", "product: two-dose", "product: one-dose"};

    changed_start(&changed, &change);
    ck_assert_int_eq(changed_load(&changed), STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(changed.err.text, "`one-dose` is no value of "
                                                   "vaccine.hepb.product"));
}
END_TEST

Suite *template_suite(void)
{
    Suite *suite = suite_create("template");
    TCase *tcase = tcase_create("expand");

    tcase_add_checked_fixture(tcase, start_nothing, end_changed);
    tcase_add_test(tcase, exam_step__takes__what_sources_disagree_on);
    tcase_add_test(tcase, exam__takes__what_the_credential_says);
    tcase_add_test(tcase, exam__needs__its_own_then_the_bodys_then_the_credentials);
    tcase_add_test(tcase, exam__with_its_own_figures__keeps_them);
    tcase_add_test(tcase, exam__with_a_body_that_has_a_third_wait__takes_it_beside_its_own_first);
    tcase_add_test(tcase, exam__with_a_third_wait_of_its_own__keeps_the_first_of_its_body);
    tcase_add_test(tcase, preparation__takes__hours_and_gives_prepared);
    tcase_add_test(tcase, line__with_an_empty_placeholder__is_left_out);
    tcase_add_test(tcase, optional_text__with_an_empty_placeholder__is_empty);
    tcase_add_test(tcase, apprentice__needs__the_apprentice_form_first);
    tcase_add_test(tcase, body__with_membership__sells_it_yearly);
    tcase_add_test(tcase, body__with_renewal_fee__takes_the_bodys);
    tcase_add_test(tcase, body__without_a_renewal_fee__is_asked);
    tcase_add_test(tcase, program__takes__what_the_program_says);
    tcase_add_test(tcase, vaccine__with_products__makes_a_series_for_each);
    tcase_add_test(tcase, skill_and_aid__add__what_to_do);
    tcase_add_test(tcase, ask_school__adds__the_school_questions);
    tcase_add_test(tcase, step__without_each__belongs_to_no_record);
    tcase_add_test(tcase, questions__of_one_each__come_record_by_record);
    tcase_add_test(tcase, questions__for_credentials_and_bodies__are_bound_to_them);
    tcase_add_test(tcase, vaccine_product__that_is_no_value__is_a_fault);
    suite_add_tcase(suite, tcase);
    return suite;
}
