/* SPDX-License-Identifier: MIT
 * The worked examples of planning.md on the shipped catalogue. */
#include <stdarg.h>
#include <string.h>

#include "milepost/roadmap.h"
#include "plan_suites.h"

static struct answers answers;
static struct roadmap *roadmap;
static date_day today;

static void setup(void)
{
    answers_init(&answers, catalog_builtin());
    today = date_from_civil(2026, 11, 23);
    roadmap = NULL;
}

static void teardown(void)
{
    roadmap_free(&roadmap);
    answers_clear(&answers);
}

static void answer(const char *id, const char *value)
{
    struct error err = {.text = ""};
    int question = catalog_find_question(answers.catalog, id);
    ck_assert_msg(question >= 0, "no question %s", id);
    enum status status = answer_parse(&answers.catalog->questions[question], value, today,
                                      &answers.items[question], &err);
    ck_assert_msg(status == STATUS_OK, "%s", err.text);
}

static const struct roadmap *plan(void)
{
    struct plan_input input = {.catalog = catalog_builtin(), .answers = &answers, .today = today};
    roadmap_free(&roadmap);
    roadmap = roadmap_make(&input);
    return roadmap;
}

static const struct roadmap_step *step(const char *id)
{
    int index = roadmap_find_step(roadmap, id);
    ck_assert_msg(index >= 0, "no step %s on the roadmap", id);
    return &roadmap->steps[index];
}

static bool has_step(const struct route_summary *route, const char *id)
{
    for (int i = 0; i < route->step_count; i++) {
        if (strcmp(route->steps[i], id) == 0)
            return true;
    }
    return false;
}

static date_day milestone(const char *title)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        if (strcmp(roadmap->milestones[i].title, title) == 0)
            return roadmap->milestones[i].p50;
    }
    ck_abort_msg("no milestone %s", title);
    return DATE_NONE;
}

/* ---- example 1 ------------------------------------------------------------------------------- */

static void high_school_to_cpc(void)
{
    answer("goal.target", "CPC");
    answer("school.level", "high-school");
    answer("school.program", "none");
    answer("work.coding_months", "0");
    answer("time.hours_per_week", "10");
}

START_TEST(example_1__soonest__is_near_eight_months)
{
    high_school_to_cpc();
    plan();

    ck_assert_int_eq(roadmap->goal_state, GOAL_OPEN);
    ck_assert_int_ge(roadmap->p50, date_add_months(today, 7));
    ck_assert_int_le(roadmap->p50, date_add_months(today, 9));
}
END_TEST

START_TEST(example_1__the_apprentice_form__comes_before_practicode_ends)
{
    high_school_to_cpc();
    plan();

    ck_assert_int_lt(milestone("CPC-A"), milestone("CPC"));
    ck_assert_int_lt(step("exam.CPC")->finish, step("practicode")->finish);
}
END_TEST

START_TEST(example_1__recommended__goes_by_practicode_or_a_year_of_work_after_a_course)
{
    high_school_to_cpc();
    plan();

    bool by_practicode = false, by_work = false;
    for (int i = 0; i < roadmap->route_count; i++) {
        bool practicode = has_step(&roadmap->routes[i], "practicode");
        by_practicode |= practicode;
        by_work |= !practicode;
    }
    ck_assert(by_practicode);
    ck_assert(by_work);
}
END_TEST

START_TEST(example_1__minimum__needs_no_course)
{
    high_school_to_cpc();
    answer("goal.preparation", "minimum");
    plan();

    bool without_course = false;
    for (int i = 0; i < roadmap->route_count; i++)
        without_course |= !has_step(&roadmap->routes[i], "program.course");
    ck_assert(without_course);
}
END_TEST

START_TEST(example_1__the_roadmap__shows_job_clearances_vaccines_and_upkeep)
{
    bool phases[PHASE_COUNT] = {false};
    high_school_to_cpc();
    plan();

    for (int i = 0; i < roadmap->step_count; i++)
        phases[roadmap->steps[i].phase] = true;
    for (int i = 0; i < PHASE_COUNT; i++)
        ck_assert_msg(phases[i], "nothing in phase %s", phase_id((enum phase)i));
    ck_assert_int_eq(step("vaccine.mmr")->role, ROLE_COMPANION);
    ck_assert_int_gt(roadmap->upkeep_per_year, 0);
    ck_assert_int_gt(roadmap->gate_count, 0);
}
END_TEST

/* ---- example 2 ------------------------------------------------------------------------------- */

START_TEST(example_2__ccs_from_zero__takes_a_year_at_least)
{
    answer("goal.target", "CCS");
    answer("school.level", "high-school");
    answer("school.program", "none");
    answer("work.coding_months", "0");
    answer("time.hours_per_week", "10");
    plan();

    ck_assert_int_eq(roadmap->goal_state, GOAL_OPEN);
    for (int i = 0; i < roadmap->route_count; i++)
        ck_assert_int_ge(roadmap->routes[i].p50, date_add_months(today, 12));
}
END_TEST

START_TEST(example_2__minimum__is_sooner_and_still_prepares)
{
    answer("goal.target", "CCS");
    answer("school.level", "high-school");
    answer("goal.preparation", "minimum");
    plan();

    ck_assert_int_lt(roadmap->p50, date_add_months(today, 12));
    ck_assert_int_eq(step("prepare.CCS")->role, ROLE_ROUTE);
}
END_TEST

/* ---- example 3 ------------------------------------------------------------------------------- */

START_TEST(example_3__six_months_of_coding__need_no_program)
{
    answer("goal.target", "CCA");
    answer("school.level", "high-school");
    answer("school.program", "none");
    answer("work.coding_months", "6");
    plan();

    for (int i = 0; i < roadmap->step_count; i++) {
        if (roadmap->steps[i].role == ROLE_ROUTE)
            ck_assert_str_ne(phase_id(roadmap->steps[i].phase), "enrol");
        ck_assert(strncmp(roadmap->steps[i].id, "program.", 8) != 0);
    }
}
END_TEST

START_TEST(example_3__no_experience__plans_a_program)
{
    answer("goal.target", "CCA");
    answer("school.level", "high-school");
    answer("work.coding_months", "0");
    plan();

    ck_assert_int_eq(step("program.course")->role, ROLE_ROUTE);
}
END_TEST

/* ---- example 4 ------------------------------------------------------------------------------- */

static void apprentice_at_work(void)
{
    today = date_from_civil(2027, 1, 4);
    answer("goal.target", "CPC");
    answer("school.level", "high-school");
    answer("school.program", "none");
    answer("work.coding_months", "13");
    answer("work.coding_now", "yes");
    answer("work.credentials", "CPC-A");
    answer("time.hours_per_week", "10");
}

START_TEST(example_4__practicode__is_done_on_the_day_worked_out)
{
    struct plan_input input = {.catalog = catalog_builtin(), .answers = &answers};
    apprentice_at_work();
    input.today = today;
    input.without_forecast = true;
    roadmap = roadmap_make(&input);

    ck_assert_int_eq(step("practicode")->finish, date_from_civil(2027, 2, 26));
}
END_TEST

static const struct route_summary *waiting(void)
{
    for (int i = 0; i < roadmap->route_count; i++) {
        if (!has_step(&roadmap->routes[i], "practicode") &&
            !has_step(&roadmap->routes[i], "program.course"))
            return &roadmap->routes[i];
    }
    ck_abort_msg("no route waits");
    return NULL;
}

START_TEST(example_4__waiting__is_cheapest_and_does_not_move)
{
    apprentice_at_work();
    plan();
    date_day first = waiting()->p50;
    ck_assert_uint_eq(waiting()->labels & LABEL_CHEAPEST, LABEL_CHEAPEST);
    ck_assert_int_ge(first, date_from_civil(2027, 12, 4) + 14);
    ck_assert_int_le(first, date_from_civil(2027, 12, 4) + 28);

    today = date_from_civil(2027, 4, 4);
    plan();

    ck_assert_int_eq(waiting()->p50, first);
}
END_TEST

/* ---- example 5 ------------------------------------------------------------------------------- */

START_TEST(example_5__hepatitis_b__has_its_recommended_days)
{
    today = date_from_civil(2027, 1, 4);
    answer("goal.target", "CPC");
    answer("vaccine.hepb", "none");
    answer("vaccine.hepb.product", "three-dose");
    plan();

    const struct roadmap_step *series = step("vaccine.hepb.three-dose");

    ck_assert_int_eq(series->dose_count, 3);
    ck_assert_int_eq(series->doses[0], date_from_civil(2027, 1, 4));
    ck_assert_int_eq(series->doses[1], date_from_civil(2027, 2, 3));
    ck_assert_int_eq(series->doses[2], date_from_civil(2027, 7, 3));
}
END_TEST

/* ---- TB and live vaccines -------------------------------------------------------------------- */

/* A TB test within six weeks of a live dose may show nothing (step tb-test of the catalogue). */
static void check_not_hidden(const char *vaccine)
{
    const struct roadmap_step *test = step("tb-test"), *series = step(vaccine);

    for (int i = 0; i < series->dose_count; i++)
        ck_assert_msg(test->start <= series->doses[i] || test->start >= series->doses[i] + 42,
                      "TB test %d days after a dose", test->start - series->doses[i]);
}

START_TEST(tb_test__is_never_placed__where_a_live_dose_hides_it)
{
    static const char *const hours[] = {"5", "10", "20", "40", "60"};
    high_school_to_cpc();
    answer("vaccine.mmr", "none");
    answer("vaccine.varicella", "none");

    for (size_t i = 0; i < sizeof hours / sizeof hours[0]; i++) {
        answer("time.hours_per_week", hours[i]);
        plan();
        check_not_hidden("vaccine.mmr");
        check_not_hidden("vaccine.varicella");
    }
}
END_TEST

START_TEST(tb_test__without_live_doses__comes_just_before_its_use)
{
    high_school_to_cpc();
    answer("vaccine.mmr", "complete");
    answer("vaccine.varicella", "immune");
    plan();

    ck_assert_int_le(step("tb-test")->by - step("tb-test")->start, 28);
}
END_TEST

/* ---- upkeep ---------------------------------------------------------------------------------- */

/* planning.md, example 6: CPC, COC and CRC ask for 44 units in 24 months. */
START_TEST(upkeep__of_three_credentials__tells_units_and_day)
{
    answer("goal.target", "keep-current");
    answer("work.credentials", "CPC,COC,CRC");
    answer("held.CPC.since", "2025-03-31");
    plan();

    const struct roadmap_step *cycle = step("ceus.AAPC");

    ck_assert_str_eq(cycle->doing.items[0],
                     "44 units by 31 Mar 2027 for CPC, COC, CRC. The body may prorate your first "
                     "cycle; check your tracker.");
    ck_assert_int_eq(cycle->by, date_from_civil(2027, 3, 31));
}
END_TEST

START_TEST(upkeep__what_the_tracker_says__comes_first)
{
    answer("goal.target", "keep-current");
    answer("work.credentials", "CPC");
    answer("held.CPC.since", "2026-03-31");
    answer("cycle.AAPC.end", "2027-10-31");
    answer("cycle.AAPC.needed", "20");
    plan();

    ck_assert_str_eq(step("ceus.AAPC")->doing.items[0], "20 units by 31 Oct 2027 for CPC.");
}
END_TEST

/* ---- a program that runs --------------------------------------------------------------------- */

START_TEST(enrolled__practicode_begun__does_not_put_the_course_off)
{
    high_school_to_cpc();
    answer("school.program", "enrolled");
    answer("school.program_kind", "course");
    answer("school.program_end", "2027-02-28");
    answer("work.practicode", "started");
    plan();

    ck_assert_int_eq(step("enrolled.course")->start, today);
    ck_assert_int_ge(step("practicode-finish")->start, date_from_civil(2027, 2, 28));
}
END_TEST

START_TEST(enrolled__in_a_long_program__holds_no_more_hours_than_there_are)
{
    answer("goal.target", "CCA");
    answer("school.level", "high-school");
    answer("school.program", "enrolled");
    answer("school.program_kind", "certificate");
    answer("school.program_end", "2026-12-31");
    answer("time.hours_per_week", "10");
    plan();

    ck_assert_int_le(step("enrolled.certificate")->hours.high, 60);
}
END_TEST

/* ---- preparation ----------------------------------------------------------------------------- */

START_TEST(preparation__for_an_exam_a_year_off__is_not_done_at_once)
{
    answer("goal.target", "CCS");
    answer("school.level", "high-school");
    answer("work.coding_months", "0");
    plan();

    ck_assert_int_eq(step("prepare.CCS")->role, ROLE_ROUTE);
    ck_assert_int_lt(step("exam.CCS")->start - step("prepare.CCS")->finish, 40);
}
END_TEST

/* Books of the exam's year, when preparing begins, and not half a year before. */
START_TEST(books__for_an_exam_a_year_off__are_not_bought_before_they_are_used)
{
    answer("goal.target", "CCS");
    answer("school.level", "high-school");
    answer("work.coding_months", "0");
    plan();

    ck_assert_int_ge(step("books.CCS")->start, step("prepare.CCS")->start);
    ck_assert_int_le(step("books.CCS")->start, step("exam.CCS")->start);
}
END_TEST

/* ---- every goal ------------------------------------------------------------------------------ */

START_TEST(every_goal__with_nothing_else_answered__gives_a_roadmap)
{
    const struct catalog *catalog = catalog_builtin();
    const struct question *goal =
        &catalog->questions[catalog_find_question(catalog, "goal.target")];

    for (int i = 0; i < goal->value_count; i++) {
        answer("goal.target", goal->values[i].id);
        plan();
        ck_assert_msg(roadmap->step_count > 0, "%s: no steps", goal->values[i].id);
        ck_assert_msg(roadmap->goal_state != GOAL_UNREACHABLE, "%s: %s", goal->values[i].id,
                      roadmap->missing_count ? roadmap->missing[0] : "unreachable");
        ck_assert_msg(!roadmap->capped, "%s: capped", goal->values[i].id);
    }
}
END_TEST

/* Whoever is a member needs no membership: until that is answered the line rests on it. */
START_TEST(rests__on_what_may_be_there_already__is_marked)
{
    answer("goal.target", "CPC");
    plan();
    ck_assert(step("membership.AAPC")->rests);

    answer("member.aapc", "no");
    plan();
    ck_assert(!step("membership.AAPC")->rests);
}
END_TEST

/* ---- gates ----------------------------------------------------------------------------------- */

static enum gate_outcome outcome(const char *id)
{
    for (int i = 0; i < roadmap->gate_count; i++) {
        if (strcmp(roadmap->gates[i].id, id) == 0)
            return roadmap->gates[i].outcome;
    }
    ck_abort_msg("no gate %s", id);
    return GATE_CLEAR;
}

START_TEST(gates__an_exclusion__bars_and_comes_first)
{
    high_school_to_cpc();
    answer("background.excluded", "yes");
    plan();

    ck_assert_int_eq(outcome("background"), GATE_BARRED);
    ck_assert_int_eq(roadmap->p50, DATE_NONE);
    ck_assert_ptr_nonnull(roadmap->when);
    ck_assert_int_eq(catalog_builtin()->steps[roadmap->steps[0].step].kind, STEP_WAIT);
}
END_TEST

START_TEST(gates__unknown_and_declined__read_the_same)
{
    high_school_to_cpc();
    answer("background.record", "unknown");
    answer("background.excluded", "unknown");
    plan();
    enum gate_outcome unknown = outcome("background");
    const char *question = roadmap->gates[0].question;

    answer("background.record", "declined");
    answer("background.excluded", "declined");
    plan();

    ck_assert_int_eq(outcome("background"), unknown);
    ck_assert_int_eq(unknown, GATE_ACTION);
    ck_assert_str_eq(roadmap->gates[0].question, question);
}
END_TEST

START_TEST(gates__a_clean_record__is_clear)
{
    high_school_to_cpc();
    answer("background.record", "none");
    answer("background.excluded", "no");
    plan();

    ck_assert_int_eq(outcome("background"), GATE_CLEAR);
}
END_TEST

Suite *examples_suite(void)
{
    Suite *suite = suite_create("examples");
    TCase *tcase = tcase_create("examples");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, example_1__soonest__is_near_eight_months);
    tcase_add_test(tcase, example_1__the_apprentice_form__comes_before_practicode_ends);
    tcase_add_test(tcase,
                   example_1__recommended__goes_by_practicode_or_a_year_of_work_after_a_course);
    tcase_add_test(tcase, example_1__minimum__needs_no_course);
    tcase_add_test(tcase, example_1__the_roadmap__shows_job_clearances_vaccines_and_upkeep);
    tcase_add_test(tcase, example_2__ccs_from_zero__takes_a_year_at_least);
    tcase_add_test(tcase, example_2__minimum__is_sooner_and_still_prepares);
    tcase_add_test(tcase, example_3__six_months_of_coding__need_no_program);
    tcase_add_test(tcase, example_3__no_experience__plans_a_program);
    tcase_add_test(tcase, example_4__practicode__is_done_on_the_day_worked_out);
    tcase_add_test(tcase, example_4__waiting__is_cheapest_and_does_not_move);
    tcase_add_test(tcase, example_5__hepatitis_b__has_its_recommended_days);
    tcase_add_test(tcase, tb_test__is_never_placed__where_a_live_dose_hides_it);
    tcase_add_test(tcase, tb_test__without_live_doses__comes_just_before_its_use);
    tcase_add_test(tcase, upkeep__of_three_credentials__tells_units_and_day);
    tcase_add_test(tcase, upkeep__what_the_tracker_says__comes_first);
    tcase_add_test(tcase, enrolled__practicode_begun__does_not_put_the_course_off);
    tcase_add_test(tcase, enrolled__in_a_long_program__holds_no_more_hours_than_there_are);
    tcase_add_test(tcase, preparation__for_an_exam_a_year_off__is_not_done_at_once);
    tcase_add_test(tcase, books__for_an_exam_a_year_off__are_not_bought_before_they_are_used);
    tcase_add_test(tcase, every_goal__with_nothing_else_answered__gives_a_roadmap);
    tcase_add_test(tcase, rests__on_what_may_be_there_already__is_marked);
    tcase_add_test(tcase, gates__an_exclusion__bars_and_comes_first);
    tcase_add_test(tcase, gates__unknown_and_declined__read_the_same);
    tcase_add_test(tcase, gates__a_clean_record__is_clear);
    suite_add_tcase(suite, tcase);
    return suite;
}
