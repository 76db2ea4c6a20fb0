/* SPDX-License-Identifier: MIT
 * What comes next, and dates in a column that is too narrow for them. */
#include "tui/parts/standing.h"
#include "tui/tui_suites.h"

static const struct {
    date_day start, finish;
    enum phase phase;
    int columns;
    const char *says;
} rows[] = {
    {20680, 20680, PHASE_MAINTAIN, 20, "from 15 Aug 2026"},
    {20680, 20680, PHASE_MAINTAIN, 15, "from Aug 2026"},
    {20680, 20762, PHASE_STUDY, 10, "Aug–Nov 2026"},
    {20680, 20880, PHASE_STUDY, 10, "Aug '26–Mar '27"},
};

START_TEST(standing_say_date__in_a_narrow_column__says_each_month_once)
{
    struct roadmap roadmap = {.today = 20000};
    struct roadmap_step step = {.role = ROLE_COMPANION,
                                .phase = rows[_i].phase,
                                .start = rows[_i].start,
                                .finish = rows[_i].finish,
                                .by = DATE_NONE};
    struct buffer text = {0};

    standing_say_date(&roadmap, &step, rows[_i].columns, &text);

    ck_assert_str_eq(buffer_text(&text), rows[_i].says);
    buffer_clear(&text);
}
END_TEST

/* Though it takes longer, and something else is under way. */
START_TEST(standing_next__puts__what_can_be_claimed_first)
{
    struct roadmap_step steps[] = {{.step = -1,
                                    .status = STEP_TODO,
                                    .question = -1,
                                    .start = 20000,
                                    .finish = 20000,
                                    .by = DATE_NONE},
                                   {.step = -1,
                                    .status = STEP_STARTED,
                                    .question = -1,
                                    .start = 20000,
                                    .finish = 20100,
                                    .by = DATE_NONE},
                                   {.step = -1,
                                    .status = STEP_TODO,
                                    .question = -1,
                                    .start = 20000,
                                    .finish = 20021,
                                    .by = DATE_NONE,
                                    .claim = true}};
    struct roadmap roadmap = {.today = 20000, .steps = steps, .step_count = 3};
    int next[3];

    ck_assert_int_eq(standing_next(&roadmap, next, 3), 3);
    ck_assert_int_eq(next[0], 2);
    ck_assert_int_eq(next[1], 1);
    ck_assert_int_eq(next[2], 0);
}
END_TEST

/* Who is barred is not sent to look at adverts first. */
START_TEST(standing_next__puts__what_every_payment_waits_for_first)
{
    struct step guard = {.guard = GUARD_PAYING, .is_private = true};
    struct catalog catalog = {.steps = &guard, .step_count = 1};
    struct roadmap_step steps[] = {
        {.step = -1, .status = STEP_TODO, .question = -1, .start = 20000, .by = DATE_NONE},
        {.step = 0,
         .status = STEP_TODO,
         .question = -1,
         .start = DATE_NONE,
         .finish = DATE_NONE,
         .by = DATE_NONE}};
    struct roadmap roadmap = {.catalog = &catalog, .today = 20000, .steps = steps, .step_count = 2};
    int next[2];

    ck_assert_int_eq(standing_next(&roadmap, next, 2), 2);
    ck_assert_int_eq(next[0], 1);
    ck_assert_int_eq(next[1], 0);
}
END_TEST

Suite *standing_suite(void)
{
    Suite *suite = suite_create("standing");
    TCase *tcase = tcase_create("standing");

    tcase_add_loop_test(tcase, standing_say_date__in_a_narrow_column__says_each_month_once, 0,
                        (int)(sizeof rows / sizeof *rows));
    tcase_add_test(tcase, standing_next__puts__what_can_be_claimed_first);
    tcase_add_test(tcase, standing_next__puts__what_every_payment_waits_for_first);
    suite_add_tcase(suite, tcase);
    return suite;
}
