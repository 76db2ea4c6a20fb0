/* SPDX-License-Identifier: MIT
 * Covers credit import and credit export. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

#define TABLE                                                                                      \
    "Date,Title,CEUs,Organization,Cost\n"                                                          \
    "2026-03-14,E/M update,2,AAPC,10\n"                                                            \
    "2026-03-15,Auditing,1.5,AAPC,0\n"

static void hold_cpc(void)
{
    run(&home, "set Maria goal.target=keep-current work.credentials=CPC held.CPC.since=2025-03-02");
    ck_assert_done(&home);
    put_text(&home, "t.csv", TABLE);
}

START_TEST(credit_import__shows__columns_and_rows_and_takes_them)
{
    hold_cpc();
    run(&home, "credit import t.csv");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: 2 credits are added\n");
    ck_assert_has(&home.out, "    CEUs                             Units\n");
    ck_assert_has(&home.out, "    Cost                             not taken\n");
    ck_assert_has(&home.out, "+   row 2: E/M update (2 units,      14 Mar 2026");
    ck_assert_has(&home.out, "\n2 new\n");
}
END_TEST

START_TEST(credit_import__of_what_does_not_count__says_how_many)
{
    hold_cpc();
    put_text(&home, "t.csv", TABLE "2020-03-14,Before,2,AAPC,10\n");
    run(&home, "credit import t.csv");

    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: 3 credits are added; 1 of them counts for no body: "
                     "`milepost credit list` says why\n");
}
END_TEST

START_TEST(credit_import__without_a_column_of_bodies__names_the_option)
{
    run(&home, "set Maria goal.target=keep-current work.credentials=CPC,CCS");
    put_text(&home, "t.csv", "Date,Title,CEUs\n2026-03-14,E/M update,2\n");
    run(&home, "credit import t.csv");

    ck_assert_has(&home.err, "t.csv: no column says for which body; `--body` says it of all rows");
    run(&home, "credit import t.csv --body AHIMA");
    ck_assert_done(&home);
}
END_TEST

START_TEST(credit_import__of_a_row_for_two_bodies__parts_their_names)
{
    hold_cpc();
    put_text(&home, "t.csv", "Date,Title,CEUs,Body\n2026-03-14,E,2,AAPC;AHIMA\n");
    run(&home, "credit import t.csv --dry-run");

    ck_assert_has(&home.out, "AAPC, AHIMA)");
}
END_TEST

START_TEST(credit_import__dry__takes_nothing)
{
    hold_cpc();
    run(&home, "credit import Maria t.csv --dry-run");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\n2 new\n");
    run(&home, "credit export");
    ck_assert_has_not(&home.out, "E/M");
}
END_TEST

START_TEST(credit_import__twice__says_that_nothing_is_new)
{
    hold_cpc();
    run(&home, "credit import t.csv");
    run(&home, "credit import t.csv");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: there is nothing new in the file\n");
    ck_assert_has(&home.out, "\n0 new, 2 in the plan already\n");
}
END_TEST

START_TEST(credit_import__with_faults__ends_with_1_and_takes_nothing)
{
    hold_cpc();
    put_text(&home, "t.csv", TABLE "2026-03-16,X,0,AAPC,0\n2026-03-17,Y,1,ZZZ,0\n");
    run(&home, "credit import t.csv");

    ck_assert_refused(
        &home, 1,
        "milepost: t.csv: row 4, column CEUs: \"0\": write a number above 0 with two decimals at "
        "most, such as 1, "
        "1.5 or 0.25\n"
        "milepost: t.csv: row 5, column Organization: \"ZZZ\" is none that is known: AAPC, AHIMA, "
        "NHA");
    run(&home, "credit export");
    ck_assert_has_not(&home.out, "E/M");
}
END_TEST

START_TEST(credit_import__of_no_file__says_so)
{
    run(&home, "credit import nowhere.csv");

    ck_assert_refused(&home, 2, "milepost: nowhere.csv: there is no such file");
}
END_TEST

START_TEST(credit_import__of_many__still_makes_the_backup_of_the_day)
{
    struct buffer table = {0};

    hold_cpc();
    buffer_add(&table, TABLE);
    for (int i = 0; i < 9000; i++)
        buffer_format(&table, "2026-03-16,%0190d,1,AAPC,0\n", i);
    put_file(&home, "t.csv", table.text, table.length);
    run(&home, "credit import t.csv");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: 9002 credits are added\n");
    buffer_clear(&table);
}
END_TEST

START_TEST(credit_export__by_format__is_a_table_or_json)
{
    hold_cpc();
    run(&home, "credit import t.csv");
    run(&home, "credit export --format csv");
    ck_assert_has(&home.out,
                  "\"2026-03-14\",\"E/M update\",\"2\",\"\",\"AAPC\",\"\",\"\",\"\"\r\n");
    run(&home, "credit export --format json");
    ck_assert_has(&home.out, "\"milepost-credits\": 1");
    run(&home, "credit export --format markdown");
    ck_assert_refused(&home, 2, "milepost: --format: markdown: credits are written as csv or json");
}
END_TEST

/* ---- audit ----------------------------------------------------------------------------------- */

START_TEST(credit_audit__holds__credentials_entries_and_evidence)
{
    hold_cpc();
    run(&home, "held CPC --number 0123456");
    run(&home, "credit add --title Update --units 2 --date 2026-03-14 --evidence u.pdf");
    run(&home, "credit audit AAPC");

    ck_assert_done(&home);
    ck_assert_has(&home.out,
                  "    CPC                              since 2 Mar 2025            0123456\n");
    ck_assert_has(&home.out,
                  "AAPC, 2 Mar 2025–2 Mar 2027                       2 of 36 units, 34 left\n");
    ck_assert_has(&home.out,
                  "[x] Update                           14 Mar 2026                 2 units\n"
                  "    Kept: u.pdf\n");
    ck_assert_has(&home.out, "\nNo source says for how long. Ask AAPC.\n");
}
END_TEST

START_TEST(credit_audit__lists__every_gap)
{
    hold_cpc();
    run(&home, "credit import t.csv");
    run(&home, "credit audit Maria aapc");

    ck_assert_has(&home.out,
                  "\n[ ] The number of the CPC is not noted: `milepost held CPC --number N`.\n"
                  "[ ] Credit 1, E/M update: note what you keep to prove it.\n"
                  "[ ] Credit 2, Auditing: note what you keep to prove it.\n"
                  "[ ] AAPC, 2 Mar 2025–2 Mar 2027: 32.5 units more by what is entered.\n");
}
END_TEST

START_TEST(credit_audit__of_what_sources_leave_open__says_to_ask)
{
    run(&home, "set Maria goal.target=keep-current work.credentials=CCS held.CCS.since=2025-03-02");
    run(&home, "credit audit AHIMA");

    ck_assert_has(&home.out, "\nNo source says what to keep, nor for how long. Ask AHIMA.\n");
}
END_TEST

START_TEST(credit_audit__of_another_body__is_refused)
{
    hold_cpc();
    run(&home, "credit audit NHA");
    ck_assert_refused(&home, 2,
                      "milepost: credit audit: NHA: no credential of it is held; `milepost held` "
                      "shows what is");
    run(&home, "credit audit XYZ");
    ck_assert_refused(&home, 2,
                      "milepost: credit audit: XYZ: there is no such body; name one of AAPC, "
                      "AHIMA, NHA");
}
END_TEST

Suite *credit_files_suite(void)
{
    Suite *suite = suite_create("credit_files");
    TCase *tcase = maria_case("credit_files");

    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, credit_import__shows__columns_and_rows_and_takes_them);
    tcase_add_test(tcase, credit_import__of_what_does_not_count__says_how_many);
    tcase_add_test(tcase, credit_import__without_a_column_of_bodies__names_the_option);
    tcase_add_test(tcase, credit_import__of_a_row_for_two_bodies__parts_their_names);
    tcase_add_test(tcase, credit_import__dry__takes_nothing);
    tcase_add_test(tcase, credit_import__twice__says_that_nothing_is_new);
    tcase_add_test(tcase, credit_import__with_faults__ends_with_1_and_takes_nothing);
    tcase_add_test(tcase, credit_import__of_no_file__says_so);
    tcase_add_test(tcase, credit_import__of_many__still_makes_the_backup_of_the_day);
    tcase_add_test(tcase, credit_audit__holds__credentials_entries_and_evidence);
    tcase_add_test(tcase, credit_audit__lists__every_gap);
    tcase_add_test(tcase, credit_audit__of_what_sources_leave_open__says_to_ask);
    tcase_add_test(tcase, credit_audit__of_another_body__is_refused);
    tcase_add_test(tcase, credit_export__by_format__is_a_table_or_json);
    suite_add_tcase(suite, tcase);
    return suite;
}
