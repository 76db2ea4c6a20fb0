/* SPDX-License-Identifier: MIT
 * The prints of every persona and of people thrown with dice, followed or not, with private answers
 * or without: the one page, the plan, everything. MILEPOST_PROFILES says how many of the latter. */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "../plan/random_profile.h"
#include "milepost/session.h"
#include "milepost/whole_file.h"
#include "page_check.h"
#include "print_check.h"
#include "session_suites.h"

static glob_t personas;

static void read_persona(const char *path, date_day today, struct answers *answers)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    ck_assert_msg(file_read(path, IMPORT_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_msg(answers_file_read(catalog_builtin(), bytes, length, path, today, answers, NULL,
                                    NULL, &err) == STATUS_OK,
                  "%s", err.text);
    free(bytes);
}

typedef void check_fn(const char *whose, const struct plan_input *input, bool followed);

/* As to share and not followed, and as one's own and followed. */
static void check_persona(const char *whose, check_fn *check)
{
    struct answers answers = {0};
    date_day today = date_from_civil(2027, 1, 4);

    read_persona(whose, today, &answers);
    for (int own = 0; own < 2; own++) {
        const struct plan_input input = {.catalog = catalog_builtin(),
                                         .answers = &answers,
                                         .today = today,
                                         .without_private = own == 0};
        check(whose, &input, own != 0);
    }
    answers_clear(&answers);
}

static void check_anybody(check_fn *check)
{
    struct random_profile profile;
    char whose[32];

    random_profile_init(&profile);
    for (int i = 0; i < random_profiles(); i++) {
        struct plan_input input;

        random_profile_next(&profile);
        snprintf(whose, sizeof whose, "profile %d", profile.number);
        input = random_profile_input(&profile);
        input.without_private = i % 2;
        input.without_forecast = i % 4 != 0;
        check(whose, &input, i % 3 == 0);
    }
    random_profile_clear(&profile);
}

START_TEST(page__of_a_persona__is_one_page_and_true)
{
    check_persona(personas.gl_pathv[_i], page_check);
}
END_TEST

START_TEST(page__of_anybody__is_one_page_and_true)
{
    check_anybody(page_check);
}
END_TEST

START_TEST(prints__of_a_persona__are_whole_and_say_nothing_twice)
{
    check_persona(personas.gl_pathv[_i], print_check);
}
END_TEST

START_TEST(prints__of_anybody__are_whole_and_say_nothing_twice)
{
    check_anybody(print_check);
}
END_TEST

enum { MARKS = 6 };

/* Marks some lines of the roadmap that the profile has without any. */
static int random_marks(struct random_profile *profile, const struct roadmap *roadmap,
                        struct mark marks[MARKS])
{
    static const enum mark_kind kinds[] = {MARK_STARTED, MARK_DONE, MARK_WAIVED};
    int count = 0;

    while (roadmap->step_count > 0 && count < MARKS) {
        const struct roadmap_step *step =
            &roadmap->steps[random_dice(&profile->dice, roadmap->step_count)];
        bool fails = step->kind == STEP_EXAM && random_one_in(&profile->dice, 2);

        if (step->step < 0)
            return count;
        marks[count++] =
            (struct mark){.step = step->id,
                          .kind = fails ? MARK_FAILED : kinds[random_dice(&profile->dice, 3)],
                          .day = profile->today - random_dice(&profile->dice, 90),
                          .cost = random_one_in(&profile->dice, 2) ? MONEY_NONE : 9900,
                          .note = ""};
    }
    return count;
}

/* Followed for a while: some is begun, done, failed, paid. */
START_TEST(page__of_anybody_who_marks__is_one_page_and_true)
{
    struct random_profile profile;
    char whose[32];

    random_profile_init(&profile);
    for (int i = 0; i < random_profiles(); i++) {
        struct mark marks[MARKS];
        struct plan_input input;
        struct roadmap *before;

        random_profile_next(&profile);
        snprintf(whose, sizeof whose, "marked profile %d", profile.number);
        before = random_profile_plan(&profile, false);
        input = random_profile_input(&profile);
        input.without_forecast = true;
        input.progress.marks = marks;
        input.progress.mark_count = random_marks(&profile, before, marks);
        page_check(whose, &input, true);
        roadmap_free(&before);
    }
    random_profile_clear(&profile);
}
END_TEST

Suite *pages_suite(void)
{
    Suite *suite = suite_create("pages");
    TCase *tcase = tcase_create("pages");

    glob(PERSONAS_FOLDER "/*.answers.json", 0, NULL, &personas);
    tcase_set_tags(tcase, "sweep"); /* once, in the release build */
    tcase_set_timeout(tcase, 600);
    tcase_add_loop_test(tcase, page__of_a_persona__is_one_page_and_true, 0, (int)personas.gl_pathc);
    tcase_add_test(tcase, page__of_anybody__is_one_page_and_true);
    tcase_add_loop_test(tcase, prints__of_a_persona__are_whole_and_say_nothing_twice, 0,
                        (int)personas.gl_pathc);
    tcase_add_test(tcase, prints__of_anybody__are_whole_and_say_nothing_twice);
    tcase_add_test(tcase, page__of_anybody_who_marks__is_one_page_and_true);
    suite_add_tcase(suite, tcase);
    return suite;
}
