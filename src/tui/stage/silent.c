/* SPDX-License-Identifier: MIT
 * Frames are compared without their message, so that the same key is answered each time. */
#include "tui/stage/silent.h"

void silent_note(struct tui *tui, struct press press, enum command command)
{
    tui->heard = (struct heard){.command = command,
                                .pasted = press.pasted,
                                .keys = tui->heard.keys + 1,
                                .same = tui->heard.keys == 0 ||
                                        (tui->heard.same && tui->heard.command == command),
                                .contexts = screen_contexts(tui_top(tui)),
                                .typing = screen_typing(tui_top(tui))};
}

static uint64_t silent_mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * 1099511628211U;
}

/* FNV-1a over what is seen: the cells and the place of the cursor; and how deep that lies, which
 * tells a screen from the same one opened on top of it. */
static uint64_t silent_sum(const struct tui *tui)
{
    const struct canvas *canvas = &tui->canvas;
    uint64_t sum = silent_mix(14695981039346656037U, tui->screens.count);

    for (int i = 0; i < canvas->rows * canvas->columns; i++) {
        const struct cell *cell = &canvas->cells[i];

        for (int k = 0; k < CELL_POINTS; k++)
            sum = silent_mix(sum, cell->points[k]);
        sum = silent_mix(sum, (uint64_t)cell->style.attributes << 8 | cell->style.tone);
    }
    sum = silent_mix(sum, (uint64_t)canvas->cursor_row);
    return silent_mix(sum, (uint64_t)canvas->cursor_column);
}

static const char *silent_why(const struct heard *heard)
{
    if (heard->refused)
        return "It is not taken yet; the line under it says why.";
    switch (heard->command) {
    case COMMAND_UP:
    case COMMAND_FIRST:
    case COMMAND_PAGE_UP:
    case COMMAND_PREVIOUS_ITEM:
        return "Nothing comes before this.";
    case COMMAND_DOWN:
    case COMMAND_LAST:
    case COMMAND_PAGE_DOWN:
    case COMMAND_NEXT_ITEM:
        return "Nothing comes after this.";
    case COMMAND_LEFT:
    case COMMAND_RIGHT:
        return "There is nothing more on this side.";
    case COMMAND_ERASE_BACK:
    case COMMAND_ERASE_FORWARD:
    case COMMAND_ERASE_LINE:
    case COMMAND_ERASE_WORD:
        return "There is nothing to erase.";
    case COMMAND_TYPE:
        return "That can't be typed here.";
    default:
        return heard->pasted ? "What is pasted has no place here." : NULL;
    }
}

static void silent_say(struct tui *tui)
{
    const struct key_binding *help = keys_binding(COMMAND_HELP, tui->heard.contexts);
    const char *why = silent_why(&tui->heard);
    char name[16];
    const char *key = help ? keys_name(help, tui->heard.typing, name) : NULL;

    if (why)
        tui_say(tui, false, "%s", why);
    else if (key)
        tui_say(tui, false, "This key does nothing here; %s shows keys.", key);
    else
        tui_say(tui, false, "This key does nothing here.");
}

static bool silent_is_move(enum command command)
{
    return command == COMMAND_UP || command == COMMAND_DOWN || command == COMMAND_PAGE_UP ||
           command == COMMAND_PAGE_DOWN;
}

/* Of keys that came at once the last alone would be judged by what all of them did, but where all
 * are the same step. A key that asks something of the terminal is seen there. */
void silent_tell(struct tui *tui)
{
    uint64_t sum = silent_sum(tui);
    enum command command = tui->heard.command;
    bool alone = (tui->heard.keys == 1 ||
                  (tui->heard.keys > 1 && tui->heard.same && silent_is_move(command))) &&
                 command != COMMAND_REDRAW && command != COMMAND_SUSPEND;

    if (alone && sum == tui->seen && tui->message.length == 0 && !tui->ended)
        silent_say(tui);
    tui->seen = sum;
    tui->heard.keys = 0;
}
