/* SPDX-License-Identifier: MIT
 * Undo and redo: each kind of change, what drops the redo, names that were taken meanwhile, and
 * long random walks beside a model that keeps every state as text. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

START_TEST(store_undo__has_nothing__in_a_new_plan)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct change_report report;

    assert_fails(STATUS_NOT_FOUND, "nothing to undo", store_undo(store, id, NOW, &report, err));
    assert_fails(STATUS_NOT_FOUND, "nothing to redo", store_redo(store, id, NOW, &report, err));
    assert_fails(STATUS_NOT_FOUND, "no plan 9", store_undo(store, 9, NOW, &report, err));
    store_close(&store);
}
END_TEST

START_TEST(store_undo__reports__what_it_undid)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct answer_edit two[] = {edit("school.courses", "b,a"), edit("time.hours_per_week", "8")};
    struct change_report report;

    save_ok(store, id, "school.courses", "declined");
    assert_ok(save_answers(store, id, two, 2, NULL, NOW, err));
    assert_ok(store_undo(store, id, NOW, &report, err));

    ck_assert_int_eq(report.kind, CHANGE_ANSWERS);
    ck_assert_uint_eq(report.count, 2);
    ck_assert_str_eq(report.subject, "school.courses");
    ck_assert_str_eq(report.before, "declined");
    ck_assert_str_eq(report.after, "b,a");
    change_report_clear(&report);
    ck_assert_ptr_null(report.before);
    store_close(&store);
}
END_TEST

START_TEST(store_find_change__gives__the_plan_of_the_newest_change)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t one = new_plan(store, "Mine", UUID), two = new_plan(store, "Yours", UUID_TWO);
    struct change_report report;
    int64_t found = -1;

    assert_ok(store_find_change(store, 0, 0, false, &found, err));
    ck_assert_int_eq(found, 0);
    save_ok(store, one, "q", "1");
    save_ok(store, two, "q", "1");
    save_ok(store, one, "q", "2");
    assert_ok(store_find_change(store, 0, 0, false, &found, err));
    ck_assert_int_eq(found, one);
    assert_ok(store_find_change(store, 0, one, false, &found, err));
    ck_assert_int_eq(found, two);
    assert_ok(store_find_change(store, 0, 0, true, &found, err));
    ck_assert_int_eq(found, 0);
    assert_ok(store_undo(store, two, NOW, &report, err));
    change_report_clear(&report);
    assert_ok(store_find_change(store, 0, 0, true, &found, err));
    ck_assert_int_eq(found, two);
    assert_ok(store_find_change(store, two, 0, false, &found, err));
    ck_assert_int_eq(found, 0);
    store_close(&store);
}
END_TEST

static const char *const kinds[] = {"answers", "rename", "route", "assumption",
                                    "program", "import", "parts"};

/* Milepost writes no such record, but a file may hold one. */
START_TEST(store_undo__takes__a_change_without_items_for_none)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct buffer sql = {0};
    struct change_report report;

    save_ok(store, id, "q", "1");
    store_close(&store);
    buffer_format(&sql, "INSERT INTO change (plan, kind, made) VALUES (1, '%s', 0)", kinds[_i]);
    run_sql(test_file, sql.text);
    store = open_store(STORE_WRITE);
    assert_ok(store_undo(store, id, NOW, &report, err));

    ck_assert(report.empty);
    assert_plan(store, id, "Mine | | q=v:1@20775");
    change_report_clear(&report);
    redo_ok(store, id);
    undo_ok(store, id);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    store_close(&store);
    buffer_clear(&sql);
}
END_TEST

static const struct {
    const char *table, *column, *value;
} nothings[] = {
    {"change", "kind", "NULL"},
    {"change", "kind", "''"},
    {"change_item", "part", "NULL"},
    {"change_item", "part", "'else'"},
    {"answer", "question", "''"},
    {"answer", "state", "NULL"},
    {"answer", "state", "''"},
    {"answer_value", "value", "NULL"},
    {"change_item", "subject", "NULL"},
    {"change_item", "before_value", "NULL"},
    {"change_item", "after_state", "''"},
};

/* The rules of a table do not hold for what was written past them. */
START_TEST(store_undo__reads__nothing_where_something_should_stand)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct buffer sql = {0};
    struct change_report report;
    struct plan_record record;
    enum status status;

    save_ok(store, id, "q", "1");
    store_close(&store);
    run_sql(test_file, "CREATE TABLE saved AS SELECT name, sql FROM sqlite_schema");
    run_sql(test_file, "PRAGMA writable_schema = ON; UPDATE sqlite_schema"
                       " SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'");
    buffer_format(&sql, "PRAGMA ignore_check_constraints = ON; UPDATE %s SET %s = %s",
                  nothings[_i].table, nothings[_i].column, nothings[_i].value);
    run_sql(test_file, sql.text);
    run_sql(test_file, "PRAGMA writable_schema = ON; UPDATE sqlite_schema AS s SET sql ="
                       " (SELECT saved.sql FROM saved WHERE saved.name = s.name)"
                       " WHERE type = 'table' AND name <> 'saved'");
    run_sql(test_file, "DROP TABLE saved");
    store = open_store(STORE_WRITE);
    assert_ok(store_load_plan(store, id, &record, err));
    plan_record_clear(&record);
    status = store_undo(store, id, NOW, &report, NULL);

    ck_assert(status == STATUS_OK || status == STATUS_CORRUPT || status == STATUS_INVALID);
    if (status == STATUS_OK)
        change_report_clear(&report);
    store_close(&store);
    buffer_clear(&sql);
}
END_TEST

START_TEST(store_undo__brings_back__an_answer_with_its_day)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct answer_edit later = {"work.coding_months", 'v', "7", TODAY + 30};

    save_ok(store, id, "work.coding_months", "6");
    assert_ok(save_answers(store, id, &later, 1, NULL, NOW, err));
    assert_plan(store, id, "Mine | | work.coding_months=v:7@20805");

    undo_ok(store, id);
    assert_plan(store, id, "Mine | | work.coding_months=v:6@20775");
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    redo_ok(store, id);
    redo_ok(store, id);
    assert_plan(store, id, "Mine | | work.coding_months=v:7@20805");
    store_close(&store);
}
END_TEST

START_TEST(store_undo__brings_back__a_question_that_a_change_names_twice)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct answer_edit twice[] = {edit("q", "2"), edit("q", "3")};

    save_ok(store, id, "q", "1");
    assert_ok(save_answers(store, id, twice, 2, NULL, NOW, err));
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | q=v:1@20775");
    redo_ok(store, id);
    assert_plan(store, id, "Mine | | q=v:3@20775");
    store_close(&store);
}
END_TEST

START_TEST(store_undo__takes_back__name_route_and_delete)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct choice_row first[] = {{"z", "one"}, {"a", "two"}}, second[] = {{"a", "three"}};

    assert_ok(save_route(store, id, first, 2, NOW, err));
    assert_ok(save_route(store, id, second, 1, NOW, err));
    assert_ok(store_rename(store, id, "Yours", NOW, err));
    assert_ok(store_delete(store, id, NOW, err));

    assert_plan(store, id, "Yours (deleted) | a>three | ");
    undo_ok(store, id);
    assert_plan(store, id, "Yours | a>three | ");
    undo_ok(store, id);
    assert_plan(store, id, "Mine | a>three | ");
    undo_ok(store, id);
    assert_plan(store, id, "Mine | z>one a>two | ");
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    for (int i = 0; i < 4; i++)
        redo_ok(store, id);
    assert_plan(store, id, "Yours (deleted) | a>three | ");
    store_close(&store);
}
END_TEST

START_TEST(store_undo__survives__the_end_of_the_program)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "1");
    save_ok(store, id, "q", "2");
    undo_ok(store, id);
    store_close(&store);

    store = open_store(STORE_WRITE);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    redo_ok(store, id);
    redo_ok(store, id);
    assert_plan(store, id, "Mine | | q=v:2@20775");
    store_close(&store);
}
END_TEST

START_TEST(store_redo__is_gone__after_a_new_change)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID), other = new_plan(store, "Other", UUID_TWO);
    struct change_report report;

    save_ok(store, id, "q", "1");
    save_ok(store, other, "q", "9");
    undo_ok(store, id);
    undo_ok(store, other);
    save_ok(store, id, "q", "2");

    assert_fails(STATUS_NOT_FOUND, "nothing to redo", store_redo(store, id, NOW, &report, err));
    redo_ok(store, other);
    assert_plan(store, other, "Other | | q=v:9@20775");
    store_close(&store);
}
END_TEST

START_TEST(store_redo__stays__after_a_save_that_changes_nothing)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "1");
    save_ok(store, id, "q", "2");
    undo_ok(store, id);
    save_ok(store, id, "q", "1");
    assert_ok(store_save_place(store, id, "q", err));
    redo_ok(store, id);

    assert_plan(store, id, "Mine | | q=v:2@20775");
    store_close(&store);
}
END_TEST

START_TEST(store_undo__refuses__a_name_that_is_taken_by_now)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID), other;
    struct change_report report;

    assert_ok(store_rename(store, id, "Yours", NOW, err));
    other = new_plan(store, "Mine", UUID_TWO);
    assert_fails(STATUS_CONFLICT, "named \"Mine\" already",
                 store_undo(store, id, NOW, &report, err));
    assert_plan(store, id, "Yours | | ");

    assert_ok(store_delete(store, other, NOW, err));
    undo_ok(store, id);
    assert_fails(STATUS_CONFLICT, "rename that one, then undo this again",
                 store_undo(store, other, NOW, &report, err));
    assert_plan(store, other, "Mine (deleted) | | ");
    store_close(&store);
}
END_TEST

/* ---- random walks
 * -------------------------------------------------------------------------------*/

enum { STEPS = 300 };

/* Every state the plan has been in, and which one it is in. */
struct model {
    char *states[STEPS + 1];
    int count, at;
};

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

static void change_somehow(struct store *store, int64_t id, unsigned *seed)
{
    static const char *const values[] = {"", "1", "2", "a,b", "b,a,c", "unknown", "declined"};
    static const char *const questions[] = {"one", "two", "three"};
    struct choice_row route[] = {{"n", "p"}, {"m", "q"}, {"o", "r"}};
    char name[16];
    struct program_row rows[] = {school(1, "A"), school(2, "B"), school(3, "C")};

    switch (next_random(seed) % 11) {
    case 0:
        snprintf(name, sizeof name, "Name %u", next_random(seed) % 5);
        assert_ok(store_rename(store, id, name, NOW, err));
        break;
    case 1:
        assert_ok(
            save_route(store, id, route + next_random(seed) % 3, next_random(seed) % 2, NOW, err));
        break;
    case 2:
        save_figures(store, id, questions[next_random(seed) % 3], 0, 1,
                     1 + (int)next_random(seed) % 3);
        break;
    case 3:
    case 4:
        rows[0].fields[PROGRAM_APPROVAL] = (char *)values[2 + next_random(seed) % 3];
        rows[1].fields[PROGRAM_NAME] = next_random(seed) % 2 ? "B" : "D";
        rows[next_random(seed) % 3].chosen = next_random(seed) % 2;
        save_schools(store, id, rows + next_random(seed) % 3, 1);
        break;
    default:
        save_ok(store, id, questions[next_random(seed) % 3], values[next_random(seed) % 7]);
    }
}

/* A change that changed nothing leaves the model as it is. */
static void model_note(struct model *model, char *state)
{
    if (strcmp(state, model->states[model->at]) == 0) {
        free(state);
        return;
    }
    while (model->count > model->at + 1)
        free(model->states[--model->count]);
    model->states[model->count++] = state;
    model->at++;
}

static void model_move(struct model *model, struct store *store, int64_t id, int by)
{
    struct change_report report;
    enum status status = (by < 0 ? store_undo : store_redo)(store, id, NOW, &report, NULL);
    bool possible = by < 0 ? model->at > 0 : model->at + 1 < model->count;

    ck_assert_int_eq(status, possible ? STATUS_OK : STATUS_NOT_FOUND);
    change_report_clear(&report);
    model->at += possible ? by : 0;
}

static void walk(struct store *store, int64_t id, unsigned seed)
{
    struct model model = {.states = {plan_text(store, id)}, .count = 1};

    for (int step = 0; step < STEPS; step++) {
        unsigned what = next_random(&seed) % 4;

        if (what < 2) {
            change_somehow(store, id, &seed);
            model_note(&model, plan_text(store, id));
        } else {
            model_move(&model, store, id, what == 2 ? -1 : 1);
        }
        assert_plan(store, id, model.states[model.at]);
    }
    while (model.count > 0)
        free(model.states[--model.count]);
}

START_TEST(store_undo__follows__a_model_on_random_walks)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    walk(store, id, (unsigned)_i + 1);
    store_close(&store);
}
END_TEST

Suite *undo_suite(void)
{
    Suite *suite = suite_create("undo");
    TCase *tcase = store_tcase("undo");

    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, store_undo__has_nothing__in_a_new_plan);
    tcase_add_test(tcase, store_undo__reports__what_it_undid);
    tcase_add_test(tcase, store_find_change__gives__the_plan_of_the_newest_change);
    ADD_TABLE_TEST(tcase, store_undo__takes__a_change_without_items_for_none, kinds);
    ADD_TABLE_TEST(tcase, store_undo__reads__nothing_where_something_should_stand, nothings);
    tcase_add_test(tcase, store_undo__brings_back__an_answer_with_its_day);
    tcase_add_test(tcase, store_undo__brings_back__a_question_that_a_change_names_twice);
    tcase_add_test(tcase, store_undo__takes_back__name_route_and_delete);
    tcase_add_test(tcase, store_undo__survives__the_end_of_the_program);
    tcase_add_test(tcase, store_redo__is_gone__after_a_new_change);
    tcase_add_test(tcase, store_redo__stays__after_a_save_that_changes_nothing);
    tcase_add_test(tcase, store_undo__refuses__a_name_that_is_taken_by_now);
    tcase_add_loop_test(tcase, store_undo__follows__a_model_on_random_walks, 0, 4);
    suite_add_tcase(suite, tcase);
    return suite;
}
