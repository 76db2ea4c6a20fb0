/* SPDX-License-Identifier: MIT
 * `[PLAN] ID=VALUE ...`: answers as the words of a command, for all that take them. */
#include <stdlib.h>
#include <string.h>

#include "cli/commands/assignments.h"

static bool assignments_have(const struct assignments *assignments, int question)
{
    for (size_t i = 0; i < assignments->changes.count; i++)
        if (assignments->changes.items[i].question == question)
            return true;
    return false;
}

/* Reads one `ID=VALUE`. */
static enum status assignment_read(struct app *app, const char *word, struct assignments *out)
{
    const char *equals = strchr(word, '=');
    struct answer_change change = {0};
    char *id;
    enum status status;

    if (!equals)
        return app_usage(app, "%s: it has no \"=\"; write ID=VALUE", word);
    id = memory_copy_bytes(word, (size_t)(equals - word));
    change.question = catalog_find_question(app->catalog, id);
    if (change.question < 0)
        status = app_usage(app, "%s: there is no such question; `milepost catalog show` lists them",
                           app_shown(id));
    else if (assignments_have(out, change.question))
        status = app_usage(app, "%s: it is there twice; give it once", id);
    else
        status = answer_parse(&app->catalog->questions[change.question], equals + 1,
                              clock_today(&app->clock), &change.after, &app->err);
    free(id);
    if (status == STATUS_OK)
        VECTOR_PUSH(&out->changes, change);
    return status;
}

enum status assignments_read(struct app *app, struct assignments *out)
{
    enum status status = STATUS_OK;
    const char *word;

    out->plan = strchr(app->words[0], '=') ? NULL : app_next_word(app);
    if (app->word_count == 0)
        return app_usage(app, "%s: no answer is given; write ID=VALUE", app->command->name);
    while (status == STATUS_OK && (word = app_next_word(app)))
        status = assignment_read(app, word, out);
    return status;
}
