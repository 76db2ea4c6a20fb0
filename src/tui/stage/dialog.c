/* SPDX-License-Identifier: MIT
 * A question over the screen: options to choose from, or a line to type. The screen below hears
 * the reply. */
#include "tui/stage/dialog.h"

#include "tui/widgets/line.h"
#include "tui/widgets/scroll.h"

enum { WIDEST = 64, PADDING = 2, LINE_LIMIT = 1000 };

struct dialog {
    struct screen screen;
    int tag;
    bool asks; /* a line, not options */
    struct arena arena;
    const char *title, *text;
    VECTOR(const char *) options;
    struct scroll scroll;
    struct line_field line;
};

static int dialog_content_rows(const struct dialog *dialog, int columns)
{
    int options = dialog->asks ? 1 : (int)dialog->options.count;

    return 2 + text_wrap_count(dialog->text, columns) + 1 + options;
}

static void dialog_draw_options(const struct dialog *dialog, const struct pane *pane, int row)
{
    for (int i = 0; i < (int)dialog->options.count; i++) {
        draw_text(pane, row + i, 2, dialog->options.items[i], STYLE_PLAIN);
        if (i == dialog->scroll.focus) {
            draw_mark(pane, row + i, 0, pane->columns, ATTRIBUTE_REVERSE);
            draw_cursor(pane, row + i, 0);
        }
    }
}

/* What is chosen or typed stays in sight however low the terminal is: the text gives way. */
static void dialog_draw(struct screen *screen, const struct pane *whole)
{
    struct dialog *dialog = (struct dialog *)screen;
    int columns = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    int options = dialog->asks ? 1 : (int)dialog->options.count;
    int rows = dialog_content_rows(dialog, columns - 2 * PADDING) + 2;
    int most = whole->rows - 1;
    struct pane box, inside;
    int text_rows;

    rows = rows < most ? rows : most;
    box = pane_part(whole, (whole->rows - rows) / 2, (whole->columns - columns) / 2, rows, columns);
    draw_box(&box);
    inside = pane_part(&box, 1, PADDING, rows - 2, columns - 2 * PADDING);
    draw_text(&inside, 0, 0, dialog->title, STYLE_BOLD);
    text_rows = inside.rows - 2 - options - 1;
    draw_wrapped(&inside, 2, 0, text_rows > 0 ? text_rows : 0, inside.columns, dialog->text,
                 STYLE_PLAIN);
    if (dialog->asks)
        line_draw(&dialog->line, &inside, inside.rows - 1, 0, inside.columns, true);
    else
        dialog_draw_options(dialog, &inside, inside.rows - options);
}

static enum typing dialog_typing(const struct screen *screen)
{
    return ((const struct dialog *)screen)->asks ? TYPING_TEXT : TYPING_NOTHING;
}

static struct action dialog_key(struct screen *screen, enum command command, uint32_t character)
{
    struct dialog *dialog = (struct dialog *)screen;
    struct reply reply = {.tag = dialog->tag, .choice = -1};

    if (dialog->asks && line_key(&dialog->line, command, character))
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
    dialog->title = arena_copy_text(&dialog->arena, title);
    dialog->text = arena_copy_text(&dialog->arena, text);
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
