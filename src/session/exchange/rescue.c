/* SPDX-License-Identifier: MIT
 * A damaged data file: what there is of it, a copy in its place, and what can still be read, as
 * files that an import reads. */
#include "milepost/session/rescue.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/named_file.h"
#include "milepost/session/exchange.h"
#include "milepost/session/open.h"

/* ---- what there is --------------------------------------------------------------------------- */

enum status rescue_look(const char *path, const char *backups, struct rescue *out,
                        struct error *err)
{
    struct store *store = NULL;
    struct error ignored;
    enum status status;

    *out = (struct rescue){.path = path};
    status = store_good_copies(path, backups, &out->copies, err);
    if (store_open_damaged(path, &store, &ignored) != STATUS_OK)
        return status;
    if (store_list(store, false, &out->plans, &ignored) != STATUS_OK)
        out->plans = (struct plan_list){0};
    store_close(&store);
    return status;
}

void rescue_clear(struct rescue *rescue)
{
    good_copies_clear(&rescue->copies);
    plan_list_clear(&rescue->plans);
}

static const char *rescue_name(const struct rescue *rescue)
{
    const char *slash = strrchr(rescue->path, '/');

    return slash ? slash + 1 : rescue->path;
}

void rescue_say(const struct rescue *rescue, struct buffer *out)
{
    buffer_format(out, "%s can't be used: it is damaged, or no Milepost data file any more.",
                  rescue_name(rescue));
}

/* ---- a copy in its place --------------------------------------------------------------------- */

enum status rescue_restore(const struct rescue *rescue, const char *from, struct buffer *said,
                           struct error *err)
{
    char *kept = NULL;
    enum status status = store_restore(rescue->path, from, &kept, err);

    if (status != STATUS_OK)
        return status;
    buffer_format(said, "%s is whole again.", rescue_name(rescue));
    if (kept)
        buffer_format(said, " The damaged file is kept as %s", kept);
    free(kept);
    return STATUS_OK;
}

/* ---- what can still be read ------------------------------------------------------------------ */

/* To where each plan goes, and what it takes to read it. */
struct rescue_job {
    const struct rescue *rescue;
    const struct catalog *catalog;
    const struct clock_source *clock;
    struct store *store;
    const char *path;
};

/* "plan.json", then "plan-2.json" ... */
static void rescue_add_name(const char *path, int number, struct buffer *out)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    size_t stem = dot && dot > (slash ? slash : path) ? (size_t)(dot - path) : strlen(path);

    buffer_add_bytes(out, path, stem);
    if (number > 1)
        buffer_format(out, "-%d", number);
    buffer_add(out, path + stem);
}

static enum status rescue_save_plan(const struct rescue_job *job, int64_t plan, const char *path,
                                    struct error *err)
{
    struct session *session = NULL;
    struct buffer text = {0};
    enum status status = session_open(job->store, job->catalog, job->clock, plan, &session, err);

    if (status != STATUS_OK)
        return status;
    session_export(session, false, &text);
    session_close(&session);
    status = file_write(path, buffer_text(&text), text.length, WHOLE_FILE_NEW, err);
    buffer_clear(&text);
    return status;
}

/* Ends at the first file that can't be written: those before it stay. */
static enum status rescue_save_all(const struct rescue_job *job, int *saved, struct error *err)
{
    enum status status = STATUS_OK;

    *saved = 0;
    for (size_t i = 0; i < job->rescue->plans.count && status == STATUS_OK; i++) {
        struct buffer name = {0};

        rescue_add_name(job->path, *saved + 1, &name);
        status = rescue_save_plan(job, job->rescue->plans.items[i].id, buffer_text(&name), err);
        *saved += status == STATUS_OK;
        if (status == STATUS_CORRUPT || status == STATUS_NOT_FOUND)
            status = STATUS_OK; /* this plan can't be read after all */
        buffer_clear(&name);
    }
    return status;
}

static void rescue_say_saved(const struct rescue_job *job, int saved, struct buffer *said)
{
    buffer_format(said, "%d of %zu plans %s in %s%s. `milepost import` reads %s.%s", saved,
                  job->rescue->plans.count, saved == 1 ? "is" : "are", job->path,
                  saved > 1 ? " and the files numbered after it" : "", saved > 1 ? "each" : "it",
                  store_lost_some(job->store) ? " Some of it could not be read: look it through."
                                              : "");
}

enum status rescue_save(const struct rescue *rescue, const struct catalog *catalog,
                        const struct clock_source *clock, const char *typed, struct buffer *said,
                        struct error *err)
{
    struct rescue_job job = {.rescue = rescue, .catalog = catalog, .clock = clock};
    struct buffer path = {0};
    int saved = 0;
    enum status status = store_open_damaged(rescue->path, &job.store, err);

    path_expand(typed, &path);
    job.path = buffer_text(&path);
    if (status == STATUS_OK)
        status = rescue_save_all(&job, &saved, err);
    if (status == STATUS_OK && saved == 0)
        status = error_set(err, STATUS_CORRUPT, "No plan of it can be read any more.");
    if (status == STATUS_OK)
        rescue_say_saved(&job, saved, said);
    store_close(&job.store);
    buffer_clear(&path);
    return status;
}
