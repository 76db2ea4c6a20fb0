/* SPDX-License-Identifier: MIT
 * One value to enter, on a screen that knows nothing else: drafts, another program's changes, and
 * saves that are refused or fail; of free text, a typed answer and a chosen one alike. */
#include "tui/parts/value.h"

#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

#define DRAFT "test:value"

/* What is entered: of which question (NULL: free text), what is stored of it and how the field
 * shows that, what is typed and how that is taken back, what it makes and how the field shows
 * that, and the same of what another program stores. */
static const struct {
    const char *question, *stored, *stored_seen;
    const char *keys, *undo, *written, *written_seen;
    const char *other, *other_seen;
} kinds[] = {
    {NULL, "ab", "[ ab  ", "=12", "Backspace Backspace", "ab12", "[ ab12 ", "xyz", "[ xyz "},
    {"work.coding_months", "4", "[ 4  ", "=2", "Backspace", "42", "[ 42 ", "9", "[ 9 "},
    {"school.level", "high-school", "(*) High", "Down Space", "Up Space", "associate",
     "(*) Associate", "bachelor", "(*) Bachelor"},
};

static struct stage stage;
static struct buffer stored;
static enum status outcome; /* of the next save */
static int kind, saves;
static bool there;

static bool test_describe(struct value_screen *value)
{
    const char *question = kinds[kind].question;

    value->question =
        question ? &stage_catalog()->questions[catalog_find_question(stage_catalog(), question)]
                 : NULL;
    value->limit = 20;
    buffer_add(&value->hint, "letters");
    buffer_add(&value->key, DRAFT);
    buffer_add(&value->stored, buffer_text(&stored));
    return there;
}

static void store(const char *text)
{
    buffer_truncate(&stored, 0);
    buffer_add(&stored, text);
}

static struct action test_take(struct value_screen *value, const char *text)
{
    struct error err;

    saves++;
    error_set(&err, outcome, "no room");
    if (outcome == STATUS_USAGE) {
        value_refuse(value, "not this one");
        return action_stay();
    }
    if (outcome != STATUS_OK)
        return value_not_saved(value, &err);
    store(text);
    value_saved(value);
    return action_back();
}

static void test_stored(const struct value_screen *value, struct buffer *out)
{
    buffer_format(out, "There is %s now", buffer_text(&value->stored));
}

static const struct value_words words = {
    .dialogs =
        {
            [VALUE_WHICH] = {"Somebody was first", {"Take theirs", "Save mine"}},
            [VALUE_UNSAVED] = {"It was not saved", {"Back", "Try again", "Third"}},
        },
    .stored = test_stored,
    .safe = "so is the rest.",
};

static const struct value_ops ops = {&words, test_describe, test_take, NULL};

static struct action test_key(struct screen *screen, enum command command, uint32_t character)
{
    if (command == COMMAND_BACK)
        return action_back();
    return value_key((struct value_screen *)screen, command, character);
}

static void test_draw(struct screen *screen, const struct pane *pane)
{
    value_draw((struct value_screen *)screen, pane);
}

static void test_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "Value");
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NONE};

static const struct screen_ops screen_ops = {
    .name = "Value",
    .context = CONTEXT_ENTRY,
    .footer = footer,
    .update = value_update,
    .crumbs = test_crumbs,
    .draw = test_draw,
    .typing = value_typing,
    .key = test_key,
    .reply = value_reply,
    .keep = value_keep,
    .leave = value_leave,
};

/* The value's screen on top of the others. */
static void open_value(void)
{
    struct value_screen *value = screen_new(&stage.tui, &screen_ops, sizeof *value);

    value->ops = &ops;
    VECTOR_PUSH(&stage.tui.screens, &value->screen);
    tui_draw(&stage.tui);
}

static void open_kind(int which)
{
    kind = which;
    store(kinds[which].stored);
    open_value();
    ck_assert(stage_shows(&stage, kinds[which].stored_seen));
}

static void change_elsewhere(const char *text)
{
    store(text);
    tui_changed(&stage.tui);
    tui_draw(&stage.tui);
}

static const char *draft(void)
{
    return session_draft(stage.tui.session, DRAFT);
}

static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    outcome = STATUS_OK;
    saves = 0;
    there = true;
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&stored);
}

/* ---- drafts ---------------------------------------------------------------------------------- */

START_TEST(value__left_half_typed__comes_back)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
    ck_assert_str_eq(draft(), "");
    stage_keys(&stage, "Esc");
    ck_assert_str_eq(draft(), kinds[_i].written);

    open_value();
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].stored);
}
END_TEST

START_TEST(value__typed_and_taken_back__leaves_no_draft)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Esc");
    open_value();
    stage_keys(&stage, kinds[_i].undo);
    ck_assert(stage_shows(&stage, kinds[_i].stored_seen));
    stage_keys(&stage, "Esc");

    ck_assert_str_eq(draft(), "");
    ck_assert_int_eq(saves, 0);
}
END_TEST

START_TEST(value__draft__is_saved_like_what_is_typed)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Esc");
    open_value();
    stage_keys(&stage, "Enter");

    ck_assert_str_eq(buffer_text(&stored), kinds[_i].written);
    ck_assert_str_eq(draft(), "");
}
END_TEST

START_TEST(value__draft_that_can_not_be_written__is_kept_in_memory)
{
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter");
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Esc");
    ck_assert_str_eq(draft(), "");

    open_value();
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
}
END_TEST

/* ---- another program ------------------------------------------------------------------------- */

START_TEST(value__changed_meanwhile_and_untouched__shows_the_new)
{
    open_kind(_i);
    change_elsewhere(kinds[_i].other);
    ck_assert(stage_shows(&stage, kinds[_i].other_seen));
    stage_keys(&stage, "Enter");

    ck_assert_int_eq(saves, 1);
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].other);
}
END_TEST

START_TEST(value__changed_meanwhile__can_be_taken)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    change_elsewhere(kinds[_i].other);
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Somebody was first"));
    ck_assert(stage_shows(&stage, "There is"));
    ck_assert_int_eq(saves, 0);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, kinds[_i].other_seen));

    stage_keys(&stage, "Esc");
    ck_assert_str_eq(draft(), "");
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].other);
}
END_TEST

START_TEST(value__changed_meanwhile__can_be_overwritten)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    change_elsewhere(kinds[_i].other);
    stage_keys(&stage, "Enter Esc");
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
    stage_keys(&stage, "Enter Down Enter");

    ck_assert_int_eq(saves, 1);
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].written);
    ck_assert_str_eq(draft(), "");
}
END_TEST

START_TEST(value__changed_and_changed_back__is_not_asked_about)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    change_elsewhere(kinds[_i].other);
    change_elsewhere(kinds[_i].stored);
    stage_keys(&stage, "Enter");

    ck_assert_str_eq(buffer_text(&stored), kinds[_i].written);
}
END_TEST

START_TEST(value__gone__takes_nothing_and_is_back_with_what_was_typed)
{
    open_kind(_i);
    stage_keys(&stage, kinds[_i].keys);
    there = false;
    change_elsewhere(kinds[_i].stored);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(saves, 0);

    there = true;
    change_elsewhere(kinds[_i].stored);
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
}
END_TEST

/* ---- saving ---------------------------------------------------------------------------------- */

START_TEST(value__refused__stays_and_says_why_until_the_next_key)
{
    open_kind(_i);
    outcome = STATUS_USAGE;
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "! not this one"));
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));

    stage_keys(&stage, kinds[_i].undo);
    ck_assert(!stage_shows(&stage, "not this one"));
}
END_TEST

START_TEST(value__that_can_not_be_read__is_never_given_to_be_saved)
{
    open_kind(1);
    stage_keys(&stage, "=x Enter");

    ck_assert(stage_shows(&stage, "! \"4x\" is not a whole number"));
    ck_assert_int_eq(saves, 0);
}
END_TEST

START_TEST(value__not_saved__stays_and_is_tried_again)
{
    open_kind(_i);
    outcome = STATUS_IO;
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "It was not saved"));
    ck_assert(stage_shows(&stage, "no room"));
    ck_assert(stage_shows(&stage, "so is the rest."));
    ck_assert(stage_shows(&stage, "Third"));
    stage_keys(&stage, "Down Enter");
    ck_assert(stage_shows(&stage, "It was not saved"));
    ck_assert_int_eq(saves, 2);

    outcome = STATUS_OK;
    stage_keys(&stage, "Down Enter");
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].written);
    ck_assert_str_eq(draft(), "");
}
END_TEST

START_TEST(value__not_saved_and_left__is_a_draft)
{
    open_kind(_i);
    outcome = STATUS_IO;
    stage_keys(&stage, kinds[_i].keys);
    stage_keys(&stage, "Enter Enter");
    ck_assert(stage_shows(&stage, kinds[_i].written_seen));
    stage_keys(&stage, "Esc");

    ck_assert_str_eq(draft(), kinds[_i].written);
    ck_assert_str_eq(buffer_text(&stored), kinds[_i].stored);
}
END_TEST

Suite *value_suite(void)
{
    Suite *suite = suite_create("value");
    TCase *tcase = tcase_create("value");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    ADD_TABLE_TEST(tcase, value__left_half_typed__comes_back, kinds);
    ADD_TABLE_TEST(tcase, value__typed_and_taken_back__leaves_no_draft, kinds);
    ADD_TABLE_TEST(tcase, value__draft__is_saved_like_what_is_typed, kinds);
    ADD_TABLE_TEST(tcase, value__draft_that_can_not_be_written__is_kept_in_memory, kinds);
    ADD_TABLE_TEST(tcase, value__changed_meanwhile_and_untouched__shows_the_new, kinds);
    ADD_TABLE_TEST(tcase, value__changed_meanwhile__can_be_taken, kinds);
    ADD_TABLE_TEST(tcase, value__changed_meanwhile__can_be_overwritten, kinds);
    ADD_TABLE_TEST(tcase, value__changed_and_changed_back__is_not_asked_about, kinds);
    ADD_TABLE_TEST(tcase, value__gone__takes_nothing_and_is_back_with_what_was_typed, kinds);
    ADD_TABLE_TEST(tcase, value__refused__stays_and_says_why_until_the_next_key, kinds);
    tcase_add_test(tcase, value__that_can_not_be_read__is_never_given_to_be_saved);
    ADD_TABLE_TEST(tcase, value__not_saved__stays_and_is_tried_again, kinds);
    ADD_TABLE_TEST(tcase, value__not_saved_and_left__is_a_draft, kinds);
    suite_add_tcase(suite, tcase);
    return suite;
}
