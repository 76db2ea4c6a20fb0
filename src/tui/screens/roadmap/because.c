/* SPDX-License-Identifier: MIT
 * Why a line is as it is, over the screen it stands on: each answer, rule and source of the chain.
 * An answer can be changed from here, and a step that is waited for can be opened. */
#include "milepost/report.h"
#include "tui/parts/list_screen.h"
#include "tui/screens/roadmap/places.h"

enum { WIDEST = 76, PADDING = 2, HINTED_FROM = 44 };
enum { TAG_TEXT = PLACE_COUNT }; /* opens nothing */
enum because_cell { CELL_TEXT, CELL_HINT };

static const struct list_column because_columns[] = {
    [CELL_TEXT] = {.width = 0},
    [CELL_HINT] = {.width = 6, .from = HINTED_FROM, .right = true, .snug = true},
};

struct because_overlay {
    struct list_screen base;
    enum place_kind of; /* PLACE_WHY_... */
    char *id;           /* of the step or gate, for the roadmap may be another by now */
    int number;         /* of the route */
};

/* ---- rows ------------------------------------------------------------------------------------ */

static struct list_row *because_add_row(struct because_overlay *overlay, enum row_kind kind,
                                        const char *mark, const char *text)
{
    struct list_row *row = list_add(&overlay->base.list, kind, text);

    row->tag = TAG_TEXT;
    row->value = (int)overlay->base.list.rows.count;
    row->mark = mark;
    return row;
}

static void because_make_row_open(struct because_overlay *overlay, struct list_row *row,
                                  enum place_kind place, int value, const char *hint)
{
    row->tag = (int)place;
    row->value = value;
    list_set(&overlay->base.list, row, CELL_HINT, hint);
}

static void because_add_heading(struct because_overlay *overlay, const char *title)
{
    if (!frame_is_compact(overlay->base.screen.tui))
        list_add(&overlay->base.list, ROW_TEXT, "");
    list_add(&overlay->base.list, ROW_HEADING, title);
}

static void because_add_answer_row(struct because_overlay *overlay, const struct because *because,
                                   const char *text)
{
    struct session *session = overlay->base.screen.tui->session;
    struct list_row *row = because_add_row(overlay, ROW_ITEM, because->assumed ? "~" : "·", text);

    if (session_questions(session)[because->question] == QUESTION_ASKED)
        because_make_row_open(overlay, row, PLACE_QUESTION, because->question,
                              because->value && !because->assumed ? "Change" : "Answer");
}

/* A rule, or what binds a date; its source stands below it. */
static void because_add_rule_row(struct because_overlay *overlay, const struct because *because,
                                 const char *rule, const char *source)
{
    struct list_row *row = NULL;

    if (rule[0] != '\0')
        row = because_add_row(overlay, ROW_ITEM, "·", rule);
    if (row && because->step >= 0)
        because_make_row_open(overlay, row, PLACE_STEP, because->step, "Open");
    if (source[0] == '\0')
        return;
    row = because_add_row(overlay, row ? ROW_MORE : ROW_ITEM,
                          because->stale ? "!"
                          : row          ? ""
                                         : "·",
                          source);
    row->tone = because->stale ? TONE_ACTION : TONE_PLAIN;
    row->dim = !because->stale;
}

static void because_add_link(struct because_overlay *overlay, const struct roadmap *roadmap,
                             const struct because *because)
{
    struct buffer parts[BECAUSE_PART_COUNT] = {{0}};

    for (int part = 0; part < BECAUSE_PART_COUNT; part++)
        report_because_part(roadmap, because, (enum because_part)part, &parts[part]);
    if (parts[BECAUSE_ANSWER].length > 0)
        because_add_answer_row(overlay, because, buffer_text(&parts[BECAUSE_ANSWER]));
    because_add_rule_row(overlay, because, buffer_text(&parts[BECAUSE_RULE]),
                         buffer_text(&parts[BECAUSE_SOURCE]));
    if (parts[BECAUSE_ASSUMPTION].length > 0)
        because_add_row(overlay, ROW_ITEM, "*", buffer_text(&parts[BECAUSE_ASSUMPTION]));
    for (int part = 0; part < BECAUSE_PART_COUNT; part++)
        buffer_clear(&parts[part]);
}

static void because_add_chain(struct because_overlay *overlay, const struct roadmap *roadmap,
                              const char *title, const struct because_list *chain)
{
    list_add(&overlay->base.list, ROW_HEADING, title);
    for (int about = ABOUT_STEP; about <= ABOUT_GATE; about++) {
        bool begun = false;

        for (int i = 0; i < chain->count; i++) {
            if ((int)chain->items[i].about != about)
                continue;
            if (!begun)
                because_add_heading(overlay, report_because_heading((enum because_about)about));
            begun = true;
            because_add_link(overlay, roadmap, &chain->items[i]);
        }
    }
}

static void because_add_route(struct because_overlay *overlay, const struct roadmap *roadmap,
                              const struct route_summary *route)
{
    list_add(&overlay->base.list, ROW_HEADING, route->title);
    because_add_heading(overlay, "Why it is shown");
    for (int bit = 0; bit < ROUTE_LABEL_COUNT; bit++)
        if (route->labels >> bit & 1U)
            because_add_row(overlay, ROW_ITEM, "·", report_label_sentence(bit));
    if (route->labels == 0)
        because_add_row(overlay, ROW_ITEM, "·", "It is first in nothing, but goes another way.");
    if (route->choice_count > 0)
        because_add_heading(overlay, "What it chooses");
    for (int i = 0; i < route->choice_count; i++) {
        struct buffer text = {0};

        report_route_choice(roadmap, &route->choices[i], &text);
        because_add_row(overlay, ROW_ITEM, "·", buffer_text(&text));
        buffer_clear(&text);
    }
}

/* False when what was asked of is not there any more. */
static bool because_add_all(struct because_overlay *overlay, const struct roadmap *roadmap)
{
    int index = -1;

    switch (overlay->of) {
    case PLACE_WHY_STEP:
        index = roadmap_find_step(roadmap, overlay->id);
        if (index >= 0)
            because_add_chain(overlay, roadmap, roadmap->steps[index].title,
                              &roadmap->steps[index].because);
        break;
    case PLACE_WHY_GATE:
        index = roadmap_find_gate(roadmap, overlay->id);
        if (index >= 0)
            because_add_chain(overlay, roadmap, roadmap->gates[index].title,
                              &roadmap->gates[index].because);
        break;
    default:
        index = overlay->number <= roadmap->route_count ? overlay->number - 1 : -1;
        if (index >= 0)
            because_add_route(overlay, roadmap, &roadmap->routes[index]);
        break;
    }
    return index >= 0;
}

static void because_fill(struct list_screen *base)
{
    if (!because_add_all((struct because_overlay *)base,
                         session_roadmap(base->screen.tui->session)))
        list_add(&base->list, ROW_TEXT, "This is no longer on the roadmap. Esc closes.");
}

/* ---- the frame ------------------------------------------------------------------------------- */

static struct pane because_frame(struct list_screen *base, const struct pane *whole)
{
    int width = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    struct pane box;

    list_measure(&base->list, width - 2 * PADDING);
    box = frame_box(base->screen.tui, whole,
                    list_height(&base->list, 0, (int)base->list.rows.count - 1) + 2, width);
    draw_box(&box);
    return pane_part(&box, 1, PADDING, box.rows - 2, width - 2 * PADDING);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static void because_leave(struct screen *screen)
{
    free(((struct because_overlay *)screen)->id);
    list_screen_leave(screen);
}

static const enum command because_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_PAGE_DOWN,
                                              COMMAND_HELP, COMMAND_NONE};

static const struct list_screen_ops because_ops = {
    .screen = {.name = "Because",
               .context = CONTEXT_BECAUSE,
               .overlay = true,
               .footer = because_footer,
               .update = list_screen_update,
               .draw = list_screen_draw,
               .can = list_screen_can,
               .key = list_screen_key,
               .leave = because_leave},
    .columns = because_columns,
    .column_count = 2,
    .fill = because_fill,
    .frame = because_frame,
};

struct screen *because_screen(struct tui *tui, const struct place *place)
{
    struct because_overlay *overlay = list_screen_new(tui, &because_ops, sizeof *overlay);
    const struct roadmap *roadmap = session_roadmap(tui->session);

    overlay->of = place->kind;
    if (overlay->of == PLACE_WHY_ROUTE)
        overlay->number = roadmap->routes[place->index].number;
    else
        overlay->id =
            memory_copy_text(overlay->of == PLACE_WHY_GATE ? roadmap->gates[place->index].id
                                                           : roadmap->steps[place->index].id);
    return &overlay->base.screen;
}
