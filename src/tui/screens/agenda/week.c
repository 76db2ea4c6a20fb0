/* SPDX-License-Identifier: MIT
 * This week: the few things to do now, each with what to do in a line, its time and its money;
 * beside the list, if there is room, all of the focused one. */
#include <string.h>

#include "milepost/report.h"
#include "milepost/report/agenda.h"
#include "milepost/session/slip.h"
#include "tui/parts/commenting.h"
#include "tui/parts/detail.h"
#include "tui/parts/head.h"
#include "tui/parts/letter.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/marking.h"
#include "tui/parts/standing.h"
#include "tui/screens/agenda/places.h"

struct week {
    struct list_screen base;
    struct marking marking;
    struct commenting commenting;
};

enum week_cell { WEEK_TITLE, WEEK_DATE, WEEK_COST };

static const struct list_column week_columns[] = {
    [WEEK_TITLE] = {.width = 0},
    [WEEK_DATE] = {.width = 24, .from = 50, .snug = true},
    [WEEK_COST] = {.width = 14, .from = 60, .right = true, .snug = true},
};

/* ---- rows ------------------------------------------------------------------------------------ */

static bool week_has_column(const struct list_screen *view, enum week_cell cell)
{
    return list_screen_columns(view->screen.tui) >= week_columns[cell].from;
}

/* What to do, below the title; with the date and the money where these have no column, and by how
 * much it is overdue. */
static void week_add_doing(struct list_screen *view, const struct roadmap *roadmap,
                           const struct next_list *list, const struct next_item *item,
                           const char *cost)
{
    bool dated = !week_has_column(view, WEEK_DATE) || item->reason == NEXT_OVERDUE;
    bool priced = !week_has_column(view, WEEK_COST);
    struct buffer text = {0};

    if (dated)
        report_next_day(roadmap, item, &text);
    if (priced)
        buffer_format(&text, "%s%s%s", dated ? ", " : "", strcmp(cost, "ask") == 0 ? "price: " : "",
                      cost);
    if (dated || priced)
        buffer_add(&text, ". ");
    report_next_doing(list, item, &text);
    if (text.length > 0)
        list_add(&view->list, ROW_MORE, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

static void week_add_item(struct list_screen *view, const struct roadmap *roadmap,
                          const struct next_list *list, const struct next_item *item)
{
    const struct roadmap_step *step = &roadmap->steps[item->line];
    bool overdue = item->reason == NEXT_OVERDUE;
    struct list_row *row = list_add_item(&view->list, PLACE_STEP, item->line,
                                         overdue ? "!" : report_step_mark(step), step->title);
    struct buffer date = {0}, cost = {0};

    row->tone = overdue ? TONE_BAD : standing_step_tone(step);
    if (overdue)
        buffer_add(&date, "overdue");
    else
        standing_say_date(roadmap, step, week_columns[WEEK_DATE].width, &date);
    list_set(&view->list, row, WEEK_DATE, buffer_text(&date));
    report_step_cost(step, &cost);
    list_set(&view->list, row, WEEK_COST, buffer_text(&cost));
    commenting_mark(&view->list, row, view->screen.tui->session, item->line);
    week_add_doing(view, roadmap, list, item, buffer_text(&cost));
    buffer_clear(&date);
    buffer_clear(&cost);
}

/* What is due and had no room: Due has all of it. */
static void week_add_more_due(struct list_screen *view, const struct next_list *list)
{
    struct buffer text = {0};

    report_next_due(list, &text);
    if (text.length > 0)
        list_add_item(&view->list, PLACE_DUE, 0, "·", buffer_text(&text));
    buffer_clear(&text);
}

static void week_add_items(struct list_screen *view, const struct roadmap *roadmap,
                           const struct next_list *list)
{
    struct buffer text = {0};

    report_next_heading(list, &text);
    list_screen_add_heading(view, buffer_text(&text));
    buffer_truncate(&text, 0);
    for (int i = 0; i < list->count; i++)
        week_add_item(view, roadmap, list, &list->items[i]);
    if (list->count == 0)
        list_add(&view->list, ROW_TEXT, "Nothing has to be done in these days.")->dim = true;
    week_add_more_due(view, list);
    report_next_left_out(list, &text);
    if (text.length > 0)
        list_add(&view->list, ROW_TEXT, buffer_text(&text))->dim = true;
    buffer_clear(&text);
}

/* "6 things within 30 days, 1 overdue" */
static void week_add_due(struct list_screen *view, const struct roadmap *roadmap)
{
    const int days = tui_setting(view->screen.tui, SETTING_REMINDER_DAYS);
    struct due_list due;
    int count, overdue;
    struct list_row *row;

    due_list_make(&due, roadmap, session_kept_baseline(view->screen.tui->session));
    count = due_list_within(&due, roadmap->today, days);
    overdue = due_list_within(&due, roadmap->today, -1);
    row = list_format(&view->list, ROW_ITEM, "Due       %d thing%s within %d day%s", count,
                      count == 1 ? "" : "s", days, days == 1 ? "" : "s");
    if (overdue > 0)
        list_set_format(&view->list, row, WEEK_DATE, "%d overdue", overdue);
    row->tag = PLACE_DUE;
    row->mark = overdue > 0 ? "!" : "·";
    row->tone = overdue > 0 ? TONE_BAD : TONE_PLAIN;
    due_list_clear(&due);
}

/* Nobody follows a way that they have not chosen. */
static void week_add_routes(struct list_screen *view, const struct roadmap *roadmap,
                            const struct next_list *list)
{
    struct list_row *row;

    if (list->followed || roadmap->route < 0)
        return;
    row = list_format(&view->list, ROW_ITEM, "Routes    %s",
                      roadmap->route_count > 1 ? "compare them, and choose one to follow"
                                               : "choose the one there is, to follow it");
    row->tag = PLACE_ROUTES;
    row->mark = "·";
}

static void week_fill(struct list_screen *view)
{
    struct session *session = view->screen.tui->session;
    const struct roadmap *roadmap;
    struct next_list list;

    if (list_screen_waits(view))
        return;
    roadmap = session_roadmap(session);
    next_list_make(&list, roadmap, session_kept_baseline(session), NEXT_DAYS,
                   session_is_followed(session));
    head_add_catalogue(&view->list, view->screen.tui);
    week_add_items(view, roadmap, &list);
    list_screen_add_blank(view);
    week_add_routes(view, roadmap, &list);
    week_add_due(view, roadmap);
}

/* What is due soon, in short: Enter shows all of it. */
static void week_detail_due(struct list_screen *view, struct page *page,
                            const struct roadmap *roadmap)
{
    const int days = tui_setting(view->screen.tui, SETTING_REMINDER_DAYS);
    struct due_list due;
    char day[DATE_TEXT];

    page_format(page, STYLE_BOLD, "Due within %d day%s", days, days == 1 ? "" : "s");
    page_blank(page);
    due_list_make(&due, roadmap, session_kept_baseline(view->screen.tui->session));
    for (int i = 0; i < due_list_within(&due, roadmap->today, days); i++)
        page_format_point(page, "%s: %s",
                          date_or_month(due.items[i].day, due.items[i].by_month, day),
                          due.items[i].what)
            ->tag = due_item_is_overdue(&due.items[i], roadmap->today) ? "!" : "·";
    due_list_clear(&due);
}

static void week_detail(struct list_screen *view, const struct list_row *row, struct page *page)
{
    const struct roadmap *roadmap = session_roadmap(view->screen.tui->session);

    if (row->tag == PLACE_STEP)
        detail_step(page, view->screen.tui->session, row->value);
    else if (row->tag == PLACE_DUE)
        week_detail_due(view, page, roadmap);
    else
        detail_route(page, roadmap, roadmap->route, -1);
}

static struct pane week_frame(struct list_screen *view, const struct pane *body)
{
    struct session *session = view->screen.tui->session;
    struct pane pane = list_screen_narrow_below(view, body);

    if (session_roadmap_stale(session))
        return pane;
    return head_draw(view->screen.tui, session_roadmap(session), &pane, HEAD_CODED);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* A step is shown beside the list where there is room; what keeps a credential leads to the ledger
 * of it, and the other rows lead on. */
static struct action week_open(struct list_screen *view, const struct list_row *row)
{
    int body = row->tag == PLACE_STEP
                   ? standing_renews(session_roadmap(view->screen.tui->session), row->value)
                   : -1;

    if (body >= 0)
        return action_go(place_with(PLACE_CREDITS, body));
    if (row->tag == PLACE_STEP)
        return list_screen_open(view, row);
    return action_go(place_of((enum place_kind)row->tag));
}

/* The line of the roadmap that is focused, or -1. */
static int week_line(const struct screen *screen)
{
    const struct list_row *row = list_screen_focused(screen);

    return row && row->tag == PLACE_STEP ? row->value : -1;
}

static bool week_can(const struct screen *screen, enum command command)
{
    if (marking_is(command))
        return marking_can(screen->tui, week_line(screen), command);
    if (command == COMMAND_COMMENT)
        return commenting_can(screen->tui, week_line(screen));
    if (command == COMMAND_LETTER)
        return letter_can(screen->tui, week_line(screen));
    return list_screen_can(screen, command);
}

static void week_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    if (marking_is(command))
        marking_cannot(screen->tui, week_line(screen), command, out);
    else if (command == COMMAND_COMMENT)
        commenting_cannot(screen->tui, week_line(screen), out);
    else
        list_screen_cannot(screen, command, out);
}

static struct action week_print(const struct screen *screen)
{
    struct place place = place_of(PLACE_PRINT);

    place.other = EXTENT_WEEK;
    place.number = week_line(screen) + 1;
    return action_go(place);
}

static struct action week_key(struct screen *screen, enum command command, uint32_t character)
{
    struct week *week = (struct week *)screen;

    if (marking_is(command))
        return marking_key(&week->marking, screen->tui, week_line(screen), command);
    if (command == COMMAND_COMMENT)
        return commenting_key(&week->commenting, screen->tui, week_line(screen));
    if (command == COMMAND_LETTER)
        return letter_open(screen->tui, week_line(screen));
    if (command == COMMAND_PRINT)
        return week_print(screen);
    return list_screen_key(screen, command, character);
}

static struct action week_reply(struct screen *screen, const struct reply *reply)
{
    struct week *week = (struct week *)screen;

    if (reply->tag >= COMMENTING_DIALOGS)
        return commenting_reply(&week->commenting, screen->tui, reply);
    return marking_reply(&week->marking, screen->tui, reply);
}

static bool week_work(struct screen *screen)
{
    return list_screen_work(screen) || head_look_at_catalogue(screen);
}

static const enum command week_footer[] = {
    COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_COMMENT, COMMAND_MEND,  COMMAND_DONE,
    COMMAND_DUE,      COMMAND_ROADMAP, COMMAND_HELP,    COMMAND_START, COMMAND_WHY,
    COMMAND_LOG,      COMMAND_PRINT,   COMMAND_NONE};

static const struct list_screen_ops week_ops = {
    .screen = {.name = "This week",
               .context = CONTEXT_WEEK,
               .footer = week_footer,
               .update = list_screen_update,
               .crumb = "This week",
               .draw = list_screen_draw,
               .can = week_can,
               .cannot = week_cannot,
               .key = week_key,
               .reply = week_reply,
               .work = week_work,
               .leave = list_screen_leave},
    .columns = week_columns,
    .column_count = 3,
    .fill = week_fill,
    .open = week_open,
    .detail = week_detail,
    .brief = true,
    .frame = week_frame,
};

struct screen *week_screen(struct tui *tui, const struct place *place)
{
    (void)place;
    return list_screen_new(tui, &week_ops, sizeof(struct week));
}
