/* SPDX-License-Identifier: MIT
 * `backup`, `restore` and `doctor`: the data file as a whole. */
#include <stdlib.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "milepost/json.h"

enum status command_backup(struct app *app)
{
    const char *path = app_next_word(app);
    enum status status = app_open(app, STORE_READ);

    if (status == STATUS_OK)
        status = store_backup(app->store, path, &app->err);
    if (status == STATUS_OK)
        app_say(app, "%s: holds a copy of %s", path, app->data_path);
    return status;
}

enum status command_restore(struct app *app)
{
    const char *from = app_next_word(app);
    char *kept = NULL;
    enum status status = app_find_data(app);

    if (status == STATUS_OK)
        status = store_restore(app->data_path, from, &kept, &app->err);
    if (status == STATUS_OK && kept)
        app_say(app, "%s: taken back from %s; what was there is kept as %s", app->data_path, from,
                kept);
    else if (status == STATUS_OK)
        app_say(app, "%s: taken back from %s", app->data_path, from);
    free(kept);
    return status;
}

/* ---- doctor ---------------------------------------------------------------------------------- */

struct findings {
    struct app *app;
    struct json_writer json;
};

static void doctor_put_finding(void *context, bool bad, const char *text)
{
    struct findings *findings = context;

    if (!app_has(findings->app, OPTION_JSON)) {
        buffer_add(&findings->app->out, bad ? "wrong: " : "good:  ");
        text_add_inert(&findings->app->out, text, app_ascii(findings->app));
        buffer_add(&findings->app->out, "\n");
        return;
    }
    json_open_object(&findings->json, NULL);
    json_put_boolean(&findings->json, "bad", bad);
    json_put_text(&findings->json, "text", text);
    json_close(&findings->json);
}

enum status command_doctor(struct app *app)
{
    struct findings findings = {.app = app, .json = {.out = &app->out}};
    bool json = app_has(app, OPTION_JSON);
    int bad = 0;
    bool sound = false;
    enum status status = app_find_data(app);

    if (status != STATUS_OK)
        return status;
    if (json) {
        json_open_document(&findings.json, "milepost-doctor");
        json_put_text(&findings.json, "file", app->data_path);
        json_open_array(&findings.json, "findings");
    }
    status = store_doctor(app->data_path, doctor_put_finding, &findings, &bad, &sound, &app->err);
    if (status == STATUS_OK)
        store_doctor_try(app->data_path, app_find_backups(app), sound, doctor_put_finding,
                         &findings, &bad);
    if (json) {
        json_close_document(&findings.json);
    }
    app->finding = bad > 0;
    return status;
}
