/* SPDX-License-Identifier: MIT
 * The accessible program as commands open it: on standard input and output, whatever these are. */
#include "cli/commands/lines.h"

#include <unistd.h>

#include "cli/commands/pay.h"

enum status lines_open(struct app *app, int64_t plan, enum line_start start)
{
    const struct line_options options = {
        .store = app->store,
        .catalog = app->catalog,
        .clock = &app->clock,
        .notice = &app->notice,
        .data_path = app->data_path,
        .settings = &app->settings,
        .plan = plan,
        .start = start,
        .in = stdin,
        .out = stdout,
        .terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO),
        .ascii = app_ascii(app),
        .pay = &app->pay.figures,
    };

    if (app_read_pay(app) != STATUS_OK)
        return STATUS_USAGE;
    return line_run(&options, &app->err);
}
