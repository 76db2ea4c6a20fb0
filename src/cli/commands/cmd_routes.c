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

static enum status no_such_step(struct app *app, const char *step)
{
    if (catalog_find_step(app->catalog, step) >= 0)
        return app_usage(app,
                         "%s: this step is not on the plan's roadmap; `milepost print` shows "
                         "what is",
                         step);
    return app_usage(app, "%s: there is no such step; `milepost catalog show` lists them", step);
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
    index = roadmap_find_step(roadmap, step);
    if (index < 0)
        return no_such_step(app, step);
    report_why(roadmap, index, app_ascii(app), &result);
    return output_result(app, &result);
}
