/* SPDX-License-Identifier: MIT
 * The assumptions that a step rests on, each with its figures, to put one's own in their place. */
#include "milepost/report.h"
#include "tui/screens/worksheet/places.h"
#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

enum { FIGURES_COLUMNS = 30, NARROW = 64 };

static const struct list_column columns[] = {
    {.width = 0},
    {.width = FIGURES_COLUMNS, .from = NARROW - 4},
};

struct figures_screen {
    struct screen screen;
    struct list list;
    char *step; /* its id, for the roadmap may be another by now */
};

static const struct roadmap_step *find_step(const struct figures_screen *view)
{
    const struct roadmap *roadmap = session_roadmap(view->screen.tui->session);
    int index = roadmap_find_step(roadmap, view->step);

    return index < 0 ? NULL : &roadmap->steps[index];
}

/* Figures beside the title, or behind it where there is no room for columns. */
static void add_assumption(struct figures_screen *view, int index)
{
    const struct roadmap *roadmap = session_roadmap(view->screen.tui->session);
    bool narrow = view->screen.tui->canvas.columns < NARROW;
    struct buffer figures = {0}, title = {0};
    struct list_row *row;

    report_assumption(roadmap, index, &figures);
    buffer_add(&title, roadmap->catalog->assumptions[index].title);
    if (narrow)
        buffer_format(&title, ": %s", buffer_text(&figures));
    row = list_add(&view->list, ROW_ITEM, buffer_text(&title));
    row->tag = 0;
    row->value = index;
    row->mark = "*";
    list_set(&view->list, row, 1, buffer_text(&figures));
    buffer_clear(&figures);
    buffer_clear(&title);
}

static void update(struct screen *screen)
{
    struct figures_screen *view = (struct figures_screen *)screen;
    const struct roadmap_step *step = find_step(view);

    list_reset(&view->list);
    if (!step) {
        list_add(&view->list, ROW_TEXT, "This step is no longer on the roadmap. Esc goes back.");
        return;
    }
    list_add(&view->list, ROW_HEADING, step->title);
    if (!frame_is_compact(screen->tui))
        list_add(&view->list, ROW_TEXT, "");
    for (int i = 0; i < step->assumption_count; i++)
        add_assumption(view, step->assumptions[i]);
    list_settle(&view->list);
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Roadmap › Assumptions", session_name(screen->tui->session));
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct pane pane = body_pane_below(screen->tui, body);

    pane_narrow(&pane);
    list_draw(&((struct figures_screen *)screen)->list, &pane, true);
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct figures_screen *view = (struct figures_screen *)screen;

    (void)character;
    if (command == COMMAND_BACK)
        return action_back();
    if (command == COMMAND_CONTINUE)
        return action_go(place_at(PLACE_ASSUMPTION, list_focused(&view->list)->value));
    list_key(&view->list, command);
    return action_stay();
}

static bool can(const struct screen *screen, enum command command)
{
    return command != COMMAND_CONTINUE ||
           list_focused(&((const struct figures_screen *)screen)->list);
}

static void leave(struct screen *screen)
{
    struct figures_screen *view = (struct figures_screen *)screen;

    list_clear(&view->list);
    free(view->step);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_UNDO,
                                      COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops figures_ops = {
    .name = "Assumptions",
    .context = CONTEXT_FIGURES,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .leave = leave,
};

/* What rests on one assumption alone has it entered at once. */
struct screen *figures_screen(struct tui *tui, const struct place *place)
{
    const struct roadmap_step *step = &session_roadmap(tui->session)->steps[place->index];
    struct place only;
    struct figures_screen *view;

    if (step->assumption_count == 1) {
        only = place_at(PLACE_ASSUMPTION, step->assumptions[0]);
        return figures_entry(tui, &only);
    }
    view = screen_new(tui, &figures_ops, sizeof *view);
    list_init(&view->list, columns, 2);
    view->step = memory_copy_text(step->id);
    return &view->screen;
}
