/* SPDX-License-Identifier: MIT
 * Files that a person names: what the name means, and how they are written. */
#include "tui/parts/named_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void path_expand(const char *typed, struct buffer *out)
{
    const char *home = getenv("HOME");
    size_t length;

    typed += strspn(typed, " ");
    for (length = strlen(typed); length > 0 && typed[length - 1] == ' ';)
        length--;
    if (length > 1 && typed[0] == '~' && typed[1] == '/' && home && home[0] == '/') {
        buffer_add(out, home);
        typed++;
        length--;
    } else if (length == 1 && typed[0] == '-') {
        buffer_add(out, "./"); /* a name here, never standard input */
    }
    buffer_add_bytes(out, typed, length);
}

enum status file_write(const char *path, const char *bytes, size_t length, enum whole_file how,
                       struct error *err)
{
    int failed;

    if (path[0] == '\0')
        return error_set(err, STATUS_USAGE, "The file needs a name.");
    failed = whole_file_write(path, bytes, length, how);
    if (failed == EEXIST && how != WHOLE_FILE_NEW)
        return error_set(err, STATUS_USAGE,
                         "%s: it is a data file, a backup or its journal; give another name", path);
    if (failed == EEXIST)
        return error_set(err, STATUS_CONFLICT, "%s: there is a file of this name", path);
    if (failed == EISDIR || failed == ENOTSUP)
        return error_set(err, STATUS_IO, "%s: it is no plain file; give another name", path);
    if (failed)
        return error_set(err, STATUS_IO, "%s: %s; give another name%s", path, strerror(failed),
                         whole_file_no_room(failed) ? ", or make room" : "");
    return STATUS_OK;
}
