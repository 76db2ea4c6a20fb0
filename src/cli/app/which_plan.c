/* SPDX-License-Identifier: MIT
 * Which plan is meant: digits are a number, anything else a name, nothing the last one used. */
#include <inttypes.h>
#include <string.h>

#include "cli/app/app.h"
#include "milepost/nearest.h"
#include "milepost/session/catalogue.h"

static bool plan_is_wanted(const struct plan_row *row, enum which which)
{
    return which == WHICH_ANY || row->deleted == (which == WHICH_DELETED);
}

static bool plan_name_is(const char *name, const char *word)
{
    return strcmp(name, word) == 0;
}

typedef bool named_fn(const char *name, const char *word);

static bool plan_is_named(const struct plan_row *row, const char *word, named_fn *by)
{
    int64_t number;

    if (strspn(word, "0123456789") == strlen(word))
        return text_parse_number(word, 0, INT64_MAX, &number) && number == row->id;
    return by(row->name, word);
}

/* A plan that is wanted, else one that is only named: -1 when there is neither. A name may be
 * both a living plan's and that of one deleted before; the living one is meant. */
static int plan_find_by(const struct plan_list *plans, const char *word, enum which which,
                        named_fn *by)
{
    int found = -1;

    for (size_t i = 0; i < plans->count; i++) {
        const struct plan_row *row = &plans->items[i];

        if (word && !plan_is_named(row, word, by))
            continue;
        if (plan_is_wanted(row, which) && (!word || !row->deleted || which == WHICH_DELETED))
            return (int)i;
        if (word && found < 0)
            found = (int)i;
    }
    return found;
}

/* The name as it is written goes before one that looks like it. */
static int plan_find(const struct plan_list *plans, const char *word, enum which which)
{
    int found = plan_find_by(plans, word, which, plan_name_is);

    return found >= 0 || !word ? found : plan_find_by(plans, word, which, text_alike);
}

static enum status plan_not_found(struct app *app, const struct plan_list *plans, const char *word,
                                  enum which which)
{
    struct nearest nearest = {.word = word};

    for (size_t i = 0; word && i < plans->count; i++)
        if (plan_is_wanted(&plans->items[i], which))
            nearest_offer(&nearest, plans->items[i].name);
    if (word)
        return app_usage(app, "%s: there is no such plan; %s", app_shown(word),
                         nearest_or(&nearest, "`milepost list` lists them"));
    if (which == WHICH_DELETED)
        return app_usage(app, "there is no deleted plan");
    return app_usage(app, "%s: there is no plan yet; `milepost new` makes one", app->data_path);
}

static enum status plan_not_wanted(struct app *app, const struct plan_row *row)
{
    if (row->deleted)
        return app_usage(app,
                         "%s: this plan is deleted; `milepost undo %" PRId64 "` brings it back",
                         row->name, row->id);
    return app_usage(app, "%s: this plan is not deleted; `milepost delete %" PRId64 "` comes first",
                     row->name, row->id);
}

enum status which_plan(struct app *app, const char *word, enum which which, int64_t *id)
{
    struct plan_list plans = {0};
    enum status status;
    int found;

    if (word && app_has(app, OPTION_PLAN))
        return app_usage(app, "--plan: the plan is named twice, as \"%s\" too", word);
    if (!word)
        word = app->values[OPTION_PLAN];
    status = store_list(app->store, true, &plans, &app->err);
    if (status != STATUS_OK)
        return status;
    found = plan_find(&plans, word, which);
    if (found < 0)
        status = plan_not_found(app, &plans, word, which);
    else if (!plan_is_wanted(&plans.items[found], which))
        status = plan_not_wanted(app, &plans.items[found]);
    else
        *id = plans.items[found].id;
    plan_list_clear(&plans);
    return status;
}

/* Whoever reads figures is told by which catalogue they are, until that is taken. */
static void plan_tell_catalogue(const struct app *app)
{
    if (session_catalogue_is_new(app->session))
        app_say(app,
                "%s: the catalogue is %s now, it was last planned with %s: `milepost catalog diff "
                "--plan %" PRId64 "` shows what changes, `milepost catalog take %" PRId64
                "` takes it",
                session_name(app->session), app->catalog->version,
                session_catalogue_taken(app->session), session_plan_id(app->session),
                session_plan_id(app->session));
}

enum status app_open_session(struct app *app, struct store *store, int64_t plan)
{
    enum status status =
        session_open(store, app->first_catalog, &app->clock, plan, &app->session, &app->err);

    if (status == STATUS_OK)
        app->catalog = session_catalog(app->session);
    return status;
}

enum status app_open_plan(struct app *app, enum store_mode mode, const char *word)
{
    int64_t id;
    enum status status = app_open(app, mode);

    if (status == STATUS_OK)
        status = which_plan(app, word, WHICH_LIVE, &id);
    if (status == STATUS_OK)
        status = app_open_session(app, app->store, id);
    if (status == STATUS_OK)
        plan_tell_catalogue(app);
    return status;
}

/* Who asks many times a day writes once. */
static bool plan_is_of_earlier_day(struct app *app, int64_t id)
{
    struct error ignored;
    date_day day = DATE_NONE;
    enum status status = store_agenda_day(app->store, id, &day, &ignored);

    return status == STATUS_OK && (day == DATE_NONE || day < clock_today(&app->clock));
}

/* False where it can't be written: then it is read as it is. */
static bool app_can_write(struct app *app)
{
    struct store *writer = NULL;
    struct error ignored;

    if (store_open(app->data_path, STORE_WRITE, &writer, NULL, &ignored) != STATUS_OK)
        return false;
    store_close(&app->store);
    app->store = writer;
    return true;
}

enum status app_open_plan_today(struct app *app, const char *word)
{
    int64_t id = 0;
    struct error ignored;
    bool writes = false;
    enum status status = app_open(app, STORE_READ);

    if (status == STATUS_OK)
        status = which_plan(app, word, WHICH_LIVE, &id);
    if (status == STATUS_OK)
        writes = plan_is_of_earlier_day(app, id) && app_can_write(app);
    if (status == STATUS_OK)
        status = app_open_session(app, app->store, id);
    if (status == STATUS_OK)
        plan_tell_catalogue(app);
    if (status == STATUS_OK && writes)
        (void)!session_note_agenda(app->session, &ignored);
    return status;
}
