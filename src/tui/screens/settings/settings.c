/* SPDX-License-Identifier: MIT
 * The settings, each with what it is now: Enter goes on to the next of its values, or asks for a
 * number. Below them stands their file, with what was wrong in it. */
#include <string.h>

#include "tui/parts/list_screen.h"
#include "tui/screens/settings/places.h"
#include "tui/stage/dialog.h"

enum { VALUE_COLUMNS = 14, CHANGES_MAX = 32 };
enum { TAG_SETTING = PLACE_COUNT };

static const struct list_column settings_columns[] = {{.width = 0}, {.width = VALUE_COLUMNS}};

struct settings_change {
    enum setting setting;
    int before, after;
};

/* Settings are of no plan, so their changes are kept as long as the screen stands. */
struct settings_screen {
    struct list_screen base;
    struct settings_change changes[CHANGES_MAX]; /* those that stand, then those undone */
    int standing, count;
};

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

static void settings_change(struct settings_screen *view, enum setting setting, int value)
{
    struct tui *tui = view->base.screen.tui;
    int before = tui_setting(tui, setting);

    tui_set(tui, setting, value);
    if (before == value)
        return;
    if (view->standing == CHANGES_MAX)
        memmove(view->changes, view->changes + 1, (size_t)--view->standing * sizeof *view->changes);
    view->changes[view->standing++] = (struct settings_change){setting, before, value};
    view->count = view->standing;
}

static void settings_undo(struct settings_screen *view, bool again)
{
    struct tui *tui = view->base.screen.tui;
    const struct settings_change *change;
    struct buffer value = {0};

    if (again ? view->standing == view->count : view->standing == 0) {
        tui_say(tui, false, "There is nothing to %s here.", again ? "redo" : "undo");
        return;
    }
    change = &view->changes[again ? view->standing++ : --view->standing];
    tui_set(tui, change->setting, again ? change->after : change->before);
    setting_add_value(change->setting, again ? change->after : change->before, &value);
    if (!tui->message_bad)
        tui_say(tui, false, "%s: %s is %s %s.", again ? "Redone" : "Undone",
                setting_kinds[change->setting].title, again ? "now" : "again", buffer_text(&value));
    buffer_clear(&value);
}

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
        settings_change((struct settings_screen *)view, setting, (value + 1) % count);
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
        settings_change((struct settings_screen *)screen, setting, value);
    else
        action = settings_ask(screen->tui, setting, buffer_text(&why), reply->text);
    buffer_clear(&why);
    return action;
}

static struct action settings_key(struct screen *screen, enum command command, uint32_t character)
{
    if (command != COMMAND_UNDO && command != COMMAND_REDO)
        return list_screen_key(screen, command, character);
    settings_undo((struct settings_screen *)screen, command == COMMAND_REDO);
    return action_stay();
}

static bool settings_can(const struct screen *screen, enum command command)
{
    return command != COMMAND_DELETE && list_screen_can(screen, command);
}

static void settings_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    (void)screen;
    if (command == COMMAND_DELETE)
        buffer_add(out, "A setting can't be removed; Enter goes on to its next value.");
}

static void settings_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "Settings");
}

static const enum command settings_footer[] = {COMMAND_CONTINUE, COMMAND_BACK,  COMMAND_HELP,
                                               COMMAND_UNDO,     COMMAND_LEAVE, COMMAND_NONE};

static const struct list_screen_ops settings_ops = {
    .screen = {.name = "Settings",
               .context = CONTEXT_CREDIT,
               .footer = settings_footer,
               .update = list_screen_update,
               .crumbs = settings_crumbs,
               .draw = list_screen_draw,
               .can = settings_can,
               .cannot = settings_cannot,
               .key = settings_key,
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
    struct settings_screen *view = list_screen_new(tui, &settings_ops, sizeof *view);

    (void)place;
    return &view->base.screen;
}
