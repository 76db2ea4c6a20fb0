/* SPDX-License-Identifier: MIT
 * Covers the promise of what leaves a plan: the bytes of a default print, in every format and part,
 * and of an export that is to be shared are the same for every value of every private answer, and
 * for many of them together. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "leaving.h"
#include "private_values.h"
#include "session_suites.h"

enum { MIXES = 60 };

static struct fixture fixture;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    store_follow(fixture.store, NULL); /* nothing is planned but what is printed */
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

/* What is public of some people; the private answers are laid over it. */
static const struct given {
    const char *id, *text;
} people[][10] = {
    {{"goal.target", "CPC"},
     {"school.level", "high-school"},
     {"school.program", "none"},
     {"work.coding_months", "0"},
     {"time.hours_per_week", "10"}},
    {{"goal.target", "first-job"},
     {"goal.setting", "any"},
     {"school.level", "some-college"},
     {"school.program", "enrolled"},
     {"goal.workplace", "remote"},
     {"time.hours_per_week", "20"}},
    {{"goal.target", "keep-current"}, {"work.credentials", "CPC,CRC"}, {"work.coding_now", "yes"}},
};
#define PEOPLE ((int)(sizeof people / sizeof *people))

/* Schools and own figures are public: a print takes them, and depends on nothing else for it. */
static void choose_school(void)
{
    static const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = "Foundation"},
                                               {.field = PROGRAM_KIND, .text = "course"},
                                               {.field = PROGRAM_PRICE, .text = "2999"}};
    const struct range hours = {50, 60, 70};
    struct buffer said = {0};
    int64_t number;

    ck_assert_int_eq(session_add_school(fixture.session, edits, 3, &number, &said, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_choose_school(fixture.session, number, NULL, &said, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_assume(fixture.session,
                                    catalog_find_assumption(fixture.catalog, "prepare-cpc"), &hours,
                                    &said, &fixture.err),
                     STATUS_OK);
    buffer_clear(&said);
}

static void answer_public(int person)
{
    for (const struct given *given = people[person]; given->id; given++)
        fixture_answer(&fixture, given->id, given->text);
    if (person == 0)
        choose_school();
}

static void answer_quietly(int question, const char *text)
{
    struct answer answer;

    ck_assert_int_eq(
        answer_parse(&fixture.catalog->questions[question], text, DATE_NONE, &answer, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(session_answer(fixture.session, question, &answer, question, &fixture.err),
                     STATUS_OK);
}

START_TEST(leaving__does_not_depend_on__any_value_of_any_private_answer)
{
    struct leaving expected;
    int tried = 0;

    answer_public(_i);
    leaving_put(&fixture, &expected);
    ck_assert(_i != 0 ||
              strstr(leaving_print(&expected, REPORT_TEXT, EXTENT_FULL), "$2,999") != NULL);
    for (int i = 0; i < fixture.catalog->question_count; i++) {
        const struct question *question = &fixture.catalog->questions[i];
        const char *values[PRIVATE_VALUES];
        int count = question->is_private ? private_values(question, values) : 0;

        for (int j = 0; j < count; j++, tried++) {
            answer_quietly(i, values[j]);
            leaving_check(&fixture, &expected, question->id);
        }
        if (count > 0)
            answer_quietly(i, "");
    }
    ck_assert_int_gt(tried, 100);
    leaving_clear(&expected);
}
END_TEST

/* Numbers that look random and are the same each time. */
static unsigned next_number(unsigned *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 16;
}

START_TEST(leaving__does_not_depend_on__private_answers_together)
{
    struct leaving expected;
    unsigned state = 7;

    answer_public(_i);
    leaving_put(&fixture, &expected);
    for (int mix = 0; mix < MIXES; mix++) {
        for (int i = 0; i < fixture.catalog->question_count; i++) {
            const struct question *question = &fixture.catalog->questions[i];
            const char *values[PRIVATE_VALUES];
            int count = question->is_private ? private_values(question, values) : 0;

            if (count > 0 && next_number(&state) % 3 == 0)
                answer_quietly(i, values[next_number(&state) % (unsigned)count]);
        }
        leaving_check(&fixture, &expected, "private answers together");
    }
    leaving_clear(&expected);
}
END_TEST

/* The chosen route is stored; it must not bring in what only a private answer put on it. */
START_TEST(leaving__does_not_depend_on__the_answers_under_which_a_route_was_chosen)
{
    static const char *const excluded[] = {"no", "yes"};
    struct leaving expected;

    answer_public(0);
    for (int i = 0; i < 2; i++) {
        fixture_answer(&fixture, "background.excluded", excluded[i]);
        fixture_choose(&fixture, 1);
        if (i == 0)
            leaving_put(&fixture, &expected);
        else
            leaving_check(&fixture, &expected, "the route chosen while excluded");
    }
    leaving_clear(&expected);
}
END_TEST

/* In the words that prints have, or as the format has room for it. */
static const char *const included[REPORT_FORMAT_COUNT] = {
    [REPORT_ICS] = "\\, with private answers\r\n",
    [REPORT_ORG] = "# Private answers are in this file.",
    [REPORT_TASKWARRIOR] = "\"project\": \"Maria, with private answers\"",
    [REPORT_CSV] = "\"included\"\r\n",
    [REPORT_JSON] = "\"private\": \"included\"",
};

/* JSON has its fields in a fixed order, this one at the end; what is shown of HTML begins with its
 * body. */
static bool says_included(enum report_format format, const struct buffer *text)
{
    enum { TOP = 1500 };
    const char *words = included[format] ? included[format] : "rivate answers are included";

    const char *body = strstr(buffer_text(text), "<body");
    const char *top = body ? body : buffer_text(text);
    const char *at = strstr(top, words);

    return at && (at - top < TOP || format == REPORT_JSON);
}

START_TEST(print__with_private_answers__says_so_at_its_top)
{
    struct session_print made;

    answer_public(0);
    ck_assert_int_eq(session_print_make(fixture.session, true, 0, &made, &fixture.err), STATUS_OK);
    for (int extent = 0; extent < REPORT_EXTENT_COUNT; extent++) {
        const struct promise_sheet school = {.school = "A school", .old = ""};
        struct report_print print = {.format = (enum report_format)_i,
                                     .extent = (enum report_extent)extent,
                                     .school = &school};
        struct buffer text = {0};

        if (!report_format_knows(print.format, print.extent))
            continue;
        report_print(made.roadmap, &made.plan, &print, &text);
        ck_assert_msg(says_included(print.format, &text), "%s %s:\n%.1500s",
                      report_format_id(print.format), report_extent_id(print.extent),
                      buffer_text(&text));
        buffer_clear(&text);
    }
    session_print_clear(&made);
}
END_TEST

Suite *private_suite(void)
{
    Suite *suite = suite_create("private");
    TCase *tcase = tcase_create("private");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_tags(tcase, "sweep"); /* once, in the release build */
    tcase_set_timeout(tcase, 300);
    tcase_add_loop_test(tcase, leaving__does_not_depend_on__any_value_of_any_private_answer, 0,
                        PEOPLE);
    tcase_add_loop_test(tcase, leaving__does_not_depend_on__private_answers_together, 0, PEOPLE);
    tcase_add_test(tcase, leaving__does_not_depend_on__the_answers_under_which_a_route_was_chosen);
    tcase_add_loop_test(tcase, print__with_private_answers__says_so_at_its_top, 0,
                        REPORT_FORMAT_COUNT);
    suite_add_tcase(suite, tcase);
    return suite;
}
