/* SPDX-License-Identifier: MIT
 * Covers school_import: what comes of official files. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

START_TEST(school_import__keeps__schools_with_a_program_in_health_information)
{
    import_ok(DIRECTORY_AND_AWARDS);

    ck_assert_str_eq(schools_say(0), "Almond College, Almond GA 30303-1001 \n"
                                     "Birch Institute, Birch GA 30601 \n"
                                     "Cedar, University of, Cedar TN 37203 \n"
                                     "Dogwood School, Dogwood AL 36104 06/30/2024\n");
    ck_assert_int_eq(count_programs("51.0713"), 2);
    ck_assert_int_eq(count_programs("50.0701"), 0);
}
END_TEST

START_TEST(school_import__keeps__each_figure_with_its_year)
{
    import_ok(ALL_FILES);

    ck_assert_str_eq(schools_say(900001), "Almond College, Almond GA 30303-1001 \n"
                                          "/0 books 2023: 1200\n"
                                          "/0 credit-in-state 2023: 100\n"
                                          "/0 debt 2025: 9500\n"
                                          "/0 earnings-10-years 2025: 38000\n"
                                          "/0 earnings-6-years 2025: 31000\n"
                                          "/0 tuition-in-district 2023: 3200\n"
                                          "/0 tuition-in-state 2023: 3200\n"
                                          "/0 tuition-out-of-state 2023: 6100\n"
                                          "51.07/3 debt-of-field 2025: 8800\n"
                                          "51.07/3 earnings-of-field-1-year 2025: 33000\n"
                                          "51.0707/3 graduates 2024: 11\n"
                                          "51.0707/3 graduates 2023: 9\n"
                                          "51.0707/3 programs 2024: 1\n"
                                          "51.0707/3 programs-online 2024: 0\n"
                                          "51.0713/20 graduates 2024: 16\n"
                                          "51.0713/20 graduates 2023: 14\n"
                                          "51.0713/20 programs 2024: 1\n"
                                          "51.0713/20 programs-online 2024: 1\n");
}
END_TEST

/* Two awards of one field, of which one can be finished from afar. */
START_TEST(school_import__of_programs_by_distance__tells_awards_apart)
{
    static const char table[] = "UNITID,CIPCODE,PTOTAL,PTOTALDE,PASSOC,PASSOCDE,PCERT1A,PCERT1ADE\n"
                                "900001,51.0713,3,1,2,0,1,1\n";

    put_table("c2025dep.csv", table, sizeof table - 1);
    import_ok(DIRECTORY_AND_AWARDS " c2025dep.csv");
    ck_assert_ptr_nonnull(strstr(schools_say(900001), "51.0713/3 programs 2025: 2\n"
                                                      "51.0713/3 programs-online 2025: 0\n"
                                                      "51.0713/20 graduates"));
    ck_assert_ptr_nonnull(strstr(schools_say(900001), "51.0713/20 programs 2025: 1\n"
                                                      "51.0713/20 programs-online 2025: 1\n"));
    ck_assert_ptr_null(strstr(schools_say(900001), "51.0713/0"));
}
END_TEST

START_TEST(school_import__of_programs_by_distance__takes_what_older_years_tell)
{
    static const char table[] = "UNITID,CIPCODE,PTOTAL,PTOTALDE\n900001,51.0713,3,1\n";

    put_table("c2018dep.csv", table, sizeof table - 1);
    import_ok(DIRECTORY_AND_AWARDS " c2018dep.csv");
    ck_assert_ptr_nonnull(strstr(schools_say(900001), "51.0713/0 programs 2018: 3\n"
                                                      "51.0713/0 programs-online 2018: 1\n"));
}
END_TEST

START_TEST(school_import__takes__the_price_of_the_program_in_its_slot)
{
    import_ok(DIRECTORY_AND_AWARDS " ic2023_py.csv");

    ck_assert_str_eq(schools_say(900002), "Birch Institute, Birch GA 30601 \n"
                                          "51.0713/0 length 2023: 28\n"
                                          "51.0713/0 length-unit 2023: 2\n"
                                          "51.0713/0 price 2023: 13365\n"
                                          "51.0713/0 supplies 2023: 900\n"
                                          "51.0713/21 graduates 2024: 38\n"
                                          "51.0713/21 graduates 2023: 40\n");
}
END_TEST

/* The schools of the file that no directory has become one that it has. */
static void put_program_prices(const char *unit)
{
    size_t length;
    char *bytes = table_bytes("ic2023_py.csv", &length), *row;

    bytes[length] = '\0';
    row = strstr(bytes, unit);
    ck_assert_ptr_nonnull(row);
    memcpy(row, "900004", strlen("900004"));
    put_table("ic2023_py.csv", bytes, length);
    free(bytes);
}

START_TEST(school_import__takes__the_price_of_the_largest_program_of_its_last_year)
{
    put_program_prices("900006");
    import_ok(DIRECTORY_AND_AWARDS " ic2023_py.csv");

    ck_assert_ptr_nonnull(strstr(schools_say(900004), "51.0714/0 length 2023: 720\n"
                                                      "51.0714/0 length-unit 2023: 1\n"
                                                      "51.0714/0 price 2023: 9800\n"
                                                      "51.0714/0 supplies 2023: 350\n"));
}
END_TEST

START_TEST(school_import__takes__the_price_of_the_largest_program_without_beginners)
{
    put_program_prices("900007");
    import_ok(DIRECTORY_AND_AWARDS " ic2023_py.csv");

    ck_assert_ptr_nonnull(strstr(schools_say(900004), "51.0714/0 price 2023: 7700\n"
                                                      "51.0714/0 supplies 2023: 250\n"));
}
END_TEST

START_TEST(school_import__reads__what_lies_in_an_archive)
{
    size_t length;
    char *bytes = table_bytes("hd2024.csv", &length);

    put_archive("directory.zip", "hd2024.csv", bytes, length);
    free(bytes);
    import_ok("directory.zip c2024_a.csv");

    ck_assert_ptr_nonnull(strstr(schools_say(0), "Almond College"));
}
END_TEST

static void note_source(void *context, const struct schools_source *source)
{
    struct buffer *out = context;

    buffer_format(out, "%s %d %s %.8s\n", source->kind, source->year, source->file,
                  source->checksum);
    ck_assert_int_eq(source->imported, SCHOOL_TODAY);
}

START_TEST(school_import__notes__each_file_with_its_checksum)
{
    struct buffer out = {0};
    struct store *store;

    import_ok("hd2024.csv c2024_a.csv");
    ck_assert_int_eq(schools_file_open(schools_path, &store, NULL), STATUS_OK);
    ck_assert_int_eq(schools_each_source(store, note_source, &out, NULL), STATUS_OK);
    store_close(&store);

    ck_assert_str_eq(buffer_text(&out), "ipeds-hd 2024 hd2024.csv d43cf35c\n"
                                        "ipeds-c-a 2024 c2024_a.csv 0acbcf59\n");
    buffer_clear(&out);
}
END_TEST

/* The extract of real figures is no part of this tree: a folder with it is an option of the
 * build. */
START_TEST(school_import__of_the_extract__gives_the_counts_it_says)
{
    if (REAL_SCHOOLS[0] == '\0')
        return;
    ck_assert_msg(import_from(REAL_SCHOOLS,
                              "schools.csv programs.csv ic2023_py_sample.csv zcta_latlon.csv "
                              "zip3_centroids.csv") == STATUS_OK,
                  "%s", school_error.text);
    ck_assert_ptr_nonnull(strstr(schools_say(404055), "51.0714/0 price 2023: 13365\n"));
    ck_assert_int_eq(count_reported("51.0713", 2024), 541);
    ck_assert_int_eq(count_reported("51.0714", 2024), 233);
    ck_assert_int_eq(count_reported("51.0707", 2024), 650);
    ck_assert_int_eq(count_reported("51.0706", 2024), 247);
}
END_TEST

START_TEST(school_import__of_an_archive_with_other_tables__reads_the_one_that_is_known)
{
    size_t length;
    char *bytes = table_bytes("hd2024.csv", &length);

    put_archive("directory2024.zip", "dictionary.csv", "varname,vartitle\nUNITID,Unit\n", 29);
    put_archive("directory2024.zip", "hd2024.csv", bytes, length);
    import_ok("directory2024.zip c2024_a.csv");
    ck_assert_int_gt(count_programs("51.0713"), 0);
    free(bytes);
}
END_TEST

static void import_two_tables(const char *directory, const char *awards)
{
    size_t length;
    char *bytes = table_bytes("hd2024.csv", &length);

    put_archive("two.zip", directory, bytes, length);
    free(bytes);
    bytes = table_bytes("c2024_a.csv", &length);
    put_archive("two.zip", awards, bytes, length);
    free(bytes);
    ck_assert_int_eq(import_files("two.zip"), STATUS_INVALID);
}

START_TEST(school_import__of_an_archive_with_two_known_tables__says_which_and_reads_none)
{
    import_two_tables("hd2024.csv", "c2024_a.csv");
    ck_assert_str_eq(school_error.text,
                     "two.zip: holds several tables, hd2024.csv and c2024_a.csv among them: unpack "
                     "it, and give those that are wanted");
}
END_TEST

START_TEST(school_import__of_names_with_controls_in_an_archive__says_them_in_a_clean_line)
{
    import_two_tables("hd\n2024.csv", "c2024\033_a.csv");
    ck_assert_str_eq(school_error.text,
                     "two.zip: holds several tables, hd 2024.csv and c2024\xEF\xBF\xBD_a.csv among "
                     "them: unpack it, and give those that are wanted");
}
END_TEST

Suite *school_import_suite(void)
{
    Suite *suite = suite_create("import");
    TCase *tcase = schools_tcase("import");

    tcase_add_test(tcase, school_import__keeps__schools_with_a_program_in_health_information);
    tcase_add_test(tcase, school_import__keeps__each_figure_with_its_year);
    tcase_add_test(tcase, school_import__of_programs_by_distance__tells_awards_apart);
    tcase_add_test(tcase, school_import__of_programs_by_distance__takes_what_older_years_tell);
    tcase_add_test(tcase, school_import__takes__the_price_of_the_program_in_its_slot);
    tcase_add_test(tcase, school_import__takes__the_price_of_the_largest_program_of_its_last_year);
    tcase_add_test(tcase, school_import__takes__the_price_of_the_largest_program_without_beginners);
    tcase_add_test(tcase, school_import__reads__what_lies_in_an_archive);
    tcase_add_test(tcase, school_import__notes__each_file_with_its_checksum);
    tcase_add_test(tcase, school_import__of_the_extract__gives_the_counts_it_says);
    tcase_add_test(tcase,
                   school_import__of_an_archive_with_other_tables__reads_the_one_that_is_known);
    tcase_add_test(tcase,
                   school_import__of_an_archive_with_two_known_tables__says_which_and_reads_none);
    tcase_add_test(tcase,
                   school_import__of_names_with_controls_in_an_archive__says_them_in_a_clean_line);
    suite_add_tcase(suite, tcase);
    return suite;
}
