/* SPDX-License-Identifier: MIT
 * Files that a person names: what the name means, and how they are written. */
#include "milepost/named_file.h"

#include <errno.h>
#include <string.h>

#include "milepost/path.h"

void path_expand(const char *typed, struct buffer *out)
{
    struct buffer path = {0};

    path_add_typed(&path, typed);
    if (strcmp(buffer_text(&path), "-") == 0)
        buffer_add(out, "./"); /* a name here, never standard input */
    buffer_add(out, buffer_text(&path));
    buffer_clear(&path);
}

enum status file_write(const char *path, const char *bytes, size_t length, enum whole_file how,
                       struct error *err)
{
    int failed;

    if (path[0] == '\0')
        return error_set(err, STATUS_USAGE, "The file needs a name.");
    failed = whole_file_write(path, bytes, length, how);
    if (failed < 0)
        return whole_file_settled(path, failed, err);
    if (failed == EEXIST && how != WHOLE_FILE_NEW)
        return error_set(err, STATUS_USAGE,
                         "%s: it is a data file, a backup or its journal; give another name", path);
    if (failed == EEXIST)
        return error_set(err, STATUS_CONFLICT, "%s: there is a file of this name", path);
    if (failed == EISDIR)
        return error_set(err, STATUS_IO, "%s: it is a folder; name a file in it", path);
    if (failed == ENOTSUP)
        return error_set(err, STATUS_IO, "%s: it is no plain file; give another name", path);
    if (failed == EPERM)
        return error_set(err, STATUS_IO, "%s: it belongs to somebody else; give another name",
                         path);
    if (failed)
        return error_set(err, STATUS_IO, "%s: %s; give another name%s", path,
                         whole_file_reason(failed),
                         whole_file_no_room(failed) ? ", or make room" : "");
    return STATUS_OK;
}
