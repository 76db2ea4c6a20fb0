/* SPDX-License-Identifier: MIT
 * Files that are whole or not there. Until the last call, which gives the new text its name,
 * nothing under that name has changed; what was not finished is taken away, or after a kill left
 * under a name of its own (.milepost-XXXXXX). */
#define _XOPEN_SOURCE 700 /* realpath */

#include "milepost/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/text.h"

const char *whole_file_reason(int failed)
{
    return failed == ENOENT ? "its folder does not exist" : error_reason(failed);
}

bool whole_file_no_room(int failed)
{
    return failed == ENOSPC || failed == EDQUOT || failed == EFBIG || failed == EIO;
}

bool whole_file_no_means(int failed)
{
    return whole_file_no_room(failed) || failed == EMFILE || failed == ENFILE || failed == ENOMEM ||
           failed == EINTR;
}

int whole_file_put(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(file, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes += written;
        length -= (size_t)written;
    }
    return 0;
}

static char *folder_of(const char *path)
{
    char *copy = memory_copy_text(path);
    char *folder = memory_copy_text(dirname(copy));

    free(copy);
    return folder;
}

/* The path that stands at the end of all links, whether there is a file or not yet; NULL and errno
 * when none can be there. Links that go round are refused by realpath. */
static char *link_target(const char *path)
{
    char *real = realpath(path, NULL);
    char meant[4096], *folder;
    struct buffer next = {0};
    ssize_t length;

    if (real || errno != ENOENT)
        return real;
    length = readlink(path, meant, sizeof meant);
    if (length < 0 || length == (ssize_t)sizeof meant)
        return memory_copy_text(path);
    folder = folder_of(path);
    if (meant[0] != '/')
        buffer_format(&next, "%s/", folder);
    buffer_add_bytes(&next, meant, (size_t)length);
    free(folder);
    real = link_target(next.text);
    buffer_clear(&next);
    return real;
}

/* As the old file's. A group that can't be kept leaves its rights to no other group. */
static void mode_keep(int file, const struct stat *old)
{
    mode_t mode = old->st_mode & 0777;

    if (fchown(file, (uid_t)-1, old->st_gid) != 0)
        mode &= (mode_t)~S_IRWXG;
    (void)!fchmod(file, mode); /* else it stays its owner's alone */
}

/* What is put in the place of somebody else's file stays theirs, so it is root's alone to put it
 * there, and nothing private. (On a drive without owners all is of one.) */
static bool owner_keep(int file, const struct stat *old, enum whole_file how)
{
    struct stat now;

    if (fstat(file, &now) != 0 || now.st_uid == old->st_uid)
        return true;
    return how == WHOLE_FILE_OVER && fchown(file, old->st_uid, (gid_t)-1) == 0;
}

/* EPERM is kept for what owner_keep refuses: of anything else (a file that is locked against all
 * change, a folder that is) nobody knows whose it is. */
static int whole_file_errno(void)
{
    return errno == EPERM ? EACCES : errno;
}

static int whole_file_fill(int file, const char *bytes, size_t length, const struct stat *old,
                           enum whole_file how)
{
    int failed = whole_file_put(file, bytes, length);

    if (!failed && old && !owner_keep(file, old, how))
        failed = EPERM;
    /* A new one is made against the umask; a drive may have no permissions to set. */
    if (!failed && old && how == WHOLE_FILE_OVER)
        mode_keep(file, old);
    else if (!failed)
        (void)!fchmod(file, S_IRUSR | S_IWUSR);
    /* Some file systems can't sync; there is nothing more to do on them. */
    if (!failed && fsync(file) != 0 && errno != EINVAL && errno != EROFS)
        failed = errno;
    if (close(file) != 0 && !failed)
        failed = errno;
    return failed;
}

/* A link never replaces what is there. Some file systems, as on many sticks, have no links. */
static int whole_file_name(const char *unfinished, const char *path, enum whole_file how)
{
    struct stat there;

    if (how == WHOLE_FILE_NEW) {
        if (link(unfinished, path) == 0) {
            unlink(unfinished); /* it has its name, whatever else it still has */
            return 0;
        }
        if (errno == EEXIST || lstat(path, &there) == 0)
            return EEXIST;
    }
    return rename(unfinished, path) == 0 ? 0 : whole_file_errno();
}

int whole_file_sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failed = 0;

    if (fd < 0)
        return errno == EACCES ? 0 : errno; /* it may be written but not read: there is no way */
    /* Some file systems can't sync a folder; there is nothing more to do on them. */
    if (fsync(fd) != 0 && errno != EINVAL && errno != EROFS)
        failed = errno;
    close(fd);
    return failed;
}

enum status whole_file_settled(const char *path, int failed, struct error *err)
{
    return failed == 0 ? STATUS_OK
                       : error_set(err, STATUS_IO,
                                   "%s: it is written and in its place, but whether it outlives a "
                                   "power cut is not sure (%s)",
                                   path, error_reason(abs(failed)));
}

/* `old` is what is there, NULL when nothing is. */
static int whole_file_beside(const char *path, const char *bytes, size_t length,
                             const struct stat *old, enum whole_file how)
{
    struct buffer unfinished = {0};
    char *folder = folder_of(path);
    int file, failed;

    buffer_format(&unfinished, "%s/.milepost-XXXXXX", folder);
    file = mkstemp(unfinished.text);
    failed = file < 0 ? whole_file_errno() : whole_file_fill(file, bytes, length, old, how);
    if (!failed)
        failed = whole_file_name(unfinished.text, path, how);
    if (failed && file >= 0)
        unlink(unfinished.text);
    if (!failed)
        failed = -whole_file_sync_folder(folder);
    free(folder);
    buffer_clear(&unfinished);
    return failed;
}

/* ---- what is never written over -------------------------------------------------------------- */

struct first_bytes {
    const char *bytes;
    size_t length;
};

/* A database of SQLite's, its journal, its log. */
static const struct first_bytes precious[] = {
    {"SQLite format 3", 16},
    {"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8},
    {"\x37\x7f\x06\x82", 4},
    {"\x37\x7f\x06\x83", 4},
};

/* Closing the file drops the locks that this process has on it: within a transaction, which holds
 * some, no result is ever written. */
static size_t first_bytes_read(const char *path, char *bytes, size_t room)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t length = file < 0 ? 0 : read(file, bytes, room);

    if (file >= 0)
        close(file);
    return length < 0 ? 0 : (size_t)length;
}

/* How many of the kinds above count: the first alone is a database. */
static bool file_is_precious(const char *path, size_t kinds)
{
    char bytes[16];
    size_t length = first_bytes_read(path, bytes, sizeof bytes);

    for (size_t i = 0; i < kinds; i++)
        if (length >= precious[i].length &&
            memcmp(bytes, precious[i].bytes, precious[i].length) == 0)
            return true;
    return false;
}

/* SQLite would take what is put there for the work of a program that was killed. */
bool whole_file_is_beside_database(const char *path)
{
    static const char *const ends[] = {"-journal", "-wal", "-shm"};
    size_t length = strlen(path);
    bool beside = false;

    for (size_t i = 0; i < sizeof ends / sizeof *ends && !beside; i++) {
        size_t end = strlen(ends[i]);

        if (length > end && strcmp(path + length - end, ends[i]) == 0) {
            char *database = memory_copy_bytes(path, length - end);

            beside = file_is_precious(database, 1);
            free(database);
        }
    }
    return beside;
}

static bool place_is_precious(const char *path)
{
    return file_is_precious(path, sizeof precious / sizeof *precious) ||
           whole_file_is_beside_database(path);
}

/* ---- writing --------------------------------------------------------------------------------- */

/* What is no file is seen before its name is resolved: a pipe's, as /dev/stdout has it, names
 * nothing. */
static int whole_file_over(const char *path, const char *bytes, size_t length, enum whole_file how)
{
    struct stat old;
    bool exists = stat(path, &old) == 0;
    char *target;
    int failed = EEXIST;

    if (exists && !S_ISREG(old.st_mode))
        return S_ISDIR(old.st_mode) ? EISDIR : ENOTSUP;
    target = link_target(path);
    if (!target)
        return errno;
    if (!place_is_precious(target))
        failed = whole_file_beside(target, bytes, length, exists ? &old : NULL, how);
    free(target);
    return failed;
}

int whole_file_write(const char *path, const char *bytes, size_t length, enum whole_file how)
{
    struct stat there;

    if (how != WHOLE_FILE_NEW)
        return whole_file_over(path, bytes, length, how);
    if (stat(path, &there) == 0 && S_ISDIR(there.st_mode))
        return EISDIR;
    if (lstat(path, &there) == 0 || whole_file_is_beside_database(path))
        return EEXIST;
    return whole_file_beside(path, bytes, length, NULL, how);
}
