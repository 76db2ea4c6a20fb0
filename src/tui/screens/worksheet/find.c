/* SPDX-License-Identifier: MIT
 * Find: programs of real schools near a ZIP code or in a state. Where somebody lives is used and
 * not kept: it is no draft, and goes with the screen. */
#include "tui/screens/worksheet/find.h"

#include "tui/screens/worksheet/comparing.h"
#include "tui/screens/worksheet/places.h"

enum { FIND_WHERE_LIMIT = 5 };

static const struct list_column find_columns[FIND_CELLS] = {
    [FIND_SCHOOL] = {.width = 0},
    [FIND_MILES] = {.width = 6, .from = FIND_NARROW, .right = true},
    [FIND_GRADUATES] = {.width = 9, .from = FIND_NARROW, .right = true},
    [FIND_PRICE] = {.width = 15, .from = FIND_NARROW, .right = true},
};

/* ---- looking ---------------------------------------------------------------------------------- */

static bool find_has_file(struct find_screen *view)
{
    const struct tui *tui = view->base.screen.tui;
    struct error err;
    enum status status;

    buffer_truncate(&view->problem, 0);
    status = school_book_try(tui->session, tui->options->schools, &view->problem, &err);
    view->missing = status == STATUS_NOT_FOUND;
    if (status != STATUS_OK && !view->missing)
        buffer_add(&view->problem, err.text);
    return status == STATUS_OK;
}

static void find_look_there(struct find_screen *view)
{
    struct buffer around = {0};

    if (!find_look(view, &view->asked))
        return;
    view->part = FIND_LIST;
    if (view->book.finding.around) {
        school_say_around(buffer_text(&view->where.text), &around);
        tui_say(view->base.screen.tui, false, "%s", buffer_text(&around));
        buffer_clear(&around);
    }
}

static void find_detail(struct list_screen *base, const struct list_row *row, struct page *page)
{
    const struct find_screen *view = (const struct find_screen *)base;
    const struct find_shown shown = {.book = &view->book,
                                     .today = session_today(base->screen.tui->session)};

    if (row->tag == FIND_OFFER)
        find_card(page, &shown, &view->book.finding.offers[row->value]);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void find_draw_missing(struct find_screen *view, const struct pane *pane)
{
    int row = draw_wrapped(pane, 0, 0, pane->rows, text_columns(pane->columns),
                           buffer_text(&view->problem), STYLE_PLAIN);
    struct pane rest = pane_part(pane, row, 0, pane->rows - row, pane->columns);

    list_draw(&view->base.list, &rest, true);
}

static void find_draw_where(struct find_screen *view, const struct pane *pane)
{
    int columns = text_columns(pane->columns), column;

    if (view->missing || view->problem.length > 0) {
        find_draw_missing(view, pane);
        return;
    }
    column = draw_text(pane, 0, 0, "ZIP code or state  ", STYLE_BOLD);
    draw_wrapped(pane, 2, 0, pane->rows, columns,
                 "Five digits, or two letters such as GA. It is used to look, and not kept.",
                 STYLE_DIM);
    line_draw(&view->where, pane, 0, column, columns - column, true);
}

static struct pane find_frame(struct list_screen *base, const struct pane *body)
{
    struct find_screen *view = (struct find_screen *)base;
    struct pane pane = body_pane_below(base->screen.tui, body);
    struct buffer text = {0};
    int row;

    find_say_asked(view, &text);
    row = draw_wrapped(&pane, 0, 0, pane.rows, text_columns(pane.columns), buffer_text(&text),
                       STYLE_DIM);
    buffer_clear(&text);
    if (view->part == FIND_FILTER) {
        view->filters = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
        row += find_filter_rows(view);
    }
    return pane_part(&pane, row, 0, pane.rows - row, pane.columns);
}

static const struct school_offer *find_focused(const struct screen *screen)
{
    const struct find_screen *view = (const struct find_screen *)screen;
    const struct list_row *row = list_screen_focused(screen);

    return view->part != FIND_WHERE && row && row->tag == FIND_OFFER
               ? &view->book.finding.offers[row->value]
               : NULL;
}

static void find_draw(struct screen *screen, const struct pane *body)
{
    struct find_screen *view = (struct find_screen *)screen;
    struct pane pane = body_pane_below(screen->tui, body);

    if (view->part == FIND_WHERE) {
        find_draw_where(view, &pane);
        return;
    }
    list_screen_draw(screen, body);
    if (view->part == FIND_FILTER)
        find_filter_draw(view, body);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* The card is a detail on a narrow terminal as well: it has no place of its own. */
static struct action find_open(struct list_screen *base, const struct list_row *row)
{
    base->in_detail = row->tag == FIND_OFFER;
    return action_stay();
}

static struct action find_add(struct screen *screen)
{
    const struct school_offer *offer = find_focused(screen);
    bool there = session_find_offer(screen->tui->session, offer) != NULL;
    struct buffer said = {0};
    struct error err;
    int64_t number;
    enum status status =
        session_school_add_offer(screen->tui->session, offer, NULL, &number, &said, &err);

    if (status == STATUS_USAGE || (status == STATUS_CONFLICT && there))
        tui_say(screen->tui, true, "%s", err.text);
    else
        say_change(screen->tui, status, &said, &err);
    buffer_clear(&said);
    return action_stay();
}

static struct action find_mark(struct screen *screen)
{
    struct error err;
    enum status status = session_compare_offer(screen->tui->session, find_focused(screen), &err);

    return comparing_marked(screen, status, &err);
}

static struct action find_turn(struct find_screen *view, enum command command)
{
    struct find_asked asked = view->asked;

    if (command == COMMAND_SORT)
        asked.wish.sort = school_sort_turn(buffer_text(&view->where.text), asked.wish.sort, 1);
    else if (command == COMMAND_ONLINE)
        asked.wish.online = !asked.wish.online;
    else
        asked.wish.award = (asked.wish.award + 1) % school_award_kind_count;
    find_look(view, &asked);
    return action_stay();
}

/* In what is typed: true when the key was its own. */
static bool find_key_where(struct find_screen *view, enum command command, uint32_t character)
{
    if (command != COMMAND_CONTINUE)
        return line_key(&view->where, command, character);
    find_look_there(view);
    return true;
}

static struct action find_key(struct screen *screen, enum command command, uint32_t character)
{
    struct find_screen *view = (struct find_screen *)screen;

    if (view->part == FIND_WHERE && !view->missing && find_key_where(view, command, character))
        return action_stay();
    if (view->part == FIND_FILTER && find_filter_key(view, command, character))
        return action_stay();
    switch (command) {
    case COMMAND_NEW:
        return find_add(screen);
    case COMMAND_SORT:
    case COMMAND_ONLINE:
    case COMMAND_AWARD:
        return find_turn(view, command);
    case COMMAND_MARK:
        return find_mark(screen);
    case COMMAND_COMPARE:
        return comparing_go(screen);
    case COMMAND_FIND:
        find_filter_open(view);
        return action_stay();
    case COMMAND_WHERE:
        view->part = FIND_WHERE;
        screen->stale = true;
        return action_stay();
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool find_can(const struct screen *screen, enum command command)
{
    const struct find_screen *view = (const struct find_screen *)screen;
    bool list = view->part == FIND_LIST && !view->base.in_detail;

    switch (command) {
    case COMMAND_CONTINUE:
        return view->part == FIND_WHERE    ? !view->missing
               : view->part == FIND_FILTER ? true
                                           : list && find_focused(screen) != NULL;
    case COMMAND_NEW:
        return view->part != FIND_FILTER && find_focused(screen) != NULL;
    case COMMAND_MARK:
        return list && find_focused(screen) != NULL;
    case COMMAND_COMPARE:
        return list && (find_focused(screen) || session_compared_count(screen->tui->session) > 0);
    case COMMAND_SORT:
    case COMMAND_ONLINE:
    case COMMAND_AWARD:
    case COMMAND_FIND:
    case COMMAND_WHERE:
        return list;
    default:
        return list_screen_can(screen, command);
    }
}

static enum typing find_typing(const struct screen *screen)
{
    const struct find_screen *view = (const struct find_screen *)screen;

    if (view->part == FIND_FILTER)
        return find_filter_typing(view);
    return view->part == FIND_WHERE && !view->missing ? TYPING_TEXT : TYPING_NOTHING;
}

/* Enter opens nothing where something is typed. */
static const char *find_word(const struct screen *screen, enum command command)
{
    const struct find_screen *view = (const struct find_screen *)screen;

    if (command != COMMAND_CONTINUE)
        return NULL;
    return view->part == FIND_FILTER ? "done" : view->part == FIND_WHERE ? "look" : NULL;
}

static void find_leave(struct screen *screen)
{
    struct find_screen *view = (struct find_screen *)screen;

    line_clear(&view->where);
    line_clear(&view->name);
    line_clear(&view->miles);
    line_clear(&view->price);
    buffer_clear(&view->problem);
    school_book_clear(&view->book);
    list_screen_leave(screen);
}

static const enum command find_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK, COMMAND_NEW,    COMMAND_FIND,  COMMAND_MARK,  COMMAND_HELP,
    COMMAND_COMPARE,  COMMAND_SORT, COMMAND_ONLINE, COMMAND_AWARD, COMMAND_WHERE, COMMAND_NONE};

static const struct list_screen_ops find_ops = {
    .screen = {.name = "Find a school",
               .context = CONTEXT_FIND,
               .footer = find_footer,
               .word = find_word,
               .update = list_screen_update,
               .crumb = "Schools › Find",
               .draw = find_draw,
               .typing = find_typing,
               .can = find_can,
               .key = find_key,
               .leave = find_leave},
    .columns = find_columns,
    .column_count = FIND_CELLS,
    .fill = find_fill,
    .open = find_open,
    .detail = find_detail,
    .frame = find_frame,
};

struct screen *find_screen(struct tui *tui, const struct place *place)
{
    struct find_screen *view = list_screen_new(tui, &find_ops, sizeof *view);

    (void)place;
    line_init(&view->where, FIND_WHERE_LIMIT);
    line_init(&view->name, FIND_NAME_LIMIT);
    line_init(&view->miles, FIND_NUMBER_LIMIT);
    line_init(&view->price, FIND_NUMBER_LIMIT);
    view->asked = (struct find_asked){.wish = {.most_price = SCHOOLS_UNKNOWN, .aid = -1}};
    find_has_file(view);
    return &view->base.screen;
}
