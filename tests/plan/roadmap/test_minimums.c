/* SPDX-License-Identifier: MIT
 * What upkeep says of the units that must be in a field or from somewhere, on the shipped
 * catalogue. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void minimums_setup(void)
{
    person_setup();
    person.today = date_from_civil(2027, 1, 4);
    person_answer("goal.target", "keep-current");
}

static bool minimums_line(const struct text_list *list, const char *text)
{
    for (int i = 0; i < list->count; i++) {
        if (strstr(list->items[i], text))
            return true;
    }
    return false;
}

static bool minimums_do(const char *step, const char *text)
{
    return minimums_line(&person_step(step)->doing, text);
}

/* 32 and 16 of 40, not 80 and 40 percent. */
START_TEST(minimums__of_ahima__are_units_of_the_person)
{
    person_answer("work.credentials", "CCS,CCS-P,RHIT");
    person_answer("held.CCS.since", "2025-05-20");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AHIMA")->doing.items[1],
                     "At least 32 of the 40 must be in health information and 16 from AHIMA, its "
                     "HCPro brands or a state association; a unit may be both. The rule on health "
                     "information was last seen in 2024; the page of 2025 does not show it. The "
                     "free CEUs of members count as from AHIMA.");
    ck_assert(!minimums_do("ceus.AHIMA", "percent"));
}
END_TEST

/* Shares are of the number that the person's own tracker shows. */
START_TEST(minimums__of_a_number_from_the_tracker__are_shares_of_that)
{
    person_answer("work.credentials", "CCS,CCS-P,RHIT");
    person_answer("held.CCS.since", "2025-05-20");
    person_answer("cycle.AHIMA.needed", "30");
    person_plan();

    ck_assert(minimums_do("ceus.AHIMA", "At least 24 of the 30 must be in health information and "
                                        "12 from AHIMA"));
}
END_TEST

START_TEST(minimums__of_a_rule_younger_than_the_cycle__are_to_be_asked_about)
{
    person_answer("work.credentials", "CCS");
    person_answer("held.CCS.since", "2022-12-31");
    person_answer("cycle.AHIMA.end", "2026-12-31");
    person_plan();

    ck_assert(minimums_do("ceus.AHIMA", "your cycle began before it: ask AHIMA whether it binds"));
}
END_TEST

START_TEST(minimums__within_the_total__say_which_may_count_twice)
{
    person_answer("work.credentials", "CPC,CPMA,CUC");
    person_answer("held.CPC.since", "2021-03-31");
    person_plan();

    ck_assert(minimums_do("ceus.AAPC",
                          "At least 16 of the 44 must be in auditing (CPMA) and 8 in urology "
                          "(CUC)."));
    ck_assert(minimums_do("ceus.AAPC", "Of yours that may be CUC with CPMA."));
    ck_assert(!minimums_do("ceus.AAPC", "more than the"));
    ck_assert(!minimums_line(&person_step("ceus.AAPC")->asking, "My fields"));
}
END_TEST

/* No unit of a core credential counts for another core one: 64 in fields of 48. */
START_TEST(minimums__beyond_the_total__say_so_and_ask_the_body)
{
    const struct roadmap_step *cycle;

    person_answer("work.credentials", "CPMA,CDEO,CPPM,CPCO");
    person_answer("held.CPMA.since", "2021-03-31");
    person_plan();
    cycle = person_step("ceus.AAPC");

    ck_assert_str_eq(cycle->doing.items[2],
                     "The units in fields come to 64, more than the 48 of the cycle. No source "
                     "that was read says how it is counted for you, so ask AAPC before you pay "
                     "for a class. All 64, each in its field, are enough whatever the answer.");
    ck_assert_str_eq(cycle->asking.items[0],
                     "To AAPC: \"My fields come to 64 units and my cycle asks for 48. Which units "
                     "count twice, and must I earn more?\"");
}
END_TEST

/* 72 in fields of 52: even with 8 counted twice, 64 are needed. */
START_TEST(minimums__beyond_the_total_even_twice__say_so)
{
    person_answer("work.credentials", "CPMA,CDEO,CPPM,CPCO,CUC");
    person_answer("held.CPMA.since", "2021-03-31");
    person_plan();

    ck_assert(minimums_do("ceus.AAPC", "come to 72, more than the 52 of the cycle."));
    ck_assert(minimums_do("ceus.AAPC", "Even then they come to 64."));
}
END_TEST

START_TEST(minimums__of_a_cycle_cut_short__are_no_part_of_less)
{
    person_answer("work.credentials", "CPMA");
    person_answer("held.CPMA.since", "2026-06-30");
    person_answer("cycle.AAPC.needed", "9");
    person_plan();

    ck_assert_str_eq(person_step("ceus.AAPC")->doing.items[1],
                     "At least 16 must be in auditing (CPMA).");
    ck_assert(minimums_do("ceus.AAPC", "come to 16, more than the 9 of the cycle."));
}
END_TEST

START_TEST(minimums__of_the_cppm__are_all_units_while_it_is_alone)
{
    person_answer("work.credentials", "CPPM");
    person_answer("held.CPPM.since", "2021-03-31");
    person_plan();
    ck_assert(minimums_do("ceus.AAPC", "All 36 must be in practice management (CPPM)."));
    ck_assert(minimums_do("ceus.AAPC", "Ask AAPC whether that still stands."));

    person_answer("work.credentials", "CPPM,CPC");
    person_plan();
    ck_assert(minimums_do("ceus.AAPC", "At least 16 of the 40 must be in practice management"));
    ck_assert(!minimums_do("ceus.AAPC", "August 2015"));
}
END_TEST

START_TEST(minimums__that_no_source_gives__are_to_be_asked_about)
{
    person_answer("work.credentials", "CDEI");
    person_answer("held.CDEI.since", "2021-03-31");
    person_plan();

    ck_assert(minimums_do("ceus.AAPC", "Whether the CDEI asks for units in a field of its own was "
                                       "not found. Ask AAPC."));
}
END_TEST

/* The body's fixed shares and the number held need no day. */
START_TEST(minimums__of_a_credential_without_a_day__stand_without_one)
{
    person_answer("work.credentials", "CPC,CPMA");
    person_plan();

    ck_assert(minimums_do("ceus.AAPC", "40 units in each cycle for CPC, CPMA."));
    ck_assert(minimums_do("ceus.AAPC", "At least 16 of the 40 must be in auditing (CPMA)."));
}
END_TEST

Suite *minimum_lines_suite(void)
{
    Suite *suite = suite_create("minimum-lines");
    TCase *tcase = tcase_create("minimum-lines");

    tcase_add_checked_fixture(tcase, minimums_setup, person_teardown);
    tcase_add_test(tcase, minimums__of_ahima__are_units_of_the_person);
    tcase_add_test(tcase, minimums__of_a_number_from_the_tracker__are_shares_of_that);
    tcase_add_test(tcase, minimums__of_a_rule_younger_than_the_cycle__are_to_be_asked_about);
    tcase_add_test(tcase, minimums__within_the_total__say_which_may_count_twice);
    tcase_add_test(tcase, minimums__beyond_the_total__say_so_and_ask_the_body);
    tcase_add_test(tcase, minimums__beyond_the_total_even_twice__say_so);
    tcase_add_test(tcase, minimums__of_a_cycle_cut_short__are_no_part_of_less);
    tcase_add_test(tcase, minimums__of_the_cppm__are_all_units_while_it_is_alone);
    tcase_add_test(tcase, minimums__that_no_source_gives__are_to_be_asked_about);
    tcase_add_test(tcase, minimums__of_a_credential_without_a_day__stand_without_one);
    suite_add_tcase(suite, tcase);
    return suite;
}
