/* SPDX-License-Identifier: MIT
 * Where things are kept, by the XDG base directories, and the paths that are given to a run. */
#include <stdlib.h>

#include "cli/app/app.h"
#include "milepost/path.h"

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

enum status app_without_home(struct app *app, const char *what)
{
    const char *home = getenv("HOME");

    if (home && home[0] != '\0')
        return app_usage(app, "HOME: \"%s\" does not begin with /; set it to a whole path, or %s",
                         home, what);
    return app_usage(app, "HOME: it is not set; set it, or %s", what);
}

enum status app_take_path(struct app *app, const char **path)
{
    struct buffer whole = {0};

    if ((*path)[0] != '~')
        return STATUS_OK;
    if (!path_add(&whole, *path)) {
        buffer_clear(&whole);
        return app_without_home(app, "write the path without ~");
    }
    VECTOR_PUSH(&app->paths, whole.text);
    *path = whole.text;
    return STATUS_OK;
}
