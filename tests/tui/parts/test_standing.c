/* SPDX-License-Identifier: MIT
 * Dates in a column that is too narrow for them. */
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

static const struct {
    enum step_status status;
    const char *says;
} begun[] = {{STEP_DONE, "done Nov 2026"}, {STEP_STARTED, "until Nov 2026"}};

START_TEST(standing_say_date__of_what_is_done_or_begun__never_says_that_it_is_to_come)
{
    struct roadmap roadmap = {.today = 20000};
    struct roadmap_step step = {.status = begun[_i].status,
                                .phase = PHASE_STUDY,
                                .start = 20680,
                                .finish = 20762,
                                .by = DATE_NONE};
    struct buffer text = {0};

    standing_say_date(&roadmap, &step, 10, &text);

    ck_assert_str_eq(buffer_text(&text), begun[_i].says);
    buffer_clear(&text);
}
END_TEST

Suite *standing_suite(void)
{
    Suite *suite = suite_create("standing");
    TCase *tcase = tcase_create("standing");

    tcase_add_loop_test(tcase, standing_say_date__in_a_narrow_column__says_each_month_once, 0,
                        (int)(sizeof rows / sizeof *rows));
    tcase_add_loop_test(tcase,
                        standing_say_date__of_what_is_done_or_begun__never_says_that_it_is_to_come,
                        0, (int)(sizeof begun / sizeof *begun));
    suite_add_tcase(suite, tcase);
    return suite;
}
