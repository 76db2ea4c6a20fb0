/* SPDX-License-Identifier: MIT
 * Personas: from an answers file to the printed roadmap, through the real program. What each
 * roadmap must say is in NAME.expect; together they have every kind of goal and every outcome of
 * every gate. */
#include <glob.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "expect.h"
#include "new_folder.h"
#include "suites.h"

static glob_t personas;  /* of the first career */
static glob_t beginners; /* of the second one */

/* ---- running --------------------------------------------------------------------------------- */

static char *run(const char *command)
{
    size_t length = 0, room = 1 << 16;
    char *out = malloc(room + 1);
    FILE *pipe = popen(command, "r");
    ck_assert_ptr_nonnull(pipe);
    ck_assert_ptr_nonnull(out);
    for (size_t got; (got = fread(out + length, 1, room - length, pipe)) > 0;) {
        length += got;
        if (length == room)
            out = realloc(out, (room *= 2) + 1);
    }
    out[length] = '\0';
    ck_assert_msg(pclose(pipe) == 0, "failed: %s\n%s", command, out);
    return out;
}

/* The roadmap of an answers file on a day, as JSON. */
static json_t *roadmap_of(const char *answers, const char *today)
{
    const char *career =
        strstr(answers, "/pharmacy-technician/") ? "pharmacy-technician" : "medical-coder";
    char folder[NEW_FOLDER_SIZE], command[2048];
    json_error_t error;

    new_folder(folder, "persona");
    snprintf(
        command, sizeof command,
        "%s --db %s/plans.db --today %s --no-input new Persona --career %s --answers %s 2>&1 && "
        "%s --db %s/plans.db --today %s print --private --format json",
        MILEPOST_PROGRAM, folder, today, career, answers, MILEPOST_PROGRAM, folder, today);
    char *text = run(command);
    const char *json = strchr(text, '{');
    ck_assert_msg(json, "no JSON: %s", text);
    json_t *roadmap = json_loads(json, JSON_REJECT_DUPLICATES, &error);
    ck_assert_msg(roadmap, "%s: line %d: %s", answers, error.line, error.text);
    free(text);
    snprintf(command, sizeof command, "rm -r %s", folder);
    free(run(command));
    return roadmap;
}

static void expect_roadmap(const char *answers)
{
    struct expectation expected;
    FILE *file = expect_open(answers);

    ck_assert(expect_read(file, &expected));
    ck_assert_str_eq(expected.words[0], "today");
    json_t *roadmap = roadmap_of(answers, expected.words[1]);
    int lines = 0;
    for (; expect_read(file, &expected); lines++)
        expect_check(roadmap, &expected);
    ck_assert_int_gt(lines, 2);
    json_decref(roadmap);
    fclose(file);
}

START_TEST(persona__gets__the_roadmap_it_must)
{
    expect_roadmap(personas.gl_pathv[_i]);
}
END_TEST

START_TEST(persona_of_another_career__gets__the_roadmap_it_must)
{
    expect_roadmap(beginners.gl_pathv[_i]);
}
END_TEST

/* ---- what they cover together ---------------------------------------------------------------- */

/* Each way a gate can turn out, as the expectations put it. */
static const char *const outcomes[] = {
    "background clear",
    "background action",
    "background barred",
    "background decided-by-other",
    "drug-screen action",
    "drug-screen decided-by-other",
    "tb action",
    "remote-work action",
    "vaccine-hepb clear",
    "vaccine-hepb action",
    "vaccine-hepb decided-by-other",
    "vaccine-mmr clear",
    "vaccine-mmr action",
    "vaccine-mmr decided-by-other",
    "vaccine-varicella clear",
    "vaccine-varicella action",
    "vaccine-varicella decided-by-other",
    "vaccine-tdap clear",
    "vaccine-tdap action",
    "vaccine-tdap decided-by-other",
    "vaccine-flu clear",
    "vaccine-flu action",
    "vaccine-flu decided-by-other",
    "vaccine-covid clear",
    "vaccine-covid action",
    "vaccine-covid decided-by-other",
    "goal_state open",
    "goal_state reached", /* no goal of the shipped catalogue is unreachable */
};

static const char *const goals[] = {
    "CPC",
    "COC",
    "CIC",
    "CRC",
    "CPB",
    "CPMA",
    "CDEO",
    "CDEI",
    "CPPM",
    "CPCO",
    "CCA",
    "CCS",
    "CCS-P",
    "RHIT",
    "RHIA",
    "CBCS",
    "first-job",
    "specialty",
    "keep-current",
    "any",
    "physician-office",
    "hospital-outpatient",
    "hospital-inpatient",
    "risk-adjustment",
    "billing",
};

static bool expects(const char *answers, const char *line)
{
    struct expectation expected;
    bool found = false;
    FILE *file = expect_open(answers);

    while (!found && expect_read(file, &expected)) {
        const char *value = strchr(line, ' ') + 1, *last = expected.words[expected.count - 1];
        const char *name = expected.words[expected.count > 2 ? 1 : 0];
        found = expected.count >= 2 && strcmp(value, last) == 0 &&
                strncmp(name, line, strlen(name)) == 0 && line[strlen(name)] == ' ';
    }
    fclose(file);
    return found;
}

static bool aims_at(const char *answers, const char *goal)
{
    json_error_t error;
    json_t *file = json_load_file(answers, JSON_REJECT_DUPLICATES, &error);
    ck_assert_msg(file, "%s: line %d: %s", answers, error.line, error.text);
    json_t *given = json_object_get(file, "answers");
    bool aims = strcmp(expect_text(given, "goal.target"), goal) == 0 ||
                strcmp(expect_text(given, "goal.setting"), goal) == 0;
    json_decref(file);
    return aims;
}

START_TEST(personas__have__each_outcome_of_each_gate)
{
    bool found = false;
    for (size_t i = 0; i < personas.gl_pathc && !found; i++)
        found = expects(personas.gl_pathv[i], outcomes[_i]);
    ck_assert_msg(found, "nobody has %s", outcomes[_i]);
}
END_TEST

START_TEST(personas__aim__at_each_kind_of_goal)
{
    bool found = false;
    for (size_t i = 0; i < personas.gl_pathc && !found; i++)
        found = aims_at(personas.gl_pathv[i], goals[_i]);
    ck_assert_msg(found, "nobody aims at %s", goals[_i]);
}
END_TEST

static Suite *personas_suite(void)
{
    Suite *suite = suite_create("personas");
    TCase *tcase = tcase_create("personas");
    glob(MILEPOST_PERSONAS "/*.answers.json", 0, NULL, &personas);
    glob(MILEPOST_PERSONAS "/pharmacy-technician/*.answers.json", 0, NULL, &beginners);
    tcase_add_loop_test(tcase, persona__gets__the_roadmap_it_must, 0, (int)personas.gl_pathc);
    tcase_add_loop_test(tcase, persona_of_another_career__gets__the_roadmap_it_must, 0,
                        (int)beginners.gl_pathc);
    tcase_add_loop_test(tcase, personas__have__each_outcome_of_each_gate, 0,
                        (int)(sizeof outcomes / sizeof outcomes[0]));
    tcase_add_loop_test(tcase, personas__aim__at_each_kind_of_goal, 0,
                        (int)(sizeof goals / sizeof goals[0]));
    suite_add_tcase(suite, tcase);
    return suite;
}

suite_maker *const test_suites[] = {personas_suite, NULL};
