/* SPDX-License-Identifier: MIT
 * Covers the roadmap as a table, and cells that a spreadsheet would reckon. */
#include <stdlib.h>
#include <string.h>

#include "arrange.h"
#include "milepost/memory.h"
#include "milepost/report/csv_cell.h"
#include "report_suites.h"

static const struct report_plan plan = {.name = "Maria", .uuid = "the-id"};

static void assert_row(const char *row)
{
    print_sample(&plan, REPORT_CSV);
    ck_assert_msg(strstr(out.text, row) != NULL, "%s is not in: %s", row, out.text);
}

START_TEST(csv__begins__with_a_mark_and_its_headers)
{
    static const char head[] = "\xEF\xBB\xBF"
                               "\"id\",\"phase\",\"title\",\"status\",\"start\",\"finish\","
                               "\"p80\",\"by\",\"when\",\"doses\",\"ended\",\"cost\",\"cost_low\","
                               "\"cost_high\",\"hours\",\"needs\",\"do\",\"role\",\"private\","
                               "\"note\",\"private_answers\"\r\n";

    print_sample(&plan, REPORT_CSV);
    ck_assert_int_eq(strncmp(out.text, head, strlen(head)), 0);
}
END_TEST

START_TEST(csv__has__a_row_a_step)
{
    assert_row("\r\n\"exam\",\"Certify\",\"Sit the exam\",\"todo\",\"2027-04-12\",\"2027-04-12\","
               "\"2027-05-12\",\"\",\"\",\"\",\"\",\"$425\",\"425\",\"425\",\"\",\"look\",\"\","
               "\"route\",\"no\",\"\",\"left out\"\r\n");
}
END_TEST

START_TEST(csv__what_has_neither_day_nor_price__has_empty_cells)
{
    assert_row("\r\n\"screen\",\"Work\",\"Drug screen\",\"todo\",\"\",\"\",\"\",\"\","
               "\"after the offer\",\"\",\"\",\"ask\",\"\",\"\",\"\",\"\",\"\",\"route\",\"no\","
               "\"\",\"left out\"\r\n");
}
END_TEST

START_TEST(csv__what_is_told_by_month__has_no_day)
{
    sample.steps[1].by_season = true;
    assert_row("\"todo\",\"2027-04\",\"2027-04\",\"2027-05\",");
}
END_TEST

START_TEST(csv__note__is_there_with_private_answers_alone_and_inert)
{
    sample.steps[1].note = "=HYPERLINK(\"x\")\nsecond\x1b line";
    print_sample(&plan, REPORT_CSV);
    ck_assert_ptr_null(strstr(out.text, "HYPERLINK"));

    sample.roadmap.with_private = true;
    assert_row("\"'=HYPERLINK(\"\"x\"\")\nsecond\xEF\xBF\xBD line\",\"included\"\r\n");
}
END_TEST

/* ---- formulas -------------------------------------------------------------------------------- */

static const struct {
    const char *text, *cell;
} cells[] = {
    {"plain", "\"plain\""},
    {"", "\"\""},
    {"say \"x\"", "\"say \"\"x\"\"\""},
    {"=1+1", "\"'=1+1\""},
    {"+1", "\"'+1\""},
    {"-1", "\"'-1\""},
    {"@x", "\"'@x\""},
    {"'=1", "\"''=1\""},
    {"''-1", "\"'''-1\""},
    {"'quoted'", "\"'quoted'\""},
    {"it's", "\"it's\""},
};

START_TEST(csv_add_cell__leaves__nothing_for_a_spreadsheet_to_reckon)
{
    struct buffer text = {0};
    char *inside;

    csv_add_cell(&text, cells[_i].text);
    ck_assert_str_eq(buffer_text(&text), cells[_i].cell);
    inside = memory_copy_bytes(text.text + 1, text.length - 2);
    if (!strchr(inside, '"'))
        ck_assert_str_eq(inside + csv_mark_length(inside), cells[_i].text);
    free(inside);
    buffer_clear(&text);
}
END_TEST

Suite *csv_table_suite(void)
{
    Suite *suite = suite_create("csv_table");
    TCase *tcase = sample_case("csv_table");

    tcase_add_test(tcase, csv__begins__with_a_mark_and_its_headers);
    tcase_add_test(tcase, csv__has__a_row_a_step);
    tcase_add_test(tcase, csv__what_has_neither_day_nor_price__has_empty_cells);
    tcase_add_test(tcase, csv__what_is_told_by_month__has_no_day);
    tcase_add_test(tcase, csv__note__is_there_with_private_answers_alone_and_inert);
    ADD_TABLE_TEST(tcase, csv_add_cell__leaves__nothing_for_a_spreadsheet_to_reckon, cells);
    suite_add_tcase(suite, tcase);
    return suite;
}
