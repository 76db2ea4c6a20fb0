/* SPDX-License-Identifier: MIT
 * `undo` and `redo`. */
#include "cli/app/app.h"
#include "cli/commands/commands.h"

typedef enum status move_fn(struct session *session, struct buffer *said, struct error *err);

/* A deleted plan can be meant too: its deletion is a change like any other. */
static enum status move(struct app *app, move_fn *how, const char *nothing)
{
    struct buffer said = {0};
    int64_t plan;
    enum status status = app_open(app, STORE_WRITE);

    if (status == STATUS_OK)
        status = which_plan(app, app_next_word(app), WHICH_ANY, &plan);
    if (status == STATUS_OK)
        status =
            session_open(app->store, app->catalog, &app->clock, plan, &app->session, &app->err);
    if (status != STATUS_OK)
        return status;
    status = how(app->session, &said, &app->err);
    if (status == STATUS_NOT_FOUND)
        error_set(&app->err, status, "%s: there is nothing to %s", session_name(app->session),
                  nothing);
    return app_say_done(app, status, &said);
}

enum status command_undo(struct app *app)
{
    return move(app, session_undo, "undo");
}

enum status command_redo(struct app *app)
{
    return move(app, session_redo, "make again");
}
