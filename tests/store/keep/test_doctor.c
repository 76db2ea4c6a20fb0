/* SPDX-License-Identifier: MIT
 * The check of a data file: what it finds, what it says to do, and that it changes nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "store/file/schema.h"
#include "store/fixture.h"
#include "store/store_suites.h"

/* The findings as lines, the bad ones marked. */
struct heard {
    struct buffer text;
    int bad;
};

static void hear(void *context, bool bad, const char *text)
{
    struct heard *heard = context;

    ck_assert_ptr_null(strchr(text, '\n'));
    heard->bad += bad;
    buffer_format(&heard->text, "%s%s\n", bad ? "BAD " : "", text);
}

static void make_ours(void)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "private words");
    new_plan(store, "Other", UUID_TWO);
    assert_ok(store_delete(store, id, NOW, err));
    store_close(&store);
}

/* Asks the doctor and expects so many faults and these words; the file stays as it is. */
static void assert_finds(int faults, const char *words)
{
    struct heard heard = {0};
    long before_length, after_length;
    char *before = read_bytes(test_file, &before_length), *after;
    int bad = -1;
    bool sound = true;

    assert_ok(store_doctor(test_file, hear, &heard, &bad, &sound, err));
    after = read_bytes(test_file, &after_length);

    ck_assert_msg(strstr(buffer_text(&heard.text), words) != NULL, "it says: %s",
                  buffer_text(&heard.text));
    ck_assert_ptr_null(strstr(buffer_text(&heard.text), "private words"));
    ck_assert_int_eq(bad, heard.bad);
    if (faults >= 0)
        ck_assert_int_eq(bad, faults);
    else
        ck_assert_int_gt(bad, 0);
    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    free(before);
    free(after);
    buffer_clear(&heard.text);
}

enum { SOME = -1 };

START_TEST(store_doctor__finds__nothing_in_a_sound_file)
{
    char counts[64];

    make_ours();
    snprintf(counts, sizeof counts, "version %d, plans: 1, deleted plans: 1\n",
             store_schema.version);

    assert_finds(0, counts);
    assert_finds(0, "its content is whole\n");
    assert_finds(0, "only you may read it\n");
    assert_finds(0, "the last program ended cleanly\n");
    assert_finds(0, "MiB left\n");
}
END_TEST

START_TEST(store_doctor__finds__that_others_can_read_the_file)
{
    make_ours();
    chmod(test_file, 0644);

    assert_finds(1, "BAD others on this computer may read it: chmod 600 /");
}
END_TEST

START_TEST(store_doctor__finds__that_others_can_write_the_folder)
{
    make_ours();
    chmod(test_folder, 0777);

    assert_finds(1, "BAD others may put files into its folder: chmod 700 /");
}
END_TEST

START_TEST(store_doctor__finds__a_write_that_was_cut_short)
{
    char *journal = in_folder("plans.db-journal"), *bytes;
    long length;

    make_ours();
    write_bytes(journal, "half a transaction", 18);
    assert_finds(0, "the last program was stopped within a write: opening a plan takes");
    bytes = read_bytes(journal, &length);

    ck_assert_int_eq(length, 18);
    free(bytes);
    free(journal);
}
END_TEST

/* What a kill leaves is no damage: it is looked into as the next opening will find it, and stays as
 * it is. */
START_TEST(store_doctor__finds__no_damage_after_a_kill)
{
    char *journal = in_folder("plans.db-journal"), *bytes[4];
    long lengths[4];

    make_ours();
    leave_hot_journal(test_file);
    bytes[0] = read_bytes(test_file, &lengths[0]);
    bytes[1] = read_bytes(journal, &lengths[1]);
    assert_finds(0, "the last program was stopped within a write");
    assert_finds(0, "its content is whole\n");
    bytes[2] = read_bytes(test_file, &lengths[2]);
    bytes[3] = read_bytes(journal, &lengths[3]);

    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(lengths[i], lengths[i + 2]);
        ck_assert_mem_eq(bytes[i], bytes[i + 2], (size_t)lengths[i]);
    }
    ck_assert_int_eq(count_entries(test_folder), 2);
    for (int i = 0; i < 4; i++)
        free(bytes[i]);
    free(journal);
}
END_TEST

START_TEST(store_doctor__finds__damage_beside_a_hot_journal)
{
    long length;
    char *bytes;

    make_ours();
    leave_hot_journal(test_file);
    bytes = read_bytes(test_file, &length);
    write_bytes(test_file, bytes, 5000); /* cut off, which the journal does not make good */
    free(bytes);

    assert_finds(SOME, "BAD plans.db: is damaged");
}
END_TEST

START_TEST(store_doctor__tells__that_the_last_program_was_stopped)
{
    char *journal = in_folder("plans.db-journal");

    make_ours();
    write_bytes(journal, "", 0);

    assert_finds(0, "stopped between two writes: nothing is lost\n");
    free(journal);
}
END_TEST

static const struct {
    const char *sql, *words;
} faults[] = {
    {"PRAGMA foreign_keys = OFF; INSERT INTO draft VALUES (99, 'q', 'x')",
     "BAD a row belongs to nothing, in table: draft\n"},
    {"DELETE FROM answer_value", "BAD an answer does not fit its state, question: q\n"},
    {"UPDATE answer SET state = 'd'", "BAD an answer does not fit its state, question: q\n"},
    {"INSERT INTO program (plan, number, name, kind, chosen) VALUES (1, 1, 'A', 'course', 0)",
     "BAD a school has a number that was never given, plan: 1\n"},
    {"INSERT INTO change (plan, kind, made, undone) VALUES (1, 'answers', 0, 1),"
     " (1, 'answers', 0, 0); INSERT INTO change_item SELECT id, 0, 'answer', 'q', NULL, '', NULL,"
     " NULL, '', NULL FROM change WHERE id > 1",
     "BAD the undo records are out of order, plan: 1\n"},
    {"DELETE FROM change_item", "BAD an undo record holds nothing, plan: 1\n"},
    {"PRAGMA application_id = 5", "BAD plans.db: is not a Milepost data file"},
    {"DROP INDEX plan_name", "BAD plans.db: its tables are not as Milepost made them"},
};

START_TEST(store_doctor__finds__faults_of_the_content)
{
    make_ours();
    run_sql(test_file, faults[_i].sql);

    assert_finds(1, faults[_i].words);
}
END_TEST

START_TEST(store_doctor__finds__a_file_of_a_newer_milepost)
{
    char sql[64];

    make_ours();
    snprintf(sql, sizeof sql, "PRAGMA user_version = %d", store_schema.version + 1);
    run_sql(test_file, sql);

    assert_finds(1, "BAD plans.db: is of a newer Milepost");
}
END_TEST

START_TEST(store_doctor__finds__a_damaged_page)
{
    enum { PAGE = 4096 };
    int64_t page;
    long length;
    char *bytes;

    make_ours();
    page = sql_value(test_file, "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
    bytes = read_bytes(test_file, &length);
    memset(bytes + (page - 1) * PAGE, 'x', PAGE);
    write_bytes(test_file, bytes, (size_t)length);
    free(bytes);

    assert_finds(SOME, "BAD damaged: ");
    assert_finds(SOME, "what to do: take a backup back");
}
END_TEST

START_TEST(store_doctor__finds__what_is_no_data_file)
{
    write_bytes(test_file, "", 0);

    assert_finds(1, "BAD plans.db: is empty");
}
END_TEST

START_TEST(store_doctor__tells__that_there_is_no_file)
{
    struct heard heard = {0};
    int bad = -1;
    bool sound = true;

    assert_fails(STATUS_NOT_FOUND, "plans.db: there is no such data file",
                 store_doctor(test_file, hear, &heard, &bad, &sound, err));
    ck_assert_int_eq(bad, 0);
}
END_TEST

/* ---- what is tried --------------------------------------------------------------------------- */

static struct heard tried(const char *backups)
{
    struct heard heard = {0};
    int bad = 0;

    store_doctor_try(test_file, backups, true, hear, &heard, &bad);
    ck_assert_int_eq(bad, heard.bad);
    return heard;
}

START_TEST(store_doctor_try__of_a_sound_file__can_all_and_leaves_nothing)
{
    char *folder = in_folder("backups");
    struct heard heard;
    long before_length, after_length;
    char *before, *after;

    make_ours();
    before = read_bytes(test_file, &before_length);
    heard = tried(folder);
    after = read_bytes(test_file, &after_length);
    ck_assert_str_eq(buffer_text(&heard.text), "it can be written\na copy of it can be made\n"
                                               "the folder of the backups can be written\n");
    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    ck_assert_int_eq(count_entries(folder), 0);
    ck_assert_int_eq(count_entries(test_folder), 2);
    buffer_clear(&heard.text);
    free(before);
    free(after);
    free(folder);
}
END_TEST

static bool doctor_tries_in_vain(void)
{
    struct heard heard = tried("/proc/nowhere");
    bool told = heard.bad == 3 && strstr(heard.text.text, "BAD it can't be written: ") &&
                strstr(heard.text.text, "BAD a copy of it can't be made: ") &&
                strstr(heard.text.text, "BAD no backups can be kept: ");

    buffer_clear(&heard.text);
    return told;
}

/* Beside our file, which may be read alone, in a folder of that mode. */
static void doctor_look_in(mode_t mode, bool (*look)(void))
{
    make_ours();
    ck_assert_int_eq(chmod(test_file, 0444), 0);
    ck_assert_int_eq(chmod(test_folder, mode), 0);
    run_without_root(look);
    ck_assert_int_eq(chmod(test_folder, 0700), 0);
}

START_TEST(store_doctor_try__where_nothing_may_be_written__says_so)
{
    doctor_look_in(0555, doctor_tries_in_vain);
}
END_TEST

/* The folder and the file are open to others besides, which is no reason to try nothing. */
static bool doctor_says_what_is_around(void)
{
    struct heard heard = {0};
    bool sound = false;
    int bad = 0;
    bool right =
        store_doctor(test_file, hear, &heard, &bad, &sound, NULL) == STATUS_OK && bad == 2 && sound;

    buffer_clear(&heard.text);
    return right;
}

START_TEST(store_doctor__of_a_file_that_others_can_read__calls_it_sound)
{
    doctor_look_in(0777, doctor_says_what_is_around);
}
END_TEST

Suite *doctor_suite(void)
{
    Suite *suite = suite_create("doctor");
    TCase *tcase = store_tcase("doctor");

    tcase_add_test(tcase, store_doctor__finds__nothing_in_a_sound_file);
    tcase_add_test(tcase, store_doctor__finds__that_others_can_read_the_file);
    tcase_add_test(tcase, store_doctor__finds__that_others_can_write_the_folder);
    tcase_add_test(tcase, store_doctor__finds__a_write_that_was_cut_short);
    tcase_add_test(tcase, store_doctor__finds__no_damage_after_a_kill);
    tcase_add_test(tcase, store_doctor__finds__damage_beside_a_hot_journal);
    tcase_add_test(tcase, store_doctor__tells__that_the_last_program_was_stopped);
    ADD_TABLE_TEST(tcase, store_doctor__finds__faults_of_the_content, faults);
    tcase_add_test(tcase, store_doctor__finds__a_file_of_a_newer_milepost);
    tcase_add_test(tcase, store_doctor__finds__a_damaged_page);
    tcase_add_test(tcase, store_doctor__finds__what_is_no_data_file);
    tcase_add_test(tcase, store_doctor__tells__that_there_is_no_file);
    tcase_add_test(tcase, store_doctor_try__of_a_sound_file__can_all_and_leaves_nothing);
    tcase_add_test(tcase, store_doctor_try__where_nothing_may_be_written__says_so);
    tcase_add_test(tcase, store_doctor__of_a_file_that_others_can_read__calls_it_sound);
    suite_add_tcase(suite, tcase);
    return suite;
}
