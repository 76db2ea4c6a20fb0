/* SPDX-License-Identifier: MIT
 * What a person sees when saving is hard: a full disk, a locked or read-only file, another
 * program on the same plan; and changes taken back across a restart. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty, other;
static struct buffer stored;

static const char not_saved[] = "This answer is not saved";

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    tty_close(&other);
    home_remove(&home);
    buffer_clear(&stored);
}

static void begin(void)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    person_starts(&tty);
    person_answers(&tty, "goal.target", "CPC");
    WAIT_FOR(&tty, person_ask("school.level"));
}

static void leave(struct tty *left)
{
    tty_keys(left, "Ctrl-Q");
    WAIT_EXIT(left, 0);
    ASSERT_RESTORED(left);
}

/* What is not saved is asked about. */
static void leave_unsaved(struct tty *left)
{
    tty_keys(left, "Ctrl-Q");
    WAIT_FOR(left, "Leave without saving it");
    tty_keys(left, "End Enter");
    WAIT_EXIT(left, 3);
    ASSERT_RESTORED(left);
}

static void check_stored_in(const char *plan, const char *expected)
{
    buffer_truncate(&stored, 0);
    person_on_disk(&home, plan, &stored);
    ck_assert_str_eq(buffer_text(&stored), expected);
}

static void check_stored(const char *expected)
{
    check_stored_in(NULL, expected);
}

static void give_answer(const char *question, const char *value)
{
    person_fills(&tty, catalog_find_question(catalog_builtin(), question), value);
    tty_keys(&tty, "Enter");
}

/* ---- a full disk ---------------------------------------------------------------------------- */

START_TEST(full_disk__while_answering__says_so_and_saves_once_there_is_room)
{
    disk_prepare(&home);
    begin();
    disk_fill(&home);
    give_answer("school.level", "bachelor");
    WAIT_FOR(&tty, not_saved);
    WAIT_FOR(&tty, "NOT SAVED");
    check_stored("person.stage=unknown\ngoal.target=CPC\n");

    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, not_saved);
    WAIT_FOR(&tty, "(*) Bachelor");
    WAIT_FOR(&tty, "NOT SAVED");

    disk_free(&home);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    WAIT_GONE(&tty, "NOT SAVED");
    leave(&tty);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=bachelor\n");
}
END_TEST

START_TEST(full_disk__try_again__saves_once_there_is_room)
{
    disk_prepare(&home);
    begin();
    disk_fill(&home);
    give_answer("school.level", "bachelor");
    WAIT_FOR(&tty, not_saved);
    disk_free(&home);
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    leave(&tty);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=bachelor\n");
}
END_TEST

START_TEST(full_disk__save_a_copy_elsewhere__holds_the_answer)
{
    disk_prepare(&home);
    begin();
    disk_fill(&home);
    give_answer("school.level", "bachelor");
    WAIT_FOR(&tty, not_saved);
    tty_keys(&tty, "End Enter");
    WAIT_FOR(&tty, "A new file");
    tty_keys(&tty, "Ctrl-E Ctrl-U =copy.json Enter");
    WAIT_FOR(&tty, "copy.json");
    WAIT_GONE(&tty, "A new file");
    leave_unsaved(&tty);

    disk_free(&home);
    home_set(&home, "MILEPOST_DB", home_path(&home, "second.db"));
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "import", "copy.json"), 0);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=bachelor\n");
}
END_TEST

START_TEST(full_disk__while_going_back__still_goes_back_and_says_so)
{
    disk_prepare(&home);
    begin();
    person_answers(&tty, "school.level", "bachelor");
    person_answers(&tty, "school.program", "none");
    WAIT_FOR(&tty, person_ask("work.coding_months"));
    tty_keys(&tty, "=33");
    WAIT_FOR(&tty, "[ 33 ");
    disk_fill(&home);
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, person_ask("school.program"));
    WAIT_FOR(&tty, "NOT SAVED");

    disk_free(&home);
    leave(&tty);
    check_stored(
        "person.stage=unknown\ngoal.target=CPC\nschool.level=bachelor\nschool.program=none\n");
}
END_TEST

START_TEST(full_disk__at_the_first_start__is_told_in_one_line)
{
    struct buffer err = {0};

    disk_prepare(&home);
    disk_fill(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &err, "new", "Maria", "--no-input"), 3);
    ck_assert_msg(strstr(buffer_text(&err), "disk") != NULL, "%s", buffer_text(&err));
    ck_assert_ptr_eq(strchr(buffer_text(&err), '\n') + 1, err.text + err.length);
    disk_free(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    buffer_clear(&err);
}
END_TEST

START_TEST(file_size_limit__while_answering__neither_ends_nor_harms)
{
    const char *const words[] = {"/bin/sh", "-c", "ulimit -f 0; exec \"$0\" resume",
                                 MILEPOST_PROGRAM, NULL};

    begin();
    leave(&tty);
    tty_close(&tty);
    tty_open_program(&tty, &home, 80, 24, words);
    WAIT_FOR(&tty, person_ask("school.level"));
    give_answer("school.level", "bachelor");
    WAIT_FOR(&tty, not_saved);
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, not_saved);
    leave_unsaved(&tty);
    check_stored("person.stage=unknown\ngoal.target=CPC\n");
}
END_TEST

/* ---- a locked file -------------------------------------------------------------------------- */

static sqlite3 *lock_file(void)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(home_data(&home), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    return db;
}

START_TEST(locked_file__while_answering__says_so_and_saves_once_it_is_free)
{
    sqlite3 *db;

    begin();
    db = lock_file();
    give_answer("school.level", "master");
    WAIT_FOR(&tty, not_saved);
    WAIT_FOR(&tty, "NOT SAVED: file is locked");
    sqlite3_close(db);

    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    WAIT_GONE(&tty, "NOT SAVED");
    leave(&tty);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
}
END_TEST

START_TEST(locked_file__while_moving_about__does_not_hold_up_the_keys)
{
    sqlite3 *db;

    begin();
    db = lock_file();
    for (int i = 0; i < 20; i++)
        tty_keys(&tty, "Down Up");
    tty_keys(&tty, "?");
    WAIT_FOR(&tty, "Help");
    tty_keys(&tty, "Esc");
    WAIT_FOR(&tty, "Enter continue");
    sqlite3_close(db);
    leave(&tty);
}
END_TEST

START_TEST(locked_file__at_start__is_told_in_one_line)
{
    sqlite3 *db;

    begin();
    leave(&tty);
    tty_close(&tty);
    db = lock_file();
    TTY_OPEN(&tty, &home, 200, 24, NULL);
    WAIT_EXIT(&tty, 3);
    ASSERT_SHOWS(&tty, "milepost: ");
    ASSERT_SHOWS(&tty, "is in use by another program");
    sqlite3_close(db);
}
END_TEST

/* ---- a read-only file ----------------------------------------------------------------------- */

START_TEST(read_only_file__opened__shows_all_and_changes_nothing)
{
    struct buffer before = {0};
    struct buffer after = {0};

    begin();
    leave(&tty);
    tty_close(&tty);
    home_read(&home, "data/milepost/plans.db", &before);
    ck_assert_int_eq(chmod(home_data(&home), 0400), 0);
    home.powerless = true;

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Read only");
    WAIT_FOR(&tty, person_ask("school.level"));
    give_answer("school.level", "master");
    WAIT_FOR(&tty, not_saved);
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, not_saved);
    leave_unsaved(&tty);

    home_read(&home, "data/milepost/plans.db", &after);
    ck_assert_uint_eq(before.length, after.length);
    ck_assert_mem_eq(before.text, after.text, before.length);
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

START_TEST(read_only_file__permitted_meanwhile__is_saved_by_try_again)
{
    begin();
    leave(&tty);
    tty_close(&tty);
    ck_assert_int_eq(chmod(home_data(&home), 0400), 0);
    home.powerless = true;

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Read only");
    WAIT_FOR(&tty, person_ask("school.level"));
    give_answer("school.level", "master");
    WAIT_FOR(&tty, not_saved);
    ck_assert_int_eq(chmod(home_data(&home), 0600), 0);
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, person_ask("school.program"));
    WAIT_GONE(&tty, "Read only");
    leave(&tty);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
}
END_TEST

START_TEST(read_only_folder__opened__says_that_nothing_is_saved)
{
    begin();
    leave(&tty);
    tty_close(&tty);
    ck_assert_int_eq(chmod(home_path(&home, "data/milepost"), 0500), 0);
    home.powerless = true;

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, person_ask("school.level"));
    give_answer("school.level", "master");
    WAIT_FOR(&tty, not_saved);
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, not_saved);
    leave_unsaved(&tty);
    ck_assert_int_eq(chmod(home_path(&home, "data/milepost"), 0700), 0);
    check_stored("person.stage=unknown\ngoal.target=CPC\n");
}
END_TEST

/* ---- two programs --------------------------------------------------------------------------- */

static void open_other(void)
{
    TTY_OPEN(&other, &home, 80, 24, "resume");
    WAIT_FOR(&other, person_ask("school.level"));
}

START_TEST(two_programs__one_answers__the_other_reads_it_at_its_next_key)
{
    begin();
    open_other();
    person_answers(&other, "school.level", "master");

    tty_keys(&tty, "Down");
    WAIT_FOR(&tty, "Another program changed this plan");
    WAIT_FOR(&tty, "(*) Master");
    leave(&tty);
    leave(&other);
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
}
END_TEST

/* What the one asked may choose, and what then stands. */
static const struct {
    const char *keys, *stored;
} conflict_choices[] = {
    {"Home Enter", "person.stage=unknown\ngoal.target=CPC\nschool.level=master\n"},
    {"Home Down Enter", "person.stage=unknown\ngoal.target=CPC\nschool.level=associate\n"},
};

START_TEST(two_programs__same_answer__asks_and_never_merges)
{
    begin();
    open_other();
    person_fills(&tty, catalog_find_question(catalog_builtin(), "school.level"), "associate");
    tty_keys(&tty, "Space");
    WAIT_FOR(&tty, "(*) Associate");
    person_answers(&other, "school.level", "master");

    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "This answer was changed meanwhile");
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
    tty_keys(&tty, conflict_choices[_i].keys);
    WAIT_GONE(&tty, "This answer was changed meanwhile");
    tty_keys(&tty, "Ctrl-S");
    WAIT_FOR(&tty, "Saved.");
    leave(&tty);
    leave(&other);
    check_stored(conflict_choices[_i].stored);
}
END_TEST

START_TEST(two_programs__different_plans__do_not_disturb_each_other)
{
    begin();
    TTY_OPEN(&other, &home, 80, 24, "new", "Second");
    WAIT_FOR(&other, "  Continue");
    tty_keys(&other, "Enter");
    person_answers(&other, "person.stage", "unknown");
    person_answers(&other, "goal.target", "CCS");
    person_answers(&tty, "school.level", "master");
    person_answers(&other, "school.level", "none");
    leave(&other);
    leave(&tty);

    check_stored_in("1", "person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
    check_stored_in("Second", "person.stage=unknown\ngoal.target=CCS\nschool.level=none\n");
}
END_TEST

/* ---- undo and redo -------------------------------------------------------------------------- */

START_TEST(undo_and_redo__across_a_restart__take_back_and_make_again)
{
    begin();
    person_answers(&tty, "school.level", "master");
    leave(&tty);
    tty_close(&tty);

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, person_ask("school.program"));
    tty_keys(&tty, "u");
    WAIT_FOR(&tty, "Undone");
    check_stored("person.stage=unknown\ngoal.target=CPC\n");
    leave(&tty);
    tty_close(&tty);

    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "u undo");
    tty_keys(&tty, "Ctrl-R");
    WAIT_FOR(&tty, "Redone");
    check_stored("person.stage=unknown\ngoal.target=CPC\nschool.level=master\n");
    tty_keys(&tty, "u");
    WAIT_FOR(&tty, "Undone");
    tty_keys(&tty, "u");
    WAIT_GONE(&tty, "Schooling");
    leave(&tty);
    check_stored("person.stage=unknown\n");
}
END_TEST

Suite *saving_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("saving", &tcase, set_up, tear_down);

    tcase_add_test(tcase, full_disk__while_answering__says_so_and_saves_once_there_is_room);
    tcase_add_test(tcase, full_disk__try_again__saves_once_there_is_room);
    tcase_add_test(tcase, full_disk__save_a_copy_elsewhere__holds_the_answer);
    tcase_add_test(tcase, full_disk__while_going_back__still_goes_back_and_says_so);
    tcase_add_test(tcase, full_disk__at_the_first_start__is_told_in_one_line);
    tcase_add_test(tcase, file_size_limit__while_answering__neither_ends_nor_harms);
    tcase_add_test(tcase, locked_file__while_answering__says_so_and_saves_once_it_is_free);
    tcase_add_test(tcase, locked_file__while_moving_about__does_not_hold_up_the_keys);
    tcase_add_test(tcase, locked_file__at_start__is_told_in_one_line);
    tcase_add_test(tcase, read_only_file__opened__shows_all_and_changes_nothing);
    tcase_add_test(tcase, read_only_file__permitted_meanwhile__is_saved_by_try_again);
    tcase_add_test(tcase, read_only_folder__opened__says_that_nothing_is_saved);
    tcase_add_test(tcase, two_programs__one_answers__the_other_reads_it_at_its_next_key);
    ADD_TABLE_TEST(tcase, two_programs__same_answer__asks_and_never_merges, conflict_choices);
    tcase_add_test(tcase, two_programs__different_plans__do_not_disturb_each_other);
    tcase_add_test(tcase, undo_and_redo__across_a_restart__take_back_and_make_again);
    return suite;
}
