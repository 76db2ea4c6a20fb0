/* SPDX-License-Identifier: MIT
 * Help on a screen: what somebody looks for stands first. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer text;

static void help_set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 60);
}

static void help_tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

static void assert_in_order(const char *const *words)
{
    const char *last = stage_text(&stage, &text);

    for (; *words; words++) {
        const char *found = strstr(last, *words);

        ck_assert_msg(found, "\"%s\" is not behind what comes before it in\n%s", *words,
                      buffer_text(&text));
        last = found;
    }
}

/* Home has a line to find plans in; nobody who asks for help there wants to know how to erase. */
START_TEST(help__on_home__begins_with_what_home_is_there_for)
{
    static const char *const order[] = {
        "KEYS ON THIS SCREEN", "Start a new plan.", "MOVING ABOUT",    "WHILE YOU TYPE",
        "Erase the character", "ANYWHERE",          "Leave Milepost.", NULL};

    stage_keys(&stage, "?");
    assert_in_order(order);
}
END_TEST

START_TEST(help__where_nothing_is_typed__has_no_keys_for_it)
{
    stage_begin(&stage);
    stage_go(&stage, place_of(PLACE_CHECK));
    stage_keys(&stage, "?");
    ck_assert(stage_shows(&stage, "KEYS ON THIS SCREEN"));
    ck_assert(!stage_shows(&stage, "WHILE YOU TYPE"));
}
END_TEST

Suite *help_suite(void)
{
    TCase *test_case = tcase_create("help");
    Suite *suite = suite_create("help");

    tcase_add_checked_fixture(test_case, help_set_up, help_tear_down);
    tcase_add_test(test_case, help__on_home__begins_with_what_home_is_there_for);
    tcase_add_test(test_case, help__where_nothing_is_typed__has_no_keys_for_it);
    suite_add_tcase(suite, test_case);
    return suite;
}
