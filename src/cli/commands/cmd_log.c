/* SPDX-License-Identifier: MIT
 * `log`: hours of study. */
#include <inttypes.h>
#include <stdio.h>

#include "cli/commands/commands.h"
#include "cli/commands/progress_words.h"
#include "milepost/json.h"
#include "milepost/layout.h"

/* "[PLAN] STEP HOURS": three words name the plan first. */
enum status command_log(struct app *app)
{
    const char *plan = app->word_count == 3 ? app_next_word(app) : NULL;
    struct log_request request = {.day = DATE_NONE};
    struct buffer said = {0};
    int64_t number = 0;
    enum status status = app_open_plan(app, STORE_WRITE, plan);

    request.note = app->values[OPTION_NOTE];
    if (status == STATUS_OK)
        status = progress_day(app, &request.day);
    if (status == STATUS_OK)
        status = progress_step(app, app_next_word(app), &request.step);
    if (status == STATUS_OK)
        status = hours_read(app_next_word(app), &request.minutes, &app->err);
    if (status == STATUS_OK)
        status = session_log(app->session, &request, &number, &said, &app->err);
    return app_say_done(app, status, &said);
}

/* ---- listing --------------------------------------------------------------------------------- */

static void log_json(const struct log_rows *logs, struct buffer *out)
{
    struct json_writer json = {.out = out};

    json_open_document(&json, "milepost-log");
    json_open_array(&json, "entries");
    for (size_t i = 0; i < logs->count; i++) {
        json_open_object(&json, NULL);
        json_put_number(&json, "id", logs->items[i].number);
        json_put_text(&json, "step", logs->items[i].step);
        json_put_date(&json, "date", logs->items[i].day);
        json_put_number(&json, "minutes", logs->items[i].minutes);
        json_put_text(&json, "note", logs->items[i].note);
        json_close(&json);
    }
    json_close(&json);
    json_close_document(&json);
}

static void log_add_row(const struct session *session, const struct log_row *row,
                        struct buffer *draft)
{
    struct buffer title = {0}, hours = {0};
    char mark[24], day[DATE_TEXT];

    snprintf(mark, sizeof mark, "%3" PRId64 " ", row->number);
    buffer_add(&title, session_step_title(session, row->step));
    if (row->note[0] != '\0')
        buffer_format(&title, ": %s", row->note);
    hours_show(row->minutes, &hours);
    layout_row(draft, mark, title.text, date_long(row->day, day), hours.text);
    buffer_clear(&title);
    buffer_clear(&hours);
}

enum status command_log_list(struct app *app)
{
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));
    const struct log_rows *logs;
    struct buffer draft = {0};

    if (status != STATUS_OK)
        return status;
    logs = session_logs(app->session);
    if (app_has(app, OPTION_JSON)) {
        log_json(logs, &app->out);
        return STATUS_OK;
    }
    for (size_t i = 0; i < logs->count; i++)
        log_add_row(app->session, &logs->items[i], &draft);
    if (logs->count == 0)
        app_say(app, "no hours are logged yet; `milepost log STEP HOURS` logs some");
    layout_finish(&draft, app_ascii(app), &app->out);
    return STATUS_OK;
}

enum status command_log_remove(struct app *app)
{
    const char *plan = app_plan_before_last(app), *word;
    struct buffer said = {0};
    int64_t number = 0;
    enum status status = app_open_plan(app, STORE_WRITE, plan);

    if (status != STATUS_OK)
        return status;
    word = app_next_word(app);
    if (!text_parse_number(word, 1, INT64_MAX, &number))
        return app_usage(app,
                         "%s: the number of an entry is wanted; `milepost log list` shows them",
                         app_shown(word));
    status = session_log_remove(app->session, number, &said, &app->err);
    if (status == STATUS_NOT_FOUND)
        error_set(&app->err, STATUS_USAGE,
                  "%" PRId64 ": there is no such entry; `milepost log list` shows them", number);
    return app_say_done(app, status == STATUS_NOT_FOUND ? STATUS_USAGE : status, &said);
}
