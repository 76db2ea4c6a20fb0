/* SPDX-License-Identifier: MIT
 * Files that are whole or not there. Until the last call, which gives the new text its name,
 * nothing under that name has changed; a unfinished that was not finished is taken away, or after a
 * kill left under a name of its own (.milepost-XXXXXX). */
#define _XOPEN_SOURCE 700 /* realpath */

#include "milepost/whole_file.h"

#include <errno.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/memory.h"
#include "milepost/text.h"

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
static int mode_keep(int file, const struct stat *old)
{
    mode_t mode = old->st_mode & 0777;

    if (fchown(file, (uid_t)-1, old->st_gid) != 0)
        mode &= (mode_t)~S_IRWXG;
    return fchmod(file, mode) == 0 ? 0 : errno;
}

static int whole_file_fill(int file, const char *bytes, size_t length, const struct stat *old)
{
    int failed = whole_file_put(file, bytes, length);

    /* A new one is made against the umask; a drive may have no permissions to set. */
    if (!failed && old)
        failed = mode_keep(file, old);
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
        if (link(unfinished, path) == 0)
            return unlink(unfinished) == 0 ? 0 : errno;
        if (errno == EEXIST || lstat(path, &there) == 0)
            return EEXIST;
    }
    return rename(unfinished, path) == 0 ? 0 : errno;
}

/* `old` is what is there, NULL when nothing is. */
static int whole_file_beside(const char *path, const char *bytes, size_t length,
                             const struct stat *old, enum whole_file how)
{
    struct buffer unfinished = {0};
    char *folder = folder_of(path);
    int file, failed;

    buffer_format(&unfinished, "%s/.milepost-XXXXXX", folder);
    free(folder);
    file = mkstemp(unfinished.text);
    failed = file < 0 ? errno : whole_file_fill(file, bytes, length, old);
    if (!failed)
        failed = whole_file_name(unfinished.text, path, how);
    if (failed && file >= 0)
        unlink(unfinished.text);
    buffer_clear(&unfinished);
    return failed;
}

static int whole_file_over(const char *path, const char *bytes, size_t length)
{
    char *target = link_target(path);
    struct stat old;
    bool exists;
    int failed;

    if (!target)
        return errno;
    exists = stat(target, &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        failed = EISDIR;
    else if (exists && !S_ISREG(old.st_mode))
        failed = ENOTSUP;
    else
        failed = whole_file_beside(target, bytes, length, exists ? &old : NULL, WHOLE_FILE_OVER);
    free(target);
    return failed;
}

int whole_file_write(const char *path, const char *bytes, size_t length, enum whole_file how)
{
    struct stat there;

    if (how == WHOLE_FILE_OVER)
        return whole_file_over(path, bytes, length);
    return lstat(path, &there) == 0 ? EEXIST : whole_file_beside(path, bytes, length, NULL, how);
}
