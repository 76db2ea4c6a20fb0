/* SPDX-License-Identifier: MIT
 * Credits: what each body asks for in its cycle and what is left of it, the credentials that are
 * held, and the ledger of what was earned. */
#include "tui/screens/credits/credits.h"

#include "tui/screens/credits/places.h"

static const struct list_column credits_columns[CREDITS_CELLS] = {
    [CREDITS_WHAT] = {.width = 0},
    [CREDITS_DAY] = {.width = 11, .from = CREDITS_TABLE, .snug = true, .days = true},
    [CREDITS_UNITS] = {.width = 14, .from = CREDITS_TABLE, .right = true, .snug = true},
    [CREDITS_COUNTS] = {.width = 22, .from = CREDITS_TABLE, .snug = true},
};

/* ---- rows ------------------------------------------------------------------------------------ */

/* A credit that was just added has the focus, and the cycle that was asked for. */
static void credits_settled(struct list_screen *base)
{
    struct credits_screen *view = (struct credits_screen *)base;
    struct session *session = base->screen.tui->session;
    const struct credit_rows *rows = session_credits(session);
    int64_t newest = rows->count > 0 ? rows->items[rows->count - 1].number : 0;
    int cycle = view->body >= 0 ? ledger_present(session_ledger(session), view->body) : -1;

    if (cycle >= 0)
        list_focus(&base->list, CREDITS_CYCLE, cycle);
    view->body = -1;
    if (view->newest >= 0 && newest > view->newest)
        list_focus(&base->list, CREDITS_ENTRY, (int)newest);
    view->newest = newest > view->newest ? newest : view->newest;
}

static void credits_detail(struct list_screen *base, const struct list_row *row, struct page *page)
{
    struct session *session = base->screen.tui->session;

    if (row->tag == CREDITS_CYCLE)
        credits_detail_cycle(page, session, row->value);
    else if (row->tag == CREDITS_ENTRY)
        credits_detail_credit(page, session, row->value);
    else if (row->tag == PLACE_HELD)
        credits_detail_held(page, session, row->value, true);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static struct pane credits_frame(struct list_screen *base, const struct pane *body)
{
    const struct credits_screen *view = (const struct credits_screen *)base;
    struct pane pane = list_screen_narrow_below(base, body);
    int column;

    if (!view->finding)
        return pane;
    column = draw_text(&pane, 0, 0, "Find  ", STYLE_BOLD);
    line_draw(&view->line, &pane, 0, column, text_columns(pane.columns) - column, true);
    return pane_part(&pane, 1, 0, pane.rows - 1, pane.columns);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct place credits_place(const struct list_screen *base, const struct list_row *row)
{
    const struct ledger *ledger = session_ledger(base->screen.tui->session);
    struct place place = place_with(PLACE_CREDIT, -1);

    place.number = row->value;
    if (row->tag == CREDITS_ENTRY)
        return place;
    if (row->tag != CREDITS_CYCLE)
        return place_with((enum place_kind)row->tag, row->value);
    place = place_with(PLACE_CYCLE, ledger->cycles[row->value].body);
    place.other = row->value == ledger_before(ledger, place.index);
    return place;
}

/* A cycle is read where it stands beside the list; from there on it is changed. */
static struct action credits_open(struct list_screen *base, const struct list_row *row)
{
    struct tui *tui = base->screen.tui;

    if (row->tag != CREDITS_CYCLE || !list_screen_is_wide(tui))
        return action_go(credits_place(base, row));
    if (base->in_detail)
        return cycle_ask_tracker(tui, session_ledger(tui->session)->cycles[row->value].body);
    base->in_detail = true;
    return action_stay();
}

static struct action credits_add(struct tui *tui)
{
    struct place place = place_with(PLACE_CREDIT_FIELD, CREDIT_TITLE);

    if (session_credits(tui->session)->count >= CREDITS_MAX) {
        tui_say(tui, true, "A ledger holds at most %d credits.", CREDITS_MAX);
        return action_stay();
    }
    place.number = 0;
    return action_go(place);
}

bool credits_drop(struct tui *tui, int64_t number)
{
    struct buffer said = {0};
    struct error err;
    enum status status = session_remove_credits(tui->session, &number, 1, &said, &err);

    say_change(tui, status, &said, &err);
    buffer_clear(&said);
    return status == STATUS_OK;
}

static void credits_stop_finding(struct credits_screen *view)
{
    view->finding = false;
    view->base.screen.stale = true;
}

static void credits_find(struct credits_screen *view)
{
    view->finding = true;
    view->base.in_detail = false;
    line_set(&view->line, "");
    view->base.screen.stale = true;
}

/* What the first body that a credit names makes of it; NULL: it names none. */
static const struct ledger_verdict *credits_first_verdict(struct session *session,
                                                          const struct credit_row *credit)
{
    const struct ledger *ledger = session_ledger(session);
    const int *first = &ledger->first[credit - session_credits(session)->items];

    return first[0] < first[1] ? &ledger->verdicts[first[0]] : NULL;
}

/* The body of what is focused, of a credit the first that it names; -1: none is known. */
static int credits_body(const struct screen *screen)
{
    struct session *session = screen->tui->session;
    const struct ledger *ledger = session_ledger(session);
    const struct list_row *row = list_screen_focused(screen);
    const struct credit_row *credit;

    if (row && row->tag == CREDITS_CYCLE)
        return ledger->cycles[row->value].body;
    if (row && row->tag == PLACE_HELD)
        return session_catalog(session)->credentials[row->value].body;
    credit =
        row && row->tag == CREDITS_ENTRY ? credit_find(session_credits(session), row->value) : NULL;
    return credit && credits_first_verdict(session, credit)
               ? credits_first_verdict(session, credit)->body
               : -1;
}

/* All of it, whatever is found. */
static struct action credits_save(struct credits_screen *view)
{
    view->saving.title = "Save the ledger to a file";
    view->saving.over = WHOLE_FILE_PRIVATE;
    return saving_ask(&view->saving, view->base.screen.tui, "credits.csv");
}

static struct action credits_reply(struct screen *screen, const struct reply *reply)
{
    struct credits_screen *view = (struct credits_screen *)screen;
    struct buffer text = {0};
    struct action action;

    if (reply->tag == CYCLE_TRACKER)
        return cycle_tracker_reply(screen->tui, credits_body(screen), reply);
    credit_file_csv(screen->tui->session, &text);
    action = saving_reply(&view->saving, screen->tui, reply, &text);
    buffer_clear(&text);
    return action;
}

static const struct list_row *credits_entry_row(const struct screen *screen)
{
    const struct list_row *row = list_screen_focused(screen);

    return row && row->tag == CREDITS_ENTRY ? row : NULL;
}

static struct action credits_key(struct screen *screen, enum command command, uint32_t character)
{
    struct credits_screen *view = (struct credits_screen *)screen;

    if (view->finding && line_key(&view->line, command, character)) {
        view->base.list.scroll = (struct scroll){0, 0};
        screen->stale = true;
        return action_stay();
    }
    if (command == COMMAND_BACK && view->finding && !view->base.in_detail) {
        credits_stop_finding(view);
        return action_stay();
    }
    switch (command) {
    case COMMAND_NEW:
        return credits_add(screen->tui);
    case COMMAND_DELETE:
        credits_drop(screen->tui, credits_entry_row(screen)->value);
        return action_stay();
    case COMMAND_FIND:
        credits_find(view);
        return action_stay();
    case COMMAND_IMPORT:
        return action_go(place_of(PLACE_TAKING));
    case COMMAND_PRINT:
        return action_go(place_with(PLACE_PROOF, credits_body(screen)));
    case COMMAND_WRITE:
        return credits_save(view);
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool credits_can(const struct screen *screen, enum command command)
{
    const struct credits_screen *view = (const struct credits_screen *)screen;
    const struct list_row *row = list_screen_focused(screen);

    switch (command) {
    case COMMAND_CONTINUE:
        return list_screen_can(screen, command) ||
               (view->base.in_detail && row && row->tag == CREDITS_CYCLE);
    case COMMAND_DELETE:
        return !view->finding && credits_entry_row(screen) != NULL;
    case COMMAND_NEW:
    case COMMAND_IMPORT:
        return !view->finding;
    case COMMAND_PRINT:
        return !view->finding && credits_body(screen) >= 0;
    case COMMAND_WRITE:
        return !view->finding && session_credits(screen->tui->session)->count > 0;
    case COMMAND_FIND:
        return !view->finding && session_credits(screen->tui->session)->count > 1;
    default:
        return list_screen_can(screen, command);
    }
}

static enum typing credits_typing(const struct screen *screen)
{
    return ((const struct credits_screen *)screen)->finding ? TYPING_TEXT : TYPING_NOTHING;
}

static void credits_leave(struct screen *screen)
{
    struct credits_screen *view = (struct credits_screen *)screen;

    line_clear(&view->line);
    saving_clear(&view->saving);
    list_screen_leave(screen);
}

static const enum command credits_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK,  COMMAND_NEW,   COMMAND_HELP, COMMAND_DELETE, COMMAND_FIND,
    COMMAND_IMPORT,   COMMAND_PRINT, COMMAND_WRITE, COMMAND_UNDO, COMMAND_NONE};

static const struct list_screen_ops credits_ops = {
    .screen = {.name = "Credits",
               .context = CONTEXT_CREDITS,
               .footer = credits_footer,
               .update = list_screen_update,
               .crumb = "Credits",
               .draw = list_screen_draw,
               .typing = credits_typing,
               .can = credits_can,
               .key = credits_key,
               .reply = credits_reply,
               .leave = credits_leave},
    .columns = credits_columns,
    .column_count = CREDITS_CELLS,
    .fill = credits_fill,
    .settled = credits_settled,
    .open = credits_open,
    .detail = credits_detail,
    .frame = credits_frame,
};

struct screen *credits_screen(struct tui *tui, const struct place *place)
{
    struct credits_screen *view = list_screen_new(tui, &credits_ops, sizeof *view);

    line_init(&view->line, STORE_TITLE_MAX);
    view->base.list.paint = credits_paint;
    view->base.list.context = view;
    view->newest = -1;
    view->body = place->index;
    return &view->base.screen;
}
