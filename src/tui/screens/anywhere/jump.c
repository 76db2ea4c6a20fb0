/* SPDX-License-Identifier: MIT
 * Jump to whatever has a name, by a few letters of it. */
#include "tui/screens/anywhere/jump.h"

#include "tui/screens/anywhere/places.h"

enum { WIDEST = 72, PADDING = 2, JUMP_LIMIT = 60 };

static const struct list_column jump_columns[] = {{.width = 0}, {.width = 10, .from = 32}};

static void jump_take(void *context, const struct jump_found *found)
{
    struct list *list = context;
    struct list_row *row =
        list_add_item(list, PLACE_COUNT + (int)found->kind, (int)found->value, "", found->title);

    list_set(list, row, 1, jump_kind_name(found->kind));
}

static void jump_fill(struct list_screen *base)
{
    struct jump_screen *jump = (struct jump_screen *)base;
    const struct jump_ground ground = {
        .session = base->screen.tui->session,
        .catalog =
            session_catalog_or(base->screen.tui->session, base->screen.tui->options->catalog),
        .plans = &jump->plans};

    jump_find(&ground, buffer_text(&jump->line.text), jump_take, &base->list);
}

static void jump_draw(struct screen *screen, const struct pane *whole)
{
    struct jump_screen *jump = (struct jump_screen *)screen;
    int width = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    struct pane over = frame_over(screen->tui, whole);
    struct pane box = pane_part(&over, 1, (whole->columns - width) / 2, over.rows - 1, width);
    struct pane inside = pane_part(&box, 1, PADDING, box.rows - 2, width - 2 * PADDING);
    struct pane results = pane_part(&inside, 2, 0, inside.rows - 2, inside.columns);
    int column;

    draw_box(&box);
    column = draw_text(&inside, 0, 0, "Jump to ", STYLE_BOLD);
    list_draw(&jump->base.list, &results, true);
    if (jump->base.list.rows.count == 0)
        draw_wrapped(&results, 0, 0, 2, results.columns, "Nothing of that name. Esc closes.",
                     STYLE_DIM);
    line_draw(&jump->line, &inside, 0, column, inside.columns - column, true);
}

static enum typing jump_typing(const struct screen *screen)
{
    (void)screen;
    return TYPING_TEXT;
}

static struct action jump_open(struct list_screen *view, const struct list_row *row)
{
    (void)view;
    return jump_go((enum jump_kind)(row->tag - PLACE_COUNT), row->value);
}

/* The letters come before the list: what is typed is looked for from the first row on. */
static struct action jump_key(struct screen *screen, enum command command, uint32_t character)
{
    struct jump_screen *jump = (struct jump_screen *)screen;

    if (!line_key(&jump->line, command, character))
        return list_screen_key(screen, command, character);
    jump->base.list.scroll = (struct scroll){0, 0};
    screen->stale = true;
    return action_stay();
}

static void jump_leave(struct screen *screen)
{
    struct jump_screen *jump = (struct jump_screen *)screen;

    line_clear(&jump->line);
    plan_cards_clear(&jump->plans);
    list_screen_leave(screen);
}

static const enum command jump_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NONE};

static const struct list_screen_ops jump_ops = {
    .screen = {.name = "Jump",
               .context = CONTEXT_JUMP,
               .overlay = true,
               .footer = jump_footer,
               .update = list_screen_update,
               .draw = jump_draw,
               .typing = jump_typing,
               .key = jump_key,
               .leave = jump_leave},
    .columns = jump_columns,
    .column_count = 2,
    .fill = jump_fill,
    .open = jump_open,
};

struct screen *jump_screen(struct tui *tui, const struct place *place)
{
    struct jump_screen *jump = list_screen_new(tui, &jump_ops, sizeof *jump);

    (void)place;
    line_init(&jump->line, JUMP_LIMIT);
    jump_read_plans(jump);
    return &jump->base.screen;
}
