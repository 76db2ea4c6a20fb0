/* SPDX-License-Identifier: MIT
 * `undo`, `redo`, `history` and `rebase`. */
#include <stdio.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"
#include "milepost/layout.h"

/* A deleted plan can be meant too: its deletion is a change like any other. */
static enum status move(struct app *app, bool again)
{
    struct buffer said = {0};
    bool moved = false;
    int64_t plan;
    enum status status = app_open(app, STORE_WRITE);

    if (status == STATUS_OK)
        status = which_plan(app, app_next_word(app), WHICH_ANY, &plan);
    if (status == STATUS_OK)
        status = session_open_moved(app->store, app->first_catalog, &app->clock, plan, again,
                                    &moved, &app->session, &said, &app->err);
    if (status == STATUS_OK && !moved)
        status = error_set(&app->err, STATUS_NOT_FOUND, "%s: there is nothing to %s",
                           session_name(app->session), again ? "make again" : "undo");
    return app_say_done(app, status, &said);
}

enum status command_undo(struct app *app)
{
    return move(app, false);
}

enum status command_redo(struct app *app)
{
    return move(app, true);
}

/* ---- history --------------------------------------------------------------------------------- */

static void history_add_line(void *context, const struct history_line *line)
{
    struct buffer *draft = context, title = {0};
    char day[DATE_TEXT], lead[DATE_TEXT + 8];

    history_say(line, &title);
    snprintf(lead, sizeof lead, "%-11s  ", date_long(history_day(line), day));
    layout_paragraph(draft, lead, title.text);
    buffer_clear(&title);
}

static void history_add_json(void *context, const struct history_line *line)
{
    struct json_writer *json = context;

    json_open_object(json, NULL);
    json_put_date(json, "made",
                  line->made == HISTORY_NOT_KNOWN ? DATE_NONE : date_from_unix(line->made));
    json_put_date(json, "date", line->day);
    json_put_text(json, "kind", line->kind);
    json_put_text(json, "step", line->step[0] != '\0' ? line->step : NULL);
    json_put_text(json, "what", line->text);
    json_put_boolean(json, "undone", line->undone);
    json_close(json);
}

static enum status history_json(struct app *app)
{
    struct json_writer json = {.out = &app->out};
    enum status status;

    json_open_document(&json, "milepost-history");
    json_open_array(&json, "changes");
    status = session_history(app->session, history_add_json, &json, &app->err);
    json_close(&json);
    json_close_document(&json);
    return status;
}

enum status command_history(struct app *app)
{
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    struct buffer draft = {0};

    if (status != STATUS_OK)
        return status;
    if (app_has(app, OPTION_JSON))
        return history_json(app);
    status = session_history(app->session, history_add_line, &draft, &app->err);
    if (status == STATUS_OK && draft.length == 0)
        app_say(app, "nothing was done to this plan that is still known");
    layout_finish(&draft, app_ascii(app), &app->out);
    return status;
}

enum status command_rebase(struct app *app)
{
    struct buffer said = {0};
    enum status status = app_open_plan(app, STORE_WRITE, app_next_word(app));

    if (status == STATUS_OK)
        status = session_rebase(app->session, &said, &app->err);
    return app_say_done(app, status, &said);
}
