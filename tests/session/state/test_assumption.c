/* SPDX-License-Identifier: MIT
 * Covers how own figures are written, and what each unit allows. */
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup(&fixture);
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

static int find(const char *id)
{
    int found = catalog_find_assumption(fixture.catalog, id);

    ck_assert_int_ge(found, 0);
    return found;
}

static const struct {
    const char *id, *text;
    struct range range;
} taken[] = {
    {"prepare-one", "60/100/180", {60, 100, 180}},
    {"prepare-one", "90", {90, 90, 90}},
    {"prepare-one", "0/0/6000", {0, 0, 6000}},
    {"search", "3650", {3650, 3650, 3650}},
    {"self-study-pass", "1/500/1000", {1, 500, 1000}},
    {"self-study-pass", "65%/70%/75%", {650, 700, 750}},
    {"self-study-pass", "650/70%/100%", {650, 700, 1000}},
};

START_TEST(assumption_parse__takes__one_figure_or_three)
{
    struct range range = {0};

    ck_assert_int_eq(
        assumption_parse(fixture.catalog, find(taken[_i].id), taken[_i].text, &range, &fixture.err),
        STATUS_OK);

    ck_assert_int_eq(range.low, taken[_i].range.low);
    ck_assert_int_eq(range.likely, taken[_i].range.likely);
    ck_assert_int_eq(range.high, taken[_i].range.high);
}
END_TEST

#define TAKES(unit, least, most)                                                                   \
    " is not LOW/LIKELY/HIGH or one figure, in " unit " from " least " to " most

static const struct {
    const char *id, *text, *line;
} refused[] = {
    {"prepare-one", "", "prepare-one: \"\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "60/100", "prepare-one: \"60/100\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "1/2/3/4", "prepare-one: \"1/2/3/4\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "1//3", "prepare-one: \"1//3\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "1/2/", "prepare-one: \"1/2/\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "-1", "prepare-one: \"-1\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "1.5", "prepare-one: \"1.5\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "70%", "prepare-one: \"70%\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "99999999999", "prepare-one: \"99999999999\"" TAKES("hours", "0", "6000")},
    {"prepare-one", "6001", "prepare-one: 6001 to 6001 is not within 0 to 6000 hours"},
    {"search", "1/2/3651", "search: 1 to 3651 is not within 0 to 3650 days"},
    {"search", "3/2/4",
     "search: 3/2/4 is out of order; the low figure comes first, the high one last"},
    {"search", "1/5/4",
     "search: 1/5/4 is out of order; the low figure comes first, the high one last"},
    {"self-study-pass", "0",
     "self-study-pass: 0 to 0 is not within 1 to 1000 per mille; 700 and 70% are the same"},
    {"self-study-pass", "%",
     "self-study-pass: \"%\"" TAKES("per mille", "1", "1000") "; 700 and 70% are the same"},
    {"self-study-pass", "101%",
     "self-study-pass: 1010 to 1010 is not within 1 to 1000 per mille; 700 and 70% are the same"},
};

START_TEST(assumption_parse__refuses__with_what_it_takes)
{
    struct range range = {7, 7, 7};

    ck_assert_int_eq(assumption_parse(fixture.catalog, find(refused[_i].id), refused[_i].text,
                                      &range, &fixture.err),
                     STATUS_USAGE);

    ck_assert_str_eq(fixture.err.text, refused[_i].line);
    ck_assert_int_eq(range.low, 7);
}
END_TEST

Suite *assumption_suite(void)
{
    Suite *suite = suite_create("assumption");
    TCase *tcase = tcase_create("assumption");

    tcase_add_checked_fixture(tcase, setup, teardown);
    ADD_TABLE_TEST(tcase, assumption_parse__takes__one_figure_or_three, taken);
    ADD_TABLE_TEST(tcase, assumption_parse__refuses__with_what_it_takes, refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
