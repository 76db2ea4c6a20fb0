/* SPDX-License-Identifier: MIT
 * Own figures and schools: what is kept of them, that each change can be taken back and made
 * again, their numbers, what the file refuses, and that copies, purges and backups hold them. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static int64_t id;

static void open_one(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
    id = new_plan(store, "Mine", UUID);
}

static void close_one(void)
{
    store_close(&store);
    remove_test_folder();
}

/* A school of which everything is known. */
static struct program_row told(int64_t number, const char *name)
{
    static struct program_answer answers[] = {{"exam", "The CPC, two tries."},
                                              {"old/question", "Yes, =1,2"}};
    struct program_row row = school(number, name);

    row.fields[PROGRAM_HOURS] = "80";
    row.fields[PROGRAM_WEEKS] = "0";
    row.fields[PROGRAM_PRICE] = "3895";
    row.fields[PROGRAM_PRACTICUM] = "no";
    row.fields[PROGRAM_REFUND] = "Half of it, \"until\" week 3; then nothing.";
    row.fields[PROGRAM_INTAKE] = "2027-01-12";
    row.fields[PROGRAM_APPROVAL] = "pcap,aapc";
    row.fields[PROGRAM_AID] = "none";
    row.answers = answers;
    row.answer_count = 2;
    return row;
}

#define TOLD                                                                                       \
    "course/80/0/3895/no/Half of it, \"until\" week 3; then nothing./2027-01-12/pcap,aapc/none"    \
    " (exam: The CPC, two tries.) (old/question: Yes, =1,2)"
#define BARE "course////////"

/* ---- schools --------------------------------------------------------------------------------- */

START_TEST(save_programs__keeps__everything_of_a_school)
{
    struct program_row rows[] = {told(0, "Foundation"), school(0, "College")};

    rows[1].chosen = true;
    save_schools(store, id, rows, 2);
    store_close(&store);
    store = open_store(STORE_WRITE);

    assert_plan(store, id, "Mine | |  | 1=Foundation/" TOLD " 2*=College/" BARE);
    ck_assert_int_eq(sql_value(test_file, "SELECT price FROM program WHERE number = 1"), 389500);
    ck_assert_int_eq(sql_value(test_file, "SELECT intake FROM program WHERE number = 1"),
                     date_from_civil(2027, 1, 12));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM program_value"), 3);
}
END_TEST

START_TEST(save_programs__is__one_change_each)
{
    struct program_row first[] = {told(0, "Foundation")};
    struct program_row second[] = {told(1, "Foundation"), school(0, "College")};
    struct program_row third[] = {school(1, "Foundation College"), told(2, "College")};

    save_schools(store, id, first, 1);
    save_schools(store, id, second, 2);
    third[1].chosen = true;
    save_schools(store, id, third, 2);
    save_schools(store, id, third, 2); /* nothing new: no change */

    assert_plan(store, id, "Mine | |  | 1=Foundation College/" BARE " 2*=College/" TOLD);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | |  | 1=Foundation/" TOLD " 2=College/" BARE);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | |  | 1=Foundation/" TOLD);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    ck_assert_int_eq(store_undo(store, id, NOW, &(struct change_report){0}, NULL),
                     STATUS_NOT_FOUND);
    for (int i = 0; i < 3; i++)
        redo_ok(store, id);
    assert_plan(store, id, "Mine | |  | 1=Foundation College/" BARE " 2*=College/" TOLD);
}
END_TEST

START_TEST(save_programs__lets__names_and_the_choice_change_places)
{
    struct program_row rows[] = {school(0, "A"), school(0, "B")};

    rows[0].chosen = true;
    save_schools(store, id, rows, 2);
    rows[0].fields[PROGRAM_NAME] = "B";
    rows[0].chosen = false;
    rows[1].fields[PROGRAM_NAME] = "A";
    rows[1].chosen = true;
    save_schools(store, id, rows, 2);

    assert_plan(store, id, "Mine | |  | 1=B/" BARE " 2*=A/" BARE);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | |  | 1*=A/" BARE " 2=B/" BARE);
}
END_TEST

START_TEST(save_programs__never_gives__a_number_twice)
{
    struct program_row one[] = {school(0, "A")}, other[] = {school(0, "B")};

    save_schools(store, id, one, 1);
    save_schools(store, id, NULL, 0);
    save_schools(store, id, other, 1);
    assert_plan(store, id, "Mine | |  | 2=B/" BARE);
    undo_ok(store, id);
    other[0].number = 0;
    save_schools(store, id, other, 1);

    assert_plan(store, id, "Mine | |  | 3=B/" BARE);
    ck_assert_int_eq(other[0].number, 3);
}
END_TEST

static const struct {
    enum program_field field;
    const char *text;
} refused[] = {
    {PROGRAM_NAME, ""},        {PROGRAM_KIND, ""},           {PROGRAM_HOURS, "6001"},
    {PROGRAM_HOURS, "x"},      {PROGRAM_WEEKS, "401"},       {PROGRAM_PRICE, "1000001"},
    {PROGRAM_PRICE, "-1"},     {PROGRAM_PRACTICUM, "maybe"}, {PROGRAM_INTAKE, "2027-02-30"},
    {PROGRAM_APPROVAL, "a,,b"}};

START_TEST(save_programs__refuses__what_can_not_be)
{
    struct program_row rows[] = {school(0, "A"), school(0, "B")};
    struct program_rows programs = {.items = rows, .count = 2};

    rows[1].fields[refused[_i].field] = (char *)refused[_i].text;
    assert_fails(STATUS_INVALID, "nothing was changed",
                 save_programs(store, id, &programs, NOW, err));

    assert_plan(store, id, "Mine | | ");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM program_number"), 0);
}
END_TEST

START_TEST(save_programs__refuses__two_of_a_name_and_two_that_are_chosen)
{
    struct program_row rows[] = {school(0, "A"), school(0, "A")};
    struct program_rows programs = {.items = rows, .count = 2};

    ck_assert_int_eq(save_programs(store, id, &programs, NOW, NULL), STATUS_INVALID);
    rows[1].fields[PROGRAM_NAME] = "B";
    rows[0].chosen = rows[1].chosen = true;
    ck_assert_int_eq(save_programs(store, id, &programs, NOW, NULL), STATUS_INVALID);

    assert_plan(store, id, "Mine | | ");
}
END_TEST

START_TEST(save_programs__refuses__numbers_that_can_not_be)
{
    struct program_row rows[] = {school(2, "A"), school(2, "B")};
    struct program_rows programs = {.items = rows, .count = 2};

    ck_assert_int_eq(save_programs(store, id, &programs, NOW, NULL), STATUS_INVALID);
    rows[1].number = -1;
    ck_assert_int_eq(save_programs(store, id, &programs, NOW, NULL), STATUS_INVALID);

    assert_plan(store, id, "Mine | | ");
}
END_TEST

static void assert_undone(const char *before, const char *after, bool choice)
{
    struct change_report report;

    assert_ok(store_undo(store, id, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_PROGRAM);
    ck_assert_str_eq(report.before, before);
    ck_assert_str_eq(report.after, after);
    ck_assert_int_eq(report.choice, choice);
    change_report_clear(&report);
}

START_TEST(store_undo__tells__the_schools_by_their_names)
{
    struct program_row rows[] = {school(0, "A"), school(2, "B")};

    save_schools(store, id, rows, 1);
    rows[0].fields[PROGRAM_HOURS] = "80";
    save_schools(store, id, rows, 1);
    save_schools(store, id, rows, 2);
    rows[0].chosen = true;
    save_schools(store, id, rows, 2);
    rows[0].chosen = false;
    rows[1].chosen = true;
    save_schools(store, id, rows, 2);
    rows[1].fields[PROGRAM_NAME] = "C";
    save_schools(store, id, rows, 2);
    save_schools(store, id, rows, 1);

    assert_undone("C", "", false);
    assert_undone("B", "C", false);
    assert_undone("A", "B", true);
    assert_undone("", "A", true);
    assert_undone("", "B", false);
    assert_undone("A", "A", false);
    assert_undone("", "A", false);
}
END_TEST

/* ---- own figures ----------------------------------------------------------------------------- */

START_TEST(save_assumptions__is__one_change)
{
    struct assumption_row rows[] = {{"x", 0, 0, 0}, {"y", 1, 2, 3}};
    const struct assumption_rows both = {.items = rows, .count = 2};
    struct change_report report;

    save_figures(store, id, "x", 60, 100, 180);
    assert_ok(save_assumptions(store, id, &both, NOW, err));
    assert_ok(save_assumptions(store, id, &both, NOW, err)); /* nothing new: no change */
    assert_plan(store, id, "Mine | |  | x=0/0/0 y=1/2/3");

    assert_ok(store_undo(store, id, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_ASSUMPTION);
    ck_assert_uint_eq(report.count, 2);
    ck_assert_str_eq(report.subject, "x");
    ck_assert_str_eq(report.before, "60/100/180");
    ck_assert_str_eq(report.after, "0/0/0");
    change_report_clear(&report);
    assert_plan(store, id, "Mine | |  | x=60/100/180");
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    redo_ok(store, id);
    redo_ok(store, id);
    assert_plan(store, id, "Mine | |  | x=0/0/0 y=1/2/3");
}
END_TEST

START_TEST(save_assumptions__refuses__figures_out_of_order)
{
    struct assumption_row rows[] = {{"x", 1, 2, 3}, {"y", 1, 3, 2}};
    const struct assumption_rows both = {.items = rows, .count = 2};

    assert_fails(STATUS_INVALID, "nothing was changed",
                 save_assumptions(store, id, &both, NOW, err));
    rows[1] = (struct assumption_row){"y", -1, 2, 3};
    assert_fails(STATUS_INVALID, "nothing was changed",
                 save_assumptions(store, id, &both, NOW, err));
    assert_plan(store, id, "Mine | | ");
}
END_TEST

/* ---- whole plans ----------------------------------------------------------------------------- */

static struct plan_record record_with_all(void)
{
    static struct program_row rows[2];
    static struct assumption_row figures[] = {{"x", 1, 2, 3}};
    struct plan_record record = {
        .row = {.name = "Theirs", .created = 77, .catalogue = "3.1", .place = "", .uuid = UUID_TWO},
        .assumptions = {figures, 1},
        .programs = {.items = rows, .count = 2},
    };

    rows[0] = told(2, "Foundation");
    rows[1] = school(5, "College");
    rows[1].chosen = true;
    return record;
}

#define THEIRS "Theirs | |  | x=1/2/3 | 2=Foundation/" TOLD " 5*=College/" BARE

START_TEST(store_import_plan__takes_in__figures_and_schools)
{
    struct plan_record record = record_with_all(), read;
    struct program_row rows[3];

    assert_ok(store_import_plan(store, &record, false, NOW, &id, err));
    assert_plan(store, id, THEIRS);
    assert_ok(store_load_plan(store, id, &read, err));
    ck_assert_int_eq(read.programs.last, 5);
    plan_record_clear(&read);

    memcpy(rows, record.programs.items, 2 * sizeof *rows);
    rows[2] = school(0, "Third");
    save_schools(store, id, rows, 3);
    ck_assert_int_eq(rows[2].number, 6);
}
END_TEST

/* A plan whose newest school is gone: the copy must not give its number to another one. */
START_TEST(store_import_plan__keeps__the_last_number_of_a_copy)
{
    struct plan_record record = record_with_all();
    struct program_row rows[3];

    record.programs.last = 9;
    assert_ok(store_import_plan(store, &record, false, NOW, &id, err));
    memcpy(rows, record.programs.items, 2 * sizeof *rows);
    rows[2] = school(0, "Third");
    save_schools(store, id, rows, 3);

    ck_assert_int_eq(rows[2].number, 10);
}
END_TEST

START_TEST(store_import_plan__replaces__figures_and_schools_as_one_change)
{
    struct plan_record record = record_with_all();
    struct program_row rows[] = {school(0, "Old"), school(0, "College")};
    int64_t imported = 0;
    struct change_report report;

    strcpy(record.row.uuid, UUID);
    save_schools(store, id, rows, 2);
    save_figures(store, id, "old", 4, 5, 6);
    assert_ok(store_import_plan(store, &record, true, NOW, &imported, err));
    assert_plan(store, id, THEIRS);

    assert_ok(store_undo(store, id, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_IMPORT);
    change_report_clear(&report);
    assert_plan(store, id, "Mine | |  | old=4/5/6 | 1=Old/" BARE " 2=College/" BARE);
    redo_ok(store, id);
    assert_plan(store, id, THEIRS);
}
END_TEST

/* ---- dropping them --------------------------------------------------------------------------- */

START_TEST(store_purge__drops__schools_with_their_plan_and_their_history)
{
    struct program_row rows[] = {told(0, "Foundation")};
    int64_t other = new_plan(store, "Other", UUID_TWO);
    char *copy = in_folder("plans.db.before-restore-20260101");
    int plans;

    save_schools(store, id, rows, 1);
    rows[0].number = 0;
    save_schools(store, other, rows, 1);
    save_schools(store, other, NULL, 0);
    save_figures(store, id, "secret-figure", 1, 2, 3);
    assert_ok(store_backup(store, copy, err));
    ck_assert(is_in_file(copy, "two tries"));
    assert_ok(store_delete(store, id, NOW, err));
    assert_ok(store_purge(store, id, false, NULL, NULL, &plans, err));
    ck_assert(is_in_file(test_file, "two tries")); /* in what undo would bring back */
    ck_assert(!is_in_file(copy, "secret-figure"));
    assert_ok(store_purge(store, 0, true, NULL, NULL, &plans, err));

    ck_assert(!is_in_file(test_file, "two tries"));
    ck_assert(!is_in_file(test_file, "secret-figure"));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM program_number"), 1);
    free(copy);
}
END_TEST

START_TEST(save_programs__refuses__a_plan_that_another_program_changed)
{
    struct program_rows none = {0};
    struct plan_record record;
    struct store *theirs = open_store(STORE_WRITE);

    assert_ok(store_load_plan(store, id, &record, err));
    plan_record_clear(&record);
    save_figures(theirs, id, "x", 1, 2, 3);
    store_close(&theirs);

    assert_fails(STATUS_CONFLICT, "another program has changed plan 1",
                 save_programs(store, id, &none, NOW, err));
    assert_fails(STATUS_CONFLICT, "another program has changed plan 1",
                 save_assumptions(store, id, &(struct assumption_rows){0}, NOW, err));
    assert_plan(store, id, "Mine | |  | x=1/2/3");
}
END_TEST

START_TEST(save_programs__refuses__a_deleted_plan)
{
    struct program_rows none = {0};

    assert_ok(store_delete(store, id, NOW, err));

    assert_fails(STATUS_NOT_FOUND, "plan 1 is deleted", save_programs(store, id, &none, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "plan 1 is deleted",
                 save_assumptions(store, id, &(struct assumption_rows){0}, NOW, err));
}
END_TEST

/* An undo record that no Milepost wrote must not be taken for one. */
START_TEST(store_undo__refuses__a_record_that_can_not_be_read)
{
    static const char *const broken[] = {
        "UPDATE change_item SET subject = 'hours'", "UPDATE change_item SET subject = '1/nothing'",
        "UPDATE change_item SET part = 'assumption', before_state = 'v', before_value = '1/2'"};
    struct program_row rows[] = {school(0, "A")};
    struct change_report report;

    save_schools(store, id, rows, 1);
    run_sql(test_file, broken[_i]);

    ck_assert_int_eq(store_undo(store, id, NOW, &report, NULL), STATUS_CORRUPT);
    ck_assert_ptr_null(report.before);
    assert_plan(store, id, "Mine | |  | 1=A/" BARE);
}
END_TEST

Suite *program_suite(void)
{
    Suite *suite = suite_create("program");
    TCase *tcase = tcase_create("program");

    tcase_add_checked_fixture(tcase, open_one, close_one);
    tcase_add_test(tcase, save_programs__keeps__everything_of_a_school);
    tcase_add_test(tcase, save_programs__is__one_change_each);
    tcase_add_test(tcase, save_programs__lets__names_and_the_choice_change_places);
    tcase_add_test(tcase, save_programs__never_gives__a_number_twice);
    ADD_TABLE_TEST(tcase, save_programs__refuses__what_can_not_be, refused);
    tcase_add_test(tcase, save_programs__refuses__two_of_a_name_and_two_that_are_chosen);
    tcase_add_test(tcase, save_programs__refuses__numbers_that_can_not_be);
    tcase_add_test(tcase, store_undo__tells__the_schools_by_their_names);
    tcase_add_test(tcase, save_assumptions__is__one_change);
    tcase_add_test(tcase, save_assumptions__refuses__figures_out_of_order);
    tcase_add_test(tcase, store_import_plan__takes_in__figures_and_schools);
    tcase_add_test(tcase, store_import_plan__keeps__the_last_number_of_a_copy);
    tcase_add_test(tcase, store_import_plan__replaces__figures_and_schools_as_one_change);
    tcase_add_test(tcase, store_purge__drops__schools_with_their_plan_and_their_history);
    tcase_add_test(tcase, save_programs__refuses__a_plan_that_another_program_changed);
    tcase_add_test(tcase, save_programs__refuses__a_deleted_plan);
    tcase_add_loop_test(tcase, store_undo__refuses__a_record_that_can_not_be_read, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite;
}
