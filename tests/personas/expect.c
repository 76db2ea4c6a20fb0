/* SPDX-License-Identifier: MIT
 * What a roadmap must say: each word of an expectation has a check. */
#include "expect.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* ---- looking --------------------------------------------------------------------------------- */

const char *expect_text(json_t *object, const char *key)
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
        const char *text = expect_text(item, key);
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
    check_between("finish", expect_text(json_object_get(roadmap, "finish"), "p50"), expected);
}

static void check_no_date(json_t *roadmap, const struct expectation *expected)
{
    (void)expected;
    ck_assert_str_eq(expect_text(json_object_get(roadmap, "finish"), "p50"), "");
}

static void check_cost(json_t *roadmap, const struct expectation *expected)
{
    json_t *cost = json_object_get(roadmap, "cost");
    json_int_t likely = json_integer_value(json_object_get(cost, "likely"));
    ck_assert_int_ge(likely, atoll(expected->words[1]));
    ck_assert_int_le(likely, atoll(expected->words[2]));
}

/* The likely price of one line. */
static void check_price(json_t *roadmap, const struct expectation *expected)
{
    json_t *cost = json_object_get(step_of(roadmap, expected->words[1]), "cost");
    json_int_t likely = json_integer_value(json_object_get(cost, "likely"));
    ck_assert_int_ge(likely, atoll(expected->words[2]));
    ck_assert_int_le(likely, atoll(expected->words[3]));
}

static void check_upkeep(json_t *roadmap, const struct expectation *expected)
{
    json_t *upkeep = json_object_get(roadmap, "upkeep");
    json_int_t yearly = json_integer_value(json_object_get(upkeep, "per_year"));
    ck_assert_int_ge(yearly, atoll(expected->words[1]));
    ck_assert_int_le(yearly, atoll(expected->words[2]));
}

static void check_state(json_t *roadmap, const struct expectation *expected)
{
    ck_assert_str_eq(expect_text(roadmap, "goal_state"), expected->words[1]);
}

static void check_role(json_t *roadmap, const struct expectation *expected)
{
    const char *before = "";
    bool route = strcmp(expected->words[0], "route") == 0;
    for (int i = 1; i < expected->count; i++) {
        json_t *step = step_of(roadmap, expected->words[i]);
        ck_assert_msg(strcmp(expect_text(step, "role"), route ? "route" : "companion") == 0,
                      "%s is a %s", expected->words[i], expect_text(step, "role"));
        const char *start = expect_text(step, "start");
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
               strcmp(expect_text(json_array_get(milestones, at), "fact"), fact) != 0)
            at++;
        ck_assert_msg(at++ < json_array_size(milestones), "no milestone %s in its place", fact);
    }
}

static void check_gate(json_t *roadmap, const struct expectation *expected)
{
    json_t *gate = find(json_object_get(roadmap, "gates"), "id", expected->words[1]);
    ck_assert_msg(gate, "no gate %s", expected->words[1]);
    ck_assert_str_eq(expect_text(gate, "outcome"), expected->words[2]);
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
    ck_assert_str_eq(expect_text(choice, "path"), expected->words[2]);
}

static void check_before(json_t *roadmap, const struct expectation *expected)
{
    for (int i = 2; i < expected->count; i++) {
        const char *finish = expect_text(step_of(roadmap, expected->words[i - 1]), "finish");
        const char *start = expect_text(step_of(roadmap, expected->words[i]), "start");
        ck_assert_msg(finish[0] && start[0] && strcmp(finish, start) <= 0,
                      "%s finishes on %s, %s starts on %s", expected->words[i - 1], finish,
                      expected->words[i], start);
    }
}

static void check_starts(json_t *roadmap, const struct expectation *expected)
{
    const char *start = expect_text(step_of(roadmap, expected->words[1]), "start");
    ck_assert_msg(strcmp(start, expected->words[2]) >= 0 && strcmp(start, expected->words[3]) <= 0,
                  "%s starts on %s, not from %s to %s", expected->words[1], start,
                  expected->words[2], expected->words[3]);
}

static void check_pays_nothing_before(json_t *roadmap, const struct expectation *expected)
{
    size_t i;
    json_t *step;
    json_array_foreach(json_object_get(roadmap, "steps"), i, step)
    {
        json_t *high = json_object_get(json_object_get(step, "cost"), "high");
        bool free = json_is_integer(high) && json_integer_value(high) == 0;
        const char *start = expect_text(step, "start");
        ck_assert_msg(free || !start[0] || strcmp(expect_text(step, "role"), "route") != 0 ||
                          strcmp(start, expected->words[1]) >= 0,
                      "%s is paid on %s", expect_text(step, "id"), start);
    }
}

static bool has_text(json_t *list, const char *text)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        const char *here =
            json_is_string(item) ? json_string_value(item) : expect_text(item, "aid");
        if (strcmp(here, text) == 0)
            return true;
    }
    return false;
}

static void check_labels(json_t *roadmap, const struct expectation *expected)
{
    json_t *labels = json_object_get(json_object_get(roadmap, "route"), "labels");
    for (int i = 1; i < expected->count; i++)
        ck_assert_msg(has_text(labels, expected->words[i]), "the route is not labelled %s",
                      expected->words[i]);
}

static void check_over(json_t *roadmap, const struct expectation *expected)
{
    json_int_t over =
        json_integer_value(json_object_get(json_object_get(roadmap, "budget"), "over"));
    ck_assert_int_ge(over, atoll(expected->words[1]));
    ck_assert_int_le(over, atoll(expected->words[2]));
}

static void check_pays(json_t *roadmap, const struct expectation *expected)
{
    for (int i = 2; i < expected->count; i++)
        ck_assert_msg(has_text(json_object_get(step_of(roadmap, expected->words[i]), "may_pay"),
                               expected->words[1]),
                      "%s does not pay %s", expected->words[1], expected->words[i]);
}

/* The words of a line from the one at `from` on, as they stand in a text. */
static const char *words_joined(const struct expectation *expected, int from)
{
    static char text[sizeof expected->line];
    text[0] = '\0';
    for (int i = from; i < expected->count; i++) {
        strcat(text, i > from ? " " : "");
        strcat(text, expected->words[i]);
    }
    return text;
}

static bool json_says(json_t *json, const char *text)
{
    char *all = json_dumps(json, 0);
    ck_assert_ptr_nonnull(all);
    bool found = strstr(all, text) != NULL;
    free(all);
    return found;
}

static void check_by(json_t *roadmap, const struct expectation *expected)
{
    struct expectation between = *expected;
    between.words[1] = expected->words[2];
    between.words[2] = expected->words[3];
    check_between(expected->words[1], expect_text(step_of(roadmap, expected->words[1]), "by"),
                  &between);
}

static void check_says(json_t *roadmap, const struct expectation *expected)
{
    bool wanted = strcmp(expected->words[0], "says") == 0;
    const char *text = words_joined(expected, 2);
    ck_assert_msg(json_says(step_of(roadmap, expected->words[1]), text) == wanted, "%s says%s: %s",
                  expected->words[1], wanted ? " not" : "", text);
}

static void check_odds(json_t *roadmap, const struct expectation *expected)
{
    json_int_t odds = json_integer_value(json_object_get(roadmap, "odds"));
    ck_assert_int_ge(odds, atoll(expected->words[1]));
    ck_assert_int_le(odds, atoll(expected->words[2]));
}

static void check_first(json_t *roadmap, const struct expectation *expected)
{
    json_t *first = json_array_get(json_object_get(roadmap, "steps"), 0);
    ck_assert_str_eq(expect_text(first, "id"), expected->words[1]);
}

static void check_month(json_t *roadmap, const struct expectation *expected)
{
    json_t *month = find(json_object_get(roadmap, "months"), "month", expected->words[1]);
    ck_assert_msg(month, "no month %s", expected->words[1]);
    ck_assert_int_eq(json_integer_value(json_object_get(month, "cost")), atoll(expected->words[2]));
}

static const struct {
    const char *word;
    void (*check)(json_t *roadmap, const struct expectation *expected);
} checks[] = {
    {"goal_state", check_state},
    {"finish", check_finish},
    {"no-date", check_no_date},
    {"cost", check_cost},
    {"route", check_role},
    {"companion", check_role},
    {"absent", check_absent},
    {"milestones", check_milestones},
    {"gate", check_gate},
    {"doses", check_doses},
    {"find-out", check_find_out},
    {"choice", check_choice},
    {"before", check_before},
    {"starts", check_starts},
    {"labels", check_labels},
    {"pays-nothing-before", check_pays_nothing_before},
    {"over", check_over},
    {"pays", check_pays},
    {"by", check_by},
    {"says", check_says},
    {"silent", check_says},
    {"price", check_price},
    {"upkeep", check_upkeep},
    {"odds", check_odds},
    {"first", check_first},
    {"month", check_month},
};

void expect_check(json_t *roadmap, const struct expectation *expected)
{
    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
        if (strcmp(checks[i].word, expected->words[0]) == 0) {
            checks[i].check(roadmap, expected);
            return;
        }
    }
    ck_abort_msg("unknown expectation: %s", expected->words[0]);
}

bool expect_read(FILE *file, struct expectation *expected)
{
    expected->count = 0;
    while (fgets(expected->line, sizeof expected->line, file)) {
        char *rest = NULL;
        expected->line[strcspn(expected->line, "#\n")] = '\0';
        char *word = strtok_r(expected->line, " ", &rest);
        for (; word && expected->count < EXPECT_WORDS; word = strtok_r(NULL, " ", &rest))
            expected->words[expected->count++] = word;
        if (expected->count)
            return true;
    }
    return false;
}

FILE *expect_open(const char *answers)
{
    char path[1024];
    snprintf(path, sizeof path, "%.*s.expect", (int)(strlen(answers) - strlen(".answers.json")),
             answers);
    FILE *file = fopen(path, "r");
    ck_assert_msg(file, "no %s", path);
    return file;
}
