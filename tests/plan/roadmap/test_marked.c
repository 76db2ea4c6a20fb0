/* SPDX-License-Identifier: MIT
 * The roadmap of somebody who follows it: lines that are done, under way, failed or not needed, and
 * what was paid for them. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static date_day day_of(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

/* Aims at the CPC from high school, with the course begun on 1 December. */
static void arrange(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("work.coding_now", "no");
    person.today = day_of(2027, 1, 4);
}

static bool says(const struct roadmap_step *step, const char *text)
{
    for (int i = 0; i < step->because.count; i++) {
        if (step->because.items[i].rule && strstr(step->because.items[i].rule, text))
            return true;
    }
    return false;
}

/* ---- done ------------------------------------------------------------------------------------ */

/* The course that was begun later did not hold it. */
START_TEST(line__that_was_paid__is_not_held_by_a_program_marked_later)
{
    person_mark("membership.AAPC", MARK_DONE, day_of(2026, 9, 1));
    person_plan();
    money_cents paid = person_step("membership.AAPC")->paid;
    ck_assert_int_gt(paid, 0);
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 30));
    person_plan();
    ck_assert_int_eq(person_step("membership.AAPC")->paid, paid);
}
END_TEST

START_TEST(line__bought_after_a_program_began__is_held_by_it)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 9, 1));
    person_mark("membership.AAPC", MARK_DONE, day_of(2026, 9, 1));
    person_plan();
    ck_assert_int_eq(person_step("membership.AAPC")->paid, 0);
}
END_TEST

START_TEST(line__that_is_done__stands_with_its_day_and_what_was_paid)
{
    person_mark("choose-school", MARK_STARTED, day_of(2026, 11, 25));
    person_mark("choose-school", MARK_DONE, day_of(2026, 12, 1))->note = "Evergreen";
    person_mark("books.CPC", MARK_DONE, day_of(2026, 12, 2))->cost = 19900;
    person_plan();
    const struct roadmap_step *school = person_step("choose-school");
    ck_assert_int_eq(school->status, STEP_DONE);
    ck_assert_int_eq(school->began, day_of(2026, 11, 25));
    ck_assert_int_eq(school->ended, day_of(2026, 12, 1));
    ck_assert_int_eq(school->start, school->began);
    ck_assert_int_eq(school->finish, school->ended);
    ck_assert_str_eq(school->note, "Evergreen");
    ck_assert(says(school, "You marked it done on 1 Dec 2026"));
    const struct roadmap_step *books = person_step("books.CPC");
    ck_assert_int_eq(books->paid, 19900);
    ck_assert_int_eq(books->cost.likely, 19900);
    ck_assert_int_eq(person.roadmap->paid, 19900);
}
END_TEST

START_TEST(line__that_is_done__is_on_no_route_and_in_no_sum)
{
    person_plan();
    money_cents before = person.roadmap->cost.likely;
    money_cents practicode = person_step("practicode")->cost.likely;
    ck_assert_int_gt(practicode, 0);
    person_mark("practicode", MARK_DONE, day_of(2026, 12, 2));
    const struct roadmap *roadmap = person_plan();
    ck_assert(!person_has_step(&roadmap->routes[roadmap->route], "practicode"));
    ck_assert_int_eq(roadmap->cost.likely, before - practicode);
    ck_assert_int_eq(roadmap->paid, practicode); /* by the price of its day */
}
END_TEST

START_TEST(line__that_is_not_needed__costs_nothing)
{
    person_mark("choose-school", MARK_WAIVED, day_of(2026, 12, 1));
    person_plan();
    ck_assert_int_eq(person_step("choose-school")->status, STEP_WAIVED);
    ck_assert(person_step("choose-school")->free);
    ck_assert(says(person_step("choose-school"), "not needed on 1 Dec 2026"));
}
END_TEST

START_TEST(line__of_an_answer_found_out__is_done_by_its_mark)
{
    person_answer("money.needs_aid", "unknown");
    person_plan();
    const char *id = "find-out.money.needs_aid";
    if (roadmap_find_step(person.roadmap, id) < 0)
        return;
    person_mark(id, MARK_DONE, day_of(2026, 12, 1));
    person_plan();
    ck_assert_int_eq(person_step(id)->status, STEP_DONE);
}
END_TEST

START_TEST(exam__that_was_passed__is_held_and_keeps_its_line)
{
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 12, 20))->cost = 42500;
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->status, STEP_DONE);
    ck_assert_int_eq(person_step("exam.CPC")->paid, 42500);
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "prepare.CPC"), -1);
    for (int i = 0; i < person.roadmap->milestone_count; i++)
        ck_assert_str_ne(person.roadmap->milestones[i].title, "CPC-A");
}
END_TEST

START_TEST(evidence__that_was_there__is_done_for_one_use)
{
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.practicum", "yes");
    person_plan();
    ck_assert_int_eq(person_step("practicum-package@practicum")->status, STEP_TODO);
    person_mark("practicum-package@practicum", MARK_DONE, day_of(2027, 1, 2));
    person_mark("tb-test@practicum", MARK_DONE, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person_step("practicum-package@practicum")->status, STEP_DONE);
    ck_assert_int_eq(person_step("tb-test@practicum")->status, STEP_DONE);
    ck_assert_int_eq(person_step("tb-test@first-job")->status, STEP_TODO);
    person.today = day_of(2027, 4, 4); /* it counts for 30 days */
    person_plan();
    ck_assert_int_eq(person_step("practicum-package@practicum")->status, STEP_TODO);
    ck_assert(says(person_step("practicum-package@practicum"), "too old"));
}
END_TEST

/* The job is what the plan was for: it stays, with what it asks for, until it is marked. */
START_TEST(job__that_an_exam_opens__stays_when_the_exam_is_done)
{
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 12, 20));
    person_plan();
    ck_assert_int_eq(person_step("first-job.physician-office")->start, person.today);
    ck_assert_int_eq(person_step("drug-screen@first-job")->status, STEP_TODO);
    ck_assert_int_eq(person_step("vaccine.flu@first-job")->status, STEP_TODO);
    person_mark("practicode", MARK_DONE, day_of(2026, 12, 30));
    person_mark("apprentice.CPC", MARK_DONE, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person.roadmap->goal_state, GOAL_REACHED);
    ck_assert_int_eq(person_step("first-job.physician-office")->start, person.today);
    ck_assert_int_eq(person_step("drug-screen@first-job")->status, STEP_TODO);
    ck_assert_int_gt(person.roadmap->gate_count, 0);
    person_mark("first-job.physician-office", MARK_WAIVED, person.today);
    person_plan();
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "drug-screen@first-job"), -1);
    ck_assert_int_eq(person.roadmap->gate_count, 0);
}
END_TEST

/* The cycle and the dues began with the CPC-A, whose A has come off since. */
START_TEST(upkeep__of_what_was_marked__counts_from_the_first_credential)
{
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 12, 20));
    person_plan();
    ck_assert_int_eq(person_step("dues.AAPC")->start, day_of(2027, 12, 20));
    ck_assert_int_eq(person_step("ceus.AAPC")->start, day_of(2028, 12, 20));
    person_mark("apprentice.CPC", MARK_DONE, day_of(2027, 1, 2));
    person.today = day_of(2027, 1, 2); /* these came with the mark */
    person_answer("work.credentials", "CPC");
    person_answer("held.CPC.since", "2027-01-02");
    person_plan();
    ck_assert_int_eq(person_step("dues.AAPC")->start, day_of(2027, 12, 20));
    ck_assert_int_eq(person_step("ceus.AAPC")->start, day_of(2028, 12, 20));
}
END_TEST

/* One from elsewhere is held since its day, whatever the plan is for. */
START_TEST(dues__of_a_credential_from_elsewhere__count_from_its_day)
{
    person_answer("goal.target", "CCA");
    person_answer("work.credentials", "CPC-A");
    person_answer("held.CPC-A.since", "2025-05-08");
    person_plan();
    ck_assert_int_eq(person_step("dues.AAPC")->start, day_of(2027, 5, 8));
    ck_assert(says(person_step("dues.AAPC"), "since then you have"));
}
END_TEST

/* ---- under way ------------------------------------------------------------------------------- */

START_TEST(line__under_way__keeps_its_start_and_takes_what_is_left)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1));
    person_plan();
    const struct roadmap_step *course = person_step("program.course");
    ck_assert_int_eq(course->status, STEP_STARTED);
    ck_assert_int_eq(course->start, day_of(2026, 12, 1));
    ck_assert_int_eq(course->began, course->start);
    ck_assert_int_gt(course->finish, person.today);
    ck_assert(says(course, "You marked that you began it on 1 Dec 2026"));
}
END_TEST

START_TEST(line__under_way__is_paid_for)
{
    person_plan();
    money_cents before = person.roadmap->cost.likely;
    money_cents course = person_step("program.course")->cost.likely;
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1));
    person_plan();
    ck_assert_int_eq(person_step("program.course")->paid, course);
    ck_assert_int_eq(person_step("program.course")->cost.likely, 0);
    ck_assert(!person_step("program.course")->free);
    ck_assert_int_eq(person.roadmap->cost.likely, before - course);
    person.marks[0].cost = 100000;
    person_plan();
    ck_assert_int_eq(person_step("program.course")->paid, 100000);
}
END_TEST

START_TEST(line__under_way_of_which_a_part_is_paid__has_the_rest_to_pay)
{
    person_plan();
    struct money_range before = person.roadmap->cost;
    struct money_range course = person_step("program.course")->cost;
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1))->cost = 50000;
    person_answer("school.program", "enrolled"); /* where nothing more is asked */
    person_answer("school.program_kind", "course");
    const struct roadmap *roadmap = person_plan();
    const struct roadmap_step *line = person_step("enrolled.course");
    ck_assert_int_eq(line->paid, 50000);
    ck_assert_int_eq(line->cost.low, course.low - 50000);
    ck_assert_int_eq(line->cost.likely, course.likely - 50000);
    ck_assert_int_eq(line->cost.high, course.high - 50000);
    ck_assert_int_eq(roadmap->paid, 50000);
    ck_assert_int_eq(roadmap->cost.likely, before.likely - 50000);
    ck_assert_int_eq(roadmap->months[0].cost, line->cost.likely);
    ck_assert(says(line, "the rest of its price is still to be paid"));

    person.marks[0].cost = course.likely; /* of a range: what is likely is all of it */
    person_plan();
    ck_assert_int_eq(person_step("enrolled.course")->cost.high, 0);
    ck_assert_int_eq(person.roadmap->cost.likely, before.likely - course.likely);
}
END_TEST

START_TEST(line__of_which_nothing_is_paid_yet__has_all_to_pay)
{
    person_plan();
    money_cents before = person.roadmap->cost.likely;
    person_mark("practicode", MARK_STARTED, day_of(2026, 12, 1))->cost = 0;
    person_plan();
    ck_assert_int_eq(person_step("practicode")->paid, 0);
    ck_assert_int_eq(person.roadmap->cost.likely, before);
}
END_TEST

/* What was paid at its start is a part of what it cost. */
START_TEST(line__that_is_done_with_its_cost__was_paid_that_in_all)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1))->cost = 50000;
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 20))->cost = 400000;
    person_plan();
    ck_assert_int_eq(person_step("program.course")->paid, 400000);
    person.marks[1].cost = MONEY_NONE;
    person_plan();
    ck_assert_int_eq(person_step("program.course")->paid, 50000);
    ck_assert_int_eq(person_step("program.course")->cost.likely, 50000);
}
END_TEST

/* Each try costs what was told of it, with what was paid when it was booked. */
START_TEST(exam__that_was_booked__costs_what_was_told_of_each_try)
{
    person_mark("exam.CPC", MARK_FAILED, day_of(2026, 12, 1))->cost = 42500;
    person_mark("exam.CPC", MARK_STARTED, day_of(2026, 12, 10))->cost = 10000;
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->paid, 52500);
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 12, 20))->cost = 40000;
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->paid, 82500);
}
END_TEST

/* The answers may say by now that the person is in it, where nothing more is counted. */
START_TEST(line__of_a_program_that_was_begun__keeps_what_was_paid)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1));
    person_plan();
    money_cents paid = person_step("program.course")->paid;
    ck_assert_int_gt(paid, 0);
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_plan();
    ck_assert_int_eq(person_step("enrolled.course")->status, STEP_STARTED);
    ck_assert_int_eq(person_step("enrolled.course")->paid, paid);
    person_mark("enrolled.course", MARK_DONE, person.today);
    person_plan();
    ck_assert_int_eq(person_step("enrolled.course")->paid, paid);
    ck_assert_int_eq(person_step("books.CPC")->cost.likely, 0); /* its price holds them */
}
END_TEST

START_TEST(line__under_way_on_another_route__stands_beside)
{
    person_mark("program.associate", MARK_STARTED, day_of(2026, 12, 1));
    person_answer("goal.priority", "soonest");
    const struct roadmap *roadmap = person_plan();
    const struct roadmap_step *degree = person_step("program.associate");
    ck_assert_int_eq(degree->status, STEP_STARTED);
    ck_assert_int_eq(degree->start, day_of(2026, 12, 1));
    ck_assert_int_gt(degree->finish, person.today);
    ck_assert_int_ge(roadmap->route, 0);
}
END_TEST

/* Who needs no job is asked for no vaccines; who began them still has a dose due. */
START_TEST(series__under_way_on_no_route__keeps_the_days_of_its_doses)
{
    static const struct route_choice practicode = {"removal/CPC", "course-practicode"};

    person.input.choices = &practicode;
    person.input.choice_count = 1;
    person_answer("school.program", "completed");
    person_answer("school.program_hours", "80");
    person_answer("school.program_kind", "course");
    person_answer("work.credentials", "CPC-A");
    person_mark("vaccine.hepb.three-dose", MARK_DOSE, day_of(2026, 11, 1));
    person_mark("program.course", MARK_DONE, day_of(2026, 11, 10));
    person_mark("exam.CPC", MARK_DONE, day_of(2026, 11, 20));
    person_mark("first-job.physician-office", MARK_WAIVED, day_of(2026, 11, 20));
    const struct roadmap *roadmap = person_plan();
    const struct roadmap_step *series = person_step("vaccine.hepb.three-dose");
    ck_assert_int_lt(roadmap_find_step(roadmap, "vaccine.varicella"), 0);
    ck_assert_int_eq(series->status, STEP_STARTED);
    ck_assert_int_eq(series->dose_count, 2);
    ck_assert_int_ge(series->doses[0], person.today);
    ck_assert_int_eq(series->finish, series->doses[1]);
    ck_assert_int_eq(series->start, day_of(2026, 11, 1));
}
END_TEST

START_TEST(hours__that_are_logged__stand_on_the_line)
{
    person_log("program.course", 20, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person_step("program.course")->minutes, 1200);
    ck_assert_int_eq(person_step("program.course")->hours.likely, 80);
    ck_assert(says(person_step("program.course"), "You logged 20 h"));
}
END_TEST

/* ---- failed ---------------------------------------------------------------------------------- */

/* Somebody who is ready for the CCA, whose body sets a wait of 30 days. */
static void fail_cca(int times)
{
    person_answer("goal.target", "CCA");
    person_answer("work.coding_months", "12");
    person_mark("prepare.CCA", MARK_DONE, day_of(2026, 12, 1));
    for (int i = 0; i < times; i++)
        person_mark("exam.CCA", MARK_FAILED, day_of(2027, 1, 2));
    person_plan();
}

START_TEST(exam__that_was_failed__stays_open_and_waits)
{
    fail_cca(1);
    const struct roadmap_step *exam = person_step("exam.CCA");
    ck_assert_int_eq(exam->status, STEP_TODO);
    ck_assert_int_eq(exam->attempts, 1);
    ck_assert_int_eq(exam->start, day_of(2027, 2, 1));
    ck_assert(says(exam, "did not pass it on 2 Jan 2027"));
    ck_assert(says(exam, "one waits before the next try"));
}
END_TEST

/* That somebody prepared for it need not be marked: it was sat, and there was time. */
START_TEST(exam__that_was_failed__asks_for_no_preparation_again)
{
    person.today = day_of(2027, 3, 4);
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 1));
    person_plan();
    person_step("prepare.CPC");
    person_mark("exam.CPC", MARK_FAILED, day_of(2027, 3, 2));
    person_plan();
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "prepare.CPC"), -1);
    ck_assert_int_eq(person_step("exam.CPC")->start, person.today);
    person_mark("exam.CPC", MARK_FAILED, day_of(2027, 3, 3));
    person_plan();
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "prepare.CPC"), -1);
}
END_TEST

static const struct {
    const char *marked[2]; /* begun, done */
    int ago;               /* days */
    const char *months;    /* of coding */
} unprepared[] = {
    {{"program.course", NULL}, 20, "0"}, /* in the middle of the course */
    {{NULL, NULL}, 0, "0"},              /* before it */
    {{NULL, "program.course"}, 20, "0"}, /* too soon after it */
    {{"prepare.CPC", "program.course"}, 20, "0"},
    {{NULL, NULL}, 0, "24"}, /* nobody knows since when it can have been */
};

/* What was planned before the exam is before another try at it, so nobody is sooner there. */
START_TEST(exam__that_was_failed_unprepared__comes_no_sooner_and_neither_does_the_goal)
{
    date_day exam, goal, ago = person.today - unprepared[_i].ago;

    person_answer("work.coding_months", unprepared[_i].months);
    if (unprepared[_i].marked[1])
        person_mark(unprepared[_i].marked[1], MARK_DONE, ago);
    if (unprepared[_i].marked[0])
        person_mark(unprepared[_i].marked[0], MARK_STARTED, ago);
    person_plan();
    exam = person_step("exam.CPC")->start;
    goal = person.roadmap->p50;
    for (int tries = 0; tries < 2; tries++) {
        person_mark("exam.CPC", MARK_FAILED, person.today - 1);
        person_plan();
        person_step("prepare.CPC");
        ck_assert_int_ge(person_step("exam.CPC")->start, exam);
        ck_assert_int_ge(person.roadmap->p50, goal);
    }
}
END_TEST

START_TEST(exam__that_was_failed__is_paid_for_each_time)
{
    fail_cca(0);
    money_cents price = person_step("exam.CCA")->cost.likely;
    ck_assert_int_gt(price, 0);
    fail_cca(2);
    ck_assert_int_eq(person_step("exam.CCA")->paid, 2 * price);
    ck_assert_int_eq(person_step("exam.CCA")->cost.likely, price);
    ck_assert_int_ge(person.roadmap->paid, 2 * price);
}
END_TEST

START_TEST(exam__that_was_failed_three_times__waits_as_its_body_says)
{
    person_answer("goal.target", "CBCS");
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 1));
    person_mark("prepare.CBCS", MARK_DONE, day_of(2026, 12, 1));
    for (int i = 0; i < 2; i++)
        person_mark("exam.CBCS", MARK_FAILED, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person_step("exam.CBCS")->start, day_of(2027, 2, 1));
    person_mark("exam.CBCS", MARK_FAILED, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person_step("exam.CBCS")->start, day_of(2027, 1, 2) + 365);
}
END_TEST

/* Tries that failed count against the four that are drawn. */
START_TEST(exam__that_was_failed__leaves_fewer_tries)
{
    fail_cca(0);
    int before = person.roadmap->not_reached;
    fail_cca(3);
    ck_assert_int_gt(person.roadmap->not_reached, before + 10);
}
END_TEST

/* The price of the course holds two tries. */
START_TEST(exam__that_a_price_holds__is_paid_for_when_its_tries_are_used)
{
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 1));
    person_mark("exam.CPC", MARK_FAILED, day_of(2026, 12, 20));
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->paid, 0);
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 0);
    person_mark("exam.CPC", MARK_FAILED, day_of(2026, 12, 30));
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->paid, 0);
    money_cents third = person_step("exam.CPC")->cost.likely;
    ck_assert_int_gt(third, 0);
    person_mark("exam.CPC", MARK_FAILED, day_of(2027, 1, 2));
    person_plan();
    ck_assert_int_eq(person_step("exam.CPC")->paid, third);
}
END_TEST

/* ---- beside it ------------------------------------------------------------------------------- */

START_TEST(companion__of_what_was_begun__is_of_no_more_use)
{
    person_plan();
    person_step("school-questions");
    person_mark("choose-school", MARK_DONE, day_of(2026, 12, 1));
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1));
    person_plan();
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "school-questions"), -1);
    ck_assert_int_eq(roadmap_find_step(person.roadmap, "online-program"), -1);
}
END_TEST

START_TEST(renewal__that_was_done__comes_again_from_its_day)
{
    person_mark("dues.AAPC", MARK_DONE, day_of(2026, 12, 15))->cost = 22200;
    person_plan();
    const struct roadmap_step *dues = person_step("dues.AAPC");
    ck_assert_int_eq(dues->status, STEP_TODO);
    ck_assert_int_eq(dues->start, day_of(2027, 12, 15));
    ck_assert_int_eq(dues->paid, 22200);
    ck_assert(says(dues, "the day on which you marked it done"));
}
END_TEST

START_TEST(line__that_is_late__says_so_at_the_head)
{
    person_mark("program.course", MARK_STARTED, day_of(2026, 12, 1));
    person_plan();
    ck_assert(!person_is_told("longer than it should take"));
    date_day finish = person_step("program.course")->finish;
    person.today = day_of(2029, 1, 4);
    person_plan();
    ck_assert(person_is_told("is under way since 1 Dec 2026, longer than it should take at most"));
    ck_assert_int_gt(person_step("program.course")->finish, person.today);
    ck_assert_int_gt(person_step("program.course")->finish, finish);
    ck_assert(says(person_step("program.course"), "moves on until you mark it done"));
}
END_TEST

/* What is done needs no answer any more. */
START_TEST(question__that_only_a_done_step_reads__is_relevant_no_more)
{
    int question = catalog_find_question(catalog_builtin(), "school.format");
    ck_assert(person_plan()->relevant[question]);
    person_mark("choose-school", MARK_DONE, day_of(2026, 12, 1));
    person_mark("program.course", MARK_DONE, day_of(2026, 12, 20));
    person_mark("online-program", MARK_WAIVED, day_of(2026, 12, 20));
    ck_assert(!person_plan()->relevant[question]);
}
END_TEST

/* ---- the route ------------------------------------------------------------------------------- */

START_TEST(route__that_was_chosen__is_followed_while_it_is_done)
{
    struct route_choice choices[ROUTE_LABEL_COUNT * 8];
    const struct roadmap *roadmap = person_plan();
    const struct route_summary *last = &roadmap->routes[roadmap->route_count - 1];
    for (int i = 0; i < last->choice_count; i++)
        choices[i] = last->choices[i];
    person.input.choices = choices;
    person.input.choice_count = last->choice_count;
    const struct roadmap *followed = person_plan();
    ck_assert_int_eq(followed->routes[followed->route].choice_count, person.input.choice_count);
    for (int i = 0; i < 6; i++) {
        int open = 0;
        while (open < person.roadmap->step_count &&
               (person.roadmap->steps[open].role != ROLE_ROUTE ||
                person.roadmap->steps[open].status != STEP_TODO))
            open++;
        if (open == person.roadmap->step_count)
            break;
        const struct roadmap_step *step = &person.roadmap->steps[open];
        person_mark(catalog_builtin()->steps[step->step].id, MARK_DONE, person.today);
        person.today += 10;
        person_plan();
        ck_assert(!person_is_told("no longer stands"));
    }
    ck_assert_int_ge(person.mark_count, 3);
}
END_TEST

Suite *marked_suite(void)
{
    Suite *suite = suite_create("marked");
    TCase *tcase = tcase_create("marked");
    tcase_add_checked_fixture(tcase, arrange, person_teardown);
    tcase_add_test(tcase, line__that_was_paid__is_not_held_by_a_program_marked_later);
    tcase_add_test(tcase, line__bought_after_a_program_began__is_held_by_it);
    tcase_add_test(tcase, line__that_is_done__stands_with_its_day_and_what_was_paid);
    tcase_add_test(tcase, line__that_is_done__is_on_no_route_and_in_no_sum);
    tcase_add_test(tcase, line__that_is_not_needed__costs_nothing);
    tcase_add_test(tcase, line__of_an_answer_found_out__is_done_by_its_mark);
    tcase_add_test(tcase, exam__that_was_passed__is_held_and_keeps_its_line);
    tcase_add_test(tcase, evidence__that_was_there__is_done_for_one_use);
    tcase_add_test(tcase, line__under_way__keeps_its_start_and_takes_what_is_left);
    tcase_add_test(tcase, job__that_an_exam_opens__stays_when_the_exam_is_done);
    tcase_add_test(tcase, upkeep__of_what_was_marked__counts_from_the_first_credential);
    tcase_add_test(tcase, dues__of_a_credential_from_elsewhere__count_from_its_day);
    tcase_add_test(tcase, line__under_way__is_paid_for);
    tcase_add_test(tcase, line__under_way_of_which_a_part_is_paid__has_the_rest_to_pay);
    tcase_add_test(tcase, line__of_which_nothing_is_paid_yet__has_all_to_pay);
    tcase_add_test(tcase, line__that_is_done_with_its_cost__was_paid_that_in_all);
    tcase_add_test(tcase, exam__that_was_booked__costs_what_was_told_of_each_try);
    tcase_add_test(tcase, line__of_a_program_that_was_begun__keeps_what_was_paid);
    tcase_add_test(tcase, line__under_way_on_another_route__stands_beside);
    tcase_add_test(tcase, series__under_way_on_no_route__keeps_the_days_of_its_doses);
    tcase_add_test(tcase, hours__that_are_logged__stand_on_the_line);
    tcase_add_test(tcase, exam__that_was_failed__stays_open_and_waits);
    tcase_add_test(tcase, exam__that_was_failed__asks_for_no_preparation_again);
    tcase_add_loop_test(tcase,
                        exam__that_was_failed_unprepared__comes_no_sooner_and_neither_does_the_goal,
                        0, (int)(sizeof unprepared / sizeof *unprepared));
    tcase_add_test(tcase, exam__that_was_failed__is_paid_for_each_time);
    tcase_add_test(tcase, exam__that_was_failed_three_times__waits_as_its_body_says);
    tcase_add_test(tcase, exam__that_was_failed__leaves_fewer_tries);
    tcase_add_test(tcase, exam__that_a_price_holds__is_paid_for_when_its_tries_are_used);
    tcase_add_test(tcase, companion__of_what_was_begun__is_of_no_more_use);
    tcase_add_test(tcase, renewal__that_was_done__comes_again_from_its_day);
    tcase_add_test(tcase, line__that_is_late__says_so_at_the_head);
    tcase_add_test(tcase, question__that_only_a_done_step_reads__is_relevant_no_more);
    tcase_add_test(tcase, route__that_was_chosen__is_followed_while_it_is_done);
    suite_add_tcase(suite, tcase);
    return suite;
}
