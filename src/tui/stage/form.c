/* SPDX-License-Identifier: MIT
 * A few lines to fill in, over the screen: a title, what is to be known, and a field a row. */
#include "tui/stage/form.h"

#include "tui/stage/box.h"
#include "tui/widgets/line.h"

enum { FORM_LABEL = 8 };

struct form {
    struct screen screen;
    int tag;
    struct arena arena;
    struct box box;
    const char *labels[FORM_FIELDS];
    struct line_field lines[FORM_FIELDS];
    int count, focus;
};

static void form_draw(struct screen *screen, const struct pane *whole)
{
    struct form *form = (struct form *)screen;
    struct pane inside = box_draw(screen->tui, whole, &form->box, form->count);

    for (int i = 0; i < form->count; i++) {
        draw_text(&inside, i, 0, form->labels[i], STYLE_DIM);
        line_draw(&form->lines[i], &inside, i, FORM_LABEL, inside.columns - FORM_LABEL,
                  i == form->focus);
        spot_add_item(&inside, i, 1, &form->focus, i, PRESS_NONE);
    }
}

static enum typing form_typing(const struct screen *screen)
{
    (void)screen;
    return TYPING_TEXT;
}

static struct action form_take(struct form *form)
{
    const char **texts = arena_new(&form->arena, FORM_FIELDS, sizeof *texts);

    for (int i = 0; i < form->count; i++)
        texts[i] = buffer_text(&form->lines[i].text);
    return action_reply((struct reply){.tag = form->tag, .choice = 0, .texts = texts});
}

static struct action form_key(struct screen *screen, enum command command, uint32_t character)
{
    struct form *form = (struct form *)screen;

    if (box_key(&form->box, command) || line_key(&form->lines[form->focus], command, character))
        return action_stay();
    switch (command) {
    case COMMAND_BACK:
        return action_reply((struct reply){.tag = form->tag, .choice = -1});
    case COMMAND_CONTINUE:
        return form_take(form);
    case COMMAND_NEXT_ITEM:
    case COMMAND_DOWN:
        form->focus = (form->focus + 1) % form->count;
        break;
    case COMMAND_PREVIOUS_ITEM:
    case COMMAND_UP:
        form->focus = (form->focus + form->count - 1) % form->count;
        break;
    default:
        break;
    }
    return action_stay();
}

static void form_leave(struct screen *screen)
{
    struct form *form = (struct form *)screen;

    for (int i = 0; i < form->count; i++)
        line_clear(&form->lines[i]);
    arena_clear(&form->arena);
}

static const enum command form_footer[] = {COMMAND_CONTINUE, COMMAND_NEXT_ITEM, COMMAND_BACK,
                                           COMMAND_NONE};

static const struct screen_ops form_ops = {
    .name = "Form",
    .context = CONTEXT_DIALOG,
    .overlay = true,
    .footer = form_footer,
    .draw = form_draw,
    .typing = form_typing,
    .key = form_key,
    .leave = form_leave,
};

struct screen *form_ask(struct tui *tui, int tag, const char *title, const char *text,
                        const struct form_field *fields, int count)
{
    struct form *form = screen_new(tui, &form_ops, sizeof *form);

    form->tag = tag;
    form->box.title = arena_copy_text(&form->arena, title);
    form->box.text = arena_copy_text(&form->arena, text);
    form->count = count < FORM_FIELDS ? count : FORM_FIELDS;
    for (int i = 0; i < form->count; i++) {
        form->labels[i] = arena_copy_text(&form->arena, fields[i].label);
        line_init(&form->lines[i], fields[i].limit);
        line_set(&form->lines[i], fields[i].initial);
    }
    return &form->screen;
}

void form_focus(struct screen *screen, int field)
{
    struct form *form = (struct form *)screen;

    if (field >= 0 && field < form->count)
        form->focus = field;
}
