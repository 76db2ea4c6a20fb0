/* SPDX-License-Identifier: MIT
 * An advisor's desk: more than five plans by what is to be done next and what is at risk, marks,
 * and the page of each marked plan. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/store/agenda.h"
#include "milepost/store/keep.h"
#include "new_folder.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static char folder[64];

/* What is known of a plan without planning it; days from today. */
static const struct known {
    const char *name, *goal, *bar_short, *gate, *what;
    int due, late, lapse; /* lapse 0: nothing may */
    bool followed;        /* its day does not move on with today */
} known[] = {
    {"Ana", "CPC", "", "", "Sit the CPC exam", 12, 0, 0, false},
    {"Ben", "CPC", "", "", "Send the school your papers", 3, 21, 0, false},
    {"Carla", "keep-current", "", "", "Dues of the AAPC", 20, 0, 20, true},
    {"Dmitri", "CCA", "Barred until reinstated", "barred", "Search the exclusion lists", 2, 0, 0,
     false},
    {"Eve", "CPC", "", "", "Hepatitis B vaccine, dose 2", -5, 9, 0, true},
    {"Farid", "CCS", "", "", "", 0, 0, 0, false},
    {"Gwen", "CPC", "Ask the school about records and clearance", "action", "Choose a school", 8, 0,
     0, false},
    {"Hugo", "first-job", "", "", "Write to five employers", 0, 0, 0, true},
    {"Ines", "keep-current", "", "", "Renew with the AHIMA", 300, 0, 300, true},
    {"Jon", "CPC", "", "", "Flu vaccine, every season", -1, 0, 0, true},
    {"Kim", "CRC", "", "", "Sit the CRC exam", 40, 0, 0, false},
    {"Lena", "CPC", "", "", "Ask for a grant", 1, 0, 0, false},
    {"Mo", "CPB", "", "", "Choose a course", 5, 3, 0, false},
    {"Nia", "CPC", "", "", "Buy this year's code books", 15, 0, 0, false},
    {"Oskar Wolfgang von und zu Hohenfels", "CPMA", "", "", "Prepare for the CPMA exam", 60, 0, 0,
     false},
};

enum { KNOWN = sizeof known / sizeof *known };

static const struct known *find_known(const char *name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (strcmp(known[i].name, name) == 0)
            return &known[i];
    return NULL;
}

static void known_agenda(void *context, const struct plan_record *after, struct agenda *out)
{
    const struct known *plan = find_known(after->row.name);
    date_day today = clock_today(&stage.clock);

    (void)context;
    ck_assert_ptr_nonnull(plan);
    *out = (struct agenda){
        .outline = {.planned = today,
                    .goal = memory_copy_text(plan->goal),
                    .title = memory_copy_text(plan->goal),
                    .standing = memory_copy_text("Interview: Experience"),
                    .bar = memory_copy_text(plan->bar_short),
                    .bar_short = memory_copy_text(plan->bar_short),
                    .gate = memory_copy_text(plan->gate),
                    .late = plan->late,
                    .lapse = plan->lapse > 0 ? today + plan->lapse : DATE_NONE,
                    .lapse_of = memory_copy_text(plan->lapse > 0 ? "AAPC" : "")},
    };
    if (plan->what[0] != '\0')
        agenda_rows_add(&out->due,
                        &(struct agenda_row){.day = today + plan->due,
                                             .what = (char *)plan->what,
                                             .step = (char *)"step",
                                             .kind = (char *)(plan->followed ? "dose" : "exam")});
}

static const struct store_follower known_follower = {.agenda = known_agenda};

static void open_plans(int count, int columns, int rows)
{
    struct error err;

    setenv("PATH", "/nowhere", 1); /* no printer */
    stage_open(&stage, stage_catalog(), columns, rows);
    store_follow(stage.options.store, &known_follower);
    for (int i = 0; i < count; i++) {
        int64_t plan = 0;

        ck_assert_int_eq(plan_create(stage.options.store, &stage.clock, known[i].name, &plan, &err),
                         STATUS_OK);
    }
    store_follow(stage.options.store, NULL);
    stage_restart(&stage);
}

static void set_up(void)
{
    new_folder(folder, "desk");
}

static void tear_down(void)
{
    struct buffer command = {0};

    stage_close(&stage);
    setenv("PATH", "/usr/bin:/bin", 1);
    buffer_format(&command, "rm -rf %s", folder);
    ck_assert_int_eq(system(buffer_text(&command)), 0);
    buffer_clear(&command);
}

/* Row of the screen in which the words stand, or -1. */
static int row_of(const char *words)
{
    struct buffer text = {0};
    const char *all = stage_text(&stage, &text), *at = strstr(all, words);
    int row = 0;

    for (const char *byte = all; at && byte < at; byte++)
        row += *byte == '\n';
    buffer_clear(&text);
    return at ? row : -1;
}

/* ---- the table ------------------------------------------------------------------------------- */

static const struct {
    int plans;
    const char *keys, *golden;
} looks[] = {
    {1, "", "desk-1"},
    {5, "", "desk-5"},
    {6, "", "desk-6"},
    {15, "", "desk-15"},
    {15, "Space Down Space", "desk-marked"},
    {15, "s", "desk-risk"},
    {6, "p", "desk-print"},
    {6, "Space Space p Enter", "desk-folder"},
};

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};

START_TEST(desk__at_each_size__looks_as_agreed)
{
    const int *size = sizes[_i % 3];

    open_plans(looks[_i / 3].plans, size[0], size[1]);
    ck_assert_int_eq(chdir("/"), 0); /* the folder that is offered */
    stage_keys(&stage, looks[_i / 3].keys);
    stage_golden(&stage, looks[_i / 3].golden);
    if (_i % 3 == 0)
        stage_golden_rest(&stage, looks[_i / 3].golden);
}
END_TEST

START_TEST(desk__with_six_plans__has_what_is_to_be_done_next_first)
{
    open_plans(6, 80, 24);
    ck_assert_int_lt(row_of("Eve"), row_of("Dmitri"));
    ck_assert_int_lt(row_of("Dmitri"), row_of("Ben"));
    ck_assert_int_lt(row_of("Carla"), row_of("Farid")); /* who has nothing to do is last */
    stage_close(&stage);
    open_plans(5, 80, 24);
    ck_assert_int_lt(row_of("Dmitri"), row_of("Ben")); /* of five the last used is first */
    ck_assert_int_lt(row_of("Carla"), row_of("Ana"));
    ck_assert(!stage_shows(&stage, "AT RISK"));
}
END_TEST

START_TEST(desk__sorted_by_risk__has_the_overdue_before_what_lapses_gates_and_the_late)
{
    open_plans(6, 120, 40);
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "Sorted by what is at risk."));
    ck_assert_int_lt(row_of("Eve"), row_of("Carla"));
    ck_assert_int_lt(row_of("Carla"), row_of("Dmitri"));
    ck_assert_int_lt(row_of("Dmitri"), row_of("Ben"));
    ck_assert_int_lt(row_of("Ben"), row_of("Ana"));
    ck_assert(stage_shows(&stage, "overdue by 5 days; goal 9 days"));
}
END_TEST

/* ---- marks ----------------------------------------------------------------------------------- */

START_TEST(desk__marks__are_counted_and_stay_with_their_plans)
{
    open_plans(6, 80, 24);
    stage_keys(&stage, "Space Space");
    ck_assert(stage_shows(&stage, "6 plans, 2 marked"));
    ck_assert(stage_shows(&stage, "\xE2\x97\x8F Eve"));
    ck_assert(stage_shows(&stage, "\xE2\x97\x8F Dmitri"));
    stage_keys(&stage, "s s s");
    ck_assert(stage_shows(&stage, "Sorted by name."));
    ck_assert(stage_shows(&stage, "\xE2\x97\x8F Dmitri"));
    stage_keys(&stage, "Home Down Down Down Space");
    ck_assert(stage_shows(&stage, "6 plans, 1 marked"));
    ck_assert(!stage_shows(&stage, "\xE2\x97\x8F Dmitri"));
}
END_TEST

START_TEST(desk__mark_of_a_plan_that_is_deleted__is_gone)
{
    open_plans(7, 80, 24);
    stage_keys(&stage, "Space Home Del");
    ck_assert(stage_shows(&stage, "Deleted Eve"));
    ck_assert(!stage_shows(&stage, "marked"));
}
END_TEST

START_TEST(desk__mark_where_no_plan_is__says_where_to_go)
{
    open_plans(6, 80, 24);
    stage_keys(&stage, "End Space");
    ck_assert(stage_shows(&stage, "Go to a plan first"));
}
END_TEST

/* ---- pages ----------------------------------------------------------------------------------- */

static void assert_page(const char *file, const char *words)
{
    struct buffer path = {0};
    char text[8192];
    size_t length;
    FILE *in;

    buffer_format(&path, "%s/%s", folder, file);
    in = fopen(buffer_text(&path), "r");
    ck_assert_msg(in != NULL, "%s is not there", buffer_text(&path));
    length = fread(text, 1, sizeof text - 1, in);
    text[length] = '\0';
    (void)fclose(in);
    ck_assert_msg(strstr(text, words) != NULL, "%s: %s", file, text);
    buffer_clear(&path);
}

static bool page_is_there(const char *file)
{
    struct buffer path = {0};
    bool there;

    buffer_format(&path, "%s/%s", folder, file);
    there = access(buffer_text(&path), F_OK) == 0;
    buffer_clear(&path);
    return there;
}

static void print_to_folder(const char *keys)
{
    struct buffer all = {0};

    buffer_format(&all, "%s%sp Enter Ctrl-U =%s Enter", keys, keys[0] ? " " : "", folder);
    stage_keys(&stage, buffer_text(&all));
    buffer_clear(&all);
}

START_TEST(desk__print__writes_the_page_of_each_marked_plan)
{
    open_plans(6, 120, 24);
    print_to_folder("Space Space Space");
    ck_assert(stage_shows(&stage, "3 of 3 pages saved in "));
    assert_page("eve-page.txt", "Eve");
    assert_page("dmitri-page.txt", "Private answers are left out");
    ck_assert(page_is_there("ben-page.txt"));
    ck_assert(!page_is_there("ana-page.txt"));
}
END_TEST

START_TEST(desk__print_with_no_mark__writes_the_page_of_the_focused_plan)
{
    open_plans(6, 120, 24);
    print_to_folder("Down");
    ck_assert(stage_shows(&stage, "1 of 1 page saved"));
    ck_assert(page_is_there("dmitri-page.txt"));
}
END_TEST

START_TEST(desk__print__replaces_no_file)
{
    open_plans(6, 120, 24);
    print_to_folder("");
    print_to_folder("");
    ck_assert(page_is_there("eve-page.txt"));
    ck_assert(page_is_there("eve-page-2.txt"));
}
END_TEST

START_TEST(desk__print_to_no_folder__asks_again_with_the_reason)
{
    open_plans(6, 120, 24);
    stage_keys(&stage, "p Enter Ctrl-U =/nowhere Enter");
    ck_assert(stage_shows(&stage, "/nowhere: there is no such file or folder; give another"));
    ck_assert(stage_shows(&stage, "Folder of the pages"));
    stage_keys(&stage, "Ctrl-U Enter");
    ck_assert(stage_shows(&stage, "Type the name of a folder."));
}
END_TEST

static void purge(int64_t plan)
{
    struct error err;
    int plans;

    ck_assert_int_eq(store_delete(stage.options.store, plan, clock_now(&stage.clock), &err),
                     STATUS_OK);
    ck_assert_int_eq(store_purge(stage.options.store, plan, true, NULL, NULL, &plans, &err),
                     STATUS_OK);
}

/* One that another program deletes meanwhile is named, and the others come out. */
START_TEST(desk__print_of_a_plan_that_is_gone__names_it_and_prints_the_others)
{
    struct error err;
    struct plan_cards cards;
    struct buffer keys = {0};

    open_plans(6, 120, 24);
    stage_keys(&stage, "Space Space p Enter");
    ck_assert_int_eq(store_list_cards(stage.options.store, false, 0, &cards, &err), STATUS_OK);
    for (size_t i = 0; i < cards.count; i++)
        if (strcmp(cards.items[i].name, "Eve") == 0)
            purge(cards.items[i].id);
    plan_cards_clear(&cards);
    buffer_format(&keys, "Ctrl-U =%s Enter", folder);
    stage_keys(&stage, buffer_text(&keys));
    buffer_clear(&keys);
    ck_assert(stage_shows(&stage, "1 of 2 pages saved"));
    ck_assert(stage_shows(&stage, "Not printed: Eve (plans.db: there is no plan"));
    ck_assert(page_is_there("dmitri-page.txt"));
}
END_TEST

Suite *desk_suite(void)
{
    Suite *suite = suite_create("desk");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, desk__at_each_size__looks_as_agreed, 0,
                        3 * (int)(sizeof looks / sizeof *looks));
    tcase_add_test(tcase, desk__with_six_plans__has_what_is_to_be_done_next_first);
    tcase_add_test(tcase,
                   desk__sorted_by_risk__has_the_overdue_before_what_lapses_gates_and_the_late);
    tcase_add_test(tcase, desk__marks__are_counted_and_stay_with_their_plans);
    tcase_add_test(tcase, desk__mark_of_a_plan_that_is_deleted__is_gone);
    tcase_add_test(tcase, desk__mark_where_no_plan_is__says_where_to_go);
    tcase_add_test(tcase, desk__print__writes_the_page_of_each_marked_plan);
    tcase_add_test(tcase, desk__print_with_no_mark__writes_the_page_of_the_focused_plan);
    tcase_add_test(tcase, desk__print__replaces_no_file);
    tcase_add_test(tcase, desk__print_to_no_folder__asks_again_with_the_reason);
    tcase_add_test(tcase, desk__print_of_a_plan_that_is_gone__names_it_and_prints_the_others);
    suite_add_tcase(suite, tcase);
    return suite;
}
