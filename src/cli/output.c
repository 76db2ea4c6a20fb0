/* SPDX-License-Identifier: MIT
 * Writing results: to standard output, or to a file that is whole or is not there. */
#define _XOPEN_SOURCE 700 /* realpath */

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "private.h"

enum status output_write(int file, const struct buffer *text, const char *name, struct error *err)
{
    const char *at = buffer_text(text);
    size_t left = text->length;

    while (left > 0) {
        ssize_t written = write(file, at, left);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return error_set(err, STATUS_IO, "%s: can't be written: %s", name, strerror(errno));
        at += written;
        left -= (size_t)written;
    }
    return STATUS_OK;
}

/* A name that can't be written to is a wrong argument; a disk that is full is not. */
static enum status open_failed(const char *path, struct error *err)
{
    bool full = errno == ENOSPC || errno == EDQUOT || errno == EIO;

    return error_set(err, full ? STATUS_IO : STATUS_USAGE, "%s: can't be written: %s", path,
                     strerror(errno));
}

static enum status sync_file(int file, const char *path, struct error *err)
{
    if (fsync(file) == 0 || errno == EINVAL || errno == EROFS)
        return STATUS_OK;
    return error_set(err, STATUS_IO, "%s: can't be written: %s", path, strerror(errno));
}

/* The new file beside the old one, put in its place when it is on disk. */
static enum status replace_file(const char *path, const struct buffer *text, struct error *err)
{
    struct buffer draft = {0};
    char *copy = memory_copy_text(path);
    enum status status;
    int file;

    buffer_format(&draft, "%s/.milepost-XXXXXX", dirname(copy));
    free(copy);
    file = mkstemp(draft.text);
    if (file < 0) {
        buffer_clear(&draft);
        return open_failed(path, err);
    }
    status = output_write(file, text, path, err);
    if (status == STATUS_OK)
        status = sync_file(file, path, err);
    if (close(file) != 0 && status == STATUS_OK)
        status = open_failed(path, err);
    if (status == STATUS_OK && rename(draft.text, path) != 0)
        status = open_failed(path, err);
    if (status != STATUS_OK)
        unlink(draft.text);
    buffer_clear(&draft);
    return status;
}

/* A pipe, a terminal or a device is written to as it is: it can't be replaced. */
static enum status write_device(const char *path, const struct buffer *text, struct error *err)
{
    int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    enum status status;

    if (file < 0)
        return open_failed(path, err);
    status = output_write(file, text, path, err);
    close(file);
    return status;
}

enum status output_file(const char *path, const struct buffer *text, struct error *err)
{
    struct stat about;
    char *real;
    enum status status;

    if (stat(path, &about) != 0)
        return replace_file(path, text, err);
    if (S_ISDIR(about.st_mode))
        return error_set(err, STATUS_USAGE, "%s: it is a folder; name a file in it", path);
    if (!S_ISREG(about.st_mode))
        return write_device(path, text, err);
    real = realpath(path, NULL); /* through a link to the file that it means */
    if (!real)
        return open_failed(path, err);
    status = replace_file(real, text, err);
    free(real);
    return status;
}

enum status output_result(struct app *app, struct buffer *text)
{
    const char *path = app->values[OPTION_OUTPUT];
    enum status status = STATUS_OK;

    if (path && strcmp(path, "-") != 0)
        status = output_file(path, text, &app->err);
    else
        buffer_add_bytes(&app->out, buffer_text(text), text->length);
    buffer_clear(text);
    return status;
}
