/* SPDX-License-Identifier: MIT
 * Covers letter: what somebody else signs. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static void make_apprentice(void)
{
    run(&home, "set Maria goal.target=CPC work.credentials=CPC-A held.CPC-A.since=2026-03-02 "
               "work.coding_now=yes work.coding_months=13");
    ck_assert_done(&home);
}

START_TEST(letter__of_an_apprentice__holds_what_the_plan_knows)
{
    make_apprentice();
    run(&home, "letter apprentice Maria");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_has(&home.out, "\nCredential: CPC-A (");
    ck_assert_has(&home.out, "\nCertified since: 2 Mar 2026\n");
    ck_assert_has(&home.out, "\nMonths of coding: 13, counted to 23 Nov 2026\n");
    ck_assert_has(&home.out, "\nEnd date: none, the work goes on\n");
    ck_assert_has(&home.out, "\nSigned by hand: ____");
}
END_TEST

START_TEST(letter__of_an_apprentice__holds_the_number_that_is_printed)
{
    make_apprentice();
    run(&home, "held Maria CPC-A --number 01234567");
    run(&home, "letter apprentice Maria");

    ck_assert_has(&home.out, "01234567\n");
}
END_TEST

START_TEST(letter__of_an_apprentice__says_what_the_body_wants)
{
    make_apprentice();
    run(&home, "letter apprentice");

    ck_assert_has(&home.out, "What is asked of it (AAPC, Complete your CPC apprenticeship, ");
    ck_assert_has(&home.out, "\n[ ] It is on the company's letterhead.\n");
    ck_assert_has(&home.out, "\n[ ] It has the signer's contact details.\n");
}
END_TEST

START_TEST(letter__keeps_to_72_columns)
{
    static const char *const kinds[] = {"letter apprentice", "letter experience",
                                        "letter evidence"};

    make_apprentice();
    run(&home, kinds[_i]);

    ck_assert_done(&home);
    for (const char *at = buffer_text(&home.out); *at; at += strcspn(at, "\n") + 1) {
        char line[512] = {0};

        ck_assert_uint_lt(strcspn(at, "\n"), sizeof line);
        memcpy(line, at, strcspn(at, "\n"));
        ck_assert_msg(text_width(line) <= 72, "%s", line);
    }
}
END_TEST

START_TEST(letter__that_is_not_known__is_refused_with_those_that_are)
{
    run(&home, "letter reference");

    ck_assert_refused(&home, 2,
                      "milepost: letter: reference: there is no such letter; name apprentice, "
                      "experience or evidence");
}
END_TEST

START_TEST(letter__for_an_apprentice_who_is_none__says_so_in_a_line)
{
    run(&home, "set Maria goal.target=CCA work.coding_months=0");
    run(&home, "letter apprentice");

    ck_assert_refused(&home, 2,
                      "milepost: apprentice: it takes the A off a CPC-A or COC-A, and this plan "
                      "holds neither and is not on the way to one with coding work");
}
END_TEST

START_TEST(letter__on_work__does_not_depend_on_private_answers)
{
    static const char *const kinds[] = {"letter apprentice", "letter experience"};
    struct buffer before = {0};

    make_apprentice();
    run(&home, kinds[_i]);
    buffer_add(&before, buffer_text(&home.out));
    run(&home, "set Maria background.record=conviction background.excluded=no screening.tb=never "
               "vaccine.mmr=partial vaccine.mmr.doses=1 vaccine.mmr.last=2026-09-01");
    ck_assert_done(&home);
    run(&home, kinds[_i]);

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    buffer_clear(&before);
}
END_TEST

START_TEST(letter__of_evidence__holds_doses_and_says_that_they_are_private)
{
    run(&home, "set Maria vaccine.mmr=partial vaccine.mmr.doses=1 vaccine.mmr.last=2026-09-01");
    run(&home, "letter evidence");

    ck_assert_int_eq(home.code, 0);
    ck_assert_str_eq(
        buffer_text(&home.err),
        "milepost: It holds what you answered about vaccinations, which is private.\n");
    ck_assert_has(&home.out, "\nMMR, dose 1: 1 Sep 2026\nMMR, dose 2: ____");
    ck_assert_has_not(&home.out, "Flu, or a blood test");
}
END_TEST

START_TEST(letter__of_evidence__holds_no_other_private_answer)
{
    struct buffer before = {0};

    run(&home, "letter evidence");
    buffer_add(&before, buffer_text(&home.out));
    run(&home, "set Maria background.record=conviction background.excluded=no screening.tb=never");
    ck_assert_done(&home);
    run(&home, "letter evidence");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    buffer_clear(&before);
}
END_TEST

START_TEST(letter__of_evidence_over_a_file__makes_it_its_owner_s_alone)
{
    char path[160];
    struct stat about;

    put_text(&home, "proof.txt", "old");
    snprintf(path, sizeof path, "%s/proof.txt", home.path);
    chmod(path, 0644);
    run(&home, "letter evidence -o proof.txt");

    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_int_eq(about.st_mode & 0777, 0600);
}
END_TEST

Suite *letter_suite(void)
{
    Suite *suite = suite_create("letter");
    TCase *tcase = maria_case("letter");

    tcase_add_test(tcase, letter__of_an_apprentice__holds_what_the_plan_knows);
    tcase_add_test(tcase, letter__of_an_apprentice__holds_the_number_that_is_printed);
    tcase_add_test(tcase, letter__of_an_apprentice__says_what_the_body_wants);
    tcase_add_loop_test(tcase, letter__keeps_to_72_columns, 0, 3);
    tcase_add_test(tcase, letter__that_is_not_known__is_refused_with_those_that_are);
    tcase_add_test(tcase, letter__for_an_apprentice_who_is_none__says_so_in_a_line);
    tcase_add_loop_test(tcase, letter__on_work__does_not_depend_on_private_answers, 0, 2);
    tcase_add_test(tcase, letter__of_evidence__holds_doses_and_says_that_they_are_private);
    tcase_add_test(tcase, letter__of_evidence__holds_no_other_private_answer);
    tcase_add_test(tcase, letter__of_evidence_over_a_file__makes_it_its_owner_s_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
