/* SPDX-License-Identifier: MIT
 * Covers what a form is handed one by one: tasks, tables, numbered sources. */
#include "report/sheet_parts.h"

#include <stdlib.h>

#include "arrange.h"
#include "milepost/layout.h"
#include "report_suites.h"

static struct sheet sheet_on(const struct sheet_form *form)
{
    return (struct sheet){.form = form, .out = &out, .width = LAYOUT_COLUMNS};
}

static const struct sheet_task call = {
    .mark = ' ',
    .number = 2,
    .takes = "20 min",
    .text = "Call your American Job Center.",
    .say = "Am I eligible for a WIOA voucher? Is there money left this year?",
    .done_when = "you have an appointment.",
};

START_TEST(sheet_task__as_text__holds_its_lines_below_each_other)
{
    struct sheet sheet = sheet_on(&sheet_text);

    sheet.form->task(&sheet, &call);

    ck_assert_str_eq(buffer_text(&out),
                     "[ ] 2  20 min  Call your American Job Center. Say: \"Am I eligible for a\n"
                     "               WIOA voucher? Is there money left this year?\"\n"
                     "               Done when: you have an appointment.\n");
}
END_TEST

START_TEST(sheet_task__as_text__leaves_out_what_it_has_not)
{
    struct sheet sheet = sheet_on(&sheet_text);

    sheet.form->task(&sheet, &(struct sheet_task){'x', 0, "", "Choose the exam.", "", ""});

    ck_assert_str_eq(buffer_text(&out), "[x] Choose the exam.\n");
}
END_TEST

START_TEST(sheet_task__as_markdown__is_an_item_with_its_parts)
{
    struct sheet sheet = sheet_on(&sheet_markdown);

    sheet.form->task(&sheet, &call);

    ck_assert_str_eq(buffer_text(&out),
                     "- [ ] **2** Call your American Job Center. (20 min)\n"
                     "  - *Say:* Am I eligible for a WIOA voucher? Is there money left this year?\n"
                     "  - *Done when:* you have an appointment.\n");
}
END_TEST

START_TEST(sheet_table__as_markdown__lets_no_cell_end_it)
{
    static const char *const heads[] = {"A|B", ""};
    static const char *const cells[] = {"one\ntwo", "<b>"};
    struct sheet sheet = sheet_on(&sheet_markdown);

    sheet.form->table(&sheet, &(struct sheet_table){"", heads, 2, 1, cells, 0});

    ck_assert_str_eq(buffer_text(&out), "\n| A\\|B | |\n| --- | --- |\n| one two | \\<b\\> |\n\n");
}
END_TEST

START_TEST(sheet_put_table__without_a_row__puts_down_nothing)
{
    static const char *const heads[] = {"Month"};
    struct sheet sheet = sheet_on(&sheet_text);
    struct sheet_cells cells = {0};

    sheet_put_table(&sheet, (struct sheet_table){.caption = "c", .heads = heads, .columns = 1},
                    &cells);

    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(sheet_cite__numbers__what_is_cited_in_its_order)
{
    struct sheet sheet = sheet_on(&sheet_text);

    ck_assert_int_eq(sheet_cite(&sheet, 1), 1);
    ck_assert_int_eq(sheet_cite(&sheet, 0), 2);
    ck_assert_int_eq(sheet_cite(&sheet, 1), 1);
    sheet_clear(&sheet);
}
END_TEST

START_TEST(sheet_sources__lists__what_was_cited_alone)
{
    struct sheet sheet = sheet_on(&sheet_text);

    sheet_cite_to(&sheet, -1, &out);
    sheet_cite(&sheet, 0);
    sheet_sources(&sheet, &sample.roadmap);

    ck_assert_str_eq(buffer_text(&out), "\nSOURCES\n"
                                        "[1]  Fees (The body, official, checked Oct 2026)\n"
                                        "     https://example.org/fees\n");
    sheet_clear(&sheet);
}
END_TEST

static const struct {
    const char *title, *publisher, *line;
} brief_sources[] = {
    {"Fees", "The body", "[1]  Fees (The body, seen Oct 2026)\n"},
    {"Fees", "", "[1]  Fees (seen Oct 2026)\n"},
    {"Price", "the college, and the university of the state",
     "[1]  Price (the college, and the university of the state, seen Oct 2026)\n"},
    {"Prices", "the college, and the university of the state",
     "[1]  the college, and the university of the state, seen Oct 2026\n"},
    {"Packages", "the college, the university of the state and the one of the city",
     "[1]  Packages, seen Oct 2026\n"},
};

/* In few words a source is one line; 72 columns are the most that fit. */
START_TEST(sheet_sources__in_few_words__are_one_line_each)
{
    struct sheet sheet = sheet_on(&sheet_text);
    const struct source source = {.title = brief_sources[_i].title,
                                  .publisher = brief_sources[_i].publisher,
                                  .url = "https://example.org"};

    sheet.terse = true;
    sheet.form->source(&sheet, 1, &source, "seen Oct 2026");

    ck_assert_str_eq(buffer_text(&out), brief_sources[_i].line);
    sheet_clear(&sheet);
}
END_TEST

START_TEST(sheet_sources__as_markdown__links_web_addresses_alone)
{
    struct sheet sheet = sheet_on(&sheet_markdown);

    sheet_cite(&sheet, 1);
    sheet_sources(&sheet, &sample.roadmap);

    ck_assert_str_eq(buffer_text(&out),
                     "\n## Sources\n\n"
                     "- \\[1\\] Old \\[rules\\] (secondary, checked Jul 2025, check again)\n");
    sheet_clear(&sheet);
}
END_TEST

START_TEST(sheet_cite_all__puts__small_numbers_first)
{
    static const int sources[] = {0, 1};
    struct sheet sheet = sheet_on(&sheet_text);

    sheet_cite(&sheet, 1);
    sheet_cite_all(&sheet, sources, 2, &out);
    sheet_cite_all(&sheet, sources, 0, &out);

    ck_assert_str_eq(buffer_text(&out), " [1, 2]");
    sheet_clear(&sheet);
}
END_TEST

/* ---- what is said once ----------------------------------------------------------------------- */

static const char *const said_items[] = {
    "Have the test before the dose, or on the same day. Ask first.",
    "To the clinic: \"Which test do you give? In which order do they come?\""};

static void say_again(struct sheet *sheet, const char *under, const char *text)
{
    sheet_under(sheet, under);
    sheet_text_once(sheet, "Do", text);
    sheet_refer(sheet);
}

START_TEST(sheet_once__says_again__only_what_is_new)
{
    struct sheet sheet = sheet_on(&sheet_text);

    say_again(&sheet, "MMR", said_items[0]);
    buffer_truncate(&out, 0);
    say_again(&sheet, "Tdap",
              "Have the test before the dose, or on the same day. A pharmacy may give it too.");

    ck_assert_str_eq(buffer_text(&out), "    Do: A pharmacy may give it too.\n"
                                        "    More under: \"MMR\"\n");
    sheet_clear(&sheet);
}
END_TEST

START_TEST(sheet_once__takes__what_is_quoted_as_a_whole)
{
    struct sheet sheet = sheet_on(&sheet_text);

    say_again(&sheet, "MMR", said_items[1]);
    buffer_truncate(&out, 0);
    say_again(&sheet, "Tdap", "To the clinic: \"Which test do you give? And when?\"");

    ck_assert_str_eq(buffer_text(&out),
                     "    Do: To the clinic: \"Which test do you give? And when?\"\n");
    sheet_clear(&sheet);
}
END_TEST

START_TEST(sheet_once__lets__short_sentences_stand_under_each_title)
{
    struct sheet sheet = sheet_on(&sheet_text);

    say_again(&sheet, "MMR", "The receipt. The receipt.");
    say_again(&sheet, "Tdap", "The receipt.");

    ck_assert_str_eq(buffer_text(&out), "    Do: The receipt.\n    Do: The receipt.\n");
    sheet_clear(&sheet);
}
END_TEST

/* ---- the order of a print -------------------------------------------------------------------- */

START_TEST(sheet_order__within_a_phase__goes_by_the_day_that_is_shown)
{
    int *order;

    for (int i = 0; i < 3; i++)
        sample.steps[i].phase = PHASE_PREPARE;
    sample.steps[0].by = sample.steps[1].start + 1; /* begun today, and shown by that day */
    order = sheet_order(&sample.roadmap);

    ck_assert_int_eq(order[0], 1);
    ck_assert_int_eq(order[1], 0);
    ck_assert_int_eq(order[2], 2); /* without a day */
    free(order);
}
END_TEST

START_TEST(sheet_order__of_phases__stays)
{
    int *order;

    sample.steps[0].start = sample.steps[0].by = sample.steps[1].start + 1;
    order = sheet_order(&sample.roadmap);

    ck_assert_int_eq(order[0], 0);
    free(order);
}
END_TEST

Suite *sheet_suite(void)
{
    Suite *suite = suite_create("sheet");
    TCase *tcase = sample_case("sheet");

    tcase_add_test(tcase, sheet_task__as_text__holds_its_lines_below_each_other);
    tcase_add_test(tcase, sheet_task__as_text__leaves_out_what_it_has_not);
    tcase_add_test(tcase, sheet_task__as_markdown__is_an_item_with_its_parts);
    tcase_add_test(tcase, sheet_table__as_markdown__lets_no_cell_end_it);
    tcase_add_test(tcase, sheet_put_table__without_a_row__puts_down_nothing);
    tcase_add_test(tcase, sheet_cite__numbers__what_is_cited_in_its_order);
    tcase_add_test(tcase, sheet_sources__lists__what_was_cited_alone);
    ADD_TABLE_TEST(tcase, sheet_sources__in_few_words__are_one_line_each, brief_sources);
    tcase_add_test(tcase, sheet_sources__as_markdown__links_web_addresses_alone);
    tcase_add_test(tcase, sheet_cite_all__puts__small_numbers_first);
    tcase_add_test(tcase, sheet_once__says_again__only_what_is_new);
    tcase_add_test(tcase, sheet_once__takes__what_is_quoted_as_a_whole);
    tcase_add_test(tcase, sheet_once__lets__short_sentences_stand_under_each_title);
    tcase_add_test(tcase, sheet_order__within_a_phase__goes_by_the_day_that_is_shown);
    tcase_add_test(tcase, sheet_order__of_phases__stays);
    suite_add_tcase(suite, tcase);
    return suite;
}
