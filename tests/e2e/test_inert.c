/* SPDX-License-Identifier: MIT
 * Hostile text - pasted, as a plan's name, out of a file - shows on no terminal as anything but
 * text. What counts is the stream of bytes, before any terminal has read it. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer out, err;

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&out);
    buffer_clear(&err);
}

static void leave(void)
{
    tty_keys(&tty, "Ctrl-Q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
}

/* What a hostile text would have to bring to the terminal to do harm: a title, a colour of its
 * own, a bell, C1 controls, text that runs backwards, a joiner that shifts the line. */
static const char *const hostile[] = {
    "\033]0;evil\007", "\033[45m",     "\033[999;999H", "\033P",        "\302\233", "\302\235",
    "\342\200\256",    "\342\201\246", "\342\200\215",  "\342\200\216", "\007",
};

static bool is_inert(const struct buffer *bytes)
{
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
        if (memmem(buffer_text(bytes), bytes->length, hostile[i], strlen(hostile[i])))
            return false;
    return true;
}

#define ASSERT_INERT(bytes)                                                                        \
    ck_assert_msg(is_inert(bytes), "not inert:\n%.4000s", buffer_text(bytes))

static void add_hostile(struct buffer *text)
{
    buffer_add(text, "good ");
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
        buffer_add(text, hostile[i]);
    buffer_add(text, " end");
}

static void paste(const char *text)
{
    tty_bytes(&tty, "\033[200~", 6);
    tty_bytes(&tty, text, strlen(text));
    tty_bytes(&tty, "\033[201~", 6);
}

/* ---- pasting -------------------------------------------------------------------------------- */

START_TEST(paste__hostile_into_a_field__stays_text)
{
    struct buffer text = {0};

    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    tty_keys(&tty, "Ctrl-E Ctrl-U");
    add_hostile(&text);
    paste(buffer_text(&text));
    WAIT_FOR(&tty, "good ");
    WAIT_FOR(&tty, " end");
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Name of the plan");
    leave();
    ASSERT_INERT(&tty.raw);
    buffer_clear(&text);
}
END_TEST

/* As over a slow line. The screen is drawn anew between the bytes: by then each has been read. */
START_TEST(character__whose_bytes_come_apart__is_typed_whole)
{
    static const char name[] = "J\303\274\377\303\342\202\254.";

    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 40, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    tty_keys(&tty, "Ctrl-E Ctrl-U");
    for (size_t i = 0; i < sizeof name - 1; i++) {
        tty_bytes(&tty, name + i, 1);
        tty_resize(&tty, 80, 39 - (int)i);
        WAIT_FOR(&tty, "Esc close");
    }
    WAIT_FOR(&tty, "J\303\274\342\202\254.");
    leave();
}
END_TEST

START_TEST(paste__with_newlines_and_command_letters__answers_nothing)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "set", "goal.target=CPC", "school.level=master",
                              "school.program=none"),
                     0);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Go on with the questions");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    paste("12\r\nq\003\032\021\r");
    WAIT_FOR(&tty, "[ 12");
    ASSERT_SHOWS(&tty, person_ask("work.coding_months"));
    ck_assert(!tty.ptty.ended);
    leave();

    person_on_disk(&home, NULL, &out);
    ck_assert_str_eq(buffer_text(&out),
                     "goal.target=CPC\nschool.level=master\nschool.program=none\n");
}
END_TEST

START_TEST(paste__of_a_megabyte__ends_and_leaves_the_program_alive)
{
    struct buffer text = {0};

    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    buffer_repeat(&text, "0123456789abcdef", 4096);
    for (int i = 0; i < 16; i++)
        paste(buffer_text(&text));
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Name of the plan");
    leave();
    buffer_clear(&text);
}
END_TEST

START_TEST(paste__of_five_megabytes_into_a_name__is_through_in_a_moment)
{
    struct buffer text = {0};
    double begun;

    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    buffer_repeat(&text, "0123456789abcdef", 5 << 16);
    begun = ptty_now();
    paste(buffer_text(&text));
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Name of the plan");
    ck_assert_double_lt(ptty_now() - begun, 8000);
    leave();
    buffer_clear(&text);
}
END_TEST

START_TEST(paste__without_an_end__does_not_lock_the_keys_out)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    tty_bytes(&tty, "\033[200~abc", 9);
    WAIT_FOR(&tty, "abc");
    for (int i = 0; i < 4; i++) /* what comes at once is taken for a part of the paste */
        ck_assert(!tty_misses_soon(&tty, "Name of the plan"));
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Name of the plan");
    leave();
}
END_TEST

START_TEST(paste__without_an_end__can_be_left_by_ctrl_c)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "n");
    WAIT_FOR(&tty, "Name of the plan");
    tty_bytes(&tty, "\033[200~abc", 9);
    WAIT_FOR(&tty, "abc");
    ck_assert(!tty_misses_soon(&tty, "abc"));
    tty_keys(&tty, "Ctrl-C");
    WAIT_EXIT(&tty, 130);
    ASSERT_RESTORED(&tty);
}
END_TEST

/* Half of it comes late: it is text all the same. */
START_TEST(paste__torn_over_a_second__runs_none_of_its_letters)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "set", "goal.target=CPC", "school.level=master",
                              "school.program=none"),
                     0);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Go on with the questions");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_bytes(&tty, "\033[200~12", 8);
    WAIT_FOR(&tty, "[ 12 ");
    ck_assert(!tty_misses_soon(&tty, "[ 12 "));
    tty_bytes(&tty, "00\nq\033[201~", 10);
    WAIT_FOR(&tty, "[ 1200q");
    tty_keys(&tty, "Tab q");
    WAIT_EXIT(&tty, 0);
}
END_TEST

/* ---- names and files ------------------------------------------------------------------------ */

/* Names that may not be given, by which way ever. */
static const char *const bad_names[] = {"a\033[45mb", "a\007b", "a\302\233b", "a\342\200\256b",
                                        "a\nb",       "a\177b", "\377\376"};

START_TEST(name__with_controls__is_refused_in_an_inert_line)
{
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "new", bad_names[_i], "--no-input"), 2);
    ck_assert_str_eq(buffer_text(&out), "");
    ASSERT_INERT(&err);
    ck_assert(text_is_clean(buffer_text(&err), true));
}
END_TEST

static void write_file(const char *name, const char *text)
{
    int file = open(home_path(&home, name), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
}

/* A plan that was given its name by some other program, in the data file itself. */
static void plant_name(void)
{
    struct buffer sql = {0};
    struct buffer name = {0};
    sqlite3 *db = NULL;

    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 0);
    add_hostile(&name);
    buffer_format(&sql, "UPDATE plan SET name='%s'", buffer_text(&name));
    ck_assert_int_eq(sqlite3_open(home_data(&home), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, buffer_text(&sql), NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    buffer_clear(&sql);
    buffer_clear(&name);
}

START_TEST(name__hostile_in_the_data_file__is_drawn_inert)
{
    plant_name();
    TTY_OPEN(&tty, &home, 120, 40, NULL);
    WAIT_FOR(&tty, "good ");
    tty_keys(&tty, "r");
    WAIT_FOR(&tty, "New name");
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "New name");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "YOUR ANSWERS");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "To share");
    leave();
    ASSERT_INERT(&tty.raw);
}
END_TEST

/* Every command that writes a plan's name, but for JSON, whose escapes are its own. */
static const char *const naming_commands[] = {"list", "answers", "print", "routes"};

START_TEST(name__hostile_in_the_data_file__is_printed_inert)
{
    plant_name();
    HOME_RUN(&home, &out, &err, naming_commands[_i]);
    ck_assert_uint_gt(out.length + err.length, 0);
    ASSERT_INERT(&out);
    ASSERT_INERT(&err);
}
END_TEST

/* Files to import and what is wrong with them. */
static const char *const bad_files[] = {
    "",
    "{\"milepost-plan\": 1, \"plan\": {\"name\": \"\\u001b]0;evil\\u0007\"}}",
    "{\"milepost-answers\": 1, \"answers\": {\"\\u001b[45m\": \"\\u202e\"}}",
    "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"\\u001b[45m\"}}",
    "\033]0;evil\007\033[45m",
    "{\"\342\200\256\": \033[45m}",
    "\377\376{}",
};

START_TEST(file__hostile__is_refused_in_inert_lines)
{
    write_file("bad.json", bad_files[_i]);
    ck_assert_int_ne(HOME_RUN(&home, &out, &err, "import", "bad.json"), 0);
    ck_assert_int_ne(HOME_RUN(&home, &out, &err, "new", "--no-input", "--answers", "bad.json"), 0);
    ck_assert_str_eq(buffer_text(&out), "");
    ASSERT_INERT(&err);
    ck_assert(text_is_clean(buffer_text(&err), true));
    ck_assert_ptr_nonnull(strstr(buffer_text(&err), "milepost: bad.json"));
}
END_TEST

START_TEST(argument__hostile__is_told_in_an_inert_line)
{
    struct buffer word = {0};

    add_hostile(&word);
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, buffer_text(&word)), 2);
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "--db", buffer_text(&word), "answers"), 2);
    ck_assert_int_eq(HOME_RUN(&home, &out, &err, "--today", buffer_text(&word), "list"), 2);
    ASSERT_INERT(&err);
    ck_assert(text_is_clean(buffer_text(&err), true));
    buffer_clear(&word);
}
END_TEST

Suite *inert_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("inert", &tcase, set_up, tear_down);

    tcase_add_test(tcase, paste__hostile_into_a_field__stays_text);
    tcase_add_test(tcase, character__whose_bytes_come_apart__is_typed_whole);
    tcase_add_test(tcase, paste__with_newlines_and_command_letters__answers_nothing);
    tcase_add_test(tcase, paste__of_a_megabyte__ends_and_leaves_the_program_alive);
    tcase_add_test(tcase, paste__of_five_megabytes_into_a_name__is_through_in_a_moment);
    tcase_add_test(tcase, paste__without_an_end__does_not_lock_the_keys_out);
    tcase_add_test(tcase, paste__without_an_end__can_be_left_by_ctrl_c);
    tcase_add_test(tcase, paste__torn_over_a_second__runs_none_of_its_letters);
    ADD_TABLE_TEST(tcase, name__with_controls__is_refused_in_an_inert_line, bad_names);
    tcase_add_test(tcase, name__hostile_in_the_data_file__is_drawn_inert);
    ADD_TABLE_TEST(tcase, name__hostile_in_the_data_file__is_printed_inert, naming_commands);
    ADD_TABLE_TEST(tcase, file__hostile__is_refused_in_inert_lines, bad_files);
    tcase_add_test(tcase, argument__hostile__is_told_in_an_inert_line);
    return suite;
}
