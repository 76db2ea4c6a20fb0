/* SPDX-License-Identifier: MIT
 * What opens the screens: `new`, `resume`, and no command at all. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/lines.h"
#include "cli/commands/state.h"
#include "milepost/store/rescue.h"
#include "milepost/tui.h"

static enum tui_color color_of(const char *value)
{
    if (!value || strcmp(value, "auto") == 0)
        return TUI_COLOR_AUTO;
    return strcmp(value, "always") == 0 ? TUI_COLOR_ALWAYS : TUI_COLOR_NEVER;
}

static bool screens_command(const void *context, size_t place, struct tui_command *out)
{
    const struct app *app = context;
    const struct command *command = app->commands ? app->commands(place) : NULL;

    if (command)
        *out = (struct tui_command){command->name, command->arguments, command->help};
    return command != NULL;
}

static enum status screens_run(struct app *app, struct tui_options *options, enum tui_end *end)
{
    options->catalog = app->first_catalog;
    options->former = catalog_builtin();
    options->clock = &app->clock;
    options->data_path = options->view ? view_path(options->view) : app->data_path;
    options->backups = options->view ? NULL : app_find_backups(app);
    options->schools = app_find_schools(app);
    options->state = app->state;
    options->settings = &app->settings;
    options->command = screens_command;
    options->command_context = app;
    options->ascii = app_has(app, OPTION_ASCII); /* the terminal looks at the locale */
    options->color = color_of(app->values[OPTION_COLOR]);
    app->settings_shown = true;
    if (app_read_state(app) != STATUS_OK)
        return STATUS_USAGE;
    if (app_has(app, OPTION_THEME) && !tui_theme_find(app->values[OPTION_THEME], &options->theme))
        return app_usage(app, "--theme: there is no theme \"%s\"", app->values[OPTION_THEME]);
    return tui_run(options, end, &app->err);
}

static enum status screens_show(struct app *app, struct tui_options *options, bool *again)
{
    enum tui_end end = TUI_END_LEFT;
    enum status status;

    options->store = app->store;
    status = screens_run(app, options, &end);
    app->interrupted = end == TUI_END_INTERRUPTED;
    *again = status == STATUS_OK && end == TUI_END_RESTORED;
    return status;
}

/* Whoever leaves a damaged file as it is hears of it again, in the line that a command says. */
static enum status screens_rescue(struct app *app)
{
    const struct error damage = app->err;
    bool again = false;
    enum status status = app_is_accessible(app)
                             ? lines_rescue(app, &again)
                             : screens_show(app, &(struct tui_options){0}, &again);

    if (status != STATUS_OK || again)
        return status;
    app->err = damage;
    return damage.code;
}

/* Damage that a person would come upon later is looked for first; in a large file once the first
 * screen is shown, but for one that is known to have some. Lines can't be told while it is looked
 * through. */
static enum status screens_open_whole(struct app *app, enum store_mode mode, bool *unchecked)
{
    bool known = *unchecked;
    enum status status = app_open(app, mode);

    *unchecked =
        status == STATUS_OK && !known && !app_is_accessible(app) && store_check_is_long(app->store);
    if (status == STATUS_OK && app_can_interview(app) && !*unchecked)
        status = store_check(app->store, &app->err);
    if (status != STATUS_OK)
        store_close(&app->store);
    return status;
}

/* The data file of a run that shows screens: what is damaged is a screen of its own. */
static enum status screens_open_data(struct app *app, enum store_mode mode, bool *unchecked)
{
    enum status status = screens_open_whole(app, mode, unchecked);

    while (status == STATUS_CORRUPT && app_can_interview(app) &&
           store_can_be_rescued(app->data_path, app_find_backups(app))) {
        status = screens_rescue(app);
        if (status == STATUS_OK)
            status = screens_open_whole(app, mode, unchecked);
        else
            break;
    }
    return status;
}

/* When the file turns out to be damaged it is opened again, which leads to its rescue, and then to
 * Home: what there is may be of another day. */
static enum status screens_open_screens(struct app *app, int64_t plan, enum tui_start start,
                                        bool unchecked)
{
    struct tui_options options = {
        .notice = &app->notice, .plan = plan, .start = start, .unchecked = unchecked};
    bool again;
    enum status status = screens_show(app, &options, &again);

    while (again) {
        store_close(&app->store);
        options = (struct tui_options){.notice = &app->notice};
        status = screens_open_data(app, STORE_WRITE, &(bool){true});
        if (status != STATUS_OK)
            return status;
        status = screens_show(app, &options, &again);
    }
    return status;
}

static enum status screens_open(struct app *app, int64_t plan, enum tui_start start, bool unchecked)
{
    static const enum line_start starts[] = {[TUI_START_HOME] = LINE_START_HOME,
                                             [TUI_START_OVERVIEW] = LINE_START_PLAN,
                                             [TUI_START_INTERVIEW] = LINE_START_INTERVIEW};

    return app_is_accessible(app) ? lines_open(app, plan, starts[start])
                                  : screens_open_screens(app, plan, start, unchecked);
}

enum status screens_view(struct app *app, struct plan_view *view)
{
    struct tui_options options = {.store = view_store(view),
                                  .plan = view_plan(view),
                                  .start = TUI_START_OVERVIEW,
                                  .view = view,
                                  .author = app->values[OPTION_AUTHOR]};
    enum tui_end end = TUI_END_LEFT;
    enum status status = screens_run(app, &options, &end);

    app->interrupted = end == TUI_END_INTERRUPTED;
    return status;
}

enum status command_screens(struct app *app)
{
    bool unchecked = false;
    enum status status = screens_open_data(app, STORE_CREATE, &unchecked);

    return status == STATUS_OK ? screens_open(app, 0, TUI_START_HOME, unchecked) : status;
}

/* The question where it was left; the overview when it was left nowhere in the interview. */
static enum status screens_find_start(struct app *app, int64_t plan, enum tui_start *start)
{
    struct plan_record record = {0};
    enum status status = store_load_plan(app->store, plan, &record, &app->err);

    if (status != STATUS_OK)
        return status;
    *start = record.row.place[0] ? TUI_START_INTERVIEW : TUI_START_OVERVIEW;
    plan_record_clear(&record);
    return STATUS_OK;
}

enum status command_resume(struct app *app)
{
    enum tui_start start;
    bool unchecked = false;
    int64_t plan;
    enum status status;

    if (!app_can_interview(app))
        return app_usage(app, "resume: the screens need a terminal, and no --no-input; "
                              "--accessible, `milepost answers` and `milepost print` do without");
    status = screens_open_data(app, STORE_WRITE, &unchecked);
    if (status == STATUS_OK)
        status = which_plan(app, app_next_word(app), WHICH_LIVE, &plan);
    if (status == STATUS_OK)
        status = screens_find_start(app, plan, &start);
    return status == STATUS_OK ? screens_open(app, plan, start, unchecked) : status;
}

/* ---- new ------------------------------------------------------------------------------------- */

/* The answers of --answers FILE; without it `answers` stays empty. */
static enum status new_read_answers(struct app *app, struct answers *answers)
{
    const char *path = app->values[OPTION_ANSWERS];
    const char *name = path && strcmp(path, "-") == 0 ? "standard input" : path;
    char *bytes = NULL;
    size_t length = 0;
    enum status status;

    if (!path)
        return STATUS_OK;
    status = file_read(path, IMPORT_LIMIT, &bytes, &length, &app->err);
    if (status != STATUS_OK)
        return status;
    status = answers_file_read(app->catalog, bytes, length, name, clock_today(&app->clock), answers,
                               app_tell_fault, app, &app->err);
    free(bytes);
    return status;
}

static enum status new_make_plan(struct app *app, const char *name, const struct answers *answers,
                                 int64_t *plan, bool *unchecked)
{
    enum status status = screens_open_data(app, STORE_CREATE, unchecked);

    if (status != STATUS_OK)
        return status;
    if (answers->items)
        return plan_create_answered(app->store, &app->clock, name, answers, plan, &app->err);
    return plan_create_of(app->store, &app->clock, app->catalog, name, plan, &app->err);
}

/* A plan whose interview could not be opened was never asked for: it goes without a trace. The
 * error that is told stays the first one. */
static void new_drop_plan(struct app *app, int64_t plan)
{
    struct error ignored;
    int purged;

    if (store_delete(app->store, plan, clock_now(&app->clock), &ignored) == STATUS_OK)
        (void)!store_purge(app->store, plan, false, NULL, NULL, &purged, &ignored);
}

enum status command_new(struct app *app)
{
    const char *name = app_next_word(app);
    bool screens = app_can_interview(app), unchecked = false;
    struct answers answers = {0};
    int64_t plan;
    enum status status;

    if (!screens && !app_has(app, OPTION_NO_INPUT) && !app_has(app, OPTION_ANSWERS))
        return app_usage(app, "new: no terminal to ask in: --no-input makes the plan without, and "
                              "--accessible asks in plain lines");
    status = name ? plan_name_check(name, &app->err) : STATUS_OK;
    if (status == STATUS_OK)
        status = app_choose_career(app);
    if (status == STATUS_OK)
        status = new_read_answers(app, &answers);
    if (status == STATUS_OK)
        status = new_make_plan(app, name, &answers, &plan, &unchecked);
    answers_clear(&answers);
    if (status != STATUS_OK)
        return status;
    if (screens) {
        status = screens_open(app, plan, TUI_START_INTERVIEW, unchecked);
        if (status == STATUS_USAGE)
            new_drop_plan(app, plan);
        return status;
    }
    app_say(app, "plan %" PRId64 " is made; `milepost print %" PRId64 "` prints its roadmap", plan,
            plan);
    return STATUS_OK;
}
