/* SPDX-License-Identifier: MIT
 * `start`, `done`, `fail`, `waive` and `reopen`. */
#include "cli/commands/commands.h"
#include "cli/commands/progress_words.h"

/* The day of an option; DATE_NONE when it was not given. */
static enum status option_day(struct app *app, enum option_id option, date_day *day)
{
    const char *text = app->values[option];
    date_day today = clock_today(&app->clock), read = today;
    enum date_fault fault;
    char instead[DATE_TEXT];

    *day = DATE_NONE;
    if (!text)
        return STATUS_OK;
    fault = date_read(text, DATE_MONTH_REFUSED, today, DATE_UNSEEN, &read);
    if (fault != DATE_READ)
        return app_usage(app, "--%s: \"%.40s\" %s %s", option_table[option].name, text,
                         date_fault_says(fault), date_iso(read, instead));
    *day = read;
    return STATUS_OK;
}

enum status progress_day(struct app *app, date_day *day)
{
    return option_day(app, OPTION_ON, day);
}

enum status progress_step(struct app *app, const char *word, const char **id)
{
    const struct roadmap *roadmap = session_roadmap(app->session);
    int step;
    enum status status = STATUS_OK;

    *id = word;
    if (roadmap_find_step(roadmap, word) < 0 && catalog_find_line(app->catalog, word) >= 0)
        return STATUS_OK; /* of another route */
    status = which_step(app, roadmap, word, &step);
    if (status == STATUS_OK)
        *id = roadmap->steps[step].id;
    return status;
}

static enum status mark_read_request(struct app *app, const char *word,
                                     struct mark_request *request)
{
    enum status status = progress_day(app, &request->day);

    if (status == STATUS_OK)
        status = option_day(app, OPTION_ENDS, &request->end);
    request->end_told = request->end != DATE_NONE;
    if (status == STATUS_OK && app_has(app, OPTION_COST))
        status = cost_read(app->values[OPTION_COST], &request->cost, &app->err);
    request->note = app->values[OPTION_NOTE];
    return status == STATUS_OK ? progress_step(app, word, &request->step) : status;
}

static enum status mark_with(struct app *app, enum mark_kind kind)
{
    const char *plan = app_plan_before_last(app);
    struct mark_request request = {
        .kind = kind, .day = DATE_NONE, .cost = MONEY_NONE, .end = DATE_NONE};
    struct buffer said = {0};
    enum status status = app_open_plan(app, STORE_WRITE, plan);

    if (status == STATUS_OK)
        status = mark_read_request(app, app_next_word(app), &request);
    if (status == STATUS_OK)
        status = session_mark(app->session, &request, &said, &app->err);
    return app_say_done(app, status, &said);
}

enum status command_start(struct app *app)
{
    return mark_with(app, MARK_STARTED);
}

enum status command_done(struct app *app)
{
    return mark_with(app, MARK_DONE);
}

enum status command_fail(struct app *app)
{
    return mark_with(app, MARK_FAILED);
}

enum status command_waive(struct app *app)
{
    return mark_with(app, MARK_WAIVED);
}

enum status command_reopen(struct app *app)
{
    const char *plan = app_plan_before_last(app), *step = NULL;
    struct buffer said = {0};
    enum status status = app_open_plan(app, STORE_WRITE, plan);

    if (status == STATUS_OK)
        status = progress_step(app, app_next_word(app), &step);
    if (status == STATUS_OK)
        status = session_reopen(app->session, step, &said, &app->err);
    return app_say_done(app, status, &said);
}
