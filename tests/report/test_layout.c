/* SPDX-License-Identifier: MIT
 * Covers lines of 72 columns. */
#include "milepost/layout.h"

#include <string.h>

#include "arrange.h"
#include "report_suites.h"

START_TEST(layout_pair__puts__the_right_at_the_margin)
{
    layout_pair(&out, "left – é", "right");

    ck_assert_int_eq(text_width(buffer_text(&out)), LAYOUT_COLUMNS + 1); /* and the newline */
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), " right\n"));
}
END_TEST

START_TEST(layout_pair__uses_two_lines__when_one_is_too_short)
{
    struct buffer left = {0};

    buffer_repeat(&left, "x", 70);
    layout_pair(&out, buffer_text(&left), "right");
    buffer_add(&left, "\nright\n");

    ck_assert_str_eq(buffer_text(&out), buffer_text(&left));
    buffer_clear(&left);
}
END_TEST

START_TEST(layout_paragraph__indents__what_follows)
{
    layout_paragraph(&out, "  - ",
                     "one two three four five six seven eight nine ten eleven twelve thirteen "
                     "fourteen");

    ck_assert_str_eq(buffer_text(&out),
                     "  - one two three four five six seven eight nine ten eleven twelve\n"
                     "    thirteen fourteen\n");
}
END_TEST

START_TEST(layout_paragraph__gives__nothing_for_nothing)
{
    layout_paragraph(&out, "  - ", "");

    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(layout_row__wraps__each_column_within_itself)
{
    layout_row(&out, "[ ] ", "A title that is much too long for its column of text",
               "12 Nov 2026–9 May 2027", "at least $1,425");

    ck_assert_str_eq(buffer_text(&out),
                     "[ ] A title that is much too long    12 Nov 2026–9 May 2027     at least\n"
                     "    for its column of text                                        $1,425\n");
}
END_TEST

START_TEST(layout_row__never_breaks__inside_a_sum)
{
    layout_row(&out, "[ ] ", "A degree", "12 Nov 2026–9 May 2027", "$25,440–180,000");
    layout_row(&out, "[ ] ", "Exam", "9 May 2027, 12 May 2027", "at least $2,880–17,800");

    ck_assert_str_eq(buffer_text(&out),
                     "[ ] A degree                      12 Nov 2026–9 May 2027 $25,440–180,000\n"
                     "[ ] Exam                            9 May 2027,                 at least\n"
                     "                                    12 May 2027            $2,880–17,800\n");
}
END_TEST

START_TEST(layout_row__gives_a_long_cost__what_the_date_leaves_free)
{
    layout_row(&out, "[ ] ", "A degree", "18 Aug 2027", "at least $2,880–17,800");

    ck_assert_str_eq(buffer_text(&out),
                     "[ ] A degree                         18 Aug 2027  at least $2,880–17,800\n");
}
END_TEST

START_TEST(layout_row__gives_a_long_date__what_the_cost_leaves_free)
{
    layout_row(&out, "[!] ", "Drug screen", "action needed, by 9 Dec 2026", "");
    layout_row(&out, "[ ] ", "TB test", "27 days before the first job", "$60");

    ck_assert_str_eq(buffer_text(&out),
                     "[!] Drug screen                      action needed, by 9 Dec 2026\n"
                     "[ ] TB test                          27 days before the first job    $60\n");
}
END_TEST

START_TEST(layout_entry__gives_the_title__what_the_others_leave)
{
    layout_entry(&out, "[ ] ", "Search the exclusion lists for your name", "23 Nov 2026", "$0");
    layout_entry(&out, "[x] ", "A degree", "18 Aug 2027", "at least $2,880–17,800");
    layout_entry(&out, "", "TB test", "27 days before the practicum, but not in the next 42 days",
                 "$60");

    ck_assert_str_eq(buffer_text(&out),
                     "[ ] Search the exclusion lists for your name         23 Nov 2026      $0\n"
                     "[x] A degree                         18 Aug 2027  at least $2,880–17,800\n"
                     "    TB test                          27 days before the practicum,   $60\n"
                     "                                     but not in the next 42 days\n");
}
END_TEST

START_TEST(layout_columns__parts__the_room_evenly)
{
    static const char *const cells[] = {"one two three four five six", "é", ""};

    layout_columns(&out, "A label of words", cells, 3);
    layout_columns(&out, "One", cells, 1);

    ck_assert_str_eq(buffer_text(&out), "A label of     one two three four é\n"
                                        "words          five six\n"
                                        "One            one two three four five six\n");
}
END_TEST

START_TEST(layout_table__is__as_wide_as_its_cells)
{
    static const char *const heads[] = {"Vaccine", "Doses", "Cost"};
    static const char *const cells[] = {"Flu", "1", "$40", "Hepatitis B", "3", "$120–180"};

    layout_table(&out, &(struct layout_table){heads, 3, 2, cells, 1U << 2});

    ck_assert_str_eq(buffer_text(&out), "Vaccine      Doses      Cost\n"
                                        "Flu          1           $40\n"
                                        "Hepatitis B  3      $120–180\n");
}
END_TEST

START_TEST(layout_table__takes_room__from_its_widest_column)
{
    static const char *const heads[] = {"Route", "Day"};
    static const char *const cells[] = {
        "A course with a school, then Practicode, then a year at work, then the next exam",
        "14 Jun 2027"};

    layout_table(&out, &(struct layout_table){heads, 2, 1, cells, 0});

    ck_assert_str_eq(buffer_text(&out),
                     "Route                                                        Day\n"
                     "A course with a school, then Practicode, then a year at      14 Jun 2027\n"
                     "work, then the next exam\n");
}
END_TEST

START_TEST(layout_upper__leaves__other_letters_alone)
{
    layout_upper(&out, "Roadmap to é");

    ck_assert_str_eq(buffer_text(&out), "ROADMAP TO é");
}
END_TEST

START_TEST(layout_finish__makes__all_of_it_inert)
{
    struct buffer draft = {0};

    buffer_add(&draft, "a\033[2Jb – c\n");
    layout_finish(&draft, true, &out);

    ck_assert_str_eq(buffer_text(&out), "a?[2Jb - c\n");
    ck_assert_uint_eq(draft.length, 0);
}
END_TEST

Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *tcase = sample_case("layout");

    tcase_add_test(tcase, layout_pair__puts__the_right_at_the_margin);
    tcase_add_test(tcase, layout_pair__uses_two_lines__when_one_is_too_short);
    tcase_add_test(tcase, layout_paragraph__indents__what_follows);
    tcase_add_test(tcase, layout_paragraph__gives__nothing_for_nothing);
    tcase_add_test(tcase, layout_row__wraps__each_column_within_itself);
    tcase_add_test(tcase, layout_row__never_breaks__inside_a_sum);
    tcase_add_test(tcase, layout_row__gives_a_long_cost__what_the_date_leaves_free);
    tcase_add_test(tcase, layout_row__gives_a_long_date__what_the_cost_leaves_free);
    tcase_add_test(tcase, layout_entry__gives_the_title__what_the_others_leave);
    tcase_add_test(tcase, layout_columns__parts__the_room_evenly);
    tcase_add_test(tcase, layout_table__is__as_wide_as_its_cells);
    tcase_add_test(tcase, layout_table__takes_room__from_its_widest_column);
    tcase_add_test(tcase, layout_upper__leaves__other_letters_alone);
    tcase_add_test(tcase, layout_finish__makes__all_of_it_inert);
    suite_add_tcase(suite, tcase);
    return suite;
}
