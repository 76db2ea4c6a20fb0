/* SPDX-License-Identifier: MIT
 * Covers results as they are kept. */
#include "milepost/typing.h"
#include "typing_suites.h"

START_TEST(result__written__reads_back_as_it_was)
{
    const struct measure_result result = {52, 15600, 975, 12, 2};
    struct measure_result again = {0};
    struct buffer text = {0};

    measure_write(&result, &text);
    ck_assert_str_eq(buffer_text(&text),
                     "52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: "
                     "12, text 3");
    ck_assert(measure_read(buffer_text(&text), &again));
    ck_assert_mem_eq(&again, &result, sizeof result);
    buffer_clear(&text);
}
END_TEST

static const char *const notes[] = {
    "",
    "50 words a minute",
    "52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 3.",
    " 52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 3",
    "-2 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 3",
    "52 words a minute, 15600 keystrokes an hour, 100.5 % right, Backspace keys: 12, text 3",
    "52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 0",
    "52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: -1, text 3",
    "52 words a minute, 15600 keystrokes an hour, 97.5 % right, typed by lines",
    "99999999999 words a minute, 1 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 3",
};

START_TEST(result__that_was_typed_by_lines__says_so_and_reads_back)
{
    const struct measure_result result = {31, 9300, 980, MEASURE_UNSEEN, 0};
    struct measure_result again = {0};
    struct buffer text = {0};

    measure_write(&result, &text);
    ck_assert_str_eq(
        buffer_text(&text),
        "31 words a minute, 9300 keystrokes an hour, 98.0 % right, typed by lines, text 1");
    ck_assert(measure_read(buffer_text(&text), &again));
    ck_assert_mem_eq(&again, &result, sizeof result);
    buffer_clear(&text);
}
END_TEST

START_TEST(result__another_note__is_none)
{
    struct measure_result result;

    ck_assert(!measure_read(notes[_i], &result));
}
END_TEST

Suite *measure_written_suite(void)
{
    Suite *suite = suite_create("measure-written");
    TCase *tcase = tcase_create("written");

    tcase_add_test(tcase, result__written__reads_back_as_it_was);
    tcase_add_test(tcase, result__that_was_typed_by_lines__says_so_and_reads_back);
    ADD_TABLE_TEST(tcase, result__another_note__is_none, notes);
    suite_add_tcase(suite, tcase);
    return suite;
}
