/* SPDX-License-Identifier: MIT
 * What an arrow key costs on the way to the terminal: over a slow line it must still feel at once.
 */
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

/* A row that loses the focus and one that gets it are sent: that is all until keys rest (the detail
 * beside a list, the keys below and the like come then). Where the list rolls along under the focus
 * of the second row only its title is. Of the roadmap with its detail all is counted. */
enum { MOST = 200, MOST_IN_ALL = 600, REST_MS = 400, ARROWS = 4, TRIES = 8 };

static struct home home;
static struct tty tty;

static void bytes_find_schools(void)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "school", "import", SCHOOLS "/hd2024.csv",
                              SCHOOLS "/c2024_a.csv", SCHOOLS "/2024_Gaz_zcta_national.txt"),
                     0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "program", "add", "Evergreen", "--kind", "course",
                              "--hours", "80", "--price", "2000"),
                     0);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, "program", "add", "Pine Institute", "--kind", "course"), 0);
}

static void bytes_set_up(void)
{
    person_with_plan(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "person.stage=working",
                              "work.credentials=CCA", "held.CCA.since=2025-03-14"),
                     0);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, "credit", "add", "--title", "A webinar", "--units", "1.5"), 0);
    bytes_find_schools();
}

static void bytes_tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

/* The keys that lead there from Home, and what is there then. */
static const struct {
    const char *keys, *shows;
} screens[] = {
    {"", "1 plan"},
    {"o", "Settings"},
    {"Enter", "Go on with"},
    {"Enter Ctrl-F", "Jump to"},
    {"Enter ?", "Esc"},
    {"Enter ? ?", "All keys"},
    {"Enter G", "Esc"},
    {"Enter g", "› Roadmap"},
    {"Enter g r", "› Routes"},
    {"Enter g r d", "› Route"},
    {"Enter g t", "› Timeline"},
    {"Enter g t m", "a week"},
    {"Enter g p", "› Print"},
    {"Enter g y", "Why"},
    {"Enter g Enter", "› Step"},
    {"Enter n", "› This week"},
    {"Enter e", "› Due"},
    {"Enter v", "› History"},
    {"Enter c", "› Credits"},
    {"Enter o", "› Schools"},
    {"Enter o t", "› Told"},
    {"Enter o o =30303 Enter", "Miles"},
    {"Enter o m Right m ==", "Side by side"},
    {"Enter Down Down Down Enter", "› What lies ahead"},
    {"Enter a", "› Check"},
    {"Enter a Enter", "Why we ask"},
};

static const struct {
    int columns, rows;
} bytes_sizes[] = {{80, 24}, {120, 40}, {200, 60}};

enum {
    OVERVIEW = 2,
    BYTES_SCREENS = sizeof screens / sizeof *screens,
    BYTES_SIZES = sizeof bytes_sizes / sizeof *bytes_sizes,
    BYTES_CASES = BYTES_SCREENS * BYTES_SIZES
};

static void bytes_lead(const char *keys, const char *shows, int columns, int rows)
{
    TTY_OPEN(&tty, &home, columns, rows, NULL);
    WAIT_FOR(&tty, "Maria");
    for (const char *key = keys; *key != '\0'; key += strspn(key, " ")) {
        char word[16];

        snprintf(word, sizeof word, "%.*s", (int)strcspn(key, " "), key);
        tty_keys(&tty, word);
        WAIT_TAKEN(&tty);
        key += strcspn(key, " ");
    }
    WAIT_FOR(&tty, shows);
    tty_rests(&tty, REST_MS);
}

static void bytes_open(int screen, int size)
{
    bytes_lead(screens[screen].keys, screens[screen].shows, bytes_sizes[size].columns,
               bytes_sizes[size].rows);
}

static size_t bytes_of_key(const char *key)
{
    size_t before = tty.raw.length;

    tty_keys(&tty, key);
    WAIT_TAKEN(&tty);
    return tty.raw.length - before;
}

/* On a busy machine keys may have rested before it is looked at what they took: then they are
 * pressed again. */
static void bytes_of_arrow(const char *key, const char *back, const char *keys)
{
    size_t took = 0;

    for (int i = 0; i < TRIES; i++) {
        took = bytes_of_key(key);
        if (took <= MOST)
            return;
        bytes_of_key(back);
        tty_rests(&tty, REST_MS);
    }
    ck_abort_msg("%s on \"%s\" took %zu bytes, at most %zu:\n%.4000s", key, keys, took,
                 (size_t)MOST, tty_text(&tty));
}

START_TEST(arrow__on_any_screen__costs_few_bytes)
{
    int screen = _i % BYTES_SCREENS;

    bytes_open(screen, _i / BYTES_SCREENS);
    for (int i = 0; i < ARROWS; i++)
        bytes_of_arrow("Down", "Up", screens[screen].keys);
    for (int i = 0; i < ARROWS; i++)
        bytes_of_arrow("Up", "Down", screens[screen].keys);
}
END_TEST

/* As the list rolls along under them. */
START_TEST(arrows__from_the_end_of_the_roadmap__cost_few_bytes)
{
    bytes_open(7, _i);
    tty_keys(&tty, "End");
    tty_rests(&tty, REST_MS);
    for (int i = 0; i < 10 * ARROWS; i++)
        bytes_of_arrow("Up", "Down", screens[7].keys);
}
END_TEST

/* What stands beside a list until it is read; `first` begins it. */
static const struct {
    const char *keys, *first;
    int columns, rows;
    bool rolls; /* it is longer than that */
} bytes_details[] = {
    {"Enter Down Right", "for your name", 120, 16, true},
    {"Enter Down Right", "for your name", 200, 16, true},
    {"Enter g r Right", "Route 1: ", 120, 16, true},
    {"Enter g r Right", "Route 1: ", 120, 40, false},
    {"Enter g r Right", "Route 1: ", 200, 16, true},
    {"Enter g r Right", "Route 1: ", 200, 60, false},
    {"Enter c Enter", "· CCA", 120, 16, true},
    {"Enter c Enter", "· CCA", 200, 16, true},
    {"Enter o o =30303 Enter Enter", "(CIP 51.0707)", 120, 16, true},
    {"Enter o o =30303 Enter Enter", "(CIP 51.0707)", 200, 16, true},
};

START_TEST(arrow__on_the_detail_of_a_row__costs_few_bytes)
{
    const char *keys = bytes_details[_i].keys, *first = bytes_details[_i].first;

    bytes_lead(keys, first, bytes_details[_i].columns, bytes_details[_i].rows);
    for (int i = 0; i < 2 * ARROWS; i++)
        bytes_of_arrow("Down", "Up", keys);
    ck_assert_msg(!strstr(tty_text(&tty), first) == bytes_details[_i].rolls, "%.4000s",
                  tty_text(&tty));
    for (int i = 0; i < 2 * ARROWS; i++)
        bytes_of_arrow("Up", "Down", keys);
    ASSERT_SHOWS(&tty, first);
}
END_TEST

/* A plan that is late has a screen more. */
START_TEST(arrow__among_what_would_bring_the_plan_back__costs_few_bytes)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "choose", "1"), 0);
    home_set(&home, "MILEPOST_TODAY", "2026-12-20");
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "This week");
    tty_keys(&tty, "b");
    WAIT_FOR(&tty, "› Bring back");
    tty_rests(&tty, REST_MS);
    for (int i = 0; i < ARROWS; i++)
        bytes_of_arrow("Down", "Up", screens[0].keys);
}
END_TEST

/* With what is drawn once keys rest. */
static size_t bytes_until_rest(const char *keys)
{
    size_t before = tty.raw.length;

    tty_keys(&tty, keys);
    tty_rests(&tty, REST_MS);
    return tty.raw.length - before;
}

static void bytes_of_arrows_in_all(const char *key, int arrows)
{
    for (int i = 0; i < arrows; i++) {
        size_t took = bytes_until_rest(key);

        ck_assert_msg(took <= MOST_IN_ALL, "%s took %zu bytes:\n%.4000s", key, took,
                      tty_text(&tty));
    }
}

/* With the detail, which is drawn once keys rest; the list rolls along with each of them. */
START_TEST(arrow__on_the_roadmap_beside_its_detail__costs_few_bytes_in_all)
{
    bytes_open(7, _i + 1);
    tty_keys(&tty, "End");
    tty_rests(&tty, REST_MS);
    bytes_of_arrows_in_all("Up", 10 * ARROWS);
}
END_TEST

/* Of both careers: with many lines or few on the way between its steps and its gates, with many
 * lines before the first step. */
static const struct {
    const char *career, *persona;
    int size;
} bytes_plans[] = {
    {"medical-coder", "from-home-on-a-budget", 1},
    {"medical-coder", "budget-too-small", 1},
    {"medical-coder", "enrolled-student", 2},
    {"medical-coder", "ccs-from-zero", 1},
    {"pharmacy-technician", "pharmacy-technician/from-zero", 1},
    {"pharmacy-technician", "pharmacy-technician/convicted", 2},
};

static void bytes_open_plan(int plan)
{
    struct buffer answers = {0};

    buffer_format(&answers, PERSONAS "/%s.answers.json", bytes_plans[plan].persona);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input", "--career",
                              bytes_plans[plan].career, "--answers", buffer_text(&answers)),
                     0);
    buffer_clear(&answers);
    TTY_OPEN(&tty, &home, bytes_sizes[bytes_plans[plan].size].columns,
             bytes_sizes[bytes_plans[plan].size].rows, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "DO NEXT");
    tty_keys(&tty, "g");
    WAIT_FOR(&tty, "› Roadmap");
    tty_rests(&tty, REST_MS);
}

START_TEST(arrow__on_the_roadmap_of_any_plan__costs_few_bytes_in_all)
{
    bytes_open_plan(_i);
    tty_keys(&tty, "PgDn");
    tty_rests(&tty, REST_MS);
    bytes_of_arrows_in_all("Up", 8 * ARROWS);
    tty_keys(&tty, "End");
    tty_rests(&tty, REST_MS);
    bytes_of_arrows_in_all("Up", 3 * ARROWS);
    bytes_of_arrows_in_all("Down", 4 * ARROWS);
}
END_TEST

/* It comes before the planner is through, and waits for the rows: what it costs is its own. */
START_TEST(arrow__before_the_roadmap_is_made__moves_and_costs_few_bytes)
{
    size_t made, moved;

    bytes_open(OVERVIEW, _i);
    made = bytes_until_rest("g");
    tty_close(&tty);
    bytes_open(OVERVIEW, _i);
    moved = bytes_until_rest("g Down");

    ASSERT_SHOWS(&tty, "2 of");
    ck_assert_msg(moved <= made + MOST_IN_ALL, "%zu, and %zu without it", moved, made);
}
END_TEST

/* Not the whole screen once more: what it looks like was taken up before it was first drawn. */
START_TEST(first_key__of_a_run__draws_no_more_than_it_changed)
{
    size_t before;

    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    before = tty.raw.length;
    tty_keys(&tty, "Down");
    WAIT_TAKEN(&tty);

    ck_assert_uint_gt(tty.raw.length, before);
    ck_assert(strstr(buffer_text(&tty.raw) + before, "\033[2J") == NULL);
    ck_assert(strstr(buffer_text(&tty.raw) + before, "Milepost") == NULL);
}
END_TEST

static void bytes_home(void)
{
    home_make(&home);
}

Suite *bytes_suite(void)
{
    TCase *tcase, *plans = tcase_create("plans"), *details = tcase_create("details");
    Suite *suite = e2e_suite("bytes", &tcase, bytes_set_up, bytes_tear_down);

    tcase_add_loop_test(tcase, arrow__on_any_screen__costs_few_bytes, 0, BYTES_CASES);
    tcase_add_loop_test(tcase, arrows__from_the_end_of_the_roadmap__cost_few_bytes, 0, BYTES_SIZES);
    tcase_add_test(tcase, arrow__among_what_would_bring_the_plan_back__costs_few_bytes);
    tcase_add_loop_test(tcase, arrow__on_the_roadmap_beside_its_detail__costs_few_bytes_in_all, 0,
                        BYTES_SIZES - 1);
    tcase_add_test(tcase, first_key__of_a_run__draws_no_more_than_it_changed);
    tcase_add_loop_test(tcase, arrow__before_the_roadmap_is_made__moves_and_costs_few_bytes, 0,
                        BYTES_SIZES);
    tcase_set_timeout(plans, 120);
    tcase_set_tags(tcase, "bytes"); /* the same in each build: once, by themselves */
    tcase_set_tags(plans, "bytes");
    tcase_add_checked_fixture(plans, bytes_home, bytes_tear_down);
    ADD_TABLE_TEST(plans, arrow__on_the_roadmap_of_any_plan__costs_few_bytes_in_all, bytes_plans);
    suite_add_tcase(suite, plans);
    tcase_set_timeout(details, 120);
    tcase_set_tags(details, "sweep");
    tcase_add_checked_fixture(details, bytes_set_up, bytes_tear_down);
    ADD_TABLE_TEST(details, arrow__on_the_detail_of_a_row__costs_few_bytes, bytes_details);
    suite_add_tcase(suite, details);
    return suite;
}
