/* SPDX-License-Identifier: MIT
 * Credits from a file by keys: what is shown of it, all or nothing taken, once; and the ledger
 * saved to a file that is read back. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tui/scratch.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct scratch scratch;
static char keys[256];

static const char good[] = "Date completed,Course title,CEUs,Vendor,Member no.\r\n"
                           "2026-10-01,\"Coding, update 2026\",2,AAPC,77\r\n"
                           "10/14/2026,Risk adjustment,1.5,HCPro,77\r\n";
static const char bad[] = "Date completed,Course title,CEUs,Body\n"
                          "2026-10-01,Coding update,2,AAPC\n"
                          "2027-10-01,Coding update,1e3,HCPro\n";

static void open_codes(const char *codes)
{
    char json[512];
    struct answers answers = {0};
    struct error err;
    int64_t plan;

    stage_open(&stage, catalog_builtin(), 80, 24);
    snprintf(json, sizeof json,
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "
             "\"work.credentials\": [%s], \"time.hours_per_week\": 8}}",
             codes);
    ck_assert_msg(answers_file_read(catalog_builtin(), json, strlen(json), "answers",
                                    stage.clock.fixed_day, &answers, NULL, NULL, &err) == STATUS_OK,
                  "%s", err.text);
    ck_assert_msg(plan_create_answered(stage.options.store, &stage.clock, "Maria", &answers, &plan,
                                       &err) == STATUS_OK,
                  "%s", err.text);
    answers_clear(&answers);
    stage_restart(&stage);
    stage_keys(&stage, "Home Enter");
}

static void put_file(const char *text)
{
    FILE *file;

    scratch_make(&scratch, "credits.csv");
    file = fopen(scratch.path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void tear_down(void)
{
    stage_close(&stage);
    if (scratch.path[0] != '\0')
        scratch_remove(&scratch);
    scratch = (struct scratch){0};
}

/* Names the file and looks at it. */
static void look_at_file(void)
{
    snprintf(keys, sizeof keys, "i Ctrl-U =%s Enter", scratch.path);
    stage_keys(&stage, keys);
}

static size_t count(void)
{
    return session_credits(stage.tui.session)->count;
}

START_TEST(file__looked_at__shows_each_column_and_row_and_takes_nothing)
{
    open_codes("\"CPC\"");
    put_file(good);
    look_at_file();

    ck_assert(stage_shows(&stage, "CEUs: taken as Units"));
    ck_assert(stage_shows(&stage, "Member no.: not taken"));
    ck_assert(stage_shows(&stage, "+ 2  Coding, update 2026"));
    ck_assert(stage_shows(&stage, "2 new."));
    ck_assert_uint_eq(count(), 0);
    stage_keys(&stage, "Esc Esc");
    ck_assert_uint_eq(count(), 0);
}
END_TEST

START_TEST(file__taken__is_one_change_and_the_same_again_adds_nothing)
{
    open_codes("\"CPC\"");
    put_file(good);
    look_at_file();
    stage_keys(&stage, "Enter");
    ck_assert_uint_eq(count(), 2);
    ck_assert(stage_shows(&stage, "u takes it back"));

    look_at_file();
    ck_assert(stage_shows(&stage, "0 new, 2 here already"));
    stage_keys(&stage, "Enter");
    ck_assert_uint_eq(count(), 2);
    stage_keys(&stage, "Esc Esc u");
    ck_assert_uint_eq(count(), 0);
}
END_TEST

START_TEST(file__with_a_fault__is_told_by_row_and_column_and_none_of_it_is_taken)
{
    open_codes("\"CPC\"");
    put_file(bad);
    look_at_file();

    ck_assert(stage_shows(&stage, "row 3, column CEUs: \"1e3\""));
    ck_assert(stage_shows(&stage, "row 3, column Body:"));
    stage_keys(&stage, "Enter");
    ck_assert_uint_eq(count(), 0);
}
END_TEST

START_TEST(file__that_is_not_there__is_said_and_another_can_be_named)
{
    open_codes("\"CPC\"");
    stage_keys(&stage, "i =/nowhere/credits.csv Enter");
    ck_assert(stage_shows(&stage, "no such file"));
    stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "/nowhere/credits.csv"));
    ck_assert(stage_shows(&stage, "A CSV file with a row of headers"));
}
END_TEST

START_TEST(file__that_names_no_body__of_a_holder_of_two__is_asked_about)
{
    open_codes("\"CPC\", \"CCS\"");
    put_file(good);
    look_at_file();
    ck_assert(stage_shows(&stage, "For which body are they?"));
    stage_keys(&stage, "Down Down Enter");
    ck_assert(stage_shows(&stage, "2 new."));
    stage_keys(&stage, "Enter");

    ck_assert_uint_eq(count(), 2);
    ck_assert_str_eq(session_credits(stage.tui.session)->items[0].bodies, "AHIMA");
}
END_TEST

START_TEST(ledger__saved_to_a_file__is_read_back_as_it_is)
{
    open_codes("\"CPC\"");
    put_file(good);
    look_at_file();
    unlink(scratch.path);
    snprintf(keys, sizeof keys, "Enter s Ctrl-U =%s Enter", scratch.path);
    stage_keys(&stage, keys);
    ck_assert(stage_shows(&stage, "Saved to "));

    look_at_file();
    ck_assert(stage_shows(&stage, "0 new, 2 here already"));
}
END_TEST

Suite *taking_suite(void)
{
    Suite *suite = suite_create("taking");
    TCase *tcase = tcase_create("taking");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, file__looked_at__shows_each_column_and_row_and_takes_nothing);
    tcase_add_test(tcase, file__taken__is_one_change_and_the_same_again_adds_nothing);
    tcase_add_test(tcase, file__with_a_fault__is_told_by_row_and_column_and_none_of_it_is_taken);
    tcase_add_test(tcase, file__that_is_not_there__is_said_and_another_can_be_named);
    tcase_add_test(tcase, file__that_names_no_body__of_a_holder_of_two__is_asked_about);
    tcase_add_test(tcase, ledger__saved_to_a_file__is_read_back_as_it_is);
    suite_add_tcase(suite, tcase);
    return suite;
}
