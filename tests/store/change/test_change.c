/* SPDX-License-Identifier: MIT
 * Saving answers, names, routes and deletions: what is stored, what is refused, all or none. */
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

static void assert_answers(const char *expected)
{
    char *text = answers_text(store, plan);

    ck_assert_str_eq(text, expected);
    free(text);
}

/* ---- answers
 * ------------------------------------------------------------------------------------*/

static const struct {
    const char *value, *stored;
} written[] = {
    {"CPC", "q=v:CPC@20775"},
    {"6", "q=v:6@20775"},
    {"a,b,c", "q=v:a,b,c@20775"},
    {"c,a,b", "q=v:c,a,b@20775"},
    {"unknown", "q=u:@20775"},
    {"declined", "q=d:@20775"},
    {"", ""},
    {"Zürich 日本", "q=v:Zürich 日本@20775"},
    {"it's \"x\"; --", "q=v:it's \"x\"; --@20775"},
};

START_TEST(save_answers__keeps__the_written_form)
{
    save_ok(store, plan, "q", written[_i].value);

    assert_answers(written[_i].stored);
}
END_TEST

START_TEST(save_answers__replaces__a_longer_list)
{
    save_ok(store, plan, "q", "a,b,c,d");
    save_ok(store, plan, "q", "d");

    assert_answers("q=v:d@20775");
}
END_TEST

START_TEST(save_answers__stores__multi_values_as_rows)
{
    save_ok(store, plan, "q", "b,a");

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM answer_value"), 2);
    ck_assert_int_eq(sql_value(test_file, "SELECT position FROM answer_value WHERE value = 'a'"),
                     1);
}
END_TEST

START_TEST(save_answers__keeps__an_answer_without_a_day)
{
    struct answer_edit undated = {"q", 'v', "1", DATE_NONE};
    struct plan_record record;

    assert_ok(save_answers(store, plan, &undated, 1, NULL, NOW, err));
    assert_ok(store_load_plan(store, plan, &record, err));

    ck_assert_int_eq(record.answers.items[0].as_of, DATE_NONE);
    plan_record_clear(&record);
}
END_TEST

START_TEST(save_answers__writes__answers_and_place_together)
{
    struct answer_edit two[] = {edit("a", "1"), edit("b", "2")};
    struct plan_record record;

    assert_ok(save_answers(store, plan, two, 2, "b", NOW + 5, err));
    assert_ok(store_load_plan(store, plan, &record, err));

    ck_assert_uint_eq(record.answers.count, 2);
    ck_assert_str_eq(record.row.place, "b");
    ck_assert_int_eq(record.row.changed, NOW + 5);
    ck_assert_int_eq(record.row.created, NOW);
    plan_record_clear(&record);
    undo_ok(store, plan);
    assert_answers("");
}
END_TEST

START_TEST(save_answers__leaves_no_record__when_nothing_changes)
{
    save_ok(store, plan, "q", "1");
    save_ok(store, plan, "q", "1");
    assert_ok(save_answers(store, plan, NULL, 0, "q", NOW, err));

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 1);
    ck_assert_int_eq(sql_value(test_file, "SELECT place = 'q' FROM plan"), 1);
}
END_TEST

START_TEST(save_answers__drops__the_draft_of_the_question)
{
    char *draft = NULL;

    assert_ok(store_save_draft(store, plan, "q", "half", err));
    save_ok(store, plan, "q", "1");
    assert_ok(store_load_draft(store, plan, "q", &draft, err));

    ck_assert_str_eq(draft, "");
    free(draft);
}
END_TEST

static const struct answer_edit bad_edits[] = {
    {"", 'v', "secret", TODAY},     {NULL, 'v', "secret", TODAY}, {"q", 'v', "", TODAY},
    {"q", 'v', NULL, TODAY},        {"q", 'x', "secret", TODAY},  {"q", 'u', "secret", TODAY},
    {"q", 'v', "secret,,b", TODAY},
};

START_TEST(save_answers__refuses__all_if_one_is_wrong)
{
    struct answer_edit two[] = {edit("good", "1"), bad_edits[_i]};
    struct error err = {0};

    ck_assert_int_eq(save_answers(store, plan, two, 2, "good", NOW, &err), STATUS_INVALID);

    ck_assert_ptr_null(strstr(err.text, "secret"));
    ck_assert_int_eq(strncmp(err.text, "plans.db: ", 10), 0);
    assert_answers("");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT place = '' FROM plan"), 1);
}
END_TEST

START_TEST(save_answers__refuses__an_unknown_plan)
{
    struct answer_edit one = edit("q", "1");

    assert_fails(STATUS_NOT_FOUND, "plans.db: there is no plan 77",
                 save_answers(store, 77, &one, 1, NULL, NOW, err));
}
END_TEST

/* ---- names, routes, deletion
 * -----------------------------------------------------------------------*/

START_TEST(store_rename__changes__the_name)
{
    char *text;

    assert_ok(store_rename(store, plan, "Yours", NOW, err));
    text = plan_text(store, plan);

    ck_assert_str_eq(text, "Yours | | ");
    free(text);
}
END_TEST

START_TEST(store_rename__accepts__the_name_it_has)
{
    assert_ok(store_rename(store, plan, "Mine", NOW, err));

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 0);
}
END_TEST

START_TEST(store_rename__refuses__the_name_of_another)
{
    new_plan(store, "Other", UUID_TWO);

    assert_fails(STATUS_CONFLICT, "plan 2 is named \"Other\" already: choose another name",
                 store_rename(store, plan, "Other", NOW, err));
}
END_TEST

START_TEST(store_rename__tells__capital_letters_apart)
{
    new_plan(store, "mine", UUID_TWO);

    assert_ok(store_rename(store, plan, "MINE", NOW, err));
}
END_TEST

START_TEST(store_rename__refuses__a_name_that_is_empty_or_too_long)
{
    char name[2 * STORE_NAME_MAX + 3] = {0};

    for (int i = 0; i < STORE_NAME_MAX; i++)
        strcat(name, "é");
    assert_ok(store_rename(store, plan, name, NOW, err));
    strcat(name, "é");
    assert_fails(STATUS_INVALID, "nothing was changed", store_rename(store, plan, name, NOW, err));
    assert_fails(STATUS_INVALID, "nothing was changed", store_rename(store, plan, "", NOW, err));
}
END_TEST

START_TEST(save_route__keeps__the_order)
{
    struct choice_row route[] = {{"z", "1"}, {"a", "2"}, {"m", "3"}};
    char *text;

    assert_ok(save_route(store, plan, route, 3, NOW, err));
    text = plan_text(store, plan);

    ck_assert_str_eq(text, "Mine | z>1 a>2 m>3 | ");
    free(text);
}
END_TEST

START_TEST(save_route__refuses__a_need_that_is_named_twice)
{
    struct choice_row route[] = {{"z", "1"}, {"z", "2"}};
    char *text;

    assert_fails(STATUS_INVALID, "nothing was changed",
                 save_route(store, plan, route, 2, NOW, err));
    text = plan_text(store, plan);
    ck_assert_str_eq(text, "Mine | | ");
    free(text);
}
END_TEST

START_TEST(store_delete__frees__the_name_and_keeps_the_rest)
{
    char *text;

    save_ok(store, plan, "q", "1");
    assert_ok(store_delete(store, plan, NOW, err));
    new_plan(store, "Mine", UUID_TWO);
    text = plan_text(store, plan);

    ck_assert_str_eq(text, "Mine (deleted) | | q=v:1@20775");
    free(text);
}
END_TEST

START_TEST(store__refuses__to_change_a_deleted_plan)
{
    struct answer_edit one = edit("q", "1");
    struct choice_row route = {"a", "b"};

    assert_ok(store_delete(store, plan, NOW, err));

    assert_fails(STATUS_NOT_FOUND, "plan 1 is deleted",
                 save_answers(store, plan, &one, 1, NULL, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", store_rename(store, plan, "New", NOW, err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", store_delete(store, plan, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", save_route(store, plan, &route, 1, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "is deleted",
                 store_save_change(store, plan,
                                   &(struct plan_change){.answers = &one, .answer_count = 1}, NOW,
                                   err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", store_save_place(store, plan, "q", err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", store_save_draft(store, plan, "q", "x", err));
    assert_fails(STATUS_NOT_FOUND, "is deleted", store_touch_plan(store, plan, NOW, err));
    assert_fails(
        STATUS_NOT_FOUND, "is deleted",
        store_note_catalogue(store, plan, &(struct catalogue_stamp){"1", ""}, "work", err));
}
END_TEST

Suite *change_suite(void)
{
    Suite *suite = suite_create("change");
    TCase *tcase = tcase_create("change");

    tcase_add_checked_fixture(tcase, open_with_plan, close_it);
    ADD_TABLE_TEST(tcase, save_answers__keeps__the_written_form, written);
    tcase_add_test(tcase, save_answers__replaces__a_longer_list);
    tcase_add_test(tcase, save_answers__stores__multi_values_as_rows);
    tcase_add_test(tcase, save_answers__keeps__an_answer_without_a_day);
    tcase_add_test(tcase, save_answers__writes__answers_and_place_together);
    tcase_add_test(tcase, save_answers__leaves_no_record__when_nothing_changes);
    tcase_add_test(tcase, save_answers__drops__the_draft_of_the_question);
    ADD_TABLE_TEST(tcase, save_answers__refuses__all_if_one_is_wrong, bad_edits);
    tcase_add_test(tcase, save_answers__refuses__an_unknown_plan);
    tcase_add_test(tcase, store_rename__changes__the_name);
    tcase_add_test(tcase, store_rename__accepts__the_name_it_has);
    tcase_add_test(tcase, store_rename__refuses__the_name_of_another);
    tcase_add_test(tcase, store_rename__tells__capital_letters_apart);
    tcase_add_test(tcase, store_rename__refuses__a_name_that_is_empty_or_too_long);
    tcase_add_test(tcase, save_route__keeps__the_order);
    tcase_add_test(tcase, save_route__refuses__a_need_that_is_named_twice);
    tcase_add_test(tcase, store_delete__frees__the_name_and_keeps_the_rest);
    tcase_add_test(tcase, store__refuses__to_change_a_deleted_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
