/* SPDX-License-Identifier: MIT
 * The ledger while programs are killed and run at once: each credit is there whole or not at all,
 * what was said to be added stays, and none is lost to another program. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct buffer printed;

/* Maria holds the CPC. */
static void set_up(void)
{
    person_with_plan(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "person.stage=working",
                              "work.credentials=CPC", "held.CPC.since=2025-03-14"),
                     0);
}

static void tear_down(void)
{
    home_remove(&home);
    buffer_clear(&printed);
}

/* Begins to enter a credit of this title, in a program of its own that says nothing. */
static pid_t begin_entry(const char *title)
{
    pid_t child = fork();

    ck_assert_int_ge(child, 0);
    if (child == 0) {
        if (!freopen("/dev/null", "r", stdin) || !freopen("/dev/null", "a", stderr))
            _exit(1);
        execle(MILEPOST_PROGRAM, MILEPOST_PROGRAM, "credit", "add", "--title", title, "--units",
               "1.5", "--category", "auditing", "--note", "a line", (char *)NULL, home.environment);
        _exit(1);
    }
    return child;
}

/* The ledger as it is exported; each entry has to be whole. Freed with json_decref. */
static json_t *credits_on_disk(void)
{
    json_t *plan, *credits, *credit;
    size_t index;

    buffer_truncate(&printed, 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "doctor"), 0);
    ck_assert_int_eq(HOME_RUN(&home, &printed, NULL, "export"), 0);
    plan = json_loads(buffer_text(&printed), 0, NULL);
    credits = json_incref(json_object_get(plan, "credits"));
    json_array_foreach(credits, index, credit)
    {
        ck_assert_double_eq(json_real_value(json_object_get(credit, "units")), 1.5);
        ck_assert_uint_eq(json_array_size(json_object_get(credit, "bodies")), 1);
        ck_assert_uint_eq(json_array_size(json_object_get(credit, "categories")), 1);
        ck_assert_str_eq(json_string_value(json_object_get(credit, "note")), "a line");
    }
    json_decref(plan);
    return credits;
}

static bool credits_have(const json_t *credits, const char *title)
{
    const json_t *credit;
    size_t index;

    json_array_foreach(credits, index, credit)
    {
        if (strcmp(json_string_value(json_object_get(credit, "title")), title) == 0)
            return true;
    }
    return false;
}

/* The moments are spread over what one entry takes. */
START_TEST(kill_9__while_credits_are_entered__leaves_each_whole_or_not_at_all)
{
    enum { KILLS = 24, STEP_NS = 700000 };
    char title[24];
    json_t *credits;

    for (int kill_at = 0; kill_at < KILLS; kill_at++) {
        const struct timespec moment = {0, (long)kill_at * STEP_NS};
        pid_t child;
        int status;

        snprintf(title, sizeof title, "entry %d", kill_at);
        child = begin_entry(title);
        nanosleep(&moment, NULL);
        kill(child, SIGKILL);
        ck_assert_int_eq(waitpid(child, &status, 0), child);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            continue;
        credits = credits_on_disk();
        ck_assert_msg(credits_have(credits, title), "%s was entered, and is lost", title);
        json_decref(credits);
    }
    json_decref(credits_on_disk());
}
END_TEST

START_TEST(kill_9__between_two_credits__loses_none_and_each_is_undone)
{
    json_t *credits;
    int status;

    ck_assert_int_eq(waitpid(begin_entry("first"), &status, 0) > 0 && WEXITSTATUS(status) == 0, 1);
    kill(begin_entry("killed"), SIGKILL);
    ck_assert_int_gt(wait(&status), 0);
    ck_assert_int_eq(waitpid(begin_entry("second"), &status, 0) > 0 && WEXITSTATUS(status) == 0, 1);
    credits = credits_on_disk();
    ck_assert(credits_have(credits, "first") && credits_have(credits, "second"));
    json_decref(credits);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "undo"), 0);
    credits = credits_on_disk();
    ck_assert(credits_have(credits, "first") && !credits_have(credits, "second"));
    json_decref(credits);
}
END_TEST

START_TEST(programs_at_once__that_enter_credits__lose_none)
{
    enum { AT_ONCE = 4, ROUNDS = 3 };
    char title[24];
    json_t *credits;
    int status;

    for (int i = 0; i < ROUNDS; i++) {
        for (int j = 0; j < AT_ONCE; j++) {
            snprintf(title, sizeof title, "entry %d", i * AT_ONCE + j);
            begin_entry(title);
        }
        for (int j = 0; j < AT_ONCE; j++) {
            ck_assert_int_gt(wait(&status), 0);
            ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        }
    }
    credits = credits_on_disk();
    ck_assert_uint_eq(json_array_size(credits), AT_ONCE * ROUNDS);
    for (size_t i = 0; i < AT_ONCE * ROUNDS; i++)
        ck_assert_int_eq(json_integer_value(json_object_get(json_array_get(credits, i), "id")),
                         (int)i + 1);
    json_decref(credits);
}
END_TEST

Suite *credits_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("credits", &tcase, set_up, tear_down);

    tcase_set_tags(tcase, "sweep"); /* once, in the release build: what is on disk after a kill */
    tcase_add_test(tcase, kill_9__while_credits_are_entered__leaves_each_whole_or_not_at_all);
    tcase_add_test(tcase, kill_9__between_two_credits__loses_none_and_each_is_undone);
    tcase_add_test(tcase, programs_at_once__that_enter_credits__lose_none);
    return suite;
}
