/* SPDX-License-Identifier: MIT
 * What a print opens with: whose it is, when it ends and what it costs, what has to be known before
 * anything is paid, the route. */
#include <stdlib.h>

#include "milepost/words.h"
#include "report/pieces.h"
#include "report/sheet_parts.h"

#define REPORT_LEFT_OUT "Private answers are left out; your own dates and costs may differ."
#define REPORT_INCLUDED "Private answers are included: keep this print to yourself."

void sheet_title(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                 const char *title)
{
    struct buffer whose = {0};
    char day[DATE_TEXT];

    sheet->form->notice(sheet, roadmap->with_private ? REPORT_INCLUDED : REPORT_LEFT_OUT);
    buffer_format(&whose, "%s, %s", plan->name, date_long(roadmap->today, day));
    sheet->form->title(sheet, title, buffer_text(&whose));
    buffer_clear(&whose);
}

static void opening_put_title(struct sheet *sheet, const struct roadmap *roadmap,
                              const struct report_plan *plan)
{
    struct buffer title = {0};

    if (roadmap->goal_fact < 0)
        buffer_add(&title, roadmap->goal_title);
    else
        buffer_format(&title, "Roadmap to %c%s",
                      catalog_small_first(roadmap->catalog, roadmap->goal_title),
                      roadmap->goal_title + 1);
    sheet_title(sheet, roadmap, plan, buffer_text(&title));
    buffer_clear(&title);
}

static void opening_put_bar(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    report_bar(roadmap, &line);
    sheet_line(sheet, &line);
}

static void opening_put_notice(struct sheet *sheet, const struct notice *notice)
{
    int *sources = memory_new((size_t)notice->sources.count + 1, sizeof *sources);
    struct buffer line = {0};

    for (int i = 0; i < notice->sources.count; i++)
        sources[i] = notice->sources.items[i];
    sheet_fresh(sheet, notice->text, &line);
    sheet_cite_all(sheet, sources, notice->sources.count, &line);
    sheet_line(sheet, &line);
    free(sources);
}

/* "Vaccine: Chickenpox. As above." */
static void opening_put_note(struct sheet *sheet, const char *note)
{
    struct buffer line = {0};

    sheet_fresh_or_above(sheet, note, &line);
    sheet_line(sheet, &line);
}

static void opening_put_notes(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer line = {0};

    report_over(roadmap, &line);
    sheet_line(sheet, &line);
    for (int i = 0; i < roadmap->notice_count; i++)
        opening_put_notice(sheet, roadmap->notices[i]);
    for (int i = 0; i < roadmap->notes.count; i++)
        opening_put_note(sheet, roadmap->notes.items[i]);
    report_cheaper(roadmap, &line);
    sheet_line(sheet, &line);
}

static void opening_put_summary(struct sheet *sheet, const struct roadmap *roadmap)
{
    struct buffer left = {0}, right = {0};

    report_headline(roadmap, &left);
    if (roadmap->route >= 0)
        words_cost(&roadmap->cost, roadmap->at_least, &right);
    sheet->form->summary(sheet, buffer_text(&left), buffer_text(&right));
    buffer_clear(&left);
    buffer_clear(&right);
}

void sheet_route(struct sheet *sheet, const struct roadmap *roadmap)
{
    const struct route_summary *route;
    struct buffer line = {0};

    if (roadmap->goal_assumed)
        sheet->form->line(sheet, "No goal was given; this is the way to a first job.");
    if (report_keeps_nothing(roadmap))
        sheet->form->line(sheet, report_no_routes(roadmap));
    opening_put_notes(sheet, roadmap);
    if (roadmap->route < 0)
        return;
    route = &roadmap->routes[roadmap->route];
    if (roadmap->route_count > 1)
        buffer_format(&line, "Route %d of %d: ", route->number, roadmap->route_count);
    else
        buffer_add(&line, "The only route: ");
    buffer_add(&line, route->title);
    if (route->labels && roadmap->route_count > 1) {
        buffer_add(&line, " (");
        report_route_labels(route->labels, &line);
        buffer_add(&line, ")");
    }
    sheet_line(sheet, &line);
    if (roadmap->capped)
        sheet->form->line(sheet, report_capped());
}

void sheet_missing(struct sheet *sheet, const struct roadmap *roadmap)
{
    if (roadmap->missing_count == 0)
        return;
    sheet->form->heading(sheet, "What no route can meet");
    for (int i = 0; i < roadmap->missing_count; i++)
        sheet->form->line(sheet, roadmap->missing[i]);
}

void sheet_opening(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan)
{
    opening_put_title(sheet, roadmap, plan);
    opening_put_bar(sheet, roadmap);
    opening_put_summary(sheet, roadmap);
    if (plan->standing && plan->standing[0])
        sheet->form->line(sheet, plan->standing);
    sheet->form->opened(sheet);
}
