/* SPDX-License-Identifier: MIT
 * `help`: the manual by its subjects. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static const struct {
    const char *topic, *holds;
} topics[] = {
    {"", "privacy"},
    {"about", "It has no network code"},
    {"plan", "digits always mean"},
    {"commands", "Write one plan whole, as JSON."},
    {"options", "--no-input"},
    {"keys", "Ctrl-F"},
    {"screens", "> Start"},
    {"lines", "Where do you stand today?"},
    {"privacy", "no network code"},
    {"environment", "MILEPOST_TODAY"},
    {"files", "date-style"},
    {"exit", "130"},
    {"examples", "$ milepost new Maria --no-input"},
    {"catalogue", "school-questions"},
    {"credit", "milepost credit audit"},
};

START_TEST(help__of_a_topic__shows_it)
{
    char line[64];

    snprintf(line, sizeof line, "help %s", topics[_i].topic);
    run(&home, line);

    ck_assert_done(&home);
    ck_assert_has(&home.out, topics[_i].holds);
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

START_TEST(help__of_a_command__is_what_its_own_help_shows)
{
    struct buffer own = {0};

    run(&home, "credit list --help");
    buffer_add(&own, buffer_text(&home.out));
    run(&home, "help credit list");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&own));
    buffer_clear(&own);
}
END_TEST

START_TEST(help__of_what_is_none__names_the_nearest)
{
    run(&home, "help privcay");
    ck_assert_refused(&home, 2,
                      "milepost: help: privcay: there is no such topic; did you mean `privacy`?");
}
END_TEST

START_TEST(help__of_accessible__is_of_the_plain_lines)
{
    run(&home, "help accessible");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "PLAIN LINES");
}
END_TEST

START_TEST(command__whose_first_word_has_a_slip__is_named)
{
    run(&home, "cataog");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "cataog: there is no such command; did you mean `catalog`?");
    run(&home, "cataog show");
    ck_assert_has(&home.err, "did you mean `catalog show`?");
}
END_TEST

START_TEST(complete__where_all_is_named__offers_the_options_of_the_command)
{
    run(&home, "new Maria --no-input");
    run(&home, "program add Maria One --kind course");
    run(&home, "__complete program set Maria 1 ''");
    ck_assert_has(&home.out, "--price\t");
    run(&home, "__complete school add Maria ''");
    ck_assert_has(&home.out, "--kind\t");
    run(&home, "__complete school add --kind course Maria ''");
    ck_assert_has_not(&home.out, "--kind");
}
END_TEST

/* What an option does at another command is not told here. */
START_TEST(help__of_an_option_that_two_commands_take__is_of_this_one)
{
    run(&home, "school near --help");
    ck_assert_has(&home.out, "Only what is within N miles");
    ck_assert_has_not(&home.out, "overdue");
    run(&home, "due --help");
    ck_assert_has(&home.out, "Only what is due within N days, or overdue.");
    run(&home, "__complete batch --pa");
    ck_assert_has(&home.out, "--page\tWrite a summary of each plan");
    run(&home, "__complete print --pag");
    ck_assert_has(&home.out, "--page\tPrint one page");
}
END_TEST

START_TEST(help__of_the_keys__says_on_which_screens)
{
    run(&home, "help keys");
    ck_assert_has(&home.out, "Mark the step as begun, today. (roadmap,");
    ck_assert_has_not(&home.out, "Up. (");
}
END_TEST

/* In the page and in the help the same sentences stand. */
START_TEST(help__of_the_catalogue__holds_what_its_page_does)
{
    size_t length;
    char *page = get_file(CATALOGUE "/../../milepost-catalogue.5", &length);

    run(&home, "help catalogue");
    ck_assert_has(&home.out, "A date is YYYY-MM-DD or YYYY-MM.");
    ck_assert_ptr_nonnull(strstr(page, "\nA date is YYYY\\-MM\\-DD or YYYY\\-MM.\n"));
    free(page);
}
END_TEST

Suite *help_suite(void)
{
    Suite *suite = suite_create("help");
    TCase *tcase = home_case("help");

    tcase_add_loop_test(tcase, help__of_a_topic__shows_it, 0, sizeof topics / sizeof *topics);
    tcase_add_test(tcase, help__of_a_command__is_what_its_own_help_shows);
    tcase_add_test(tcase, help__of_what_is_none__names_the_nearest);
    tcase_add_test(tcase, help__of_accessible__is_of_the_plain_lines);
    tcase_add_test(tcase, command__whose_first_word_has_a_slip__is_named);
    tcase_add_test(tcase, complete__where_all_is_named__offers_the_options_of_the_command);
    tcase_add_test(tcase, help__of_an_option_that_two_commands_take__is_of_this_one);
    tcase_add_test(tcase, help__of_the_keys__says_on_which_screens);
    tcase_add_test(tcase, help__of_the_catalogue__holds_what_its_page_does);
    suite_add_tcase(suite, tcase);
    return suite;
}
