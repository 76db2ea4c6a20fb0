/* SPDX-License-Identifier: MIT
 * Taking a backup back. A data file that is sound is kept as a copy and then written over within
 * one transaction, which other programs see as a change; one that is damaged is moved aside. At
 * every moment a data file is in its place. */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "milepost/store/keep.h"
#include "milepost/text.h"
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

static enum status restore_keep_copy(struct store *old, char **kept, struct error *err)
{
    *kept = restore_name_old(old->path);
    return copy_to_path(old, *kept, false, err);
}

static enum status restore_write_over(struct store *old, struct store *from, char **kept,
                                      struct error *err)
{
    enum status status = old->read_only ? store_sqlite_fault(old, SQLITE_READONLY, err)
                                        : restore_keep_copy(old, kept, err);

    return status == STATUS_OK ? copy_pages(from, old->db, err) : status;
}

/* The journal goes first: beside the new file it would be played into that. */
static int restore_move_journal(const char *path, const char *to)
{
    struct buffer from_name = {0}, to_name = {0};
    int failed;

    buffer_format(&from_name, "%s-journal", path);
    buffer_format(&to_name, "%s-journal", to);
    failed = rename(from_name.text, to_name.text) != 0 && errno != ENOENT;
    buffer_clear(&from_name);
    buffer_clear(&to_name);
    return failed;
}

/* The unfinished copy takes the place in one step; where there are no links, the old file goes
 * first. */
static int restore_swap(const char *unfinished, const char *path, const char *kept)
{
    if (link(path, kept) != 0 && (errno == EEXIST || rename(path, kept) != 0))
        return -1;
    return restore_move_journal(path, kept) ? -1 : rename(unfinished, path);
}

static enum status restore_move_aside(const struct file_place *place, struct store *from,
                                      char **kept, struct error *err)
{
    struct file_place unfinished = *place;
    enum status status;

    unfinished.path = file_free_name(place->path, "swap");
    status = copy_to_place(from, &unfinished, err);
    if (status == STATUS_OK) {
        *kept = restore_name_old(place->path);
        if (restore_swap(unfinished.path, place->path, *kept) != 0)
            status = error_set(err, STATUS_IO,
                               "%s: can't be moved aside (%s): look at the "
                               "permissions of its folder",
                               place->name, strerror(errno));
    }
    if (status == STATUS_OK)
        status = file_sync_folder(place->folder, err);
    else
        unlink(unfinished.path);
    free(unfinished.path);
    return status;
}

/* Over what is there, if it opens; aside with it, if it is damaged. */
static enum status restore_replace(const struct file_place *place, struct store *from, char **kept,
                                   struct error *err)
{
    struct store *old;
    enum status status = store_open(place->path, STORE_WRITE, &old, NULL, err);

    if (status == STATUS_OK) {
        status = restore_write_over(old, from, kept, err);
        store_close(&old);
        return status;
    }
    return status == STATUS_CORRUPT || status == STATUS_VERSION
               ? restore_move_aside(place, from, kept, err)
               : status;
}

static enum status restore_put(const struct file_place *place, struct store *from, char **kept,
                               struct error *err)
{
    switch (file_kind(place->path, NULL)) {
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
    enum status status = store_open_copy(from, STORE_READ, &source, err);

    *kept = NULL;
    if (status == STATUS_OK)
        status = copy_check(source, "PRAGMA integrity_check(1)", err);
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
