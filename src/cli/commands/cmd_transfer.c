/* SPDX-License-Identifier: MIT
 * `export` and `import`. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"

enum status command_export(struct app *app)
{
    struct buffer result = {0};
    enum status status = app_open_plan(app, STORE_READ, app_next_word(app));

    if (status != STATUS_OK)
        return status;
    session_export(app->session, app_has(app, OPTION_REDACTED), &result);
    return output_result(app, &result);
}

static enum import_mode transfer_mode(const struct app *app)
{
    if (app_has(app, OPTION_AS_COPY))
        return IMPORT_AS_COPY;
    return app_has(app, OPTION_REPLACE) ? IMPORT_REPLACE : IMPORT_NEW;
}

static enum status import_bytes(struct app *app, const char *bytes, size_t length, const char *name,
                                int64_t *plan)
{
    return plan_import(app->store, app->catalog, &app->clock, bytes, length, name,
                       transfer_mode(app), plan, app_tell_fault, app, &app->err);
}

enum status command_import(struct app *app)
{
    const char *path = app_next_word(app);
    const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
    char *bytes = NULL;
    size_t length = 0;
    int64_t plan = 0;
    enum status status;

    if (app_has(app, OPTION_AS_COPY) && app_has(app, OPTION_REPLACE))
        return app_usage(app, "--as-copy: --replace says otherwise; give one of them");
    status = file_read(path, IMPORT_LIMIT, &bytes, &length, &app->err);
    /* Once without a data file: a file with faults must not even make one. */
    if (status == STATUS_OK)
        status = import_bytes(app, bytes, length, name, &plan);
    if (status == STATUS_OK)
        status = app_open(app, STORE_CREATE);
    if (status == STATUS_OK)
        status = import_bytes(app, bytes, length, name, &plan);
    free(bytes);
    if (status == STATUS_OK)
        app_say(app, "%s: imported as plan %" PRId64, name, plan);
    return status;
}
