/* SPDX-License-Identifier: MIT
 * The plans, last one first; with none yet, a welcome. */
#include "tui/screens/home/home.h"

#include <stdlib.h>

#include "tui/screens/home/places.h"

static const struct list_column columns[HOME_CELLS] = {
    [HOME_NAME] = {.width = 0},
    [HOME_GOAL] = {.width = 9, .from = 60},
    [HOME_WHERE] = {.width = 28, .from = 72},
    [HOME_DUE] = {.width = 11, .from = 34},
    [HOME_STEP] = {.width = 40, .from = 112},
};

static const char about[] = "Plan the way to a medical-coding credential, and keep it current. "
                            "Everything stays in one file on this computer.";
static const char how[] = "How it works: about 40 short questions; the first few give a rough "
                          "roadmap. Stop at any time; nothing is lost.";

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_labels(struct list *list)
{
    struct list_row *row = list_add(list, ROW_LABELS, "PLAN");

    row->dim = true;
    list_set(list, row, HOME_GOAL, "GOAL");
    list_set(list, row, HOME_WHERE, "WHERE YOU ARE");
    list_set(list, row, HOME_DUE, "NEXT DUE");
}

static void add_plan(struct home *home, const struct plan_row *plan)
{
    struct list_row *row = list_add(&home->list, ROW_ITEM, plan->name);
    const struct plan_standing *standing = home_standing(home, plan->id);

    row->tag = TAG_PLAN;
    row->value = (int)plan->id;
    for (int i = HOME_GOAL; i < HOME_CELLS; i++)
        list_set(&home->list, row, i, buffer_text(&standing->cells[i]));
}

static void add_new(struct home *home)
{
    bool first = home->plans.count == 0;
    struct list_row *row;

    if (!first)
        list_add(&home->list, ROW_TEXT, "");
    row = list_add(&home->list, ROW_ITEM, first ? "Start" : "Start a new plan");
    row->mark = first ? "▸" : "+";
    row->tag = TAG_NEW;
}

static void update(struct screen *screen)
{
    struct home *home = (struct home *)screen;
    struct error err;

    plan_list_clear(&home->plans);
    if (store_list(screen->tui->options->store, false, &home->plans, &err) != STATUS_OK)
        tui_say(screen->tui, true, "%s", err.text);
    list_reset(&home->list);
    if (home->plans.count > 0)
        add_labels(&home->list);
    for (size_t i = 0; i < home->plans.count; i++)
        add_plan(home, &home->plans.items[i]);
    add_new(home);
    list_settle(&home->list);
    if (home->focused != 0)
        list_focus(&home->list, TAG_PLAN, (int)home->focused);
    home->focused = 0;
}

static void greet(struct home *home)
{
    const struct tui_options *options = home->screen.tui->options;
    const struct store_notice *notice = options->notice;

    if (home->greeted || !notice)
        return;
    home->greeted = true;
    if (notice->others_can_read)
        tui_say(home->screen.tui, true, "Others can read your data file: chmod 600 %s",
                options->data_path ? options->data_path : "it");
    else if (notice->migrated_from > 0)
        tui_say(home->screen.tui, false,
                "The data file was brought up to date; a copy of the old one lies beside it.");
}

static void enter(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    if (screen->tui->session)
        home->focused = home->changed = session_plan_id(screen->tui->session);
    session_close(&screen->tui->session);
    for (size_t i = 0; i < home->standings.count; i++)
        home->standings.items[i].made = false; /* it may have been changed while it was open */
    greet(home);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void say_state(const struct screen *screen, struct buffer *out)
{
    size_t count = ((const struct home *)screen)->plans.count;

    if (count > 0)
        buffer_format(out, "%zu plan%s", count, count == 1 ? "" : "s");
}

static void draw(struct screen *screen, const struct pane *body)
{
    struct home *home = (struct home *)screen;
    struct pane pane = body_pane(body);
    int columns_of_text = text_columns(pane.columns);
    int row = 0;

    if (!frame_is_compact(screen->tui))
        row = 2 + draw_wrapped(&pane, 1, 0, 4, columns_of_text, about, STYLE_PLAIN);
    if (home->plans.count == 0)
        row += draw_wrapped(&pane, row, 0, 4, columns_of_text, how, STYLE_PLAIN) + 1;
    pane = pane_part(&pane, row, 0, pane.rows - row, pane.columns);
    list_draw(&home->list, &pane, true);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static bool can(const struct screen *screen, enum command command)
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

static struct action key(struct screen *screen, enum command command, uint32_t character)
{
    struct home *home = (struct home *)screen;
    const struct plan_row *plan = home_focused(home);

    (void)character;
    switch (command) {
    case COMMAND_CONTINUE:
        if (plan)
            return home_open(home, plan->id, false);
        return home->plans.count == 0 ? home_create(home, NULL) : home_ask_name(home);
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
        list_key(&home->list, command);
        return action_stay();
    }
}

static void leave(struct screen *screen)
{
    struct home *home = (struct home *)screen;

    home_clear_standings(home);
    plan_list_clear(&home->plans);
    list_clear(&home->list);
    free(home->path);
}

/* What works everywhere stands first, so that the words stay in their places. */
static const enum command footer[] = {
    COMMAND_CONTINUE, COMMAND_NEW,    COMMAND_HELP,  COMMAND_COPY, COMMAND_RENAME,
    COMMAND_DELETE,   COMMAND_IMPORT, COMMAND_LEAVE, COMMAND_UNDO, COMMAND_NONE};

static const struct screen_ops home_ops = {
    .name = "Home",
    .context = CONTEXT_HOME,
    .footer = footer,
    .enter = enter,
    .update = update,
    .state = say_state,
    .draw = draw,
    .can = can,
    .key = key,
    .reply = home_reply,
    .work = home_work,
    .leave = leave,
};

struct screen *home_screen(struct tui *tui, const struct place *place)
{
    struct home *home = screen_new(tui, &home_ops, sizeof *home);

    (void)place;
    list_init(&home->list, columns, HOME_CELLS);
    return &home->screen;
}
