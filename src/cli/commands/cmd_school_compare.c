/* SPDX-License-Identifier: MIT
 * `school compare`: schools of the worksheet side by side, with the roadmap that each would give.
 * They stand in the order in which they were named, else in that of the worksheet. */
#include <inttypes.h>
#include <string.h>

#include "cli/app/app.h"
#include "cli/commands/commands.h"
#include "cli/commands/school_table.h"

struct compared {
    const struct school *schools[SCHOOLS_COMPARED];
    int count;
};

static bool word_is_number(const char *word)
{
    return word[0] != '\0' && strspn(word, "0123456789") == strlen(word);
}

/* A number is a school's: a plan goes by its name here, or by --plan. */
static const char *compare_plan_word(struct app *app)
{
    bool named =
        app->word_count > 0 && !app_has(app, OPTION_PLAN) && !word_is_number(app->words[0]);

    return named ? app_next_word(app) : NULL;
}

static enum status compare_too_many(struct app *app, int count)
{
    return app_usage(app, "school compare: these are %d schools; name %d at most, by number", count,
                     SCHOOLS_COMPARED);
}

static enum status compare_add(struct app *app, const char *word, struct compared *out)
{
    const struct school *school;
    enum status status = which_school(app, word, &school);

    if (status != STATUS_OK)
        return status;
    for (int i = 0; i < out->count; i++)
        if (out->schools[i] == school)
            return app_usage(app, "school compare: school %" PRId64 " is there twice; give it once",
                             school->number);
    out->schools[out->count++] = school;
    return STATUS_OK;
}

static enum status compare_named(struct app *app, struct compared *out)
{
    enum status status = STATUS_OK;
    const char *word;

    if (app->word_count > SCHOOLS_COMPARED)
        return compare_too_many(app, app->word_count);
    while (status == STATUS_OK && (word = app_next_word(app)) != NULL)
        status = compare_add(app, word, out);
    return status;
}

static enum status compare_all(struct app *app, struct compared *out)
{
    const struct school *schools;
    int count = session_schools(app->session, &schools);

    if (count > SCHOOLS_COMPARED)
        return compare_too_many(app, count);
    for (int i = 0; i < count; i++)
        out->schools[out->count++] = &schools[i];
    if (count == 0)
        return app_usage(app, "%s: no schools yet; `milepost program add` adds one",
                         session_name(app->session));
    return STATUS_OK;
}

enum status command_school_compare(struct app *app)
{
    const char *plan = compare_plan_word(app);
    struct compared compared = {.count = 0};
    struct buffer result = {0};
    enum status status = app_open_plan(app, STORE_READ, plan);

    if (status == STATUS_OK)
        status = app->word_count > 0 ? compare_named(app, &compared) : compare_all(app, &compared);
    if (status != STATUS_OK)
        return status;
    if (app_has(app, OPTION_JSON))
        schools_compare_json(app->session, compared.schools, compared.count, &result);
    else
        schools_compare(app->session, compared.schools, compared.count, app_find_schools(app),
                        app_ascii(app), &result);
    return output_result(app, &result);
}
