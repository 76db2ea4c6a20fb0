/* SPDX-License-Identifier: MIT
 * What was marked, logged, chosen and changed, the last thing first. Hours that are logged can be
 * taken back here. */
#include "milepost/session/marks.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/agenda/places.h"

/* The kinds of rows; of the hours the value is the number of their entry. */
enum { HISTORY_DONE = PLACE_COUNT, HISTORY_HOURS };

static const struct list_column history_columns[] = {
    {.width = 0},
    {.width = 11, .right = true, .snug = true, .days = true},
};

struct history_shown {
    struct arena arena;
    VECTOR(struct history_line) lines; /* the text is what is shown */
};

static void history_take(void *context, const struct history_line *line)
{
    struct history_shown *shown = context;
    struct history_line kept = *line;
    struct buffer text = {0};

    history_say(line, &text);
    kept.text = arena_copy_text(&shown->arena, buffer_text(&text));
    VECTOR_PUSH(&shown->lines, kept);
    buffer_clear(&text);
}

static bool history_is_hours(const struct list_screen *view, const struct history_line *line)
{
    return line->number > 0 && !line->undone &&
           log_find(session_logs(view->screen.tui->session), line->number);
}

static void history_add(struct list_screen *view, const struct history_line *line, int index)
{
    bool hours = history_is_hours(view, line);
    struct list_row *row =
        list_add_item(&view->list, hours ? HISTORY_HOURS : HISTORY_DONE,
                      hours ? (int)line->number : index, hours ? "+" : "·", line->text);
    char day[DATE_TEXT];

    row->dim = line->undone;
    list_set(&view->list, row, 1, date_long(history_day(line), day));
}

static void history_fill(struct list_screen *view)
{
    struct history_shown shown = {0};
    struct error err;

    if (session_history(view->screen.tui->session, history_take, &shown, &err) != STATUS_OK)
        list_add(&view->list, ROW_TEXT, err.text)->tone = TONE_BAD;
    else if (shown.lines.count == 0)
        list_add(&view->list, ROW_TEXT, "Nothing was done to this plan that is still known.");
    for (size_t i = shown.lines.count; i > 0; i--)
        history_add(view, &shown.lines.items[i - 1], (int)i);
    VECTOR_CLEAR(&shown.lines);
    arena_clear(&shown.arena);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static bool history_can(const struct screen *screen, enum command command)
{
    const struct list_row *row = list_screen_focused(screen);

    if (command == COMMAND_DELETE)
        return row && row->tag == HISTORY_HOURS && !screen->tui->plan;
    return list_screen_can(screen, command);
}

static void history_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    if (command != COMMAND_DELETE)
        return;
    buffer_add(out, screen->tui->plan
                        ? "In a what-if nothing is taken back: leave it first."
                        : "Only hours of study are taken back here; u takes the last change back.");
}

static struct action history_key(struct screen *screen, enum command command, uint32_t character)
{
    struct tui *tui = screen->tui;
    struct buffer said = {0};
    enum status status;
    struct error err;

    if (command != COMMAND_DELETE)
        return list_screen_key(screen, command, character);
    status = session_log_remove(tui->session, list_screen_focused(screen)->value, &said, &err);
    say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

static const enum command history_footer[] = {COMMAND_BACK, COMMAND_DELETE, COMMAND_UNDO,
                                              COMMAND_HELP, COMMAND_NONE};

static const struct list_screen_ops history_ops = {
    .screen = {.name = "History",
               .context = CONTEXT_HISTORY,
               .footer = history_footer,
               .update = list_screen_update,
               .crumb = "History",
               .draw = list_screen_draw,
               .can = history_can,
               .cannot = history_cannot,
               .key = history_key,
               .leave = list_screen_leave},
    .columns = history_columns,
    .column_count = 2,
    .fill = history_fill,
    .frame = list_screen_narrow_below,
};

struct screen *history_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &history_ops, sizeof(struct list_screen));
}
