/* SPDX-License-Identifier: MIT
 * Help on help: all keys, found by what is typed, run on the screen one came from. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer before, after;

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS "g");
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&before);
    buffer_clear(&after);
}

START_TEST(help__again__lists_all_keys_and_those_of_the_screen_first)
{
    stage_keys(&stage, "? ?");

    ck_assert(stage_shows(&stage, "KEYS OF THE SCREEN YOU CAME FROM"));
    stage_keys(&stage, "=Start Space =a Space =new");
    ck_assert(stage_shows(&stage, "KEYS OF OTHER SCREENS"));
    ck_assert(stage_shows(&stage, "Start a new plan."));
}
END_TEST

START_TEST(all_keys__esc__leads_back_to_exactly_what_was_left)
{
    stage_keys(&stage, "Down Down");
    stage_text(&stage, &before);
    stage_keys(&stage, "? ? =time Down Down Esc");

    ck_assert_str_eq(stage_text(&stage, &after), buffer_text(&before));
}
END_TEST

START_TEST(all_keys__enter__does_what_the_key_does_on_the_screen_below)
{
    stage_keys(&stage, "? ? =bars Enter");

    ck_assert(stage_shows(&stage, "› Timeline"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "› Roadmap"));
}
END_TEST

START_TEST(all_keys__of_another_screen__say_where_they_work)
{
    stage_keys(&stage, "? ? =Start Space =a Space =new Enter");

    ck_assert(stage_shows(&stage, "That key works elsewhere: Home."));
    ck_assert(stage_shows(&stage, "All keys"));
}
END_TEST

START_TEST(all_keys__that_do_nothing_now__say_why)
{
    stage_keys(&stage, "? ? =bring Space =its Space =day Enter");

    ck_assert(stage_shows(&stage, "late") || stage_shows(&stage, "route"));
    ck_assert(stage_shows(&stage, "All keys"));
}
END_TEST

START_TEST(all_keys__by_the_name_of_a_key__find_it)
{
    stage_keys(&stage, "? ? =ctrl-r");

    ck_assert(stage_shows(&stage, "Make it again."));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "There is nothing to redo."));
    ck_assert(stage_shows(&stage, "› Roadmap"));
}
END_TEST

START_TEST(all_keys__from_a_text_field__run_there_and_keep_what_is_typed)
{
    stage_keys(&stage, "/ =hours Enter Ctrl-U =12 F1 F1 =cursor Space =or"); /* finds nothing */
    ck_assert(stage_shows(&stage, "No key has that in its name or its sentence."));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "[ 12"));
    stage_keys(&stage, "F1 F1 =ctrl-u Enter");

    ck_assert(!stage_shows(&stage, "[ 12"));
}
END_TEST

static bool one_command(const void *context, size_t place, struct tui_command *out)
{
    (void)context;
    *out = (struct tui_command){"backup", "[FILE]", "Copies the data file."};
    return place == 0;
}

START_TEST(all_keys__of_a_shell__say_what_to_type)
{
    stage.options.command = one_command;
    stage_keys(&stage, "? ? =copies");
    ck_assert(stage_shows(&stage, "COMMANDS TO TYPE IN A SHELL"));
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "Type this in a shell: milepost backup [FILE]"));
}
END_TEST

START_TEST(all_keys__that_are_called_so__stand_before_those_that_speak_of_it)
{
    stage_keys(&stage, "? ? =routes Enter");

    ck_assert(stage_shows(&stage, "Routes to ONE"));
}
END_TEST

START_TEST(all_keys__of_nothing__say_so)
{
    stage_keys(&stage, "? ? =zzz Enter");

    ck_assert(stage_shows(&stage, "No key has that in its name or its sentence."));
}
END_TEST

START_TEST(key_places__few_and_many__are_said_in_words)
{
    keys_add_places(CONTEXT_ROADMAP | CONTEXT_STEP | CONTEXT_WEEK, &before);
    keys_add_places(CONTEXT_WHAT_IF - 1, &after);

    ck_assert_str_eq(buffer_text(&before), "roadmap, a step or gate and this week");
    ck_assert_str_eq(buffer_text(&after), "nearly every screen");
}
END_TEST

Suite *all_keys_suite(void)
{
    Suite *suite = suite_create("all_keys");
    TCase *tcase = tcase_create("all_keys");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, help__again__lists_all_keys_and_those_of_the_screen_first);
    tcase_add_test(tcase, all_keys__esc__leads_back_to_exactly_what_was_left);
    tcase_add_test(tcase, all_keys__enter__does_what_the_key_does_on_the_screen_below);
    tcase_add_test(tcase, all_keys__of_another_screen__say_where_they_work);
    tcase_add_test(tcase, all_keys__that_do_nothing_now__say_why);
    tcase_add_test(tcase, all_keys__by_the_name_of_a_key__find_it);
    tcase_add_test(tcase, all_keys__from_a_text_field__run_there_and_keep_what_is_typed);
    tcase_add_test(tcase, all_keys__of_a_shell__say_what_to_type);
    tcase_add_test(tcase, all_keys__that_are_called_so__stand_before_those_that_speak_of_it);
    tcase_add_test(tcase, all_keys__of_nothing__say_so);
    tcase_add_test(tcase, key_places__few_and_many__are_said_in_words);
    suite_add_tcase(suite, tcase);
    return suite;
}
