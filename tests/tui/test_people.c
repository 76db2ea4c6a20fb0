/* SPDX-License-Identifier: MIT
 * Four kinds of people at the shipped catalogue: who begins with little, who can take the A off
 * today, who holds three credentials, and an advisor with five students. Their whole first screens
 * and prints are in tests/golden/people/ and prints/: whoever changes what the program says reads
 * there what these people are told. MILEPOST_BLESS=1 writes them anew. */
#include <stdio.h>
#include <stdlib.h>

#include "milepost/report.h"
#include "milepost/session/print.h"
#include "stage.h"
#include "tui_suites.h"

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};

enum { PLANS = 5 };

/* The name of the pictures, and whose answers the plans hold (files of tests/personas). */
static const struct people {
    const char *name;
    struct person {
        const char *name, *persona;
    } plans[PLANS];
} people[] = {
    {"beginner", {{"Dana", "from-home-on-a-budget"}}},
    {"apprentice", {{"Lee Ortiz", "apprentice-with-all-proof"}}},
    {"holder", {{"Maria", "keeps-three-of-two-bodies"}}},
    {"advisor",
     {{"Ana Brown", "enrolled-student"},
      {"Ben", "outpatient-course-student"},
      {"Cho Min-ji", "rhit-student-last-year"},
      {"Deshawn Carter", "rhia-student"},
      {"Elif", "starts-next-autumn"}}},
};

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

static int64_t make_plan(const struct person *person)
{
    return stage_plan_of(&stage, "medical-coder", person->name, person->persona);
}

static void open_people(const struct people *who, const int size[2])
{
    setenv("PATH", "/nowhere", 1); /* no printer, whatever the machine has */
    stage_open(&stage, catalog_builtin(), size[0], size[1]);
    for (int i = 0; i < PLANS && who->plans[i].name; i++)
        make_plan(&who->plans[i]);
    stage_come_back(&stage);
}

/* With the first size come those that are in no list. */
static void check_picture(const struct people *who, const char *screen, bool first)
{
    char name[64];

    snprintf(name, sizeof name, "people/%s%s", who->name, screen);
    stage_golden(&stage, name);
    if (first)
        stage_golden_rest(&stage, name);
}

START_TEST(first_screen__of_each_of_them__reads_as_agreed)
{
    const struct people *who = &people[_i / 3];
    bool first = _i % 3 == 0;

    open_people(who, sizes[_i % 3]);
    check_picture(who, "-home", first);
    if (who->plans[1].name)
        return;
    stage_keys(&stage, "Enter");
    check_picture(who, "", first);
    stage_go(&stage, place_of(PLACE_REVEAL));
    check_picture(who, "-reveal", first);
}
END_TEST

/* The print of a plan to share. */
static void print_plan(int64_t plan, enum report_extent extent, struct buffer *out)
{
    const struct report_print how = {.format = REPORT_TEXT, .extent = extent};
    struct session *session = NULL;
    struct session_print print;
    struct error err;

    ck_assert_msg(session_open(stage.options.store, catalog_builtin(), &stage.clock, plan, &session,
                               &err) == STATUS_OK,
                  "%s", err.text);
    ck_assert_msg(session_print_make(session, false, 0, &print, &err) == STATUS_OK, "%s", err.text);
    report_print(print.roadmap, &print.plan, &how, out);
    session_print_clear(&print);
    session_close(&session);
}

/* Holds the print of each of their plans against tests/golden/FOLDER/PERSONA.ENDING.txt. */
static void check_prints(const struct people *who, enum report_extent extent, const char *folder,
                         const char *ending)
{
    struct buffer text = {0};
    char name[64];

    stage_open(&stage, catalog_builtin(), 80, 24);
    for (int i = 0; i < PLANS && who->plans[i].name; i++) {
        buffer_truncate(&text, 0);
        print_plan(make_plan(&who->plans[i]), extent, &text);
        snprintf(name, sizeof name, "%s/%s.%s", folder, who->plans[i].persona, ending);
        stage_golden_text(&text, name);
    }
    buffer_clear(&text);
}

START_TEST(print__of_each_of_them__reads_as_agreed)
{
    check_prints(&people[_i], EXTENT_FULL, "people", "print");
}
END_TEST

START_TEST(plan__of_each_of_them__reads_as_agreed)
{
    check_prints(&people[_i], EXTENT_PLAN, "prints", "plan");
}
END_TEST

START_TEST(page__of_each_of_them__reads_as_agreed)
{
    check_prints(&people[_i], EXTENT_PAGE, "prints", "page");
}
END_TEST

Suite *people_suite(void)
{
    Suite *suite = suite_create("people");
    TCase *tcase = tcase_create("people");
    const int count = (int)(sizeof people / sizeof *people);

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, first_screen__of_each_of_them__reads_as_agreed, 0, 3 * count);
    tcase_add_loop_test(tcase, print__of_each_of_them__reads_as_agreed, 0, count);
    tcase_add_loop_test(tcase, plan__of_each_of_them__reads_as_agreed, 0, count);
    tcase_add_loop_test(tcase, page__of_each_of_them__reads_as_agreed, 0, count);
    suite_add_tcase(suite, tcase);
    return suite;
}
