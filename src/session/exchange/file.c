/* SPDX-License-Identifier: MIT
 * Reading a whole file, within a limit. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/session/exchange.h"
#include "milepost/whole_file.h"

enum { PIECE = 64 * 1024 };

static enum status file_open_failed(const char *path, struct error *err)
{
    if (errno == ENOENT)
        return error_set(err, STATUS_NOT_FOUND, "%s: there is no such file", path);
    return error_set(err, whole_file_no_means(errno) ? STATUS_IO : STATUS_USAGE,
                     "%s: can't be read: %s", path, error_reason(errno));
}

/* A pipe or terminal may be named too; a folder may not. */
enum status file_check(const char *path, struct error *err)
{
    struct stat about;

    if (path[0] == '\0')
        return error_set(err, STATUS_USAGE, "FILE: its name is empty");
    if (strcmp(path, "-") == 0)
        return STATUS_OK;
    if (stat(path, &about) != 0 || access(path, R_OK) != 0)
        return file_open_failed(path, err);
    if (S_ISDIR(about.st_mode))
        return error_set(err, STATUS_USAGE, "%s: it is a folder, not a file", path);
    return STATUS_OK;
}

enum status file_open(const char *path, int *out, struct error *err)
{
    enum status status = file_check(path, err);

    if (status != STATUS_OK)
        return status;
    *out = STDIN_FILENO;
    if (strcmp(path, "-") == 0)
        return STATUS_OK;
    do
        *out = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    while (*out < 0 && errno == EINTR);
    return *out < 0 ? file_open_failed(path, err) : STATUS_OK;
}

void file_close(int file)
{
    if (file != STDIN_FILENO)
        close(file);
}

const char *file_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

static enum status file_read_all(int file, const char *path, size_t limit, struct buffer *out,
                                 struct error *err)
{
    char piece[PIECE];

    for (;;) {
        ssize_t got = read(file, piece, sizeof piece);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(err, STATUS_IO, "%s: can't be read: %s", path, error_reason(errno));
        if (got == 0)
            return STATUS_OK;
        if ((size_t)got > limit - out->length)
            return error_set(err, STATUS_INVALID, "%s: it is larger than %zu MiB; nothing was read",
                             path, limit >> 20);
        buffer_add_bytes(out, piece, (size_t)got);
    }
}

enum status file_read_plain(const char *path, size_t limit, char **bytes, size_t *length,
                            struct error *err)
{
    struct stat about;

    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode))
        return error_set(err, STATUS_USAGE, "%s: it is no plain file; give the path of one", path);
    return file_read(path, limit, bytes, length, err);
}

enum status file_read(const char *path, size_t limit, char **bytes, size_t *length,
                      struct error *err)
{
    struct buffer content = {0};
    int file = -1;
    enum status status = file_open(path, &file, err);

    if (status != STATUS_OK)
        return status;
    status = file_read_all(file, file_name(path), limit, &content, err);
    file_close(file);
    if (status != STATUS_OK) {
        buffer_clear(&content);
        return status;
    }
    buffer_add(&content, ""); /* an empty file is an empty text, not NULL */
    *bytes = content.text;
    *length = content.length;
    return STATUS_OK;
}
