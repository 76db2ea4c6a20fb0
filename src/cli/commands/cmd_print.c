/* SPDX-License-Identifier: MIT
 * `print`: the roadmap in one of its forms. */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/report.h"

static enum status print_find_format(struct app *app, enum report_format *format)
{
    const char *name = app->values[OPTION_FORMAT];

    *format = app_has(app, OPTION_JSON) ? REPORT_JSON : REPORT_TEXT;
    if (!name)
        return STATUS_OK;
    if (app_has(app, OPTION_JSON) && strcmp(name, "json") != 0)
        return app_usage(app, "--json: --format %s says otherwise", name);
    if (report_format_find(name, format))
        return STATUS_OK;
    return app_usage(app, "--format: %s: a roadmap is written as text, markdown or json", name);
}

static enum status print_find_route(struct app *app, int *route)
{
    const char *text = app->values[OPTION_ROUTE];
    int64_t number = 0;

    if (text && !text_parse_number(text, 1, INT32_MAX, &number))
        return app_usage(app, "--route: \"%s\" is not the number of a route", text);
    *route = (int)number;
    return STATUS_OK;
}

static enum status print_roadmap(struct app *app, enum report_format format, int route)
{
    struct report_print print = {.format = format};
    struct session_print made;
    struct buffer result = {0};
    enum status status =
        session_print_make(app->session, app_has(app, OPTION_PRIVATE), route, &made, &app->err);

    if (status != STATUS_OK)
        return status;
    print.extent = report_format_usual(format);
    print.ascii = app_ascii(app);
    report_print(made.roadmap, &made.plan, &print, &result);
    session_print_clear(&made);
    return output_result(app, &result);
}

enum status command_print(struct app *app)
{
    enum report_format format;
    int route = 0;
    enum status status = print_find_format(app, &format);

    if (status == STATUS_OK)
        status = print_find_route(app, &route);
    if (status == STATUS_OK)
        status = app_open_plan_today(app, app_next_word(app));
    return status == STATUS_OK ? print_roadmap(app, format, route) : status;
}
