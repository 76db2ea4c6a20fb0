/* SPDX-License-Identifier: MIT
 * Covers the words of what is due and of what to do, of lists that were never part of a roadmap. */
#include <string.h>

#include "milepost/report/agenda.h"
#include "report_suites.h"

enum { DAY = 20780 }; /* 23 Nov 2026 */

static struct buffer out;

static void clear_out(void)
{
    buffer_clear(&out);
}

/* ---- what to do ------------------------------------------------------------------------------ */

static const struct {
    struct next_item item;
    const char *says;
} doings[] = {
    {{.doing = "Search your name. Search every name."}, "Search your name."},
    {{.doing = "Read at oig.hhs.gov. Then act."}, "Read at oig.hhs.gov."},
    {{.doing = "Ask for 3.5 hours."}, "Ask for 3.5 hours."},
    {{.doing = "The exam has 100 questions.", .exam = true}, "Book it, if that is not done yet."},
    {{.doing = "What counts as proof: a card.", .doses = 1}, "Book the next dose."},
    {{.doses = 3}, "Book the next dose, and ask for the days of the others."},
    {{.doing = "Read.", .hours = 10}, "10 hours of study in 7 days."},
    {{.hours = 1}, "1 hour of study in 7 days."},
    {{.doing = NULL}, ""},
};

START_TEST(next_doing__of_each_kind__is_one_line)
{
    const struct next_list list = {.days = 7};

    report_next_doing(&list, &doings[_i].item, &out);

    ck_assert_str_eq(buffer_text(&out), doings[_i].says);
}
END_TEST

static const struct {
    struct next_list list;
    const char *says;
} headings[] = {
    {{.days = 7}, "Where to begin"},
    {{.days = 0, .followed = true}, "Today"},
    {{.days = 1, .followed = true}, "Today and tomorrow"},
    {{.days = 14, .followed = true}, "In the next 14 days"},
};

START_TEST(next_heading__says__how_far_it_looks)
{
    report_next_heading(&headings[_i].list, &out);

    ck_assert_str_eq(buffer_text(&out), headings[_i].says);
}
END_TEST

/* ---- what is due ----------------------------------------------------------------------------- */

/* As they are kept: without lines and costs. */
static const struct due_item kept[] = {
    {.day = DAY - 3, .what = "CEUs", .step = "ceus.AAPC", .kind = DUE_RENEWAL, .line = -1},
    {.day = DAY, .what = "MMR", .step = "vaccine.mmr", .kind = DUE_DOSE, .is_private = true},
    {.day = DAY, .what = "Tdap", .step = "vaccine.tdap", .kind = DUE_DOSE, .is_private = true},
    {.day = DAY + 400, .what = "Dues", .step = "dues.AAPC", .kind = DUE_RENEWAL, .line = -1},
};

static struct report_due due_of(int first, int count)
{
    return (struct report_due){
        .name = "Maria", .today = DAY, .items = kept + first, .count = count};
}

START_TEST(due__of_items_that_were_kept__needs_no_roadmap)
{
    const struct report_due due = due_of(0, 4);

    report_due(&due, false, true, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "!   CEUs                             20 Nov "
                                                    "2026, overdue by 3 days\n"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), ".   2 clearance items                23 Nov "
                                                    "2026, today\n"));
    ck_assert_ptr_null(strstr(buffer_text(&out), "MMR"));
}
END_TEST

/* What is told by month has no day: where only a day is kept, its words have the month. */
START_TEST(due__what_is_told_by_month__says_the_month)
{
    const struct due_item screen = {.day = DAY + 39, /* 1 January */
                                    .by_month = true,
                                    .what = "Drug screen",
                                    .step = "drug-screen@first-job",
                                    .kind = DUE_EVIDENCE};
    const struct report_due due = {.name = "Maria", .today = DAY, .items = &screen, .count = 1};

    report_due(&due, false, true, &out);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), ".   Drug screen                      Jan 2027\n"));
    buffer_truncate(&out, 0);
    report_due_kept(&screen, &out);
    ck_assert_str_eq(buffer_text(&out), "Drug screen, about Jan 2027");
    buffer_truncate(&out, 0);
    report_due_short(&due, false, &out);
    ck_assert_str_eq(buffer_text(&out), "Jan 2027 Drug screen\n");
}
END_TEST

START_TEST(next_due__says__how_many_more_are_due)
{
    struct next_list list = {.due = 3};

    report_next_due(&list, &out);
    ck_assert_str_eq(buffer_text(&out), "And 3 more that are due");
    buffer_truncate(&out, 0);
    list.due = 1;
    report_next_due(&list, &out);
    ck_assert_str_eq(buffer_text(&out), "And 1 more that is due");
    buffer_truncate(&out, 0);
    list.due = 0;
    report_next_due(&list, &out);
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(due_short__says__the_first_and_how_many_more)
{
    struct report_due due = due_of(0, 4);

    report_due_short(&due, false, &out);
    ck_assert_str_eq(buffer_text(&out), "20 Nov 2026 CEUs, overdue by 3 days, 3 more\n");
    buffer_truncate(&out, 0);
    due = due_of(1, 1);
    report_due_short(&due, false, &out);
    ck_assert_str_eq(buffer_text(&out), "23 Nov clearance item\n");
    buffer_truncate(&out, 0);
    due = due_of(3, 1);
    report_due_short(&due, false, &out);
    ck_assert_str_eq(buffer_text(&out), "28 Dec 2027 Dues\n");
    buffer_truncate(&out, 0);
    due = due_of(0, 0);
    report_due_short(&due, false, &out);
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

Suite *agenda_suite(void)
{
    TCase *test_case = tcase_create("agenda");
    Suite *suite = suite_create("agenda");

    tcase_add_checked_fixture(test_case, NULL, clear_out);
    tcase_add_loop_test(test_case, next_doing__of_each_kind__is_one_line, 0,
                        (int)(sizeof doings / sizeof *doings));
    tcase_add_loop_test(test_case, next_heading__says__how_far_it_looks, 0,
                        (int)(sizeof headings / sizeof *headings));
    tcase_add_test(test_case, due__of_items_that_were_kept__needs_no_roadmap);
    tcase_add_test(test_case, due__what_is_told_by_month__says_the_month);
    tcase_add_test(test_case, next_due__says__how_many_more_are_due);
    tcase_add_test(test_case, due_short__says__the_first_and_how_many_more);
    suite_add_tcase(suite, test_case);
    return suite;
}
