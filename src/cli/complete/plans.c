/* SPDX-License-Identifier: MIT
 * Offers that the data file gives. It is glanced at: one that is missing, damaged, of another
 * version or locked gives none. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli/complete/offers.h"
#include "milepost/store/names.h"

/* ---- plans ----------------------------------------------------------------------------------- */

static bool is_number(const char *word)
{
    return word[0] != '\0' && strspn(word, "0123456789") == strlen(word);
}

/* Most commands are of plans that are there, one of those that were deleted. */
static bool plan_is_offered(const struct offers *offers, bool deleted)
{
    const char *name = offers->command ? offers->command->name : "";

    if (strcmp(name, "purge") == 0)
        return deleted;
    return !deleted || strcmp(name, "undo") == 0;
}

/* By name; by number where one was begun, or the name is none that can be typed. */
static void offer_named(void *context, int64_t id, const char *name, bool deleted)
{
    struct offers *offers = context;
    char number[24];

    if (!plan_is_offered(offers, deleted))
        return;
    snprintf(number, sizeof number, "%" PRId64, id);
    if (is_number(offers->typed) || !text_is_clean(name, false))
        offer(offers, number, name);
    if (!is_number(name))
        offer(offers, name, number);
}

void offer_plans(struct offers *offers)
{
    struct app *app = offers->app;

    if (app_glance(app))
        (void)!store_each_named(app->store, is_number(offers->typed) ? "" : offers->typed,
                                offer_named, offers, &app->err);
}

/* ---- what one plan holds --------------------------------------------------------------------- */

static bool offers_find_plan(struct offers *offers, int64_t *id)
{
    return app_glance(offers->app) &&
           which_plan(offers->app, offers->plan, WHICH_LIVE, id) == STATUS_OK;
}

static bool offers_read_plan(struct offers *offers, struct plan_record *out)
{
    int64_t id;

    *out = (struct plan_record){0};
    return offers_find_plan(offers, &id) &&
           store_load_plan(offers->app->store, id, out, &offers->app->err) == STATUS_OK;
}

static void offer_number(struct offers *offers, int64_t number, const char *about)
{
    char word[24];

    snprintf(word, sizeof word, "%" PRId64, number);
    offer(offers, word, about);
}

void offer_schools(struct offers *offers)
{
    struct plan_record record;

    if (!offers_read_plan(offers, &record))
        return;
    for (size_t i = 0; i < record.programs.count; i++) {
        const struct program_row *row = &record.programs.items[i];

        offer_number(offers, row->number, row->fields[PROGRAM_NAME]);
        offer(offers, row->fields[PROGRAM_NAME], row->fields[PROGRAM_KIND]);
    }
    plan_record_clear(&record);
}

void offer_credits(struct offers *offers)
{
    struct plan_record record;

    if (!offers_read_plan(offers, &record))
        return;
    for (size_t i = 0; i < record.credits.count; i++)
        offer_number(offers, record.credits.items[i].number, record.credits.items[i].title);
    plan_record_clear(&record);
}

void offer_logs(struct offers *offers)
{
    struct plan_record record;

    if (!offers_read_plan(offers, &record))
        return;
    for (size_t i = 0; i < record.logs.count; i++)
        offer_number(offers, record.logs.items[i].number, record.logs.items[i].step);
    plan_record_clear(&record);
}

/* They are the only ones for which the plan is planned: nobody knows how many there are before. */
void offer_routes(struct offers *offers)
{
    struct app *app = offers->app;
    const struct roadmap *roadmap;
    int64_t id;

    if (!offers_find_plan(offers, &id) || app_need_catalog(app) != STATUS_OK ||
        app_open_session(app, app->store, id) != STATUS_OK)
        return;
    roadmap = session_roadmap(app->session);
    for (int i = 0; i < roadmap->route_count; i++)
        offer_number(offers, i + 1, roadmap->routes[i].title);
}
