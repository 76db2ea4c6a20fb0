/* SPDX-License-Identifier: MIT
 * Offers that the catalogue gives. */
#include <stdlib.h>
#include <string.h>

#include "cli/commands/kinds.h"
#include "cli/complete/offers.h"
#include "milepost/ledger.h"

/* That of the career of the plan that is meant. NULL when there is none that can be read; nothing
 * is said of that here. */
static const struct catalog *offers_catalog(struct offers *offers)
{
    struct app *app = offers->app;

    if (app_choose_career(app) != STATUS_OK)
        return NULL;
    if (app_glance(app))
        (void)!app_choose_plans_career(app, offers->plan);
    return app->catalog;
}

void offer_careers(struct offers *offers)
{
    struct app *app = offers->app;
    const struct catalog *one;

    if (app_need_catalog(app) != STATUS_OK)
        return;
    for (int i = 0; (one = catalog_nth_on_hand(app->first_catalog, i)) != NULL; i++)
        offer(offers, one->id, one->title);
}

void offer_steps(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->step_count; i++)
        offer(offers, catalog->steps[i].id, catalog->steps[i].title);
}

/* ---- answers --------------------------------------------------------------------------------- */

/* What stands before a comma is there already. */
static bool is_listed(const struct offers *offers, const char *id)
{
    const char *list = buffer_text(&offers->lead), *equals = strchr(list, '=');
    size_t length = strlen(id);

    for (const char *at = equals ? equals + 1 : list; *at; at += at[strcspn(at, ",")] == ',') {
        if (strncmp(at, id, length) == 0 && (at[length] == ',' || at[length] == '\0'))
            return true;
        at += strcspn(at, ",");
    }
    return false;
}

/* The last of a list parted by commas is completed. */
static void offer_listed(struct offers *offers, const struct question *question)
{
    const char *comma = strrchr(offers->typed, ',');

    offers->kind = OFFERS_OPEN;
    if (comma)
        offers_lead_to(offers, comma);
    for (int i = 0; i < question->value_count; i++)
        if (!is_listed(offers, question->values[i].id))
            offer(offers, question->values[i].id, question->values[i].label);
}

static void offer_values(struct offers *offers, const struct question *question)
{
    offer(offers, "unknown", "not known yet");
    if (question->is_private)
        offer(offers, "declined", "prefer not to say");
    if (question->type == ANSWER_MULTI)
        offer_listed(offers, question);
    else
        for (int i = 0; i < question->value_count; i++)
            offer(offers, question->values[i].id, question->values[i].label);
}

void offer_assignments(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);
    const char *equals = strchr(offers->typed, '=');
    char *id = memory_copy_bytes(offers->typed, equals ? (size_t)(equals - offers->typed) : 0);
    int question = catalog && equals ? catalog_find_question(catalog, id) : -1;

    free(id);
    if (question >= 0) {
        offers_lead_to(offers, equals);
        offer_values(offers, &catalog->questions[question]);
        return;
    }
    for (int i = 0; catalog && !equals && i < catalog->question_count; i++)
        offer_assigned(offers, catalog->questions[i].id, catalog->questions[i].label);
}

static void offer_values_of(struct offers *offers, const char *id)
{
    const struct catalog *catalog = offers_catalog(offers);
    int question = catalog ? catalog_find_question(catalog, id) : -1;

    if (question >= 0)
        offer_listed(offers, &catalog->questions[question]);
}

void offer_approvals(struct offers *offers)
{
    offer_values_of(offers, "school.program_approval");
}

void offer_aids(struct offers *offers)
{
    offer_values_of(offers, "money.aid");
}

/* ---- the rest -------------------------------------------------------------------------------- */

void offer_assumptions(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->assumption_count; i++)
        offer_assigned(offers, catalog->assumptions[i].id, catalog->assumptions[i].title);
}

void offer_credentials(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->credential_count; i++)
        offer(offers, catalog->credentials[i].code, catalog->credentials[i].name);
}

void offer_bodies(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->body_count; i++)
        offer(offers, catalog->bodies[i].id, catalog->bodies[i].name);
}

void offer_categories(struct offers *offers)
{
    enum { ROOM = 256 };
    const struct catalog *catalog = offers_catalog(offers);
    struct credit_category categories[ROOM];

    for (int body = 0; catalog && body < catalog->body_count; body++) {
        int count = credit_categories(catalog, body, categories, ROOM);

        for (int i = 0; i < count && i < ROOM; i++)
            offer(offers, categories[i].id, categories[i].name);
    }
    offer(offers, "none", "takes all away");
}

void offer_letters(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->letter_count; i++)
        offer(offers, catalog->letters[i].id, NULL);
}

void offer_programs(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->program_count; i++)
        offer(offers, catalog->programs[i].id, catalog->programs[i].title);
}

void offer_school_questions(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (int i = 0; catalog && i < catalog->promise_count; i++)
        offer_assigned(offers, catalog->promises[i].id, catalog->promises[i].label);
    for (int i = 0; catalog && i < catalog->school_question_count; i++) {
        const struct school_question *question = &catalog->school_questions[i];

        if (catalog_find_promise(catalog, question->id) < 0) /* a promise goes before it */
            offer_assigned(offers, question->id, question->text);
    }
}

void offer_catalogue(struct offers *offers)
{
    const struct catalog *catalog = offers_catalog(offers);

    for (size_t k = 0; catalog && k < kind_count; k++)
        for (int i = 0; i < kind_records(&kinds[k], catalog); i++) {
            const void *record = kind_record(&kinds[k], catalog, i);

            offer(offers, kind_id(&kinds[k], record), kind_title(&kinds[k], record));
        }
}
