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
#include "milepost/text.h"

enum { FOLDER_MODE = 0700, FILE_MODE = 0600 };

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
    return error_set(err, code, "%s: this folder can't be used (%s): name another place", folder,
                     strerror(errno));
}

static enum status folder_fault(const char *folder, struct error *err)
{
    return folder_unusable(folder, errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO, err);
}

enum status file_sync_folder(const char *folder, struct error *err)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failed;

    if (fd < 0)
        return folder_fault(folder, err);
    failed = fsync(fd);
    /* Some file systems can't sync a folder; there is nothing more to do on them. */
    if (failed && errno == EINVAL)
        failed = 0;
    close(fd);
    return failed ? folder_fault(folder, err) : STATUS_OK;
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
    else if (status == STATUS_OK && chmod(folder, FOLDER_MODE) != 0)
        status = folder_fault(folder, err);
    if (status == STATUS_OK)
        status = file_sync_folder(parent, err);
    free(parent);
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

enum file_kind file_kind(const char *path, unsigned *mode)
{
    struct stat file;

    if (lstat(path, &file) != 0)
        return errno == EACCES ? FILE_HIDDEN : FILE_MISSING;
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

char *file_free_name(const char *path, const char *what)
{
    struct buffer name = {0};

    buffer_format(&name, "%s.before-%s", path, what);
    for (int number = 2; file_kind(name.text, NULL) != FILE_MISSING; number++) {
        buffer_truncate(&name, 0);
        buffer_format(&name, "%s.before-%s-%d", path, what, number);
    }
    return name.text;
}

/* ---- new files ------------------------------------------------------------------------------- */

enum status file_make_unfinished(const struct file_place *place, char **path, struct error *err)
{
    struct buffer name = {0};
    int fd;

    buffer_format(&name, "%s" FILE_UNFINISHED_MARK FILE_UNFINISHED_ROOM, place->path);
    fd = mkstemp(name.text);
    if (fd < 0 || fchmod(fd, FILE_MODE) != 0) {
        error_set(err, STATUS_IO, "%s: can't be made (%s): name another place", place->path,
                  strerror(errno));
        buffer_clear(&name);
        if (fd >= 0)
            close(fd);
        return STATUS_IO;
    }
    close(fd);
    *path = name.text;
    return STATUS_OK;
}

/* A link never replaces what is there. Some file systems, as on many sticks, have no links. */
static int file_name_it(const char *unfinished, const char *path)
{
    if (link(unfinished, path) == 0)
        return unlink(unfinished);
    if (errno == EEXIST)
        return -1;
    if (file_kind(path, NULL) != FILE_MISSING) {
        errno = EEXIST;
        return -1;
    }
    return rename(unfinished, path);
}

enum status file_publish(const char *unfinished, const struct file_place *place, struct error *err)
{
    if (file_name_it(unfinished, place->path) == 0)
        return file_sync_folder(place->folder, err);
    if (errno == EEXIST)
        return error_set(err, STATUS_CONFLICT, "%s: is there already: choose another name",
                         place->path);
    return error_set(err, STATUS_IO, "%s: can't be made (%s): name another place", place->path,
                     strerror(errno));
}
