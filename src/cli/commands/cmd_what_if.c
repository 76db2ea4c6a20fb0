/* SPDX-License-Identifier: MIT
 * `what-if`: the difference some answers would make. The data file is opened for reading alone. */
#include <stdlib.h>

#include "cli/app/app.h"
#include "cli/commands/assignments.h"
#include "cli/commands/commands.h"
#include "milepost/report.h"

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
    struct session *trial;
    struct buffer result = {0};
    enum status status = session_trial(app->session, &trial, &app->err);

    if (status == STATUS_OK)
        status = session_answer_all(trial, assignments->changes.items,
                                    (int)assignments->changes.count, &app->err);
    if (status == STATUS_OK) {
        assignments_say_hidden(app, trial, assignments, "would not be asked");
        what_if_print(app, trial, assignments, &result);
        status = output_result(app, &result);
    }
    session_close(&trial);
    return status;
}

enum status command_what_if(struct app *app)
{
    return assignments_run(app, STORE_READ, what_if_try);
}
