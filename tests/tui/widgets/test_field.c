/* SPDX-License-Identifier: MIT
 * A question's field: what keys make of it, the answers it gives and refuses, drafts, looks. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct field field;
static struct buffer text;

static void set_up(void)
{
    field_init(&field, &stage_catalog()->questions[0]);
}

static void tear_down(void)
{
    field_clear(&field);
    buffer_clear(&text);
}

static void ask(const char *id)
{
    const struct catalog *catalog = stage_catalog();

    field_clear(&field);
    field_init(&field, &catalog->questions[catalog_find_question(catalog, id)]);
}

static void type(const char *typed)
{
    for (; *typed != '\0'; typed++)
        field_key(&field, COMMAND_TYPE, (unsigned char)*typed);
}

static const char *draft(void)
{
    buffer_truncate(&text, 0);
    field_draft(&field, &text);
    return buffer_text(&text);
}

/* The answer in its written form, or "refused". */
static const char *answered(void)
{
    struct answer answer;
    struct error err;

    buffer_truncate(&text, 0);
    if (field_answer(&field, date_from_civil(2026, 11, 23), &answer, &err) != STATUS_OK)
        return "refused";
    answer_write(field.question, &answer, &text);
    return buffer_text(&text);
}

START_TEST(field_take__on_a_choice__takes_the_focused_one)
{
    ask("school.level");
    field_key(&field, COMMAND_DOWN, 0);
    field_take(&field);

    ck_assert_str_eq(answered(), "high-school");
}
END_TEST

/* A choice, a yes or no, a private choice. */
static const char *const untouched[] = {"school.level", "school.program", "background.record"};

START_TEST(field_take__untouched__takes_nothing_and_says_what_to_do)
{
    struct answer answer;
    struct error err;

    ask(untouched[_i]);
    field_take(&field);

    ck_assert_str_eq(draft(), "");
    ck_assert_int_eq(field_answer(&field, DATE_NONE, &answer, &err), STATUS_USAGE);
    ck_assert_str_eq(err.text, "Space chooses this one; the arrows go to another, then Enter.");
}
END_TEST

START_TEST(field_take__moved_to_the_first__takes_it)
{
    ask("school.level");
    field_key(&field, COMMAND_FIRST, 0);
    field_take(&field);

    ck_assert_str_eq(answered(), field.question->values[0].id);
}
END_TEST

START_TEST(field_take__stored_or_drafted__stays_as_it_is)
{
    ask("school.level");
    field_set_draft(&field, "high-school");
    field_take(&field);

    ck_assert_str_eq(answered(), "high-school");
}
END_TEST

START_TEST(field_key__space__chooses_one_of_a_choice)
{
    ask("school.level");
    field_key(&field, COMMAND_CHOOSE, 0);
    field_key(&field, COMMAND_DOWN, 0);
    field_key(&field, COMMAND_CHOOSE, 0);

    ck_assert_str_eq(draft(), "high-school");
}
END_TEST

START_TEST(field_key__none_of_a_multi__stands_alone)
{
    ask("money.aid");
    field_key(&field, COMMAND_CHOOSE, 0);
    ck_assert_str_eq(answered(), "grant");
    field_key(&field, COMMAND_DOWN, 0);
    field_key(&field, COMMAND_CHOOSE, 0);
    ck_assert_str_eq(answered(), "none");
    field_key(&field, COMMAND_UP, 0);
    field_key(&field, COMMAND_CHOOSE, 0);
    ck_assert_str_eq(answered(), "grant");
}
END_TEST

START_TEST(field_answer__nothing_ticked__is_refused)
{
    ask("money.aid");
    field_take(&field);

    ck_assert_str_eq(answered(), "refused");
}
END_TEST

START_TEST(field_key__tab__goes_round_what_may_be_said_instead)
{
    ask("background.record");
    field_key(&field, COMMAND_NEXT_ITEM, 0);
    field_take(&field);
    ck_assert_str_eq(answered(), "unknown");
    field_key(&field, COMMAND_NEXT_ITEM, 0);
    field_take(&field);
    ck_assert_str_eq(answered(), "declined");
    field_key(&field, COMMAND_NEXT_ITEM, 0);
    field_take(&field);
    ck_assert_str_eq(answered(), "none");
}
END_TEST

static const struct {
    const char *question, *typed, *wanted;
} typed_answers[] = {
    {"work.coding_months", "6", "6"},
    {"work.coding_months", "", "refused"},
    {"work.coding_months", " 12 ", "12"},
    {"work.coding_months", "12 months", "12"},
    {"work.coding_months", "8 hours", "refused"},
    {"time.hours_per_week", "8 hours", "8"},
    {"work.coding_months", "1e9", "refused"},
    {"work.coding_months", "-1", "refused"},
    {"work.coding_months", "601", "refused"},
    {"work.coding_months", "six", "refused"},
    {"money.budget", "2000", "2000"},
    {"money.budget", "$2,000", "2000"},
    {"money.budget", "1500.00", "1500"},
    {"money.budget", "1,50", "refused"},
    {"money.budget", "", ""}, /* optional */
    {"goal.start", "2027-01-15", "2027-01-15"},
    {"goal.start", "2027-01", "2027-01-01"},
    {"goal.start", "2027-02-30", "refused"},
    {"goal.start", "1/15/2027", "2027-01-15"},
    {"goal.start", "Jan 4", "2027-01-04"},
    {"goal.start", "tomorrow", "2026-11-24"},
    {"goal.start", "4/1", "refused"},
    {"school.program_end", "2027-02", "2027-02-28"},
};

START_TEST(field_answer__typed__is_what_people_mean_or_refused)
{
    ask(typed_answers[_i].question);
    type(typed_answers[_i].typed);

    ck_assert_str_eq(answered(), typed_answers[_i].wanted);
}
END_TEST

START_TEST(field_answer__refused__says_what_was_read_without_the_id)
{
    struct answer answer;
    struct error err;

    ask("work.coding_months");
    type("six");

    ck_assert(field_answer(&field, 0, &answer, &err) == STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(err.text, "\"six\""));
    ck_assert_ptr_null(strstr(err.text, "work.coding_months"));
}
END_TEST

START_TEST(field_set_draft__invalid_text__is_kept_as_typed)
{
    ask("work.coding_months");
    field_set_draft(&field, "si");

    ck_assert_str_eq(draft(), "si");
    type("x");
    ck_assert_str_eq(draft(), "six");
}
END_TEST

START_TEST(field_set_draft__every_kind__comes_back)
{
    static const char *const drafts[][2] = {
        {"work.coding_months", "unknown"}, {"background.record", "declined"},
        {"school.level", "associate"},     {"money.aid", "grant"},
        {"goal.start", "2027-0"},          {"goal.start", ""},
    };

    for (size_t i = 0; i < sizeof drafts / sizeof *drafts; i++) {
        ask(drafts[i][0]);
        field_set_draft(&field, drafts[i][1]);
        ck_assert_str_eq(draft(), drafts[i][1]);
    }
}
END_TEST

START_TEST(field_key__typing__takes_unknown_back)
{
    struct answer unknown = {.state = ANSWER_UNKNOWN};

    ask("work.coding_months");
    field_set(&field, &unknown);
    ck_assert_int_eq(field_typing(&field), TYPING_NOTHING); /* the focus is on it */
    field_key(&field, COMMAND_UP, 0);
    type("3");

    ck_assert_str_eq(answered(), "3");
}
END_TEST

START_TEST(field_answer__of_a_day_ahead__is_refused_unless_it_is_stored)
{
    ask("held.ONE.since");
    type("2030-01-01");
    ck_assert_str_eq(answered(), "refused");

    ask("held.ONE.since");
    field_set_draft(&field, "2030-01-01");
    ck_assert_str_eq(answered(), "refused");
    field_hold(&field);
    ck_assert_str_eq(answered(), "2030-01-01");
    field_set_draft(&field, "2030-01-02"); /* a draft beside it */
    ck_assert_str_eq(answered(), "refused");
}
END_TEST

/* Every question at every height: what is focused is on the pane, and nothing crashes. */
START_TEST(field_draw__any_height__shows_the_focus)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->question_count; i++)
        for (int rows = 1; rows < 14; rows++) {
            struct canvas canvas;
            struct pane pane;

            field_clear(&field);
            field_init(&field, &catalog->questions[i]);
            canvas_init(&canvas, 36, rows, false);
            pane = canvas_pane(&canvas);
            for (int press = 0; press < 5; press++) {
                canvas_erase(&canvas);
                field_draw(&field, &pane, press == 1 ? "wrong" : "");
                if (rows >= 3)
                    ck_assert_int_ge(canvas.cursor_row, 0);
                field_key(&field, press % 2 ? COMMAND_NEXT_ITEM : COMMAND_LAST, 0);
            }
            canvas_clear(&canvas);
        }
}
END_TEST

START_TEST(field__certain__has_values_alone)
{
    int values;

    ask("school.level");
    values = field.question->value_count;
    field.certain = true;
    ck_assert_int_eq(field_special_count(&field), 0);
    for (int i = 0; i < values + 3; i++)
        field_key(&field, COMMAND_DOWN, 0);
    field_take(&field);

    ck_assert(!field.unknown);
    ck_assert_str_eq(answered(), field.question->values[values - 1].id);
}
END_TEST

/* ---- defaults -------------------------------------------------------------------------------- */

static void ask_shipped(const char *id)
{
    const struct catalog *catalog = catalog_builtin();

    field_clear(&field);
    field_init(&field, &catalog->questions[catalog_find_question(catalog, id)]);
}

START_TEST(field_take__untouched_with_a_default__takes_it)
{
    ask_shipped("goal.preparation");
    ck_assert_str_eq(answered(), "refused");
    field_take(&field);

    ck_assert_str_eq(answered(), "recommended");
}
END_TEST

START_TEST(field_take__moved_from_the_default__takes_the_other)
{
    ask_shipped("goal.priority");
    field_key(&field, COMMAND_DOWN, 0);
    field_take(&field);

    ck_assert_str_eq(answered(), "cheapest");
}
END_TEST

START_TEST(field_draw__default__is_shown_as_one)
{
    struct canvas canvas;
    struct pane pane;

    canvas_init(&canvas, 72, 12, false);
    pane = canvas_pane(&canvas);
    ask_shipped("goal.preparation");
    field_draw(&field, &pane, "");

    ck_assert_ptr_nonnull(
        strstr(canvas_text(&canvas, &text), "( ) As the exam body recommends (default)"));
    canvas_clear(&canvas);
}
END_TEST

/* The design names two; any other would be an answer by Enter alone. */
START_TEST(default__of_the_shipped_questions__stands_at_two)
{
    const struct catalog *catalog = catalog_builtin();

    for (int i = 0; i < catalog->question_count; i++) {
        const char *id = catalog->questions[i].id;
        bool named = strcmp(id, "goal.preparation") == 0 || strcmp(id, "goal.priority") == 0;

        ck_assert_msg(catalog->questions[i].has_default == named, "%s", id);
    }
}
END_TEST

/* ---- long lists ------------------------------------------------------------------------------ */

static const char *item_id(int item)
{
    return field.question->values[field_value_at(&field, item)].id;
}

START_TEST(field_key__letters_in_a_long_list__leave_what_has_them)
{
    ask_shipped("goal.target");
    ck_assert_int_eq(field_typing(&field), TYPING_FILTER);
    type("risk");

    ck_assert_int_eq(field_values(&field), 1);
    ck_assert_str_eq(item_id(0), "CRC");
    field_take(&field);
    ck_assert_str_eq(answered(), "CRC");
}
END_TEST

START_TEST(field_key__letters_in_a_short_list__are_not_typed)
{
    ask("school.level");
    type("j");

    ck_assert_int_eq(field_typing(&field), TYPING_NOTHING);
    ck_assert_int_eq(field_values(&field), 4);
}
END_TEST

START_TEST(field_key__letters_that_nothing_has__take_nothing)
{
    ask_shipped("goal.target");
    type("xyz");
    field_take(&field);
    ck_assert_str_eq(answered(), "refused");

    ck_assert(field_clear_filter(&field));
    ck_assert_int_eq(field_values(&field), field.question->value_count);
    ck_assert(!field_clear_filter(&field));
}
END_TEST

START_TEST(field_key__backspace_in_a_long_list__widens_it_again)
{
    ask_shipped("goal.target");
    type("cpmx");
    ck_assert_int_eq(field_value_at(&field, 0), -1);
    field_key(&field, COMMAND_ERASE_BACK, 0);

    ck_assert_str_eq(item_id(0), "CPMA");
}
END_TEST

START_TEST(field__long_list__begins_with_none)
{
    ask_shipped("work.credentials");

    ck_assert_str_eq(item_id(0), "none");
    ck_assert_str_eq(item_id(1), "CPC");
}
END_TEST

START_TEST(field__long_list__shows_on_top_what_is_ticked)
{
    ask_shipped("work.credentials");
    type("crc");
    field_key(&field, COMMAND_CHOOSE, ' ');
    type("cuc");
    field_key(&field, COMMAND_CHOOSE, ' ');

    ck_assert_str_eq(answered(), "CRC,CUC");
    ck_assert_str_eq(item_id(0), "CRC");
    ck_assert_str_eq(item_id(1), "CUC");
    ck_assert_str_eq(item_id(2), "none");
    ck_assert_int_eq(field.scroll.focus, 1); /* stays on what was ticked last */
}
END_TEST

START_TEST(field__long_list_with_an_answer__begins_with_it)
{
    struct answer answer;
    struct error err;

    ask_shipped("work.credentials");
    ck_assert(answer_parse(field.question, "CCS", DATE_NONE, &answer, &err) == STATUS_OK);
    field_set(&field, &answer);

    ck_assert_str_eq(item_id(0), "CCS");
    ck_assert_int_eq(field.scroll.focus, 0);
}
END_TEST

START_TEST(field_key__up_and_down__go_round_at_the_ends)
{
    ask("school.level");
    field_key(&field, COMMAND_UP, 0);
    ck_assert_int_eq(field.scroll.focus, 4); /* "I don't know yet" */
    field_key(&field, COMMAND_DOWN, 0);

    ck_assert_int_eq(field.scroll.focus, 0);
}
END_TEST

START_TEST(field_draw__nothing_found__keeps_the_cursor_there)
{
    struct canvas canvas;
    struct pane pane;

    ask_shipped("work.credentials");
    type("xyz");
    canvas_init(&canvas, 72, 12, false);
    pane = canvas_pane(&canvas);
    field_draw(&field, &pane, "");

    ck_assert_int_eq(canvas.cursor_row, 0);
    canvas_clear(&canvas);
}
END_TEST

START_TEST(field_draw__narrow__cuts_no_word_of_a_value)
{
    struct canvas canvas;
    struct pane pane;

    ask_shipped("work.credentials");
    type("electronic");
    canvas_init(&canvas, 36, 6, false);
    pane = canvas_pane(&canvas);
    field_draw(&field, &pane, "");

    ck_assert_ptr_nonnull(strstr(canvas_text(&canvas, &text), "Certified Electronic"));
    ck_assert_ptr_nonnull(strstr(canvas_text(&canvas, &text), "Health Records Specialist"));
    canvas_clear(&canvas);
}
END_TEST

Suite *field_suite(void)
{
    Suite *suite = suite_create("field");
    TCase *tcase = tcase_create("field");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, field__certain__has_values_alone);
    tcase_add_test(tcase, field_take__on_a_choice__takes_the_focused_one);
    ADD_TABLE_TEST(tcase, field_take__untouched__takes_nothing_and_says_what_to_do, untouched);
    tcase_add_test(tcase, field_take__moved_to_the_first__takes_it);
    tcase_add_test(tcase, field_take__stored_or_drafted__stays_as_it_is);
    tcase_add_test(tcase, field_key__space__chooses_one_of_a_choice);
    tcase_add_test(tcase, field_key__none_of_a_multi__stands_alone);
    tcase_add_test(tcase, field_answer__nothing_ticked__is_refused);
    tcase_add_test(tcase, field_key__tab__goes_round_what_may_be_said_instead);
    ADD_TABLE_TEST(tcase, field_answer__typed__is_what_people_mean_or_refused, typed_answers);
    tcase_add_test(tcase, field_answer__refused__says_what_was_read_without_the_id);
    tcase_add_test(tcase, field_set_draft__invalid_text__is_kept_as_typed);
    tcase_add_test(tcase, field_set_draft__every_kind__comes_back);
    tcase_add_test(tcase, field_key__typing__takes_unknown_back);
    tcase_add_test(tcase, field_answer__of_a_day_ahead__is_refused_unless_it_is_stored);
    tcase_add_test(tcase, field_draw__any_height__shows_the_focus);
    tcase_add_test(tcase, field_take__untouched_with_a_default__takes_it);
    tcase_add_test(tcase, field_take__moved_from_the_default__takes_the_other);
    tcase_add_test(tcase, field_draw__default__is_shown_as_one);
    tcase_add_test(tcase, default__of_the_shipped_questions__stands_at_two);
    tcase_add_test(tcase, field_key__letters_in_a_long_list__leave_what_has_them);
    tcase_add_test(tcase, field_key__letters_in_a_short_list__are_not_typed);
    tcase_add_test(tcase, field_key__letters_that_nothing_has__take_nothing);
    tcase_add_test(tcase, field_key__backspace_in_a_long_list__widens_it_again);
    tcase_add_test(tcase, field__long_list__begins_with_none);
    tcase_add_test(tcase, field__long_list__shows_on_top_what_is_ticked);
    tcase_add_test(tcase, field__long_list_with_an_answer__begins_with_it);
    tcase_add_test(tcase, field_key__up_and_down__go_round_at_the_ends);
    tcase_add_test(tcase, field_draw__nothing_found__keeps_the_cursor_there);
    tcase_add_test(tcase, field_draw__narrow__cuts_no_word_of_a_value);
    suite_add_tcase(suite, tcase);
    return suite;
}
