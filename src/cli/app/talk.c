/* SPDX-License-Identifier: MIT
 * What was given to a run, and what it says on standard error. Whatever the text holds, a line of
 * it is one line, begins with "milepost: " and is inert. */
#include <langinfo.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/app/app.h"
#include "milepost/tui.h"

enum {
    LEAST_WORK = 20, /* less of it is done before anybody has read how far it has come */
    PROGRESS_COLUMNS = 72,
    PROGRESS_NUMBERS = 34, /* what stands beside what is done: two numbers of eight digits */
};

bool app_has(const struct app *app, enum option_id option)
{
    return app->values[option] != NULL;
}

bool app_print_ascii(const struct app *app)
{
    return app_has(app, OPTION_ASCII) || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
}

bool app_ascii(const struct app *app)
{
    const struct settings *settings = &app->settings;

    return app_print_ascii(app) ||
           (!settings->fixed[SETTING_ASCII] && settings->values[SETTING_ASCII] == ASCII_YES);
}

bool app_has_terminal(const struct app *app)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && !app_has(app, OPTION_NO_INPUT);
}

bool app_is_accessible(const struct app *app)
{
    if (app_has(app, OPTION_NO_INPUT))
        return false;
    return app_has(app, OPTION_ACCESSIBLE) || (app_has_terminal(app) && !tui_can_show());
}

bool app_can_interview(const struct app *app)
{
    return app_is_accessible(app) || app_has_terminal(app);
}

const char *app_next_word(struct app *app)
{
    if (app->word_count == 0)
        return NULL;
    app->word_count--;
    return *app->words++;
}

const char *app_plan_before_last(struct app *app)
{
    return app->word_count > 1 ? app_next_word(app) : NULL;
}

const char *app_shown(const char *word)
{
    return word[0] != '\0' ? word : "\"\"";
}

const char *app_joined(const struct app *app, enum option_id option, struct buffer *out)
{
    bool any = false;

    for (size_t i = 0; i < app->repeated.count; i++)
        if (app->repeated.items[i].option == option) {
            buffer_format(out, "%s%s", any ? "," : "", app->repeated.items[i].value);
            any = true;
        }
    return any ? buffer_text(out) : NULL;
}

/* ---- talk ------------------------------------------------------------------------------------ */

void app_put_line(const struct app *app, const char *text)
{
    struct buffer line = {0};

    if (app->silent)
        return;
    text_add_inert_line(&line, text, app_ascii(app));
    fprintf(stderr, "milepost: %s\n", buffer_text(&line));
    buffer_clear(&line);
}

void app_say(const struct app *app, const char *format, ...)
{
    char text[1024];
    va_list arguments;

    if (app_has(app, OPTION_QUIET))
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    app_put_line(app, text);
}

void app_progress(struct app *app, const char *doing, size_t done, size_t of)
{
    int shown = of > 0 ? 1 + (int)(done * 100 / of) : 1;

    if (of < LEAST_WORK || shown == app->progress || app_has(app, OPTION_QUIET) ||
        !isatty(STDERR_FILENO))
        return;
    fprintf(stderr, "\rmilepost: %.*s: %zu of %zu  ", PROGRESS_COLUMNS - PROGRESS_NUMBERS, doing,
            done, of);
    app->progress = shown;
}

void app_progress_end(struct app *app)
{
    if (app->progress > 0)
        fprintf(stderr, "\r%*s\r", PROGRESS_COLUMNS, "");
    app->progress = 0;
}

bool app_agrees(const struct app *app, const char *question)
{
    char answer[16];

    if (!app_has_terminal(app))
        return true;
    fprintf(stderr, "milepost: %s [y/N] ", question);
    return fgets(answer, sizeof answer, stdin) && text_lower(answer[0]) == 'y';
}

enum status app_say_done(const struct app *app, enum status status, struct buffer *said)
{
    if (status == STATUS_OK)
        app_say(app, "%s: %s", session_name(app->session), buffer_text(said));
    buffer_clear(said);
    return status;
}

void app_tell_fault(void *context, const char *line)
{
    struct app *app = context;

    app->told = true;
    app_progress_end(app);
    app_put_line(app, line);
}

enum status app_check_all(struct app *app)
{
    if (app_has(app, OPTION_ALL) && (app->word_count > 0 || app_has(app, OPTION_PLAN)))
        return app_usage(app, "--all: it is every plan; don't name one beside it");
    return STATUS_OK;
}

enum status app_usage(struct app *app, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    error_set_list(&app->err, STATUS_USAGE, format, arguments);
    va_end(arguments);
    return STATUS_USAGE;
}
