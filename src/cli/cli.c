/* SPDX-License-Identifier: MIT
 * The program from its arguments to its exit code. */
#include "milepost/cli.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command_table.h"
#include "cli/commands/commands.h"
#include "cli/complete/complete.h"
#include "cli/manual/manual.h"

enum { EXIT_FINDING = 1, EXIT_USAGE = 2, EXIT_DATA = 3, EXIT_INTERRUPTED = 130 };

static const int exit_codes[] = {
    [STATUS_OK] = EXIT_SUCCESS,      [STATUS_INVALID] = EXIT_FINDING, [STATUS_USAGE] = EXIT_USAGE,
    [STATUS_NOT_FOUND] = EXIT_USAGE, [STATUS_CONFLICT] = EXIT_USAGE,  [STATUS_BUSY] = EXIT_DATA,
    [STATUS_IO] = EXIT_DATA,         [STATUS_CORRUPT] = EXIT_DATA,    [STATUS_VERSION] = EXIT_DATA,
};

static enum status screens_or_help(struct app *app)
{
    struct buffer usage = {0};

    if (app_can_interview(app))
        return command_screens(app);
    help_program(&usage);
    fputs(buffer_text(&usage), stderr);
    buffer_clear(&usage);
    return app_usage(
        app, "no terminal: the screens need one; name a command, as above, or --accessible");
}

static enum status cli_run(struct app *app)
{
    enum status status;

    if (app_has(app, OPTION_HELP)) {
        if (app->command)
            help_command(app->command, &app->out);
        else
            help_program(&app->out);
        return STATUS_OK;
    }
    if (app_has(app, OPTION_VERSION)) {
        buffer_add(&app->out, "milepost " MILEPOST_VERSION "\n");
        return STATUS_OK;
    }
    status = app_prepare(app);
    if (status != STATUS_OK)
        return status;
    return app->command ? app->command->run(app) : screens_or_help(app);
}

/* What was wrong, and what to type next. */
static void cli_tell(const struct app *app)
{
    struct buffer line = {0};

    buffer_add(&line, app->err.text);
    if (app->err.command[0] != '\0')
        buffer_format(&line, "; %s", app->err.command);
    app_put_line(app, buffer_text(&line));
    buffer_clear(&line);
}

/* What was made goes out whole at the end, so that a failure leaves no half of it. */
static enum status cli_finish(struct app *app, enum status status)
{
    if (status == STATUS_OK)
        status = output_put(app);
    if (status == STATUS_OK) {
        app_calendar_keep(app);
        return status;
    }
    if (!app->told)
        cli_tell(app);
    app->daily.failed = false; /* a disk that is full says so in one line */
    return status;
}

/* A shell that completes words asks by a command of its own, which no help names. */
static enum status cli_answer(struct app *app, int argc, char **argv)
{
    enum status status;

    app->commands = command_at;
    if (argc > 1 && strcmp(argv[1], "__complete") == 0) {
        complete_words(app, argc - 2, argv + 2);
        return STATUS_OK;
    }
    status = parse_arguments(app, argc, argv);
    return status == STATUS_OK ? cli_run(app) : status;
}

int cli_main(int argc, char **argv)
{
    struct app app = {.clock = {.fixed_day = DATE_NONE}};
    const char **words = memory_new((size_t)argc + 1, sizeof *words);
    enum status status;
    int code;

    setlocale(LC_CTYPE, "");
    signal(SIGPIPE, SIG_IGN); /* a reader that left is no reason to die half way */
    signal(SIGXFSZ, SIG_IGN); /* and so is a file that may not grow */
    app.words = words;
    status = cli_answer(&app, argc, argv);
    status = cli_finish(&app, status);
    code = exit_codes[status];
    if (status == STATUS_OK && app.interrupted)
        code = EXIT_INTERRUPTED;
    else if (status == STATUS_OK && app.finding)
        code = EXIT_FINDING;
    app_close(&app);
    free(words);
    return code;
}
