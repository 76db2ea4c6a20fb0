/* SPDX-License-Identifier: MIT
 * Marks on a terminal: what was shown as marked is on disk whatever ends the program, and two
 * programs that mark one plan lose none. */
#include <signal.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty, other;
static struct buffer printed;

/* Maria follows her first route. */
static void set_up(void)
{
    person_with_plan(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "choose", "1"), 0);
}

static void tear_down(void)
{
    tty_close(&tty);
    tty_close(&other);
    home_remove(&home);
    buffer_clear(&printed);
}

static void open_week(struct tty *opened)
{
    TTY_OPEN(opened, &home, 80, 24, NULL);
    WAIT_FOR(opened, "Maria");
    tty_keys(opened, "Enter");
    WAIT_FOR(opened, "IN THE NEXT 7 DAYS");
    WAIT_FOR(opened, "80 % by");
    WAIT_SETTLED(opened);
}

/* The step of the exam: its marks ask by a form. */
static void open_exam(struct tty *opened)
{
    open_week(opened);
    tty_keys(opened, "/ =Sit Space =the Space =CPC");
    WAIT_FOR(opened, "Sit the CPC exam  ");
    WAIT_GONE(opened, "Prepare for");
    tty_keys(opened, "Enter");
    WAIT_FOR(opened, "Roadmap › Step");
}

/* Opens the form of a mark of the exam. */
static void open_form(struct tty *opened, const char *key, const char *title)
{
    open_exam(opened);
    tty_keys(opened, key);
    WAIT_FOR(opened, title);
    tty_keys(opened, "Tab =425");
    WAIT_FOR(opened, "Paid    425");
}

/* How often the words are in what a command prints. */
static void assert_printed(const char *const *command, const char *words, int expected)
{
    int count = 0;

    buffer_truncate(&printed, 0);
    ck_assert_int_eq(home_run(&home, &printed, NULL, command), 0);
    for (const char *at = buffer_text(&printed); (at = strstr(at, words)) != NULL; at++)
        count++;
    ck_assert_msg(count == expected, "\"%s\" %d times, not %d:\n%.900s", words, count, expected,
                  buffer_text(&printed));
}

static void assert_done(int steps)
{
    assert_printed((const char *const[]){"print", "--json", "--private", NULL},
                   "\"status\": \"done\"", steps);
}

static void assert_exam_marks(int marks)
{
    assert_printed((const char *const[]){"history", NULL}, "Sit the CPC exam, ", marks);
}

static void assert_sound(void)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "doctor"), 0);
}

/* ---- what ends the program ------------------------------------------------------------------- */

START_TEST(kill_9__right_after_each_mark__loses_none_and_each_is_undone)
{
    enum { KILLS = 4 };

    assert_done(0);
    for (int kill = 1; kill <= KILLS; kill++) {
        open_week(&tty);
        tty_keys(&tty, "Home d");
        WAIT_FOR(&tty, "is done, 23 Nov 2026");
        tty_signal(&tty, SIGKILL);
        WAIT_EXIT(&tty, -SIGKILL);
        tty_close(&tty);
        assert_done(kill);
        assert_sound();
    }
    for (int left = KILLS - 1; left >= KILLS - 2; left--) {
        open_week(&tty);
        tty_keys(&tty, "u");
        WAIT_FOR(&tty, "Undone");
        tty_signal(&tty, SIGKILL);
        WAIT_EXIT(&tty, -SIGKILL);
        tty_close(&tty);
        assert_done(left);
    }
    assert_sound();
}
END_TEST

START_TEST(kill_9__between_marks_of_one_program__loses_none)
{
    open_week(&tty);
    for (int mark = 1; mark <= 3; mark++) {
        tty_keys(&tty, "Home d");
        WAIT_FOR(&tty, "is done, 23 Nov 2026");
        assert_done(mark);
        WAIT_SETTLED(&tty);
    }
    tty_signal(&tty, SIGKILL);
    WAIT_EXIT(&tty, -SIGKILL);
    assert_done(3);
    assert_sound();
}
END_TEST

static const struct {
    int signal, code; /* no signal: the terminal is closed */
} endings[] = {{SIGKILL, -SIGKILL}, {SIGHUP, 130}, {0, 130}};

START_TEST(ending__while_a_mark_s_form_is_half_filled__leaves_no_half_mark)
{
    open_form(&tty, "d", "Done: Sit the CPC exam");
    if (endings[_i].signal)
        tty_signal(&tty, endings[_i].signal);
    else
        ptty_hang_up(&tty.ptty);
    WAIT_EXIT(&tty, endings[_i].code);
    tty_close(&tty);

    assert_exam_marks(0);
    assert_done(0);
    assert_sound();
    open_week(&tty);
    tty_keys(&tty, "Home d");
    WAIT_FOR(&tty, "is done, 23 Nov 2026");
}
END_TEST

/* ---- two programs ---------------------------------------------------------------------------- */

static const char first_step[] = "Search the exclusion lists", read_again[] = "it was read again";

START_TEST(two_programs__that_mark_different_steps__lose_none_and_show_both)
{
    static const char second_step[] = "Ask schools the twelve";

    open_week(&tty);
    open_week(&other);
    tty_keys(&tty, "Home d");
    WAIT_FOR(&tty, "is done, 23 Nov 2026");
    tty_keys(&other, "Down");
    WAIT_FOR(&other, read_again);
    WAIT_GONE(&other, first_step);
    WAIT_FOR(&other, second_step);
    tty_keys(&other, "Home d");
    WAIT_FOR(&other, "is done, 23 Nov 2026");

    tty_keys(&tty, "Down");
    WAIT_FOR(&tty, read_again);
    WAIT_GONE(&tty, second_step);
    WAIT_FOR(&tty, "IN THE NEXT 7 DAYS");
    ck_assert(!tty_shows(&tty, first_step) && !tty_shows(&tty, second_step));
    assert_done(2);
    assert_sound();
}
END_TEST

/* What stood under the key was not what the person saw: nothing else is marked in its place. */
START_TEST(key_on_a_step__that_another_program_marked__marks_no_other_step)
{
    open_week(&tty);
    open_week(&other);
    tty_keys(&tty, "Home d");
    WAIT_FOR(&tty, "is done, 23 Nov 2026");
    tty_keys(&other, "d");
    WAIT_FOR(&other, read_again);
    WAIT_GONE(&other, first_step);
    assert_done(1);
}
END_TEST

START_TEST(two_programs__that_pass_the_same_exam__ask_the_second_with_what_was_typed)
{
    open_form(&tty, "d", "Done: Sit the CPC exam");
    open_form(&other, "d", "Done: Sit the CPC exam");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "is done, 23 Nov 2026");
    tty_keys(&other, "Enter");
    WAIT_FOR(&other, "done already");
    ASSERT_SHOWS(&other, "Paid    425");
    assert_exam_marks(1);
}
END_TEST

/* What the second answers, and how many tries then stand. */
static const struct {
    const char *keys;
    int tries;
} second_tries[] = {{"Esc", 1}, {"Enter", 2}};

START_TEST(two_programs__that_mark_the_same_try__ask_the_second_before_it_counts)
{
    static const char asked[] = "Another program changed this step";

    open_form(&tty, "x", "Not passed: Sit the CPC exam");
    open_form(&other, "x", "Not passed: Sit the CPC exam");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "failed, 23 Nov 2026");
    tty_keys(&other, "Enter");
    WAIT_FOR(&other, asked);
    ASSERT_SHOWS(&other, "Paid    425");
    assert_exam_marks(1);
    tty_keys(&other, second_tries[_i].keys);
    WAIT_GONE(&other, asked);
    assert_exam_marks(second_tries[_i].tries);
}
END_TEST

START_TEST(done_by_command__while_the_screen_is_open__is_shown_at_the_next_key)
{
    open_week(&tty);
    ASSERT_SHOWS(&tty, first_step);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "done", "exclusion-search"), 0);
    tty_keys(&tty, "Down");
    WAIT_FOR(&tty, read_again);
    WAIT_GONE(&tty, first_step);
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "✓ Search the exclusion lists");
}
END_TEST

Suite *marked_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("marked", &tcase, set_up, tear_down);

    tcase_set_tags(tcase, "sweep"); /* once, in the release build: what is on disk after a kill */
    tcase_add_test(tcase, kill_9__right_after_each_mark__loses_none_and_each_is_undone);
    tcase_add_test(tcase, kill_9__between_marks_of_one_program__loses_none);
    ADD_TABLE_TEST(tcase, ending__while_a_mark_s_form_is_half_filled__leaves_no_half_mark, endings);
    tcase_add_test(tcase, two_programs__that_mark_different_steps__lose_none_and_show_both);
    tcase_add_test(tcase, key_on_a_step__that_another_program_marked__marks_no_other_step);
    tcase_add_test(tcase,
                   two_programs__that_pass_the_same_exam__ask_the_second_with_what_was_typed);
    ADD_TABLE_TEST(tcase, two_programs__that_mark_the_same_try__ask_the_second_before_it_counts,
                   second_tries);
    tcase_add_test(tcase, done_by_command__while_the_screen_is_open__is_shown_at_the_next_key);
    return suite;
}
