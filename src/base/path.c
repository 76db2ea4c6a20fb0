/* SPDX-License-Identifier: MIT
 * The home folder, the folder of the program, and the quotes of a path; where things are kept, by
 * the XDG base directories. */
#include "milepost/path.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "milepost/memory.h"

const char *path_home(void)
{
    const char *home = getenv("HOME");

    return home && home[0] == '/' ? home : NULL;
}

bool path_add(struct buffer *out, const char *path)
{
    bool homely = path[0] == '~' && (path[1] == '/' || path[1] == '\0');
    const char *home = homely ? path_home() : NULL;

    if (home)
        buffer_add(out, home);
    buffer_add(out, home ? path + 1 : path);
    return !homely || home;
}

/* One that stands on one side only belongs to the name. */
static bool path_is_quoted(const char *text, size_t length)
{
    return length > 2 && (text[0] == '"' || text[0] == '\'') && text[length - 1] == text[0];
}

bool path_add_beside_program(struct buffer *out, const char *name)
{
    char self[4096];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    char *slash;

    if (length <= 0 || (size_t)length >= sizeof self - 1)
        return false;
    self[length] = '\0';
    slash = strrchr(self, '/');
    if (!slash)
        return false;
    slash[1] = '\0';
    buffer_format(out, "%s%s", self, name);
    return true;
}

void path_add_typed(struct buffer *out, const char *typed)
{
    size_t length;
    char *path;

    typed += strspn(typed, " ");
    for (length = strlen(typed); length > 0 && typed[length - 1] == ' ';)
        length--;
    if (path_is_quoted(typed, length)) {
        typed++;
        length -= 2;
    }
    path = memory_copy_bytes(typed, length);
    path_add(out, path);
    free(path);
}

char *path_of(const char *variable, const char *fallback, const char *rest)
{
    const char *value = getenv(variable);
    struct buffer base = {0}, path = {0};

    if (value)
        path_add(&base, value);
    /* A relative path in these variables is to be ignored, says their specification. */
    if (buffer_text(&base)[0] == '/')
        buffer_format(&path, "%s/milepost/%s", buffer_text(&base), rest);
    else if (path_home())
        buffer_format(&path, "%s/%s/milepost/%s", path_home(), fallback, rest);
    buffer_clear(&base);
    return path.text;
}
