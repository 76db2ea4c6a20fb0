/* SPDX-License-Identifier: MIT
 * Where things are kept, by the XDG base directories. */
#include <stdlib.h>

#include "cli/app/app.h"

char *path_of(const char *variable, const char *fallback, const char *rest)
{
    const char *base = getenv(variable);
    const char *home = getenv("HOME");
    struct buffer path = {0};

    /* A relative path in these variables is to be ignored, says their specification. */
    if (base && base[0] == '/')
        buffer_format(&path, "%s/milepost/%s", base, rest);
    else if (home && home[0] == '/')
        buffer_format(&path, "%s/%s/milepost/%s", home, fallback, rest);
    return path.text;
}
