/* SPDX-License-Identifier: MIT
 * Covers credit add, list, show, change, remove, and held. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* Maria holds the CPC since 14 Mar 2025 and the CCS since 2 Feb 2026; today is 23 Nov 2026. */
static void certify(void)
{
    run(&home, "set Maria person.stage=working goal.target=keep-current work.credentials=CPC,CCS "
               "held.CPC.since=2025-03-14 held.CCS.since=2026-02-02");
    ck_assert_done(&home);
}

static void enter(const char *rest)
{
    char command[200];

    snprintf(command, sizeof command, "credit add Maria %s", rest);
    run(&home, command);
    ck_assert_done(&home);
}

static void ck_assert_narrow(void)
{
    for (const char *at = buffer_text(&home.out); *at; at += strcspn(at, "\n") + 1) {
        char line[512] = {0};

        ck_assert_uint_lt(strcspn(at, "\n"), sizeof line);
        memcpy(line, at, strcspn(at, "\n"));
        ck_assert_msg(text_width(line) <= 72, "%s", line);
    }
}

START_TEST(credit_add__says__for_each_body_whether_it_counts)
{
    certify();
    enter("--title Update --units 1.5 --date 2025-12-01 --body AAPC --body ahima");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: credit 1, Update, is added; counts for AAPC: 1.5; not for "
                     "AHIMA: earned before certification\n");
}
END_TEST

START_TEST(credit_list__has__cycles_and_credits_in_72_columns)
{
    certify();
    enter("--title Update --units 1.5 --date 2025-12-01 --body AAPC --body AHIMA");
    enter("--title Other --units 2 --body AAPC");
    run(&home, "credit list Maria");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\nAAPC, 14 Mar 2025–14 Mar 2027  ");
    ck_assert_has(&home.out, "  3.5 of 36 units, 32.5 left\n  for CPC; ");
    ck_assert_has(&home.out, "\nAHIMA, 2 Feb 2026–2 Feb 2028  ");
    ck_assert_has(&home.out, "\n  1 Update  ");
    ck_assert_has(&home.out, "  1 Dec 2025                1.5 units\n    counts for AAPC: 1.5; not "
                             "for AHIMA: earned before certification\n");
    ck_assert_narrow();
}
END_TEST

/* No source is to blame for a day that follows from one that nobody told. */
START_TEST(credit_list__without_a_day_of_certification__asks_for_that_alone)
{
    run(&home, "set Maria person.stage=working goal.target=keep-current work.credentials=CPC");
    run(&home, "credit list Maria");
    ck_assert_has(&home.out, "without days: say since when the credential is held\n");
    ck_assert_has_not(&home.out, "No source gives the day");
    ck_assert_has_not(&home.out, "$50");
}
END_TEST

START_TEST(credit_list__as_json__has_the_keys_of_the_contract)
{
    json_t *document, *cycle, *credit;

    certify();
    enter("--title Update --units 1.5 --date 2025-12-01 --body AAPC --body AHIMA --provider Me");
    run(&home, "credit list Maria --json");
    document = output_json();
    cycle = json_array_get(json_object_get(document, "cycles"), 0);
    credit = json_array_get(json_object_get(document, "credits"), 0);

    ck_assert_int_eq(json_integer_value(json_object_get(document, "milepost-credits")), 1);
    ck_assert_str_eq(json_string_value(json_object_get(cycle, "body")), "AAPC");
    ck_assert_int_eq(json_integer_value(json_object_get(cycle, "needed")), 36);
    ck_assert_double_eq(json_real_value(json_object_get(cycle, "earned")), 1.5);
    ck_assert_double_eq(json_real_value(json_object_get(cycle, "left")), 34.5);
    ck_assert_str_eq(json_string_value(json_object_get(cycle, "to")), "2027-03-14");
    ck_assert_str_eq(json_string_value(json_object_get(credit, "date")), "2025-12-01");
    ck_assert_str_eq(json_string_value(json_object_get(credit, "provider")), "Me");
    ck_assert(json_is_true(json_object_get(credit, "counts")));
    ck_assert_str_eq(json_string_value(json_object_get(credit, "why_not")),
                     "AHIMA: earned before certification");
    json_decref(document);
}
END_TEST

START_TEST(credit_change_and_remove__are__undone_one_at_a_time)
{
    certify();
    enter("--title Update --units 2 --body AAPC --note mine");
    run(&home, "credit change Maria 1 --units 3 --note none");
    ck_assert_done(&home);
    run(&home, "credit show Maria 1");
    ck_assert_has(&home.out, "3 units");
    ck_assert_has_not(&home.out, "mine");
    run(&home, "credit remove Maria 1");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: credit 1, Update, is removed\n");
    run(&home, "undo Maria");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Undone: credit 1, Update, is back\n");
    run(&home, "undo Maria");
    run(&home, "credit show Maria 1");
    ck_assert_has(&home.out, "2 units");
    ck_assert_has(&home.out, "Note        mine");
}
END_TEST

START_TEST(credit_show__says__what_would_make_it_count)
{
    certify();
    enter("--title Update --units 2 --date 2024-12-01 --body AAPC --evidence Certificate");
    run(&home, "credit show Maria 1");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Evidence    Certificate\n");
    ck_assert_has(&home.out, "not for AAPC: earned before certification\n");
    ck_assert_has(&home.out, "correct the day since which you hold it.");
    ck_assert_narrow();
    run(&home, "credit show Maria 1 --json");
    ck_assert_has(&home.out, "\"would_count\": \"It was earned before you held");
}
END_TEST

static const struct {
    const char *command, *line;
} refused[] = {
    {"credit add Maria --units 1", "credit add: --title is missing; write what it was about"},
    {"credit add Maria --title T",
     "credit add: --units is missing; write how many were earned, such as 1 or 1.5"},
    {"credit add Maria --title T --units 0",
     "--units: \"0\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {"credit add Maria --title T --units -1",
     "--units: \"-1\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {"credit add Maria --title T --units 1e3",
     "--units: \"1e3\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {"credit add Maria --title T --units 1 --body AAPC --date 2026-11-24",
     "--date: 24 Nov 2026 is still to come; a credit is entered once it is earned"},
    {"credit add Maria --title T --units 1",
     "--body: a credit is for one of them at least: AAPC, AHIMA, NHA"},
    {"credit add Maria --title T --units 1 --body XYZ",
     "--body: \"XYZ\" is none that is known: AAPC, AHIMA, NHA"},
    {"credit add Maria --title T --units 1 --body AHIMA --category auditing",
     "--category: \"auditing\" is none of AHIMA: health-information, ahima-source, self-review"},
    {"credit change Maria 1 --units 2",
     "1: there is no such credit; `milepost credit list` shows them"},
    {"credit remove Maria one", "one: the number of a credit is wanted; `milepost credit list` "
                                "shows them"},
    {"credit show Maria 0", "0: the number of a credit is wanted; `milepost credit list` shows "
                            "them"},
    {"held Maria --number 1", "Maria: it is not held by the answers; held: CPC, CCS"},
    {"held Maria CPC", "held: with a credential --number or --expires is wanted; without one it "
                       "takes a plan alone"},
    {"held Maria CPC --expires soon",
     "--expires: \"soon\": write the day that is printed, such as 2028-11-23"},
    {"held Maria CPC --expires 8/1/2027",
     "--expires: \"8/1/2027\" can be read in two ways; write it like 2027-08-01"},
};

START_TEST(credit__of_what_can_not_be__says_so_in_a_line_and_changes_nothing)
{
    struct buffer line = {0};

    certify();
    run(&home, refused[_i].command);
    buffer_format(&line, "milepost: %s\n", refused[_i].line);
    ck_assert_str_eq(buffer_text(&home.err), line.text);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_int_eq(home.code, 2);
    run(&home, "export Maria");
    ck_assert_has(&home.out, "\"credits\": [],\n  \"held\": [],");
    buffer_clear(&line);
}
END_TEST

START_TEST(credit_add__with_control_characters__is_refused)
{
    certify();
    run(&home, "credit add Maria --title 'red \x1b[31m' --units 1 --body AAPC");
    ck_assert_refused(&home, 2,
                      "milepost: --title: it is one line of text; control characters can't be part "
                      "of it");
}
END_TEST

/* ---- held ------------------------------------------------------------------------------------ */

START_TEST(held__shows__what_is_printed_and_how_the_cycles_stand)
{
    certify();
    run(&home, "set Maria member.aapc=yes");
    run(&home, "held Maria CPC --number 01234567 --expires 2027-03-31");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: CPC: number 01234567, expires on 31 Mar 2027\n");
    run(&home, "held Maria");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "CPC  Certified Professional Coder                      since 14 Mar "
                             "2025\n    AAPC, member; number 01234567; expires on 31 Mar 2027\n");
    ck_assert_has(&home.out, "\nAAPC, 14 Mar 2025–14 Mar 2027: 0 of 36 units, 36 left, ");
    ck_assert_narrow();
    run(&home, "undo Maria");
    run(&home, "held Maria");
    ck_assert_has_not(&home.out, "01234567");
}
END_TEST

START_TEST(held__of_an_apprentice__says_what_is_still_missing)
{
    json_t *document, *line;

    run(&home, "set Maria person.stage=apprentice goal.target=CPC work.credentials=CPC-A "
               "held.CPC-A.since=2026-01-15 work.coding_now=yes work.coding_months=13");
    run(&home, "held Maria");
    ck_assert_has(&home.out, "13 months of coding so far, and counting\n");
    ck_assert_has(&home.out, "- a year of coding and Practicode: missing Practicode completed\n");
    ck_assert_has(&home.out, "- two years of coding: missing 11 of 24 months of coding, complete");
    ck_assert_has(&home.out, "`milepost letter apprentice` writes it");
    ck_assert_narrow();
    run(&home, "held Maria --json");
    document = output_json();
    line = json_array_get(json_object_get(document, "held"), 0);
    ck_assert_str_eq(json_string_value(json_object_get(line, "code")), "CPC-A");
    ck_assert_int_eq(json_integer_value(json_object_get(line, "months")), 13);
    ck_assert_uint_eq(json_array_size(json_object_get(line, "ways")), 4);
    json_decref(document);
}
END_TEST

START_TEST(held__shows__an_exam_that_was_marked_as_done)
{
    run(&home, "set Maria person.stage=starting goal.target=CPC");
    run(&home, "held Maria");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: no credential is held yet: mark its exam as "
                     "done, or answer work.credentials\n");
    run(&home, "done Maria exam.CPC --on 2026-11-20");
    run(&home, "held Maria");
    ck_assert_has(&home.out, "CPC-A  Certified Professional Coder, apprentice        since 20 Nov "
                             "2026\n");
}
END_TEST

/* Units that are earned later make up for a cycle first that is written down as short. */
START_TEST(credit_add__that_moves_others_into_another_cycle__says_so)
{
    static const char may
        [] = "--date 2026-05-01 --units 2 --body AAPC",
     *moved =
         "milepost: K: that makes credit 1, A, count for the cycle of AAPC until 20 Mar 2026, no "
         "longer for the one until 20 Mar 2028; so it does of 1 more credit\n";
    struct buffer line = {0};

    put_text(&home, "k.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "
             "\"work.credentials\": [\"CPC\"], \"held.CPC.since\": \"2024-03-20\"}}");
    run(&home, "new K --answers k.json --no-input");
    ck_assert_done(&home);
    buffer_format(&line, "credit add K --title A %s", may);
    run(&home, buffer_text(&line));
    ck_assert_has_not(&home.err, "that makes");
    buffer_truncate(&line, 0);
    buffer_format(&line, "credit add K --title B %s", may);
    run(&home, buffer_text(&line));
    ck_assert_has_not(&home.err, "that makes");
    run(&home, "credit add K --title C --date 2026-03-20 --units 10 --body AAPC");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "milepost: K: credit 3, C, is added; counts for AAPC: 10\n");
    ck_assert_has(&home.err, moved);

    run(&home, "credit remove K 3");
    ck_assert_has(&home.err, "that makes credit 1, A, count for the cycle of AAPC until 20 Mar "
                             "2028, no longer for the one until 20 Mar 2026; so it does of 1 more");
    put_text(&home, "c.csv", "title,units,date,body\nC,10,2026-03-20,AAPC\n");
    run(&home, "credit import K c.csv");
    ck_assert_done(&home);
    ck_assert_has(&home.err, moved);
    buffer_clear(&line);
}
END_TEST

Suite *credit_suite(void)
{
    Suite *suite = suite_create("credit");
    TCase *tcase = maria_case("credit");

    tcase_add_test(tcase, credit_add__says__for_each_body_whether_it_counts);
    tcase_add_test(tcase, credit_list__has__cycles_and_credits_in_72_columns);
    tcase_add_test(tcase, credit_list__without_a_day_of_certification__asks_for_that_alone);
    tcase_add_test(tcase, credit_list__as_json__has_the_keys_of_the_contract);
    tcase_add_test(tcase, credit_change_and_remove__are__undone_one_at_a_time);
    tcase_add_test(tcase, credit_show__says__what_would_make_it_count);
    ADD_TABLE_TEST(tcase, credit__of_what_can_not_be__says_so_in_a_line_and_changes_nothing,
                   refused);
    tcase_add_test(tcase, credit_add__with_control_characters__is_refused);
    tcase_add_test(tcase, held__shows__what_is_printed_and_how_the_cycles_stand);
    tcase_add_test(tcase, held__of_an_apprentice__says_what_is_still_missing);
    tcase_add_test(tcase, held__shows__an_exam_that_was_marked_as_done);
    tcase_add_test(tcase, credit_add__that_moves_others_into_another_cycle__says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
