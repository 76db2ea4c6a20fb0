/* SPDX-License-Identifier: MIT
 * The filters of Find, a row each, above what they leave: each key asks anew. */
#include <inttypes.h>
#include <stdio.h>

#include "tui/screens/worksheet/find.h"

enum { LABEL_COLUMNS = 16 };

static const char *const filter_labels[FILTER_COUNT] = {
    [FILTER_NAME] = "Name",
    [FILTER_MILES] = "Miles at most",
    [FILTER_PRICE] = "Dollars at most",
    [FILTER_AWARD] = "Award",
    [FILTER_ONLINE] = "Online",
    [FILTER_AID] = "Help",
    [FILTER_SORT] = "Sorted by",
};

/* What is typed there, or NULL: it is chosen. */
static struct line_field *filter_line(struct find_screen *view, int filter)
{
    switch (filter) {
    case FILTER_NAME:
        return &view->name;
    case FILTER_MILES:
        return &view->miles;
    case FILTER_PRICE:
        return &view->price;
    default:
        return NULL;
    }
}

/* ---- opening --------------------------------------------------------------------------------- */

static void filter_set_number(struct line_field *line, bool any, int64_t number)
{
    char text[24] = "";

    if (any)
        snprintf(text, sizeof text, "%" PRId64, number);
    line_set(line, text);
}

/* What is asked, in each row but one: there stands what is typed. */
static void filter_show(struct find_screen *view, int but)
{
    const struct find_asked *asked = &view->asked;

    if (but != FILTER_NAME)
        line_set(&view->name, asked->name);
    if (but != FILTER_MILES)
        filter_set_number(&view->miles, asked->wish.within > 0, asked->wish.within);
    if (but != FILTER_PRICE)
        filter_set_number(&view->price, asked->wish.most_price != SCHOOLS_UNKNOWN,
                          asked->wish.most_price);
}

void find_filter_open(struct find_screen *view)
{
    filter_show(view, FILTER_COUNT);
    view->before = view->asked;
    view->filter = FILTER_NAME;
    view->part = FIND_FILTER;
    view->base.screen.stale = true;
}

static void filter_close(struct find_screen *view)
{
    view->part = FIND_LIST;
    view->base.screen.stale = true;
}

/* ---- what is typed --------------------------------------------------------------------------- */

/* Nothing is no bound. */
static bool filter_read(struct tui *tui, const struct line_field *line, int64_t most,
                        const char *what, int64_t none, int64_t *out)
{
    *out = none;
    if (line->text.length == 0 || text_parse_number(buffer_text(&line->text), 1, most, out))
        return true;
    tui_say(tui, true, "%s: a whole number from 1 to %" PRId64 ".", what, most);
    return false;
}

/* The number that is typed, or false: it was said why not. */
static bool filter_read_number(struct find_screen *view, struct find_asked *asked)
{
    struct tui *tui = view->base.screen.tui;
    int64_t within = asked->wish.within;
    bool read = true;

    if (view->filter == FILTER_MILES)
        read = filter_read(tui, &view->miles, SCHOOL_MILES_MOST, filter_labels[FILTER_MILES], 0,
                           &within);
    else if (view->filter == FILTER_PRICE)
        read = filter_read(tui, &view->price, SCHOOL_DOLLARS_MOST, filter_labels[FILTER_PRICE],
                           SCHOOLS_UNKNOWN, &asked->wish.most_price);
    asked->wish.within = (int)within;
    return read;
}

/* The row that is typed in alone is read: what was refused in another is not asked again. */
static void filter_typed(struct find_screen *view)
{
    struct find_asked asked = view->asked;

    if (view->filter == FILTER_NAME)
        snprintf(asked.name, sizeof asked.name, "%s", buffer_text(&view->name.text));
    if (filter_read_number(view, &asked) && find_look(view, &asked))
        filter_show(view, view->filter);
}

/* ---- what is chosen -------------------------------------------------------------------------- */

static int filter_round(int value, int step, int count)
{
    return (value + step + count) % count;
}

static void filter_choose(struct find_screen *view, int step)
{
    const struct catalog *catalog = session_catalog(view->base.screen.tui->session);
    struct find_asked asked = view->asked;

    switch (view->filter) {
    case FILTER_AWARD:
        asked.wish.award = filter_round(asked.wish.award, step, school_award_kind_count);
        break;
    case FILTER_ONLINE:
        asked.wish.online = !asked.wish.online;
        break;
    case FILTER_AID:
        asked.wish.aid = filter_round(asked.wish.aid + 1, step, catalog->aid_count + 1) - 1;
        break;
    default:
        asked.wish.sort = school_sort_turn(buffer_text(&view->where.text), asked.wish.sort, step);
    }
    find_look(view, &asked);
}

static const char *filter_chosen(const struct find_screen *view, int filter)
{
    const struct find_asked *asked = &view->asked;

    switch (filter) {
    case FILTER_AWARD:
        return asked->wish.award == 0 ? "any" : school_award_kinds[asked->wish.award].id;
    case FILTER_ONLINE:
        return asked->wish.online ? "yes" : "any";
    case FILTER_AID:
        return asked->wish.aid < 0
                   ? "any"
                   : session_catalog(view->base.screen.tui->session)->aids[asked->wish.aid].title;
    default:
        return school_sort_word(school_sort_from(buffer_text(&view->where.text), asked->wish.sort));
    }
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* What was refused does not stay behind as if it were asked; that it was is said again. */
static void filter_move(struct find_screen *view, int step)
{
    struct find_asked ignored = view->asked;

    (void)filter_read_number(view, &ignored);
    filter_show(view, FILTER_COUNT);
    view->filter = filter_round(view->filter, step, FILTER_COUNT);
}

static bool filter_key_value(struct find_screen *view, enum command command, uint32_t character)
{
    struct line_field *line = filter_line(view, view->filter);

    if (!line) {
        if (command == COMMAND_LEFT || command == COMMAND_RIGHT)
            filter_choose(view, command == COMMAND_LEFT ? -1 : 1);
        return command == COMMAND_LEFT || command == COMMAND_RIGHT;
    }
    if (command == COMMAND_TYPE && line != &view->name && (character < '0' || character > '9'))
        return true; /* "$5,000" is typed as it is written */
    if (!line_key(line, command, character))
        return false;
    if (command != COMMAND_LEFT && command != COMMAND_RIGHT && command != COMMAND_FIRST &&
        command != COMMAND_LAST)
        filter_typed(view);
    return true;
}

bool find_filter_key(struct find_screen *view, enum command command, uint32_t character)
{
    struct find_asked asked = view->asked;

    switch (command) {
    case COMMAND_UP:
    case COMMAND_PREVIOUS_ITEM:
        filter_move(view, -1);
        return true;
    case COMMAND_DOWN:
    case COMMAND_NEXT_ITEM:
        filter_move(view, 1);
        return true;
    case COMMAND_CONTINUE: /* what was refused is not passed over */
        if (filter_read_number(view, &asked))
            filter_close(view);
        return true;
    case COMMAND_BACK: /* as they were before, unless the file is gone: then with what was found */
        find_look(view, &view->before);
        filter_close(view);
        return true;
    default:
        return filter_key_value(view, command, character);
    }
}

enum typing find_filter_typing(const struct find_screen *view)
{
    switch (view->filter) {
    case FILTER_NAME:
        return TYPING_TEXT;
    case FILTER_MILES:
    case FILTER_PRICE:
        return TYPING_NUMBER;
    default:
        return TYPING_NOTHING;
    }
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void filter_draw_row(struct find_screen *view, const struct pane *pane, int row, int filter)
{
    struct line_field *line = filter_line(view, filter);
    bool focused = view->filter == filter;
    struct buffer text = {0};

    draw_fit(pane, row, 0, LABEL_COLUMNS - 1, filter_labels[filter],
             focused ? STYLE_BOLD : STYLE_PLAIN);
    if (line) {
        line_draw(line, pane, row, LABEL_COLUMNS, pane->columns - LABEL_COLUMNS, focused);
    } else {
        buffer_format(&text, focused ? "‹ %s ›" : "%s", filter_chosen(view, filter));
        draw_fit(pane, row, LABEL_COLUMNS, pane->columns - LABEL_COLUMNS, buffer_text(&text),
                 STYLE_PLAIN);
        if (focused)
            draw_mark(pane, row, LABEL_COLUMNS, pane_text_width(pane, buffer_text(&text)),
                      ATTRIBUTE_REVERSE);
        if (focused)
            draw_cursor(pane, row, LABEL_COLUMNS);
    }
    spot_add_item(pane, row, 1, &view->filter, filter, line ? PRESS_DOWN : PRESS_RIGHT);
    buffer_clear(&text);
}

int find_filter_rows(const struct find_screen *view)
{
    return FILTER_COUNT + !frame_is_compact(view->base.screen.tui);
}

void find_filter_draw(struct find_screen *view, const struct pane *body)
{
    static const char hint[] = "Down: next   Left, Right: change   Enter: done   Esc: as before";
    const struct pane *pane = &view->filters;

    draw_unmark(body);
    for (int i = 0; i < FILTER_COUNT; i++)
        filter_draw_row(view, pane, i, i);
    if (find_filter_rows(view) > FILTER_COUNT && pane_text_width(pane, hint) <= pane->columns)
        draw_text(pane, FILTER_COUNT, 0, hint, STYLE_DIM);
}
