/* SPDX-License-Identifier: MIT
 * Leaving while something is not saved: asked on the screen; and when nobody can be asked, kept
 * beside the backups until the plan is opened again. */
#include <signal.h>

#include "disk.h"
#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer stored;

static const char not_saved[] = "This answer is not saved";
static const char question[] = "Leave without saving it";

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&stored);
}

static void check_stored(void)
{
    buffer_truncate(&stored, 0);
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored),
                     "person.stage=unknown\ngoal.target=CPC\nschool.level=bachelor\n");
}

static void leave(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}

static void leave_unsaved(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_FOR(&tty, question);
    tty_keys(&tty, "End Enter");
    WAIT_EXIT(&tty, 3);
    ASSERT_RESTORED(&tty);
}

static void fail_to_save(void)
{
    disk_prepare(&home);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    person_answers(&tty, "goal.target", "CPC");
    WAIT_FOR(&tty, person_ask("school.level"));
    disk_fill(&home);
    person_fills(&tty, catalog_find_question(catalog_builtin(), "school.level"), "bachelor");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, not_saved);
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, not_saved);
}

static void check_is_back_in_its_field(void)
{
    tty_close(&tty);
    disk_free(&home);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, person_ask("school.level"));
    WAIT_FOR(&tty, "(*) Bachelor");
    WAIT_FOR(&tty, "back where you typed it");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    leave();
    check_stored();
}

/* The keys that leave, and what then stays: over a question q only closes that. */
static const struct {
    const char *leave, *stay;
} unsaved_leaving_keys[] = {
    {"Ctrl-Q", "Ctrl-Q Enter"}, {"F10", "F10 Enter"}, {"q", "q"}, {"Ctrl-Q", "Esc"}};

START_TEST(not_saved__leaving_key__asks_and_enter_stays)
{
    fail_to_save();
    tty_keys(&tty, unsaved_leaving_keys[_i].leave);
    WAIT_FOR(&tty, question);
    WAIT_FOR(&tty, "no space left");
    tty_keys(&tty, unsaved_leaving_keys[_i].stay);
    WAIT_GONE(&tty, question);
    WAIT_FOR(&tty, "(*) Bachelor");
    WAIT_FOR(&tty, "NOT SAVED");
    disk_free(&home);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    leave();
    check_stored();
}
END_TEST

START_TEST(not_saved__left_all_the_same__is_kept_aside_and_back_later)
{
    fail_to_save();
    leave_unsaved();
    ASSERT_SHOWS(&tty, "not saved: ");
    ASSERT_SHOWS(&tty, ".unsaved");
    check_is_back_in_its_field();
}
END_TEST

static const int unsaved_signals[] = {SIGTERM, SIGHUP, SIGINT};

START_TEST(not_saved__signal__keeps_it_aside_and_exits_3)
{
    fail_to_save();
    tty_signal(&tty, unsaved_signals[_i]);
    WAIT_EXIT(&tty, 3);
    ASSERT_RESTORED(&tty);
    ASSERT_SHOWS(&tty, "not saved: ");
    ASSERT_SHOWS(&tty, ".unsaved");
    check_is_back_in_its_field();
}
END_TEST

START_TEST(not_saved__terminal_gone__keeps_it_aside_and_exits_3)
{
    fail_to_save();
    ptty_hang_up(&tty.ptty);
    WAIT_EXIT(&tty, 3);
    check_is_back_in_its_field();
}
END_TEST

START_TEST(not_saved__nowhere_to_keep_it__is_told_so)
{
    home_set(&home, "XDG_STATE_HOME", "/proc/nowhere");
    fail_to_save();
    tty_signal(&tty, SIGTERM);
    WAIT_EXIT(&tty, 3);
    ASSERT_SHOWS(&tty, "could be kept");
}
END_TEST

START_TEST(not_saved__copy_elsewhere__holds_what_was_typed)
{
    fail_to_save();
    tty_keys(&tty, "Ctrl-Q");
    WAIT_FOR(&tty, question);
    tty_keys(&tty, "Home Down Enter");
    WAIT_FOR(&tty, "A new file");
    tty_keys(&tty, "Ctrl-E Ctrl-U =copy.json Enter");
    WAIT_EXIT(&tty, 3);
    ASSERT_SHOWS(&tty, "copy.json");

    disk_free(&home);
    home_set(&home, "MILEPOST_DB", home_path(&home, "second.db"));
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "import", "copy.json"), 0);
    check_stored();
}
END_TEST

START_TEST(not_saved__plan_left_for_home__is_not_forgotten)
{
    fail_to_save();
    tty_keys(&tty, "Esc Esc Esc Esc");
    WAIT_FOR(&tty, "Start a new plan");
    leave_unsaved();
    check_is_back_in_its_field();
}
END_TEST

Suite *unsaved_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("unsaved", &tcase, set_up, tear_down);

    ADD_TABLE_TEST(tcase, not_saved__leaving_key__asks_and_enter_stays, unsaved_leaving_keys);
    tcase_add_test(tcase, not_saved__left_all_the_same__is_kept_aside_and_back_later);
    ADD_TABLE_TEST(tcase, not_saved__signal__keeps_it_aside_and_exits_3, unsaved_signals);
    tcase_add_test(tcase, not_saved__terminal_gone__keeps_it_aside_and_exits_3);
    tcase_add_test(tcase, not_saved__nowhere_to_keep_it__is_told_so);
    tcase_add_test(tcase, not_saved__copy_elsewhere__holds_what_was_typed);
    tcase_add_test(tcase, not_saved__plan_left_for_home__is_not_forgotten);
    return suite;
}
