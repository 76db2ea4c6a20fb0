/* SPDX-License-Identifier: MIT
 * One run of the program: clock, catalogue, data file; opened when needed, closed at the end. After
 * a command that may have changed the data file the day's backup is made, if it is the first. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/app/app.h"
#include "milepost/catalog/load.h"
#include "milepost/school/known.h"

/* ---- clock and catalogue --------------------------------------------------------------------- */

static enum status app_set_clock(struct app *app)
{
    const char *day = app->values[OPTION_TODAY];

    app->clock.fixed_day = DATE_NONE;
    if (day && !date_parse(day, DATE_MONTH_REFUSED, &app->clock.fixed_day))
        return app_usage(app, "--today: \"%s\" is not a day from %d to %d; write YYYY-MM-DD", day,
                         DATE_MIN_YEAR, DATE_MAX_YEAR);
    if (!clock_is_usable(&app->clock))
        return app_usage(app,
                         "the clock: it says a year outside %d to %d; set it right, or give "
                         "--today DATE",
                         DATE_MIN_YEAR, DATE_MAX_YEAR);
    return STATUS_OK;
}

/* What --catalog names: NULL while that is a folder, else it may be the id of a catalogue. */
static const char *catalog_named(const struct app *app)
{
    const char *name = app->values[OPTION_CATALOG];
    struct stat about;

    return name && stat(name, &about) != 0 ? name : NULL;
}

/* The folder of catalogues that stand in place of the built-in ones, or NULL. */
static char *catalog_folder(const struct app *app)
{
    struct stat about;
    char *folder;

    if (app_has(app, OPTION_CATALOG) && !catalog_named(app))
        return memory_copy_text(app->values[OPTION_CATALOG]);
    folder = path_of("XDG_CONFIG_HOME", ".config", "catalog");
    /* A link that leads nowhere, or what can't be looked at, is not passed over: other rules would
     * hold without a word. */
    if (folder && (lstat(folder, &about) == 0 || (errno != ENOENT && errno != ENOTDIR)))
        return folder;
    free(folder);
    return NULL;
}

static void tell_catalog_faults(struct app *app, const char *folder,
                                const struct catalog_file *file)
{
    const struct catalog_fault *faults;
    int count = file ? catalog_faults(file, &faults) : 0;

    for (int i = 0; i < count; i++) {
        struct buffer line = {0};

        buffer_format(&line, "%s/%s:%d:%d: %s", folder, faults[i].file, faults[i].line,
                      faults[i].column, faults[i].text);
        app_tell_fault(app, buffer_text(&line));
        buffer_clear(&line);
    }
}

enum status app_read_catalog(struct app *app, const char *folder, struct catalog_file **out)
{
    enum status status = catalog_load(folder, out, &app->err);

    if (status == STATUS_INVALID)
        tell_catalog_faults(app, folder, *out);
    else if (status != STATUS_OK)
        app->err.code = status = STATUS_USAGE; /* a folder that can't be read was named */
    return status;
}

static void say_who_serves(struct app *app, const char *folder)
{
    if (app_has(app, OPTION_CATALOG) && !catalog_named(app))
        app_say(app, "without --catalog the built-in catalogues serve");
    else
        app_say(app,
                "%s: while a folder of this name is there the built-in catalogues do not "
                "serve; rename it",
                folder);
}

/* Which of two would be the career nobody could say. */
static enum status packs_check_new(struct app *app, char *const *folders)
{
    int last = (int)app->packs.count - 1;
    const char *id = catalog_of(app->packs.items[last])->id;

    for (int i = 0; i < last; i++)
        if (strcmp(catalog_of(app->packs.items[i])->id, id) == 0)
            return error_set(&app->err, STATUS_INVALID,
                             "%s and %s: both are of the career \"%s\"; take one of them away",
                             folders[i], folders[last], id);
    return STATUS_OK;
}

/* The folder holds a catalogue, or one in each folder of it. */
static enum status packs_read(struct app *app, const char *folder)
{
    char **folders;
    int count;
    enum status status = catalog_list_folders(folder, &folders, &count, &app->err);

    if (status != STATUS_OK)
        app->err.code = status = STATUS_USAGE; /* a folder that can't be read was named */
    for (int i = 0; status == STATUS_OK && i < count; i++) {
        struct catalog_file *pack;

        status = app_read_catalog(app, folders[i], &pack);
        VECTOR_PUSH(&app->packs, pack);
        if (status == STATUS_OK)
            status = packs_check_new(app, folders);
    }
    for (int i = 0; i < count; i++)
        free(folders[i]);
    free(folders);
    return status;
}

static enum status packs_put_first(struct app *app, const char *folder)
{
    enum status status = packs_read(app, folder);

    if (status == STATUS_OK) {
        catalog_put_on_hand(app->packs.items, (int)app->packs.count, app->catalog);
        app->first_catalog = app->catalog = catalog_of(app->packs.items[0]);
    } else {
        if (status == STATUS_INVALID)
            say_who_serves(app, folder);
        app->first_catalog = app->catalog = NULL;
    }
    return status;
}

void app_list_careers(const struct catalog *catalog, struct buffer *out, struct nearest *nearest)
{
    const struct catalog *one;

    for (int i = 0; (one = catalog_nth_on_hand(catalog, i)) != NULL; i++) {
        buffer_format(out, "%s%s", i > 0 ? ", " : "", one->id);
        nearest_offer(nearest, one->id);
    }
}

/* The one of those on hand that has this id, which no folder has as its name. */
static enum status catalog_take(struct app *app, const char *id)
{
    const struct catalog *chosen = catalog_on_hand(app->first_catalog, id);
    struct nearest nearest = {.word = id};
    struct buffer ids = {0};
    enum status status = STATUS_OK;

    if (!chosen) {
        app_list_careers(app->first_catalog, &ids, &nearest);
        status = app_usage(app,
                           "--catalog: there is no folder %s, and no catalogue of that id; there "
                           "are %s%s",
                           app_shown(id), buffer_text(&ids), nearest_says(&nearest));
        buffer_clear(&ids);
    }
    app->first_catalog = app->catalog = chosen;
    return status;
}

static enum status app_set_catalog(struct app *app)
{
    const char *name = catalog_named(app);
    char *folder = catalog_folder(app);
    enum status status = STATUS_OK;

    app->first_catalog = app->catalog = catalog_builtin();
    if (folder)
        status = packs_put_first(app, folder);
    free(folder);
    if (status != STATUS_OK || !name)
        return status;
    return catalog_take(app, name);
}

enum status app_need_catalog(struct app *app)
{
    return app->catalog ? STATUS_OK : app_set_catalog(app);
}

enum status app_prepare(struct app *app)
{
    enum status status = app_set_clock(app);

    app_read_settings(app);
    if (status != STATUS_OK || (app->command && app->command->without_catalog))
        return status;
    return app_set_catalog(app);
}

/* ---- the data file --------------------------------------------------------------------------- */

enum status app_find_data(struct app *app)
{
    if (app->data_path)
        return STATUS_OK;
    if (app_has(app, OPTION_DB))
        app->data_path = memory_copy_text(app->values[OPTION_DB]);
    else
        app->data_path = path_of("XDG_DATA_HOME", ".local/share", "plans.db");
    if (!app->data_path)
        return app_without_home(app, "name the data file with --db FILE");
    return STATUS_OK;
}

static void app_say_notice(const struct app *app)
{
    const struct store_notice *notice = &app->notice;

    if (notice->migrated_from > 0)
        app_say(app, "%s: brought up to date from version %d; a copy of it as it was is kept",
                app->data_path, notice->migrated_from);
    if (notice->others_can_read)
        app_say(app, "%s: other people on this computer can read it; `chmod 600` stops that",
                app->data_path);
}

static date_day app_today(const void *clock)
{
    return clock_today(clock);
}

const char *app_find_schools(struct app *app)
{
    if (!app->schools)
        app->schools = school_file_path();
    return app->schools;
}

const char *app_find_backups(struct app *app)
{
    if (!app->backups)
        app->backups = path_of("XDG_STATE_HOME", ".local/state", "backups");
    return app->backups;
}

static void app_keep_daily(struct app *app)
{
    app_find_backups(app);
    app->daily =
        (struct store_daily){.folder = app->backups, .today = app_today, .clock = &app->clock};
    if (app->backups)
        store_keep_daily(app->store, &app->daily);
}

enum status app_open(struct app *app, enum store_mode mode)
{
    enum status status = app_find_data(app);

    if (status == STATUS_OK)
        status = store_open(app->data_path, mode, &app->store, &app->notice, &app->err);
    /* Nothing can be read of an older file before it is brought up to date. */
    if (status == STATUS_VERSION && mode == STORE_READ)
        status = store_open(app->data_path, STORE_WRITE, &app->store, &app->notice, &app->err);
    if (status == STATUS_NOT_FOUND && mode != STORE_CREATE)
        return error_set(&app->err, STATUS_NOT_FOUND,
                         "%s: there is no plan yet; `milepost new` makes one", app->data_path);
    if (status != STATUS_OK)
        return status;
    if (mode != STORE_READ)
        app_keep_daily(app);
    follower_end(&app->follower);
    if (mode != STORE_READ && app->catalog)
        follower_begin(&app->follower, app->store, app->first_catalog, &app->clock);
    app_say_notice(app);
    return STATUS_OK;
}

void app_close(struct app *app)
{
    session_close(&app->session);
    store_close(&app->store);
    follower_end(&app->follower);
    /* That no backup could be made is no reason to fail. */
    if (app->daily.failed)
        app_say(app, "today's backup was not made: %s", app->daily.fault.text);
    app_tell_settings(app);
    settings_clear(&app->settings);
    free(app->schools);
    free(app->backups);
    catalog_free(&app->catalog_file);
    for (size_t i = 0; i < app->packs.count; i++)
        catalog_free(&app->packs.items[i]);
    VECTOR_CLEAR(&app->packs);
    free(app->data_path);
    VECTOR_CLEAR(&app->repeated);
    for (size_t i = 0; i < app->paths.count; i++)
        free(app->paths.items[i]);
    VECTOR_CLEAR(&app->paths);
    sent_clear(&app->calendar.before);
    sent_clear(&app->calendar.now);
    buffer_clear(&app->out);
}
