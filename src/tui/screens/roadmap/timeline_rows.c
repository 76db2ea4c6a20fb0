/* SPDX-License-Identifier: MIT
 * The rows of the timeline, where their bars stand, and what the focused one says. */
#include "tui/screens/roadmap/timeline_rows.h"

#include "milepost/report.h"
#include "milepost/report/slip.h"
#include "milepost/session.h"
#include "milepost/words.h"
#include "tui/parts/standing.h"

enum { TIMELINE_NARROW = 60, TIMELINE_ROOMY = 110 };
enum timeline_cell { TIMELINE_TITLE, TIMELINE_CHART };

/* On a narrow terminal a bar stands below its title. */
static const struct list_column timeline_below[] = {{.width = 0}};
const struct list_column timeline_columns[] = {{.width = 24}, {.width = 0}};
static const struct list_column roomy_columns[] = {{.width = 36}, {.width = 0}};

const struct roadmap *timeline_roadmap(const struct timeline_screen *view)
{
    return session_roadmap(view->base.screen.tui->session);
}

bool timeline_is_narrow(const struct timeline_screen *view)
{
    return view->base.screen.tui->canvas.columns < TIMELINE_NARROW;
}

/* ---- rows ------------------------------------------------------------------------------------ */

/* "before the practicum, May 2027", "reinstatement + 30 weeks" */
static void timeline_say_when(const struct roadmap *roadmap, const struct roadmap_step *step,
                              struct buffer *out)
{
    if (step->when || step->by_month)
        report_step_date(roadmap, step, out);
    else
        buffer_add(out, "no date");
}

static void timeline_add_step(struct timeline_screen *view, const struct roadmap *roadmap,
                              int index)
{
    const struct roadmap_step *step = &roadmap->steps[index];
    struct list_row *row =
        list_add_item(&view->base.list, PLACE_STEP, index, report_step_mark(step), step->title);
    struct buffer when = {0};

    if (!gantt_has_bar(step))
        timeline_say_when(roadmap, step, &when);
    row->tone = standing_step_tone(step);
    row->dim = step->status == STEP_WAIVED;
    if (!timeline_is_narrow(view)) {
        list_set(&view->base.list, row, TIMELINE_CHART,
                 gantt_has_bar(step) ? " " : buffer_text(&when));
        buffer_clear(&when);
        return;
    }
    row = list_add(&view->base.list, ROW_MORE, buffer_text(&when));
    row->tag = TAG_BAR;
    row->value = index;
    buffer_clear(&when);
}

static void timeline_say_planned(struct timeline_screen *view, int line)
{
    const struct slip *slip = session_slip(view->base.screen.tui->session);
    struct buffer planned = {0};

    if (slip && report_planned(slip, line, &planned))
        buffer_format(&view->said, " · planned %s", buffer_text(&planned));
    buffer_clear(&planned);
}

/* Its dates in words, for a bar says them only roughly. */
void timeline_say_focused(struct list_screen *base)
{
    struct timeline_screen *view = (struct timeline_screen *)base;
    const struct roadmap *roadmap = timeline_roadmap(view);
    const struct list_row *row = list_focused(&base->list);
    const struct roadmap_step *step = row ? &roadmap->steps[row->value] : NULL;
    struct buffer spare = {0};

    buffer_truncate(&view->said, 0);
    if (!step)
        return;
    report_step_date(roadmap, step, &view->said);
    timeline_say_planned(view, row->value);
    if (gantt_has_bar(step) && step->p80 > step->finish && step->by == DATE_NONE) {
        buffer_add(&view->said, " · ");
        words_p80(step->p80, DATE_NONE, step->by_season, &view->said);
    }
    report_step_spare(step, &spare);
    if (spare.length > 0)
        buffer_format(&view->said, " · %s", buffer_text(&spare));
    buffer_clear(&spare);
}

static void timeline_note_days(struct timeline_screen *view, const struct roadmap *roadmap)
{
    view->first = view->last = roadmap->today;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (!gantt_has_bar(step))
            continue;
        view->first = step->start < view->first ? step->start : view->first;
        view->last = gantt_end(step) > view->last ? gantt_end(step) : view->last;
    }
}

/* What leads to the goal by its start, then what stands beside it. */
static void timeline_add_steps(struct timeline_screen *view, const struct roadmap *roadmap,
                               enum step_role role, const char *title)
{
    int *steps = memory_new((size_t)roadmap->step_count, sizeof *steps);
    int count = standing_by_start(roadmap, steps);
    bool headed = false;

    for (int i = 0; i < count; i++) {
        const struct roadmap_step *step = &roadmap->steps[steps[i]];

        if (step->question >= 0 || step->role != role)
            continue;
        if (!headed)
            list_screen_add_heading(&view->base, title);
        headed = true;
        timeline_add_step(view, roadmap, steps[i]);
    }
    free(steps);
}

int timeline_chart_column(const struct timeline_screen *view)
{
    return timeline_is_narrow(view) ? LIST_MARK_COLUMNS
                                    : list_cell_column(&view->base.list, TIMELINE_CHART);
}

void timeline_measure_chart(struct timeline_screen *view)
{
    struct pane whole = canvas_pane(&view->base.screen.tui->canvas), pane = body_pane(&whole);

    list_measure(&view->base.list, pane.columns);
    view->chart = pane.columns - timeline_chart_column(view);
}

void timeline_fill(struct list_screen *base)
{
    struct timeline_screen *view = (struct timeline_screen *)base;
    const struct roadmap *roadmap = timeline_roadmap(view);

    base->list.columns = timeline_is_narrow(view)                             ? timeline_below
                         : base->screen.tui->canvas.columns >= TIMELINE_ROOMY ? roomy_columns
                                                                              : timeline_columns;
    base->list.column_count = timeline_is_narrow(view) ? 1 : 2;
    timeline_add_steps(view, roadmap, ROLE_ROUTE, "On the way");
    timeline_add_steps(view, roadmap, ROLE_COMPANION,
                       roadmap->route >= 0 ? "Beside it" : "To keep it up");
    timeline_note_days(view, roadmap);
    view->calendar.from_sunday =
        tui_setting(base->screen.tui, SETTING_WEEK_START) == WEEK_FROM_SUNDAY;
    if (view->calendar.origin == DATE_NONE)
        calendar_set(&view->calendar, ZOOM_MONTHS, roadmap->today, 0);
    timeline_measure_chart(view);
}
