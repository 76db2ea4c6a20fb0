/* SPDX-License-Identifier: MIT
 * What a school promised beside what others say of it, and its sheet. */
#include <check.h>
#include <string.h>

#include "milepost/report.h"
#include "milepost/report/promise.h"
#include "report_suites.h"

static struct roadmap *roadmap;
static struct answers told_answers;
static struct plan_school offered;
static struct promise_input input;
static struct promise_record record;
static struct promise_sheet sheet;
static struct buffer page;

static void promise_setup(void)
{
    const struct catalog *catalog = catalog_builtin();
    const date_day today = date_from_civil(2026, 11, 30);

    answers_init(&told_answers, catalog);
    roadmap = roadmap_make(&(struct plan_input){.catalog = catalog,
                                                .answers = &told_answers,
                                                .today = today,
                                                .without_private = true,
                                                .without_forecast = true});
    offered = (struct plan_school){.name = "Almond College",
                                   .program = catalog_find_program(catalog, "course"),
                                   .hours = -1,
                                   .weeks = -1,
                                   .price = MONEY_NONE,
                                   .intake = DATE_NONE};
    record = promise_record_empty();
    input = (struct promise_input){.roadmap = roadmap,
                                   .school = &offered,
                                   .salary = PROMISE_UNKNOWN,
                                   .hours = PROMISE_UNKNOWN};
    for (int i = 0; i < PROMISE_COUNT; i++)
        input.told[i] = "";
}

static void promise_teardown(void)
{
    promise_sheet_clear(&sheet);
    roadmap_free(&roadmap);
    answers_clear(&told_answers);
    buffer_clear(&page);
}

static const struct promise_line *line_of(enum promise promise)
{
    promise_sheet_clear(&sheet);
    promise_sheet_make(&sheet, &input);
    ck_assert_int_eq(sheet.line_count, PROMISE_COUNT);
    return &sheet.lines[promise];
}

static bool has_sign(const char *text)
{
    for (int i = 0; i < sheet.sign_count; i++)
        if (strstr(sheet.signs[i].text, text))
            return true;
    return false;
}

static int64_t aid_bit(const char *id)
{
    return INT64_C(1) << catalog_find_aid(catalog_builtin(), id);
}

static void take_record(void)
{
    record.found = true;
    record.directory = "IPEDS directory 2024";
    record.state = "GA";
    record.graduates = (struct promise_figure){16, 2024, "IPEDS completions"};
    record.graduates_before = (struct promise_figure){14, 2023, "IPEDS completions"};
    input.found = &record;
}

/* ---- each promise ---------------------------------------------------------------------------- */

START_TEST(promise__that_was_not_told__is_said_so)
{
    for (int i = 0; i < PROMISE_COUNT; i++)
        ck_assert_int_eq(line_of((enum promise)i)->verdict, PROMISE_UNTOLD);
    ck_assert_int_eq(sheet.sign_count, 0);
    ck_assert_int_eq(sheet.help_count, 0);
}
END_TEST

START_TEST(promise__of_placement__is_what_nobody_publishes_beside_the_graduates)
{
    input.told[PROMISE_PLACEMENT] = "95 %";
    take_record();

    ck_assert_int_eq(line_of(PROMISE_PLACEMENT)->verdict, PROMISE_UNPUBLISHED);
    ck_assert_ptr_nonnull(strstr(line_of(PROMISE_PLACEMENT)->beside,
                                 "16 in 2024, 14 in 2023 (IPEDS completions); where they work is "
                                 "not in it."));
}
END_TEST

static enum promise_verdict verdict_of_pay(int64_t dollars)
{
    input.told[PROMISE_SALARY] = "so much";
    input.salary = dollars;
    return line_of(PROMISE_SALARY)->verdict;
}

START_TEST(promise__of_pay__is_held_against_what_beginners_have)
{
    ck_assert_int_eq(verdict_of_pay(45000), PROMISE_AGREES);
    ck_assert_int_eq(verdict_of_pay(45001), PROMISE_DIFFERS);
    ck_assert_ptr_nonnull(strstr(line_of(PROMISE_SALARY)->beside, "$35,000–45,000 a year"));
}
END_TEST

START_TEST(promise__of_pay__goes_by_the_wage_table_where_there_is_one)
{
    take_record();
    record.pay_area = "U.S.";
    record.pay_10 = (struct promise_figure){37000, 2025, "OEWS"};
    record.pay_25 = (struct promise_figure){43490, 2025, "OEWS"};
    record.pay_median = (struct promise_figure){51140, 2025, "OEWS"};

    ck_assert_int_eq(verdict_of_pay(43490), PROMISE_AGREES);
    ck_assert_int_eq(verdict_of_pay(43491), PROMISE_DIFFERS);
    ck_assert_ptr_nonnull(strstr(line_of(PROMISE_SALARY)->beside,
                                 "25 less than $43,490, 50 less than $51,140 (OEWS, 2025)"));
}
END_TEST

static enum promise_verdict verdict_of_hours(int64_t hours)
{
    input.told[PROMISE_HOURS] = "so many";
    input.hours = hours;
    return line_of(PROMISE_HOURS)->verdict;
}

START_TEST(promise__of_hours__is_held_against_its_kind_and_the_worksheet)
{
    ck_assert_int_eq(verdict_of_hours(80), PROMISE_AGREES);
    ck_assert_int_eq(verdict_of_hours(20), PROMISE_DIFFERS);
    offered.hours = 90;
    ck_assert_int_eq(verdict_of_hours(80), PROMISE_DIFFERS);
    ck_assert_ptr_nonnull(strstr(line_of(PROMISE_HOURS)->beside, "Your worksheet has 90 hours."));
}
END_TEST

static const struct {
    const char *told, *kind;
    enum promise_verdict verdict;
} approvals[] = {
    {"Accredited by AAPC", "course", PROMISE_DIFFERS},
    {"AHIMA-accredited", "certificate", PROMISE_DIFFERS},
    {"caahep", "certificate", PROMISE_DIFFERS},
    {"CAHIIM", "certificate", PROMISE_DIFFERS},
    {"CAHIIM", "associate", PROMISE_UNPUBLISHED},
    {"PCAP, approved by AHIMA", "associate", PROMISE_DIFFERS},
    {"PCAP, approved by AHIMA", "certificate", PROMISE_UNPUBLISHED},
    {"Accredited by the state, approved by AAPC", "course", PROMISE_UNPUBLISHED},
    {"AAPC course", "course", PROMISE_UNPUBLISHED},
};

START_TEST(promise__of_an_approval__differs_where_nobody_gives_such_a_one)
{
    offered.program = catalog_find_program(catalog_builtin(), approvals[_i].kind);
    input.told[PROMISE_APPROVAL] = approvals[_i].told;

    ck_assert_int_eq(line_of(PROMISE_APPROVAL)->verdict, approvals[_i].verdict);
    ck_assert_int_eq(has_sign(approvals[_i].told), approvals[_i].verdict == PROMISE_DIFFERS);
}
END_TEST

START_TEST(promise__of_help__differs_where_one_of_them_does_not_fit)
{
    input.told[PROMISE_AID] = "Pell Grant";
    input.promised_aid = (uint64_t)aid_bit("pell");
    offered.hours = 80;
    ck_assert_int_eq(line_of(PROMISE_AID)->verdict, PROMISE_DIFFERS);
    offered.hours = 640;
    offered.weeks = 32;
    ck_assert_int_eq(line_of(PROMISE_AID)->verdict, PROMISE_AGREES);
    input.promised_aid |= (uint64_t)aid_bit("wioa");
    ck_assert_int_eq(line_of(PROMISE_AID)->verdict, PROMISE_UNPUBLISHED);
}
END_TEST

/* ---- signs ----------------------------------------------------------------------------------- */

START_TEST(signs__of_a_school_that_is_well__are_none)
{
    take_record();
    line_of(PROMISE_PLACEMENT);

    ck_assert_int_eq(sheet.sign_count, 0);
}
END_TEST

START_TEST(signs__are__a_closed_school_and_two_years_without_graduates)
{
    take_record();
    record.closed = true;
    record.graduates.value = 0;
    line_of(PROMISE_PLACEMENT);
    ck_assert(has_sign("IPEDS directory 2024 has the school as closed."));
    ck_assert(!has_sign("No graduates"));
    record.graduates_before.value = 0;
    line_of(PROMISE_PLACEMENT);
    ck_assert(has_sign("No graduates of this program in 2023 and 2024 (IPEDS completions)."));
}
END_TEST

START_TEST(signs__of_a_price__need_three_neighbours_and_more_than_twice_their_middle)
{
    take_record();
    offered.price = 500000;
    record.prices = 3;
    record.middle_price = 2500;
    line_of(PROMISE_PLACEMENT);
    ck_assert_int_eq(sheet.sign_count, 0);
    offered.price = 500100;
    line_of(PROMISE_PLACEMENT);
    ck_assert(has_sign("more than 2 times the middle one of 3 like programs in GA, $2,500"));
    record.prices = 2;
    line_of(PROMISE_PLACEMENT);
    ck_assert_int_eq(sheet.sign_count, 0);
}
END_TEST

START_TEST(signs__of_a_price__are_known_without_a_file_by_the_kind)
{
    offered.price = 750000;
    line_of(PROMISE_PLACEMENT);
    ck_assert_int_eq(sheet.sign_count, 0);
    offered.price = 1200000;
    line_of(PROMISE_PLACEMENT);
    ck_assert(has_sign("The price of $12,000 is above the highest found for its kind, $7,500."));
}
END_TEST

/* ---- the sheet ------------------------------------------------------------------------------- */

/* All there may be to say, but for more than two kinds of help. */
static void print_school(enum report_format format)
{
    const struct report_plan plan = {.name = "Maria", .uuid = "u"};
    struct report_print print = {.format = format, .extent = EXTENT_SCHOOL, .school = &sheet};

    take_record();
    record.closed = true;
    record.earnings = (struct promise_figure){38000, 2025, "College Scorecard"};
    offered.hours = 80;
    offered.price = 1200000;
    input.told[PROMISE_PLACEMENT] = "95 %";
    input.told[PROMISE_HOURS] = "80 hours";
    input.hours = 80;
    input.told[PROMISE_APPROVAL] = "Accredited by AAPC";
    input.aids = (uint64_t)(aid_bit("pell") | aid_bit("wioa"));
    verdict_of_pay(60000);
    buffer_truncate(&page, 0);
    report_print(roadmap, &plan, &print, &page);
}

START_TEST(school_sheet__with_all_there_may_be__keeps_to_one_page)
{
    print_school(REPORT_TEXT);

    ck_assert_msg(report_pages(&page) == 1, "%s", buffer_text(&page));
}
END_TEST

static const char *const parts[] = {
    "What Almond College told you", "nobody publishes this", "Look into", "Help with paying",
    "Ask for it in writing",        "Accredited by AAPC"};

START_TEST(school_sheet__of_every_form__has_every_part)
{
    static const enum report_format forms[] = {REPORT_MARKDOWN, REPORT_HTML, REPORT_PDF};

    print_school(forms[_i]);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        ck_assert_msg(strstr(buffer_text(&page), parts[i]) != NULL, "%s is not in\n%s", parts[i],
                      buffer_text(&page));
}
END_TEST

static bool help_has_source(const struct promise_help *help, const char *id)
{
    for (int i = 0; i < help->sources.count; i++)
        if (strcmp(catalog_builtin()->sources[help->sources.items[i]].id, id) == 0)
            return true;
    return false;
}

/* Two rules are told, and each has its own source. */
START_TEST(help__of_several_forms__cites_the_source_of_each)
{
    input.aids = (uint64_t)aid_bit("pell");
    line_of(PROMISE_AID);

    ck_assert_int_eq(sheet.help_count, 1);
    ck_assert_ptr_nonnull(strstr(sheet.helps[0].text, "Workforce Pell takes"));
    ck_assert(help_has_source(&sheet.helps[0], "aid-hours-rule"));
    ck_assert(help_has_source(&sheet.helps[0], "workforce-pell"));
    ck_assert(help_has_source(&sheet.helps[0], "workforce-pell-launch"));
}
END_TEST

START_TEST(help__that_fits_one_form__cites_that_alone)
{
    offered.program = catalog_find_program(catalog_builtin(), "certificate");
    offered.hours = 400;
    offered.weeks = 10;
    input.aids = (uint64_t)aid_bit("pell");
    line_of(PROMISE_AID);

    ck_assert_int_eq(sheet.helps[0].fit.answer, AID_FITS);
    ck_assert(help_has_source(&sheet.helps[0], "workforce-pell"));
    ck_assert(!help_has_source(&sheet.helps[0], "aid-hours-rule"));
}
END_TEST

Suite *promise_suite(void)
{
    Suite *suite = suite_create("promise");
    TCase *tcase = tcase_create("promise");

    tcase_add_checked_fixture(tcase, promise_setup, promise_teardown);
    tcase_add_test(tcase, promise__that_was_not_told__is_said_so);
    tcase_add_test(tcase, promise__of_placement__is_what_nobody_publishes_beside_the_graduates);
    tcase_add_test(tcase, promise__of_pay__is_held_against_what_beginners_have);
    tcase_add_test(tcase, promise__of_pay__goes_by_the_wage_table_where_there_is_one);
    tcase_add_test(tcase, promise__of_hours__is_held_against_its_kind_and_the_worksheet);
    tcase_add_loop_test(tcase, promise__of_an_approval__differs_where_nobody_gives_such_a_one, 0,
                        (int)(sizeof approvals / sizeof *approvals));
    tcase_add_test(tcase, promise__of_help__differs_where_one_of_them_does_not_fit);
    tcase_add_test(tcase, signs__of_a_school_that_is_well__are_none);
    tcase_add_test(tcase, signs__are__a_closed_school_and_two_years_without_graduates);
    tcase_add_test(tcase,
                   signs__of_a_price__need_three_neighbours_and_more_than_twice_their_middle);
    tcase_add_test(tcase, signs__of_a_price__are_known_without_a_file_by_the_kind);
    tcase_add_test(tcase, school_sheet__with_all_there_may_be__keeps_to_one_page);
    tcase_add_loop_test(tcase, school_sheet__of_every_form__has_every_part, 0, 3);
    tcase_add_test(tcase, help__of_several_forms__cites_the_source_of_each);
    tcase_add_test(tcase, help__that_fits_one_form__cites_that_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
