/* SPDX-License-Identifier: MIT
 * The settings, each with what it is now: Enter goes on to the next of its values, or asks for a
 * number. Below them stands their file, with what was wrong in it. */
#include <string.h>

#include "tui/parts/list_screen.h"
#include "tui/screens/settings/places.h"
#include "tui/stage/dialog.h"

enum { VALUE_COLUMNS = 14 };
enum { TAG_SETTING = PLACE_COUNT };

static const struct list_column settings_columns[] = {{.width = 0}, {.width = VALUE_COLUMNS}};

/* ---- rows ------------------------------------------------------------------------------------ */

static void settings_add_row(struct list_screen *view, enum setting setting)
{
    const struct setting_kind *kind = &setting_kinds[setting];
    const struct tui *tui = view->screen.tui;
    struct list_row *row = list_add_item(&view->list, TAG_SETTING, (int)setting, "", kind->title);
    struct buffer value = {0};

    setting_add_value(setting, tui_setting(tui, setting), &value);
    list_set(&view->list, row, 1, buffer_text(&value));
    buffer_clear(&value);
    if (tui_setting(tui, SETTING_HINTS) == HINTS_ON && !frame_is_compact(tui))
        list_add(&view->list, ROW_MORE, kind->about)->dim = true;
}

static void settings_add_faults(struct list_screen *view, const struct settings *settings)
{
    const char *line = buffer_text(&settings->faults);

    while (*line) {
        size_t length = strcspn(line, "\n");

        list_format(&view->list, ROW_TEXT, "%.*s", (int)length, line)->tone = TONE_BAD;
        line += length + (line[length] == '\n');
    }
}

static void settings_fill(struct list_screen *view)
{
    const struct settings *settings = view->screen.tui->options->settings;

    for (int i = 0; i < SETTING_COUNT; i++)
        settings_add_row(view, (enum setting)i);
    list_screen_add_blank(view);
    list_add(&view->list, ROW_TEXT, "Plans and prints stay as they are, whatever is set here.");
    if (settings && settings->path)
        list_format(&view->list, ROW_TEXT, "Kept in %s", settings->path);
    if (settings)
        settings_add_faults(view, settings);
}

/* ---- changing -------------------------------------------------------------------------------- */

static struct action settings_ask(struct tui *tui, enum setting setting, const char *text,
                                  const char *typed)
{
    return action_ask(dialog_ask(tui, (int)setting, setting_kinds[setting].title, text, typed));
}

static struct action settings_open(struct list_screen *view, const struct list_row *row)
{
    struct tui *tui = view->screen.tui;
    enum setting setting = (enum setting)row->value;
    int count = setting_word_count(setting), value = tui_setting(tui, setting);
    struct buffer now = {0};
    struct action action = action_stay();

    if (count > 0) {
        tui_set(tui, setting, (value + 1) % count);
        return action;
    }
    setting_add_value(setting, value, &now);
    action = settings_ask(tui, setting, setting_kinds[setting].about, buffer_text(&now));
    buffer_clear(&now);
    return action;
}

static struct action settings_reply(struct screen *screen, const struct reply *reply)
{
    enum setting setting = (enum setting)reply->tag;
    struct action action = action_stay();
    struct buffer why = {0};
    int value;

    if (reply->choice < 0)
        return action;
    if (setting_parse(setting, reply->text, &value, &why))
        tui_set(screen->tui, setting, value);
    else
        action = settings_ask(screen->tui, setting, buffer_text(&why), reply->text);
    buffer_clear(&why);
    return action;
}

/* There is no change of a plan here. */
static bool settings_can(const struct screen *screen, enum command command)
{
    return command != COMMAND_UNDO && command != COMMAND_REDO && command != COMMAND_DELETE &&
           list_screen_can(screen, command);
}

static void settings_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    (void)screen;
    if (command == COMMAND_DELETE)
        buffer_add(out, "A setting can't be removed; Enter goes on to its next value.");
    else if (command == COMMAND_UNDO || command == COMMAND_REDO)
        buffer_add(out, "Enter goes on to the next value, and round to the first again.");
}

static void settings_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "Settings");
}

static const enum command settings_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_HELP,
                                               COMMAND_LEAVE, COMMAND_NONE};

static const struct list_screen_ops settings_ops = {
    .screen = {.name = "Settings",
               .context = CONTEXT_CREDIT,
               .footer = settings_footer,
               .update = list_screen_update,
               .crumbs = settings_crumbs,
               .draw = list_screen_draw,
               .can = settings_can,
               .cannot = settings_cannot,
               .key = list_screen_key,
               .reply = settings_reply,
               .leave = list_screen_leave},
    .columns = settings_columns,
    .column_count = 2,
    .fill = settings_fill,
    .open = settings_open,
    .frame = list_screen_narrow_below,
};

struct screen *settings_screen(struct tui *tui, const struct place *place)
{
    struct list_screen *view = list_screen_new(tui, &settings_ops, sizeof *view);

    (void)place;
    return &view->screen;
}
