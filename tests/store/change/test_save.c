/* SPDX-License-Identifier: MIT
 * The one way to change a plan: any parts together, one undo record, all or none. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static int64_t plan;

static void open_with_plan(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
    plan = new_plan(store, "Mine", UUID);
}

static void close_it(void)
{
    store_close(&store);
    remove_test_folder();
}

/* ---- every part has something to write ------------------------------------------------------- */

enum {
    NAME = 1,
    ROUTE = 2,
    FIGURES = 4,
    SCHOOLS = 8,
    ANSWERS = 16,
    EVERY = 31,
    WHAT_IF = 32,
    CATALOGUE = 64
};

static struct choice_row choice = {"a", "2"};
static const struct choice_rows route = {&choice, 1};
static struct assumption_row figure = {"x", 1, 2, 3};
static const struct assumption_rows figures = {&figure, 1};
static const struct catalogue_stamp newer = {"2", "d2"};

static enum status save_parts(struct store *to, int which, const struct answer_edit *answer,
                              const char *place, struct error *err)
{
    struct program_row row = school(0, "A");
    struct program_rows schools = {.items = &row, .count = 1};
    const struct plan_change change = {
        .name = which & NAME ? "Other" : NULL,
        .route = which & ROUTE ? &route : NULL,
        .figures = which & FIGURES ? &figures : NULL,
        .schools = which & SCHOOLS ? &schools : NULL,
        .catalogue = which & CATALOGUE ? &newer : NULL,
        .answers = answer,
        .answer_count = (which & ANSWERS) != 0,
        .place = place,
        .what_if = (which & WHAT_IF) != 0,
    };

    return store_save_change(to, plan, &change, NOW, err);
}

static void save_parts_ok(int which, const char *place)
{
    const struct answer_edit answer = edit("q", "1");

    assert_ok(save_parts(store, which, &answer, place, err));
}

static int64_t changes(void)
{
    return sql_value(test_file, "SELECT count(*) FROM change");
}

static void assert_place(const char *expected)
{
    struct plan_record record;

    assert_ok(store_load_plan(store, plan, &record, err));
    ck_assert_str_eq(record.row.place, expected);
    plan_record_clear(&record);
}

START_TEST(store_save_change__writes__all_parts_as_one_change)
{
    static const char all[] = "Other | a>2 | q=v:1@20775 | x=1/2/3 | 1=A/course////////";

    save_parts_ok(EVERY, "q");
    assert_plan(store, plan, all);
    ck_assert_int_eq(changes(), 1);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change_item"), 6);
    undo_ok(store, plan);
    assert_plan(store, plan, "Mine | | ");
    redo_ok(store, plan);
    assert_plan(store, plan, all);
}
END_TEST

/* What is said of a change when it is undone goes by its kind. */
static const struct {
    int parts;
    enum change_kind kind;
} kinds[] = {
    {NAME, CHANGE_RENAME},
    {ROUTE, CHANGE_ROUTE},
    {FIGURES, CHANGE_ASSUMPTION},
    {SCHOOLS, CHANGE_PROGRAM},
    {ANSWERS, CHANGE_ANSWERS},
    {CATALOGUE, CHANGE_CATALOGUE},
    {ROUTE | ANSWERS, CHANGE_PARTS},
    {FIGURES | ANSWERS, CHANGE_PARTS},
    {FIGURES | SCHOOLS, CHANGE_PARTS},
    {EVERY, CHANGE_PARTS},
    {WHAT_IF | ANSWERS, CHANGE_ANSWERS},
    {WHAT_IF | ROUTE, CHANGE_ROUTE},
    {WHAT_IF | ROUTE | ANSWERS, CHANGE_PARTS},
    {WHAT_IF | FIGURES, CHANGE_PARTS},
    {WHAT_IF | SCHOOLS, CHANGE_PARTS},
};

START_TEST(store_save_change__is_known__by_its_parts)
{
    struct change_report report;

    save_parts_ok(kinds[_i].parts, NULL);

    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, kinds[_i].kind);
    change_report_clear(&report);
    assert_plan(store, plan, "Mine | | ");
}
END_TEST

static char *stamp_text(void)
{
    struct plan_record record;
    struct buffer text = {0};

    assert_ok(store_load_plan(store, plan, &record, err));
    buffer_format(&text, "%s %s", record.row.catalogue, record.row.digest);
    plan_record_clear(&record);
    return text.text;
}

static void assert_stamp(const char *expected)
{
    char *text = stamp_text();

    ck_assert_str_eq(text, expected);
    free(text);
}

START_TEST(store_save_change__of_the_catalogue__is_undone_and_redone)
{
    struct change_report report;

    assert_ok(store_note_catalogue(store, plan, &(struct catalogue_stamp){"1", "d1"}, "", err));
    save_parts_ok(CATALOGUE, NULL);
    assert_stamp("2 d2");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_str_eq(report.before, "1");
    ck_assert_str_eq(report.after, "2");
    change_report_clear(&report);
    assert_stamp("1 d1");
    redo_ok(store, plan);
    assert_stamp("2 d2");
}
END_TEST

/* Which rules they are is not known: that is no other catalogue. */
START_TEST(store_save_change__of_a_catalogue_without_digest__changes_nothing)
{
    const struct catalogue_stamp bare = {"1", ""};

    assert_ok(store_note_catalogue(store, plan, &(struct catalogue_stamp){"1", "d1"}, "", err));
    assert_ok(store_save_change(store, plan, &(struct plan_change){.catalogue = &bare}, NOW, err));
    assert_stamp("1 d1");
    ck_assert_int_eq(changes(), 0);
}
END_TEST

/* Each part alone, so that each is seen to be left by all others. */
START_TEST(store_save_change__leaves__what_is_not_named)
{
    for (int part = NAME; part <= ANSWERS; part <<= 1)
        save_parts_ok(part, NULL);

    assert_plan(store, plan, "Other | a>2 | q=v:1@20775 | x=1/2/3 | 1=A/course////////");
    ck_assert_int_eq(changes(), 5);
}
END_TEST

START_TEST(store_save_change__is__all_or_none)
{
    const struct answer_edit wrong = {.question = "q", .state = 'v', .value = ""};

    assert_fails(STATUS_INVALID, "nothing was changed", save_parts(store, EVERY, &wrong, "q", err));

    assert_plan(store, plan, "Mine | | ");
    assert_place("");
    ck_assert_int_eq(changes(), 0);
}
END_TEST

START_TEST(store_save_change__leaves_no_record__when_nothing_changes)
{
    const struct answer_edit answer = edit("q", "1");
    struct program_row row = school(1, "A");
    struct program_rows schools = {.items = &row, .count = 1};
    const struct plan_change same = {.name = "Other",
                                     .route = &route,
                                     .figures = &figures,
                                     .schools = &schools,
                                     .answers = &answer,
                                     .answer_count = 1,
                                     .place = "r"};

    save_parts_ok(EVERY, "q");
    undo_ok(store, plan);
    redo_ok(store, plan);
    assert_ok(store_save_change(store, plan, &same, NOW + 1, err));

    ck_assert_int_eq(changes(), 1);
    ck_assert_int_eq(sql_value(test_file, "SELECT changed FROM plan"), NOW);
    assert_place("r");
}
END_TEST

START_TEST(store_save_change__keeps__the_place_over_an_undo)
{
    save_parts_ok(ROUTE | ANSWERS, "q");
    undo_ok(store, plan);

    assert_place("q");
}
END_TEST

START_TEST(store_save_change__gives__new_schools_their_numbers)
{
    struct program_row rows[] = {school(0, "A"), school(0, "B")};
    struct program_rows schools = {.items = rows, .count = 2};
    const struct plan_change change = {.schools = &schools, .route = &route};

    assert_ok(store_save_change(store, plan, &change, NOW, err));

    ck_assert_int_eq(rows[0].number, 1);
    ck_assert_int_eq(rows[1].number, 2);
    ck_assert_int_eq(schools.last, 2);
}
END_TEST

/* Whatever the change names and whatever the other program changed: nothing is merged unseen. */
START_TEST(store_save_change__refuses__a_plan_that_another_program_changed)
{
    const struct answer_edit answer = edit("r", "1");
    struct store *theirs = open_store(STORE_WRITE);

    assert_place("");
    save_figures(theirs, plan, "y", 1, 2, 3);
    store_close(&theirs);

    for (int part = NAME; part <= ANSWERS; part <<= 1)
        assert_fails(STATUS_CONFLICT, "another program has changed plan 1 meanwhile",
                     save_parts(store, part, &answer, "q", err));
    assert_plan(store, plan, "Mine | |  | y=1/2/3");
    assert_place("");
    assert_ok(save_parts(store, ANSWERS, &answer, "q", err));
    assert_plan(store, plan, "Mine | | r=v:1@20775 | y=1/2/3");
}
END_TEST

START_TEST(store_save_change__refuses__a_name_that_is_taken_and_a_deleted_plan)
{
    const struct answer_edit answer = edit("q", "1");

    new_plan(store, "Other", UUID_TWO);
    assert_fails(STATUS_CONFLICT, "is named \"Other\" already",
                 save_parts(store, EVERY, &answer, NULL, err));
    assert_plan(store, plan, "Mine | | ");

    assert_ok(store_delete(store, plan, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "plan 1 is deleted",
                 save_parts(store, ANSWERS, &answer, NULL, err));
}
END_TEST

Suite *save_suite(void)
{
    Suite *suite = suite_create("save");
    TCase *tcase = tcase_create("save");

    tcase_add_checked_fixture(tcase, open_with_plan, close_it);
    tcase_add_test(tcase, store_save_change__writes__all_parts_as_one_change);
    ADD_TABLE_TEST(tcase, store_save_change__is_known__by_its_parts, kinds);
    tcase_add_test(tcase, store_save_change__of_the_catalogue__is_undone_and_redone);
    tcase_add_test(tcase, store_save_change__of_a_catalogue_without_digest__changes_nothing);
    tcase_add_test(tcase, store_save_change__leaves__what_is_not_named);
    tcase_add_test(tcase, store_save_change__is__all_or_none);
    tcase_add_test(tcase, store_save_change__leaves_no_record__when_nothing_changes);
    tcase_add_test(tcase, store_save_change__keeps__the_place_over_an_undo);
    tcase_add_test(tcase, store_save_change__gives__new_schools_their_numbers);
    tcase_add_test(tcase, store_save_change__refuses__a_plan_that_another_program_changed);
    tcase_add_test(tcase, store_save_change__refuses__a_name_that_is_taken_and_a_deleted_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
