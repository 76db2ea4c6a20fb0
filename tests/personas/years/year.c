/* SPDX-License-Identifier: MIT
 * Lives a year: the days pass, the commands are run, and the program is asked. */
#include "year.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static void year_forget(struct year *year)
{
    for (int i = 0; i < YEAR_DOCUMENTS; i++) {
        json_decref(year->documents[i]);
        year->documents[i] = NULL;
    }
}

const char *year_words(const struct expectation *line, int from)
{
    static char text[sizeof line->line];
    size_t length = 0;

    text[0] = '\0';
    for (int i = from; i < line->count; i++)
        length += (size_t)snprintf(text + length, sizeof text - length, "%s%s", i > from ? " " : "",
                                   line->words[i]);
    return text;
}

static void year_run(struct year *year, const char *command)
{
    char all[1024];
    bool due = strncmp(command, "due", 3) == 0;

    snprintf(all, sizeof all, "--today %s --no-input %s", year->day, command);
    run(&year->home, all);
    ck_assert_msg(year->home.code == 0 || (due && year->home.code == 1), "%s, %s: exit %d: %s",
                  year->day, command, year->home.code, buffer_text(&year->home.err));
}

json_t *year_ask(struct year *year, enum year_document which)
{
    static const char *const commands[] = {"print --private --format json", "next --json",
                                           "due --private --json", "list --json"};
    json_error_t fault;

    if (!year->documents[which]) {
        year_run(year, commands[which]);
        year->documents[which] =
            json_loads(buffer_text(&year->home.out), JSON_REJECT_DUPLICATES, &fault);
        ck_assert_msg(year->documents[which], "%s, line %d: %s", commands[which], fault.line,
                      fault.text);
    }
    return year->documents[which];
}

static void year_begin(struct year *year, const char *persona)
{
    char command[512];

    snprintf(command, sizeof command, "new Persona --answers %s/%s.answers.json", MILEPOST_PERSONAS,
             persona);
    year_run(year, command);
}

/* What was said, with one space between two words, however the lines were broken. */
static void year_tell(struct year *year, const struct buffer *said)
{
    for (const char *at = buffer_text(said); *at;) {
        size_t length = strcspn(at, " \n");
        buffer_add_bytes(&year->told, at, length);
        buffer_add(&year->told, " ");
        at += length;
        at += strspn(at, " \n");
    }
}

static void year_do(struct year *year, const char *command)
{
    year_forget(year);
    year_run(year, command);
    buffer_truncate(&year->told, 0);
    year_tell(year, &year->home.out);
    year_tell(year, &year->home.err);
}

void year_line(struct year *year, const struct expectation *line)
{
    const char *word = line->words[0];

    if (strcmp(word, "on") == 0) {
        year_forget(year);
        snprintf(year->day, sizeof year->day, "%s", line->words[1]);
    } else if (strcmp(word, "answers") == 0) {
        year_begin(year, line->words[1]);
    } else if (strcmp(word, "do") == 0) {
        year_do(year, year_words(line, 1));
    } else {
        year->checks++;
        if (!year_check(year, line))
            expect_check(year_ask(year, YEAR_ROADMAP), line);
    }
}

void year_end(struct year *year)
{
    year_forget(year);
    buffer_clear(&year->told);
}
