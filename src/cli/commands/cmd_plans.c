/* SPDX-License-Identifier: MIT
 * `rename`, `copy`, `delete` and `purge`. */
#include <inttypes.h>
#include <stdlib.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"

/* The plan that must be named: by --plan, or by the first word. */
static const char *named_plan(struct app *app)
{
    return app_has(app, OPTION_PLAN) ? NULL : app_next_word(app);
}

static enum status need_plan(struct app *app)
{
    if (app->word_count > 0 || app_has(app, OPTION_PLAN))
        return STATUS_OK;
    return app_usage(app, "%s: name the plan; `milepost list` lists them", app->command->name);
}

static enum status open_and_find(struct app *app, const char *word, enum which which, int64_t *plan)
{
    enum status status = app_open(app, STORE_WRITE);

    return status == STATUS_OK ? which_plan(app, word, which, plan) : status;
}

enum status command_rename(struct app *app)
{
    const char *plan_word = named_plan(app), *name = app_next_word(app);
    bool same = false;
    int64_t plan;
    enum status status;

    if (!name)
        return app_usage(app, "rename: the new name is missing; it is written `milepost rename "
                              "PLAN NEW`");
    if (app->word_count > 0)
        return app_usage(app, "rename: \"%s\" is one argument too many beside --plan",
                         app->words[0]);
    status = plan_name_check(name, &app->err);
    if (status == STATUS_OK)
        status = open_and_find(app, plan_word, WHICH_LIVE, &plan);
    if (status == STATUS_OK)
        status = plan_rename(app->store, &app->clock, plan, name, &same, &app->err);
    if (status == STATUS_OK)
        app_say(app, "plan %" PRId64 " is named %s %s", plan, name, same ? "already" : "now");
    return status;
}

enum status command_copy(struct app *app)
{
    const char *plan_word, *name;
    int64_t plan, copy;
    enum status status = need_plan(app);

    if (status != STATUS_OK)
        return status;
    plan_word = named_plan(app);
    name = app_next_word(app);
    if (app->word_count > 0)
        return app_usage(app, "copy: \"%s\" is one argument too many beside --plan", app->words[0]);
    status = name ? plan_name_check(name, &app->err) : STATUS_OK;
    if (status == STATUS_OK)
        status = open_and_find(app, plan_word, WHICH_LIVE, &plan);
    if (status == STATUS_OK)
        status = plan_copy(app->store, &app->clock, plan, name, &copy, &app->err);
    if (status == STATUS_OK)
        app_say(app, "plan %" PRId64 " is a copy of plan %" PRId64, copy, plan);
    return status;
}

enum status command_delete(struct app *app)
{
    int64_t plan;
    enum status status = need_plan(app);

    if (status == STATUS_OK)
        status = open_and_find(app, app_next_word(app), WHICH_LIVE, &plan);
    if (status == STATUS_OK)
        status = store_delete(app->store, plan, clock_now(&app->clock), &app->err);
    if (status == STATUS_OK)
        app_say(app, "plan %" PRId64 " is deleted; `milepost undo %" PRId64 "` brings it back",
                plan, plan);
    return status;
}

/* With --history a plan that is not deleted may be named too: its undo records go. */
static enum status purge_find(struct app *app, int64_t *plan)
{
    const char *word = app_next_word(app);
    enum which which = app_has(app, OPTION_HISTORY) ? WHICH_ANY : WHICH_DELETED;

    *plan = 0;
    if (!word && !app_has(app, OPTION_PLAN))
        return STATUS_OK;
    return which_plan(app, word, which, plan);
}

static void purge_say_left(void *context, const char *text)
{
    app_say(context, "%s", text);
}

enum status command_purge(struct app *app)
{
    bool history = app_has(app, OPTION_HISTORY);
    int64_t plan;
    struct purge_listener listener = {.unreached = purge_say_left, .context = app};
    int purged = 0;
    enum status status = app_open(app, STORE_WRITE);

    if (status == STATUS_OK)
        status = purge_find(app, &plan);
    if (status == STATUS_OK)
        status =
            store_purge(app->store, plan, history, app->backups, &listener, &purged, &app->err);
    if (status == STATUS_OK)
        app_say(app, "%d deleted plan%s dropped for good%s", purged, purged == 1 ? "" : "s",
                history ? ", and what undo could take back" : "");
    return status;
}
