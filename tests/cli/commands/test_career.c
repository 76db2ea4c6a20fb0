/* SPDX-License-Identifier: MIT
 * Covers plans of several careers in one data file: how one is chosen, that each plan keeps its
 * own, and lists, prints and exports of all of them. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"
#include "milepost/memory.h"

START_TEST(career__of_a_plan__stays_with_it)
{
    make_both();
    run(&home, "set Zoe work.pharmacy_hours=700");
    ck_assert_done(&home);
    run(&home, "print Zoe");
    ck_assert_has(&home.out, "Sit the CPhT exam");
    ck_assert_has(&home.out, "Pharmacy technician, United States");
    ck_assert_has_not(&home.out, "AAPC");
    run(&home, "set Zoe work.coding_months=3");
    ck_assert_int_ne(home.code, 0);
    run(&home, "print Maria");
    ck_assert_has(&home.out, "AAPC");
    ck_assert_has_not(&home.out, "PTCB");
}
END_TEST

/* Hours of work are told, and not logged. */
START_TEST(log__of_hours_of_work__says_which_answer_counts)
{
    make_both();
    run(&home, "set Zoe school.want_kind=on-the-job work.pharmacy_hours=200");
    ck_assert_done(&home);
    run(&home, "log Zoe work-500 8");
    ck_assert_refused(&home, 2,
                      "milepost: Reach 500 hours of pharmacy work: it is no study, so it has no "
                      "hours to log; what counts is the answer to Hours of pharmacy work");
}
END_TEST

START_TEST(career__that_is_not_there__is_refused__with_those_that_are)
{
    run(&home, "new Ann --career nurse --no-input");

    ck_assert_refused(&home, 2,
                      "milepost: --career: there is no career \"nurse\"; there are medical-coder, "
                      "pharmacy-technician");
    ck_assert_int_ne(access(home.data, F_OK), 0);
}
END_TEST

START_TEST(careers__are_listed__together)
{
    make_both();
    run(&home, "list");
    ck_assert_has(&home.out, "Maria");
    ck_assert_has(&home.out, "CPhT");
    run(&home, "due --all --fresh"); /* exit 1: something is overdue */
    ck_assert_int_le(home.code, 1);
    ck_assert_has(&home.out, "Zoe: ");
    ck_assert_has(&home.out, "Maria: ");
}
END_TEST

START_TEST(careers__are_exported_and_imported__together)
{
    make_both();
    run(&home, "export --all -o all.jsonl");
    ck_assert_done(&home);
    run(&home, "import all.jsonl --as-copy");
    ck_assert_done(&home);
    run(&home, "print 'Zoe 2'");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Sit the CPhT exam");
}
END_TEST

static char *exported(const char *line)
{
    run(&home, line);
    ck_assert_done(&home);
    return memory_copy_text(buffer_text(&home.out));
}

static char *id_in(char *plan)
{
    return strstr(plan, "\"id\": \"") + strlen("\"id\": \"");
}

START_TEST(import__over_another_career__is_undone_to_the_plan_as_it_was)
{
    char *before, *theirs, *after;

    make_both();
    before = exported("export Maria");
    theirs = exported("export Zoe");
    run(&home, "delete Zoe"); /* her plan's name is to be free */
    memcpy(id_in(theirs), id_in(before), 36);
    put_text(&home, "theirs.json", theirs);
    run(&home, "import theirs.json --replace");
    ck_assert_done(&home);
    run(&home, "next 1");
    ck_assert_has(&home.out, "CPhT");

    run(&home, "undo 1");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "Maria: Undone: ");
    run(&home, "print 1");
    ck_assert_has(&home.out, "AAPC");
    after = exported("export 1");
    ck_assert_str_eq(before, after);

    run(&home, "redo 1");
    ck_assert_done(&home);
    run(&home, "next 1");
    ck_assert_has(&home.out, "CPhT");
    free(before);
    free(theirs);
    free(after);
}
END_TEST

/* As a folder of --catalog gives a career that is gone the next time. */
START_TEST(plan__of_a_career_that_is_not_on_hand__says_so__and_stays)
{
    run(&home, "new Ann --catalog " SMALL " --no-input");
    ck_assert_done(&home);
    run(&home, "print Ann");
    ck_assert_refused(&home, 2,
                      "milepost: plan 1 is of the career \"small\", whose rules are not on hand: "
                      "--catalog DIR takes them; the plan is kept as it is");
    run(&home, "list");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Ann");
    ck_assert_has(&home.out, "Its rules are not on hand: small.");
    run(&home, "school near GA --plan Ann");
    ck_assert_refused(&home, 2,
                      "milepost: plan 1 is of the career \"small\", whose rules are not on hand: "
                      "--catalog DIR takes them; the plan is kept as it is");
    run(&home, "due --all --fresh");
    ck_assert_done(&home);
    run(&home, "print Ann --catalog " SMALL);
    ck_assert_done(&home);
}
END_TEST

/* Everybody has the step, whatever the answer is, so nobody learns the answer from its title. */
START_TEST(due__names__the_search_of_the_exclusion_list__in_either_career)
{
    make_both();
    run(&home, "due Zoe");
    ck_assert_has(&home.out, "Search the exclusion list");
    run(&home, "due Maria");
    ck_assert_has(&home.out, "Search the exclusion list");
    run(&home, "set Zoe background.record=pending");
    run(&home, "due Zoe");
    ck_assert_has(&home.out, "Search the exclusion list");
    ck_assert_has(&home.out, "clearance item");
    ck_assert_has_not(&home.out, "Ask about your record");
}
END_TEST

/* Kim keeps the CPhT. */
static void make_kim(void)
{
    put_text(&home, "kept.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "
             "\"work.credentials\": [\"CPhT\"], \"held.CPhT.since\": \"2025-03-14\"}}");
    run(&home, "new Kim --career pharmacy-technician --answers kept.json --no-input");
    ck_assert_done(&home);
}

/* 20 hours in two years, of which law and patient safety have one each. */
START_TEST(ledger__of_another_career__asks_for_its_own_hours)
{
    make_kim();
    run(&home, "credit add Kim --title Law --units 2 --date 2026-10-05 --body PTCB --category "
               "pharmacy-law");
    ck_assert_done(&home);
    run(&home, "credit list Kim");
    ck_assert_has(&home.out, "2 of 20");
    ck_assert_has(&home.out, "14 Mar 2027");
    ck_assert_has(&home.out, "patient safety");
    ck_assert_has(&home.out, "lessons made for technicians");
}
END_TEST

static void make_beginner(const char *extra)
{
    struct buffer text = {0};

    buffer_format(&text,
                  "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"first-job\", "
                  "\"school.level\": \"high-school\", \"school.program\": \"none\"%s}}",
                  extra);
    put_file(&home, "new.json", text.text, text.length);
    run(&home, "new New --career pharmacy-technician --answers new.json --no-input");
    ck_assert_done(&home);
    buffer_clear(&text);
}

/* The board is asked already, so it could be applied to today. */
START_TEST(print__of_a_beginner__pays_the_exam_first_and_registers_later)
{
    make_beginner(", \"state.board\": \"asked\"");
    run(&home, "print New");
    ck_assert_has(&home.out, ": Sit the CPhT exam, $129.");
    ck_assert_has(&home.out, "First to pay, by ");
    run(&home, "print New --full");
    ck_assert_has(&home.out, "trainees are paid");
    run(&home, "next New");
    ck_assert_has(&home.out, "Find a trainee job");
    ck_assert_has_not(&home.out, "Register with the state");
}
END_TEST

START_TEST(print__of_one_step_that_is_left__has_it_on_the_way)
{
    make_beginner(", \"work.credentials\": [\"CPhT\"], \"held.CPhT.since\": \"2025-03-14\"");
    run(&home, "print New");
    ck_assert_has(&home.out, "[ ]   Find a job as a certified technician  ");
}
END_TEST

START_TEST(print__of_nothing_to_keep_current__asks_which_is_held)
{
    put_text(&home, "none.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\"}}");
    run(&home, "new Non --career pharmacy-technician --answers none.json --no-input");
    run(&home, "print Non");
    ck_assert_has(&home.out, "There is nothing to keep current yet: answer which credentials");
    ck_assert_has_not(&home.out, "WHAT KEEPS IT UP");
    ck_assert_has_not(&home.out, "Nothing has to be done now");
    run(&home, "print Non --full");
    ck_assert_has(&home.out, "There is nothing to keep current yet: answer which credentials");
    ck_assert_has_not(&home.out, "reached");
    run(&home, "routes Non");
    ck_assert_has_not(&home.out, "you hold what you aim at");
    make_kim();
    run(&home, "print Kim");
    ck_assert_has(&home.out, "WHAT KEEPS IT UP");
}
END_TEST

/* NHA is in both catalogues, at another place of each. */
START_TEST(credit_audit__of_another_career__is_by_its_own_bodies)
{
    make_kim();
    run(&home, "credit audit Kim PTCB");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "PTCB, 14 Mar 2025–14 Mar 2027");
    run(&home, "credit audit Kim NHA");
    ck_assert_refused(&home, 2,
                      "milepost: credit audit: NHA: no credential of it is held; `milepost held` "
                      "shows what is");
    run(&home, "credit audit Kim AAPC");
    ck_assert_refused(&home, 2,
                      "milepost: credit audit: AAPC: there is no such body; name one of PTCB, NHA");
}
END_TEST

START_TEST(program__of_another_career__is_asked_its_own_questions)
{
    make_both();
    run(&home,
        "program add Zoe Oak --kind recognized --answer practice=160 --answer directory=yes");
    ck_assert_done(&home);
    run(&home, "program show Zoe Oak");
    ck_assert_has_not(&home.out, "What it promised");
    run(&home, "program set Zoe Oak --answer accreditation=until 2029");
    ck_assert_int_eq(home.code, 2);
    run(&home, "program set Zoe Oak --answer 'accreditation=until 2029'");
    ck_assert_done(&home);
    run(&home, "program show Zoe Oak --json");
    ck_assert_has(&home.out, "\"practice\"");
    ck_assert_has(&home.out, "until 2029");
    run(&home, "program set Zoe Oak --answer contact-hours=80");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "there is no question \"contact-hours\"");
}
END_TEST

START_TEST(print__of_another_career__has_every_format)
{
    static const char *const formats[] = {"text", "markdown", "html", "json",
                                          "ics",  "csv",      "org",  "taskwarrior"};
    char line[64];

    make_both();
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        strcpy(line, "print Zoe --format ");
        strcat(line, formats[i]);
        run(&home, line);
        ck_assert_done(&home);
        ck_assert_has(&home.out, "CPhT");
        ck_assert_has_not(&home.out, "coder");
        ck_assert_has_not(&home.out, "coding");
    }
}
END_TEST

/* ---- completion ------------------------------------------------------------------------------- */

START_TEST(completion__offers__what_the_plans_career_has)
{
    make_both();
    run(&home, "__complete set Zoe work.ph");
    ck_assert_has(&home.out, "work.pharmacy_hours=");
    run(&home, "__complete set Maria work.ph");
    ck_assert_has_not(&home.out, "work.pharmacy_hours=");
    run(&home, "__complete set --plan Zoe school.want_kind=");
    ck_assert_has(&home.out, "school.want_kind=on-the-job");
    run(&home, "__complete done Zoe exam.CPh");
    ck_assert_has(&home.out, "exam.CPhT\t");
    run(&home, "__complete assume Zoe prepare-pt");
    ck_assert_has(&home.out, "prepare-ptce=");
}
END_TEST

/* Zoe's plan was made last. */
START_TEST(completion__without_a_plan__is_of_the_one_used_last)
{
    make_both();
    run(&home, "__complete set work.ph");
    ck_assert_has(&home.out, "work.pharmacy_hours=");
    run(&home, "__complete school near GA --career ph");
    ck_assert_has(&home.out, "pharmacy-technician\tPharmacy technician, United States\n");
}
END_TEST

Suite *career_suite(void)
{
    Suite *suite = suite_create("career");
    TCase *tcase = home_case("career");

    tcase_add_test(tcase, career__of_a_plan__stays_with_it);
    tcase_add_test(tcase, log__of_hours_of_work__says_which_answer_counts);
    tcase_add_test(tcase, career__that_is_not_there__is_refused__with_those_that_are);
    tcase_add_test(tcase, careers__are_listed__together);
    tcase_add_test(tcase, careers__are_exported_and_imported__together);
    tcase_add_test(tcase, import__over_another_career__is_undone_to_the_plan_as_it_was);
    tcase_add_test(tcase, plan__of_a_career_that_is_not_on_hand__says_so__and_stays);
    tcase_add_test(tcase, due__names__the_search_of_the_exclusion_list__in_either_career);
    tcase_add_test(tcase, ledger__of_another_career__asks_for_its_own_hours);
    tcase_add_test(tcase, print__of_a_beginner__pays_the_exam_first_and_registers_later);
    tcase_add_test(tcase, print__of_one_step_that_is_left__has_it_on_the_way);
    tcase_add_test(tcase, print__of_nothing_to_keep_current__asks_which_is_held);
    tcase_add_test(tcase, credit_audit__of_another_career__is_by_its_own_bodies);
    tcase_add_test(tcase, program__of_another_career__is_asked_its_own_questions);
    tcase_add_test(tcase, print__of_another_career__has_every_format);
    tcase_add_test(tcase, completion__offers__what_the_plans_career_has);
    tcase_add_test(tcase, completion__without_a_plan__is_of_the_one_used_last);
    suite_add_tcase(suite, tcase);
    return suite;
}
