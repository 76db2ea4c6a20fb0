/* SPDX-License-Identifier: MIT
 * What the settings say to the screens, and what becomes of a setting that is changed on them. */
#include "tui/stage/stage.h"

#include <string.h>

int tui_setting(const struct tui *tui, enum setting setting)
{
    const struct settings *settings = tui->options->settings;

    return settings ? settings->values[setting] : setting_usual(setting);
}

static bool look_is_set(const struct tui *tui, enum setting setting)
{
    return tui->options->settings && !tui->options->settings->fixed[setting];
}

enum tui_theme tui_theme(const struct tui *tui)
{
    return look_is_set(tui, SETTING_THEME) ? (enum tui_theme)tui_setting(tui, SETTING_THEME)
                                           : tui->options->theme;
}

bool tui_wants_ascii(const struct tui *tui)
{
    return tui->options->ascii ||
           (look_is_set(tui, SETTING_ASCII) && tui_setting(tui, SETTING_ASCII) == ASCII_YES);
}

void tui_take_dates(struct tui *tui)
{
    enum date_style style = (enum date_style)tui_setting(tui, SETTING_DATE_STYLE);

    if (date_style_use(style) == style)
        return;
    if (tui->session)
        session_say_anew(tui->session);
    if (tui->plan)
        session_say_anew(tui->plan);
}

static const char *look_fixed_by(enum setting setting)
{
    return setting == SETTING_THEME ? "--theme or MILEPOST_THEME" : "--ascii or MILEPOST_ASCII";
}

void tui_set(struct tui *tui, enum setting setting, int value)
{
    struct settings *settings = tui->options->settings;
    struct error err;

    if (!settings)
        return;
    if (settings_keep(settings, setting, value, &err) != STATUS_OK)
        tui_say(tui, true, "It holds until you leave, for it is not kept: %s", err.text);
    else if (settings->fixed[setting])
        tui_say(tui, false, "Kept. In this run %s goes before it.", look_fixed_by(setting));
    else
        tui_say(tui, false, "Kept.");
    tui->relook = true;
    tui_take_dates(tui);
    tui_changed(tui);
}

void tui_tell_settings(struct tui *tui)
{
    const struct settings *settings = tui->options->settings;
    const char *faults = settings ? buffer_text(&settings->faults) : "";
    int first = (int)strcspn(faults, "\n");

    if (first == 0 || tui->message.length > 0)
        return;
    if (settings->fault_count > 1)
        tui_say(tui, true, "%.*s; %d more line%s of the settings %s at fault", first, faults,
                settings->fault_count - 1, settings->fault_count == 2 ? "" : "s",
                settings->fault_count == 2 ? "is" : "are");
    else
        tui_say(tui, true, "%.*s", first, faults);
}
