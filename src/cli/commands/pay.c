/* SPDX-License-Identifier: MIT
 * The wages that were imported, as prints and screens take them. */
#include "cli/commands/pay.h"

#include <ctype.h>
#include <string.h>

#include "cli/commands/school_file.h"

static enum status pay_read_state(struct app *app)
{
    const char *text = app->values[OPTION_STATE];

    if (!text)
        return STATUS_OK;
    if (strlen(text) != 2 || !isalpha((unsigned char)text[0]) || !isalpha((unsigned char)text[1]))
        return app_usage(app, "--state: \"%s\" is no state of two letters, such as GA",
                         app_shown(text));
    for (int i = 0; i < 2; i++)
        app->pay.state[i] = (char)toupper((unsigned char)text[i]);
    return STATUS_OK;
}

static money_cents pay_cents(int64_t dollars)
{
    enum { CENTS = 100 };

    if (dollars == SCHOOLS_UNKNOWN)
        return MONEY_NONE;
    return dollars == SCHOOLS_ABOVE ? PAY_ABOVE : dollars * CENTS;
}

static void pay_take_area(struct app *app, const struct school_pay *read, const char *name)
{
    static const enum school_pay_level levels[PAY_LEVEL_COUNT] = {
        [PAY_TENTH] = SCHOOL_PAY_10, [PAY_QUARTER] = SCHOOL_PAY_25, [PAY_HALF] = SCHOOL_PAY_MEDIAN};
    struct report_pay *figures = &app->pay.figures;
    struct pay_area *area = &figures->areas[figures->area_count];
    char *kept = app->pay.areas[figures->area_count++];

    strncpy(kept, name, APP_AREA_TEXT - 1);
    *area = (struct pay_area){.name = kept, .year = read->year};
    for (int i = 0; i < PAY_LEVEL_COUNT; i++)
        area->year_pay[i] = pay_cents(read->dollars[levels[i]]);
}

/* The sources of the areas, of which it fills the names. */
struct pay_sources {
    struct app *app;
    int64_t ids[2];
};

static void pay_take_source(void *context, const struct schools_source *source)
{
    struct pay_sources *sources = context;
    struct app_pay *pay = &sources->app->pay;

    if (source->id != sources->ids[0] && source->id != sources->ids[1])
        return;
    buffer_format(&pay->files, "%s%s", pay->files.length > 0 ? ", " : "", source->file);
    pay->figures.imported = source->imported;
    pay->figures.address = school_layout_words(source->kind).address;
}

static enum status pay_read_store(struct app *app, struct store *store)
{
    struct pay_sources sources = {.app = app};
    struct school_pay nation, state = {.known = false};
    enum status status = school_pay_read(store, "US", &nation, &app->err);

    if (status == STATUS_OK && app->pay.state[0] != '\0')
        status = school_pay_read(store, app->pay.state, &state, &app->err);
    if (status != STATUS_OK)
        return status;
    if (nation.known)
        pay_take_area(app, &nation, "United States");
    if (state.known)
        pay_take_area(app, &state, state.area);
    sources.ids[0] = nation.known ? nation.source : 0;
    sources.ids[1] = state.known ? state.source : 0;
    if (state.known)
        app->pay.figures.lacks = NULL;
    status = schools_each_source(store, pay_take_source, &sources, &app->err);
    app->pay.figures.file = buffer_text(&app->pay.files);
    return status;
}

/* Whoever prints a plan did not ask for schools: a file of them that can't be read is named by the
 * commands that need it. */
enum status app_read_pay(struct app *app)
{
    const struct error before = app->err;
    struct store *store;
    enum status status = pay_read_state(app);

    if (status != STATUS_OK)
        return status;
    app->pay.figures.lacks = app->pay.state[0] != '\0' ? app->pay.state : NULL;
    status = app_open_schools(app, &store);
    if (status == STATUS_OK)
        status = pay_read_store(app, store);
    store_close(&store);
    if (status != STATUS_OK)
        app->pay.figures.area_count = 0;
    app->err = before;
    return STATUS_OK;
}
