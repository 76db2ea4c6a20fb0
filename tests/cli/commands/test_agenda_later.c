/* SPDX-License-Identifier: MIT
 * Covers what is told on a later day of what was due: the same by every command, and kept in the
 * data file once a day. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* A month after a route was chosen, and nothing done: whoever tells what is overdue tells the same,
 * before the plan is planned again and after it. */
START_TEST(agenda__of_what_was_missed__is_the_same_wherever_it_is_told)
{
    run(&home, "choose Maria 1");
    for (int i = 0; i < 2; i++) {
        run(&home, "list --overdue --today 2026-12-23");
        ck_assert_has(&home.out, "Overdue by 30 days: 23 Nov 2026, Search the exclusion lists");
        run(&home, "due --all --today 2026-12-23");
        ck_assert_has(&home.out, "Choose a school and a     9 Dec 2026, overdue by 14 days\n");
        run(&home, "due Maria --today 2026-12-23");
        ck_assert_has(&home.out,
                      "Choose a school and a start day  9 Dec 2026, overdue by 14 days ");
    }
    run(&home, "next Maria --today 2026-12-23");
    ck_assert_has(&home.out,
                  "\n1   Search the exclusion lists for   23 Nov 2026, overdue by 30 days");
    ck_assert_has(&home.out, " more that are due: `milepost due` shows all.");

    run(&home, "rebase Maria --today 2026-12-23");
    run(&home, "list --overdue --today 2026-12-23");
    ck_assert_str_eq(buffer_text(&home.out), "");
    run(&home, "undo Maria --today 2026-12-23");
    run(&home, "list --overdue --today 2026-12-23");
    ck_assert_has(&home.out, "Overdue by 30 days: 23 Nov 2026, Search the exclusion lists");
}
END_TEST

static const char *const askers[] = {"due Maria --today 2026-12-23",
                                     "next Maria --today 2026-12-23",
                                     "print Maria --today 2026-12-23"};

/* A prompt asks many times a day. */
START_TEST(agenda__asked_on_a_later_day__is_brought_up_to_it_once)
{
    size_t first_length, second_length;
    char *first, *second;

    run(&home, "choose Maria 1");
    run(&home, "list --today 2026-12-23");
    ck_assert_has(&home.out, "Planned on 23 Nov 2026.");

    run(&home, askers[_i]);
    run(&home, "list --today 2026-12-23");
    ck_assert_has_not(&home.out, "Planned on");
    first = get_file(home.data, &first_length);
    run(&home, askers[_i]);
    second = get_file(home.data, &second_length);
    ck_assert_uint_eq(first_length, second_length);
    ck_assert_mem_eq(first, second, first_length);
    free(first);
    free(second);
}
END_TEST

/* The superuser may write everywhere, so that this can't be tried by it. */
START_TEST(agenda__of_a_file_that_is_read_only__is_still_told)
{
    if (geteuid() == 0)
        return;
    run(&home, "choose Maria 1");
    ck_assert_int_eq(chmod(home.data, 0400), 0);
    run(&home, "due Maria --today 2026-12-23");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "overdue by 14 days");
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

Suite *agenda_later_suite(void)
{
    TCase *test_case = maria_case("agenda-later");
    Suite *suite = suite_create("agenda-later");

    tcase_add_test(test_case, agenda__of_what_was_missed__is_the_same_wherever_it_is_told);
    tcase_add_loop_test(test_case, agenda__asked_on_a_later_day__is_brought_up_to_it_once, 0, 3);
    tcase_add_test(test_case, agenda__of_a_file_that_is_read_only__is_still_told);
    suite_add_tcase(suite, test_case);
    return suite;
}
