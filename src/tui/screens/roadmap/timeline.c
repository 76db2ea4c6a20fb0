/* SPDX-License-Identifier: MIT
 * The roadmap as bars over the months: what sets the date, how far the 80 % date reaches, doses,
 * what may be done on any day until another, milestones, today. */
#include "milepost/report.h"
#include "milepost/report/slip.h"
#include "milepost/session.h"
#include "tui/canvas/bars.h"
#include "tui/screens/roadmap/places.h"
#include "tui/screens/roadmap/timeline_rows.h"

enum { AXIS_ROWS = 2 };

/* ---- drawing --------------------------------------------------------------------------------- */

/* Where a line of the way was planned to end, when it ends on another day. */
static void timeline_paint_planned(const struct timeline_screen *view, int line,
                                   const struct pane *chart)
{
    const struct slip *slip = session_slip(view->base.screen.tui->session);
    struct buffer ignored = {0};

    if (slip && report_planned(slip, line, &ignored))
        gantt_draw_planned(&view->calendar,
                           baseline_find_line(slip->baseline, slip->roadmap, line)->finish, chart);
    buffer_clear(&ignored);
}

static void timeline_paint(const void *context, const struct list *list, const struct list_row *row,
                           const struct pane *pane)
{
    const struct timeline_screen *view = context;
    const struct roadmap *roadmap = timeline_roadmap(view);
    const struct roadmap_step *step = &roadmap->steps[row->value];
    int column = timeline_chart_column(view);
    struct pane chart = pane_part(pane, 0, column, pane->rows, pane->columns - column);

    (void)list;
    if (!gantt_has_bar(step) || (timeline_is_narrow(view) && row->tag == PLACE_STEP))
        return;
    for (int i = 0; i < pane->rows; i++)
        draw_glyphs(pane, i, timeline_is_narrow(view) ? 0 : column, pane->columns, GLYPH_NONE,
                    STYLE_PLAIN);
    gantt_draw(&view->calendar, roadmap, row->value, &chart);
    timeline_paint_planned(view, row->value, &chart);
}

/* The months above, the bars, what the focused one says, and what the bars mean. */
static struct pane timeline_frame(struct list_screen *base, const struct pane *body)
{
    struct timeline_screen *view = (struct timeline_screen *)base;
    struct pane pane = body_pane(body);
    bool explained = !frame_is_compact(base->screen.tui) && !timeline_is_narrow(view);
    int said = timeline_is_narrow(view) ? 2 : 1;
    int rows = pane.rows - AXIS_ROWS - said - (explained ? 2 : 0);
    struct pane axis, chart, words;
    int column;

    timeline_measure_chart(view);
    column = timeline_chart_column(view);
    axis = pane_part(&pane, 0, column, AXIS_ROWS, pane.columns - column);
    calendar_draw(&view->calendar, &axis);
    words = pane_part(&pane, AXIS_ROWS + rows + explained, 0, said, pane.columns);
    draw_wrapped(&words, 0, 0, said, pane.columns, buffer_text(&view->said), STYLE_BOLD);
    chart = pane_part(&pane, 0, column, AXIS_ROWS + rows, pane.columns - column);
    later_add(&words, LATER_SHOWN);
    later_add(&chart, LATER_SHOWN);
    if (explained)
        gantt_draw_legend(&pane, pane.rows - 1);
    return pane_part(&pane, AXIS_ROWS, 0, rows, pane.columns);
}

/* "3–12 of 14": which of the units from the first step to the last are seen. */
static void timeline_say_place(const struct timeline_screen *view, struct buffer *out)
{
    int before = calendar_unit_of(&view->calendar, view->first);
    int count = calendar_unit_of(&view->calendar, view->last) - before + 1;
    int from = before < 0 ? 1 - before : 1;
    int to = calendar_units_in(&view->calendar, view->chart) - before;

    to = to < count ? to : count;
    if (from < to)
        buffer_format(out, "%d–%d of %d", from, to, count);
    else
        buffer_format(out, "%d of %d", from, count);
}

static void timeline_crumbs(const struct screen *screen, struct buffer *out)
{
    const struct timeline_screen *view = (const struct timeline_screen *)screen;

    buffer_format(out, "%s › Timeline %s %s ", session_name(screen->tui->session),
                  timeline_is_narrow(view) ? "›" : "by", calendar_unit(view->calendar.zoom));
    timeline_say_place(view, out);
}

static void timeline_help(const struct screen *screen, struct page *page)
{
    gantt_explain(page, screen->tui->canvas.ascii);
}

/* ---- keys ------------------------------------------------------------------------------------ */

/* A step whose bar is out of sight brings its months with it, and one before where one is. */
static void timeline_reveal(struct timeline_screen *view)
{
    struct calendar *calendar = &view->calendar;
    int first = calendar_unit_of(calendar, view->first);
    const struct list_row *row = list_focused(&view->base.list);
    const struct roadmap_step *step = row ? &timeline_roadmap(view)->steps[row->value] : NULL;

    if (step && gantt_has_bar(step) &&
        (calendar_column(calendar, gantt_end(step)) < 0 ||
         calendar_column(calendar, step->start) >= view->chart))
        calendar_set(calendar, calendar->zoom, step->start,
                     calendar_unit_of(calendar, step->start) > first);
}

/* Something stands later, or earlier, than what is seen. */
static bool timeline_has_more(const struct timeline_screen *view, bool later)
{
    return later ? calendar_column(&view->calendar, view->last) >= view->chart
                 : calendar_column(&view->calendar, view->first) < 0;
}

/* The first column stays where it is, as near as may be. */
static void timeline_zoom(struct timeline_screen *view, int by)
{
    int zoom = (int)view->calendar.zoom + by;

    if (zoom < 0 || zoom >= ZOOM_COUNT)
        return;
    calendar_zoom(&view->calendar, (enum zoom)zoom);
    timeline_reveal(view);
}

static void timeline_moved(struct list_screen *base)
{
    timeline_reveal((struct timeline_screen *)base);
    timeline_say_focused(base);
}

static struct action timeline_key(struct screen *screen, enum command command, uint32_t character)
{
    struct timeline_screen *view = (struct timeline_screen *)screen;

    switch (command) {
    case COMMAND_LEFT:
    case COMMAND_RIGHT:
        calendar_move(&view->calendar, command == COMMAND_LEFT ? -1 : 1);
        return action_stay();
    case COMMAND_CLOSER:
    case COMMAND_FARTHER:
        timeline_zoom(view, command == COMMAND_CLOSER ? -1 : 1);
        return action_stay();
    default:
        return list_screen_key(screen, command, character);
    }
}

static bool timeline_can(const struct screen *screen, enum command command)
{
    const struct timeline_screen *view = (const struct timeline_screen *)screen;

    switch (command) {
    case COMMAND_LEFT:
    case COMMAND_RIGHT:
        return timeline_has_more(view, command == COMMAND_RIGHT);
    case COMMAND_CLOSER:
        return view->calendar.zoom > 0;
    case COMMAND_FARTHER:
        return view->calendar.zoom + 1 < ZOOM_COUNT;
    default:
        return list_screen_can(screen, command);
    }
}

static void timeline_cannot(const struct screen *screen, enum command command, struct buffer *out)
{
    const struct timeline_screen *view = (const struct timeline_screen *)screen;
    char day[DATE_TEXT];

    switch (command) {
    case COMMAND_LEFT:
    case COMMAND_RIGHT:
        date_long(command == COMMAND_LEFT ? view->first : view->last, day);
        buffer_format(out, "Nothing stands %s %s.", command == COMMAND_LEFT ? "before" : "after",
                      day);
        break;
    case COMMAND_CLOSER:
        buffer_add(out, "Weeks are as close as it gets.");
        break;
    case COMMAND_FARTHER:
        buffer_add(out, "Years are as far as it gets.");
        break;
    default:
        list_screen_cannot(screen, command, out);
    }
}

static void timeline_leave(struct screen *screen)
{
    buffer_clear(&((struct timeline_screen *)screen)->said);
    list_screen_leave(screen);
}

static const enum command timeline_footer[] = {COMMAND_CONTINUE, COMMAND_BACK,    COMMAND_MEND,
                                               COMMAND_RIGHT,    COMMAND_FARTHER, COMMAND_MONTHS,
                                               COMMAND_HELP,     COMMAND_NONE};

static const struct list_screen_ops timeline_ops = {
    .screen = {.name = "Timeline",
               .context = CONTEXT_TIMELINE,
               .footer = timeline_footer,
               .update = list_screen_update,
               .crumbs = timeline_crumbs,
               .draw = list_screen_draw,
               .can = timeline_can,
               .cannot = timeline_cannot,
               .key = timeline_key,
               .help = timeline_help,
               .leave = timeline_leave},
    .columns = timeline_columns,
    .column_count = 2,
    .fill = timeline_fill,
    .settled = timeline_say_focused,
    .moved = timeline_moved,
    .frame = timeline_frame,
};

struct screen *timeline_screen(struct tui *tui, const struct place *place)
{
    struct timeline_screen *view = list_screen_new(tui, &timeline_ops, sizeof *view);

    (void)place;
    view->base.list.paint = timeline_paint;
    view->base.list.context = view;
    view->calendar.origin = DATE_NONE;
    return &view->base.screen;
}
