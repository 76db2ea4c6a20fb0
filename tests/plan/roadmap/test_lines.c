/* SPDX-License-Identifier: MIT
 * The lines of a roadmap: their order, what is said of their dates, what counts in the total. */
#include <stdio.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void newcomer(void)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

static void student(const char *practicum)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2027-05-20");
    person_answer("school.practicum", practicum);
    person_answer("work.coding_months", "0");
}

/* What the chain of a line says of its date that holds the text, or NULL. */
static const struct because *of_date(const struct roadmap_step *step, const char *text)
{
    for (int i = 0; i < step->because.count; i++) {
        const struct because *link = &step->because.items[i];
        if (link->about == ABOUT_DATE && link->rule && strstr(link->rule, text))
            return link;
    }
    return NULL;
}

START_TEST(membership__of_the_day_of_the_exam__stands_before_it)
{
    newcomer();
    person_plan();

    ck_assert_int_eq(person_step("membership.AAPC")->start, person_step("exam.CPC")->start);
    ck_assert(person_step("membership.AAPC") < person_step("exam.CPC"));
}
END_TEST

/* The hours of a whole degree are not assumed for the months that are left of one. */
START_TEST(program__that_ends_on_a_day__assumes_no_length)
{
    person_answer("goal.target", "RHIA");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "bachelor");
    person_answer("school.program_end", "2027-12-15");
    person_answer("school.program_approval", "cahiim");
    person_answer("time.hours_per_week", "20");
    person_plan();

    const struct roadmap_step *program = person_step("enrolled.bachelor");
    ck_assert_int_eq(program->assumption_count, 0);
}
END_TEST

/* What is waited after a failed exam moves the 80 % dates: it stands among what is assumed. */
START_TEST(exam__of_which_the_wait_is_assumed__says_so)
{
    newcomer();
    person_plan();

    const struct because *wait = of_date(person_step("exam.CPC"), "After a failed attempt");
    ck_assert_ptr_nonnull(wait);
    ck_assert_str_eq(person.roadmap->catalog->assumptions[wait->assumption].id, "aapc-retake-wait");
}
END_TEST

/* Two exams of January: AAPC wants the books of that year, AHIMA says itself which it tests. */
START_TEST(books__of_a_year__wait_for_it_and_others_come_with_the_preparation)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "6");
    person_answer("time.hours_per_week", "12");
    person_plan();
    ck_assert_int_gt(person_step("exam.CCA")->start, date_from_civil(2027, 1, 1));
    ck_assert_int_eq(person_step("books.CCA")->start, person_step("prepare.CCA")->start);
    ck_assert_ptr_nonnull(of_date(person_step("books.CCA"), "It is bought as this begins:"));

    person_answer("goal.target", "CIC");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("work.coding_months", "30");
    person_plan();
    ck_assert_int_gt(person_step("exam.CIC")->start, date_from_civil(2027, 1, 1));
    ck_assert_int_eq(person_step("books.CIC")->start, date_from_civil(2027, 1, 1));
    ck_assert_ptr_nonnull(
        of_date(person_step("books.CIC"), "It is bought in the year of the exam"));
}
END_TEST

START_TEST(line__with_a_bar_before_it__stands_after_what_it_needs)
{
    newcomer();
    person_answer("background.excluded", "yes");
    person_plan();

    const struct roadmap *roadmap = person.roadmap;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        for (int n = 0; n < step->need_count; n++) {
            const struct roadmap_step *need = &roadmap->steps[step->needs[n]];
            ck_assert_msg(need->phase != step->phase || need->start != step->start || need < step,
                          "%s stands before %s", step->id, need->id);
        }
    }
}
END_TEST

START_TEST(length__that_has_a_source__is_told_in_figures)
{
    newcomer();
    person_plan();

    const struct because *link =
        of_date(person_step("background-check@first-job"), "7 to 42 days, likely 28");
    ck_assert_ptr_nonnull(link);
    ck_assert_int_ge(link->source, 0);
}
END_TEST

/* What has no date stands in the order in which it would come. */
START_TEST(lines__behind_a_bar__keep_the_order_in_which_they_come)
{
    newcomer();
    person_answer("background.excluded", "yes");
    person_answer("background.record", "conviction");
    person_answer("background.class", "other-felony");
    person_plan();

    ck_assert(person_step("vaccine-questions") < person_step("drug-screen@first-job"));
    ck_assert(person_step("own-record-order") < person_step("record-questions"));
    ck_assert(person_step("tuition-request") < person_step("choose-school"));
}
END_TEST

/* The season that begins after the first day at work is not passed over. */
START_TEST(flu__of_which_the_last_dose_is_told__is_due_with_the_next_season)
{
    newcomer();
    person_answer("vaccine.flu", "complete");
    person_answer("vaccine.flu.last", "2026-10-05");
    person_plan();

    ck_assert_int_eq(person_step("renew-flu")->start, date_from_civil(2027, 7, 1));
}
END_TEST

START_TEST(upkeep__after_a_bar__counts_from_it_like_the_other_lines)
{
    newcomer();
    person_answer("background.excluded", "yes");
    person_plan();

    ck_assert_ptr_nonnull(strstr(person_step("dues.AAPC")->when, "from reinstatement + "));
    ck_assert_ptr_nonnull(strstr(person_step("dues.AAPC")->when, " on, every year"));
    ck_assert_str_eq(person_step("evidence")->when,
                     person_step("first-job.physician-office")->when);
}
END_TEST

/* A cycle begins with the CPC-A, not when the A has come off. */
START_TEST(cycle__after_a_bar__counts_from_the_first_credential_of_its_body)
{
    enum { WEEKS_OF_TWO_YEARS = 105 };
    int exam = 0, cycle = 0;
    newcomer();
    person_answer("background.excluded", "yes");
    person_plan();

    sscanf(person_step("exam.CPC")->when, "reinstatement + %d weeks", &exam);
    sscanf(person_step("ceus.AAPC")->when, "from reinstatement + %d weeks", &cycle);
    ck_assert_int_gt(exam, 0);
    ck_assert_int_ge(cycle - exam, WEEKS_OF_TWO_YEARS - 1);
    ck_assert_int_le(cycle - exam, WEEKS_OF_TWO_YEARS);
}
END_TEST

/* The last step, three weeks of waiting for the A to come off, begins before the goal. */
START_TEST(goal__after_a_bar__is_counted_to_the_end_of_the_last_step)
{
    int last = 0, goal = 0;
    newcomer();
    person_answer("background.excluded", "yes");
    person_plan();

    ck_assert_int_eq(sscanf(person_step("apprentice.CPC")->when, "reinstatement + %d", &last), 1);
    ck_assert_int_eq(sscanf(person.roadmap->when, "reinstatement + %d", &goal), 1);
    ck_assert_int_eq(goal - last, 3);
}
END_TEST

START_TEST(practicum__that_is_sure__is_paid_before_the_goal)
{
    student("no");
    money_cents without = person_plan()->cost.likely;
    student("yes");
    person_plan();

    money_cents package = person_step("practicum-package@practicum")->cost.likely +
                          person_step("tb-test@practicum")->cost.likely;
    ck_assert_int_gt(package, 0);
    ck_assert_int_eq(person.roadmap->cost.likely, without + package);
}
END_TEST

START_TEST(practicum__that_a_program_may_have__does_not_count)
{
    newcomer();
    money_cents open = person_plan()->cost.likely;
    person_answer("vaccine.mmr", "complete");
    person_plan();

    ck_assert_int_gt(person_step("practicum-package@practicum")->cost.likely, 0);
    ck_assert_int_eq(person.roadmap->cost.likely, open);
    for (int i = 0; i < person.roadmap->unpriced_count; i++)
        ck_assert_ptr_null(strstr(person.roadmap->unpriced[i], "practicum"));
}
END_TEST

static const char *const states[][2] = {
    {"background.excluded", "no"},
    {"background.excluded", "yes"},
    {"work.credentials", "CPC-A"},
    {"school.program", "enrolled"},
};

START_TEST(line__with_a_date__says_what_binds_it)
{
    newcomer();
    if (_i == 3)
        student("yes");
    person_answer(states[_i][0], states[_i][1]);
    person_plan();

    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];
        bool dated = step->start != DATE_NONE || step->when;
        if (step->step >= 0 && dated)
            ck_assert_msg(of_date(step, ""), "%s does not say what binds its date", step->id);
    }
}
END_TEST

START_TEST(dues__count__from_the_day_of_joining)
{
    newcomer();
    person_plan();

    const struct roadmap_step *dues = person_step("dues.AAPC");
    const struct because *link = of_date(dues, "Its time counts from");
    ck_assert_ptr_nonnull(link);
    ck_assert_str_eq(person.roadmap->steps[link->step].id, "membership.AAPC");
}
END_TEST

static const char *const leads[] = {"CPCO", "CPPM"};

START_TEST(gate__of_a_series__is_settled_no_sooner_than_its_last_dose)
{
    person_answer("goal.target", leads[_i]);
    person_answer("school.level", "bachelor");
    person_plan();

    const struct roadmap_step *series = person_step("vaccine.hepb.three-dose");
    ck_assert_int_ge(person_gate("vaccine-hepb")->by, series->doses[series->dose_count - 1]);
}
END_TEST

START_TEST(need__in_a_sentence__begins_small)
{
    newcomer();
    person_plan();

    const struct roadmap_step *school = person_step("choose-school");
    bool said = false;
    for (int i = 0; i < school->because.count; i++) {
        const char *rule = school->because.items[i].rule;
        said |= rule && strstr(rule, "needs a school and a start day.");
    }
    ck_assert(said);
}
END_TEST

/* ---- when a gate is to be settled ------------------------------------------------------------ */

START_TEST(step__before_a_practicum_that_is_sure__is_wanted_when_its_gate_is)
{
    student("yes");
    person_answer("vaccine.varicella", "exempt");
    person_plan();

    ck_assert_int_eq(person_step("vaccine-accommodation")->by,
                     person_gate("vaccine-varicella")->by);
    ck_assert_int_eq(person_step("vaccine-accommodation")->by,
                     person_step("enrolled.certificate")->finish);
}
END_TEST

static const char *const proofs[] = {"drug-screen", "tb", "vaccine-hepb", "vaccine-flu"};

START_TEST(proof__for_a_practicum_that_is_sure__is_there_by_the_end_of_the_program)
{
    student("yes");
    person_plan();

    const struct roadmap_gate *gate = person_gate(proofs[_i]);
    ck_assert_int_eq(gate->by, person_step("enrolled.certificate")->finish);
    ck_assert_str_eq(gate->before, "before the practicum, which comes late in the program");
}
END_TEST

START_TEST(proof__without_a_practicum__is_there_by_the_first_day_of_work)
{
    student("no");
    person_plan();

    const struct roadmap_gate *gate = person_gate(proofs[_i]);
    ck_assert_int_eq(gate->by, person_step("first-job.physician-office")->finish);
    ck_assert_ptr_null(gate->before);
}
END_TEST

/* The day is that of the job; the practicum, which may come sooner, is told beside it. */
START_TEST(proof__for_a_practicum_that_may_be__says_so_beside_the_day)
{
    newcomer();
    person_plan();

    const struct roadmap_gate *gate = person_gate(proofs[_i]);
    if (_i > 0) /* the drug screen is asked about before the school is chosen */
        ck_assert_int_eq(gate->by, person_step("first-job.physician-office")->finish);
    ck_assert_str_eq(gate->before,
                     "before the practicum, which comes late in the program, if there is one");
}
END_TEST

START_TEST(record__of_one_who_looks_for_work__is_settled_before_the_search)
{
    newcomer();
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "physician-office");
    person_answer("work.credentials", "CPC");
    person_answer("background.record", "pending");
    person_plan();

    const struct roadmap_step *job = person_step("first-job.physician-office");
    ck_assert_int_lt(job->start, job->finish);
    ck_assert_int_eq(person_gate("background")->by, job->start);
    ck_assert_int_eq(person_gate("tb")->by, job->finish);
}
END_TEST

static const struct {
    const char *gate, *question, *value;
} asked_early[] = {
    {"vaccine-varicella", "vaccine.varicella", "exempt"},
    {"vaccine-flu", "vaccine.flu", "exempt"},
    {"drug-screen", "screening.drug", "concern"},
    {"drug-screen", "screening.drug", "unknown"},
};

START_TEST(question__to_a_school__is_put_before_the_enrolment)
{
    newcomer();
    person_answer(asked_early[_i].question, asked_early[_i].value);
    person_plan();

    ck_assert_int_eq(person_gate(asked_early[_i].gate)->by, person_step("program.course")->start);
    ck_assert_int_gt(person_gate("tb")->by, person_gate(asked_early[_i].gate)->by);
}
END_TEST

START_TEST(question__of_one_who_is_enrolled__is_put_before_the_search_for_work)
{
    student("no");
    person_answer("vaccine.varicella", "exempt");
    person_plan();

    ck_assert_int_eq(person_gate("vaccine-varicella")->by,
                     person_step("first-job.physician-office")->start);
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *tcase = tcase_create("lines");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, goal__after_a_bar__is_counted_to_the_end_of_the_last_step);
    tcase_add_test(tcase, membership__of_the_day_of_the_exam__stands_before_it);
    tcase_add_test(tcase, program__that_ends_on_a_day__assumes_no_length);
    tcase_add_test(tcase, books__of_a_year__wait_for_it_and_others_come_with_the_preparation);
    tcase_add_test(tcase, exam__of_which_the_wait_is_assumed__says_so);
    tcase_add_test(tcase, line__with_a_bar_before_it__stands_after_what_it_needs);
    tcase_add_test(tcase, length__that_has_a_source__is_told_in_figures);
    tcase_add_test(tcase, lines__behind_a_bar__keep_the_order_in_which_they_come);
    tcase_add_test(tcase, flu__of_which_the_last_dose_is_told__is_due_with_the_next_season);
    tcase_add_test(tcase, upkeep__after_a_bar__counts_from_it_like_the_other_lines);
    tcase_add_test(tcase, cycle__after_a_bar__counts_from_the_first_credential_of_its_body);
    tcase_add_test(tcase, practicum__that_is_sure__is_paid_before_the_goal);
    tcase_add_test(tcase, practicum__that_a_program_may_have__does_not_count);
    tcase_add_loop_test(tcase, line__with_a_date__says_what_binds_it, 0,
                        (int)(sizeof states / sizeof states[0]));
    tcase_add_test(tcase, dues__count__from_the_day_of_joining);
    tcase_add_loop_test(tcase, gate__of_a_series__is_settled_no_sooner_than_its_last_dose, 0,
                        (int)(sizeof leads / sizeof leads[0]));
    tcase_add_test(tcase, need__in_a_sentence__begins_small);
    tcase_add_loop_test(tcase,
                        proof__for_a_practicum_that_is_sure__is_there_by_the_end_of_the_program, 0,
                        (int)(sizeof proofs / sizeof proofs[0]));
    tcase_add_loop_test(tcase, proof__without_a_practicum__is_there_by_the_first_day_of_work, 0,
                        (int)(sizeof proofs / sizeof proofs[0]));
    tcase_add_loop_test(tcase, proof__for_a_practicum_that_may_be__says_so_beside_the_day, 0,
                        (int)(sizeof proofs / sizeof proofs[0]));
    tcase_add_test(tcase, step__before_a_practicum_that_is_sure__is_wanted_when_its_gate_is);
    tcase_add_test(tcase, record__of_one_who_looks_for_work__is_settled_before_the_search);
    tcase_add_loop_test(tcase, question__to_a_school__is_put_before_the_enrolment, 0,
                        (int)(sizeof asked_early / sizeof asked_early[0]));
    tcase_add_test(tcase, question__of_one_who_is_enrolled__is_put_before_the_search_for_work);
    suite_add_tcase(suite, tcase);
    return suite;
}
