/* SPDX-License-Identifier: MIT
 * Files and folders: made private whatever the umask, named only when whole, durable. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "store/file/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/store/file.h"
#include "milepost/text.h"
#include "milepost/whole_file.h"

enum { FOLDER_MODE = 0700 };

/* ---- folders --------------------------------------------------------------------------------- */

static char *path_parent(const char *path)
{
    size_t length = strlen(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    while (length > 0 && path[length - 1] != '/')
        length--;
    while (length > 1 && path[length - 1] == '/')
        length--;
    return length > 0 ? memory_copy_bytes(path, length) : memory_copy_text(".");
}

static const char *path_last(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static enum status folder_unusable(const char *folder, enum status code, struct error *err)
{
    if (errno == ENOMEM)
        memory_exhausted();
    return error_set(err, code, "%s: this folder can't be used (%s): name another place", folder,
                     error_reason(errno));
}

static enum status folder_fault(const char *folder, struct error *err)
{
    return folder_unusable(folder, errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO, err);
}

static enum status file_sync_folder(const char *folder, struct error *err)
{
    int failed = whole_file_sync_folder(folder);

    if (failed == 0)
        return STATUS_OK;
    errno = failed;
    return folder_fault(folder, err);
}

enum status file_settle(const struct file_place *place, struct error *err)
{
    return whole_file_settled(place->path, whole_file_sync_folder(place->folder), err);
}

/* Makes the folder and those above it that are missing. */
static enum status folder_make(const char *folder, struct error *err)
{
    struct stat there;
    enum status status = STATUS_OK;
    char *parent;

    if (stat(folder, &there) == 0)
        return STATUS_OK;
    parent = path_parent(folder);
    if (errno == ENOENT && strcmp(parent, folder) != 0)
        status = folder_make(parent, err);
    if (status == STATUS_OK && mkdir(folder, FOLDER_MODE) != 0 && errno != EEXIST)
        status = folder_unusable(folder, STATUS_IO, err);
    else if (status == STATUS_OK)
        (void)!chmod(folder, FOLDER_MODE); /* against the umask; a drive may have none to set */
    if (status == STATUS_OK)
        status = file_sync_folder(parent, err);
    free(parent);
    return status;
}

enum status store_make_folder_of(const char *path, struct error *err)
{
    char *folder = path_parent(path);
    enum status status = folder_make(folder, err);

    free(folder);
    return status;
}

/* ---- where a file is ------------------------------------------------------------------------- */

static char *path_join(const char *folder, const char *name)
{
    struct buffer path = {0};

    buffer_add(&path, folder);
    if (path.length > 0 && path.text[path.length - 1] != '/')
        buffer_add_char(&path, '/');
    buffer_add(&path, name);
    return path.text;
}

/* SQLITE_OPEN_NOFOLLOW refuses a link anywhere in a path, but a home folder may well be reached
 * through one: so the folder is resolved here, and only the file itself must not be a link. */
enum status file_find(const char *path, bool make, struct file_place *out, struct error *err)
{
    char *folder = path_parent(path), *resolved;
    enum status status = make ? folder_make(folder, err) : STATUS_OK;

    *out = (struct file_place){0};
    if (status == STATUS_OK) {
        resolved = realpath(folder, NULL);
        if (!resolved)
            status = folder_fault(folder, err);
        else
            *out = (struct file_place){.folder = resolved,
                                       .path = path_join(resolved, path_last(path))};
    }
    free(folder);
    if (out->path)
        out->name = path_last(out->path);
    return status;
}

void file_place_clear(struct file_place *place)
{
    free(place->folder);
    free(place->path);
    *place = (struct file_place){0};
}

/* What can't be looked at may well be there: it is not missing. */
static enum file_kind file_kind_of_failed(int failed)
{
    if (failed == ENOENT || failed == ENOTDIR || failed == ENAMETOOLONG)
        return FILE_MISSING;
    return failed == EACCES ? FILE_HIDDEN : FILE_UNSEEN;
}

bool file_kind_is_unknown(enum file_kind kind)
{
    return kind == FILE_HIDDEN || kind == FILE_UNSEEN;
}

enum status file_refuse_unknown(const char *name, enum file_kind kind, struct error *err)
{
    return error_set(err, STATUS_IO, "%s: can't be looked at, %s", name,
                     kind == FILE_HIDDEN
                         ? "its folder is closed to you: name another with --db"
                         : "the disk or the system did not answer: see that its disk is there, "
                           "and try again");
}

enum file_kind file_kind(const char *path, unsigned *mode)
{
    struct stat file;

    if (lstat(path, &file) != 0)
        return file_kind_of_failed(errno);
    if (mode)
        *mode = (unsigned)file.st_mode & 0777;
    if (S_ISDIR(file.st_mode))
        return FILE_FOLDER;
    if (S_ISLNK(file.st_mode))
        return FILE_LINK;
    if (!S_ISREG(file.st_mode))
        return FILE_OTHER;
    return file.st_size == 0 ? FILE_EMPTY : FILE_PLAIN;
}

bool file_has_journal(const char *path, bool *hot)
{
    struct buffer journal = {0};
    enum file_kind kind;

    buffer_format(&journal, "%s-journal", path);
    kind = file_kind(journal.text, NULL);
    buffer_clear(&journal);
    *hot = kind == FILE_PLAIN;
    return kind != FILE_MISSING;
}

/* ---- what stands beside a file --------------------------------------------------------------- */

/* What SQLite takes for the unfinished work of the file that it stands beside. */
static const char *const remains[] = {"-journal", "-wal"};

enum { REMAINS = sizeof remains / sizeof *remains };

static char *remain_path(const char *path, int which)
{
    struct buffer name = {0};

    buffer_format(&name, "%s%s", path, remains[which]);
    return name.text;
}

static int remain_move(const char *path, const char *to, int which)
{
    char *old = remain_path(path, which), *new = remain_path(to, which);
    enum file_kind kind = file_kind(old, NULL);
    int failed = kind != FILE_MISSING && kind != FILE_EMPTY && rename(old, new) != 0;

    free(old);
    free(new);
    return failed ? -1 : 0;
}

int file_move_remains(const char *path, const char *to)
{
    int failed = 0;

    for (int i = 0; i < REMAINS && !failed; i++)
        failed = remain_move(path, to, i);
    return failed;
}

void file_drop_remains(const char *path)
{
    for (int i = 0; i < REMAINS; i++) {
        char *remain = remain_path(path, i);

        unlink(remain);
        free(remain);
    }
}

void file_drop(const char *path)
{
    unlink(path);
    file_drop_remains(path);
}

static bool name_is_free(const char *path)
{
    bool hot;

    return file_kind(path, NULL) == FILE_MISSING && !file_has_journal(path, &hot);
}

char *file_free_name(const char *path, const char *what)
{
    struct buffer name = {0};

    buffer_format(&name, "%s.before-%s", path, what);
    for (int number = 2; !name_is_free(name.text); number++) {
        buffer_truncate(&name, 0);
        buffer_format(&name, "%s.before-%s-%d", path, what, number);
    }
    return name.text;
}

/* ---- new files ------------------------------------------------------------------------------- */

/* A link never replaces what is there. Some file systems, as on many sticks, have no links. */
static int file_name_it(const char *unfinished, const char *path)
{
    if (link(unfinished, path) == 0) {
        unlink(unfinished);
        return 0;
    }
    if (errno == EEXIST)
        return -1;
    if (file_kind(path, NULL) != FILE_MISSING) {
        errno = EEXIST;
        return -1;
    }
    return rename(unfinished, path);
}

/* A journal of a file that is gone would be played into the new one: it goes aside first, under the
 * name that the old file is to be given for it to be of use again. */
static int file_name_alone(const char *unfinished, const char *path)
{
    char *aside = file_free_name(path, "new");
    bool moved = file_kind(path, NULL) == FILE_MISSING;
    int failed = moved ? file_move_remains(path, aside) : 0, reason;

    if (!failed)
        failed = file_name_it(unfinished, path);
    reason = errno;
    /* Another program named its file at the same moment, and it is that one's. */
    if (failed && moved)
        (void)!file_move_remains(aside, path);
    free(aside);
    errno = reason;
    return failed;
}

enum status file_publish(const char *unfinished, const struct file_place *place, struct error *err)
{
    enum status status;

    if (file_name_alone(unfinished, place->path) == 0) {
        status = file_sync_folder(place->folder, err);
        if (status != STATUS_OK)
            unlink(place->path);
        return status;
    }
    if (errno == EEXIST)
        return error_set(err, STATUS_CONFLICT, "%s: is there already: choose another name",
                         place->path);
    return error_set(err, STATUS_IO, "%s: can't be made (%s): name another place", place->path,
                     error_reason(errno));
}
