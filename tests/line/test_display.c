/* SPDX-License-Identifier: MIT
 * Covers what goes out of the accessible program as a whole, and what can be typed anywhere. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guide.h"
#include "line_suites.h"

/* ---- what goes out of a whole session ---------------------------------------------------------- */

static const char long_session[] =
    "Maria\n=/ cpc\nCPC, Certified\n=<\n=/\n=exam\n1. \n=<\n=/ typing\nTyping speed\n=measure\n"
    "=?\n=\n=<\n=<\nCheck your answers\nWhat is not asked\n=<\nWhat to do now\n=<\nWhat is "
    "due\n=<\n"
    "Read the roadmap\nCoding course\nWhy this is so\n=<\n=<\nCompare the routes\n1. \n"
    "Follow this route\n=<\nWhat lies ahead\n=<\nPrint, or read\nRead it here\n=<\nWhat if\nTry "
    "other answers\n"
    "Study hours a week\n=25\n=<\nForget this\nWhat somebody else checks\n1. \n=1\n=<\n"
    "Money and hours\n=1\nCredits, and\n=?\n=? ceu\n=<\nThe worksheet\nAdd a school\n"
    "=Tech College\nCoding course\n=<\n=<\nWhat was done\n=<\nHow it stands\n=<\n=<\n=q\n";

static void assert_columns(int most)
{
    struct buffer line = {0};

    for (const char *at = talker.lines; *at != '\0'; at++) {
        if (*at != '\n') {
            buffer_add_bytes(&line, at, 1);
            continue;
        }
        ck_assert_msg(text_width(buffer_text(&line)) <= most, "%s", buffer_text(&line));
        buffer_truncate(&line, 0);
    }
    buffer_clear(&line);
}

/* Neither what moves the cursor nor what draws: from U+2500 to U+259F, three bytes each. */
START_TEST(whole_session__writes__text_alone)
{
    make_usual_plan();
    go(long_session);
    ck_assert_heard(&talker, "Goodbye.");
    for (const unsigned char *at = (const unsigned char *)talker.lines; *at != '\0'; at++) {
        ck_assert_msg(*at == '\n' || *at >= ' ', "byte %d", *at);
        ck_assert_msg(at[0] != 0xE2 || at[1] < 0x94 || at[1] > 0x96, "box drawing: %.40s", at);
    }
    assert_columns(79);
}
END_TEST

static const struct {
    int rows, columns;
} displays[] = {{9, 0}, {12, 40}, {24, 80}};

START_TEST(whole_session__on_a_display__never_says_more_than_fits)
{
    talker.rows = displays[_i].rows;
    talker.columns = displays[_i].columns;
    make_usual_plan();
    go(long_session);
    ck_assert_heard(&talker, "Goodbye.");
    assert_columns(talker.columns == 40 ? 39 : 79);
}
END_TEST

START_TEST(answer__that_is_typed_while_more_is_to_be_said__is_taken)
{
    talker.rows = 5;
    talker_script(&talker, "\n1\nMaria\n\n\n");
    ck_assert_heard(&talker, "More follows. Enter, or your answer:");
    ck_assert_heard(&talker, "What is the plan called?");
    ck_assert_heard(&talker, "Question 1 of");
}
END_TEST

START_TEST(answer__that_can_t_be_read__is_refused_in_plain_words)
{
    make_usual_plan();
    go("Maria\nCheck your answers\nStudy hours a week\n=many\n");
    ck_assert_heard(&talker, "\n\"many\" is not a whole number from 1 to 60");
    ck_assert_not_heard(&talker, "time.hours_per_week");
}
END_TEST

/* ---- going back ------------------------------------------------------------------------------- */

START_TEST(back__from_an_item_of_a_later_page__tells_that_page_again)
{
    const char *step;

    make_usual_plan();
    go("Maria\nRead the roadmap\n=+\n7. \n=<\n");
    step = strstr(talker.heard, "\nStep ");
    ck_assert_ptr_nonnull(step);
    ck_assert_ptr_nonnull(strstr(step, "\n7. "));
    ck_assert_ptr_nonnull(strstr(step, "These are 7 to 12 of "));
    ck_assert_ptr_null(strstr(step, "These are 1 to 6 of "));
}
END_TEST

START_TEST(file__that_others_can_read__is_told_of_at_the_start)
{
    const struct store_notice notice = {.others_can_read = true, .read_only = true};

    talker.notice = &notice;
    go("=q\n");
    ck_assert_heard(&talker, "Others can read your data file: chmod 600 ");
    ck_assert_heard(&talker, "can only be read");
}
END_TEST

/* ---- anywhere --------------------------------------------------------------------------------- */

START_TEST(word__behind_a_question_mark__is_explained)
{
    go("Start\n=Maria\n=? ceu\n=? nosuchword\n");
    ck_assert_heard(&talker, "CEU (credit): ");
    ck_assert_heard(&talker, "\"nosuchword\" is not among the words");
}
END_TEST

START_TEST(word__before_any_plan__is_explained_for_every_career)
{
    go("=? uan\n=? nha\n=? cpht-nha\n");
    ck_assert_heard(&talker, "UAN: Universal activity number.");
    ck_assert_heard(&talker, "\nNHA: A body that certifies");
    ck_assert_heard(&talker, "\nNHA (Pharmacy technician, United States): ");
    ck_assert_heard(&talker, "CPhT-NHA: Certified Pharmacy Technician, NHA, a credential of NHA.");
}
END_TEST

/* Not the terms that have the word within one of theirs, such as HCPCS. */
START_TEST(credential__behind_a_question_mark__is_named)
{
    go("Start\n=Maria\n=? cpc\n");
    ck_assert_heard(&talker, "CPC: Certified Professional Coder, a credential of AAPC.");
    ck_assert_not_heard(&talker, "HCPCS: ");
}
END_TEST

START_TEST(settings__by_lines__are_kept)
{
    struct settings settings = {0};
    char path[128];

    snprintf(path, sizeof path, "%s/settings", talker.folder);
    settings_read(&settings, path);
    talker.settings = &settings;
    go("Settings\nDays to look\n=14\n");
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 14);
    ck_assert_int_eq(access(path, R_OK), 0);
    go("Settings\nDays to look\n=9999\n");
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 14);
    talker.settings = NULL;
    settings_clear(&settings);
    unlink(path);
}
END_TEST

START_TEST(settings__with_a_fault__are_told_of_before_anything_else)
{
    struct settings settings = {0};
    char path[128];
    FILE *file;

    snprintf(path, sizeof path, "%s/settings", talker.folder);
    file = fopen(path, "w");
    fputs("nonsense = 1\n", file);
    fclose(file);
    settings_read(&settings, path);
    talker.settings = &settings;
    go("=q\n");
    ck_assert_ptr_nonnull(strstr(talker.heard, "settings:1: "));
    ck_assert(strstr(talker.heard, "settings:1: ") < strstr(talker.heard, "Milepost."));
    talker.settings = NULL;
    settings_clear(&settings);
    unlink(path);
}
END_TEST

/* The roadmap and what it rests on follow; what is printed does not. */
START_TEST(dates__in_another_style__are_told_in_it_at_once_and_not_printed)
{
    struct settings settings;

    make_usual_plan();
    settings_read(&settings, NULL);
    settings.path = memory_copy_text("/dev/null/milepost/settings");
    talker.settings = &settings;
    go("Maria\nRead the roadmap\n=<\n=<\nSettings\nDates: day-month\nmonth-day\n=<\nMaria\n"
       "Read the roadmap\n=<\nPrint\nRead it here\n");
    ck_assert_heard(&talker, "next due 4 Jan 2027: Search");
    ck_assert_heard(&talker, "for your name, 4 Jan, ");
    ck_assert_heard(&talker, "3. Dates: month-day");
    ck_assert_heard(&talker, "next due Jan 4, 2027: Search");
    ck_assert_heard(&talker, "for your name, Jan 4, ");
    ck_assert_heard(&talker, "Maria, 4 Jan 2027");
    ck_assert_not_heard(&talker, "Maria, Jan 4, 2027");
    talker.settings = NULL;
    settings_clear(&settings);
}
END_TEST

Suite *line_display_suite(void)
{
    Suite *suite = suite_create("line_display");
    TCase *group = tcase_create("display");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, whole_session__writes__text_alone);
    ADD_TABLE_TEST(group, whole_session__on_a_display__never_says_more_than_fits, displays);
    tcase_add_test(group, answer__that_is_typed_while_more_is_to_be_said__is_taken);
    tcase_add_test(group, answer__that_can_t_be_read__is_refused_in_plain_words);
    tcase_add_test(group, back__from_an_item_of_a_later_page__tells_that_page_again);
    tcase_add_test(group, file__that_others_can_read__is_told_of_at_the_start);
    tcase_add_test(group, word__behind_a_question_mark__is_explained);
    tcase_add_test(group, word__before_any_plan__is_explained_for_every_career);
    tcase_add_test(group, credential__behind_a_question_mark__is_named);
    tcase_add_test(group, settings__by_lines__are_kept);
    tcase_add_test(group, settings__with_a_fault__are_told_of_before_anything_else);
    tcase_add_test(group, dates__in_another_style__are_told_in_it_at_once_and_not_printed);
    suite_add_tcase(suite, group);
    return suite;
}
