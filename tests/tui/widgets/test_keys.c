/* SPDX-License-Identifier: MIT
 * The key table: what a key means where, that fields keep their letters, and that a paste is
 * never a command. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static const struct {
    uint32_t key;
    unsigned contexts;
    enum typing typing;
    enum command wanted;
} cases[] = {
    {'?', CONTEXT_INTERVIEW, TYPING_NOTHING, COMMAND_HELP},
    {'?', CONTEXT_INTERVIEW, TYPING_TEXT, COMMAND_TYPE},
    {'?', CONTEXT_INTERVIEW, TYPING_NUMBER, COMMAND_HELP},
    {'/', CONTEXT_INTERVIEW, TYPING_DATE, COMMAND_TYPE}, /* people type 6/14/2027 */
    {'/', CONTEXT_INTERVIEW, TYPING_NUMBER, COMMAND_JUMP},
    {PRESS_F1, CONTEXT_INTERVIEW, TYPING_TEXT, COMMAND_HELP},
    {'q', CONTEXT_HOME, TYPING_NOTHING, COMMAND_LEAVE},
    {'q', CONTEXT_INTERVIEW, TYPING_NUMBER, COMMAND_TYPE},
    {'q', CONTEXT_HELP, TYPING_NOTHING, COMMAND_BACK}, /* q closes an overlay */
    {PRESS_CTRL('q'), CONTEXT_INTERVIEW, TYPING_TEXT, COMMAND_LEAVE},
    {PRESS_CTRL('q'), CONTEXT_HELP, TYPING_NOTHING, COMMAND_LEAVE},
    {PRESS_F10, CONTEXT_DIALOG, TYPING_TEXT, COMMAND_LEAVE},
    {PRESS_CTRL('c'), CONTEXT_JUMP, TYPING_TEXT, COMMAND_INTERRUPT},
    {PRESS_DELETE, CONTEXT_HOME, TYPING_NOTHING, COMMAND_DELETE},
    {PRESS_DELETE, CONTEXT_DIALOG, TYPING_TEXT, COMMAND_ERASE_FORWARD},
    {PRESS_BACKSPACE, CONTEXT_DIALOG, TYPING_TEXT, COMMAND_ERASE_BACK},
    {8, CONTEXT_DIALOG, TYPING_TEXT, COMMAND_ERASE_BACK},
    {PRESS_CTRL('a'), CONTEXT_INTERVIEW, TYPING_NUMBER, COMMAND_FIRST},
    {PRESS_CTRL('w'), CONTEXT_INTERVIEW, TYPING_NUMBER, COMMAND_ERASE_WORD},
    {'j', CONTEXT_HOME, TYPING_NOTHING, COMMAND_DOWN},
    {'j', CONTEXT_JUMP, TYPING_TEXT, COMMAND_TYPE},
    {'u', CONTEXT_INTERVIEW, TYPING_NOTHING, COMMAND_UNDO},
    {PRESS_CTRL('r'), CONTEXT_INTERVIEW, TYPING_TEXT, COMMAND_REDO},
    {PRESS_CTRL('s'), CONTEXT_INTERVIEW, TYPING_TEXT, COMMAND_SAVE},
    {'\n', CONTEXT_HOME, TYPING_NOTHING, COMMAND_CONTINUE},
    {0x1F600, CONTEXT_HOME, TYPING_NOTHING, COMMAND_NONE},
    {PRESS_NONE, CONTEXT_HOME, TYPING_TEXT, COMMAND_NONE},
    {0, CONTEXT_HOME, TYPING_NOTHING, COMMAND_NONE},
};

START_TEST(keys_find__in_its_place__gives_the_command)
{
    struct press press = {.key = cases[_i].key};

    ck_assert_int_eq(keys_find(press, cases[_i].contexts, cases[_i].typing), cases[_i].wanted);
}
END_TEST

START_TEST(keys_find__a_paste__is_text_or_nothing)
{
    static const enum typing typings[] = {TYPING_NOTHING, TYPING_NUMBER, TYPING_DATE, TYPING_TEXT};

    for (uint32_t key = 0; key < 256; key++)
        for (int i = 0; i < 4; i++) {
            enum command command = keys_find((struct press){.key = key, .pasted = true},
                                             CONTEXT_INTERVIEW, typings[i]);

            ck_assert(command == COMMAND_NONE || command == COMMAND_TYPE);
        }
}
END_TEST

START_TEST(key_bindings__every_one__can_be_said)
{
    for (int i = 0; i < key_binding_count; i++) {
        const struct key_binding *binding = &key_bindings[i];
        struct buffer names = {0};

        keys_names(binding, &names);
        ck_assert_int_gt((int)names.length, 0);
        ck_assert(binding->help[strlen(binding->help) - 1] == '.');
        ck_assert_int_gt((int)strlen(binding->word), 0);
        buffer_clear(&names);
    }
}
END_TEST

START_TEST(keys_name__while_typing__names_a_key_that_works)
{
    const struct key_binding *help = keys_binding(COMMAND_HELP, CONTEXT_INTERVIEW);
    const struct key_binding *undo = keys_binding(COMMAND_UNDO, CONTEXT_INTERVIEW);
    char name[16];

    ck_assert_str_eq(keys_name(help, TYPING_NOTHING, name), "?");
    ck_assert_str_eq(keys_name(help, TYPING_TEXT, name), "F1");
    ck_assert_ptr_null(keys_name(undo, TYPING_TEXT, name));
}
END_TEST

START_TEST(key_bindings__no_two__fight_for_a_key_on_a_screen)
{
    /* Narrower bindings stand before wider ones; two of one width would hide each other. */
    for (int i = 0; i < key_binding_count; i++)
        for (int j = i + 1; j < key_binding_count; j++)
            ck_assert_msg(key_bindings[i].keys[0] != key_bindings[j].keys[0] ||
                              key_bindings[i].contexts != key_bindings[j].contexts,
                          "%s", key_bindings[j].help);
}
END_TEST

Suite *keys_suite(void)
{
    Suite *suite = suite_create("keys");
    TCase *tcase = tcase_create("keys");

    ADD_TABLE_TEST(tcase, keys_find__in_its_place__gives_the_command, cases);
    tcase_add_test(tcase, keys_find__a_paste__is_text_or_nothing);
    tcase_add_test(tcase, key_bindings__every_one__can_be_said);
    tcase_add_test(tcase, keys_name__while_typing__names_a_key_that_works);
    tcase_add_test(tcase, key_bindings__no_two__fight_for_a_key_on_a_screen);
    suite_add_tcase(suite, tcase);
    return suite;
}
