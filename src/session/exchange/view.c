/* SPDX-License-Identifier: MIT
 * A view of an exported plan: a store in memory, filled by the import as any data file is. No way
 * leads from it to a data file; comments go back into the file that they are of. */
#include "milepost/session/view.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/session/exchange.h"
#include "milepost/whole_file.h"
#include "session/exchange/import.h"
#include "session/state/session.h"

struct plan_view {
    struct store *store;
    int64_t plan;
    char *path;
    struct buffer file;    /* what stands in it, as far as is known here */
    struct buffer written; /* the plan as it was then */
    bool wrote;
};

/* ---- opening --------------------------------------------------------------------------------- */

static enum status view_import(const struct catalog *catalog, const struct clock_source *clock,
                               struct plan_view *view, struct error *err)
{
    const struct import_job job = {.bytes = buffer_text(&view->file),
                                   .length = view->file.length,
                                   .name = view->path,
                                   .mode = IMPORT_NEW};
    struct import_file *file = NULL;
    struct import_result result;
    enum status status = import_read(catalog, clock, &job, &file, err);

    if (status == STATUS_OK && !import_only_record(file))
        status = error_set(err, STATUS_INVALID,
                           "%s: it holds several plans; one alone can be looked at", view->path);
    if (status == STATUS_OK)
        status = store_open_memory(&view->store, err);
    if (status == STATUS_OK)
        status = import_write(view->store, file, &result, err);
    if (status == STATUS_OK)
        view->plan = result.id;
    import_free(&file);
    return status;
}

static enum status view_read_file(const char *path, struct buffer *out, struct error *err)
{
    char *bytes = NULL;
    size_t length = 0;
    enum status status = file_read_plain(path, IMPORT_LIMIT, &bytes, &length, err);

    if (status == STATUS_OK)
        buffer_add_bytes(out, bytes, length);
    free(bytes);
    return status;
}

/* What it would be written as now: the file itself may be written in another way. */
static enum status view_note_plan(const struct catalog *catalog, const struct clock_source *clock,
                                  struct plan_view *view, struct error *err)
{
    struct session *session;
    enum status status = session_open(view->store, catalog, clock, view->plan, &session, err);

    if (status == STATUS_OK)
        session_export(session, false, &view->written);
    session_close(&session);
    return status;
}

enum status view_open(const struct catalog *catalog, const struct clock_source *clock,
                      const char *path, struct plan_view **out, struct error *err)
{
    struct plan_view *view = memory_new(1, sizeof *view);
    enum status status;

    view->path = memory_copy_text(path);
    status = strcmp(path, "-") == 0
                 ? error_set(err, STATUS_USAGE,
                             "-: comments go back into the file of the plan; name one")
                 : view_read_file(path, &view->file, err);
    if (status == STATUS_OK)
        status = view_import(catalog, clock, view, err);
    if (status == STATUS_OK)
        status = view_note_plan(catalog, clock, view, err);
    if (status != STATUS_OK)
        view_close(&view);
    *out = view;
    return status;
}

void view_close(struct plan_view **view)
{
    if (!*view)
        return;
    store_close(&(*view)->store);
    buffer_clear(&(*view)->file);
    buffer_clear(&(*view)->written);
    free((*view)->path);
    free(*view);
    *view = NULL;
}

struct store *view_store(const struct plan_view *view)
{
    return view->store;
}

int64_t view_plan(const struct plan_view *view)
{
    return view->plan;
}

const char *view_path(const struct plan_view *view)
{
    return view->path;
}

/* ---- writing back ---------------------------------------------------------------------------- */

bool view_differs(const struct plan_view *view, const struct session *session)
{
    struct buffer now = {0};
    bool differs;

    session_export(session, false, &now);
    differs = strcmp(buffer_text(&now), buffer_text(&view->written)) != 0;
    buffer_clear(&now);
    return differs;
}

/* One that is gone is written again. */
static bool view_is_overtaken(const struct plan_view *view)
{
    struct buffer file = {0};
    struct error ignored;
    bool overtaken = view_read_file(view->path, &file, &ignored) == STATUS_OK &&
                     (file.length != view->file.length ||
                      memcmp(buffer_text(&file), buffer_text(&view->file), file.length) != 0);

    buffer_clear(&file);
    return overtaken;
}

static enum status view_not_written(const struct plan_view *view, int failed, struct error *err)
{
    if (failed == EEXIST || failed == EISDIR || failed == ENOTSUP)
        return error_set(err, STATUS_IO, "%s: it is no plain file any more; nothing was written",
                         view->path);
    if (failed == EPERM)
        return error_set(err, STATUS_IO, "%s: it belongs to somebody else; look at a copy of it",
                         view->path);
    return error_set(err, STATUS_IO, "%s: can't be written: %s", view->path,
                     whole_file_reason(failed));
}

enum status view_write(struct plan_view *view, const struct session *session, struct error *err)
{
    struct buffer text = {0};
    int failed;

    if (view_is_overtaken(view))
        return error_set(err, STATUS_CONFLICT,
                         "%s: another program changed it meanwhile, nothing was written",
                         view->path);
    session_export(session, false, &text);
    failed = whole_file_write(view->path, buffer_text(&text), text.length, WHOLE_FILE_OVER);
    if (failed > 0) {
        buffer_clear(&text);
        return view_not_written(view, failed, err);
    }
    view->wrote = true;
    buffer_clear(&view->file);
    buffer_clear(&view->written);
    buffer_add_bytes(&view->written, buffer_text(&text), text.length);
    view->file = text;
    return whole_file_settled(view->path, failed, err);
}

bool view_was_written(const struct plan_view *view)
{
    return view->wrote;
}

void view_let_be(struct plan_view *view, const struct session *session)
{
    buffer_truncate(&view->written, 0);
    session_export(session, false, &view->written);
}
