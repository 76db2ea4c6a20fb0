/* SPDX-License-Identifier: MIT
 * The plans, last one first; with none yet, a welcome. */
#include "tui/screens/home/home_parts.h"

#include <stdlib.h>

#include "milepost/report/welcome.h"
#include "tui/screens/home/places.h"

static const struct list_column home_columns[HOME_CELLS] = {
    [HOME_NAME] = {.width = 0},
    [HOME_GOAL] = {.width = 12, .from = 60, .snug = true},
    [HOME_WHERE] = {.width = 34, .from = 72, .snug = true},
    [HOME_DUE] = {.width = 11, .from = HOME_WIDE - 4, .days = true},
    [HOME_STEP] = {.width = 40, .from = HOME_WIDE - 4, .snug = true},
    [HOME_RISK] = {.width = 1, .from = COLUMNS_NEVER},
};

/* Nothing says where somebody is: what is to be done next does. */
static const struct list_column desk_columns[HOME_CELLS] = {
    [HOME_NAME] = {.width = 0},
    [HOME_GOAL] = {.width = 9, .from = 70, .snug = true},
    [HOME_WHERE] = {.width = 1, .from = COLUMNS_NEVER},
    [HOME_DUE] = {.width = 11, .days = true},
    [HOME_STEP] = {.width = 40, .from = HOME_WIDE - 4, .snug = true},
    [HOME_RISK] = {.width = 30, .from = NAMED_FROM - 4, .snug = true},
};

static const char many[] = "Space marks plans, p prints the page of each; f finds, s sorts.";

static void home_settled(struct list_screen *base)
{
    struct home *home = (struct home *)base;

    if (home->sorted)
        list_key(&base->list, COMMAND_FIRST);
    if (home->focused != 0)
        list_focus(&base->list, TAG_PLAN, (int)home->focused);
    home->focused = 0;
    home->sorted = false;
}

static void home_greet(struct home *home)
{
    const struct tui_options *options = home->base.screen.tui->options;
    const struct store_notice *notice = options->notice;

    if (home->greeted || !notice)
        return;
    home->greeted = true;
    if (notice->others_can_read)
        tui_say(home->base.screen.tui, true, "Others can read your data file: chmod 600 %s",
                options->data_path ? options->data_path : "it");
    else if (notice->migrated_from > 0)
        tui_say(home->base.screen.tui, false,
                "The data file was brought up to date; a copy of the old one lies beside it.");
}

static void home_enter(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    tui_note_agenda(screen->tui);
    if (screen->tui->session) {
        home->focused = session_plan_id(screen->tui->session);
        plans_past_open(&home->past, home->focused);
    }
    session_close(&screen->tui->session);
    home->whole = home->finding || home->order != PLANS_BY_USE;
    home_greet(home);
}

/* ---- drawing --------------------------------------------------------------------------------- */

/* A paragraph with a blank row behind it; the row after that. */
static int home_draw_text(const struct pane *pane, int row, const char *text)
{
    return row + 1 +
           draw_wrapped(pane, row, 0, pane->rows, text_columns(pane->columns), text, STYLE_PLAIN);
}

static int home_draw_what(const struct tui *tui, const struct pane *pane, int row)
{
    struct buffer text = {0};

    welcome_say_what(tui->options->catalog, &text);
    buffer_add(&text, " Everything stays in one file on this computer.");
    row = home_draw_text(pane, row, buffer_text(&text));
    buffer_clear(&text);
    return row;
}

/* Who has many plans knows what the program is for. */
static int home_draw_about(const struct home *home, const struct pane *pane)
{
    const struct tui *tui = home->base.screen.tui;
    bool compact = frame_is_compact(tui);
    int row = compact ? 0 : 1;

    if (tui_setting(tui, SETTING_HINTS) == HINTS_OFF)
        return row;
    if (home->plans.live == 0)
        return home_draw_welcome(tui, pane, row);
    if (compact)
        return row;
    return home_is_desk(home) ? home_draw_text(pane, row, many) : home_draw_what(tui, pane, row);
}

static int home_draw_line(const struct home *home, const struct pane *pane)
{
    int row = frame_is_compact(home->base.screen.tui) ? 0 : 1;
    int column = draw_text(pane, row, 0, "Find  ", STYLE_BOLD);

    line_draw(&home->line, pane, row, column, text_columns(pane->columns) - column, true);
    return row + (row > 0 ? 2 : 1);
}

static struct pane home_frame(struct list_screen *base, const struct pane *body)
{
    const struct home *home = (const struct home *)base;
    struct pane pane = body_pane(body);
    int row = home->finding ? home_draw_line(home, &pane) : home_draw_about(home, &pane);

    return pane_part(&pane, row, 0, pane.rows - row,
                     pane.columns < HOME_MOST ? pane.columns : HOME_MOST);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static bool home_can(const struct screen *screen, enum command command)
{
    const struct home *home = (const struct home *)screen;

    switch (command) {
    case COMMAND_BACK:
        return home->finding || home->pages.next < home->pages.plans.count;
    case COMMAND_CHOOSE:
    case COMMAND_PRINT:
        return home_focused(home) != NULL && !home->finding;
    case COMMAND_FIND:
    case COMMAND_SORT:
        return home->plans.live > 1;
    case COMMAND_NEW:
    case COMMAND_IMPORT:
    case COMMAND_SETTINGS:
        return !home->finding;
    case COMMAND_COPY:
    case COMMAND_RENAME:
    case COMMAND_DELETE:
        return home_focused(home) != NULL && !home->finding;
    default:
        return true;
    }
}

static void home_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    const struct home *home = (const struct home *)screen;

    if (home->finding || (command != COMMAND_CHOOSE && command != COMMAND_PRINT))
        return;
    buffer_add(out, home->plans.live > 0 ? "Go to a plan first: it is marked, or its page printed."
                                         : "There is no plan yet; Enter starts one.");
}

static void home_find(struct home *home)
{
    home->finding = true;
    home_read_all(home);
    line_set(&home->line, "");
}

static void home_stop_finding(struct home *home)
{
    const struct plan_card *plan = home_focused(home);

    home->finding = false;
    home->focused = plan ? plan->id : 0;
    home->base.screen.stale = true;
}

static void home_sort(struct home *home)
{
    static const char *const said[] = {[PLANS_BY_USE] = "Sorted by last use.",
                                       [PLANS_BY_NAME] = "Sorted by name.",
                                       [PLANS_BY_DUE] = "Sorted by what is due next.",
                                       [PLANS_BY_RISK] = "Sorted by what is at risk."};

    home->order = (enum plan_order)((home->order + 1) % PLAN_ORDER_COUNT);
    home->sorted = home->chosen = true;
    home_read_all(home);
    tui_say(home->base.screen.tui, false, "%s", said[home->order]);
}

static struct action home_open_row(struct list_screen *base, const struct list_row *row)
{
    struct home *home = (struct home *)base;

    if (row->tag == TAG_PLAN) {
        home_stop_finding(home);
        return home_open(home, row->value, false);
    }
    home->career = row->value;
    return home->plans.live == 0 ? home_create(home, NULL) : home_ask_name(home);
}

/* The next plan has the focus then, so that several are marked key by key. Of all rows, of which
 * there may be thousands, this one alone is another. */
static void home_mark_focused(struct home *home, const struct plan_card *plan)
{
    struct list *list = &home->base.list;

    home_mark(home, plan->id);
    home_show_mark(home, &list->rows.items[list->scroll.focus], plan);
    list_key(list, COMMAND_DOWN);
}

static struct action home_key(struct screen *screen, enum command command, uint32_t character)
{
    struct home *home = (struct home *)screen;
    const struct plan_card *plan = home_focused(home);

    if (home->finding && line_key(&home->line, command, character)) {
        home->base.list.scroll = (struct scroll){0, 0};
        screen->stale = home->kept = true;
        return action_stay();
    }
    switch (command) {
    case COMMAND_BACK:
        if (!home_stop_pages(home))
            home_stop_finding(home);
        return action_stay();
    case COMMAND_CHOOSE:
        home_mark_focused(home, plan);
        return action_stay();
    case COMMAND_PRINT:
        return home_ask_pages(home);
    case COMMAND_FIND:
        home_find(home);
        return action_stay();
    case COMMAND_SORT:
        home_sort(home);
        return action_stay();
    case COMMAND_NEW:
        home->career = -1;
        return home_ask_name(home);
    case COMMAND_RENAME:
        return home_ask_rename(home, "The plan is called:", plan->name);
    case COMMAND_COPY:
        home_copy(home, plan);
        return action_stay();
    case COMMAND_DELETE:
        home_delete(home, plan);
        return action_stay();
    case COMMAND_IMPORT:
        return home_ask_import(home, NULL);
    case COMMAND_SETTINGS:
        return action_go(place_of(PLACE_SETTINGS));
    case COMMAND_UNDO:
    case COMMAND_REDO:
        home_undo(home, command == COMMAND_REDO);
        return action_stay();
    default:
        return list_screen_key(screen, command, character);
    }
}

static void home_leave(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    plan_cards_clear(&home->plans);
    plan_cards_clear(&home->all);
    line_clear(&home->line);
    free(home->path);
    VECTOR_CLEAR(&home->marked);
    home_clear_pages(home);
    free(home->pages.folder);
    list_screen_leave(screen);
}

static enum typing home_typing(const struct screen *screen)
{
    return ((const struct home *)screen)->finding ? TYPING_TEXT : TYPING_NOTHING;
}

/* What works everywhere stands first, so that the words stay in their places. */
static const enum command home_footer[] = {
    COMMAND_CONTINUE, COMMAND_NEW,      COMMAND_HELP, COMMAND_COPY, COMMAND_RENAME,
    COMMAND_DELETE,   COMMAND_SETTINGS, COMMAND_FIND, COMMAND_SORT, COMMAND_BACK,
    COMMAND_IMPORT,   COMMAND_LEAVE,    COMMAND_UNDO, COMMAND_NONE};

static const enum command desk_footer[] = {
    COMMAND_CONTINUE, COMMAND_CHOOSE, COMMAND_HELP,  COMMAND_PRINT, COMMAND_SORT,
    COMMAND_FIND,     COMMAND_BACK,   COMMAND_NEW,   COMMAND_COPY,  COMMAND_RENAME,
    COMMAND_DELETE,   COMMAND_IMPORT, COMMAND_LEAVE, COMMAND_UNDO,  COMMAND_NONE};

static bool home_work(struct screen *screen)
{
    return home_read_rest(screen) || home_work_pages((struct home *)screen);
}

/* Its columns and keys are those of few plans or of a desk, by how many there are now. */
static void home_refill(struct list_screen *base);

/* The list and the desk are one screen, with other columns and other keys first. */
#define HOME_OPS(keys, cells)                                                                      \
    {                                                                                              \
        .screen = {.name = "Home",                                                                 \
                   .context = CONTEXT_HOME,                                                        \
                   .footer = (keys),                                                               \
                   .enter = home_enter,                                                            \
                   .update = list_screen_update,                                                   \
                   .state = home_state,                                                            \
                   .draw = list_screen_draw,                                                       \
                   .typing = home_typing,                                                          \
                   .can = home_can,                                                                \
                   .cannot = home_cannot,                                                          \
                   .key = home_key,                                                                \
                   .reply = home_reply,                                                            \
                   .work = home_work,                                                              \
                   .leave = home_leave},                                                           \
        .columns = (cells), .column_count = HOME_CELLS, .fill = home_refill,                       \
        .settled = home_settled, .open = home_open_row, .frame = home_frame,                       \
    }

static const struct list_screen_ops home_ops = HOME_OPS(home_footer, home_columns);
static const struct list_screen_ops desk_ops = HOME_OPS(desk_footer, desk_columns);

static void home_refill(struct list_screen *base)
{
    struct home *home = (struct home *)base;
    const struct list_screen_ops *ops;

    home_pick(home);
    ops = home_is_desk(home) ? &desk_ops : &home_ops;
    base->screen.ops = &ops->screen;
    base->list.columns = ops->columns;
    home_fill(base);
}

struct screen *home_screen(struct tui *tui, const struct place *place)
{
    struct home *home = list_screen_new(tui, &home_ops, sizeof *home);

    (void)place;
    line_init(&home->line, STORE_NAME_MAX);
    return &home->base.screen;
}
