/* SPDX-License-Identifier: MIT
 * Taking in a plan that was exported to a file: the path is typed, and what is here already is
 * never overwritten. */
#include <stdlib.h>

#include "tui/parts/named_file.h"
#include "tui/screens/home/home.h"
#include "tui/stage/dialog.h"

struct screen *import_ask(struct tui *tui, int tag, const char *text, const char *path)
{
    static const char what[] = "The path of the file that `milepost export` wrote:";

    return dialog_ask(tui, tag, "Import a plan", text ? text : what, path);
}

struct screen *import_ask_copy(struct tui *tui, int tag)
{
    static const char *const options[] = {"Leave it as it is", "Import the file as a copy"};

    return dialog_choose(tui, tag, "This plan is here already",
                         "The file may be older or newer than the plan that is here.", options, 2);
}

enum status import_file(struct tui *tui, const char *typed, bool as_copy, int64_t *plan,
                        struct error *err)
{
    const struct tui_options *options = tui->options;
    struct buffer path = {0};
    char *bytes = NULL;
    size_t length = 0;
    enum status status;

    path_expand(typed, &path);
    if (path.length == 0)
        status = error_set(err, STATUS_USAGE, "Type the path of a file, such as ~/plan.json.");
    else
        status = file_read_plain(buffer_text(&path), IMPORT_LIMIT, &bytes, &length, err);
    if (status == STATUS_OK)
        status = plan_import(options->store, options->catalog, options->clock, bytes, length,
                             buffer_text(&path), as_copy ? IMPORT_AS_COPY : IMPORT_NEW, plan, NULL,
                             NULL, err);
    free(bytes);
    buffer_clear(&path);
    return status;
}
