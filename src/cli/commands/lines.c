/* SPDX-License-Identifier: MIT
 * The accessible program as commands open it: on standard input and output, whatever these are. */
#include "cli/commands/lines.h"

#include <unistd.h>

#include "cli/commands/state.h"

static enum status lines_run(struct app *app, struct line_options *options)
{
    options->catalog = app->first_catalog;
    options->former = catalog_builtin();
    options->clock = &app->clock;
    options->settings = &app->settings;
    options->in = stdin;
    options->out = stdout;
    options->terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    options->ascii = app_ascii(app);
    options->schools = app_find_schools(app);
    options->state = app->state;
    if (app_read_state(app) != STATUS_OK)
        return STATUS_USAGE;
    app->settings_shown = true; /* said at the start */
    return line_run(options, &app->err);
}

enum status lines_open(struct app *app, int64_t plan, enum line_start start)
{
    struct line_options options = {.store = app->store,
                                   .notice = &app->notice,
                                   .data_path = app->data_path,
                                   .plan = plan,
                                   .start = start};

    return lines_run(app, &options);
}

enum status lines_rescue(struct app *app, bool *again)
{
    struct line_options options = {
        .data_path = app->data_path, .backups = app_find_backups(app), .again = again};

    *again = false;
    return lines_run(app, &options);
}

enum status lines_view(struct app *app, struct plan_view *view)
{
    struct line_options options = {.store = view_store(view),
                                   .data_path = view_path(view),
                                   .view = view,
                                   .author = app->values[OPTION_AUTHOR],
                                   .plan = view_plan(view),
                                   .start = LINE_START_PLAN};

    return lines_run(app, &options);
}
