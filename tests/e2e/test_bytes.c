/* SPDX-License-Identifier: MIT
 * What an arrow key costs on the way to the terminal: over a slow line it must still feel at once.
 */
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

/* A row that loses the focus and one that gets it are both sent whole, which is what most screens
 * cost. More is sent where a row is of several lines, as a route is, or the list moves along under
 * the focus; and beside a list on a wide terminal all the text of the detail, of which hardly a
 * letter stays from one row to the next. */
enum {
    MOST = 300,
    MOST_OF_PLANS = 400,
    MOST_OF_TASKS = 1000,
    MOST_OF_ROUTES = 1000,
    MOST_BESIDE = 2000,
    ARROWS = 6
};

static struct home home;
static struct tty tty;

static void bytes_set_up(void)
{
    person_with_plan(&home);
}

static void bytes_tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
}

/* The keys that lead there from Home, and what is there then. */
static const struct {
    const char *keys, *shows;
    size_t most, most_wide;
} screens[] = {
    {"", "1 plan", MOST_OF_PLANS, MOST_OF_PLANS},
    {"Enter", "Go on with", MOST, MOST_BESIDE},
    {"Enter g", "› Roadmap", MOST, MOST_BESIDE},
    {"Enter g r", "› Routes", MOST_OF_ROUTES, MOST_BESIDE},
    {"Enter g t", "› Timeline", MOST, MOST},
    {"Enter g n", "› This week", MOST_OF_TASKS, MOST_BESIDE},
    {"Enter g p", "› Print", MOST, MOST},
    {"Enter a", "› Check", MOST, MOST},
    {"Enter ?", "Esc", MOST, MOST},
    {"Enter /", "Jump to", MOST, MOST},
};

static void bytes_open(int screen, bool wide)
{
    TTY_OPEN(&tty, &home, wide ? 120 : 80, wide ? 40 : 24, NULL);
    WAIT_FOR(&tty, "Maria");
    for (const char *key = screens[screen].keys; *key != '\0'; key += strspn(key, " ")) {
        char word[16];

        snprintf(word, sizeof word, "%.*s", (int)strcspn(key, " "), key);
        tty_keys(&tty, word);
        WAIT_FOR(&tty, "");
        key += strcspn(key, " ");
    }
    WAIT_FOR(&tty, screens[screen].shows);
}

static void bytes_of_arrow(const char *key, int screen, size_t most)
{
    size_t before = tty.raw.length;

    tty_keys(&tty, key);
    WAIT_FOR(&tty, "");
    ck_assert_msg(tty.raw.length - before <= most, "%s on \"%s\" took %zu bytes", key,
                  screens[screen].shows, tty.raw.length - before);
}

static void bytes_of_arrows(int screen, bool wide)
{
    size_t most = wide ? screens[screen].most_wide : screens[screen].most;

    bytes_open(screen, wide);
    for (int i = 0; i < ARROWS; i++)
        bytes_of_arrow(i < ARROWS / 2 ? "Down" : "Up", screen, most);
}

START_TEST(arrow__on_a_screen__costs_few_bytes)
{
    bytes_of_arrows(_i, false);
}
END_TEST

START_TEST(arrow__on_a_wide_screen__costs_few_bytes)
{
    bytes_of_arrows(_i, true);
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
    WAIT_FOR(&tty, "");

    ck_assert(strstr(buffer_text(&tty.raw) + before, "\033[2J") == NULL);
    ck_assert(strstr(buffer_text(&tty.raw) + before, "Milepost") == NULL);
}
END_TEST

Suite *bytes_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("bytes", &tcase, bytes_set_up, bytes_tear_down);

    ADD_TABLE_TEST(tcase, arrow__on_a_screen__costs_few_bytes, screens);
    ADD_TABLE_TEST(tcase, arrow__on_a_wide_screen__costs_few_bytes, screens);
    tcase_add_test(tcase, first_key__of_a_run__draws_no_more_than_it_changed);
    return suite;
}
