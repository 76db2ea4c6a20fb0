/* SPDX-License-Identifier: MIT
 * `batch`: plans in, a line each, and an answer for each out, in their order. No more is held than
 * a line and what was not written yet; whenever no input is there, all that was answered is out. */
#include <inttypes.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/heap.h"
#include "milepost/session/batch.h"
#include "milepost/session/settings.h"

enum { MOST_HELD = 64 * 1024 /* bytes of answers that are not written yet, and one more answer */ };

struct batch_run {
    struct batch batch;
    int64_t lines, bad;
};

/* ---- how far it has come --------------------------------------------------------------------- */

/* How many plans are left nobody knows, but how much of a file is. */
static void batch_progress(struct app *app, int file)
{
    struct stat about;
    off_t done = lseek(file, 0, SEEK_CUR);

    if (done >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode) && !isatty(STDOUT_FILENO))
        app_progress(app, "planning, KiB", (size_t)done >> 10, (size_t)about.st_size >> 10);
}

static void batch_say_bad(struct app *app, const struct batch_run *run)
{
    if (run->bad > 0)
        app_say(app,
                "%" PRId64 " of %" PRId64 " lines could not be planned; what stands in their "
                "place says why",
                run->bad, run->lines);
}

/* ---- lines ----------------------------------------------------------------------------------- */

static enum status batch_flush(struct app *app)
{
    enum status status = output_put(app);

    buffer_truncate(&app->out, 0);
    return status;
}

static enum status batch_wait(struct app *app, struct line_source *source, const char *name)
{
    enum status status = batch_flush(app);
    int failed;

    if (status != STATUS_OK || app->cut_short)
        return status;
    batch_progress(app, source->file);
    failed = line_source_read(source);
    if (failed)
        return error_set(&app->err, STATUS_IO, "%s: can't be read: %s", name, error_reason(failed));
    return STATUS_OK;
}

static enum status batch_lines(struct app *app, struct batch_run *run, struct line_source *source,
                               const char *name)
{
    enum status status = STATUS_OK;
    struct source_line line;

    while (status == STATUS_OK && !app->cut_short) {
        if (line_source_next(source, &line)) {
            if (batch_is_behind_broken(&run->batch, &line))
                continue;
            run->lines++;
            run->bad += !batch_answer(&run->batch, name, &line, &app->out);
            if (app->out.length >= MOST_HELD)
                status = batch_flush(app);
        } else if (source->ended) {
            break;
        } else {
            status = batch_wait(app, source, name);
        }
    }
    return status;
}

static enum status batch_file(struct app *app, struct batch_run *run, const char *path)
{
    struct line_source source = {.most = IMPORT_LIMIT};
    enum status status = file_open(path, &source.file, &app->err);

    if (status != STATUS_OK)
        return status;
    if (isatty(source.file))
        app_say(app, "reading plans from the terminal, one a line");
    status = batch_lines(app, run, &source, file_name(path));
    line_source_clear(&source);
    file_close(source.file);
    return status;
}

/* ---- the command ----------------------------------------------------------------------------- */

/* A name that is wrong is seen before anything is planned. */
static enum status batch_check(struct app *app)
{
    enum status status = STATUS_OK;

    for (int i = 0; i < app->word_count && status == STATUS_OK; i++)
        status = file_check(app->words[i], &app->err);
    return status;
}

enum status command_batch(struct app *app)
{
    struct batch_run run = {
        .batch = {.catalog = app->catalog,
                  .clock = {.fixed_day = clock_today(&app->clock)},
                  .summaries = app_has(app, OPTION_PAGE),
                  .with_private = app_has(app, OPTION_PRIVATE),
                  .ahead = setting_usual(SETTING_REMINDER_DAYS)},
    };
    enum status status = batch_check(app);
    const char *path = app_next_word(app);

    heap_keep();
    if (status == STATUS_OK)
        status = batch_file(app, &run, path ? path : "-");
    while (status == STATUS_OK && !app->cut_short && (path = app_next_word(app)) != NULL)
        status = batch_file(app, &run, path);
    if (status == STATUS_OK)
        status = batch_flush(app);
    app_progress_end(app);
    batch_say_bad(app, &run);
    app->finding = run.bad > 0;
    return status;
}
