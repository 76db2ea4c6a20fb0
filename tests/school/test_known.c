/* SPDX-License-Identifier: MIT
 * Covers school_know: one school and what others of its state charge. */
#include <string.h>

#include "fixture.h"

static struct school_known known;

static void known_setup(void)
{
    schools_setup();
    import_ok(ALL_FILES);
}

static void known_teardown(void)
{
    school_known_clear(&known);
    schools_teardown();
}

static void know(int64_t unit, const char *cip, int64_t award)
{
    const struct school_program program = {unit, cip, award, CODING};
    struct store *store;

    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    ck_assert_int_eq(school_know(store, &program, &known, &school_error), STATUS_OK);
    store_close(&store);
}

START_TEST(school_know__of_a_program__has_its_figures_and_their_files)
{
    know(900001, "51.0713", 20);

    ck_assert(known.found);
    ck_assert_str_eq(known.offer.name, "Almond College");
    ck_assert_int_eq(known.offer.numbers[SCHOOL_GRADUATES].value, 16);
    ck_assert_int_eq(known.offer.numbers[SCHOOL_GRADUATES_BEFORE].value, 14);
    ck_assert_ptr_nonnull(strstr(known.titles[SCHOOL_GRADUATES], "ompletions"));
    ck_assert_int_eq(known.standing.year, 2024);
    ck_assert_str_eq(known.standing.state, "GA");
}
END_TEST

START_TEST(school_know__without_a_program__takes_the_one_with_most_graduates)
{
    know(900001, "", 0);

    ck_assert_str_eq(known.offer.cip, "51.0713");
}
END_TEST

START_TEST(school_know__of_a_number_or_program_that_is_not_there__finds_nothing)
{
    know(123, "", 0);
    ck_assert(!known.found);
    know(900001, "51.0714", 20);
    ck_assert(!known.found);
}
END_TEST

/* Three schools of Georgia with the same program, and one elsewhere. */
static void import_neighbours(void)
{
    static const char awards[] = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n"
                                 "900001,51.0713,1,20,R,16\n900002,51.0713,1,20,R,5\n"
                                 "900003,51.0713,1,20,R,5\n900005,51.0713,1,20,R,5\n"
                                 "900005,51.0713,1,2,R,5\n";
    static const char prices[] =
        "UNITID,PRGMOFR,CIPCODE1,CIPTUIT1,CHG1PY3,CIPSUPP1,CIPLGTH1,PRGMSR1,CIPCODE2,CIPTUIT2,"
        "CIPSUPP2,CIPLGTH2,PRGMSR2,CIPCODE3,CIPTUIT3,CIPSUPP3,CIPLGTH3,PRGMSR3,CIPCODE4,CIPTUIT4,"
        "CIPSUPP4,CIPLGTH4,PRGMSR4,CIPCODE5,CIPTUIT5,CIPSUPP5,CIPLGTH5,PRGMSR5,CIPCODE6,CIPTUIT6,"
        "CIPSUPP6,CIPLGTH6,PRGMSR6\n"
#define REST ",0,1,2,.,.,.,.,-2,.,.,.,.,-2,.,.,.,.,-2,.,.,.,.,-2,.,.,.,.,-2\n"
        "900001,1,51.0713,.,12000" REST "900002,1,51.0713,.,3000" REST
        "900003,1,51.0713,.,2000" REST "900005,1,51.0713,.,2500" REST;
#undef REST

    put_table("c2024_a.csv", awards, sizeof awards - 1);
    put_table("ic2023_py.csv", prices, sizeof prices - 1);
    import_ok("hd2024.csv c2024_a.csv ic2023_py.csv");
}

START_TEST(school_know__has_the_middle__of_what_others_of_the_state_charge)
{
    import_neighbours();
    know(900001, "51.0713", 20);

    ck_assert_int_eq(known.offer.numbers[SCHOOL_PRICE].value, 12000);
    ck_assert_int_eq(known.price.count, 2);
    ck_assert_int_eq(known.price.dollars, 2500);
    ck_assert_int_eq(known.price.year, 2023);
}
END_TEST

START_TEST(school_know__of_a_closed_school__says_so)
{
    know(900004, "51.0714", 20);

    ck_assert(known.found);
    ck_assert(known.offer.closed);
}
END_TEST

/* The same school has two programs of less than two years, and counts once. */
START_TEST(school_know__of_certificates_below_two_years__counts_them_together)
{
    static const char awards[] = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n"
                                 "900001,51.0713,1,2,R,16\n900002,51.0713,1,20,R,5\n"
                                 "900002,51.0713,1,21,R,5\n900004,51.0713,1,3,R,5\n";
    static const char years[] = "UNITID,CHG1AY3,CHG2AY3,CHG3AY3,CHG4AY3,HRCHG2\n"
                                "900001,9000,9000,9000,.,.\n900002,3000,3000,3000,.,.\n"
                                "900004,1000,1000,1000,.,.\n";

    put_table("c2024_a.csv", awards, sizeof awards - 1);
    put_table("ic2023_ay.csv", years, sizeof years - 1);
    import_ok("hd2024.csv c2024_a.csv ic2023_ay.csv");
    know(900001, "51.0713", 2);

    ck_assert_int_eq(known.tuition.count, 1);
    ck_assert_int_eq(known.tuition.dollars, 3000);
}
END_TEST

START_TEST(school_stand__of_a_school_that_is_not_there__names_the_directory_that_lacks_it)
{
    struct buffer words = {0};

    know(123, "", 0);
    ck_assert(known.standing.known);
    ck_assert(!known.standing.there);
    ck_assert(school_say_standing(&known.standing, &words));
    ck_assert_str_eq(buffer_text(&words),
                     "not among the schools of this field in IPEDS directory (HD), 2024: ask "
                     "whether it is open and still has the program");
    buffer_clear(&words);
    know(900001, "", 0);
    ck_assert(!school_say_standing(&known.standing, &words));
}
END_TEST

Suite *school_known_suite(void)
{
    Suite *suite = suite_create("known");
    TCase *tcase = tcase_create("known");

    tcase_add_checked_fixture(tcase, known_setup, known_teardown);
    tcase_add_test(tcase, school_know__of_a_program__has_its_figures_and_their_files);
    tcase_add_test(tcase, school_know__without_a_program__takes_the_one_with_most_graduates);
    tcase_add_test(tcase, school_know__of_a_number_or_program_that_is_not_there__finds_nothing);
    tcase_add_test(tcase, school_know__has_the_middle__of_what_others_of_the_state_charge);
    tcase_add_test(tcase, school_know__of_a_closed_school__says_so);
    tcase_add_test(tcase, school_know__of_certificates_below_two_years__counts_them_together);
    tcase_add_test(tcase,
                   school_stand__of_a_school_that_is_not_there__names_the_directory_that_lacks_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
