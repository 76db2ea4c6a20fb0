/* SPDX-License-Identifier: MIT
 * Covers new, list, rename, copy, delete, purge, and which plan is meant. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(new__with_answers__makes_the_plan_at_once)
{
    make_maria(&home);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: plan 1 is made; `milepost print 1` prints its roadmap\n");
    run(&home, "answers --json");

    ck_assert_has(&home.out, "\"goal.target\": \"CPC\"");
}
END_TEST

START_TEST(new__reads__answers_from_standard_input)
{
    make_maria(&home);
    home.input = "maria.json";
    run(&home, "new Bo --answers - --no-input");
    ck_assert_done(&home);
    home.input = NULL;
    run(&home, "answers Bo --json");
    ck_assert_has(&home.out, "\"goal.target\": \"CPC\"");
}
END_TEST

START_TEST(list__of_one_who_is_barred__says_so_at_once)
{
    make_maria(&home);
    run(&home, "set Maria background.excluded=yes background.reinstate_from=2028-03-31");
    run(&home, "list");

    ck_assert_has(&home.out, "CPC\n     Barred until reinstated: pay for nothing before");
    run(&home, "print --private");
    ck_assert_has(&home.out, "--\nBarred until reinstated: pay for nothing before");
    run(&home, "print");
    ck_assert_has_not(&home.out, "Barred");
}
END_TEST

START_TEST(new__without_a_name__takes_a_free_one)
{
    run(&home, "new --no-input");
    run(&home, "new --no-input");
    run(&home, "list");

    ck_assert_has(&home.out, "  1  My plan\n");
    ck_assert_has(&home.out, "My plan 2");
}
END_TEST

START_TEST(new__refuses__a_name_that_is_taken)
{
    make_maria(&home);
    run(&home, "new Maria --no-input");

    ck_assert_refused(&home, 2,
                      "milepost: plans.db: plan 1 is named \"Maria\" already: choose another name");
}
END_TEST

/* The plan was made before the screens turned out not to open. */
START_TEST(new__leaves__no_plan_behind_when_the_screens_do_not_open)
{
    home.variable = "COLUMNS=99999";
    home.terminal = true;
    run(&home, "new Maria");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "milepost: COLUMNS: \"99999\" is no size of a terminal");
    home.terminal = false;
    home.input = home.output = NULL;
    run(&home, "list --deleted");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

START_TEST(list__without_a_data_file__is_empty)
{
    run(&home, "list");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: no plans yet; `milepost new` makes one\n");
    run(&home, "list --json");
    ck_assert_str_eq(buffer_text(&home.out), "{\n  \"milepost-plans\": 1,\n  \"plans\": []\n}\n");
    ck_assert_int_ne(access(home.data, F_OK), 0);
}
END_TEST

START_TEST(list__as_json__has_the_keys_in_order)
{
    static const char *const keys[] = {
        "{\"number\": 1",     "\"id\": ",           "\"name\": \"Maria\"",
        "\"goal\": \"CPC\"",  "\"place\": null",    "\"changed\": \"2026-11-23\"",
        "\"next_due\": ",     "\"deleted\": false", "\"planned\": \"2026-11-23\"",
        "\"overdue\": false}"};
    const char *at;

    make_maria(&home);
    run(&home, "list --json");
    at = buffer_text(&home.out);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        at = strstr(at, keys[i]);
        ck_assert_msg(at != NULL, "%s is missing or out of order", keys[i]);
    }
}
END_TEST

START_TEST(list__with_words__shows_what_has_them)
{
    make_maria(&home);
    run(&home, "new Anna --no-input");
    run(&home, "list MARIA");
    ck_assert_has(&home.out, "  1  Maria");
    ck_assert_has_not(&home.out, "Anna");
    run(&home, "list cpc");
    ck_assert_has(&home.out, "  1  Maria");
    ck_assert_has_not(&home.out, "Anna");
    run(&home, "list nobody");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: none of 2 plans fits\n");
}
END_TEST

START_TEST(list__sorted__is_in_that_order)
{
    make_maria(&home);
    run(&home, "new Anna --no-input");
    run(&home, "set Maria time.hours_per_week=9");
    run(&home, "list --sort used");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "  1  Maria"), buffer_text(&home.out));
    run(&home, "list --sort name");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "  2  Anna"), buffer_text(&home.out));
    run(&home, "list --sort due");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "  1  Maria"), buffer_text(&home.out));
}
END_TEST

START_TEST(list__on_a_later_day__says_what_is_overdue_and_when_it_was_planned)
{
    make_maria(&home);
    run(&home, "new Anna --no-input");
    run(&home, "choose 1 1");
    run(&home, "list --today 2026-12-05 --overdue");
    ck_assert_has(&home.out, "     Overdue by 12 days: 23 Nov 2026, Search the exclusion lists");
    ck_assert_has(&home.out, "Planned on");
    ck_assert_has_not(&home.out, "Anna");
}
END_TEST

START_TEST(list__sorted_by_risk__says_what_it_is)
{
    run(&home, "new Anna --no-input");
    make_maria(&home);
    run(&home, "choose Maria 1");
    run(&home, "new Zoe --no-input");
    run(&home, "list --sort risk --today 2026-12-05");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "  2  Maria"), buffer_text(&home.out));
    ck_assert_has(&home.out, "     At risk: overdue by 12 days.");
}
END_TEST

/* It says before it is planned anew what it says after. */
START_TEST(list__on_a_later_day__of_what_nobody_follows__says_today)
{
    make_maria(&home);
    run(&home, "list --today 2026-12-05 --overdue");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: none of 1 plan fits\n");
    run(&home, "list --today 2026-12-05");
    ck_assert_has(&home.out, "Next: 5 Dec 2026, Search the exclusion lists");
    ck_assert_has(&home.out, "Planned");
    run(&home, "due --all --within 0 --today 2026-12-05");
    ck_assert_has(&home.out, "Search the exclusion      5 Dec 2026, today\n");
    ck_assert_has_not(&home.out, "overdue");
    run(&home, "due --all --fresh --today 2026-12-05 -q");
    run(&home, "list --today 2026-12-05");
    ck_assert_has(&home.out, "Next: 5 Dec 2026, Search the exclusion lists");
    ck_assert_has_not(&home.out, "Planned");
}
END_TEST

/* What a plan of a file of the version before is due is not known until it is planned. */
START_TEST(list__of_an_older_file__says_what_is_not_planned_yet)
{
    size_t length = 0;
    char *bytes = get_file(FIXTURES "/store/version-2.db", &length);

    put_file(&home, "old.db", bytes, length);
    free(bytes);
    run(&home, "list --db old.db -q");
    ck_assert_has(&home.out, "Not planned yet: open it.");
    run(&home, "list --db old.db");
    ck_assert_has(&home.err, "plans are not planned yet; `milepost due --all --fresh` plans every "
                             "one\n");
    run(&home, "due --all --fresh --db old.db");
    ck_assert_has_not(&home.err, "planned");
    ck_assert_int_eq(home.code, 1);
    run(&home, "list --db old.db");
    ck_assert_has_not(&home.out, "Not planned yet");
}
END_TEST

START_TEST(plan__is_found__by_number_name_or_last_use)
{
    make_maria(&home);
    run(&home, "new '2 years' --no-input");
    run(&home, "answers 1 --json");
    ck_assert_has(&home.out, "CPC");
    run(&home, "answers '2 years' --json");
    ck_assert_has_not(&home.out, "CPC");
    run(&home, "answers --plan Maria --json");
    ck_assert_has(&home.out, "CPC");
    run(&home, "set --today 2026-11-24 Maria time.hours_per_week=9");
    run(&home, "answers --json");
    ck_assert_has(&home.out, "CPC");
}
END_TEST

static const struct {
    const char *line, *says;
} no_plans[] = {
    {"print 2", "2: there is no such plan; `milepost list` lists them"},
    {"print 01", "01: there is no such plan; `milepost list` lists them"},
    {"print 99999999999999999999", "99999999999999999999: there is no such plan; `milepost list` "
                                   "lists them"},
    {"print maria", "maria: there is no such plan; did you mean `Maria`?"},
    {"print '' ", "\"\": there is no such plan; `milepost list` lists them"},
    {"print Maria --plan Maria", "--plan: the plan is named twice, as \"Maria\" too"},
    {"purge Maria", "Maria: this plan is not deleted; `milepost delete 1` comes first"},
    {"rename Maria 7", "the plan's name '7': digits alone mean a plan's number"},
    {"copy Maria Maria", "plans.db: plan 1 is named \"Maria\" already: choose another name"},
};

START_TEST(plan__that_is_not_there__is_refused)
{
    struct buffer expected = {0};

    make_maria(&home);
    run(&home, no_plans[_i].line);
    buffer_format(&expected, "milepost: %s\n", no_plans[_i].says);

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_int_eq(home.code, 2);
    buffer_clear(&expected);
}
END_TEST

START_TEST(rename__changes__the_name)
{
    make_maria(&home);
    run(&home, "rename Maria 'Evening course'");
    ck_assert_done(&home);
    run(&home, "rename --plan 1 Mia");
    ck_assert_done(&home);
    run(&home, "list");
    ck_assert_has(&home.out, "Mia");
}
END_TEST

START_TEST(rename__to_the_name_it_bears__says_so_and_changes_nothing)
{
    make_maria(&home);
    run(&home, "rename Maria Maria");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "plan 1 is named Maria already");
    run(&home, "history Maria");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "named"));
}
END_TEST

START_TEST(copy__takes__the_answers)
{
    make_maria(&home);
    run(&home, "copy Maria");
    ck_assert_done(&home);
    run(&home, "answers 'Maria copy' --json");
    ck_assert_has(&home.out, "\"goal.target\": \"CPC\"");
    run(&home, "copy --plan Maria Third");
    ck_assert_done(&home);
    run(&home, "answers Third --json");
    ck_assert_has(&home.out, "\"goal.target\": \"CPC\"");
}
END_TEST

START_TEST(delete__can_be_undone__until_the_purge)
{
    make_maria(&home);
    run(&home, "delete Maria");
    ck_assert_done(&home);
    run(&home, "list");
    ck_assert_str_eq(buffer_text(&home.out), "");
    run(&home, "list --deleted");
    ck_assert_has(&home.out, "Maria (deleted)");
    run(&home, "print Maria");
    ck_assert_refused(&home, 2,
                      "milepost: Maria: this plan is deleted; `milepost undo 1` brings it back");
    run(&home, "undo");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: Undone: the plan is back\n");
    run(&home, "delete Maria");
    run(&home, "purge Maria");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: 1 deleted plan dropped for good\n");
    run(&home, "list --deleted");
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

START_TEST(purge__with_history__leaves_nothing_to_undo)
{
    make_maria(&home);
    run(&home, "set time.hours_per_week=11");
    run(&home, "purge --history");
    ck_assert_done(&home);
    run(&home, "undo");

    ck_assert_refused(&home, 2, "milepost: Maria: there is nothing to undo");
}
END_TEST

Suite *plans_suite(void)
{
    Suite *suite = suite_create("plans");
    TCase *tcase = home_case("plans");

    tcase_add_test(tcase, new__with_answers__makes_the_plan_at_once);
    tcase_add_test(tcase, new__reads__answers_from_standard_input);
    tcase_add_test(tcase, list__of_one_who_is_barred__says_so_at_once);
    tcase_add_test(tcase, new__without_a_name__takes_a_free_one);
    tcase_add_test(tcase, new__refuses__a_name_that_is_taken);
    tcase_add_test(tcase, new__leaves__no_plan_behind_when_the_screens_do_not_open);
    tcase_add_test(tcase, list__without_a_data_file__is_empty);
    tcase_add_test(tcase, list__as_json__has_the_keys_in_order);
    tcase_add_test(tcase, list__with_words__shows_what_has_them);
    tcase_add_test(tcase, list__sorted__is_in_that_order);
    tcase_add_test(tcase, list__sorted_by_risk__says_what_it_is);
    tcase_add_test(tcase, list__on_a_later_day__says_what_is_overdue_and_when_it_was_planned);
    tcase_add_test(tcase, list__on_a_later_day__of_what_nobody_follows__says_today);
    tcase_add_test(tcase, list__of_an_older_file__says_what_is_not_planned_yet);
    tcase_add_test(tcase, plan__is_found__by_number_name_or_last_use);
    ADD_TABLE_TEST(tcase, plan__that_is_not_there__is_refused, no_plans);
    tcase_add_test(tcase, rename__changes__the_name);
    tcase_add_test(tcase, rename__to_the_name_it_bears__says_so_and_changes_nothing);
    tcase_add_test(tcase, copy__takes__the_answers);
    tcase_add_test(tcase, delete__can_be_undone__until_the_purge);
    tcase_add_test(tcase, purge__with_history__leaves_nothing_to_undo);
    suite_add_tcase(suite, tcase);
    return suite;
}
