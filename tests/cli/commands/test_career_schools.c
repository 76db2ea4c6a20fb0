/* SPDX-License-Identifier: MIT
 * Covers the schools and wages of several careers in one file: each plan has those of its own. */
#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* Oak has a program of each career, Elm one of the second; 51.0801 is of neither. */
static void import_both(void)
{
    put_text(&home, "hd2024.csv",
             "UNITID,INSTNM,CITY,STABBR,ZIP,COUNTYNM,GENTELE,WEBADDR,CLOSEDAT,CONTROL,ICLEVEL,"
             "CYACTIVE,LATITUDE,LONGITUD\n"
             "900011,Oak College,Oak,GA,30303,Oak,4045550101,oak.example,-2,1,2,1,33.75,-84.39\n"
             "900012,Elm School,Elm,GA,30601,Elm,7065550102,elm.example,-2,3,3,1,33.95,-83.38\n");
    put_text(&home, "c2024_a.csv",
             "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n900011,51.0713,1,21,16\n"
             "900011,51.0805,1,21,9\n900012,51.0805,1,21,12\n900012,51.0801,1,21,99\n");
    put_text(
        &home, "national_M2025_dl.csv",
        "AREA,AREA_TITLE,PRIM_STATE,OCC_CODE,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90\n"
        "99,U.S.,US,29-2072,9,30000,36000,48000,4,5\n"
        "99,U.S.,US,29-2052,9,31000,35000,43000,4,5\n");
    run(&home, "school import hd2024.csv c2024_a.csv national_M2025_dl.csv");
    ck_assert_done(&home);
}

START_TEST(school_import__of_several_careers__says_how_many_programs_each_has)
{
    import_both();
    ck_assert_has(&home.err, "2 schools with 3 programs\n");
    ck_assert_has(&home.err, "- Medical coding and billing, United States: 1\n");
    ck_assert_has(&home.err, "- Pharmacy technician, United States: 2\n");
}
END_TEST

START_TEST(school_near__is_of_the_career__of_the_plan_or_the_option)
{
    import_both();
    run(&home, "school near GA");
    ck_assert_has(&home.out, "Oak College");
    ck_assert_has_not(&home.out, "Elm School");
    run(&home, "school near GA --career pharmacy-technician");
    ck_assert_has(&home.out, "Elm School");
    ck_assert_has(&home.out, "Pharmacy technician (CIP 51.0805)");
    ck_assert_has_not(&home.out, "coding");
    make_both();
    run(&home, "school near GA --plan Zoe");
    ck_assert_has(&home.out, "Elm School");
    run(&home, "school near GA --plan Maria");
    ck_assert_has_not(&home.out, "Elm School");
    run(&home, "school near GA --career nurse");
    ck_assert_refused(&home, 2,
                      "milepost: --career: there is no career \"nurse\"; there are medical-coder, "
                      "pharmacy-technician");
}
END_TEST

START_TEST(school_near__of_a_career_that_the_files_have_not__says_so)
{
    put_text(&home, "hd2024.csv",
             "UNITID,INSTNM,CITY,STABBR,ZIP,COUNTYNM,GENTELE,WEBADDR,CLOSEDAT,CONTROL,ICLEVEL,"
             "CYACTIVE,LATITUDE,LONGITUD\n"
             "900011,Oak College,Oak,GA,30303,Oak,4045550101,oak.example,-2,1,2,1,33.75,-84.39\n");
    put_text(&home, "c2024_a.csv",
             "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n900011,51.0713,1,21,16\n");
    run(&home, "school import hd2024.csv c2024_a.csv");
    ck_assert_has(&home.err, "- Pharmacy technician, United States: 0\n");
    run(&home, "school near GA --career pharmacy-technician");
    ck_assert_int_ne(home.code, 0);
    ck_assert_has(&home.err,
                  "no program of this career (CIP 51.0805) was imported: the files have none, or");
    ck_assert_has_not(&home.err, "once more");
}
END_TEST

START_TEST(school_add__takes__the_program_of_the_plans_career)
{
    import_both();
    make_both();
    run(&home, "school add Zoe 900011 --kind recognized");
    ck_assert_done(&home);
    run(&home, "program show Zoe 1");
    ck_assert_has(&home.out, "Oak College");
    run(&home, "school add Maria 900012");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "900012: no such school, or no program of the plan's career");
}
END_TEST

START_TEST(print__tells__the_wages_of_its_career)
{
    import_both();
    make_both();
    run(&home, "print Zoe --full");
    ck_assert_has(&home.out, "$43,000");
    ck_assert_has_not(&home.out, "$48,000");
    run(&home, "print Maria --full");
    ck_assert_has(&home.out, "$48,000");
    ck_assert_has_not(&home.out, "$43,000");
}
END_TEST

Suite *career_schools_suite(void)
{
    Suite *suite = suite_create("career_schools");
    TCase *tcase = home_case("career_schools");

    tcase_add_test(tcase, school_import__of_several_careers__says_how_many_programs_each_has);
    tcase_add_test(tcase, school_near__is_of_the_career__of_the_plan_or_the_option);
    tcase_add_test(tcase, school_near__of_a_career_that_the_files_have_not__says_so);
    tcase_add_test(tcase, school_add__takes__the_program_of_the_plans_career);
    tcase_add_test(tcase, print__tells__the_wages_of_its_career);
    suite_add_tcase(suite, tcase);
    return suite;
}
