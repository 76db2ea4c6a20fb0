/* SPDX-License-Identifier: MIT
 * `school add`: a program of the file of schools to the worksheet of a plan. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands/commands.h"
#include "cli/commands/school_file.h"

/* "900002" or "900002/51.0713/21". */
struct offer_word {
    int64_t unit;
    char *cip; /* NULL: the school's only program */
    int64_t award;
};

static bool offer_word_read(const char *word, struct offer_word *out)
{
    const char *cip = strchr(word, '/');
    const char *award = cip ? strchr(cip + 1, '/') : NULL;
    char *unit = memory_copy_bytes(word, cip ? (size_t)(cip - word) : strlen(word));
    bool good = text_parse_number(unit, 1, INT32_MAX, &out->unit);

    free(unit);
    if (!cip)
        return good;
    if (!good || !award || !text_parse_number(award + 1, 1, INT32_MAX, &out->award))
        return false;
    out->cip = memory_copy_bytes(cip + 1, (size_t)(award - cip) - 1);
    return true;
}

static bool offer_is_meant(const struct school_offer *offer, const struct offer_word *word)
{
    return !word->cip || (strcmp(word->cip, offer->cip) == 0 && word->award == offer->award);
}

static enum status offer_say_choice(struct app *app, const struct school_finding *finding)
{
    struct buffer words = {0};
    enum status status;

    for (int i = 0; i < finding->count; i++)
        buffer_format(&words, "%s%" PRId64 "/%s/%" PRId64, i > 0 ? ", " : "",
                      finding->offers[i].unit, finding->offers[i].cip, finding->offers[i].award);
    status = app_usage(app, "which program of %s: %s?", finding->offers[0].name, words.text);
    buffer_clear(&words);
    return status;
}

/* The one program that the word means. */
static enum status offer_choose(struct app *app, const struct offer_word *word,
                                const struct school_finding *finding,
                                const struct school_offer **out)
{
    int found = 0;

    if (finding->count == 0)
        return app_usage(
            app,
            "%" PRId64
            ": no such school, or no program of the plan's career; `milepost school near` "
            "shows numbers",
            word->unit);
    for (int i = 0; i < finding->count; i++)
        if (offer_is_meant(&finding->offers[i], word)) {
            *out = &finding->offers[i];
            found++;
        }
    return found == 1 ? STATUS_OK : offer_say_choice(app, finding);
}

static enum status school_add_chosen(struct app *app, const char *plan,
                                     const struct school_offer *offer)
{
    struct buffer said = {0};
    int64_t number;
    enum status status = app_open_plan(app, STORE_WRITE, plan);

    if (status == STATUS_OK)
        status = session_school_add_offer(app->session, offer, app->values[OPTION_KIND], &number,
                                          &said, &app->err);
    if (status == STATUS_OK && offer->closed) {
        buffer_add(&said, "; it is ");
        school_say_closed(NULL, 0, &said);
    }
    return app_say_done(app, status, &said);
}

enum status command_school_add(struct app *app)
{
    const char *plan = app_plan_before_last(app), *text = app_next_word(app);
    struct offer_word word = {0};
    struct school_finding finding = {0};
    const struct school_offer *offer = NULL;
    struct career_codes codes = {.program_count = 0};
    struct store *store = NULL;
    enum status status = STATUS_OK;

    if (!offer_word_read(text, &word))
        status =
            app_usage(app, "\"%s\" is no number of a school; `milepost school near` shows them",
                      app_shown(text));
    if (status == STATUS_OK)
        status = app_choose_plans_career(app, plan);
    if (status == STATUS_OK)
        status = app_open_schools(app, &store);
    if (status == STATUS_OK)
        codes = catalog_codes(app->catalog);
    if (status == STATUS_OK)
        status = school_offers_of(store, word.unit, &codes, &finding, &app->err);
    store_close(&store);
    if (status == STATUS_OK)
        status = offer_choose(app, &word, &finding, &offer);
    if (status == STATUS_OK)
        status = school_add_chosen(app, plan, offer);
    school_finding_clear(&finding);
    free(word.cip);
    return status;
}
