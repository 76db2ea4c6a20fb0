/* SPDX-License-Identifier: MIT
 * kill -9 of two writers at random moments. Each says over a pipe that an answer, and a mark with
 * it, is saved as soon as the store has; whatever was said must be there afterwards, in a file that
 * opens clean. MILEPOST_LONG_TESTS=1 kills more often. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/file/copy.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { WRITERS = 2, SHORT_ROUNDS = 20, LONG_ROUNDS = 500 };

struct ack {
    int writer, answer;
};

/* One round: two children at work on a plan each, and what they said so far. */
struct round {
    int pipe[2];
    pid_t writers[WRITERS];
};

static int rounds(void)
{
    return getenv("MILEPOST_LONG_TESTS") ? LONG_ROUNDS : SHORT_ROUNDS;
}

static bool save_number(struct store *store, int writer, int answer)
{
    char question[24], value[40];
    struct answer_edit one = {.question = question, .state = 'v', .value = value};
    struct mark_row mark = {
        .step = question, .kind = "done", .day = TODAY, .cost = MONEY_NONE, .note = value};
    struct plan_change change = {.answers = &one, .answer_count = 1, .place = question};
    struct plan_record record;
    bool saved;

    snprintf(question, sizeof question, "q%d", answer);
    snprintf(value, sizeof value, "%d,%d,x", writer, answer);
    if (store_load_plan(store, writer + 1, &record, NULL) != STATUS_OK)
        return false;
    mark_rows_add(&record.marks, &mark);
    change.marks = &record.marks;
    saved = store_save_change(store, writer + 1, &change, NOW + answer, NULL) == STATUS_OK;
    plan_record_clear(&record);
    return saved;
}

_Noreturn static void write_for_ever(int writer, int answer, int out)
{
    struct store *store = NULL;

    if (store_open(test_file, STORE_WRITE, &store, NULL, NULL) != STATUS_OK)
        _exit(1);
    while (save_number(store, writer, answer)) {
        struct ack ack = {writer, answer++};

        if (write(out, &ack, sizeof ack) != sizeof ack)
            _exit(2);
    }
    _exit(3);
}

static void start(struct round *round, const int *next)
{
    ck_assert_int_eq(pipe(round->pipe), 0);
    for (int writer = 0; writer < WRITERS; writer++) {
        round->writers[writer] = fork();
        ck_assert_int_ge(round->writers[writer], 0);
        if (round->writers[writer] == 0)
            write_for_ever(writer, next[writer], round->pipe[1]);
    }
    close(round->pipe[1]);
}

static bool hear(const struct round *round, int *next)
{
    struct ack ack;

    if (read(round->pipe[0], &ack, sizeof ack) != sizeof ack)
        return false;
    ck_assert_int_eq(ack.answer, next[ack.writer]);
    next[ack.writer]++;
    return true;
}

static void kill_writers(const struct round *round)
{
    for (int writer = 0; writer < WRITERS; writer++)
        kill(round->writers[writer], SIGKILL);
    for (int writer = 0; writer < WRITERS; writer++) {
        int status = 0;

        ck_assert_int_eq(waitpid(round->writers[writer], &status, 0), round->writers[writer]);
        ck_assert_msg(WIFSIGNALED(status), "a writer failed by itself: %d", WEXITSTATUS(status));
    }
}

/* Every acknowledged answer and mark, whole, and at most one more, which the kill came too late
 * for. */
static void check_writer(struct store *store, int writer, int *next)
{
    struct plan_record record;
    char *value, expected[40];

    assert_ok(store_load_plan(store, writer + 1, &record, err));
    ck_assert_uint_ge(record.answers.count, (size_t)*next);
    ck_assert_uint_le(record.answers.count, (size_t)*next + 1);
    *next = (int)record.answers.count;
    for (size_t i = 0; i < record.answers.count; i++) {
        value = record.answers.items[i].value;
        snprintf(expected, sizeof expected, "%d,%s,x", writer,
                 record.answers.items[i].question + 1);
        ck_assert_str_eq(value, expected);
    }
    ck_assert_uint_eq(record.marks.count, record.answers.count);
    for (size_t i = 0; i < record.marks.count; i++) {
        snprintf(expected, sizeof expected, "%d,%zu,x", writer, i);
        ck_assert_str_eq(record.marks.items[i].note, expected);
        ck_assert_int_eq(record.marks.items[i].number, (int64_t)i + 1);
    }
    snprintf(expected, sizeof expected, "q%d", *next - 1);
    ck_assert_str_eq(record.row.place, *next > 0 ? expected : "");
    plan_record_clear(&record);
}

static void check_file(int *next)
{
    struct store *store = open_store(STORE_WRITE);

    assert_ok(copy_check(store, "PRAGMA integrity_check", err));
    for (int writer = 0; writer < WRITERS; writer++)
        check_writer(store, writer, &next[writer]);
    store_close(&store);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), next[0] + next[1]);
}

START_TEST(store__keeps__every_acknowledged_answer_when_killed)
{
    struct store *store = open_store(STORE_CREATE);
    int next[WRITERS] = {0};
    unsigned seed = 7;

    new_plan(store, "One", UUID);
    new_plan(store, "Two", UUID_TWO);
    store_close(&store);
    for (int i = 0; i < rounds(); i++) {
        struct round round;

        start(&round, next);
        seed = seed * 1103515245u + 12345u;
        for (unsigned acks = seed >> 16 & 15; acks > 0 && hear(&round, next); acks--)
            ;
        for (volatile unsigned spin = seed >> 12 & 0x3ffff; spin > 0; spin--)
            ;
        kill_writers(&round);
        while (hear(&round, next))
            ;
        close(round.pipe[0]);
        check_file(next);
    }
    ck_assert_int_gt(next[0] + next[1], rounds());
}
END_TEST

/* Creation is killed too: what is at the path afterwards is a whole file or none. */
START_TEST(store__leaves__a_whole_file_or_none_when_killed_at_the_start)
{
    unsigned seed = 3;

    for (int i = 0; i < rounds(); i++) {
        struct store *store = NULL;
        pid_t child = fork();
        int status;

        if (child == 0) {
            (void)!store_open(test_file, STORE_CREATE, &store, NULL, NULL);
            for (;;)
                pause();
        }
        seed = seed * 1103515245u + 12345u;
        for (volatile unsigned spin = seed >> 12 & 0xfffff; spin > 0; spin--)
            ;
        kill(child, SIGKILL);
        ck_assert_int_eq(waitpid(child, &status, 0), child);
        store = open_store(STORE_CREATE);
        store_close(&store);
        ck_assert_int_eq(unlink(test_file), 0);
    }
}
END_TEST

Suite *kill_suite(void)
{
    Suite *suite = suite_create("kill");
    TCase *tcase = store_tcase("kill");

    tcase_set_timeout(tcase, 120);
    tcase_set_tags(tcase, "sweep"); /* hundreds of writers: once, in the release build */
    tcase_add_test(tcase, store__keeps__every_acknowledged_answer_when_killed);
    tcase_add_test(tcase, store__leaves__a_whole_file_or_none_when_killed_at_the_start);
    suite_add_tcase(suite, tcase);
    return suite;
}
