/* SPDX-License-Identifier: MIT
 * `view`: somebody else's exported plan, to be looked at and commented on. The data file of who
 * looks is not touched, nor looked for. */
#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/lines.h"
#include "milepost/report.h"
#include "milepost/session/print.h"
#include "milepost/session/view.h"
#include "milepost/tui.h"

static enum status view_check(struct app *app)
{
    if (app_has(app, OPTION_NOTE) && !app_has(app, OPTION_STEP))
        return app_usage(app, "--note: say to which step: --step ID");
    return STATUS_OK;
}

/* ---- a comment without a screen -------------------------------------------------------------- */

static enum status view_add_comment(struct app *app, struct plan_view *view)
{
    const char *author = app->values[OPTION_AUTHOR];
    struct comment_request request = {.author = author ? author : "An advisor",
                                      .text = app->values[OPTION_NOTE]};
    const struct roadmap *roadmap = session_roadmap(app->session);
    struct buffer said = {0};
    int line = -1;
    enum status status = which_step(app, roadmap, app->values[OPTION_STEP], &line);

    if (status == STATUS_OK) {
        request.step = roadmap->steps[line].id;
        status = session_write_comment(app->session, &request, &said, &app->err);
    }
    if (status == STATUS_OK)
        status = view_write(view, app->session, &app->err);
    if (status == STATUS_OK)
        app_say(app, "%s: %s", view_path(view), buffer_text(&said));
    buffer_clear(&said);
    return status;
}

/* ---- what it shows without one --------------------------------------------------------------- */

/* What others wrote stands behind the print, by its steps. */
static void view_add_comments(struct app *app, struct buffer *out)
{
    const struct comment_rows *rows = session_comments(app->session);

    for (size_t i = 0; i < rows->count; i++) {
        struct report_comment comment;

        buffer_add(out, i == 0 ? "\nCOMMENTS\n\n" : "\n");
        comment = session_comment_report(app->session, &rows->items[i], true);
        report_comment(&comment, app_ascii(app), out);
    }
}

/* A card shows all that is in the file of its step, as the screens do, what was written to it too.
 */
static enum status view_print(struct app *app)
{
    bool card = app_has(app, OPTION_STEP);
    struct report_print print = {.format = REPORT_TEXT,
                                 .extent = card ? EXTENT_STEP : report_format_usual(REPORT_TEXT),
                                 .ascii = app_print_ascii(app)};
    struct session_print made;
    struct buffer result = {0};
    enum status status = session_print_make(app->session, card, 0, &made, &app->err);

    if (status != STATUS_OK)
        return status;
    if (card)
        status = which_step(app, made.roadmap, app->values[OPTION_STEP], &print.step);
    if (status == STATUS_OK)
        status = session_print_write(&made, &print, &result, &app->err);
    session_print_clear(&made);
    if (status == STATUS_OK && !card)
        view_add_comments(app, &result);
    if (status == STATUS_OK)
        return output_result(app, &result);
    buffer_clear(&result);
    return status;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static enum status view_without_screens(struct app *app, struct plan_view *view)
{
    enum status status = app_open_session(app, view_store(view), view_plan(view));

    if (status != STATUS_OK)
        return status;
    session_only_view(app->session);
    status = app_has(app, OPTION_NOTE) ? view_add_comment(app, view) : view_print(app);
    session_close(&app->session);
    return status;
}

/* Or by lines. */
static enum status view_on_screens(struct app *app, struct plan_view *view)
{
    enum status status = app_is_accessible(app) ? lines_view(app, view) : screens_view(app, view);

    if (status == STATUS_OK && view_was_written(view))
        app_say(app, "%s: send it back; `milepost import --comments` takes what you wrote in there",
                view_path(view));
    return status;
}

enum status command_view(struct app *app)
{
    const char *path = app_next_word(app);
    struct plan_view *view = NULL;
    enum status status = view_check(app);

    if (status == STATUS_OK)
        status = view_open(app->catalog, &app->clock, path, &view, &app->err);
    if (status == STATUS_OK)
        status = app_has(app, OPTION_STEP) || !app_can_interview(app)
                     ? view_without_screens(app, view)
                     : view_on_screens(app, view);
    view_close(&view);
    return status;
}
