/* SPDX-License-Identifier: MIT
 * Fuzzes exported plans. What is taken into a data file must come out again as an export that
 * can be taken in, and then comes out the same; what is refused must say so in clean lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/session.h"
#include "new_folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void check_line(void *context, const char *line)
{
    (void)context;
    demand(line[0] != '\0' && text_is_clean(line, false));
}

static const struct clock_source today = {.fixed_day = 20780};

/* One data file serves the whole run: it is made in memory's file system and left to it. */
static struct store *data_file(void)
{
    static struct store *store;
    char folder[NEW_FOLDER_SIZE], path[96];
    struct error err;

    if (store)
        return store;
    new_folder(folder, "fuzz");
    snprintf(path, sizeof path, "%s/plans.db", folder);
    demand(store_open(path, STORE_CREATE, &store, NULL, &err) == STATUS_OK);
    return store;
}

static enum status import_text(const char *bytes, size_t length, int64_t *plan)
{
    struct error err = {0};
    enum status status = plan_import(data_file(), catalog_builtin(), &today, bytes, length,
                                     "plan.json", IMPORT_REPLACE, plan, check_line, NULL, &err);

    if (status != STATUS_OK)
        demand((status == STATUS_INVALID || status == STATUS_CONFLICT) && err.text[0] != '\0' &&
               text_is_clean(err.text, false));
    return status;
}

static void export_plan(int64_t plan, struct buffer *out)
{
    struct session *session = NULL;
    struct error err;

    demand(session_open(data_file(), catalog_builtin(), &today, plan, &session, &err) == STATUS_OK);
    session_export(session, false, out);
    session_close(&session);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct buffer first = {0}, second = {0};
    char *text = memory_copy_bytes((const char *)bytes, length);
    int64_t plan = 0, again = 0;

    if (import_text(text, length, &plan) == STATUS_OK) {
        export_plan(plan, &first);
        demand(import_text(first.text, first.length, &again) == STATUS_OK && again == plan);
        export_plan(again, &second);
        demand(strcmp(first.text, second.text) == 0);
    }
    buffer_clear(&first);
    buffer_clear(&second);
    free(text);
    return 0;
}
