/* SPDX-License-Identifier: MIT
 * The stream that milepost-pdf reads: a JSON line a block, whatever stands in a text. */
#include <string.h>

#include "arrange.h"
#include "report/sheet.h"
#include "report_suites.h"

static struct sheet blocks_sheet(const struct report_print *print)
{
    return (struct sheet){.form = &sheet_blocks, .out = &out, .print = print};
}

START_TEST(blocks__a_whole_print__begins_with_its_head_and_ends)
{
    const struct report_plan plan = {.name = "Maria's \"plan\"", .uuid = ""};
    static const char head[] =
        "{\"milepost-blocks\": 1, \"paper\": \"a4\", \"one_page\": false, \"title\": \"CPC\", "
        "\"whose\": \"Maria's \\\"plan\\\"\", \"language\": \"en\", \"day\": \"2026-11-23\"}\n";
    static const char end[] = "{\"block\": \"end\"}\n";

    report_print(
        &sample.roadmap, &plan,
        &(struct report_print){.format = REPORT_PDF, .extent = report_format_usual(REPORT_PDF)},
        &out);

    ck_assert_msg(strncmp(out.text, head, sizeof head - 1) == 0, "%s", out.text);
    ck_assert_str_eq(out.text + out.length - (sizeof end - 1), end);
}
END_TEST

START_TEST(blocks_begin__paper_and_page__are_told)
{
    const struct report_print print = {.format = REPORT_PDF, .extent = EXTENT_PAGE, .letter = true};
    struct sheet sheet = blocks_sheet(&print);

    sheet.form->begin(&sheet, &(struct sheet_head){"T", "W", "en", 0});

    ck_assert_ptr_nonnull(strstr(out.text, "\"paper\": \"letter\", \"one_page\": true"));
}
END_TEST

START_TEST(blocks_begin__sheet_of_a_school__is_one_page)
{
    const struct report_print print = {.format = REPORT_PDF, .extent = EXTENT_SCHOOL};
    struct sheet sheet = blocks_sheet(&print);

    sheet.form->begin(&sheet, &(struct sheet_head){"T", "W", "en", 0});

    ck_assert_ptr_nonnull(strstr(out.text, "\"one_page\": true"));
}
END_TEST

/* Not even a terminal without letters changes them. */
START_TEST(blocks_line__letters__are_written_in_ascii)
{
    struct sheet sheet = blocks_sheet(NULL);

    sheet.form->line(&sheet, "Zo\xC3\xAB \xF0\x9F\x98\x80 \"a\\b\"\nnext\x07");

    ck_assert_str_eq(buffer_text(&out),
                     "{\"block\": \"line\", \"text\": \"Zo\\u00eb \\ud83d\\ude00 \\\"a\\\\b\\\"\\n"
                     "next\\ufffd\"}\n");
}
END_TEST

START_TEST(blocks_task__all_of_it__is_told)
{
    struct sheet sheet = blocks_sheet(NULL);

    sheet.form->task(&sheet, &(struct sheet_task){' ', 2, "20 min", "Call.", "Is it?", "you know"});

    ck_assert_str_eq(buffer_text(&out),
                     "{\"block\": \"task\", \"mark\": \" \", \"number\": 2, \"takes\": \"20 min\", "
                     "\"text\": \"Call.\", \"say\": \"Is it?\", \"done_when\": \"you know\"}\n");
}
END_TEST

START_TEST(blocks_entry__without_a_mark__has_an_empty_one)
{
    struct sheet sheet = blocks_sheet(NULL);

    sheet.form->entry(&sheet, &(struct sheet_entry){'\0', "t", "m", "r", NULL});

    ck_assert_str_eq(buffer_text(&out), "{\"block\": \"entry\", \"mark\": \"\", \"title\": \"t\", "
                                        "\"called\": \"\", "
                                        "\"middle\": \"m\", \"right\": \"r\"}\n");
}
END_TEST

START_TEST(blocks_table__rows__stand_under_their_heads)
{
    static const char *const heads[] = {"Month", "Cost"}, *const cells[] = {"Nov", "$1", "Dec", ""};
    struct sheet sheet = blocks_sheet(NULL);

    sheet.form->table(&sheet, &(struct sheet_table){"", heads, 2, 2, cells, 1U << 1});

    ck_assert_str_eq(buffer_text(&out),
                     "{\"block\": \"table\", \"caption\": \"\", \"heads\": [\"Month\", \"Cost\"], "
                     "\"right\": [false, true], \"rows\": [[\"Nov\", \"$1\"], [\"Dec\", \"\"]]}\n");
}
END_TEST

START_TEST(blocks_detail__of_nothing__is_no_block)
{
    struct sheet sheet = blocks_sheet(NULL);

    sheet.form->detail(&sheet, "Do", &(struct text_list){NULL, 0});

    ck_assert_uint_eq(out.length, 0);
}
END_TEST

/* From the first of a month: 23 Nov is 22 days from the left edge. The steps beside the way and
 * those without a day are left out. */
START_TEST(blocks_timeline__steps_of_the_route__lie_on_months)
{
    struct sheet sheet = blocks_sheet(NULL);
    const char *exam = "[\"Sit the exam\", \"12 Apr\", 162, 162, 192]";

    sheet.form->timeline(&sheet, &sample.roadmap);

    ck_assert_msg(strstr(out.text, "\"ticks\": [[0, \"Nov 2026\"]"), "%s", out.text);
    ck_assert_msg(strstr(out.text, exam), "%s", out.text);
    ck_assert_ptr_nonnull(strstr(out.text, "[\"today 23 Nov 2026\", 22]"));
    ck_assert_ptr_null(strstr(out.text, "Drug screen"));
    ck_assert_ptr_null(strstr(out.text, "Ask schools"));
}
END_TEST

START_TEST(blocks_timeline__of_a_way_without_days__draws_what_is_due)
{
    struct sheet sheet = blocks_sheet(NULL);

    sample.steps[1].start = sample.steps[1].finish = sample.steps[1].p80 = DATE_NONE;
    sample.roadmap.p20 = sample.roadmap.p50 = sample.roadmap.p80 = DATE_NONE;
    sheet.form->timeline(&sheet, &sample.roadmap);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"text\": \"What is due, on a calendar\""));
    ck_assert_ptr_nonnull(strstr(out.text, "\"bars\": [[\"Ask schools\", \"by 7 Dec\", 22, 36, "
                                           "36]], \"marks\": [[\"today 23 Nov 2026\", 22]]"));
    ck_assert_ptr_nonnull(strstr(out.text, "Each bar ends on the day by which it is due."));
}
END_TEST

START_TEST(blocks_timeline__nothing_to_come__is_no_block)
{
    struct sheet sheet = blocks_sheet(NULL);

    sample.steps[0].status = sample.steps[1].status = STEP_DONE;
    sheet.form->timeline(&sheet, &sample.roadmap);

    ck_assert_uint_eq(out.length, 0);
}
END_TEST

/* However far it goes, their names have room. */
START_TEST(blocks_timeline__of_many_years__has_few_ticks)
{
    struct sheet sheet = blocks_sheet(NULL);
    int ticks = 0;

    sample.steps[1].p80 = sample.roadmap.today + 30 * 365;
    sheet.form->timeline(&sheet, &sample.roadmap);
    for (const char *at = strstr(out.text, "\"ticks\"");
         at && *at != '}' && strncmp(at, "\"bars\"", 6) != 0; at++)
        ticks += *at == '[';
    ck_assert_int_le(ticks, 1 + 9);
    ck_assert_int_gt(ticks, 2);
}
END_TEST

Suite *blocks_suite(void)
{
    Suite *suite = suite_create("blocks");
    TCase *tcase = sample_case("blocks");

    tcase_add_test(tcase, blocks__a_whole_print__begins_with_its_head_and_ends);
    tcase_add_test(tcase, blocks_begin__paper_and_page__are_told);
    tcase_add_test(tcase, blocks_begin__sheet_of_a_school__is_one_page);
    tcase_add_test(tcase, blocks_line__letters__are_written_in_ascii);
    tcase_add_test(tcase, blocks_task__all_of_it__is_told);
    tcase_add_test(tcase, blocks_entry__without_a_mark__has_an_empty_one);
    tcase_add_test(tcase, blocks_table__rows__stand_under_their_heads);
    tcase_add_test(tcase, blocks_detail__of_nothing__is_no_block);
    tcase_add_test(tcase, blocks_timeline__steps_of_the_route__lie_on_months);
    tcase_add_test(tcase, blocks_timeline__of_a_way_without_days__draws_what_is_due);
    tcase_add_test(tcase, blocks_timeline__nothing_to_come__is_no_block);
    tcase_add_test(tcase, blocks_timeline__of_many_years__has_few_ticks);
    suite_add_tcase(suite, tcase);
    return suite;
}
