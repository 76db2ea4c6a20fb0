/* SPDX-License-Identifier: MIT
 * A screen that is a list: how its rows are made anew, drawn and moved through, and the detail of
 * the focused one: beside them, where the terminal is wide enough, and alone while it is read. A
 * terminal rolls whole rows, so that beside a list each line would send the detail anew. */
#include "tui/parts/list_screen.h"

#include "tui/parts/head.h"

#include "milepost/session.h"

enum { WIDE = 100, LEAST_DETAIL = 40, DETAIL_PERCENT = 36, MARGINS = 4, BRIEF_LETTERS = 212 };

static const char list_screen_rest[] = "Enter shows all, with sources.";

static const struct list_screen_ops *list_screen_ops_of(const struct list_screen *view)
{
    return (const struct list_screen_ops *)view->screen.ops;
}

void *list_screen_new(struct tui *tui, const struct list_screen_ops *ops, size_t size)
{
    struct list_screen *view = screen_new(tui, &ops->screen, size);

    list_init(&view->list, ops->columns, ops->column_count);
    page_init(&view->detail);
    view->tag = view->value = -1;
    return view;
}

void list_screen_leave(struct screen *screen)
{
    struct list_screen *view = (struct list_screen *)screen;

    list_clear(&view->list);
    page_clear(&view->detail);
}

/* ---- rows ------------------------------------------------------------------------------------ */

void list_screen_add_blank(struct list_screen *view)
{
    const struct list_row *rows = view->list.rows.items;
    size_t count = view->list.rows.count;
    bool only_labels = count == 1 && rows[0].kind == ROW_LABELS;

    if (count > 0 && !only_labels && !frame_is_compact(view->screen.tui))
        list_add(&view->list, ROW_TEXT, "");
}

void list_screen_add_heading(struct list_screen *view, const char *title)
{
    list_screen_add_blank(view);
    list_add_heading(&view->list, title);
}

bool list_screen_waits(struct list_screen *view)
{
    view->screen.waits = session_roadmap_stale(view->screen.tui->session);
    if (!view->screen.waits)
        return false;
    list_add(&view->list, ROW_TEXT, "Working the roadmap out ...")->dim = true;
    return true;
}

bool list_screen_work(struct screen *screen)
{
    if (!session_roadmap_stale(screen->tui->session))
        return false;
    session_roadmap(screen->tui->session);
    screen->stale = true;
    return true;
}

const struct list_row *list_screen_focused(const struct screen *screen)
{
    return list_focused(&((const struct list_screen *)screen)->list);
}

static bool list_screen_has_items(const struct list *list)
{
    for (size_t i = 0; i < list->rows.count; i++)
        if (list->rows.items[i].kind == ROW_ITEM)
            return true;
    return false;
}

/* Rows that only say that there are none yet leave the focus where it was, for those to come. */
void list_screen_update(struct screen *screen)
{
    struct list_screen *view = (struct list_screen *)screen;

    list_reset(&view->list);
    view->filled = false;
    list_screen_ops_of(view)->fill(view);
    if (list_screen_has_items(&view->list))
        list_settle(&view->list);
    if (list_screen_ops_of(view)->settled)
        list_screen_ops_of(view)->settled(view);
}

/* ---- drawing --------------------------------------------------------------------------------- */

bool list_screen_is_wide(const struct tui *tui)
{
    return tui->canvas.columns >= WIDE;
}

/* Of a wide terminal what the list beside the detail takes, with its margins: no row of it is too
 * long to be read across, so on a very wide one the rest is the detail's. */
static int list_screen_left(int columns_in_all)
{
    int detail = columns_in_all * DETAIL_PERCENT / 100;
    int left = columns_in_all - (detail < LEAST_DETAIL ? LEAST_DETAIL : detail);

    return left < ROW_COLUMNS + MARGINS ? left : ROW_COLUMNS + MARGINS;
}

int list_screen_columns(const struct tui *tui)
{
    int columns = tui->canvas.columns;

    return (list_screen_is_wide(tui) ? list_screen_left(columns) : columns) - MARGINS;
}

struct pane list_screen_narrow(struct list_screen *view, const struct pane *body)
{
    struct pane pane = body_pane(body);

    (void)view;
    pane_narrow(&pane);
    return pane;
}

struct pane list_screen_narrow_below(struct list_screen *view, const struct pane *body)
{
    struct pane pane = body_pane_below(view->screen.tui, body);

    pane_narrow(&pane);
    return pane;
}

/* Filled anew, the detail of the same row stays where it was scrolled to. */
static void list_screen_fill_detail(struct list_screen *view)
{
    const struct list_row *row = list_focused(&view->list);
    bool same = row && row->tag == view->tag && row->value == view->value;

    if (same && view->filled)
        return;
    page_reset(&view->detail);
    if (!same)
        view->detail.top = 0;
    view->filled = true;
    view->tag = row ? row->tag : -1;
    view->value = row ? row->value : -1;
    if (row)
        list_screen_ops_of(view)->detail(view, row, &view->detail);
    view->cut = list_screen_ops_of(view)->brief && page_shorten(&view->detail, BRIEF_LETTERS);
}

static void list_screen_draw_detail(struct list_screen *view, const struct pane *body, int left)
{
    int columns = text_columns(body->columns - left - MARGINS);
    struct pane side = pane_part(body, 0, left + 3, body->rows, columns);
    struct pane rule = pane_part(body, 0, left, body->rows, 1), text = side;

    draw_divider(body, left);
    later_add(&rule, LATER_UNSEEN); /* it rolls away with the rows beside it */
    list_screen_fill_detail(view);
    if (view->cut) {
        text.rows--;
        draw_text(&side, text.rows, 0, list_screen_rest, STYLE_DIM);
    }
    page_draw(&view->detail, &text, false);
    later_add(&side, LATER_ALL);
}

static void list_screen_draw_detail_alone(struct list_screen *view, const struct pane *body)
{
    struct pane pane = body_pane_below(view->screen.tui, body);

    list_screen_fill_detail(view);
    page_draw(&view->detail, &pane, true);
}

void list_screen_draw(struct screen *screen, const struct pane *body)
{
    struct list_screen *view = (struct list_screen *)screen;
    const struct list_screen_ops *ops = list_screen_ops_of(view);
    bool beside = ops->detail && list_screen_is_wide(screen->tui);
    int columns = beside ? list_screen_left(body->columns) : body->columns;
    struct pane left = pane_part(body, 0, 0, body->rows, columns);
    struct pane list;

    view->in_detail = view->in_detail && list_focused(&view->list);
    if (view->in_detail) {
        list_screen_draw_detail_alone(view, body);
        return;
    }
    list = ops->frame ? ops->frame(view, &left) : body_pane(&left);
    list_draw(&view->list, &list, true);
    if (beside)
        list_screen_draw_detail(view, body, columns);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* Rows of the screen's own, and those without a tag, lead to no place. */
static bool list_screen_leads(const struct list_row *row)
{
    return row->tag >= 0 && row->tag < PLACE_COUNT;
}

struct action list_screen_open(struct list_screen *view, const struct list_row *row)
{
    const struct list_screen_ops *ops = list_screen_ops_of(view);

    if (!ops->detail || ops->brief || !list_screen_is_wide(view->screen.tui))
        return list_screen_leads(row) ? action_go(place_with((enum place_kind)row->tag, row->value))
                                      : action_stay();
    view->in_detail = true;
    return action_stay();
}

static bool list_screen_opens(const struct list_screen *view, const struct list_row *row)
{
    return list_screen_ops_of(view)->open || list_screen_leads(row);
}

static bool list_screen_moves_list(struct list_screen *view, enum command command)
{
    bool moved = list_key(&view->list, command);
    const struct list_row *row = list_focused(&view->list);

    if (row && !list_screen_opens(view, row))
        list_read_on(&view->list, command);
    return moved;
}

static bool list_screen_leaves_detail(enum command command)
{
    return command == COMMAND_BACK || command == COMMAND_LEFT || command == COMMAND_NEXT_ITEM ||
           command == COMMAND_PREVIOUS_ITEM;
}

static bool list_screen_moves(struct list_screen *view, enum command command)
{
    if (!view->in_detail)
        return list_screen_moves_list(view, command);
    if (!list_screen_leaves_detail(command))
        return page_key(&view->detail, command);
    view->in_detail = false;
    return true;
}

/* The key table says on which screens each of these works. */
static struct action list_screen_go_by_key(enum command command)
{
    static const struct {
        enum command command;
        enum place_kind place;
    } ways[] = {
        {COMMAND_ANSWERS, PLACE_CHECK},   {COMMAND_ROADMAP, PLACE_ROADMAP},
        {COMMAND_ROUTES, PLACE_ROUTES},   {COMMAND_TIMELINE, PLACE_TIMELINE},
        {COMMAND_MONTHS, PLACE_MONTHS},   {COMMAND_SCHOOLS, PLACE_SCHOOLS},
        {COMMAND_WEEK, PLACE_WEEK},       {COMMAND_DUE, PLACE_DUE},
        {COMMAND_MEND, PLACE_OFFERS},     {COMMAND_CREDITS, PLACE_CREDITS},
        {COMMAND_HISTORY, PLACE_HISTORY},
    };

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].command == command)
            return action_go(place_of(ways[i].place));
    return action_stay();
}

/* The card of the step that is focused is among what can be printed. */
static struct action list_screen_print(const struct list_row *row)
{
    struct place place = place_of(PLACE_PRINT);

    place.number = row && row->tag == PLACE_STEP ? row->value + 1 : 0;
    return action_go(place);
}

bool list_screen_can(const struct screen *screen, enum command command)
{
    const struct list_screen *view = (const struct list_screen *)screen;
    const struct list_row *row = list_focused(&view->list);

    if (command == COMMAND_WHY)
        return row && place_why((enum place_kind)row->tag) != PLACE_COUNT;
    if (command == COMMAND_MEND)
        return head_is_late(screen->tui);
    if (command == COMMAND_CONTINUE)
        return row && !view->in_detail && list_screen_opens(view, row);
    return true;
}

void list_screen_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    if (command == COMMAND_MEND)
        head_say_not_late(screen->tui, out);
    else if (command == COMMAND_WHY)
        buffer_add(out, "Nothing more is behind what is focused here.");
}

struct action list_screen_key(struct screen *screen, enum command command, uint32_t character)
{
    struct list_screen *view = (struct list_screen *)screen;
    const struct list_screen_ops *ops = list_screen_ops_of(view);
    const struct list_row *row = list_focused(&view->list);

    (void)character;
    if (list_screen_moves(view, command)) {
        if (ops->moved)
            ops->moved(view);
        return action_stay();
    }
    if (command == COMMAND_BACK)
        return action_back();
    if (command == COMMAND_WHY)
        return action_go(place_with(place_why((enum place_kind)row->tag), row->value));
    if (command == COMMAND_PRINT)
        return list_screen_print(row);
    if (command != COMMAND_CONTINUE && (command != COMMAND_RIGHT || !ops->detail))
        return list_screen_go_by_key(command);
    if (!row)
        return action_stay();
    return ops->open ? ops->open(view, row) : list_screen_open(view, row);
}
