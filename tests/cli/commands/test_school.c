/* SPDX-License-Identifier: MIT
 * Covers school: import, sources, near, show. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

#define MADE_UP FIXTURES "/schools/"

static void import_made_up(void)
{
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2023_a.csv " MADE_UP
               "c2024_a.csv " MADE_UP "ic2023_py.csv " MADE_UP "2024_Gaz_zcta_national.txt");
    ck_assert_done(&home);
}

static void import_for_maria(void)
{
    import_made_up();
    run(&home, "new Maria --no-input");
    ck_assert_done(&home);
}

START_TEST(school_import__says__what_came_of_it)
{
    import_made_up();

    ck_assert_has(&home.err, "4 schools with 5 programs");
}
END_TEST

START_TEST(school_near__with_help_that_pays_for_no_degree__leaves_degrees_out)
{
    import_made_up();
    run(&home, "school near TN");
    ck_assert_has(&home.out, "Cedar, University of");
    run(&home, "school near TN --aid mycaa");

    ck_assert_done(&home);
    ck_assert_has_not(&home.out, "Cedar");
    ck_assert_has(&home.err, "1 more that the rules of this help leave out");
    run(&home, "school near TN --aid mycaa --json");
    ck_assert_has(&home.out, "\"without_aid\": 1");
}
END_TEST

START_TEST(school_near__with_help_whose_rules_are_of_lengths__keeps_short_programs)
{
    import_made_up();
    run(&home, "school near GA --aid pell");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "Medical insurance coding (CIP 51.0713), certificate, under 12 weeks");
    ck_assert_has_not(&home.err, "the rules of this help leave out");
}
END_TEST

START_TEST(school_near__with_help_that_nobody_gives__names_what_there_is)
{
    import_made_up();
    run(&home, "school near TN --aid luck");

    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "--aid: \"luck\" is no help with paying; one of pell, wioa");
}
END_TEST

START_TEST(school_import__of_wages_alone__says_what_came_of_it)
{
    run(&home, "school import " MADE_UP "national_M2025_dl.csv");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: wages of the nation\n");
    run(&home, "school import " MADE_UP "state_M2025_dl.csv");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: wages of the nation and 2 states\n");
    run(&home, "school near GA");
    ck_assert_refused(&home, 2,
                      "milepost: no schools were imported yet, wages alone; `milepost school "
                      "import FILE...` takes them from the official files");
}
END_TEST

START_TEST(school_near__before_an_import__says_what_to_do)
{
    run(&home, "school near GA");

    ck_assert_int_ne(home.code, 0);
    ck_assert_has(&home.err, "no schools were imported yet");
    ck_assert_has(&home.err, "`milepost school import FILE...`");
}
END_TEST

START_TEST(school_near__shows__distance_price_and_graduates)
{
    import_made_up();
    run(&home, "school near 30303 --within 100 --sort price");

    ck_assert_done(&home);
    ck_assert_has(&home.out,
                  "Birch Institute, Birch, GA, 59 miles [900002]\n"
                  "  Medical insurance coding (CIP 51.0713), certificate, 12 weeks to under\n"
                  "  1 year\n"
                  "  $13,365 for the whole program (2023*); graduates: 38 (2024), 40\n"
                  "  (2023*)\n");
    ck_assert_has(&home.out, "Almond College, Almond, GA, 0 miles [900001]\n");
    ck_assert_has(&home.out, "price: ask");
}
END_TEST

START_TEST(school_near__of_figures_older_than_two_years__says_what_the_mark_is)
{
    import_made_up();
    run(&home, "school near GA");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\n* More than two years old: `milepost school sources`");
}
END_TEST

START_TEST(school_near__of_more_than_the_limit__counts_the_others)
{
    import_made_up();
    run(&home, "school near GA --limit 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "Almond College");
    ck_assert_has_not(&home.out, "Birch");
    ck_assert_has(&home.err, "2 more: --limit N or --all shows them");
}
END_TEST

START_TEST(school_near__where_nothing_is__says_so)
{
    import_made_up();
    run(&home, "school near WY");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, "WY: no such program is there: leave an option out, or name another");
}
END_TEST

START_TEST(school_near__of_all__shows_them)
{
    import_made_up();
    run(&home, "school near GA --all");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "Birch");
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

START_TEST(school_near__from_neighbours_of_a_zip_code__says_so)
{
    import_made_up();
    run(&home, "school near 30304 --within 10");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "30304: not among the imported ZIP codes; miles are from the middle "
                             "of 303...");
}
END_TEST

START_TEST(school_near__in_json__has_year_and_source_of_each_figure)
{
    json_t *json, *program;

    import_made_up();
    run(&home, "school near 30601 --within 5 --json");
    json = output_json();
    program = json_array_get(json_object_get(json, "programs"), 0);

    ck_assert_int_eq(json_integer_value(json_object_get(program, "id")), 900002);
    ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(program, "price"), "year")),
                     2023);
    ck_assert_int_eq(
        json_integer_value(json_object_get(json_object_get(program, "price"), "source")), 4);
    ck_assert(json_is_true(json_object_get(json_object_get(program, "price"), "old")));
    ck_assert_int_eq(json_integer_value(json_object_get(json, "more")), 0);
    json_decref(json);
}
END_TEST

START_TEST(school_show__gives__each_figure_with_year_and_source)
{
    import_made_up();
    run(&home, "school show 900002");

    ck_assert_done(&home);
    ck_assert_has(&home.out,
                  "Medical insurance coding (CIP 51.0713)\n"
                  "- length of the program: 28 credits (2023*) [4]\n"
                  "- tuition and fees of the whole program: $13,365 (2023*) [4]\n"
                  "- books and supplies of the whole program: $900 (2023*) [4]\n"
                  "\n"
                  "Medical insurance coding (CIP 51.0713), certificate, 12 weeks to under 1\n"
                  "year\n"
                  "- graduates: 38 (2024) [3]\n"
                  "- graduates: 40 (2023*) [2]\n"
                  "\n"
                  "* More than two years old: `milepost school sources` says where to get\n"
                  "  newer figures.\n"
                  "[1] IPEDS directory (HD), 2024\n"
                  "[2] IPEDS completions (C_A), 2023\n"
                  "[3] IPEDS completions (C_A), 2024\n"
                  "[4] IPEDS charges of whole programs (IC_PY), 2023\n");
}
END_TEST

START_TEST(school_show__of_a_length_whose_unit_no_file_has__says_to_ask)
{
    size_t size = 0;
    char *bytes = get_file(MADE_UP "ic2023_py.csv", &size), *unit = strstr(bytes, "28,2,R,9,12");

    ck_assert_ptr_nonnull(unit);
    unit[3] = '.';
    put_file(&home, "ic2023_py.csv", bytes, size);
    free(bytes);
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2024_a.csv ic2023_py.csv");
    ck_assert_done(&home);
    run(&home, "school show 900002");

    ck_assert_has(&home.out, "- length of the program: 28 clock hours or credits, ask which "
                             "(2023*)\n  [3]\n"
                             "- tuition and fees of the whole program: ");
}
END_TEST

START_TEST(school_show__of_a_unit_without_a_length__heads_nothing)
{
    static const char all[] = "R,13365,R,900,R,28,2", unit[] = "A,.,A,.,A,.,2";
    size_t size = 0;
    char *bytes = get_file(MADE_UP "ic2023_py.csv", &size), *at = strstr(bytes, all);

    ck_assert_ptr_nonnull(at);
    memset(at, ' ', strlen(all));
    memcpy(at + strlen(all) - strlen(unit), unit, strlen(unit));
    put_file(&home, "ic2023_py.csv", bytes, size);
    free(bytes);
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2024_a.csv ic2023_py.csv");
    ck_assert_done(&home);
    run(&home, "school show 900002");

    ck_assert_done(&home);
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "(CIP 51.0713)\n"));
}
END_TEST

/* A name from the file of schools is shown to nobody. */
START_TEST(school_show__names__each_figure_in_words)
{
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2023_a.csv " MADE_UP
               "c2024_a.csv " MADE_UP "c2024dep.csv " MADE_UP "ic2023_ay.csv " MADE_UP
               "Most-Recent-Cohorts-Institution_05192025.csv " MADE_UP
               "Most-Recent-Cohorts-Field-of-Study_05192025.csv");
    run(&home, "school show 900001");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "The whole school\n- books and supplies of a year: $1,200 (2023*)");
    ck_assert_has(&home.out,
                  "Health information and records (CIP 51.07), associate degree\n- median debt");
    ck_assert_has(&home.out, "- of them can be finished online: 1 (2024) [4]\n");
    ck_assert_has_not(&home.out, "in-state");
    ck_assert_has_not(&home.out, "of-field");
}
END_TEST

START_TEST(school_sources__older_than_two_years__says_so)
{
    import_made_up();
    run(&home, "school sources");

    ck_assert_has(&home.out, "IPEDS charges of whole programs (IC_PY), 2023, more than two years");
    ck_assert_has_not(&home.out, "IPEDS directory (HD), 2024, more than");
    ck_assert_has(&home.out, "https://nces.ed.gov/ipeds/datacenter/DataFiles.aspx\n");
}
END_TEST

START_TEST(school_add__takes__what_is_known_and_leaves_the_rest_to_ask)
{
    import_for_maria();
    run(&home, "school add Maria 900002");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "Maria: school 1, Birch Institute, is added; its price is tuition and "
                             "fees of 2023: ask what else you pay\n");
    run(&home, "program show 1");
    ck_assert_has(&home.out, "Kind: Career school diploma in coding\n");
    ck_assert_has(&home.out, "Whole price: $13,365\n");
    ck_assert_has(&home.out, "Contact hours: ask\n");
    ck_assert_has(&home.out, "Questions to ask, 0 of 12 answered\n");
    ck_assert_has_not(&home.out, "No longer in the catalogue");
}
END_TEST

START_TEST(program_show__of_old_figures__says_what_the_mark_is)
{
    import_for_maria();
    run(&home, "school add Maria 900002");
    run(&home, "program show 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "40 in 2023*");
    ck_assert_has(&home.out, "\n* More than two years old: `milepost school sources`");
    run(&home, "program show 1 --json");
    ck_assert_has(&home.out, "\"mark\": \"* More than two years old: ");
}
END_TEST

START_TEST(program_show__with_a_damaged_file_of_schools__shows_the_school_and_says_so)
{
    static const char noise[] = "this is no file of schools, whatever its name says";

    import_for_maria();
    run(&home, "school add Maria 900002");
    ck_assert_done(&home);
    put_file(&home, ".local/share/milepost/schools.db", noise, sizeof noise - 1);
    run(&home, "program show 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "School: 1 Birch Institute");
    ck_assert_has(&home.err, "; this shows the school without it");
    run(&home, "program show 1 --json");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"name\": \"Birch Institute\"");
}
END_TEST

/* The directory may say that a school is not active, and no date. */
START_TEST(school_show__of_a_school_that_is_not_active__says_that_it_is_closed)
{
    static const char open[] = "12,1,\"-2\",\"Birch";
    size_t length = 0;
    char *bytes = get_file(MADE_UP "hd2024.csv", &length), *at = strstr(bytes, open);

    ck_assert_ptr_nonnull(at);
    at[3] = '3';
    put_file(&home, "hd2024.csv", bytes, length);
    free(bytes);
    run(&home, "school import hd2024.csv " MADE_UP "c2024_a.csv");
    ck_assert_done(&home);
    run(&home, "school show 900002");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Closed or merged, says its directory.");
    run(&home, "school show 900002 --json");
    ck_assert_has(&home.out, "\"closed\": \"date not known\"");
}
END_TEST

/* Both are SQLite files of this program: each says which of them it is. */
START_TEST(school_import__where_plans_are__is_refused_and_keeps_them)
{
    run(&home, "--db .local/share/milepost/schools.db new Maria --no-input");
    ck_assert_done(&home);
    run(&home, "school import " MADE_UP "hd2024.csv " MADE_UP "c2023_a.csv");

    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "schools.db: something else than a schools file is there");
    run(&home, "--db .local/share/milepost/schools.db list");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Maria");
}
END_TEST

START_TEST(restore__of_a_file_of_schools__is_refused_and_keeps_the_plans)
{
    import_for_maria();
    run(&home, "restore .local/share/milepost/schools.db");

    ck_assert_int_eq(home.code, 3);
    ck_assert_has(&home.err, "schools.db: is not a Milepost data file");
    run(&home, "list");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Maria");
}
END_TEST

START_TEST(school_add__is_exported_and_imported__with_its_number_in_the_file)
{
    import_for_maria();
    run(&home, "school add Maria 900002");
    run(&home, "export Maria --output plan.json");
    ck_assert_done(&home);
    run(&home, "import plan.json --as-copy");
    ck_assert_done(&home);
    run(&home, "program show 2 1 --json");

    ck_assert_has(&home.out, "\"unitid\": \"900002\"");
    ck_assert_has(&home.out, "\"cip\": \"51.0713\"");
    ck_assert_has(&home.out, "\"award\": \"21\"");
}
END_TEST

START_TEST(school_add__of_two_programs_of_a_school__names_each)
{
    import_for_maria();
    run(&home, "school add Maria 900001/51.0713/20");
    ck_assert_done(&home);
    run(&home, "school add Maria 900001/51.0707/3");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "school 2, Almond College, associate degree 51.0707, is added; no "
                             "imported file has its whole price: ask\n");
}
END_TEST

START_TEST(school_add__of_a_closed_school__says_so)
{
    import_for_maria();
    run(&home, "school add Maria 900004");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "it is closed or merged, says its directory");
    run(&home, "program list");
    ck_assert_has(&home.out, "! School 1, Dogwood School: closed or merged, says IPEDS directory");
}
END_TEST

START_TEST(school_add__of_what_is_there__names_its_number)
{
    import_for_maria();
    run(&home, "school add Maria 900002");
    run(&home, "school add Maria 900002");

    ck_assert_int_ne(home.code, 0);
    ck_assert_has(&home.err, "it is on the worksheet already, as school 1");
}
END_TEST

static const struct {
    const char *command, *says;
} refused[] = {
    {"school near 3030", "neither a ZIP code"},
    {"school near 30303 --within 0", "no whole number from 1 to 13000"},
    {"school near 30303 --sort due", "distance, price, graduates or name"},
    {"school near GA --limit 0", "no whole number from 1 to"},
    {"school near GA --limit 2 --all", "one or the other"},
    {"school show 12", "no such school"},
    {"school show Almond", "no number of a school"},
    {"school import nowhere.csv", "nowhere.csv: can't be read"},
    {"school add 900001", "which program of Almond College: 900001/51.0707/3, 900001/51.0713/20?"},
    {"school add 900001/51.0713/3", "which program of Almond College"},
    {"school add 12", "12: no such school"},
    {"school add Almond", "\"Almond\" is no number of a school"},
    {"list --sort price", "plans are ordered by used, name, due or risk"},
};

START_TEST(school__of_what_makes_no_sense__says_so)
{
    import_made_up();
    run(&home, refused[_i].command);

    ck_assert_int_ne(home.code, 0);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_has(&home.err, refused[_i].says);
}
END_TEST

START_TEST(school_add__of_a_published_year__plans_with_it_and_shows_it)
{
    import_for_maria();
    run(&home,
        "school import " MADE_UP "hd2024.csv " MADE_UP "c2024_a.csv " MADE_UP "ic2023_ay.csv");
    ck_assert_done(&home);
    run(&home, "school add Maria 900001/51.0707/3");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "planned with its tuition and fees of 2023, $3,200 a year");
    run(&home, "program list Maria");
    ck_assert_has(&home.out, "Tuition, year  $3,200 in state (IPEDS, 2023");
    ck_assert_has(&home.out, "the plan counts 2");
    run(&home, "school compare Maria");
    ck_assert_has(&home.out, "Tuition, year  $3,200 in state (IPEDS, 2023");
    run(&home, "program choose Maria 1");
    run(&home, "set Maria goal.target=RHIT school.level=high-school school.program=none");
    ck_assert_done(&home);
    run(&home, "print Maria");
    ck_assert_has(&home.out, "$6,400");
}
END_TEST

START_TEST(program_choose__of_a_closed_school__warns_and_so_does_the_print)
{
    import_for_maria();
    run(&home, "school add Maria 900004");
    run(&home, "program choose Maria 1");

    ck_assert_done(&home);
    ck_assert_has(&home.err, "look out: it is closed or merged, says IPEDS directory (HD), 2024");
    run(&home, "print Maria");
    ck_assert_has(&home.out, "Dogwood School, which you chose: closed or merged");
    run(&home, "print Maria --full --format markdown");
    ck_assert_has(&home.out, "Dogwood School, which you chose: closed or merged");
}
END_TEST

/* A newer year of the directory, and of what schools award, without it. */
START_TEST(program_list__of_a_school_that_a_newer_directory_lacks__says_so)
{
    static const char completions[] =
        "UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n900001,\"51.0713\",1,20,R,2\n";

    import_for_maria();
    run(&home, "school add Maria 900002");
    put_file(&home, "c2025_a.csv", completions, sizeof completions - 1);
    run(&home, "school import " FIXTURES "/schools/hd2024.csv c2025_a.csv");
    ck_assert_done(&home);
    run(&home, "program list Maria");

    ck_assert_has(&home.out, "! School 1, Birch Institute: not among the schools of this");
    run(&home, "program choose Maria 1");
    ck_assert_has(&home.err, "look out: it is not among the schools of this field in IPEDS");
    run(&home, "print Maria --school 1");
    ck_assert_has(&home.out, "does not have the school among those of this");
}
END_TEST

START_TEST(program_show__of_a_school_added_by_hand__has_the_wages_of_the_state_that_is_named)
{
    import_for_maria();
    run(&home, "school import " FIXTURES "/schools/national_M2025_dl.csv " FIXTURES
               "/schools/state_M2025_dl.csv");
    ck_assert_done(&home);
    run(&home, "program add Maria 'Own School' --kind course");
    run(&home, "program show Maria 1");
    ck_assert_has(&home.out, "U.S.: of 100");
    run(&home, "program show Maria 1 --state ga");
    ck_assert_has(&home.out, "Georgia: of 100");
    run(&home, "print Maria --school 1 --state GA");
    ck_assert_has(&home.out, "$32,000");
}
END_TEST

START_TEST(print_school__with_a_damaged_file_of_schools__prints_the_rest_and_says_so)
{
    import_for_maria();
    run(&home, "school add Maria 900002");
    put_file(&home, ".local/share/milepost/schools.db", "no schools", 10);
    run(&home, "print Maria --school 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "WHAT BIRCH INSTITUTE TOLD YOU");
    ck_assert_has(&home.err, "schools.db");
    ck_assert_has(&home.err, "this shows the school without it");
}
END_TEST

START_TEST(school_near__in_what_is_no_state__says_so)
{
    import_for_maria();
    run(&home, "school near zz");
    ck_assert_refused(&home, 2, "milepost: \"zz\" is no state or territory");
    run(&home, "print Maria --state XX");
    ck_assert_refused(&home, 2, "milepost: --state: \"XX\" is no state or territory");
}
END_TEST

START_TEST(school_near__of_a_plan_that_is_not_there__names_it)
{
    import_for_maria();
    run(&home, "school near GA --plan Mariaa");
    ck_assert_refused(&home, 2, "milepost: Mariaa: there is no such plan; did you mean `Maria`?");
    run(&home, "school add Mariaa 100654");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "milepost: Mariaa: there is no such plan");
}
END_TEST

Suite *school_suite(void)
{
    Suite *suite = suite_create("school");
    TCase *tcase = home_case("school");

    tcase_add_test(tcase, school_near__of_a_plan_that_is_not_there__names_it);
    tcase_add_test(tcase, school_import__says__what_came_of_it);
    tcase_add_test(tcase, school_near__with_help_that_pays_for_no_degree__leaves_degrees_out);
    tcase_add_test(tcase, school_near__with_help_whose_rules_are_of_lengths__keeps_short_programs);
    tcase_add_test(tcase, school_near__with_help_that_nobody_gives__names_what_there_is);
    tcase_add_test(tcase, school_import__of_wages_alone__says_what_came_of_it);
    tcase_add_test(tcase, school_near__before_an_import__says_what_to_do);
    tcase_add_test(tcase, school_near__shows__distance_price_and_graduates);
    tcase_add_test(tcase, school_near__of_figures_older_than_two_years__says_what_the_mark_is);
    tcase_add_test(tcase, school_near__of_more_than_the_limit__counts_the_others);
    tcase_add_test(tcase, school_near__where_nothing_is__says_so);
    tcase_add_test(tcase, school_near__of_all__shows_them);
    tcase_add_test(tcase, school_near__from_neighbours_of_a_zip_code__says_so);
    tcase_add_test(tcase, school_near__in_json__has_year_and_source_of_each_figure);
    tcase_add_test(tcase, school_show__gives__each_figure_with_year_and_source);
    tcase_add_test(tcase, school_show__of_a_length_whose_unit_no_file_has__says_to_ask);
    tcase_add_test(tcase, school_show__of_a_unit_without_a_length__heads_nothing);
    tcase_add_test(tcase, school_show__names__each_figure_in_words);
    tcase_add_test(tcase, school_sources__older_than_two_years__says_so);
    tcase_add_test(tcase, school_add__takes__what_is_known_and_leaves_the_rest_to_ask);
    tcase_add_test(tcase, program_show__of_old_figures__says_what_the_mark_is);
    tcase_add_test(tcase,
                   program_show__with_a_damaged_file_of_schools__shows_the_school_and_says_so);
    tcase_add_test(tcase, school_show__of_a_school_that_is_not_active__says_that_it_is_closed);
    tcase_add_test(tcase, school_import__where_plans_are__is_refused_and_keeps_them);
    tcase_add_test(tcase, restore__of_a_file_of_schools__is_refused_and_keeps_the_plans);
    tcase_add_test(tcase, school_add__is_exported_and_imported__with_its_number_in_the_file);
    tcase_add_test(tcase, school_add__of_two_programs_of_a_school__names_each);
    tcase_add_test(tcase, school_add__of_a_closed_school__says_so);
    tcase_add_test(tcase, school_add__of_what_is_there__names_its_number);
    ADD_TABLE_TEST(tcase, school__of_what_makes_no_sense__says_so, refused);
    tcase_add_test(tcase, school_add__of_a_published_year__plans_with_it_and_shows_it);
    tcase_add_test(tcase, program_choose__of_a_closed_school__warns_and_so_does_the_print);
    tcase_add_test(tcase, program_list__of_a_school_that_a_newer_directory_lacks__says_so);
    tcase_add_test(
        tcase, program_show__of_a_school_added_by_hand__has_the_wages_of_the_state_that_is_named);
    tcase_add_test(tcase,
                   print_school__with_a_damaged_file_of_schools__prints_the_rest_and_says_so);
    tcase_add_test(tcase, school_near__in_what_is_no_state__says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
