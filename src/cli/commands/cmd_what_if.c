/* SPDX-License-Identifier: MIT
 * `what-if`: the difference some answers would make. The data file is opened for reading alone. */
#include <stdlib.h>

#include "cli/app/app.h"
#include "cli/commands/assignments.h"
#include "cli/commands/commands.h"
#include "milepost/report.h"

/* What depends on another answer makes no difference, and that is worth a word. */
static void what_if_say_hidden(const struct app *app, struct session *trial,
                               const struct assignments *assignments)
{
    const enum question_status *status = session_questions(trial);

    for (size_t i = 0; i < assignments->changes.count; i++) {
        int question = assignments->changes.items[i].question;

        if (status[question] == QUESTION_HIDDEN)
            app_say(app, "%s would not be asked: it depends on another answer",
                    app->catalog->questions[question].id);
    }
}

static void what_if_print(struct app *app, struct session *trial,
                          const struct assignments *assignments, struct buffer *out)
{
    struct difference difference;

    difference_make(&difference, session_roadmap(app->session), session_roadmap(trial));
    report_what_if(&(struct report_trial){.before = session_answers(app->session),
                                          .changes = assignments->changes.items,
                                          .count = (int)assignments->changes.count,
                                          .difference = &difference},
                   app_has(app, OPTION_JSON), app_ascii(app), out);
    difference_clear(&difference);
}

static enum status what_if_try(struct app *app, const struct assignments *assignments)
{
    struct session *trial = session_trial(app->session);
    struct buffer result = {0};
    enum status status = session_answer_all(trial, assignments->changes.items,
                                            (int)assignments->changes.count, &app->err);

    if (status == STATUS_OK) {
        what_if_say_hidden(app, trial, assignments);
        what_if_print(app, trial, assignments, &result);
        status = output_result(app, &result);
    }
    session_close(&trial);
    return status;
}

enum status command_what_if(struct app *app)
{
    struct assignments assignments = {0};
    enum status status = assignments_read(app, &assignments);

    if (status == STATUS_OK)
        status = app_open_plan(app, STORE_READ, assignments.plan);
    if (status == STATUS_OK)
        status = what_if_try(app, &assignments);
    VECTOR_CLEAR(&assignments.changes);
    return status;
}
