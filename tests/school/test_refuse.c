/* SPDX-License-Identifier: MIT
 * Covers school_import: what it refuses, in one line, with the old file untouched. */
#define _XOPEN_SOURCE 700 /* truncate */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "milepost/memory.h"

/* An import that is refused with this line leaves the schools that were there. */
static void assert_refused(const char *names, const char *line)
{
    char *before;
    int files;

    import_ok(DIRECTORY_AND_AWARDS);
    before = memory_copy_text(schools_say(0));
    files = count_files();
    ck_assert_int_ne(import_files(names), STATUS_OK);
    ck_assert_str_eq(school_error.text, line);
    ck_assert_str_eq(schools_say(0), before);
    ck_assert_int_eq(count_files(), files);
    free(before);
}

static const struct {
    const char *name, *text, *line;
} wrong[] = {
    {"wrong2024.csv", "a,b,c\n1,2,3\n",
     "wrong2024.csv: its first row is of no official file that Milepost knows"},
    {"c2030_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,TOTAL\n1,51.0713,1,20,2\n",
     "c2030_a.csv: it is like IPEDS completions (C_A), but its first row lacks CTOTALT: it is "
     "another file, or of a year with other columns"},
    {"completions.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,51.0713,1,20,2\n",
     "completions.csv: is IPEDS completions (C_A), but its name says no year: rename it to "
     "\"c2024_a.csv\", with the year that it is of, and import it again"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,51.0713,1,20,many\n",
     "c2022_a.csv: row 2, column 5 (CTOTALT): \"many\" is no such number"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,51.0713,1,20,\x1B[2J5\n",
     "c2022_a.csv: row 2, column 5 (CTOTALT): \"\xEF\xBF\xBD[2J5\" is no such number"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,51.0713,1,20,\"5\n6\"\n",
     "c2022_a.csv: row 2, column 5 (CTOTALT): \"5 6\" is no such number"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,51.0713,1,20,5\n1,51.07\n",
     "c2022_a.csv: row 3 ends after column 2 of 5: the file was cut off, download it again"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT,CTOTALM \n1,51.0713,1,20,5\n",
     "c2022_a.csv: row 2 ends after column 5 of 6: the file was cut off, download it again"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n1,\"51.07",
     "c2022_a.csv: row 2, column 2: the file ends within a cell, so it was cut off: download it "
     "again"},
    {"c2022_a.csv", "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n",
     "c2022_a.csv: has no row but its first"},
    {"c2022_a.csv", "", "c2022_a.csv: is empty"},
    {"c2022_a.csv", "\xFF\xFEU", "c2022_a.csv: is no CSV in UTF-8"},
    {"hd2024_a.zip", "PK\3\4 and no more of it",
     "hd2024_a.zip: is a damaged archive, or one that was cut off: download it again"},
    {"hd2023.csv", NULL,
     "hd2023.csv: is IPEDS directory (HD) of 2023, but that of 2024 was given too: give one year "
     "of it"},
    {"again_hd2024.csv", NULL,
     "again_hd2024.csv: is IPEDS directory (HD) of 2024, which was given already"},
};

START_TEST(school_import__of_a_wrong_file__says_so_and_keeps_the_old_schools)
{
    size_t length = wrong[_i].text ? strlen(wrong[_i].text) : 0;
    char *directory = wrong[_i].text ? NULL : table_bytes("hd2024.csv", &length);
    struct buffer names = {0};

    put_table(wrong[_i].name, directory ? directory : wrong[_i].text, length);
    free(directory);
    buffer_format(&names, DIRECTORY_AND_AWARDS " %s", wrong[_i].name);
    assert_refused(names.text, wrong[_i].line);
    buffer_clear(&names);
}
END_TEST

START_TEST(school_import__of_a_file_that_is_not_there__says_so)
{
    assert_refused("hd2099.csv", "hd2099.csv: can't be read (there is no such file or folder)");
}
END_TEST

START_TEST(school_import__without_completions__says_what_to_give)
{
    assert_refused(
        "hd2024.csv",
        "no program that the catalogues are about is in these files: give the directory (HD) "
        "and the completions (C_A) together, as the schools are made anew of what is "
        "given");
}
END_TEST

START_TEST(school_import__of_an_archive_that_would_grow_beyond_all__reads_none_of_it)
{
    enum { GROWN = 64 * 1024 * 1024 };
    char *zeros = memory_new(GROWN, 1);

    put_archive("hd2024.zip", "hd2024.csv", zeros, GROWN);
    free(zeros);
    assert_refused("hd2024.zip",
                   "hd2024.zip: would grow beyond any official file when it is unpacked: not read");
}
END_TEST

/* In the middle of it one byte is another, or the rest is gone. */
static void put_broken_archive(bool cut)
{
    size_t length;
    char *bytes = table_bytes("hd2024.csv", &length);

    put_archive("hd2024.zip", "hd2024.csv", bytes, length);
    free(bytes);
    bytes = table_bytes("hd2024.zip", &length);
    bytes[length / 2] = (char)(bytes[length / 2] ^ 1);
    put_table("hd2024.zip", bytes, cut ? length / 2 : length);
    free(bytes);
}

START_TEST(school_import__of_a_broken_archive__says_so)
{
    put_broken_archive(_i == 0);
    import_ok(DIRECTORY_AND_AWARDS " ic2023_py.csv");
    ck_assert_int_ne(import_files("hd2024.zip c2024_a.csv"), STATUS_OK);
    ck_assert_msg(strncmp(school_error.text, "hd2024.zip: ", 12) == 0, "%s", school_error.text);
    ck_assert_ptr_nonnull(strstr(schools_say(900002), "price 2023: 13365"));
}
END_TEST

START_TEST(school_import__of_an_archive_without_a_table__says_so)
{
    put_archive("hd2024.zip", "readme.pdf", "words", 5);
    assert_refused("hd2024.zip", "hd2024.zip: holds no table (.csv)");
}
END_TEST

static const struct {
    const char *name, *entry;
} spreadsheets[] = {{"state_M2025_dl.xlsx", "xl/workbook.xml"},
                    {"oesm25st.zip", "oesm25st/state_M2025_dl.xlsx"}};

START_TEST(school_import__of_a_spreadsheet__says_what_to_do)
{
    struct buffer line = {0};

    put_archive(spreadsheets[_i].name, spreadsheets[_i].entry, "words", 5);
    buffer_format(&line,
                  "%s: is a spreadsheet, or holds one: open it and save it as CSV, under its name",
                  spreadsheets[_i].name);
    assert_refused(spreadsheets[_i].name, line.text);
    buffer_clear(&line);
}
END_TEST

START_TEST(school_import__of_a_cell_without_end__gives_up_soon)
{
    enum { LONG = 8 * 1024 * 1024 };
    char *text = memory_new(LONG, 1);

    memset(text, 'x', LONG);
    text[0] = '"';
    put_table("hd2024_x.csv", text, LONG);
    free(text);
    assert_refused("hd2024_x.csv",
                   "hd2024_x.csv: row 1, column 1: the row has no end, so it is no table");
}
END_TEST

/* As large as it is, no more than a row of it is in memory, and no more than that is read. */
START_TEST(school_import__of_a_gibibyte_of_nothing__gives_up_soon)
{
    put_table("hd2024_x.csv", "", 0);
    ck_assert_int_eq(truncate(school_file("hd2024_x.csv"), INT64_C(1) << 30), 0);
    assert_refused("hd2024_x.csv",
                   "hd2024_x.csv: row 1, column 1: the row has no end, so it is no table");
}
END_TEST

START_TEST(school_import__of_more_than_any_official_file__reads_none_of_it)
{
    put_table("hd2024_x.csv", "", 0);
    ck_assert_int_eq(truncate(school_file("hd2024_x.csv"), (INT64_C(2) << 30) + 1), 0);
    assert_refused("hd2024_x.csv", "hd2024_x.csv: is larger than any official file (2 GiB)");
}
END_TEST

/* What an import that was killed left, an hour ago or just now. */
START_TEST(school_import__after_one_that_was_killed__drops_what_it_left)
{
    static const char left[] = "schools.db.unfinished-Ab3dEf";
    const struct timespec long_ago[2] = {{0}};

    put_table(left, "half", 4);
    put_table("schools.db.unfinished-notes.txt", "mine", 4);
    import_ok(DIRECTORY_AND_AWARDS);
    ck_assert_int_eq(access(school_file(left), F_OK), 0);
    ck_assert_int_eq(utimensat(AT_FDCWD, school_file(left), long_ago, 0), 0);
    ck_assert_int_eq(
        utimensat(AT_FDCWD, school_file("schools.db.unfinished-notes.txt"), long_ago, 0), 0);
    import_ok(DIRECTORY_AND_AWARDS);
    ck_assert_int_ne(access(school_file(left), F_OK), 0);
    ck_assert_int_eq(access(school_file("schools.db.unfinished-notes.txt"), F_OK), 0);
}
END_TEST

Suite *school_refuse_suite(void)
{
    Suite *suite = suite_create("refuse");
    TCase *tcase = schools_tcase("refuse"), *long_ones = schools_tcase("long ones");

    ADD_TABLE_TEST(tcase, school_import__of_a_wrong_file__says_so_and_keeps_the_old_schools, wrong);
    tcase_add_test(tcase, school_import__of_a_file_that_is_not_there__says_so);
    tcase_add_test(tcase, school_import__without_completions__says_what_to_give);
    tcase_add_test(tcase,
                   school_import__of_an_archive_that_would_grow_beyond_all__reads_none_of_it);
    tcase_add_loop_test(tcase, school_import__of_a_broken_archive__says_so, 0, 2);
    tcase_add_test(tcase, school_import__of_an_archive_without_a_table__says_so);
    ADD_TABLE_TEST(tcase, school_import__of_a_spreadsheet__says_what_to_do, spreadsheets);
    tcase_set_tags(long_ones, "sweep"); /* a gibibyte each: once, in the release build */
    tcase_add_test(long_ones, school_import__of_a_cell_without_end__gives_up_soon);
    tcase_add_test(long_ones, school_import__of_a_gibibyte_of_nothing__gives_up_soon);
    suite_add_tcase(suite, long_ones);
    tcase_add_test(tcase, school_import__of_more_than_any_official_file__reads_none_of_it);
    tcase_add_test(tcase, school_import__after_one_that_was_killed__drops_what_it_left);
    suite_add_tcase(suite, tcase);
    return suite;
}
