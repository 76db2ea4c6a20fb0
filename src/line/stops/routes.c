/* SPDX-License-Identifier: MIT
 * The routes, and one of them: what it is made of, and following it. */
#include "line/stops/stops.h"
#include "milepost/report.h"

/* ---- all of them ------------------------------------------------------------------------------ */

static void ways_say_dates(const struct route_summary *route, struct buffer *out)
{
    char day[DATE_TEXT];

    if (route->p50 == DATE_NONE) {
        buffer_add(out, "no date");
        return;
    }
    buffer_format(out, "even odds %s", report_route_day(route, route->p50, day));
    if (route->p80 != DATE_NONE)
        buffer_format(out, ", 80 %% by %s", report_route_day(route, route->p80, day));
}

/* "Coding course, then CPC, followed; best odds; even odds Feb 2028, 80 % by May 2028; likely cost
 * $3,895+; 180 hours; 70 % chance at the first try; 10 gates" */
static void ways_say(const struct roadmap *roadmap, int index, struct buffer *out)
{
    const struct route_summary *route = &roadmap->routes[index];

    buffer_format(out, "%s%s; ", route->title, index == roadmap->route ? ", followed" : "");
    if (route->labels != 0) {
        report_route_labels(route->labels, out);
        buffer_add(out, "; ");
    }
    ways_say_dates(route, out);
    buffer_add(out, "; likely cost ");
    report_route_cost(route, out);
    buffer_format(out, "; %d hours; %d %% chance at the first try; %d gate%s", route->hours.likely,
                  route->odds, route->gates, route->gates == 1 ? "" : "s");
}

static void ways_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    struct buffer text = {0};

    talk_say(&stop->plain->talk, "The routes to %s.", roadmap->goal_title);
    for (int i = 0; i < roadmap->route_count; i++) {
        buffer_truncate(&text, 0);
        ways_say(roadmap, i, &text);
        menu_add(&stop->menu, 0, i, "%s", buffer_text(&text));
    }
    buffer_clear(&text);
    if (roadmap->route_count == 0)
        talk_say(&stop->plain->talk, "%s", report_no_routes(roadmap));
    menu_tell(&stop->menu, &stop->plain->talk);
}

static void ways_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which route do you want to look at? . tells them again.");
}

static struct onward ways_choose(struct stop *stop, const struct menu_item *item)
{
    (void)stop;
    return onward_go(STOP_ROUTE, item->value);
}

static const struct stop_ops ways_ops = {
    .name = "the routes", .tell = ways_tell, .ask = ways_ask, .choose = ways_choose};

struct stop *routes_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &ways_ops, sizeof(struct stop));
}

/* ---- one of them ------------------------------------------------------------------------------ */

enum one_way_tag { ONE_WAY_FOLLOW, ONE_WAY_BACK };

struct one_way {
    struct stop stop;
    int route; /* index */
};

/* Against the one that is followed, else the first. */
static void one_way_tell_difference(struct talk *talk, const struct roadmap *roadmap, int index)
{
    int other = roadmap->route >= 0 ? roadmap->route : 0;
    struct buffer text = {0};

    if (other == index)
        return;
    report_route_difference(&roadmap->routes[index], &roadmap->routes[other], true, &text);
    talk_say(talk, "Against %s: %s.", roadmap->routes[other].title, buffer_text(&text));
    buffer_clear(&text);
}

static void one_way_tell_choices(struct talk *talk, const struct roadmap *roadmap, int index)
{
    const struct route_summary *route = &roadmap->routes[index];
    struct buffer text = {0};

    for (int i = 0; i < route->choice_count; i++) {
        buffer_truncate(&text, 0);
        report_route_choice(roadmap, &route->choices[i], &text);
        talk_say(talk, "Why: %s", buffer_text(&text));
    }
    buffer_clear(&text);
}

/* In somebody else's plan that is only tried. */
static bool one_way_can_be_followed(const struct plain *plain, const struct roadmap *roadmap,
                                    int index)
{
    return (!plain_is_view(plain) || plain->kept) &&
           (index != roadmap->route || !session_is_followed(plain->session));
}

static void one_way_tell(struct stop *stop)
{
    const struct roadmap *roadmap = session_roadmap(stop->plain->session);
    int index = ((struct one_way *)stop)->route;
    struct buffer text = {0};

    if (index < roadmap->route_count) {
        ways_say(roadmap, index, &text);
        talk_say(&stop->plain->talk, "Route %d: %s.", roadmap->routes[index].number,
                 buffer_text(&text));
        one_way_tell_difference(&stop->plain->talk, roadmap, index);
        one_way_tell_choices(&stop->plain->talk, roadmap, index);
        if (one_way_can_be_followed(stop->plain, roadmap, index))
            menu_add(&stop->menu, ONE_WAY_FOLLOW, index, "Follow this route");
    }
    menu_add(&stop->menu, ONE_WAY_BACK, 0, "Back to the routes");
    menu_tell(&stop->menu, &stop->plain->talk);
    buffer_clear(&text);
}

static void one_way_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "What do you want to do with this route? . tells it again.");
}

static struct onward one_way_choose(struct stop *stop, const struct menu_item *item)
{
    struct session *session = stop->plain->session;
    struct buffer said = {0};
    struct error err;
    int number;

    if (item->tag == ONE_WAY_BACK)
        return onward_back();
    number = session_roadmap(session)->routes[item->value].number;
    if (session_choose_route(session, number, &said, &err) != STATUS_OK)
        return plain_refuse(stop->plain, &err);
    talk_say(&stop->plain->talk, "%s", buffer_text(&said));
    buffer_clear(&said);
    return onward_back();
}

static const struct stop_ops one_way_ops = {
    .name = "one route", .tell = one_way_tell, .ask = one_way_ask, .choose = one_way_choose};

struct stop *route_stop(struct plain *plain, const struct stop_place *place)
{
    struct one_way *way = stop_new(plain, &one_way_ops, sizeof *way);

    way->route = place->index;
    return &way->stop;
}
