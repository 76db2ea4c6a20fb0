/* SPDX-License-Identifier: MIT
 * Covers pay: what the work pays beside what the way to it costs, in figures and on prints. */
#include <string.h>

#include "arrange.h"
#include "milepost/report/pay.h"
#include "report_suites.h"

#define DOLLARS(n) ((money_cents)(n)*100)

static const struct job_outlook outlook[] = {{"More of it by 2035.", 1}};
static struct job jobs[2];
static struct report_pay pay;

static void pay_setup(void)
{
    jobs[0] = (struct job){.title = "Beginner",
                           .pay = {3500000, 4000000, 4500000},
                           .pay_note = "Of 2023.",
                           .occupation = "",
                           .beginner = -1,
                           .source = 1};
    jobs[1] = (struct job){.title = "Coder of any kind",
                           .pay = {CATALOG_BLANK, 5100000, CATALOG_BLANK},
                           .pay_note = "Median.",
                           .occupation = "29-2072",
                           .outlook = outlook,
                           .outlook_count = 1};
    sample.catalog.jobs = jobs;
    sample.catalog.job_count = 2;
    sample.roadmap.cost.likely = DOLLARS(6000);
    sample.roadmap.paid = DOLLARS(100);
    pay = (struct report_pay){
        .areas = {{"United States", "US", 2025, {DOLLARS(30000), DOLLARS(36000), DOLLARS(48000)}},
                  {"Georgia", "GA", 2025, {MONEY_NONE, DOLLARS(39000), PAY_ABOVE}}},
        .area_count = 2,
        .file = "national_M2025_dl.csv, state_M2025_dl.csv",
        .address = "https://www.bls.gov/oes/tables.htm",
        .imported = 20780};
}

static void print_pay(const struct report_pay *imported, enum report_extent extent)
{
    const struct report_plan plan = {.name = "Maria", .uuid = "u", .pay = imported};
    const struct report_print print = {.format = REPORT_TEXT, .extent = extent};

    report_print(&sample.roadmap, &plan, &print, &out);
}

static void ck_assert_pay_printed(const char *text)
{
    ck_assert_msg(strstr(buffer_text(&out), text) != NULL, "%s\nis not in\n%s", text,
                  buffer_text(&out));
}

static const struct {
    money_cents cost, year;
    int months;
} counted[] = {
    {DOLLARS(3000), DOLLARS(36000), 1},
    {DOLLARS(3001), DOLLARS(36000), 2},
    {DOLLARS(36000), DOLLARS(36000), 12},
    {1, DOLLARS(36000), 1},
    {0, DOLLARS(36000), 0},
    {DOLLARS(3000), 0, 0},
    {DOLLARS(3000), MONEY_NONE, 0},
    {DOLLARS(3000), PAY_ABOVE, 0},
};

START_TEST(pay_months__counts__the_begun_one)
{
    ck_assert_int_eq(pay_months(counted[_i].cost, counted[_i].year), counted[_i].months);
}
END_TEST

START_TEST(pay__of_imported_wages__has_each_level_with_its_month)
{
    struct pay_page page;
    char month[DATE_TEXT];

    pay_setup();
    pay_page_make(&page, &sample.roadmap, &pay);
    ck_assert_int_eq(page.block_count, 2);
    ck_assert_str_eq(page.blocks[0].title, "United States, May 2025");
    ck_assert_int_eq(page.blocks[0].line_count, 3);
    ck_assert_int_eq(page.blocks[0].lines[0].months, 3); /* $6,100 of $2,500 */
    ck_assert_int_eq(page.blocks[0].lines[2].months, 2); /* of $4,000 */
    ck_assert_str_eq(date_month_year(page.blocks[0].lines[2].back, month), "Sep 2027");
    pay_page_clear(&page);
}
END_TEST

START_TEST(pay__of_a_state__leaves_out_what_is_not_known)
{
    struct pay_page page;

    pay_setup();
    pay_page_make(&page, &sample.roadmap, &pay);
    ck_assert_str_eq(page.blocks[1].title, "Georgia, May 2025");
    ck_assert_int_eq(page.blocks[1].line_count, 2);
    ck_assert_int_eq(page.blocks[1].lines[1].months, 0);
    ck_assert_int_eq(page.blocks[1].lines[1].back, DATE_NONE);
    pay_page_clear(&page);
}
END_TEST

START_TEST(pay__without_a_date__has_months_alone)
{
    struct pay_page page;

    pay_setup();
    sample.roadmap.p50 = DATE_NONE;
    pay_page_make(&page, &sample.roadmap, &pay);
    ck_assert_int_eq(page.blocks[0].lines[0].months, 3);
    ck_assert_int_eq(page.blocks[0].lines[0].back, DATE_NONE);
    pay_page_clear(&page);
}
END_TEST

START_TEST(pay__of_a_goal_that_is_reached__has_the_wages_alone)
{
    struct pay_page page;

    pay_setup();
    sample.roadmap.goal_state = GOAL_REACHED;
    pay_page_make(&page, &sample.roadmap, &pay);
    ck_assert_int_eq(page.blocks[0].lines[0].year, DOLLARS(30000));
    ck_assert_int_eq(page.blocks[0].lines[0].months, 0);
    for (int i = 0; i < page.note_count; i++)
        ck_assert_ptr_null(strstr(page.notes[i].text, "Months of"));
    pay_page_clear(&page);
}
END_TEST

START_TEST(plan__tells__what_it_pays_by_imported_wages)
{
    pay_setup();
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_pay_printed("\nWHAT IT PAYS\n"
                          "United States, May 2025\n"
                          "A year, before tax               Pay  Months  Back by\n"
                          "One in ten earns less than   $30,000       3  Oct 2027\n"
                          "One in four earns less than  $36,000       3  Oct 2027\n"
                          "Median: half earn less than  $48,000       2  Sep 2027\n");
    ck_assert_pay_printed("above what is published");
    ck_assert_pay_printed("More of it by 2035. [");
    ck_assert_pay_printed("https://www.bls.gov/oes/tables.htm");
    ck_assert_pay_printed("imported 23 Nov 2026");
}
END_TEST

START_TEST(everything__without_wages__tells_the_figures_of_the_catalogue)
{
    pay_setup();
    jobs[1].beginner = 0;
    print_pay(NULL, EXTENT_FULL);
    ck_assert_pay_printed("$35,000");
    ck_assert_pay_printed("$51,000");
    ck_assert_pay_printed("Of 2023. [");
}
END_TEST

START_TEST(pay__of_old_wages__says_that_they_are_old)
{
    pay_setup();
    pay.areas[0].year = 2023;
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_pay_printed("more than two years old");
}
END_TEST

START_TEST(pay__of_a_state_without_wages__says_so)
{
    pay_setup();
    pay.area_count = 1;
    pay.state = "GA";
    pay.lacks = true;
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_pay_printed("No wages of GA were imported");
}
END_TEST

START_TEST(pay__of_the_state_of_a_school__says_whose_it_is)
{
    pay_setup();
    pay.state = "GA";
    pay.of_school = true;
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_pay_printed("Georgia (your school's state), May 2025");
    ck_assert_pay_printed("\nUnited States, May 2025");
}
END_TEST

START_TEST(pay__of_a_school__in_a_state_without_wages__falls_back_to_the_nation)
{
    pay_setup();
    pay.area_count = 1;
    pay.state = "AL";
    pay.of_school = pay.lacks = true;
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_pay_printed("No wages of AL, your school's state, were imported");
    ck_assert_pay_printed("\nUnited States, May 2025");
}
END_TEST

/* ---- as JSON --------------------------------------------------------------------------------- */

static const struct {
    bool imported;
    const char *json;
} written[] = {
    {true,
     "  \"pay\": {\n"
     "    \"work\": \"Coder of any kind\",\n"
     "    \"occupation\": \"29-2072\",\n"
     "    \"state\": \"GA\",\n"
     "    \"state_of\": \"school\",\n"
     "    \"state_known\": true,\n"
     "    \"areas\": [{\"area\": \"United States\", \"state\": \"US\", \"year\": 2025, \"levels\": "
     "[{\"percentile\": 10, \"what\": \"One in ten earns less than\", \"pay\": 30000, "
     "\"above_published\": false, \"months\": 3, \"back\": \"2027-10\", \"source\": null, "
     "\"checked\": null}, {\"percentile\": 25, \"what\": \"One in four earns less than\", \"pay\": "
     "36000, \"above_published\": false, \"months\": 3, \"back\": \"2027-10\", \"source\": null, "
     "\"checked\": null}, {\"percentile\": 50, \"what\": \"Median: half earn less than\", \"pay\": "
     "48000, \"above_published\": false, \"months\": 2, \"back\": \"2027-09\", \"source\": null, "
     "\"checked\": null}]}, {\"area\": \"Georgia\", \"state\": \"GA\", \"year\": 2025, \"levels\": "
     "[{\"percentile\": 25, \"what\": \"One in four earns less than\", \"pay\": 39000, "
     "\"above_published\": false, \"months\": 2, \"back\": \"2027-09\", \"source\": null, "
     "\"checked\": null}, {\"percentile\": 50, \"what\": \"Median: half earn less than\", \"pay\": "
     "null, \"above_published\": true, \"months\": null, \"back\": null, \"source\": null, "
     "\"checked\": null}]}],\n"
     "    \"imported\": {\"file\": \"national_M2025_dl.csv, state_M2025_dl.csv\", \"url\": "
     "\"https://www.bls.gov/oes/tables.htm\", \"on\": \"2026-11-23\"},\n"
     "    \"outlook\": [{\"text\": \"More of it by 2035.\", \"source\": \"s2\", \"checked\": "
     "\"2025-07-11\"}]\n"
     "  }\n"},
    {false,
     "    \"state\": null,\n"
     "    \"state_of\": null,\n"
     "    \"state_known\": false,\n"
     "    \"areas\": [{\"area\": \"United States\", \"state\": \"US\", \"year\": null, \"levels\": "
     "[{\"percentile\": null, \"what\": \"Entry level, from\", \"pay\": 35000, "
     "\"above_published\": false, \"months\": 3, \"back\": \"2027-10\", \"source\": \"s2\", "
     "\"checked\": \"2025-07-11\"}, "},
};

START_TEST(roadmap_as_json__tells__what_it_pays)
{
    const struct report_plan plan = {
        .name = "Maria", .uuid = "u", .pay = written[_i].imported ? &pay : NULL};
    const struct report_print print = {.format = REPORT_JSON};

    pay_setup();
    jobs[1].beginner = written[_i].imported ? -1 : 0;
    pay.state = "GA";
    pay.of_school = true;
    report_print(&sample.roadmap, &plan, &print, &out);
    ck_assert_pay_printed(written[_i].json);
}
END_TEST

START_TEST(pay__of_a_catalogue_without_such_work__says_nothing)
{
    print_pay(&pay, EXTENT_PLAN);
    ck_assert_ptr_null(strstr(buffer_text(&out), "WHAT IT PAYS"));
}
END_TEST

Suite *pay_suite(void)
{
    Suite *suite = suite_create("pay");
    TCase *tcase = sample_case("pay");

    ADD_TABLE_TEST(tcase, pay_months__counts__the_begun_one, counted);
    tcase_add_test(tcase, pay__of_imported_wages__has_each_level_with_its_month);
    tcase_add_test(tcase, pay__of_a_state__leaves_out_what_is_not_known);
    tcase_add_test(tcase, pay__without_a_date__has_months_alone);
    tcase_add_test(tcase, pay__of_a_goal_that_is_reached__has_the_wages_alone);
    tcase_add_test(tcase, plan__tells__what_it_pays_by_imported_wages);
    tcase_add_test(tcase, everything__without_wages__tells_the_figures_of_the_catalogue);
    tcase_add_test(tcase, pay__of_old_wages__says_that_they_are_old);
    tcase_add_test(tcase, pay__of_a_state_without_wages__says_so);
    tcase_add_test(tcase, pay__of_the_state_of_a_school__says_whose_it_is);
    tcase_add_test(tcase, pay__of_a_school__in_a_state_without_wages__falls_back_to_the_nation);
    ADD_TABLE_TEST(tcase, roadmap_as_json__tells__what_it_pays, written);
    tcase_add_test(tcase, pay__of_a_catalogue_without_such_work__says_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
