/* SPDX-License-Identifier: MIT
 * Covers what the work pays on prints: in the nation, in the state of --state, else in that of the
 * chosen school. Figures of made-up files. */
#include <stdio.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

#define MADE_UP FIXTURES "/schools/"
#define SCHOOLS MADE_UP "hd2024.csv " MADE_UP "c2024_a.csv "
#define WAGES   MADE_UP "national_M2025_dl.csv " MADE_UP "state_M2025_dl.csv"

static void choose_almond(void)
{
    run(&home, "school import " SCHOOLS WAGES);
    ck_assert_done(&home);
    run(&home, "school add Maria 900001/51.0713/20 --kind course");
    ck_assert_done(&home);
    run(&home, "program choose Maria 1");
    ck_assert_done(&home);
}

START_TEST(print__of_a_chosen_school__tells_the_wages_of_its_state)
{
    choose_almond();
    run(&home, "print Maria");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "United States, May 2025");
    ck_assert_has(&home.out, "Georgia (your school's state), May 2025");
    ck_assert_has(&home.out, "$39,000");
    run(&home, "program choose Maria 0");
    run(&home, "print Maria");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "Georgia"));
}
END_TEST

START_TEST(print__with_a_state__tells_its_wages_in_place_of_the_schools)
{
    choose_almond();
    run(&home, "print Maria --state al");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Alabama, May 2025");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), "Georgia"));
    run(&home, "print Maria --state WY");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "No wages of WY were imported");
    ck_assert_has(&home.out, "United States, May 2025");
}
END_TEST

/* The first page of the wages is none any more; all else of the file of schools is as it was. */
static void damage_wages(void)
{
    struct buffer path = {0};
    FILE *file;
    int page, size;

    buffer_format(&path, "%s/.local/share/milepost/schools.db", home.path);
    page = number_in(path.text, "SELECT rootpage FROM sqlite_master WHERE name = 'wage'");
    size = number_in(path.text, "PRAGMA page_size");
    file = fopen(path.text, "r+b");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fseek(file, (long)(page - 1) * size, SEEK_SET), 0);
    for (int i = 0; i < size; i++)
        fputc(0xff, file);
    fclose(file);
    buffer_clear(&path);
}

START_TEST(print__of_a_file_whose_wages_can_t_be_read__knows_none_of_the_state)
{
    choose_almond();
    damage_wages();
    run(&home, "print Maria --json");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"state\": \"GA\"");
    ck_assert_has(&home.out, "\"state_known\": false");
}
END_TEST

static const struct {
    const char *arguments, *line;
} no_states[] = {
    {"print Maria --state Georgia",
     "milepost: --state: \"Georgia\" is no state of two letters, such as GA\n"},
    {"print Maria --state 13",
     "milepost: --state: \"13\" is no state of two letters, such as GA\n"},
    {"print Maria --state ''", "milepost: --state: its ST is empty\n"},
};

START_TEST(print__with_what_is_no_state__is_refused)
{
    run(&home, no_states[_i].arguments);
    ck_assert_int_eq(home.code, 2);
    ck_assert_str_eq(buffer_text(&home.err), no_states[_i].line);
}
END_TEST

START_TEST(print_as_json__has__the_pay_and_whose_state_it_is)
{
    choose_almond();
    run(&home, "print Maria --json");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"state\": \"GA\",\n    \"state_of\": \"school\"");
    ck_assert_has(&home.out, "\"percentile\": 25, \"what\": \"One in four earns less than\", "
                             "\"pay\": 39000,");
    run(&home, "print Maria --json --state AL");
    ck_assert_has(&home.out, "\"state\": \"AL\",\n    \"state_of\": \"option\"");
}
END_TEST

START_TEST(print_as_json__without_wages__has_those_of_the_catalogue)
{
    run(&home, "print Maria --json");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"state\": null,\n    \"state_of\": null");
    ck_assert_has(&home.out, "\"percentile\": 50, \"what\": \"Median: half earn less than\", "
                             "\"pay\": 51140,");
    ck_assert_has(&home.out, "\"imported\": null,\n    \"outlook\": [{\"text\": \"The Bureau");
}
END_TEST

Suite *print_pay_suite(void)
{
    Suite *suite = suite_create("print_pay");
    TCase *tcase = maria_case("print_pay");

    tcase_add_test(tcase, print__of_a_chosen_school__tells_the_wages_of_its_state);
    tcase_add_test(tcase, print__of_a_file_whose_wages_can_t_be_read__knows_none_of_the_state);
    tcase_add_test(tcase, print__with_a_state__tells_its_wages_in_place_of_the_schools);
    ADD_TABLE_TEST(tcase, print__with_what_is_no_state__is_refused, no_states);
    tcase_add_test(tcase, print_as_json__has__the_pay_and_whose_state_it_is);
    tcase_add_test(tcase, print_as_json__without_wages__has_those_of_the_catalogue);
    suite_add_tcase(suite, tcase);
    return suite;
}
