/* SPDX-License-Identifier: MIT
 * Covers the allocator: empty requests, copies, and how the program ends when memory is out.
 * Each end is watched in a child process of the test's own, so that it is also seen when
 * Check does not fork. */
#include "milepost/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base_suites.h"

/* What a child that ran out of memory left behind. */
struct ending {
    int code; /* -1 if a signal ended it */
    char said[256];
};

static struct ending watch(void (*run_out)(void))
{
    struct ending ending = {.code = -1};
    int channel[2], state = 0;
    size_t length = 0;
    ssize_t got;
    pid_t child;

    ck_assert_int_eq(pipe(channel), 0);
    child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        dup2(channel[1], STDERR_FILENO);
        run_out();
        _exit(0);
    }

    close(channel[1]);
    while ((got = read(channel[0], ending.said + length, sizeof ending.said - 1 - length)) > 0)
        length += (size_t)got;
    close(channel[0]);
    ck_assert_int_eq(waitpid(child, &state, 0), child);
    if (WIFEXITED(state))
        ending.code = WEXITSTATUS(state);
    return ending;
}

static void restore_the_screen(void)
{
    ck_assert_int_eq(write(STDERR_FILENO, "[restored]", 10), 10);
}

static void restore_and_run_out_again(void)
{
    restore_the_screen();
    memory_exhausted();
}

static void run_out_with_a_hook(void)
{
    memory_before_exit(restore_the_screen);
    memory_exhausted();
}

static void run_out_inside_the_hook(void)
{
    memory_before_exit(restore_and_run_out_again);
    memory_exhausted();
}

/* Volatile: a compiler that sees the size refuses to build the request. */
static volatile size_t far_too_many = SIZE_MAX / 2;

static void ask_for_too_much_new(void)
{
    free(memory_new(far_too_many, 3));
}

static void ask_to_resize_to_too_much(void)
{
    free(memory_resize(NULL, far_too_many, 3));
}

static void ask_for_too_long_a_copy(void)
{
    free(memory_copy_bytes("", far_too_many * 2 + 1));
}

static void ask_for_too_much_of_an_arena(void)
{
    struct arena arena = {0};

    arena_new(&arena, far_too_many, 3);
}

static void ask_for_the_limit_of_an_arena(void)
{
    struct arena arena = {0};

    arena_new(&arena, far_too_many * 2 + 1, 1);
}

START_TEST(memory_new__gives_memory__for_nothing)
{
    void *none = memory_new(0, 0);

    ck_assert_ptr_nonnull(none);
    free(none);
}
END_TEST

START_TEST(memory_new__gives__zeroes)
{
    static const char zeroes[300];
    char *memory = memory_new(100, 3);

    ck_assert_mem_eq(memory, zeroes, 300);
    free(memory);
}
END_TEST

START_TEST(memory_resize__gives_memory__for_nothing)
{
    void *none = memory_resize(memory_new(1, 1), 0, 8);

    ck_assert_ptr_nonnull(none);
    free(none);
}
END_TEST

START_TEST(memory_resize__keeps__what_was_there)
{
    char *text = memory_copy_text("CPC");

    text = memory_resize(text, 1000, 1);

    ck_assert_str_eq(text, "CPC");
    free(text);
}
END_TEST

START_TEST(memory_copy_text__copies__an_empty_text)
{
    char *copy = memory_copy_text("");

    ck_assert_str_eq(copy, "");
    free(copy);
}
END_TEST

START_TEST(memory_copy_bytes__ends_in_nul__after_the_length)
{
    char *copy = memory_copy_bytes("CPC-A", 3);

    ck_assert_str_eq(copy, "CPC");
    free(copy);
}
END_TEST

START_TEST(memory_exhausted__says_so__and_ends)
{
    struct ending ending = watch(memory_exhausted);

    ck_assert_int_eq(ending.code, 3);
    ck_assert_str_eq(ending.said, "milepost: out of memory; everything answered so far is saved\n");
}
END_TEST

START_TEST(memory_exhausted__restores__before_it_speaks)
{
    struct ending ending = watch(run_out_with_a_hook);

    ck_assert_int_eq(ending.code, 3);
    ck_assert_ptr_nonnull(strstr(ending.said, "[restored]milepost: out of memory"));
}
END_TEST

START_TEST(memory_exhausted__ends__when_the_hook_runs_out_too)
{
    struct ending ending = watch(run_out_inside_the_hook);

    ck_assert_int_eq(ending.code, 3);
}
END_TEST

static void (*const overflows[])(void) = {
    ask_for_too_much_new,         ask_to_resize_to_too_much,     ask_for_too_long_a_copy,
    ask_for_too_much_of_an_arena, ask_for_the_limit_of_an_arena,
};

START_TEST(memory__ends__when_a_size_overflows)
{
    ck_assert_int_eq(watch(overflows[_i]).code, 3);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("memory");
    TCase *giving = tcase_create("giving");
    TCase *ending = tcase_create("ending");

    tcase_add_test(giving, memory_new__gives_memory__for_nothing);
    tcase_add_test(giving, memory_new__gives__zeroes);
    tcase_add_test(giving, memory_resize__gives_memory__for_nothing);
    tcase_add_test(giving, memory_resize__keeps__what_was_there);
    tcase_add_test(giving, memory_copy_text__copies__an_empty_text);
    tcase_add_test(giving, memory_copy_bytes__ends_in_nul__after_the_length);
    suite_add_tcase(suite, giving);

    tcase_add_test(ending, memory_exhausted__says_so__and_ends);
    tcase_add_test(ending, memory_exhausted__restores__before_it_speaks);
    tcase_add_test(ending, memory_exhausted__ends__when_the_hook_runs_out_too);
    ADD_TABLE_TEST(ending, memory__ends__when_a_size_overflows, overflows);
    suite_add_tcase(suite, ending);
    return suite;
}
