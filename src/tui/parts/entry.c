/* SPDX-License-Identifier: MIT
 * One value to enter, read and refused like an answer of the interview: nothing that is typed is
 * lost, and what is saved can be undone. What the value is of stands in the file of its kind. */
#include "tui/parts/entry.h"

enum { LEAST_FIELD = 4, ROOM_FOR_CHOICES = 3 };

void entry_turn(struct entry *entry, int part)
{
    value_keep(&entry->value.screen);
    entry->part = part;
    value_show(&entry->value);
}

void entry_note(struct entry *entry, const char *text)
{
    buffer_truncate(&entry->texts[entry->part], 0);
    buffer_add(&entry->texts[entry->part], text);
}

/* ---- saving ---------------------------------------------------------------------------------- */

struct action entry_saved(struct value_screen *value, enum status status, struct buffer *said,
                          const struct error *err)
{
    struct tui *tui = value->screen.tui;
    struct action action = action_stay();

    if (status == STATUS_USAGE || status == STATUS_CONFLICT || status == STATUS_NOT_FOUND) {
        value_refuse(value, field_problem(err->text));
    } else if (status != STATUS_OK) {
        tui_saved(tui, status, err);
        action = value_not_saved(value, err);
    } else {
        value_saved(value);
        say_change(tui, status, said, err);
        action = action_back();
    }
    buffer_clear(said);
    return action;
}

static void entry_stored(const struct value_screen *value, struct buffer *out)
{
    buffer_format(out, "Stored is: %s",
                  value->stored.length > 0 ? buffer_text(&value->stored) : "nothing");
}

const struct value_words entry_words = {
    .dialogs =
        {
            [VALUE_WHICH] = {"This was changed meanwhile",
                             {"Take the stored one", "Save mine in its place"}},
            [VALUE_UNSAVED] = {"This is not saved", {"Back to it", "Try again"}},
        },
    .stored = entry_stored,
    .safe = "all that was saved before is safe.",
};

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action entry_key(struct screen *screen, enum command command, uint32_t character)
{
    struct value_screen *value = (struct value_screen *)screen;

    if (command == COMMAND_BACK && field_clear_filter(&value->field))
        return action_stay();
    if (command == COMMAND_BACK)
        return value->ops->back && value->ops->back(value) ? action_stay() : action_back();
    return value_key(value, command, character);
}

static bool entry_can(const struct screen *screen, enum command command)
{
    const struct value_screen *value = (const struct value_screen *)screen;

    switch (command) {
    case COMMAND_CONTINUE:
        return !value->gone;
    case COMMAND_CHOOSE:
        return !value->gone && !field_is_line(&value->field);
    case COMMAND_NEXT_ITEM:
        return !value->gone && !value->field.certain;
    default:
        return true;
    }
}

/* ---- how it looks ---------------------------------------------------------------------------- */

/* Rows that the field can't do without. */
static int entry_field_rows(const struct field *field)
{
    if (field_is_line(field))
        return LEAST_FIELD;
    return ROOM_FOR_CHOICES + field->question->value_count + field_special_count(field);
}

/* The title, and words on it if there is room for them above the field. */
static void entry_draw(struct screen *screen, const struct pane *body)
{
    struct value_screen *value = (struct value_screen *)screen;
    struct pane pane = body_pane(body);
    bool compact = frame_is_compact(screen->tui);
    const char *about = buffer_text(&value->about);
    int row = !compact;

    pane.columns = text_columns(pane.columns);
    if (value->gone) {
        draw_wrapped(&pane, row, 0, 2, pane.columns, "This is no longer there. Esc goes back.",
                     STYLE_PLAIN);
        draw_cursor(&pane, row, 0);
        return;
    }
    row += draw_wrapped(&pane, row, 0, pane.rows - LEAST_FIELD, pane.columns,
                        buffer_text(&value->title), STYLE_BOLD);
    row += !compact;
    if (row + text_wrap_count(about, pane.columns) + 1 + entry_field_rows(&value->field) <=
        pane.rows)
        row += draw_wrapped(&pane, row, 0, pane.rows, pane.columns, about, STYLE_PLAIN);
    row++;
    pane = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
    value_draw(value, &pane);
}

static void entry_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › %s", session_name(screen->tui->session),
                  buffer_text(&((const struct value_screen *)screen)->crumbs));
}

static void entry_help(const struct screen *screen, struct page *page)
{
    const struct value_screen *value = (const struct value_screen *)screen;

    page_add(page, STYLE_BOLD, buffer_text(&value->title));
    page_blank(page);
    page_add(page, STYLE_PLAIN, buffer_text(&value->about));
}

static void entry_leave(struct screen *screen)
{
    struct entry *entry = (struct entry *)screen;

    for (int i = 0; i < ENTRY_PARTS; i++)
        buffer_clear(&entry->texts[i]);
    value_leave(screen);
}

static const enum command entry_footer[] = {COMMAND_CONTINUE,  COMMAND_BACK, COMMAND_CHOOSE,
                                            COMMAND_NEXT_ITEM, COMMAND_HELP, COMMAND_UNDO,
                                            COMMAND_JUMP,      COMMAND_NONE};

static const struct screen_ops entry_ops = {
    .name = "Entry",
    .context = CONTEXT_ENTRY,
    .footer = entry_footer,
    .update = value_update,
    .crumbs = entry_crumbs,
    .draw = entry_draw,
    .typing = value_typing,
    .can = entry_can,
    .key = entry_key,
    .reply = value_reply,
    .help = entry_help,
    .keep = value_keep,
    .leave = entry_leave,
};

void *entry_new(struct tui *tui, const struct value_ops *ops, size_t size)
{
    struct entry *entry = screen_new(tui, &entry_ops, size);

    entry->value.ops = ops;
    return entry;
}
