/* SPDX-License-Identifier: MIT
 * Jump to a question, a step, a gate or a term by a few letters of it. */
#include <string.h>

#include "tui/parts/standing.h"
#include "tui/screens/anywhere/places.h"
#include "tui/stage/stage.h"
#include "tui/widgets/line.h"

enum { WIDEST = 72, PADDING = 2, TEXT_LIMIT = 60 };
enum jump_kind { JUMP_QUESTION, JUMP_STEP, JUMP_GATE, JUMP_FIGURES, JUMP_TERM };

static const struct list_column columns[] = {{.width = 0}, {.width = 8, .from = 40}};

struct jump_screen {
    struct screen screen;
    struct line_field line;
    struct list list;
};

/* ASCII letters alike in either case; other bytes as they are. */
static int fold(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : (unsigned char)letter;
}

static bool begins(const char *text, const char *wanted)
{
    for (; *wanted != '\0'; text++, wanted++)
        if (fold(*text) != fold(*wanted))
            return false;
    return true;
}

static bool contains(const char *text, const char *wanted)
{
    for (; *text != '\0'; text++)
        if (begins(text, wanted))
            return true;
    return wanted[0] == '\0';
}

static void add(struct jump_screen *jump, enum jump_kind kind, int index, const char *title,
                const char *also)
{
    static const char *const kinds[] = {"question", "step", "gate", "assumed", "term"};
    const char *wanted = buffer_text(&jump->line.text);
    struct list_row *row;

    if (!contains(title, wanted) && !contains(also, wanted))
        return;
    row = list_add(&jump->list, ROW_ITEM, title);
    row->tag = (int)kind;
    row->value = index;
    list_set(&jump->list, row, 1, kinds[kind]);
}

static void update(struct screen *screen)
{
    struct jump_screen *jump = (struct jump_screen *)screen;
    struct session *session = screen->tui->session;
    const struct catalog *catalog = session_catalog(session);
    const enum question_status *status = session_questions(session);
    const struct roadmap *roadmap = session_roadmap(session);

    list_reset(&jump->list);
    for (int i = 0; i < catalog->question_count; i++)
        if (status[i] == QUESTION_ASKED)
            add(jump, JUMP_QUESTION, i, catalog->questions[i].label, catalog->questions[i].ask);
    for (int i = 0; i < roadmap->step_count; i++)
        add(jump, JUMP_STEP, i, roadmap->steps[i].title, roadmap->steps[i].id);
    for (int i = 0; i < roadmap->gate_count; i++)
        add(jump, JUMP_GATE, i, roadmap->gates[i].title, roadmap->gates[i].id);
    for (int i = 0; i < catalog->assumption_count; i++)
        if (standing_assumes(roadmap, i))
            add(jump, JUMP_FIGURES, i, catalog->assumptions[i].title, catalog->assumptions[i].id);
    for (int i = 0; i < catalog->term_count; i++)
        add(jump, JUMP_TERM, i, catalog->terms[i].term, "");
    list_settle(&jump->list);
}

static void draw(struct screen *screen, const struct pane *whole)
{
    struct jump_screen *jump = (struct jump_screen *)screen;
    int width = whole->columns - 4 < WIDEST ? whole->columns - 4 : WIDEST;
    struct pane box = pane_part(whole, 1, (whole->columns - width) / 2, whole->rows - 2, width);
    struct pane inside = pane_part(&box, 1, PADDING, box.rows - 2, width - 2 * PADDING);
    struct pane results = pane_part(&inside, 2, 0, inside.rows - 2, inside.columns);
    int column;

    draw_box(&box);
    column = draw_text(&inside, 0, 0, "Jump to ", STYLE_BOLD);
    list_draw(&jump->list, &results, true);
    if (jump->list.rows.count == 0)
        draw_text(&results, 0, 0, "Nothing of that name. Esc closes.", STYLE_DIM);
    line_draw(&jump->line, &inside, 0, column, inside.columns - column, true);
}

static enum typing typing(const struct screen *screen)
{
    (void)screen;
    return TYPING_TEXT;
}

static struct action go(const struct list_row *row)
{
    switch (row->tag) {
    case JUMP_QUESTION:
        return action_replace(place_at(PLACE_QUESTION, row->value));
    case JUMP_STEP:
        return action_replace(place_at(PLACE_STEP, row->value));
    case JUMP_GATE:
        return action_replace(place_at(PLACE_GATE, row->value));
    case JUMP_FIGURES:
        return action_replace(place_at(PLACE_ASSUMPTION, row->value));
    default:
        return action_replace(place_at(PLACE_HELP, row->value));
    }
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct jump_screen *jump = (struct jump_screen *)screen;
    const struct list_row *row = list_focused(&jump->list);

    if (command == COMMAND_BACK)
        return action_back();
    if (command == COMMAND_CONTINUE)
        return row ? go(row) : action_stay();
    if (line_key(&jump->line, command, character)) {
        jump->list.scroll = (struct scroll){0, 0};
        screen->stale = true;
    } else {
        list_key(&jump->list, command);
    }
    return action_stay();
}

static void leave(struct screen *screen)
{
    struct jump_screen *jump = (struct jump_screen *)screen;

    line_clear(&jump->line);
    list_clear(&jump->list);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NONE};

static const struct screen_ops jump_ops = {
    .name = "Jump",
    .context = CONTEXT_JUMP,
    .overlay = true,
    .footer = footer,
    .update = update,
    .draw = draw,
    .typing = typing,
    .key = key,
    .leave = leave,
};

struct screen *jump_screen(struct tui *tui, const struct place *place)
{
    struct jump_screen *jump = screen_new(tui, &jump_ops, sizeof *jump);

    (void)place;
    line_init(&jump->line, TEXT_LIMIT);
    list_init(&jump->list, columns, 2);
    return &jump->screen;
}
