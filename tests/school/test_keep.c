/* SPDX-License-Identifier: MIT
 * Covers imports of wages without schools, and of schools without wages: what is not given stays.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

#define HEADER                                                                                     \
    "AREA,AREA_TITLE,PRIM_STATE,OCC_CODE,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90"

static struct buffer kept;

static void keep_teardown(void)
{
    buffer_clear(&kept);
    schools_teardown();
}

static struct store *keep_open(void)
{
    struct store *store;

    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    return store;
}

static void say_median(void *context, const struct schools_wage *wage)
{
    (void)context;
    if (strcmp(wage->what, "pay-median") == 0)
        buffer_format(&kept, "%s %" PRId64 ": %" PRId64 "; ", wage->state, wage->year, wage->value);
}

/* "GA 2025: 54000; US 2025: 48000; " */
static const char *say_wages(void)
{
    struct store *store = keep_open();

    buffer_truncate(&kept, 0);
    ck_assert_int_eq(schools_each_wage(store, "", say_median, NULL, NULL), STATUS_OK);
    store_close(&store);
    return buffer_text(&kept);
}

static void say_source(void *context, const struct schools_source *source)
{
    (void)context;
    buffer_format(&kept, "%" PRId64 " %s; ", source->id, source->file);
}

static const char *say_sources(void)
{
    struct store *store = keep_open();

    buffer_truncate(&kept, 0);
    ck_assert_int_eq(schools_each_source(store, say_source, NULL, NULL), STATUS_OK);
    store_close(&store);
    return buffer_text(&kept);
}

static enum status keep_find(void)
{
    struct store *store = keep_open();
    struct school_finding finding = {0};
    enum status status =
        school_find(store, &(struct school_query){.where = "GA", .most_price = SCHOOLS_UNKNOWN},
                    &finding, &school_error);

    school_finding_clear(&finding);
    store_close(&store);
    return status;
}

START_TEST(import_of_wages__alone__makes_a_file_without_schools)
{
    import_ok("national_M2025_dl.csv");
    ck_assert_str_eq(say_wages(), "US 2025: 48000; ");
    ck_assert_str_eq(schools_say(0), "");
    ck_assert_int_eq(keep_find(), STATUS_NOT_FOUND);
    ck_assert_str_eq(school_error.text, "no schools were imported yet, wages alone");
}
END_TEST

START_TEST(import_of_wages__alone__leaves_the_schools_as_they_were)
{
    struct store *store;
    struct schools_place place;
    struct buffer before = {0};
    bool found;

    import_ok(ALL_FILES);
    buffer_add(&before, schools_say(900001));
    ck_assert_uint_gt(before.length, 0);
    import_ok("national_M2025_dl.csv");
    ck_assert_str_eq(schools_say(900001), buffer_text(&before));
    ck_assert_int_eq(count_programs("51.0713"), 2);
    ck_assert_int_eq(keep_find(), STATUS_OK);
    ck_assert_str_eq(say_wages(), "US 2025: 48000; ");
    store = keep_open();
    ck_assert_int_eq(schools_find_place(store, "30303", &place, &found, NULL), STATUS_OK);
    ck_assert(found && !place.around);
    store_close(&store);
    buffer_clear(&before);
}
END_TEST

START_TEST(import_of_schools__alone__leaves_the_wages_as_they_were)
{
    import_ok("national_M2025_dl.csv");
    import_ok(DIRECTORY_AND_AWARDS);
    ck_assert_str_eq(say_wages(), "US 2025: 48000; ");
    ck_assert_str_eq(say_sources(), "1 hd2024.csv; 2 c2023_a.csv; 3 c2024_a.csv; "
                                    "4 national_M2025_dl.csv; ");
}
END_TEST

START_TEST(import_of_wages__of_the_same_year__adds_to_those_that_are_there)
{
    import_ok("national_M2025_dl.csv");
    import_ok("state_M2025_dl.csv");
    ck_assert_str_eq(say_wages(), "AL 2025: 42000; GA 2025: 54000; US 2025: 48000; ");
    ck_assert_str_eq(say_sources(), "1 state_M2025_dl.csv; 2 national_M2025_dl.csv; ");
    import_ok("state_M2025_dl.csv");
    ck_assert_str_eq(say_wages(), "AL 2025: 42000; GA 2025: 54000; US 2025: 48000; ");
    ck_assert_str_eq(say_sources(), "1 state_M2025_dl.csv; 3 national_M2025_dl.csv; ");
}
END_TEST

START_TEST(import_of_wages__of_another_year__takes_the_place_of_those_that_are_there)
{
    static const char newer[] = HEADER "\r\n99,U.S.,US,29-2072,9,1,2,51000,4,5\r\n";

    import_ok(DIRECTORY_AND_AWARDS " national_M2025_dl.csv state_M2025_dl.csv");
    put_table("national_M2026_dl.csv", newer, sizeof newer - 1);
    import_ok("national_M2026_dl.csv");
    ck_assert_str_eq(say_wages(), "US 2026: 51000; ");
    ck_assert_int_eq(keep_find(), STATUS_OK);
}
END_TEST

START_TEST(import_of_wrong_wages__alone__leaves_all_as_it_was)
{
    static const char wrong[] = HEADER "\r\n99,U.S.,US,29-2072,9,1,2,much,4,5\r\n";
    struct buffer before = {0};

    import_ok(DIRECTORY_AND_AWARDS " national_M2025_dl.csv");
    buffer_add(&before, schools_say(0));
    ck_assert_uint_gt(before.length, 0);
    put_table("national_M2026_dl.csv", wrong, sizeof wrong - 1);
    ck_assert_int_eq(import_files("national_M2026_dl.csv"), STATUS_INVALID);
    ck_assert_str_eq(schools_say(0), buffer_text(&before));
    ck_assert_str_eq(say_wages(), "US 2025: 48000; ");
    buffer_clear(&before);
}
END_TEST

START_TEST(import_of_wages__beside_a_damaged_file__is_refused)
{
    static const char damaged[] = "SQLite format 3\0 and no more";
    size_t length = 0;
    char *bytes;

    import_ok(DIRECTORY_AND_AWARDS);
    put_table("schools.db", damaged, sizeof damaged - 1);
    ck_assert_int_eq(import_files("national_M2025_dl.csv"), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(
        strstr(school_error.text, "schools.db: something else than a schools file is there"));
    bytes = table_bytes("schools.db", &length);
    ck_assert_uint_eq(length, sizeof damaged - 1);
    ck_assert_mem_eq(bytes, damaged, length);
    free(bytes);
}
END_TEST

START_TEST(import_of_real_wages__alone__gives_the_published_figures)
{
    if (REAL_SCHOOLS[0] == '\0')
        return;
    ck_assert_int_eq(import_from(REAL_SCHOOLS, "wages_national_2025.csv"), STATUS_OK);
    ck_assert_str_eq(say_wages(), "US 2025: 51140; ");
}
END_TEST

Suite *school_keep_suite(void)
{
    Suite *suite = suite_create("keep");
    TCase *tcase = tcase_create("keep");

    tcase_add_checked_fixture(tcase, schools_setup, keep_teardown);
    tcase_add_test(tcase, import_of_wages__alone__makes_a_file_without_schools);
    tcase_add_test(tcase, import_of_wages__alone__leaves_the_schools_as_they_were);
    tcase_add_test(tcase, import_of_schools__alone__leaves_the_wages_as_they_were);
    tcase_add_test(tcase, import_of_wages__of_the_same_year__adds_to_those_that_are_there);
    tcase_add_test(tcase,
                   import_of_wages__of_another_year__takes_the_place_of_those_that_are_there);
    tcase_add_test(tcase, import_of_wrong_wages__alone__leaves_all_as_it_was);
    tcase_add_test(tcase, import_of_wages__beside_a_damaged_file__is_refused);
    tcase_add_test(tcase, import_of_real_wages__alone__gives_the_published_figures);
    suite_add_tcase(suite, tcase);
    return suite;
}
