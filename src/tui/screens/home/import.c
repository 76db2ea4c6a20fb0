/* SPDX-License-Identifier: MIT
 * Taking in a plan that was exported to a file: the path is typed, and what is here already is
 * never overwritten. */
#include <stdlib.h>

#include "tui/parts/named_file.h"
#include "tui/screens/home/home.h"
#include "tui/stage/dialog.h"

struct screen *import_ask(struct tui *tui, int tag, const char *text, const char *path)
{
    static const char what[] = "The path of the file that `milepost export` wrote:";

    return dialog_ask(tui, tag, "Import a plan", text ? text : what, path);
}

struct screen *import_ask_copy(struct tui *tui, int tag)
{
    static const char *const options[] = {"Leave it as it is", "Import the file as a copy"};

    return dialog_choose(tui, tag, "This plan is here already",
                         "The file may be older or newer than the plan that is here.", options, 2);
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
