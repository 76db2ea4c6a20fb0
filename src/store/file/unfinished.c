/* SPDX-License-Identifier: MIT
 * Files that are made under a name of their own until they are whole, and what is left of them when
 * their program was killed. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "milepost/store/file.h"
#include "milepost/text.h"
#include "store/file/file.h"

#define UNFINISHED_MARK    ".unfinished-"
#define UNFINISHED_ROOM    "XXXXXX"
#define UNFINISHED_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

enum status file_make_unfinished(const struct file_place *place, char **path, struct error *err)
{
    struct buffer name = {0};
    int fd;

    buffer_format(&name, "%s" UNFINISHED_MARK UNFINISHED_ROOM, place->path);
    fd = mkstemp(name.text);
    if (fd < 0) {
        buffer_clear(&name);
        return error_set(err, STATUS_IO, "%s: can't be made (%s): name another place", place->path,
                         error_reason(errno));
    }
    /* Against the umask. A drive that has no permissions to set is told of at opening. */
    (void)!fchmod(fd, FILE_MODE);
    close(fd);
    *path = name.text;
    return STATUS_OK;
}

bool name_is_unfinished(const char *rest)
{
    const char *mark = strstr(rest, UNFINISHED_MARK);
    size_t length;

    if (!mark)
        return false;
    mark += strlen(UNFINISHED_MARK);
    length = strspn(mark, UNFINISHED_LETTERS);
    return length == strlen(UNFINISHED_ROOM) &&
           (mark[length] == '\0' || strcmp(mark + length, "-journal") == 0);
}

static void file_drop_if_left(const char *path)
{
    enum { HOUR = 3600 };
    struct stat about;

    if (lstat(path, &about) == 0 && S_ISREG(about.st_mode) && time(NULL) - about.st_mtime >= HOUR)
        unlink(path);
}

void file_drop_left(const struct file_place *place)
{
    size_t length = strlen(place->name);
    DIR *folder = opendir(place->folder);
    const struct dirent *entry;

    while (folder && (entry = readdir(folder))) {
        struct buffer path = {0};

        if (strncmp(entry->d_name, place->name, length) != 0 ||
            !text_begins(entry->d_name + length, UNFINISHED_MARK) ||
            !name_is_unfinished(entry->d_name + length))
            continue;
        buffer_format(&path, "%s/%s", place->folder, entry->d_name);
        file_drop_if_left(path.text);
        buffer_clear(&path);
    }
    if (folder)
        closedir(folder);
}
