/* SPDX-License-Identifier: MIT
 * One route step by step, with the dates and costs it would have if it were followed, and what it
 * costs and saves against another. */
#include "tui/screens/routes/route.h"

#include "milepost/report.h"
#include "milepost/words.h"
#include "tui/parts/list_screen.h"
#include "tui/parts/standing.h"
#include "tui/parts/step_rows.h"
#include "tui/screens/routes/places.h"

struct route_view {
    struct list_screen base;
    int route, against;      /* indexes of routes */
    struct roadmap *roadmap; /* that follows it; NULL when there is no such route now */
};

/* ---- rows ------------------------------------------------------------------------------------ */

static void route_add_text(struct route_view *view, const struct buffer *text)
{
    if (text->length > 0)
        list_add(&view->base.list, ROW_TEXT, buffer_text(text));
}

static void route_add_figures(struct route_view *view, const struct route_summary *route)
{
    struct buffer text = {0};

    list_add(&view->base.list, ROW_HEADING, route->title);
    report_headline(view->roadmap, &text);
    route_add_text(view, &text);
    buffer_truncate(&text, 0);
    words_cost(&route->cost, route->at_least, &text);
    list_format(&view->base.list, ROW_TEXT, "%s · %d hours · %d %% odds · %d gate%s",
                buffer_text(&text), route->hours.likely, route->odds, route->gates,
                route->gates == 1 ? "" : "s");
    buffer_clear(&text);
    if (route->not_reached > 0)
        list_format(&view->base.list, ROW_TEXT, "In %d of 100 cases every try at an exam fails.",
                    route->not_reached);
}

static void route_add_against(struct route_view *view, const struct route_summary *route,
                              const struct route_summary *other)
{
    struct buffer text = {0};

    buffer_format(&text, "Against route %d", other->number);
    list_screen_add_heading(&view->base, buffer_text(&text));
    buffer_truncate(&text, 0);
    report_route_difference(route, other, true, &text);
    route_add_text(view, &text);
    buffer_truncate(&text, 0);
    report_route_note(view->roadmap, route, other, &text);
    route_add_text(view, &text);
    buffer_clear(&text);
}

static void route_add_steps(struct route_view *view)
{
    int *steps = memory_new((size_t)view->roadmap->step_count, sizeof *steps);
    int count = standing_by_start(view->roadmap, steps);

    list_screen_add_heading(&view->base, "Steps");
    for (int i = 0; i < count; i++)
        if (view->roadmap->steps[steps[i]].role == ROLE_ROUTE)
            step_rows_add(&view->base.list, view->roadmap, steps[i]);
    free(steps);
}

static void route_fill(struct list_screen *base)
{
    struct route_view *view = (struct route_view *)base;
    struct error ignored;
    const struct route_summary *routes;

    roadmap_free(&view->roadmap);
    if (session_print_roadmap(base->screen.tui->session, true, view->route + 1, &view->roadmap,
                              &ignored) != STATUS_OK) {
        list_add(&base->list, ROW_TEXT, "There is no such route any more. Esc goes back.");
        return;
    }
    routes = view->roadmap->routes;
    step_rows_fit(&base->list, list_screen_columns(base->screen.tui));
    route_add_figures(view, &routes[view->route]);
    if (view->against >= 0 && view->against < view->roadmap->route_count &&
        view->against != view->route)
        route_add_against(view, &routes[view->route], &routes[view->against]);
    route_add_steps(view);
}

static void route_crumbs(const struct screen *screen, struct buffer *out)
{
    buffer_format(out, "%s › Routes › Route %d", session_name(screen->tui->session),
                  ((const struct route_view *)screen)->route + 1);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static struct action route_key(struct screen *screen, enum command command, uint32_t character)
{
    struct route_view *view = (struct route_view *)screen;

    switch (command) {
    case COMMAND_CONTINUE:
        return route_follow(screen->tui, view->route);
    case COMMAND_WHY:
        return action_go(place_with(PLACE_WHY_ROUTE, view->route));
    case COMMAND_LEFT:
        return action_back();
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool route_can(const struct screen *screen, enum command command)
{
    bool stands = ((const struct route_view *)screen)->roadmap != NULL;

    return (command != COMMAND_CONTINUE && command != COMMAND_WHY) || stands;
}

static void route_leave(struct screen *screen)
{
    roadmap_free(&((struct route_view *)screen)->roadmap);
    list_screen_leave(screen);
}

static const enum command route_footer[] = {COMMAND_CONTINUE, COMMAND_WHY,  COMMAND_BACK,
                                            COMMAND_HELP,     COMMAND_UNDO, COMMAND_NONE};

static const struct list_screen_ops route_ops = {
    .screen = {.name = "Route",
               .context = CONTEXT_ROUTE,
               .footer = route_footer,
               .update = list_screen_update,
               .crumbs = route_crumbs,
               .draw = list_screen_draw,
               .can = route_can,
               .key = route_key,
               .leave = route_leave},
    .columns = step_rows_columns,
    .column_count = STEP_ROWS_COLUMNS,
    .fill = route_fill,
    .frame = list_screen_narrow,
};

struct screen *route_screen(struct tui *tui, const struct place *place)
{
    struct route_view *view = list_screen_new(tui, &route_ops, sizeof *view);

    view->route = place->index;
    view->against = place->other;
    return &view->base.screen;
}

struct action route_follow(struct tui *tui, int route)
{
    const struct roadmap *roadmap = session_roadmap(tui->session);
    struct buffer said = {0};
    struct error err;
    enum status status;

    if (route == roadmap->route && session_baseline(tui->session)) {
        tui_say(tui, false, "Route %d is followed already.", roadmap->routes[route].number);
        return action_stay();
    }
    status = session_choose_route(tui->session, roadmap->routes[route].number, &said, &err);
    if (tui_saved(tui, status, &err))
        tui_say(tui, false, "%s", buffer_text(&said));
    tui_changed(tui);
    buffer_clear(&said);
    return action_stay();
}
