/* SPDX-License-Identifier: MIT
 * How the program behaves on a terminal that others use too: stopping, redrawing, Esc. */
#include <signal.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;

static void set_up(void)
{
    home_make(&home);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    person_answers(&tty, "goal.target", "CPC");
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

static void leave(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}

/* What the screen shows after something else has drawn all over it. */
static void spoil_screen(void)
{
    static const char rubbish[] = "\033[H\033[2Jsomething else was here\r\n";

    vterm_input_write(tty.vterm, rubbish, sizeof rubbish - 1);
}

/* ---- stopping ------------------------------------------------------------------------------- */

static void come_back(void)
{
    spoil_screen();
    ptty_foreground(&tty.ptty);
    WAIT_FOR(&tty, person_ask("school.level"));
    WAIT_GONE(&tty, "something else was here");
    ck_assert(tty.alternate);
}

START_TEST(ctrl_z__and_fg__gives_the_terminal_back_and_takes_it_again)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_keys(&tty, "Ctrl-Z");
    WAIT_STOPPED(&tty);
    ASSERT_RESTORED(&tty);

    come_back();
    person_answers(&tty, "school.level", "associate");
    leave();
}
END_TEST

START_TEST(sigtstp__and_sigcont__is_the_same)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_signal(&tty, SIGTSTP);
    WAIT_STOPPED(&tty);
    ASSERT_RESTORED(&tty);

    come_back();
    leave();
}
END_TEST

START_TEST(sigstop__and_sigcont__draws_the_screen_again)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_signal(&tty, SIGSTOP);
    WAIT_STOPPED(&tty);

    come_back();
    leave();
}
END_TEST

/* Somebody put the terminal right while nobody was there to do it. */
START_TEST(sigstop__and_a_reset_terminal__gets_its_modes_again)
{
    static const char reset[] = "\033[?2004l\033[?1049l";
    size_t before;

    WAIT_FOR(&tty, person_ask("school.level"));
    tty_signal(&tty, SIGSTOP);
    WAIT_STOPPED(&tty);
    vterm_input_write(tty.vterm, reset, sizeof reset - 1);
    ck_assert(!tty.alternate);
    before = tty.raw.length;

    come_back();
    ck_assert_ptr_nonnull(strstr(buffer_text(&tty.raw) + before, "\033[?2004h"));
    leave();
}
END_TEST

/* Ctrl-S just behind Ctrl-Z comes when the line is the shell's, and holds all output. */
START_TEST(ctrl_s__while_stopped__does_not_stall_the_screen_afterwards)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_keys(&tty, "Ctrl-Z");
    WAIT_STOPPED(&tty);
    tty_keys(&tty, "Ctrl-S");

    come_back();
    leave();
}
END_TEST

START_TEST(ctrl_z__while_typing__keeps_what_is_typed)
{
    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=123");
    WAIT_FOR(&tty, "[ 123 ");
    tty_keys(&tty, "Ctrl-Z");
    WAIT_STOPPED(&tty);

    spoil_screen();
    ptty_foreground(&tty.ptty);
    WAIT_FOR(&tty, "[ 123 ");
    leave();
}
END_TEST

START_TEST(resized__while_stopped__is_drawn_in_the_new_size)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_keys(&tty, "Ctrl-Z");
    WAIT_STOPPED(&tty);
    tty_resize(&tty, 120, 40);
    ptty_foreground(&tty.ptty);

    WAIT_FOR(&tty, "Your roadmap so far"); /* the panel of a wide terminal */
    WAIT_FOR(&tty, person_ask("school.level"));
    leave();
}
END_TEST

/* ---- keys ----------------------------------------------------------------------------------- */

START_TEST(ctrl_l__on_a_spoilt_screen__draws_it_again)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    spoil_screen();
    ASSERT_SHOWS(&tty, "something else was here");
    tty_keys(&tty, "Ctrl-L");

    WAIT_FOR(&tty, person_ask("school.level"));
    WAIT_FOR(&tty, "Esc back");
    WAIT_GONE(&tty, "something else was here");
    leave();
}
END_TEST

START_TEST(ctrl_s__anywhere__says_saved_and_freezes_nothing)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_keys(&tty, "Ctrl-S");
    WAIT_FOR(&tty, "Saved.");

    person_answers(&tty, "school.level", "bachelor");
    leave();
}
END_TEST

START_TEST(esc__alone__goes_back_one_question)
{
    WAIT_FOR(&tty, person_ask("school.level"));
    tty_bytes(&tty, "\033", 1);

    WAIT_FOR(&tty, person_ask("goal.target"));
    leave();
}
END_TEST

START_TEST(esc__fifty_times__neither_leaves_nor_loses_anything)
{
    struct buffer stored = {0};

    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=9");
    WAIT_FOR(&tty, "[ 9 ");
    for (int i = 0; i < 50; i++)
        tty_bytes(&tty, "\033", 1);

    WAIT_FOR(&tty, "Start a new plan");
    ck_assert(!tty.ptty.ended);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Go on with the questions");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "[ 9 ");
    leave();
    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(
        buffer_text(&stored),
        "person.stage=unknown\ngoal.target=CPC\nschool.level=associate\nschool.program=none\n");
    buffer_clear(&stored);
}
END_TEST

START_TEST(back__from_an_invalid_field__keeps_the_text_also_across_a_restart)
{
    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=6x Enter");
    WAIT_FOR(&tty, "\"6x\" is not");
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, person_ask("school.program"));
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "[ 6x ");
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, person_ask("school.program"));
    leave();
    tty_close(&tty);

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "[ 6x ");
    leave();
}
END_TEST

/* Keys that no screen knows, halves of keys, what a terminal says of itself, and Alt. */
static const char *const strange_keys[] = {
    "\033[99~",
    "\033[1;5A",
    "\033OZ",
    "\033[",
    "\033]0;title\007",
    "\x01\x02\x05\x1c\x1d\x1e\x1f",
    "\xff\xfe",
    "\xc3",
    "\xe2\x80",
    "\033[<0;5;6M",
    "\033[I\033[O",
    "\033[27;1:3u",
    "\033[?0u",
    "\033[?62;22c",
    "\033[>1;4000;19c",
    "\033[5;20R",
    "\033[A",
    "\033Oq",
    "\033Ou",
    "\033Op",
    "\033u",
    "\033q",
    "\033[M !!",
    "\033P>|quit u\033\\",
    "\033_quit u\033\\",
    "\033]52;c;cXVpdA==\033\\",
};

START_TEST(strange_keys__on_a_question__change_nothing)
{
    struct buffer stored = {0};

    WAIT_FOR(&tty, person_ask("school.level"));
    tty_bytes(&tty, strange_keys[_i], strlen(strange_keys[_i]));
    tty_keys(&tty, "Ctrl-S");
    WAIT_FOR(&tty, "Saved.");
    ASSERT_SHOWS(&tty, person_ask("school.level"));
    leave();

    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), "person.stage=unknown\ngoal.target=CPC\n");
    buffer_clear(&stored);
}
END_TEST

/* As over a slow line: the screen is drawn anew between the bytes, so each has been read. */
START_TEST(strange_keys__whose_bytes_come_apart__change_nothing)
{
    static const char *const slow[] = {"\033[>1;4000;19c", "\033Oq", "\033]11;quit\033\\"};

    WAIT_FOR(&tty, person_ask("school.level"));
    for (size_t i = 0; i < sizeof slow / sizeof *slow; i++) {
        tty_bytes(&tty, slow[i], 2);
        for (size_t at = 2; at < strlen(slow[i]); at++) {
            tty_resize(&tty, 80, 39 - (int)at);
            WAIT_FOR(&tty, person_ask("school.level"));
            tty_bytes(&tty, slow[i] + at, 1);
        }
    }
    WAIT_SETTLED(&tty);
    ASSERT_SHOWS(&tty, person_ask("school.level"));
    leave();
}
END_TEST

START_TEST(esc__of_the_kitty_protocol__goes_back_and_undoes_nothing)
{
    struct buffer stored = {0};

    WAIT_FOR(&tty, person_ask("school.level"));
    tty_bytes(&tty, "\033[27u\033[27;1:3u", 15);
    WAIT_FOR(&tty, person_ask("goal.target"));
    WAIT_SETTLED(&tty);
    ASSERT_SHOWS(&tty, person_ask("goal.target"));
    leave();

    person_on_disk(&home, NULL, &stored);
    ck_assert_str_eq(buffer_text(&stored), "person.stage=unknown\ngoal.target=CPC\n");
    buffer_clear(&stored);
}
END_TEST

START_TEST(keypad__in_application_mode__types_its_digits)
{
    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_bytes(&tty, "\033Oq\033Ou\033Op", 9);
    WAIT_FOR(&tty, "[ 150 ");
    tty_bytes(&tty, "\033OM", 3);
    WAIT_FOR(&tty, person_ask("time.hours_per_week"));
    leave();
}
END_TEST

START_TEST(home__and_end__are_known_in_every_spelling)
{
    static const char *const ends[] = {"\033[F", "\033OF", "\033[4~", "\033[8~"};
    static const char *const homes[] = {"\033[H", "\033OH", "\033[1~", "\033[7~"};

    person_answers(&tty, "school.level", "associate");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=x");
    for (int i = 0; i < 4; i++) {
        tty_keys(&tty, ends[i]);
        tty_keys(&tty, "=2");
        tty_keys(&tty, homes[i]);
        tty_keys(&tty, "=1");
    }
    WAIT_FOR(&tty, "[ 1111x22");
    leave();
}
END_TEST

Suite *manners_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("manners", &tcase, set_up, tear_down);

    tcase_add_test(tcase, ctrl_z__and_fg__gives_the_terminal_back_and_takes_it_again);
    tcase_add_test(tcase, sigtstp__and_sigcont__is_the_same);
    tcase_add_test(tcase, sigstop__and_sigcont__draws_the_screen_again);
    tcase_add_test(tcase, sigstop__and_a_reset_terminal__gets_its_modes_again);
    tcase_add_test(tcase, ctrl_s__while_stopped__does_not_stall_the_screen_afterwards);
    tcase_add_test(tcase, ctrl_z__while_typing__keeps_what_is_typed);
    tcase_add_test(tcase, resized__while_stopped__is_drawn_in_the_new_size);
    tcase_add_test(tcase, ctrl_l__on_a_spoilt_screen__draws_it_again);
    tcase_add_test(tcase, ctrl_s__anywhere__says_saved_and_freezes_nothing);
    tcase_add_test(tcase, esc__alone__goes_back_one_question);
    tcase_add_test(tcase, esc__fifty_times__neither_leaves_nor_loses_anything);
    tcase_add_test(tcase, back__from_an_invalid_field__keeps_the_text_also_across_a_restart);
    ADD_TABLE_TEST(tcase, strange_keys__on_a_question__change_nothing, strange_keys);
    tcase_add_test(tcase, strange_keys__whose_bytes_come_apart__change_nothing);
    tcase_add_test(tcase, esc__of_the_kitty_protocol__goes_back_and_undoes_nothing);
    tcase_add_test(tcase, keypad__in_application_mode__types_its_digits);
    tcase_add_test(tcase, home__and_end__are_known_in_every_spelling);
    return suite;
}
