/* SPDX-License-Identifier: MIT
 * Reading the screen and planning the keys; the catalogue says what can be asked. */
#include "person.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

/* ---- reading -------------------------------------------------------------------------------- */

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " ");
}

/* True when the rows from `row` on are the wrapped `ask`. */
static bool is_asked_at(const char *row, const char *ask)
{
    while (*ask != '\0') {
        size_t length = strcspn(row = skip_spaces(row), "\n");

        if (length == 0 || strncmp(row, ask, length) != 0)
            return false;
        ask = skip_spaces(ask + length);
        row += length + (row[length] == '\n');
    }
    return true;
}

static int asked_at(const struct catalog *catalog, const char *row)
{
    for (int i = 0; i < catalog->question_count; i++)
        if (is_asked_at(row, catalog->questions[i].ask))
            return i;
    return -1;
}

int person_reads(struct tty *tty)
{
    const char *row = tty_text(tty);
    int question = -1;

    while (question < 0 && *row != '\0') {
        question = asked_at(catalog_builtin(), row);
        row += strcspn(row, "\n");
        row += *row == '\n';
    }
    return question;
}

static const struct question *find(const char *id)
{
    int index = catalog_find_question(catalog_builtin(), id);

    ck_assert_msg(index >= 0, "there is no question \"%s\"", id);
    return &catalog_builtin()->questions[index];
}

const char *person_ask(const char *question)
{
    static char words[41];

    snprintf(words, sizeof words, "%s", find(question)->ask);
    words[text_fit(words, 40)] = '\0';
    return words;
}

/* ---- answering ------------------------------------------------------------------------------ */

static int value_of(const struct question *question, const char *text, size_t length)
{
    char id[64];
    int value;

    snprintf(id, sizeof id, "%.*s", (int)length, text);
    value = catalog_find_value(question, id);
    ck_assert_msg(value >= 0, "%s has no value \"%s\"", question->id, id);
    return value;
}

static void go_down(struct buffer *keys, int steps)
{
    buffer_repeat(keys, " Down", steps);
}

/* The row of a value: a long list of which several may be ticked begins with "None". */
static int row_of(const struct question *question, int value)
{
    int none = catalog_find_value(question, "none");

    if (question->value_count < 13 || none < 0)
        return value;
    return value == none ? 0 : value + 1;
}

static void tick_values(struct buffer *keys, const struct question *question, const char *value)
{
    int at = 0;

    for (const char *part = value; *part != '\0'; part += strspn(part, ",")) {
        size_t length = strcspn(part, ",");
        int wanted = row_of(question, value_of(question, part, length));

        ck_assert_msg(wanted >= at, "%s: \"%s\" is not in order", question->id, value);
        go_down(keys, wanted - at);
        buffer_add(keys, " Space");
        at = wanted;
        part += length;
    }
}

static bool is_line(const struct question *question)
{
    return question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY ||
           question->type == ANSWER_DATE;
}

void person_fills(struct tty *tty, int index, const char *value)
{
    const struct question *question = &catalog_builtin()->questions[index];
    struct buffer keys = {0};

    if (strcmp(value, "unknown") == 0)
        buffer_add(&keys, "Tab");
    else if (strcmp(value, "declined") == 0)
        buffer_add(&keys, "Tab Tab");
    else if (is_line(question))
        buffer_format(&keys, "Ctrl-E Ctrl-U =%s", value);
    else
        buffer_add(&keys, "Home");
    if (question->type == ANSWER_MULTI && keys.text[0] == 'H')
        tick_values(&keys, question, value);
    else if (keys.text[0] == 'H')
        go_down(&keys, value_of(question, value, strlen(value)));
    tty_keys(tty, buffer_text(&keys));
    buffer_clear(&keys);
}

void person_answers(struct tty *tty, const char *question, const char *value)
{
    int index = catalog_find_question(catalog_builtin(), question);

    WAIT_FOR(tty, person_ask(question));
    person_fills(tty, index, value);
    tty_keys(tty, "Enter");
    WAIT_GONE(tty, person_ask(question));
}

void person_with_plan(struct home *home)
{
    home_make(home);
    ck_assert_int_eq(HOME_RUN(home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(home, NULL, NULL, "set", "goal.target=CPC",
                              "school.level=high-school", "school.program=none",
                              "work.coding_months=0", "time.hours_per_week=10"),
                     0);
}

void person_starts(struct tty *tty)
{
    WAIT_FOR(tty, "▸ Start");
    tty_keys(tty, "Enter");
    WAIT_FOR(tty, "  Continue");
    tty_keys(tty, "Enter");
    person_answers(tty, "person.stage", "unknown"); /* who is then asked everything */
    WAIT_FOR(tty, person_ask("goal.target"));
}

/* ---- on disk -------------------------------------------------------------------------------- */

static void add_value(struct buffer *out, const json_t *value)
{
    size_t i;
    json_t *part;

    if (json_is_integer(value))
        buffer_format(out, "%lld", (long long)json_integer_value(value));
    else if (json_is_string(value))
        buffer_add(out, json_string_value(value));
    json_array_foreach(value, i, part)
        buffer_format(out, "%s%s", i > 0 ? "," : "", json_string_value(part));
}

void person_on_disk(const struct home *home, const char *plan, struct buffer *out)
{
    struct buffer json = {0};
    json_error_t fault;
    const char *id;
    json_t *value, *whole;

    ck_assert_int_eq(HOME_RUN(home, &json, NULL, "answers", "--json", plan), 0);
    whole = json_loads(buffer_text(&json), 0, &fault);
    ck_assert_msg(whole != NULL, "%s: %s", fault.text, buffer_text(&json));
    json_object_foreach(json_object_get(whole, "answers"), id, value)
    {
        buffer_format(out, "%s=", id);
        add_value(out, value);
        buffer_add_char(out, '\n');
    }
    json_decref(whole);
    buffer_clear(&json);
}
