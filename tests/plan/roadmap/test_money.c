/* SPDX-License-Identifier: MIT
 * Who may pay which line, and what is said when a budget does not hold. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
}

static bool may_pay(const char *step, const char *aid)
{
    const struct roadmap_step *line = person_step(step);
    for (int i = 0; i < line->payer_count; i++) {
        if (strcmp(person.roadmap->catalog->aids[line->payers[i]].id, aid) == 0)
            return true;
    }
    return false;
}

/* Lines with a price; those without stand in `unpriced`. */
START_TEST(lines__that_the_cost_holds__add_up_to_it)
{
    money_cents sum = 0;
    int unpriced = 0;

    person_plan();
    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];

        if (step->in_cost && !step->unpriced)
            sum += step->cost.likely;
        unpriced += step->in_cost && (step->unpriced || step->partial);
    }
    ck_assert_int_eq(sum, person.roadmap->cost.likely);
    ck_assert_int_eq(unpriced, person.roadmap->unpriced_count);
    ck_assert(!person_step("exclusion-search")->in_cost);
}
END_TEST

START_TEST(aid__that_pays_for_tests__may_pay_the_exam_but_no_membership)
{
    person_answer("money.aid", "gi-bill");
    person_plan();

    ck_assert(may_pay("exam.CPC", "gi-bill"));
    ck_assert(!may_pay("membership.AAPC", "gi-bill"));
    ck_assert(!may_pay("program.course", "gi-bill"));
}
END_TEST

/* Members who are students pay $157 a year, others $222. */
START_TEST(price__for_students__ends_with_the_program)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("money.student", "yes");
    person_answer("school.program_end", "2026-12-01");
    person_answer("time.hours_per_week", "1"); /* a year that was paid before it would be over */
    person_plan();
    ck_assert_int_eq(person_step("membership.AAPC")->cost.likely, 44400); /* twice $222 */

    person_answer("school.program_end", "");
    person_answer("time.hours_per_week", "10");
    person_plan();
    ck_assert_int_eq(person_step("membership.AAPC")->cost.likely, 15700);
}
END_TEST

/* The member's renewal fee holds for members: the dues are part of what it takes to be one. */
START_TEST(upkeep__of_a_member__holds_the_dues)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CCS");
    person_answer("member.ahima", "yes");
    person_plan();
    ck_assert_int_eq(person_step("dues-member.AHIMA")->cost.likely, 14900);
    ck_assert_int_ge(person.roadmap->upkeep_per_year, 14900 + 5000);

    person_answer("member.ahima", "no");
    person_plan();
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "dues-member.AHIMA"), 0);
}
END_TEST

START_TEST(papers__that_an_exam_asks_for__are_gathered_before_it)
{
    person_answer("goal.target", "CBCS");
    person_answer("work.related_months", "14");
    person_answer("work.supervised_year", "yes");
    person_plan();
    ck_assert_int_le(person_step("papers")->by, person_step("exam.CBCS")->start);
}
END_TEST

START_TEST(aid__pell__does_not_pay_a_short_course)
{
    person_answer("money.aid", "pell,wioa");
    person_plan();

    ck_assert(!may_pay("program.course", "pell"));
    ck_assert(may_pay("program.course", "wioa"));
}
END_TEST

START_TEST(aid__of_a_line__says_what_must_be_confirmed)
{
    person_answer("money.aid", "wioa");
    person_plan();

    bool said = false;
    const struct roadmap_step *line = person_step("program.course");
    for (int i = 0; i < line->because.count; i++)
        said |= line->because.items[i].rule && strstr(line->because.items[i].rule, "state's list");
    ck_assert(said);
    ck_assert_int_eq(person.roadmap->aid_may_pay, line->cost.likely);
}
END_TEST

START_TEST(aid__that_the_chosen_school_does_not_take__pays_nothing_there)
{
    static struct plan_school school;
    const struct catalog *catalog = catalog_builtin();

    school = (struct plan_school){.name = "Evergreen College",
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE,
                                  .aid_told = true};
    while (strcmp(catalog->programs[school.program].id, "course") != 0)
        school.program++;
    person.input.school = &school;
    person_answer("money.aid", "wioa");
    person_plan();

    ck_assert(!may_pay("program.course", "wioa"));
}
END_TEST

/* Pell has two forms, each of so many hours over so many weeks: none fits all hours beyond 150. */
static const struct {
    int hours, weeks;
    bool pays;
} certificates[] = {{640, 32, true},  {640, 10, false}, {300, 10, true},
                    {300, 20, false}, {80, 10, false},  {-1, -1, true}};

START_TEST(aid__of_the_chosen_school__goes_by_hours_and_weeks)
{
    static struct plan_school school;

    school = (struct plan_school){.name = "Evergreen College",
                                  .program = catalog_find_program(catalog_builtin(), "certificate"),
                                  .hours = certificates[_i].hours,
                                  .weeks = certificates[_i].weeks,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE};
    person.input.school = &school;
    person_answer("money.aid", "pell");
    person_plan();
    ck_assert_int_eq(may_pay("program.certificate", "pell"), certificates[_i].pays);
}
END_TEST

/* Practicode alone was sold for $250 to $300: nobody told what is likely. */
START_TEST(price__of_which_two_ends_are_known__stays_a_range)
{
    money_cents open = 0;

    person_plan();
    const struct roadmap_step *line = person_step("practicode");
    ck_assert_int_eq(line->cost.likely, 30000);
    ck_assert_int_eq(line->cost.open, 5000);
    ck_assert_int_eq(person.roadmap->cost.open, 5000);
    for (int i = 0; i < person.roadmap->month_count; i++)
        open += person.roadmap->months[i].open;
    ck_assert_int_eq(open, 5000);
}
END_TEST

/* The exam and the books of the CIC have no price: they are dearer than nothing. */
static void answer_cdei(void)
{
    person_answer("goal.target", "CDEI");
    person_answer("work.coding_months", "30");
    person_answer("work.coding_now", "yes");
    person_answer("work.credentials", "none");
}

START_TEST(budget__against_lines_without_a_price__counts_the_dearest_of_their_kind)
{
    answer_cdei();
    person_answer("money.budget", "800");
    person_plan();

    ck_assert_int_gt(person.roadmap->unpriced_count, 0);
    ck_assert_int_lt(person.roadmap->cost.likely, 80000);
    ck_assert_int_gt(person.roadmap->counted, 80000);
    ck_assert_int_eq(person.roadmap->over, person.roadmap->counted - 80000);
}
END_TEST

/* A course whose price nobody has told stands for a course, not for a degree of four years. */
START_TEST(budget__against_a_course_without_a_price__counts_no_degree)
{
    answer_cdei();
    person_answer("goal.target", "CRC");
    person_answer("work.coding_months", "0");
    person_answer("money.budget", "800");
    person_plan();

    const struct roadmap_step *training = person_step("course.risk-adjustment");
    ck_assert(training->unpriced);
    ck_assert_int_gt(training->counted, 100000);
    ck_assert_int_le(training->counted, 2000000);
}
END_TEST

START_TEST(routes__without_a_price__are_no_cheaper_for_that)
{
    const struct route_summary *cic = NULL, *ccs = NULL;

    answer_cdei();
    person_plan();
    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        cic = person_has_step(route, "exam.CIC") ? route : cic;
        ccs = person_has_step(route, "exam.CCS") ? route : ccs;
    }
    ck_assert(cic && ccs);
    ck_assert_int_lt(cic->cost.likely, ccs->cost.likely);
    ck_assert_int_gt(cic->unpriced, ccs->unpriced);
    ck_assert_int_gt(cic->counted, ccs->counted);
}
END_TEST

START_TEST(budget__that_holds__says_nothing)
{
    person_answer("money.budget", "20000");
    person_plan();

    ck_assert_int_eq(person.roadmap->over, 0);
    ck_assert_int_eq(person.roadmap->notes.count, 0);
}
END_TEST

START_TEST(budget__that_does_not_hold__names_cheaper_ways)
{
    person_answer("money.budget", "3700");
    person_plan();

    ck_assert_int_eq(person.roadmap->over, person.roadmap->cost.likely - 370000);
    ck_assert_int_gt(person.roadmap->over, 0);
    ck_assert_int_gt(person.roadmap->substitute_count, 0);
    for (int i = 0; i < person.roadmap->substitute_count; i++) {
        const struct substitute *way = &person.roadmap->substitutes[i];
        ck_assert_int_gt(way->saves, 0);
        ck_assert(way->fits == (way->saves >= person.roadmap->over));
    }
}
END_TEST

static bool names_aid(const char *id)
{
    for (int i = 0; i < person.roadmap->aid_count; i++)
        if (strcmp(catalog_builtin()->aids[person.roadmap->aids[i]].id, id) == 0)
            return true;
    return false;
}

/* Who has not said what help there is hears of what anybody may ask for, and of no soldier's. */
START_TEST(budget__that_does_not_hold__names_the_help_that_fits)
{
    person_answer("money.budget", "1500");
    person_plan();
    ck_assert_int_eq(person.roadmap->aid_count, 2);
    ck_assert(names_aid("wioa"));
    ck_assert(names_aid("employer"));

    person_answer("money.aid", "mycaa");
    person_plan();
    ck_assert_int_eq(person.roadmap->aid_count, 1);
    ck_assert(names_aid("mycaa"));

    person_answer("money.aid", "none");
    person_plan();
    ck_assert_int_eq(person.roadmap->aid_count, 0);
}
END_TEST

/* A Pell Grant pays for no course of 80 hours, but for a college's certificate. */
START_TEST(budget__of_a_way_through_college__names_a_grant_for_it)
{
    person_answer("money.budget", "300");
    person_plan();
    ck_assert(!names_aid("pell"));

    person_answer("school.want_kind", "certificate");
    person_plan();
    ck_assert(names_aid("pell"));
}
END_TEST

/* To leave out what is only recommended is named where nothing else fits, but not to a beginner. */
START_TEST(budget__below_every_recommended_way__names_what_is_required_only)
{
    person_answer("money.budget", "300");
    person_plan();
    ck_assert(!person_is_told("only what is required"));

    person_answer("goal.target", "CCS");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_plan();
    ck_assert(person_is_told("only what is required"));

    person_answer("goal.preparation", "minimum");
    person_plan();
    ck_assert(!person_is_told("only what is required"));
}
END_TEST

START_TEST(budget__below_every_way__says_so)
{
    person_answer("money.budget", "0");
    person_answer("goal.priority", "cheapest");
    person_plan();

    ck_assert_int_gt(person.roadmap->over, 0);
    for (int i = 0; i < person.roadmap->substitute_count; i++)
        ck_assert(!person.roadmap->substitutes[i].fits);
}
END_TEST

/* Two years to the goal: the dues fall due three times at the most, a year apart. */
START_TEST(months__of_yearly_dues__fall_on_each_year)
{
    person_answer("goal.priority", "cheapest");
    person_answer("school.want_kind", "certificate");
    person_plan();

    const struct roadmap_step *dues = person_step("membership.AAPC");
    money_cents total = 0;
    int with_dues = 0;
    ck_assert_int_ge(dues->cost.likely, 2 * 22200);
    for (int i = 0; i < person.roadmap->month_count; i++) {
        const struct roadmap_month *month = &person.roadmap->months[i];
        bool anniversary = date_to_civil(month->first).month == date_to_civil(dues->start).month;
        total += month->cost;
        with_dues += anniversary && month->cost >= 22200;
    }
    ck_assert_int_eq(with_dues, dues->cost.likely / 22200);
    ck_assert_int_eq(total, person.roadmap->cost.likely);
}
END_TEST

/* What has no day is in no month, and is told beside them. */
START_TEST(months__and_what_has_no_day__are_the_whole_cost)
{
    person_answer("goal.target", "CCA");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "certificate");
    person_answer("school.program_end", "2027-05-31");
    person_answer("school.practicum", "yes");
    person_plan();

    money_cents total = person.roadmap->undated_cost;
    ck_assert_int_gt(total, 0);
    for (int i = 0; i < person.roadmap->month_count; i++)
        total += person.roadmap->months[i].cost;
    ck_assert_int_eq(total, person.roadmap->cost.likely);
}
END_TEST

static money_cents cost_of_month_of(date_day day)
{
    for (int i = 0; i < person.roadmap->month_count; i++) {
        const struct roadmap_month *month = &person.roadmap->months[i];
        if (month->first <= day && day < date_add_months(month->first, 1))
            return month->cost;
    }
    return 0;
}

/* A holder of CPC, COC and CCS: the renewal fee on its day, the dues on a day that only their
 * papers tell. */
START_TEST(months__of_what_is_reached__hold_its_upkeep)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC,COC,CCS");
    person_answer("held.CPC.since", "2024-03-20");
    person_answer("held.COC.since", "2024-05-20");
    person_answer("held.CCS.since", "2024-12-31");
    person_answer("cycle.AHIMA.end", "2026-12-31");
    person_answer("member.aapc", "yes");
    person_plan();

    ck_assert_int_eq(cost_of_month_of(date_from_civil(2026, 12, 31)),
                     person_step("renewal.AHIMA")->cost.likely);
    ck_assert_int_eq(person.roadmap->undated_cost, 2 * person_step("dues.AAPC")->cost.likely);
    ck_assert_int_eq(person.roadmap->cost.likely, 0);
}
END_TEST

static void hold_the_proof(void)
{
    person_answer("goal.target", "CPC");
    person_answer("work.credentials", "CPC-A");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_hours", "90");
    person_answer("work.coding_months", "13");
    person_answer("member.aapc", "yes");
    person_answer("money.aid", "employer");
}

START_TEST(help_to_pay__where_nothing_is_paid__is_not_asked_for)
{
    hold_the_proof();
    person_plan();

    ck_assert_int_eq(person.roadmap->cost.likely, 0);
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "aid.employer"), 0);
}
END_TEST

/* The exam is what it may pay: by its day, not by that of the goal or of what costs nothing. */
START_TEST(help_to_pay__is_wanted_before_the_first_payment_it_may_make)
{
    hold_the_proof();
    person_answer("goal.target", "CPMA");
    person_plan();

    const struct roadmap_step *help = person_step("aid.employer");
    ck_assert_int_eq(help->by, person_step("exam.CPMA")->start);
    ck_assert_ptr_null(help->late);
}
END_TEST

static void check_halves(void)
{
    const struct roadmap_step *degree = person_step("him-program.associate");
    date_day middle = degree->start + (degree->finish - degree->start) / 2;

    ck_assert_int_eq(cost_of_month_of(degree->start), degree->cost.likely / 2);
    ck_assert_int_eq(cost_of_month_of(middle), degree->cost.likely / 2);
}

/* The first of two years is paid as it begins, the second when half of the program is over, also
 * by who takes twice as long. */
START_TEST(months__of_a_degree__hold_a_year_of_its_price_each)
{
    person_answer("goal.target", "RHIT");
    person_answer("time.hours_per_week", "40");
    person_plan();
    check_halves();

    person_answer("time.hours_per_week", "10");
    person_plan();
    check_halves();
}
END_TEST

START_TEST(months__of_a_degree_at_a_chosen_school__hold_a_year_of_its_price_each)
{
    const struct catalog *catalog = catalog_builtin();
    int program = 0;
    while (strcmp(catalog->programs[program].id, "associate") != 0)
        program++;
    struct plan_school school = {.name = "Evergreen",
                                 .program = program,
                                 .hours = -1,
                                 .weeks = -1,
                                 .price = 800000,
                                 .intake = DATE_NONE};
    person.input.school = &school;
    person_answer("goal.target", "RHIT");
    person_plan();

    ck_assert_int_eq(person_step("him-program.associate")->cost.likely, 800000);
    check_halves();
}
END_TEST

/* ---- help that must be there first ----------------------------------------------------------- */

/* The program waits for every answer only if the person cannot begin without it, and the head tells
 * by how much. */
START_TEST(program__that_help_must_pay__waits_for_the_answer)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("money.aid", "wioa,mycaa");
    person_plan();
    date_day start = person_step("program.course")->start;
    ck_assert(!person_is_told("You need help with paying"));

    person_answer("money.needs_aid", "yes");
    person_plan();
    ck_assert_int_gt(person_step("program.course")->start, start);
    ck_assert_int_ge(person_step("program.course")->start, person_step("aid.wioa")->finish);
    ck_assert_int_ge(person_step("program.course")->start, person_step("aid.mycaa")->finish);
    ck_assert(person_is_told("Without that wait the goal would come about 16 days sooner."));
}
END_TEST

Suite *money_suite(void)
{
    Suite *suite = suite_create("money");
    TCase *tcase = tcase_create("money");
    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, upkeep__of_a_member__holds_the_dues);
    tcase_add_test(tcase, papers__that_an_exam_asks_for__are_gathered_before_it);
    tcase_add_test(tcase, price__for_students__ends_with_the_program);
    tcase_add_test(tcase, lines__that_the_cost_holds__add_up_to_it);
    tcase_add_test(tcase, aid__that_pays_for_tests__may_pay_the_exam_but_no_membership);
    tcase_add_test(tcase, aid__pell__does_not_pay_a_short_course);
    tcase_add_test(tcase, aid__of_a_line__says_what_must_be_confirmed);
    tcase_add_test(tcase, aid__that_the_chosen_school_does_not_take__pays_nothing_there);
    ADD_TABLE_TEST(tcase, aid__of_the_chosen_school__goes_by_hours_and_weeks, certificates);
    tcase_add_test(tcase, price__of_which_two_ends_are_known__stays_a_range);
    tcase_add_test(tcase, budget__against_lines_without_a_price__counts_the_dearest_of_their_kind);
    tcase_add_test(tcase, budget__against_a_course_without_a_price__counts_no_degree);
    tcase_add_test(tcase, routes__without_a_price__are_no_cheaper_for_that);
    tcase_add_test(tcase, budget__that_holds__says_nothing);
    tcase_add_test(tcase, budget__that_does_not_hold__names_cheaper_ways);
    tcase_add_test(tcase, budget__below_every_recommended_way__names_what_is_required_only);
    tcase_add_test(tcase, budget__that_does_not_hold__names_the_help_that_fits);
    tcase_add_test(tcase, budget__of_a_way_through_college__names_a_grant_for_it);
    tcase_add_test(tcase, budget__below_every_way__says_so);
    tcase_add_test(tcase, months__of_yearly_dues__fall_on_each_year);
    tcase_add_test(tcase, months__of_a_degree__hold_a_year_of_its_price_each);
    tcase_add_test(tcase, months__of_a_degree_at_a_chosen_school__hold_a_year_of_its_price_each);
    tcase_add_test(tcase, months__and_what_has_no_day__are_the_whole_cost);
    tcase_add_test(tcase, months__of_what_is_reached__hold_its_upkeep);
    tcase_add_test(tcase, help_to_pay__where_nothing_is_paid__is_not_asked_for);
    tcase_add_test(tcase, help_to_pay__is_wanted_before_the_first_payment_it_may_make);
    tcase_add_test(tcase, program__that_help_must_pay__waits_for_the_answer);
    suite_add_tcase(suite, tcase);
    return suite;
}
