/* SPDX-License-Identifier: MIT
 * A question over the screen: options to choose from, or a line to type. The screen below hears
 * the reply. */
#include "tui/stage/dialog.h"

#include "tui/stage/box.h"
#include "tui/widgets/line.h"
#include "tui/widgets/scroll.h"

enum { LINE_LIMIT = 1000 };

struct dialog {
    struct screen screen;
    int tag;
    bool asks; /* a line, not options */
    struct arena arena;
    struct box box;
    VECTOR(const char *) options;
    struct scroll scroll;
    struct line_field line;
};

static void dialog_draw_options(struct dialog *dialog, const struct pane *pane)
{
    for (int i = 0; i < (int)dialog->options.count; i++) {
        draw_text(pane, i, 2, dialog->options.items[i], STYLE_PLAIN);
        spot_add_item(pane, i, 1, &dialog->scroll.focus, i, PRESS_ENTER);
        if (i == dialog->scroll.focus) {
            draw_mark(pane, i, 0, pane->columns, ATTRIBUTE_REVERSE);
            draw_cursor(pane, i, 0);
        }
    }
}

static void dialog_draw(struct screen *screen, const struct pane *whole)
{
    struct dialog *dialog = (struct dialog *)screen;
    int own = dialog->asks ? 1 : (int)dialog->options.count;
    struct pane inside = box_draw(screen->tui, whole, &dialog->box, own);

    if (dialog->asks)
        line_draw(&dialog->line, &inside, 0, 0, inside.columns, true);
    else
        dialog_draw_options(dialog, &inside);
}

static enum typing dialog_typing(const struct screen *screen)
{
    return ((const struct dialog *)screen)->asks ? TYPING_TEXT : TYPING_NOTHING;
}

static struct action dialog_key(struct screen *screen, enum command command, uint32_t character)
{
    struct dialog *dialog = (struct dialog *)screen;
    struct reply reply = {.tag = dialog->tag, .choice = -1};

    if (box_key(&dialog->box, command) ||
        (dialog->asks && line_key(&dialog->line, command, character)))
        return action_stay();
    if (command == COMMAND_BACK)
        return action_reply(reply);
    if (command == COMMAND_CONTINUE) {
        reply.choice = dialog->asks ? 0 : dialog->scroll.focus;
        reply.text = dialog->asks ? buffer_text(&dialog->line.text) : NULL;
        return action_reply(reply);
    }
    if (!dialog->asks)
        scroll_move(&dialog->scroll, command, (int)dialog->options.count, 1, NULL, NULL);
    return action_stay();
}

static void dialog_leave(struct screen *screen)
{
    struct dialog *dialog = (struct dialog *)screen;

    VECTOR_CLEAR(&dialog->options);
    line_clear(&dialog->line);
    arena_clear(&dialog->arena);
}

static const enum command dialog_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NONE};

static const struct screen_ops dialog_ops = {
    .name = "Dialog",
    .context = CONTEXT_DIALOG,
    .overlay = true,
    .footer = dialog_footer,
    .draw = dialog_draw,
    .typing = dialog_typing,
    .key = dialog_key,
    .leave = dialog_leave,
};

static struct dialog *dialog_new(struct tui *tui, int tag, const char *title, const char *text)
{
    struct dialog *dialog = screen_new(tui, &dialog_ops, sizeof *dialog);

    dialog->tag = tag;
    dialog->box.title = arena_copy_text(&dialog->arena, title);
    dialog->box.text = arena_copy_text(&dialog->arena, text);
    line_init(&dialog->line, LINE_LIMIT);
    return dialog;
}

struct screen *dialog_choose(struct tui *tui, int tag, const char *title, const char *text,
                             const char *const *options, int count)
{
    struct dialog *dialog = dialog_new(tui, tag, title, text);

    for (int i = 0; i < count; i++)
        VECTOR_PUSH(&dialog->options, arena_copy_text(&dialog->arena, options[i]));
    return &dialog->screen;
}

struct screen *dialog_ask(struct tui *tui, int tag, const char *title, const char *text,
                          const char *initial)
{
    struct dialog *dialog = dialog_new(tui, tag, title, text);

    dialog->asks = true;
    line_set(&dialog->line, initial);
    return &dialog->screen;
}
