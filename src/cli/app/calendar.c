/* SPDX-License-Identifier: MIT
 * What was written last into a calendar, or as tasks, is kept for the next one, once all of it went
 * out: what nobody could read is not taken to be known. A print only reads the data file, so that
 * it is opened again for this, and only if there is something new. */
#include "cli/app/app.h"
#include "milepost/store.h"

enum status app_calendar_begin(struct app *app)
{
    struct sent_calendar *before = &app->calendar.before;
    enum status status =
        session_calendar_read(app->session, app_has(app, OPTION_PRIVATE), before, &app->err);

    for (size_t i = 0; status == STATUS_OK && i < before->count; i++)
        sent_put(&app->calendar.now, &before->items[i]);
    app->calendar.plan = status == STATUS_OK ? session_plan_id(app->session) : 0;
    return status;
}

/* The print is out by then, so that this is no reason to fail. */
void app_calendar_keep(struct app *app)
{
    struct store *writer = NULL;
    struct error err = {0};
    enum status status = STATUS_OK;

    if (app->calendar.plan != 0 && !app->cut_short &&
        !sent_equal(&app->calendar.before, &app->calendar.now)) {
        status = store_open(app->data_path, STORE_WRITE, &writer, NULL, &err);
        if (status == STATUS_OK)
            status = store_calendar_write(writer, app->calendar.plan, app_has(app, OPTION_PRIVATE),
                                          &app->calendar.now, &err);
        store_close(&writer);
    }
    if (status != STATUS_OK)
        app_say(app, "the next one can't say what moved since this one: %s", err.text);
}
