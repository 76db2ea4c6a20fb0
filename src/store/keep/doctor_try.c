/* SPDX-License-Identifier: MIT
 * What the program needs to be able to do, tried: to write the data file, to copy it, to keep
 * backups. Nothing of what is tried stays. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/store/keep.h"
#include "milepost/text.h"
#include "store/file/copy.h"
#include "store/file/fault.h"
#include "store/file/open.h"
#include "store/file/sql.h"

struct trying {
    const char *path;
    store_finding_fn *finding;
    void *context;
    int bad;
};

/* What it is, or with `err` why it can't be done. */
static void try_say(struct trying *trying, const char *what, const struct error *err)
{
    struct buffer text = {0};

    buffer_format(&text, err ? "%s: %s" : "%s", what, err ? err->text : "");
    trying->bad += err != NULL;
    trying->finding(trying->context, err != NULL, buffer_text(&text));
    buffer_clear(&text);
}

/* A transaction that ends without a change. */
static enum status try_transaction(struct store *store, struct error *err)
{
    enum status status = sql_run(store, SQL_BEGIN_WRITE, NO_CELLS, err);

    return status == STATUS_OK ? sql_run(store, SQL_ROLLBACK, NO_CELLS, err) : status;
}

static void try_writing(struct trying *trying)
{
    struct store *store = NULL;
    struct error err;
    enum status status = store_open_copy(trying->path, STORE_WRITE, &store, &err);

    if (status == STATUS_OK && store->read_only)
        status = error_set(&err, STATUS_IO, "%s", store_let_write(store));
    else if (status == STATUS_OK)
        status = try_transaction(store, &err);
    if (status == STATUS_BUSY)
        try_say(trying, "another program is writing to it just now", NULL);
    else if (status == STATUS_OK)
        try_say(trying, "it can be written", NULL);
    else
        try_say(trying, "it can't be written", &err);
    store_close(&store);
}

static void try_copy(struct trying *trying)
{
    struct store *store = NULL;
    struct error err;
    enum status status = store_open_copy(trying->path, STORE_READ, &store, &err);
    char *copy = file_free_name(trying->path, "swap");

    if (status == STATUS_OK)
        status = copy_to_path(store, copy, false, &err);
    if (status == STATUS_OK)
        try_say(trying, "a copy of it can be made", NULL);
    else
        try_say(trying, "a copy of it can't be made", &err);
    if (status == STATUS_OK)
        file_drop(copy);
    free(copy);
    store_close(&store);
}

static enum status try_folder(const char *folder, struct error *err)
{
    struct file_place place = {0};
    struct buffer name = {0};
    char *made = NULL;
    enum status status;

    buffer_format(&name, "%s/doctor", folder);
    status = file_find(buffer_text(&name), true, &place, err);
    if (status == STATUS_OK)
        status = file_make_unfinished(&place, &made, err);
    if (status == STATUS_OK)
        unlink(made);
    free(made);
    file_place_clear(&place);
    buffer_clear(&name);
    return status;
}

static void try_backups(struct trying *trying, const char *folder)
{
    struct error err;
    enum status status =
        folder ? try_folder(folder, &err) : error_set(&err, STATUS_IO, "set HOME to a whole path");

    if (status == STATUS_OK)
        try_say(trying, "the folder of the backups can be written", NULL);
    else
        try_say(trying, "no backups can be kept", &err);
}

void store_doctor_try(const char *path, const char *backups, bool sound, store_finding_fn *finding,
                      void *context, int *bad)
{
    struct trying trying = {.path = path, .finding = finding, .context = context};
    bool hot = false;

    file_has_journal(path, &hot);
    /* Opening takes a half-done write back, which is not for a check to do. */
    if (sound && !hot) {
        try_writing(&trying);
        try_copy(&trying);
    }
    try_backups(&trying, backups);
    *bad += trying.bad;
}
