/* SPDX-License-Identifier: MIT
 * The settings of a run: an argument goes before the environment, that before the file, and the
 * file before what is usual. */
#include <stdlib.h>
#include <string.h>

#include "cli/app/app.h"

/* An option that was given, or whose variable says anything: "0" as well. */
static bool settings_are_overruled(const struct app *app, enum option_id option)
{
    const char *value = getenv(option_table[option].variable);

    return app_has(app, option) || (value && value[0] != '\0');
}

void app_read_settings(struct app *app)
{
    char *path = path_of("XDG_CONFIG_HOME", ".config", "settings");

    settings_read(&app->settings, path);
    free(path);
    app->settings.fixed[SETTING_THEME] = settings_are_overruled(app, OPTION_THEME);
    app->settings.fixed[SETTING_ASCII] = settings_are_overruled(app, OPTION_ASCII);
}

void app_tell_settings(const struct app *app)
{
    const char *line = buffer_text(&app->settings.faults);

    while (*line && !app->settings_shown) {
        size_t length = strcspn(line, "\n");

        app_say(app, "%.*s", (int)length, line);
        line += length + (line[length] == '\n');
    }
}
