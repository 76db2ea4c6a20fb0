/* SPDX-License-Identifier: MIT
 * Covers wages: what an import keeps of them, and school_pay_read. */
#include <inttypes.h>
#include <string.h>

#include "fixture.h"

#define WAGES DIRECTORY_AND_AWARDS " national_M2025_dl.csv state_M2025_dl.csv"

static const char *pay_say(const char *state)
{
    static struct buffer said;
    struct school_pay pay;
    struct store *store;

    buffer_truncate(&said, 0);
    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    ck_assert_int_eq(school_pay_read(store, state, CODING.occupation, &pay, NULL), STATUS_OK);
    store_close(&store);
    if (!pay.known)
        return "nothing";
    buffer_format(&said, "%s %d:", pay.area, pay.year);
    for (int i = 0; i < SCHOOL_PAY_COUNT; i++) {
        if (pay.dollars[i] == SCHOOLS_UNKNOWN)
            buffer_add(&said, " ?");
        else if (pay.dollars[i] == SCHOOLS_ABOVE)
            buffer_add(&said, " above");
        else
            buffer_format(&said, " %" PRId64, pay.dollars[i]);
    }
    return said.text;
}

START_TEST(school_pay_read__gives__the_nation_and_a_state)
{
    import_ok(WAGES);
    ck_assert_str_eq(pay_say("US"), "U.S. 2025: 30000 36000 48000");
    ck_assert_str_eq(pay_say("ga"), "Georgia 2025: 32000 39000 54000");
}
END_TEST

START_TEST(school_pay_read__of_marked_figures__leaves_them_unknown)
{
    import_ok(WAGES);
    ck_assert_str_eq(pay_say("AL"), "Alabama 2025: ? 33000 42000");
}
END_TEST

START_TEST(school_pay_read__without_wages__knows_nothing)
{
    import_ok(DIRECTORY_AND_AWARDS);
    ck_assert_str_eq(pay_say("US"), "nothing");
    import_ok(WAGES);
    ck_assert_str_eq(pay_say("TN"), "nothing");
    ck_assert_str_eq(pay_say(""), "nothing");
}
END_TEST

/* Figures of a year, as the few columns that a table needs. */
static void put_wages(const char *name, const char *figures)
{
    struct buffer text = {0};

    buffer_format(&text,
                  "AREA,AREA_TITLE,PRIM_STATE,OCC_CODE,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,"
                  "A_PCT90\r\n%s\r\n",
                  figures);
    put_table(name, text.text, text.length);
    buffer_clear(&text);
}

START_TEST(school_pay_read__of_a_wage_above_the_highest__says_above)
{
    put_wages("oews2025.csv", "99,U.S.,US,29-2072,9,30000,36000,#,#,#");
    import_ok(DIRECTORY_AND_AWARDS " oews2025.csv");
    ck_assert_str_eq(pay_say("US"), "U.S. 2025: 30000 36000 above");
}
END_TEST

static const struct {
    const char *name, *figures, *line;
} refused[] = {
    {"oews2024.csv", "99,U.S.,US,29-2072,9,1,2,3,4,5",
     "oews2024.csv: is Wages by occupation (OEWS) of 2024, but that of 2025 was given too: give "
     "one "
     "year of it"},
    {"oews2025.csv", "12060,Almond,GA,29-2072,9,1,2,3,4,5",
     "oews2025.csv: has no wages of the work that the catalogues are about (29-2072) in the nation "
     "or a "
     "state"},
    {"oews2025.csv", "99,U.S.,US,29-2072,9,1,much,3,4,5",
     "oews2025.csv: row 2, column 7 (A_PCT25): \"much\" is no such number"},
    {"oews.csv", "99,U.S.,US,29-2072,9,1,2,3,4,5",
     "oews.csv: is Wages by occupation (OEWS), but its name says no year: rename it to "
     "\"national_M2025_dl.csv\", with the year that it is of, and import it again"},
};

START_TEST(school_import__of_wrong_wages__says_what_is_wrong)
{
    struct buffer names = {0};

    put_wages(refused[_i].name, refused[_i].figures);
    buffer_format(&names, WAGES " %s", refused[_i].name);
    ck_assert_int_ne(import_files(names.text), STATUS_OK);
    ck_assert_str_eq(school_error.text, refused[_i].line);
    buffer_clear(&names);
}
END_TEST

START_TEST(school_import__of_the_real_wages__gives_the_published_figures)
{
    if (REAL_SCHOOLS[0] == '\0')
        return;
    ck_assert_int_eq(import_from(REAL_SCHOOLS, "schools.csv programs.csv wages_national_2025.csv"),
                     STATUS_OK);
    ck_assert_str_eq(pay_say("US"), "U.S. 2025: 37000 43490 51140");
}
END_TEST

Suite *school_pay_suite(void)
{
    Suite *suite = suite_create("pay");
    TCase *tcase = schools_tcase("pay");

    tcase_add_test(tcase, school_pay_read__gives__the_nation_and_a_state);
    tcase_add_test(tcase, school_pay_read__of_marked_figures__leaves_them_unknown);
    tcase_add_test(tcase, school_pay_read__without_wages__knows_nothing);
    tcase_add_test(tcase, school_pay_read__of_a_wage_above_the_highest__says_above);
    ADD_TABLE_TEST(tcase, school_import__of_wrong_wages__says_what_is_wrong, refused);
    tcase_add_test(tcase, school_import__of_the_real_wages__gives_the_published_figures);
    suite_add_tcase(suite, tcase);
    return suite;
}
