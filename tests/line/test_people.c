/* SPDX-License-Identifier: MIT
 * Drives people through the accessible interview, each answer from their file typed as a line at
 * the question that asks for it: the plan is the same as `new --answers` makes of the answers that
 * were asked for, to the byte. */
#include <check.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "line_suites.h"
#include "talker.h"

enum { MOST_LINES = 500 };

/* Files of tests/personas that run everywhere, under valgrind too: those whose screens are kept,
 * and so many more that every type of question is among what they are asked. */
static const char *const people[] = {
    "from-home-on-a-budget",
    "apprentice-with-all-proof",
    "keeps-three-of-two-bodies",
    "enrolled-student",
    "unknown-to-everything",
    "chickenpox-ten-days-ago",
    "another-felony",
    "cca-from-zero",
    "starts-next-autumn",
    "outpatient-course-student",
    "rhit-student-last-year",
    "rhia-student",
    "declines-everything-private",
    "veteran-with-gi-bill",
    "hepatitis-b-series",
};

static struct talker talker;
static int lines;
static bool *was_put; /* one for each question */

static void setup(void)
{
    talker_setup(&talker);
    was_put = memory_new((size_t)catalog_builtin()->question_count, sizeof *was_put);
    lines = 0;
}

static void teardown(void)
{
    talker_teardown(&talker);
    free(was_put);
}

static void read_persona(const char *path, struct answers *out)
{
    char *bytes = NULL;
    size_t length = 0;
    struct error err;

    ck_assert_msg(file_read(path, IMPORT_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_msg(answers_file_read(catalog_builtin(), bytes, length, path, talker.clock.fixed_day,
                                    out, NULL, NULL, &err) == STATUS_OK,
                  "%s", err.text);
    free(bytes);
}

/* The question that was put last, or -1 at the end. */
static int question_heard(void)
{
    const struct catalog *catalog = catalog_builtin();
    char *line = talker_last(&talker, "Question ");
    const char *ask = strstr(line, ": ");
    int found = -1;

    for (int i = 0; ask && i < catalog->question_count; i++)
        if (strcmp(ask + 2, catalog->questions[i].ask) == 0)
            found = i;
    free(line);
    return found;
}

static void write_numbers(int count, uint64_t set, struct buffer *out)
{
    for (int i = 0; i < count; i++)
        if (set >> i & 1)
            buffer_format(out, "%d ", i + 1);
}

/* The numbers of what is chosen, or what is typed. */
static void write_typed(const struct question *question, const struct answer *answer,
                        struct buffer *out)
{
    int count = question->value_count;

    if (answer->state == ANSWER_UNKNOWN && count > 0)
        buffer_format(out, "%d", count + 1);
    else if (answer->state == ANSWER_DECLINED && count > 0)
        buffer_format(out, "%d", count + 2);
    else if (question->type == ANSWER_MULTI)
        write_numbers(count, answer->set, out);
    else if (count > 0)
        buffer_format(out, "%d", answer->value + 1);
    else
        answer_write(question, answer, out);
}

/* What lies ahead is told once, and its first item goes on with the questions. */
static bool is_shown_ahead(const struct talker *from)
{
    const char *ahead = strstr(from->heard, "\n1. Go on"), *question;

    if (!ahead)
        return false;
    question = strstr(ahead, "\nQuestion ");
    return question == NULL;
}

static bool type_answer(struct talker *from, struct buffer *out)
{
    static const char *const first[] = {"1", "Maria"};
    int question;

    if (lines < 2) {
        buffer_add(out, first[lines++]);
        return true;
    }
    if (lines++ > MOST_LINES || strstr(from->heard, "Back to the overview"))
        return false;
    if (is_shown_ahead(from)) {
        buffer_add(out, "1");
        return true;
    }
    question = question_heard();
    ck_assert_msg(question >= 0, "%s", from->heard);
    was_put[question] = true;
    if (from->answers->items[question].state == ANSWER_NONE)
        buffer_add(out, ">");
    else
        write_typed(&catalog_builtin()->questions[question], &from->answers->items[question], out);
    return true;
}

static void keep_what_was_put(struct answers *answers)
{
    for (int i = 0; i < answers->catalog->question_count; i++)
        if (!was_put[i])
            answers->items[i] = (struct answer){.as_of = DATE_NONE};
}

static void export_of_file(const struct answers *answers, struct buffer *out)
{
    struct talker other;
    struct error err;
    int64_t plan;

    talker_setup(&other);
    ck_assert_msg(plan_create_answered(other.store, &other.clock, "Maria", answers, &plan, &err) ==
                      STATUS_OK,
                  "%s", err.text);
    talker_export(&other, out);
    talker_teardown(&other);
}

static void assert_same_plan(const char *path)
{
    struct answers answers = {0};
    struct buffer spoken = {0}, from_file = {0};

    read_persona(path, &answers);
    talker.answers = &answers;
    talker_run(&talker, type_answer);
    talker_export(&talker, &spoken);
    keep_what_was_put(&answers);
    export_of_file(&answers, &from_file);
    ck_assert_str_eq(buffer_text(&spoken), buffer_text(&from_file));
    answers_clear(&answers);
    buffer_clear(&spoken);
    buffer_clear(&from_file);
}

START_TEST(interview__by_lines__gives_the_plan_of_the_answers_file)
{
    char path[512];

    snprintf(path, sizeof path, "%s/%s.answers.json", PERSONAS_FOLDER, people[_i]);
    assert_same_plan(path);
}
END_TEST

/* ---- all the others --------------------------------------------------------------------------- */

static glob_t all; /* the files of tests/personas, found once */

static bool is_among_people(const char *path)
{
    const char *name = strrchr(path, '/') + 1;

    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        if (strncmp(name, people[i], strlen(people[i])) == 0 &&
            strcmp(name + strlen(people[i]), ".answers.json") == 0)
            return true;
    return false;
}

START_TEST(interview__of_everybody_by_lines__gives_the_plan_of_the_answers_file)
{
    if (!is_among_people(all.gl_pathv[_i]))
        assert_same_plan(all.gl_pathv[_i]);
}
END_TEST

static TCase *everybody(void)
{
    TCase *group = tcase_create("everybody");

    tcase_set_timeout(group, 600);
    tcase_set_tags(group, "sweep");
    tcase_add_checked_fixture(group, setup, teardown);
    if (all.gl_pathc == 0)
        glob(PERSONAS_FOLDER "/*.answers.json", 0, NULL, &all);
    tcase_add_loop_test(group, interview__of_everybody_by_lines__gives_the_plan_of_the_answers_file,
                        0, (int)all.gl_pathc);
    return group;
}

Suite *line_people_suite(void)
{
    Suite *suite = suite_create("line_people");
    TCase *group = tcase_create("people");

    tcase_set_timeout(group, 600);
    tcase_add_checked_fixture(group, setup, teardown);
    ADD_TABLE_TEST(group, interview__by_lines__gives_the_plan_of_the_answers_file, people);
    suite_add_tcase(suite, group);
    suite_add_tcase(suite, everybody());
    return suite;
}
