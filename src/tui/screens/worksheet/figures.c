/* SPDX-License-Identifier: MIT
 * The assumptions that a step rests on, each with its figures, to put one's own in their place. */
#include "milepost/report.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/places.h"

enum { FIGURES_COLUMNS = 30, NARROW = 64 };

static const struct list_column figures_columns[] = {
    {.width = 0},
    {.width = FIGURES_COLUMNS, .from = NARROW - 4},
};

struct figures_screen {
    struct list_screen base;
    char *step; /* its id, for the roadmap may be another by now */
};

static const struct roadmap_step *figures_find_step(const struct figures_screen *view)
{
    const struct roadmap *roadmap = session_roadmap(view->base.screen.tui->session);
    int index = roadmap_find_step(roadmap, view->step);

    return index < 0 ? NULL : &roadmap->steps[index];
}

/* Figures beside the title, or behind it where there is no room for columns. */
static void figures_add_assumption(struct figures_screen *view, int index)
{
    const struct roadmap *roadmap = session_roadmap(view->base.screen.tui->session);
    bool narrow = view->base.screen.tui->canvas.columns < NARROW;
    struct buffer figures = {0};
    struct list_row *row;

    report_assumption(roadmap, index, &figures);
    row = list_format(&view->base.list, ROW_ITEM, narrow ? "%s: %s" : "%s",
                      roadmap->catalog->assumptions[index].title, buffer_text(&figures));
    row->tag = PLACE_ASSUMPTION;
    row->value = index;
    row->mark = "*";
    list_set(&view->base.list, row, 1, buffer_text(&figures));
    buffer_clear(&figures);
}

static void figures_fill(struct list_screen *base)
{
    struct figures_screen *view = (struct figures_screen *)base;
    const struct roadmap_step *step = figures_find_step(view);

    if (!step) {
        list_add(&base->list, ROW_TEXT, "This step is no longer on the roadmap. Esc goes back.");
        return;
    }
    list_add(&base->list, ROW_HEADING, step->title);
    list_screen_add_blank(base);
    for (int i = 0; i < step->assumption_count; i++)
        figures_add_assumption(view, step->assumptions[i]);
}

static void figures_leave(struct screen *screen)
{
    free(((struct figures_screen *)screen)->step);
    list_screen_leave(screen);
}

static const enum command figures_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_UNDO,
                                              COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct list_screen_ops figures_ops = {
    .screen = {.name = "Assumptions",
               .context = CONTEXT_ASKING,
               .footer = figures_footer,
               .update = list_screen_update,
               .crumb = "Roadmap › Assumptions",
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .leave = figures_leave},
    .columns = figures_columns,
    .column_count = 2,
    .fill = figures_fill,
    .frame = list_screen_narrow_below,
};

struct screen *figures_screen(struct tui *tui, const struct place *place)
{
    struct figures_screen *view = list_screen_new(tui, &figures_ops, sizeof *view);

    view->step = memory_copy_text(session_roadmap(tui->session)->steps[place->index].id);
    return &view->base.screen;
}
