/* SPDX-License-Identifier: MIT
 * Taking a backup back. A data file that is sound is kept as a copy and then written over within
 * one transaction, which other programs see as a change. Any other is moved aside as it is, byte
 * for byte: what is wrong with it is no reason to refuse a good backup. At every moment a data
 * file is in its place. */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "milepost/store/keep.h"
#include "milepost/text.h"
#include "store/file/bytes.h"
#include "store/file/copy.h"
#include "store/file/fault.h"
#include "store/file/open.h"

static char *restore_name_old(const char *path)
{
    char what[40];
    time_t now = time(NULL);
    struct tm today = {0};

    localtime_r(&now, &today);
    strftime(what, sizeof what, "restore-%Y%m%d", &today);
    return file_free_name(path, what);
}

/* ---- a sound file is written over ------------------------------------------------------------ */

static enum status restore_write_over(struct store *old, struct store *from, const char *kept,
                                      struct error *err)
{
    enum status status = copy_to_path(old, kept, false, err);

    if (status != STATUS_OK)
        return status;
    status = copy_pages(from, old, err);
    if (status != STATUS_OK)
        copy_drop_needless(old, kept);
    return status;
}

static enum status restore_over(const struct file_place *place, struct store *from,
                                const char *kept, struct error *err)
{
    struct store *old;
    enum status status = store_open_copy(place->path, STORE_WRITE, &old, err);

    if (status != STATUS_OK)
        return status;
    status = copy_check_whole(old, err);
    if (status == STATUS_OK)
        status = old->read_only ? store_sqlite_fault(old, SQLITE_READONLY, err)
                                : restore_write_over(old, from, kept, err);
    store_close(&old);
    return status;
}

/* ---- any other goes aside -------------------------------------------------------------------- */

/* The journal goes first: beside the new file it would be played into that. The unfinished copy
 * then takes the place in one step; where there are no links, the old file goes first. */
static int restore_swap(const char *unfinished, const char *path, const char *kept)
{
    bool linked = link(path, kept) == 0;
    int reason;

    if (!linked && (errno == EEXIST || rename(path, kept) != 0))
        return -1;
    if (file_move_remains(path, kept) == 0 && rename(unfinished, path) == 0)
        return 0;
    reason = errno;
    (void)!file_move_remains(kept, path);
    (void)!(linked ? unlink(kept) : rename(kept, path));
    errno = reason;
    return -1;
}

/* `bytes`: there is a copy of the old file and its journal already. */
static int restore_take_place(const char *unfinished, const char *path, const char *kept,
                              bool bytes)
{
    if (!bytes)
        return restore_swap(unfinished, path, kept);
    file_drop_remains(path);
    return rename(unfinished, path);
}

static enum status restore_settle(const struct file_place *place, const char *kept,
                                  struct error *err)
{
    struct error why;

    if (file_settle(place, &why) == STATUS_OK)
        return STATUS_OK;
    return error_set(err, why.code, "%s; what was there is kept as %s", why.text, kept);
}

static enum status restore_move_aside(const struct file_place *place, struct store *from,
                                      const char *kept, bool bytes, struct error *err)
{
    struct file_place unfinished = *place;
    enum status status;

    unfinished.path = file_free_name(place->path, "swap");
    status = copy_to_place(from, &unfinished, err);
    if (status == STATUS_OK && restore_take_place(unfinished.path, place->path, kept, bytes) != 0) {
        status = error_set(err, STATUS_IO,
                           "%s: can't be moved aside (%s): look at the permissions of its folder",
                           place->name, error_reason(errno));
        unlink(unfinished.path);
    }
    free(unfinished.path);
    return status == STATUS_OK ? restore_settle(place, kept, err) : status;
}

/* ---- what is there --------------------------------------------------------------------------- */

/* Opening plays a hot journal into the file, and either may be what is damaged: so both are taken
 * aside before that. */
static enum status restore_keep_bytes(const struct file_place *place, const char *kept,
                                      struct error *err)
{
    int failed = bytes_copy_pair(place->path, kept);

    return failed ? error_set(err, STATUS_IO,
                              "%s: a copy of it can't be made (%s): make room in its folder",
                              place->name, error_reason(failed))
                  : STATUS_OK;
}

/* Over what is there if it is sound, in place of it if it is not. What its owner guards against
 * writing is only taken away if it is damaged. */
static enum status restore_replace(const struct file_place *place, struct store *from, char **kept,
                                   struct error *err)
{
    bool hot = false, guarded = access(place->path, W_OK) != 0;
    char *bytes = file_has_journal(place->path, &hot) && hot ? restore_name_old(place->path) : NULL;
    enum status status = bytes ? restore_keep_bytes(place, bytes, err) : STATUS_OK;

    *kept = status == STATUS_OK ? restore_name_old(place->path) : NULL;
    if (*kept)
        status = restore_over(place, from, *kept, err);
    if (!*kept || status == STATUS_OK || status == STATUS_BUSY ||
        (guarded && status == STATUS_IO)) {
        if (bytes)
            file_drop(bytes);
        free(bytes);
        return status;
    }
    if (bytes) {
        free(*kept);
        *kept = bytes;
    }
    return restore_move_aside(place, from, *kept, bytes != NULL, err);
}

static enum status restore_put(const struct file_place *place, struct store *from, char **kept,
                               struct error *err)
{
    enum file_kind kind = file_kind(place->path, NULL);

    switch (kind) {
    case FILE_HIDDEN:
    case FILE_UNSEEN:
        return file_refuse_unknown(place->name, kind, err);
    case FILE_MISSING:
        return copy_to_place(from, place, err);
    case FILE_PLAIN:
    case FILE_EMPTY:
        return restore_replace(place, from, kept, err);
    default:
        return error_set(err, STATUS_CONFLICT,
                         "%s: is not an ordinary file: name another with --db", place->name);
    }
}

static bool restore_is_same(const struct file_place *place, const struct store *from)
{
    return strcmp(place->path, from->path) == 0;
}

enum status store_restore(const char *path, const char *from, char **kept, struct error *err)
{
    struct file_place place = {0};
    struct store *source;
    char *old = NULL;
    /* Opening brings it up to date afterwards. */
    enum status status = store_open_backup(from, &source, err);

    *kept = NULL;
    if (status == STATUS_OK)
        status = copy_check_whole(source, err);
    if (status == STATUS_OK)
        status = file_find(path, true, &place, err);
    if (status == STATUS_OK && restore_is_same(&place, source))
        status = store_fault(source, STATUS_USAGE, err, "is the data file itself: name a backup");
    if (status == STATUS_OK)
        status = restore_put(&place, source, &old, err);
    if (status == STATUS_OK)
        *kept = old;
    else
        free(old);
    store_close(&source);
    file_place_clear(&place);
    return status;
}
