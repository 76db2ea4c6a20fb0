/* SPDX-License-Identifier: MIT
 * `print`: a part of the roadmap in one of its formats, to a file, to standard output or to a
 * printer. What can't be is refused before anything is planned. */
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/state.h"
#include "milepost/session/pdf.h"
#include "milepost/session/print.h"
#include "milepost/session/printer.h"

/* What was asked for. */
struct wanted_print {
    struct report_print print;
    int route;
};

/* ---- which format ---------------------------------------------------------------------------- */

static enum status print_find_format(struct app *app, struct wanted_print *wanted)
{
    const char *name = app->values[OPTION_FORMAT];

    wanted->print.format = app_has(app, OPTION_JSON) ? REPORT_JSON : REPORT_TEXT;
    if (name && app_has(app, OPTION_JSON) && strcmp(name, "json") != 0)
        return app_usage(app, "--json: --format %s says otherwise", name);
    if (name && !report_format_find(name, &wanted->print.format))
        return app_usage(app, "--format: %s: a roadmap is not written so", name);
    return STATUS_OK;
}

/* ---- which part of the roadmap --------------------------------------------------------------- */

static const struct {
    enum option_id option;
    enum report_extent extent;
} print_parts[] = {
    {OPTION_PAGE, EXTENT_PAGE}, {OPTION_FULL, EXTENT_FULL},     {OPTION_WEEK, EXTENT_WEEK},
    {OPTION_STEP, EXTENT_STEP}, {OPTION_SCHOOL, EXTENT_SCHOOL},
};

/* On paper it is the page, where there is one. */
static enum report_extent print_usual(const struct app *app, enum report_format format)
{
    if (app_has(app, OPTION_TO_PRINTER) && report_format_knows(format, EXTENT_PAGE))
        return EXTENT_PAGE;
    return report_format_usual(format);
}

static enum status print_find_extent(struct app *app, struct wanted_print *wanted)
{
    const char *said = NULL;

    wanted->print.extent = print_usual(app, wanted->print.format);
    for (size_t i = 0; i < sizeof print_parts / sizeof *print_parts; i++) {
        const char *name = option_table[print_parts[i].option].name;

        if (!app_has(app, print_parts[i].option))
            continue;
        if (said)
            return app_usage(app, "--%s: --%s says otherwise; give one of them", said, name);
        said = name;
        wanted->print.extent = print_parts[i].extent;
    }
    if (!report_format_knows(wanted->print.format, wanted->print.extent))
        return app_usage(app, "--%s: %s is always the whole; leave one of the two out", said,
                         report_format_id(wanted->print.format));
    return STATUS_OK;
}

/* ---- the rest that may be said --------------------------------------------------------------- */

static enum status print_find_route(struct app *app, struct wanted_print *wanted)
{
    const char *text = app->values[OPTION_ROUTE];
    int64_t number = 0;

    if (text && !text_parse_number(text, 1, INT32_MAX, &number))
        return app_usage(app, "--route: \"%s\" is not the number of a route", text);
    wanted->route = (int)number;
    return STATUS_OK;
}

static enum status print_find_paper(struct app *app, struct wanted_print *wanted)
{
    const char *paper = app->values[OPTION_PAPER];

    if (paper && wanted->print.format != REPORT_PDF)
        return app_usage(app, "--paper: only a PDF has one; add --format pdf");
    wanted->print.letter = paper ? strcmp(paper, "letter") == 0 : session_paper_is_letter();
    return STATUS_OK;
}

/* "text, markdown or pdf" */
static void print_add_papers(struct buffer *out)
{
    int left = 0;

    for (int i = 0; i < REPORT_FORMAT_COUNT; i++)
        left += report_format_is_for_paper((enum report_format)i);
    for (int i = 0; i < REPORT_FORMAT_COUNT; i++) {
        if (!report_format_is_for_paper((enum report_format)i))
            continue;
        buffer_format(out, "%s%s", report_format_id((enum report_format)i),
                      left > 2    ? ", "
                      : left == 2 ? " or "
                                  : "");
        left--;
    }
}

static enum status print_find_printer(struct app *app, const struct wanted_print *wanted)
{
    struct buffer all = {0};

    if (!app_has(app, OPTION_TO_PRINTER))
        return output_check_terminal(app, report_format_is_binary(wanted->print.format));
    if (app_has(app, OPTION_OUTPUT))
        return app_usage(app, "--to-printer: --output says otherwise; give one of them");
    if (report_format_is_for_paper(wanted->print.format))
        return STATUS_OK;
    print_add_papers(&all);
    app_usage(app, "--to-printer: a printer takes %s, not %s", buffer_text(&all),
              report_format_id(wanted->print.format));
    buffer_clear(&all);
    return STATUS_USAGE;
}

static enum status print_find_wanted(struct app *app, struct wanted_print *wanted)
{
    enum status status = print_find_format(app, wanted);

    if (status == STATUS_OK)
        status = print_find_extent(app, wanted);
    if (status == STATUS_OK)
        status = print_find_route(app, wanted);
    if (status == STATUS_OK)
        status = print_find_paper(app, wanted);
    wanted->print.ascii = app_print_ascii(app);
    wanted->print.calendar = &app->calendar.now;
    return status == STATUS_OK ? print_find_printer(app, wanted) : status;
}

/* ---- printing -------------------------------------------------------------------------------- */

/* Who names a plan right behind the option has named a printer of that name. */
static void print_say_plan(struct app *app, const char *name)
{
    const struct error refused = app->err;
    int64_t plan;

    if (name[0] != '\0' && which_plan(app, name, WHICH_LIVE, &plan) == STATUS_OK)
        error_set(&app->err, refused.code, "%s; %s is a plan: name it before --to-printer",
                  refused.text, app_shown(name));
    else
        app->err = refused;
}

static enum status print_to_printer(struct app *app, struct buffer *print)
{
    const char *name = app->values[OPTION_TO_PRINTER];
    enum status status = printer_send(print, name[0] != '\0' ? name : NULL, false, &app->err);

    if (status == STATUS_OK)
        app_say(app, "%s: sent to the printer", session_name(app->session));
    else
        print_say_plan(app, name);
    buffer_clear(print);
    return status;
}

static enum status print_find_school(struct app *app, const struct session_print *made,
                                     struct promise_sheet *sheet)
{
    const char *word = app->values[OPTION_SCHOOL];
    const struct school *school;
    enum status status = which_school(app, word, &school);

    if (status != STATUS_OK) {
        error_prefix(&app->err, "--school: ");
        return status;
    }
    if (session_school_sheet(app->session, school, made->roadmap, app_look(app), sheet,
                             &app->err) != STATUS_OK)
        app_say(app, "%s; this shows the school without it", app->err.text);
    return STATUS_OK;
}

static enum status print_made(struct app *app, const struct session_print *made,
                              struct wanted_print *wanted)
{
    struct buffer result = {0};
    struct promise_sheet school = {.line_count = 0};
    enum status status = STATUS_OK;

    wanted->print.school = &school;
    if (wanted->print.extent == EXTENT_STEP)
        status = which_step(app, made->roadmap, app->values[OPTION_STEP], &wanted->print.step);
    if (wanted->print.extent == EXTENT_SCHOOL)
        status = print_find_school(app, made, &school);
    if (status == STATUS_OK)
        status = session_print_write(made, &wanted->print, &result, &app->err);
    promise_sheet_clear(&school);
    if (status != STATUS_OK)
        return status;
    return app_has(app, OPTION_TO_PRINTER) ? print_to_printer(app, &result)
                                           : output_result(app, &result);
}

enum status command_print(struct app *app)
{
    struct wanted_print wanted = {.route = 0};
    struct session_print made;
    enum status status = print_find_wanted(app, &wanted);

    if (status == STATUS_OK)
        status = app_open_plan_today(app, app_next_word(app));
    if (status == STATUS_OK)
        status = app_read_state(app);
    if (status == STATUS_OK && report_format_follows(wanted.print.format))
        status = app_calendar_begin(app);
    if (status == STATUS_OK)
        status = session_print_make(app->session, app_has(app, OPTION_PRIVATE), wanted.route, &made,
                                    &app->err);
    if (status != STATUS_OK)
        return status;
    session_print_take_found(&made, app->session, app_find_schools(app), app->state);
    status = print_made(app, &made, &wanted);
    session_print_clear(&made);
    return status;
}
