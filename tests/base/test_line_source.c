/* SPDX-License-Identifier: MIT
 * Covers lines out of an open file: their ends, their length, and that they come as they are. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base_suites.h"
#include "milepost/line_source.h"
#include "new_folder.h"

enum { MOST = 10 };

static int ends[2];

static void setup(void)
{
    ck_assert_int_eq(pipe(ends), 0);
}

static void teardown(void)
{
    close(ends[0]);
    if (ends[1] >= 0)
        close(ends[1]);
}

static void feed(const char *bytes, size_t length)
{
    ck_assert_int_eq(write(ends[1], bytes, length), (ssize_t)length);
}

static void feed_end(void)
{
    close(ends[1]);
    ends[1] = -1;
}

static bool take(struct line_source *source, struct source_line *line)
{
    while (!line_source_next(source, line)) {
        if (source->ended)
            return false;
        ck_assert_int_eq(line_source_read(source), 0);
    }
    return true;
}

#define ck_assert_line(source, text)                                                               \
    do {                                                                                           \
        struct source_line given;                                                                  \
        ck_assert(take((source), &given));                                                         \
        ck_assert(!given.too_long);                                                                \
        ck_assert_uint_eq(given.length, sizeof(text) - 1);                                         \
        ck_assert_mem_eq(given.bytes, text, sizeof(text) - 1);                                     \
    } while (0)

#define ck_assert_too_long(source, place)                                                          \
    do {                                                                                           \
        struct source_line given;                                                                  \
        ck_assert(take((source), &given));                                                         \
        ck_assert(given.too_long);                                                                 \
        ck_assert_uint_eq(given.length, 0);                                                        \
        ck_assert_int_eq(given.number, place);                                                     \
    } while (0)

START_TEST(line_source__gives__each_line_as_it_is)
{
    static const char text[] = "one\n\n\xff t\0w\r\n{}\nlast";
    struct line_source source = {.file = ends[0], .most = MOST};
    struct source_line none;

    feed(text, sizeof text - 1);
    feed_end();
    ck_assert_line(&source, "one");
    ck_assert_line(&source, "");
    ck_assert_line(&source, "\xff t\0w\r");
    ck_assert_line(&source, "{}");
    ck_assert_line(&source, "last");
    ck_assert_int_eq(source.number, 5);
    ck_assert(!take(&source, &none));
    line_source_clear(&source);
}
END_TEST

START_TEST(line_source__of_nothing__gives_no_line)
{
    struct line_source source = {.file = ends[0], .most = MOST};
    struct source_line none;

    feed_end();
    ck_assert(!take(&source, &none));
    ck_assert_int_eq(source.number, 0);
    line_source_clear(&source);
}
END_TEST

/* Whoever writes a line and waits for its answer must not be left waiting. */
START_TEST(line_source__gives__a_line_before_the_next_has_come)
{
    struct line_source source = {.file = ends[0], .most = MOST};
    struct source_line none;

    feed("a\nb", 3);
    ck_assert_line(&source, "a");
    ck_assert(!line_source_next(&source, &none));
    feed("c\n", 2);
    ck_assert_line(&source, "bc");
    line_source_clear(&source);
}
END_TEST

static const struct {
    size_t length; /* of the second of three lines */
    bool taken;
} lengths[] = {
    {MOST - 1, true}, {MOST, true}, {MOST + 1, false}, {40000, false}, {300000, false},
};

/* Through a file, as a pipe holds no more than its reader takes. */
START_TEST(line_source__passes_over__a_line_that_is_too_long)
{
    struct line_source source = {.most = MOST};
    char path[NEW_FOLDER_SIZE];
    int file = new_file(path, "lines");
    char *bytes = malloc(lengths[_i].length);
    struct source_line line;

    ck_assert_ptr_nonnull(bytes);
    memset(bytes, 'x', lengths[_i].length);
    ck_assert_int_eq(write(file, "first\n", 6), 6);
    ck_assert_int_eq(write(file, bytes, lengths[_i].length), (ssize_t)lengths[_i].length);
    ck_assert_int_eq(write(file, "\nthird", 6), 6);
    ck_assert_int_eq(lseek(file, 0, SEEK_SET), 0);
    source.file = file;

    ck_assert_line(&source, "first");
    if (lengths[_i].taken) {
        ck_assert(take(&source, &line));
        ck_assert_uint_eq(line.length, lengths[_i].length);
    } else {
        ck_assert_too_long(&source, 2);
    }
    ck_assert_line(&source, "third");
    ck_assert(!take(&source, &line));
    ck_assert_uint_lt(source.held.capacity, 200000);
    line_source_clear(&source);
    free(bytes);
    close(file);
    unlink(path);
}
END_TEST

START_TEST(line_source__of_a_last_line_that_is_too_long__says_so)
{
    struct line_source source = {.file = ends[0], .most = MOST};
    struct source_line none;

    feed("x\n0123456789ABC", 15);
    feed_end();
    ck_assert_line(&source, "x");
    ck_assert_too_long(&source, 2);
    ck_assert(!take(&source, &none));
    line_source_clear(&source);
}
END_TEST

START_TEST(line_source__that_can_not_be_read__says_why)
{
    struct line_source source = {.file = open("/", O_RDONLY), .most = MOST};

    ck_assert_int_eq(line_source_read(&source), EISDIR);
    close(source.file);
    line_source_clear(&source);
}
END_TEST

Suite *line_source_suite(void)
{
    Suite *suite = suite_create("line_source");
    TCase *tcase = tcase_create("line_source");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, line_source__gives__each_line_as_it_is);
    tcase_add_test(tcase, line_source__of_nothing__gives_no_line);
    tcase_add_test(tcase, line_source__gives__a_line_before_the_next_has_come);
    ADD_TABLE_TEST(tcase, line_source__passes_over__a_line_that_is_too_long, lengths);
    tcase_add_test(tcase, line_source__of_a_last_line_that_is_too_long__says_so);
    tcase_add_test(tcase, line_source__that_can_not_be_read__says_why);
    suite_add_tcase(suite, tcase);
    return suite;
}
