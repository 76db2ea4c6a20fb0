/* SPDX-License-Identifier: MIT
 * Jump to a question, a step, a gate or a term by a few letters of it. */

#include "tui/parts/list_screen.h"
#include "tui/parts/standing.h"
#include "tui/screens/anywhere/places.h"
#include "tui/widgets/line.h"

enum { WIDEST = 72, PADDING = 2, TEXT_LIMIT = 60 };

static const struct list_column jump_columns[] = {{.width = 0}, {.width = 8, .from = 40}};

struct jump_screen {
    struct list_screen base;
    struct line_field line;
};

static void jump_add(struct jump_screen *jump, enum place_kind place, int index, const char *title,
                     const char *also)
{
    static const char *const kinds[] = {
        [PLACE_QUESTION] = "question",  [PLACE_STEP] = "step", [PLACE_GATE] = "gate",
        [PLACE_ASSUMPTION] = "assumed", [PLACE_HELP] = "term",
    };
    struct list *list = &jump->base.list;

    if (line_finds(&jump->line, title) || line_finds(&jump->line, also))
        list_set(list, list_add_item(list, (int)place, index, "", title), 1, kinds[place]);
}

static void jump_fill(struct list_screen *base)
{
    struct jump_screen *jump = (struct jump_screen *)base;
    struct session *session = base->screen.tui->session;
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    const struct roadmap *roadmap = session_roadmap(session);

    for (int i = 0; i < catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED)
            jump_add(jump, PLACE_QUESTION, i, catalog->questions[i].label,
                     catalog->questions[i].ask);
    for (int i = 0; i < roadmap->step_count; i++)
        jump_add(jump, PLACE_STEP, i, roadmap->steps[i].title, roadmap->steps[i].id);
    for (int i = 0; i < roadmap->gate_count; i++)
        jump_add(jump, PLACE_GATE, i, roadmap->gates[i].title, roadmap->gates[i].id);
    for (int i = 0; i < catalog->assumption_count; i++)
        if (standing_assumes(roadmap, i))
            jump_add(jump, PLACE_ASSUMPTION, i, catalog->assumptions[i].title,
                     catalog->assumptions[i].id);
    for (int i = 0; i < catalog->term_count; i++)
        jump_add(jump, PLACE_HELP, i, catalog->terms[i].term, "");
}

static void jump_draw(struct screen *screen, const struct pane *whole)
{
    struct jump_screen *jump = (struct jump_screen *)screen;
    int width = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    struct pane box = pane_part(whole, 1, (whole->columns - width) / 2, whole->rows - 2, width);
    struct pane inside = pane_part(&box, 1, PADDING, box.rows - 2, width - 2 * PADDING);
    struct pane results = pane_part(&inside, 2, 0, inside.rows - 2, inside.columns);
    int column;

    draw_box(&box);
    column = draw_text(&inside, 0, 0, "Jump to ", STYLE_BOLD);
    list_draw(&jump->base.list, &results, true);
    if (jump->base.list.rows.count == 0)
        draw_text(&results, 0, 0, "Nothing of that name. Esc closes.", STYLE_DIM);
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
    return action_replace(place_with((enum place_kind)row->tag, row->value));
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
    line_clear(&((struct jump_screen *)screen)->line);
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
    line_init(&jump->line, TEXT_LIMIT);
    return &jump->base.screen;
}
