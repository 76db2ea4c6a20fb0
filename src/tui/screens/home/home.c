/* SPDX-License-Identifier: MIT
 * The plans, last one first; with none yet, a welcome. */
#include "tui/screens/home/home.h"

#include <stdlib.h>

#include "tui/parts/standing.h"
#include "tui/screens/home/places.h"

/* What the work is, how this goes on a small screen, the place to start, and what parts them. */
enum { WELCOME_ROWS = 4 + 1 + 2 + 1 + 1 };

static const struct list_column home_columns[HOME_CELLS] = {
    [HOME_NAME] = {.width = 0},
    [HOME_GOAL] = {.width = 12, .from = 60, .snug = true},
    [HOME_WHERE] = {.width = 34, .from = 72, .snug = true},
    [HOME_DUE] = {.width = 11, .from = HOME_WIDE - 4},
    [HOME_STEP] = {.width = 40, .from = HOME_WIDE - 4, .snug = true},
};

/* What the work is stands first, from the catalogue. */
static const char about[] = "Plan the way to a medical-coding credential, and keep it current. "
                            "Everything stays in one file on this computer.";
static const char how[] = "How it works: 6 to 45 short questions, by who you are; the first few "
                          "give a rough roadmap. Stop at any time; nothing is lost.";

static const char how_short[] = "6 to 45 short questions. Stop at any time; nothing is lost.";

/* ---- rows ------------------------------------------------------------------------------------ */

static void home_add_labels(struct list *list)
{
    struct list_row *row = list_add(list, ROW_LABELS, "PLAN");

    row->dim = true;
    list_set(list, row, HOME_GOAL, "GOAL");
    list_set(list, row, HOME_WHERE, "WHERE YOU ARE");
    list_set(list, row, HOME_DUE, "NEXT DUE");
}

/* A day without what it is for says nothing. */
static void home_add_due(struct home *home, const struct plan_standing *standing)
{
    const struct buffer *step = &standing->cells[HOME_STEP];

    if (step->length > 0)
        list_format(&home->base.list, ROW_MORE, "due %s: %s",
                    buffer_text(&standing->cells[HOME_DUE]), buffer_text(step))
            ->dim = true;
}

static void home_add_plan(struct home *home, const struct plan_row *plan)
{
    struct list_row *row = list_add_item(&home->base.list, TAG_PLAN, (int)plan->id, "", plan->name);
    const struct plan_standing *standing = home_standing(home, plan->id);

    for (int i = HOME_GOAL; i < HOME_CELLS; i++)
        list_set(&home->base.list, row, i, buffer_text(&standing->cells[i]));
    if (standing->bar.length > 0) {
        row->mark = standing_gate_mark(standing->worst);
        row->tone = standing_gate_tone(standing->worst);
        list_add(&home->base.list, ROW_MORE, buffer_text(&standing->bar))->bold = true;
    }
    if (home->base.screen.tui->canvas.columns < HOME_WIDE)
        home_add_due(home, standing);
}

static void home_add_new(struct home *home)
{
    bool first = home->plans.count == 0;

    if (!first)
        list_add(&home->base.list, ROW_TEXT, "");
    list_add_item(&home->base.list, TAG_NEW, -1, first ? "▸" : "+",
                  first ? "Start" : "Start a new plan");
}

static void home_fill(struct list_screen *base)
{
    struct home *home = (struct home *)base;
    struct tui *tui = base->screen.tui;
    struct error err;

    plan_list_clear(&home->plans);
    if (store_list(tui->options->store, false, &home->plans, &err) != STATUS_OK)
        tui_say(tui, true, "%s", err.text);
    if (home->plans.count > 0)
        home_add_labels(&base->list);
    for (size_t i = 0; i < home->plans.count; i++)
        home_add_plan(home, &home->plans.items[i]);
    home_add_new(home);
}

static void home_settled(struct list_screen *base)
{
    struct home *home = (struct home *)base;

    if (home->focused != 0)
        list_focus(&base->list, TAG_PLAN, (int)home->focused);
    home->focused = 0;
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

    if (screen->tui->session)
        home->focused = home->changed = session_plan_id(screen->tui->session);
    session_close(&screen->tui->session);
    for (size_t i = 0; i < home->standings.count; i++)
        home->standings.items[i].made = false; /* it may have been changed while it was open */
    home_greet(home);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void home_state(const struct screen *screen, struct buffer *out)
{
    size_t count = ((const struct home *)screen)->plans.count;

    if (count > 0)
        buffer_format(out, "%zu plan%s", count, count == 1 ? "" : "s");
}

/* A paragraph with a blank row behind it; the row after that. */
static int home_draw_text(const struct pane *pane, int row, const char *text)
{
    int rows =
        text[0] ? draw_wrapped(pane, row, 0, 4, text_columns(pane->columns), text, STYLE_PLAIN) : 0;
    return row + rows + (rows > 0);
}

static struct pane home_frame(struct list_screen *base, const struct pane *body)
{
    const struct home *home = (const struct home *)base;
    bool compact = frame_is_compact(base->screen.tui), first = home->plans.count == 0;
    struct pane pane = body_pane(body);
    int row = compact ? 0 : 1;

    if (first && pane.rows >= WELCOME_ROWS)
        row = home_draw_text(&pane, row, base->screen.tui->options->catalog->about);
    if (!compact)
        row = home_draw_text(&pane, row, about);
    if (first)
        row = home_draw_text(&pane, row, compact ? how_short : how);
    return pane_part(&pane, row, 0, pane.rows - row,
                     pane.columns < HOME_MOST ? pane.columns : HOME_MOST);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static bool home_can(const struct screen *screen, enum command command)
{
    const struct home *home = (const struct home *)screen;

    switch (command) {
    case COMMAND_BACK:
        return false;
    case COMMAND_COPY:
    case COMMAND_RENAME:
    case COMMAND_DELETE:
        return home_focused(home) != NULL;
    case COMMAND_UNDO:
    case COMMAND_REDO:
        return home->changed != 0;
    default:
        return true;
    }
}

static struct action home_open_row(struct list_screen *base, const struct list_row *row)
{
    struct home *home = (struct home *)base;

    if (row->tag == TAG_PLAN)
        return home_open(home, row->value, false);
    return home->plans.count == 0 ? home_create(home, NULL) : home_ask_name(home);
}

static struct action home_key(struct screen *screen, enum command command, uint32_t character)
{
    struct home *home = (struct home *)screen;
    const struct plan_row *plan = home_focused(home);

    switch (command) {
    case COMMAND_NEW:
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

    home_clear_standings(home);
    plan_list_clear(&home->plans);
    free(home->path);
    list_screen_leave(screen);
}

/* What works everywhere stands first, so that the words stay in their places. */
static const enum command home_footer[] = {
    COMMAND_CONTINUE, COMMAND_NEW,    COMMAND_HELP,  COMMAND_COPY, COMMAND_RENAME,
    COMMAND_DELETE,   COMMAND_IMPORT, COMMAND_LEAVE, COMMAND_UNDO, COMMAND_NONE};

static const struct list_screen_ops home_ops = {
    .screen = {.name = "Home",
               .context = CONTEXT_HOME,
               .footer = home_footer,
               .enter = home_enter,
               .update = list_screen_update,
               .state = home_state,
               .draw = list_screen_draw,
               .can = home_can,
               .key = home_key,
               .reply = home_reply,
               .work = home_work,
               .leave = home_leave},
    .columns = home_columns,
    .column_count = HOME_CELLS,
    .fill = home_fill,
    .settled = home_settled,
    .open = home_open_row,
    .frame = home_frame,
};

struct screen *home_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &home_ops, sizeof(struct home));
}
