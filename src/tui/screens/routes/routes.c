/* SPDX-License-Identifier: MIT
 * The routes side by side: dates, cost and hours with a bar for each, and what the focused one
 * costs and saves against another. */
#include "milepost/report.h"
#include "tui/parts/detail.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/route_rows.h"
#include "tui/parts/step_rows.h"
#include "tui/screens/routes/places.h"
#include "tui/screens/routes/route.h"

/* From so many rows on the routes stand apart. */
enum { AIRY_FROM = 32, FEW_ROUTES = 3 };

struct routes_screen {
    struct list_screen base;
    int marked;               /* the route to compare with; -1: the one that is followed */
    struct buffer difference; /* between the focused one and that */
    int rows;                 /* kept for it below the list */
    struct route_rows shown;
};

static const struct roadmap *routes_roadmap(const struct routes_screen *view)
{
    return session_roadmap(view->base.screen.tui->session);
}

static int routes_compared(const struct routes_screen *view, const struct roadmap *roadmap)
{
    return view->marked >= 0 && view->marked < roadmap->route_count ? view->marked : roadmap->route;
}

/* ---- what stands below the routes ------------------------------------------------------------ */

static void routes_add_note_row(struct routes_screen *view, const char *text)
{
    if (text)
        list_add(&view->base.list, ROW_TEXT, text)->dim = true;
}

static bool routes_some_at_least(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->route_count; i++)
        if (roadmap->routes[i].at_least)
            return true;
    return false;
}

/* There is room for what the signs mean. */
static bool routes_is_roomy(const struct routes_screen *view, const struct roadmap *roadmap)
{
    const struct tui *tui = view->base.screen.tui;

    return tui->canvas.rows >= AIRY_FROM ||
           (roadmap->route_count <= FEW_ROUTES && !frame_is_compact(tui));
}

static void routes_add_notes(struct routes_screen *view, const struct roadmap *roadmap)
{
    bool roomy = routes_is_roomy(view, roadmap);
    struct buffer when = {0}, more = {0};

    if (roomy)
        list_add(&view->base.list, ROW_TEXT, "");
    routes_add_note_row(view, roadmap->route_count == 1 ? report_only_route() : NULL);
    report_no_date(roadmap, &when);
    routes_add_note_row(view, when.text);
    buffer_clear(&when);
    report_more_than_route(roadmap, &more);
    routes_add_note_row(view, roomy ? more.text : NULL);
    buffer_clear(&more);
    for (int i = 0; i < roadmap->notes.count; i++)
        routes_add_note_row(view, roadmap->notes.items[i]);
    report_cheaper(roadmap, &more);
    routes_add_note_row(view, more.text);
    buffer_clear(&more);
    routes_add_note_row(view, roadmap->capped ? report_capped() : NULL);
    if (roomy && routes_some_at_least(roadmap))
        routes_add_note_row(view, "+ A price is still to be asked: it costs at least that.");
    routes_add_note_row(view, roomy ? report_two_ends(roadmap) : NULL);
}

static void routes_add_none_row(struct routes_screen *view, const struct roadmap *roadmap)
{
    list_add(&view->base.list, ROW_TEXT, report_no_routes(roadmap));
    step_rows_add_missing(&view->base.list, roadmap);
}

/* ---- the difference -------------------------------------------------------------------------- */

/* "1 against 2: 382 days sooner, $275 dearer; Practicode instead of a year at work." */
static void routes_say_difference(const struct roadmap *roadmap, int route, int other,
                                  struct buffer *out)
{
    if (route == other) {
        buffer_add(out, "Go to another route: it is compared with this one.");
        return;
    }
    buffer_format(out, "%d against %d: ", roadmap->routes[route].number,
                  roadmap->routes[other].number);
    report_route_difference(&roadmap->routes[route], &roadmap->routes[other], true, out);
    buffer_add_char(out, '.');
}

/* The lines that the longest of the differences takes, so that nothing moves with the focus. */
static int routes_difference_rows(const struct routes_screen *view, const struct roadmap *roadmap)
{
    int columns = text_columns(list_screen_columns(view->base.screen.tui));
    int most = 0;

    for (int i = 0; roadmap->route_count > 1 && i < roadmap->route_count; i++) {
        struct buffer text = {0};
        int rows;

        routes_say_difference(roadmap, i, routes_compared(view, roadmap), &text);
        rows = text_wrap_count(buffer_text(&text), columns);
        most = rows > most ? rows : most;
        buffer_clear(&text);
    }
    return most;
}

static void routes_compare(struct list_screen *base)
{
    struct routes_screen *view = (struct routes_screen *)base;
    const struct roadmap *roadmap = routes_roadmap(view);
    const struct list_row *row = list_focused(&base->list);

    buffer_truncate(&view->difference, 0);
    if (row && roadmap->route_count > 1)
        routes_say_difference(roadmap, row->value, routes_compared(view, roadmap),
                              &view->difference);
}

static void routes_fill(struct list_screen *base)
{
    struct routes_screen *view = (struct routes_screen *)base;
    const struct tui *tui = base->screen.tui;
    const struct roadmap *roadmap = routes_roadmap(view);

    view->shown = route_rows_of(roadmap, list_screen_columns(tui));
    if (roadmap->route_count == 0)
        routes_add_none_row(view, roadmap);
    else if (view->shown.table)
        route_rows_add_labels(&base->list);
    for (int i = 0; i < roadmap->route_count; i++) {
        if (i > 0 && tui->canvas.rows >= AIRY_FROM)
            list_add(&base->list, ROW_TEXT, "");
        route_rows_add(&base->list, &view->shown, i, i == view->marked);
    }
    if (roadmap->route_count > 0)
        routes_add_notes(view, roadmap);
    view->rows = routes_difference_rows(view, roadmap);
}

static void routes_detail(struct list_screen *base, const struct list_row *row, struct page *page)
{
    const struct routes_screen *view = (const struct routes_screen *)base;
    const struct roadmap *roadmap = routes_roadmap(view);

    detail_route(page, roadmap, row->value, routes_compared(view, roadmap));
}

/* ---- drawing --------------------------------------------------------------------------------- */

/* The difference stands below the list where it has no pane beside it. */
static struct pane routes_frame(struct list_screen *base, const struct pane *body)
{
    const struct routes_screen *view = (const struct routes_screen *)base;
    const struct tui *tui = base->screen.tui;
    struct pane pane = body_pane(body), list = pane, difference;

    if (!list_screen_is_wide(tui) && !frame_is_compact(tui) && view->rows > 0) {
        list.rows -= view->rows + 1;
        difference = pane_part(&pane, list.rows + 1, 0, view->rows, pane.columns);
        draw_wrapped(&difference, 0, 0, view->rows, text_columns(pane.columns),
                     buffer_text(&view->difference), STYLE_PLAIN);
        later_add(&difference, LATER_SHOWN);
    }
    return list;
}

static void routes_crumbs(const struct screen *screen, struct buffer *out)
{
    struct session *session = screen->tui->session;

    buffer_format(out, "%s › Routes", session_name(session));
    if (!session_roadmap_stale(session) && session_roadmap(session)->goal_credential >= 0)
        buffer_format(out, " to %s", session_roadmap(session)->goal_id);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* The route that all are compared with is itself compared with the one that is followed. */
static struct action routes_show_steps(const struct routes_screen *view, int route)
{
    const struct roadmap *roadmap = routes_roadmap(view);
    struct place place = place_with(PLACE_ROUTE, route);

    place.other = routes_compared(view, roadmap);
    if (place.other == route)
        place.other = roadmap->route;
    return action_go(place);
}

/* The others are compared with this one from now on; once more, and with the one followed. */
static struct action routes_mark(struct routes_screen *view, int route)
{
    view->marked = view->marked == route ? -1 : route;
    view->base.screen.stale = true;
    if (view->marked >= 0)
        tui_say(view->base.screen.tui, false, "Compared with route %d now; d shows the difference.",
                routes_roadmap(view)->routes[route].number);
    return action_stay();
}

static struct action routes_open(struct list_screen *view, const struct list_row *row)
{
    return route_follow(view->screen.tui, row->value);
}

static struct action routes_key(struct screen *screen, enum command command, uint32_t character)
{
    struct routes_screen *view = (struct routes_screen *)screen;
    const struct list_row *row = list_screen_focused(screen);

    switch (command) {
    case COMMAND_CHOOSE:
        return routes_mark(view, row->value);
    case COMMAND_DETAILS:
        return routes_show_steps(view, row->value);
    case COMMAND_RIGHT:
        view->base.in_detail = row && list_screen_is_wide(screen->tui);
        return action_stay();
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool routes_can(const struct screen *screen, enum command command)
{
    switch (command) {
    case COMMAND_CHOOSE:
        return list_screen_focused(screen) &&
               session_roadmap(screen->tui->session)->route_count > 1;
    case COMMAND_CONTINUE:
    case COMMAND_WHY:
    case COMMAND_DETAILS:
        return list_screen_focused(screen);
    default:
        return true;
    }
}

static void routes_leave(struct screen *screen)
{
    buffer_clear(&((struct routes_screen *)screen)->difference);
    list_screen_leave(screen);
}

static const enum command routes_footer[] = {COMMAND_CONTINUE, COMMAND_CHOOSE, COMMAND_DETAILS,
                                             COMMAND_WHY,      COMMAND_BACK,   COMMAND_HELP,
                                             COMMAND_NONE};

static const struct list_screen_ops routes_ops = {
    .screen = {.name = "Routes",
               .context = CONTEXT_ROUTES,
               .footer = routes_footer,
               .update = list_screen_update,
               .crumbs = routes_crumbs,
               .draw = list_screen_draw,
               .can = routes_can,
               .key = routes_key,
               .leave = routes_leave},
    .columns = route_rows_columns,
    .column_count = ROUTE_ROWS_COLUMNS,
    .fill = routes_fill,
    .settled = routes_compare,
    .moved = routes_compare,
    .open = routes_open,
    .detail = routes_detail,
    .frame = routes_frame,
};

struct screen *routes_screen(struct tui *tui, const struct place *place)
{
    struct routes_screen *view = list_screen_new(tui, &routes_ops, sizeof *view);

    (void)place;
    view->base.list.paint = route_rows_paint;
    view->base.list.context = &view->shown;
    view->marked = -1;
    return &view->base.screen;
}
