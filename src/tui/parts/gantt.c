/* SPDX-License-Identifier: MIT
 * A step of the roadmap as a bar over days: what sets the date, how far the 80 % date reaches,
 * doses, what may be done on any day until another, milestones, today. */
#include "tui/parts/gantt.h"

#include "tui/canvas/bars.h"

enum { LEGEND_GAP = 2 };

/* What is told by the month has no day to begin a bar with. */
bool gantt_has_bar(const struct roadmap_step *step)
{
    return !step->by_month && step->start != DATE_NONE && step->finish != DATE_NONE;
}

date_day gantt_end(const struct roadmap_step *step)
{
    date_day end = step->finish > step->p80 ? step->finish : step->p80;

    return step->by > end ? step->by : end;
}

/* ---- the bar --------------------------------------------------------------------------------- */

/* From one day to another, the last one included, as far as it is seen. */
static void gantt_paint_span(const struct calendar *calendar, const struct pane *chart,
                             date_day from, date_day to, enum glyph glyph)
{
    int first = calendar_column(calendar, from);
    int last = calendar_column(calendar, to) + 1;

    draw_glyphs(chart, 0, first > 0 ? first : 0, last < chart->columns ? last : chart->columns,
                glyph, STYLE_PLAIN);
}

static void gantt_paint_day(const struct calendar *calendar, const struct pane *chart, date_day day,
                            enum glyph glyph, struct style style)
{
    int column = calendar_column(calendar, day);

    draw_glyphs(chart, 0, column, column + (column >= 0), glyph, style);
}

/* "◆ CPC-A", the name where the bar leaves room for it. */
static void gantt_paint_milestones(const struct calendar *calendar, const struct roadmap *roadmap,
                                   int step, const struct pane *chart)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        int column;

        if (milestone->step != step || milestone->p50 == DATE_NONE)
            continue;
        gantt_paint_day(calendar, chart, milestone->p50, GLYPH_REACHED, STYLE_BOLD);
        column = calendar_column(calendar, gantt_end(&roadmap->steps[step])) + 2;
        if (column > 1 && column + pane_text_width(chart, milestone->title) <= chart->columns)
            draw_text(chart, 0, column, milestone->title, STYLE_BOLD);
    }
}

/* A bar that is out of sight: where it is. */
static bool gantt_paint_beyond(const struct calendar *calendar, const struct roadmap_step *step,
                               const struct pane *chart)
{
    bool before = calendar_column(calendar, gantt_end(step)) < 0;
    bool after = calendar_column(calendar, step->start) >= chart->columns;
    int column = before ? 0 : chart->columns - 1;

    if (before || after)
        draw_glyphs(chart, 0, column, column + 1, before ? GLYPH_BEFORE : GLYPH_AFTER, STYLE_DIM);
    return before || after;
}

/* What may be done on any day until another is a line with an end. */
static void gantt_paint_line(const struct calendar *calendar, const struct roadmap_step *step,
                             const struct pane *chart)
{
    if (step->by <= step->finish)
        return;
    gantt_paint_span(calendar, chart, step->start, step->by, GLYPH_LINE);
    gantt_paint_day(calendar, chart, step->by, GLYPH_END, STYLE_PLAIN);
}

static void gantt_paint_step(const struct calendar *calendar, const struct roadmap_step *step,
                             const struct pane *chart)
{
    bool any_day = step->start == step->finish && step->by > step->finish;

    gantt_paint_line(calendar, step, chart);
    for (int i = 0; i < step->dose_count; i++)
        gantt_paint_day(calendar, chart, step->doses[i], GLYPH_DOSE, STYLE_PLAIN);
    if (step->dose_count > 0 || any_day)
        return;
    if (step->p80 > step->finish)
        gantt_paint_span(calendar, chart, step->finish, step->p80, GLYPH_SHADED);
    gantt_paint_span(calendar, chart, step->start, step->finish,
                     step->critical ? GLYPH_FULL : GLYPH_HALF);
}

void gantt_draw(const struct calendar *calendar, const struct roadmap *roadmap, int index,
                const struct pane *chart)
{
    const struct roadmap_step *step = &roadmap->steps[index];

    gantt_paint_day(calendar, chart, roadmap->today, GLYPH_TODAY, STYLE_DIM);
    if (gantt_paint_beyond(calendar, step, chart))
        return;
    gantt_paint_step(calendar, step, chart);
    gantt_paint_milestones(calendar, roadmap, index, chart);
}

void gantt_draw_planned(const struct calendar *calendar, date_day day, const struct pane *chart)
{
    if (calendar_column(calendar, day) < chart->columns)
        gantt_paint_day(calendar, chart, day, GLYPH_PLANNED, STYLE_BOLD);
}

/* ---- what it means --------------------------------------------------------------------------- */

static const struct {
    enum glyph glyphs[2];
    int count;
    const char *words;
} legend[] = {
    {{GLYPH_FULL}, 1, "sets the date"}, {{GLYPH_HALF}, 1, "other"},
    {{GLYPH_SHADED}, 1, "80 % date"},   {{GLYPH_LINE, GLYPH_END}, 2, "by"},
    {{GLYPH_DOSE}, 1, "dose"},          {{GLYPH_REACHED}, 1, "milestone"},
    {{GLYPH_TODAY}, 1, "today"},        {{GLYPH_PLANNED}, 1, "planned end"},
};

static void gantt_say_legend(size_t entry, bool ascii, struct buffer *out)
{
    for (int i = 0; i < legend[entry].count; i++)
        buffer_add(out, glyph_text(legend[entry].glyphs[i], ascii));
    buffer_format(out, " %s", legend[entry].words);
}

/* As many as fit whole, but for the planned end, which few lines have: help tells them all. */
void gantt_draw_legend(const struct pane *pane, int row)
{
    int column = 0;

    for (size_t i = 0; i + 1 < sizeof legend / sizeof *legend; i++) {
        struct buffer text = {0};

        gantt_say_legend(i, pane->canvas->ascii, &text);
        if (column + pane_text_width(pane, buffer_text(&text)) <= pane->columns)
            column = draw_text(pane, row, column, buffer_text(&text), STYLE_DIM) + LEGEND_GAP;
        buffer_clear(&text);
    }
}

void gantt_explain(struct page *page, bool ascii)
{
    page_add(page, STYLE_BOLD, "WHAT THE BARS MEAN");
    for (size_t i = 0; i < sizeof legend / sizeof *legend; i++) {
        struct buffer text = {0};

        gantt_say_legend(i, ascii, &text);
        page_add(page, STYLE_PLAIN, buffer_text(&text));
        buffer_clear(&text);
    }
}
