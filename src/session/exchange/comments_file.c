/* SPDX-License-Identifier: MIT
 * The comments of an exported plan, without the plan. */
#include <stdlib.h>
#include <string.h>

#include "milepost/session/exchange.h"
#include "session/exchange/import.h"

static void comments_file_take(const struct plan_record *record, struct comments_file *out)
{
    *out = (struct comments_file){.name = memory_copy_text(record->row.name)};
    memcpy(out->uuid, record->row.uuid, sizeof out->uuid);
    for (size_t i = 0; i < record->comments.count; i++)
        comment_rows_put(&out->rows, &record->comments.items[i]);
}

enum status comments_file_read(const struct catalog *catalog, const struct clock_source *clock,
                               const struct import_job *job, struct comments_file *out,
                               struct error *err)
{
    struct import_file *file = NULL;
    enum status status = import_read(catalog, clock, job, &file, err);

    *out = (struct comments_file){0};
    if (status == STATUS_OK && !import_only_record(file))
        status =
            error_set(err, STATUS_INVALID,
                      "%s: it holds several plans; comments come back with one alone", job->name);
    if (status == STATUS_OK)
        comments_file_take(import_only_record(file), out);
    import_free(&file);
    return status;
}

static enum status comments_file_find_plan(struct store *store, const struct comments_file *file,
                                           const char *name, int64_t *plan, struct error *err)
{
    bool deleted = false;
    enum status status = store_find_uuid(store, file->uuid, plan, &deleted, err);

    if (status == STATUS_NOT_FOUND)
        return error_with_command(error_set(err, status,
                                            "%s: it is of the plan '%s', which is not here", name,
                                            file->name),
                                  err, "`milepost import` without --comments takes it in");
    if (status == STATUS_OK && deleted)
        return error_with_command(
            error_set(err, STATUS_NOT_FOUND, "%s: its plan '%s' is deleted here", name, file->name),
            err, "`milepost undo` brings it back");
    return status;
}

enum status comments_file_open_plan(struct store *store, const struct catalog *catalog,
                                    const struct clock_source *clock,
                                    const struct comments_file *file, const char *name,
                                    struct session **out, struct error *err)
{
    int64_t plan = 0;
    enum status status = comments_file_find_plan(store, file, name, &plan, err);

    return status == STATUS_OK ? session_open(store, catalog, clock, plan, out, err) : status;
}

void comments_file_clear(struct comments_file *file)
{
    free(file->name);
    comment_rows_clear(&file->rows);
    *file = (struct comments_file){0};
}
