/* SPDX-License-Identifier: MIT
 * Covers `batch`: an answer for each plan, the same as a print's, and that it neither keeps its
 * reader waiting nor grows. */
#include <jansson.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/answers_out.h"
#include "cli/cli_suites.h"

/* ---- arranging ------------------------------------------------------------------------------- */

/* Maria follows her plan since November, and has fallen behind by April. */
static void follow_maria(void)
{
    run(&home, "program add Foundation --kind course --price 2999");
    run(&home, "assume prepare-cpc=50/60/70");
    run(&home, "choose 1");
    run(&home, "done exclusion-search --note 'Nothing found'");
    run(&home, "log prepare.CPC 2");
    ck_assert_done(&home);
    home.variable = "MILEPOST_TODAY=2027-04-05";
}

static void export_maria(void)
{
    run(&home, "export --all -o plans.jsonl");
    ck_assert_done(&home);
}

/* All that stands in a file of the home, with a newline at its end; freed by the caller. */
static char *text_of(const char *name)
{
    char path[160];
    size_t length;

    snprintf(path, sizeof path, "%s/%s", home.path, name);
    return get_file(path, &length);
}

/* ---- what an answer is ----------------------------------------------------------------------- */

static const struct {
    const char *print, *batch;
} same[] = {
    {"print --format json", "batch plans.jsonl"},
    {"print --format json --private", "batch --private plans.jsonl"},
};

START_TEST(batch__answers__as_print_does)
{
    json_t *print, *answer;
    char *printed, *answered;

    follow_maria();
    export_maria();
    run(&home, same[_i].print);
    print = output_json();
    run(&home, same[_i].batch);
    ck_assert_done(&home);
    ck_assert_int_eq(count_answers(), 1);
    answer = answer_at(0);
    printed = json_dumps(print, 0);
    answered = json_dumps(answer, 0);
    ck_assert_str_eq(answered, printed);
    free(printed);
    free(answered);
    json_decref(print);
    json_decref(answer);
}
END_TEST

START_TEST(batch_page__says__who_is_late)
{
    json_t *answer, *print;

    follow_maria();
    export_maria();
    run(&home, "print --format json --private");
    print = output_json();
    run(&home, "batch --page --private plans.jsonl");
    ck_assert_done(&home);
    answer = answer_at(0);
    ck_assert_int_eq(json_integer_value(at_key(answer, "milepost-summary")), 1);
    ck_assert(json_equal(at_key(answer, "plan"), at_key(print, "plan")));
    ck_assert(json_equal(at_key(answer, "finish"), at_key(print, "finish")));
    ck_assert(json_equal(at_key(answer, "cost"), at_key(print, "cost")));
    ck_assert(json_equal(at_key(answer, "goal"), at_key(print, "goal")));
    ck_assert_int_gt(json_integer_value(at_key(answer, "late_days")), 30);
    ck_assert_int_gt(json_integer_value(at_key(answer, "overdue")), 0);
    ck_assert_str_eq(json_string_value(at_key(at_key(answer, "next"), "why")), "overdue");
    ck_assert_ptr_nonnull(strstr(json_string_value(at_key(answer, "at_risk")), "overdue by "));
    ck_assert_ptr_nonnull(strstr(json_string_value(at_key(answer, "at_risk")), "goal "));
    json_decref(answer);
    json_decref(print);
}
END_TEST

/* The baseline was made with private answers: without them nothing is told by it. */
START_TEST(batch_page__without_private__leaves_the_baseline_out)
{
    json_t *answer;

    follow_maria();
    export_maria();
    run(&home, "batch --page plans.jsonl");
    ck_assert_done(&home);
    answer = answer_at(0);
    ck_assert(json_is_null(at_key(answer, "late_days")));
    ck_assert_str_eq(json_string_value(at_key(answer, "private")), "left out");
    json_decref(answer);
}
END_TEST

START_TEST(batch__takes__answers_alone)
{
    json_t *answer;

    put_text(&home, "in", KEEPS_CURRENT "\r\n");
    run(&home, "batch --page in");
    ck_assert_done(&home);
    answer = answer_at(0);
    ck_assert_str_eq(json_string_value(at_key(answer, "goal")), "keep-current");
    ck_assert(json_is_null(at_key(at_key(answer, "plan"), "id")));
    ck_assert(json_is_null(at_key(at_key(answer, "plan"), "name")));
    json_decref(answer);
}
END_TEST

START_TEST(batch__opens__no_data_file)
{
    put_text(&home, "in", KEEPS_CURRENT);
    run(&home, "batch in");
    ck_assert_done(&home);
    ck_assert_int_ne(access(home.data, F_OK), 0);
    put_text(&home, "damaged.db", "no data file");
    run(&home, "batch in --db damaged.db");
    ck_assert_done(&home);
}
END_TEST

START_TEST(batch__of_a_faulty_plan__names_it)
{
    json_t *answer;
    struct buffer in = {0};
    char *plan, *pack;

    export_maria();
    plan = text_of("plans.jsonl");
    pack = strstr(plan, "medical-coder");
    ck_assert_ptr_nonnull(pack);
    buffer_format(&in, "%s%.*sother-trade%s", plan, (int)(pack - plan), plan,
                  pack + strlen("medical-coder"));
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch in --quiet");
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.err), "");
    check_error(1, 2, "\"other-trade\"");
    answer = answer_at(1);
    ck_assert_ptr_nonnull(strstr(plan, json_string_value(at_key(answer, "plan"))));
    json_decref(answer);
    free(plan);
    buffer_clear(&in);
}
END_TEST

/* ---- its memory, and who waits for an answer ------------------------------------------------- */

/* Memory is that of the one line, however many there are. */
START_TEST(batch__of_many_lines__holds_no_more_than_of_few)
{
    struct buffer in = {0};
    long few;

    buffer_repeat(&in, KEEPS_CURRENT "\n[\n", 20);
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch in --private");
    few = home.memory;
    buffer_repeat(&in, KEEPS_CURRENT "\n[\n", 980);
    put_file(&home, "in", in.text, in.length);
    run(&home, "batch in --private");
    ck_assert_int_eq(count_answers(), 2000);
    ck_assert_int_gt(few, 1024);
    ck_assert_int_lt(home.memory, few + 512);
    buffer_clear(&in);
}
END_TEST

static pid_t start_batch(int *to, int *from)
{
    int in[2], out[2];
    pid_t child;

    ck_assert_int_eq(pipe(in), 0);
    ck_assert_int_eq(pipe(out), 0);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        close(in[1]);
        close(out[0]);
        execl(PROGRAM, "milepost", "batch", "--page", "--today", "2026-11-23", (char *)NULL);
        _exit(98);
    }
    close(in[0]);
    close(out[1]);
    *to = in[1];
    *from = out[0];
    return child;
}

static void take_answer(int from)
{
    struct pollfd wait = {.fd = from, .events = POLLIN};
    char bytes[8192];
    ssize_t got = 0;

    buffer_truncate(&home.out, 0);
    do {
        ck_assert_msg(poll(&wait, 1, 50000) == 1, "no answer came");
        got = read(from, bytes, sizeof bytes);
        ck_assert_int_gt(got, 0);
        buffer_add_bytes(&home.out, bytes, (size_t)got);
    } while (bytes[got - 1] != '\n');
}

START_TEST(batch__answers__before_the_next_line_comes)
{
    static const char line[] = KEEPS_CURRENT "\n";
    int to, from, status;
    pid_t child = start_batch(&to, &from);

    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(write(to, line, sizeof line - 1), (ssize_t)sizeof line - 1);
        take_answer(from);
        ck_assert_int_eq(count_answers(), 1);
        check_summary(0);
    }
    /* Ctrl-C ends it as it ends any filter, which a shell tells as 130. */
    ck_assert_int_eq(kill(child, SIGINT), 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    close(to);
    close(from);
}
END_TEST

Suite *batch_suite(void)
{
    Suite *suite = suite_create("batch");
    TCase *maria = maria_case("maria"), *tcase = home_case("batch");

    ADD_TABLE_TEST(maria, batch__answers__as_print_does, same);
    tcase_add_test(maria, batch_page__says__who_is_late);
    tcase_add_test(maria, batch_page__without_private__leaves_the_baseline_out);
    tcase_add_test(maria, batch__of_a_faulty_plan__names_it);
    suite_add_tcase(suite, maria);
    tcase_add_test(tcase, batch__takes__answers_alone);
    tcase_add_test(tcase, batch__opens__no_data_file);
    /* A sanitizer holds what is freed for a while. */
    if (!IS_SANITIZED)
        tcase_add_test(tcase, batch__of_many_lines__holds_no_more_than_of_few);
    tcase_add_test(tcase, batch__answers__before_the_next_line_comes);
    suite_add_tcase(suite, tcase);
    return suite;
}
