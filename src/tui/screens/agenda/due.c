/* SPDX-License-Identifier: MIT
 * What is due, soonest first, overdue marked; beside the list, if there is room, all of the focused
 * step or gate. */
#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/session/slip.h"
#include "milepost/words.h"
#include "tui/parts/detail.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/standing.h"
#include "tui/screens/agenda/places.h"

/* A step may stand in several rows, one a dose: its row is known by its place in the list. */
enum { DUE_ROW = PLACE_COUNT };

struct due_screen {
    struct list_screen base;
    struct due_list due;
    bool made;
};

enum due_cell { DUE_WHAT, DUE_DAY, DUE_COST };

static const struct list_column due_columns[] = {
    [DUE_WHAT] = {.width = 0},
    [DUE_DAY] = {.width = 11, .right = true, .snug = true, .days = true},
    [DUE_COST] = {.width = 16, .from = 60, .right = true, .snug = true},
};

/* The groups of the list by how far ahead a day is; the last has all the rest. */
static const struct {
    int days;
    const char *title;
} due_groups[] = {
    {-1, "Overdue"}, {7, "In the next 7 days"}, {90, "In the next 90 days"}, {INT32_MAX, "Later"}};

static void due_forget(struct due_screen *view)
{
    if (view->made)
        due_list_clear(&view->due);
    view->made = false;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static int due_group_of(const struct due_item *item, date_day today)
{
    int group = 0;

    while (item->day - today > due_groups[group].days)
        group++;
    return group;
}

/* Where there is no column for it a price stands below; "ask" is said by the step itself. */
static bool due_has_costs(const struct due_screen *view)
{
    return list_screen_columns(view->base.screen.tui) >= due_columns[DUE_COST].from;
}

/* By how much, below it. */
static void due_add_late(struct due_screen *view, const struct due_item *item, date_day today)
{
    struct buffer text = {0};

    words_overdue(item->day, today, &text);
    if (text.length > 0)
        list_add(&view->base.list, ROW_MORE, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

static void due_add_item(struct due_screen *view, int index, date_day today)
{
    const struct due_item *item = &view->due.items[index];
    bool overdue = due_item_is_overdue(item, today);
    struct list_row *row =
        list_add_item(&view->base.list, DUE_ROW, index, overdue ? "!" : "·", item->what);
    struct buffer cost = {0};
    char day[DATE_TEXT];

    row->tone = overdue ? TONE_BAD : TONE_PLAIN;
    list_set(&view->base.list, row, DUE_DAY, date_or_month(item->day, item->by_month, day));
    if (item->pays)
        report_step_cost(item->pays, &cost);
    list_set(&view->base.list, row, DUE_COST, buffer_text(&cost));
    if (item->pays && !item->pays->free && !item->pays->unpriced && !due_has_costs(view))
        list_add(&view->base.list, ROW_MORE, buffer_text(&cost))->dim = true;
    buffer_clear(&cost);
    due_add_late(view, item, today);
}

static void due_fill(struct list_screen *base)
{
    struct due_screen *view = (struct due_screen *)base;
    const struct roadmap *roadmap;
    int group = -1;

    due_forget(view);
    if (list_screen_waits(base))
        return;
    roadmap = session_roadmap(base->screen.tui->session);
    due_list_make(&view->due, roadmap, session_kept_baseline(base->screen.tui->session));
    view->made = true;
    for (int i = 0; i < view->due.count; i++) {
        int own = due_group_of(&view->due.items[i], roadmap->today);

        if (own != group)
            list_screen_add_heading(base, due_groups[own].title);
        group = own;
        due_add_item(view, i, roadmap->today);
    }
    if (view->due.count == 0)
        list_add(&base->list, ROW_TEXT, "Nothing is due.")->dim = true;
}

static const struct due_item *due_item_of(const struct list_screen *view,
                                          const struct list_row *row)
{
    return &((const struct due_screen *)view)->due.items[row->value];
}

static void due_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    struct session *session = view->screen.tui->session;
    const struct roadmap *roadmap = session_roadmap(session);
    const struct due_item *item = due_item_of(view, row);

    if (item->gate >= 0)
        detail_gate(page, roadmap, item->gate);
    else
        detail_step(page, session, item->line);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct place due_place(const struct list_screen *view, const struct list_row *row)
{
    const struct due_item *item = due_item_of(view, row);

    return item->gate >= 0 ? place_with(PLACE_GATE, item->gate)
                           : place_with(PLACE_STEP, item->line);
}

/* What keeps a credential leads to the ledger of it. */
static struct action due_open(struct list_screen *view, const struct list_row *row)
{
    int body =
        standing_renews(session_roadmap(view->screen.tui->session), due_item_of(view, row)->line);

    if (body >= 0)
        return action_go(place_with(PLACE_CREDITS, body));
    return action_go(due_place(view, row));
}

static struct action due_key(struct screen *screen, enum command command, uint32_t character)
{
    struct list_screen *view = (struct list_screen *)screen;
    struct place place;

    if (command != COMMAND_WHY)
        return list_screen_key(screen, command, character);
    place = due_place(view, list_screen_focused(screen));
    return action_go(place_with(place_why(place.kind), place.index));
}

static bool due_can(const struct screen *screen, enum command command)
{
    if (command == COMMAND_WHY)
        return list_screen_focused(screen) != NULL;
    return list_screen_can(screen, command);
}

static void due_leave(struct screen *screen)
{
    due_forget((struct due_screen *)screen);
    list_screen_leave(screen);
}

static const enum command due_footer[] = {COMMAND_CONTINUE, COMMAND_BACK, COMMAND_WHY, COMMAND_WEEK,
                                          COMMAND_HELP,     COMMAND_JUMP, COMMAND_NONE};

static const struct list_screen_ops due_ops = {
    .screen = {.name = "Due",
               .context = CONTEXT_DUE,
               .footer = due_footer,
               .update = list_screen_update,
               .crumb = "Due",
               .draw = list_screen_draw,
               .can = due_can,
               .cannot = list_screen_cannot,
               .key = due_key,
               .work = list_screen_work,
               .leave = due_leave},
    .columns = due_columns,
    .column_count = 3,
    .fill = due_fill,
    .open = due_open,
    .detail = due_detail,
    .brief = true,
    .frame = list_screen_narrow_below,
};

struct screen *due_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &due_ops, sizeof(struct due_screen));
}
