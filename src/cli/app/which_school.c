/* SPDX-License-Identifier: MIT
 * Which school of the worksheet is meant: digits are its number, anything else its name. */
#include "cli/app/app.h"
#include "milepost/nearest.h"
#include "milepost/session/schools.h"

enum status which_school(struct app *app, const char *word, const struct school **out)
{
    struct nearest nearest = {.word = word};
    const struct school *schools;
    int count = session_schools(app->session, &schools);

    *out = session_find_school(app->session, word);
    if (*out)
        return STATUS_OK;
    for (int i = 0; i < count; i++)
        nearest_offer(&nearest, schools[i].fields[PROGRAM_NAME]);
    return app_usage(app, "%s: this plan has no such school; %s", app_shown(word),
                     nearest_or(&nearest, "`milepost program list` shows them"));
}
