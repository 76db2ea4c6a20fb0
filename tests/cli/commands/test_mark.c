/* SPDX-License-Identifier: MIT
 * Covers marks, the log, the history and the baseline from the command line. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(done__saves__the_mark_with_what_follows)
{
    run(&home, "done exam.CPC --on 2026-11-20 --cost 425 --note 'At the center'");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "milepost: Maria: Sit the CPC exam is done, 20 Nov 2026");
    run(&home, "answers --json");
    ck_assert_has(&home.out, "\"work.credentials\": [\"CPC-A\"]");
    ck_assert_has(&home.out, "\"held.CPC-A.since\": \"2026-11-20\"");
    run(&home, "undo");
    ck_assert_has(&home.err, "Undone: Sit the CPC exam is to do again");
    run(&home, "answers --json");
    ck_assert_has_not(&home.out, "CPC-A");
}
END_TEST

START_TEST(answers__say__which_came_from_a_mark)
{
    run(&home, "done exam.CPC --on 2026-11-20");
    run(&home, "answers");
    ck_assert_has(&home.out, "CPC-A since: 20 Nov 2026 (marked, 20 Nov 2026)");
    run(&home, "set work.credentials=CCA");
    run(&home, "answers");
    ck_assert_has(&home.out, "Credentials held: CCA: Certified Coding Associate\n");
}
END_TEST

START_TEST(marks__take__the_plan_and_the_beginning_of_a_step)
{
    run(&home, "start Maria 'exclusion-s'");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "Search the exclusion lists for your name is started, ");
    run(&home, "waive --plan Maria exclusion-search --note 'Not asked'");
    ck_assert_done(&home);
    run(&home, "reopen Maria exclusion-search");
    ck_assert_has(&home.err, "is started again");
    run(&home, "reopen Maria exclusion-search");
    ck_assert_has(&home.err, "is to do again");
}
END_TEST

START_TEST(done__on_a_complete_series__is_refused_in_one_line)
{
    run(&home, "done vaccine.mmr --on 2026-10-01");
    run(&home, "done vaccine.mmr --on 2026-10-20");
    ck_assert_refused(&home, 2,
                      "milepost: Vaccine: MMR: dose 2 counts from 29 Oct 2026 on; give the day on "
                      "the card, or ask the clinic whether it counts; `milepost set "
                      "vaccine.mmr.doses=N` tells how many count");
    run(&home, "done vaccine.mmr --on 2026-10-29");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "MMR: the last dose, 29 Oct 2026; the series is complete");
    run(&home, "done vaccine.mmr");
    ck_assert_refused(&home, 2,
                      "milepost: Vaccine: MMR: it is complete already, its last dose was on "
                      "29 Oct 2026; `milepost reopen vaccine.mmr` first");
    run(&home, "answers --json");
    ck_assert_has(&home.out, "\"vaccine.mmr\": \"complete\"");
}
END_TEST

static const struct {
    const char *arguments, *words;
} bad[] = {
    {"done exam.CPC --on 2027-02-30",
     "milepost: --on: \"2027-02-30\" is no day; write it like 2026-"},
    {"done exam.CPC --on 1/4/2026",
     "milepost: --on: \"1/4/2026\" can be read in two ways; write it like 2026-01-04"},
    {"done exam.CPC --on 31/1/2026",
     "milepost: --on: \"31/1/2026\" has the day first; write it like 2026-01-31"},
    {"done exam.CPC --on 2199-01-01", "1 Jan 2199 is still to come"},
    {"done exam.CPC --cost=-5", "milepost: -5: write the cost in dollars"},
    {"done exam.CPC --cost much", "milepost: much: write the cost in dollars"},
    {"fail exclusion-search", "it is no exam"},
    {"done exlusion-search", "did you mean `exclusion-search`, "},
    {"done", "too few arguments"},
    {"reopen exam.CPC", "milepost: Sit the CPC exam: nothing is marked on it"},
    {"log prepare.CPC 25", "a day has 24 hours"},
    {"log prepare.CPC two", "milepost: two: write hours of study"},
    {"log prepare.CPC", "too few arguments"},
    {"log exclusion-search 2", "it is no study"},
    {"log remove 7", "milepost: 7: there is no such entry"},
    {"log remove x", "milepost: x: the number of an entry is wanted"},
    {"start exam.CPC --json", "--json: start takes no such option"},
};

START_TEST(marks__refuse__what_can_not_be_and_change_nothing)
{
    run(&home, bad[_i].arguments);
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, bad[_i].words);
    run(&home, "history --json");
    ck_assert_has_not(&home.out, "\"mark\"");
    ck_assert_has_not(&home.out, "\"log\"");
}
END_TEST

START_TEST(log__lists_and_removes__entries)
{
    run(&home, "log Maria prepare.CPC 1.5 --on 2026-11-20 --note 'Chapter 2'");
    ck_assert_has(&home.err, "1 hour 30 minutes of Prepare for the CPC exam on 20 Nov 2026");
    run(&home, "log prepare.CPC 90m");
    run(&home, "log list Maria");
    ck_assert_has(&home.out, "  1 Prepare for the CPC exam");
    ck_assert_has(&home.out, "Chapter 2");
    run(&home, "log list --json");
    ck_assert_has(&home.out, "\"milepost-log\": 1");
    ck_assert_has(&home.out, "\"minutes\": 90");
    run(&home, "log remove 1");
    ck_assert_done(&home);
    run(&home, "log list --json");
    ck_assert_has_not(&home.out, "Chapter 2");
    run(&home, "undo");
    run(&home, "log list --json");
    ck_assert_has(&home.out, "Chapter 2");
}
END_TEST

START_TEST(history__tells__marks_answers_and_choices_in_order)
{
    const char *mark, *choice;

    run(&home, "set background.record=conviction");
    run(&home, "choose 1");
    run(&home, "done exclusion-search");
    run(&home, "history");
    ck_assert_done(&home);
    choice = strstr(home.out.text, "A route is chosen");
    mark = strstr(home.out.text, "Search the exclusion lists for your name, done");
    ck_assert_ptr_nonnull(choice);
    ck_assert_ptr_nonnull(mark);
    ck_assert(choice < mark);
    ck_assert_has_not(&home.out, "onviction");
    run(&home, "history --json");
    ck_assert_has(&home.out, "\"milepost-history\": 1");
    ck_assert_has(&home.out, "\"step\": \"exclusion-search\"");
}
END_TEST

START_TEST(history__of_a_choice__names_the_route)
{
    run(&home, "choose 1");
    run(&home, "history");
    ck_assert_has(&home.out, "A route is chosen: Coding course, then Practicode");
}
END_TEST

/* The undo log does not come with an import: what was done tells of itself, by its own day. */
START_TEST(history__after_an_import__tells_what_was_done_before)
{
    run(&home, "choose 1");
    run(&home, "done exclusion-search --on 2026-11-20");
    run(&home, "log prepare.CPC 2 --on 2026-11-21");
    run(&home, "export -o plan.json");
    run(&home, "--db other.db import plan.json");
    run(&home, "--db other.db history");
    ck_assert_has(&home.out, "20 Nov 2026  Search the exclusion lists for your name, done\n"
                             "21 Nov 2026  2 hours of Prepare for the CPC exam\n");
    ck_assert_has(&home.out, "A new baseline: Coding course, then Practicode");
    run(&home, "--db other.db history --json");
    ck_assert_has(&home.out, "{\"made\": null, \"date\": \"2026-11-20\", \"kind\": \"mark\"");
}
END_TEST

/* What is wrong is said as on a screen; what to type is added to it. */
START_TEST(mark__that_is_refused__names_the_command)
{
    run(&home, "done exclusion-search --on 2026-11-20");
    run(&home, "done exclusion-search");
    ck_assert_refused(&home, 2,
                      "milepost: Search the exclusion lists for your name: it is marked as done "
                      "already, on 20 Nov 2026; `milepost reopen exclusion-search` first");
}
END_TEST

/* A title is that of the turns that were done too: the one that comes next is meant. */
START_TEST(done__by_the_title_of_what_comes_again__marks_the_next_turn)
{
    run(&home, "set goal.target=keep-current work.credentials=CPC held.CPC.since=2020-05-08 "
               "member.aapc=yes");
    ck_assert_done(&home);
    run(&home, "done 'AAPC dues' --on 2025-11-23 --cost 205");
    ck_assert_done(&home);
    run(&home, "done 'AAPC dues' --on 2026-11-20 --cost 222");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "the next time by 23 Nov 2027");
    run(&home, "done 'AAPC dues'");
    ck_assert_refused(&home, 2,
                      "milepost: AAPC dues, every year: it is marked as done already, on 20 Nov "
                      "2026; what is done from 23 May 2027 on counts for the next time; `milepost "
                      "reopen dues.AAPC` takes the mark back");
    run(&home, "reopen 'AAPC dues'");
    run(&home, "print --json");
    ck_assert_has(&home.out, "\"id\": \"dues.AAPC@2025-11-23\"");
    ck_assert_has_not(&home.out, "dues.AAPC@2026-11-23");
}
END_TEST

START_TEST(rebase__asks__for_a_route_first)
{
    run(&home, "rebase");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "this plan follows no route yet");
    run(&home, "choose 1");
    run(&home, "rebase");
    ck_assert_done(&home);
}
END_TEST

Suite *mark_suite(void)
{
    Suite *suite = suite_create("mark");
    TCase *tcase = maria_case("mark");

    tcase_add_test(tcase, done__saves__the_mark_with_what_follows);
    tcase_add_test(tcase, done__on_a_complete_series__is_refused_in_one_line);
    tcase_add_test(tcase, answers__say__which_came_from_a_mark);
    tcase_add_test(tcase, marks__take__the_plan_and_the_beginning_of_a_step);
    ADD_TABLE_TEST(tcase, marks__refuse__what_can_not_be_and_change_nothing, bad);
    tcase_add_test(tcase, log__lists_and_removes__entries);
    tcase_add_test(tcase, history__tells__marks_answers_and_choices_in_order);
    tcase_add_test(tcase, mark__that_is_refused__names_the_command);
    tcase_add_test(tcase, history__of_a_choice__names_the_route);
    tcase_add_test(tcase, history__after_an_import__tells_what_was_done_before);
    tcase_add_test(tcase, done__by_the_title_of_what_comes_again__marks_the_next_turn);
    tcase_add_test(tcase, rebase__asks__for_a_route_first);
    suite_add_tcase(suite, tcase);
    return suite;
}
