/* SPDX-License-Identifier: MIT
 * One route as running text: its figures, what it costs and saves against another, its steps. */
#include "milepost/report.h"
#include "milepost/words.h"
#include "tui/parts/detail.h"

static void detail_route_add_title(struct page *page, const struct route_summary *route)
{
    struct buffer text = {0};

    page_format(page, STYLE_BOLD, "Route %d: %s", route->number, route->title);
    report_route_labels(route->labels, &text);
    if (text.length > 0)
        page_add(page, STYLE_DIM, buffer_text(&text));
    buffer_clear(&text);
}

static void detail_route_add_dates(struct page *page, const struct route_summary *route)
{
    struct buffer text = {0};
    char day[DATE_TEXT];

    if (route->p50 == DATE_NONE)
        buffer_add(&text, "no date can be given yet");
    else
        buffer_format(&text, "even odds %s", date_or_month(route->p50, route->by_season, day));
    if (route->p80 != DATE_NONE)
        buffer_add(&text, ", ");
    words_p80(route->p80, DATE_NONE, route->by_season, &text);
    page_add_tagged(page, "Date", buffer_text(&text));
    if (route->not_reached > 0)
        page_format_tagged(page, "", "in %d of 100 cases every try at an exam fails",
                           route->not_reached);
    buffer_clear(&text);
}

static void detail_route_add_cost(struct page *page, const struct route_summary *route)
{
    struct buffer text = {0};

    words_cost_likely(&route->cost, route->at_least, &text);
    page_add_tagged(page, "Cost", buffer_text(&text));
    buffer_clear(&text);
    if (route->at_least)
        page_add_tagged(page, "", "a price is still to be asked");
}

static void detail_route_add_effort(struct page *page, const struct route_summary *route)
{
    page_format_tagged(page, "Effort", "%d hours of study (%d–%d)", route->hours.likely,
                       route->hours.low, route->hours.high);
    page_format_tagged(page, "Odds", "%d %% to pass every exam at the first try", route->odds);
    page_format_tagged(page, "Gates", "%d on the way that somebody else checks", route->gates);
}

static void detail_route_add_against(struct page *page, const struct roadmap *roadmap,
                                     const struct route_summary *route,
                                     const struct route_summary *other)
{
    struct buffer text = {0};

    page_blank(page);
    page_format(page, STYLE_BOLD, "Against route %d", other->number);
    report_route_difference(route, other, true, &text);
    buffer_add_char(&text, '.');
    if (text.text[0] >= 'a' && text.text[0] <= 'z')
        text.text[0] = (char)(text.text[0] - 'a' + 'A');
    page_add(page, STYLE_PLAIN, buffer_text(&text));
    buffer_truncate(&text, 0);
    if (report_route_note(roadmap, route, other, &text)) {
        page_blank(page);
        page_add(page, STYLE_PLAIN, buffer_text(&text));
    }
    buffer_clear(&text);
}

static void detail_route_add_steps(struct page *page, const struct roadmap *roadmap,
                                   const struct route_summary *route)
{
    page_blank(page);
    page_add(page, STYLE_BOLD, "Steps");
    for (int i = 0; i < route->step_count; i++) {
        int step = report_route_step(roadmap->catalog, route->steps[i]);

        page_add_point(page, step < 0 ? route->steps[i] : roadmap->catalog->steps[step].title);
    }
}

void detail_route(struct page *page, const struct roadmap *roadmap, int index, int against)
{
    const struct route_summary *route = &roadmap->routes[index];

    detail_route_add_title(page, route);
    page_blank(page);
    detail_route_add_dates(page, route);
    detail_route_add_cost(page, route);
    detail_route_add_effort(page, route);
    if (against >= 0 && against != index)
        detail_route_add_against(page, roadmap, route, &roadmap->routes[against]);
    detail_route_add_steps(page, roadmap, route);
}
