/* SPDX-License-Identifier: MIT
 * The state whose wages are wanted. */
#include "cli/commands/state.h"

#include <ctype.h>
#include <string.h>

#include "milepost/school/words.h"

enum status app_read_state(struct app *app)
{
    const char *text = app->values[OPTION_STATE];

    if (!text)
        return STATUS_OK;
    if (strlen(text) != 2 || !isalpha((unsigned char)text[0]) || !isalpha((unsigned char)text[1]))
        return app_usage(app, "--state: \"%s\" is no state of two letters, such as GA",
                         app_shown(text));
    if (!school_is_state(text))
        return app_usage(app, "--state: \"%s\" is no state or territory", app_shown(text));
    for (int i = 0; i < 2; i++)
        app->state[i] = (char)toupper((unsigned char)text[i]);
    return STATUS_OK;
}

struct school_look app_look(struct app *app)
{
    return (struct school_look){.path = app_find_schools(app), .state = app->state};
}
