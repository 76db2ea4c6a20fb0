/* SPDX-License-Identifier: MIT
 * Taking in a plan that was exported to a file: the path is typed, and what is here already is
 * never overwritten. */
#include <stdlib.h>

#include "milepost/named_file.h"
#include "tui/screens/home/home_parts.h"
#include "tui/stage/dialog.h"

struct screen *import_ask(struct tui *tui, int tag, const char *text, const char *path)
{
    static const char what[] = "The path of the file that `milepost export` wrote:";

    return dialog_ask(tui, tag, "Import a plan", text ? text : what, path);
}

struct screen *import_ask_copy(struct tui *tui, int tag, bool commented)
{
    static const char *const options[] = {"Leave it as it is", "Import the file as a copy",
                                          "Take what others wrote to its steps"};

    return dialog_choose(tui, tag, "This plan is here already",
                         "The file may be older or newer than the plan that is here.", options,
                         commented ? 3 : 2);
}

static enum status import_bytes(struct tui *tui, const struct import_job *job,
                                struct import_result *result, struct error *err)
{
    const struct tui_options *options = tui->options;
    struct import_file *file = NULL;
    enum status status = import_read(options->catalog, options->clock, job, &file, err);

    if (status == STATUS_OK)
        status = import_write(options->store, file, result, err);
    import_free(&file);
    return status;
}

enum status import_path(struct tui *tui, const char *typed, bool as_copy,
                        struct import_result *result, struct error *err)
{
    struct import_job job = {.mode = as_copy ? IMPORT_AS_COPY : IMPORT_NEW};
    struct buffer path = {0};
    char *bytes = NULL;
    enum status status;

    path_expand(typed, &path);
    job.name = buffer_text(&path);
    if (path.length == 0)
        status = error_set(err, STATUS_USAGE, "Type the path of a file, such as ~/plan.json.");
    else
        status = file_read_plain(job.name, IMPORT_FILE_LIMIT, &bytes, &job.length, err);
    job.bytes = bytes;
    if (status == STATUS_OK)
        status = import_bytes(tui, &job, result, err);
    free(bytes);
    buffer_clear(&path);
    return status;
}

/* ---- what others wrote ----------------------------------------------------------------------- */

enum status home_read_comments(struct tui *tui, const char *typed, struct comments_file *out,
                               struct error *err)
{
    struct import_job job = {.mode = IMPORT_NEW};
    struct buffer path = {0};
    char *bytes = NULL;
    enum status status;

    *out = (struct comments_file){0};
    path_expand(typed, &path);
    job.name = buffer_text(&path);
    status = file_read_plain(job.name, IMPORT_FILE_LIMIT, &bytes, &job.length, err);
    job.bytes = bytes;
    if (status == STATUS_OK)
        status = comments_file_read(tui->options->catalog, tui->options->clock, &job, out, err);
    free(bytes);
    buffer_clear(&path);
    return status;
}

enum status home_import_comments(struct tui *tui, const char *typed, int64_t *plan,
                                 struct buffer *said, struct error *err)
{
    const struct tui_options *options = tui->options;
    struct comments_file file;
    struct session *session = NULL;
    enum status status = home_read_comments(tui, typed, &file, err);

    if (status == STATUS_OK)
        status = comments_file_open_plan(options->store, options->catalog, options->clock, &file,
                                         typed, &session, err);
    if (status == STATUS_OK)
        status = session_take_comments(session, &file.rows, said, err);
    if (status == STATUS_OK)
        *plan = session_plan_id(session);
    session_close(&session);
    comments_file_clear(&file);
    return status;
}
