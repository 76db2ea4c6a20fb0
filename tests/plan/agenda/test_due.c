/* SPDX-License-Identifier: MIT
 * What is due: each kind of thing on a real person's plan, once and on its day. */
#include <string.h>

#include "milepost/agenda.h"
#include "plan/person.h"
#include "plan/plan_suites.h"

/* Answers as "ID=VALUE ID=VALUE". */
#define BEGINNER "goal.target=CPC school.level=high-school school.program=none work.coding_months=0"
#define HELPED   BEGINNER " money.aid=wioa,employer money.needs_aid=yes"
#define BARRED   BEGINNER " background.excluded=yes background.reinstate_from=2028-03-31"
#define HALF_DONE                                                                                  \
    "goal.target=first-job goal.setting=physician-office school.level=high-school "                \
    "school.program=completed school.program_kind=course school.program_end=2026-10-31 "           \
    "school.program_hours=80 vaccine.hepb=partial vaccine.hepb.doses=1 "                           \
    "vaccine.hepb.last=2026-10-20 vaccine.hepb.product=two-dose vaccine.mmr=partial "              \
    "vaccine.mmr.doses=1 vaccine.mmr.last=2026-11-10 screening.tb=never"
#define KEEPS                                                                                      \
    "goal.target=keep-current work.credentials=CPC held.CPC.since=2017-05-31 member.aapc=yes "     \
    "work.coding_months=72 work.coding_now=yes cycle.AAPC.end=2027-03-31"
#define APPRENTICE                                                                                 \
    "goal.target=keep-current work.credentials=CPC-A school.program=completed "                    \
    "school.program_kind=course school.program_hours=90 work.coding_months=13"

static struct due_list due;

static void due_setup(void)
{
    person_setup();
    due = (struct due_list){0};
}

static void due_teardown(void)
{
    due_list_clear(&due);
    person_teardown();
}

static void due_answer(const char *answers)
{
    char copy[1024];

    ck_assert_uint_lt(strlen(answers), sizeof copy);
    strcpy(copy, answers);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
        char *value = strchr(word, '=');

        *value = '\0';
        person_answer(word, value + 1);
    }
}

static void due_plan(const char *answers)
{
    due_answer(answers);
    due_list_make(&due, person_plan(), NULL);
}

/* The item of this id and kind, or the next one after it. */
static const struct due_item *due_find(const char *id, enum due_kind kind,
                                       const struct due_item *after)
{
    for (const struct due_item *item = after ? after + 1 : due.items; item < due.items + due.count;
         item++)
        if (strcmp(item->step, id) == 0 && item->kind == kind)
            return item;
    return NULL;
}

/* ---- each kind ------------------------------------------------------------------------------- */

/* What is due on somebody's plan: `day` NULL is the start of the step, "" its latest day. */
static const struct kind_case {
    const char *answers, *id;
    enum due_kind kind;
    const char *day, *what;
} kinds[] = {
    {HALF_DONE, "vaccine.hepb.two-dose", DUE_DOSE, "2026-11-17", "dose 2 of 2"}, /* 28 days */
    {HALF_DONE, "vaccine.mmr", DUE_DOSE, "2026-12-08", "dose 2 of 2"},
    {HALF_DONE, "tb-test@first-job", DUE_EVIDENCE, "", "TB skin test"},
    {BEGINNER, "exam.CPC", DUE_EXAM, NULL, "Sit the CPC exam, booked by then"},
    {BEGINNER, "apprentice.CPC", DUE_LETTER, NULL, "Send the proof, the A comes off"},
    {BEGINNER, "work-letters", DUE_LETTER, "", "Get a letter from each employer"},
    {APPRENTICE, "apprentice.CPC", DUE_LETTER, "2026-11-23", "Send the proof"},
    {BEGINNER, "school-questions", DUE_SCHOOL, "", "Ask schools the twelve questions"},
    {BEGINNER, "choose-school", DUE_SCHOOL, "", "Choose a school and a start day"},
    {BEGINNER, "program.course", DUE_SCHOOL, NULL, " begins"},
    {BEGINNER, "aid-look", DUE_AID, "", "Find out who may help to pay"},
    {BEGINNER, "drug-screen@first-job", DUE_EVIDENCE, "2028-01-31", "Drug screen"},
    {HELPED, "aid.wioa", DUE_AID, "", "Help to pay: WIOA voucher"},
    {BEGINNER, "books.CPC", DUE_FEE, NULL, "Code books for the CPC"},
    {BEGINNER, "membership.AAPC", DUE_FEE, NULL, "AAPC membership"},
    {BEGINNER, "dues.AAPC", DUE_RENEWAL, "", "AAPC dues, every year"},
    {KEEPS, "ceus.AAPC", DUE_RENEWAL, "2027-03-31", "CEUs for AAPC"},
    {BEGINNER, "own-record", DUE_CLEARANCE, "", "Think through what a check would show"},
    {BARRED, "reinstatement-request", DUE_CLEARANCE, "2028-03-31", "apply to be reinstated"},
    {BEGINNER, "exclusion-search", DUE_STEP, "", "Search the exclusion lists"},
};

START_TEST(due__each_kind_of_thing__stands_on_its_day)
{
    const struct kind_case *c = &kinds[_i];
    const struct due_item *item;
    date_day day;

    due_plan(c->answers);
    item = due_find(c->id, c->kind, NULL);
    ck_assert_msg(item, "no %s of kind %s", c->id, due_kind_id(c->kind));
    day = c->day && c->day[0] == '\0' ? roadmap_step_due(person_step(c->id))
                                      : person_step(c->id)->start;
    if (c->day && c->day[0] != '\0')
        ck_assert(date_parse(c->day, DATE_MONTH_REFUSED, &day));

    ck_assert_int_eq(item->day, day);
    ck_assert_msg(strstr(item->what, c->what), "%s", item->what);
    ck_assert_int_eq(item->is_private, person_step(c->id)->is_private);
    ck_assert_ptr_null(c->kind == DUE_DOSE ? NULL : due_find(c->id, c->kind, item));
}
END_TEST

/* Paperwork and advice that is wanted by a day is due on it: the day of the roadmap. */
START_TEST(due__what_is_wanted_by_a_day__has_the_day_of_its_line)
{
    static const char *const answers[] = {BEGINNER, HELPED, HALF_DONE};
    int seen = 0;

    due_plan(answers[_i]);
    for (int i = 0; i < due.count; i++) {
        int line = due.items[i].line;
        const struct roadmap_step *step = line < 0 ? NULL : &person.roadmap->steps[line];

        if (!step || step->by == DATE_NONE ||
            (step->kind != STEP_PAPERWORK && step->kind != STEP_ADVICE))
            continue;
        ck_assert_msg(due.items[i].day == step->by, "%s", step->id);
        seen++;
    }
    ck_assert_int_gt(seen, 1);
}
END_TEST

START_TEST(due__an_exam_failed__is_to_be_sat_again_after_its_wait)
{
    const struct due_item *item;

    due_answer("goal.target=CCS school.level=high-school school.program=none "
               "work.credentials=CCA held.CCA.since=2024-01-31 work.coding_months=30 "
               "work.coding_now=yes");
    person_mark("exam.CCS", MARK_FAILED, person.today);
    due_list_make(&due, person_plan(), NULL);
    item = due_find("exam.CCS", DUE_RETAKE, NULL);

    ck_assert_ptr_null(due_find("exam.CCS", DUE_EXAM, NULL));
    ck_assert_ptr_nonnull(item);
    ck_assert_int_ge(item->day, person.today + 30);
    ck_assert_int_eq(item->day, person_step("exam.CCS")->start);
    ck_assert_str_eq(item->what, "Sit the CCS exam again, booked by then");
}
END_TEST

START_TEST(due__a_gate__is_to_be_settled_by_its_day)
{
    const struct due_item *item;

    due_plan(BEGINNER);
    item = due_find("background", DUE_GATE, NULL);

    ck_assert_ptr_nonnull(item);
    ck_assert_int_eq(item->day, person_gate("background")->by);
    ck_assert_int_eq(item->line, -1);
    ck_assert_ptr_null(item->pays);
}
END_TEST

/* What was booked, sent or ordered is under way: it was not to be begun by a day that is past. */
START_TEST(due__what_was_begun__is_not_overdue)
{
    static const char *const begun[] = {"exam.CPC", "apprentice.CPC", "books.CPC",
                                        "membership.AAPC", "choose-school"};

    due_answer(BEGINNER);
    for (size_t i = 0; i < sizeof begun / sizeof *begun; i++)
        person_mark(begun[i], MARK_STARTED, person.today - 3);
    due_list_make(&due, person_plan(), NULL);

    for (int i = 0; i < due.count; i++)
        ck_assert_msg(!due_item_is_overdue(&due.items[i], person.today), "%s", due.items[i].step);
}
END_TEST

/* A series goes on: what was given is no longer due, and what comes is counted from all of it. */
START_TEST(due__a_series_begun__goes_on_with_its_next_dose)
{
    const struct due_item *item;

    due_answer(BEGINNER);
    person_mark("vaccine.mmr", MARK_DOSE, person.today - 5);
    due_list_make(&due, person_plan(), NULL);
    item = due_find("vaccine.mmr", DUE_DOSE, NULL);

    ck_assert_ptr_nonnull(item);
    ck_assert_str_eq(item->what, "Vaccine: MMR, dose 2 of 2");
    ck_assert_int_ge(item->day, person.today + 23);
    ck_assert_ptr_null(due_find("vaccine.mmr", DUE_DOSE, item));
}
END_TEST

/* ---- once, and in order ---------------------------------------------------------------------- */

/* The doses are the proof: the gate that asks for it says nothing new. */
START_TEST(due__a_gate_whose_doses_are_planned__is_not_told_twice)
{
    due_plan(BEGINNER);

    ck_assert_ptr_nonnull(due_find("vaccine.mmr", DUE_DOSE, NULL));
    ck_assert_ptr_null(due_find("vaccine-mmr", DUE_GATE, NULL));
    ck_assert_ptr_null(due_find("tb", DUE_GATE, NULL));
}
END_TEST

START_TEST(due__all_of_it__is_soonest_first_and_each_day_once)
{
    static const char *const people[] = {BEGINNER, HELPED, BARRED, HALF_DONE, KEEPS, APPRENTICE};

    due_plan(people[_i]);
    ck_assert_int_gt(due.count, 0);
    for (int i = 1; i < due.count; i++) {
        ck_assert_int_le(due.items[i - 1].day, due.items[i].day);
        for (int j = 0; j < i; j++)
            ck_assert_msg(
                strcmp(due.items[i].step, due.items[j].step) != 0 ||
                    (due.items[i].kind == DUE_DOSE && due.items[i].day != due.items[j].day),
                "%s twice", due.items[i].step);
    }
}
END_TEST

START_TEST(due__a_series__is_paid_with_its_first_dose)
{
    const struct due_item *first, *second;

    due_plan(BEGINNER);
    first = due_find("vaccine.mmr", DUE_DOSE, NULL);
    second = due_find("vaccine.mmr", DUE_DOSE, first);

    ck_assert_ptr_eq(first->pays, person_step("vaccine.mmr"));
    ck_assert_ptr_null(second->pays);
}
END_TEST

START_TEST(due__what_has_no_day__is_not_there)
{
    due_plan(BEGINNER " skill.typing_wpm=20");
    ck_assert_ptr_nonnull(person_step("skill.typing"));
    for (int i = 0; i < due.count; i++) {
        ck_assert_int_ne(due.items[i].day, DATE_NONE);
        ck_assert_str_ne(due.items[i].step, "vaccine.flu@practicum"); /* nobody knows when */
        ck_assert_str_ne(due.items[i].step, "first-job.physician-office");
        ck_assert_str_ne(due.items[i].step, "prepare.CPC");
        ck_assert_str_ne(due.items[i].step, "associate-degree");
        ck_assert_str_ne(due.items[i].step, "skill.typing");
        ck_assert_str_ne(due.items[i].step, "skills"); /* an answer to find out */
        ck_assert_str_ne(due.items[i].step, "evidence");
    }
}
END_TEST

START_TEST(due__what_is_done__is_not_there)
{
    due_answer(BEGINNER);
    person_plan();
    ((struct roadmap_step *)person_step("exam.CPC"))->status = STEP_DONE;
    ((struct roadmap_step *)person_step("vaccine.mmr"))->status = STEP_WAIVED;
    due_list_make(&due, person.roadmap, NULL);

    ck_assert_ptr_null(due_find("exam.CPC", DUE_EXAM, NULL));
    ck_assert_ptr_null(due_find("vaccine.mmr", DUE_DOSE, NULL));
}
END_TEST

/* ---- overdue, and within some days ----------------------------------------------------------- */

START_TEST(due__a_cycle_that_is_over__is_overdue)
{
    person.today = date_from_civil(2027, 1, 4);
    person_answer("cycle.AAPC.end", "2026-12-31");
    due_answer("goal.target=keep-current work.credentials=CPC held.CPC.since=2017-05-31 "
               "work.coding_months=72");
    due_list_make(&due, person_plan(), NULL);

    ck_assert_str_eq(due.items[0].step, "ceus.AAPC");
    ck_assert_int_eq(due.items[0].day, date_from_civil(2026, 12, 31));
    ck_assert(due_item_is_overdue(&due.items[0], person.today));
    ck_assert(!due_item_is_overdue(&due.items[0], due.items[0].day));
}
END_TEST

START_TEST(due__within_some_days__has_the_last_of_them_too)
{
    const struct due_item *item;
    int before;

    due_plan(BEGINNER);
    item = due_find("exam.CPC", DUE_EXAM, NULL);
    before = due_list_within(&due, person.today, item->day - person.today - 1);

    ck_assert_int_le(before, (int)(item - due.items));
    ck_assert_int_gt(due_list_within(&due, person.today, item->day - person.today),
                     (int)(item - due.items));
    ck_assert_int_eq(due_list_within(&due, person.today, 36500), due.count);
}
END_TEST

START_TEST(due_kind__each__has_an_id_that_is_found)
{
    enum due_kind kind = DUE_DOSE;

    for (int i = 0; i < DUE_KIND_COUNT; i++) {
        ck_assert(due_kind_find(due_kind_id((enum due_kind)i), &kind));
        ck_assert_int_eq((int)kind, i);
    }
    ck_assert(!due_kind_find("doses", &kind));
}
END_TEST

Suite *due_suite(void)
{
    TCase *test_case = tcase_create("due");
    Suite *suite = suite_create("due");

    tcase_add_checked_fixture(test_case, due_setup, due_teardown);
    tcase_add_loop_test(test_case, due__each_kind_of_thing__stands_on_its_day, 0,
                        (int)(sizeof kinds / sizeof *kinds));
    tcase_add_loop_test(test_case, due__what_is_wanted_by_a_day__has_the_day_of_its_line, 0, 3);
    tcase_add_test(test_case, due__an_exam_failed__is_to_be_sat_again_after_its_wait);
    tcase_add_test(test_case, due__what_was_begun__is_not_overdue);
    tcase_add_test(test_case, due__a_series_begun__goes_on_with_its_next_dose);
    tcase_add_test(test_case, due__a_gate__is_to_be_settled_by_its_day);
    tcase_add_test(test_case, due__a_gate_whose_doses_are_planned__is_not_told_twice);
    tcase_add_loop_test(test_case, due__all_of_it__is_soonest_first_and_each_day_once, 0, 6);
    tcase_add_test(test_case, due__a_series__is_paid_with_its_first_dose);
    tcase_add_test(test_case, due__what_has_no_day__is_not_there);
    tcase_add_test(test_case, due__what_is_done__is_not_there);
    tcase_add_test(test_case, due__a_cycle_that_is_over__is_overdue);
    tcase_add_test(test_case, due__within_some_days__has_the_last_of_them_too);
    tcase_add_test(test_case, due_kind__each__has_an_id_that_is_found);
    suite_add_tcase(suite, test_case);
    return suite;
}
