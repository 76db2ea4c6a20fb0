/* SPDX-License-Identifier: MIT
 * Memory that runs out, once and at any place: it is told as that, and never as a fault of what was
 * read. */
#include <stdio.h>
#include <string.h>

#include "e2e_suites.h"
#include "home.h"

static struct home home;

static void set_up(void)
{
    home_make(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "goal.target=CPC", "school.level=bachelor"),
                     0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "export", "-o", "plan.json"), 0);
    home_set(&home, "LD_PRELOAD", NO_MEMORY_LIBRARY);
    home_set(&home, "NO_MEMORY_ONCE", "1");
}

static void tear_down(void)
{
    home_remove(&home);
}

/* What reads with each of the libraries: JSON, SQLite, folded names, YAML. So many allocations
 * apart, up to a number that is more than it takes. */
static const struct {
    const char *words[5];
    int step, most;
} scarce_runs[] = {
    {{"import", "--as-copy", "plan.json"}, 17, 2000}, {{"set", "school.level=master"}, 17, 1500},
    {{"rename", "1", "Zo\u00eb"}, 17, 1500},          {{"doctor"}, 29, 2000},
    {{"catalog", "check", CATALOGUE}, 1231, 60000},
};

START_TEST(memory__out_at_any_place__is_told_as_that)
{
    char number[16];

    for (int at = 1; at < scarce_runs[_i].most; at += scarce_runs[_i].step) {
        struct buffer said = {0};
        int code;

        snprintf(number, sizeof number, "%d", at);
        home_set(&home, "NO_MEMORY_FROM", number);
        code = home_run(&home, &said, &said, scarce_runs[_i].words);
        ck_assert_msg(code == 0 || (code == 3 && strstr(buffer_text(&said), "out of memory")),
                      "%s, allocation %d: exit %d: %s", scarce_runs[_i].words[0], at, code,
                      buffer_text(&said));
        buffer_clear(&said);
    }
}
END_TEST

Suite *scarce_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("scarce", &tcase, set_up, tear_down);

    /* A sanitizer has an allocator of its own. */
    if (!IS_SANITIZED)
        ADD_TABLE_TEST(tcase, memory__out_at_any_place__is_told_as_that, scarce_runs);
    return suite;
}
