/* SPDX-License-Identifier: MIT
 * `export` and `import`. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"

/* A line each, the last one used last, so that they come in again in that order. */
static enum status export_each(struct app *app, const struct plan_list *plans, struct buffer *out)
{
    enum status status = STATUS_OK;

    for (size_t i = plans->count; i > 0 && status == STATUS_OK; i--) {
        app_progress(app, "exporting", plans->count - i, plans->count);
        status = app_open_session(app, app->store, plans->items[i - 1].id);
        if (status == STATUS_OK)
            session_export_line(app->session, app_has(app, OPTION_REDACTED), out);
        session_close(&app->session);
    }
    app_progress_end(app);
    return status;
}

static enum status export_all(struct app *app)
{
    struct plan_list plans = {0};
    struct buffer result = {0};
    enum status status = app_check_all(app);

    if (status == STATUS_OK)
        status = app_open(app, STORE_READ);
    if (status == STATUS_OK)
        status = store_list(app->store, false, &plans, &app->err);
    if (status == STATUS_OK)
        status = export_each(app, &plans, &result);
    plan_list_clear(&plans);
    if (status == STATUS_OK)
        return output_result(app, &result);
    buffer_clear(&result);
    return status;
}

enum status command_export(struct app *app)
{
    struct buffer result = {0};
    enum status status;

    if (app_has(app, OPTION_ALL))
        return export_all(app);
    status = app_open_plan(app, STORE_READ, app_next_word(app));
    if (status != STATUS_OK)
        return status;
    session_export(app->session, app_has(app, OPTION_REDACTED), &result);
    return output_result(app, &result);
}

static enum import_mode transfer_mode(const struct app *app)
{
    if (app_has(app, OPTION_AS_COPY))
        return IMPORT_AS_COPY;
    return app_has(app, OPTION_REPLACE) ? IMPORT_REPLACE : IMPORT_NEW;
}

static void import_progress(void *context, const char *doing, size_t done, size_t of)
{
    app_progress(context, doing, done, of);
}

/* All of it is read before there is a data file: one with faults must not even make one. */
static enum status import_take(struct app *app, const struct import_job *job,
                               struct import_result *result)
{
    struct import_file *file = NULL;
    enum status status = import_read(app->catalog, &app->clock, job, &file, &app->err);

    if (status == STATUS_OK)
        status = app_open(app, STORE_CREATE);
    if (status == STATUS_OK)
        status = import_write(app->store, file, result, &app->err);
    app_progress_end(app);
    import_free(&file);
    return status;
}

/* ---- comments -------------------------------------------------------------------------------- */

/* One command shows all of them; the screens have each beside its step. */
static enum status comments_take_in(struct app *app, const struct comments_file *file,
                                    struct buffer *said)
{
    size_t before = session_comments(app->session)->count;
    enum status status = session_take_comments(app->session, &file->rows, said, &app->err);

    if (status == STATUS_OK && session_comments(app->session)->count > before)
        buffer_add(said, "; to read: `milepost print --private`");
    return status;
}

static enum status comments_take(struct app *app, const struct comments_file *file,
                                 const char *name)
{
    struct buffer said = {0};
    enum status status = app_open(app, STORE_WRITE);

    if (status == STATUS_OK)
        status = comments_file_open_plan(app->store, app->catalog, &app->clock, file, name,
                                         &app->session, &app->err);
    if (status == STATUS_OK)
        status = comments_take_in(app, file, &said);
    if (status == STATUS_INVALID)
        error_prefix(&app->err, "%s: ", name);
    return app_say_done(app, status, &said);
}

static enum status import_comments(struct app *app, const struct import_job *job)
{
    struct comments_file file;
    enum status status = comments_file_read(app->catalog, &app->clock, job, &file, &app->err);

    app_progress_end(app);
    if (status == STATUS_OK && file.rows.count == 0)
        app_say(app, "%s: there are no comments in it", job->name);
    else if (status == STATUS_OK)
        status = comments_take(app, &file, job->name);
    comments_file_clear(&file);
    return status;
}

/* What was asked for says one thing. */
static enum status import_check(struct app *app)
{
    if (app_has(app, OPTION_AS_COPY) && app_has(app, OPTION_REPLACE))
        return app_usage(app, "--as-copy: --replace says otherwise; give one of them");
    if (app_has(app, OPTION_COMMENTS) &&
        (app_has(app, OPTION_AS_COPY) || app_has(app, OPTION_REPLACE)))
        return app_usage(app, "--comments: the plan itself stays as it is; leave --%s out",
                         app_has(app, OPTION_REPLACE) ? "replace" : "as-copy");
    return STATUS_OK;
}

static enum status import_plans(struct app *app, const struct import_job *job)
{
    struct import_result result = {0};
    enum status status = import_take(app, job, &result);

    if (status == STATUS_OK && result.count == 1)
        app_say(app, "%s: imported as plan %" PRId64, job->name, result.id);
    else if (status == STATUS_OK)
        app_say(app, "%s: imported %zu plans", job->name, result.count);
    return status;
}

enum status command_import(struct app *app)
{
    const char *path = app_next_word(app);
    struct import_job job = {
        .name = strcmp(path, "-") == 0 ? "standard input" : path,
        .mode = transfer_mode(app),
        .fault = app_tell_fault,
        .progress = import_progress,
        .context = app,
    };
    char *bytes = NULL;
    enum status status = import_check(app);

    if (status == STATUS_OK)
        status = file_read(path, IMPORT_FILE_LIMIT, &bytes, &job.length, &app->err);
    job.bytes = bytes;
    if (status == STATUS_OK)
        status =
            app_has(app, OPTION_COMMENTS) ? import_comments(app, &job) : import_plans(app, &job);
    free(bytes);
    return status;
}
