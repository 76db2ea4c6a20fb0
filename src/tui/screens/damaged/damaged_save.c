/* SPDX-License-Identifier: MIT
 * What can still be read of a damaged data file, as files that an import reads. */
#include <string.h>

#include "milepost/named_file.h"
#include "milepost/session.h"
#include "tui/screens/damaged/damaged.h"

/* "plan.json", then "plan-2.json" ... */
static void save_add_name(const char *path, int number, struct buffer *out)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    size_t stem = dot && dot > (slash ? slash : path) ? (size_t)(dot - path) : strlen(path);

    buffer_add_bytes(out, path, stem);
    if (number > 1)
        buffer_format(out, "-%d", number);
    buffer_add(out, path + stem);
}

static enum status save_plan(const struct tui_options *options, struct store *store, int64_t plan,
                             const char *path, struct error *err)
{
    struct session *session = NULL;
    struct buffer text = {0};
    enum status status = session_open(store, options->catalog, options->clock, plan, &session, err);

    if (status != STATUS_OK)
        return status;
    session_export(session, false, &text);
    session_close(&session);
    status = file_write(path, buffer_text(&text), text.length, WHOLE_FILE_NEW, err);
    buffer_clear(&text);
    return status;
}

/* Ends at the first file that can't be written: those before it stay. */
static enum status save_all(const struct damaged *damaged, struct store *store, const char *path,
                            int *saved, struct error *err)
{
    const struct tui_options *options = damaged->base.screen.tui->options;
    enum status status = STATUS_OK;

    *saved = 0;
    for (size_t i = 0; i < damaged->plans.count && status == STATUS_OK; i++) {
        struct buffer name = {0};

        save_add_name(path, *saved + 1, &name);
        status = save_plan(options, store, damaged->plans.items[i].id, buffer_text(&name), err);
        *saved += status == STATUS_OK;
        if (status == STATUS_CORRUPT || status == STATUS_NOT_FOUND)
            status = STATUS_OK; /* this plan can't be read after all */
        buffer_clear(&name);
    }
    return status;
}

enum status damaged_save(const struct damaged *damaged, const char *typed, struct buffer *said,
                         struct error *err)
{
    struct store *store = NULL;
    struct buffer path = {0};
    int saved = 0;
    enum status status =
        store_open_damaged(damaged->base.screen.tui->options->data_path, &store, err);

    path_expand(typed, &path);
    if (status == STATUS_OK)
        status = save_all(damaged, store, buffer_text(&path), &saved, err);
    if (status == STATUS_OK && saved == 0)
        status = error_set(err, STATUS_CORRUPT, "No plan of it can be read any more.");
    if (status == STATUS_OK)
        buffer_format(
            said, "%d of %zu plans %s in %s%s. `milepost import` reads %s.%s", saved,
            damaged->plans.count, saved == 1 ? "is" : "are", buffer_text(&path),
            saved > 1 ? " and the files numbered after it" : "", saved > 1 ? "each" : "it",
            store_lost_some(store) ? " Some of it could not be read: look it through." : "");
    store_close(&store);
    buffer_clear(&path);
    return status;
}
