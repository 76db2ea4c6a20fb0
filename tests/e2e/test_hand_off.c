/* SPDX-License-Identifier: MIT
 * A plan goes to an advisor and comes back, twice: the student shares it by a command, the advisor
 * looks at it on another computer and writes to its steps, the student takes that in and reads it.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "e2e_suites.h"
#include "person.h"

static struct home student, advisor;
static struct tty tty;

static void set_up(void)
{
    home_make(&advisor);
    person_with_plan(&student);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&student);
    home_remove(&advisor);
}

/* The file goes from one computer to the other. */
static void send_file(const struct home *from, const struct home *to)
{
    struct buffer bytes = {0};
    FILE *file;

    home_read(from, "plan.json", &bytes);
    file = fopen(home_path(to, "plan.json"), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(buffer_text(&bytes), 1, bytes.length, file), bytes.length);
    ck_assert_int_eq(fclose(file), 0);
    buffer_clear(&bytes);
}

static void share(void)
{
    char path[256];

    snprintf(path, sizeof path, "%s", home_path(&student, "plan.json"));
    ck_assert_int_eq(HOME_RUN(&student, NULL, NULL, "export", "--redacted", "-o", path), 0);
    send_file(&student, &advisor);
}

/* To the first step of the roadmap that comes with the keys. */
static void write_to_step(const char *keys, const char *name, const char *comment)
{
    char path[256], typed[256];

    snprintf(path, sizeof path, "%s", home_path(&advisor, "plan.json"));
    TTY_OPEN(&tty, &advisor, 80, 24, "view", path);
    WAIT_FOR(&tty, "Read-only");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "PREPARE");
    tty_keys(&tty, keys);
    tty_keys(&tty, "m");
    WAIT_FOR(&tty, "Your name");
    snprintf(typed, sizeof typed, "=%s Enter", name);
    tty_keys(&tty, typed);
    WAIT_FOR(&tty, "Your comment on");
    snprintf(typed, sizeof typed, "=%s Enter", comment);
    tty_keys(&tty, typed);
    WAIT_FOR(&tty, "is added");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
    ASSERT_RESTORED(&tty);
    tty_close(&tty);
    tty = (struct tty){0};
    send_file(&advisor, &student);
}

static void take_in(const char *says)
{
    struct buffer said = {0};
    char path[256];

    snprintf(path, sizeof path, "%s", home_path(&student, "plan.json"));
    ck_assert_int_eq(HOME_RUN(&student, NULL, &said, "import", "--comments", path), 0);
    ck_assert_msg(strstr(buffer_text(&said), says) != NULL, "%s", buffer_text(&said));
    buffer_clear(&said);
}

START_TEST(hand_off__there_and_back__twice)
{
    share();
    write_to_step("Home", "Ana", "One");
    take_in("1 comment on 1 step from Ana");
    take_in("nothing new: 1 comment is here already");
    share();
    write_to_step("Down Down", "Ben", "Two");
    take_in("1 comment on 1 step from Ben");

    TTY_OPEN(&tty, &student, 80, 24, "resume");
    WAIT_FOR(&tty, "YOUR PLAN");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "(1 new");
    WAIT_SETTLED(&tty);
    tty_keys(&tty, "Home m");
    WAIT_FOR(&tty, "Mark as read");
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "The comment of Ana");
    tty_keys(&tty, "q");
    WAIT_EXIT(&tty, 0);
}
END_TEST

/* Whoever looks has no plan of that name, and no data file. */
START_TEST(view__of_another_computer__leaves_nothing_on_it)
{
    share();
    write_to_step("Home", "Ana", "One");
    ck_assert_int_ne(access(home_data(&advisor), F_OK), 0);
}
END_TEST

Suite *hand_off_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("hand_off", &tcase, set_up, tear_down);

    tcase_add_test(tcase, hand_off__there_and_back__twice);
    tcase_add_test(tcase, view__of_another_computer__leaves_nothing_on_it);
    return suite;
}
