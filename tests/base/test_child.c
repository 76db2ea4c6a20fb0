/* SPDX-License-Identifier: MIT
 * Another program: fed and read whole, and stopped when it hangs, floods or is not wanted. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/base_suites.h"
#include "milepost/child.h"
#include "milepost/memory.h"

static struct buffer out;
static struct error err;
static int result;

static void tear_down(void)
{
    buffer_clear(&out);
}

/* /bin/sh stands for any program here: no text of a plan ever goes into its arguments. */
static enum status run_script(const char *script, const char *in, size_t length, size_t most,
                              int patience_ms)
{
    const char *const argv[] = {"/bin/sh", "-c", script, NULL};
    const struct child_job job = {
        .argv = argv, .in = in, .in_length = length, .most = most, .patience_ms = patience_ms};

    return child_run(&job, &out, &result, &err);
}

/* More than any pipe holds, both ways at once. */
START_TEST(child_run__much_text__goes_through_whole)
{
    size_t length = (size_t)1 << 21;
    char *text = memory_new(1, length);

    for (size_t i = 0; i < length; i++)
        text[i] = (char)('a' + i % 23);
    ck_assert(run_script("cat", text, length, length, 20000) == STATUS_OK);
    ck_assert_int_eq(result, 0);
    ck_assert_uint_eq(out.length, length);
    ck_assert_int_eq(memcmp(out.text, text, length), 0);
    free(text);
}
END_TEST

START_TEST(child_run__nothing_to_read__ends_its_input)
{
    ck_assert(run_script("cat; echo end", NULL, 0, 100, 20000) == STATUS_OK);
    ck_assert_str_eq(buffer_text(&out), "end\n");
}
END_TEST

static const struct {
    const char *script;
    int result;
} ends[] = {
    {"cat >/dev/null; exit 3", 3},
    {"kill -KILL $$", 128 + SIGKILL},
    {"exit 0", -1}, /* read nothing of it */
};

START_TEST(child_run__ends__says_how)
{
    size_t length = (size_t)1 << 20;
    char *text = memory_new(1, length);

    memset(text, 'x', length);
    ck_assert(run_script(ends[_i].script, text, length, 0, 20000) == STATUS_OK);
    ck_assert_int_eq(result, ends[_i].result);
    free(text);
}
END_TEST

START_TEST(child_run__no_such_program__says_so)
{
    static const char *const argv[] = {"/nowhere/at-all", NULL};
    const struct child_job job = {.argv = argv, .patience_ms = 20000};

    ck_assert(child_run(&job, NULL, &result, &err) == STATUS_NOT_FOUND);
    ck_assert_str_eq(err.text, "there is no program at-all");
}
END_TEST

START_TEST(child_run__writes_without_end__is_stopped)
{
    ck_assert(run_script("while :; do echo more; done", "", 0, 100000, 20000) == STATUS_IO);
    ck_assert_str_eq(err.text, "sh writes without end and was stopped");
    ck_assert_uint_eq(out.length, 0);
}
END_TEST

START_TEST(child_run__hangs__is_stopped_with_all_it_started)
{
    time_t begun = time(NULL);

    ck_assert(run_script("sleep 40; echo late", "", 0, 100, 100) == STATUS_BUSY);
    ck_assert_str_eq(err.text, "sh did not answer and was stopped");
    ck_assert_uint_eq(out.length, 0);
    ck_assert_int_lt(time(NULL) - begun, 15);
}
END_TEST

/* What it left running in the background may hold its output open. */
START_TEST(child_run__leaves_one_behind__does_not_wait_for_it)
{
    time_t begun = time(NULL);

    ck_assert(run_script("sleep 40 & echo done", "", 0, 100, 30000) == STATUS_OK);
    ck_assert_str_eq(buffer_text(&out), "done\n");
    ck_assert_int_lt(time(NULL) - begun, 15);
}
END_TEST

/* In a process of its own: it is to end by that signal. */
static void ask_in_a_child_of_ours(int asking)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    char script[64];

    sigaction(asking, &usual, NULL);
    snprintf(script, sizeof script, "kill -%d %d; sleep 40", asking, (int)getpid());
    (void)!run_script(script, "", 0, 100, 30000);
    _exit(0);
}

static const int askings[] = {SIGINT, SIGTERM, SIGHUP};

START_TEST(child_run__asked_to_end__stops_it_and_ends)
{
    time_t begun = time(NULL);
    pid_t pid = fork();
    int how;

    if (pid == 0)
        ask_in_a_child_of_ours(askings[_i]);
    ck_assert_int_eq(waitpid(pid, &how, 0), pid);
    ck_assert(WIFSIGNALED(how));
    ck_assert_int_eq(WTERMSIG(how), askings[_i]);
    ck_assert_int_lt(time(NULL) - begun, 15);
}
END_TEST

START_TEST(child_run__afterwards__signals_are_as_before)
{
    sigset_t before, after;
    struct sigaction pipes;

    sigprocmask(SIG_SETMASK, NULL, &before);
    ck_assert(run_script("exit 0", "", 0, 0, 20000) == STATUS_OK);
    sigprocmask(SIG_SETMASK, NULL, &after);
    sigaction(SIGPIPE, NULL, &pipes);
    ck_assert_int_eq(sigismember(&after, SIGINT), sigismember(&before, SIGINT));
    ck_assert(pipes.sa_handler == SIG_DFL);
}
END_TEST

/* As some that start programs leave it to them. */
START_TEST(child_run__ends_of_children_are_ignored__hears_of_its_end)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before, after;
    time_t begun = time(NULL);

    sigaction(SIGCHLD, &ignore, &before);
    ck_assert(run_script("echo done; exit 3", "", 0, 100, 30000) == STATUS_OK);
    sigaction(SIGCHLD, &before, &after);
    ck_assert_int_eq(result, 3);
    ck_assert_str_eq(buffer_text(&out), "done\n");
    ck_assert_int_lt(time(NULL) - begun, 15);
    ck_assert(after.sa_handler == SIG_IGN);
}
END_TEST

/* A program that was started without standard input and output. What is not taken and what it has
 * to complain of can be written, and goes nowhere. */
static const size_t taken[] = {100, 0};

START_TEST(child_run__without_the_first_three__still_works)
{
    pid_t pid = fork();
    int how;

    if (pid == 0) {
        for (int i = 0; i < 3; i++)
            close(i);
        _exit(run_script("cat && echo fault >&2", "abc", 3, taken[_i], 20000) == STATUS_OK &&
                      result == 0 && strcmp(buffer_text(&out), taken[_i] > 0 ? "abc" : "") == 0
                  ? 0
                  : 1);
    }
    ck_assert_int_eq(waitpid(pid, &how, 0), pid);
    ck_assert(WIFEXITED(how) && WEXITSTATUS(how) == 0);
}
END_TEST

START_TEST(child_find__on_path__gives_where)
{
    char *before = memory_copy_text(getenv("PATH"));

    setenv("PATH", ":/nowhere:/bin:/usr/bin", 1);
    buffer_add(&out, "at ");
    ck_assert(child_find("sh", &out));
    ck_assert_str_eq(buffer_text(&out), "at /bin/sh");
    ck_assert(!child_find("no-such-program-here", &out));
    ck_assert_str_eq(buffer_text(&out), "at /bin/sh");
    unsetenv("PATH");
    ck_assert(!child_find("sh", &out));
    setenv("PATH", before, 1);
    free(before);
}
END_TEST

Suite *child_suite(void)
{
    Suite *suite = suite_create("child");
    TCase *tcase = tcase_create("child");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, child_run__much_text__goes_through_whole);
    tcase_add_test(tcase, child_run__nothing_to_read__ends_its_input);
    ADD_TABLE_TEST(tcase, child_run__ends__says_how, ends);
    tcase_add_test(tcase, child_run__no_such_program__says_so);
    tcase_add_test(tcase, child_run__writes_without_end__is_stopped);
    tcase_add_test(tcase, child_run__hangs__is_stopped_with_all_it_started);
    tcase_add_test(tcase, child_run__leaves_one_behind__does_not_wait_for_it);
    ADD_TABLE_TEST(tcase, child_run__asked_to_end__stops_it_and_ends, askings);
    tcase_add_test(tcase, child_run__afterwards__signals_are_as_before);
    tcase_add_test(tcase, child_run__ends_of_children_are_ignored__hears_of_its_end);
    ADD_TABLE_TEST(tcase, child_run__without_the_first_three__still_works, taken);
    tcase_add_test(tcase, child_find__on_path__gives_where);
    suite_add_tcase(suite, tcase);
    return suite;
}
