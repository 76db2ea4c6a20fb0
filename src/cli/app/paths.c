/* SPDX-License-Identifier: MIT
 * The paths that are given to a run. */
#include <stdlib.h>

#include "cli/app/app.h"
#include "milepost/path.h"

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
