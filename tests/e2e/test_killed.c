/* SPDX-License-Identifier: MIT
 * Killed at each write into a file that answering makes, one run after the other: what was asked
 * about before is there, and the file is sound. The answers come by lines, where each next question
 * says that the one before is saved. */
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

enum { MOST_WRITES = 1000, FIRST_ANSWERED = 2 };

static struct home home;
static struct buffer asked, stored;

static void killed_set_up(void)
{
    home_make(&home);
}

static void killed_tear_down(void)
{
    home_remove(&home);
    buffer_clear(&asked);
    buffer_clear(&stored);
}

/* Two answers, after which nothing but answering writes. */
static void killed_begin(void)
{
    home_set(&home, "LD_PRELOAD", NULL);
    HOME_RUN(&home, NULL, NULL, "delete", "Maria");
    HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input");
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "person.stage=unknown", "goal.target=CPC"),
                     0);
}

/* Answers two questions more by "I don't know yet"; false: it was killed meanwhile. */
static bool answer_until_killed(int number)
{
    static const char answers[] =
        "printf '1\\n!\\n!\\nq\\n' | " MILEPOST_PROGRAM " resume Maria --accessible";
    char written[32];
    int code;

    snprintf(written, sizeof written, "%d", number);
    home_set(&home, "KILLED_AT", written);
    home_set(&home, "LD_PRELOAD", KILLED_AT_LIBRARY);
    buffer_truncate(&asked, 0);
    code = home_run_shell(&home, &asked, NULL, answers);
    home_set(&home, "LD_PRELOAD", NULL);
    return code == 0;
}

static int count_of(const struct buffer *text, const char *words)
{
    int count = 0;

    for (const char *at = buffer_text(text); (at = strstr(at, words)); at++)
        count++;
    return count;
}

/* Of those that the next question was asked after, all are there; at most one more is. */
static void check_stored(int number)
{
    int before = count_of(&asked, "Question ") - 1;
    int after;

    buffer_truncate(&stored, 0);
    person_on_disk(&home, "Maria", &stored);
    after = count_of(&stored, "\n") - FIRST_ANSWERED;
    ck_assert_msg(after >= before && after <= before + 1,
                  "killed at write %d, %d answers were saved, %d are there:\n%s", number, before,
                  after, buffer_text(&stored));
    ck_assert_ptr_nonnull(strstr(buffer_text(&stored), "goal.target=CPC\n"));
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "doctor"), 0);
}

START_TEST(kill_9__at_every_write_of_an_answer__loses_that_one_at_most)
{
    int number = 0;
    bool whole;

    if (IS_SANITIZED)
        return; /* a preloaded library must not come before AddressSanitizer */
    do {
        killed_begin();
        whole = answer_until_killed(++number);
        if (!whole)
            check_stored(number);
    } while (!whole && number < MOST_WRITES);
    ck_assert_int_gt(number, 10);
    ck_assert_int_lt(number, MOST_WRITES);
}
END_TEST

Suite *killed_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("killed", &tcase, killed_set_up, killed_tear_down);

    tcase_set_timeout(tcase, 300); /* some sixty runs, beside other tests */
    tcase_add_test(tcase, kill_9__at_every_write_of_an_answer__loses_that_one_at_most);
    return suite;
}
