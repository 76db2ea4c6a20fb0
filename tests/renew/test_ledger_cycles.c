/* SPDX-License-Identifier: MIT
 * Covers what passes from one cycle to the next: what is over, the month in which a cycle ends,
 * a credential that comes within it, a cycle that ended short, and what each last day costs. */
#include <string.h>

#include "ledger_case.h"
#include "renew_suites.h"

static struct ledger_case tried;

static void cycles_setup(void)
{
    case_begin(&tried, "2026-11-29");
}

static void cycles_teardown(void)
{
    case_end(&tried);
}

/* ---- from one to the next -------------------------------------------------------------------- */

/* "Carry-over: none" (aapc-ceu-policies). Of AHIMA and NHA nothing was found: to be asked. */
START_TEST(ledger__of_units_beyond_the_cycle__carries_none_on)
{
    case_hold(&tried, "CPC", "2024-03-14");
    case_earn(&tried, "2025-05-01", 5000, "AAPC", "", "");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "AAPC")->earned, 0);
    ck_assert_int_eq(tried.ledger->cycles[0].earned, 5000);
    ck_assert_int_eq(tried.ledger->cycles[0].state, LEDGER_CLOSED);
}
END_TEST

static const struct {
    const char *body;
    enum ceu_answer before, repeats, carry, renewal_month, making_up;
} points[] = {
    {"AAPC", CEU_NO, CEU_NO, CEU_NO, CEU_YES, CEU_YES},
    {"AHIMA", CEU_ASK, CEU_ASK, CEU_ASK, CEU_ASK, CEU_ASK},
    {"NHA", CEU_ASK, CEU_ASK, CEU_ASK, CEU_ASK, CEU_ASK},
};

START_TEST(catalogue__of_what_sources_leave_open__says_ask)
{
    const struct ceu_rule *rule = &tried.catalog->bodies[case_body(&tried, points[_i].body)].ceus;

    ck_assert_int_eq(rule->before.says, points[_i].before);
    ck_assert_int_eq(rule->repeats.says, points[_i].repeats);
    ck_assert_int_eq(rule->carry.says, points[_i].carry);
    ck_assert_int_eq(rule->renewal_month.says, points[_i].renewal_month);
    ck_assert_int_eq(rule->making_up.says, points[_i].making_up);
}
END_TEST

/* "10 CE per 2 years" (oep-cbcs-2026) is of one credential; a second one adds nothing that was
 * found, and the day on which a cycle begins neither. */
START_TEST(catalogue__of_two_credentials_of_nha__asks)
{
    case_hold(&tried, "CBCS CEHRS", "2026-03-14");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "NHA")->needed, 1000);
    ck_assert_ptr_nonnull(
        strstr(tried.catalog->bodies[case_body(&tried, "NHA")].ceus.unsure, "No source says"));
}
END_TEST

/* Where a first cycle may be cut short is said (aapc-maintain); AHIMA's begins on the day of the
 * exam and is whole (ahima-recert-2025). */
START_TEST(catalogue__of_a_first_cycle__asks_where_it_may_be_cut)
{
    ck_assert_str_ne(tried.catalog->bodies[case_body(&tried, "AAPC")].ceus.unsure_first, "");
    ck_assert_str_eq(tried.catalog->bodies[case_body(&tried, "AHIMA")].ceus.unsure_first, "");
}
END_TEST

/* What no source gives: the day of an extension, NHA's fee and day to come back, how small a part
 * of a unit is, how long to keep what a check asks for. */
START_TEST(catalogue__of_days_that_no_source_gives__has_none)
{
    for (int i = 0; i < tried.catalog->body_count; i++) {
        const struct ceu_rule *rule = &tried.catalog->bodies[i].ceus;
        for (int j = 0; j < rule->late_count; j++)
            if (rule->late[j].kind == LATE_EXTENSION)
                ck_assert(rule->late[j].unknown);
        ck_assert_int_eq(rule->parts, 0);
        ck_assert_int_eq(rule->audit.keep_months, 0);
    }
    ck_assert(tried.catalog->bodies[case_body(&tried, "NHA")].ceus.late[0].unknown);
}
END_TEST

/* "CEUs earned in the renewal month may go to either cycle" (aapc-ceu-policies): a cycle that
 * ended on 14 March 2026, and one that began on the 15th. */
static const struct {
    int before;      /* earned in the older one */
    const char *day; /* of 6 units more */
    const char *today;
    int older, newer;
} months[] = {
    {3000, "2026-03-01", "2026-11-29", 3600, 0}, /* needed where it was earned */
    {3600, "2026-03-01", "2026-11-29", 3600, 600},
    {3600, "2026-02-28", "2026-11-29", 4200, 0}, /* not of that month */
    {3000, "2026-03-31", "2026-11-29", 3600, 0}, /* earned after it, needed before */
    {3600, "2026-03-31", "2026-11-29", 3600, 600},
    {3600, "2026-03-10", "2026-03-12", 3600, 600}, /* the next has not begun */
    {0, "2026-03-31", "2026-11-29", 0, 600},       /* nothing is known of the older one */
};

START_TEST(ledger__of_the_month_of_renewal__counts_where_it_is_needed)
{
    case_hold(&tried, "CPC", "2024-03-14");
    if (months[_i].before)
        case_earn(&tried, "2025-05-01", months[_i].before, "AAPC", "", "");
    case_earn(&tried, months[_i].day, 600, "AAPC", "", "");
    const struct ledger *ledger = case_work_on(&tried, months[_i].today);

    ck_assert_int_eq(ledger->cycles[0].earned, months[_i].older);
    if (months[_i].newer || ledger->cycle_count > 1)
        ck_assert_int_eq(ledger->cycles[1].earned, months[_i].newer);
}
END_TEST

/* AHIMA: no page says so, and a day belongs to its own cycle. */
START_TEST(ledger__of_a_body_without_such_a_month__counts_by_the_day)
{
    case_hold(&tried, "CCS", "2024-03-14");
    case_earn(&tried, "2025-05-01", 500, "AHIMA", "health-information ahima-source", "");
    case_earn(&tried, "2026-03-15", 500, "AHIMA", "health-information ahima-source", "");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "AHIMA")->earned, 500);
}
END_TEST

/* ---- a credential within a cycle: what it asks for there no source says ----------------------- */

static const struct {
    const char *held, *first, *gained, *then;
    const char *body;
    int needed;
    bool ask;
} gains[] = {
    {"CPC", "2026-03-14", "CPMA", "2026-09-01", "AAPC", 4000, true},
    {"CPC", "2026-03-14", "CPMA", "2026-03-14", "AAPC", 4000, false},
    {"CPC", "2022-03-14", "CPMA", "2024-09-01", "AAPC", 4000, false}, /* a cycle ago */
    {"CPC-A", "2026-03-14", "CPC", "2026-09-01", "AAPC", 3600, true},
    {"CCS", "2026-03-14", "RHIT", "2026-09-01", "AHIMA", 3000, true},
    {"RHIT", "2026-03-14", "RHIA", "2026-09-01", "AHIMA", 3000, true},
    {"CCA", "2026-03-14", "CCS", "2026-09-01", "AHIMA", 2000, true},
    {"CCS", "2026-03-14", "CHPS", "2026-09-01", "AHIMA", 4000, true},
    {"CBCS", "2026-03-14", "CEHRS", "2026-09-01", "NHA", 1000, true},
    {"CCS", "2026-03-14", "CPC", "2026-09-01", "AHIMA", 2000, false}, /* of another body */
};

START_TEST(ledger__of_a_credential_within_the_cycle__counts_it_and_asks)
{
    case_hold(&tried, gains[_i].held, gains[_i].first);
    case_hold(&tried, gains[_i].gained, gains[_i].then);
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, gains[_i].body)->needed, gains[_i].needed);
    ck_assert_int_eq(case_present(&tried, gains[_i].body)->gained, gains[_i].ask);
}
END_TEST

START_TEST(ledger__of_a_credential_to_come_after_the_cycle__does_not_count_it)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_hold(&tried, "CPMA", "2028-03-15");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "AAPC")->needed, 3600);
}
END_TEST

/* ---- a cycle that ended short ---------------------------------------------------------------- */

/* AAPC: 10 days without a fee (aapc-hardship; aapc-lapse-help has 30), cancelled after 90
 * (aapc-lapse-help), had back for three years (aapc-cancellation). AHIMA: no grace, revoked after
 * 180 days (ahima-updates-2021). NHA: nothing found. The cycle ends on 14 March 2026. */
static const struct {
    const char *held, *body, *today;
    enum ledger_state state;
} states[] = {
    {"CPC", "AAPC", "2026-03-15", LEDGER_GRACE},
    {"CPC", "AAPC", "2026-03-23", LEDGER_GRACE},
    {"CPC", "AAPC", "2026-03-24", LEDGER_LATE},
    {"CPC", "AAPC", "2026-06-11", LEDGER_LATE},
    {"CPC", "AAPC", "2026-06-12", LEDGER_REINSTATE},
    {"CPC", "AAPC", "2029-03-14", LEDGER_REINSTATE},
    {"CPC", "AAPC", "2029-03-15", LEDGER_EXAM},
    {"CCS", "AHIMA", "2026-03-15", LEDGER_LAPSED},
    {"CCS", "AHIMA", "2026-09-09", LEDGER_LAPSED},
    {"CCS", "AHIMA", "2026-09-10", LEDGER_REVOKED},
    {"CBCS", "NHA", "2026-03-15", LEDGER_ASK},
};

START_TEST(ledger__of_a_cycle_that_ended_short__says_where_it_stands)
{
    case_hold(&tried, states[_i].held, "2024-03-14");
    case_track(&tried, states[_i].body, "2026-03-14", -1);
    case_work_on(&tried, states[_i].today);
    ck_assert_int_eq(case_before(&tried, states[_i].body)->state, states[_i].state);
}
END_TEST

/* By what is written down alone: nothing was earned since, so nobody came back. The cycle ended on
 * 14 March 2026 with one unit of 36. */
static const struct {
    const char *today;
    enum ledger_state state;
} lapses[] = {
    {"2028-03-14", LEDGER_REINSTATE}, {"2028-03-15", LEDGER_REINSTATE}, /* the next one is over, too
                                                                         */
    {"2029-03-14", LEDGER_REINSTATE}, {"2029-03-15", LEDGER_EXAM},      {"2033-01-01", LEDGER_EXAM},
};

START_TEST(ledger__of_who_lapsed_years_ago__still_says_so)
{
    case_hold(&tried, "CPC", "2024-03-14");
    case_earn(&tried, "2025-01-10", 100, "AAPC", "", "");
    case_work_on(&tried, lapses[_i].today);
    ck_assert_int_eq(case_before(&tried, "AAPC")->state, lapses[_i].state);
    ck_assert_int_eq(case_before(&tried, "AAPC")->to, case_day("2026-03-14"));
}
END_TEST

START_TEST(ledger__of_a_whole_cycle_and_none_since__asks_about_the_last)
{
    case_hold(&tried, "CPC", "2024-03-14");
    case_earn(&tried, "2025-01-10", 3600, "AAPC", "", "");
    case_work_on(&tried, "2028-03-15");
    ck_assert_int_eq(case_before(&tried, "AAPC")->state, LEDGER_UNTOLD);
    ck_assert_int_eq(case_before(&tried, "AAPC")->to, case_day("2028-03-14"));
}
END_TEST

START_TEST(ledger__of_a_cycle_of_which_nothing_is_written_down__does_not_call_it_short)
{
    case_hold(&tried, "CPC", "2024-03-14");
    case_work(&tried);
    ck_assert_int_eq(case_before(&tried, "AAPC")->state, LEDGER_UNTOLD);
}
END_TEST

/* The tracker shows a cycle that runs: the one before was closed. */
START_TEST(ledger__with_a_tracker_that_runs__takes_the_one_before_for_closed)
{
    case_hold(&tried, "CPC", "2024-03-14");
    case_track(&tried, "AAPC", "2028-03-31", -1);
    case_earn(&tried, "2025-05-01", 600, "AAPC", "", "");
    case_work(&tried);
    ck_assert_int_eq(ledger_before(tried.ledger, case_body(&tried, "AAPC")), -1);
}
END_TEST

/* ---- what the last days cost ----------------------------------------------------------------- */

static const struct {
    const char *held, *body;
    enum late_kind kind;
    const char *day; /* NULL: to be asked */
    bool last;
    money_cents money; /* MONEY_NONE: to be asked */
    const char *source;
} lasts[] = {
    {"CPC", "AAPC", LATE_SUBMIT, "2028-03-14", true, 0, "aapc-maintain"},
    {"CPC", "AAPC", LATE_EXTENSION, NULL, false, 5000, "aapc-ceu-policies"},
    {"CPC COC", "AAPC", LATE_EXTENSION, NULL, false, 5000, "aapc-ceu-policies"},
    {"CPC", "AAPC", LATE_FEE, "2028-03-24", false, 5000, "aapc-hardship"},
    {"CPC", "AAPC", LATE_CANCELLED, "2028-06-12", false, 0, "aapc-lapse-help"},
    {"CPC", "AAPC", LATE_REINSTATE, "2031-03-14", true, 20000, "aapc-cancellation"},
    {"CPC", "AAPC", LATE_EXAM, "2031-03-15", false, 0, "aapc-cancellation"},
    {"CCS", "AHIMA", LATE_SUBMIT, "2028-03-14", true, 0, "ahima-recert-faq"},
    {"CCS", "AHIMA", LATE_EXTENSION, NULL, false, 5000, "ahima-updates-2021"},
    {"CCS CCS-P", "AHIMA", LATE_EXTENSION, NULL, false, 10000, "ahima-updates-2021"},
    {"CCS CCA", "AHIMA", LATE_EXTENSION, NULL, false, 5000, "ahima-updates-2021"},
    {"CCS", "AHIMA", LATE_INACTIVE, "2028-03-15", false, 0, "ahima-updates-2021"},
    {"CCS", "AHIMA", LATE_REVOKED, "2028-09-10", false, 0, "ahima-updates-2021"},
    {"CCS", "AHIMA", LATE_APPEAL, "2028-12-09", true, 0, "ahima-updates-2021"},
    {"CBCS", "NHA", LATE_REINSTATE, NULL, true, MONEY_NONE, "nha-renew"},
};

START_TEST(ledger__of_a_last_day__says_when_and_what_it_costs)
{
    case_hold(&tried, lasts[_i].held, "2026-03-14");
    case_work(&tried);
    const struct ledger_day *day = case_late(case_present(&tried, lasts[_i].body), lasts[_i].kind);

    ck_assert_int_eq(day->day, case_day(lasts[_i].day));
    ck_assert_int_eq(day->last, lasts[_i].last);
    ck_assert_int_eq(day->money, lasts[_i].money);
    ck_assert_str_eq(tried.catalog->sources[day->source].id, lasts[_i].source);
    ck_assert_ptr_null(strstr(day->what, "{cost}"));
}
END_TEST

/* The last day of a cycle belongs to it: on that day units are still taken. */
START_TEST(ledger__of_the_last_day_of_a_cycle__lets_nothing_lapse_on_it)
{
    case_hold(&tried, "CPC CCS CBCS", "2026-03-14");
    const struct ledger *ledger = case_work(&tried);

    for (int i = 0; i < ledger->cycle_count; i++)
        for (int j = 0; j < ledger->cycles[i].day_count; j++) {
            const struct ledger_day *day = &ledger->cycles[i].days[j];
            if (day->day != DATE_NONE && !day->last)
                ck_assert_int_gt(day->day, ledger->cycles[i].to);
        }
}
END_TEST

/* Two official pages: both are shown, and plans keep to the first. */
START_TEST(ledger__of_days_on_which_pages_disagree__shows_both)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");
    int found = 0;

    for (int i = 0; i < cycle->day_count; i++)
        if (cycle->days[i].kind == LATE_FEE)
            ck_assert_int_eq(cycle->days[i].day - cycle->to, found++ == 0 ? 10 : 30);
    ck_assert_int_eq(found, 2);
}
END_TEST

/* AAPC draws one in four (aapc-ceu-policies); for how long to keep what it asks for, and whether
 * the others draw any, was not found. */
START_TEST(catalogue__of_random_checks__says_what_was_found)
{
    const struct body *bodies = tried.catalog->bodies;
    const struct ceu_audit *audit = &bodies[case_body(&tried, "AAPC")].ceus.audit;

    ck_assert_int_eq(audit->permille, 250);
    ck_assert_int_eq(audit->keep.count, 1);
    ck_assert_int_eq(audit->keep_months, 0);
    ck_assert_int_eq(bodies[case_body(&tried, "AHIMA")].ceus.audit.permille, 0);
    ck_assert_int_eq(bodies[case_body(&tried, "NHA")].ceus.audit.permille, 0);
}
END_TEST

Suite *ledger_cycles_suite(void)
{
    Suite *suite = suite_create("ledger_cycles");
    TCase *tcase = tcase_create("ledger_cycles");

    tcase_add_checked_fixture(tcase, cycles_setup, cycles_teardown);
    tcase_add_test(tcase, ledger__of_units_beyond_the_cycle__carries_none_on);
    ADD_TABLE_TEST(tcase, catalogue__of_what_sources_leave_open__says_ask, points);
    tcase_add_test(tcase, catalogue__of_two_credentials_of_nha__asks);
    tcase_add_test(tcase, catalogue__of_a_first_cycle__asks_where_it_may_be_cut);
    tcase_add_test(tcase, catalogue__of_days_that_no_source_gives__has_none);
    ADD_TABLE_TEST(tcase, ledger__of_the_month_of_renewal__counts_where_it_is_needed, months);
    tcase_add_test(tcase, ledger__of_a_body_without_such_a_month__counts_by_the_day);
    ADD_TABLE_TEST(tcase, ledger__of_a_credential_within_the_cycle__counts_it_and_asks, gains);
    tcase_add_test(tcase, ledger__of_a_credential_to_come_after_the_cycle__does_not_count_it);
    ADD_TABLE_TEST(tcase, ledger__of_a_cycle_that_ended_short__says_where_it_stands, states);
    tcase_add_test(tcase,
                   ledger__of_a_cycle_of_which_nothing_is_written_down__does_not_call_it_short);
    ADD_TABLE_TEST(tcase, ledger__of_who_lapsed_years_ago__still_says_so, lapses);
    tcase_add_test(tcase, ledger__of_a_whole_cycle_and_none_since__asks_about_the_last);
    tcase_add_test(tcase, ledger__with_a_tracker_that_runs__takes_the_one_before_for_closed);
    ADD_TABLE_TEST(tcase, ledger__of_a_last_day__says_when_and_what_it_costs, lasts);
    tcase_add_test(tcase, ledger__of_the_last_day_of_a_cycle__lets_nothing_lapse_on_it);
    tcase_add_test(tcase, ledger__of_days_on_which_pages_disagree__shows_both);
    tcase_add_test(tcase, catalogue__of_random_checks__says_what_was_found);
    suite_add_tcase(suite, tcase);
    return suite;
}
