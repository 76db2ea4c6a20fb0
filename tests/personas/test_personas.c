/* SPDX-License-Identifier: MIT
 * Personas: from an answers file to the printed roadmap, through the real program. What each
 * roadmap must say is in NAME.expect, in words that do not change with the catalogue's texts:
 *
 *     today 2026-11-23           the day of the plan
 *     goal_state open
 *     finish 2027-06-01 2027-09-30   the even-odds day lies between
 *     no-date                    there is none
 *     cost 3000 6000             the likely cost lies between
 *     route A B C                these steps are on the route, in this order of start
 *     companion A B              these stand beside it
 *     absent A                   no step of that id, or with that start if it ends in *
 *     milestones X Y             in this order
 *     gate ID OUTCOME
 *     doses STEP DAY DAY ...
 *     find-out ID ...            a step to find out that answer
 *     choice NEED PATH           the route followed takes that path */
#include <glob.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "suites.h"

#define WORDS 16

static glob_t personas;

struct expectation {
    char line[512];
    char *words[WORDS];
    int count;
};

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
    char folder[] = "/tmp/milepost-persona-XXXXXX", command[2048];
    json_error_t error;

    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(command, sizeof command,
             "%s --db %s/plans.db --today %s --no-input new Persona --answers %s 2>&1 && "
             "%s --db %s/plans.db --today %s print --private --format json",
             MILEPOST_PROGRAM, folder, today, answers, MILEPOST_PROGRAM, folder, today);
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

/* ---- looking --------------------------------------------------------------------------------- */

static const char *text_at(json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static json_t *find(json_t *list, const char *key, const char *value)
{
    size_t i;
    json_t *item;
    size_t length = strlen(value);
    bool prefix = length && value[length - 1] == '*';
    json_array_foreach(list, i, item)
    {
        const char *text = text_at(item, key);
        if (prefix ? strncmp(text, value, length - 1) == 0 : strcmp(text, value) == 0)
            return item;
    }
    return NULL;
}

static json_t *step_of(json_t *roadmap, const char *id)
{
    json_t *step = find(json_object_get(roadmap, "steps"), "id", id);
    ck_assert_msg(step, "no step %s on the roadmap", id);
    return step;
}

/* ---- checking -------------------------------------------------------------------------------- */

static void check_between(const char *what, const char *value, const struct expectation *expected)
{
    ck_assert_msg(strcmp(value, expected->words[1]) >= 0 && strcmp(value, expected->words[2]) <= 0,
                  "%s %s, not from %s to %s", what, value, expected->words[1], expected->words[2]);
}

static void check_finish(json_t *roadmap, const struct expectation *expected)
{
    check_between("finish", text_at(json_object_get(roadmap, "finish"), "p50"), expected);
}

static void check_no_date(json_t *roadmap, const struct expectation *expected)
{
    (void)expected;
    ck_assert_str_eq(text_at(json_object_get(roadmap, "finish"), "p50"), "");
}

static void check_cost(json_t *roadmap, const struct expectation *expected)
{
    json_t *cost = json_object_get(roadmap, "cost");
    json_int_t likely = json_integer_value(json_object_get(cost, "likely"));
    ck_assert_int_ge(likely, atoll(expected->words[1]));
    ck_assert_int_le(likely, atoll(expected->words[2]));
}

static void check_state(json_t *roadmap, const struct expectation *expected)
{
    ck_assert_str_eq(text_at(roadmap, "goal_state"), expected->words[1]);
}

static void check_role(json_t *roadmap, const struct expectation *expected)
{
    const char *before = "";
    bool route = strcmp(expected->words[0], "route") == 0;
    for (int i = 1; i < expected->count; i++) {
        json_t *step = step_of(roadmap, expected->words[i]);
        ck_assert_msg(strcmp(text_at(step, "role"), route ? "route" : "companion") == 0,
                      "%s is a %s", expected->words[i], text_at(step, "role"));
        const char *start = text_at(step, "start");
        ck_assert_msg(!route || strcmp(before, start) <= 0, "%s starts on %s, before %s",
                      expected->words[i], start, before);
        before = start;
    }
}

static void check_absent(json_t *roadmap, const struct expectation *expected)
{
    for (int i = 1; i < expected->count; i++)
        ck_assert_msg(!find(json_object_get(roadmap, "steps"), "id", expected->words[i]),
                      "%s is on the roadmap", expected->words[i]);
}

static void check_milestones(json_t *roadmap, const struct expectation *expected)
{
    size_t at = 0;
    json_t *milestones = json_object_get(roadmap, "milestones");
    for (int i = 1; i < expected->count; i++) {
        char fact[128];
        snprintf(fact, sizeof fact, "credential/%s", expected->words[i]);
        while (at < json_array_size(milestones) &&
               strcmp(text_at(json_array_get(milestones, at), "fact"), fact) != 0)
            at++;
        ck_assert_msg(at++ < json_array_size(milestones), "no milestone %s in its place", fact);
    }
}

static void check_gate(json_t *roadmap, const struct expectation *expected)
{
    json_t *gate = find(json_object_get(roadmap, "gates"), "id", expected->words[1]);
    ck_assert_msg(gate, "no gate %s", expected->words[1]);
    ck_assert_str_eq(text_at(gate, "outcome"), expected->words[2]);
}

static void check_doses(json_t *roadmap, const struct expectation *expected)
{
    json_t *doses = json_object_get(step_of(roadmap, expected->words[1]), "doses");
    ck_assert_uint_eq(json_array_size(doses), (size_t)(expected->count - 2));
    for (int i = 2; i < expected->count; i++)
        ck_assert_str_eq(json_string_value(json_array_get(doses, (size_t)i - 2)),
                         expected->words[i]);
}

static void check_find_out(json_t *roadmap, const struct expectation *expected)
{
    for (int i = 1; i < expected->count; i++) {
        char id[128];
        snprintf(id, sizeof id, "find-out.%s", expected->words[i]);
        step_of(roadmap, id);
    }
}

static void check_choice(json_t *roadmap, const struct expectation *expected)
{
    json_t *choices = json_object_get(json_object_get(roadmap, "route"), "choices");
    json_t *choice = find(choices, "need", expected->words[1]);
    ck_assert_msg(choice, "nothing was chosen for %s", expected->words[1]);
    ck_assert_str_eq(text_at(choice, "path"), expected->words[2]);
}

static const struct {
    const char *word;
    void (*check)(json_t *roadmap, const struct expectation *expected);
} checks[] = {
    {"goal_state", check_state},  {"finish", check_finish},
    {"no-date", check_no_date},   {"cost", check_cost},
    {"route", check_role},        {"companion", check_role},
    {"absent", check_absent},     {"milestones", check_milestones},
    {"gate", check_gate},         {"doses", check_doses},
    {"find-out", check_find_out}, {"choice", check_choice},
};

static void check(json_t *roadmap, const struct expectation *expected)
{
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
        if (strcmp(checks[i].word, expected->words[0]) == 0) {
            checks[i].check(roadmap, expected);
            return;
        }
    }
    ck_abort_msg("unknown expectation: %s", expected->words[0]);
}

static bool read_line(FILE *file, struct expectation *expected)
{
    expected->count = 0;
    while (fgets(expected->line, sizeof expected->line, file)) {
        char *rest = NULL;
        expected->line[strcspn(expected->line, "#\n")] = '\0';
        char *word = strtok_r(expected->line, " ", &rest);
        for (; word && expected->count < WORDS; word = strtok_r(NULL, " ", &rest))
            expected->words[expected->count++] = word;
        if (expected->count)
            return true;
    }
    return false;
}

START_TEST(persona__gets__the_roadmap_it_must)
{
    const char *answers = personas.gl_pathv[_i];
    char path[1024];
    struct expectation expected;

    snprintf(path, sizeof path, "%.*s.expect", (int)(strlen(answers) - strlen(".answers.json")),
             answers);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file, "no %s", path);
    ck_assert(read_line(file, &expected));
    ck_assert_str_eq(expected.words[0], "today");
    json_t *roadmap = roadmap_of(answers, expected.words[1]);
    int lines = 0;
    for (; read_line(file, &expected); lines++)
        check(roadmap, &expected);
    ck_assert_int_gt(lines, 2);
    json_decref(roadmap);
    fclose(file);
}
END_TEST

static Suite *personas_suite(void)
{
    Suite *suite = suite_create("personas");
    TCase *tcase = tcase_create("personas");
    glob(MILEPOST_PERSONAS "/*.answers.json", 0, NULL, &personas);
    tcase_add_loop_test(tcase, persona__gets__the_roadmap_it_must, 0, (int)personas.gl_pathc);
    suite_add_tcase(suite, tcase);
    return suite;
}

suite_maker *const test_suites[] = {personas_suite, NULL};
