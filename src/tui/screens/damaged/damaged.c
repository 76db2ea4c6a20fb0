/* SPDX-License-Identifier: MIT
 * A data file that can't be opened: what is wrong, the good copies of it by day, and what can still
 * be read. Nothing is changed until a copy is chosen, and the damaged file is kept even then. */
#include "tui/screens/damaged/places.h"

#include <stdlib.h>

#include "milepost/named_file.h"
#include "milepost/session/rescue.h"
#include "tui/parts/list_screen.h"
#include "tui/stage/dialog.h"

struct damaged {
    struct list_screen base;
    struct rescue rescue;
    char *from; /* the backup that is to be taken back */
};

enum damaged_row { ROW_COPY = PLACE_COUNT, ROW_BACKUP, ROW_SAVE, ROW_AGAIN, ROW_LEAVE };
enum damaged_dialog { ASK_SURE, ASK_BACKUP, ASK_FILE, TELL, TELL_RESTORED };

static const struct list_column damaged_columns[] = {{.width = 0}, {.width = 10}};

static struct tui *damaged_tui(const struct damaged *damaged)
{
    return damaged->base.screen.tui;
}

/* ---- what there is --------------------------------------------------------------------------- */

static void damaged_look(struct damaged *damaged)
{
    const struct tui_options *options = damaged_tui(damaged)->options;
    struct error err;

    if (rescue_look(options->data_path, options->backups, &damaged->rescue, &err) != STATUS_OK)
        tui_say(damaged_tui(damaged), true, "%s", err.text);
}

static void damaged_set_plans(struct list *list, struct list_row *row, int count)
{
    if (count >= 0)
        list_set_format(list, row, 1, "%d plan%s", count, count == 1 ? "" : "s");
}

static void damaged_add_copies(struct damaged *damaged)
{
    struct list *list = &damaged->base.list;

    list_screen_add_heading(&damaged->base, "Take a copy back");
    if (damaged->rescue.copies.count == 0)
        list_add(list, ROW_TEXT, "Milepost has no good copy of it.");
    for (size_t i = 0; i < damaged->rescue.copies.count; i++) {
        const struct good_copy *copy = &damaged->rescue.copies.items[i];
        struct buffer title = {0};
        char day[DATE_TEXT];

        buffer_format(&title, "As %s began", date_long(copy->day, day));
        damaged_set_plans(list, list_add_item(list, ROW_COPY, (int)i, "", buffer_text(&title)),
                          copy->plans);
        buffer_clear(&title);
    }
    list_add_item(list, ROW_BACKUP, -1, "", "A backup of your own");
}

static void damaged_fill(struct list_screen *base)
{
    struct damaged *damaged = (struct damaged *)base;
    struct list *list = &base->list;

    damaged_add_copies(damaged);
    list_screen_add_heading(base, "Or");
    if (damaged->rescue.plans.count > 0)
        damaged_set_plans(list,
                          list_add_item(list, ROW_SAVE, -1, "", "Save what can still be read"),
                          (int)damaged->rescue.plans.count);
    else
        list_add(list, ROW_TEXT, "No plan in it can be read any more.");
    list_add_item(list, ROW_AGAIN, -1, "", "Look at the file again");
    list_add_item(list, ROW_LEAVE, -1, "", "Leave it as it is");
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void damaged_crumbs(const struct screen *screen, struct buffer *out)
{
    (void)screen;
    buffer_add(out, "The data file is damaged");
}

static void damaged_state(const struct screen *screen, struct buffer *out)
{
    (void)screen, (void)out;
}

static struct pane damaged_frame(struct list_screen *base, const struct pane *body)
{
    const struct damaged *damaged = (const struct damaged *)base;
    struct pane pane = list_screen_narrow_below(base, body);
    struct buffer text = {0};
    int row;

    rescue_say(&damaged->rescue, &text);
    if (!frame_is_compact(base->screen.tui))
        buffer_add(&text, " Nothing is changed until you choose, and the damaged file is always "
                          "kept.");
    row = draw_wrapped(&pane, 0, 0, 4, text_columns(pane.columns), buffer_text(&text), STYLE_PLAIN);
    buffer_clear(&text);
    row += !frame_is_compact(base->screen.tui);
    return pane_part(&pane, row, 0, pane.rows - row, pane.columns);
}

/* ---- what is chosen -------------------------------------------------------------------------- */

static struct action damaged_tell(struct damaged *damaged, int tag, const char *title,
                                  const char *text)
{
    static const char *const options[] = {"Go on"};

    return action_ask(dialog_choose(damaged_tui(damaged), tag, title, text, options, 1));
}

static struct action damaged_ask_sure(struct damaged *damaged, const char *from)
{
    static const char *const options[] = {"Back", "Take it back"};
    struct buffer text = {0};
    struct screen *dialog;

    free(damaged->from);
    damaged->from = memory_copy_text(from);
    buffer_format(&text,
                  "What was entered after this copy was made is not in it. The damaged file is "
                  "kept beside it. The copy: %s",
                  from);
    dialog = dialog_choose(damaged_tui(damaged), ASK_SURE, "Take this copy back?",
                           buffer_text(&text), options, 2);
    buffer_clear(&text);
    return action_ask(dialog);
}

static struct action damaged_restore(struct damaged *damaged)
{
    struct buffer said = {0};
    struct error err;
    struct action action;

    if (rescue_restore(&damaged->rescue, damaged->from, &said, &err) != STATUS_OK)
        return damaged_tell(damaged, TELL, "It is not taken back", err.text);
    action = damaged_tell(damaged, TELL_RESTORED, "The copy is taken back", buffer_text(&said));
    buffer_clear(&said);
    return action;
}

static struct action damaged_ask_path(struct damaged *damaged, int tag, const char *text,
                                      const char *path)
{
    const char *title = tag == ASK_FILE ? "Save what can still be read" : "A backup of your own";

    return action_ask(dialog_ask(damaged_tui(damaged), tag, title, text, path));
}

static struct action damaged_write(struct damaged *damaged, const char *typed)
{
    const struct tui_options *options = damaged_tui(damaged)->options;
    struct buffer said = {0};
    struct error err;
    struct action action;

    if (rescue_save(&damaged->rescue, options->catalog, options->clock, typed, &said, &err) !=
        STATUS_OK)
        return damaged_ask_path(damaged, ASK_FILE, err.text, typed);
    action = damaged_tell(damaged, TELL, "What can be read is saved", buffer_text(&said));
    buffer_clear(&said);
    return action;
}

static struct action damaged_take_typed(struct damaged *damaged, const char *typed)
{
    struct buffer path = {0};
    struct action action;

    path_expand(typed, &path);
    action = path.length > 0 ? damaged_ask_sure(damaged, buffer_text(&path)) : action_stay();
    buffer_clear(&path);
    return action;
}

static struct action damaged_reply(struct screen *screen, const struct reply *reply)
{
    struct damaged *damaged = (struct damaged *)screen;

    if (reply->tag == TELL_RESTORED)
        tui_end(screen->tui, TUI_END_RESTORED);
    else if (reply->tag == ASK_SURE && reply->choice == 1)
        return damaged_restore(damaged);
    else if (reply->tag == ASK_BACKUP && reply->choice >= 0)
        return damaged_take_typed(damaged, reply->text);
    else if (reply->tag == ASK_FILE && reply->choice >= 0)
        return damaged_write(damaged, reply->text);
    return action_stay();
}

static struct action damaged_open(struct list_screen *base, const struct list_row *row)
{
    struct damaged *damaged = (struct damaged *)base;

    switch (row->tag) {
    case ROW_COPY:
        return damaged_ask_sure(damaged, damaged->rescue.copies.items[row->value].path);
    case ROW_BACKUP:
        return damaged_ask_path(damaged, ASK_BACKUP,
                                "The path of a file that `milepost backup` wrote:", "");
    case ROW_SAVE:
        return damaged_ask_path(damaged, ASK_FILE, "A new file; a plan each, if there are more:",
                                "~/milepost-plan.json");
    case ROW_AGAIN:
        tui_end(base->screen.tui, TUI_END_RESTORED);
        break;
    default:
        tui_end(base->screen.tui, TUI_END_LEFT);
    }
    return action_stay();
}

static bool damaged_can(const struct screen *screen, enum command command)
{
    return command != COMMAND_BACK && list_screen_can(screen, command);
}

static void damaged_leave(struct screen *screen)
{
    struct damaged *damaged = (struct damaged *)screen;

    rescue_clear(&damaged->rescue);
    free(damaged->from);
    list_screen_leave(screen);
}

static const enum command damaged_footer[] = {COMMAND_CONTINUE, COMMAND_LEAVE, COMMAND_NONE};

static const struct list_screen_ops damaged_ops = {
    .screen = {.name = "A damaged data file",
               .context = CONTEXT_DAMAGED,
               .footer = damaged_footer,
               .update = list_screen_update,
               .crumbs = damaged_crumbs,
               .state = damaged_state,
               .draw = list_screen_draw,
               .can = damaged_can,
               .key = list_screen_key,
               .reply = damaged_reply,
               .leave = damaged_leave},
    .columns = damaged_columns,
    .column_count = 2,
    .fill = damaged_fill,
    .open = damaged_open,
    .frame = damaged_frame,
};

struct screen *damaged_screen(struct tui *tui, const struct place *place)
{
    struct damaged *damaged = list_screen_new(tui, &damaged_ops, sizeof *damaged);

    (void)place;
    damaged_look(damaged);
    return &damaged->base.screen;
}
