/* SPDX-License-Identifier: MIT
 * Which plan is meant: digits are a number, anything else a name, nothing the last one used; and of
 * which career the run is. No more is read than the rows that may be meant. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"
#include "milepost/nearest.h"
#include "milepost/session/catalogue.h"
#include "milepost/store/names.h"

/* What is looked for, and the best that was found: a plan that is wanted, else one that is only
 * named. A name may be both a living plan's and that of one deleted before; the living one is
 * meant. */
struct plan_search {
    const char *word; /* NULL: whichever was used last */
    enum which which;
    bool alike; /* names that look like the word are taken for it */
    int64_t id; /* 0: none */
    char *name;
    bool deleted, wanted;
};

static bool which_takes(enum which which, bool deleted)
{
    return which == WHICH_ANY || deleted == (which == WHICH_DELETED);
}

static bool search_wants(const struct plan_search *search, bool deleted)
{
    if (search->word && deleted && search->which != WHICH_DELETED)
        return false;
    return which_takes(search->which, deleted);
}

/* They come the last used one first. */
static void search_take(void *context, int64_t id, const char *name, bool deleted)
{
    struct plan_search *search = context;
    bool wanted = search_wants(search, deleted);

    if (search->wanted || (search->id != 0 && !wanted) ||
        (search->alike && !text_alike(name, search->word)))
        return;
    free(search->name);
    search->id = id;
    search->name = memory_copy_text(name);
    search->deleted = deleted;
    search->wanted = wanted;
}

/* Digits are a number. The name as it is written goes before one that looks like it, for which all
 * names have to be read. */
static enum status search_run(struct app *app, struct plan_search *search)
{
    const char *word = search->word;
    enum status status;
    int64_t number;

    if (!word)
        return store_last_used(app->store, search->which != WHICH_DELETED,
                               search->which != WHICH_LIVE, search_take, search, &app->err);
    if (strspn(word, "0123456789") == strlen(word))
        return text_parse_number(word, 0, INT64_MAX, &number)
                   ? store_numbered(app->store, number, search_take, search, &app->err)
                   : STATUS_OK;
    status = store_each_named_so(app->store, word, search_take, search, &app->err);
    search->alike = true;
    if (status == STATUS_OK && search->id == 0)
        status = store_each_by_use(app->store, search_take, search, &app->err);
    return status;
}

/* ---- there is none --------------------------------------------------------------------------- */

/* Only now all of them are read. */
static enum status plan_not_found(struct app *app, const char *word, enum which which)
{
    struct plan_list plans = {0};
    struct nearest nearest = {.word = word};
    struct error ignored;

    if (!word && which == WHICH_DELETED)
        return app_usage(app, "there is no deleted plan");
    if (!word)
        return app_usage(app, "%s: there is no plan yet; `milepost new` makes one", app->data_path);
    (void)!store_list(app->store, true, &plans, &ignored);
    for (size_t i = 0; i < plans.count; i++)
        if (which_takes(which, plans.items[i].deleted))
            nearest_offer(&nearest, plans.items[i].name);
    (void)app_usage(app, "%s: there is no such plan; %s", app_shown(word),
                    nearest_or(&nearest, "`milepost list` lists them"));
    plan_list_clear(&plans);
    return STATUS_USAGE;
}

static enum status plan_not_wanted(struct app *app, const struct plan_search *search)
{
    if (search->deleted)
        return app_usage(app,
                         "%s: this plan is deleted; `milepost undo %" PRId64 "` brings it back",
                         search->name, search->id);
    return app_usage(app, "%s: this plan is not deleted; `milepost delete %" PRId64 "` comes first",
                     search->name, search->id);
}

enum status which_plan(struct app *app, const char *word, enum which which, int64_t *id)
{
    struct plan_search search = {.word = word, .which = which};
    enum status status;

    if (word && app_has(app, OPTION_PLAN))
        return app_usage(app, "--plan: the plan is named twice, as \"%s\" too", word);
    if (!word)
        search.word = app->values[OPTION_PLAN];
    status = search_run(app, &search);
    if (status == STATUS_OK && search.id == 0)
        status = plan_not_found(app, search.word, which);
    else if (status == STATUS_OK && !which_takes(which, search.deleted))
        status = plan_not_wanted(app, &search);
    else if (status == STATUS_OK)
        *id = search.id;
    free(search.name);
    return status;
}

/* ---- of which career ------------------------------------------------------------------------- */

bool app_glance(struct app *app)
{
    if (app->store)
        return true;
    return app_find_data(app) == STATUS_OK &&
           store_open_glance(app->data_path, &app->store, &app->err) == STATUS_OK;
}

static enum status career_named(struct app *app, const char *career)
{
    const struct catalog *chosen = catalog_on_hand(app->first_catalog, career);
    struct nearest nearest = {.word = career};
    struct buffer ids = {0};
    enum status status;

    if (chosen) {
        app->catalog = chosen;
        return STATUS_OK;
    }
    app_list_careers(app->first_catalog, &ids, &nearest);
    status = app_usage(app, "--career: there is no career \"%s\"; there are %s%s",
                       app_shown(career), buffer_text(&ids), nearest_says(&nearest));
    buffer_clear(&ids);
    return status;
}

enum status app_choose_career(struct app *app)
{
    enum status status = app_need_catalog(app);

    return status == STATUS_OK && app_has(app, OPTION_CAREER)
               ? career_named(app, app->values[OPTION_CAREER])
               : status;
}

enum status app_choose_plans_career(struct app *app, const char *word)
{
    const struct catalog *catalog;
    bool open = app->store != NULL, named = word || app_has(app, OPTION_PLAN);
    int64_t id;
    enum status status = app_choose_career(app);

    if (status != STATUS_OK || app_has(app, OPTION_CAREER))
        return status;
    if (!open)
        status = app_open(app, STORE_READ);
    if (status == STATUS_OK)
        status = which_plan(app, word, WHICH_LIVE, &id);
    if (status == STATUS_OK)
        status = session_find_catalog(app->store, app->first_catalog, id, &catalog, &app->err);
    if (status == STATUS_OK)
        app->catalog = catalog;
    if (!open)
        store_close(&app->store);
    return named ? status : STATUS_OK;
}

/* Whoever reads figures is told by which catalogue they are, until that is taken. */
static void plan_tell_catalogue(const struct app *app)
{
    struct buffer what = {0};

    if (!session_catalogue_is_new(app->session))
        return;
    if (session_catalogue_is_unmarked(app->session))
        buffer_format(&what, "the rules of the catalogue %s are others now, under the same version",
                      app->catalog->version);
    else
        buffer_format(&what, "the catalogue is %s now, it was last planned with %s",
                      app->catalog->version, session_catalogue_taken(app->session));
    app_say(app,
            "%s: %s: `milepost catalog diff --plan %" PRId64
            "` shows what changes, `milepost catalog take %" PRId64 "` takes it",
            session_name(app->session), buffer_text(&what), session_plan_id(app->session),
            session_plan_id(app->session));
    buffer_clear(&what);
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
