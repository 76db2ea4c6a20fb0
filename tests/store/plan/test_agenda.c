/* SPDX-License-Identifier: MIT
 * Agendas: in the file with the change that made them, and read without planning. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static int64_t plan;
static int asked; /* how often the follower was */

/* What is due is each answer, on the day of its number. */
static void answers_are_due(void *context, const struct plan_record *after, struct agenda *out)
{
    (void)context;
    asked++;
    *out = (struct agenda){.outline = {.planned = TODAY,
                                       .goal = memory_copy_text("CPC"),
                                       .title = memory_copy_text("The CPC"),
                                       .standing = memory_copy_text(after->row.name),
                                       .bar = memory_copy_text(""),
                                       .bar_short = memory_copy_text(""),
                                       .gate = memory_copy_text(""),
                                       .late = 12,
                                       .lapse = TODAY + 40,
                                       .lapse_of = memory_copy_text("AAPC")}};
    for (size_t i = 0; i < after->answers.count; i++)
        agenda_rows_add(&out->due,
                        &(struct agenda_row){.day = TODAY + atoi(after->answers.items[i].value),
                                             .what = after->answers.items[i].question,
                                             .step = (char *)"step",
                                             .kind = (char *)"exam",
                                             .is_private = i == 1});
}

static const struct store_follower follower = {.agenda = answers_are_due};

static void set_up(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
    store_follow(store, &follower);
    plan = new_plan(store, "Maria", UUID);
    asked = 0;
}

static void tear_down(void)
{
    store_close(&store);
    remove_test_folder();
}

static void add_due(void *context, const struct due_row *row)
{
    buffer_format(context, "%s:%d:%s:%s%s ", row->name, row->row.day - TODAY, row->row.what,
                  row->row.kind, row->row.is_private ? ":private" : "");
}

/* "Maria:3:q:exam " of one plan, or of all. */
static void assert_due_on(date_day today, int64_t of, date_day until, const char *expected)
{
    struct buffer text = {0};

    assert_ok(store_read_due(store, of, today, until, add_due, &text, err));
    ck_assert_str_eq(buffer_text(&text), expected);
    buffer_clear(&text);
}

static void assert_due(int64_t of, date_day until, const char *expected)
{
    assert_due_on(TODAY, of, until, expected);
}

static struct plan_card read_card(int64_t id, struct plan_cards *cards)
{
    assert_ok(store_list_cards(store, true, 0, cards, err));
    for (size_t i = 0; i < cards->count; i++)
        if (cards->items[i].id == id)
            return cards->items[i];
    ck_abort_msg("plan %d is not listed", (int)id);
}

START_TEST(agenda__of_a_change__is_written_with_it)
{
    save_ok(store, plan, "q", "3");
    assert_due(plan, DATE_NONE, "Maria:3:q:exam ");
    save_ok(store, plan, "p", "1");
    assert_due(plan, DATE_NONE, "Maria:1:p:exam Maria:3:q:exam:private ");
    ck_assert_int_eq(asked, 2);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM agenda"), 2);
    ck_assert_int_eq(sql_value(test_file, "SELECT planned FROM outline"), TODAY);
}
END_TEST

START_TEST(agenda__of_an_undo_and_a_redo__is_that_of_the_plan)
{
    save_ok(store, plan, "q", "3");
    save_ok(store, plan, "q", "5");
    undo_ok(store, plan);
    assert_due(plan, DATE_NONE, "Maria:3:q:exam ");
    redo_ok(store, plan);
    assert_due(plan, DATE_NONE, "Maria:5:q:exam ");
}
END_TEST

START_TEST(agenda__of_a_change_that_failed__is_the_old_one)
{
    struct answer_edit bad[] = {edit("q", "4"), {.question = ""}};

    save_ok(store, plan, "q", "3");
    assert_fails(STATUS_INVALID, "", save_answers(store, plan, bad, 2, NULL, NOW, err));
    assert_due(plan, DATE_NONE, "Maria:3:q:exam ");
}
END_TEST

START_TEST(agenda__of_a_new_name__is_not_worked_out)
{
    save_ok(store, plan, "q", "3");
    asked = 0;
    assert_ok(store_rename(store, plan, "Anna", NOW, err));
    assert_ok(store_delete(store, plan, NOW, err));
    undo_ok(store, plan);
    ck_assert_int_eq(asked, 0);
    assert_due(plan, DATE_NONE, "Anna:3:q:exam ");
}
END_TEST

START_TEST(agenda__that_nobody_works_out__is_none)
{
    struct plan_cards cards;
    size_t unplanned = 0;
    date_day day;

    save_ok(store, plan, "q", "3");
    assert_ok(store_agenda_day(store, plan, &day, err));
    ck_assert_int_eq(day, TODAY);
    store_follow(store, NULL);
    save_ok(store, plan, "q", "4");

    assert_due(plan, DATE_NONE, "");
    ck_assert_int_eq(read_card(plan, &cards).planned, DATE_NONE);
    assert_ok(store_agenda_day(store, plan, &day, err));
    ck_assert_int_eq(day, DATE_NONE);
    assert_ok(store_count_unplanned(store, &unplanned, err));
    ck_assert_uint_eq(unplanned, 1);
    plan_cards_clear(&cards);
}
END_TEST

START_TEST(agenda__of_a_deleted_plan__is_not_shown_and_goes_with_a_purge)
{
    struct plan_cards cards;
    int plans;

    save_ok(store, plan, "q", "3");
    assert_ok(store_delete(store, plan, NOW, err));
    assert_due(0, DATE_NONE, "");
    ck_assert_int_eq(read_card(plan, &cards).due, DATE_NONE);
    ck_assert_uint_eq(cards.live, 0);
    plan_cards_clear(&cards);

    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM agenda"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM outline"), 0);
}
END_TEST

START_TEST(store_read_due__of_all_plans__is_by_day)
{
    int64_t other = new_plan(store, "Anna", UUID_TWO);

    save_ok(store, plan, "q", "3");
    save_ok(store, other, "q", "2");
    save_ok(store, other, "r", "9");

    assert_due(0, DATE_NONE, "Anna:2:q:exam Maria:3:q:exam Anna:9:r:exam:private ");
    assert_due(0, TODAY + 3, "Anna:2:q:exam Maria:3:q:exam ");
}
END_TEST

START_TEST(store_read_due__of_one_day__is_by_plan_and_place)
{
    int64_t other = new_plan(store, "Anna", UUID_TWO);

    save_ok(store, other, "r", "3");
    save_ok(store, other, "q", "3");
    save_ok(store, plan, "q", "3");

    assert_due(0, DATE_NONE, "Maria:3:q:exam Anna:3:q:exam Anna:3:r:exam:private ");
}
END_TEST

/* Nobody is late with what was never promised; what somebody follows keeps its day. */
START_TEST(store_read_due__without_a_route__moves_with_the_day)
{
    int64_t other = new_plan(store, "Anna", UUID_TWO);
    struct plan_cards cards;

    save_ok(store, plan, "q", "3");
    save_ok(store, other, "q", "5");
    assert_ok(
        save_route(store, other, &(struct choice_row){.need = "n", .path = "p"}, 1, NOW, err));

    assert_due_on(TODAY + 9, 0, DATE_NONE, "Anna:5:q:exam Maria:9:q:exam ");
    assert_due_on(TODAY + 9, plan, TODAY + 9, "Maria:9:q:exam ");
    ck_assert(read_card(plan, &cards).moves);
    plan_cards_clear(&cards);
    ck_assert(!read_card(other, &cards).moves);
    plan_cards_clear(&cards);
}
END_TEST

START_TEST(store_list_cards__reads__what_lists_say)
{
    struct plan_cards cards;
    struct plan_card card;

    save_ok(store, plan, "q", "3");
    card = read_card(plan, &cards);
    ck_assert_str_eq(card.name, "Maria");
    ck_assert_str_eq(card.uuid, UUID);
    ck_assert_str_eq(card.title, "The CPC");
    ck_assert_str_eq(card.standing, "Maria");
    ck_assert_int_eq(card.planned, TODAY);
    ck_assert_int_eq(card.due, TODAY + 3);
    ck_assert_str_eq(card.what, "q");
    plan_cards_clear(&cards);
}
END_TEST

START_TEST(store_list_cards__of_the_first__knows_how_many_there_are)
{
    struct plan_cards cards;

    new_plan(store, "Anna", UUID_TWO);
    assert_ok(store_list_cards(store, false, 1, &cards, err));
    ck_assert_uint_eq(cards.count, 1);
    ck_assert_str_eq(cards.items[0].name, "Anna");
    ck_assert_uint_eq(cards.live, 2);
    plan_cards_clear(&cards);
}
END_TEST

START_TEST(store_note_agenda__of_what_is_known__writes_nothing)
{
    struct agenda agenda;
    struct plan_record record;
    int64_t version;

    save_ok(store, plan, "q", "3");
    assert_ok(store_load_plan(store, plan, &record, err));
    answers_are_due(NULL, &record, &agenda);
    version = sql_value(test_file, "SELECT revision FROM plan");
    assert_ok(store_note_agenda(store, plan, &agenda, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT revision FROM plan"), version);
    ck_assert(!store_changed_outside(store));

    agenda.outline.planned = TODAY + 1;
    assert_ok(store_note_agenda(store, plan, &agenda, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT planned FROM outline"), TODAY + 1);
    undo_ok(store, plan); /* it was no change */
    assert_due(plan, DATE_NONE, "");
    agenda_clear(&agenda);
    plan_record_clear(&record);
}
END_TEST

START_TEST(store_note_agenda__of_a_plan_another_program_changed__is_refused)
{
    struct store *other = open_store(STORE_WRITE);
    struct agenda agenda;
    struct plan_record record;

    assert_ok(store_load_plan(store, plan, &record, err));
    answers_are_due(NULL, &record, &agenda);
    store_follow(other, &follower);
    save_ok(other, plan, "q", "7");
    store_close(&other);

    assert_fails(STATUS_CONFLICT, "another program has changed",
                 store_note_agenda(store, plan, &agenda, err));
    assert_due(plan, DATE_NONE, "Maria:7:q:exam ");
    agenda_clear(&agenda);
    plan_record_clear(&record);
}
END_TEST

START_TEST(agenda__of_two_programs__is_of_both_their_changes)
{
    struct store *other = open_store(STORE_WRITE);
    struct plan_record record;

    store_follow(other, &follower);
    save_ok(other, plan, "q", "7");
    assert_ok(store_load_plan(store, plan, &record, err));
    plan_record_clear(&record);
    save_ok(store, plan, "p", "2");
    store_close(&other);
    assert_due(plan, DATE_NONE, "Maria:2:p:exam Maria:7:q:exam:private ");
}
END_TEST

START_TEST(agenda__is_in__a_backup)
{
    char *copy = in_folder("copy.db");

    save_ok(store, plan, "q", "3");
    assert_ok(store_backup(store, copy, err));
    ck_assert_int_eq(sql_value(copy, "SELECT day FROM agenda"), TODAY + 3);
    free(copy);
}
END_TEST

Suite *agenda_suite(void)
{
    Suite *suite = suite_create("agenda");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, agenda__of_a_change__is_written_with_it);
    tcase_add_test(tcase, agenda__of_an_undo_and_a_redo__is_that_of_the_plan);
    tcase_add_test(tcase, agenda__of_a_change_that_failed__is_the_old_one);
    tcase_add_test(tcase, agenda__of_a_new_name__is_not_worked_out);
    tcase_add_test(tcase, agenda__that_nobody_works_out__is_none);
    tcase_add_test(tcase, agenda__of_a_deleted_plan__is_not_shown_and_goes_with_a_purge);
    tcase_add_test(tcase, store_read_due__of_all_plans__is_by_day);
    tcase_add_test(tcase, store_read_due__of_one_day__is_by_plan_and_place);
    tcase_add_test(tcase, store_read_due__without_a_route__moves_with_the_day);
    tcase_add_test(tcase, store_list_cards__reads__what_lists_say);
    tcase_add_test(tcase, store_list_cards__of_the_first__knows_how_many_there_are);
    tcase_add_test(tcase, store_note_agenda__of_what_is_known__writes_nothing);
    tcase_add_test(tcase, store_note_agenda__of_a_plan_another_program_changed__is_refused);
    tcase_add_test(tcase, agenda__of_two_programs__is_of_both_their_changes);
    tcase_add_test(tcase, agenda__is_in__a_backup);
    suite_add_tcase(suite, tcase);
    return suite;
}
