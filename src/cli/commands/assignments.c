/* SPDX-License-Identifier: MIT
 * `[PLAN] ID=VALUE ...`: answers as the words of a command, for all that take them. */
#include <stdlib.h>
#include <string.h>

#include "cli/commands/assignments.h"
#include "milepost/nearest.h"

static bool assignments_have(const struct assignments *assignments, int question)
{
    for (size_t i = 0; i < assignments->changes.count; i++)
        if (assignments->changes.items[i].question == question)
            return true;
    return false;
}

static enum status question_unknown(struct app *app, const char *id)
{
    struct nearest nearest = {.word = id};

    for (int i = 0; i < app->catalog->question_count; i++)
        nearest_offer(&nearest, app->catalog->questions[i].id);
    return app_usage(app, "%s: there is no such question; %s", app_shown(id),
                     nearest_or(&nearest, "`milepost catalog show` lists them"));
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
        status = question_unknown(app, id);
    else if (assignments_have(out, change.question))
        status = app_usage(app, "%s: it is there twice; give it once", id);
    else
        status = answer_read(&app->catalog->questions[change.question], equals + 1,
                             clock_today(&app->clock), DATE_UNSEEN, &change.after, &app->err);
    free(id);
    if (status == STATUS_OK)
        VECTOR_PUSH(&out->changes, change);
    return status;
}

static enum status assignments_find_plan(struct app *app, struct assignments *out)
{
    out->plan = strchr(app->words[0], '=') ? NULL : app_next_word(app);
    return app->word_count > 0
               ? STATUS_OK
               : app_usage(app, "%s: no answer is given; write ID=VALUE", app->command->name);
}

/* By the catalogue of the plan, which is open. */
static enum status assignments_read(struct app *app, struct assignments *out)
{
    enum status status = STATUS_OK;
    const char *word;

    while (status == STATUS_OK && (word = app_next_word(app)))
        status = assignment_read(app, word, out);
    return status;
}

enum status assignments_run(struct app *app, enum store_mode mode, assignments_fn *work)
{
    struct assignments assignments = {0};
    enum status status = assignments_find_plan(app, &assignments);

    if (status == STATUS_OK)
        status = app_open_plan(app, mode, assignments.plan);
    if (status == STATUS_OK)
        status = assignments_read(app, &assignments);
    if (status == STATUS_OK)
        status = work(app, &assignments);
    VECTOR_CLEAR(&assignments.changes);
    return status;
}

void assignments_say_hidden(const struct app *app, struct session *session,
                            const struct assignments *assignments, const char *what)
{
    const enum question_status *status = session_questions(session);

    for (size_t i = 0; i < assignments->changes.count; i++) {
        int question = assignments->changes.items[i].question;

        if (status[question] == QUESTION_HIDDEN)
            app_say(app, "%s %s: it depends on another answer",
                    app->catalog->questions[question].id, what);
    }
}
