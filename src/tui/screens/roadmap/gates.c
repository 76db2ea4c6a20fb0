/* SPDX-License-Identifier: MIT
 * The gates: what somebody checks, by outcome, with whom to ask and by when. */
#include <string.h>

#include "milepost/report.h"
#include "tui/parts/detail.h"
#include "tui/parts/split.h"
#include "tui/parts/standing.h"
#include "tui/screens/roadmap/places.h"

enum { DATED_FROM = 50 };
enum gates_cell { CELL_TITLE, CELL_DATE };

static const struct list_column columns[] = {
    [CELL_TITLE] = {.width = 0},
    [CELL_DATE] = {.width = 22, .from = DATED_FROM, .right = true, .snug = true},
};

struct gates_screen {
    struct screen screen;
    struct split split;
};

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_blank(struct gates_screen *view)
{
    if (view->split.list.rows.count > 0 && !frame_is_compact(view->screen.tui))
        list_add(&view->split.list, ROW_TEXT, "");
}

/* "by 9 Dec 2026", "apply from 14 Mar 2028", "until reinstated": the day from which one may apply
 * is not the day on which the bar ends. */
static void say_date(const struct roadmap_gate *gate, struct buffer *out)
{
    char day[DATE_TEXT];

    if (gate->outcome == GATE_BARRED && gate->until != DATE_NONE)
        buffer_format(out, "apply from %s", date_long(gate->until, day));
    else if (gate->outcome == GATE_BARRED)
        buffer_add(out, "until reinstated");
    else if (gate->outcome != GATE_CLEAR && gate->by != DATE_NONE)
        buffer_format(out, "by %s", date_long(gate->by, day));
}

static bool has_text(const char *text)
{
    return text && text[0] != '\0';
}

/* Whom to ask, below the title; with the date where that has no column. */
static void add_whom(struct gates_screen *view, const struct roadmap_gate *gate,
                     const struct roadmap_gate *above, const char *date)
{
    bool same = above && has_text(above->who) && gate->who && strcmp(above->who, gate->who) == 0;
    struct buffer text = {0};

    if (view->screen.tui->canvas.columns < DATED_FROM + 4)
        buffer_add(&text, date);
    if (has_text(gate->who) && gate->outcome != GATE_CLEAR)
        buffer_format(&text, "%sWhom: %s", text.length > 0 ? ". " : "",
                      same ? "the same as above" : gate->who);
    if (text.length > 0)
        list_add(&view->split.list, ROW_MORE, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

static void add_gate(struct gates_screen *view, const struct roadmap *roadmap, int index, int above)
{
    const struct roadmap_gate *gate = &roadmap->gates[index];
    struct list_row *row = list_add(&view->split.list, ROW_ITEM, gate->title);
    struct buffer date = {0};

    row->tag = 0;
    row->value = index;
    row->mark = standing_gate_mark(gate->outcome);
    row->tone = standing_gate_tone(gate->outcome);
    say_date(gate, &date);
    list_set(&view->split.list, row, CELL_DATE, buffer_text(&date));
    add_whom(view, gate, above >= 0 ? &roadmap->gates[above] : NULL, buffer_text(&date));
    buffer_clear(&date);
}

static void add_outcome(struct gates_screen *view, const struct roadmap *roadmap,
                        enum gate_outcome outcome)
{
    int above = -1;

    for (int i = 0; i < roadmap->gate_count; i++) {
        if (roadmap->gates[i].outcome != outcome)
            continue;
        if (above < 0) {
            add_blank(view);
            list_add_heading(&view->split.list, report_gate_words(outcome));
        }
        add_gate(view, roadmap, i, above);
        above = i;
    }
}

static void update(struct screen *screen)
{
    struct gates_screen *view = (struct gates_screen *)screen;
    const struct roadmap *roadmap = session_roadmap(screen->tui->session);

    split_reset(&view->split);
    if (roadmap->gate_count == 0)
        list_add(&view->split.list, ROW_TEXT, "Nothing on this roadmap is checked by others.");
    else if (!frame_is_compact(screen->tui))
        list_add(&view->split.list, ROW_TEXT,
                 "Somebody checks these before a practicum or a job: settle them first.");
    for (int outcome = GATE_BARRED; outcome >= GATE_CLEAR; outcome--)
        add_outcome(view, roadmap, (enum gate_outcome)outcome);
    list_settle(&view->split.list);
}

static void fill_detail(const struct screen *screen, const struct list_row *row, struct page *page)
{
    detail_gate(page, session_roadmap(screen->tui->session), row->value);
}

static void draw(struct screen *screen, const struct pane *body)
{
    split_draw(&((struct gates_screen *)screen)->split, screen, body, fill_detail);
}

static void crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Gates", session_name(screen->tui->session));
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action open_gate(struct gates_screen *view, int gate)
{
    if (!split_is_wide(view->screen.tui))
        return action_go(place_at(PLACE_GATE, gate));
    view->split.in_detail = true;
    return action_stay();
}

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct gates_screen *view = (struct gates_screen *)screen;
    const struct list_row *row = list_focused(&view->split.list);

    (void)character;
    if (split_key(&view->split, command))
        return action_stay();
    switch (command) {
    case COMMAND_CONTINUE:
    case COMMAND_RIGHT:
        return row ? open_gate(view, row->value) : action_stay();
    case COMMAND_WHY:
        return action_go(place_at(PLACE_WHY_GATE, row->value));
    case COMMAND_BACK:
        return action_back();
    default:
        return action_stay();
    }
}

static bool can(const struct screen *screen, enum command command)
{
    const struct gates_screen *view = (const struct gates_screen *)screen;

    if (command == COMMAND_CONTINUE)
        return list_focused(&view->split.list) && !view->split.in_detail;
    return command != COMMAND_WHY || list_focused(&view->split.list);
}

static void leave(struct screen *screen)
{
    split_clear(&((struct gates_screen *)screen)->split);
}

static const enum command footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_WHY,
                                      COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct screen_ops gates_ops = {
    .name = "Gates",
    .context = CONTEXT_GATES,
    .footer = footer,
    .update = update,
    .crumbs = crumbs,
    .draw = draw,
    .can = can,
    .key = key,
    .leave = leave,
};

struct screen *gates_screen(struct tui *tui, const struct place *place)
{
    struct gates_screen *view = screen_new(tui, &gates_ops, sizeof *view);

    (void)place;
    split_init(&view->split, columns, 2);
    return &view->screen;
}
