/* SPDX-License-Identifier: MIT
 * `routes`, `choose` and `why`. */
#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/report.h"

enum status command_routes(struct app *app)
{
    struct buffer result = {0};
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));

    if (status != STATUS_OK)
        return status;
    report_routes(session_roadmap(app->session), app_has(app, OPTION_JSON), app_ascii(app),
                  &result);
    return output_result(app, &result);
}

enum status command_choose(struct app *app)
{
    const char *plan = app_plan_before_last(app), *number = app_next_word(app);
    struct buffer said = {0};
    int64_t route;
    enum status status;

    if (!text_parse_number(number, 1, INT32_MAX, &route))
        return app_usage(app,
                         "choose: \"%s\" is not the number of a route; `milepost routes` "
                         "shows them",
                         number);
    status = app_open_plan(app, STORE_WRITE, plan);
    if (status == STATUS_OK)
        status = session_choose_route(app->session, (int)route, &said, &app->err);
    if (status == STATUS_OK)
        app_say(app, "%s", buffer_text(&said));
    buffer_clear(&said);
    return status;
}

static void why_add_comments(struct app *app, int line, struct buffer *out)
{
    const struct comment_row *row;

    for (size_t at = 0; (row = session_comment_to(app->session, line, &at));) {
        struct report_comment comment = session_comment_report(app->session, row, false);

        buffer_add(out, "\n");
        report_comment(&comment, app_ascii(app), out);
    }
}

enum status command_why(struct app *app)
{
    const char *plan = app_plan_before_last(app), *step = app_next_word(app);
    const struct roadmap *roadmap;
    struct buffer result = {0};
    enum status status = app_open_plan(app, STORE_READ, plan);
    int index;

    if (status != STATUS_OK)
        return status;
    roadmap = session_roadmap(app->session);
    status = which_step(app, roadmap, step, &index);
    if (status != STATUS_OK)
        return status;
    report_why(roadmap, index, app_ascii(app), &result);
    why_add_comments(app, index, &result);
    return output_result(app, &result);
}
