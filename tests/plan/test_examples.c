/* SPDX-License-Identifier: MIT
 * The worked examples of planning.md on the shipped catalogue. */
#include <string.h>

#include "person.h"
#include "plan_suites.h"

/* ---- example 1 ------------------------------------------------------------------------------- */

static void high_school_to_cpc(void)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

START_TEST(example_1__soonest__is_near_a_year)
{
    high_school_to_cpc();
    person_plan();

    ck_assert_int_eq(person.roadmap->goal_state, GOAL_OPEN);
    ck_assert_int_ge(person.roadmap->p50, date_add_months(person.today, 11));
    ck_assert_int_le(person.roadmap->p50, date_add_months(person.today, 13));
}
END_TEST

START_TEST(example_1__the_apprentice_form__comes_before_practicode_ends)
{
    high_school_to_cpc();
    person_plan();

    ck_assert_int_lt(person_milestone("CPC-A"), person_milestone("CPC"));
    ck_assert_int_lt(person_step("exam.CPC")->finish, person_step("practicode")->finish);
}
END_TEST

START_TEST(example_1__recommended__goes_by_practicode_or_a_year_of_work_after_a_course)
{
    high_school_to_cpc();
    person_plan();

    bool by_practicode = false, by_work = false;
    for (int i = 0; i < person.roadmap->route_count; i++) {
        bool practicode = person_has_step(&person.roadmap->routes[i], "practicode");
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
    person_answer("goal.preparation", "minimum");
    person_plan();

    bool without_course = false;
    for (int i = 0; i < person.roadmap->route_count; i++)
        without_course |= !person_has_step(&person.roadmap->routes[i], "program.course");
    ck_assert(without_course);
}
END_TEST

START_TEST(example_1__the_roadmap__shows_job_clearances_vaccines_and_upkeep)
{
    bool phases[PHASE_COUNT] = {false};
    high_school_to_cpc();
    person_plan();

    for (int i = 0; i < person.roadmap->step_count; i++)
        phases[person.roadmap->steps[i].phase] = true;
    for (int i = 0; i < PHASE_COUNT; i++)
        ck_assert_msg(phases[i], "nothing in phase %s", phase_id((enum phase)i));
    ck_assert_int_eq(person_step("vaccine.mmr")->role, ROLE_COMPANION);
    ck_assert_int_gt(person.roadmap->upkeep_per_year, 0);
    ck_assert_int_gt(person.roadmap->gate_count, 0);
}
END_TEST

/* ---- example 2 ------------------------------------------------------------------------------- */

START_TEST(example_2__ccs_from_zero__takes_a_year_at_least)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
    person_plan();

    ck_assert_int_eq(person.roadmap->goal_state, GOAL_OPEN);
    for (int i = 0; i < person.roadmap->route_count; i++)
        ck_assert_int_ge(person.roadmap->routes[i].p50, date_add_months(person.today, 12));
}
END_TEST

START_TEST(example_2__minimum__is_sooner_and_still_prepares)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("goal.preparation", "minimum");
    person_plan();

    ck_assert_int_lt(person.roadmap->p50, date_add_months(person.today, 12));
    ck_assert_int_eq(person_step("prepare.CCS")->role, ROLE_ROUTE);
}
END_TEST

/* ---- example 3 ------------------------------------------------------------------------------- */

START_TEST(example_3__six_months_of_coding__need_no_program)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "6");
    person_plan();

    for (int i = 0; i < person.roadmap->step_count; i++) {
        if (person.roadmap->steps[i].role == ROLE_ROUTE)
            ck_assert_str_ne(phase_id(person.roadmap->steps[i].phase), "enrol");
        ck_assert(strncmp(person.roadmap->steps[i].id, "program.", 8) != 0);
    }
}
END_TEST

START_TEST(example_3__no_experience__plans_a_program)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("work.coding_months", "0");
    person_plan();

    ck_assert_int_eq(person_step("program.course")->role, ROLE_ROUTE);
}
END_TEST

/* ---- the first job --------------------------------------------------------------------------- */

/* A first credential that takes a few hours more is still another way into work. */
START_TEST(first_job__offers__the_best_route_of_each_credential)
{
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "any");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
    person_plan();

    static const char *const exams[] = {"exam.CPC", "exam.CCA", "exam.COC"};
    for (size_t e = 0; e < sizeof exams / sizeof exams[0]; e++) {
        int found = 0;
        for (int i = 0; i < person.roadmap->route_count; i++)
            found += person_has_step(&person.roadmap->routes[i], exams[e]);
        ck_assert_msg(found > 0, "no route by %s", exams[e]);
    }
}
END_TEST

/* ---- example 4 ------------------------------------------------------------------------------- */

static void apprentice_at_work(void)
{
    person.today = date_from_civil(2027, 1, 4);
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "13");
    person_answer("work.coding_now", "yes");
    person_answer("work.credentials", "CPC-A");
    person_answer("time.hours_per_week", "10");
}

START_TEST(example_4__practicode__is_done_on_the_day_worked_out)
{
    struct plan_input input = {.catalog = catalog_builtin(), .answers = &person.answers};
    apprentice_at_work();
    input.today = person.today;
    input.without_forecast = true;
    person.roadmap = roadmap_make(&input);

    ck_assert_int_eq(person_step("practicode")->finish, date_from_civil(2027, 2, 26));
}
END_TEST

static const struct route_summary *waiting(void)
{
    for (int i = 0; i < person.roadmap->route_count; i++) {
        if (!person_has_step(&person.roadmap->routes[i], "practicode") &&
            !person_has_step(&person.roadmap->routes[i], "program.course"))
            return &person.roadmap->routes[i];
    }
    ck_abort_msg("no route waits");
    return NULL;
}

START_TEST(example_4__waiting__is_cheapest_and_does_not_move)
{
    apprentice_at_work();
    person_plan();
    date_day first = waiting()->p50;
    ck_assert_uint_eq(waiting()->labels & LABEL_CHEAPEST, LABEL_CHEAPEST);
    ck_assert_int_ge(first, date_from_civil(2027, 12, 4) + 14);
    ck_assert_int_le(first, date_from_civil(2027, 12, 4) + 28);

    person.today = date_from_civil(2027, 4, 4);
    person_plan();

    ck_assert_int_eq(waiting()->p50, first);
}
END_TEST

/* ---- example 5 ------------------------------------------------------------------------------- */

START_TEST(example_5__hepatitis_b__has_its_recommended_days)
{
    person.today = date_from_civil(2027, 1, 4);
    person_answer("goal.target", "CPC");
    person_answer("vaccine.hepb", "none");
    person_answer("vaccine.hepb.product", "three-dose");
    person_plan();

    const struct roadmap_step *series = person_step("vaccine.hepb.three-dose");

    ck_assert_int_eq(series->dose_count, 3);
    ck_assert_int_eq(series->doses[0], date_from_civil(2027, 1, 4));
    ck_assert_int_eq(series->doses[1], date_from_civil(2027, 2, 3));
    ck_assert_int_eq(series->doses[2], date_from_civil(2027, 7, 3));
}
END_TEST

/* ---- TB and live vaccines -------------------------------------------------------------------- */

/* A TB test within six weeks of a live dose may show nothing (step tb-test of the catalogue). */
static const struct roadmap_step *tb_test(void)
{
    bool skin = roadmap_find_step(person.roadmap, "tb-test@first-job") >= 0;
    return person_step(skin ? "tb-test@first-job" : "tb-blood@first-job");
}

static void check_not_hidden(const char *vaccine)
{
    const struct roadmap_step *test = tb_test(), *series = person_step(vaccine);

    for (int i = 0; i < series->dose_count; i++)
        ck_assert_msg(test->start <= series->doses[i] || test->start >= series->doses[i] + 42,
                      "TB test %d days after a dose", test->start - series->doses[i]);
}

START_TEST(tb_test__is_never_placed__where_a_live_dose_hides_it)
{
    static const char *const hours[] = {"5", "10", "20", "40", "60"};
    high_school_to_cpc();
    person_answer("vaccine.mmr", "none");
    person_answer("vaccine.varicella", "none");

    for (size_t i = 0; i < sizeof hours / sizeof hours[0]; i++) {
        person_answer("time.hours_per_week", hours[i]);
        person_plan();
        check_not_hidden("vaccine.mmr");
        check_not_hidden("vaccine.varicella");
    }
}
END_TEST

START_TEST(tb_test__without_live_doses__comes_just_before_its_use)
{
    high_school_to_cpc();
    person_answer("vaccine.mmr", "complete");
    person_answer("vaccine.varicella", "immune");
    person_plan();

    const struct roadmap_step *test = person_step("tb-test@first-job");
    ck_assert_int_eq(test->start, test->by - 27);
    ck_assert_str_eq(test->when, "27 days before the first job");
    ck_assert(test->by_month);
}
END_TEST

/* ---- memberships that save money ------------------------------------------------------------- */

/* A graduate of a CAHIIM program can sit the RHIT and then the CCS within a year: a member saves
 * $170 on both, and the dues are $149 (credentials RHIT and CCS of the catalogue). */
START_TEST(membership__that_saves_more_than_it_costs__is_bought)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "associate");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "associate");
    person_answer("school.program_approval", "cahiim");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "20");
    person_plan();

    ck_assert_int_eq(person_step("membership.AHIMA")->cost.likely, 14900);
    ck_assert_int_le(person_step("membership.AHIMA")->finish, person_step("exam.RHIT")->start);
    ck_assert_int_eq(person_step("exam.RHIT")->cost.likely, 22900);
    ck_assert_int_eq(person_step("exam.CCS")->cost.likely, 29900);
}
END_TEST

START_TEST(membership__for_one_exam__is_not_bought)
{
    person_answer("goal.target", "CCA");
    person_answer("work.coding_months", "12");
    person_plan();

    ck_assert_int_lt(roadmap_find_step(person.roadmap, "membership.AHIMA"), 0);
    ck_assert_int_eq(person_step("exam.CCA")->cost.likely, 29900);
}
END_TEST

/* ---- what a path leaves open ----------------------------------------------------------------- */

static bool says(const struct roadmap_step *step, const char *text)
{
    for (int i = 0; i < step->because.count; i++) {
        if (step->because.items[i].rule && strstr(step->because.items[i].rule, text))
            return true;
    }
    return false;
}

START_TEST(path__with_a_note__tells_it_with_the_step_that_needs_it)
{
    person_answer("goal.target", "CBCS");
    person_answer("school.level", "high-school");
    person_answer("work.related_months", "14");
    person_answer("work.supervised_year", "yes");
    person_plan();
    ck_assert(says(person_step("exam.CBCS"),
                   "“a year of billing”: supervised billing work, within the last three years."));
    ck_assert(!says(person_step("exam.CBCS"), "“a year of coding”"));

    person_answer("work.related_months", "0");
    person_answer("work.coding_months", "14");
    person_plan();
    ck_assert(says(person_step("exam.CBCS"),
                   "“a year of coding”: supervised, within the last three years."));
    ck_assert(!says(person_step("exam.CBCS"), "“a year of billing”"));
}
END_TEST

/* ---- upkeep ---------------------------------------------------------------------------------- */

/* planning.md, example 6: CPC, COC and CRC ask for 44 units in 24 months. */
START_TEST(upkeep__of_three_credentials__tells_units_and_day)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC,COC,CRC");
    person_answer("held.CPC.since", "2025-03-31");
    person_plan();

    const struct roadmap_step *cycle = person_step("ceus.AAPC");

    ck_assert_str_eq(
        cycle->doing.items[0],
        "44 units by 31 Mar 2027 for CPC, COC, CRC. The body may prorate your first cycle; check "
        "your tracker. AAPC ends a cycle in your membership month, in even years if that month is "
        "even and in odd years if it is odd, so yours may end a year sooner.");
    ck_assert_int_eq(cycle->by, date_from_civil(2027, 3, 31));
}
END_TEST

/* Ten years are counted from the last dose, be it given or planned, not from the goal. */
START_TEST(booster__counts__from_the_last_dose)
{
    high_school_to_cpc();
    person_answer("vaccine.tdap", "complete");
    person_answer("vaccine.tdap.last", "2020-08-31");
    person_plan();
    ck_assert_int_eq(person_step("renew-tdap")->start, date_from_civil(2030, 8, 31));

    person_answer("vaccine.tdap.last", "2012-08-31");
    person_plan();
    ck_assert_int_eq(person_step("renew-tdap")->start, person.today);

    person_answer("vaccine.tdap", "none");
    person_plan();
    ck_assert_int_eq(person_step("renew-tdap")->start,
                     date_add_months(person_step("vaccine.tdap")->finish, 120));
}
END_TEST

/* The flu vaccine and the TB lesson belong to being at work. */
START_TEST(upkeep__of_work__counts_from_being_at_work)
{
    person_answer("goal.target", "CCS-P");
    person_answer("work.coding_months", "40");
    person_answer("work.coding_now", "yes");
    person_plan();
    ck_assert_int_eq(person_step("renew-flu")->start, person.today);
    ck_assert_int_eq(person_step("renew-tb")->start, person.today);

    person_answer("goal.target", "CPC");
    person_answer("goal.setting", "physician-office");
    person_answer("work.coding_now", "no");
    person_answer("work.coding_months", "0");
    person_plan();
    date_day work = person_step("first-job.physician-office")->finish;
    date_day season = date_from_civil(date_to_civil(work).year, 7, 1);
    if (season <= work)
        season = date_add_months(season, 12);
    ck_assert_int_eq(person_step("renew-flu")->start, season);
    ck_assert_int_eq(person_step("renew-tb")->start, date_add_months(work, 12));
}
END_TEST

/* Units count from the first credential on, and so does their proof. */
START_TEST(proof_of_ceus__is_kept__from_the_first_credential)
{
    high_school_to_cpc();
    person_plan();
    ck_assert_int_eq(person_step("evidence")->start, person_step("exam.CPC")->finish);

    person_answer("work.credentials", "CCS");
    person_plan();
    ck_assert_int_eq(person_step("evidence")->start, person.today);
}
END_TEST

/* Only a first cycle is cut, and the tracker of somebody certified for years shows a full one. */
START_TEST(upkeep__of_a_later_cycle__speaks_of_no_cut)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2021-03-31");
    person_plan();

    const char *units = person_step("ceus.AAPC")->doing.items[0];
    ck_assert_ptr_null(strstr(units, "first cycle"));
    ck_assert_ptr_nonnull(strstr(units, "36 units by 31 Mar 2027 for CPC. AAPC ends a cycle in"));
}
END_TEST

/* Who read the end of the cycle in the tracker need not be told that it may be another. */
START_TEST(upkeep__of_a_cycle_whose_end_was_told__has_no_doubt)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2025-03-31");
    person_answer("cycle.AAPC.end", "2026-12-31");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AAPC")->doing.items[0], "36 units by 31 Dec 2026 for CPC.");
}
END_TEST

/* Nobody told that the cycle was closed: it is overdue, and the next one is not planned in its
 * place. The last day itself is not past. */
START_TEST(upkeep__of_a_cycle_that_is_over__is_overdue)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2020-10-31");
    person_answer("cycle.AAPC.end", "2026-10-31");
    person_plan();

    const struct roadmap_step *cycle = person_step("ceus.AAPC");
    ck_assert_int_eq(cycle->by, date_from_civil(2026, 10, 31));
    ck_assert_int_eq(cycle->start, person.today);
    ck_assert_ptr_nonnull(cycle->late);
    ck_assert_str_eq(cycle->doing.items[0], "36 units by 31 Oct 2026 for CPC.");
    ck_assert_ptr_nonnull(strstr(cycle->doing.items[1], "the next cycle ends on 31 Oct 2028"));
    ck_assert_ptr_nonnull(strstr(cycle->doing.items[2], "Since 10 Nov 2026: the late fee of $50"));
    ck_assert_ptr_nonnull(strstr(cycle->doing.items[4], "From 29 Jan 2027: the credential is"));
    ck_assert(says(cycle, "From 29 Jan 2027: the credential is"));
    ck_assert(person_is_told("Your AAPC cycle ended on 31 Oct 2026"));

    person.today = date_from_civil(2026, 10, 31);
    person_plan();
    ck_assert_ptr_null(person_step("ceus.AAPC")->late);
}
END_TEST

/* The lower credential adds nothing to what the cycle asks for, and the line says why. */
START_TEST(upkeep__of_a_credential_that_another_replaces__says_so)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CCA,CCS");
    person_answer("held.CCA.since", "2025-03-31");
    person_answer("held.CCS.since", "2026-03-31");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AHIMA")->doing.items[0],
                     "20 units by 31 Mar 2027 for CCA, CCS. The CCS stands for the CCA.");
}
END_TEST

/* AHIMA's first cycle is 24 months from the day of the exam: nothing is cut. */
START_TEST(upkeep__with_a_body_that_cuts_no_cycle__speaks_of_no_cut)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CCS");
    person_answer("held.CCS.since", "2025-03-31");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AHIMA")->doing.items[0], "20 units by 31 Mar 2027 for CCS.");
}
END_TEST

/* A cycle begins with the CPC-A; dues fall due a year after joining. */
START_TEST(upkeep__of_a_new_apprentice__counts_from_the_first_credential)
{
    high_school_to_cpc();
    person_plan();

    date_day ceus = person_step("ceus.AAPC")->by;
    ck_assert_int_ge(ceus, date_add_months(person_milestone("CPC-A"), 24) - 1);
    ck_assert_int_le(ceus, date_add_months(person_milestone("CPC-A"), 24));
    ck_assert_int_eq(person_step("dues.AAPC")->start,
                     date_add_months(person_step("membership.AAPC")->finish, 12));
}
END_TEST

/* What is earned after the cycle's end adds nothing to it. */
START_TEST(upkeep__of_a_cycle_that_ends_sooner__does_not_count_the_goal)
{
    person_answer("goal.target", "CCS-P");
    person_answer("work.coding_months", "40");
    person_answer("work.credentials", "CCA");
    person_answer("held.CCA.since", "2025-01-31");
    person_plan();

    ck_assert_ptr_nonnull(strstr(person_step("ceus.AHIMA")->doing.items[0], "20 units"));
}
END_TEST

START_TEST(upkeep__of_a_student__counts_the_dues_once)
{
    high_school_to_cpc();
    person_answer("money.student", "yes");
    person_plan();

    ck_assert_int_eq(person.roadmap->upkeep_per_year, 22200);
}
END_TEST

START_TEST(upkeep__what_the_tracker_says__comes_first)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2026-03-31");
    person_answer("cycle.AAPC.end", "2027-10-31");
    person_answer("cycle.AAPC.needed", "20");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AAPC")->doing.items[0], "20 units by 31 Oct 2027 for CPC.");
}
END_TEST

/* ---- a program that runs --------------------------------------------------------------------- */

/* It may end on any day: the day that was told is asked for again, and its whole length planned as
 * if it were not known. On that day itself it is not past. */
START_TEST(enrolled__beyond_the_end_that_was_told__is_asked_again)
{
    high_school_to_cpc();
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_plan();
    date_day unknown = person_step("enrolled.course")->finish;

    person_answer("school.program_end", "2026-11-22");
    person_plan();
    ck_assert_int_eq(person_step("enrolled.course")->finish, unknown);
    ck_assert_int_eq(person_step("find-out.school.program_end")->start, person.today);
    ck_assert(person_is_told("was to end on 22 Nov 2026"));

    person_answer("school.program_end", "2026-11-23");
    person_plan();
    ck_assert_int_eq(person_step("enrolled.course")->finish, person.today);
    ck_assert(!person_is_told("was to end on"));

    person_answer("school.program", "completed");
    person_answer("school.program_end", "2026-11-22");
    person_plan();
    ck_assert(!person_is_told("was to end on"));
}
END_TEST

START_TEST(enrolled__practicode_begun__does_not_put_the_course_off)
{
    high_school_to_cpc();
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2027-02-28");
    person_answer("work.practicode", "started");
    person_plan();

    ck_assert_int_eq(person_step("enrolled.course")->start, person.today);
    ck_assert_int_ge(person_step("practicode-finish")->start, date_from_civil(2027, 2, 28));
}
END_TEST

START_TEST(enrolled__in_a_long_program__holds_no_more_hours_than_there_are)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2026-12-31");
    person_answer("time.hours_per_week", "10");
    person_plan();

    ck_assert_int_le(person_step("enrolled.certificate")->hours.high, 60);
}
END_TEST

/* ---- preparation ----------------------------------------------------------------------------- */

START_TEST(preparation__for_an_exam_a_year_off__is_not_done_at_once)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("work.coding_months", "0");
    person_plan();

    ck_assert_int_eq(person_step("prepare.CCS")->role, ROLE_ROUTE);
    ck_assert_int_lt(person_step("exam.CCS")->start - person_step("prepare.CCS")->finish, 40);
}
END_TEST

/* Books of the exam's year, when preparing begins, and not half a year before. */
/* Books that are no yearly group are bought as the preparation begins, or with the exam's year. */
START_TEST(books__of_any_exam__are_bought_for_the_preparation)
{
    person_answer("goal.target", "CIC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("work.coding_months", "30");
    person_answer("work.credentials", "CPC");
    person_plan();

    ck_assert_int_eq(person_step("books.CIC")->start, date_from_civil(2027, 1, 1));
    ck_assert_int_lt(person_step("prepare.CIC")->start, date_from_civil(2027, 1, 1));
    ck_assert_int_gt(person_step("exam.CIC")->start, date_from_civil(2027, 1, 1));
}
END_TEST

START_TEST(books__for_an_exam_a_year_off__are_not_bought_before_they_are_used)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("work.coding_months", "0");
    person_plan();

    ck_assert_int_ge(person_step("books.CCS")->start, person_step("prepare.CCS")->start);
    ck_assert_int_le(person_step("books.CCS")->start, person_step("exam.CCS")->start);
}
END_TEST

/* ---- every goal ------------------------------------------------------------------------------ */

START_TEST(every_goal__with_nothing_else_answered__gives_a_roadmap)
{
    const struct catalog *catalog = catalog_builtin();
    const struct question *goal =
        &catalog->questions[catalog_find_question(catalog, "goal.target")];

    for (int i = 0; i < goal->value_count; i++) {
        person_answer("goal.target", goal->values[i].id);
        person_plan();
        ck_assert_msg(person.roadmap->step_count > 0, "%s: no steps", goal->values[i].id);
        ck_assert_msg(person.roadmap->goal_state != GOAL_UNREACHABLE, "%s: %s", goal->values[i].id,
                      person.roadmap->missing_count ? person.roadmap->missing[0] : "unreachable");
        ck_assert_msg(!person.roadmap->capped, "%s: capped", goal->values[i].id);
    }
}
END_TEST

/* Whoever is a member needs no membership: until that is answered the line rests on it. */
START_TEST(rests__on_what_may_be_there_already__is_marked)
{
    person_answer("goal.target", "CPC");
    person_plan();
    ck_assert(person_step("membership.AAPC")->rests);

    person_answer("member.aapc", "no");
    person_plan();
    ck_assert(!person_step("membership.AAPC")->rests);
}
END_TEST

/* ---- gates ----------------------------------------------------------------------------------- */

static enum gate_outcome outcome(const char *id)
{
    for (int i = 0; i < person.roadmap->gate_count; i++) {
        if (strcmp(person.roadmap->gates[i].id, id) == 0)
            return person.roadmap->gates[i].outcome;
    }
    ck_abort_msg("no gate %s", id);
    return GATE_CLEAR;
}

START_TEST(gates__an_exclusion__bars_and_comes_first)
{
    high_school_to_cpc();
    person_answer("background.excluded", "yes");
    person_plan();

    ck_assert_int_eq(outcome("background"), GATE_BARRED);
    ck_assert_int_eq(person.roadmap->p50, DATE_NONE);
    ck_assert_ptr_nonnull(person.roadmap->when);
    ck_assert_int_eq(catalog_builtin()->steps[person.roadmap->steps[0].step].kind, STEP_WAIT);
}
END_TEST

START_TEST(gates__unknown_and_declined__read_the_same)
{
    high_school_to_cpc();
    person_answer("background.record", "unknown");
    person_answer("background.excluded", "unknown");
    person_plan();
    enum gate_outcome unknown = outcome("background");
    const char *question = person.roadmap->gates[0].question;

    person_answer("background.record", "declined");
    person_answer("background.excluded", "declined");
    person_plan();

    ck_assert_int_eq(outcome("background"), unknown);
    ck_assert_int_eq(unknown, GATE_ACTION);
    ck_assert_str_eq(person.roadmap->gates[0].question, question);
}
END_TEST

START_TEST(gates__without_an_answer__take_none_for_granted)
{
    high_school_to_cpc();
    person_plan();

    const struct because_list *because = &person.roadmap->gates[0].because;
    ck_assert_str_eq(person.roadmap->gates[0].id, "background");
    for (int i = 0; i < because->count; i++) {
        if (because->items[i].assumed)
            ck_assert_ptr_null(because->items[i].value);
    }
}
END_TEST

START_TEST(gates__a_clean_record__is_clear)
{
    high_school_to_cpc();
    person_answer("background.record", "none");
    person_answer("background.excluded", "no");
    person_plan();

    ck_assert_int_eq(outcome("background"), GATE_CLEAR);
}
END_TEST

Suite *examples_suite(void)
{
    Suite *suite = suite_create("examples");
    TCase *tcase = tcase_create("examples");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, example_1__soonest__is_near_a_year);
    tcase_add_test(tcase, example_1__the_apprentice_form__comes_before_practicode_ends);
    tcase_add_test(tcase,
                   example_1__recommended__goes_by_practicode_or_a_year_of_work_after_a_course);
    tcase_add_test(tcase, example_1__minimum__needs_no_course);
    tcase_add_test(tcase, example_1__the_roadmap__shows_job_clearances_vaccines_and_upkeep);
    tcase_add_test(tcase, example_2__ccs_from_zero__takes_a_year_at_least);
    tcase_add_test(tcase, example_2__minimum__is_sooner_and_still_prepares);
    tcase_add_test(tcase, example_3__six_months_of_coding__need_no_program);
    tcase_add_test(tcase, example_3__no_experience__plans_a_program);
    tcase_add_test(tcase, first_job__offers__the_best_route_of_each_credential);
    tcase_add_test(tcase, example_4__practicode__is_done_on_the_day_worked_out);
    tcase_add_test(tcase, example_4__waiting__is_cheapest_and_does_not_move);
    tcase_add_test(tcase, example_5__hepatitis_b__has_its_recommended_days);
    tcase_add_test(tcase, tb_test__is_never_placed__where_a_live_dose_hides_it);
    tcase_add_test(tcase, tb_test__without_live_doses__comes_just_before_its_use);
    tcase_add_test(tcase, membership__that_saves_more_than_it_costs__is_bought);
    tcase_add_test(tcase, membership__for_one_exam__is_not_bought);
    tcase_add_test(tcase, upkeep__of_three_credentials__tells_units_and_day);
    tcase_add_test(tcase, path__with_a_note__tells_it_with_the_step_that_needs_it);
    tcase_add_test(tcase, booster__counts__from_the_last_dose);
    tcase_add_test(tcase, proof_of_ceus__is_kept__from_the_first_credential);
    tcase_add_test(tcase, upkeep__of_work__counts_from_being_at_work);
    tcase_add_test(tcase, upkeep__of_a_later_cycle__speaks_of_no_cut);
    tcase_add_test(tcase, upkeep__of_a_cycle_whose_end_was_told__has_no_doubt);
    tcase_add_test(tcase, upkeep__of_a_cycle_that_is_over__is_overdue);
    tcase_add_test(tcase, upkeep__of_a_credential_that_another_replaces__says_so);
    tcase_add_test(tcase, upkeep__with_a_body_that_cuts_no_cycle__speaks_of_no_cut);
    tcase_add_test(tcase, upkeep__of_a_new_apprentice__counts_from_the_first_credential);
    tcase_add_test(tcase, upkeep__of_a_cycle_that_ends_sooner__does_not_count_the_goal);
    tcase_add_test(tcase, upkeep__of_a_student__counts_the_dues_once);
    tcase_add_test(tcase, upkeep__what_the_tracker_says__comes_first);
    tcase_add_test(tcase, enrolled__beyond_the_end_that_was_told__is_asked_again);
    tcase_add_test(tcase, enrolled__practicode_begun__does_not_put_the_course_off);
    tcase_add_test(tcase, enrolled__in_a_long_program__holds_no_more_hours_than_there_are);
    tcase_add_test(tcase, preparation__for_an_exam_a_year_off__is_not_done_at_once);
    tcase_add_test(tcase, books__of_any_exam__are_bought_for_the_preparation);
    tcase_add_test(tcase, books__for_an_exam_a_year_off__are_not_bought_before_they_are_used);
    tcase_add_test(tcase, every_goal__with_nothing_else_answered__gives_a_roadmap);
    tcase_add_test(tcase, rests__on_what_may_be_there_already__is_marked);
    tcase_add_test(tcase, gates__an_exclusion__bars_and_comes_first);
    tcase_add_test(tcase, gates__unknown_and_declined__read_the_same);
    tcase_add_test(tcase, gates__without_an_answer__take_none_for_granted);
    tcase_add_test(tcase, gates__a_clean_record__is_clear);
    suite_add_tcase(suite, tcase);
    return suite;
}
