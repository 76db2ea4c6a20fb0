/* SPDX-License-Identifier: MIT
 * Covers print --school: what a school promised beside what others say. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

#define MADE_UP FIXTURES "/schools/"

static void add_almond(void)
{
    run(&home, "program add Maria 'Almond College' --kind course --hours 80 --price 12000 --answer "
               "promise.placement=95 --answer promise.salary=60000 --answer "
               "'promise.approval=Accredited by AAPC' --answer promise.exam=yes --answer "
               "promise.aid=pell");
    ck_assert_done(&home);
}

START_TEST(print_school__says__what_agrees_and_what_differs)
{
    add_almond();
    run(&home, "set Maria money.aid=pell,wioa");
    run(&home, "print Maria --school 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "WHAT ALMOND COLLEGE TOLD YOU");
    ck_assert_has(&home.out,
                  "    Find work                                95 %  nobody publishes this\n");
    ck_assert_has(&home.out,
                  "    Pay                                                 $60,000  differs\n");
    ck_assert_has(&home.out,
                  "    Contact hours                                       80 hours  agrees\n");
    ck_assert_has(&home.out, "Pell Grant – does not fit: this program has 80 hours;");
    ck_assert_has(&home.out, "WIOA voucher – ask: the workforce board has to approve you");
}
END_TEST

static int count_pdf_pages(const char *name)
{
    static const char page[] = "/Type /Page % ";
    char path[128], *bytes;
    size_t length;
    int count = 0;

    snprintf(path, sizeof path, "%s/%s", home.path, name);
    bytes = get_file(path, &length);
    for (size_t i = 0; i + sizeof page - 1 <= length; i++)
        count += memcmp(bytes + i, page, sizeof page - 1) == 0;
    free(bytes);
    return count;
}

/* All promises told and held against something, every sign that needs no file, and four kinds of
 * help. */
START_TEST(print_school__as_pdf__is_one_page_of_letter_with_all_its_words)
{
    add_almond();
    run(&home, "set Maria money.aid=pell,wioa,gi-bill,mycaa");
    run(&home, "program set Maria 1 --kind certificate --hours 640 --weeks 10 --price 15000 "
               "--answer promise.hours=500 --answer promise.aid=pell,wioa --answer "
               "'promise.approval=Accredited by AAPC and accredited by AHIMA, by CAHIIM, by "
               "CAAHEP'");
    run(&home, "print Maria --school 1 --format pdf --paper letter -o sheet.pdf");
    if (home.code != 0) { /* the helper is a program of its own, which a build may lack */
        ck_assert_has(&home.err, "milepost-pdf");
        return;
    }
    ck_assert_int_eq(count_pdf_pages("sheet.pdf"), 1);
}
END_TEST

START_TEST(print_school__of_one_that_is_not_there__is_refused)
{
    add_almond();
    run(&home, "print Maria --school 7");
    ck_assert_refused(&home, 2,
                      "milepost: --school: 7: this plan has no such school; `milepost program "
                      "list` shows them");
    run(&home, "print Maria --school 1 --step exam.CPC");
    ck_assert_refused(&home, 2, "milepost: --step: --school says otherwise; give one of them");
    run(&home, "print Maria --school 1 --format csv");
    ck_assert_int_eq(home.code, 2);
}
END_TEST

START_TEST(program_set__refuses__a_promise_by_its_name)
{
    add_almond();
    run(&home, "program set Maria 1 --answer promise.placement=most");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "--answer promise.placement: \"most\" is not a whole number");
    run(&home, "program set Maria 1 --answer promise.luck=much");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "there is no question \"promise.luck\"");
}
END_TEST

/* A school of the worksheet that came from the file of schools, where it is closed. */
static void import_dogwood(void)
{
    static const char plan[] =
        "{\"milepost-plan\": 1, \"plan\": {\"id\": \"b0666b90-b668-4227-98d0-092d7863f912\", "
        "\"name\": \"Dora\", \"created\": \"2026-11-23T12:00:00Z\"}, \"catalogue\": {\"id\": "
        "\"medical-coder\", \"version\": \"1\"}, \"answers\": {}, \"programs\": [{\"id\": 1, "
        "\"name\": \"Dogwood School\", \"kind\": \"course\", \"answers\": {\"unitid\": "
        "\"900004\", \"cip\": \"51.0714\", \"award\": \"20\"}}]}";

    put_file(&home, "dogwood.json", plan, sizeof plan - 1);
    run(&home, "import dogwood.json");
    ck_assert_done(&home);
}

START_TEST(print_school__of_a_school_of_the_file__says_what_to_look_into)
{
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2024_a.csv " MADE_UP
               "national_M2025_dl.csv");
    ck_assert_done(&home);
    import_dogwood();
    run(&home, "print Dora --school 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "LOOK INTO\n");
    ck_assert_has(&home.out, "has the school as closed. Ask whether it takes");
    ck_assert_has(&home.out, "$36,000, 50 less than $48,000 (Wages by occupation (OEWS),");
}
END_TEST

START_TEST(print_school__of_old_figures__marks_their_years)
{
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2023_a.csv " MADE_UP "c2024_a.csv");
    ck_assert_done(&home);
    import_dogwood();
    run(&home, "print Dora --school 1 --today 2026-11-23");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "in 2023* and 2024");
    ck_assert_has(&home.out, "* More than two years old: `milepost school sources` says where to");
    run(&home, "print Dora --school 1 --today 2025-11-23");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "More than two years old"));
}
END_TEST

START_TEST(print_school__closed_and_without_its_program__still_says_who_says_so)
{
    static const char completions[] =
        "UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n900004,\"51.0706\",1,3,R,2\n";

    put_file(&home, "c2024_a.csv", completions, sizeof completions - 1);
    run(&home, "school import " MADE_UP "hd2024.csv c2024_a.csv");
    ck_assert_done(&home);
    import_dogwood();
    run(&home, "print Dora --school 1");

    ck_assert_has(&home.out, "IPEDS directory (HD) 2024 has the school as closed.");
    run(&home, "program show Dora 1");
    ck_assert_has(&home.out, "! School 1, Dogwood School: closed or merged, says IPEDS directory");
    run(&home, "school compare Dora");
    ck_assert_has(&home.out, "! School 1, Dogwood School: closed or merged, says IPEDS directory");
}
END_TEST

START_TEST(print_school__without_the_file_of_schools__does_without_it)
{
    import_dogwood();
    run(&home, "print Dora --school 1");

    ck_assert_done(&home);
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "closed"));
}
END_TEST

Suite *print_school_suite(void)
{
    Suite *suite = suite_create("print_school");
    TCase *tcase = maria_case("print_school");

    tcase_add_test(tcase, print_school__says__what_agrees_and_what_differs);
    tcase_add_test(tcase, print_school__as_pdf__is_one_page_of_letter_with_all_its_words);
    tcase_add_test(tcase, print_school__of_one_that_is_not_there__is_refused);
    tcase_add_test(tcase, program_set__refuses__a_promise_by_its_name);
    tcase_add_test(tcase, print_school__of_a_school_of_the_file__says_what_to_look_into);
    tcase_add_test(tcase, print_school__of_old_figures__marks_their_years);
    tcase_add_test(tcase, print_school__closed_and_without_its_program__still_says_who_says_so);
    tcase_add_test(tcase, print_school__without_the_file_of_schools__does_without_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
