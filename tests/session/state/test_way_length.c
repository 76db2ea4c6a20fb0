/* SPDX-License-Identifier: MIT
 * How long the interview is for people of each kind: screens, and words on them, to the rough
 * roadmap and to the end. A ceiling, so that neither grows unseen; whoever asks more has to say
 * so here. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/roadmap.h"
#include "milepost/session.h"
#include "milepost/whole_file.h"
#include "session_suites.h"

/* What is read until somewhere. */
struct extent {
    int screens, words;
};

/* Whose answers, where they say that they stand, and what they may have to read at most. */
static const struct reader {
    const char *persona, *stage;
    struct extent rough, whole;
} readers[] = {
    {"high-school-to-cpc", "starting", {5, 293}, {40, 1825}},
    {"first-job-anywhere", "starting", {6, 344}, {42, 1912}},
    {"ccs-from-zero", "starting", {5, 293}, {40, 1825}},
    {"outpatient-course-student", "studying", {7, 369}, {52, 2491}},
    {"enrolled-student", "studying", {7, 369}, {52, 2491}},
    {"apprentice-with-all-proof", "apprentice", {6, 309}, {33, 1547}},
    {"working-coder-to-ccs", "working", {7, 369}, {36, 1660}},
    {"keep-three-current", "working", {4, 203}, {12, 628}},
    {"knows-nothing-yet", "unknown", {8, 420}, {48, 2305}},
};

static const struct catalog *catalog;
static struct answers given, answers;
static enum question_status *status;
static date_day today;

static void setup(void)
{
    catalog = catalog_builtin();
    today = date_from_civil(2026, 11, 23);
    answers_init(&answers, catalog);
    status = memory_new((size_t)catalog->question_count, sizeof *status);
    interview_status(&answers, NULL, status);
}

static void teardown(void)
{
    answers_clear(&given);
    answers_clear(&answers);
    free(status);
}

static void read_persona(const struct reader *reader)
{
    int stage = catalog_find_question(catalog, "person.stage");
    char path[256], *bytes = NULL;
    size_t length = 0;
    struct error err;

    snprintf(path, sizeof path, "%s/%s.answers.json", PERSONAS_FOLDER, reader->persona);
    ck_assert_msg(file_read(path, IMPORT_LIMIT, &bytes, &length, &err) == STATUS_OK, "%s",
                  err.text);
    ck_assert_int_eq(
        answers_file_read(catalog, bytes, length, path, today, &given, NULL, NULL, &err),
        STATUS_OK);
    ck_assert_int_eq(
        answer_parse(&catalog->questions[stage], reader->stage, today, &given.items[stage], &err),
        STATUS_OK);
    free(bytes);
}

static int count_words(const char *text)
{
    int words = 0;

    for (bool within = false; *text != '\0'; text++) {
        bool letter = *text != ' ' && *text != '\n';
        words += letter && !within;
        within = letter;
    }
    return words;
}

static void read_section(int index, struct extent *extent)
{
    const struct section *section = &catalog->sections[index];

    extent->words += count_words(section->good_for);
    if (section->intro[0] == '\0')
        return;
    extent->screens++;
    extent->words += count_words(section->title) + count_words(section->intro);
}

static void read_question(const struct question *question, struct extent *extent)
{
    extent->screens++;
    extent->words +=
        count_words(question->ask) + count_words("Why we ask:") + count_words(question->why);
    for (int i = 0; i < question->value_count; i++)
        extent->words += count_words(question->values[i].label);
}

/* What the person says; who has not said it yet does not know. */
static void give_answer(int question)
{
    answers.items[question] = given.items[question];
    if (answers.items[question].state == ANSWER_NONE && !catalog->questions[question].optional)
        answers.items[question] = (struct answer){.state = ANSWER_UNKNOWN, .as_of = today};
}

/* The roadmap says once for a section what of it can still change something. */
static void settle(bool *relevant)
{
    const struct plan_input input = {
        .catalog = catalog, .answers = &answers, .today = today, .without_forecast = true};
    struct roadmap *roadmap = roadmap_make(&input);

    memcpy(relevant, roadmap->relevant, (size_t)catalog->question_count * sizeof *relevant);
    roadmap_free(&roadmap);
}

static void walk(struct extent *rough, struct extent *whole)
{
    bool *relevant = memory_new((size_t)catalog->question_count, sizeof *relevant);
    int section = -1, question = 0;

    while (question >= 0) {
        int opened = catalog->questions[question].section;
        if (opened != section && section == 0) {
            *rough = *whole;
            whole->screens++; /* the roadmap itself */
        }
        if (opened != section && opened > 0) {
            settle(relevant);
            interview_status(&answers, relevant, status);
        }
        if (status[question] == QUESTION_ASKED) {
            if (opened != section)
                read_section(opened, whole);
            section = opened;
            read_question(&catalog->questions[question], whole);
            give_answer(question);
            interview_status(&answers, section > 0 ? relevant : NULL, status);
        }
        question = interview_next(&answers, status, question, false);
    }
    free(relevant);
}

START_TEST(interview__of_each_kind_of_reader__is_no_longer_than_agreed)
{
    const struct reader *reader = &readers[_i];
    struct extent rough = {0, 0}, whole = {0, 0};

    read_persona(reader);
    walk(&rough, &whole);
    if (getenv("MILEPOST_LENGTHS")) /* the table anew */
        fprintf(stderr, "    {\"%s\", \"%s\", {%d, %d}, {%d, %d}},\n", reader->persona,
                reader->stage, rough.screens, rough.words, whole.screens, whole.words);
    ck_assert_int_le(rough.screens, reader->rough.screens);
    ck_assert_int_le(rough.words, reader->rough.words);
    ck_assert_int_le(whole.screens, reader->whole.screens);
    ck_assert_int_le(whole.words, reader->whole.words);
}
END_TEST

Suite *way_length_suite(void)
{
    Suite *suite = suite_create("way_length");
    TCase *tcase = tcase_create("way_length");

    tcase_set_tags(tcase, "sweep"); /* counts what is asked: once, in the release build */
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, interview__of_each_kind_of_reader__is_no_longer_than_agreed, 0,
                        (int)(sizeof readers / sizeof readers[0]));
    suite_add_tcase(suite, tcase);
    return suite;
}
