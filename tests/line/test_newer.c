/* SPDX-License-Identifier: MIT
 * Covers a plan that opens with another version of the catalogue, by lines. */
#include <check.h>

#include "guide.h"
#include "line_suites.h"

/* The plan was planned with a version that is long gone. */
static void make_older_plan(const char *more)
{
    struct error err;

    make_usual_plan();
    if (more)
        go(more);
    ck_assert_int_eq(
        store_note_catalogue(talker.store, 1, &(struct catalogue_stamp){"1999.1", ""}, "", &err),
        STATUS_OK);
}

START_TEST(newer_catalogue__is_told_first__and_can_wait)
{
    make_older_plan(NULL);
    go("Maria\nWhat the new catalogue changes\nNot now\n");
    ck_assert_heard(&talker, "this plan was last planned with 1999.1.");
    ck_assert_heard(&talker, "The rules of 1999.1 are not at hand, and no route was followed");
    go("Maria\n");
    ck_assert_heard(&talker, "What the new catalogue changes");
}
END_TEST

START_TEST(newer_catalogue__that_is_taken__is_told_no_more)
{
    make_older_plan(NULL);
    go("Maria\nWhat the new catalogue changes\nTake this catalogue\n");
    ck_assert_heard(&talker, "is taken in place of 1999.1");
    go("Maria\n");
    ck_assert_not_heard(&talker, "What the new catalogue changes");
}
END_TEST

START_TEST(newer_catalogue__with_which_the_route_was_chosen__has_nothing_before_it)
{
    make_older_plan("Maria\nCompare the routes\n1. \nFollow this route\n");
    go("Maria\nWhat the new catalogue changes\n");
    ck_assert_heard(&talker, "and your plan of 4 Jan 2027 was made with ");
}
END_TEST

/* What was kept of what the plan said by the version before is what it says now. */
START_TEST(newer_catalogue__that_changes_nothing__is_said_to_where_it_is_taken)
{
    static struct catalog before;
    struct catalogue_stamp stamp = {"1999.1", ""};
    struct error err;

    make_usual_plan();
    before = *catalog_builtin();
    before.version = stamp.version;
    before.digest = NULL;
    before.on_hand = NULL;
    talker.former = &before;
    ck_assert_int_eq(store_note_catalogue(talker.store, 1, &stamp, "", &err), STATUS_OK);
    go("Maria\nTake the new catalogue, which changes nothing in this plan\nTake this catalogue\n");
    ck_assert_heard(&talker, "the same steps, dates, cost and gates.");
    ck_assert_heard(&talker, "is taken in place of 1999.1");
    ck_assert_not_heard(&talker, "What the new catalogue changes");
}
END_TEST

Suite *line_newer_suite(void)
{
    Suite *suite = suite_create("newer");
    TCase *tcase = tcase_create("newer");

    tcase_add_checked_fixture(tcase, guide_setup, guide_teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, newer_catalogue__is_told_first__and_can_wait);
    tcase_add_test(tcase, newer_catalogue__that_is_taken__is_told_no_more);
    tcase_add_test(tcase, newer_catalogue__with_which_the_route_was_chosen__has_nothing_before_it);
    tcase_add_test(tcase, newer_catalogue__that_changes_nothing__is_said_to_where_it_is_taken);
    suite_add_tcase(suite, tcase);
    return suite;
}
