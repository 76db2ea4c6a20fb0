/* SPDX-License-Identifier: MIT
 * Covers continuing education in words: units, verdicts, cycles, categories, last days. */
#include <stdlib.h>
#include <string.h>

#include "milepost/json.h"
#include "milepost/report/credit.h"
#include "renew/ledger_case.h"
#include "report_suites.h"

static struct ledger_case tried;
static struct buffer said;

static void setup(void)
{
    case_begin(&tried, "2026-11-29");
}

static void teardown(void)
{
    buffer_clear(&said);
    case_end(&tried);
}

static struct report_ledger worked(void)
{
    static struct ledger_input input;

    case_work(&tried);
    input = (struct ledger_input){.catalog = tried.catalog,
                                  .held = tried.held.items,
                                  .held_count = (int)tried.held.count,
                                  .trackers = tried.trackers.items,
                                  .tracker_count = (int)tried.trackers.count,
                                  .credits = {tried.credits.items, (int)tried.credits.count},
                                  .today = tried.today};
    return (struct report_ledger){&input, tried.ledger};
}

/* ---- units ----------------------------------------------------------------------------------- */

static const struct {
    int units;
    const char *text;
} units[] = {
    {100, "1 unit"},       {200, "2 units"},   {150, "1.5 units"}, {25, "0.25 units"},
    {1205, "12.05 units"}, {1000, "10 units"}, {0, "0 units"},
};

START_TEST(units_show__writes__no_more_than_is_there)
{
    units_show(units[_i].units, &said);
    ck_assert_str_eq(said.text, units[_i].text);
}
END_TEST

START_TEST(json__of_hundredths__is_a_number)
{
    struct json_writer json = {.out = &said, .one_line = true};

    json_open_object(&json, NULL);
    json_put_hundredths(&json, "units", 150);
    json_put_list(&json, "bodies", "AAPC,AHIMA");
    json_put_list(&json, "categories", "");
    json_close(&json);
    ck_assert_str_eq(said.text,
                     "{\"units\": 1.5, \"bodies\": [\"AAPC\", \"AHIMA\"], \"categories\": []}\n");
}
END_TEST

/* ---- verdicts -------------------------------------------------------------------------------- */

static const struct {
    enum credit_why why;
    int counted;
    const char *text;
} verdicts[] = {
    {CREDIT_COUNTS, 400, "counts for AAPC: 4"},
    {CREDIT_BEFORE_CERTIFIED, 0, "not for AAPC: earned before certification"},
    {CREDIT_AHEAD, 0, "not for AAPC: its day is still to come"},
    {CREDIT_UNDATED, 0, "not for AAPC: nobody told since when the credential is held"},
    {CREDIT_NOTHING_HELD, 0, "not for AAPC: no credential of it is held"},
    {CREDIT_BODY_UNKNOWN, 0, "not for AAPC: no rules of it are known"},
    {CREDIT_NAMED_TWICE, 0, "not for AAPC: it is named twice"},
    {CREDIT_REPEAT, 0, "not for AAPC: the same title is there already, as credit 1"},
    {CREDIT_REFUSED, 0, "not for AAPC: it does not take self-reviews"},
    {CREDIT_CATEGORY_FULL, 150, "counts for AAPC: 1.5 of 4, what is not self-reviews is full"},
    {CREDIT_CATEGORY_FULL, 0, "not for AAPC: what is not self-reviews is full"},
    {CREDIT_TOO_FINE, 350, "counts for AAPC: 3.5 of 4, the rest is less than it counts"},
};

_Static_assert(sizeof verdicts / sizeof *verdicts == CREDIT_WHY_COUNT + 1, "every reason is said");

START_TEST(report_verdict__says__whether_it_counts_and_why_not)
{
    struct report_ledger report;
    const struct ledger_verdict verdict = {.why = verdicts[_i].why,
                                           .counted = verdicts[_i].counted,
                                           .body_id = "AAPC",
                                           .category = "self-reviews"};

    case_earn(&tried, "2026-03-01", 400, "AAPC", "", "");
    tried.credits.items[0].number = 1;
    report = worked();
    report_verdict(&report, &verdict, &said);
    ck_assert_str_eq(said.text, verdicts[_i].text);
    ck_assert_str_ne(credit_why_id(verdict.why), "");
}
END_TEST

START_TEST(report_verdicts__of_several_bodies__says_each)
{
    struct report_ledger report;

    case_hold(&tried, "CPC", "2026-01-10");
    case_hold(&tried, "CCS", "2026-06-10");
    case_earn(&tried, "2026-03-01", 400, "AAPC AHIMA", "", "a");
    report = worked();
    report_verdicts(&report, 0, &said);
    ck_assert_str_eq(said.text, "counts for AAPC: 4; not for AHIMA: earned before certification");
    buffer_truncate(&said, 0);
    report_mending(&report, 0, &said);
    ck_assert_ptr_nonnull(strstr(said.text, "AHIMA: "));
}
END_TEST

/* ---- cycles ---------------------------------------------------------------------------------- */

START_TEST(report_cycle_line__says__what_is_left_and_at_what_pace)
{
    struct report_ledger report;

    case_hold(&tried, "CPC", "2025-03-15");
    case_earn(&tried, "2026-03-01", 450, "AAPC", "", "");
    report = worked();
    report_cycle_line(&report, case_present(&tried, "AAPC"), &said);
    ck_assert_str_eq(said.text,
                     "AAPC, 15 Mar 2025–15 Mar 2027: 4.5 of 36 units, 31.5 left, 9 a month");
}
END_TEST

/* A pace by the month would hide how little of it is left. */
static const struct {
    const char *today, *text;
} last_month[] = {
    {"2027-02-12", "31.5 left, 30 a month"},      {"2027-02-13", "31.5 left, 31 a month"},
    {"2027-02-14", "31.5 left, 31.5 in 30 days"}, {"2027-02-27", "31.5 left, 31.5 in 17 days"},
    {"2027-03-15", "31.5 left, 31.5 in 1 day"},
};

START_TEST(report_cycle_line__of_less_than_a_month__says_the_days_that_are_left)
{
    struct report_ledger report;

    case_hold(&tried, "CPC", "2025-03-15");
    case_earn(&tried, "2026-03-01", 450, "AAPC", "", "");
    tried.today = case_day(last_month[_i].today);
    report = worked();
    report_cycle_line(&report, case_present(&tried, "AAPC"), &said);
    ck_assert_ptr_nonnull(strstr(said.text, last_month[_i].text));
}
END_TEST

START_TEST(report_cycle_pace__of_the_last_days__says_by_when)
{
    case_hold(&tried, "CPC", "2025-03-15");
    case_work_on(&tried, "2027-02-27");
    report_cycle_pace(case_present(&tried, "AAPC"), &said);
    ck_assert_str_eq(said.text, "36 in 17 days, by 15 Mar 2027");
}
END_TEST

START_TEST(report_cycle_left__of_a_cycle_that_is_over__is_missing)
{
    const struct ledger_cycle runs = {.state = LEDGER_RUNNING, .left = 3200};
    const struct ledger_cycle over = {.state = LEDGER_LATE, .left = 3200};

    report_cycle_left(&runs, &said);
    buffer_add(&said, "; ");
    report_cycle_left(&over, &said);
    ck_assert_str_eq(said.text, "32 left; 32 missing");
}
END_TEST

START_TEST(report_cycle_earned__where_nothing_was_written_down__calls_nothing_missing)
{
    const struct ledger_cycle none = {.state = LEDGER_CLOSED, .needed = 3600, .left = 3600};
    const struct ledger_cycle some = {
        .state = LEDGER_CLOSED, .needed = 3600, .earned = 400, .left = 3200};

    report_cycle_earned(&none, &said);
    buffer_add(&said, "; ");
    report_cycle_earned(&some, &said);
    ck_assert_str_eq(said.text, "0 of 36 units; 4 of 36 units, 32 missing");
}
END_TEST

START_TEST(report_cycle_state__says__what_follows_for_each)
{
    struct report_ledger report;
    struct ledger_cycle cycle = {.state = (enum ledger_state)_i};

    report = worked();
    report_cycle_state(&report, &cycle, &said);
    ck_assert_int_eq(_i == LEDGER_RUNNING, buffer_text(&said)[0] == '\0');
    ck_assert_str_ne(ledger_state_id(cycle.state), "");
}
END_TEST

static const struct {
    struct ledger_cycle cycle;
    const char *said;
} over[] = {
    {{.state = LEDGER_SUBMIT, .earned = 4000, .needed = 3600, .told = true},
     "over, with all its units; once AAPC's tracker shows the next cycle, give its end"},
    {{.state = LEDGER_LATE, .earned = 3600, .needed = 3600},
     "over, and made up for late, and a fee is due"},
    {{.state = LEDGER_LATE, .earned = 400, .left = 3200}, "over and short, and a fee is due"},
    {{.state = LEDGER_LATE, .left = 3600, .told = true},
     "over and short, and a fee is due; nothing is written down for it: if AAPC's tracker shows "
     "the next cycle, give its end"},
};

START_TEST(report_cycle_state__of_what_is_over__says_what_is_known_of_it)
{
    struct report_ledger report = worked();

    report_cycle_state(&report, &over[_i].cycle, &said);
    ck_assert_str_eq(said.text, over[_i].said);
}
END_TEST

START_TEST(report_category__says__whose_it_is_and_what_is_earned)
{
    struct report_ledger report;

    case_hold(&tried, "CPMA", "2025-03-15");
    case_earn(&tried, "2026-03-01", 450, "AAPC", "auditing", "");
    report = worked();
    report_category(&report, case_present(&tried, "AAPC"),
                    case_category(case_present(&tried, "AAPC"), "auditing"), &said);
    ck_assert_str_eq(said.text, "auditing (CPMA): 4.5 of 16");
}
END_TEST

START_TEST(report_category_rule__of_each_field__has_its_source)
{
    struct report_ledger report;

    case_hold(&tried, "CPMA", "2025-03-15");
    report = worked();
    report_category_rule(&report, case_present(&tried, "AAPC"),
                         case_category(case_present(&tried, "AAPC"), "auditing"), &said);
    ck_assert_str_eq(said.text, "auditing (CPMA): 0 of 16. (AAPC, checked Dec 2017, check again)");
}
END_TEST

/* ---- notes ----------------------------------------------------------------------------------- */

static void say_note(void *context, const char *note)
{
    buffer_format(context, "%s\n", note);
}

static bool is_noted(const char *codes, const char *note)
{
    struct report_ledger report;

    case_hold(&tried, codes, "2025-03-15");
    report = worked();
    report_cycle_notes(&report, case_present(&tried, "AAPC"), say_note, &said);
    return strstr(buffer_text(&said), note) != NULL;
}

START_TEST(report_cycle_notes__of_the_number_of_units__have_its_source)
{
    ck_assert(is_noted("CPC COC", "AAPC asks for 40 units in a cycle for what you hold. (AAPC, "));
}
END_TEST

START_TEST(report_cycle_notes__of_a_number_from_the_tracker__name_no_page)
{
    case_track(&tried, "AAPC", NULL, 18);
    ck_assert(!is_noted("CPC COC", "asks for"));
}
END_TEST

START_TEST(report_cycle_notes__of_fields_above_the_units__say_whom_to_ask)
{
    ck_assert(
        is_noted("CPMA CDEO CPCO CPPM", "come to 64, more than the cycle asks for: ask AAPC"));
}
END_TEST

START_TEST(report_category__that_no_source_gives__is_asked)
{
    struct report_ledger report;
    const struct ledger_cycle *cycle;

    case_hold(&tried, "CDEI", "2025-03-15");
    report = worked();
    cycle = case_present(&tried, "AAPC");
    for (int i = 0; i < cycle->category_count; i++)
        if (cycle->categories[i].unknown)
            report_category(&report, cycle, &cycle->categories[i], &said);
    ck_assert_str_eq(buffer_text(&said), "the field of the CDEI: no source says, ask AAPC");
}
END_TEST

START_TEST(report_last_day__has__its_day_its_cost_and_its_source)
{
    struct report_ledger report;

    case_hold(&tried, "CPC", "2025-03-15");
    report = worked();
    report_last_day(&report, case_late(case_present(&tried, "AAPC"), LATE_FEE), &said);
    ck_assert_ptr_nonnull(strstr(said.text, "From 25 Mar 2027: "));
    ck_assert_ptr_nonnull(strstr(said.text, "$50"));
    ck_assert_ptr_nonnull(strstr(said.text, "(AAPC, "));
    buffer_truncate(&said, 0);
    report_last_day(&report, case_late(case_present(&tried, "AAPC"), LATE_EXTENSION), &said);
    ck_assert_int_eq(strncmp(said.text, "No source gives the day: ", 25), 0);
}
END_TEST

Suite *credit_suite(void)
{
    Suite *suite = suite_create("credit");
    TCase *tcase = tcase_create("credit");

    tcase_add_checked_fixture(tcase, setup, teardown);
    ADD_TABLE_TEST(tcase, units_show__writes__no_more_than_is_there, units);
    tcase_add_test(tcase, json__of_hundredths__is_a_number);
    ADD_TABLE_TEST(tcase, report_verdict__says__whether_it_counts_and_why_not, verdicts);
    tcase_add_test(tcase, report_verdicts__of_several_bodies__says_each);
    tcase_add_test(tcase, report_cycle_line__says__what_is_left_and_at_what_pace);
    ADD_TABLE_TEST(tcase, report_cycle_line__of_less_than_a_month__says_the_days_that_are_left,
                   last_month);
    tcase_add_test(tcase, report_cycle_pace__of_the_last_days__says_by_when);
    tcase_add_test(tcase, report_cycle_left__of_a_cycle_that_is_over__is_missing);
    tcase_add_test(tcase,
                   report_cycle_earned__where_nothing_was_written_down__calls_nothing_missing);
    ADD_TABLE_TEST(tcase, report_cycle_state__of_what_is_over__says_what_is_known_of_it, over);
    tcase_add_loop_test(tcase, report_cycle_state__says__what_follows_for_each, 0,
                        LEDGER_STATE_COUNT);
    tcase_add_test(tcase, report_category__says__whose_it_is_and_what_is_earned);
    tcase_add_test(tcase, report_category_rule__of_each_field__has_its_source);
    tcase_add_test(tcase, report_cycle_notes__of_the_number_of_units__have_its_source);
    tcase_add_test(tcase, report_cycle_notes__of_a_number_from_the_tracker__name_no_page);
    tcase_add_test(tcase, report_cycle_notes__of_fields_above_the_units__say_whom_to_ask);
    tcase_add_test(tcase, report_category__that_no_source_gives__is_asked);
    tcase_add_test(tcase, report_last_day__has__its_day_its_cost_and_its_source);
    suite_add_tcase(suite, tcase);
    return suite;
}
