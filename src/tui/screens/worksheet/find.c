/* SPDX-License-Identifier: MIT
 * Find: programs of real schools near a ZIP code or in a state. Where somebody lives is used and
 * not kept: it is no draft, and goes with the screen. */
#include "tui/screens/worksheet/find.h"

#include "tui/screens/worksheet/places.h"

enum { FIND_WHERE_LIMIT = 5, FIND_NAME_LIMIT = 60 };

static const struct list_column find_columns[FIND_CELLS] = {
    [FIND_SCHOOL] = {.width = 0},
    [FIND_MILES] = {.width = 6, .from = FIND_NARROW, .right = true},
    [FIND_GRADUATES] = {.width = 9, .from = FIND_NARROW, .right = true},
    [FIND_PRICE] = {.width = 14, .from = FIND_NARROW, .right = true},
};

static const char *const find_awards[] = {NULL, "certificate", "associate", "bachelor"};
static const char *const find_award_words[] = {"any award", "certificates", "associate degrees",
                                               "bachelor's degrees"};
static const char *const find_sorts[] = {[SCHOOLS_BY_DISTANCE] = "distance",
                                         [SCHOOLS_BY_PRICE] = "price",
                                         [SCHOOLS_BY_GRADUATES] = "graduates",
                                         [SCHOOLS_BY_NAME] = "name"};

/* ---- looking ---------------------------------------------------------------------------------- */

static bool find_has_file(struct find_screen *view)
{
    struct error err;
    enum status status = school_book_try(view->base.screen.tui->options->schools, &err);

    buffer_truncate(&view->problem, 0);
    view->missing = status == STATUS_NOT_FOUND;
    if (status != STATUS_OK && !view->missing)
        buffer_add(&view->problem, err.text);
    return status == STATUS_OK;
}

/* What was found stays when nothing else is. */
static bool find_look(struct find_screen *view, const struct school_query *asked, int award)
{
    struct tui *tui = view->base.screen.tui;
    struct school_query query = *asked;
    struct school_book book;
    struct error err;

    query.where = buffer_text(&view->where.text);
    query.award = find_awards[award];
    if (school_book_find(tui->options->schools, &query, &book, &err) != STATUS_OK) {
        tui_say(tui, true, "%s", err.text);
        return false;
    }
    school_book_clear(&view->book);
    view->book = book;
    view->query = *asked;
    view->award = award;
    view->base.screen.stale = true;
    view->base.filled = false;
    return true;
}

static void find_look_there(struct find_screen *view)
{
    if (!find_look(view, &view->query, view->award))
        return;
    view->part = FIND_LIST;
    view->base.list.scroll = (struct scroll){0, 0};
    if (view->book.finding.around)
        tui_say(
            view->base.screen.tui, false,
            "This ZIP code is not among the imported ones: miles are from the middle of %.3s...",
            buffer_text(&view->where.text));
}

static void find_detail(struct list_screen *base, const struct list_row *row, struct page *page)
{
    const struct find_screen *view = (const struct find_screen *)base;

    if (row->tag == FIND_OFFER)
        find_card(page, &view->book, &view->book.finding.offers[row->value]);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void find_draw_missing(struct find_screen *view, const struct pane *pane)
{
    int row = draw_wrapped(pane, 0, 0, pane->rows, text_columns(pane->columns),
                           view->missing
                               ? "No schools were imported yet. In a shell, `milepost school "
                                 "import FILE...` takes them from the official files, which are "
                                 "free: `milepost school import --help` names them."
                               : buffer_text(&view->problem),
                           STYLE_PLAIN);
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

/* "30303, by distance, any award, online: 12 programs" */
static void find_say_query(const struct find_screen *view, struct buffer *out)
{
    buffer_format(out, "%s, by %s, %s%s", buffer_text(&view->where.text),
                  find_sorts[view->query.sort], find_award_words[view->award],
                  view->query.online ? ", schools with one online" : "");
    buffer_format(out, ": %d program%s", view->book.finding.count,
                  view->book.finding.count == 1 ? "" : "s");
}

static struct pane find_frame(struct list_screen *base, const struct pane *body)
{
    struct find_screen *view = (struct find_screen *)base;
    struct pane pane = body_pane_below(base->screen.tui, body);
    struct buffer text = {0};
    int row, column;

    find_say_query(view, &text);
    row = draw_wrapped(&pane, 0, 0, pane.rows, pane.columns, buffer_text(&text), STYLE_DIM);
    buffer_clear(&text);
    if (view->part == FIND_NAME || view->name.text.length > 0) {
        column = draw_text(&pane, row, 0, "Name  ", STYLE_BOLD);
        line_draw(&view->name, &pane, row++, column, pane.columns - column,
                  view->part == FIND_NAME);
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
    if (view->part != FIND_CARD || list_screen_is_wide(screen->tui)) {
        list_screen_draw(screen, body);
        return;
    }
    pane.columns = text_columns(pane.columns);
    page_draw(&view->card, &pane, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action find_open(struct list_screen *base, const struct list_row *row)
{
    struct find_screen *view = (struct find_screen *)base;

    if (list_screen_is_wide(base->screen.tui))
        return list_screen_open(base, row);
    page_reset(&view->card);
    find_detail(base, row, &view->card);
    view->part = FIND_CARD;
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

static struct action find_turn(struct find_screen *view, enum command command)
{
    struct school_query query = view->query;
    int award = view->award;

    if (command == COMMAND_SORT)
        query.sort = (enum school_sort)((query.sort + 1) % (SCHOOLS_BY_NAME + 1));
    else if (command == COMMAND_ONLINE)
        query.online = !query.online;
    else
        award = (award + 1) % (int)(sizeof find_awards / sizeof *find_awards);
    if (find_look(view, &query, award))
        view->base.list.scroll = (struct scroll){0, 0};
    return action_stay();
}

/* In what is typed: true when the key was its own. */
static bool find_key_typed(struct find_screen *view, enum command command, uint32_t character)
{
    struct line_field *line = view->part == FIND_WHERE ? &view->where : &view->name;

    if (view->part == FIND_WHERE && command == COMMAND_CONTINUE) {
        find_look_there(view);
        return true;
    }
    if (view->part == FIND_WHERE)
        return line_key(line, command, character);
    if (command == COMMAND_CONTINUE || command == COMMAND_BACK) {
        if (command == COMMAND_BACK)
            line_set(line, "");
        view->part = FIND_LIST;
    } else if (!line_key(line, command, character)) {
        return false;
    } else {
        view->base.list.scroll = (struct scroll){0, 0};
    }
    view->base.screen.stale = true;
    return true;
}

/* On the card of a narrow terminal. */
static struct action find_key_card(struct find_screen *view, enum command command)
{
    if (command == COMMAND_BACK)
        view->part = FIND_LIST;
    else if (command == COMMAND_NEW)
        return find_add(&view->base.screen);
    else
        page_key(&view->card, command);
    return action_stay();
}

static struct action find_key(struct screen *screen, enum command command, uint32_t character)
{
    struct find_screen *view = (struct find_screen *)screen;

    if ((view->part == FIND_WHERE && !view->missing) || view->part == FIND_NAME)
        if (find_key_typed(view, command, character))
            return action_stay();
    if (view->part == FIND_CARD && !list_screen_is_wide(screen->tui) && command != COMMAND_UNDO)
        return find_key_card(view, command);
    switch (command) {
    case COMMAND_NEW:
        return find_add(screen);
    case COMMAND_SORT:
    case COMMAND_ONLINE:
    case COMMAND_AWARD:
        return find_turn(view, command);
    case COMMAND_FIND:
        view->part = FIND_NAME;
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

    switch (command) {
    case COMMAND_CONTINUE:
        return view->part == FIND_WHERE ? !view->missing
                                        : view->part != FIND_CARD && find_focused(screen) != NULL;
    case COMMAND_NEW:
        return view->part != FIND_NAME && find_focused(screen) != NULL;
    case COMMAND_SORT:
    case COMMAND_ONLINE:
    case COMMAND_AWARD:
    case COMMAND_FIND:
    case COMMAND_WHERE:
        return view->part == FIND_LIST;
    default:
        return list_screen_can(screen, command);
    }
}

static enum typing find_typing(const struct screen *screen)
{
    const struct find_screen *view = (const struct find_screen *)screen;

    return (view->part == FIND_WHERE && !view->missing) || view->part == FIND_NAME ? TYPING_TEXT
                                                                                   : TYPING_NOTHING;
}

static void find_leave(struct screen *screen)
{
    struct find_screen *view = (struct find_screen *)screen;

    line_clear(&view->where);
    line_clear(&view->name);
    buffer_clear(&view->problem);
    school_book_clear(&view->book);
    page_clear(&view->card);
    list_screen_leave(screen);
}

static const enum command find_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK,   COMMAND_NEW,   COMMAND_SORT,  COMMAND_FIND,
    COMMAND_HELP,     COMMAND_ONLINE, COMMAND_AWARD, COMMAND_WHERE, COMMAND_NONE};

static const struct list_screen_ops find_ops = {
    .screen = {.name = "Find a school",
               .context = CONTEXT_FIND,
               .footer = find_footer,
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
    page_init(&view->card);
    view->query.most_price = SCHOOLS_UNKNOWN;
    find_has_file(view);
    return &view->base.screen;
}
