/* SPDX-License-Identifier: MIT
 * `held`: credentials that are held, and what is printed on one of them. */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/report/held.h"

/* "none" takes away; NULL: it was not given. */
static const char *held_given(const struct app *app, enum option_id option)
{
    const char *text = app->values[option];

    return text && strcmp(text, "none") == 0 ? "" : text;
}

static enum status held_write(struct app *app)
{
    struct held_request request = {.number = held_given(app, OPTION_NUMBER),
                                   .expires = held_given(app, OPTION_EXPIRES)};
    const char *plan = app_plan_before_last(app);
    struct buffer said = {0};
    enum status status;

    request.code = app_next_word(app);
    if (!request.code)
        return app_usage(app, "held: name the credential of which this is printed, such as "
                              "`milepost held CPC --number 01234567`");
    status = app_open_plan(app, STORE_WRITE, plan);
    if (status == STATUS_OK)
        status = session_write_held(app->session, &request, &said, &app->err);
    if (status == STATUS_USAGE &&
        (text_begins(app->err.text, "number:") || text_begins(app->err.text, "expires:")))
        error_prefix(&app->err, "--");
    return app_say_done(app, status, &said);
}

static enum status held_show(struct app *app)
{
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    struct arena arena = {0};
    struct report_held held;

    if (status != STATUS_OK)
        return status;
    session_held_report(app->session, &arena, &held);
    if (app_has(app, OPTION_JSON))
        report_held_json(&held, &app->out);
    else if (held.count == 0)
        app_say(app, "no credential is held yet: mark its exam as done, or answer "
                     "work.credentials");
    else
        report_held_text(&held, app_ascii(app), &app->out);
    arena_clear(&arena);
    return STATUS_OK;
}

enum status command_held(struct app *app)
{
    if (app_has(app, OPTION_NUMBER) || app_has(app, OPTION_EXPIRES))
        return held_write(app);
    if (app->word_count > 1)
        return app_usage(app, "held: with a credential --number or --expires is wanted; without "
                              "one it takes a plan alone");
    return held_show(app);
}
