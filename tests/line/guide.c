/* SPDX-License-Identifier: MIT
 * Somebody who finds the way through the accessible program by what is heard. */
#include "guide.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TOLD = 2000 }; /* bytes of what was heard, in what a test says */

struct talker talker;

void guide_setup(void)
{
    talker_setup(&talker);
}

void guide_teardown(void)
{
    talker_teardown(&talker);
}

/* ---- who knows where to go -------------------------------------------------------------------- */

/* The words of what is to be chosen, one a line. A line that begins with = is typed as it stands
 * behind that. */
static const char *wanted;
static const char *turned; /* the line for which more of the list was asked */
static size_t fitted;      /* bytes of what was heard that stood on a display before */

/* The number of the item with these words among what was heard since the last prompt. */
static int heard_number(const struct talker *from, const char *words, size_t length)
{
    char *copy = strndup(words, length);
    const char *last = NULL;
    int number = 0;

    for (const char *at = from->heard; at && (at = strstr(at, copy)); at++)
        last = at;
    while (last && last > from->heard && last[-1] != '\n')
        last--;
    if (last)
        number = atoi(last);
    free(copy);
    return number;
}

/* What was said since a line was typed stands on the display. */
static void assert_fits(const struct talker *from)
{
    int lines = 0;

    for (const char *at = from->heard + fitted; *at != '\0'; at++)
        lines += *at == '\n';
    ck_assert_msg(from->rows == 0 || lines <= from->rows, "%d lines:\n%s", lines,
                  from->heard + fitted);
    fitted = strlen(from->heard);
}

static bool is_full(const struct talker *from)
{
    static const char full[] = "or your answer:\n";
    size_t length = strlen(from->heard);

    return length >= sizeof full - 1 && strcmp(from->heard + length - (sizeof full - 1), full) == 0;
}

static const char *heard_end(const struct talker *from)
{
    size_t length = strlen(from->heard);

    return from->heard + (length > MOST_TOLD ? length - MOST_TOLD : 0);
}

static bool type_wanted(struct talker *from, struct buffer *out)
{
    size_t length = strcspn(wanted, "\n");
    int number;

    assert_fits(from);
    if (is_full(from))
        return true; /* Enter alone */
    if (wanted[0] == '\0')
        return false;
    if (wanted[0] == '=') {
        buffer_add_bytes(out, wanted + 1, length - 1);
    } else {
        number = heard_number(from, wanted, length);
        if (number == 0) {
            ck_assert_msg(turned != wanted ||
                              strstr(from->heard, "There is no more of the list") == NULL,
                          "%.*s is not in:\n%s", (int)length, wanted, heard_end(from));
            turned = wanted;
            buffer_add(out, "+");
            return true;
        }
        buffer_format(out, "%d", number);
    }
    wanted += length + (wanted[length] == '\n');
    return true;
}

void go(const char *words)
{
    wanted = words;
    turned = NULL;
    fitted = 0;
    talker_run(&talker, type_wanted);
}

/* A plan with the first answers, and more of them. */
void make_plan(const char *id, const char *value)
{
    const char *const given[][2] = {
        {"goal.target", "CPC"},      {"school.level", "high-school"}, {"school.program", "none"},
        {"work.coding_months", "0"}, {"time.hours_per_week", "10"},   {id, value},
    };
    struct answers answers;
    struct error err;
    int64_t plan;

    answers_init(&answers, catalog_builtin());
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        int question = catalog_find_question(catalog_builtin(), given[i][0]);

        ck_assert_msg(answer_parse(&catalog_builtin()->questions[question], given[i][1],
                                   talker.clock.fixed_day, &answers.items[question],
                                   &err) == STATUS_OK,
                      "%s", err.text);
    }
    ck_assert_int_eq(
        plan_create_answered(talker.store, &talker.clock, "Maria", &answers, &plan, &err),
        STATUS_OK);
    answers_clear(&answers);
}

void make_usual_plan(void)
{
    make_plan("goal.priority", "soonest");
}

void assert_exports(const char *words, bool there)
{
    struct buffer text = {0};

    talker_export(&talker, &text);
    ck_assert_msg((strstr(buffer_text(&text), words) != NULL) == there, "%s: %s", words,
                  buffer_text(&text));
    buffer_clear(&text);
}
